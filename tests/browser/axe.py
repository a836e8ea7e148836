"""Axe, asked thriftily: what is alike on a page, or in every width and theme, is looked at once."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from playwright.sync_api import Page

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
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
LAYOUT = ("target-size", "scrollable-region-focusable", "css-orientation-lock")
"""The rules that can tell wide from narrow: all others read what is the same in every width. The
menu, which is another in each, is looked at by itself."""


PRUNE = """(most) => {
  const form = (e) => e.tagName + e.className + [...new Set([...e.querySelectorAll("*")]
    .map((inner) => inner.tagName + inner.className + inner.hidden))].sort().join();
  for (const list of document.querySelectorAll("ul, ol, dl, tbody, main, section, div")) {
    for (const alike of Map.groupBy(list.children, form).values()) {
      for (const entry of alike.slice(most, -1)) entry.remove();
    }
  }
}"""
"""Of a long list's entries, which one template makes, the first and the last tell of all."""
MOST_ALIKE = 4


DISTINCT = """(within) => {
  const form = (e) => e.parentElement === null ? "" : form(e.parentElement) + ">" + e.tagName
    + e.className + [...e.attributes].filter((a) => /^(aria-|data-|open|dir)/.test(a.name))
      .map((a) => a.name + (a.name.startsWith("aria-c") ? a.value : ""));
  const written = (e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
  const texts = [...document.querySelector(within).querySelectorAll("*")]
    .filter((e) => written(e) && e.checkVisibility());
  return [...Map.groupBy(texts, form).values()].map((alike) => alike[0]);
}"""
"""One element of each form that has text of its own: what the style sheets colour alike."""


class Found(NamedTuple):
    """What axe says of a page."""

    faults: list[tuple[str, Any]]
    """The rules that are broken, with the first elements that break each."""
    unsure: set[str]
    """What axe cannot tell: the rule and why, as "color-contrast: bgGradient"."""


TELLING = """(it) => ({
  violations: it.violations,
  incomplete: it.incomplete.flatMap((rule) => rule.nodes.map((node) => [rule.id, node.target,
    [...node.any, ...node.all, ...node.none].map((check) => check.data?.messageKey ?? check.id)])),
})"""


def ask(page: Page, rules: tuple[str, ...] = RULES, within: str = "html") -> Found:
    """Have axe look at a page by some rules."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE)
        page.evaluate(PRUNE, MOST_ALIKE)
        page.evaluate(PRUNE, MOST_ALIKE)  # what held the entries may be alike now
    # To tell what is behind a text is dear, and the same for all of its form.
    asked = [rule for rule in rules if rule not in COLOURS]
    told = []
    if asked:
        off = {rule: {"enabled": False} for rule in COLOURS}
        options = {"runOnly": asked, "rules": off, "resultTypes": ["violations", "incomplete"]}
        run = f"([within, options]) => axe.run(within, options).then({TELLING})"
        told.append(page.evaluate(run, [within, options]))
    if rules is RULES or set(COLOURS) & set(rules):
        options = {"runOnly": list(COLOURS), "resultTypes": ["violations", "incomplete"]}
        run = (
            "([within, options]) => axe.run({ include: ("
            + DISTINCT
            + f")(within) }}, options).then({TELLING})"
        )
        told.append(page.evaluate(run, [within, options]))
    return Found(
        [
            (fault["id"], [(node["target"], node["failureSummary"]) for node in fault["nodes"][:3]])
            for found in told
            for fault in found["violations"]
        ],
        {f"{rule}: {', '.join(why)}" for found in told for rule, _, why in found["incomplete"]},
    )
