/* Which pages answer a query, best first. */

import { asTyped } from "../typed.js";
import { load } from "./index.js";
import { alsoNamed, readNames } from "./localities.js";
import { stemsOf, understand } from "./query.js";

export { excerpt } from "./excerpt.js";
export { suggestionsOf } from "./guesses.js";
export { words } from "./words.js";

const PARTLY = 0.3;
const UNASKED_PLACE = 0.35;
const PRIORS = { Om: 0.85, Initiativ: 0.75, Ordlista: 0.85 };
const TITLED = 0.5;
const WORTH = 0.7;
const UNTITLED = 0.6;
const SURE_NAME = 0.6;
const FAINT_NAME = 0.4;
const WHOLE_NAME = 1.35;
const TIER = { place: 1000, title: 2000, kind: 100, order: 10 };
const LEAST_COVERED = 0.25;
const LEAST_SCORE = 0.1;

/** Fetch what every query needs, ahead of the first one. */
export function warm() {
  load().catch(() => {});
}

/**
 * The answer to a query: { pages, stems, corrected, named, index }, where pages are numbers, best first,
 * and stems what to mark in an excerpt. `named` are the names of localities
 * in it, with the places that they lie in. With `typing`, the last word may be unfinished; what is
 * `literal` means what it says, and nothing is guessed.
 */
export async function search(text, { typing = false, literal = false } = {}) {
  const index = await load();
  const { named, read, error } = await readNames(index, asTyped(text), typing);
  const query = understand(index, read, typing, literal);
  const stems = stemsOf(query);
  const [postings, also] = await Promise.all([
    index.find(stems),
    typing || named.length > 0 ? [] : alsoNamed(index, text),
  ]);
  const scored = rank(index, query, postings, query.kinds);
  // Pages that answer stand without the names of localities; that there are none does not.
  if (error && scored.length === 0) throw error;
  return {
    pages: scored.map(([page]) => page),
    stems: new Set([...stems].filter((stem) => postings.has(stem))),
    corrected: query.corrected,
    named: [...named, ...also],
    index,
  };
}

function rank(index, query, postings, kinds) {
  const size = index.kindOf.length;
  const answered = query.concepts
    .map((concept) => answer(index, concept, postings, size))
    .filter((concept) => concept.any);
  if (answered.length === 0) return [];
  const total = answered.reduce((sum, concept) => sum + concept.worth, 0);
  const bare = query.folded || answered.length - kinds.size <= 1;
  const scored = [];
  let top = 0;
  for (let page = 0; page < size; page += 1) {
    let score = 0;
    let covered = 0;
    let titled = 0;
    for (const concept of answered) {
      if (concept.values[page] === 0) continue;
      score += concept.worth * concept.values[page];
      covered += concept.worth;
      titled += concept.worth * (concept.titled.get(page) ?? 0);
    }
    if (score === 0) continue;
    const share = covered / total;
    score *= PARTLY + (1 - PARTLY) * share * share;
    score *= 1 + TITLED * (titled / total) ** 2;
    const kind = index.kindOf[page];
    const name = nameOf(answered, page, kinds.has(kind), bare);
    if (index.isPlace[page] && !name.some) score *= UNASKED_PLACE;
    score *= PRIORS[kind] ?? 1;
    if (name.whole && !index.isPlace[page]) score *= WHOLE_NAME;
    top = Math.max(top, score);
    scored.push([page, score, share, tierOf(index, page, name, kinds)]);
  }
  return scored
    .filter(
      ([, score, share, tier]) =>
        tier > 0 || (share >= LEAST_COVERED && score >= top * LEAST_SCORE),
    )
    .sort((a, b) => b[3] - a[3] || b[1] - a[1] || a[0] - b[0]);
}

