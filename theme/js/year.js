/* Marks the month that it is in the year wheel and its table, and takes away the dates that have
   been, by the reader's own clock. Without this script, or a clock that can be right, no month is
   marked, and the dates stand as they did when the content was read. */

import { dayOf, today } from "./today.js";

function markMonth(wheel) {
  const month = String(Number(today.slice(5, 7)));
  for (const element of document.querySelectorAll(`[data-month="${month}"]`)) {
    element.setAttribute("aria-current", "date");
  }
  const slice = wheel.querySelector(`[data-month="${month}"]`);
  const line = wheel.querySelector("[data-now]");
  const link = line.querySelector("a");
  link.href = slice.getAttribute("href");
  link.textContent = slice.dataset.name;
  line.removeAttribute("data-waits");
}

/** Leave of a mark what is still to come; a month without any is not said to have dates. */
function takeAwayPast(slice) {
  for (const mark of slice.querySelectorAll("[data-last-days]")) {
    const days = mark.dataset.lastDays.split(" ").map(dayOf);
    const coming = days.filter((day) => !day || day >= today).length;
    mark.toggleAttribute("hidden", coming === 0);
    const count = mark.querySelector("text");
    if (count) count.textContent = coming > 1 ? coming : "";
  }
  if (!slice.querySelector("[data-last-days]:not([hidden])")) {
    slice.setAttribute("aria-label", slice.dataset.bare);
  }
}

for (const wheel of document.querySelectorAll("[data-wheel]")) {
  if (!today) break;
  markMonth(wheel);
  wheel.querySelectorAll("[data-bare]").forEach(takeAwayPast);
}
