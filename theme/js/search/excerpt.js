/* The piece of a page's text that shows why it was found, and the place on the page where it stands. */

import { CONTACT, joined, words } from "./words.js";

const LENGTH = 220;
const BEFORE = 60;
const SHORTEST_INSIDE = 5;
const WORD = new RegExp(`${CONTACT.source}|\\d+ §|§|[0-9a-zà-öø-ÿ]+`, "gi");

/** The words of a text that have one of the stems, or are compounds with it: [[start, end, stem]]. */
function matches(text, stem, stems) {
  // A number is no part of another.
  const inside = stems.filter((part) => part.length >= SHORTEST_INSIDE && !/^\d/.test(part));
  return [...text.matchAll(WORD)].flatMap((match) => {
    const [word] = [...joined(match[0]), ...words(match[0])];
    if (!word) return [];
    const own = stem(word);
    const hit =
      stems.find((part) => part === own) ??
      inside.find((part) => word.startsWith(part) || own.endsWith(part));
    return hit ? [[match.index, match.index + match[0].length, hit]] : [];
  });
}

/**
 * The best excerpt of a page: { anchor, heading, pieces, also }. `sections` are its text, as the index
 * has it; `typed` the stems of what was typed, which alone are marked where any is there; `also` those
 * of each synonym, which stand there whole or not at all. `pieces` are [text, whether it is marked],
 * and `also`, where the page has nothing but a synonym, what it says instead.
 */
export function excerpt(sections, stem, typed, also) {
  const own = bestOf(sections, stem, [...typed]);
  if (own.value > 0) return { ...cut(own), also: "" };
  for (const stems of also) {
    const best = bestOf(sections, stem, stems);
    const hits = stems.map((each) => best.hits.find(([, , hit]) => hit === each));
    if (hits.every(Boolean))
      return { ...cut(best), also: hits.map(([from, to]) => best.text.slice(from, to)).join(" ") };
  }
  return { ...cut(own), also: "" };
}

function bestOf(sections, stem, stems) {
  const lead = sections.find(([, , text]) => text) ?? ["", "", ""];
  let best = { anchor: "", heading: "", text: lead[2].split("\n")[0], hits: [], value: 0 };
  for (const [anchor, heading, text] of sections) {
    const above = new Set(matches(heading, stem, stems).map(([, , hit]) => hit));
    const share = above.size / Math.max(1, words(heading).length);
    for (const block of (text || heading).split("\n")) {
      const hits = matches(block, stem, stems);
      const found = new Set([...above, ...hits.map(([, , hit]) => hit)]);
      // A line of its own says little: a sentence with the same words is worth more, and what stands
      // below a heading the more, the more of the heading was asked for.
      const isTold = block.length > BEFORE && hits.length > 0;
      const value = found.size + (isTold ? 0.5 : 0) + 1.5 * share;
      if (value > best.value) best = { anchor, heading, text: block, hits, value };
    }
  }
  return best;
}

function cut({ anchor, heading, text, hits }) {
  const first = hits[0]?.[0] ?? 0;
  let start = text.length <= LENGTH || first < BEFORE ? 0 : first - BEFORE;
  if (start > 0) start = text.indexOf(" ", start) + 1;
  let end = Math.min(text.length, start + LENGTH);
  if (end < text.length) end = Math.max(text.lastIndexOf(" ", end), start + 1);
  const pieces = start > 0 ? [["… ", false]] : [];
  let at = start;
  for (const [from, to] of hits) {
    if (from < at || to > end) continue;
    if (from > at) pieces.push([text.slice(at, from), false]);
    pieces.push([text.slice(from, to), true]);
    at = to;
  }
  if (at < end) pieces.push([text.slice(at, end), false]);
  if (end < text.length) pieces.push([" …", false]);
  return { anchor, heading, pieces };
}
