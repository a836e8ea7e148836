/* What readers are told of a word that no page has, and what it was taken for. */

/** What a guess is said to be: `[typed, the words meant, how]` of a query (query.js). */
export function guessOf([typed, meant, how]) {
  const missing = `Ingen sida har ”${typed}”.`;
  if (how === "near") return `${missing} Menade du ”${meant[0]}”?`;
  if (how === "like") return `${missing} Träffarna har ”${meant[0]}” eller liknande ord.`;
  return `${missing} Träffarna har ${meant.map((word) => `”${word}”`).join(" och ")}.`;
}
