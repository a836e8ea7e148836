/* Which pages answer a query, best first. */

import { readNames } from "../localities.js";
import { asTyped } from "../typed.js";
import { load } from "./index.js";
import { stemsOf, understand } from "./query.js";
import { words } from "./words.js";

export { whereInPieces } from "../place_names.js";
export { excerpt } from "./excerpt.js";
export { guessOf, suggestionsOf } from "./guesses.js";

/** How sure a way to a word is at least, for it to be marked as what was typed. */
const MARKED = 0.7;

/** Get ready for the first query; `core` is a promise of what every query needs, if it is asked for. */
export function warm(core) {
  load(core).catch(() => {});
}

/**
 * The answer to a query: { pages, unasked, asksWho, typed, also, corrected, named, index }. `pages`
 * are numbers, best first; `unasked` says how many places of each kind hold the words too, though
 * none was named; `asksWho` whether a contact is looked for; `typed` and `also` are what excerpts
 * mark; `named` are the names of localities in it, with the places that they lie in. With `typing`,
 * the last word may be unfinished; what is `literal` means what it says, and nothing is guessed.
 */
export async function search(text, { typing = false, literal = false } = {}) {
  const index = await load();
  const { named, read, error } = await readNames(index, asTyped(text), typing);
  const query = understand(index, read, typing, literal);
  const postings = await index.find(stemsOf(query));
  const { pages, unasked } = rank(index, query, postings);
  // Pages that answer stand without the names of localities; that there are none does not.
  if (error && pages.length === 0) throw error;
  return {
    pages,
    unasked,
    asksWho: asksWho(index, query, pages),
    ...toMark(query, postings),
    corrected: query.corrected,
    named,
    index,
  };
}

/** What to mark in an excerpt: the stems of what was typed, and the synonyms, each in its stems. */
function toMark({ concepts }, postings) {
  const typed = new Set();
  const also = [];
  for (const { own, parts } of concepts.flatMap(({ options }) => options)) {
    for (const [stem, sure] of own ? parts.flat() : [])
      if (sure > MARKED && postings.has(stem)) typed.add(stem);
    if (!own && parts.every((part) => part.length === 1)) also.push(parts.map(([[stem]]) => stem));
  }
  return { typed, also };
}

/** Whether every word is one of those who look for a contact, and no place is named. */
function asksWho(index, query, pages) {
  const words = new Set(index.core.asks_who);
  return (
    query.concepts.length > 0 &&
    query.concepts.every((concept) => concept.words.every((word) => words.has(index.stem(word)))) &&
    !index.isPlace[pages[0]]
  );
}

function rank(index, query, postings) {
  const { ranking } = index.rules;
  const size = index.kindOf.length;
  const unasked = new Map();
  const answered = query.concepts
    .map((concept) => answer(index, concept, postings, size))
    .filter((concept) => concept.any);
  const total = answered.reduce((sum, concept) => sum + concept.worth, 0);
  const scored = [];
  for (let page = 0; page < size; page += 1) {
    let score = 0;
    let covered = 0;
    // How many concepts its name has, in how many words, and of how many words it is.
    let [named, hits, length] = [0, 0, 1];
    for (const { values, own, names, worth } of answered) {
      if (values[page] === 0) continue;
      score += worth * values[page];
      covered += worth * (ranking.also + (1 - ranking.also) * (own[page] / values[page]));
      const name = names.get(page);
      if (!name) continue;
      named += 1;
      hits += name.hits;
      length = Math.max(length, name.length);
    }
    if (score === 0) continue;
    const kind = index.kindOf[page];
    const isPlace = index.isPlace[page];
    if (isPlace && named === 0) {
      unasked.set(kind, (unasked.get(kind) ?? 0) + 1);
      continue;
    }
    const share = covered / total;
    const whole = hits >= length;
    score *= ranking.partly + (1 - ranking.partly) * share * share;
    score *= index.core.priors[kind] ?? 1;
    // What stands on a page with others comes after the pages.
    if (page >= index.core.pages) score *= ranking.entry;
    if (whole) score *= 1 + ranking.whole * (named / answered.length);
    if (named > 0) score *= 1 + ranking.literal * literally(index, query, page);
    // A place that is named comes before every other page, the first of those of its kind.
    const tier =
      isPlace && whole ? 10 + query.kinds.has(kind) - index.core.places.indexOf(kind) / 10 : 0;
    scored.push([page, score, tier]);
  }
  const pages = scored
    .sort((a, b) => b[2] - a[2] || b[1] - a[1] || a[0] - b[0])
    .map(([page]) => page);
  return { pages, unasked };
}

/** The part of what was typed that stands in a title in the very same form. */
function literally(index, { concepts }, page) {
  const typed = concepts.flatMap((concept) => concept.words);
  const title = words(index.titles[page]?.[0] ?? "");
  return typed.filter((word) => title.includes(word)).length / typed.length;
}

/**
 * How well each page answers a concept (values), whether by what was typed (own), what the concept
 * is worth, and the names that it is part of.
 */
function answer(index, concept, postings, size) {
  const { ranking } = index.rules;
  const values = new Float32Array(size);
  const own = new Float32Array(size);
  const names = new Map();
  for (const { parts, sure, own: isOwn, isPlace } of concept.options) {
    const [first, ...others] = parts.map((part) => pagesOf(part, postings));
    for (const [page, one] of first) {
      // Several words count whole or not at all.
      const held = [one, ...others.map((part) => part.get(page))];
      if (!held.every(Boolean)) continue;
      const value = sure * Math.min(...held.map(([weight]) => weight));
      values[page] = Math.max(values[page], value);
      if (!isOwn) continue;
      own[page] = Math.max(own[page], value);
      const lengths = held.map(([, length]) => length).filter(Boolean);
      if ((isPlace || !index.isPlace[page]) && lengths.length > (names.get(page)?.hits ?? 0))
        names.set(page, { hits: lengths.length, length: Math.max(...lengths) });
    }
  }
  const others = values.reduce((sum, value, page) => sum + (value > 0 && !index.isPlace[page]), 0);
  const rare = Math.log(1 + (index.others - others + 0.5) / (others + 0.5));
  return {
    words: concept.words,
    values,
    own,
    names,
    any: values.some(Boolean),
    worth: rare ** ranking.worth,
  };
}

/** The pages that a word or another is on: how much it counts, and the length of the name it is in. */
function pagesOf(part, postings) {
  const pages = new Map();
  for (const [stem, sure] of part) {
    for (const [page, [weight, length]] of postings.get(stem) ?? []) {
      const [most, longest] = pages.get(page) ?? [0, 0];
      pages.set(page, [Math.max(most, sure * weight), length || longest]);
    }
  }
  return pages;
}
