"""What an editor takes away although the site leads to it is told, in Swedish, in one line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from macros.docs.standing import STANDING
from macros.opening.content import open_site
from macros.problems import ProblemsError
from macros.source.doc_page import address_of
from tests.helpers import ROOT, TODAY, copy_content
from tests.mended import Mended

if TYPE_CHECKING:
    from pathlib import Path

    from macros.site import Site

pytestmark = pytest.mark.usefixtures("remembered")


def problems(root: Path) -> list[str]:
    try:
        open_site(root, TODAY)
    except ProblemsError as error:
        return [str(problem) for problem in error.problems]
    return []


@pytest.fixture(scope="module")
def without_links(tmp_path_factory: pytest.TempPathFactory) -> Mended:
    """The content without a link to any of the pages, so that just the site's own are left."""
    folder = copy_content(tmp_path_factory.mktemp("utan länkar") / "innehåll")
    for path in (folder / "docs").rglob("*.md"):
        text = re.sub(
            r"(?<!!)\[([^\]]*)\]\((?!http)[^)]*\)(?:\{:[^}]*\})?", r"\1", path.read_text("utf-8")
        )
        path.write_text(text, "utf-8")
    network = folder / "data/network.yaml"
    network.write_text(re.sub(r"\n    page: .*", "", network.read_text("utf-8")), "utf-8")
    needs = folder / "data/needs.yaml"
    unanswered = re.sub(r"\n    answer:(?:\n      - .*)+", "", needs.read_text("utf-8"))
    needs.write_text(re.sub(r"status: .*", "status: planeras", unanswered), "utf-8")
    assert problems(folder) == []
    return Mended(folder)


@pytest.fixture
def unled(without_links: Mended) -> Path:
    """A copy of it to take pages from."""
    root = without_links.folder()
    # That what has been published is gone is told beside: tests/promised tries that.
    (root / "data/addresses.yaml").unlink()
    return root


def test_every_page_that_the_site_leads_to_is_needed(unled: Path) -> None:
    menu = (unled / "data/menu.yaml").read_text("utf-8").split("\n")
    for uri in STANDING:
        (unled / "docs" / uri).unlink()
    lines = {line.split()[-1]: n for n, line in enumerate(menu, 1) if line.endswith(".md")}
    assert sorted(problems(unled)) == sorted(
        f"docs/{uri}:1:1: sidan saknas, men {wanted.led_from} leder till den: lägg tillbaka "
        "filen, eller be en utvecklare ta bort länkarna. Dit leder också data/menu.yaml "
        f"(rad {lines[uri]})"
        for uri, wanted in STANDING.items()
    )


def test_a_page_that_is_gone_from_the_menu_too_is_told_once(unled: Path) -> None:
    (unled / "docs" / "lattlast.md").unlink()
    menu = (unled / "data/menu.yaml").read_text("utf-8")
    line = "      - title: Lättläst\n        page: lattlast.md\n"
    assert line in menu
    (unled / "data/menu.yaml").write_text(menu.replace(line, ""), "utf-8")
    (told,) = problems(unled)
    assert told.startswith("docs/lattlast.md:1:1: sidan saknas, men sidfoten leder till den")


def test_a_page_may_move_within_its_address(unled: Path) -> None:
    docs = unled / "docs"
    (docs / "lattlast").mkdir()
    (docs / "lattlast.md").rename(docs / "lattlast" / "index.md")
    menu = (unled / "data/menu.yaml").read_text("utf-8")
    (unled / "data/menu.yaml").write_text(menu.replace("lattlast.md", "lattlast/index.md"), "utf-8")
    assert problems(unled) == []


@pytest.mark.parametrize(
    ("file", "call", "says"),
    [
        (
            "kontakter.md",
            '{{ directory(level="polis") }}\n',
            (
                "sidan visar inte allt som sidfoten och listan över ändringar leder till: lägg "
                'tillbaka {{ directory("nationell") }} och {{ directory("regional") }} och '
                '{{ directory("polis") }}'
            ),
        ),
        (
            "kalender.md",
            "{{ calendar() }}\n",
            (
                "sidan visar inte allt som startsidans fråga om vad som händer i länet leder till: lägg "
                "tillbaka {{ calendar() }}"
            ),
        ),
    ],
)
def test_the_lists_that_are_linked_into_have_to_stay(
    file: str, call: str, says: str, unled: Path
) -> None:
    path = unled / "docs" / file
    text = path.read_text("utf-8")
    assert call in text
    path.write_text(text.replace(call, ""), "utf-8")
    assert problems(unled) == [f"docs/{file}:1:1: {says}"]


@pytest.mark.parametrize(
    ("line", "new", "place"),
    [("template: search.html\n", "", "1:1"), ("search.html", "home.html", "4:11")],
)
def test_the_search_page_keeps_its_template(line: str, new: str, place: str, unled: Path) -> None:
    path = unled / "docs" / "sok.md"
    path.write_text(path.read_text("utf-8").replace(line, new), "utf-8")
    assert problems(unled) == [
        (
            f"docs/sok.md:{place}: sidan har inte sin egen sidmall: "
            'skriv raden "template: search.html" i sidhuvudet'
        )
    ]


def test_nothing_that_code_links_to_is_left_out(whole: Site) -> None:
    written = re.compile(r'links\.to\("([^"#]*)|"([^"]*)" \| url')
    led = {
        address
        for folder in ("macros/templates", "theme")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in (".j2", ".html")
        for found in written.findall(path.read_text("utf-8"))
        if not (address := "".join(found)).startswith(
            ("assets/", "css/", "feed.xml", "images/", "js/")
        )
    }
    led |= {address for spec in whole.specs for _, address in spec.head["trail"]}
    made = {spec.address for spec in whole.specs}
    assert {"kommuner/", "sok/", "vagledning/lagen/", "lan/"} <= led
    assert led - made <= {address_of(uri) for uri in STANDING}
