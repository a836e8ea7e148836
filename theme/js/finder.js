/* The place finder: a combobox that goes straight to the page of the place.
   Without this script, or its list of places, the form leads to the list of municipalities. */

import { combobox } from "./combobox.js";
import { getJson, kept } from "./patience.js";
import { find, hasName, placesOf } from "./places.js";
import { asTyped } from "./typed.js";

const WAITING = "Hämtar platserna …";
const FAILURE =
  "Det gick inte att hämta platserna just nu. Tryck på Visa, så kommer du till listan från A till Ö.";

function nothing(text) {
  if (!hasName(text)) return "Skriv också namnet på platsen.";
  return `Ingen plats heter något som ”${asTyped(text).trim()}”. Kontrollera stavningen, eller leta i listan från A till Ö.`;
}

function setUp(form) {
  const input = form.querySelector("input");
  const template = form.querySelector("template");
  const load = kept(async (again) => placesOf(await getJson(form.dataset.places, { again })));

  function go(place) {
    window.location.assign(form.dataset.root + place.address);
  }

  const suggestions = combobox(form, {
    find: async (text) => find(await load(), text),
    render(place) {
      const option = template.content.firstElementChild.cloneNode(true);
      option.querySelector("[data-name]").textContent = place.name;
      option.querySelector("[data-kind]").textContent = place.kind;
      return option;
    },
    choose: go,
    nothing,
    waiting: WAITING,
    failure: FAILURE,
  });

  // A failure is told when there is something to look for.
  input.addEventListener("focus", () => load().catch(() => {}));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const answer = await suggestions.ask();
    if (!answer) return;
    suggestions.close();
    if (answer.failed) form.submit();
    else if (answer.hits.length > 0) go(answer.hits[0]);
    else input.focus();
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
