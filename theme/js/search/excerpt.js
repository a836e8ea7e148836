/* The piece of a page's text that shows why it was found. */

import { fold, plain } from "./words.js";

const LENGTH = 220;
const BEFORE = 60;
const SHORTEST_INSIDE = 5;
const WORD = /[0-9a-zà-öø-ÿ]+/gi;

/** The words of a text that answer the query: [[start, end, stem]]. */
function matches(text, stem, stems, folded) {
  return [...text.matchAll(WORD)].flatMap((match) => {
    const word = plain(match[0]);
    const own = stem(word);
    let hit = stems.has(own) ? own : null;
    if (!hit && word.length > SHORTEST_INSIDE) {
      const inside = fold(word);
      hit = folded.find((part) => inside.startsWith(part) || fold(own).endsWith(part)) ?? null;
    }
    return hit ? [[match.index, match.index + match[0].length, hit]] : [];
  });
}

/** The best excerpt of a page's text as pieces: [[text, whether it is marked]]. */
export function excerpt(text, stem, stems) {
  const folded = [...stems].map(fold).filter((part) => part.length >= SHORTEST_INSIDE);
  let best = { block: text.split("\n")[0] ?? "", hits: [], value: 0 };
  for (const block of text.split("\n")) {
    const hits = matches(block, stem, stems, folded);
    // A heading says little by itself: a sentence with the same words is worth more.
    const value =
      new Set(hits.map(([, , hit]) => hit)).size +
      (block.length > BEFORE && hits.length > 0 ? 0.5 : 0);
    if (value > best.value) best = { block, hits, value };
  }
  return cut(best.block, best.hits);
}

function cut(block, hits) {
  const first = hits[0]?.[0] ?? 0;
  let start = block.length <= LENGTH || first < BEFORE ? 0 : first - BEFORE;
  if (start > 0) start = block.indexOf(" ", start) + 1;
  let end = Math.min(block.length, start + LENGTH);
  if (end < block.length) end = Math.max(block.lastIndexOf(" ", end), start + 1);
  const pieces = start > 0 ? [["… ", false]] : [];
  let at = start;
  for (const [from, to] of hits) {
    if (from < at || to > end) continue;
    if (from > at) pieces.push([block.slice(at, from), false]);
    pieces.push([block.slice(from, to), true]);
    at = to;
  }
  if (at < end) pieces.push([block.slice(at, end), false]);
  if (end < block.length) pieces.push([" …", false]);
  return pieces;
}
