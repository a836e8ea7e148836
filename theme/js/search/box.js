/* The search box in the header: suggestions while typing, and on to the page with the results.
   Without this script the form leads to the site map. The index is fetched when the box is used. */

const ROOT = new URL("../../", import.meta.url);
const MOST = 7;
const PAUSE = 80;

function setUp(form) {
  const input = form.querySelector("input");
  const list = form.querySelector("[role=listbox]");
  const status = form.querySelector("[role=status]");
  const option = form.querySelector("template");
  let engine = null;
  let pages = [];
  let active = -1;
  let timer = 0;

  form.action = new URL("sok/", ROOT);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);

  function load() {
    engine ??= import("./search.js").catch(() => {
      engine = null;
      return null;
    });
    return engine;
  }

  function open(shown) {
    list.hidden = !shown;
    input.setAttribute("aria-expanded", String(shown));
  }

  function mark(index) {
    list.children[active]?.removeAttribute("aria-selected");
    active = index;
    const chosen = list.children[active];
    if (chosen) {
      chosen.setAttribute("aria-selected", "true");
      chosen.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", chosen.id);
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  }

  function close() {
    open(false);
    mark(-1);
  }

  function go(page) {
    window.location.assign(new URL(page.address, ROOT));
  }

  function show() {
    mark(-1);
    list.replaceChildren(
      ...pages.map((page, index) => {
        const item = option.content.firstElementChild.cloneNode(true);
        item.id = `${list.id}-${index}`;
        item.querySelector("[data-title]").textContent = page.title;
        item.querySelector("[data-kind]").textContent = page.kind;
        item.addEventListener("mousedown", (event) => event.preventDefault());
        item.addEventListener("click", () => go(page));
        return item;
      }),
    );
    open(pages.length > 0);
  }

  async function update() {
    const typed = input.value;
    if (!typed.trim()) {
      pages = [];
      show();
      status.textContent = "";
      return;
    }
    const module = await load();
    if (!module) return;
    try {
      const found = await module.search(typed, { typing: true });
      const best = await Promise.all(
        found.pages.slice(0, MOST).map((number) => found.index.page(number)),
      );
      if (typed !== input.value || document.activeElement !== input) return;
      pages = best;
      show();
      status.textContent =
        pages.length === 0
          ? "Inga förslag."
          : pages.length === 1
            ? "1 förslag."
            : `${pages.length} förslag.`;
    } catch {
      close();
    }
  }

  input.addEventListener("focus", () => load()?.then((module) => module?.warm()), { once: true });
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(update, PAUSE);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && pages.length > 0) {
      event.preventDefault();
      if (list.hidden) open(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      // One place more than there are options: back in the field, with none chosen.
      const places = pages.length + 1;
      mark(((active + 1 + step + places) % places) - 1);
    }
  });
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (active >= 0) {
      event.preventDefault();
      go(pages[active]);
    } else if (!input.value.trim()) {
      event.preventDefault();
      input.focus();
    }
  });
}

document.querySelectorAll("form[data-search]").forEach(setUp);
