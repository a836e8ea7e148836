/* The place finder: a combobox that goes straight to the page of the place.
   Without this script, or its list of places, the form leads to the list of municipalities. */

import { combobox } from "./combobox.js";
import { getJson, kept } from "./patience.js";
import { inBrief, namesAt, whereItIs } from "./place_names.js";
import { find, hasName, MAX_OPTIONS, placesOf, SHORTEST_SURE } from "./places.js";
import { asTyped } from "./typed.js";

const WAITING = "Hämtar platserna …";
const FAILURE =
  "Det gick inte att hämta platserna just nu. Tryck på Visa, så kommer du till listan från A till Ö.";
const CHOOSE = "Välj i listan.";

function nothing(text) {
  if (!hasName(text)) return "Skriv också namnet på platsen.";
  return `Ingen plats heter något som ”${asTyped(text).trim()}”. Kontrollera stavningen, eller leta i listan från A till Ö.`;
}

/** Whether a name in a text is meant: short ones are common words too. */
function isSaid({ name, whole }) {
  return whole || name.length >= SHORTEST_SURE;
}

/** A place that something lies in, as it is offered: the name that was typed, and where it lies. */
function within({ name, place }, sure) {
  return { ...place, sure, within: name };
}

/** What is said of the places that are offered. */
function found(hits) {
  const [{ within: name }] = hits;
  const same = hits.filter((hit) => hit.sure && hit.within === name);
  if (!name || same.length === 0) return `${hits.length} förslag.`;
  return `${whereItIs(name, same)}.${same.length > 1 ? ` ${CHOOSE}` : ""}`;
}

function setUp(form) {
  const input = form.querySelector("input");
  const template = form.querySelector("template");
  const load = kept(async (again) => placesOf(await getJson(form.dataset.places, { again })));
  const loadNames = namesAt(form.dataset.names);
  let isDone = false;

  function go(place) {
    window.location.assign(form.dataset.root + place.address);
  }

  /** What else has the name that was typed is asked for where no place has it. */
  async function offer(text) {
    const own = find(await load(), text);
    if (own[0]?.sure || (own.length > 0 && !isDone)) return own;
    if (!hasName(text)) return own;
    // What is offered already stands without them.
    const names = await loadNames().catch((error) => {
      if (own.length === 0) throw error;
    });
    if (!names) return own;
    const [named] = names.in(asTyped(text)).filter(isSaid);
    if (named) return named.places.map((place) => within({ name: named.name, place }, true));
    const begun = names.begun(text, MAX_OPTIONS - own.length);
    return [...own, ...begun.map((entry) => within(entry, false))];
  }

  const suggestions = combobox(form, {
    find: offer,
    render(place) {
      const option = template.content.firstElementChild.cloneNode(true);
      const { within: name } = place;
      option.querySelector("[data-name]").textContent = name ?? place.name;
      option.querySelector("[data-kind]").textContent = name ? inBrief(name, place) : place.kind;
      return option;
    },
    choose: go,
    found,
    nothing,
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
    // Of several places of a name, the reader chooses; a guess is the reader's to make, too.
    const isOne = first?.sure && (!first.within || hits.length === 1);
    if (failed || isOne || hits.length === 0) suggestions.close();
    if (failed) form.submit();
    else if (isOne) go(first);
    else input.focus();
    if (hits.length === 0 || isOne) return;
    await suggestions.ask();
    if (!first.sure)
      suggestions.say(
        `Ingen plats heter ”${asTyped(text).trim()}”. Menade du någon av de här? ${CHOOSE}`,
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
