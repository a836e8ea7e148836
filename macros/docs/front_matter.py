"""The head of a page in docs/: its title and description, and what turns macros on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Literal

from pydantic import ValidationError

from macros.docs.links import slipped
from macros.model import Part, TitleLanguage, marked
from macros.problems import Place, Problem, ProblemsError, nearest
from macros.source.brought import brought
from macros.source.code_signs import template_problem
from macros.source.former_address import FormerAddress
from macros.source.law_values import numbers_differ
from macros.source.messages import problems_of
from macros.source.stops import ends_with_stop
from macros.source.values import Count, Flag, IsoDate, Line, Spelt, Url, sign_problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.source.doc_page import DocPage
    from macros.source.yamlio import Document, Loc


_NO_TEXT = re.compile(
    r"\*\*|(?<![\w*])\*(?=[^\s*][^*]*\*(?!\w))|(?<=\])\(|<(?=[a-zA-Z/!][^<>]*>)|&(?:[a-zA-Z]{2,8}|#\d{2,5});|`"
)
"""Signs of Markdown and HTML, which stand as they are in a heading and in search engines."""
_KEY = re.compile(r" *(?:- |#)|\s*[^\W\d][\w]*:(?: |$)| +\S")
"""A line that can stand in a head."""
_OF_HEAD = re.compile(r"(?:title|description|granskad):(?: |$)")
_TYPED = re.compile(r"[”“„»][^”“„»«]*[”“«]")
_OF_TAB = re.compile(r" (?:\||[–-] Stödguiden).*$")
_OF_YEAR = re.compile(r"\b(?:SOU|Ds|SFS) ((?:19|20)\d\d):\d")
"""The year in the number of a report or a law."""
_IN_A_ROW = re.compile(r"[^\s,;]+(?: [^\s,;]+){0,2}(?:[,;] ?[^\s,;]+(?: [^\s,;]+){0,2})+")
"""Search words beside each other, and no question with a comma in it."""
_TWICE = 8
"""A text that is shorter may hold its half twice: ”Malmö Malmö”."""
_EARLIEST_YEAR, _LATEST_YEAR = 1600, 2100


class PageSource(Part):
    """A source in the front matter of a page."""

    titel: Line
    """What the source is called."""
    adress: Url
    """Where it was read."""
    ar: Count | None = None
    """The year of the text, where it is not current."""
    sprak: TitleLanguage = "sv"
    """The language of the title."""


class PageMeta(Part):
    """The front matter of a page in docs/."""

    title: Line
    """The page's heading, and its name in lists."""
    description: Line
    """One sentence for search engines."""
    granskad: IsoDate | None = None
    """The day that the page was last held against its sources."""
    kallor: tuple[PageSource, ...] = ()
    """What the page rests on."""
    sokord: tuple[Line, ...] = ()
    """Other words that a reader may search the page with."""
    tidigare: tuple[FormerAddress, ...] = ()
    """The addresses that the page, or what it takes the place of, had before."""
    lang: Literal["sv", "en"] = "sv"
    """The page's language."""
    checklist: Flag = False
    """True where the lists are to be ticked off, on screen and in print."""
    render_macros: Flag = False
    """True on a page that calls macros."""
    template: Line | None = None
    """A theme template of its own, such as the start page's."""


_FENCE = re.compile(r"((?:`{3,}|~{3,})\w*) *\n---\n")
"""What a chat service puts around a whole page."""


_KEY_WITHIN = re.compile(rf"\s({'|'.join(PageMeta.model_fields)}):(?= |$)")
"""A key of the head that a text over several lines has taken for its own."""


def is_doubled(page: DocPage) -> bool:
    """Whether the line that begins the head stands twice, so that the head is the page's text."""
    return not (page.front_matter or "").strip() and bool(_OF_HEAD.match(page.body.lstrip()))


