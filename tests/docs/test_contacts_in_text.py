"""Numbers and mailboxes of the directory that a page has by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.docs.contacts_in_text import hand_written_problems, ways_of
from macros.source.doc_page import DocPage

if TYPE_CHECKING:
    from macros.site import Site

HEAD = "---\ntitle: Prov\ndescription: Prov.\nrender_macros: true\n---\n"


def told(body: str, site: Site, head: str = HEAD) -> list[str]:
    page = DocPage("docs/prov.md", "prov.md", head + body)
    return [str(problem) for problem in hand_written_problems(page, ways_of(site.handbook))]


BY_HAND = {
    "Ring ¤114 14 nu.": ("114 14", '{{ phone("polisen") }}'),
    "| Växel | ¤010-224 10 00 |": ("010-224 10 00", '{{ phone("lansstyrelsen-skane") }}'),
    "- Ring ¤08-527 584 40.": ("08-527 584 40", '{{ phone("bra-stod") }}'),
    "Ring [¤+46 8 527 584 40](tel:x).": ("+46 8 527 584 40", '{{ phone("bra-stod") }}'),
    "Ring ¤114\u00a014.": ("114\u00a014", '{{ phone("polisen") }}'),
    "Ring ¤+46 (0)8 527 584 40.": ("+46 (0)8 527 584 40", '{{ phone("bra-stod") }}'),
    "Ring ¤08 – 527 584 40.": ("08 – 527 584 40", '{{ phone("bra-stod") }}'),
    "Ring ¤08/52758440.": ("08/52758440", '{{ phone("bra-stod") }}'),
    "[ring](tel:¤+46852758440)": ("+46852758440", '{{ phone("bra-stod") }}'),
    "Skriv till ¤bf@bra.se.": ("bf@bra.se", '{{ mailbox("bra-stod") }}'),
    "Skriv till <¤Registrator.Kansli@polisen.se>": ("Registrator.Kansli@polisen.se", '{{ mailbox("polisen") }}'),
}  # fmt: skip


@pytest.mark.parametrize("line", BY_HAND)
def test_what_the_directory_has_is_told_with_the_call(line: str, small: Site) -> None:
    text, call = BY_HAND[line]
    assert told(line.replace("¤", ""), small) == [
        (
            f"docs/prov.md:6:{line.index('¤') + 1}: "
            f'"{text}" står i katalogen, där det rättas på ett ställe: skriv {call}'
        )
    ]


def test_a_page_without_macros_is_told_how_to_turn_them_on(small: Site) -> None:
    (line,) = told("Ring 114 14.", small, HEAD.replace("render_macros: true\n", ""))
    assert line.endswith('skriv {{ phone("polisen") }}, och "render_macros: true" i sidhuvudet')


def test_what_stands_in_the_head_is_told_too(small: Site) -> None:
    head = HEAD.replace("Prov.", "Ring 114 14.")
    assert told("Text.", small, head) == [
        (
            'docs/prov.md:3:19: "114 14" står i katalogen, där det rättas på ett ställe: '
            'ta bort det här, och skriv {{ phone("polisen") }} i texten'
        )
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Ring 112.",
        "Det kostar 11 414 kronor, 11\u00a0414 eller 1 114 14.",
        'Ring {{ phone("polisen") }}.',
        "`114 14` är ett nummer.",
        "Ring 010-123 45 67 till någon annan.",
        "Skriv till annan@bra.se.",
        "Lagen (2023:196) gäller sedan 2023-07-01, 114 145 kronor.",
        "Se https://exempel.se/11414/ och 1-114-14.",
    ],
)
def test_what_it_has_not_is_let_through(line: str, small: Site) -> None:
    assert told(line, small) == []
