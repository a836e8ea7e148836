/* The index as it lies on the server: fetched piece by piece, each piece once. */

import { getJson, kept } from "../patience.js";
import { Dictionary } from "./dictionary.js";
import { fold, stemmer } from "./words.js";

const ROOT = new URL("../../assets/search/", import.meta.url);
const LEVELS = 26;

/** One stem on the pages that hold it: `weights` and `names` are [page, value] pairs. */
function decode(entry) {
  const weights = [];
  const names = [];
  for (const group of entry.split(";")) {
    const code = group.charCodeAt(0);
    const level = code >= 65 ? (code - 64) / LEVELS : null;
    let page = 0;
    for (const step of group.slice(1).split(".")) {
      page += parseInt(step, 36);
      if (level === null) names.push([page, code - 48]);
      else weights.push([page, level]);
    }
  }
  return { weights, names };
}

export class Index {
  constructor(core) {
    this.version = core.version;
    this.rules = core.rules;
    this.stem = stemmer(core.rules);
    this.parts = core.parts;
    this.kinds = core.kinds;
    this.placeKinds = new Set(core.places);
    this.synonyms = new Map(Object.entries(core.synonyms));
    this.dictionary = new Dictionary(core.words, this.stem, core.rules);
    this.kindOf = core.kinds.flatMap(([kind, count]) => Array(count).fill(kind));
    this.isPlace = this.kindOf.map((kind) => this.placeKinds.has(kind));
    this.others = this.isPlace.filter((place) => !place).length;
    this.kindWords = new Map(
      Object.entries(core.rules.kind_words).flatMap(([kind, list]) =>
        list.map((word) => [this.stem(word), kind]),
      ),
    );
    this.stopwords = new Set(core.rules.stopwords);
    this.foldedStopwords = new Set(core.rules.stopwords.map(fold));
    this.named = new Set(core.named);
    this.localities = new Set(core.localities);
    this.fetched = new Map();
    this.postings = new Map();
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
      const address = new URL(`${path}?v=${this.version}`, ROOT);
      this.fetched.set(
        path,
        kept((again) => getJson(address, { again })),
      );
    }
    return this.fetched.get(path)();
  }

  /** The number of the part that holds a stem, if any does. */
  partOf(stem) {
    const key = fold(stem);
    let low = 0;
    let high = this.parts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.parts[middle] <= key) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Where the stems stand: a map from each that stands anywhere to its pages. */
  async find(stems) {
    const wanted = new Set([...stems].filter((stem) => !this.postings.has(stem)));
    const parts = new Map();
    for (const stem of wanted) {
      const number = this.partOf(stem);
      if (number >= 0) parts.set(number, [...(parts.get(number) ?? []), stem]);
    }
    await Promise.all(
      [...parts].map(async ([number, list]) => {
        const part = await this.get(`terms/${number}.json`);
        for (const stem of list)
          if (Object.hasOwn(part, stem)) this.postings.set(stem, decode(part[stem]));
      }),
    );
    return this.postings;
  }

  /** A page: its title, address from the site's root, kind, trail and text. */
  async page(number) {
    const [title, address, kind, trail, text] = await this.get(`pages/${number}.json`);
    return { title, address, kind, trail, text };
  }
}

/** The index, fetched at the first call. */
export const load = kept(
  async (again) =>
    new Index(await getJson(new URL("core.json", ROOT), { again, cache: "no-cache" })),
);
