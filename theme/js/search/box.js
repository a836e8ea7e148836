/* The search box in the header: suggestions while typing, and on to the page with the results.
   Without this script the form leads to the site map. The index is fetched when the box is used. */

import { combobox } from "../combobox.js";

const ROOT = new URL("../../", import.meta.url);
const MOST = 7;
const PAUSE = 80;

let engine = null;

function load() {
  engine ??= import("./search.js").catch((error) => {
    engine = null;
    throw error;
  });
  return engine;
}

async function find(text) {
  const { search } = await load();
  const { pages, index } = await search(text, { typing: true });
  return Promise.all(pages.slice(0, MOST).map((number) => index.page(number)));
}

function setUp(form) {
  const input = form.querySelector("input");
  const template = form.querySelector("template");

  form.action = new URL("sok/", ROOT);

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
    pause: PAUSE,
  });

  // A failure is told by the page with the results, which is where Enter leads.
  const warmUp = () =>
    load()
      .then((module) => module.warm())
      .catch(() => {});
  input.addEventListener("focus", warmUp, { once: true });
  form.addEventListener("submit", (event) => {
    suggestions.close();
    if (input.value.trim()) return;
    event.preventDefault();
    input.focus();
  });
}

document.querySelectorAll("form[data-search]").forEach(setUp);
