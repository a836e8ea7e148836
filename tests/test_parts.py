"""A data file that lies in several: read as one, and what is wrong told in the file it stands in."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from macros.load import read_all
from macros.model import FILES, HEADS, KINDS
from macros.source.parts import parts
from macros.source.yamlio import MAX_BYTES
from tests.helpers import SMALL_RULES, TODAY, Break, move_to_part, open_small, problem_lines

if TYPE_CHECKING:
    from pathlib import Path

    from macros.model import Handbook
    from macros.site import Site

PLACES, FUNCTIONS = "data/places.yaml", "data/coordinators.yaml"
EVENTS, INITIATIVES = "data/events.yaml", "data/initiatives.yaml"
SPELLING, STATEMENT = "data/spelling.yaml", "data/accessibility.yaml"
MORE_PLACES, MORE_FUNCTIONS = "data/places/skane.yaml", "data/coordinators/lan.yaml"
MORE_EVENTS, MORE_INITIATIVES = "data/events/fler.yaml", "data/initiatives/fler.yaml"

pytestmark = pytest.mark.usefixtures("remembered")


@pytest.fixture
def parted(small_copy: Path) -> Path:
    """The small content with some files in two: entries of a list, or a list of its own."""
    move_to_part(small_copy, PLACES, '  - code: "1260"\n', MORE_PLACES, "municipalities:\n")
    move_to_part(small_copy, FUNCTIONS, "  - id: lansstyrelsen-jon", MORE_FUNCTIONS, "coordinators:\n")  # fmt: skip
    move_to_part(small_copy, INITIATIVES, "  - id: konferensen\n", MORE_INITIATIVES, "initiatives:\n")  # fmt: skip
    move_to_part(small_copy, EVENTS, "recurring:\n", MORE_EVENTS)
    return small_copy


def handbook(root: Path) -> Handbook:
    loaded = read_all(root, TODAY, SMALL_RULES)
    assert loaded.problems == ()
    return loaded.handbook


def contents(handbook: Handbook) -> dict[str, object]:
    """What a handbook says, wherever it stands."""
    said: dict[str, object] = {
        kind.key: [record.model_dump() for record in handbook.of(kind.model)] for kind in KINDS
    }
    heads = {head.key: getattr(handbook, head.key) for head in HEADS}
    return said | {key: record.model_dump() for key, record in heads.items()}


def test_parts_are_read_as_one_file(parted: Path, small: Site) -> None:
    assert problem_lines(parted) == []
    assert contents(handbook(parted)) == contents(small.handbook)


def test_an_entry_of_a_part_knows_its_file_and_line(parted: Path) -> None:
    found = handbook(parted)
    for record, file, entry in (
        (found.county_by_code["12"], PLACES, '  - code: "12"'),
        (found.municipality_by_code["1281"], MORE_PLACES, '  - code: "1281"'),
        (found.recurring[0], MORE_EVENTS, "  - id: traffar"),
    ):
        place = record.where()
        assert place.file == file
        assert (parted / file).read_text("utf-8").split("\n")[place.line - 1] == entry


def test_a_file_may_be_gone_where_parts_hold_all(small_copy: Path, small: Site) -> None:
    for name in FILES:
        target = small_copy / "data" / name.removesuffix(".yaml") / "allt.yaml"
        target.parent.mkdir()
        (small_copy / "data" / name).rename(target)
    assert problem_lines(small_copy) == []
    assert contents(handbook(small_copy)) == contents(small.handbook)


def test_entries_stand_in_the_order_of_the_file_and_then_of_the_names(small_copy: Path) -> None:
    move_to_part(small_copy, PLACES, '  - code: "1281"\n', "data/places/a.yaml", "municipalities:\n")  # fmt: skip
    move_to_part(small_copy, PLACES, '  - code: "1280"\n', "data/places/c.yaml", "municipalities:\n")  # fmt: skip
    move_to_part(small_copy, PLACES, '  - code: "1260"\n', "data/places/b.yaml", "municipalities:\n")  # fmt: skip
    names = [municipality.name for municipality in handbook(small_copy).municipalities]
    assert names == ["Håbo", "Habo", "Gotland", "Lund", "Bjuv", "Malmö"]
    (small_copy / "data/places/.yaml.md").write_text("Inget att läsa.")
    found = parts(small_copy / "data", "places.yaml")
    assert [path.name for path in found] == ["places.yaml", "a.yaml", "b.yaml", "c.yaml"]


MISTAKES = {
    "an id used in the other file": Break(MORE_INITIATIVES, "- id: konferensen", "- id: ¤stodet", f'"stodet" används redan på rad {{line}} i {INITIATIVES}: varje post ska ha ett eget värde', (
        (INITIATIVES, "- id: stodet", "- §id: stodet"), (INITIATIVES, "      - konferensen\n", "      - stodet\n"))),
    "a page address used in the other file": Break(MORE_PLACES, "name: Lund", "name: ¤Lund", f'adressen "lund" hör redan till kommunen Håbo på rad {{line}} i {PLACES}: skriv en egen "slug" för Lund', (
        (PLACES, "name: Håbo", "§name: Håbo"), (PLACES, "slug: habo-uppsala", "slug: lund"))),
    "a second function for a county": Break(MORE_FUNCTIONS, "  - id: lansstyrelsen-jon", '  - id: en-till\n    title: Regional samordnare\n    role: regional-samordnare\n    organisation: lansstyrelsen-uppsala\n    county: ¤"03"\n    note: Ring.\n  - id: lansstyrelsen-jon', f'Uppsala län (länskod "03") har redan en samordnare som heter "Regional samordnare" på rad {{line}} i {FUNCTIONS}: ta bort en av dem, eller ge dem olika titlar', (
        (FUNCTIONS, "- id: lansstyrelsen-upp", "- §id: lansstyrelsen-upp"),)),
    "an unknown key": Break(MORE_PLACES, "name: Bjuv\n    county", "name: Bjuv\n    ¤conty", 'okänd nyckel "conty" – menade du "county"?'),
    "an entry without id": Break(MORE_INITIATIVES, "  - id: konferensen\n    title", "  - ¤title", '"id" saknas: lägg till raden "id: …"'),
    "an entry without id, before right ones": Break(INITIATIVES, "  - id: stodet\n    title", "  - ¤title", '"id" saknas: lägg till raden "id: …"'),
    "a reference to nothing": Break(MORE_PLACES, 'name: Bjuv\n    county: "12"', 'name: Bjuv\n    county: ¤"15"', 'okänd länskod "15" – menade du "12" (Skåne län)?'),
    "a tab": Break(MORE_PLACES, "    name: Bjuv", "¤\tname: Bjuv", "tabb är inte tillåten: dra in med blanksteg, två för varje nivå"),
    "a tab in the file itself": Break(PLACES, "    name: Syd", "¤\tname: Syd", "tabb är inte tillåten: dra in med blanksteg, två för varje nivå"),
    "no heading": Break(MORE_INITIATIVES, "initiatives:\n  - id", "  ¤- id", "filen ska börja med en av nycklarna initiatives"),
    "a misspelt heading": Break(MORE_PLACES, "municipalities:", "¤munisipalities:", 'okänd nyckel "munisipalities" – menade du "municipalities"?'),
    "a misspelt heading in the file itself": Break(PLACES, "municipalities:", "¤munisipalities:", 'okänd nyckel "munisipalities" – menade du "municipalities"?'),
    "a list of another file": Break(MORE_INITIATIVES, "initiatives:\n", "¤events: []\ninitiatives:\n", 'okänd nyckel "events": tillåtna är initiatives'),
    "a heading that is gone": Break(PLACES, "municipalities:\n  - code", "  - ¤code", 'listan "municipalities" saknas: skriv raden "municipalities:" före den här'),
    "markup": Break(MORE_PLACES, "name: Bjuv", "name: ¤<b>", 'märkspråk är inte tillåtet i data: ta bort "<b>" och skriv ren text'),
    "what stands beside the lists, twice": Break(MORE_PLACES, "municipalities:\n", "¤sources: []\nmunicipalities:\n", f'"sources" hör till det som får stå i bara en av filerna, och det står på rad {{line}} i {PLACES}: flytta det dit, eller ta bort det', (
        (PLACES, "sources:", "§sources:"),)),
    "a file that is no part": Break("data/initiatives/2027/fler.yaml", "", "¤initiatives: []\n", 'okänd datafil – menade du "initiatives/fler.yaml"?'),
    "another ending": Break("data/initiatives/2027.yml", "", "¤initiatives: []\n", 'okänd datafil – menade du "initiatives/2027.yaml"?'),
    "a misspelt folder": Break("data/Initiativ/2027.yaml", "", "¤initiatives: []\n", 'okänd datafil – menade du "initiatives/2027.yaml"?'),
    "a file of data in a folder": Break("data/fler/events.yaml", "", "¤events: []\n", 'okänd datafil – menade du "events.yaml"?'),
}  # fmt: skip


@pytest.mark.parametrize("case", MISTAKES)
def test_a_mistake_is_told_once_in_its_file(case: str, parted: Path) -> None:
    expected = MISTAKES[case].apply(parted)
    assert problem_lines(parted) == [expected]


def test_a_copy_of_the_whole_folder_is_told_once(parted: Path) -> None:
    shutil.copytree(parted / "data", parted / "data-kopia")
    shutil.move(parted / "data-kopia", parted / "data/data")
    says = (
        "mappen har en kopia av datafiler: flytta det nya till filerna i data, och ta bort mappen"
    )
    assert problem_lines(parted) == [f"data/data/accessibility.yaml:1:1: {says}"]


@pytest.mark.parametrize("name", ["events/events.yaml", "events/2027.yaml", "events/a.yaml"])
def test_a_part_that_is_a_copy_is_told_once(name: str, small_copy: Path) -> None:
    (small_copy / "data/events").mkdir()
    shutil.copy(small_copy / "data/events.yaml", small_copy / "data" / name)
    assert problem_lines(small_copy) == [
        f"data/{name}:1:1: filen är en kopia av data/events.yaml: ta bort den"
    ]


@pytest.mark.parametrize("name", ["kalender.yaml", "handelser.yaml", "initiatives2.yaml", "x.txt"])
def test_a_file_under_a_strange_name_is_the_one_that_is_gone(name: str, small_copy: Path) -> None:
    (small_copy / "data/events.yaml").rename(small_copy / "data" / name)
    assert problem_lines(small_copy) == [
        f'data/{name}:1:1: okänd datafil – menade du "events.yaml"?'
    ]


SHAPES = {
    "nothing": ("", "1:1: filen ska börja med en av nycklarna events, recurring"),
    "no keys": ("- a\n", "1:1: filen ska börja med en av nycklarna events, recurring"),
    "no list": ("events: ja\n", '1:1: "events" ska vara en lista av poster'),
    "no text": ("events: []\n# \udce5\n", "2:3: filen är inte sparad som UTF-8 här: spara den som UTF-8, så blir å, ä och ö rätt"),
}  # fmt: skip


@pytest.mark.parametrize("case", SHAPES)
def test_a_shapeless_part_gives_one_line(case: str, parted: Path) -> None:
    text, told = SHAPES[case]
    (parted / "data/events/ny.yaml").write_text(text, "utf-8", "surrogateescape")
    assert problem_lines(parted) == [f"data/events/ny.yaml:{told}"]


def test_what_a_broken_part_may_hold_is_not_missed_elsewhere(parted: Path) -> None:
    # The county 12 has its places, functions and references: none of them is told as unknown.
    move_to_part(parted, PLACES, '  - code: "12"\n', "data/places/lan.yaml", "counties:\n", "municipalities:\n")  # fmt: skip
    assert problem_lines(parted) == []
    path = parted / "data/places/lan.yaml"
    path.write_text(path.read_text("utf-8") + "  x\n", "utf-8")
    (line,) = problem_lines(parted)
    assert line.startswith("data/places/lan.yaml:")


def test_a_list_that_no_part_has_is_told_in_the_first(parted: Path) -> None:
    (parted / MORE_EVENTS).write_text("events: []\n", "utf-8")
    assert problem_lines(parted) == [f'{EVENTS}:1:1: listan "recurring" saknas']


def test_a_single_part_needs_every_list(small_copy: Path) -> None:
    (small_copy / MORE_EVENTS).parent.mkdir()
    (small_copy / EVENTS).rename(small_copy / MORE_EVENTS)
    text = (small_copy / MORE_EVENTS).read_text("utf-8")
    (small_copy / MORE_EVENTS).write_text(text[: text.index("recurring:")], "utf-8")
    assert problem_lines(small_copy) == [f'{MORE_EVENTS}:1:1: listan "recurring" saknas']


def test_a_heading_that_is_gone_is_told_where_another_part_has_the_list(small_copy: Path) -> None:
    text = (small_copy / EVENTS).read_text("utf-8")
    (small_copy / MORE_EVENTS).parent.mkdir()
    (small_copy / MORE_EVENTS).write_text(
        "recurring: []\n"
        + text[: text.index("recurring:")]
        .replace("- id: ", "- id: ny-")
        .replace("title: ", "title: Nya ", 1)
        .replace("    title: Sista", "    title: Allra sista"),
        "utf-8",
    )
    assert problem_lines(small_copy) == []
    (small_copy / EVENTS).write_text(text.replace("recurring:\n", ""), "utf-8")
    line = text[: text.index("recurring:")].count("\n") + 1
    says = 'listan "recurring" saknas: skriv raden "recurring:" före den här'
    assert problem_lines(small_copy) == [f"{EVENTS}:{line}:5: {says}"]


def test_what_stands_beside_the_lists_may_stand_in_any_part(small_copy: Path) -> None:
    move_to_part(small_copy, STATEMENT, "service:", "data/accessibility/om.yaml", "", "measurements:")  # fmt: skip
    (small_copy / "data/spelling").mkdir()
    (small_copy / SPELLING).rename(small_copy / "data/spelling/ord.yaml")
    assert problem_lines(small_copy) == []
    found = handbook(small_copy)
    assert found.accessibility
    assert found.accessibility.service == "Stödguiden"
    assert found.spelling
    assert found.spelling.words == ("orsaksanalys", "WCAG")


@pytest.mark.parametrize(
    ("part", "told"),
    [
        ("method:\n  - Vi har granskat själva.\n", '"method" hör till det'),
        ("faults: []\nservice: Guiden\n", '"service" hör till det'),
    ],
)
def test_what_stands_beside_the_lists_in_two_parts_is_told_once(
    part: str, told: str, small_copy: Path
) -> None:
    path = small_copy / STATEMENT
    if part.startswith("method"):
        path.write_text(path.read_text("utf-8").replace(part, ""), "utf-8")
    (small_copy / "data/accessibility").mkdir()
    (small_copy / "data/accessibility/mer.yaml").write_text(part, "utf-8")
    (line,) = problem_lines(small_copy)
    start = part[: part.index(told.split('"')[1])].count("\n") + 1
    assert line == (
        f"data/accessibility/mer.yaml:{start}:1: {told} som får stå i bara en av filerna, "
        f"och det står på rad 1 i {STATEMENT}: flytta det dit, eller ta bort det"
    )


def test_what_no_part_has_beside_its_lists_is_missing_once(small_copy: Path) -> None:
    path = small_copy / STATEMENT
    text = path.read_text("utf-8")
    (small_copy / "data/accessibility").mkdir()
    (small_copy / "data/accessibility/mer.yaml").write_text("faults: []\n", "utf-8")
    path.write_text(text[text.index("measurements:") :], "utf-8")
    assert problem_lines(small_copy) == [
        (
            f"{STATEMENT}:1:1: 6 nycklar saknas: lägg till rader för service, conformity, standard, "
            "assessed, updated, method"
        )
    ]
    # It may stand in the part that cannot be read.
    (small_copy / "data/accessibility/mer.yaml").write_text("\t\n", "utf-8")
    (line,) = problem_lines(small_copy)
    assert line.startswith("data/accessibility/mer.yaml:1:1: tabb")


MOVE = "flytta en del av posterna till en ny fil i mappen data/initiatives/"


@pytest.mark.parametrize(
    ("file", "remedy"),
    [(INITIATIVES, MOVE), (MORE_INITIATIVES, MOVE), (SPELLING, "korta den")],
)
def test_a_file_that_is_too_large_is_told_with_the_way_out(
    file: str, remedy: str, parted: Path
) -> None:
    path = parted / file
    room = MAX_BYTES - path.stat().st_size
    with path.open("a", encoding="utf-8") as opened:
        opened.write("#" * room)
    assert problem_lines(parted) == []
    with path.open("a", encoding="utf-8") as opened:
        opened.write("#")
    assert problem_lines(parted) == [
        f"{file}:1:1: filen är 257 kB, högst 256 kB är tillåtet: {remedy}"
    ]


def test_together_the_parts_may_hold_more_than_a_file(small_copy: Path) -> None:
    path = small_copy / INITIATIVES
    text = path.read_text("utf-8")
    entry = text[text.index("  - id: konferensen") :]
    many = [entry.replace("konferensen", f"konferensen-{number}") for number in range(600)]
    path.write_text(text + "".join(many), "utf-8")
    (line,) = problem_lines(small_copy)
    assert line.endswith(MOVE)
    path.write_text(text + "".join(many[:300]), "utf-8")
    path.with_suffix("").mkdir()
    (small_copy / MORE_INITIATIVES).write_text("initiatives:\n" + "".join(many[300:]), "utf-8")
    assert len(handbook(small_copy).initiatives) == 602


def test_the_history_is_in_order_within_each_file_and_shown_in_order(small_copy: Path) -> None:
    entry = "  - id: {}\n    date: {}\n    title: Något {}.\n"
    folder = small_copy / "data/changelog"
    folder.mkdir()
    for year in ("2024", "2025"):  # the older file is read first
        later, earlier = (entry.format(f"{name}-{year}", f"{year}-0{n}-01", name) for name, n in (("sent", 5), ("tidigt", 2)))  # fmt: skip
        (folder / f"{year}.yaml").write_text(f"changes:\n{later}{earlier}", "utf-8")
    site = open_small(small_copy)
    shown = re.findall(r'<li id="([a-z0-9-]+)">', str(site.blocks("om/").change_list()))
    assert shown == ["kontakterna", "sent-2025", "tidigt-2025", "sent-2024", "tidigt-2024"]
    (folder / "2024.yaml").write_text(f"changes:\n{earlier}{later}", "utf-8")
    (folder / "2025.yaml").unlink()
    assert problem_lines(small_copy) == [
        (
            "data/changelog/2024.yaml:6:11: posten är nyare än den ovanför, 2025-02-01: "
            "flytta den uppåt, det senaste står först"
        )
    ]
