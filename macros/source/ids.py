"""What stands where an id should: an address, several ids, a name."""

from __future__ import annotations

import re

UNLIKE_AN_ID = "kan inte vara ett id"
"""What is said of a value that is none."""
_SEVERAL = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+(?: +[a-z0-9]+(?:-[a-z0-9]+)+)+")


def unlike_an_id(value: str, slug: str) -> str:
    """Say in Swedish what is wrong with a value that is no id; `slug` is the nearest that is one."""
    if "://" in value:
        return (
            f'"{value}" är en adress, och här ska det stå ett id: skriv det id som posten har '
            "i sin egen fil"
        )
    if _SEVERAL.fullmatch(value):
        return f'"{value}" är flera id: sätt komma mellan dem, eller skriv ett på varje rad'
    return (
        f'"{value}" {UNLIKE_AN_ID}: använd bara a–z, 0–9 och bindestreck, '
        f'till exempel "{slug or "skane"}"'
    )
