/* The place finder: a combobox that goes straight to the page of the place.
   Without this script the form leads to the list of municipalities. */

const MAX_OPTIONS = 8;
const FOLDED = { å: "a", ä: "a", ö: "o", é: "e", è: "e", ü: "u" };
const KIND_WORDS = /\b(kommun(en|s)?|stad|län(et|s)?|lan(et|s)?|polisregion(en)?|region)\b/g;

/** A name as it is compared: lower case, without å ä ö, hyphens and words for the kind. */
function fold(text) {
  return text
    .toLowerCase()
    .replace(KIND_WORDS, " ")
    .replace(/[åäöéèü]/g, (letter) => FOLDED[letter])
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** How well a place answers a query: 0 is the whole name, null is not at all. */
function rank(terms, query) {
  let best = null;
  for (const term of terms) {
    let value = null;
    if (term === query || `${term}s` === query) value = 0;
    else if (term.startsWith(query)) value = 1;
    else if (term.split(" ").some((word) => word.startsWith(query))) value = 2;
    else if (query.length > 2 && term.includes(query)) value = 3;
    if (value !== null && (best === null || value < best)) best = value;
  }
  return best;
}

/** Which of two equally good places the letters å ä ö, as typed, point to. */
function spelling(place, typed) {
  return place.name.toLowerCase().startsWith(typed) ? 0 : 1;
}

/** The kind that the reader wrote out, if any: "Skåne län" puts the county first. */
function kindOf(typed) {
  if (/\b(län|lan|läns)\b/.test(typed)) return "län";
  if (/\bpolis/.test(typed)) return "polisregion";
  return /\b(kommun|stad)/.test(typed) ? "kommun" : "";
}

function find(places, text) {
  const typed = text.trim().toLowerCase();
  const query = fold(text);
  const kind = kindOf(typed);
  if (!query) return [];
  return places
    .map((place) => ({ place, rank: rank(place.terms, query) }))
    .filter((hit) => hit.rank !== null)
    .sort(
      (a, b) =>
        Number(!a.place.kind.startsWith(kind)) - Number(!b.place.kind.startsWith(kind)) ||
        a.rank - b.rank ||
        spelling(a.place, typed) - spelling(b.place, typed),
    )
    .slice(0, MAX_OPTIONS)
    .map((hit) => hit.place);
}

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
      .then((rows) => rows.map(([name, kind, address, terms]) => ({ name, kind, address, terms })))
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
