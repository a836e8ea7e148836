/* The index as it lies on the server: fetched piece by piece, each piece once. */

import { getJson, kept } from "../patience.js";
import { unaccented } from "../typed.js";
import { getCore } from "./core.js";
import { Dictionary } from "./dictionary.js";
import { stemmer, words } from "./words.js";

const ROOT = new URL("../../assets/search/", import.meta.url);

/** One stem on the pages that hold it: how much it counts there, and how many words its name is of. */
function decode(entry, steps) {
  const pages = new Map();
  // The codes of names, which are digits, come first.
  for (const group of entry.split(";")) {
    const code = group.charCodeAt(0);
    let page = 0;
    for (const step of group.slice(1).split(".")) {
      page += parseInt(step, 16);
      if (code < 65) pages.set(page, [0, code - 48]);
      else pages.set(page, [(code - 64) / steps, pages.get(page)?.[1] ?? 0]);
    }
  }
  return pages;
}

/** The titles of the core, each with its address and the number of its trail. */
function titlesOf(rows) {
  let place = [];
  return (rows ? rows.split("\n") : []).map((row) => {
    const [title, told = "", ...other] = row.split("\t");
    if (other.length > 0) place = other;
    const [folder, after, trail] = place;
    const end = told ? told.trim() : unaccented(title.toLowerCase()).replace(/[^a-z0-9]+/g, "-");
    return [title, `${folder}${end}${after}`, trail];
  });
}

export class Index {
  constructor(core) {
    this.core = core;
    this.rules = core.rules;
    this.stem = stemmer(core.rules);
    this.titles = titlesOf(core.titles);
    const titled = this.titles.flatMap(([title]) => words(title));
    this.dictionary = new Dictionary(core.words, titled, this.stem, core.rules);
    this.kindOf = core.kinds.flatMap(([kind, count]) => Array(count).fill(kind));
    this.isPlace = this.kindOf.map((kind) => core.places.includes(kind));
    this.others = this.isPlace.filter((place) => !place).length;
    this.stopwords = new Set(core.rules.stopwords);
    this.foldedStopwords = new Set(core.rules.stopwords.map(unaccented));
    this.named = new Set(core.named);
    this.sieve = Uint8Array.from(atob(core.localities ?? ""), (sign) => sign.charCodeAt(0));
    this.synonyms = new Map();
    this.homes = new Map();
    this.#group(core);
    this.fetched = new Map();
    this.postings = new Map();
  }

  /** What means the same as what, and the parts of the index that such stems stand in together. */
  #group({ synonyms: [all, oneWay], homes }) {
    const add = (source, target) => {
      if (source === target) return;
      if (!this.synonyms.has(source)) this.synonyms.set(source, []);
      if (!this.synonyms.get(source).includes(target)) this.synonyms.get(source).push(target);
    };
    for (const group of oneWay) for (const source of group) add(source, group[0]);
    for (const group of all)
      for (const source of group) for (const target of group) add(source, target);
    let part = -1;
    for (const stem of [...all, ...oneWay].flat().flatMap((phrase) => phrase.split(" "))) {
      if (this.homes.has(stem)) continue;
      if (stem === homes[part + 1]) part += 1;
      this.homes.set(stem, part);
    }
  }

  /** Whether a word tells nothing, also where it is typed without å, ä and ö: "gora". */
  isStopword(word) {
    return (
      this.stopwords.has(word) ||
      (this.foldedStopwords.has(word) && !this.dictionary.known.has(word))
    );
  }

  get(path) {
    if (!this.fetched.has(path)) {
      const address = new URL(`${path}?v=${this.core.version}`, ROOT);
      const asked = kept((again) => getJson(address, { again }));
      this.fetched.set(path, asked);
    }
    return this.fetched.get(path)();
  }

  /** The number of the part that holds a stem, if any does. */
  partOf(stem) {
    const folded = unaccented(stem);
    const part = this.core.parts.findLastIndex((first) => first <= folded);
    return this.homes.get(stem) ?? (part < 0 ? -1 : part + this.core.homes.length);
  }

  /** Where the stems stand: a map from each that stands anywhere to its pages. */
  async find(stems) {
    const parts = new Map();
    for (const stem of [...stems].filter((each) => !this.postings.has(each))) {
      const number = this.partOf(stem);
      if (number >= 0) parts.set(number, [...(parts.get(number) ?? []), stem]);
    }
    await Promise.all(
      [...parts].map(async ([number, list]) => {
        const part = await this.get(`terms/${number}.json`);
        for (const stem of list)
          if (Object.hasOwn(part, stem))
            this.postings.set(stem, decode(part[stem], this.rules.index.steps));
      }),
    );
    return this.postings;
  }

  /** A page: title, address from the site's root, kind and trail; most are known with the core. */
  async page(number) {
    if (!this.titles[number]) await this.text(number);
    const [title, address, trail] = this.titles[number];
    return { title, address, kind: this.kindOf[number], trail: this.core.trails[trail] };
  }

  /** The text of a page, section by section: [anchor, heading, text]. */
  async text(number) {
    const first = this.core.texts.findLast((each) => each <= number);
    const [sections, ...row] = (await this.get(`texts/${first}.json`))[number - first];
    if (row.length > 0) this.titles[number] = row;
    return sections;
  }
}

let given = null;
const made = kept(async (again) => new Index(await ((!again && given) || getCore(again))));

/** The index, fetched at the first call; `core` is a promise of what it needs, if that is on its way. */
export function load(core = null) {
  given ??= core;
  return made();
}
