/* What a typed word can mean: the words of the site that it is, nearly is, or is made of. */

import { meant, unaccented } from "../typed.js";
import { distance } from "./words.js";

/** How sure a word is that is taken for another by its beginning or its end. */
const PIECE = 0.7;
const SHORTEST_PART = 3;
const SHORTEST_MISSPELT = 5;
/** A shorter word may be as near to a name by chance: a wrong place is worse than none. */
const SHORTEST_MISSPELT_NAME = 7;
/** In a word of so many letters two may be wrong. */
const LONG = 10;
const MAX_BEGUN = 16;

export class Dictionary {
  /**
   * `coded` is the words of the index's core, `titles` those of its titles, `stem` its stemmer, `rules`
   * its rules. A word with a star is a piece of others, which nobody writes by itself; one with an
   * exclamation mark is a place's name: it is found as it is written, and is no guess of another word.
   */
  constructor(coded, titles, stem, rules) {
    this.stem = stem;
    this.rules = rules;
    const marked = { "*": new Set(), "!": new Set() };
    let last = "";
    const words = Array.from(
      coded.matchAll(/([A-Z])([^A-Z*!]*)([*!]?)/g),
      ([, shared, rest, mark]) => {
        last = last.slice(0, shared.charCodeAt(0) - 65) + rest;
        marked[mark]?.add(last);
        return last;
      },
    );
    this.names = marked["!"];
    this.words = [...new Set([...words, ...titles])];
    this.known = new Set(this.words);
    this.byFold = Map.groupBy(this.words, unaccented);
    const isName = (word) => this.names.has(word) || this.names.has(word.replace(/s$/, ""));
    const common = this.words.filter((word) => !isName(word));
    this.namesByFold = Map.groupBy(this.names, unaccented);
    this.commonByFold = Map.groupBy(common, unaccented);
    // A name has the genitive, and no other forms.
    this.stems = new Set(common.map(stem));
    this.byFoldedStem = Map.groupBy(this.stems, unaccented);
    const written = common.filter((word) => !marked["*"].has(word));
    // A name shows a stem only where there is no other word.
    this.forms = new Map([...Map.groupBy(this.names, stem), ...Map.groupBy(written, stem)]);
  }

  /** The form of a stem that is nearest to a typed word, or undefined. */
  shown(stem, typed) {
    const far = (form) => distance(unaccented(form), unaccented(typed), Infinity);
    return this.forms.get(stem)?.sort((a, b) => far(a) - far(b))[0];
  }

  /** The stems that a plain word is, or none. */
  exact(word) {
    // The genitive of a name keeps all of the name: Halmstads, Hjos.
    const own = this.spelt(word).length > 0 || !word.endsWith("s") ? word : word.slice(0, -1);
    const stem = this.stem(word);
    const found = [...this.spelt(own).map(this.stem), ...(this.stems.has(stem) ? [stem] : [])];
    if (found.length > 0) return [...new Set(found)];
    return (this.byFoldedStem.get(unaccented(stem)) ?? []).filter((other) => meant(stem, other));
  }

  /** The words that a word is, or is typed without the å, ä and ö of; those that it has are meant. */
  spelt(word) {
    return (this.byFold.get(unaccented(word)) ?? []).filter((other) => meant(word, other));
  }

  /** Whether a word is a place's name, or its genitive. */
  isName(word) {
    const isOne = (typed) => this.spelt(typed).some((other) => this.names.has(other));
    return isOne(word) || (word.endsWith("s") && isOne(word.slice(0, -1)));
  }

  /** The stems of the words that a misspelt one is a letter from, or two, in its form or its stem. */
  near(word) {
    const typed = unaccented(word);
    const stem = unaccented(this.stem(word));
    if (typed.length < SHORTEST_MISSPELT || /\d/.test(typed)) return [];
    const close = (as, known, most = 1) =>
      [...known].flatMap(([folded, others]) => (distance(as, folded, most) <= most ? others : []));
    const forms = close(typed, this.commonByFold).map(this.stem);
    if (forms.length > 0) return [...new Set(forms)];
    const stems = stem.length < SHORTEST_MISSPELT ? [] : close(stem, this.byFoldedStem);
    if (stems.length > 0 || typed.length < SHORTEST_MISSPELT_NAME) return stems;
    const names = [...this.namesByFold].filter(([folded]) => folded[0] === typed[0]);
    const named = close(typed, names);
    const far = named.length > 0 || typed.length < LONG ? [] : close(typed, this.commonByFold, 2);
    return [...new Set([...named, ...far].map(this.stem))];
  }

  /** The stems of the words that begin as an unfinished one, the shortest first, and how sure. */
  prefixed(word) {
    const typed = unaccented(word);
    return typed.length < 2 ? [] : this.#likely(this.words, (other) => other.startsWith(typed));
  }

  /** The compounds that begin or end as a word, in any form of it, as `prefixed`. */
  holding(word) {
    const part = unaccented(this.stem(word));
    if (part.length < SHORTEST_MISSPELT) return [];
    return this.#likely(
      this.stems,
      (other) =>
        other.length >= part.length + SHORTEST_PART &&
        (other.startsWith(part) || other.endsWith(part)),
    );
  }

  #likely(words, isLike) {
    const like = [...words]
      .filter((word) => isLike(unaccented(word)))
      .sort((a, b) => a.length - b.length);
    return [...new Set(like.map(this.stem))].slice(0, MAX_BEGUN).map((stem) => [stem, PIECE]);
  }

  /** The stems that a compound is made of: those of each part, or none. */
  split(word) {
    let best = { value: 0, parts: [] };
    for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut += 1) {
      const last = this.#part(word.slice(cut));
      for (const link of last.length > 0 ? this.rules.links : []) {
        const head = word.slice(0, cut - link.length);
        if (!word.slice(0, cut).endsWith(link) || head.length < SHORTEST_PART) continue;
        const first = this.#part(head);
        const before = first.length > 0 ? [first] : this.split(head);
        const value = Math.min(cut - link.length, word.length - cut) - (first.length > 0 ? 0 : 2);
        if (before.length > 0 && value > best.value) best = { value, parts: [...before, last] };
      }
    }
    return best.parts;
  }

  #part(word) {
    return word.length < SHORTEST_PART || this.rules.stopwords.includes(word) || this.isName(word)
      ? []
      : this.exact(word);
  }
}
