/* The place finder: a combobox that goes straight to the page of the place.
   Without this script the form leads to the list of municipalities. */

import { combobox } from "./combobox.js";
import { find, fold, placesOf } from "./places.js";

const FAILURE =
  "Det gick inte att hämta platserna just nu. Tryck på Visa, så kommer du till listan från A till Ö.";

function nothing(text) {
  if (!fold(text)) return "";
  return `Ingen plats heter något som ”${text.trim()}”. Kontrollera stavningen, eller leta i listan från A till Ö.`;
}

function part(className, text) {
  const element = document.createElement("span");
  element.className = className;
  element.textContent = text;
  return element;
}

function render(place) {
  const option = document.createElement("li");
  option.setAttribute("role", "option");
  option.className = "finder__option";
  option.append(part("finder__name", place.name), " ", part("finder__kind", place.kind));
  return option;
}

function setUp(form) {
  const input = form.querySelector("input");
  let places = null;

  function load() {
    places ??= fetch(form.dataset.places)
      .then((response) => {
        if (!response.ok) throw new Error(`${form.dataset.places}: ${response.status}`);
        return response.json();
      })
      .then(placesOf)
      .catch((error) => {
        places = null;
        throw error;
      });
    return places;
  }

  function go(place) {
    window.location.assign(form.dataset.root + place.address);
  }

  const suggestions = combobox(form, {
    find: async (text) => find(await load(), text),
    render,
    choose: go,
    nothing,
    failure: FAILURE,
  });

  // A failure is told when there is something to look for.
  input.addEventListener("focus", () => load().catch(() => {}), { once: true });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const answer = await suggestions.ask();
    if (!answer) return;
    suggestions.close();
    if (answer.failed) form.submit();
    else if (answer.hits.length > 0) go(answer.hits[0]);
    else input.focus();
  });
}

document.querySelectorAll("form[data-places]").forEach(setUp);
