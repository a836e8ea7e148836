"""How long what was read is held to be fresh: past these days it is worth a look."""

from __future__ import annotations

STALE_AFTER_DAYS = 180
"""A contact that nobody has checked for longer is due."""
REVIEW_AFTER_DAYS = 365
"""A page, or the sources of an entry, that nobody has read for longer is due."""
