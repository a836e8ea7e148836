"""The same pages under stock Material with its own search, to compare with."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config

if TYPE_CHECKING:
    from pathlib import Path

INDEX = ("/search/", "/assets/javascripts/workers/", "/assets/javascripts/lunr/")
"""What a page loads for the search alone."""
ARTICLE = re.compile(r'<article class="md-typeset">(.*?)</article>', re.DOTALL)
READY = (
    "document.querySelector('.md-search-result__meta')?.textContent.trim() !== 'Initialiserar sök'"
)
ASK = """async (text) => {
  const input = document.querySelector(".md-search__input");
  const result = document.querySelector(".md-search-result");
  const start = performance.now();
  let last = start;
  const watch = new MutationObserver(() => { last = performance.now(); });
  watch.observe(result, { childList: true, subtree: true, characterData: true });
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
  do { await new Promise((resolve) => setTimeout(resolve, 20)); } while (performance.now() - last < 120);
  watch.disconnect();
  const links = [...result.querySelectorAll(".md-search-result__item > a")];
  return [links.map((link) => new URL(link.href).pathname.slice(1)), last - start];
}"""


def build(site: Path, folder: Path, documents) -> None:
    """Build the content of the pages of `site` under stock Material, into `folder`/site."""
    docs = folder / "docs"
    for document in documents:
        if "#" in document.address:
            continue  # a place on a page: the page itself is there
        html = (site / document.address / "index.html").read_text("utf-8")
        found = ARTICLE.search(html)
        content = re.sub(r"<svg.*?</svg>", "", found[1] if found else "", flags=re.DOTALL)
        path = docs / document.address / "index.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\ntitle: {json.dumps(document.title)}\n---\n\n{content}\n", "utf-8")
    settings = folder / "mkdocs.yml"
    settings.write_text(
        "site_name: Stock\nsite_url: http://localhost/\nnav: [index.md]\nnot_in_nav: '*'\n"
        "theme: {name: material, language: sv, font: false}\n"
        "plugins: [{search: {lang: sv}}]\nmarkdown_extensions: [md_in_html]\n"
        "validation: {links: {not_found: ignore, unrecognized_links: ignore, anchors: ignore}}\n",
        "utf-8",
    )
    config = load_config(str(settings), site_dir=str(folder / "site"))
    build_site(config)


def multiply(site: Path, times: int) -> None:
    """Make the index of a built stock site as many times as big."""
    path = site / "search" / "search_index.json"
    index = json.loads(path.read_text("utf-8"))
    index["docs"] = [
        {**entry, "location": f"{'' if copy == 0 else f'kopia-{copy}/'}{entry['location']}"}
        for copy in range(times)
        for entry in index["docs"]
    ]
    path.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), "utf-8")


def answers(browser, served, queries):
    """What each query finds, the ms that it takes, the bytes loaded, and the ms until ready."""
    page = browser.new_page()
    served.log.clear()
    page.goto(served.root)
    page.click("label.md-header__button[for=__search]") if page.is_visible(
        "label.md-header__button[for=__search]"
    ) else page.click(".md-search__input")
    page.wait_for_function(READY, timeout=120_000)
    ready = page.evaluate("performance.now()")
    size = served.bytes_of(*INDEX)
    both = [page.evaluate(ASK, query.text) for query in queries]
    page.close()
    found = [list(dict.fromkeys(addresses)) for addresses, _ in both]
    return found, [time for _, time in both], size, ready
