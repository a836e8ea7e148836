"""What several of the tests of commands begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.upkeep.compared import commit, git

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def committed(small_content: Path) -> Path:
    """The small content, committed as it is."""
    git(small_content, "init", "-q", "-b", "main")
    commit(small_content)
    return small_content
