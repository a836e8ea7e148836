/* What the search makes of names of localities, which no page of the site has. */

import { kept } from "./patience.js";
import { namesAt } from "./place_names.js";
import { fold, words } from "./search/words.js";

const ADDRESS = new URL("../assets/place_names.json", import.meta.url);
const load = kept((again) => namesAt(ADDRESS, again));
const MUNICIPAL = "kommun";
const CUT = /(?<!\p{L})(\p{L})-(\p{L}+)/gu;
/** The code of a municipality or a county, which may be a year or any number, too. */
const CODE = /^(?:\d{2}|\d{4})$/;
const FORMER = /l[äa]n$/i;

/**
 * The names of localities that a text holds, which no page has, and the text with the names of the
 * places that they lie in instead: { named: [{ name, places }], read }, with the error where the
 * names could not be had. What is named besides, that also is a word or another place's name, is
 * among `named` without being read so.
 */
export async function readNames(index, typed, typing) {
  const { dictionary } = index;
  // A name that is cut to its first letter is one word, as it is known: Ö-vik.
  const text = typed.replace(CUT, (cut, letter, rest) =>
    dictionary.isName((letter + rest).toLowerCase()) ? letter + rest : cut,
  );
  const isKnown = (word) =>
    index.isStopword(word) ||
    dictionary.exact(word).length > 0 ||
    (typing && dictionary.prefixed(word).length > 0);
  const every = words(text);
  if (!FORMER.test(text) && every.every(isKnown))
    return { named: typing ? [] : await alsoNamed(index, text, every), read: text };
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
async function alsoNamed(index, text, every) {
  const run = fold(
    every.filter((word) => !index.isStopword(word) && !index.placeWords.has(word)).join(""),
  );
  const { elsewhere } = index.core;
  const isOne = elsewhere.includes(run) || elsewhere.includes(run.replace(/s$/, ""));
  if (!isOne && !CODE.test(run)) return [];
  try {
    return (await load()).in(text).filter(({ whole }) => whole);
  } catch {
    return []; // the pages stand without it
  }
}
