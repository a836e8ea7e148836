/* Tells what is coming from what has been, by the reader's own clock.
   Without this script, or a clock that can be right, everything stands year by year. */

import { dayOf, today } from "./today.js";

const hasDay = (item) => Boolean(today && dayOf(item.dataset.lastDay));
const isComing = (item) => hasDay(item) && item.dataset.lastDay >= today;
const isPast = (item) => hasDay(item) && item.dataset.lastDay < today;
const firstDay = (item) => item.querySelector("time")?.dateTime ?? "";
const inOrder = (one, other) => Number(one > other) - Number(one < other);

/** By the last day, then the first; events of the same days stay in the order of the data. */
const byDay = (a, b) =>
  inOrder(a.dataset.lastDay, b.dataset.lastDay) || inOrder(firstDay(a), firstDay(b));

document.querySelectorAll("[data-calendar]").forEach((calendar) => {
  const coming = calendar.querySelector("[data-coming]");
  const list = coming.querySelector("[data-list]");
  const events = [...calendar.querySelectorAll("[data-last-day]")].filter(isComing).sort(byDay);
  list.append(...events);
  coming.hidden = events.length === 0;
  calendar.querySelectorAll(".calendar__year").forEach((year) => {
    year.hidden = !year.querySelector("[data-last-day]");
  });
});

document.querySelectorAll("[data-upcoming]").forEach((list) => {
  const items = [...list.querySelectorAll("[data-last-day]")];
  const isAnyComing = items.some(isComing);
  for (const item of items) item.hidden = isAnyComing && isPast(item);
});
