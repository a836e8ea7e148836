"""A build as a transaction: all of the new site in the place of the old one, or nothing.

A build writes into a folder of its own beside the site's. When all has gone well the two folders
change names in one step of the file system, so that whoever looks, at any instant, finds a whole
site; what was there before is removed last. A symbolic link that is moved from folder to folder
would do the same, but what packs, serves and copies the site wants a folder.

Where the file system knows no such step the old folder is moved aside first. A build that is killed
between those two moves leaves the old site under its other name, and the next one puts it back.

A build waits for another into the same folder. The lock goes with the process that holds it, and
what it leaves is cleared when the next begins.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.defaults import MkDocsConfig

NEW, OLD, LOCK = "new", "old", "lock"
"""What is added to the site's name for the folder that is built in, the old site moved aside, and
the file that is locked."""
WAITING = "Another build into the same folder is going on: this one waits for it."
_AT_FDCWD = -100
_SWAP = 2
"""RENAME_EXCHANGE of Linux, and RENAME_SWAP of macOS."""


class Transaction:
    """One build into `site_dir` of some settings. Nothing there changes before its `end`."""

    def __init__(self, config: MkDocsConfig) -> None:
        """Begin: from now on `site_dir` leads to a folder of the build's own.

        Raises:
            OSError: nothing can be written beside the site, or it is no folder.
        """
        self._config = config
        # A link to a folder stays, and the folder that it leads to is the one that is built.
        self.target = Path(config.site_dir).resolve()
        if self.target.exists() and not self.target.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(self.target))
        self.target.parent.mkdir(parents=True, exist_ok=True)
        self.complete = False
        """Whether the build has gone well."""
        self._lock = _locked(_beside(self.target, LOCK))
        try:
            _clear(self.target)
            self.folder = _beside(self.target, f"{NEW}-{os.getpid()}")
            """Where the build writes."""
            self.folder.mkdir()
        except OSError:
            _unlock(self._lock)
            raise
        config.site_dir = str(self.folder)

    def end(self) -> None:
        """Put what was built into its place if it is whole, and remove everything else.

        Raises:
            OSError: it cannot be put there; what was there stays.
        """
        self._config.site_dir = str(self.target)
        try:
            if self.complete:
                swap(self.folder, self.target)
        finally:
            _clear(self.target)
            _unlock(self._lock)


def swap(new: Path, target: Path) -> None:
    """Give the folder `new` the name `target`. What had it is called something else after that.

    Raises:
        OSError: it cannot be done; what was there stays.
    """
    if not target.exists():
        new.rename(target)
    elif not exchange(new, target):
        aside = _beside(target, f"{OLD}-{os.getpid()}")
        target.rename(aside)
        try:
            new.rename(target)
        except OSError:
            aside.rename(target)
            raise


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change names in one step; False where this system or file system cannot."""
    names = os.fsencode(one), os.fsencode(other)
    try:
        libc = ctypes.CDLL(None)
        if sys.platform == "darwin":
            done = libc.renamex_np(*names, _SWAP)
        else:
            done = libc.renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _SWAP)
    except (OSError, AttributeError):
        return False
    return bool(done == 0)


def _locked(path: Path) -> int:
    """Lock a file until the process ends, or the file is closed."""
    lock = os.open(path, os.O_RDONLY | os.O_CREAT, 0o666)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        print(WAITING, file=sys.stderr, flush=True)
        fcntl.flock(lock, fcntl.LOCK_EX)
    except OSError:  # a file system without locks: each build still has a folder of its own
        pass
    return lock


def _unlock(lock: int) -> None:
    with suppress(OSError):  # as above
        fcntl.flock(lock, fcntl.LOCK_UN)
    os.close(lock)


def _clear(target: Path) -> None:
    """Remove what builds have left beside `target`, and put a site back that was moved aside."""
    if not target.exists():
        for aside in _left(target, OLD):
            aside.rename(target)
            break
    for folder in [*_left(target, NEW), *_left(target, OLD)]:
        shutil.rmtree(folder, ignore_errors=True)


def _left(target: Path, kind: str) -> Iterator[Path]:
    start = _beside(target, f"{kind}-").name
    for path in sorted(target.parent.iterdir()):
        if path.name.startswith(start) and path.name.removeprefix(start).isdigit():
            yield path


def _beside(target: Path, kind: str) -> Path:
    return target.with_name(f".{target.name}.{kind}")
