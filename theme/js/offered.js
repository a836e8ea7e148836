/* What the place finder offers for a text: places by their own names, else by what lies in them. */

import { find, hasName, MAX_OPTIONS, SHORTEST_SURE } from "./places.js";
import { asTyped } from "./typed.js";

/** Whether a name in a text is meant: short ones are common words too. */
function isSaid({ name, whole }) {
  return whole || name.length >= SHORTEST_SURE;
}

/** A place as it is offered for the name of something in it. */
function within({ name, place }, sure) {
  return { ...place, sure, within: name };
}

/**
 * The places to offer for a text, best first: { name, kind, address, sure, within, guess }. `within`
 * is the name that was typed of what lies there, `sure` that a name was typed whole. `loadNames`
 * gives the names of localities, where no place has the name. A text that `isDone` is asked for as
 * it stands: what is not sure is a `guess` then.
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
  const [named] = names.in(asTyped(text)).filter(isSaid);
  if (named) return named.places.map((place) => within({ name: named.name, place }, true));
  const begun = names.begun(text, MAX_OPTIONS - own.length);
  return [...guesses, ...begun.map((entry) => ({ ...within(entry, false), guess: isDone }))];
}

/** Whether the first of the places offered is the one meant. Of several, or of guesses, the reader chooses. */
export function leads(hits) {
  const [first] = hits;
  return Boolean(first?.sure) && (!first.within || hits.length === 1);
}
