"""The shapes of the counties, for the map."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any


@cache
def county_shapes() -> dict[str, Any]:
    """The shapes of the counties: `viewBox`, and by county code `paths`, `label_points`, `targets`.

    Those with a target are too narrow to hit on a phone: it is the middle of the widest circle in
    their shape.
    """
    shapes: dict[str, Any] = json.loads(
        (Path(__file__).parent / "county_paths.json").read_text("utf-8")
    )
    return shapes
