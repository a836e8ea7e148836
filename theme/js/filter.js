/* Narrows a list or table by the form above it. Without this script the whole list stands. */

function setUp(form) {
  const target = document.getElementById(form.dataset.filter);
  const status = form.querySelector("[role=status]");
  const items = [...target.querySelectorAll("[data-item]")];
  const groups = [...target.querySelectorAll("[data-group]")];
  const fields = [...form.querySelectorAll("select")];

  function matches(item) {
    return fields.every(
      (field) => !field.value || (item.dataset[field.name] ?? "").split("|").includes(field.value),
    );
  }

  function update() {
    let shown = 0;
    for (const item of items) {
      item.hidden = !matches(item);
      if (!item.hidden) shown += 1;
    }
    for (const group of groups) group.hidden = !group.querySelector("[data-item]:not([hidden])");
    const noun = form.dataset.noun;
    status.textContent =
      shown === items.length
        ? `Alla ${items.length} ${noun} visas.`
        : `${shown} av ${items.length} ${noun} visas.`;
  }

  form.hidden = false;
  form.addEventListener("change", update);
  form.addEventListener("reset", () => setTimeout(update));
  form.addEventListener("submit", (event) => event.preventDefault());
  update();
}

document.querySelectorAll("form[data-filter]").forEach(setUp);
