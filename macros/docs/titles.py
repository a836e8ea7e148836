"""Every page has a title of its own: it is what search results, tabs and bookmarks show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.problems import Place, Problem, ProblemsError

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from macros.model import Menu
    from macros.site import Site
    from macros.source.doc_page import DocPage

LONGEST_WITH_KICKER = 30
"""Characters: shorter titles are shown with the line above them, "Malmö (kommun)"."""


def copied_pages(pages: Iterable[DocPage], menu: Menu | None) -> dict[str, Problem]:
    """By its file in docs/, what is said of each page that has all of another's text.

    The copy is the one that the menu does not have, as far as that tells them apart.
    """
    listed = {entry.page for _, _, entry in menu.entries()} if menu else set()
    first: dict[str, DocPage] = {}
    found = {}
    for page in sorted(pages, key=lambda page: (page.uri not in listed, page.uri)):
        original = first.setdefault(page.text, page)
        if original is not page:
            text = f'sidan är en kopia av "{original.file}": ta bort den, eller skriv om den'
            found[page.uri] = Problem(Place(page.file), text)
    return found


def hidden_pages(site: Site) -> dict[str, list[Problem]]:
    """What is said of pages that lie where one is made of the data, by their files in docs/.

    Only one of the two would be there: what else is wrong with it goes with the file.
    """
    made = {spec.address: spec for spec in site.specs}
    hidden = {}
    for page in site.docs:
        if spec := made.get(page.address):
            line = spec.place.seen_from(Place(page.file))
            text = f'adressen "{page.address}" har redan en sida, som görs av {line}: döp om filen, eller ta bort den'
            hidden[page.uri] = [Problem(Place(page.file), text)]
    return hidden


def title_problems(site: Site, copies: Container[str] = ()) -> Iterator[Problem]:
    """Find pages that go by the name of another, be they written by hand or made of the data.

    `copies` has the files in docs/ of those that are told as copies of others.
    """
    taken: dict[str, str] = {}
    for spec in site.specs:
        title, kicker = spec.head["title"], spec.head.get("kicker")
        if kicker and len(title) < LONGEST_WITH_KICKER:
            title = f"{title} ({kicker.lower()})"
        place = spec.place
        if spec.record is not None:
            fields = type(spec.record).model_fields
            named_by = next(field for field in ("title", "name") if field in fields)
            place = spec.record.where(named_by)
        yield from _taken(title, place, taken)
    for page in site.docs:
        if page.uri in copies:
            continue
        try:
            value = page.meta.value["title"]
        except (ProblemsError, TypeError, KeyError):
            continue  # told by those who read it first
        yield from _taken(str(value), page.meta.place(("title",)), taken)


def _taken(title: str, place: Place, taken: dict[str, str]) -> Iterator[Problem]:
    key = " ".join(title.casefold().split())
    if key in taken:
        yield Problem(
            place, f'titeln "{title}" har redan sidan i {taken[key]}: skriv en som skiljer dem åt'
        )
    else:
        taken[key] = f"{place.file}, rad {place.line}"
