/* Of what was coming when the site was built, shows what still is, by the reader's own clock.
   Without this script, or a clock that can be right, it stands as it was. */

import { forgetMonths } from "./months.js";
import { dayOf, today } from "./today.js";

const hasDay = (item) => Boolean(today && dayOf(item.dataset.lastDay));
const isComing = (item) => hasDay(item) && item.dataset.lastDay >= today;
const isPast = (item) => hasDay(item) && item.dataset.lastDay < today;

document.querySelectorAll("select[data-months]").forEach(forgetMonths);

document.querySelectorAll("[data-upcoming]").forEach((list) => {
  const items = [...list.querySelectorAll("[data-last-day]")];
  const isAnyComing = items.some(isComing);
  const none = list.closest("[data-own]")?.querySelector("[data-none]");
  const isOver = items.every(isPast);
  if (none) {
    none.hidden = !isOver;
    list.hidden = isOver;
  }
  for (const item of items) item.hidden = isAnyComing && isPast(item);
});
