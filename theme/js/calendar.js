/* Tells what is coming from what has been, by the reader's own clock.
   Without this script everything stands year by year. */

import { today } from "./today.js";

const isComing = (item) => item.dataset.lastDay >= today;
const byDay = (a, b) => (a.dataset.lastDay < b.dataset.lastDay ? -1 : 1);

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
  const coming = items.filter(isComing);
  for (const item of items) item.hidden = coming.length > 0 && !coming.includes(item);
});
