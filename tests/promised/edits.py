"""Edits of content that has been published, and where each is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.helpers import marked_place

if TYPE_CHECKING:
    from pathlib import Path

PROV, ARBETET, OM = "docs/prov.md", "docs/arbetet.md", "docs/om/index.md"
MENU, QUESTIONS = "data/menu.yaml", "data/questions.yaml"
EVENTS, PLACES, METHODS, NETWORK = (
    f"data/{name}.yaml" for name in ("events", "places", "methods", "network")
)

Edit = tuple[str, str, str]
"""A file, what stands in it, and what takes its place; ¤ is where the problem is told."""


def edit(root: Path, *edits: Edit) -> str:
    """Make the edits; returns the place that is marked in one of them."""
    place = ""
    for file, old, new in edits:
        text = (root / file).read_text("utf-8")
        assert old in text, f"{file} does not hold {old!r}"
        text = text.replace(old, new, 1)
        if "¤" in text:
            place = f"{file}:{marked_place(text)}: "
        (root / file).write_text(text.replace("¤", ""), "utf-8")
    return place


def move(root: Path, old: str, new: str) -> None:
    (root / new).parent.mkdir(parents=True, exist_ok=True)
    (root / old).rename(root / new)
    old, new = old.removeprefix("docs/"), new.removeprefix("docs/")
    for name in (MENU, METHODS, QUESTIONS):
        text = (root / name).read_text("utf-8")
        (root / name).write_text(text.replace(old, new), "utf-8")
