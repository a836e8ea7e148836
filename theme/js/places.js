/* Which places a typed name can mean, best first. */

import { asTyped, meant, unaccented } from "./typed.js";

/** How many places are offered at most. */
export const MAX_OPTIONS = 8;
const SHORTEST_INSIDE = 3;
/** The rank of a name that begins as the text does. */
const BEGINS = 1;
/** A name as long as this is no common word: it counts among words that say nothing. */
export const SHORTEST_SURE = 5;
const WORD = /[\p{L}\p{N}]+/gu;
const POSTAL_CODE = /(?<![\p{L}\p{N}])(?:se?[- ]?)?\d{3} ?\d{2}(?!\d)/giu;
/** Words that are written beside a name, and the kind of place that they tell of. */
const COUNTY = "län";
const KIND_WORDS = [
  [COUNTY, /^(lan(et)?s?|lansstyrelsen?s?)$/],
  ["polisregion", /^polis(region)?(en)?s?$/],
  ["kommun", /^(kommun(en)?s?|stad(en)?s?|kn)$/],
  ["region", /^region(en)?s?$/],
];
const RUN_TOGETHER = /(\p{L}{2,}?)s?(kommun(?:en)?|stad|l[äa]n(?:et)?|regionen)(?!\p{L})/giu;
const FILLERS = new Set(
  "i pa till fran for och vid inom hela jag vi bor arbetar jobbar sverige".split(" "),
);

/** The places of assets/places.json: `[name, kind and area, address, the names that it goes by]`. */
export function placesOf(rows) {
  // An empty list would answer that no place has any name.
  if (!Array.isArray(rows) || rows.length === 0) throw new Error("no list of places");
  return rows.map(([name, kind, address, terms]) => ({
    name,
    kind,
    address,
    terms: terms.map((term) => words(term).map(unaccented).join(" ")),
    written: terms.map((term) => words(term).join("")),
  }));
}

function words(text) {
  return asTyped(text).toLowerCase().match(WORD) ?? [];
}

function kindOfWord(word) {
  return KIND_WORDS.find(([, pattern]) => pattern.test(unaccented(word)))?.[0];
}

/** The words of a text that can be part of a name: not those for a kind, and no postal code. */
export function nameWords(text) {
  const plain = asTyped(text).replace(POSTAL_CODE, " ");
  return words(plain).filter((word) => kindOfWord(word) === undefined);
}

function telling(text) {
  return nameWords(text).filter((word) => !FILLERS.has(unaccented(word)));
}

/** Whether there is anything in a text that could be a name. */
export function hasName(text) {
  return telling(text).length > 0;
}

/** Whether a text without spaces is a name, or its genitive. */
function isName(term, text) {
  const name = term.replaceAll(" ", "");
  return name === text || `${name}s` === text;
}

/** How well a place answers a folded query: 0 is the whole name, null is not at all. */
export function rank(terms, query) {
  const run = query.replaceAll(" ", "");
  let best = null;
  for (const term of terms) {
    let value = null;
    if (isName(term, run)) value = 0;
    else if (term.replaceAll(" ", "").startsWith(run)) value = 1;
    else if (term.split(" ").some((word) => word.startsWith(query))) value = 2;
    else if (query.length >= SHORTEST_INSIDE && term.includes(query)) value = 3;
    if (value !== null && (best === null || value < best)) best = value;
  }
  return best;
}

/** Which of two equally good places the letters å ä ö, as typed, point to: 0 before 1. */
export function spelling(place, text) {
  const name = words(place.name).join(" ");
  const typed = telling(text).join(" ");
  return name.startsWith(typed) || typed.startsWith(name) ? 0 : 1;
}

/** The kind that the reader wrote out, if any: "Skåne län" puts the county first. */
export function kindOf(text) {
  const told = words(text).map(kindOfWord);
  return KIND_WORDS.map(([kind]) => kind).find((kind) => told.includes(kind)) ?? "";
}

/** Whether a place is of another kind than was written out; a region is anything but a municipality. */
function isOther(place, kind) {
  const isIt = kind === "region" ? !place.kind.startsWith("kommun") : place.kind.startsWith(kind);
  return Number(!isIt);
}

/** Whether a text, as it was typed, is a name of a place, or its genitive. */
function isWritten(place, typed) {
  return place.written.some((name) => meant(typed, name) || meant(typed, `${name}s`));
}

