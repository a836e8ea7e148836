/* The one combobox: a field that suggests while the reader types, as ARIA 1.2 describes it.
   How hits are found and shown, and where they lead, is up to those who use it. */

/**
 * Make the field of a form a combobox. The form holds an input, a list with the role listbox, and
 * a status that tells readers who do not see the list how long it is.
 *
 * `find(text)` gives the hits or a promise of them, `render(hit)` the element of an option, and
 * `choose(hit)` follows a hit that the reader has chosen. `nothing(text)` is what to say where
 * nothing was found, `failure` what to say where the hits could not be had, and `pause` how many
 * milliseconds to wait for the next letter before asking.
 *
 * Returns `ask()`, which shows what answers the text in the field and resolves to it as
 * { text, hits, failed }, or to null where a later question came in between; and `close()`.
 */
export function combobox(form, { find, render, choose, nothing, failure = "", pause = 0 }) {
  const input = form.querySelector("input");
  const list = form.querySelector("[role=listbox]");
  const status = form.querySelector("[role=status]");
  let shown = { text: "", hits: [], failed: false };
  let active = -1;
  let turn = 0;
  let timer = 0;

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

  function close() {
    drop();
    hide();
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
    return hits.length > 0 ? `${hits.length} förslag.` : nothing(text);
  }

  function show(answer) {
    shown = answer;
    mark(-1);
    list.replaceChildren(...answer.hits.map(optionOf));
    open(answer.hits.length > 0 && isInField());
    status.textContent = inWords(answer);
  }

  /** The answer to the text in the field, or null where it comes too late. */
  async function answer() {
    drop();
    const mine = turn;
    const text = input.value;
    let hits = [];
    let failed = false;
    try {
      if (text.trim()) hits = await find(text);
    } catch {
      failed = true;
    }
    return mine === turn ? { text, hits, failed } : null;
  }

  async function ask() {
    const found = await answer();
    if (found) show(found);
    return found;
  }

  /** As `ask`, but says nothing to a reader who has left the field. */
  async function suggest() {
    const found = await answer();
    if (found && isInField()) show(found);
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

  return { ask, close };
}
