"""The history of the data has happened, and stands in order."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from macros.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from macros.model import Handbook


def latest_first(handbook: Handbook, _: Mapping[str, Mapping[str, str]]) -> Iterator[Problem]:
    """No change lies ahead, and none stands below an older one."""
    earlier = None
    for change in handbook.changes:
        # A day ahead is let through: it may already be tomorrow where the editor is.
        if change.date > handbook.today + timedelta(days=1):
            yield Problem(
                change.where("date"),
                f"datumet {change.date.isoformat()} har inte varit än: kontrollera årtalet",
            )
        elif earlier is not None and change.date > earlier:
            yield Problem(
                change.where("date"),
                f"posten är nyare än den ovanför, {earlier.isoformat()}: flytta den uppåt, "
                "det senaste står först",
            )
        else:
            earlier = change.date
