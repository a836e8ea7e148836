/* The names of localities in a query: what no page has, but lies in a place that has one. */

import { kept } from "../patience.js";
import { namesAt } from "../place_names.js";
import { fold, words } from "./words.js";

const ADDRESS = new URL("../../assets/place_names.json", import.meta.url);
const load = kept((again) => namesAt(ADDRESS, again));
const MUNICIPAL = "kommun";
/** A name that is cut to its first letter: Ö-vik. */
const CUT = /(?<!\p{L})(\p{L})-(\p{L}+)/gu;
/** A former county may be called by the name of a municipality: Kristianstads län. */
const FORMER = /l[äa]n$/i;
/** The code of a municipality or a county, which also may be a year or any number. */
const CODE = /^(?:\d{2}|\d{4})$/;

/** A text in which a name that is cut to its first letter is one word, as it is known: Ö-vik. */
function shortened(index, text) {
  return text.replace(CUT, (typed, letter, rest) =>
    index.dictionary.isName((letter + rest).toLowerCase()) ? letter + rest : typed,
  );
}

/**
 * The names of localities that a text holds, which no page has, and the text with the names of the
 * places that they lie in instead: { named: [{ name, places }], read }, with the error where the
 * names could not be had.
 */
export async function readNames(index, typed, typing) {
  const text = shortened(index, typed);
  const { dictionary } = index;
  const isKnown = (word) =>
    index.isStopword(word) ||
    dictionary.exact(word).length > 0 ||
    (typing && dictionary.prefixed(word, true).length > 0);
  const isFormer = FORMER.test(text);
  if (!isFormer && words(text).every(isKnown)) return { named: [], read: text };
  let names = null;
  try {
    names = await load();
  } catch (error) {
    return { named: [], read: text, error };
  }
  const named = names.in(text, isKnown);
  let read = text;
  for (const { places, from, to } of [...named].reverse()) {
    const instead = places.map(({ name, kind }) =>
      kind.startsWith(MUNICIPAL) ? `${name} ${MUNICIPAL}` : name,
    );
    read = `${read.slice(0, from)}${instead.join(" ")}${read.slice(to)}`;
  }
  return { named, read };
}

/** What a text is the name of that also means something else: it is told beside the pages. */
export async function alsoNamed(index, text) {
  const run = words(text).join("");
  if (!CODE.test(run) && !index.localities.has(fold(run))) return [];
  try {
    return (await load()).in(text).filter(({ whole }) => whole);
  } catch {
    return []; // the pages stand without it
  }
}
