"""What is made of the built site to take along: the counties' sheets, the book, and the offline copy.

It takes a browser and some minutes, so a build makes none of it; publishing does (`make
publish-extras`), and goes on without what cannot be made. The page `ta-med/` is told what there is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.blocks.open_data import BOOK, COPY, SHEETS, TAKE_ALONG
from macros.finishing.file_sizes import with_links_to_files, with_sizes_of_files
from macros.upkeep.extras.book import whole_book
from macros.upkeep.extras.browser import printer
from macros.upkeep.extras.offline import offline_copy
from macros.upkeep.extras.pdf import finished, sheets_of
from macros.upkeep.extras.sheets import county_sheets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from macros.site import Site


def make_extras(site: Site, folder: Path) -> Iterator[str]:
    """Make each file in the folder of the built site; gives what went wrong, a line each.

    Raises:
        OSError: the folder holds no built site.
    """
    made: dict[str, bytes] = {}

    def read(name: str) -> bytes | None:
        path = folder / name
        return path.read_bytes() if path.is_file() else None

    def page(address: str) -> str:
        return (folder / address / "index.html").read_text("utf-8")

    told = page(TAKE_ALONG)
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    unmade = with_sizes_of_files(with_links_to_files(told, TAKE_ALONG, {}), TAKE_ALONG, {})
    files[f"{TAKE_ALONG}index.html"] = unmade.encode()

    def sheets() -> bytes:
        with printer(site.site_url, read, site.built) as prints:
            return county_sheets(site, prints)

    def book() -> bytes:
        with printer(site.site_url, read, site.built) as prints:
            # Only a print tells on which sheet a chapter begins, which the contents say.
            sheets = sheets_of(prints.pdf("", whole_book(site, page).encode()))
            html = whole_book(site, page, sheets).encode()
            return finished(prints.pdf("", html, tagged=True), site.name, site.built)

    makers: dict[str, Callable[[], bytes]] = {
        SHEETS: sheets,
        BOOK: book,
        COPY: lambda: offline_copy(site, files),
    }
    for address, make in makers.items():
        try:
            made[address] = make()
        except Exception as error:  # noqa: BLE001 - the others are made all the same
            yield f"{address}: {type(error).__name__}: {error}"
    for address, content in made.items():
        (folder / address).parent.mkdir(parents=True, exist_ok=True)
        (folder / address).write_bytes(content)
    shown = with_links_to_files(with_sizes_of_files(told, TAKE_ALONG, made), TAKE_ALONG, made)
    (folder / TAKE_ALONG / "index.html").write_text(shown, "utf-8")
