"""Content that has written down what is published of it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from macros.promised import FILE, renewed
from tests.helpers import SMALL, open_small
from tests.mended import Mended
from tests.promised.edits import OM

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Mended:
    """The small content with what it has written down as published, and two headings more."""
    root = shutil.copytree(SMALL, tmp_path_factory.mktemp("publicerat") / "innehåll")
    with (root / OM).open("a", encoding="utf-8") as file:
        file.write("\n## Vem skriver?\n\nVi.\n\n## Vad står här?\n\nDet som är publicerat.\n")
    (root / FILE).write_text(renewed(root, open_small(root)), "utf-8")
    return Mended(root)


@pytest.fixture
def root(published: Mended) -> Path:
    return published.folder()
