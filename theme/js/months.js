/* The choice among the months that are to come. */

import { today } from "./today.js";

/** Months that are over cannot be chosen; that of today is the first. */
export function forgetMonths(field) {
  const chosen = field.value;
  for (const option of [...field.options])
    if (today && option.value && option.value < today.slice(0, 7)) option.remove();
  if (field.value !== chosen) field.dispatchEvent(new Event("change", { bubbles: true }));
}
