"""Print how well and how fast the search is, beside others', and at ten times the size.

The others are stock Material's and, where there is npm, Pagefind and MiniSearch.

Run by `make bench-search`.
"""

from __future__ import annotations

import logging
import sys
import tempfile
from pathlib import Path

from tests.bench.web import FailedError
from tests.chromium import chromium, new_context
from tests.search import corpus, measure, rivals, slow, stock
from tests.served import served

EVERY = 8
"""Of so many queries one is asked where only the time is wanted, and not what is found."""
ROW = "{:<18}{:>4}  {:>6.3f} {:>6.3f} {:>6.3f} {:>6.3f}"


def table(title: str, queries, results) -> None:
    print(f"\n{title}\n{'type':<18}{'n':>4}  {'R@1':>6} {'R@3':>6} {'R@10':>6} {'MRR':>6}")
    found = measure.scores(queries, results)
    for kind in [*(kind for kind in found if kind != "all"), "all"]:
        it = found[kind]
        print(ROW.format(kind, len(it.ranks), it.recall(1), it.recall(3), it.recall(10), it.mrr))


def speed(title: str, pages: int, sizes, ready, times) -> None:
    print(
        f"{title:<22}{pages:>6} pages  first result {measure.median(sizes) / 1000:6.1f} kB "
        f"(95 % {measure.high(sizes) / 1000:.1f}, most {max(sizes) / 1000:.1f})  ready {measure.median(ready):5.0f} ms  "
        f"query {measure.median(times):5.0f} ms (95 % {measure.high(times):.0f})"
    )


def others(browser, folder: Path, documents, queries) -> list[tuple]:
    """What Pagefind and MiniSearch find on the same pages, printed; and their lines of speed."""
    rivals.prepare(rivals.ready(), folder / "site", folder / "others", documents)
    lines = []
    with served(folder / "others") as site:
        for name, script, starts in (
            (f"Pagefind {rivals.PAGEFIND}", rivals.ASK_PAGEFIND, ("/pagefind/",)),
            (f"MiniSearch {rivals.MINISEARCH}", rivals.ASK_MINISEARCH, ("/minisearch",)),
        ):
            results, times, size, first = rivals.answers(browser, site, script, starts, queries)
            table(name, queries, results)
            lines.append((name, len(documents), [size], [first], times))
    return lines


def main() -> None:
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    queries = corpus.queries()
    lines = []
    with tempfile.TemporaryDirectory() as temporary, chromium() as browser:
        folder = Path(temporary)
        documents, many = corpus.build_both(folder)
        stock.build(folder / "site", folder / "stock", documents)
        some = queries[::EVERY]
        for name, pages in (("site", documents), ("big", many)):
            with served(folder / name) as site:
                _, times = measure.answers(browser, site, some)
                first = measure.first_results(browser, site, [query.text for query in some])
                if pages is documents:
                    with new_context(browser) as context:
                        results = measure.found_for(context.new_page(), site, queries)
                    table("Stödguiden", queries, results)
                    slow.report(browser, site)
            lines.append(("Stödguiden", len(pages), *first, times))
        for pages in (documents, many):
            if pages is many:
                stock.multiply(folder / "stock" / "site", len(many) // len(documents))
            asked = queries if pages is documents else some
            with served(folder / "stock" / "site") as site:
                results, times, size, ready = stock.answers(browser, site, asked)
            lines.append(("Material, stock", len(pages), [size], [ready], times))
            if pages is documents:
                table("Material, stock", queries, results)
        try:
            lines += others(browser, folder, documents, queries)
        except FailedError as error:
            print(f"\nPagefind and MiniSearch were not tried: {error}")
    print(
        "\nBytes over the wire (gzip) for the search alone; Material loads them on every first visit."
    )
    for line in lines:
        speed(*line)


if __name__ == "__main__":
    sys.exit(main())
