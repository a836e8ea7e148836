/* Narrows a list or table by the form above it. Without this script the whole list stands.
   What is chosen stands in the address, and nowhere else: it is the same after Back, when the page
   is loaded anew, and for the one who gets the link. What a browser puts back into the form by
   itself does not count. */

import { keepInAddress } from "./address.js";

function setUp(form) {
  const target = document.getElementById(form.dataset.filter);
  const status = form.querySelector("[role=status]");
  const choice = form.querySelector("[data-choice]");
  const fields = [...form.querySelectorAll("select")];
  if (!target) return;
  const items = [...target.querySelectorAll("[data-item]")];
  const groups = [...target.querySelectorAll("[data-group]")];

  /** Whether an item has every value that is chosen; one that has "*" has them all. */
  function matches(item) {
    return fields.every((field) => {
      const values = (item.dataset[field.dataset.key] ?? "").split("|");
      return !field.value || values.includes(field.value) || values.includes("*");
    });
  }

  function update() {
    let shown = 0;
    for (const item of items) {
      item.hidden = !matches(item);
      if (!item.hidden) shown += 1;
    }
    for (const group of groups) group.hidden = !group.querySelector("[data-item]:not([hidden])");
    const chosen = fields.filter((field) => field.value);
    const noun = form.dataset.noun;
    status.textContent =
      chosen.length === 0
        ? `Alla ${items.length} ${noun} visas.`
        : `${shown} av ${items.length} ${noun} visas.`;
    choice.textContent = `Urval: ${chosen.map((field) => `${field.labels[0].textContent} – ${field.selectedOptions[0].textContent}`).join("; ")}.`;
    form.toggleAttribute("data-narrowed", chosen.length > 0);
    form.dispatchEvent(new CustomEvent("narrowed"));
  }

  /** Choose what the address says, by its value or its words; what is no longer there is no choice. */
  function readAddress() {
    const address = new URLSearchParams(window.location.search);
    for (const field of fields) {
      const said = address.get(field.name);
      const found = [...field.options].find(({ value, text }) => value === said || text === said);
      field.value = found?.value ?? "";
      const folded = field.closest("details");
      if (folded && field.value) folded.open = true;
    }
    update();
  }

  function choose() {
    update();
    keepInAddress(fields);
  }

  form.removeAttribute("data-waits");
  form.addEventListener("change", choose);
  form.addEventListener("reset", () => setTimeout(choose));
  form.addEventListener("submit", (event) => event.preventDefault());
  // By then the browser has put back what it remembers.
  window.addEventListener("pageshow", readAddress);
  readAddress();
}

document.querySelectorAll("form[data-filter]").forEach(setUp);
