"""Edits that were left half done, or pasted where they do not belong: each gives one line, in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.upkeep.notices import notices
from tests.helpers import Break, open_small, problem_lines

if TYPE_CHECKING:
    from pathlib import Path

PAGE, MENU, SETTINGS = "docs/prov.md", "data/menu.yaml", "mkdocs.yml"

pytestmark = pytest.mark.usefixtures("remembered")

TEXT = "Provsidan hjälper testerna."
LINK, TO = "[alla kontakter](kontakter.md)", "](kontakter.md)"
EMPTY = 'länktexten "{}" säger inte vart länken leder: skriv vad sidan handlar om'
DRAFT = '"{}" är ett utkast, eller leder dit sidan redigeras: skriv den publicerade sidans adress'
ABBREVIATION = "förkortningar förklaras av sig själva, ur data/glossary.yaml: ta bort raden"
HARD = "ett hårt blanksteg efter listans tecken: byt det mot ett vanligt, så blir det en punkt"
BOX = 'rutan går inte att läsa: skriv !!! note "Rubrik" på en egen rad'
ORDER = "numren står i oordning ({}): lägg punkterna i ordning, eller numrera om"
HIDDEN = '"{}" är en kommentar och gäller inte: ta bort tecknet #'
BOTH = '"{}" har både ett värde och rader under sig: ta bort värdet, eller skriv den nyckel som saknas före raderna'
TWICE = "raden --- står två gånger: ta bort den ena"
LEAD = "klammern står två gånger: ta bort den ena"
HEAD = "title: Prov\n"
THIRD = "docs/om/index.md"


def _page(text: str, says: str) -> Break:
    return Break(PAGE, TEXT, f"{text}\n\n{TEXT}", says)


PAGES = [
    *(Break(PAGE, LINK, f"[¤{words}]{TO[1:]}", EMPTY.format(words)) for words in ("denna sida", "länken", "hit", "PDF", "1", ">>", "ladda ner filen", "den här sidan", "se mer")),
    *(Break(PAGE, TO, f"](¤{address})", DRAFT.format(address)) for address in ("https://test.bra.se/rad", "https://bra-utkast.vercel.app/", "https://bra.se/wp-admin/post.php?post=1", "https://stage.polisen.se/rad", "https://bra.se/rad?preview=true")),
    *(_page(text, ABBREVIATION) for text in ("¤*[BRÅ] Brottsförebyggande rådet", "¤* [BRÅ]: Brottsförebyggande rådet", "¤*[IMY]: Myndigheten")),
    *(_page(text, HARD) for text in ("- Ring.\n¤-\u00a0Skriv.\n- Läs.", "- Ring.\n¤-\u2003Skriv.", "- Ring.\n- Skriv.\n¤-\u2009Läs.")),
    *(_page(text, BOX) for text in ('¤111 note "Rubrik"\n\n    Text i rutan.', '¤### note "Rubrik"'.replace("###", "!1!"), "¤/// note", '¤%%% tip "Rubrik"\n    Text i rutan.')),
    *(_page(text, ORDER.format(order)) for text, order in (("1. Ring.\n¤3. Skriv.\n2. Läs.", "1, 3, 2"), ("1. Ring.\n2. Skriv.\n¤4. Läs.\n3. Svara.", "1, 2, 4, 3"), ("1. A.\n¤4. B.\n3. C.\n2. D.", "1, 4, 3, 2"))),
    Break(PAGE, f"---\n{HEAD}", f"---\n¤---\n{HEAD}", TWICE),
    Break("docs/kontakter.md", "---\ntitle", "---\n¤---\ntitle", TWICE),
    Break(THIRD, "---\ntitle", "---\n¤---\ntitle", TWICE),
    Break(PAGE, "description: En", "¤# description: En", HIDDEN.format("description")),
    Break(PAGE, HEAD, "¤#title: Prov\n", HIDDEN.format("title")),
    Break(THIRD, "title: ", "¤# title: ", HIDDEN.format("title")),
    Break(PAGE, "render_macros", "kallor:\n  - titel: Brå\n    adress: https://bra.se\n¤sokord: brott\n  - trygghet\nrender_macros", BOTH.format("sokord")),
    Break(PAGE, "render_macros", "kallor:\n  - titel: Brå\n    adress: https://bra.se\n¤tidigare: om.md\n  - x.md\nrender_macros", BOTH.format("tidigare")),
    Break(PAGE, "render_macros", "kallor:\n  - titel: Brå\n    adress: https://bra.se\n    ar: 2019\n¤sokord: a\n  - b\n  - c\nrender_macros", BOTH.format("sokord")),
    *(Break(PAGE, HEAD, f"{HEAD}sokord:\n  - ¤{word}\n", f'"{word}" slutar med "{word[-1]}": ta bort tecknet') for word in ("brott.", "brott,", "brott;")),
    *(Break(PAGE, HEAD, f"{HEAD}kallor:\n  - titel: Brå\n    adress: ¤https://{to}/\n", f'"https://{to}/" slutar med ett skiljetecken: skriv "https://{to}"') for to in ("bra.se/", "bra.se/rad/", "www.bra.se/a/b/")),
    *(_page(f"{text}\n¤{{: .lead }}\n{{: .lead }}", LEAD) for text in ("Ett.", "Ett stycke.", "Ring Brå.")),
    *(Break(MENU, "page: kontakter.md", f"page: ¤{page}", 'skriv vägen till filen från mappen docs: "kontakter.md"') for page in ("./kontakter.md", "../kontakter.md", "/docs/kontakter.md")),
    *(Break(MENU, "page: om/index.md", f"page: ¤{page}", 'skriv vägen till filen från mappen docs: "om/index.md"') for page in ("om//index.md", "./om/index.md", "om///index.md")),
]  # fmt: skip


@pytest.mark.parametrize("case", PAGES, ids=lambda case: case.new[:40])
def test_a_half_done_edit_gives_one_line(case: Break, small_copy: Path) -> None:
    expected = case.apply(small_copy)
    assert problem_lines(small_copy) == [expected]


def _new(root: Path) -> list[str]:
    return [str(found) for found in notices(open_small(root))]


@pytest.mark.parametrize("host", ["trello.com", "www.canva.com", "bra.slack.com"])
def test_a_host_that_no_source_has_is_looked_at(host: str, small_copy: Path) -> None:
    case = Break(PAGE, TO, f"](https://¤{host}/x)", f'"{host}" är ingen källas webbplats: kontrollera att alla läsare når sidan, och skriv den bland källorna')  # fmt: skip
    before = _new(small_copy)
    place, _, text = case.apply(small_copy).partition(": ")
    assert sorted(set(_new(small_copy)) - set(before)) == [f"{place}: att se över: {text}"]
    # A source of the page says that it is meant.
    Break(PAGE, HEAD, f"{HEAD}kallor:\n  - titel: Brås tavla\n    adress: https://{host}/x¤\n", "").apply(small_copy)  # fmt: skip
    assert not [line for line in _new(small_copy) if host in line]


@pytest.mark.parametrize("host", ["www.unodc.org", "politi.no", "www.bra.se", "github.com"])
def test_a_host_of_an_authority_is_not(host: str, small_copy: Path) -> None:
    before = _new(small_copy)
    Break(PAGE, TO, f"](https://¤{host}/x)", "").apply(small_copy)
    assert [line for line in _new(small_copy) if "webbplats" in line] == [
        line for line in before if "webbplats" in line
    ]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Ring ¤(see also the next page) i dag.", 'ordet "see" och andra på raden känns inte igen: är den på ett annat språk, så översätt den'),
        ("Det är ¤brottsfore\nbyggande arbete.".replace("fore", "före"), '"brottsföre byggande" är ett ord: skriv ihop det'),
    ],
)  # fmt: skip
def test_words_that_belong_together_are_told_as_one(text: str, says: str, small_copy: Path) -> None:
    before = _new(small_copy)
    line = _page(text, says).apply(small_copy)
    found = [told for told in _new(small_copy) if told not in before]
    assert len(found) == 1
    assert says in found[0]
    assert found[0].split(":")[1] == line.split(":")[1]
