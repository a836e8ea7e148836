/* The page with the results: /sok/?q=…, with &typ=… for one kind of page only.
   What it cannot do without is fetched by it, so that it can tell when something is missing.
   Until this script has begun, the page itself leads on (data-late). */

import { inTime, PATIENCE } from "../patience.js";
import { whereInPieces } from "../place_names.js";
import { asTyped } from "../typed.js";
import { guessOf } from "./guesses.js";

const ROOT = new URL("../../", import.meta.url);
/** What the address has where nothing is to be guessed. */
const LITERAL = "ordagrant";
const AT_ONCE = 10;
const NEAREST = 3;
const SEARCHING = "Söker …";
const SLOW = "Sökningen dröjer. Vänta en stund till, eller leta i listorna nedanför.";
const FAILED = "Sökningen gick inte att göra just nu. Försök igen, eller leta i listorna nedanför.";
const BROKEN =
  "Sökningen gick inte att göra just nu. Ladda om sidan, eller leta i listorna nedanför.";
const NO_MORE = "Det gick inte att hämta fler träffar just nu. Försök igen.";

const place = document.getElementById("sok");
const list = document.getElementById("sokresultat");
const form = document.getElementById("sok-form");
const input = form.querySelector("input");
const status = place.querySelector("[role=status]");
const kinds = place.querySelector("fieldset");
const corrected = place.querySelector("[data-corrected]");
const named = place.querySelector("[data-named]");
const wayOn = place.querySelector("[data-way-on]");
const near = place.querySelector("[data-near]");
const more = place.querySelector("[data-more]");
const part = (name) => document.getElementById(name).content.firstElementChild.cloneNode(true);
const siteTitle = document.title;

let parts = null;
let answer = null;
let shown = [];
let offered = 0;
let turn = 0;

function setState(state, text) {
  place.dataset.state = state;
  list.dataset.state = state;
  list.setAttribute("aria-busy", String(state === "söker"));
  status.textContent = text;
}

function asked() {
  const query = new URLSearchParams(window.location.search);
  return {
    text: asTyped(query.get("q") ?? "").trim(),
    kind: query.get("typ") ?? "",
    literal: query.has(LITERAL),
  };
}

function addressOf(text, kind, literal = false) {
  const query = new URLSearchParams({ q: text });
  if (literal) query.set(LITERAL, "ja");
  if (kind) query.set("typ", kind);
  return `?${query}`;
}

async function answerTo(text, literal) {
  if (!text) return { text, pages: [] };
  if (answer?.text === text && answer.literal === literal) return answer;
  parts ??= await import("./search.js");
  return { text, literal, ...(await parts.search(text, { literal })) };
}

function leadOn(visible) {
  wayOn.hidden = !visible;
  if (visible) near.hidden = true;
}

/** Show the ways on, and none of the results of what was asked before. */
function clear() {
  list.replaceChildren();
  kinds.hidden = true;
  more.hidden = true;
  leadOn(true);
}

/** Show what the address asks for. */
async function show() {
  const { text, kind, literal } = asked();
  const mine = ++turn;
  setState("söker", text ? SEARCHING : "");
  leadOn(false);
  corrected.hidden = true;
  named.hidden = true;
  input.value = text;
  document.title = text ? `${text} – ${siteTitle}` : siteTitle;
  const slow = setTimeout(() => {
    if (mine !== turn) return;
    clear();
    setState("dröjer", SLOW);
  }, PATIENCE);
  try {
    const found = await answerTo(text, literal);
    if (mine !== turn) return;
    const pages = kind
      ? found.pages.filter((number) => found.index.kindOf[number] === kind)
      : found.pages;
    const items = await itemsOf(found, pages.slice(0, AT_ONCE));
    if (mine !== turn) return;
    answer = found;
    shown = pages;
    offered = AT_ONCE;
    list.replaceChildren(...items);
    showKinds(kind);
    showNamed();
    showCorrected();
    showEmpty(text);
    more.hidden = offered >= pages.length;
    setState("klar", announce(text, kind));
  } catch {
    if (mine !== turn) return;
    answer = null;
    clear();
    // A browser may ask only once for a part of the script, until the page is loaded anew.
    setState("fel", parts ? FAILED : BROKEN);
  } finally {
    clearTimeout(slow);
  }
}

