"""The data of full size, for tests that break it in one place and look at what is told."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.helpers import WHOLE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a copy of the data, for one test after the other to break and mend."""
    root = tmp_path_factory.mktemp("frozen")
    shutil.copytree(WHOLE / "data", root / "data")
    return root


@pytest.fixture
def data(frozen: Path) -> Iterator[Path]:
    yield frozen
    for copy in (frozen / "data").iterdir():
        if not (WHOLE / "data" / copy.name).exists():
            copy.unlink()
    for path in (WHOLE / "data").iterdir():
        copy = frozen / "data" / path.name
        if copy.read_bytes() != path.read_bytes():
            copy.write_bytes(path.read_bytes())
