"""Links and images of a page that are right although they are odd, and images that say nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.helpers import problem_lines

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("remembered")

PAGE = "docs/prov.md"
PNG = b"\x89PNG\r\n\x1a\n"


def told(root: Path, text: str) -> list[str]:
    (root / "docs/karta.png").write_bytes(PNG)
    path = root / PAGE
    path.write_text(path.read_text("utf-8").replace("Provsidan hjälper", text, 1), "utf-8")
    return problem_lines(root)


def test_what_is_odd_and_right_passes(small_copy: Path) -> None:
    right = [
        "https://bra.se?id=3",
        "https://bra.se#del",
        "HTTPS://www.malmö.se/x",
        "https://sv.wikipedia.org/wiki/Brott_(juridik)",
        "https://bra.se/%C3%A5r/2024",
        "https://bra.se/min%20fil.pdf",
        "https://exempel.se:8443/x",
        "https://github.com/a/b/blob/main/README.md",
        "mailto:info@exempel.se?subject=Fr%C3%A5ga",
        "tel:112",
        "tel:+46771141414",
    ]
    links = " ".join(f"[Prov]({address})" for address in right)
    calls = 'Ring **{{ phone("bra-stod") }}** (eller {{ mailbox("bra-stod") }}), > se [kontakterna](kontakter.md)'
    assert told(small_copy, f"{links}\n\n{calls}\n\n![En karta](karta.png) hjälper") == []


@pytest.mark.parametrize("alt", ["", " ", "image", "karta.png", "Skärmbild 2026-11-26"])
def test_an_image_has_to_say_what_it_shows(alt: str, small_copy: Path) -> None:
    (line,) = told(small_copy, f"Se ![{alt}](karta.png) hjälper")
    assert line.startswith(f"{PAGE}:")
    assert line.endswith(
        ": bilden saknar text: skriv mellan hakarna vad den visar, för den som inte ser den"
    )


@pytest.mark.parametrize("alt", ["", " ", "bild"])
def test_an_image_in_a_link_has_to_say_what_it_shows(alt: str, small_copy: Path) -> None:
    (line,) = told(small_copy, f"Se [![{alt}](karta.png)](kontakter.md) hjälper")
    assert line.endswith(
        ":5: bilden saknar text: skriv mellan hakarna vad den visar, för den som inte ser den"
    )


@pytest.mark.parametrize("file", ["kontakter.html", "kontakter.docx", "kontaker.markdown"])
def test_a_page_is_offered_for_a_page_of_another_program(file: str, small_copy: Path) -> None:
    (line,) = told(small_copy, f"Se [kontakter]({file}) nu")
    assert line.endswith(
        f'länken "{file}" leder till en sida som inte finns – menade du "kontakter.md"?'
    )


@pytest.mark.parametrize("file", ["kontakter.jpg", "../index.svg", "bilder/kontakter.webp"])
def test_no_page_is_offered_for_a_picture(file: str, small_copy: Path) -> None:
    (line,) = told(small_copy, f"Se ![Karta]({file}) här")
    assert line.endswith(f'länken "{file}" leder till en fil som inte finns')


def test_an_image_in_a_link_has_to_be_there(small_copy: Path) -> None:
    (line,) = told(small_copy, "Se [![Karta](kart.png)](kontakter.md) hjälper")
    assert line.endswith(
        ':14: länken "kart.png" leder till en fil som inte finns – menade du "karta.png"?'
    )


@pytest.mark.parametrize(
    "call",
    ['{{ phone("bra-stod") }}', 'Ring {{ mailbox("bra-stod") }} nu'],
    ids=["alone", "within"],
)
def test_a_macro_cannot_stand_in_the_text_of_an_image(call: str, small_copy: Path) -> None:
    (line,) = told(small_copy, f"![{call}](karta.png) hjälper")
    assert line.endswith("ett makro kan inte stå i en bilds text: skriv vad bilden visar")


def test_a_page_that_cannot_be_read_is_told_once_and_is_there(small_copy: Path) -> None:
    text = (small_copy / "docs/kontakter.md").read_text("utf-8") + "å"
    (small_copy / "docs/kontakter.md").write_bytes(text.encode("latin-1", "replace"))
    (line,) = problem_lines(small_copy)
    assert line.startswith("docs/kontakter.md:")
    assert "UTF-8" in line


@pytest.mark.parametrize("file", ["program.pdf", "mallar/underlag.xlsx", "../bilder/program.pptx"])
def test_no_page_is_offered_for_a_document(file: str, small_copy: Path) -> None:
    (line,) = told(small_copy, f"[Programmet för dagen]({file})")
    assert "leder till en fil, och bara sidor och bilder ligger här" in line
