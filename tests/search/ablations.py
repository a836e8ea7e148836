"""Switch off the parts of the search one by one, and print what each is worth on all queries.

Run by `.venv/bin/python -m tests.search.ablations SITE`, on a built site. A part is switched off in
the script as it is served, or in the core of the index.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.chromium import chromium, new_context
from tests.search import corpus, measure
from tests.served import served

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Route

SCRIPT, CORE = "js/search/search.js", "assets/search/core.json"

IN_SCRIPT = {
    "near spelling": (r"dictionary\.near\(word\)", "[]"),
    "near in the stem": (r"stem\.length < SHORTEST_MISSPELT \?", "true ?"),
    "two letters in a long word": (r"typed\.length < LONG \?", "true ?"),
    "compounds that begin or end so": (r"dictionary\.holding\(word\)", "[]"),
    "parts of an unknown word": (r"dictionary\.split\(word\)", "[]"),
    "words that are one": (r"asOne\(index, tokens\[0\]\.whole, words\)", "[]"),
    "phrases": (r"spanning\(index, read, start\) \?\? ", ""),
    "typing without å, ä, ö": (r'\.normalize\("NFD"\)', ""),
    "names that are stop words": (r"index\.named\.has\(word\) &&", "false &&"),
    "kinds of place": (r"\+ kinds\.has\(kind\)", ""),
    "names of localities": (
        r"await readNames\(index, asTyped\(text\), typing\)",
        "{ named: [], read: asTyped(text) }",
    ),
    "places only where named": (r"index\.isPlace\[page\] && named === 0", "false"),
    "a place before what it lacks": (r"kinds\.size === 0 &&", "false &&"),
    "synonyms": (r"if \(source === target\) return;", "return;"),
}
"""By what it does: what stands in the joined script, and what takes its place."""
IN_CORE: dict[str, dict[str, Any]] = {
    "what was typed before synonyms": {"also": 1},
    "how much is answered": {"partly": 1},
    "rare words": {"worth": 0},
    "places on pages after pages": {"entry": 1},
    "whole titles": {"whole": 0},
    "the very form": {"literal": 0},
    "how well it is answered": {"enough": 1e-9},
    "paragraphs and numbers in groups": {"number": 1},
}
"""By what it does: the constant of the ranking that switches it off."""


def without(script: str, name: str) -> str:
    """The script without a part of it.

    Raises:
        ValueError: the part is not there any more.
    """
    pattern, instead = IN_SCRIPT[name]
    changed, times = re.subn(pattern, lambda _: instead, script)
    if not times:
        raise ValueError(f"{name}: {pattern} is not in the script")
    return changed


def variants(site: Path) -> dict[str, dict[str, str]]:
    """The files that differ from the site's, by the part that is switched off."""
    script, core = ((site / name).read_text("utf-8") for name in (SCRIPT, CORE))
    index = json.loads(core)
    found: dict[str, dict[str, str]] = {"(everything on)": {}}
    for name in IN_SCRIPT:
        found[name] = {SCRIPT: without(script, name)}
    for name, constants in IN_CORE.items():
        rules = index["rules"]
        changed = {**rules, "ranking": {**rules["ranking"], **constants}}
        found[name] = {CORE: json.dumps({**index, "rules": changed})}
    return found


def giving(path: str, content: str) -> Callable[[Route], None]:
    """What gives a file as it is changed."""
    kind = "text/javascript" if path == SCRIPT else "application/json"
    return lambda route: route.fulfill(body=content, content_type=kind)


def main(folder: str) -> None:
    """Print the table."""
    queries = corpus.queries()
    site = Path(folder)
    print(f"{'switched off':<34}{'R@1':>7}{'R@3':>7}   of {len(queries)} queries")
    with chromium() as browser, served(site) as host:
        for name, files in variants(site).items():
            with new_context(browser) as context:
                page = context.new_page()
                for path, content in files.items():
                    page.route(f"**/{path}*", giving(path, content))
                found = measure.scores(queries, measure.found_for(page, host, queries, most=3))[
                    "all"
                ]
                print(f"{name:<34}{found.recall(1):>7.3f}{found.recall(3):>7.3f}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
