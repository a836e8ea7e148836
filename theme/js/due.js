/* Shows and hides what a day that has passed makes true or untrue, by the reader's own clock:
   data-until is shown to the end of its day, data-after from the day after.
   Without this script what was true when the page was written stands. */

import { today } from "./today.js";

for (const element of document.querySelectorAll("[data-until]")) {
  element.hidden = today > element.dataset.until;
}
for (const element of document.querySelectorAll("[data-after]")) {
  element.hidden = today <= element.dataset.after;
}
