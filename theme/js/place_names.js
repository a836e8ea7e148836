/* The names of localities, districts and landscapes, and what municipality or county each lies in. */

import { getJson } from "./patience.js";
import { asTyped, meant, unaccented } from "./typed.js";

const WORD = /[\p{L}\p{N}]+/gu;
/** Of how many words a name may be. */
const LONGEST = 4;
const SHORTEST_BEGUN = 3;
/** A code is no name that a text may hold: it may as well be a year or a number. */
const CODE = /^\d+$/;
/** What the names of counties end with, and those of former ones. */
const COUNTY = " län";
/** What can stand beside a name that is the whole of a question. */
const BESIDE = new Set(
  "i på till från kommun kommunen stad stadsdel stadsdelen ort orten".split(" "),
);

function runOf(text) {
  return (asTyped(text).toLowerCase().match(WORD) ?? []).join("");
}

export class PlaceNames {
  /** `rows` are those of assets/place_names.json: `[place, kind and area, address, names within it]`. */
  constructor(rows) {
    // An empty list would answer that nothing has any name.
    if (!Array.isArray(rows) || rows.length === 0) throw new Error("no list of names");
    this.byRun = new Map();
    for (const [name, kind, address, names] of rows) {
      const place = { name, kind, address };
      for (const within of names) {
        const run = runOf(within);
        const key = unaccented(run);
        if (!this.byRun.has(key)) this.byRun.set(key, []);
        this.byRun.get(key).push({ name: within, run, place });
      }
    }
  }

  /** The places that a text is the name of something in, also in the genitive. */
  named(text) {
    const run = runOf(text);
    const same = (typed) =>
      (this.byRun.get(unaccented(typed)) ?? []).filter((entry) => meant(typed, entry.run));
    const found = same(run);
    return found.length > 0 || !run.endsWith("s") ? found : same(run.slice(0, -1));
  }

  /** The places of a name as they are offered, with what is said beside each and of all. */
  offer(name, places) {
    const told = whereItIs(name, places);
    return places.map((place) => ({ ...place, within: name, brief: inBrief(name, place), told }));
  }

  /** The places that something lies in whose name begins as a text. */
  begun(text, most) {
    const run = runOf(text);
    if (run.length < SHORTEST_BEGUN || CODE.test(run)) return [];
    const key = unaccented(run);
    const found = [];
    for (const [name, entries] of this.byRun) {
      if (!name.startsWith(key)) continue;
      found.push(...entries.filter((entry) => meant(run, entry.run.slice(0, run.length))));
      if (found.length >= most) break;
    }
    return found.slice(0, most);
  }

  /** The names among some rows of words (rowsOf): [{ name, places, from, to, whole }]. */
  among(rows) {
    let next = 0;
    return rows.flatMap(({ run, start, end, from, to, whole }) => {
      const entries = start < next ? [] : this.named(run);
      if (entries.length === 0) return [];
      next = end;
      return [
        { name: entries[0].name, places: entries.map(({ place }) => place), from, to, whole },
      ];
    });
  }
}

/**
 * The rows of words in a text that may be a name, the longest that begins at a word first: { run,
 * start, end, from, to, whole }, with the words and the letters from and to, and whether it is all
 * that the text says. `isKnown` tells the words that mean something else.
 */
export function rowsOf(text, isKnown = () => false) {
  const words = [...text.matchAll(WORD)].map((match) => ({
    word: match[0].toLowerCase(),
    from: match.index,
    to: match.index + match[0].length,
  }));
  const telling = (row) => row.filter(({ word }) => !BESIDE.has(word)).length;
  const rows = [];
  for (let start = 0; start < words.length; start += 1) {
    for (let end = Math.min(start + LONGEST, words.length); end > start; end -= 1) {
      const row = words.slice(start, end);
      const run = row.map(({ word }) => word).join("");
      const whole = telling(row) === telling(words);
      const isChance = row.every(({ word }) => isKnown(word)) && !(whole && row.length > 1);
      if (isChance || telling(row) === 0 || (CODE.test(run) && !whole)) continue;
      rows.push({ run, start, end, from: row[0].from, to: row.at(-1).to, whole });
    }
  }
  return rows;
}

/** The names at an address, fetched; with `again`, not as the browser remembers them. */
export async function namesAt(address, again) {
  return new PlaceNames(await getJson(address, { again }));
}

/** What is said beside a name where a place is offered for it. */
export function inBrief(name, { name: area, kind }) {
  const what = CODE.test(name) ? "koden för" : name.endsWith(COUNTY) ? "i dag en del av" : "i";
  return `${what} ${area}${area.endsWith(COUNTY) ? "" : `, ${kind}`}`;
}

/** What stands between a name and the places that it lies in, or that it can mean. */
function lies(name, count) {
  if (CODE.test(name)) return "är koden för";
  if (name.endsWith(COUNTY)) return "är i dag en del av";
  return count > 1 ? "finns i" : "ligger i";
}

/** What is said of a name, in pieces: texts, and what `shown` makes of each place. */
export function whereInPieces(name, places, shown) {
  const between = (index) => (index === 0 ? [] : [index === places.length - 1 ? " och " : ", "]);
  return [
    `${name} ${lies(name, places.length)} `,
    ...places.flatMap((place, index) => [...between(index), shown(place)]),
  ];
}

/** What is said of a name: where it lies, or which places it can mean. */
export function whereItIs(name, places) {
  return whereInPieces(name, places, (place) => place.name).join("");
}
