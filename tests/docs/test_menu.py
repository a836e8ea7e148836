"""What leads to a page that is not there is told once, with every place that does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.model import Menu
from tests.helpers import MARK, marked_place, problem_lines

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("remembered")

MENU = "data/menu.yaml"


def add(root: Path, file: str, text: str) -> int:
    """Add text at the end of a page; gives the line that it begins on."""
    path = root / file
    old = path.read_text("utf-8")
    path.write_text(f"{old}\n{text}\n", "utf-8")
    return old.count("\n") + 2


def test_a_page_that_is_gone_is_told_once_with_what_leads_to_it(small_copy: Path) -> None:
    (small_copy / "docs/om/index.md").unlink()
    first = add(
        small_copy, "docs/arbetet.md", "[Om oss här](om/index.md)\n\n[Om oss](om/index.md#x)"
    )
    other = add(small_copy, "docs/prov.md", "[Om oss](om/index.md)")
    (told,) = problem_lines(small_copy)
    assert told == (
        f'{MENU}:23:15: menyn har sidan "om/index.md" som inte finns i docs – menade du "index.md"? '
        "Dit leder också data/methods.yaml (rad 27), "
        f"docs/arbetet.md (rad {first} och {first + 2}) och docs/prov.md (rad {other})"
    )


@pytest.mark.parametrize("target", ["borta.md", "prov.md#borta"])
def test_links_to_what_is_not_there_are_told_together(target: str, small_copy: Path) -> None:
    lines = [add(small_copy, "docs/arbetet.md", f"[Något]({target})") for _ in range(3)]
    (told,) = problem_lines(small_copy)
    assert told.startswith(f'docs/arbetet.md:{lines[0]}:9: länken "{target}" leder till en ')
    assert f"Dit leder också rad {lines[1]} och {lines[2]} här" in told


def test_a_page_that_has_moved_is_told_once(small_copy: Path) -> None:
    (small_copy / "docs/om/index.md").rename(small_copy / "docs/om/oss.md")
    (told,) = problem_lines(small_copy)
    assert told.startswith(f'{MENU}:23:15: menyn har sidan "om/index.md" som inte finns i docs ')
    assert 'menade du "om/oss.md"?' in told


def test_the_menu_is_told_although_other_data_is_wrong(small_copy: Path) -> None:
    functions = small_copy / "data/coordinators.yaml"
    functions.write_text(functions.read_text("utf-8").replace("bf@bra.se", "bf"), "utf-8")
    menu = small_copy / MENU
    menu.write_text(menu.read_text("utf-8").replace("page: arbetet.md", "page: arbet.md"), "utf-8")
    assert len(problem_lines(small_copy)) == 2


def test_the_menu_becomes_what_mkdocs_wants() -> None:
    page, section = {"title": "a", "page": "a.md"}, {"title": "c", "page": "c.md"}
    menu = Menu.model_validate(
        {"menu": [page, {"title": "b", "pages": [section, {"title": "d", "pages": [page]}]}]}
    )
    assert menu.nav == [{"a": "a.md"}, {"b": [{"c": "c.md"}, {"d": [{"a": "a.md"}]}]}]
    assert [titles for _, titles, _ in menu.entries()] == [
        ("a",), ("b",), ("b", "c"), ("b", "d"), ("b", "d", "a"),
    ]  # fmt: skip


ENTRY = "      - title: Om\n        page: om/index.md\n"
PAGES = f"    pages:\n      - title: Prov\n        page: prov.md\n{ENTRY}"
WRONG = {
    "a way with backslashes": ("page: om/index.md", "page: ¤om\\index.md", 'skriv vägen med snedstreck: "om/index.md"'),
    "an entry of MkDocs": (ENTRY, "      - ¤Om: om/index.md\n", 'skriv två rader: "title: Om" och "page: om/index.md"'),
    "a file alone": (ENTRY, "      - ¤om/index.md\n", 'skriv två rader: "title: …" och "page: om/index.md"'),
    "pages and none of them": (ENTRY, f"{ENTRY}  - title: Nytt\n    pages:¤\n", 'värde saknas efter "pages": skriv ett, eller ta bort raden'),
    "a place on a page": ("page: om/index.md", "page: ¤om/index.md#om", 'menyn leder till hela sidor: skriv "om/index.md"'),
    "a remark after a page": ("page: prov.md", "page: ¤prov.md#kolla", 'menyn leder till hela sidor: skriv "prov.md"'),
    "the sign of a place": ("page: index.md", "page: ¤index.md#", 'menyn leder till hela sidor: skriv "index.md"'),
    "a file as a title": ("title: Om\n", "title: ¤om/index.md\n", "det här är en fil: skriv vad menyn ska kalla sidan"),
    "a file with capitals as a title": ("title: Arbetet\n", "title: ¤Arbetet.md\n", "det här är en fil: skriv vad menyn ska kalla sidan"),
    "a file as the title of a part": ("title: Prov\n    pages", "title: ¤prov.md\n    pages", "det här är en fil: skriv vad menyn ska kalla sidan"),
    "pages under a page": ("    pages:\n      - title: Prov", "    page:\n      ¤- title: Prov", 'det som ligger under en rubrik står under "pages": skriv "pages" i stället'),
    "a part without its pages": (PAGES, "    pages:¤\n", 'värde saknas efter "pages": skriv ett, eller ta bort raden'),
    "a title twice": (ENTRY, ENTRY.replace("Om", "¤Prov"), '"Prov" står redan i menyn på rad {line}: skriv en annan'),
    "a title with a stop": ("title: Om\n", "title: ¤Om.\n", "titeln slutar med punkt: ta bort den"),
    "a page that is called otherwise": ("page: om/index.md", "page: ¤helt-annat.md", 'menyn har sidan "helt-annat.md" som inte finns i docs – menade du "om/index.md"?'),
}  # fmt: skip


@pytest.mark.parametrize("case", WRONG)
def test_a_mistake_in_the_menu_is_told_once(case: str, small_copy: Path) -> None:
    old, new, says = WRONG[case]
    text = (small_copy / MENU).read_text("utf-8")
    assert old in text
    wrong = text.replace(old, new, 1)
    line = text[: text.find("      - title: Prov")].count("\n") + 1
    (small_copy / MENU).write_text(wrong.replace(MARK, ""), "utf-8")
    expected = f"{MENU}:{marked_place(wrong)}: {says}".replace("{line}", str(line))
    assert problem_lines(small_copy) == [expected]
