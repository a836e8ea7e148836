/* What a query asks for: its words as concepts, each with the ways that a page can answer it. */

import { unaccented } from "../typed.js";
import { joined, words } from "./words.js";

const LONGEST_PHRASE = 4;
const FEW = 2;
/** A paragraph with the sign first, as it is said: "§ 4", "paragraf 10". */
const TURNED = /(?:§|\bparagraf)\s*(\d+)(?!\s*(?:§|paragraf|kap))/gi;

/**
 * A query as { concepts, kinds, corrected }. A concept is { words, options }; an option
 * { parts, sure, own, isPlace } with a list of [stem, how sure] for each part. A page answers an
 * option by all its parts, and a concept by its best option; `own` is false for a synonym, and
 * `isPlace` says that what was typed can be the name of a place. `kinds` are the kinds of place that
 * the query speaks of, as a county by "länsstyrelsen". `corrected` is what words that no page has were
 * taken for: [[typed, the words meant, how]], with `how` as in `guessed`. With `literal`, none is.
 */
export function understand(index, text, typing, literal = false) {
  const tokens = tokenize(index, text);
  const corrected = [];
  const read = tokens.flatMap((token, position) => {
    const unfinished = typing && position === tokens.length - 1 && !/\s$/.test(text);
    return readToken(index, token, { unfinished, literal, corrected });
  });
  const concepts = [];
  for (let start = 0; start < read.length; ) {
    const concept = spanning(index, read, start) ?? alone(index, read[start]);
    concepts.push(concept);
    start += concept.words.length;
  }
  const meant = new Set(read.flatMap((token) => token.meant).map(unaccented));
  const isMeant = (word) => meant.has(unaccented(index.stem(word)));
  const kinds = Object.entries(index.rules.kind_words)
    .filter(([, list]) => list.some(isMeant))
    .map(([kind]) => kind);
  return {
    concepts,
    kinds: new Set(kinds),
    corrected: corrected.filter(
      ([typed]) => !concepts.some((concept) => concept.joined && concept.words.includes(typed)),
    ),
  };
}

/** The words that tell something, each with the word it is part of. */
function tokenize(index, asked) {
  const text = asked.replace(TURNED, "$1 paragraf");
  const raw = words(text);
  const places = index.rules.place_words;
  // A stop word that also is a name: "Vara", "polisregion mitt".
  const isNamed = (word, at) =>
    index.named.has(word) &&
    (raw.length === 1 ||
      places.includes(raw[at - 1]) ||
      raw[at + 1] === places[0] ||
      text.normalize("NFC").includes(word[0].toUpperCase() + word.slice(1)));
  const telling = raw.filter((word, at) => !index.isStopword(word) || isNamed(word, at));
  const wholes = joined(text);
  return (telling.length > 0 ? telling : raw).map((word) => ({
    word,
    whole: wholes.find((whole) => whole.startsWith(word) && whole !== word) ?? "",
  }));
}

/** A word with what it can be, or those that it is read as: { word, whole, isPlace, options, meant }. */
function readToken(index, token, { unfinished, literal, corrected }) {
  const { dictionary } = index;
  const { word } = token;
  const exact = dictionary.exact(word);
  const isPlace = dictionary.isName(word) || index.named.has(word.replace(/s$/, ""));
  const options = exact.length > 0 ? [option([certain(exact)], { isPlace })] : [];
  let meant = exact;
  if (unfinished) {
    const begun = dictionary.prefixed(word);
    if (begun.length > 0) options.push(option([begun], { isPlace: true }));
    if (meant.length === 0) meant = stemsIn(begun).slice(0, FEW);
  }
  const [how, parts] = options.length > 0 || literal ? ["", []] : guessed(dictionary, word);
  if (parts.length === 0) {
    if (meant.length === 0) meant = [index.stem(word)];
    return [{ ...token, isPlace, options, meant }];
  }
  const shown = parts.map(([[stem]]) => dictionary.shown(stem, word)).filter(Boolean);
  if (shown.length > 0) corrected.push([word, [...new Set(shown)], how]);
  return parts.map((part) => {
    const stems = stemsIn(part);
    const isName = !stems.some((stem) => dictionary.stems.has(stem));
    const options = [option([part], { isPlace: isName })];
    return { ...token, isPlace: isName, options, meant: stems.slice(0, FEW) };
  });
}

/**
 * What a word that no page has is taken for: [how, parts], with [stem, how sure] for each part: one
 * spelt almost as it ("near"), those that hold it ("like"), or those that it is made of ("parts").
 */
function guessed(dictionary, word) {
  const near = dictionary.near(word);
  if (near.length > 0) return ["near", [certain(near)]];
  const like = dictionary.holding(word);
  if (like.length > 0) return ["like", [like]];
  return ["parts", dictionary.split(word).map(certain)];
}

function stemsIn(part) {
  return part.map(([stem]) => stem);
}

/** Stems that are as sure as what was typed. */
function certain(stems) {
  return stems.map((stem) => [stem, 1]);
}

function option(parts, { sure = 1, own = true, isPlace = false } = {}) {
  return { parts, sure, own, isPlace };
}

/** A word by itself, with its synonyms. */
function alone(index, token) {
  const targets = token.meant.flatMap((stem) => index.synonyms.get(stem) ?? []);
  const options = targets.map((target) => synonym(target, index.rules.ranking.synonym));
  return { words: [token.word], options: [...token.options, ...options] };
}

/** A phrase that has a synonym, or words that the site writes as one: the longest from `start`. */
function spanning(index, read, start) {
  for (let length = Math.min(LONGEST_PHRASE, read.length - start); length > 1; length -= 1) {
    const tokens = read.slice(start, start + length);
    const words = tokens.map((token) => token.word);
    const targets = index.synonyms.get(tokens.map((token) => token.meant[0]).join(" ")) ?? [];
    const one = asOne(index, tokens[0].whole, words);
    if (targets.length === 0 && one.length === 0) continue;
    const whole = one.length > 0 ? [option([certain(one)], { isPlace: true })] : [];
    // A number in groups, or a paragraph, is one word wherever it stands.
    if (/^\d/.test(words[0]) && whole.length > 0) return { words, joined: true, options: whole };
    const typed = tokens.map((token) => token.options.flatMap((each) => each.parts[0]));
    return {
      words,
      joined: one.length > 0,
      options: [
        option(typed, { isPlace: tokens.some((token) => token.isPlace) }),
        ...whole,
        ...targets.map((target) => synonym(target)),
      ],
    };
  }
  return null;
}

/** The stems of words that the site writes as one: "läges bild", "e post", "114 14", "5 kap. 2 §". */
function asOne(index, whole, words) {
  const run = words.join("");
  // Numbers are one only as they were typed.
  const isOne = whole === run || (words.length === 2 && !/^\d/.test(run));
  return isOne ? index.dictionary.exact(run) : [];
}

function synonym(target, sure = 1) {
  const parts = target.split(" ").map((stem) => certain([stem]));
  return option(parts, { sure, own: false });
}

/** Every stem that a query may be answered by. */
export function stemsOf({ concepts }) {
  return new Set(
    concepts.flatMap((concept) => concept.options.flatMap((each) => stemsIn(each.parts.flat()))),
  );
}