def front_matter_problems(page: DocPage, templates: set[str]) -> Iterator[Problem]:
    """Find what is wrong in the head; `templates` are the theme's."""
    if page.front_matter is not None and is_doubled(page):
        yield Problem(Place(page.file, 2), "raden --- står två gånger: ta bort den ena")
        return
    if page.front_matter is None:
        if end := _end_of_head(page.text):
            yield Problem(
                Place(page.file, end), "sidhuvudet slutar aldrig: skriv en rad --- här, utan annat"
            )
            return
        if fence := _FENCE.match(page.text):
            text = (
                f'"{fence[1]}" hör till det som texten kopierades ur: ta bort raden, och den sista'
            )
            yield Problem(Place(page.file), text)
            return
        yield Problem(
            Place(page.file),
            "sidhuvudet saknas: börja filen med en rad ---, raderna title: och description:, "
            "och en rad --- till",
        )
        return
    try:
        document = page.meta
    except ProblemsError as error:
        yield from error.problems
        return
    value = document.value if document.value is not None else {}
    try:
        meta = PageMeta.model_validate(value)
    except ValidationError as error:
        yield from problems_of(error, document, (), PageMeta)
        return
    yield from _read_otherwise(page, document, meta)
    yield from _odd_values(document, meta)
    for found in marked(meta, Spelt):
        came = brought(found.value, '"kallor"')
        if says := sign_problem(found.value) or (came[1] if came else None):
            yield Problem(document.place(found.loc), says)
            continue
        if problem := template_problem(found.value, "i sidhuvudet"):
            yield Problem(document.place(found.loc), problem)
    if meta.template is not None and meta.template not in templates:
        yield Problem(
            document.place(("template",)),
            f'okänd sidmall "{meta.template}"' + (nearest(meta.template, templates) or ""),
        )