function announce(text, kind) {
  if (!text) return "Skriv vad du letar efter.";
  const count = shown.length;
  const what = count === 0 ? "Ingen träff" : count === 1 ? "1 träff" : `${count} träffar`;
  const lost = Math.min(offered, count) - list.children.length;
  const but = lost > 0 ? ` ${lost} av dem gick inte att hämta.` : "";
  return `${what} på ”${text}”${kind ? ` bland ${kind.toLowerCase()}` : ""}.${but}`;
}

/** The items of some pages, but for those that could not be fetched; at least one has to be there. */
async function itemsOf(found, numbers) {
  const items = await Promise.allSettled(
    numbers.map((number) => inTime(itemOf(found, number), 2 * PATIENCE)),
  );
  const there = items.flatMap((item) => (item.status === "fulfilled" ? [item.value] : []));
  if (there.length === 0 && numbers.length > 0) throw new Error("no page could be fetched");
  return there;
}

async function itemOf({ index, stems }, number) {
  const page = await index.page(number);
  const item = part("sok-traff");
  const link = item.querySelector("a");
  link.href = new URL(page.address, ROOT);
  link.textContent = page.title;
  item.querySelector("[data-kind]").textContent = page.kind;
  item.querySelector("[data-trail]").textContent = ["Start", ...page.trail].join(" / ");
  item.querySelector("[data-excerpt]").append(
    ...parts.excerpt(page.text, index.stem, stems).map(([text, marked]) => {
      if (!marked) return text;
      const mark = document.createElement("mark");
      mark.textContent = text;
      return mark;
    }),
  );
  return item;
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

function linkTo(address, text) {
  const link = document.createElement("a");
  link.href = address;
  link.textContent = text;
  return link;
}

/** Where the localities lie that were asked for, with links to the pages of the places. */
function showNamed() {
  const names = answer.named ?? [];
  named.hidden = names.length === 0;
  named.replaceChildren(
    ...names.flatMap(({ name, places }) => [
      ...whereInPieces(name, places, (area) => linkTo(new URL(area.address, ROOT), area.name)),
      ". ",
    ]),
  );
}

/** What was guessed, and the way back to what was typed. */
function showCorrected() {
  const words = answer.corrected ?? [];
  corrected.hidden = words.length === 0;
  corrected.replaceChildren(
    `${words.map(guessOf).join(" ")} `,
    linkTo(addressOf(answer.text, "", true), `Sök efter ”${answer.text}” ändå`),
  );
}

function showEmpty(text) {
  leadOn(text && answer.pages.length === 0);
  if (wayOn.hidden) return;
  const { dictionary } = answer.index;
  const suggestions = [
    ...new Set(parts.words(text).flatMap((word) => dictionary.nearest(word, NEAREST))),
  ];
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
  const text = asTyped(input.value).trim();
  if (text !== asked().text) window.history.pushState(null, "", addressOf(text, ""));
  show();
});
kinds.addEventListener("change", (event) => {
  const { text, literal } = asked();
  window.history.pushState(null, "", addressOf(text, event.target.value, literal));
  show();
});
more.addEventListener("click", async () => {
  const mine = turn;
  const from = offered;
  if (place.dataset.state === "söker") return;
  setState("söker", status.textContent);
  try {
    const items = await itemsOf(answer, shown.slice(from, from + AT_ONCE));
    if (mine !== turn) return;
    offered = from + AT_ONCE;
    list.append(...items);
    more.hidden = offered >= shown.length;
    items[0].querySelector("a").focus();
    setState("klar", announce(asked().text, asked().kind));
  } catch {
    if (mine === turn) setState("klar", NO_MORE);
  }
});
window.addEventListener("popstate", show);
for (const element of document.querySelectorAll("[data-late]")) delete element.dataset.late;
show();
