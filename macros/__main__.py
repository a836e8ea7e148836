"""`python -m macros`: check the content, and what else editors and developers ask of it, without MkDocs.

Each command is one function from the options to the exit code: 0 when all is well, 1 when content
has problems, 2 when what was asked for cannot be read.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any

from macros.memory import close_memory, open_memory
from macros.problems import FORMATS, Problem, ProblemsError
from macros.settings.environment import SettingError, given_day, today

# What only some commands need, they import themselves: most of the time that a command takes is
# the time that its imports take.
if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from macros.site import Site

DESCRIPTION = "Check the content of the handbook, and show what is generated from it."


def check(options: argparse.Namespace) -> int:
    """Check data/, docs/ and mkdocs.yml: every problem, and if there is none, what is worth a look."""
    from macros.opening.verdict import verdict
    from macros.settings.mkdocs_yml import settings_problems

    show = FORMATS[options.format]
    found = verdict(options.root, options.today)
    if wrong := sorted({*settings_problems(options.root), *found.wrong}):
        print(show(wrong), flush=True)
        _tell(options.summary, _count(wrong), wrong)
        return 1
    if found.notices or options.format == "json":
        print(show(found.notices), flush=True)
    _tell(options.summary, f"Inga fel. Kontrollerat: {found.contents}.", found.notices)
    return 0


def pages(options: argparse.Namespace) -> int:
    """Write every page as plain Markdown and HTML, for another engine, or to read and compare."""
    from macros.upkeep.plain_pages import plain_pages

    site = _site(options)
    for name, content in plain_pages(site, options.root):
        path = options.out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return 0


def prose(options: argparse.Namespace) -> int:
    """Show how long the sentences of each page and entry are."""
    from macros.upkeep.prose_report import prose_report

    print("\n".join(prose_report(_site(options))))
    return 0


def reference(options: argparse.Namespace) -> int:
    """Write the lists that the guides take from the code."""
    from macros.upkeep.guides import write

    write(options.root)
    return 0


def schema(options: argparse.Namespace) -> int:
    """Write the JSON Schemas."""
    from macros.upkeep.schema import write_schemas

    write_schemas(options.root)
    return 0


def diff(options: argparse.Namespace) -> int:
    """Say in words what has changed since a commit."""
    from macros.upkeep import changes

    site = _site(options)
    try:
        comparison = changes.compare(options.root, options.base, options.today, site)
    except changes.NoBaseError as error:
        print(error)
        return 0 if isinstance(error, changes.UnreadableBaseError) else 1
    print(changes.report(comparison, _template("diff", options.format)), end="")
    return 0


def stale(options: argparse.Namespace) -> int:
    """List what time has made due."""
    from macros.upkeep.due import stale_report

    site = _site(options)
    print(stale_report(site, _template("stale", options.format)), end="")
    return 0


def round_(options: argparse.Namespace) -> int:
    """Write the mails of a round of confirmations, and the list of those who are asked."""
    from macros.upkeep.own_site import own_site
    from macros.upkeep.rounds import NoMailboxError, confirmation_round

    site = _site(options, **own_site(options.root))
    try:
        files = dict(confirmation_round(site))
    except NoMailboxError as error:
        print(error, file=sys.stderr)
        return 2
    options.out.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (options.out / name).write_bytes(content)
    print(f"{len(files) - 1} mejl och en lista i {options.out}.")
    return 0


def query(options: argparse.Namespace) -> int:
    """Say who supports a place, from the open data alone."""
    from macros.upkeep.asking import UnknownError, answer
    from macros.upkeep.own_site import own_site

    site = _site(options, **own_site(options.root))
    try:
        print(answer(site.handbook, site.site_url, options.asked))
    except UnknownError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def links(options: argparse.Namespace) -> int:
    """Try every link to another site, and list the dead ones."""
    from macros.upkeep.dead_links import links_report

    print(links_report(options.root), end="")
    return 0


def addresses(options: argparse.Namespace) -> int:
    """Write down what is published, so that it is missed when it goes."""
    from macros.promised import FILE, renewed

    text = renewed(options.root, _site(options))
    (options.root / FILE).write_text(text, "utf-8")
    return 0


def extras(options: argparse.Namespace) -> int:
    """Make what there is to take along of the built site; what fails is told, and the rest is made."""
    from dataclasses import replace

    from macros.opening.content import content_time
    from macros.upkeep.extras import make_extras
    from macros.upkeep.own_site import own_site

    site = _site(options, **own_site(options.root))
    site = replace(site, built=content_time(options.root, site))
    wrong = list(make_extras(site, options.site))
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


def apply(options: argparse.Namespace) -> int:
    """Change the data as an issue says; tells in one word what came of it."""
    from macros.upkeep.forms import FormError, apply_issue

    try:
        outcome = apply_issue(options.root, options.issue, options.today)
    except FormError as error:
        print(error, file=sys.stderr)
        return 2
    if options.out is not None:
        options.out.mkdir(parents=True, exist_ok=True)
        (options.out / "result.txt").write_text(outcome.result + "\n", "utf-8")
        (options.out / "title.txt").write_text(outcome.title + "\n", "utf-8")
        (options.out / "reply.md").write_text(outcome.reply, "utf-8")
    else:
        print(outcome.reply, file=sys.stderr)
    print(outcome.result)
    return 0


def propose(options: argparse.Namespace) -> int:
    """Make proposals of filled-in issue forms, and answer them."""
    import subprocess

    from macros.upkeep.forms import FormError
    from macros.upkeep.proposals import Proposals

    proposals = Proposals(options.root.resolve(), options.today)
    try:
        for number, told in (
            proposals.redo() if options.redo else proposals.answer_event(options.event)
        ):
            print(f"#{number}: {told}", flush=True)
    except FormError as error:
        print(error, file=sys.stderr)
        return 2
    except subprocess.CalledProcessError as error:
        # What a command says may hold others' words, which the runner must not take for its own.
        print(f"{error.cmd[:3]}: {error.returncode}", file=sys.stderr)
        print(str(error.stderr).replace("::", ": :"), file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m macros", description=DESCRIPTION)
    parser.add_argument(
        "--root", type=Path, default=Path(), help="the project's folder (default: this one)"
    )
    parser.add_argument(
        "--today",
        type=_day,
        default=today(),
        metavar="YYYY-MM-DD",
        help="the day that dates are judged by (default: TODAY in the environment, else today)",
    )
    commands = parser.add_subparsers(dest="command", required=True)

    def command(run: object, text: str) -> argparse.ArgumentParser:
        made = commands.add_parser(getattr(run, "__name__", "").rstrip("_"), help=text)
        made.set_defaults(run=run)
        return made

    made = command(check, "check data/ and docs/; print every problem, else what is worth a look")
    made.add_argument(
        "--format",
        choices=FORMATS,
        default="github" if os.environ.get("GITHUB_ACTIONS") else "text",
        help="text: a line each; github: annotations in a pull request; json: a list",
    )
    made.add_argument("--summary", type=Path, help="a file to add a summary to, as Markdown")
    made = command(pages, "write the whole site as plain files that another engine can build")
    made.add_argument("--out", type=Path, required=True, help="the folder to write them in")
    command(prose, "show how long the sentences of each page and entry are")
    command(reference, "write the lists that HACKING.md and CONTRIBUTING.md take from the code")
    command(schema, "write the JSON Schemas into schemas/")
    made = command(diff, "say in words what has changed since a commit")
    made.add_argument("base", metavar="BASE", help="the commit, branch or tag to compare with")
    due = command(stale, "list what time has made due")
    for parts in (made, due):
        parts.add_argument("--format", choices=("text", "markdown"), default="text")
    made = command(round_, "write the mails of a round of confirmations, and a list of them")
    made.add_argument("--out", type=Path, required=True, help="the folder to write them in")
    made = command(query, "say who supports a place, from the open data alone")
    made.add_argument(
        "asked",
        metavar="PLACE",
        help="a municipality, a county or a police region, by name or code; or a function's id",
    )
    command(links, "try every link to another site, and list the dead ones")
    command(addresses, "write the addresses of the site into data/addresses.yaml")
    made = command(extras, "make what there is to take along: PDF files and a copy without the net")
    made.add_argument("--site", type=Path, required=True, help="the folder of the built site")
    made = command(apply, "change the data as a filled-in issue form says")
    made.add_argument(
        "--issue", type=Path, required=True, help="GitHub's JSON of the issue, or of its event"
    )
    made.add_argument(
        "--out", type=Path, help="the folder to write result.txt, title.txt and reply.md in"
    )
    made = command(propose, "make proposals of filled-in issue forms, and answer them, on GitHub")
    what = made.add_mutually_exclusive_group(required=True)
    what.add_argument("--event", type=Path, help="GitHub's JSON of what has happened to an issue")
    what.add_argument(
        "--redo", action="store_true", help="make the open ones anew on what main is now"
    )
    return parser


def _day(value: str) -> date:
    try:
        return given_day(value, "the day")
    except SettingError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def main(arguments: list[str] | None = None) -> int:
    """Run a command; returns its exit code. Problems that it does not tell itself are told here."""
    try:
        options = _parser().parse_args(arguments)
    except SettingError as error:
        print(error, file=sys.stderr)
        return 2
    open_memory(options.root)
    try:
        return int(options.run(options))
    except ProblemsError as error:
        print(FORMATS["text"](error.problems), flush=True)
        print(_count(error.problems), file=sys.stderr)
        return 1
    except BrokenPipeError:  # whoever read it has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        print(error, file=sys.stderr)
        return 2
    finally:
        close_memory()


def _site(options: argparse.Namespace, **settings: Any) -> Site:
    from macros.opening.content import open_site

    return open_site(options.root, options.today, **settings)


def _tell(summary: Path | None, told: str, problems: list[Problem]) -> None:
    """Say how it went, and add it to the file of `--summary`, which GitHub shows with the job."""
    print(told, file=sys.stderr)
    if summary is not None:
        from macros.rendering.environment import render_page

        with summary.open("a", encoding="utf-8") as file:
            file.write(render_page("check.md.j2", told=told, problems=problems) + "\n")


def _count(problems: Iterable[Problem]) -> str:
    problems = list(problems)
    files = len({problem.place.file for problem in problems})
    return f"{len(problems)} fel att rätta i {files} {'fil' if files == 1 else 'filer'}."


def _template(name: str, form: str) -> str:
    return f"{name}.{'md' if form == 'markdown' else 'txt'}.j2"


if __name__ == "__main__":
    # A command is over before there would be much garbage; looking for it takes a tenth of the time.
    gc.disable()
    # Where the terminal cannot show a letter, it is told in another way.
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    sys.exit(main())