/** How well each page answers a concept, what the concept is worth, and the names it is part of. */
function answer(index, concept, postings, size) {
  const values = new Float32Array(size);
  const names = new Map();
  const titled = new Map();
  for (const option of concept.options) {
    const isNamed = (page) => option.isPlace || !index.isPlace[page];
    const parts = option.parts.map((part) => valuesOf(part, postings, isNamed));
    for (const page of new Set(parts.flatMap((part) => [...part.keys()]))) {
      let sum = 0;
      let held = 0;
      let least = 1;
      for (const part of parts) {
        if (!part.has(page)) continue;
        sum += part.get(page);
        least = Math.min(least, part.get(page));
        held += 1;
      }
      const all = held === parts.length;
      const mean = sum / parts.length;
      const value = option.sure * (all ? (mean + least) / 2 : mean * PARTLY);
      if (value > values[page]) values[page] = value;
    }
    const named = new Map();
    for (const part of option.parts) addNames(part, postings, named);
    for (const [page, name] of named) {
      const part = option.sure * name.sure * Math.min(1, name.hits / option.parts.length);
      titled.set(page, Math.max(titled.get(page) ?? 0, part));
      if (option.own && isNamed(page) && name.hits > (names.get(page)?.hits ?? 0))
        names.set(page, name);
    }
  }
  let pages = 0;
  let others = 0;
  for (let page = 0; page < size; page += 1) {
    if (values[page] === 0) continue;
    pages += 1;
    if (!index.isPlace[page]) others += 1;
  }
  const rare = Math.max(0.15, Math.log(1 + (index.others - others + 0.5) / (others + 0.5)));
  // A word that no page has in its name tells little of which page is sought.
  const worth = rare ** WORTH * (titled.size > 0 ? 1 : UNTITLED);
  return { values, names, titled, any: pages > 0, worth };
}

/** How much a part counts on each page; what is no name of a place does not count as one. */
function valuesOf(part, postings, isNamed) {
  const values = new Map();
  for (const [stem, sure] of part) {
    const { weights = [], names = [] } = postings.get(stem) ?? {};
    const others = new Set(names.map(([page]) => page).filter((page) => !isNamed(page)));
    for (const [page, weight] of weights) {
      if (others.has(page)) continue;
      if (sure * weight > (values.get(page) ?? 0)) values.set(page, sure * weight);
    }
  }
  return values;
}

function addNames(part, postings, names) {
  const best = new Map();
  for (const [stem, sure] of part) {
    for (const [page, length] of postings.get(stem)?.names ?? []) {
      if (!best.has(page) || best.get(page).sure < sure) best.set(page, { sure, length });
    }
  }
  for (const [page, { sure, length }] of best) {
    const name = names.get(page) ?? { hits: 0, length, sure };
    names.set(page, {
      hits: name.hits + 1,
      length: Math.max(name.length, length),
      sure: Math.min(name.sure, sure),
    });
  }
}

/** Whether the query holds a page's name: some of it, the whole of it, and how surely. */
function nameOf(answered, page, hasKind, bare) {
  let hits = 0;
  let words = 0;
  let length = 1;
  let sure = 1;
  for (const concept of answered) {
    const name = concept.names.get(page);
    if (!name || name.sure < (bare ? FAINT_NAME : SURE_NAME)) continue;
    if (name.length === 0 && !hasKind && answered.length > 1) continue;
    hits += name.hits;
    words += 1;
    length = Math.max(length, name.length);
    sure = Math.min(sure, name.sure);
  }
  return {
    some: hits > 0,
    whole: hits > 0 && hits >= length,
    all: words === answered.length,
    hits,
    sure,
  };
}

/** What puts a page before every other: it is the place that the query names, or has its very title. */
function tierOf(index, page, name, kinds) {
  if (!name.whole) return 0;
  const kind = index.kindOf[page];
  if (!index.isPlace[page]) return name.all && name.hits > 1 ? TIER.title : 0;
  const order = [...index.placeKinds].indexOf(kind);
  return (
    TIER.place +
    (Math.round(name.sure * 20) * TIER.kind) / 4 +
    (kinds.has(kind) ? TIER.kind : 0) -
    order * TIER.order
  );
}
