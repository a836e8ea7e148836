"""The copies that tests break are whole again for the next, whatever was done to them."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.mended import Mended

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def _tree(folder: Path) -> dict[str, bytes | None]:
    return {
        path.relative_to(folder).as_posix(): None if path.is_dir() else path.read_bytes()
        for path in folder.rglob("*")
        if not path.is_symlink()
    }


def _another_file(root: Path) -> None:
    (root / "a/ny").mkdir()
    (root / "a/ny/fil.yaml").write_text("ny: 1\n", "utf-8")


def _a_link_for_a_file(root: Path) -> None:
    (root / "b.yaml").rename(root / "c.yaml")
    (root / "b.yaml").symlink_to(root / "c.yaml")


def _a_link_for_a_folder(root: Path) -> None:
    (root / "a").rename(root / "annan")
    (root / "a").symlink_to(root / "annan")


def _a_link_for_all(root: Path) -> None:
    root.rename(root.parent / "annat")
    root.symlink_to(root.parent / "annat")


def _a_folder_for_a_file(root: Path) -> None:
    (root / "b.yaml").unlink()
    (root / "b.yaml").mkdir()
    (root / "b.yaml/x").write_text("x", "utf-8")


def _a_file_for_a_folder(root: Path) -> None:
    shutil.rmtree(root / "a")
    (root / "a").write_text("x", "utf-8")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda root: (root / "b.yaml").write_text("b: 2\n", "utf-8"),
        lambda root: (root / "b.yaml").write_text("", "utf-8"),
        lambda root: (root / "b.yaml").write_text("b: 1\nc: 2\n", "utf-8"),
        lambda root: (root / "b.yaml").unlink(),
        lambda root: shutil.rmtree(root / "a"),
        lambda root: (root / "a/tom").rmdir(),
        lambda root: (root / "bort").symlink_to("ingenstans"),
        lambda root: (root.parent / "bredvid").write_text("x", "utf-8"),
        shutil.rmtree,
        _another_file,
        _a_link_for_all,
        _a_link_for_a_file,
        _a_link_for_a_folder,
        _a_folder_for_a_file,
        _a_file_for_a_folder,
    ],
)
def test_it_is_as_it_was_and_alone(spoil: Callable[[Path], object], tmp_path: Path) -> None:
    root = tmp_path / "runt om" / "innehåll"
    (root / "a/tom").mkdir(parents=True)
    (root / "a/d.md").write_text("# Å\n", "utf-8")
    (root / "b.yaml").write_text("b: 1\n", "utf-8")
    before = _tree(root.parent)
    mended = Mended(root)
    spoil(root)
    assert mended.folder() == root
    assert _tree(root.parent) == before
    assert not [path for path in root.parent.rglob("*") if path.is_symlink()]
