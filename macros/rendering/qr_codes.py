"""QR codes, drawn: what a phone reads from paper.

The library that makes them takes a while to load: it is asked for what is new alone.
"""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup

from macros.memory import remember

CORRECTION = "m"
"""15 % of the code may be hidden or worn. The next step up would make the squares smaller."""
QUIET = 4
"""The empty squares around the code that readers want (ISO/IEC 18004)."""


def qr_code(text: str) -> Markup:
    """A text as an SVG, one unit a square, as wide as what it stands in."""
    return Markup(remember("qr code", (text,), lambda: _drawn(text)))  # noqa: S704 - no text in it


@lru_cache(maxsize=1000)
def _drawn(text: str) -> str:
    import segno

    code = segno.make(text, error=CORRECTION, micro=False)
    drawn: str = code.svg_inline(border=QUIET, omitsize=True, svgclass=None, lineclass=None)
    return drawn
