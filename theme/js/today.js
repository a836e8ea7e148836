/* The reader's own day, as ISO 8601: dates on a page are compared with it as text. */

/** The first year of this site: a clock that says an earlier one has stopped or been set back. */
const FIRST_YEAR = 2026;
const LAST_YEAR = 2099;

/** A day as it stands in a page, or null where it is none: the 31st of June, "snart". */
export function dayOf(text) {
  if (!/^\d{4}-\d\d-\d\d$/.test(text ?? "")) return null;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text) ? text : null;
}

/** The day that a clock shows, where the reader is: 2026-11-26; null where it cannot be right. */
export function dayOfClock(now) {
  if (!(now.getFullYear() >= FIRST_YEAR && now.getFullYear() <= LAST_YEAR)) return null;
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}

/** Today, when the page was opened. */
export const today = dayOfClock(new Date());
