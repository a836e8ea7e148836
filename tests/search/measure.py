"""How well and how fast the search of a site is, as its readers meet it on /sok/."""

from __future__ import annotations

import statistics
from collections import defaultdict
from dataclasses import dataclass

from tests.chromium import new_context

SEARCH = ("/assets/search/core", "/assets/search/terms/", "/assets/place_names", "/js/search/")
"""What the page loads for the search alone, before its results; what the pages say comes after."""
DONE = "#sok[data-state=klar]"
SUBMIT = """async (text) => {
  const place = document.getElementById("sok");
  const form = document.getElementById("sok-form");
  form.querySelector("input").value = text;
  const start = performance.now();
  const done = new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      if (place.dataset.state === "klar") { watch.disconnect(); resolve(performance.now() - start); }
    });
    watch.observe(place, { attributes: true, attributeFilter: ["data-state"] });
  });
  form.requestSubmit();
  const time = await done;
  // A link leads to its place on the page when what the page says has come, for what is seen.
  for (const item of document.querySelectorAll("#sokresultat > li")) {
    item.scrollIntoView();
    while (item.dataset.number) await new Promise(requestAnimationFrame);
  }
  const links = [...document.querySelectorAll("#sokresultat a")];
  return [links.map(({ pathname, hash }) => pathname.slice(1) + hash), time];
}"""

FOUND = """async ([asked, most]) => {
  const { search, excerpt } = await import("/js/search/search.js");
  const leadsTo = async ({ index, typed, also }, number, at) => {
    const { address } = await index.page(number);
    if (at && !at.includes(address)) return address;
    const { anchor } = excerpt(await index.text(number), index.stem, typed, also);
    return anchor && !address.includes("#") ? `${address}#${anchor}` : address;
  };
  const all = [];
  for (const [text, at] of asked) {
    const answer = await search(text);
    const pages = answer.pages.slice(0, most);
    all.push(await Promise.all(pages.map((page) => leadsTo(answer, page, at))));
  }
  return all;
}"""


@dataclass
class Scores:
    """The ranks (from 0, None where not found) that queries of a type gave."""

    ranks: list[int | None]

    def recall(self, at: int) -> float:
        return sum(rank is not None and rank < at for rank in self.ranks) / len(self.ranks)

    @property
    def mrr(self) -> float:
        return sum(1 / (rank + 1) for rank in self.ranks if rank is not None) / len(self.ranks)


def scores(queries, results) -> dict[str, Scores]:
    """The scores by type of query, and of all."""
    ranks: dict[str, list[int | None]] = defaultdict(list)
    for query, addresses in zip(queries, results, strict=True):
        rank = next((i for i, found in enumerate(addresses) if query.is_answered_by(found)), None)
        ranks[query.type].append(rank)
        ranks["all"].append(rank)
    return {kind: Scores(each) for kind, each in ranks.items()}


def answers(browser, site, queries, **options) -> tuple[list[list[str]], list[float]]:
    """What each query finds, in order, and the milliseconds that it takes on an open page.

    `options` are those of the browser.
    """
    with new_context(browser, **options) as context:
        page = context.new_page()
        page.goto(site.root + "sok/?q=samordnare")
        page.wait_for_selector(DONE)
        both = [page.evaluate(SUBMIT, query.text) for query in queries]
    return [found for found, _ in both], [time for _, time in both]


def found(page, site, texts, most: int = 10) -> list[list[str]]:
    """Where the first results lead that the search itself finds for each text, in order."""
    page.goto(site.root + "sok/")
    return page.evaluate(FOUND, [[(text, None) for text in texts], most])


def found_for(page, site, queries, most: int = 10) -> list[list[str]]:
    """As `found`, but where on a page a result leads only where the query asks for a place there.

    What a page says is most of the work, and for other queries any place on it is right.
    """
    asked = [
        (query.text, [right.partition("#")[0] for right in query.pages if "#" in right])
        for query in queries
    ]
    page.goto(site.root + "sok/")
    return page.evaluate(FOUND, [asked, most])


def first_results(browser, site, texts) -> tuple[list[int], list[float]]:
    """Of a first visit with each query: the search's bytes, and the ms from opening to results."""
    sizes, times = [], []
    for text in texts:
        with new_context(browser) as context:
            page = context.new_page()
            site.log.clear()
            page.goto(f"{site.root}sok/?q={text}", wait_until="commit")
            page.wait_for_selector(DONE)
            times.append(page.evaluate("performance.now()"))
            sizes.append(site.bytes_of(*SEARCH))
    return sizes, times


def median(values) -> float:
    return statistics.median(values)


def high(values) -> float:
    """The 95th percentile."""
    return sorted(values)[int(len(values) * 0.95)]
