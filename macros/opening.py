"""From the files of the project to a checked `Site`, or every problem in them at once."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from macros import docs
from macros.checks import CHECKS, Check
from macros.load import Loaded, read_all
from macros.pages import page_specs
from macros.problems import ProblemsError
from macros.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path


def today() -> date:
    """The day that content is judged by: TODAY in the environment (ISO 8601), else the real one.

    Raises:
        ValueError: TODAY is set and no date.
    """
    given = os.environ.get("TODAY")
    return date.fromisoformat(given) if given else datetime.now(UTC).date()


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
        problems += [*loaded.problems, *docs.check(root, pages, None, menu=loaded.handbook.menu)]
        raise ProblemsError(problems)
    # A page written by hand in docs/ takes the place of the generated one at its address.
    written = {page.uri for page in pages}
    specs = tuple(spec for spec in page_specs(loaded.handbook) if spec.source not in written)
    site = Site(loaded.handbook, specs, tuple(pages), data_version=loaded.version, **settings)
    problems += docs.check(root, pages, site, standing)
    if problems:
        raise ProblemsError(problems)
    return site
