"""What the accessibility statement says that it rests on is there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.problems import nearest
from tests.helpers import ROOT
from tests.live.properties import PROPERTIES

if TYPE_CHECKING:
    from macros.site import Site

CRITERIA = {
    "1": "1.1 2.1 2.2 2.3 2.4 2.5 3.1 3.2 3.3 3.4 3.5 4.1 4.2 4.3 4.4 4.5 4.10 4.11 4.12 4.13",
    "2": "1.1 1.2 1.4 2.1 2.2 3.1 4.1 4.2 4.3 4.4 4.5 4.6 4.7 4.11 5.1 5.2 5.3 5.4 5.7 5.8",
    "3": "1.1 1.2 2.1 2.2 2.3 2.4 2.6 3.1 3.2 3.3 3.4 3.7 3.8",
    "4": "1.2 1.3",
}
"""The criteria of WCAG 2.2 at level A and AA, by the principle (https://www.w3.org/TR/WCAG22/)."""


def test_every_criterion_stands_once_and_in_order(opened: Site) -> None:
    found = [criterion.code for criterion in opened.handbook.criteria]
    assert found == [f"{first}.{rest}" for first, all_ in CRITERIA.items() for rest in all_.split()]
    assert len(found) == 55


def test_every_test_that_holds_a_criterion_is_there(opened: Site) -> None:
    there = {holds.__name__ for holds in PROPERTIES}
    for path in (ROOT / "tests").rglob("test_*.py"):
        there |= set(re.findall(r"^def (test_\w+)", path.read_text("utf-8"), re.MULTILINE))
    missing = [
        f'{criterion.where("tests", index)}: testet "{name}" finns inte{nearest(name, there)}'
        for criterion in opened.handbook.criteria
        for index, name in enumerate(criterion.tests)
        if name not in there
    ]
    assert not missing, "\n".join(missing)
