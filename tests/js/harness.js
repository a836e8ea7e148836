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

const waiting = [];
let box = null;

function render(hit) {
  const option = document.createElement("li");
  option.setAttribute("role", "option");
  option.textContent = hit;
  return option;
}

/** Put the form into the page. With `held`, answers wait for `answer` or `fail`. */
export function setUp({ hits = [], type = "text", held = false, pause = 0 } = {}) {
  document.body.innerHTML = FORM;
  const form = document.querySelector("form");
  form.querySelector("input").type = type;
  box = combobox(form, {
    find(text) {
      seen.asked.push(text);
      if (!held) return hits.filter((hit) => hit.startsWith(text));
      return new Promise((resolve, reject) => waiting.push({ text, resolve, reject }));
    },
    render,
    choose: (hit) => seen.chosen.push(hit),
    nothing: (text) => `Inget som ”${text}”.`,
    failure: "Det gick inte.",
    pause,
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
  const index = waiting.findIndex((question) => question.text === text);
  return waiting.splice(index, 1)[0];
}

/** Answer the oldest question for a text, and let the page take it in. */
export async function answer(text, hits) {
  next(text).resolve(hits);
  await new Promise((resolve) => setTimeout(resolve));
}

/** Let the oldest question for a text fail, and let the page take it in. */
export async function fail(text) {
  next(text).reject(new Error("no answer"));
  await new Promise((resolve) => setTimeout(resolve));
}

/** Close the list, as those who use it do when they lead on. */
export function close() {
  box.close();
}
