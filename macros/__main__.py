"""`python -m macros`: check the content, and show what would be generated, without MkDocs."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path

from macros.problems import FORMATS, ProblemsError
from macros.site import Site, open_site


def main(arguments: list[str] | None = None) -> int:
    """Run a command; returns the exit code: 0 when all is well, 1 when content has problems."""
    parser = argparse.ArgumentParser(prog="python -m macros", description=__doc__)
    parser.add_argument("--root", type=Path, default=Path(), help="the project's folder")
    parser.add_argument(
        "--today", type=date.fromisoformat, default=datetime.now(UTC).date(), help="ISO date"
    )
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="check data/ and docs/; print every problem")
    style = "github" if os.environ.get("GITHUB_ACTIONS") else "text"
    check.add_argument("--format", choices=FORMATS, default=style)
    pages = commands.add_parser("pages", help="write the generated pages as Markdown files")
    pages.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(arguments)
    try:
        site = open_site(options.root, options.today)
    except ProblemsError as error:
        show = FORMATS[getattr(options, "format", "text")]
        print(show(error.problems))
        count = len(error.problems)
        print(f"{count} fel att rätta." if count > 1 else "1 fel att rätta.", file=sys.stderr)
        return 1
    if options.command == "pages":
        _write_pages(site, options.out)
    else:
        print("Inga fel.", file=sys.stderr)
    return 0


def _write_pages(site: Site, out: Path) -> None:
    for spec in site.specs:
        path = out / spec.source
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(site.text(spec), "utf-8")


if __name__ == "__main__":
    sys.exit(main())
