"""What is remembered is what was made of the same; losing it costs time and nothing else."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from macros import memory
from macros.load import read_all
from macros.memory import BLOCK_TEMPLATES, CODE, THEME_TEMPLATES, remember, version
from macros.problems import ProblemsError
from macros.source.yamlio import parse
from tests.helpers import ROOT, TODAY, WHOLE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

VALUES = [
    "text",
    "",
    '["x"]',
    "\ud800",
    b"",
    b"\x00bytes",
    [1, ("a", None)],
    {"å": [1.5, True]},
    0,
    False,
]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A project with a little code, whose memory is open."""
    monkeypatch.delenv("NO_CACHE")
    root = tmp_path / "projekt på ö"
    for file in ("macros/x.py", "macros/templates/x.j2", "theme/x.html", "theme/x.css"):
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text("x", "utf-8")
    memory.open_memory(root)
    yield root
    memory.close_memory()


def asked(*key: object, kind: str = "prov", value: object = "made") -> bool:
    """Whether a value has to be made."""
    made = []

    def make() -> object:
        made.append(1)
        return value

    assert remember(kind, key or ("key",), make) == value
    return bool(made)


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_a_value_is_given_back_as_it_was(root: Path, value: object) -> None:
    assert asked(value=value)
    assert not asked(value=value)
    memory.open_memory(root)  # by another build
    assert not asked(value=value)
    kept = remember("prov", ("key",), lambda: None)
    assert type(kept) is type(value)


def test_nothing_at_all_is_made_each_time(root: Path) -> None:  # noqa: ARG001
    assert asked(value=None)
    assert asked(value=None)


def test_each_part_of_the_key_counts(root: Path) -> None:  # noqa: ARG001
    assert asked("a", "b")
    assert not asked("a", "b")
    assert asked("ab")
    assert asked("a", "b", "")
    assert asked("a", "b", kind="other")
    assert asked("a", b"c")
    assert not asked("a", "c")  # bytes and text that are the same are the same


@pytest.mark.parametrize(
    ("file", "code", "blocks", "theme"),
    [
        ("macros/x.py", True, False, False),
        ("macros/new.py", True, False, False),
        ("requirements.txt", True, False, False),
        ("macros/templates/x.j2", False, True, False),
        ("theme/x.html", False, False, True),
        ("theme/x.css", False, False, False),
        ("data/x.yaml", False, False, False),
    ],
)
def test_what_is_made_by_other_code_is_made_anew(
    file: str, code: bool, blocks: bool, theme: bool, root: Path
) -> None:
    folders = (BLOCK_TEMPLATES, THEME_TEMPLATES)
    before = [version(folder) for folder in folders]
    assert asked()
    (root / file).parent.mkdir(exist_ok=True)
    (root / file).write_text("y", "utf-8")
    memory.open_memory(root)
    assert asked() == code
    assert [version(folder) for folder in folders] == [
        before[0] if not blocks else version(BLOCK_TEMPLATES),
        before[1] if not theme else version(THEME_TEMPLATES),
    ]
    assert (version(BLOCK_TEMPLATES) != before[0]) == blocks
    assert (version(THEME_TEMPLATES) != before[1]) == theme


@pytest.mark.parametrize(("name", "anew"), [("min_modul", True), ("nagon_annans", False)])
def test_what_is_made_with_another_version_of_what_is_locked_is_made_anew(
    name: str, anew: bool, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / "requirements.txt").write_text("Min.modul==2.0 \\\n    --hash=sha256:0\n", "utf-8")
    place = root / "installerat"
    monkeypatch.syspath_prepend(str(place))
    (place / f"{name}-1.0.dist-info").mkdir(parents=True)
    memory.open_memory(root)
    assert asked()
    (place / f"{name}-1.0.dist-info").rename(place / f"{name}-2.0.dist-info")
    memory.open_memory(root)
    assert asked() == anew


