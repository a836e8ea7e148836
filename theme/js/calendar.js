/* Tells what is coming from what has been, by the reader's own clock.
   Without this script, or a clock that can be right, it stands as it was when the site was built. */

import { dayOf, today } from "./today.js";

const hasDay = (item) => Boolean(today && dayOf(item.dataset.lastDay));
const isComing = (item) => hasDay(item) && item.dataset.lastDay >= today;
const isPast = (item) => hasDay(item) && item.dataset.lastDay < today;
const firstDay = (item) => item.querySelector("time")?.dateTime ?? "";
const inOrder = (one, other) => Number(one > other) - Number(one < other);

/** By the last day, then the first; events of the same days stay in the order of the data. */
const byDay = (a, b) =>
  inOrder(a.dataset.lastDay, b.dataset.lastDay) || inOrder(firstDay(a), firstDay(b));

/** Put what has been since the site was built into its year, the newest first. */
function putAway(item, calendar) {
  const first = firstDay(item);
  const events = calendar.querySelector(`[data-year="${first.slice(0, 4)}"] .events`);
  const older = [...(events?.children ?? [])].find((other) => firstDay(other) < first);
  events?.insertBefore(item, older ?? null);
}

document.querySelectorAll("[data-calendar]").forEach((calendar) => {
  const coming = calendar.querySelector("[data-coming]");
  const list = coming.querySelector("[data-list]");
  for (const item of [...list.children].filter(isPast)) putAway(item, calendar);
  const events = [...calendar.querySelectorAll("[data-last-day]")].filter(isComing).sort(byDay);
  list.append(...events);
  coming.hidden = list.children.length === 0;
  calendar.querySelectorAll(".calendar__year").forEach((year) => {
    year.hidden = !year.querySelector("[data-last-day]");
  });
});

document.querySelectorAll("[data-upcoming]").forEach((list) => {
  const items = [...list.querySelectorAll("[data-last-day]")];
  const isAnyComing = items.some(isComing);
  for (const item of items) item.hidden = isAnyComing && isPast(item);
});
