/* Words as the index has them: cut, folded and stemmed. The twin of macros/search/words.py. */

const OTHERS = "éèêëáàâüæøçñï";
const PLAIN = "eeeeaaauäöcni";
/** What is one word though it holds other signs: a mailbox, a phone number. */
const MAIL = /[0-9a-zåäö_.+-]+@[0-9a-zåäö_-]+(?:\.[0-9a-zåäö_-]+)+/;
const PHONE = /(?<![0-9a-zåäö_/-])(?:\+|00?)[1-9](?:[ ()/-]*\d){6,12}(?!\d)/;
const GROUP = /[0-9a-zåäö]+(?:[-–:/.@][0-9a-zåäö]+)*/;
const TOKEN = new RegExp(`(?<mail>${MAIL.source})|(?<phone>${PHONE.source})|${GROUP.source}`, "g");
export const CONTACT = new RegExp(`${MAIL.source}|${PHONE.source}`, "g");
const ABROAD = /^(?:00)?46/;
const NUMBERS = /(?<![\d:])\b\d+(?: \d+)+\b(?! +paragraf)|\b(?:\d+ +kap[. ]+)?\d+ +paragraf\b/g;
const PIECE = /[0-9]+|[a-zåäö]+[0-9a-zåäö]*/g;
const VOWELS = "aeiouyåäö";
const SHORTEST = 3;

/** Lower case, with the letters of Swedish only, and § as the word that it is. */
export function plain(text) {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("§", " paragraf ")
    .replace(/[éèêëáàâüæøçñï]/g, (letter) => PLAIN[OTHERS.indexOf(letter)]);
}

/** A plain word without å, ä and ö, as it is typed on a keyboard that lacks them. */
export function fold(word) {
  return word.replace(/[åä]/g, "a").replace(/ö/g, "o");
}

/** Whether a typed word can be one of as many letters: its a may be å or ä, but its å is an å. */
export function answers(typed, word) {
  return (
    typed.length === word.length &&
    [...typed].every((letter, index) => letter === word[index] || letter === fold(word[index]))
  );
}

/** The words of a text, in order; a single letter is none, a mailbox or a phone number is one. */
export function words(text) {
  return [...plain(text).matchAll(TOKEN)]
    .flatMap((match) => pieces(match[0], match.groups))
    .filter((piece) => piece.length > 1 || /[0-9]/.test(piece));
}

function pieces(token, { mail, phone }) {
  if (mail) return [token];
  if (!phone) return token.match(PIECE);
  return [token.replace("(0)", "").replace(/\D/g, "").replace(ABROAD, "0")];
}

/** The words that also are written as one: e-post, Bob-råd, 114 14, 5 kap. 4 §. */
export function joined(text) {
  const rest = plain(text).replace(CONTACT, " ");
  const found = (rest.match(new RegExp(GROUP, "g")) ?? [])
    .map((group) => group.split(/[-–]/))
    .filter((split) => split.length > 1 && split.every((piece) => /^[0-9a-zåäö]+$/.test(piece)))
    .map((split) => split.join(""));
  return [...found, ...(rest.match(NUMBERS) ?? []).map((number) => number.replace(/[. ]/g, ""))];
}

/** The stemmer that the rules of the index make. */
export function stemmer(rules) {
  const endings = rules.suffixes;
  const known = new Map();

  function region(word) {
    for (let index = 1; index < word.length; index += 1) {
      if (!VOWELS.includes(word[index]) && VOWELS.includes(word[index - 1]))
        return Math.max(index + 1, SHORTEST);
    }
    return word.length;
  }

  function withoutEnding(word, start) {
    const ending = rules.kept.some((end) => word.endsWith(end))
      ? null
      : endings.find((end) => word.endsWith(end) && word.length - end.length >= start);
    let rest = ending ? word.slice(0, -ending.length) : word;
    // Mönstret and mönster: the e of the last syllable comes and goes.
    if (ending?.[0] === "e" && rest.endsWith("r") && !VOWELS.includes(rest.at(-2)))
      rest = rest.slice(0, -1);
    return rest.endsWith("s") && rest.length > start && rules.s_after.includes(rest.at(-2))
      ? rest.slice(0, -1)
      : rest;
  }

  function withoutTail(word) {
    const last = word.at(-1);
    const before = word.at(-2);
    const long = word.length >= 6;
    const cut =
      (last === "t" && long && !`${VOWELS}t`.includes(before)) ||
      (last === "n" && long && !`${VOWELS}n`.includes(before)) ||
      (last === "j" && word.length > SHORTEST && !VOWELS.includes(before)) ||
      (last === before && "mn".includes(last) && word.length > SHORTEST);
    return cut ? word.slice(0, -1) : word;
  }

  function make(whole) {
    if (whole.length <= SHORTEST || /[^a-zåäö]/.test(whole)) return whole;
    let word = withoutEnding(whole, region(whole));
    if (word.endsWith("ing") && word.length - 3 > SHORTEST) {
      word = word.slice(0, -3);
      if (word.at(-1) === "n" && !VOWELS.includes(word.at(-2))) word = word.slice(0, -1);
    }
    if (word.endsWith("ig") && word.length - 2 > SHORTEST) word = word.slice(0, -2);
    return withoutTail(word);
  }

  /** A plain word without its endings. */
  return (word) => {
    if (!known.has(word)) known.set(word, make(word));
    return known.get(word);
  };
}

/** The number of letters to change (Damerau, adjacent swaps), or more than `most` where that is sure. */
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    before = last;
    last = row;
  }
  return last[other.length];
}
