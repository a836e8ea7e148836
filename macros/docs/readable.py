"""What a page in docs/ has to be beside correct: sourced, reviewed, readable, and long enough.

The figures are those of `macros.source.prose`; `python -m macros prose` shows them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.problems import Place, Problem, ProblemsError
from macros.source.prose import LONGEST_MEAN, count_words, figures, markdown_passages, masked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from macros.source.doc_page import DocPage

LONGEST_TITLE = 70
"""Characters: search engines cut longer titles."""
LONGEST_DESCRIPTION = 250
"""Characters: search engines show less, and nobody reads more in a list."""
SOURCED = ("vagledning/", "natverket/", "utvecklingsfragor/", "uppdrag/", "lattlast.md", "en.md")
"""Pages that state facts, and so have sources and a review date."""
GUIDANCE = "vagledning/"
LEAST_WORDS = 400
LEAST_WORDS_OF_LISTS = 250
LISTS = frozenset(
    {
        "vagledning/index.md",
        "vagledning/lagen/checklista.md",
        "vagledning/mallar/index.md",
        "vagledning/metoder/index.md",
    }
)
"""Guidance pages that mostly lead on, or are ticked off, and so may be shorter."""

_LINK = re.compile(r"(?<!!)\[((?:[^\]\[]|\[[^\]]*\])*)\]\(")
_EMPTY_WORDS = frozenset(
    (
        "adress",
        "adressen",
        "artikel",
        "artikeln",
        "bild",
        "bilden",
        "click",
        "de",
        "den",
        "denna",
        "deras",
        "det",
        "detta",
        "dit",
        "dokument",
        "dokumentet",
        "där",
        "en",
        "ett",
        "fil",
        "filen",
        "följande",
        "gå",
        "hemsida",
        "hemsidan",
        "here",
        "hit",
        "hämta",
        "här",
        "i",
        "information",
        "klicka",
        "ladda",
        "link",
        "länk",
        "länkar",
        "länken",
        "länktext",
        "läs",
        "mer",
        "mera",
        "more",
        "ned",
        "ner",
        "nästa",
        "och",
        "page",
        "pdf",
        "på",
        "read",
        "se",
        "sida",
        "sidan",
        "sidor",
        "till",
        "tryck",
        "under",
        "url",
        "via",
        "vidare",
        "visa",
        "vår",
        "webbplats",
        "webbplatsen",
        "webbsida",
        "webbsidan",
        "öppna",
    )
)
"""Words that a link may have beside those that say where it leads, and none that do."""
_FILE = re.compile(r"[\w./-]+\.(?:md|html?)(?:#[\w-]+)?")
"""A link that shows the name of a file."""
_LETTERS = re.compile(r"[^\W\d_]+")
_HIDDEN = re.compile(r"\s*#\s*granskad:")
_FIGURES = re.compile(r"§|\d{3}")
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|(?<![\w@./-])[a-z][\w-]*(?:\.[\w-]+)*\.(?:se|nu|eu|com|org)/\w\S*"
)


def readable_problems(page: DocPage, today: date | None) -> Iterator[Problem]:
    """Find what the page lacks; without `today`, review dates are not held against it."""
    yield from _head(page, today)
    yield from _link_texts(page)
    yield from _sentences(page)
    yield from _length(page)


def _head(page: DocPage, today: date | None) -> Iterator[Problem]:
    try:
        document = page.meta
    except ProblemsError:
        return  # told by those who read it first
    if not isinstance(document.value, dict):
        return
    title = document.value.get("title")
    if isinstance(title, str):
        if len(title) > LONGEST_TITLE:
            yield Problem(
                document.place(("title",)),
                f"titeln är {len(title)} tecken lång: skriv högst {LONGEST_TITLE}, "
                "så får den plats i listor och sökträffar",
            )
        elif title.endswith("."):
            yield Problem(document.place(("title",)), "titeln slutar med punkt: ta bort den")
    description = document.value.get("description")
    if isinstance(description, str):
        if len(description) > LONGEST_DESCRIPTION:
            yield Problem(
                document.place(("description",)),
                f"beskrivningen är {len(description)} tecken lång: skriv högst {LONGEST_DESCRIPTION}, "
                "så får den plats i sökträffar",
            )
        elif isinstance(title, str) and _says_the_same(title, description):
            yield Problem(
                document.place(("description",)),
                "beskrivningen säger samma sak som titeln: skriv i en mening vad sidan ger",
            )
    if page.uri.startswith(SOURCED):
        if "granskad" not in document.value:
            hidden = next(
                (
                    n
                    for n, t in enumerate(page.text.split("\n")[: page.offset], 1)
                    if _HIDDEN.match(t)
                ),
                1,
            )
            yield Problem(
                Place(page.file, hidden),
                '"granskad" är en kommentar och gäller inte: ta bort tecknet #'
                if hidden > 1
                else 'datum för granskningen saknas: lägg till raden "granskad: 2026-01-31" i '
                "sidhuvudet, med dagen då sidan jämfördes med sina källor",
            )
        if not document.value.get("kallor"):
            yield Problem(
                document.place(("kallor",), key=True),
                'källor saknas: lägg till "kallor:" i sidhuvudet, med titel och adress för varje källa',
            )
    reviewed = document.value.get("granskad")
    if today is not None and _is_after(reviewed, today):
        yield Problem(
            document.place(("granskad",)),
            f'"{reviewed}" har inte varit än: skriv den dag då sidan granskades',
        )


def _says_the_same(title: str, description: str) -> bool:
    """Whether two texts have the same words; one or two may have to do for both."""
    one, other = (re.findall(r"\w+", text.casefold()) for text in (title, description))
    return one == other and len(one) > 2


def _is_after(value: object, today: date) -> bool:
    """Whether a value is a day after today; what is no date is told by those who read it first."""
    try:
        return isinstance(value, str) and type(today).fromisoformat(value) > today
    except ValueError:
        return False


def _is_empty(label: str) -> bool:
    """Whether no word of a link says where it leads; a paragraph or a year does."""
    return _EMPTY_WORDS.issuperset(_LETTERS.findall(label.casefold())) and not _FIGURES.search(
        label
    )


def _link_texts(page: DocPage) -> Iterator[Problem]:
    told = 0
    for number, line in enumerate(page.prose, start=1):
        for match in _LINK.finditer(line) if "](" in line else ():
            if told == number:
                break
            label = " ".join(match[1].replace("*", "").split())
            if _FILE.fullmatch(label) or _is_empty(label):
                yield Problem(
                    page.place(number, match.start(1) + 1),
                    f'länktexten "{label}" säger inte vart länken leder: skriv vad sidan handlar om',
                )
                told = number
        if "/" not in line and "www." not in line:
            continue
        for match in _ADDRESS.finditer(masked_targets(line)):
            yield Problem(
                page.place(number, match.start() + 1),
                "adressen står som text: skriv [vad sidan heter](adressen) i stället",
            )


def masked_targets(line: str) -> str:
    """The line with the addresses that links lead to blanked out, and no other."""
    return re.sub(
        r"\]\([^)]*\)|^ {0,3}\[[^\]]+\]:.*|\{\{.*?\}\}", lambda match: " " * len(match[0]), line
    )


def _sentences(page: DocPage) -> Iterator[Problem]:
    found = figures(markdown_passages(page.prose, page.offset))
    if found and found.mean >= LONGEST_MEAN:
        mean = f"{found.mean:.1f}".replace(".", ",")
        yield Problem(
            Place(page.file, found.longest.line),
            f"meningarna på sidan har i snitt {mean} ord, och ska ha färre än {LONGEST_MEAN}: "
            f"dela de längsta, först den här på {found.longest.words} ord",
        )


def _length(page: DocPage) -> Iterator[Problem]:
    if not page.uri.startswith(GUIDANCE):
        return
    least = LEAST_WORDS_OF_LISTS if page.uri in LISTS else LEAST_WORDS
    words = count_words(masked("\n".join(page.prose)))
    if words < least:
        yield Problem(
            Place(page.file),
            f"sidan har {words} ord, och en sida i vägledningen ska ha minst {least}: "
            "skriv mer, eller lägg texten på en annan sida",
        )
