"""The lists that are written from the code: in the guides, and in .github/CODEOWNERS."""

from __future__ import annotations

import inspect
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.blocks import Blocks, macro_names
from macros.model import FILES, head_of, kinds_in
from macros.rendering.environment import listed
from macros.source.parts import folder_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ORGANISATION = "@stodguiden"
"""Whose teams own the files: change it to your organisation's name on GitHub."""


def macro_list() -> str:
    """Every macro that a page can call, as a Markdown list in Swedish."""
    return "\n".join(_macro(name) for name in macro_names())


def file_table() -> str:
    """Every file of data/ with what stands in it, as a Markdown table in Swedish."""
    rows = [f"| `data/{name}` | {_contents(name)} |" for name in FILES]
    return "\n".join(["| fil | vad som står där |", "|---|---|", *rows])


def owner_lines() -> str:
    """Every file of data/ and folder for parts of it, with the team that reads a change of it."""
    rows = [(path, _owner(name)) for name in FILES for path in (name, f"{folder_of(name)}/")]
    return "\n".join(f"{f'/data/{path}':29} {ORGANISATION}/{owner}" for path, owner in rows)


@dataclass(frozen=True)
class WrittenList:
    """A list between two lines of a file."""

    start: str
    end: str
    written: Callable[[], str]


_MACROS = WrittenList(
    "<!-- The macros: change a docstring in macros/blocks, then run make reference. -->",
    "<!-- End of the list. -->",
    macro_list,
)
_FILES = WrittenList(
    "<!-- The files: change macros/model/kinds.py, then run make reference. -->",
    "<!-- End of the list. -->",
    file_table,
)
_OWNERS = WrittenList(
    "# The data: change macros/model/kinds.py, then run make reference.",
    "# End of the list.",
    owner_lines,
)
LISTS: dict[str, tuple[WrittenList, ...]] = {
    "HACKING.md": (_MACROS,),
    "CONTRIBUTING.md": (_MACROS, _FILES),
    ".github/CODEOWNERS": (_OWNERS,),
}
"""The files that hold such lists, from the project's root."""


def with_lists(text: str, lists: tuple[WrittenList, ...]) -> str:
    """The text with the lists in it renewed.

    Raises:
        ValueError: one of the lines that stand around a list is missing.
    """
    for item in lists:
        before, start, rest = text.partition(item.start)
        _, end, after = rest.partition(item.end)
        if not (start and end):
            raise ValueError(
                f"the lines {item.start!r} and {item.end!r} have to stand around the list"
            )
        text = f"{before}{start}\n\n{item.written()}\n\n{end}{after}"
    return text


def write(root: Path) -> None:
    """Renew the lists in every file that holds some."""
    for name, lists in LISTS.items():
        path = root / name
        path.write_text(with_lists(path.read_text("utf-8"), lists), "utf-8")


def _contents(name: str) -> str:
    head = head_of(name)
    words = [kind.many for kind in kinds_in(name)]
    return listed(words) if words else (head.many if head else "")


def _owner(name: str) -> str:
    owners = [kind.owner for kind in kinds_in(name)]
    head = head_of(name)
    return owners[0] if owners else (head.owner if head else "")


def _macro(name: str) -> str:
    function = getattr(Blocks, name)
    values = [_value(value) for value in list(inspect.signature(function).parameters.values())[1:]]
    says = " ".join((inspect.getdoc(function) or "").split())
    return f"- `{{{{ {name}({', '.join(values)}) }}}}`: {says}"


def _value(parameter: inspect.Parameter) -> str:
    if parameter.default is parameter.empty:
        return parameter.name
    default = "…" if parameter.default is None else parameter.default
    return f"{parameter.name}={json.dumps(default, ensure_ascii=False)}"