def _end_of_head(text: str) -> int | None:
    """The line where a head that begins as it should would have to end; None for no head at all."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---" or len(lines) < 2 or not _KEY.match(lines[1]):
        return None
    return next(
        (
            n
            for n, line in enumerate(lines[1:], start=2)
            if not _KEY.match(line) or line.strip() == "---"
        ),
        None,
    )


def _odd_values(document: Document, meta: PageMeta) -> Iterator[Problem]:
    """Point out values of the right kind that cannot be meant."""
    for name in sorted(meta.model_fields_set):
        if getattr(meta, name) is None:
            yield Problem(
                document.place((name,), key=True),
                f'värdet efter "{name}" saknas: skriv det, eller ta bort raden',
            )
    for name in ("title", "description"):
        text = getattr(meta, name)
        if found := _NO_TEXT.search(text):
            yield Problem(
                document.place((name,)),
                f'"{found[0]}" syns som tecken här: skriv bara text, utan Markdown och HTML',
            )
        elif (half := len(text) // 2) > _TWICE and text[:half] == text[half + 1 :]:
            yield Problem(document.place((name,)), "texten står två gånger: ta bort den ena")
        elif key := _KEY_WITHIN.search(text):
            place = document.pattern_place(rf"(?<=\s)({key[1]}):", (name,))
            yield Problem(
                place, f'"{key[1]}" hör inte till texten: ta bort blankstegen före nyckeln'
            )
        elif name == "title" and (tab := _OF_TAB.search(text)):
            says = f'"{tab[0].strip()}" hör till webbläsarens flik: ta bort det'
            yield Problem(document.place((name,)), says)
        elif _TYPED.fullmatch(text):
            yield Problem(
                document.place((name,)),
                f'citattecknen runt hela värdet syns på sidan: skriv raka, "{text[1:-1]}", '
                "eller inga",
            )
    for index, source in enumerate(meta.kallor):
        if source.ar is None and "ar" in source.model_fields_set:
            says = 'värdet efter "ar" saknas: skriv det, eller ta bort raden'
            yield Problem(document.place(("kallor", index, "ar"), key=True), says)
        if wrong := slipped(source.adress):
            yield Problem(document.place(("kallor", index, "adress")), wrong)
        half = len(source.titel) // 2
        if half > _TWICE and source.titel[:half] == source.titel[half + 1 :]:
            place = document.place(("kallor", index, "titel"))
            yield Problem(place, "texten står två gånger: ta bort den ena")
    yield from _odd_years(document, meta)
    words: set[str] = set()
    for index, word in enumerate(meta.sokord):
        if word.casefold() in words:
            place = document.place(("sokord", index))
            yield Problem(place, f'"{word}" står två gånger: ta bort det ena')
        elif _IN_A_ROW.fullmatch(word):
            place = document.place(("sokord", index))
            yield Problem(place, "ett ord på varje rad: dela raden vid tecknet mellan dem")
        elif ends_with_stop(word) or word.endswith((",", ";", ":")):
            place = document.place(("sokord", index))
            yield Problem(place, f'"{word}" slutar med "{word[-1]}": ta bort tecknet')
        words.add(word.casefold())
    for index, source in enumerate(meta.kallor):
        if told := numbers_differ(source.titel, source.adress):
            yield Problem(document.place(("kallor", index, "titel")), told)
    addresses: dict[tuple[str, int | None], int] = {}
    for index, source in enumerate(meta.kallor):
        first = addresses.setdefault((source.adress, source.ar), index)
        if first != index:
            line = document.place(("kallor", first, "adress")).line
            yield Problem(
                document.place(("kallor", index, "adress")),
                f"källan står redan på rad {line}: ta bort den ena",
            )


def _odd_years(document: Document, meta: PageMeta) -> Iterator[Problem]:
    """Years of sources that cannot be, or a day of reviewing that cannot."""
    latest = meta.granskad.year + 1 if meta.granskad else None
    newer = [source.ar for source in meta.kallor if latest and source.ar and source.ar > latest]
    if len(newer) > 1:  # the one day is wrong, and not each of the years
        text = f"{meta.granskad} är före flera av källorna, som är från {max(newer)}: kontrollera dagen"
        yield Problem(document.place(("granskad",)), text)
        latest = None
    for index, source in enumerate(meta.kallor):
        year = source.ar
        if year is not None and not (_EARLIEST_YEAR <= year <= (latest or _LATEST_YEAR)):
            place = document.place(("kallor", index, "ar"))
            yield Problem(place, f'"{year}" kan inte stämma: kontrollera årtalet')
        elif year is not None and (made := _OF_YEAR.search(source.titel)) and int(made[1]) > year:
            place = document.place(("kallor", index, "ar"))
            yield Problem(
                place, f"titeln är från {made[1]}, och här står {year}: kontrollera årtalet"
            )


def _read_otherwise(page: DocPage, document: Document, meta: PageMeta) -> Iterator[Problem]:
    """Point out values that MkDocs, which guesses, would take for something else."""
    guessed = page.guessed
    for loc in _differences(meta.model_dump(exclude_unset=True), guessed, ()):
        text = _at(document.value, loc)
        if _at(guessed, loc) == text:
            # It is in quotes already, and is what MkDocs reads without them.
            remedy = f"ta bort citattecknen runt värdet: {loc[-1]}: {text}"
            yield Problem(document.place(loc), remedy)
            continue
        yield Problem(document.place(loc), f'sätt värdet inom citattecken: {loc[-1]}: "{text}"')


def _at(value: Any, loc: Loc) -> Any:
    for step in loc:
        value = value[step]
    return value


def _differences(right: Any, guessed: Any, loc: Loc) -> Iterator[Loc]:
    if isinstance(right, dict) and isinstance(guessed, dict):
        for key, value in right.items():
            yield from _differences(value, guessed.get(key), (*loc, key))
    elif isinstance(right, tuple) and isinstance(guessed, list):
        for index, value in enumerate(right):
            yield from _differences(value, guessed[index], (*loc, index))
    elif loc and right != guessed:
        yield loc
