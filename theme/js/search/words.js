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
const HYPHENED = /^[0-9a-zåäö]+(?:[-–][0-9a-zåäö]+)+$/;
const NUMBERS = /(?<![\d:])\b\d+(?: \d+)+\b(?! +paragraf)|\b(?:\d+ +kap[. ]+)?\d+ +paragraf\b/g;
const PIECE = /[0-9]+|[a-zåäö]+[0-9a-zåäö]*/g;
const SHORTEST = 3;

/** Lower case, with the letters of Swedish only, and § as the word that it is. */
export function plain(text) {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("§", " paragraf ")
    .replace(/[éèêëáàâüæøçñï]/g, (letter) => PLAIN[OTHERS.indexOf(letter)]);
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
  const hyphened = rest.match(new RegExp(GROUP, "g"))?.filter((it) => HYPHENED.test(it)) ?? [];
  return [...hyphened, ...(rest.match(NUMBERS) ?? [])].map((found) => found.replace(/[-–. ]/g, ""));
}

/** What takes the endings off a plain word, by the rules of the index: in each, V is a vowel, C is none. */
export function stemmer(rules) {
  const cuts = rules.stem.map(
    (rule) => new RegExp(rule.replaceAll("V", "[aeiouyåäö]").replaceAll("C", "[^aeiouyåäö]")),
  );
  const known = new Map();
  return (word) => {
    if (!known.has(word)) {
      const isCut = word.length > SHORTEST && !/[^a-zåäö]/.test(word);
      known.set(word, isCut ? cuts.reduce((rest, cut) => rest.replace(cut, "$1"), word) : word);
    }
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
    if (Math.min(...row) > most) return most + 1; // no row can be nearer than the one above
    before = last;
    last = row;
  }
  return last[other.length];
}
