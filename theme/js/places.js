/* Which places a typed name can mean, best first. */

const MAX_OPTIONS = 8;
const SHORTEST_INSIDE = 3;
const FOLDED = { å: "a", ä: "a", ö: "o", é: "e", è: "e", ü: "u" };
const KIND_WORDS = /\b(kommun(en|s)?|stad|lan(et|s)?|polisregion(en)?|region)\b/g;

/** The places of assets/places.json, by their names: `[name, kind and area, address, terms]`. */
export function placesOf(rows) {
  return rows.map(([name, kind, address, terms]) => ({ name, kind, address, terms }));
}

/** A text as it was typed, but for spaces around it and capital letters. */
function plain(text) {
  return text.normalize("NFC").trim().toLowerCase();
}

/** A text without å, ä, ö and accents. */
function unaccented(text) {
  return plain(text).replace(/[åäöéèü]/g, (letter) => FOLDED[letter]);
}

/** A name as it is compared: lower case, without å ä ö, hyphens and words for the kind. */
export function fold(text) {
  // The letters first: to a regular expression å, ä and ö are no letters, and Båstad holds "stad".
  return unaccented(text)
    .replace(KIND_WORDS, " ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** How well a place answers a folded query: 0 is the whole name, null is not at all. */
export function rank(terms, query) {
  let best = null;
  for (const term of terms) {
    let value = null;
    if (term === query || `${term}s` === query) value = 0;
    else if (term.startsWith(query)) value = 1;
    else if (term.split(" ").some((word) => word.startsWith(query))) value = 2;
    else if (query.length >= SHORTEST_INSIDE && term.includes(query)) value = 3;
    if (value !== null && (best === null || value < best)) best = value;
  }
  return best;
}

/** Which of two equally good places the letters å ä ö, as typed, point to: 0 before 1. */
export function spelling(place, text) {
  return place.name.toLowerCase().startsWith(plain(text)) ? 0 : 1;
}

/** The kind that the reader wrote out, if any: "Skåne län" puts the county first. */
export function kindOf(text) {
  const typed = unaccented(text);
  if (/\blans?\b/.test(typed)) return "län";
  if (/\bpolis/.test(typed)) return "polisregion";
  return /\b(kommun|stad)/.test(typed) ? "kommun" : "";
}

/** The places that a text can mean, best first, and no more than can be looked over. */
export function find(places, text) {
  const query = fold(text);
  const kind = kindOf(text);
  if (!query) return [];
  return places
    .map((place) => ({ place, rank: rank(place.terms, query) }))
    .filter((hit) => hit.rank !== null)
    .sort(
      (a, b) =>
        Number(!a.place.kind.startsWith(kind)) - Number(!b.place.kind.startsWith(kind)) ||
        a.rank - b.rank ||
        spelling(a.place, text) - spelling(b.place, text),
    )
    .slice(0, MAX_OPTIONS)
    .map((hit) => hit.place);
}
