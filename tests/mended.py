"""A copy of a content that one test after the other may break: mended before each, not made anew."""

from __future__ import annotations

import os
import shutil
from pathlib import Path


class Mended:
    """A folder that is again as it was, alone in the folder around it, whenever it is asked for.

    To read a file and see that it is as it was costs a tenth of making it, and nothing of it has to
    be removed when the tests of another day clear up.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._files: dict[str, bytes] = {}
        self._folders = {str(root.parent), str(root)}
        for path in root.rglob("*"):
            if path.is_dir():
                self._folders.add(str(path))
            else:
                self._files[str(path)] = path.read_bytes()

    def folder(self) -> Path:
        """The folder, as it was."""
        found: set[str] = set()
        self._take_away(str(self._root.parent), found)
        for folder in sorted(self._folders - found):
            Path(folder).mkdir()
        for path, was in self._files.items():
            if path not in found:
                Path(path).write_bytes(was)
        return self._root

    def _take_away(self, folder: str, found: set[str]) -> None:
        """Remove what has come and what has changed; note what is as it was."""
        found.add(folder)
        for entry in os.scandir(folder):
            if entry.is_dir(follow_symlinks=False) and entry.path in self._folders:
                self._take_away(entry.path, found)
            elif entry.is_file(follow_symlinks=False) and self._is_as_it_was(entry.path):
                found.add(entry.path)
            else:
                _remove(entry)

    def _is_as_it_was(self, path: str) -> bool:
        was = self._files.get(path)
        if was is None:
            return False
        file = os.open(path, os.O_RDONLY)
        try:
            return os.read(file, len(was) + 1) == was
        finally:
            os.close(file)


def _remove(entry: os.DirEntry[str]) -> None:
    if entry.is_dir(follow_symlinks=False):
        shutil.rmtree(entry.path)
    else:
        Path(entry.path).unlink()
