"""From the files of the project to a checked `Site`, or every problem in them at once."""

from __future__ import annotations

import os
import subprocess
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any

from macros import docs
from macros.checks import CHECKS, Check
from macros.docs.menu import FILE as MENU
from macros.exports.datasets import data_sets
from macros.load import Loaded, read_all
from macros.model import days_looked_at
from macros.pages import page_specs
from macros.problems import ProblemsError
from macros.promised import Published, promise_problems, read
from macros.settings.environment import ZIP_BEGINS, build_time
from macros.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from macros.problems import Problem


def open_site(
    root: Path,
    day: date,
    rules: Iterable[Check] = CHECKS,
    standing: Mapping[str, docs.Standing] = docs.STANDING,
    loaded: Loaded | None = None,
    **settings: Any,
) -> Site:
    """Load and check everything below `root`: data/ against `rules`, and docs/ against it.

    `day` is the one that dates are judged by, `standing` names the pages that the site leads to,
    `loaded` is what was read of data/, where it need not be read anew, `settings` what else the
    `Site` is to know: its name, addresses and time.

    Raises:
        ProblemsError: something that an editor can write is wrong; carries all problems.
    """
    pages, problems = docs.read_pages(root)
    loaded = loaded or read_all(root, day, rules)
    if loaded.problems:
        # Without data no macro can be tried; what can be seen in the pages alone is still told.
        wrong = any(problem.place.file == MENU for problem in loaded.problems)
        menu = None if wrong else loaded.handbook.menu  # what it lacks is what could not be read
        problems += [*loaded.problems, *docs.check(root, pages, None, menu=menu)]
        raise ProblemsError(problems)
    # A page written by hand in docs/ may take the place of the generated one at its address.
    written = {page.uri for page in pages}
    published, unread = _published(root)
    known = frozenset(published.all())
    made = page_specs(loaded.handbook, known)
    specs = tuple(spec for spec in made if not (spec.may_be_written and spec.source in written))
    site = Site(
        loaded.handbook,
        specs,
        tuple(pages),
        data_sets=data_sets(),
        published=known,
        data_version=loaded.version,
        **settings,
    )
    told = [*standing, *(problem.place.file.removeprefix("docs/") for problem in problems)]
    problems += docs.check(root, pages, site, standing)
    kept, joined = promise_problems(site, published, told)
    problems = [problem for problem in problems if problem not in joined] + kept + unread
    if problems:
        raise ProblemsError(problems)
    return site


def _published(root: Path) -> tuple[Published, list[Problem]]:
    """What has been published; nothing, and what is wrong with it, where that cannot be read."""
    try:
        return read(root), []
    except ProblemsError as error:
        return Published(), list(error.problems)


def content_time(root: Path, site: Site) -> datetime:
    """The time that files of the site carry: what is set, else the last commit's.

    In a folder without git, it is the newest day that the content knows.

    Raises:
        SettingError: SOURCE_DATE_EPOCH is set and no time.
    """
    known = build_time(os.environ) or _last_commit(root)
    return known or datetime.combine(_newest_day(site) or ZIP_BEGINS.date(), time(), UTC)


def _last_commit(root: Path) -> datetime | None:
    """The time of the last commit; None where there is none, or no git."""
    if not (root / ".git").exists():  # a folder in another's repository
        return None
    command = ["git", "-C", str(root), "log", "-1", "--format=%ct"]  # a list: no shell
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    except OSError:
        return None
    told = done.stdout.strip()
    return datetime.fromtimestamp(int(told), UTC) if told.isdigit() else None


def _newest_day(site: Site) -> date | None:
    """The last day that the content knows of someone having looked at it, or changed it."""
    days = [page.reviewed for page in site.docs if page.reviewed]
    for record in site.handbook.every_record:
        days += days_looked_at(record)
    return max(days, default=None)
