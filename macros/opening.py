"""From the files of the project to a checked `Site`, or every problem in them at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros import docs
from macros.checks import CHECKS, Check
from macros.corrections import Corrections
from macros.load import load
from macros.pages import page_specs
from macros.problems import ProblemsError
from macros.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path


def open_site(
    root: Path,
    today: date,
    site_url: str = "/",
    repo_url: str = "",
    corrections: Corrections | None = None,
    rules: Iterable[Check] = CHECKS,
) -> Site:
    """Load and check everything below `root`: data/ against `rules`, and docs/ against it.

    Raises:
        ProblemsError: something that an editor can write is wrong; carries all problems.
    """
    problems = []
    try:
        handbook = load(root, today, rules)
    except ProblemsError as error:
        problems += error.problems
        # Without data no macro can be tried; what can be seen in the pages alone is still told.
        problems += docs.check(root, None)
        raise ProblemsError(problems) from None
    # A page written by hand in docs/ takes the place of the generated one at its address.
    specs = tuple(
        spec for spec in page_specs(handbook) if not (root / "docs" / spec.source).exists()
    )
    site = Site(handbook, specs, site_url, repo_url, corrections or Corrections())
    problems += docs.check(root, site)
    if problems:
        raise ProblemsError(problems)
    return site
