/* The reader's own day, as ISO 8601: dates on a page are compared with it as text. */

const now = new Date();

/** Today where the reader is: 2026-11-26. */
export const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  .map((part) => String(part).padStart(2, "0"))
  .join("-");