def test_without_a_memory_everything_is_made(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert asked()
    monkeypatch.setenv("NO_CACHE", "1")
    memory.open_memory(root)
    assert memory.current() is None
    assert version(CODE) == ""
    assert asked()
    assert asked()


@pytest.mark.parametrize("content", [b"", b"no database at all " * 400, b"SQLite format 3\x00"])
def test_a_broken_file_is_begun_anew(root: Path, content: bytes) -> None:
    asked()
    memory.close_memory()
    for path in (root / ".cache").iterdir():
        path.unlink()
    (root / ".cache" / memory.FILE).write_bytes(content)
    memory.open_memory(root)
    assert asked()
    memory.open_memory(root)
    assert not asked()


def test_a_folder_that_cannot_be_written_costs_time_alone(root: Path) -> None:
    memory.close_memory()
    for path in (root / ".cache").iterdir():
        path.unlink()
    (root / ".cache").rmdir()
    (root / ".cache").write_text("a file where the folder should be", "utf-8")
    memory.open_memory(root)
    assert asked()
    assert asked()


class _Full:
    """A file on a disk that is full."""

    def __enter__(self) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    def __exit__(self, *_: object) -> None: ...

    def close(self) -> None: ...


def test_a_full_disk_costs_time_alone(root: Path) -> None:  # noqa: ARG001
    known = memory.current()
    assert known is not None
    asked()
    known._file = _Full()  # type: ignore[assignment]
    known.write()
    assert asked()
    assert asked()


def test_two_builds_at_once_keep_what_both_have_made(root: Path) -> None:
    asked("mine")
    other = subprocess.run(
        [
            sys.executable,
            "-c",
            (
                "import sys; from pathlib import Path; from macros import memory\n"
                "root = Path(sys.argv[1]); memory.open_memory(root)\n"
                "memory.remember('prov', ('theirs',), lambda: 'made'); memory.close_memory()"
            ),
            str(root),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert other.returncode == 0, other.stderr
    assert not asked("theirs")
    memory.open_memory(root)
    assert not asked("mine")


def test_a_build_that_is_killed_leaves_what_was_written(root: Path) -> None:
    asked("written")
    memory.open_memory(root)
    asked("lost")
    known = memory.current()
    assert known is not None
    known._unwritten.clear()  # as when the process ends at once
    memory.open_memory(root)
    assert not asked("written")
    assert asked("lost")


def test_much_is_written_before_the_end(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001
    monkeypatch.setattr(memory, "UNWRITTEN_BYTES", 40)
    known = memory.current()
    assert known is not None
    remember("prov", ("small",), lambda: b"x" * 9)
    assert known._unwritten
    remember("prov", ("more",), lambda: b"x" * 12)
    assert not known._unwritten


@pytest.mark.parametrize(("more", "kept"), [(0, True), (-1, False)])
def test_a_file_that_has_grown_too_large_is_begun_anew(
    more: int, kept: bool, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked()
    memory.close_memory()
    size = (root / ".cache" / memory.FILE).stat().st_size
    monkeypatch.setattr(memory, "MAX_BYTES", size + more)
    memory.open_memory(root)
    assert asked() != kept


@pytest.mark.parametrize(
    "text",
    [
        "",
        "---\n\n",
        "a: 1",
        *(file.read_text("utf-8") for file in sorted(WHOLE.glob("data/*.yaml"))),
    ],
    ids=lambda text: text[:20],
)
def test_yaml_that_is_remembered_has_its_values_where_they_stand(root: Path, text: str) -> None:  # noqa: ARG001
    first, again = (parse.__wrapped__(text, f"{name}.yaml") for name in "ab")
    assert again.value == first.value
    ways = list(first._values)
    assert ways or not text.strip("-\n")
    for way in ways:
        for key in (True, False):
            old, new = first.place(way, key=key), again.place(way, key=key)
            assert (old.line, old.column) == (new.line, new.column)


def test_yaml_that_is_wrong_is_told_each_time(root: Path) -> None:  # noqa: ARG001
    for name in ("a.yaml", "b.yaml"):
        with pytest.raises(ProblemsError) as told:
            parse(" - a\n- b", name)
        assert [problem.place.file for problem in told.value.problems] == [name]


def test_a_value_is_kept_where_it_is_worth_it(root: Path) -> None:  # noqa: ARG001
    made = []

    def asked_for(value: tuple[int, ...]) -> tuple[int, ...]:
        def make() -> tuple[int, ...]:
            made.append(value)
            return value

        return remember("prov", ("key",), make, worth=lambda found: len(found) > 1)

    assert asked_for((1,)) == (1,)
    assert asked_for((2, 3)) == (2, 3)
    assert asked_for((4, 5)) == (2, 3)
    assert made == [(1,), (2, 3)]


@pytest.mark.parametrize("kept", [b"", b"no object", "text", None, 1])
def test_a_value_that_cannot_be_read_is_made_anew(root: Path, kept: object) -> None:
    asked()
    memory.close_memory()
    with sqlite3.connect(root / ".cache" / memory.FILE) as file:
        file.execute("UPDATE memory SET value = ?", (kept,))
    file.close()
    memory.open_memory(root)
    assert asked()
    assert not asked()


def test_what_is_read_of_data_is_the_same_when_remembered(root: Path) -> None:
    told = []
    for _ in range(2):
        book = read_all(WHOLE, TODAY).handbook
        memory.open_memory(root)
        told.append([(repr(record), str(record.where())) for record in book.every_record])
    assert told[0] == told[1]
    assert len(told[0]) > 500
