/* A form with a combobox by itself, in which the tests see what happens and give the answers. */

import { combobox } from "/js/combobox.js";

const FORM = `
<form>
  <label>Sak <input name="q" autocomplete="off"></label>
  <ul id="saker" role="listbox" aria-label="Saker" hidden></ul>
  <button>Visa</button>
  <p role="status"></p>
</form>`;

/** What has happened: each question, each choice, each answer to Enter or the button, each key. */
export const seen = { asked: [], chosen: [], answers: [], keys: [] };

const questions = [];
let box = null;

function render(hit) {
  const option = document.createElement("li");
  option.setAttribute("role", "option");
  option.textContent = hit;
  return option;
}

// Longer than any test: how slow the machine is makes no difference.
const FOREVER = 1_000_000_000;

/** Put the form into the page. With `held`, answers wait for `answer` or `fail`. */
export function setUp({
  hits = [],
  type = "text",
  held = false,
  pause = 0,
  waiting = "",
  patience = FOREVER,
} = {}) {
  document.body.innerHTML = FORM;
  const form = document.querySelector("form");
  form.querySelector("input").type = type;
  box = combobox(form, {
    find(text) {
      seen.asked.push(text);
      if (!held) return hits.filter((hit) => hit.startsWith(text));
      return new Promise((resolve, reject) => questions.push({ text, resolve, reject }));
    },
    render,
    choose: (hit) => seen.chosen.push(hit),
    nothing: (text) => `Inget som ”${text}”.`,
    waiting,
    failure: "Det gick inte.",
    pause,
    patience,
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    seen.answers.push(await box.ask());
  });
  document.addEventListener("keydown", ({ key, defaultPrevented }) =>
    seen.keys.push([key, defaultPrevented]),
  );
}

function next(text) {
  const index = questions.findIndex((question) => question.text === text);
  return questions.splice(index, 1)[0];
}

/** Let the page take in what has come; no clock is asked, so that a test can stop it. */
function settle() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
}

/** Answer the oldest question for a text, and let the page take it in. */
export async function answer(text, hits) {
  next(text).resolve(hits);
  await settle();
}

/** Let the oldest question for a text fail, and let the page take it in. */
export async function fail(text) {
  next(text).reject(new Error("no answer"));
  await settle();
}

/** Close the list, as those who use it do when they lead on. */
export function close() {
  box.close();
}
