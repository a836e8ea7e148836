"""The list of macros in HACKING.md and CONTRIBUTING.md, written from the blocks' docstrings."""

from __future__ import annotations

import inspect
import json
from typing import TYPE_CHECKING

from macros.blocks import Blocks, macro_names

if TYPE_CHECKING:
    from pathlib import Path

FILES = ("HACKING.md", "CONTRIBUTING.md")
"""The files that hold the list, from the project's root."""
START = "<!-- The macros: change a docstring in macros/blocks, then run make reference. -->"
END = "<!-- End of the list. -->"


def macro_list() -> str:
    """Every macro that a page can call, as a Markdown list in Swedish."""
    return "\n".join(_item(name) for name in macro_names())


def with_list(text: str) -> str:
    """The text with the list between its two markers renewed.

    Raises:
        ValueError: a marker is missing.
    """
    before, start, rest = text.partition(START)
    _, end, after = rest.partition(END)
    if not (start and end):
        raise ValueError(f"the lines {START!r} and {END!r} have to stand around the list")
    return f"{before}{START}\n\n{macro_list()}\n\n{END}{after}"


def write(root: Path) -> None:
    """Renew the list in every file that holds it."""
    for name in FILES:
        path = root / name
        path.write_text(with_list(path.read_text("utf-8")), "utf-8")


def _item(name: str) -> str:
    function = getattr(Blocks, name)
    values = [_value(value) for value in list(inspect.signature(function).parameters.values())[1:]]
    says = " ".join((inspect.getdoc(function) or "").split())
    return f"- `{{{{ {name}({', '.join(values)}) }}}}`: {says}"


def _value(parameter: inspect.Parameter) -> str:
    if parameter.default is parameter.empty:
        return parameter.name
    default = "…" if parameter.default is None else parameter.default
    return f"{parameter.name}={json.dumps(default, ensure_ascii=False)}"
