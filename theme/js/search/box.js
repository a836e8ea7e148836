/* The search box in the header: suggestions while typing, and on to the page with the results.
   Without this script the form leads to the site map. The index is fetched when the box is used. */

import { combobox } from "../combobox.js";
import { kept } from "../patience.js";
import { getCore } from "./core.js";

const ROOT = new URL("../../", import.meta.url);
const MOST = 7;
const FAILURE = "Det gick inte att hämta några förslag just nu. Tryck på Sök, så kommer du vidare.";

const load = kept(() => import("./search.js"));

async function find(text) {
  const { search, suggestionsOf } = await load();
  const { pages, index, named, corrected } = await search(text, { typing: true });
  const found = await Promise.all(pages.slice(0, MOST).map((number) => index.page(number)));
  const told = suggestionsOf(text, named, corrected);
  const others = found.filter((page) => told.every(({ address }) => address !== page.address));
  return [...told, ...others].slice(0, MOST);
}

function setUp(form) {
  const input = form.querySelector("input");
  const template = form.querySelector("template");
  const typed = new URLSearchParams(window.location.search).get(input.name);

  // What was typed where there was no script, and the form led to the site map.
  if (typed && !input.value && form.action === window.location.origin + window.location.pathname)
    input.value = typed;
  // The page of results has its own ways: js/search/results.js.
  if (form.dataset.search !== "here") form.action = new URL("sok/", ROOT);

  const suggestions = combobox(form, {
    find,
    render(page) {
      const option = template.content.firstElementChild.cloneNode(true);
      option.querySelector("[data-title]").textContent = page.title;
      option.querySelector("[data-kind]").textContent = page.kind;
      return option;
    },
    choose: (page) => window.location.assign(new URL(page.address, ROOT)),
    nothing: () => "Inga förslag.",
    waiting: "Hämtar förslag …",
    failure: FAILURE,
    pause: 80,
  });

  const warmUp = () => {
    const core = getCore();
    core.catch(() => {});
    load()
      .then((module) => module.warm(core))
      .catch(() => {});
  };
  input.addEventListener("focus", warmUp, { once: true });
  form.addEventListener("submit", (event) => {
    suggestions.close();
    if (input.value.trim()) return;
    event.preventDefault();
    input.focus();
  });
}

document.querySelectorAll("form[data-search]").forEach(setUp);
