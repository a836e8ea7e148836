/* What readers are told of a word that no page has: what it was taken for, or where it lies. */

import { inBrief, whereItIs } from "../place_names.js";

/** What a guess is said to be: `[typed, the words meant, how]` of a query (query.js). */
export function guessOf([typed, meant, how]) {
  const missing = `Ingen sida har ”${typed}”.`;
  if (how === "near") return `${missing} Menade du ”${meant[0]}”?`;
  if (how === "like") return `${missing} Träffarna har ”${meant[0]}” eller liknande ord.`;
  return `${missing} Träffarna har ${meant.map((word) => `”${word}”`).join(" och ")}.`;
}

/** The places that a locality lies in, as suggestions. */
function optionsOf({ name, places }) {
  const [{ kind, address }, ...others] = places;
  if (others.length === 0) return [{ title: whereItIs(name, places), kind, address }];
  return places.map((place) => ({ ...place, title: name, kind: inBrief(name, place) }));
}

/**
 * What is told of a query before its pages, as suggestions: { title, kind, address }. A guess leads to
 * what the word was taken for, where it is told again.
 */
export function suggestionsOf(text, named, corrected) {
  const address = `sok/?${new URLSearchParams({ q: text.trim() })}`;
  const guesses = corrected.map((guess) => ({ title: guessOf(guess), kind: "", address }));
  return [...named.flatMap(optionsOf), ...guesses];
}
