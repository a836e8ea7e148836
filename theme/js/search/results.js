/* The page with the results: /sok/?q=…, with &typ=… for one kind of page only. */

import { excerpt } from "./excerpt.js";
import { search } from "./search.js";
import { words } from "./words.js";

const ROOT = new URL("../../", import.meta.url);
const AT_ONCE = 10;
const NEAREST = 3;

const place = document.getElementById("sok");
const list = document.getElementById("sokresultat");
const form = document.getElementById("sok-form");
const input = form.querySelector("input");
const status = place.querySelector("[role=status]");
const kinds = place.querySelector("fieldset");
const corrected = place.querySelector("[data-corrected]");
const empty = place.querySelector("[data-empty]");
const more = place.querySelector("[data-more]");
const part = (name) => document.getElementById(name).content.firstElementChild.cloneNode(true);
const siteTitle = document.title;

let answer = null;
let shown = [];
let turn = 0;

function setState(state) {
  place.dataset.state = state;
  list.dataset.state = state;
  place.setAttribute("aria-busy", String(state === "söker"));
}

function asked() {
  const query = new URLSearchParams(window.location.search);
  return { text: (query.get("q") ?? "").trim(), kind: query.get("typ") ?? "" };
}

function addressOf(text, kind) {
  const query = new URLSearchParams({ q: text });
  if (kind) query.set("typ", kind);
  return `?${query}`;
}

/** Show what the address asks for. */
async function show() {
  const { text, kind } = asked();
  const mine = ++turn;
  setState("söker");
  input.value = text;
  document.title = text ? `${text} – ${siteTitle}` : siteTitle;
  try {
    if (answer?.text !== text) answer = { text, ...(text ? await search(text) : { pages: [] }) };
    if (mine !== turn) return;
    const pages = kind
      ? answer.pages.filter((number) => answer.index.kindOf[number] === kind)
      : answer.pages;
    const items = await itemsOf(pages.slice(0, AT_ONCE));
    if (mine !== turn) return;
    shown = pages;
    list.replaceChildren(...items);
    showKinds(kind);
    showCorrected();
    showEmpty(text);
    more.hidden = pages.length <= items.length;
    status.textContent = announce(text, kind);
    setState("klar");
  } catch {
    if (mine !== turn) return;
    answer = null;
    list.replaceChildren();
    empty.hidden = false;
    status.textContent =
      "Sökningen gick inte att göra just nu. Försök igen, eller leta i listorna nedanför.";
    setState("fel");
  }
}

function announce(text, kind) {
  if (!text) return "Skriv vad du letar efter.";
  const count = shown.length;
  const what = count === 0 ? "Ingen träff" : count === 1 ? "1 träff" : `${count} träffar`;
  return `${what} på ”${text}”${kind ? ` bland ${kind.toLowerCase()}` : ""}.`;
}

function itemsOf(numbers) {
  return Promise.all(
    numbers.map(async (number) => {
      const page = await answer.index.page(number);
      const item = part("sok-traff");
      const link = item.querySelector("a");
      link.href = new URL(page.address, ROOT);
      link.textContent = page.title;
      item.querySelector("[data-kind]").textContent = page.kind;
      item.querySelector("[data-trail]").textContent = ["Start", ...page.trail].join(" / ");
      item.querySelector("[data-excerpt]").append(
        ...excerpt(page.text, answer.index.stem, answer.stems).map(([text, marked]) => {
          if (!marked) return text;
          const mark = document.createElement("mark");
          mark.textContent = text;
          return mark;
        }),
      );
      return item;
    }),
  );
}

function showKinds(chosen) {
  const counts = new Map();
  for (const number of answer.pages) {
    const kind = answer.index.kindOf[number];
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const order = (answer.index?.kinds ?? [])
    .map(([kind]) => kind)
    .filter((kind) => counts.has(kind));
  kinds.hidden = order.length < 2;
  const focused = kinds.contains(document.activeElement);
  const choice = (value, name, count) => {
    const label = part("sok-typ");
    const radio = label.querySelector("input");
    radio.value = value;
    radio.checked = value === chosen;
    label.querySelector("[data-kind]").textContent = name;
    label.querySelector("[data-count]").textContent = `(${count})`;
    return label;
  };
  kinds
    .querySelector("div")
    .replaceChildren(
      choice("", "Alla", answer.pages.length),
      ...order.map((kind) => choice(kind, kind, counts.get(kind))),
    );
  if (focused) kinds.querySelector("input:checked")?.focus();
}

function showCorrected() {
  const words = answer.corrected ?? [];
  corrected.hidden = words.length === 0 || answer.pages.length === 0;
  corrected.textContent = `Visar träffar för ${words.map(([typed, meant]) => `”${meant}” (du skrev ”${typed}”)`).join(" och ")}.`;
}

function showEmpty(text) {
  empty.hidden = answer.pages.length > 0 || !text;
  const near = empty.querySelector("[data-near]");
  const dictionary = answer.index?.dictionary;
  const suggestions = empty.hidden
    ? []
    : [...new Set(words(text).flatMap((word) => dictionary.nearest(word, NEAREST)))];
  near.hidden = suggestions.length === 0;
  near.querySelector("ul").replaceChildren(
    ...suggestions.map((word) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = addressOf(word, "");
      link.textContent = word;
      item.append(link);
      return item;
    }),
  );
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const text = input.value.trim();
  if (text !== asked().text) window.history.pushState(null, "", addressOf(text, ""));
  show();
});
kinds.addEventListener("change", (event) => {
  window.history.pushState(null, "", addressOf(asked().text, event.target.value));
  show();
});
more.addEventListener("click", async () => {
  const before = list.children.length;
  list.append(...(await itemsOf(shown.slice(before, before + AT_ONCE))));
  more.hidden = list.children.length >= shown.length;
  list.children[before].querySelector("a").focus();
});
window.addEventListener("popstate", show);
show();
