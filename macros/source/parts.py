"""Where a data file lies: it may be several, itself and those in the folder of its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def folder_of(name: str) -> str:
    """The folder, beside the data file `name`, that more of what it holds may lie in."""
    return name.removesuffix(".yaml")


def parts(data: Path, name: str) -> list[Path]:
    """The files below the folder `data` that hold what belongs in the data file `name`, in order.

    The file itself is first, and the only one where there is none at all.
    """
    own = data / name
    found = (data / folder_of(name)).glob("[!.]*.yaml")
    more = sorted(found, key=lambda path: path.name)
    return [own, *more] if own.exists() or not more else more