/**
 * The places of which a text is the name, or part of it. One is sure where the text is all of its
 * name, or the only one that begins as several words do.
 */
function named(places, text, row) {
  const query = row.map(unaccented).join(" ");
  if (!query) return [];
  const kind = kindOf(text);
  const run = row.join("");
  const whole = words(text).join("");
  const all = words(text).map(unaccented).join("");
  // A name that itself holds a word for a kind: "Region Gotland".
  const isWhole = (place) => Number(place.terms.some((term) => isName(term, all)));
  const hits = places
    .map((place) => ({ place, rank: rank(place.terms, query) }))
    .filter((hit) => hit.rank !== null);
  const isOnly = hits.length === 1 && row.length > 1 && hits[0].rank <= BEGINS;
  // "Kristianstads län" is no name of the municipality.
  const isSure = ({ place }) =>
    isOnly ||
    isWritten(place, whole) ||
    (isWritten(place, run) && !(kind === COUNTY && isOther(place, kind)));
  return hits
    .sort(
      (a, b) =>
        isWhole(b.place) - isWhole(a.place) ||
        isOther(a.place, kind) - isOther(b.place, kind) ||
        a.rank - b.rank ||
        spelling(a.place, text) - spelling(b.place, text),
    )
    .map((hit) => ({ ...hit.place, sure: isSure(hit) }));
}

/** Where in a row of words a place is named, by as many words as can be, first and last; or null. */
function mention(place, row) {
  for (let length = row.length; length > 0; length -= 1) {
    const starts = row
      .map((_, from) => from)
      .filter((from) => from + length <= row.length)
      .filter((from) => {
        const run = row.slice(from, from + length).join("");
        return place.terms.some((term) => isName(term, run));
      });
    if (starts.length > 0)
      return { place, from: starts[0], to: starts[0] + length, last: starts.at(-1) };
  }
  return null;
}

/** The places whose whole names stand in a text, the narrowest first: "jag bor i Malmö, Skåne". */
function mentioned(places, text) {
  const parts = asTyped(text)
    .split(/[,;()/]/)
    .map((part) => telling(part).map(unaccented));
  const row = parts.flat();
  const hits = places.map((place) => mention(place, row)).filter(Boolean);
  const isAt = (hit, index) => hit.from <= index && index < hit.to;
  // The last word may be unfinished.
  const isKnown = (word, index) =>
    hits.some((hit) => isAt(hit, index)) ||
    (index === row.length - 1 && places.some(({ terms }) => terms.some((t) => t.startsWith(word))));
  const allKnown = row.every(isKnown);
  const isMeant = ({ from, to }) => {
    const name = row.slice(from, to).join(" ");
    const isSure = name.length >= SHORTEST_SURE && (from === 0 || to === row.length);
    return allKnown || isSure || parts.some((part) => part.join(" ") === name);
  };
  const isInside = (hit, other) =>
    hit.place.kind === `kommun i ${other.place.name}` &&
    (hit.to <= other.last || other.to <= hit.from);
  const kind = kindOf(text);
  const said = hits.filter(isMeant);
  // "Göteborgs och Bohus län" is neither Göteborg nor a county that there is.
  const sure = kind !== COUNTY || said.some(({ place }) => !isOther(place, kind));
  return said
    .map((hit) => ({ ...hit, outer: Number(!hits.some((other) => isInside(hit, other))) }))
    .sort(
      (a, b) =>
        a.outer - b.outer ||
        isOther(a.place, kind) - isOther(b.place, kind) ||
        a.from - b.from ||
        spelling(a.place, text) - spelling(b.place, text),
    )
    .map((hit) => ({ ...hit.place, sure }));
}

/**
 * The places that a text can mean, best first, and no more than can be looked over. Each is `sure`
 * where the text says its name, and else a guess of what the reader is about to write.
 */
export function find(places, text) {
  const apart = text.replace(RUN_TOGETHER, "$1 $2");
  const ways = [
    () => named(places, text, nameWords(text)),
    () => named(places, text, telling(text)),
    () => mentioned(places, text),
    () => (apart === text ? [] : find(places, apart)),
  ];
  for (const way of ways) {
    const found = way();
    if (found.length > 0) return found.slice(0, MAX_OPTIONS);
  }
  return [];
}
