/* The names of localities, districts and landscapes, and what municipality or county each lies in. */

import { getJson, kept } from "./patience.js";
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

  /**
   * The names that a text holds: [{ name, places, from, to, whole }], with the letters from and to,
   * and whether it is all that the text says. `isKnown` tells the words that mean something else.
   */
  in(text, isKnown = () => false) {
    const words = [...text.matchAll(WORD)].map((match) => ({
      word: match[0].toLowerCase(),
      from: match.index,
      to: match.index + match[0].length,
    }));
    const telling = (row) => row.filter(({ word }) => !BESIDE.has(word)).length;
    const all = telling(words);
    const found = [];
    for (let start = 0; start < words.length; start += 1) {
      for (let length = Math.min(LONGEST, words.length - start); length > 0; length -= 1) {
        const row = words.slice(start, start + length);
        const run = row.map(({ word }) => word).join("");
        const whole = telling(row) === all;
        const isChance = row.every(({ word }) => isKnown(word)) && !(whole && length > 1);
        if (isChance || telling(row) === 0 || (CODE.test(run) && !whole)) continue;
        const entries = this.named(run);
        if (entries.length === 0) continue;
        const places = entries.map((entry) => entry.place);
        found.push({ name: entries[0].name, places, from: row[0].from, to: row.at(-1).to, whole });
        start += length - 1;
        break;
      }
    }
    return found;
  }
}

/** Fetches the names at an address, at the first call. */
export function namesAt(address) {
  return kept(async (again) => new PlaceNames(await getJson(address, { again })));
}

/** What is said beside a name where a place is offered for it. */
export function inBrief(name, { name: area, kind }) {
  const what = CODE.test(name) ? "koden för" : name.endsWith(COUNTY) ? "i dag en del av" : "i";
  return `${what} ${area}${area.endsWith(COUNTY) ? "" : `, ${kind}`}`;
}

/** What is said of a name: where it lies, or which places it can mean. */
export function whereItIs(name, places) {
  const areas = places.map((place) => place.name);
  const all = areas.length > 1 ? `${areas.slice(0, -1).join(", ")} och ${areas.at(-1)}` : areas[0];
  if (CODE.test(name)) return `${name} är koden för ${all}`;
  if (name.endsWith(COUNTY)) return `${name} är i dag en del av ${all}`;
  return `${name} ${places.length > 1 ? "finns" : "ligger"} i ${all}`;
}
