/* The place finder: a combobox that goes straight to the page of the place.
   Without this script the form leads to the list of municipalities. */

import { find, fold, placesOf } from "./places.js";

function setUp(form) {
  const input = form.querySelector("input");
  const list = form.querySelector("[role=listbox]");
  const status = form.querySelector("[role=status]");
  let loading = null;
  let hits = [];
  let active = -1;

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);

  function load() {
    loading ??= fetch(form.dataset.places)
      .then((response) => response.json())
      .then(placesOf)
      .catch(() => {
        loading = null;
        return [];
      });
    return loading;
  }

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function mark(index) {
    const options = list.children;
    if (options[active]) options[active].removeAttribute("aria-selected");
    active = index;
    if (options[active]) {
      options[active].setAttribute("aria-selected", "true");
      options[active].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", options[active].id);
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  }

  function go(place) {
    window.location.assign(form.dataset.root + place.address);
  }

  function show() {
    list.replaceChildren(
      ...hits.map((place, index) => {
        const option = document.createElement("li");
        option.id = `${list.id}-${index}`;
        option.setAttribute("role", "option");
        option.className = "finder__option";
        const name = document.createElement("span");
        name.className = "finder__name";
        name.textContent = place.name;
        const kind = document.createElement("span");
        kind.className = "finder__kind";
        kind.textContent = place.kind;
        option.append(name, " ", kind);
        option.addEventListener("mousedown", (event) => event.preventDefault());
        option.addEventListener("click", () => go(place));
        return option;
      }),
    );
    active = -1;
    input.removeAttribute("aria-activedescendant");
    list.hidden = hits.length === 0;
    input.setAttribute("aria-expanded", String(hits.length > 0));
  }

  function count() {
    if (!fold(input.value)) return "";
    if (hits.length === 0)
      return `Ingen plats heter något som ”${input.value.trim()}”. Kontrollera stavningen, eller leta i listan från A till Ö.`;
    return hits.length === 1 ? "1 förslag." : `${hits.length} förslag.`;
  }

  async function update() {
    const typed = input.value;
    const places = await load();
    if (typed !== input.value) return;
    hits = find(places, typed);
    show();
    status.textContent = count();
  }

  input.addEventListener("focus", load, { once: true });
  input.addEventListener("input", update);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      if (list.hidden) {
        input.value = "";
        status.textContent = "";
      }
      close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (hits.length === 0) return;
      event.preventDefault();
      if (list.hidden) show();
      const step = event.key === "ArrowDown" ? 1 : -1;
      mark((active + step + (active < 0 && step < 0 ? 1 : 0) + hits.length) % hits.length);
    }
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const chosen = active;
    await update();
    const place = hits[chosen] ?? hits[0];
    if (place) go(place);
    else input.focus();
  });
}

document.querySelectorAll("form[data-places]").forEach(setUp);
