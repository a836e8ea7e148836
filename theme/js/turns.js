/* Reckons when a municipality is to have updated its situation picture and followed up its plan.
   The table below it says the same without this script. Nothing is stored or sent. */

import { dayOf, today } from "./today.js";

/** A plan of a later day is a slip of the pen. */
const LAST = "2097-12-31";

/** Two years on: the same date, and for a leap day the last of February, as in dates.py. */
export function twoYearsAfter(day) {
  const later = `${Number(day.slice(0, 4)) + 2}${day.slice(4)}`;
  return dayOf(later) ?? `${later.slice(0, 8)}28`;
}

const inWords = (day) =>
  new Date(day).toLocaleDateString("sv-SE", { dateStyle: "long", timeZone: "UTC" });

/** What is answered to a day that is written; the first is that of the Act's coming into force. */
export function answer(written, first, now) {
  const day = dayOf(written);
  if (!day) return "Skriv en dag som finns, till exempel 1 juni 2026.";
  if (day < first) {
    return `Räknaren tar dagar från och med ${inWords(first)}, då lagen började gälla.`;
  }
  if (day > LAST) return "Kontrollera årtalet.";
  const due = twoYearsAfter(day);
  const been = now && now > due ? " Den dagen har redan varit." : "";
  return `Senast ${inWords(due)} ska lägesbilden vara uppdaterad och planen uppföljd.${been}`;
}

for (const turns of document.querySelectorAll("[data-turns]")) {
  const form = turns.querySelector("form");
  const told = turns.querySelector("[role=status]");
  form.removeAttribute("data-waits");
  told.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    told.textContent = answer(form.querySelector("input").value, turns.dataset.first, today);
  });
}
