"""docs/ holds pages and pictures, and nothing else: what lies there is published as it is."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from macros.problems import Place, Problem
from macros.source.characters import composed
from macros.source.doc_page import address_of
from macros.source.folders import below
from macros.source.values import slugify

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif")
"""The endings that a picture can have. An SVG can hold scripts, and so is none of them."""
LARGEST_PICTURE = 2_000_000
"""Bytes. A picture for a page is seldom a tenth of it, and all who read wait for it."""
_AS_PAGES = (".markdown", ".mdown", ".mkdn", ".mkd", ".html", ".htm")
"""What MkDocs would publish as a page, or a browser show as one, without our checks."""
_OTHER_PICTURES = (".heic", ".heif", ".tif", ".tiff", ".bmp", ".jfif", ".jp2", ".ico")
"""What phones and programs save pictures as, and browsers do not all show."""
_SIGNATURES = {b"\x89PNG": ".png", b"\xff\xd8\xff": ".jpg", b"GIF8": ".gif"}
"""How the pictures of old kinds begin, and their endings."""
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TAKEN = {"assets", "templates"}
"""Folders of the site that its own files lie in, beside the theme's; MkDocs skips the last."""


def file_problems(root: Path) -> Iterator[Problem]:
    """Find what may not lie in docs/, and what is not called as it has to be."""
    docs = root / "docs"
    theme = root / "theme"
    taken = _TAKEN | {
        path.name for path in (theme.iterdir() if theme.is_dir() else ()) if path.is_dir()
    }
    left: list[Path] = []
    addresses: dict[str, str] = {}
    for path in below(docs):
        if any(folder in path.parents for folder in left):
            continue
        name = path.relative_to(docs).as_posix()
        if path.is_symlink():
            left.append(path)
            text = "det här är en länk till en annan plats: lägg in själva filen i stället"
        elif path.is_dir():
            text = _folder_problem(name, taken)
            if text and name in taken:
                left.append(path)  # what lies in it has to go with it
        else:
            text = _file_problem(path, name)
            if not text and name.endswith(".md"):
                other = addresses.setdefault(address_of(name), name)
                if other != name:
                    text = f'sidan får samma adress som "{other}": byt namn på den ena'
        if text:
            yield Problem(Place(f"docs/{name}"), text)


def misplaced(root: Path) -> set[str]:
    """The files and folders in docs/ that cannot stay where they are."""
    return {composed(problem.place.file).removeprefix("docs/") for problem in file_problems(root)}


def as_meant(name: str) -> set[str]:
    """What a file that cannot be called as it is may be meant as, also with its ending left out."""
    folder, sign, own = name.casefold().rpartition("/")
    return {name, name.casefold(), f"{folder}{sign}{_right(own)}.md"}


def is_page(path: Path) -> bool:
    """Whether a file in docs/ is read as a page."""
    return (
        path.suffix == ".md"
        and path.name != "README.md"
        and not path.name.startswith("~$")
        and not path.is_symlink()
    )


def _folder_problem(name: str, taken: set[str]) -> str:
    own = name.rpartition("/")[2]
    if name in taken:
        return f'mappen kan inte heta "{name}", för webbplatsens egna filer ligger där: byt namn på den'
    if not _NAME.fullmatch(own):
        return f'mappen kan inte heta så: döp om den till "{_right(own)}", med a–z, 0–9 och bindestreck'
    return ""


def _file_problem(path: Path, name: str) -> str:
    own = name.rpartition("/")[2]
    if own.startswith("~$"):
        return "filen är ett tillfälligt lås från Word: ta bort den"
    stem, ending = path.stem, path.suffix.lower()
    if own == "README.md" and (path.parent / "index.md").exists():
        return "filen kan inte vara en sida, och mappens sida är index.md: ta bort den"
    if ending in _AS_PAGES or own == "README.md":
        right = "index" if stem == "README" else _right(stem)
        return f'filen kan inte vara en sida: skriv den i Markdown och kalla den "{right}.md"'
    if ending == ".txt" or (not ending and _start(path).startswith(b"---")):
        return f'en sida slutar på .md: döp om filen till "{_right(stem)}.md", eller ta bort den'
    if ending == ".svg":
        return "en SVG-bild kan innehålla kod som körs: spara bilden som PNG och lägg in den"
    if ending in _OTHER_PICTURES:
        return "bilden är av ett slag som alla webbläsare inte visar: spara den som JPEG eller PNG"
    if ending != ".md" and ending not in PICTURES:
        allowed = ", ".join(PICTURES)
        return f"i docs får bara sidor (.md) och bilder ({allowed}) ligga: ta bort filen"
    if not _NAME.fullmatch(stem) or ending != path.suffix:
        return (
            f'filen kan inte heta så: döp om den till "{_right(stem)}{ending}", '
            "med a–z, 0–9 och bindestreck"
        )
    if ending != ".md" and path.stat().st_size > LARGEST_PICTURE:
        size = f"{path.stat().st_size / 1_000_000:.1f}".replace(".", ",")
        most = LARGEST_PICTURE // 1_000_000
        return f"bilden är {size} MB, och får vara högst {most}: spara den mindre"
    if ending != ".md" and not _is_picture(path):
        return (
            "filen är ingen bild som en webbläsare kan visa: spara den som PNG eller JPEG på nytt"
        )
    if ending != ".md" and (other := _other_ending(path, ending)):
        right = f"{_right(stem)}{other}"
        return f'bilden är sparad som {other[1:].upper()}: döp om den till "{right}"'
    return ""


def _right(name: str) -> str:
    name = name.removesuffix(".md")
    return slugify(unicodedata.normalize("NFC", name)) or "ny-sida"


def _is_picture(path: Path) -> bool:
    start = _start(path)
    return start.startswith(tuple(_SIGNATURES)) or _is_new_kind(start)


def _other_ending(path: Path, ending: str) -> str | None:
    """The ending of what a picture is saved as, where it has another's."""
    start = _start(path)
    right = next((own for sign, own in _SIGNATURES.items() if start.startswith(sign)), None)
    if _is_new_kind(start):
        right = ".webp" if start.startswith(b"RIFF") else ".avif"
    return right if right and right != ending.replace(".jpeg", ".jpg") else None


def _is_new_kind(start: bytes) -> bool:
    webp = start[:4] == b"RIFF" and start[8:12] == b"WEBP"
    return webp or start[4:12] in (b"ftypavif", b"ftypavis")


def _start(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(16)
    except OSError:
        return b""
