"""What was made before, kept by what it was made of, so that only what is new has to be made.

Values lie in one SQLite file in .cache/, under a hash of everything that they follow from; nothing
is kept in memory but what has not been written yet. Losing it costs time and nothing else: when the
file cannot be read or written, everything is made as if there were none. SQLite takes care of
builds that run at once or are killed.
"""

from __future__ import annotations

import gc
import os
import pickle
import re
import sqlite3
import sys
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

T = TypeVar("T")

FOLDER = ".cache"
"""The folder in the project that `make clean` removes."""
FILE = "memory.sqlite"
MAX_BYTES = 256 * 1024 * 1024
"""A file larger than this is begun anew: what is no longer asked for is never taken out singly."""
UNWRITTEN_BYTES = 4 * 1024 * 1024
"""How much is gathered before it is written."""
PATIENCE_SECONDS = 2.0
"""How long another build's writing is waited for, before this one goes on without."""
CODE, BLOCK_TEMPLATES, THEME_TEMPLATES = "macros", "macros/templates", "theme"
"""The folders whose files decide what is made of the same input: the code decides everything, the
templates of blocks and of the theme what is rendered with them."""
_OF_CODE = {CODE: {".py", ".json", ".yaml"}, BLOCK_TEMPLATES: {".j2"}, THEME_TEMPLATES: {".html"}}

_SCHEMA = "CREATE TABLE IF NOT EXISTS memory (key BLOB PRIMARY KEY, value)"
"""With row ids: SQLite reads and writes long values in half the time so."""
_PAGE_BYTES = 16384
"""How much SQLite reads at once: most values are longer than its usual page."""


class Memory:
    """A store of values by the hash of what they were made of."""

    def __init__(self, root: Path) -> None:
        """Open the store of the project at `root`."""
        self._root = root
        self._versions: dict[str, bytes] = {}
        self._unwritten: dict[bytes, bytes] = {}
        self._size = 0
        self._file: sqlite3.Connection | None = None
        self._all: set[bytes] | None = None
        """The hashes of all that is kept, where the file was empty and no one else has written."""
        self._path = str(root / FOLDER / FILE)
        """Where SQLite writes what is new in a file that was empty."""
        self._written = 0
        """When it was last written, by this build."""
        try:
            (root / FOLDER).mkdir(exist_ok=True)
            self._file = file = _opened(root / FOLDER / FILE)
            if file.execute("SELECT 1 FROM memory LIMIT 1").fetchone() is None:
                self._all, self._written = set(), self._changed()
        except (OSError, sqlite3.Error):
            self._give_up()

    def find(self, digest: bytes) -> Any:
        """What was kept under a hash; None where there is nothing."""
        file = self._file  # while serving, another thread may close it meanwhile
        if file is None or self._lacks(digest):
            return None
        kept = self._unwritten.get(digest)
        if kept is None:
            try:
                row = file.execute("SELECT value FROM memory WHERE key = ?", (digest,)).fetchone()
            except sqlite3.Error:
                self._give_up()
                return None
            if row is None:
                return None
            kept = row[0]
        with suppress(Exception):  # cut short, or of another time: there is nothing
            return pickle.loads(kept)  # noqa: S301 - written by this code
        return None

    def keep(self, digest: bytes, value: Any) -> None:
        """Keep a value under a hash."""
        if self._file is None:
            return
        kept = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
        self._unwritten[digest] = kept
        if self._all is not None:
            self._all.add(digest)
        self._size += len(kept)
        if self._size > UNWRITTEN_BYTES:
            self.write()

    def version(self, folder: str) -> bytes:
        """A hash of what decides, in one of the three folders; it is taken once."""
        if folder not in self._versions:
            self._versions[folder] = _version(self._root, folder)
        return self._versions[folder]

    def write(self) -> None:
        """Write what has been gathered."""
        file = self._file
        if file is None or not self._unwritten:
            return
        try:
            with file:
                file.executemany(
                    "INSERT OR REPLACE INTO memory VALUES (?, ?)", list(self._unwritten.items())
                )
        except sqlite3.Error:  # the disk is full, or another build writes for long
            self._give_up()
        self._unwritten.clear()
        self._size = 0
        if self._all is not None:
            self._written = self._changed()

    def close(self) -> None:
        """Write what has been gathered, and let go of the file."""
        self.write()
        self._give_up()

    def _lacks(self, digest: bytes) -> bool:
        """Whether there is nothing, without asking SQLite, which takes its time."""
        if self._all is None or digest in self._all:
            return False
        if self._changed() == self._written:
            return True
        self._all = None
        return False

    def _changed(self) -> int:
        """When anyone last wrote (nanoseconds)."""
        try:
            return os.stat(self._path).st_mtime_ns  # noqa: PTH116 - asked often
        except OSError:
            return 0

    def _give_up(self) -> None:
        if self._file is not None:
            with suppress(sqlite3.Error):
                self._file.close()
        self._file = None
        self._unwritten.clear()

    def digest(self, kind: str, key: tuple[object, ...]) -> bytes:
        """The hash that a value is kept under."""
        found = blake2b(self.version(CODE), digest_size=20)
        for part in (kind, *key):
            data = part if isinstance(part, bytes) else str(part).encode("utf-8", "surrogatepass")
            found.update(b"%d:" % len(data))
            found.update(data)
        return found.digest()


