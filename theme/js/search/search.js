/* Which pages answer a query, best first. */

import { readNames } from "../localities.js";
import { asTyped } from "../typed.js";
import { load } from "./index.js";
import { stemsOf, understand } from "./query.js";
import { words } from "./words.js";

export { whereInPieces } from "../place_names.js";
export { excerpt } from "./excerpt.js";
export { guessOf, suggestionsOf } from "./guesses.js";
export { load as warm } from "./index.js";

/** How sure a way to a word is at least, for it to be marked as what was typed. */
const MARKED = 0.7;

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
function asksWho(index, { concepts }, pages) {
  const asks = new Set(index.core.asks_who);
  const typed = concepts.flatMap((concept) => concept.words);
  return (
    typed.length > 0 &&
    typed.every((word) => asks.has(index.stem(word))) &&
    !index.isPlace[pages[0]]
  );
}

function rank(index, { concepts, kinds }, postings) {
  const { ranking } = index.rules;
  const { places, pages } = index.core;
  const typed = concepts.flatMap((concept) => concept.words);
  const answers = concepts
    .map((concept) => answer(index, concept, postings))
    .filter((each) => each.pages.size > 0);
  const total = answers.reduce((sum, { worth }) => sum + worth, 0);
  const unasked = new Map();
  const scored = [];
  const found = new Set(answers.flatMap((each) => [...each.pages.keys()]));
  const isComplete = (page) => answers.every((each) => each.pages.has(page));
  const isRival = (page) =>
    !index.isPlace[page] && isComplete(page) && answers.some((each) => each.pages.get(page).name);
  const hasRival = kinds.size === 0 && [...found].some(isRival);
  for (const page of [...found].sort((a, b) => a - b)) {
    let score = 0;
    let covered = 0;
    // How many concepts its name has, in how many words, and of how many words it is.
    let [named, hits, length] = [0, 0, 1];
    for (const { worth, pages: held } of answers) {
      if (!held.has(page)) continue;
      const { value, own, name } = held.get(page);
      score += worth * value;
      const typedPart = ranking.also + (1 - ranking.also) * (own / value);
      covered += worth * typedPart * Math.min(1, value / ranking.enough);
      if (!name) continue;
      named += 1;
      hits += name.hits;
      length = Math.max(length, name.length);
    }
    const kind = index.kindOf[page];
    if (index.isPlace[page] && named === 0) {
      unasked.set(kind, (unasked.get(kind) ?? 0) + 1);
      continue;
    }
    const whole = hits >= length;
    score *= ranking.partly + (1 - ranking.partly) * (covered / total) ** 2;
    // What stands on a page with others comes after the pages.
    if (page >= pages) score *= ranking.entry;
    if (whole) score *= 1 + ranking.whole * (named / answers.length);
    if (named > 0) score *= 1 + ranking.literal * literally(index, typed, page);
    // A place that is named comes before every other page, the first of those of its kind; but one
    // that lacks what else was asked for does not, where another is called so and has it all.
    const isFirst = index.isPlace[page] && whole && (!hasRival || isComplete(page));
    const tier = isFirst ? 10 + kinds.has(kind) - places.indexOf(kind) / 10 : 0;
    scored.push([page, score, tier]);
  }
  scored.sort((a, b) => b[2] - a[2] || b[1] - a[1]);
  return { pages: scored.map(([page]) => page), unasked };
}

/** The part of what was typed that stands in a title in the very same form. */
function literally(index, typed, page) {
  const title = words(index.titles[page]?.[0] ?? "");
  return typed.filter((word) => title.includes(word)).length / typed.length;
}

/**
 * The pages that answer a concept, and what it is worth, since few do: how well each does (value),
 * how well by what was typed (own), and the words of the name that it is part of.
 */
function answer(index, { options, words: typed, joined }, postings) {
  const pages = new Map();
  for (const { parts, sure, own: isOwn, isPlace } of options) {
    const [first, ...others] = parts.map((part) => pagesOf(part, postings));
    for (const [page, one] of first) {
      // Several words count whole or not at all.
      const held = [one, ...others.map((part) => part.get(page))];
      if (!held.every(Boolean)) continue;
      const value = sure * Math.min(...held.map(([weight]) => weight));
      const found = pages.get(page) ?? { value: 0, own: 0, name: null };
      pages.set(page, found);
      found.value = Math.max(found.value, value);
      if (!isOwn) continue;
      found.own = Math.max(found.own, value);
      const lengths = held.map(([, length]) => length).filter(Boolean);
      if ((isPlace || !index.isPlace[page]) && lengths.length > (found.name?.hits ?? 0))
        found.name = { hits: lengths.length, length: Math.max(...lengths) };
    }
  }
  const count = [...pages.keys()].filter((page) => !index.isPlace[page]).length;
  const rare = Math.log(1 + (index.others - count + 0.5) / (count + 0.5));
  const { worth, number } = index.rules.ranking;
  return { pages, worth: rare ** worth * (joined && /^\d/.test(typed[0]) ? number : 1) };
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
