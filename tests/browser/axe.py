"""Axe, asked thriftily: what is alike on a page, or in every width and theme, is looked at once."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urljoin

if TYPE_CHECKING:
    from playwright.sync_api import Page

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
ADDRESS = "/axe.min.js"
"""Where the tests serve it beside the site, for a third of the work of handing it over."""
RULES = (
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22a",
    "wcag22aa",
    "best-practice",
)
COLOURS = ("color-contrast", "link-in-text-block")
"""The rules that can tell light from dark."""
LAYOUT = ("target-size", "scrollable-region-focusable")
"""The rules that can tell wide from narrow: all others read what is the same in every width. The
menu, which is another in each, is looked at by itself."""


LOAD = r"""(address) => new Promise((done, fail) => {
  const policy = document.querySelector("meta[http-equiv=Content-Security-Policy]");
  if (policy && !/script-src 'self'/.test(policy.content)) return done(false);
  const script = document.createElement("script");
  script.src = address;
  script.onload = () => done(true);
  script.onerror = () => fail(new Error(address));
  document.head.append(script);
  script.remove();
})"""
"""Load axe, and tell whether the page lets it in."""


# To tell what is behind a text is dear, and the same for all of its form: only what has the mark
# of FORMS is asked about. And what axe reports by itself holds much more than what is wrong.
SET_UP = """() => {
  const reporter = (rules, _, done) => {
    const told = (group) => rules.flatMap((rule) => (rule[group] ?? []).map((node) => [
      rule.id,
      node.node.selector,
      [...node.any, ...node.all, ...node.none].map((check) =>
        [check.data?.messageKey ?? check.id, check.message]),
    ]));
    done({ faults: told("violations"), unsure: told("incomplete") });
  };
  const rules = [
    { id: "color-contrast", selector: "[axe-asks]" },
    { id: "link-in-text-block", selector: "a[href][axe-asks], [axe-asks] a[href]" },
  ];
  axe.configure({ reporter, rules });
}"""


PRUNE = """(most) => {
  const form = (e) => e.tagName + e.className + [...new Set([...e.querySelectorAll("*")]
    .map((inner) => inner.tagName + inner.className + inner.hidden))].sort().join();
  for (const list of document.querySelectorAll("ul, ol, dl, tbody, main, section, div")) {
    if (list.children.length <= most) continue;
    for (const alike of Map.groupBy(list.children, form).values()) {
      for (const entry of alike.slice(most, -1)) entry.remove();
    }
  }
}"""
"""Of a long list's entries, which one template makes, the first and the last tell of all."""
MOST_ALIKE = 4


FORMS = """(within) => {
  const known = new Map();
  const look = (e, names) => names.map((name) => getComputedStyle(e)[name]);
  const added = (e) => ["::before", "::after"].map((at) => getComputedStyle(e, at).content);
  const around = (e) => {
    if (e === null) return innerWidth;
    if (!known.has(e)) {
      known.set(e, [around(e.parentElement), e.tagName, ...added(e), ...look(e, ["color",
        "backgroundColor", "backgroundImage", "opacity", "position", "textShadow", "filter"])]
        .join());
    }
    return known.get(e);
  };
  const form = (e) => [around(e), ...look(e, ["fontSize", "fontWeight", "textDecorationLine"])].join();
  const written = (e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
  const texts = [...document.querySelector(within).querySelectorAll("*")]
    .filter((e) => written(e) && e.checkVisibility());
  const alike = Map.groupBy(texts, form);
  globalThis.axeForms = [...alike.values()].map((all) => all[0]);
  return [...alike.keys()];
}"""
"""The forms of the elements that have text of their own: what they stand in, with all its colours
as the browser paints them, and in which width."""


RUN = """([within, options, asked]) => {
  for (const e of document.querySelectorAll("[axe-asks]")) e.removeAttribute("axe-asks");
  for (const one of asked) axeForms[one].setAttribute("axe-asks", "");
  return axe.run(within, options);
}"""


class Found(NamedTuple):
    """What axe says of a page."""

    faults: list[tuple[str, Any]]
    """The rules that are broken, with the first elements that break each."""
    unsure: set[str]
    """What axe cannot tell: the rule and why, as "color-contrast: bgGradient"."""


def ask(
    page: Page, rules: tuple[str, ...] = RULES, within: str = "html", seen: set[str] | None = None
) -> Found:
    """Have axe look at a page by some rules.

    What has been `seen` on other pages, of the same form, in the same colours and the same width,
    is not asked about for its colours again; what is seen here is added.
    """
    if not page.evaluate("() => 'axe' in window"):
        if not page.evaluate(LOAD, urljoin(page.url, ADDRESS)):
            page.evaluate(AXE)
        page.evaluate(SET_UP)
        # Twice: what held the entries may be alike now.
        page.evaluate(f"(most) => [1, 2].forEach(() => ({PRUNE})(most))", MOST_ALIKE)
    forms = []
    if rules is RULES or set(COLOURS) & set(rules):
        forms = page.evaluate(FORMS, within)
    new = [number for number, form in enumerate(forms) if form not in (seen or ())]
    if seen is not None:
        seen |= set(forms)
    if not new and set(rules) <= set(COLOURS):
        return Found([], set())
    options: dict[str, Any] = {"runOnly": list(rules), "resultTypes": ["violations", "incomplete"]}
    if rules is RULES:
        # Axe has it on trial, and so leaves it out of what a level of WCAG asks for.
        options["rules"] = {"css-orientation-lock": {"enabled": True}}
    told = page.evaluate(RUN, [within, options, new])
    broken: dict[str, list[Any]] = {}
    for rule, target, why in told["faults"]:
        broken.setdefault(rule, []).append((target, [message for _, message in why]))
    return Found(
        [(rule, nodes[:3]) for rule, nodes in broken.items()],
        {f"{rule}: {', '.join(key for key, _ in why)}" for rule, _, why in told["unsure"]},
    )
