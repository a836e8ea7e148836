"""Searches of others on the same pages: Pagefind and MiniSearch, from npm, to compare with.

They are installed on first use into a folder of the user's own, and never into the project.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import time
from typing import TYPE_CHECKING

from tests.bench.web import FailedError, tool
from tests.chromium import new_context

if TYPE_CHECKING:
    from pathlib import Path

PAGEFIND, MINISEARCH = "1.6.0", "7.2.0"
"""Their versions."""
MOST = 10

ASK_PAGEFIND = """async (texts) => {
  const { options, search } = await import("/pagefind/pagefind.js");
  await options({ excerptLength: 1 });
  const all = [];
  for (const text of texts) {
    const start = performance.now();
    const { results } = await search(text);
    const pages = await Promise.all(results.slice(0, MOST).map((result) => result.data()));
    all.push([pages.map((page) => new URL(page.url, location.href).pathname.slice(1)), performance.now() - start]);
  }
  return all;
}""".replace("MOST", str(MOST))
ASK_MINISEARCH = """async (texts) => {
  const { default: MiniSearch } = await import("/minisearch.js");
  const documents = await (await fetch("/minisearch.json")).json();
  const fields = ["title", "aliases", "headings", "text"];
  const index = new MiniSearch({ fields, idField: "address", processTerm: (word) => word.toLowerCase() });
  index.addAll(documents);
  const boost = { title: 5, aliases: 5, headings: 2 };
  return texts.map((text) => {
    const start = performance.now();
    const found = index.search(text, { boost, prefix: true, fuzzy: 0.2 }).slice(0, MOST);
    return [found.map((page) => page.id), performance.now() - start];
  });
}""".replace("MOST", str(MOST))


def ready() -> Path:
    """The folder with both, installed.

    Raises:
        FailedError: there is no npm, or it cannot get them.
    """
    return tool("search", (f"pagefind@{PAGEFIND}", f"minisearch@{MINISEARCH}"))


def prepare(tools: Path, site: Path, folder: Path, documents) -> None:
    """Add to a copy of a built site what both search in: its pages, as they are there.

    Raises:
        FailedError: Pagefind cannot make its index.
    """
    shutil.copytree(site, folder)
    tools /= "node_modules"
    command = [str(tools / ".bin/pagefind"), "--site", str(folder), "--root-selector", "article"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise FailedError(f"Pagefind: {done.stderr.strip()[-200:]}")
    shutil.copy(tools / "minisearch/dist/es/index.js", folder / "minisearch.js")
    told = [
        {
            "address": page.address,
            "title": page.title,
            "aliases": " ".join(page.aliases),
            "headings": " ".join(page.text.headings),
            "text": " ".join((page.description, *page.text.blocks)),
        }
        for page in documents
    ]
    (folder / "minisearch.json").write_text(json.dumps(told, ensure_ascii=False), "utf-8")


def answers(browser, site, script: str, starts: tuple[str, ...], queries):
    """What each query finds, the ms that it takes, the bytes loaded, and the ms until the first."""
    with new_context(browser) as context:
        page = context.new_page()
        page.route(
            "**/om/", lambda route: route.fulfill(body="<!doctype html>", content_type="text/html")
        )
        page.goto(site.root + "om/")
        site.log.clear()
        begun = time.perf_counter()
        page.evaluate(script, [queries[0].text])
        first = (time.perf_counter() - begun) * 1000
        size = site.bytes_of(*starts)
        both = page.evaluate(script, [query.text for query in queries])
    return [found for found, _ in both], [took for _, took in both], size, first
