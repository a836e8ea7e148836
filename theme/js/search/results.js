/* The page with the results: /sok/?q=…, with &typ=… for one kind of page only.
   Titles come with the index; what the pages say is fetched for those that are seen, and comes after.
   Until this script has begun, the page itself leads on (data-late). */

import { PATIENCE } from "../patience.js";
import { asTyped } from "../typed.js";
import { getCore } from "./core.js";

const ROOT = new URL("../../", import.meta.url);
/** What the address has where nothing is to be guessed. */
const LITERAL = "ordagrant";
const AT_ONCE = 10;
const STILL = 150;
const SLOW = "Sökningen dröjer. Vänta en stund till, eller leta i listorna nedanför.";
const FAILED = "Sökningen gick inte att göra just nu. Försök igen, eller leta i listorna nedanför.";
const BROKEN =
  "Sökningen gick inte att göra just nu. Ladda om sidan, eller leta i listorna nedanför.";

const place = document.getElementById("sok");
const list = document.getElementById("sokresultat");
const form = document.getElementById("sok-form");
const input = form.querySelector("input");
const status = place.querySelector("[role=status]");
const filter = place.querySelector("[data-filter-kinds]");
const kinds = filter.querySelector("fieldset");
const find = (name) => place.querySelector(`[data-${name}]`);
const named = find("named");
const corrected = find("corrected");
const wayOn = find("way-on");
const more = find("more");
const card = find("card");
const unasked = find("unasked");
const finder = wayOn.querySelector("form");
const part = (name) => document.getElementById(name).content.firstElementChild.cloneNode(true);
const siteTitle = document.title;

let parts = null;
let answer = null;
let shown = [];
let turn = 0;

/** What the pages say is fetched when they are seen. */
const seen = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    seen.unobserve(target);
    fill(target, answer);
  }
});

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
  if (!text) return { text, pages: [], unasked: new Map() };
  if (answer?.text === text && answer.literal === literal) return answer;
  if (!parts) {
    const core = getCore();
    core.catch(() => {});
    parts = await import("./search.js");
    parts.warm(core).catch(() => {});
  }
  return { text, literal, ...(await parts.search(text, { literal })) };
}

/** Show the ways on, and none of the results of what was asked before. */
function clear() {
  list.replaceChildren();
  for (const element of [filter, more, card, unasked]) element.hidden = true;
  wayOn.prepend(finder);
  wayOn.hidden = false;
}

/** Show what the address asks for, as much of it and as far down as the reader had come before. */
async function show() {
  const { text, kind, literal } = asked();
  const { count = AT_ONCE, y = 0 } = window.history.state ?? {};
  const mine = ++turn;
  setState("söker", text ? "Söker …" : "");
  wayOn.hidden = true;
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
    const pages = kind
      ? found.pages.filter((number) => found.index.kindOf[number] === kind)
      : found.pages;
    const items = await itemsOf(found, pages.slice(0, count));
    if (mine !== turn) return;
    answer = found;
    shown = pages;
    list.replaceChildren(...items);
    more.hidden = items.length >= pages.length;
    card.hidden = !found.asksWho;
    (found.asksWho ? card : wayOn).prepend(finder);
    showKinds(kind);
    showUnasked(kind);
    showNamed();
    showCorrected();
    wayOn.hidden = !text || found.pages.length > 0;
    setState("klar", announce(text, kind));
    if (y > 0) window.scrollTo({ top: y, behavior: "instant" });
    for (const item of items) seen.observe(item);
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
  const what = count > 1 ? `${count} träffar` : `${count || "Ingen"} träff`;
  return `${what} på ”${text}”${kind ? ` bland ${kind.toLowerCase()}` : ""}.`;
}

async function itemsOf({ index }, numbers) {
  const pages = await Promise.all(numbers.map((number) => index.page(number)));
  return pages.map((page, at) => {
    const item = part("sok-traff");
    const link = item.querySelector("a");
    link.href = new URL(page.address, ROOT);
    link.textContent = page.title;
    item.dataset.number = numbers[at];
    item.querySelector("[data-kind]").textContent = page.kind;
    item.querySelector("[data-trail]").textContent = ["Start", ...page.trail].join(" / ");
    return item;
  });
}