def _opened(path: Path) -> sqlite3.Connection:
    """Open the file, anew where it is too large or none of SQLite's.

    Raises:
        OSError: it cannot be removed.
        sqlite3.Error: it cannot be opened even so.
    """
    if path.exists() and path.stat().st_size > MAX_BYTES:
        _remove(path)
    try:
        return _connected(path)
    except sqlite3.OperationalError:  # locked, or no place to write
        raise
    except sqlite3.DatabaseError:
        _remove(path)
        return _connected(path)


def _connected(path: Path) -> sqlite3.Connection:
    file = sqlite3.connect(path, timeout=PATIENCE_SECONDS)
    try:
        if path.exists() and path.stat().st_size:
            file.execute("PRAGMA journal_mode = WAL")
        else:  # all is new, and need not go by way of a log
            file.execute(f"PRAGMA page_size = {_PAGE_BYTES}")
        # What a crash of the machine takes is made again.
        file.execute("PRAGMA synchronous = OFF")
        file.execute(_SCHEMA)
    except sqlite3.Error:
        file.close()
        raise
    return file


def _remove(path: Path) -> None:
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        path.with_name(name).unlink(missing_ok=True)


_open: list[Memory] = []


def open_memory(root: Path) -> None:
    """Remember in `root`/.cache from now on; with NO_CACHE in the environment, nothing is."""
    close_memory()
    if not os.environ.get("NO_CACHE"):
        _open.append(Memory(root))


def close_memory() -> None:
    """Write what has been gathered, and remember nothing more."""
    while _open:
        _open.pop().close()


@contextmanager
def nothing_remembered() -> Iterator[None]:
    """Make everything anew meanwhile, and keep nothing of it."""
    kept, _open[:] = _open[:], []
    try:
        yield
    finally:
        _open[:] = kept


def current() -> Memory | None:
    """The memory that is open."""
    return _open[0] if _open else None


def remember(
    kind: str,
    key: tuple[object, ...],
    make: Callable[[], T],
    worth: Callable[[T], bool] = lambda _: True,
) -> T:
    """What `make` gives, or gave when it was last asked with this `key`.

    The key has to hold everything that the value follows from but the code, templates among it
    (`version`). Only what is `worth` it is kept. Without an open memory it is always made.
    """
    memory = current()
    if memory is None:
        return make()
    digest = memory.digest(kind, key)
    value: T | None = memory.find(digest)
    if value is None:
        value = make()
        if worth(value):
            memory.keep(digest, value)
    return value


def short(text: str) -> str:
    """What stands for a long text that is a part of many keys."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=20).hexdigest()


def version(*folders: str) -> str:
    """What stands for the templates in some folders, as a part of a key."""
    memory = current()
    return " ".join(memory.version(folder).hex() for folder in folders) if memory else ""


def _version(root: Path, folder: str) -> bytes:
    """A hash of the files in a folder; of the code, with what it runs on."""
    lock = root / "requirements.txt"
    runs_on = [sys.version, *_installed(lock)] if folder == CODE else []
    found = blake2b("\n".join(runs_on).encode(), digest_size=20)
    paths = [lock] if folder == CODE else []
    paths += sorted(p for p in (root / folder).rglob("*") if p.suffix in _OF_CODE[folder])
    for path in paths:
        data = path.read_bytes() if path.is_file() else b""
        found.update(f"{path.relative_to(root).as_posix()}:{len(data)}:".encode())
        found.update(data)
    return found.digest()


def _installed(lock: Path) -> list[str]:
    """The versions that are there of what is locked, which may not be the locked ones yet."""
    text = lock.read_text("utf-8") if lock.is_file() else ""
    locked = {_plain(name) for name in re.findall(r"^([\w.-]+)==", text, re.MULTILINE)}
    return sorted(
        path.name
        for folder in sys.path
        for path in Path(folder).glob("*.dist-info")
        if _plain(path.name.partition("-")[0]) in locked
    )


def _plain(name: str) -> str:
    """The name of a distribution, however it is spelt."""
    return re.sub(r"[-_.]+", "-", name).lower()


@contextmanager
def all_is_kept() -> Iterator[None]:
    """Let Python look for no garbage: of the many things that are made, next to none is."""
    looks = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looks:
            gc.enable()
