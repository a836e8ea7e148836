/* The one combobox: a field that suggests while the reader types, as ARIA 1.2 describes it.
   How hits are found and shown, and where they lead, is up to those who use it. */

import { inTime, PATIENCE } from "./patience.js";

/** Milliseconds after which a wait is noticed, and told. */
const NOTICED = 400;

function count(hits) {
  return `${hits.length} förslag.`;
}

/**
 * Make the field of a form a combobox. The form holds an input, a list with the role listbox, and
 * a status that tells readers who do not see the list how long it is.
 *
 * `find(text)` gives the hits or a promise of them, `render(hit)` the element of an option, and
 * `choose(hit)` follows a hit that the reader has chosen. `found(hits, text)` is what to say of the
 * hits, else how many there are; `nothing(text)` is what to say where
 * nothing was found, `waiting` what to say while the hits are on their way, `failure` what to say
 * where they could not be had or have not come after `patience` milliseconds, and `pause` how many
 * milliseconds to wait for the next letter before asking. The status has one of these as its
 * `data-state`: found, waiting, failed. Hits that come late are shown when they come.
 *
 * Returns `ask()`, which shows what answers the text in the field and resolves to it as
 * { text, hits, failed }, or to null where a later question came in between; `close()`; and
 * `say(text)`, which says something of the hits that are shown.
 */
export function combobox(
  form,
  {
    find,
    render,
    choose,
    found = count,
    nothing,
    waiting,
    failure,
    pause = 0,
    patience = PATIENCE,
  },
) {
  const input = form.querySelector("input");
  const list = form.querySelector("[role=listbox]");
  const status = form.querySelector("[role=status]");
  let shown = { text: "", hits: [], failed: false };
  let active = -1;
  let turn = 0;
  let timer = 0;
  /** Since when the reader has been without an answer, however many letters were typed since. */
  let since = null;

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);

  const isInField = () => document.activeElement === input;

  function open(visible) {
    list.hidden = !visible;
    input.setAttribute("aria-expanded", String(visible));
  }

  function mark(index) {
    list.children[active]?.removeAttribute("aria-selected");
    active = index;
    const option = list.children[active];
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", option.id);
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  }

  /** Answers that are still to come are to an old question from now on. */
  function drop() {
    clearTimeout(timer);
    turn += 1;
  }

  function hide() {
    open(false);
    mark(-1);
  }

  function say(text, state) {
    status.textContent = text;
    status.dataset.state = state;
  }

  /** Let go of the wait: nobody is told any more how it ends. */
  function stopWaiting() {
    if (status.dataset.state === "waiting") say("", "found");
  }

  function close() {
    drop();
    hide();
    stopWaiting();
  }

  function take(hit) {
    close();
    choose(hit);
  }

  function optionOf(hit, index) {
    const option = render(hit);
    option.id = `${list.id}-${index}`;
    // The focus stays in the field, so that pressing an option does not close the list.
    option.addEventListener("mousedown", (event) => event.preventDefault());
    option.addEventListener("click", () => take(hit));
    return option;
  }

  function inWords({ text, hits, failed }) {
    if (failed) return failure;
    if (!text.trim()) return "";
    return hits.length > 0 ? found(hits, text) : nothing(text);
  }

  function show(answer) {
    shown = answer;
    mark(-1);
    list.replaceChildren(...answer.hits.map(optionOf));
    open(answer.hits.length > 0 && isInField());
    say(inWords(answer), answer.failed ? "failed" : "found");
  }

  /** What answers a text that is still asked for when it comes: the hits, or that there are none to be had. */
  async function wait(text, mine) {
    since ??= performance.now();
    const left = (limit) => Math.max(0, since + limit - performance.now());
    const notice = setTimeout(() => {
      if (mine === turn) say(waiting, "waiting");
    }, left(NOTICED));
    const coming = Promise.resolve(text).then(find);
    try {
      return { text, hits: await inTime(coming, left(patience)), failed: false };
    } catch {
      coming.then(
        (hits) => {
          if (mine === turn && isInField()) show({ text, hits, failed: false });
        },
        () => {},
      );
      return { text, hits: [], failed: true };
    } finally {
      clearTimeout(notice);
      since = null;
    }
  }

  /** The answer to the text in the field, or null where it comes too late. */
  async function answer() {
    drop();
    const mine = turn;
    const text = input.value;
    const found = text.trim() ? await wait(text, mine) : { text, hits: [], failed: false };
    return mine === turn ? found : null;
  }

  async function ask() {
    const found = await answer();
    if (found) show(found);
    return found;
  }

  /** As `ask`, but says nothing to a reader who has left the field. */
  async function suggest() {
    const found = await answer();
    if (!found) return;
    if (isInField()) show(found);
    else stopWaiting();
  }

  /** Move by one place, of which there is one more than there are options: the field itself. */
  async function move(step) {
    if (shown.text !== input.value) await suggest();
    if (shown.text !== input.value || shown.hits.length === 0) return;
    open(true);
    const places = shown.hits.length + 1;
    mark(((active + 1 + step + places) % places) - 1);
  }

  function clear() {
    input.value = "";
    show({ text: "", hits: [], failed: false });
  }

  input.addEventListener("input", () => {
    mark(-1);
    drop();
    if (pause > 0) timer = setTimeout(suggest, pause);
    else suggest();
  });
  input.addEventListener("blur", hide);
  input.addEventListener("keydown", (event) => {
    const isKnown = shown.text === input.value;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      // Where there is nothing to move through, the keys move in the text.
      if (isKnown && shown.hits.length === 0) return;
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && active >= 0) {
      take(shown.hits[active]);
    } else if (event.key === "Escape" && (!list.hidden || input.value)) {
      if (list.hidden) clear();
      close();
    } else {
      return;
    }
    event.preventDefault();
  });

  return { ask, close, say: (text) => say(text, "found") };
}
