/* What a query asks for: its words as concepts, each with the ways that a page can answer it. */

import { fold, joined, words } from "./words.js";

const SYNONYM = 0.65;
const JOINED = 1;
const LONGEST_PHRASE = 4;
const FEW = 2;
const FOUND = 0.9;

/**
 * A query as { concepts, corrected }. A concept is { words, options }; an option { parts, sure, own }
 * with a list of [stem, how sure] for each part. A page answers an option by all its parts, and a
 * concept by its best option; `own` is false for a synonym. `corrected` is what misspelt words were
 * taken for: [[typed, meant]].
 */
export function understand(index, text, typing) {
  const tokens = tokenize(index, text);
  const corrected = [];
  const read = tokens.map((token, position) =>
    readToken(index, token, typing && position === tokens.length - 1 && !/\s$/.test(text), corrected),
  );
  const concepts = [];
  for (let start = 0; start < read.length; ) {
    const concept = spanning(index, read, start) ?? alone(index, read[start]);
    concepts.push(concept);
    start += concept.words.length;
  }
  return { concepts, corrected: corrected.filter(([typed]) => concepts.some((concept) => concept.words.includes(typed))) };
}

/** The words that tell something, each with the particle that follows it and the word it is part of. */
function tokenize(index, text) {
  const raw = words(text);
  const named = (word) =>
    index.named.has(word) &&
    (raw.length <= FEW || text.normalize("NFC").includes(word[0].toUpperCase() + word.slice(1)));
  const all = raw.map((word, position) => ({ word, next: raw[position + 1] }));
  const telling = all.filter(({ word }) => !index.stopwords.has(word) || named(word));
  const wholes = joined(text);
  return (telling.length > 0 ? telling : all).map(({ word, next }) => ({
    word,
    particle: index.rules.particles.includes(next) ? next : "",
    whole: wholes.find((whole) => whole.startsWith(word) && whole !== word) ?? "",
  }));
}

/** A word with what it can be: { word, particle, whole, options, stems }. */
function readToken(index, token, typing, corrected) {
  const { dictionary } = index;
  const { word } = token;
  const exact = dictionary.exact(word);
  const options = exact.length > 0 ? [option([exact])] : [];
  let meant = exact.filter(([, sure]) => sure >= FOUND).map(([stem]) => stem);
  if (exact.length === 0) {
    const near = dictionary.near(word);
    const parts = near.length === 0 ? dictionary.parts(word) : [];
    if (near.length > 0) {
      options.push(option([near.map(([stem, sure]) => [stem, sure])]));
      meant = near.map(([stem]) => stem);
      if (!typing) corrected.push([word, near[0][2]]);
    }
    if (parts.length > 0) options.push(option(parts));
  }
  if (typing || exact.length === 0) {
    const prefixed = dictionary.prefixed(word);
    if (prefixed.length > 0) options.push(option([prefixed]));
  }
  return { ...token, options, meant: meant.length > 0 ? meant : [index.stem(word)] };
}

function option(parts, sure = 1, own = true) {
  return { parts, sure, own };
}

/** A word by itself, with its synonyms. */
function alone(index, token) {
  const targets = token.meant.flatMap((stem) => index.synonyms.get(stem) ?? []);
  return { words: [token.word], options: [...token.options, ...targets.map(synonym)] };
}

/** A phrase that has a synonym, or two words that are one: the longest that begins at `start`. */
function spanning(index, read, start) {
  for (let length = Math.min(LONGEST_PHRASE, read.length - start); length > 1; length -= 1) {
    const tokens = read.slice(start, start + length);
    const targets = index.synonyms.get(tokens.map((token) => token.meant[0]).join(" ")) ?? [];
    const one = length === 2 ? asOne(index, tokens) : [];
    if (targets.length === 0 && one.length === 0) continue;
    const parts = tokens.map((token) => [
      ...token.options.filter((each) => each.parts.length === 1).flatMap((each) => each.parts[0]),
      ...token.meant
        .flatMap((stem) => index.synonyms.get(stem) ?? [])
        .filter((target) => !target.includes(" "))
        .map((target) => [target, SYNONYM]),
    ]);
    return {
      words: tokens.map((token) => token.word),
      options: [option(parts), ...one.map((found) => option([found], JOINED)), ...targets.map(synonym)],
    };
  }
  const verb = read[start].particle ? index.dictionary.exact(read[start].particle + index.stem(read[start].word)) : [];
  if (verb.length === 0) return null;
  const concept = alone(index, read[start]);
  return { ...concept, options: [option([verb]), ...concept.options] };
}

/** Two words that the site writes as one: "läges bild", "e post", "114 14". */
function asOne(index, [first, second]) {
  const whole = first.whole === first.word + second.word ? first.whole : "";
  return [whole, first.word + second.word, `${first.word}s${second.word}`]
    .filter((word) => word && index.dictionary.exact(word).length > 0)
    .slice(0, 1)
    .map((word) => index.dictionary.exact(word));
}

function synonym(target) {
  return option(
    target.split(" ").map((stem) => [[stem, 1]]),
    SYNONYM,
    false,
  );
}

/** Every stem that a query may be answered by. */
export function stemsOf({ concepts }) {
  return new Set(
    concepts.flatMap((concept) => concept.options.flatMap((each) => each.parts.flat().map(([stem]) => stem))),
  );
}

/** The kinds of place that the query speaks of: "länsstyrelsen" makes a county likelier. */
export function kindsOf(index, text) {
  const stems = words(text).map((word) => fold(index.stem(word)));
  return new Set([...index.kindWords].filter(([stem]) => stems.includes(fold(stem))).map(([, kind]) => kind));
}
