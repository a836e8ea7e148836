/* Says how old each contact is, by the reader's own clock, and when it is due to be checked.
   Without this script, or a clock that can be right, the plain dates stand. */

import { dayOf, today } from "./today.js";

const DAY = 24 * 60 * 60 * 1000;

/** An age in words: days up to two months, then months, then years. */
function inWords(days) {
  if (days < 1) return "mindre än en dag";
  if (days < 60) return days === 1 ? "1 dag" : `${days} dagar`;
  const months = Math.floor(days / 30.44);
  return months < 24 ? `${months} månader` : `${Math.floor(days / 365.25)} år`;
}

document.querySelectorAll("[data-checked]").forEach((contact) => {
  const checked = dayOf(contact.dataset.checked);
  if (!today || !checked) return;
  const days = Math.round((Date.parse(today) - Date.parse(checked)) / DAY);
  // Where the reader's day has not begun it is a day; more than that, and a clock is wrong.
  if (days < -1) return;
  const stale = contact.querySelector("[data-stale-after]");
  const limit = Number.parseInt(stale?.dataset.staleAfter, 10);
  const shown = limit > 0 && days > limit ? stale : contact.querySelector("[data-fresh]");
  if (!shown) return;
  shown.querySelector("[data-age]").textContent = inWords(days);
  shown.hidden = false;
});
