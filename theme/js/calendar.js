/* Tells what is coming from what has been, by the reader's own clock, and what a choice finds on the
   pages of the years too. Without this script, or a clock that can be right, it stands as it was when
   the site was built. */

import { forgetMonths } from "./months.js";
import { getJson, inTime, kept } from "./patience.js";
import { dayOf, today } from "./today.js";

const ROOT = new URL("..", import.meta.url);
/** Every event: theirs stand on the pages of their years, and of the nearest here. */
const everyEvent = kept((again) => getJson(new URL("assets/events.json", ROOT), { again }));

const isPast = ({ dataset: { lastDay } }) => Boolean(today && dayOf(lastDay) && lastDay < today);

/** Whether an item is for a place: what is national is for all. */
const isOwn = (item, place) => (item.dataset.county ?? "").split("|").includes(place);

/** Whether an event of the list has every value that is chosen; one that has "*" has them all. */
function matches(event, fields) {
  return fields.every(({ value, dataset: { key } }) => {
    if (!value) return true;
    if (key === "month") return event.first.slice(0, 7) <= value && value <= event.last.slice(0, 7);
    return event[key].includes(value) || event[key].includes("*");
  });
}

/** An event as it stands in a short list. */
function brief(event) {
  const item = document.createElement("li");
  const time = document.createElement("time");
  time.dateTime = event.first;
  time.textContent = event.when;
  const link = document.createElement("a");
  link.href = new URL(event.address, ROOT).href;
  link.textContent = event.title;
  item.append(time, " ", link);
  if (event.status) {
    const status = document.createElement("strong");
    status.className = "event__status";
    status.textContent = event.status[0].toUpperCase() + event.status.slice(1);
    item.append(" ", status);
  }
  return item;
}

function fill(list, events) {
  list.replaceChildren(...events.map(brief));
  list.hidden = events.length === 0;
}

function setUp(calendar) {
  const find = (what) => calendar.querySelector(`[data-${what}]`);
  const coming = find("coming");
  const passed = find("passed");
  const items = [...find("list").children];
  // What has been since the site was built: the newest first.
  passed.prepend(...items.filter(isPast).reverse());
  const form = document.querySelector(`form[data-filter="${calendar.id}"]`);
  const fields = [...(form?.querySelectorAll("select") ?? [])];
  const field = (key) => fields.find((one) => one.dataset.key === key);
  const here = new Set(items.map((item) => item.querySelector("a[href]")?.href));
  let asked = 0;

  /** Say what is found: here, and in the list of all; `ahead` is null where that is not known. */
  function say(ahead, been, text) {
    const shown = items.filter((item) => !item.hidden);
    const near = shown.filter((item) => coming.contains(item));
    const isKnown = ahead !== null;
    const place = field("county")?.value ?? "";
    const month = field("month");
    const within = month?.value ? ` i ${month.selectedOptions[0].text.toLowerCase()}` : "";
    fill(find("ahead"), ahead ?? []);
    fill(find("been"), been);
    const found = find("found");
    found.hidden = been.length === 0;
    found.querySelector("summary span").textContent =
      `Tidigare händelser i urvalet: ${been.length}`;
    passed.hidden = !shown.some(isPast);
    coming.hidden = near.length === 0 && !ahead?.length;
    for (const said of calendar.querySelectorAll("[data-chosen]")) said.textContent = within;
    const nothing = find("nothing");
    if (nothing) nothing.hidden = !isKnown || !coming.hidden || Boolean(place);
    for (const ask of calendar.querySelectorAll("[data-ask]"))
      ask.hidden =
        ask.dataset.ask !== place ||
        !isKnown ||
        near.some((item) => isOwn(item, place)) ||
        ahead.some((event) => event.county.includes(place));
    if (form) form.querySelector("[role=status]").textContent = text(near.length, shown.length);
  }

  /** How much is found; `ahead` and `been` are numbers. */
  const told = (ahead, been) => (near, shown) =>
    `${near + ahead} kommande, ${shown - near + been} tidigare.`;

  async function answer() {
    asked += 1;
    const mine = asked;
    const { later, been } = calendar.dataset;
    if (fields.every((one) => !one.value)) return say([], [], told(Number(later), Number(been)));
    // Where all that is coming stands here, what is found of it is known at once.
    const known = later === "0" ? [] : null;
    say(known, [], (near) => `${near} kommande. Letar också bland årens händelser.`);
    try {
      const events = await inTime(everyEvent());
      if (mine !== asked) return;
      const found = events.filter(
        (event) => matches(event, fields) && !here.has(new URL(event.address, ROOT).href),
      );
      const day = today ?? calendar.dataset.read;
      const ahead = found.filter(({ last }) => last >= day);
      const over = found.filter(({ last }) => last < day).reverse();
      say(ahead, over, told(ahead.length, over.length));
    } catch {
      if (mine !== asked) return;
      const text = "Händelserna på årens sidor kunde inte hämtas: välj ett år längre ner.";
      say(known, [], (near) => `${near} kommande på den här sidan. ${text}`);
    }
  }

  const months = field("month");
  if (months) forgetMonths(months);
  form?.addEventListener("narrowed", answer);
  answer();
}

document.querySelectorAll("[data-calendar]").forEach(setUp);
