/* Writes the day on what is printed. Without this script, or a clock that can be right, no day of
   printing stands there: the page's own days do. */

import { dayOfClock } from "./today.js";

addEventListener("beforeprint", () => {
  const day = dayOfClock(new Date());
  for (const line of document.querySelectorAll("[data-printed]")) {
    line.hidden = !day;
    if (!day) continue;
    const options = { dateStyle: "long", timeZone: "UTC" };
    line.lastElementChild.textContent = new Date(day).toLocaleDateString("sv-SE", options);
  }
});
