"""The lists in HACKING.md and CONTRIBUTING.md that are written from the code."""

from __future__ import annotations

import inspect
import json
from typing import TYPE_CHECKING

from macros.blocks import Blocks, macro_names
from macros.model import FILES, head_of, kinds_in
from macros.rendering.environment import listed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

END = "<!-- End of the list. -->"


def macro_list() -> str:
    """Every macro that a page can call, as a Markdown list in Swedish."""
    return "\n".join(_macro(name) for name in macro_names())


def file_table() -> str:
    """Every file of data/ with what stands in it, as a Markdown table in Swedish."""
    rows = [f"| `data/{name}` | {_contents(name)} |" for name in FILES]
    return "\n".join(["| fil | vad som står där |", "|---|---|", *rows])


LISTS: dict[str, Callable[[], str]] = {
    "<!-- The macros: change a docstring in macros/blocks, then run make reference. -->": macro_list,
    "<!-- The files: change macros/model/kinds.py, then run make reference. -->": file_table,
}
"""What is written after which line; it ends at the next END."""

GUIDES: dict[str, tuple[Callable[[], str], ...]] = {
    "HACKING.md": (macro_list,),
    "CONTRIBUTING.md": (macro_list, file_table),
}
"""The guides, from the project's root, and the lists that each has to hold."""


def with_lists(text: str, *needed: Callable[[], str]) -> str:
    """The text with every list in it renewed.

    Raises:
        ValueError: a list that is `needed` lacks one of the lines that stand around it.
    """
    for start, written in LISTS.items():
        before, found, rest = text.partition(start)
        _, end, after = rest.partition(END)
        if found and end:
            text = f"{before}{start}\n\n{written()}\n\n{END}{after}"
        elif found or written in needed:
            raise ValueError(f"the lines {start!r} and {END!r} have to stand around the list")
    return text


def write(root: Path) -> None:
    """Renew the lists in every guide."""
    for name, needed in GUIDES.items():
        path = root / name
        path.write_text(with_lists(path.read_text("utf-8"), *needed), "utf-8")


def _contents(name: str) -> str:
    head = head_of(name)
    words = [kind.many for kind in kinds_in(name)]
    return listed(words) if words else (head.many if head else "")


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
