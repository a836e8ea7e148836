/* A text as it was meant by the reader who typed or pasted it. */

const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const SPACES = /[\s\p{Zs}\p{Cc}\u2800]+/gu;
const HYPHENS = /[\u2010-\u2012\u2212\uFE63\uFF0D]/g;

/** A text whose letters are whole (NFC), with plain spaces and hyphens and nothing invisible. */
export function asTyped(text) {
  return text.replace(INVISIBLE, "").replace(SPACES, " ").replace(HYPHENS, "-").normalize("NFC");
}
