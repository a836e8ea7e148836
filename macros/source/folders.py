"""What lies in a folder: a file whose name begins with a dot, or lies in such a folder, does not.

Editors' programs and systems leave them: `.#kontakter.md`, `._kontakter.md`, `.obsidian/`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def below(folder: Path, pattern: str = "*") -> Iterator[Path]:
    """What lies below a folder at any depth, folders and links too, in the order of their paths."""
    for path in sorted(folder.rglob(pattern)):
        if not any(part.startswith(".") for part in path.relative_to(folder).parts):
            yield path
