/* What a typed word can mean: the words of the site that it is, nearly is, or is made of. */

import { answers, distance, fold } from "./words.js";

/** How sure a word is at most that is taken for another by its beginning or its end. */
const PIECE = 0.7;
const SHORTEST_PART = 3;
/** Letters of what a compound is taken for by its beginning or its end alone. */
const SHORTEST_PIECE = 4;
const SHORTEST_MISSPELT = 5;
/** A shorter word may be as near to a name by chance: a wrong place is worse than none. */
const SHORTEST_MISSPELT_NAME = 7;
const MAX_PREFIXED = 16;

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
    this.pieces = marked["*"];
    this.names = marked["!"];
    this.words = [...new Set([...words, ...titles])];
    this.known = new Set(this.words);
    this.byFold = group(this.words, fold);
    const common = this.words.filter((word) => !this.names.has(word));
    this.commonByFold = group(common, fold);
    // A name has the genitive, and no other forms.
    this.stems = new Set(common.map(stem));
    this.byFoldedStem = group(this.stems, fold);
  }

  /** The stems that a plain word is, or none. */
  exact(word) {
    // The genitive of a name keeps all of the name: Halmstads, Hjos.
    const own = this.spelt(word).length > 0 || !word.endsWith("s") ? word : word.slice(0, -1);
    const stem = this.stem(word);
    const found = [...this.spelt(own).map(this.stem), ...(this.stems.has(stem) ? [stem] : [])];
    return [...new Set(found.length > 0 ? found : this.unaccented(stem))];
  }

  /** The words that a word is, or is typed without the å, ä and ö of; those that it has are meant. */
  spelt(word) {
    return (this.byFold.get(fold(word)) ?? []).filter((other) => answers(word, other));
  }

  /** Whether a word is a place's name, or its genitive. */
  isName(word) {
    const isOne = (typed) => this.spelt(typed).some((other) => this.names.has(other));
    return isOne(word) || (word.endsWith("s") && isOne(word.slice(0, -1)));
  }

  /** As `spelt`, for a stem. */
  unaccented(stem) {
    return (this.byFoldedStem.get(fold(stem)) ?? []).filter((other) => answers(stem, other));
  }

  /** The stems of the words that a misspelt one is a letter from, in its form or its stem. */
  near(word) {
    const typed = fold(word);
    const stem = fold(this.stem(word));
    if (typed.length < SHORTEST_MISSPELT || /\d/.test(typed)) return [];
    const close = (as, known) =>
      [...known].flatMap(([folded, others]) => (distance(as, folded, 1) <= 1 ? others : []));
    const forms = close(typed, this.commonByFold).map(this.stem);
    if (forms.length > 0) return [...new Set(forms)];
    const stems = stem.length < SHORTEST_MISSPELT ? [] : close(stem, this.byFoldedStem);
    if (stems.length > 0 || typed.length < SHORTEST_MISSPELT_NAME) return stems;
    const names = [...this.names].filter((name) => fold(name)[0] === typed[0]);
    return [...new Set(close(typed, group(names, fold)).map(this.stem))];
  }

  /**
   * The word with one of some stems that a word is best shown by, or null: one that it holds, else
   * the nearest; a name only where there is no other.
   */
  written(stems, word) {
    const typed = fold(word);
    const known = this.words.filter(
      (other) => !this.pieces.has(other) && stems.includes(this.stem(other)),
    );
    const common = known.filter((other) => !this.names.has(other));
    const far = (other) =>
      typed.includes(fold(other))
        ? -other.length
        : distance(typed, fold(other), typed.length + other.length);
    return (common.length > 0 ? common : known).reduce(
      (best, other) => (best === null || far(other) < far(best) ? other : best),
      null,
    );
  }

  /** The words that begin as an unfinished one: [[stem, how sure]], surest first. */
  prefixed(word) {
    const typed = fold(word);
    if (typed.length < 2) return [];
    const found = [...this.byFold].flatMap(([folded, others]) =>
      folded.startsWith(typed)
        ? others.map((other) => [
            this.stem(other),
            sureOf(typed, folded) * (other.startsWith(word) ? 1 : 0.8),
          ])
        : [],
    );
    return surest(found);
  }

  /** The compounds that begin or end as a word, in any form of it: [[stem, how sure]], surest first. */
  holding(word) {
    const part = fold(this.stem(word));
    if (part.length < SHORTEST_MISSPELT) return [];
    const found = [...this.byFoldedStem].flatMap(([folded, others]) =>
      folded.length >= part.length + SHORTEST_PART &&
      (folded.startsWith(part) || folded.endsWith(part))
        ? others.map((other) => [other, sureOf(part, folded)])
        : [],
    );
    return surest(found);
  }

  /**
   * The stems that a compound unknown to the site is made of: those of each part, or none.
   * Where only its beginning or its end is known, it is that alone.
   */
  parts(word) {
    return this.split(word) ?? this.piece(word);
  }

  split(word) {
    let best = { value: 0, parts: null };
    for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut += 1) {
      const last = this.part(word.slice(cut));
      for (const link of last.length > 0 ? this.rules.links : []) {
        const head = word.slice(0, cut - link.length);
        if (!word.slice(0, cut).endsWith(link) || head.length < SHORTEST_PART) continue;
        const first = this.part(head);
        const before = first.length > 0 ? [first] : this.split(head);
        const value = Math.min(cut - link.length, word.length - cut) - (first.length > 0 ? 0 : 2);
        if (before && value > best.value) best = { value, parts: [...before, last] };
      }
    }
    return best.parts;
  }

  piece(word) {
    for (let length = word.length - SHORTEST_PART; length >= SHORTEST_PIECE; length -= 1) {
      for (const half of [word.slice(-length), word.slice(0, length)]) {
        const found = this.spelt(half).length > 0 ? this.part(half) : [];
        if (found.length > 0) return [found];
      }
    }
    return [];
  }

  part(word) {
    return word.length < SHORTEST_PART || this.rules.stopwords.includes(word) || this.isName(word)
      ? []
      : this.exact(word);
  }

  /** The words nearest to a misspelt one, nearest first, for “did you mean”. */
  nearest(word, count) {
    const typed = fold(word);
    const most = typed.length < 5 ? 1 : typed.length < 9 ? 2 : 3;
    return this.words
      .filter((other) => !this.pieces.has(other))
      .map((other) => [distance(typed, fold(other), most), other])
      .filter(([steps]) => steps <= most)
      .sort((a, b) => a[0] - b[0] || a[1].length - b[1].length)
      .slice(0, count)
      .map(([, other]) => other);
  }
}

function group(items, key) {
  const groups = new Map();
  for (const item of items) {
    const name = key(item);
    if (groups.has(name)) groups.get(name).push(item);
    else groups.set(name, [item]);
  }
  return groups;
}

/** How sure a longer word is, the surer the less is added. */
function sureOf(typed, longer) {
  return PIECE * (0.6 + (0.4 * typed.length) / longer.length);
}

/** Each stem once, as sure as it is at best. */
function surest(found) {
  const sorted = found.sort((a, b) => a[1] - b[1]);
  return [...new Map(sorted)].sort((a, b) => b[1] - a[1]).slice(0, MAX_PREFIXED);
}
