/* What the search makes of names of localities, which no page of the site has. */

import { kept } from "./patience.js";
import { namesAt, rowsOf } from "./place_names.js";
import { words } from "./search/words.js";
import { unaccented } from "./typed.js";

const ADDRESS = new URL("../assets/place_names.json", import.meta.url);
const load = kept((again) => namesAt(ADDRESS, again));
const MUNICIPAL = "kommun";
const CUT = /(?<!\p{L})(\p{L})-(\p{L}+)/gu;
/** The code of a municipality or a county, which may be a year or any number, too. */
const CODE = /^(?:\d{2}|\d{4})$/;
const FORMER = /l[äa]n$/i;

/** Whether a run of letters may be a name: its two bits in the sieve of the index are set. */
function mayBe(sieve, run) {
  const size = sieve.length * 8;
  let value = 2166136261; // FNV-1a, as macros/search/index.py counts it
  for (const letter of unaccented(run))
    value = Math.imul(value ^ letter.charCodeAt(0), 16777619) >>> 0;
  return [value % size, Math.floor((value * size) / 2 ** 32)].every(
    (bit) => (sieve[bit >> 3] >> (bit & 7)) & 1,
  );
}

/**
 * The names of localities that a text holds, which no page has, and the text with the names of the
 * places that they lie in instead: { named: [{ name, places }], read }, with the error where the
 * names could not be had. A name that also is a word or another place's name is among `named`
 * without being read so.
 */
export async function readNames(index, typed, typing) {
  const { dictionary, sieve } = index;
  // A name that is cut to its first letter is one word, as it is known: Ö-vik.
  const text = typed.replace(CUT, (cut, letter, rest) =>
    dictionary.isName((letter + rest).toLowerCase()) ? letter + rest : cut,
  );
  const isKnown = (word) =>
    index.isStopword(word) ||
    dictionary.exact(word).length > 0 ||
    (typing && dictionary.prefixed(word).length > 0);
  const meansElse = !FORMER.test(text) && words(text).every(isKnown);
  const rows = meansElse ? rowsOf(text).filter(({ whole }) => whole) : rowsOf(text, isKnown);
  const any = rows.some(({ run }) =>
    [run, run.replace(/s$/, "")].some((name) => CODE.test(name) || mayBe(sieve, name)),
  );
  if (!any || (meansElse && typing)) return { named: [], read: text };
  let names = null;
  try {
    names = await load();
  } catch (error) {
    return { named: [], read: text, error };
  }
  const named = names.among(rows);
  let read = text;
  for (const { places, from, to } of meansElse ? [] : [...named].reverse()) {
    const instead = places.map(({ name, kind }) =>
      kind.startsWith(MUNICIPAL) ? `${name} ${MUNICIPAL}` : name,
    );
    read = `${read.slice(0, from)}${instead.join(" ")}${read.slice(to)}`;
  }
  return { named, read };
}
