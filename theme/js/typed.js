/* A text as it was meant by the reader who typed or pasted it. */

const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const SPACES = /[\s\p{Zs}\p{Cc}\u2800]+/gu;
const HYPHENS = /[\u2010-\u2012\u2212\uFE63\uFF0D]/g;

/** A text whose letters are whole (NFC), with plain spaces and hyphens and nothing invisible. */
export function asTyped(text) {
  return text.replace(INVISIBLE, "").replace(SPACES, " ").replace(HYPHENS, "-").normalize("NFC");
}

const FOLDED = { æ: "a", ø: "o" };

/** A text without å, ä, ö and accents. */
export function unaccented(text) {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[æø]/g, (letter) => FOLDED[letter]);
}

/**
 * Whether a text in lower case can have been meant by one that was typed: an a stands for å and ä
 * too, but an å or ä that was typed is meant. Both are to be as long.
 */
export function meant(typed, text) {
  return (
    typed.length === text.length &&
    [...typed].every((letter, index) => {
      const other = text[index];
      return letter === other || letter === unaccented(other) || SAME[letter] === other;
    })
  );
}

/** Letters of other keyboards, and those of ours that they stand for. */
const SAME = { æ: "ä", ø: "ö" };
