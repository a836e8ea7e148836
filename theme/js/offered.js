/* What the place finder offers for a text: places by their own names, else by what lies in them. */

import { rowsOf } from "./place_names.js";
import { find, hasName, MAX_OPTIONS, SHORTEST_SURE } from "./places.js";
import { asTyped } from "./typed.js";

export { placesOf } from "./places.js";

/** Whether a name in a text is meant: short ones are common words too. */
function isSaid({ name, whole }) {
  return whole || name.length >= SHORTEST_SURE;
}

/**
 * The places to offer for a text, best first: { name, kind, address, sure, guess }, with `within`,
 * `brief` and `told` where it is the name of what lies there that was typed (PlaceNames.offer).
 * `sure` says that a name was typed whole. `loadNames` gives the names of localities, where no place
 * has the name. A text that `isDone` is asked for as it stands: what is not sure is a `guess` then.
 */
export async function offered(places, loadNames, text, isDone) {
  const own = find(places, text);
  if (own[0]?.sure || (own.length > 0 && !isDone) || !hasName(text)) return own;
  const guesses = own.map((place) => ({ ...place, guess: isDone }));
  // What is offered already stands without them.
  const names = await loadNames().catch((error) => {
    if (own.length === 0) throw error;
  });
  if (!names) return guesses;
  const [named] = names.among(rowsOf(asTyped(text))).filter(isSaid);
  if (named) return names.offer(named.name, named.places).map((hit) => ({ ...hit, sure: true }));
  const begun = names
    .begun(text, MAX_OPTIONS - own.length)
    .flatMap(({ name, place }) => names.offer(name, [place]));
  return [...guesses, ...begun.map((hit) => ({ ...hit, guess: isDone }))];
}

/** What is said where nothing is offered for a text. */
export function nothingFor(text) {
  if (!hasName(text)) return "Skriv också namnet på platsen.";
  return `Ingen plats heter något som ”${asTyped(text).trim()}”. Kontrollera stavningen, eller leta i listan från A till Ö.`;
}

/** Whether the first place offered is the one meant: of several, or of guesses, the reader chooses. */
export function leads(hits) {
  const [first] = hits;
  return Boolean(first?.sure) && (!first.within || hits.length === 1);
}
