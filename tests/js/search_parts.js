/* The parts of the search, made from small tables that the tests give, with answers as plain data. */

import { Dictionary } from "/js/search/dictionary.js";
import { excerpt } from "/js/search/excerpt.js";
import { Index } from "/js/search/index.js";
import { understand } from "/js/search/query.js";
import { search } from "/js/search/search.js";
import { stemmer } from "/js/search/words.js";

/** The stem of each word. */
export function stems(rules, words) {
  return words.map(stemmer(rules));
}

/** What a method of the dictionary says; `coded` is its words, front-coded. */
export function inDictionary(rules, coded, method, ...values) {
  return new Dictionary(coded, [], stemmer(rules), rules)[method](...values);
}

/** The words of a dictionary, with those of the titles. */
export function wordsOf(rules, coded, titles) {
  return new Dictionary(coded, titles, stemmer(rules), rules).words;
}

/**
 * What a query means. A concept is its words, and its options in writing: stems that can stand for
 * each other with | between, parts that all have to be there with & between, a synonym after ~.
 */
export function meaning(core, text, typing = false) {
  const query = understand(new Index(core), text, typing);
  const written = ({ parts, own }) =>
    (own ? "" : "~") + parts.map((part) => part.map(([stem]) => stem).join("|")).join("&");
  return {
    concepts: query.concepts.map(({ words, options }) => [words.join(" "), options.map(written)]),
    kinds: [...query.kinds],
    corrected: query.corrected,
  };
}

/** The number of the part of the index that holds a stem. */
export function partOf(core, stem) {
  return new Index(core).partOf(stem);
}

/** The piece of a text that shows the stems; the marked words stand in brackets. */
export function shownOf(rules, sections, typed, also = []) {
  const found = excerpt(sections, stemmer(rules), new Set(typed), also);
  const text = found.pieces.map(([piece, marked]) => (marked ? `[${piece}]` : piece)).join("");
  return [found.anchor, text, found.also];
}

/** The titles of the pages that answer a query, best first, or "failed". */
export async function titles(text, typing) {
  try {
    const { pages, index } = await search(text, { typing });
    const found = await Promise.all(pages.map((number) => index.page(number)));
    return found.map((page) => page.title);
  } catch {
    return "failed";
  }
}

/** What else the answer to a query says: the places that hold its words, and whom it asks for. */
export async function besides(text) {
  const { unasked, asksWho, typed, also } = await search(text);
  return { unasked: [...unasked], asksWho, typed: [...typed], also };
}

/** The text of a page: its sections. */
export async function textOf(query, number) {
  return (await search(query)).index.text(number);
}
