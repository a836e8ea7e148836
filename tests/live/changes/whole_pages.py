"""Whole pages and templates that hold all that they may, and a part of the menu of their own."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING, Any

from macros.exports.word_files import word_file_name
from tests.live.changes.listed import Change, listing
from tests.live.changes.pages import guidance

if TYPE_CHECKING:
    from tests.live.draft import Draft

CHANGES: list[Change] = []
change = listing(CHANGES)


@change
def a_part_of_the_menu_is_added_with_pages(draft: Draft) -> None:
    after = guidance(draft).uri
    text = "Sidan säger hur det är.\n{: .lead }\n\n## Hur ofta frågar ni?\n\nOfta."
    for uri, title in (
        ("fragor/index.md", "Frågor & svar (2027)"),
        ("fragor/lag.md", "1 § och mer"),
    ):
        head = {"title": title, "description": "Här står svaren på det som många frågar."}
        draft.add_page(uri, head, text, after=after)
        draft.unlist(uri)
    pages = [
        {"title": "Alla frågor", "page": "fragor/index.md"},
        {"title": "Lagens frågor – kort", "page": "fragor/lag.md"},
    ]
    part = {"title": "Frågor & svar", "pages": pages}
    draft.edit("data/menu.yaml", _with_part, part)


def _with_part(text: str, part: dict[str, Any]) -> str:
    lines = [f"  - title: {part['title']}", "    pages:"]
    for page in part["pages"]:
        lines += [f"      - title: {page['title']}", f"        page: {page['page']}"]
    return "\n".join([text.rstrip("\n"), *lines, ""])


@change
def a_page_has_all_that_markdown_may_hold(draft: Draft) -> None:
    after = draft.page(lambda page: page.uri.startswith("om/") and page.uri != "om/index.md")
    draft.add_picture("docs/om/bilder/en-karta.png", PICTURE)
    head = {"title": "Så kan en sida se ut – A & B/C", "description": "Allt som en sida får ha."}
    draft.add_page("om/allt.md", {**head, "sokord": ["5 §", "A & B"]}, EVERYTHING, after=after.uri)


@change
def the_news_of_laws_stand_on_another_page(draft: Draft) -> None:
    after = draft.page(lambda page: page.uri.startswith("om/") and page.uri != "om/index.md")
    head = {"title": "Nytt just nu", "description": "Det nya.", "render_macros": True}
    calls = ("law_news()", "upcoming()", "law_list()", "message_list()", "network_list()")
    body = "\n\n".join(("Det nya.", "## Här", *(f"{{{{ {call} }}}}" for call in calls)))
    draft.add_page("om/nytt.md", head, body, after=after.uri)


@change
def a_template_has_all_that_word_may_hold(draft: Draft) -> None:
    like = draft.page(lambda page: word_file_name(page.uri))
    head = {**like.meta.value, "title": "Mall: torg & stationer", "granskad": draft.today}
    head.pop("tidigare", None)
    folder = like.uri.rpartition("/")[0]
    draft.add_page(f"{folder}/torg.md", head, TEMPLATE, after=like.uri)


def _chunk(name: bytes, data: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(name + data))
    return struct.pack(">I", len(data)) + name + data + check


PICTURE = b"".join(
    (
        b"\x89PNG\r\n\x1a\n",
        _chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 1, 8, 2, 0, 0, 0)),
        _chunk(b"IDAT", zlib.compress(b"\x00" + b"\x66\x99\xcc" * 2)),
        _chunk(b"IEND", b""),
    )
)
EVERYTHING = """Sidan säger hur det är.
{: .lead }

![En karta över länets kommuner, med centralorterna utmärkta](bilder/en-karta.png)

## 1. Först det första & "viktigaste"

Text med **fet**, *kursiv* och `kod`, 5 § och 10 %. En [länk till Brå](https://bra.se "Brå").  
Ny rad. Skriv till <registrator@exempel.se>. Färre än 5 < 6 grader, i A & B.

Ord
:   Förklaringen till ordet.

1. Första punkten

    Ett stycke i punkten.

    - en underpunkt
        - en på tredje nivån

2. Andra punkten

> Ett citat ur en rapport.

| Vänster | Mitten | Höger |
|:---|:---:|---:|
| a | b | 1 000 |
| **fet** | [om guiden](index.md) | – |

```text
Kod i ett block
```

---

!!! note "Tänk på"

    En ruta med en lista:

    - ett
    - två

### Varför 5 § i lagen (2023:196)?

Orden [Brå][] och *crime prevention*{: lang="en" } är länk och engelska.

## E-tjänster / appar med `kod`

Slut.

[Brå]: https://bra.se
"""  # noqa: W291 - two spaces at the end of a line are a new line
TEMPLATE = """Använd mallen när ni går ut.
{: .lead }

## Så använder du mallen

1. Fyll i.
2. Spara.

## Fyll i & spara

| Tid | Vad | Klart |
|---|---|---|
| | | |

- Vem:
- När:
    - Tid:

Ord
:   Förklaring.

### Anteckningar

Skriv här.

!!! note "Kom ihåg"

    Spara.
"""
