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

/** Whether an item is for a place: what is national is for all. */
const isOwn = (item, place) => (item.dataset.county ?? "").split("|").includes(place);

/** Months that are over cannot be chosen; that of today is the first. */
function forgetMonths(field) {
  const chosen = field.value;
  for (const option of [...field.options])
    if (today && option.value && option.value < today.slice(0, 7)) option.remove();
  if (field.value !== chosen) field.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Say what the choices of the form have left: how much, and whom to ask where nothing is known. */
function answer(calendar, form) {
  const shown = [...calendar.querySelectorAll("[data-last-day]")].filter((item) => !item.hidden);
  const coming = calendar.querySelector("[data-coming]");
  const ahead = shown.filter((item) => coming.contains(item));
  for (const year of calendar.querySelectorAll(".calendar__year"))
    year.hidden = !year.querySelector("[data-last-day]:not([hidden])");
  coming.hidden = ahead.length === 0;
  const place = form?.querySelector('[data-key="county"]')?.value ?? "";
  const field = form?.querySelector('[data-key="month"]');
  const month = field?.value ? ` i ${field.selectedOptions[0].text.toLowerCase()}` : "";
  for (const said of calendar.querySelectorAll("[data-chosen]")) said.textContent = month;
  const nothing = calendar.querySelector("[data-nothing]");
  if (nothing) nothing.hidden = ahead.length > 0 || Boolean(place);
  for (const ask of calendar.querySelectorAll("[data-ask]"))
    ask.hidden = ask.dataset.ask !== place || ahead.some((item) => isOwn(item, place));
  if (form)
    form.querySelector("[role=status]").textContent =
      `${ahead.length} kommande, ${shown.length - ahead.length} tidigare.`;
}

document.querySelectorAll("[data-calendar]").forEach((calendar) => {
  const coming = calendar.querySelector("[data-coming]");
  const list = coming.querySelector("[data-list]");
  for (const item of [...list.children].filter(isPast)) putAway(item, calendar);
  const events = [...calendar.querySelectorAll("[data-last-day]")].filter(isComing).sort(byDay);
  list.append(...events);
  const form = document.querySelector(`form[data-filter="${calendar.id}"]`);
  const months = form?.querySelector('[data-key="month"]');
  if (months) forgetMonths(months);
  form?.addEventListener("narrowed", () => answer(calendar, form));
  answer(calendar, form);
});

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
