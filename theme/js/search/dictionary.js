/* What a typed word can mean: the words of the site that it is, nearly is, or is made of. */

import { answers, distance, fold } from "./words.js";

/** How sure each way to a word is, 1 being the word itself. */
const SURE = {
  exact: 1,
  folded: 0.45,
  stem: 0.95,
  near: 0.85,
  parts: 0.75,
  prefix: 0.7,
};
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
    const words = Array.from(coded.matchAll(/([A-Z])([^A-Z*!]*)([*!]?)/g), ([, shared, rest, mark]) => {
      last = last.slice(0, shared.charCodeAt(0) - 65) + rest;
      marked[mark]?.add(last);
      return last;
    });
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

  /** The stems that a plain word is: [[stem, how sure]], or none. */
  exact(word) {
    const found = new Map();
    // The genitive of a name keeps all of the name: Halmstads, Hjos.
    const own = this.spelt(word).length > 0 || !word.endsWith("s") ? word : word.slice(0, -1);
    const exact = this.known.has(own);
    for (const other of this.spelt(own)) {
      add(found, this.stem(other), !exact || other === own ? SURE.exact : SURE.folded);
    }
    const stem = this.stem(word);
    if (this.stems.has(stem)) add(found, stem, found.size ? SURE.exact : SURE.stem);
    if (found.size === 0) {
      const sure = stem.length > SHORTEST_PART ? SURE.stem : SURE.folded;
      for (const other of this.unaccented(stem)) add(found, other, sure);
    } else if (exact) {
      for (const other of this.unaccented(stem)) add(found, other, SURE.folded);
    }
    return [...found];
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

  /** The words that a misspelt one is a letter from, in its form or its stem: [[stem, how sure]]. */
  near(word) {
    const typed = fold(word);
    const found = new Map();
    if (typed.length < SHORTEST_MISSPELT || /\d/.test(typed)) return [];
    const compare = (as, known, stemOf) => {
      for (const [folded, others] of found.size > 0 ? [] : known)
        if (distance(as, folded, 1) <= 1)
          for (const other of others) add(found, stemOf(other), SURE.near);
    };
    compare(typed, this.commonByFold, this.stem);
    const stem = fold(this.stem(word));
    if (stem.length >= SHORTEST_MISSPELT) compare(stem, this.byFoldedStem, String);
    if (typed.length >= SHORTEST_MISSPELT_NAME) {
      const names = [...this.names].filter((name) => fold(name)[0] === typed[0]);
      compare(typed, group(names, fold), this.stem);
    }
    return [...found];
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

  /** The words that begin as an unfinished one: [[stem, how sure]]. */
  prefixed(word) {
    const typed = fold(word);
    if (typed.length < 2) return [];
    const found = new Map();
    for (const [folded, others] of this.byFold) {
      if (!folded.startsWith(typed)) continue;
      for (const other of others) {
        const sure = SURE.prefix * (0.6 + (0.4 * typed.length) / folded.length);
        add(found, this.stem(other), other.startsWith(word) ? sure : sure * 0.8);
      }
    }
    return [...found].sort((a, b) => b[1] - a[1]).slice(0, MAX_PREFIXED);
  }

  /** The compounds that end as the typed word, in any form of it: [[stem, how sure]]. */
  ending(word) {
    const end = fold(this.stem(word));
    if (end.length < SHORTEST_MISSPELT) return [];
    const found = [];
    for (const [folded, others] of this.byFoldedStem) {
      if (folded.length < end.length + SHORTEST_PART || !folded.endsWith(end)) continue;
      for (const other of others)
        found.push([other, SURE.prefix * (0.6 + (0.4 * end.length) / folded.length)]);
    }
    return found.sort((a, b) => b[1] - a[1]).slice(0, MAX_PREFIXED);
  }

  /**
   * The stems that a compound unknown to the site is made of: [[stem, how sure], …] a part, or none.
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

function add(found, stem, sure) {
  if ((found.get(stem) ?? 0) < sure) found.set(stem, sure);
}
