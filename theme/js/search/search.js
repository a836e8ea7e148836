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

/** The words of the index that are nearest to those of a text, for “did you mean”. */
export function nearest({ dictionary }, text, most) {
  return [...new Set(words(text).flatMap((word) => dictionary.nearest(word, most)))];
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
  let top = 0;
  let titled = false;
  for (let page = 0; page < size; page += 1) {
    let score = 0;
    let covered = 0;
    for (const concept of answered) {
      if (concept.values[page] === 0) continue;
      score += concept.worth * concept.values[page];
      const typed = concept.own[page] / concept.values[page];
      covered += concept.worth * (ranking.also + (1 - ranking.also) * typed);
    }
    if (score === 0) continue;
    const kind = index.kindOf[page];
    const name = nameOf(answered, page);
    if (index.isPlace[page] && !name.some) {
      unasked.set(kind, (unasked.get(kind) ?? 0) + 1);
      continue;
    }
    const share = covered / total;
    score *= ranking.partly + (1 - ranking.partly) * share * share;
    score *= index.core.priors[kind] ?? 1;
    const called = name.words === answered.length;
    if (page < index.core.pages) titled ||= called && !index.isPlace[page];
    // What stands on a page with others comes after the pages, unless it alone is called so.
    else if (titled || !called || !name.whole) score *= ranking.entry;
    if (name.whole) score *= 1 + ranking.whole * (name.words / answered.length);
    if (name.some) score *= 1 + ranking.literal * literally(index, query, page);
    top = Math.max(top, score);
    scored.push([page, score, tierOf(index, page, name, query.kinds)]);
  }
  const pages = scored
    .filter(([, score, tier]) => tier > 0 || score >= top * ranking.least_score)
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
  for (const option of concept.options) {
    const parts = option.parts.map((part) => valuesOf(part, postings));
    for (const page of parts[0].keys()) {
      // Several words count whole or not at all.
      if (!parts.every((part) => part.has(page))) continue;
      const held = parts.map((part) => part.get(page));
      const mean = held.reduce((sum, value) => sum + value, 0) / parts.length;
      const value = (option.sure * (mean + Math.min(...held))) / 2;
      values[page] = Math.max(values[page], value);
      if (option.own) own[page] = Math.max(own[page], value);
    }
    const named = new Map();
    for (const part of option.own ? option.parts : []) addNames(part, postings, named);
    for (const [page, name] of named) {
      const isNamed = option.isPlace || !index.isPlace[page];
      if (isNamed && name.hits > (names.get(page)?.hits ?? 0)) names.set(page, name);
    }
  }
  // Where no page has what was typed, a synonym is as good.
  if (!own.some(Boolean)) own.set(values);
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

function valuesOf(part, postings) {
  const values = new Map();
  for (const [stem, sure] of part) {
    for (const [page, weight] of postings.get(stem)?.weights ?? []) {
      if (sure * weight > (values.get(page) ?? 0)) values.set(page, sure * weight);
    }
  }
  return values;
}

function addNames(part, postings, names) {
  const best = new Map(part.flatMap(([stem]) => postings.get(stem)?.names ?? []));
  for (const [page, length] of best) {
    const name = names.get(page) ?? { hits: 0, length };
    names.set(page, { hits: name.hits + 1, length: Math.max(name.length, length) });
  }
}

/** Whether the query holds a page's name: some of it, the whole of it, and by how many concepts. */
function nameOf(answered, page) {
  let hits = 0;
  let words = 0;
  let length = 1;
  for (const concept of answered) {
    const name = concept.names.get(page);
    if (!name) continue;
    hits += name.hits;
    words += 1;
    length = Math.max(length, name.length);
  }
  return { some: hits > 0, whole: hits > 0 && hits >= length, words };
}

/** What puts a place before every other page: that the query names it, and best of its kind. */
function tierOf(index, page, name, kinds) {
  if (!name.whole || !index.isPlace[page]) return 0;
  const kind = index.kindOf[page];
  return 10 + kinds.has(kind) - index.core.places.indexOf(kind) / 10;
}
