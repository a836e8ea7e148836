"""A page that is described as another one is a copy that nobody has gone through."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.upkeep.taste.copies import same_descriptions
from tests.helpers import open_small

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("remembered")


def test_two_pages_with_one_description_are_told(small_copy: Path) -> None:
    page = small_copy / "docs/prov.md"
    assert list(same_descriptions(open_small(small_copy))) == []
    text = page.read_text("utf-8")
    page.write_text(text.replace("En sida att ta sönder.", "En sida utan makron."), "utf-8")
    (told,) = same_descriptions(open_small(small_copy))
    assert told.severity == "notice"
    assert "beskrivningen är den som docs/" in told.text
