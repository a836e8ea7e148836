"""`python -m macros`: check the content, and show what is generated from it, without MkDocs."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from macros import diff
from macros.apply import FormError, apply_issue
from macros.opening import open_site
from macros.outward import links_report
from macros.problems import FORMATS, Problem, ProblemsError
from macros.prose_report import report
from macros.reference import FILES, write
from macros.render import render_page
from macros.schema import write_schemas
from macros.stale import stale_report

if TYPE_CHECKING:
    from macros.model import Handbook
    from macros.site import Site

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


def _parser() -> argparse.ArgumentParser:
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
        default="github" if os.environ.get("GITHUB_ACTIONS") else "text",
        help="text: a line each; github: annotations in a pull request; json: a list",
    )
    check.add_argument("--summary", type=Path, help="a file to add a summary to, as Markdown")
    pages = commands.add_parser("pages", help="write the generated pages as Markdown files")
    pages.add_argument("--out", type=Path, required=True, help="the folder to write them in")
    commands.add_parser("prose", help="show how long the sentences of each page and entry are")
    commands.add_parser("reference", help=f"write the list of macros into {' and '.join(FILES)}")
    commands.add_parser("schema", help="write the JSON Schemas into schemas/")
    compare = commands.add_parser("diff", help="say in words what has changed since a commit")
    compare.add_argument("base", metavar="BASE", help="the commit, branch or tag to compare with")
    due = commands.add_parser("stale", help="list the contacts that are due to be checked")
    for command in (compare, due):
        command.add_argument("--format", choices=("text", "markdown"), default="text")
    commands.add_parser("links", help="try every link to another site, and list the dead ones")
    apply = commands.add_parser("apply", help="change the data as a filled-in issue form says")
    apply.add_argument(
        "--issue", type=Path, required=True, help="GitHub's JSON of the issue, or of its event"
    )
    apply.add_argument(
        "--out", type=Path, help="the folder to write result.txt, title.txt and reply.md in"
    )
    return parser


def main(arguments: list[str] | None = None) -> int:
    """Run a command; returns the exit code: 0 when all is well, 1 when content has problems."""
    options = _parser().parse_args(arguments)
    if options.command in ("reference", "schema"):
        (write if options.command == "reference" else write_schemas)(options.root)
        return 0
    if options.command == "links":
        print(links_report(options.root), end="")
        return 0
    try:
        if options.command == "apply":
            return _apply(options.root, options.issue, options.today, options.out)
        site = open_site(options.root, options.today)
    except ProblemsError as error:
        show = FORMATS.get(getattr(options, "format", "text"), FORMATS["text"])
        print(show(error.problems), flush=True)
        print(_count(error.problems), file=sys.stderr)
        _summarise(options, _count(error.problems), error.problems)
        return 1
    ending = "md" if getattr(options, "format", "text") == "markdown" else "txt"
    if options.command == "pages":
        _write_pages(site, options.out)
    elif options.command == "stale":
        print(stale_report(site.handbook, f"stale.{ending}.j2"), end="")
    elif options.command == "diff":
        try:
            comparison = diff.compare(options.root, options.base, options.today, site)
        except diff.NoBaseError as error:
            print(error)
            return 0 if isinstance(error, diff.UnreadableBaseError) else 1
        print(diff.report(comparison, f"diff.{ending}.j2"), end="")
    elif options.command == "prose":
        print("\n".join(report(site.handbook, options.root)))
    else:
        told = f"Inga fel. Kontrollerat: {_contents(site.handbook, options.root)}."
        print(told, file=sys.stderr)
        _summarise(options, told, [])
    return 0


def _summarise(options: argparse.Namespace, told: str, problems: list[Problem]) -> None:
    """Add what was told to the file of `--summary`, where GitHub shows it with the job."""
    path: Path | None = getattr(options, "summary", None)
    if path is not None:
        with path.open("a", encoding="utf-8") as file:
            file.write(render_page("check.md.j2", told=told, problems=problems) + "\n")


def _apply(root: Path, issue: Path, today: date, out: Path | None) -> int:
    """Apply an issue; says in one word what came of it: changed, mend, editor or no-form."""
    try:
        outcome = apply_issue(root, issue, today)
    except FormError as error:
        print(error, file=sys.stderr)
        return 2
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
        (out / "result.txt").write_text(outcome.result + "\n", "utf-8")
        (out / "title.txt").write_text(outcome.title + "\n", "utf-8")
        (out / "reply.md").write_text(outcome.reply, "utf-8")
    else:
        print(outcome.reply, file=sys.stderr)
    print(outcome.result)
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
