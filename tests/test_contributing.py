"""What CONTRIBUTING.md shows, an editor can write: its examples are taken as they stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.helpers import ROOT, TODAY, problem_lines

if TYPE_CHECKING:
    from pathlib import Path

GUIDE = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
PAGE = re.compile(r"^```markdown\n(---\n.*?)^```", re.DOTALL | re.MULTILINE)
DAY = re.compile(r"^ *(?:read|granskad|reviewed): (\d{4}-\d\d-\d\d)$", re.MULTILINE)


def test_the_example_of_a_page_is_a_page(small_copy: Path) -> None:
    (page,) = PAGE.findall(GUIDE)
    (small_copy / "docs/om/trygga-stationer.md").write_text(page, "utf-8")
    with (small_copy / "data/menu.yaml").open("a", encoding="utf-8") as menu:
        menu.write("  - title: Trygga stationer\n    page: om/trygga-stationer.md\n")
    assert problem_lines(small_copy) == []


def test_nothing_in_the_examples_has_been_read_on_a_day_to_come() -> None:
    days = DAY.findall(GUIDE)
    assert days
    assert max(days) <= TODAY.isoformat()
