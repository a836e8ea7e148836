"""`python -m macros`: check the content, and show what is generated from it, without MkDocs."""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from macros.problems import FORMATS, Problem, ProblemsError
from macros.reference import FILES, write
from macros.site import Site, open_site

if TYPE_CHECKING:
    from macros.model import Handbook

DESCRIPTION = "Check the content of the handbook, and show what is generated from it."


WORDS = {
    "coordinators": "funktioner",
    "organisations": "organisationer",
    "police_regions": "polisregioner",
    "counties": "län",
    "municipalities": "kommuner",
    "initiatives": "initiativ",
    "questions": "utvecklingsfrågor",
    "events": "händelser",
    "methods": "metoder",
    "terms": "ord",
}
"""What the records of each kind are called when they are counted."""


def main(arguments: list[str] | None = None) -> int:
    """Run a command; returns the exit code: 0 when all is well, 1 when content has problems."""
    parser = argparse.ArgumentParser(prog="python -m macros", description=DESCRIPTION)
    parser.add_argument(
        "--root", type=Path, default=Path(), help="the project's folder (default: this one)"
    )
    parser.add_argument(
        "--today",
        type=date.fromisoformat,
        default=datetime.now(UTC).date(),
        metavar="YYYY-MM-DD",
        help="the day that dates are judged by (default: today)",
    )
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="check data/ and docs/; print every problem")
    check.add_argument(
        "--format",
        choices=FORMATS,
        default="text",
        help="text: a line each; github: annotations in a pull request; json: a list",
    )
    pages = commands.add_parser("pages", help="write the generated pages as Markdown files")
    pages.add_argument("--out", type=Path, required=True, help="the folder to write them in")
    commands.add_parser("reference", help=f"write the list of macros into {' and '.join(FILES)}")
    options = parser.parse_args(arguments)
    if options.command == "reference":
        write(options.root)
        return 0
    try:
        site = open_site(options.root, options.today)
    except ProblemsError as error:
        show = FORMATS[getattr(options, "format", "text")]
        print(show(error.problems), flush=True)
        print(_count(error.problems), file=sys.stderr)
        return 1
    if options.command == "pages":
        _write_pages(site, options.out)
    else:
        print(f"Inga fel. Kontrollerat: {_contents(site.handbook, options.root)}.", file=sys.stderr)
    return 0


def _count(problems: list[Problem]) -> str:
    files = len({problem.place.file for problem in problems})
    return f"{len(problems)} fel att rätta i {files} {'fil' if files == 1 else 'filer'}."


def _contents(handbook: Handbook, root: Path) -> str:
    counts = [f"{len(getattr(handbook, kind))} {word}" for kind, word in WORDS.items()]
    pages = sum(1 for _ in (root / "docs").rglob("*.md"))
    return f"{', '.join(counts)} och {pages} {'sida' if pages == 1 else 'sidor'} i docs"


def _write_pages(site: Site, out: Path) -> None:
    for spec in site.specs:
        path = out / spec.source
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(site.text(spec), "utf-8")


if __name__ == "__main__":
    sys.exit(main())
