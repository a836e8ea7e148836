"""What has been published and goes is told once, where it is now, with the line to write."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from macros.promised import FILE, renewed
from macros.promised.published import read, written
from tests.helpers import open_small, problem_lines
from tests.promised.edits import (
    ARBETET,
    EVENTS,
    MENU,
    METHODS,
    NETWORK,
    OM,
    PLACES,
    PROV,
    QUESTIONS,
    Edit,
    edit,
    move,
)

if TYPE_CHECKING:
    from macros.site import Site

pytestmark = pytest.mark.usefixtures("remembered")

WROTE = "och andra kan länka dit: skriv i sidhuvudet: "
TO_PAGE = "och andra kan länka dit: skriv i sidhuvudet, så leder det till sidan: "
OF_ENTRY = "och andra kan länka dit: skriv på posten: "


def test_what_is_published_and_there_is_right(root: Path) -> None:
    assert problem_lines(root) == []


WAS = "raden var en rubrik, och andra kan länka dit: "
LOST_SIGN = {
    "by a tab": ((OM, "## Vem skriver?", "¤\t## Vem skriver?"), None),
    "altogether": ((OM, "## Vem skriver?", "¤Vem skriver?"), f"{WAS}skriv ## och ett blanksteg före, längst till vänster"),
    "to a quotation": ((OM, "## Vem skriver?", "¤> Vem skriver?"), f"{WAS}skriv ## och ett blanksteg före, längst till vänster"),
    "to an item": ((OM, "## Vem skriver?", "¤- Vem skriver?"), f"{WAS}skriv ## och ett blanksteg före, längst till vänster"),
}  # fmt: skip


@pytest.mark.parametrize("case", LOST_SIGN)
def test_a_heading_that_has_lost_its_sign_is_told_where_it_stands(case: str, root: Path) -> None:
    (file, old, new), says = LOST_SIGN[case]
    place = edit(root, (file, old, new))
    (told,) = problem_lines(root)
    assert told.startswith(place.rsplit(":", 2)[0] if says is None else place)
    assert says is None or told == f"{place}{says}"


BRACES = {
    "two signs": "## En till { ##egen }",
    "other brackets": "## En till ( #egen )",
    "none before": "## En till #egen }",
    "capitals": "## En till { #EGEN }",
}


@pytest.mark.parametrize("case", BRACES)
def test_a_heading_whose_braces_are_amiss_is_told_where_it_stands(case: str, root: Path) -> None:
    with (root / ARBETET).open("a", encoding="utf-8") as file:
        file.write("\n## En till { #egen }\n\nText.\n")
    (root / FILE).write_text(renewed(root, open_small(root)), "utf-8")
    place = edit(root, (ARBETET, "## En till { #egen }", f"¤{BRACES[case]}"))
    (told,) = problem_lines(root)
    assert told.startswith(place.rsplit(":", 2)[0])
    assert "#egen" in told


def test_a_link_to_a_heading_that_has_gone_is_told_with_it(root: Path) -> None:
    with (root / ARBETET).open("a", encoding="utf-8") as file:
        file.write("\n[Vem](om/index.md#vem-skriver)\n")
    edit(root, (OM, "## Vem skriver?\n\nVi.\n\n", ""))
    (told,) = problem_lines(root)
    assert told.startswith(f"{OM}:1:1: ")
    assert '"#vem-skriver" är borta' in told
    assert f"Rätta också det som leder dit: {ARBETET} (rad " in told


@pytest.mark.parametrize("body", ["", "\n", "\n \n"])
def test_a_page_that_has_lost_its_text_is_told_once(body: str, root: Path) -> None:
    with (root / ARBETET).open("a", encoding="utf-8") as file:
        file.write("\n[Vem](om/index.md#vem-skriver)\n")
    head, _, _ = (root / OM).read_text("utf-8").partition("\n---\n")
    (root / OM).write_text(f"{head}\n---\n{body}", "utf-8")
    assert problem_lines(root) == [f"{OM}:1:1: sidan har ingen text: skriv den under sidhuvudet"]


NEW = {
    "a page": [
        (MENU, "page: prov.md\n", "page: prov.md\n      - title: Ny\n        page: ny.md\n")
    ],
    "a heading": [(PROV, "## Polisens nivå", "## Och så\n\nText.\n\n## Polisens nivå")],
    "an entry": [
        (
            EVENTS,
            "  - id: ansokan-2025\n",
            '  - id: annat\n    title: Annat\n    kind: datum\n    start: "2024"\n    summary: Annat.\n    sources: [bra-om-bra]\n  - id: ansokan-2025\n',
        )
    ],
}


@pytest.mark.parametrize("edits", NEW.values(), ids=NEW)
def test_what_is_new_is_no_error(edits: list[Edit], root: Path) -> None:
    edit(root, *edits)
    (root / "docs/ny.md").write_text("---\ntitle: Ny\ndescription: Ny.\n---\n\nText.\n", "utf-8")
    if "ny.md" not in (root / MENU).read_text("utf-8"):
        (root / "docs/ny.md").unlink()
    assert problem_lines(root) == []


GONE: dict[str, tuple[list[Edit], str]] = {
    "an event has another id": (
        [(EVENTS, "id: radet-2024", "id: ¤radet-ar-2024")],
        f'händelsen hade id "radet-2024", {OF_ENTRY}former_ids: [radet-2024]',
    ),
    "and has had one before": (
        [(EVENTS, "id: radet-2024", "id: ¤radet-ar-2024\n    former_ids: [radet]")],
        f'händelsen hade id "radet-2024", {OF_ENTRY}former_ids: [radet, radet-2024]',
    ),
    "a cooperation, whose place is on the page of its county too": (
        [(NETWORK, "id: skane-rad", "id: ¤skanes-rad")],
        f'samverkan hade id "skane-rad", {OF_ENTRY}former_ids: [skane-rad]',
    ),
    "a network": (
        [(NETWORK, "id: karnnatverket", "id: ¤karnnatverk")],
        f'nätverket hade id "karnnatverket", {OF_ENTRY}former_ids: [karnnatverket]',
    ),
    "something recurring": (
        [(EVENTS, "id: traffar", "id: ¤traffarna")],
        f'det återkommande hade id "traffar", {OF_ENTRY}former_ids: [traffar]',
    ),
    "a municipality has another name": (
        [(PLACES, "name: Bjuv", "name: ¤Bjuvs Nya")],
        f'kommunen hade adressen "kommuner/bjuv/", {OF_ENTRY}former_ids: [bjuv]',
    ),
    "and another address": (
        [(PLACES, "slug: habo-uppsala", "slug: ¤haabo-uppsala")],
        f'kommunen hade adressen "kommuner/habo-uppsala/", {OF_ENTRY}former_ids: [habo-uppsala]',
    ),
    "a method has another id": (
        [
            (METHODS, "- grannsamverkan", "- grannars-samverkan"),
            (METHODS, "id: grannsamverkan", "id: ¤grannars-samverkan"),
            ("data/questions.yaml", "- grannsamverkan", "- grannars-samverkan"),
        ],
        (
            'metoden hade adressen "vagledning/metoder/grannsamverkan/", '
            f"{OF_ENTRY}former_ids: [grannsamverkan]"
        ),
    ),
    "a heading has other words": (
        [(PROV, "## Nationell nivå", "¤## Den nationella nivån")],
        (
            'rubriken hade adressen "prov/#nationell-niva", och andra kan länka dit: '
            "skriv {#nationell-niva} sist på raden"
        ),
    ),
    "and quite other words": (
        [(PROV, "## Nationell nivå", "¤## Hela landet")],
        (
            'rubriken hade adressen "prov/#nationell-niva", och andra kan länka dit: '
            "skriv {#nationell-niva} sist på raden"
        ),
    ),
    "and an id of its own": (
        [(PROV, "## Nationell nivå", "¤## Nationell nivå {#nationellt}")],
        (
            'rubriken hade adressen "prov/#nationell-niva", och andra kan länka dit: '
            "skriv {#nationell-niva} i stället för {#nationellt}"
        ),
    ),
    "a municipality has quite another name": (
        [(PLACES, "name: Bjuv", "name: ¤Torgby")],
        f'kommunen hade adressen "kommuner/bjuv/", {OF_ENTRY}former_ids: [bjuv]',
    ),
    "a heading is gone": (
        [(OM, "---\n", "¤---\n"), (OM, "## Vem skriver?\n", "")],
        f'"#vem-skriver" är borta från sidan, {TO_PAGE}tidigare: ["#vem-skriver"]',
    ),
    "two are": (
        [(OM, "---\n", "¤---\n"), (OM, "## Vem skriver?\n", ""), (OM, "## Vad står här?\n", "")],
        (
            '"#vad-star-har" och "#vem-skriver" är borta från sidan, '
            f'{TO_PAGE}tidigare: ["#vad-star-har", "#vem-skriver"]'
        ),
    ),
    "one is, and another was before": (
        [(OM, "title:", '¤tidigare: [forr/, "#nagot"]\ntitle:'), (OM, "## Vem skriver?\n", "")],
        f'"#vem-skriver" är borta från sidan, {TO_PAGE}tidigare: [forr/, "#nagot", "#vem-skriver"]',
    ),
    "one is, and its old name is misspelt": (
        [(OM, "title:", 'tidigare: [¤"#vem-skrivar"]\ntitle:'), (OM, "## Vem skriver?\n", "")],
        'adressen har aldrig funnits – menade du "#vem-skriver"?',
    ),
}


@pytest.mark.parametrize(("edits", "says"), GONE.values(), ids=GONE)
def test_what_goes_is_told_once_with_what_to_write(
    edits: list[Edit], says: str, root: Path
) -> None:
    place = edit(root, *edits)
    assert problem_lines(root) == [place + says]


def remedied(root: Path) -> None:
    """Write what the one problem says."""
    (line,) = problem_lines(root)
    place, _, _ = line.partition(": ")
    file = place.split(":")[0]
    _, _, remedy = line.rpartition(": tidigare: ")
    file = next((name for name in (OM, "docs/index.md") if f"i {name}" in line), file)
    text = (root / file).read_text("utf-8")
    (root / file).write_text(text.replace("title:", f"tidigare: {remedy}\ntitle:", 1), "utf-8")


@pytest.mark.parametrize("target", ["docs/proven.md", "docs/om/prov.md"])
def test_a_page_that_moves_is_told_on_the_page(target: str, root: Path) -> None:
    edit(root, (PROV, "[alla kontakter](kontakter.md)", "kontakterna"), (PROV, "[listan](lan/skane.md)", "listan"))  # fmt: skip
    move(root, PROV, target)
    assert problem_lines(root) == [
        f'{target}:1:1: sidan hade adressen "prov/", {WROTE}tidigare: [prov/]'
    ]
    remedied(root)
    assert problem_lines(root) == []


def test_pages_that_are_gone_are_told_with_the_page_above(root: Path) -> None:
    move(root, OM, "docs/om.md")  # the same address
    assert problem_lines(root) == []
    for file in (PROV, ARBETET):
        (root / file).unlink()
        menu = (root / MENU).read_text("utf-8")
        entry = re.compile(rf"( *)- title: .*\n *page: {Path(file).name}\n")
        (root / MENU).write_text(entry.sub("", menu), "utf-8")
    edit(root, (QUESTIONS, "      - prov.md\n", "      - kontakter.md\n"))
    line = read(root).pages["arbetet/"]
    assert problem_lines(root) == [
        (
            f'{FILE}:{line}:1: sidorna "arbetet/" och "prov/" är borta, och andra kan länka dit: '
            "skriv vart adressen ska leda, i sidhuvudet på den sida som tar över, till exempel i "
            "docs/index.md: tidigare: [arbetet/, prov/]"
        )
    ]
    remedied(root)
    assert problem_lines(root) == []


def test_an_event_that_is_removed_leads_to_the_page_above_the_years(root: Path) -> None:
    text = (root / EVENTS).read_text("utf-8")
    start, end = text.index("  - id: ansokan-2025"), text.index("\nrecurring:")
    (root / EVENTS).write_text(text[:start] + text[end:], "utf-8")
    line = read(root).sections["kalender/"]["ansokan-2025"]
    assert problem_lines(root) == [
        (
            f'{FILE}:{line}:1: "#ansokan-2025" är borta från sidorna under "kalender/", och andra kan '
            'länka dit: skriv i sidhuvudet i docs/index.md: tidigare: ["#ansokan-2025"]'
        )
    ]
    remedied(root)
    assert problem_lines(root) == []


def test_entries_that_are_no_more_lead_to_the_page_above_theirs(root: Path) -> None:
    """One that comes beside, and is called something else, does not take over."""
    text = (root / METHODS).read_text("utf-8")
    for old in ("belysning", "grannsamverkan"):
        text = text.replace(f"- {old}\n", f"- ny-{old[::-1]}\n").replace(
            f"id: {old}\n", f"id: ny-{old[::-1]}\n"
        )
    (root / METHODS).write_text(text, "utf-8")
    edit(root, ("data/questions.yaml", "- grannsamverkan", "- ny-nakrevmasnnarg"))
    edit(root, (NETWORK, "id: skane-rad", "id: brott-i-fokus"))
    pages = "vagledning/metoder/belysning/, vagledning/metoder/grannsamverkan/"
    told = problem_lines(root)
    assert len(told) == 2
    assert told[0].endswith(f"till exempel i docs/index.md: tidigare: [{pages}]")
    assert told[1].startswith('docs/kontakter.md:1:1: "#samverkan-skane-rad" är borta från sidan, ')


def test_the_places_on_generated_pages_are_told_together(root: Path) -> None:
    with (root / FILE).open("a", encoding="utf-8") as file:
        file.write("- /lan/*/#samverkan-a\n- /lan/*/#samverkan-b\n")
    (line,) = problem_lines(root)
    assert line.endswith(
        '"#samverkan-a" och "#samverkan-b" är borta från sidorna under "lan/", och andra kan länka '
        'dit: skriv i sidhuvudet i docs/index.md: tidigare: ["#samverkan-a", "#samverkan-b"]'
    )
    edit(root, ("docs/index.md", "title:", 'tidigare: ["#samverkan-a", "#samverkan-b"]\ntitle:'))
    assert problem_lines(root) == []


def test_a_heading_of_generated_pages_is_not_taken_for_a_word_of_the_glossary(root: Path) -> None:
    with (root / FILE).open("a", encoding="utf-8") as file:
        file.write("- /lan/*/#nodnumren\n")
    (line,) = problem_lines(root)
    assert '"#nodnumren" är borta från sidorna under "lan/"' in line


def test_what_the_page_that_takes_over_has_itself_is_not_lost(root: Path) -> None:
    """Else it would have to be written, and could not be."""
    with (root / FILE).open("a", encoding="utf-8") as file:
        file.write("- /lan/*/#kallor\n- /lan/*/#en-egen\n")
    path = root / "docs/index.md"
    text = path.read_text("utf-8")
    path.write_text(f"{text}\n## En egen\n\nText.\n", "utf-8")
    assert problem_lines(root) == []
    path.write_text(f"{text}\n## En annan\n\nText.\n", "utf-8")
    (line,) = problem_lines(root)
    assert '"#en-egen" är borta från sidorna under "lan/"' in line


def test_a_page_that_gives_way_to_a_generated_one_keeps_its_address(root: Path) -> None:
    page = root / "docs/uppdrag/stodet.md"
    page.parent.mkdir()
    page.write_text("---\ntitle: Stödet\ndescription: X.\ngranskad: 2026-11-24\nkallor:\n  - titel: Brå\n    adress: https://bra.se\n---\n\n## Eget\n\nText.\n", "utf-8")  # fmt: skip
    edit(root, (MENU, "page: prov.md\n", "page: prov.md\n      - title: Stödet\n        page: uppdrag/stodet.md\n"))  # fmt: skip
    (root / FILE).write_text(renewed(root, open_small(root)), "utf-8")
    assert "- /uppdrag/stodet/#eget\n" in (root / FILE).read_text("utf-8")
    page.unlink()
    edit(root, (MENU, "      - title: Stödet\n        page: uppdrag/stodet.md\n", ""))
    assert problem_lines(root) == []


def test_one_mistake_on_a_page_does_not_hide_or_double_another(root: Path) -> None:
    """What cannot be read is not gone."""
    (root / PROV).write_bytes(b"\xff")
    move(root, OM, "docs/om/README.md")
    told = problem_lines(root)
    assert [line for line in told if "borta" in line or "hade" in line] == []


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("<<<<<<< HEAD", "två versioner har inte gått ihop här: behåll raderna från båda, och"),
        ("- kontakter/", "raden är ingen adress: filen skrivs av kommandot"),
        ("- https://x.se/kontakter/", "raden är ingen adress: filen skrivs av kommandot"),
        ("- /kontakt\u2011er/", "raden är ingen adress: filen skrivs av kommandot"),
    ],
)
def test_a_line_that_is_no_address_is_told(line: str, says: str, root: Path) -> None:
    place = edit(root, (FILE, "- /kontakter/\n", f"¤{line}\n- /kontakter/\n"))
    (told,) = problem_lines(root)
    assert told.startswith(f"{place}{says}")


def test_the_file_only_grows_and_is_the_same_each_time(root: Path) -> None:
    before = (root / FILE).read_text("utf-8")
    assert renewed(root, open_small(root)) == before
    assert before == written(read(root).all())
    edit(root, (EVENTS, "id: radet-2024\n", "id: radet\n    former_ids: [radet-2024]\n"))
    after = renewed(root, open_small(root))
    assert set(after.split("\n")) - set(before.split("\n")) == {"- /kalender/*/#radet"}
    assert set(before.split("\n")) <= set(after.split("\n"))


def test_what_is_promised(small: Site, root: Path) -> None:
    lines = (root / FILE).read_text("utf-8").split("\n")
    assert {f"- /{spec.address}" for spec in small.specs} <= set(lines)
    for line in ("/", "/om/#vem-skriver", "/kalender/*/#radet-2024", "/kommuner/*/#ny-i-uppdraget"):
        assert f"- {line}" in lines
    # A card is promised where all of them are, and the years of the calendar not at all.
    assert "- /kontakter/#kontakt-bra-stod" in lines
    assert "- /prov/#kontakt-bra-stod" not in lines
    assert not [line for line in lines if "#ar-20" in line]
