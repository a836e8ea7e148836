"""What an issue is answered with: Swedish, for people who have never seen Git."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.rendering.environment import render_page

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_LINE = 400
"""Longest line that is shown of what someone wrote, in characters."""
MAX_LINES = 30
"""Most lines that are shown of it."""


def reply(
    result: str,
    lines: Iterable[str] = (),
    *,
    collides: Iterable[str] = (),
    slips: Iterable[str] = (),
    **more: object,
) -> str:
    """A comment that shows `lines` as they are: nothing in them is read as Markdown or a mention.

    `result` is one of those in reply.md.j2; `more` is what it wants beside. `collides` is what a new
    event collides with, and `slips` what is most often a slip, shown in the same way.
    """
    return render_page(
        "reply.md.j2",
        result=result,
        lines=_shown(lines),
        collides=_shown(collides),
        slips=_shown(slips),
        **more,
    )


def _shown(lines: Iterable[str]) -> list[str]:
    shown = [_plain(line) for line in lines]
    if len(shown) > MAX_LINES:
        shown[MAX_LINES:] = [f"… och {len(shown) - MAX_LINES} rader till"]
    return shown


def _plain(line: str) -> str:
    text = "".join(c if c.isprintable() else " " for c in line).replace("`", "'")
    return text if len(text) <= MAX_LINE else text[:MAX_LINE] + "…"