/** What a page says of what was asked, in the room that is kept for it; its link leads there. */
async function fill(item, { index, typed, also }) {
  const said = item.querySelector("[data-excerpt]");
  try {
    const sections = await index.text(Number(item.dataset.number));
    const found = parts.excerpt(sections, index.stem, typed, also);
    const link = item.querySelector("a");
    const isWithin = found.anchor && !link.hash;
    if (isWithin) link.hash = found.anchor;
    if (found.also) said.append(made("b", `Även ”${found.also}”`), ": ");
    if (found.heading && isWithin) said.append(made("b", found.heading), " – ");
    said.append(...found.pieces.map(([text, marked]) => (marked ? made("mark", text) : text)));
  } catch {
    said.textContent = "Texten gick inte att hämta just nu.";
  }
  delete item.dataset.number;
}

function made(name, text, href) {
  return Object.assign(document.createElement(name), { textContent: text }, href && { href });
}

function showKinds(chosen) {
  const byKind = Map.groupBy(answer.pages, (number) => answer.index.kindOf[number]);
  const order = (answer.index?.core.order ?? []).filter((kind) => byKind.has(kind));
  filter.hidden = order.length < 2;
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
      ...order.map((kind) => choice(kind, kind, byKind.get(kind).length)),
    );
  if (focused) kinds.querySelector("input:checked")?.focus();
}

/** The places that hold the words too, where none was named: in a line, with the way to choose one. */
function showUnasked(kind) {
  const [first] = answer.unasked.keys();
  unasked.hidden = !first || Boolean(kind) || answer.index.isPlace[answer.pages[0]];
  if (unasked.hidden) return;
  const { lists } = answer.index.core;
  const counted = [...answer.unasked].map(([name, count]) => `${count} ${lists[name][0]}`);
  unasked.querySelector("span").textContent = counted.join(", ");
  unasked.querySelector("a").href = new URL(lists[first][1], ROOT);
}

/** Where the localities lie that were asked for, with links to the pages of the places. */
function showNamed() {
  const names = answer.named ?? [];
  named.hidden = names.length === 0;
  named.replaceChildren(
    ...names.flatMap(({ name, places }) => [
      ...parts.whereInPieces(name, places, (area) =>
        made("a", area.name, new URL(area.address, ROOT)),
      ),
      ". ",
    ]),
  );
}

/** What was guessed, and the way back to what was typed. */
function showCorrected() {
  const words = answer.corrected ?? [];
  corrected.hidden = words.length === 0;
  if (corrected.hidden) return;
  corrected.replaceChildren(
    `${words.map(parts.guessOf).join(" ")} `,
    made("a", `Sök efter ”${answer.text}” ändå`, addressOf(answer.text, "", true)),
  );
}

/** Keep with the page in the browser's history how much of it is shown, and how far down. */
function remember() {
  const count = Math.max(AT_ONCE, list.children.length);
  if (place.dataset.state === "klar") window.history.replaceState({ count, y: window.scrollY }, "");
}

let resting = 0;
window.addEventListener("scroll", () => {
  clearTimeout(resting);
  resting = setTimeout(remember, STILL);
});
list.addEventListener("click", remember);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const text = asTyped(input.value).trim();
  if (text && text !== asked().text) window.history.pushState(null, "", addressOf(text, ""));
  show();
});
kinds.addEventListener("change", (event) => {
  const { text, literal } = asked();
  window.history.pushState(null, "", addressOf(text, event.target.value, literal));
  show();
});
more.addEventListener("click", async () => {
  const mine = turn;
  const from = list.children.length;
  if (place.dataset.state !== "klar") return;
  const items = await itemsOf(answer, shown.slice(from, from + AT_ONCE));
  if (mine !== turn) return;
  list.append(...items);
  more.hidden = list.children.length >= shown.length;
  items[0].querySelector("a").focus();
  for (const item of items) seen.observe(item);
  remember();
});
window.addEventListener("popstate", show);
window.history.scrollRestoration = "manual";
filter.open = window.matchMedia("(min-width: 45rem)").matches;
for (const element of document.querySelectorAll("[data-late]")) delete element.dataset.late;
show();
