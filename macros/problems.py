"""A problem in what an editor wrote, and how it is shown."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, order=True)
class Place:
    """A place in a file that an editor can open."""

    file: str
    """The file's path from the project's root, with forward slashes."""
    line: int = 1
    """Line, counted from 1."""
    column: int = 1
    """Column in characters, counted from 1."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"

    def seen_from(self, here: Place) -> str:
        """What the line is called in a sentence about `here`: with its file if that is another."""
        return f"rad {self.line}" if self.file == here.file else f"rad {self.line} i {self.file}"


Severity = Literal["error", "notice"]
"""An error is what a change made wrong, and stops. A notice is worth a look, and never stops."""


@dataclass(frozen=True, order=True)
class Problem:
    """Something an editor has to mend, or look at, in one Swedish sentence."""

    place: Place
    text: str
    """What is wrong and, where it can be known, what would be right."""
    severity: Severity = "error"

    def __str__(self) -> str:
        mark = "att se över: " if self.severity == "notice" else ""
        return f"{self.place}: {mark}{self.text}"


def as_data(problems: Iterable[Problem]) -> list[list[Any]]:
    """Problems as JSON can hold them, for `from_data`."""
    return [[p.place.file, p.place.line, p.place.column, p.text, p.severity] for p in problems]


def from_data(kept: Iterable[list[Any]]) -> list[Problem]:
    """The problems that `as_data` was given."""
    return [Problem(Place(*place), text, severity) for *place, text, severity in kept]


class ProblemsError(Exception):
    """Raised when checked content has problems; carries all of them."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: list[Problem] = sorted(set(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def nearest(value: str, known: Mapping[str, str] | Iterable[str], alike: float = 0.6) -> str:
    """Return ` – menade du "x" (Name)?` for the known value nearest to `value`, or an empty string.

    `known` is either the valid values, or a mapping from each of them to the name that explains it.
    `alike` is from 0 to 1: how like it a value has to be.
    """
    names = dict(known) if isinstance(known, Mapping) else dict.fromkeys(known, "")
    names.pop(value, None)  # nobody means what already stands there
    longer = [key for key in names if len(value) > 4 and key.startswith(value.casefold())]
    close = longer if len(longer) == 1 else []
    close = close or [key for key in names if _plain(key) == _plain(value)]
    close = close or get_close_matches(value.casefold(), names, n=1, cutoff=alike)
    if not close and value.isdigit():
        numbers = [key for key in names if key.isdigit()]
        near = sorted(numbers, key=lambda key: abs(int(key) - int(value)))[:1]
        turned = [key for key in numbers if sorted(key) == sorted(value)][:1]
        close = near if any(abs(int(key) - int(value)) <= _NEAR for key in near) else turned or near
    if not close:
        return ""
    name = names[close[0]]
    return f' – menade du "{close[0]}"' + (f" ({name})?" if name else "?")


_NEAR = 2
"""So far from a number is one that it may have been meant for, before one with its figures turned."""


def nearest_key(key: str, known: Iterable[str]) -> str:
    """As `nearest`, for a key: there are few, and "kind" is no "id", nor "cancelled" "changed"."""
    return nearest(key, known, alike=0.67)


def _plain(value: str) -> str:
    """A value as it is told apart by its letters alone: small, and without å, ä, ö."""
    return value.casefold().translate(_WITHOUT_DOTS)


_WITHOUT_DOTS = str.maketrans("åäöé", "aaoe")


def as_text(problems: Iterable[Problem]) -> str:
    """One line a problem: `file:line:column: text`, a notice with its mark before the text."""
    return "\n".join(str(problem) for problem in problems)


def as_github(problems: Iterable[Problem]) -> str:
    """One GitHub workflow command a problem, so that it is shown on its line in the pull request."""
    return "\n".join(
        f"::{problem.severity} file={_property(problem.place.file)},line={problem.place.line},"
        f"col={problem.place.column}::{_data(problem.text)}"
        for problem in problems
    )


def as_json(problems: Iterable[Problem]) -> str:
    """A JSON list of `{file, line, column, text, severity}`."""
    return json.dumps(
        [
            {**asdict(problem.place), "text": problem.text, "severity": problem.severity}
            for problem in problems
        ],
        ensure_ascii=False,
        indent=2,
    )


def told(problems: Iterable[Problem]) -> str:
    """The problems as a build tells them: on their lines in the pull request, or as text."""
    return (as_github if os.environ.get("GITHUB_ACTIONS") else as_text)(problems)


FORMATS = {"text": as_text, "github": as_github, "json": as_json}
"""How problems can be printed, by the name that `python -m macros check --format` takes."""


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
