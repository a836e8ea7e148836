/* Shows and hides what a day that has passed makes true or untrue, by the reader's own clock:
   data-until is shown to the end of its day, data-after from the day after.
   Without this script, or a clock that can be right, what was true when the page was written stands. */

import { dayOf, today } from "./today.js";

for (const element of document.querySelectorAll("[data-until]")) {
  const day = dayOf(element.dataset.until);
  if (today && day) element.hidden = today > day;
}
for (const element of document.querySelectorAll("[data-after]")) {
  const day = dayOf(element.dataset.after);
  if (today && day) element.hidden = today <= day;
}
