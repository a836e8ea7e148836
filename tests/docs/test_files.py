"""docs/ holds pages and pictures: anything else is one line, and what begins with a dot is not there."""

from __future__ import annotations

import shutil
import unicodedata
from typing import TYPE_CHECKING

import pytest

from macros.docs.files import LARGEST_PICTURE
from tests.helpers import ROOT, open_small, problem_lines

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("remembered")

PNG = b"\x89PNG\r\n\x1a\n"
ONLY = "i docs får bara sidor (.md) och bilder (.png, .jpg, .jpeg, .webp, .gif, .avif) ligga: ta bort filen"
NAMED = "filen kan inte heta så: döp om den till "
AZ = ", med a–z, 0–9 och bindestreck"
LINK = "det här är en länk till en annan plats: lägg in själva filen i stället"

ODD = "bilden är av ett slag som alla webbläsare inte visar: spara den som JPEG eller PNG"

WRONG = {
    "om/ny.txt": 'en sida slutar på .md: döp om filen till "ny.md", eller ta bort den',
    "om/ny.md.txt": 'en sida slutar på .md: döp om filen till "ny.md", eller ta bort den',
    "om/IMG_0001.HEIC": ODD,
    "om/kort.tiff": ODD,
    "om/kort.bmp": ODD,
    "om/kort.jpg": 'bilden är sparad som PNG: döp om den till "kort.png"',
    "om/kort.jpeg": 'bilden är sparad som PNG: döp om den till "kort.png"',
    "om/kort.gif": 'bilden är sparad som PNG: döp om den till "kort.png"',
    "om/X.HTML": 'filen kan inte vara en sida: skriv den i Markdown och kalla den "x.md"',
    "om/ny.htm": 'filen kan inte vara en sida: skriv den i Markdown och kalla den "ny.md"',
    "om/ny.markdown": 'filen kan inte vara en sida: skriv den i Markdown och kalla den "ny.md"',
    "om/README.md": "filen kan inte vara en sida, och mappens sida är index.md: ta bort den",
    "README.md": "filen kan inte vara en sida, och mappens sida är index.md: ta bort den",
    "om/bilder/README.md": 'filen kan inte vara en sida: skriv den i Markdown och kalla den "index.md"',
    "om/skript.js": ONLY,
    "om/plan.docx": ONLY,
    "om/rapport.PDF": ONLY,
    "CNAME": ONLY,
    "sitemap.xml": ONLY,
    "om/stil.css": ONLY,
    "om/karta.svg": "en SVG-bild kan innehålla kod som körs: spara bilden som PNG och lägg in den",
    "om/karta.SVG": "en SVG-bild kan innehålla kod som körs: spara bilden som PNG och lägg in den",
    "om/Bild.png": f'{NAMED}"bild.png"{AZ}',
    "om/bild.PNG": f'{NAMED}"bild.png"{AZ}',
    "om/min bild.jpg": f'{NAMED}"min-bild.jpg"{AZ}',
    "om/min_bild.webp": f'{NAMED}"min-bild.webp"{AZ}',
    "om/ra\u0308tt.gif": f'{NAMED}"ratt.gif"{AZ}',
    "om/text.png": "filen är ingen bild som en webbläsare kan visa: spara den som PNG eller JPEG på nytt",
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_what_is_no_page_and_no_picture_is_one_line(name: str, small_copy: Path) -> None:
    held = b"<script>x</script>" if name == "om/text.png" else PNG
    (small_copy / "docs/om/bilder").mkdir(exist_ok=True)
    (small_copy / "docs" / name).write_bytes(held)
    assert problem_lines(small_copy) == [f"docs/{name}:1:1: {WRONG[name]}"]


@pytest.mark.parametrize(
    ("size", "says"),
    [
        (LARGEST_PICTURE, None),
        (LARGEST_PICTURE + 60_000, "bilden är 2,1 MB, och får vara högst 2: spara den mindre"),
        (5_000_000, "bilden är 5,0 MB, och får vara högst 2: spara den mindre"),
        (12_340_000, "bilden är 12,3 MB, och får vara högst 2: spara den mindre"),
    ],
)
def test_a_picture_is_not_too_big(size: int, says: str | None, small_copy: Path) -> None:
    (small_copy / "docs/om/kort.png").write_bytes(PNG.ljust(size, b"\0"))
    assert problem_lines(small_copy) == ([f"docs/om/kort.png:1:1: {says}"] if says else [])


@pytest.mark.parametrize(
    ("name", "right"),
    [("plan.md.md", "plan.md"), ("Plan.md.md", "plan.md"), ("plan a.md.md", "plan-a.md")],
)
def test_an_ending_twice_is_told_without_one(name: str, right: str, small_copy: Path) -> None:
    page = (small_copy / "docs/om/index.md").read_text("utf-8")
    (small_copy / "docs/om" / name).write_text(page.replace("title: ", "title: Ny "), "utf-8")
    assert problem_lines(small_copy) == [f'docs/om/{name}:1:1: {NAMED}"{right}"{AZ}']


def test_a_page_that_is_renamed_by_its_letters_alone_is_told_once(small_copy: Path) -> None:
    (small_copy / "docs/prov.md").rename(small_copy / "docs/Prov.md")
    (small_copy / "docs/om/index.md").write_text(
        (small_copy / "docs/om/index.md").read_text("utf-8") + "\n[Provet](../prov.md)\n", "utf-8"
    )
    assert problem_lines(small_copy) == [f'docs/Prov.md:1:1: {NAMED}"prov.md"{AZ}']


@pytest.mark.parametrize("name", ["prov.MD", "Prov.Md", "PROV.MD"])
def test_a_page_whose_ending_is_in_capitals_is_told_once(name: str, small_copy: Path) -> None:
    (small_copy / "docs/prov.md").rename(small_copy / "docs" / name)
    (small_copy / "docs/om/index.md").write_text(
        (small_copy / "docs/om/index.md").read_text("utf-8") + "\n[Provet](../prov.md)\n", "utf-8"
    )
    assert problem_lines(small_copy) == [f'docs/{name}:1:1: {NAMED}"prov.md"{AZ}']


def test_a_page_with_the_line_ends_of_old_is_told_once(small_copy: Path) -> None:
    path = small_copy / "docs/prov.md"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r"))
    says = "filen har radslut av ett gammalt slag: spara den på nytt, med vanliga radslut (LF)"
    assert problem_lines(small_copy) == [f"docs/prov.md:1:1: {says}"]


@pytest.mark.parametrize(
    ("name", "held", "right"),
    [
        ("a.png", b"RIFF\x00\x00\x00\x00WEBPVP8 ", "WEBP"),
        ("a.jpg", b"\x00\x00\x00\x1cftypavif", "AVIF"),
        ("a.webp", b"GIF89a", "GIF"),
        ("a.avif", b"\xff\xd8\xff\xe0", "JPG"),
    ],
)
def test_a_picture_of_another_kind_than_its_ending_is_told(
    name: str, held: bytes, right: str, small_copy: Path
) -> None:
    (small_copy / "docs/om" / name).write_bytes(held)
    says = f'bilden är sparad som {right}: döp om den till "a.{right.lower()}"'
    assert problem_lines(small_copy) == [f"docs/om/{name}:1:1: {says}"]


@pytest.mark.parametrize("name", ["prov-kopia.md", "a-prov.md", "prov-1.md"])
def test_a_copy_of_a_page_is_told_once(name: str, small_copy: Path) -> None:
    shutil.copy(small_copy / "docs/prov.md", small_copy / "docs" / name)
    assert problem_lines(small_copy) == [
        f'docs/{name}:1:1: sidan är en kopia av "docs/prov.md": ta bort den, eller skriv om den'
    ]


def test_a_page_with_the_address_of_another_is_not_missed_in_the_menu(small_copy: Path) -> None:
    (small_copy / "docs/prov").mkdir()
    (small_copy / "docs/prov/index.md").write_text(
        (small_copy / "docs/om/index.md").read_text("utf-8").replace("title: ", "title: Ny "),
        "utf-8",
    )
    (told,) = problem_lines(small_copy)
    assert "får samma adress som" in told


@pytest.mark.parametrize(
    ("folder", "says"),
    [
        ("js", 'mappen kan inte heta "js", för webbplatsens egna filer ligger där: byt namn på den'),
        ("assets", 'mappen kan inte heta "assets", för webbplatsens egna filer ligger där: byt namn på den'),
        ("templates", 'mappen kan inte heta "templates", för webbplatsens egna filer ligger där: byt namn på den'),
        ("Våra bilder", f'mappen kan inte heta så: döp om den till "vara-bilder"{AZ}'),
    ],
)  # fmt: skip
def test_a_folder_is_told_once(folder: str, says: str, small_copy: Path) -> None:
    (small_copy / "theme" / "js").mkdir()
    where = small_copy / "docs" / folder
    where.mkdir()
    (where / "a.png").write_bytes(PNG)
    (where / "b.png").write_bytes(PNG)
    assert problem_lines(small_copy) == [f"docs/{folder}:1:1: {says}"]


def test_a_script_of_the_sites_own_cannot_be_replaced() -> None:
    folders = [path.name for path in (ROOT / "theme").iterdir() if path.is_dir()]
    assert {"js", "css", "images"} <= {*folders}


def test_a_link_to_a_file_or_a_folder_is_refused_whether_or_not_it_leads_somewhere(
    small_copy: Path, tmp_path: Path
) -> None:
    outside = tmp_path / "utanför"
    outside.mkdir()
    (outside / "hemligt.md").write_text("x", "utf-8")
    docs = small_copy / "docs"
    (docs / "bort.md").symlink_to(outside / "ingenstans.md")
    (docs / "fil.md").symlink_to(outside / "hemligt.md")
    (docs / "bild.png").symlink_to(docs / "index.md")
    (docs / "mapp").symlink_to(outside)
    names = ("bild.png", "bort.md", "fil.md", "mapp")
    assert problem_lines(small_copy) == [f"docs/{name}:1:1: {LINK}" for name in names]


def test_a_folder_of_the_sites_own_is_told_once_with_what_lies_in_it(small_copy: Path) -> None:
    (small_copy / "theme" / "js").mkdir()
    (small_copy / "docs/js").mkdir()
    (small_copy / "docs/js/finder.js").write_text("x", "utf-8")
    (told,) = problem_lines(small_copy)
    assert told.startswith('docs/js:1:1: mappen kan inte heta "js"')


def test_a_page_that_is_named_in_two_signs_for_a_letter_is_told_once(small_copy: Path) -> None:
    name = unicodedata.normalize("NFD", "träff.md")
    shutil.copy(small_copy / "docs/om/index.md", small_copy / "docs/om" / name)
    told = [line for line in problem_lines(small_copy) if "titeln" not in line]
    says = 'filen kan inte heta så: döp om den till "traff.md", med a–z, 0–9 och bindestreck'
    assert told == [f"docs/om/{name}:1:1: {says}"]


def test_a_lock_of_word_is_told_and_not_read(small_copy: Path) -> None:
    (small_copy / "docs/om/~$prov.md").write_text("x", "utf-8")
    (small_copy / "docs/~$prov.docx").write_bytes(b"x")
    says = "filen är ett tillfälligt lås från Word: ta bort den"
    assert problem_lines(small_copy) == [
        f"docs/om/~$prov.md:1:1: {says}",
        f"docs/~$prov.docx:1:1: {says}",
    ]


def test_two_pages_do_not_share_an_address(small_copy: Path) -> None:
    shutil.copy(small_copy / "docs/om/index.md", small_copy / "docs/om.md")
    assert (
        'docs/om.md:1:1: sidan får samma adress som "om/index.md": byt namn på den ena'
        in problem_lines(small_copy)
    )


def test_what_begins_with_a_dot_is_not_there(small_copy: Path) -> None:
    (small_copy / "docs/.#kontakter.md").symlink_to("redaktor@dator.4711:1764000000")
    (small_copy / "docs/._kontakter.md").write_bytes(b"\x00\x05\x16\x07")
    (small_copy / "docs/.DS_Store").write_bytes(b"\x00")
    (small_copy / "docs/.obsidian").mkdir()
    (small_copy / "docs/.obsidian/app.json").write_text("{}", "utf-8")
    (small_copy / "docs/.obsidian/mall.md").write_text("mall", "utf-8")
    (small_copy / "docs/.bilder").symlink_to("ingenstans")
    (small_copy / "data/events").mkdir()
    (small_copy / "data/events/.#2027.yaml").symlink_to("redaktor@dator.4711:1764000000")
    (small_copy / "data/.#events.yaml").symlink_to("redaktor@dator.4711:1764000000")
    (small_copy / "data/._events.yaml").write_bytes(b"\x00")
    assert problem_lines(small_copy) == []
    assert not [page.file for page in open_small(small_copy).docs if "/." in page.file]


@pytest.mark.parametrize(
    ("name", "held"),
    [
        ("bild.png", PNG),
        ("bild-2.jpg", b"\xff\xd8\xff\xe0"),
        ("2026-karta.jpeg", b"\xff\xd8\xff\xe1"),
        ("a.gif", b"GIF89a"),
        ("b.webp", b"RIFF\x00\x00\x00\x00WEBPVP8 "),
        ("c.avif", b"\x00\x00\x00\x1cftypavif"),
    ],
)
def test_a_picture_is_let_in(name: str, held: bytes, small_copy: Path) -> None:
    (small_copy / "docs/om/bilder").mkdir()
    (small_copy / "docs/om/bilder" / name).write_bytes(held)
    assert problem_lines(small_copy) == []
