/* The place finder: a combobox that goes straight to the page of the place.
   Without this script, or its list of places, the form leads to the list of municipalities. */

import { combobox } from "./combobox.js";
import { getJson, kept } from "./patience.js";
import { asTyped } from "./typed.js";

const WAITING = "Hämtar platserna …";
const FAILURE =
  "Det gick inte att hämta platserna just nu. Tryck på Visa, så kommer du till listan från A till Ö.";
const CHOOSE = "Välj i listan.";

/** What is said of the places that are offered. */
function found(hits) {
  const [{ sure, told }] = hits;
  if (!sure || !told) return `${hits.length} förslag.`;
  return `${told}.${hits.length > 1 ? ` ${CHOOSE}` : ""}`;
}

function setUp(form) {
  const input = form.querySelector("input");
  const template = form.querySelector("template");
  const load = kept(async (again) => {
    const coming = getJson(form.dataset.places, { again });
    const [rows, module] = await Promise.all([coming, import("./offered.js")]);
    parts = module;
    return parts.placesOf(rows);
  });
  const loadNames = kept(async (again) => {
    const { namesAt } = await import("./place_names.js");
    return namesAt(form.dataset.names, again);
  });
  let parts = null;
  let isDone = false;

  function go(place) {
    window.location.assign(form.dataset.root + place.address);
  }

  const suggestions = combobox(form, {
    async find(text) {
      const places = await load();
      return parts.offered(places, loadNames, text, isDone);
    },
    render(place) {
      const option = template.content.firstElementChild.cloneNode(true);
      const { within = place.name, brief = place.kind, guess } = place;
      option.querySelector("[data-name]").textContent = guess ? `Menade du ${within}?` : within;
      option.querySelector("[data-kind]").textContent = brief;
      return option;
    },
    choose: go,
    found,
    nothing: (text) => parts.nothingFor(text),
    waiting: WAITING,
    failure: FAILURE,
  });

  // A failure is told when there is something to look for.
  input.addEventListener("focus", () => load().catch(() => {}));
  input.addEventListener("input", () => {
    isDone = false;
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    isDone = true;
    const answer = await suggestions.ask();
    if (!answer) return;
    const { text, hits, failed } = answer;
    const [first] = hits;
    const isOne = parts?.leads(hits);
    if (failed || isOne || hits.length === 0) suggestions.close();
    if (failed) form.submit();
    else if (isOne) go(first);
    else input.focus();
    if (hits.length === 0 || isOne) return;
    await suggestions.ask();
    if (!first.sure)
      suggestions.say(
        `Ingen plats heter ”${asTyped(text).trim()}”. Välj i listan det som du menade.`,
      );
  });

  // What was typed where there was no script or no list: here the reader is asked for no word twice.
  const typed = new URLSearchParams(window.location.search).get(input.name);
  if (typed && !input.value) {
    input.value = typed;
    input.focus();
    suggestions.ask();
  }
}

document.querySelectorAll("form[data-places]").forEach(setUp);
