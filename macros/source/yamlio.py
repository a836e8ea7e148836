"""Strict YAML that remembers where each value stands.

The loader reads less than YAML allows, so that what an editor sees in the file is what the site
shows: no aliases, anchors or tags, no duplicate keys, no tabs, and no guessing. A plain scalar is
a whole number only when it is written as one, and only `true`, `false` and nothing at all are
more than text: `no`, `012`, `12:30` and `1.10` stay the text they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

import yaml

from macros.memory import remember
from macros.problems import Place, Problem, ProblemsError
from macros.source.characters import composed, odd_character_text, odd_characters, seems_plain
from macros.source.construct import Reading, construct
from macros.source.events import Loader, event_problems
from macros.source.misread import gathered, long_problem
from macros.source.syntax import cut_problems, merge_problem, syntax_problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MAX_BYTES = 256 * 1024
"""A file larger than this is refused."""

NOT_THERE = "filen saknas eller kan inte läsas"
"""What is said of a file that is not there."""

_SPACE = "[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]"
_HARD_SPACE = re.compile(rf" *(?:- *)?(?:[\w-]+:)?(?={_SPACE})")
"""A space of another kind where YAML needs a plain one."""
_MERGED = ("<<<<<<<", "=======", ">>>>>>>")

Loc = tuple[str | int, ...]
"""The way to a value: keys and list indexes, outermost first."""
Marks = tuple[list[int], list[int]]
"""Where the values stand, and where the keys do, in the order they are read in: line and column of
each after the other. Most files are right, and their places are never asked for."""


@dataclass(frozen=True)
class Document:
    """A YAML file as plain Python values, with the place of every key and value."""

    file: str
    value: Any
    text: str = field(default="", repr=False)
    """The file as it was read."""
    _marks: Marks = field(default_factory=lambda: ([], []), repr=False)

    @property
    def _values(self) -> dict[Loc, tuple[int, int]]:
        return self._by_way[0]

    @property
    def _keys(self) -> dict[Loc, tuple[int, int]]:
        return self._by_way[1]

    @cached_property
    def _by_way(self) -> tuple[dict[Loc, tuple[int, int]], dict[Loc, tuple[int, int]]]:
        """Where each value stands, and each key."""
        ways: tuple[list[Loc], list[Loc]] = ([], [])
        _gather(self.value, (), *ways)
        values, keys = (
            dict(zip(found, zip(marks[::2], marks[1::2], strict=True), strict=False))
            for found, marks in zip(ways, self._marks, strict=True)
        )
        return values, keys

    def place(self, loc: Loc = (), *, key: bool = False) -> Place:
        """The place of the value at `loc`, or of its key; of the nearest that holds it if absent."""
        marks = [self._keys, self._values] if key else [self._values]
        for end in range(len(loc), -1, -1):
            for places in marks:
                if (found := places.get(loc[:end])) is not None:
                    return Place(self.file, *found)
        return Place(self.file)

    def lines(self, loc: Loc) -> tuple[int, int]:
        """The first and the last line of what stands at `loc`: to where the next thing begins."""
        while loc and loc not in self._values:
            loc = loc[:-1]  # what is made of a text alone stands where that does
        if not loc:
            return 1, self.text.count("\n") + 1
        holder = self.value
        for step in loc[:-1]:
            holder = holder[step]
        keyed = isinstance(holder, dict)
        steps: list[Any] = list(holder) if keyed else list(range(len(holder)))
        first = self.place(loc, key=keyed).line
        after = steps[steps.index(loc[-1]) + 1 :]
        if not after:
            return first, self.lines(loc[:-1])[1]
        return first, max(first, self.place((*loc[:-1], after[0]), key=keyed).line - 1)

    def value_at(self, place: Place) -> Place:
        """The place of the value that a place in the file lies in, or that stands before it."""
        here = (place.line, place.column)
        return Place(
            self.file, *max((at for at in self._values.values() if at <= here), default=here)
        )

    def word_place(self, word: str, loc: Loc) -> Place:
        """The place of the first `word` in the text at `loc`; of the text where it is not found."""
        return self.pattern_place(rf"(?<!\w){re.escape(word)}(?!\w)", loc)

    def is_braced(self, loc: Loc) -> bool:
        """Whether the key at `loc` stands right after a brace: {name}."""
        place = self.place(loc, key=True)
        before = self.text.split("\n")[place.line - 1][: place.column - 1]
        return before.rstrip().endswith("{")

    def pattern_place(self, pattern: str, loc: Loc) -> Place:
        """The place of what is first like `pattern` in the file from the value at `loc` on.

        Of the pattern's last group, if it has one that is there; of the value where nothing is.
        """
        start = self.place(loc)
        lines = self.text.split("\n")
        begun = sum(len(line) + 1 for line in lines[: start.line - 1]) + start.column - 1
        found = re.compile(pattern).search(self.text, begun)
        if not found:
            return start
        before = self.text[: found.start(found.lastindex or 0)]
        return Place(self.file, before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1)


def bytes_of(path: Path) -> bytes | None:
    """A file as it lies there; None if it cannot be read, which `read_raw` tells."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def read(path: Path, name: str) -> Document:
    """Read the YAML file at `path`, called `name` in problems.

    Raises:
        ProblemsError: the file is not strict YAML; it carries every problem that could be found.
    """
    return read_raw(bytes_of(path), name)


def read_raw(raw: bytes | None, name: str, remedy: str = "korta den") -> Document:
    """Read what lies in a YAML file, called `name` in problems.

    `remedy` says in Swedish what to do where it is too large.

    Raises:
        ProblemsError: the file is not strict YAML; it carries every problem that could be found.
    """
    if raw is None:
        raise ProblemsError([Problem(Place(name), NOT_THERE)])
    if len(raw) > MAX_BYTES:
        text = f"filen är {-(-len(raw) // 1024)} kB, högst {MAX_BYTES // 1024} kB är tillåtet: {remedy}"
        raise ProblemsError([Problem(Place(name), text)])
    return parse(decode(raw, name), name)


def decode(raw: bytes, name: str) -> str:
    """Decode UTF-8 (with or without a byte order mark), and compose its letters: see `characters`.

    Raises:
        ProblemsError: a byte is not UTF-8; the problem points to it.
    """
    try:
        return composed(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        text = "filen är inte sparad som UTF-8 här: spara den som UTF-8, så blir å, ä och ö rätt"
        place = Place(name, before.count(b"\n") + 1, column)
        raise ProblemsError([Problem(place, text)]) from None


@lru_cache(maxsize=256)
def parse(text: str, name: str) -> Document:
    """Turn strict YAML text into a `Document`, which is nobody's to change.

    Remembered: while the site is served, most files are as they were.

    Raises:
        ProblemsError: the text is not strict YAML.
    """
    problems = list(_raw_problems(text, name))
    if problems:
        raise ProblemsError(problems)
    # What is right is remembered between runs also; reading it is most of what loading costs.
    value, *marks = remember("yaml", (text,), lambda: _read_whole(text, name))
    return Document(name, value, text, (marks[0], marks[1]))


def _read_whole(text: str, name: str) -> list[Any]:
    """The value of YAML text, and the marks of its values and keys.

    Raises:
        ProblemsError: the text is not strict YAML.
    """
    loader = Loader(text)
    try:
        if problems := event_problems(text, name):
            raise ProblemsError(problems)
        node = loader.get_single_node()
    except yaml.YAMLError as error:
        raise ProblemsError([syntax_problem(error, text, name)]) from None
    finally:
        loader.dispose()
    problems = []
    read = Reading(name, problems)
    value = construct(node, read, None, is_entry=False) if node else None
    problems = gathered(problems)
    problems += cut_problems(node, text, name)
    lines = text.split("\n") if read.spans else []
    for long, siblings in read.spans:
        if told := long_problem(long, siblings, read.known, lines, name):
            problems = [told]  # what else is wrong follows from it
            break
    if problems:
        raise ProblemsError(problems)
    # The place of nothing at all, after a lone "---", would be below the last line.
    last = text.count("\n") + 1
    if read.values and read.values[0] > last:
        read.values[:2] = [last, 1]
    return [value, read.values, read.keys]


def _raw_problems(text: str, name: str) -> Iterator[Problem]:
    """Signs that have no place in the file, before YAML counts some of them as line breaks."""
    if any(sign in text for sign in _MERGED) and (told := merge_problem(text.split("\n"), name)):
        yield told
        return
    if seems_plain(text):
        return
    tabbed = sum("\t" in line[:1] for line in text.split("\n"))
    for number, line in enumerate(text.split("\n"), start=1):
        if seems_plain(line):
            continue
        if "\t" in line:
            more = f" ({tabbed - 1} rader till börjar så)" if tabbed > 1 and line[0] == "\t" else ""
            yield Problem(
                Place(name, number, line.index("\t") + 1),
                f"tabb är inte tillåten: dra in med blanksteg, två för varje nivå{more}",
            )
            if more:
                return
        elif found := _HARD_SPACE.match(line):
            where = "efter kolonet" if found[0].endswith(":") else "i indraget"
            where = "efter bindestrecket" if found[0].endswith("-") else where
            yield Problem(
                Place(name, number, found.end() + 1),
                f"ett hårt blanksteg {where}: byt det mot ett vanligt blanksteg",
            )
        elif odd := list(odd_characters(line.removesuffix("\r"))):
            more = f" ({len(odd) - 1} till på raden)" if odd[1:] else ""
            place = Place(name, number, odd[0][0] + 1)
            yield Problem(place, odd_character_text(line, *odd[0]) + more)


def _gather(value: Any, way: Loc, values: list[Loc], keys: list[Loc]) -> None:
    """Put the way to each value and key below `way` in its list, in the order they are read in."""
    values.append(way)
    if isinstance(value, dict):
        for key, item in value.items():
            inner = (*way, key)
            keys.append(inner)
            if isinstance(item, (dict, list)):
                _gather(item, inner, values, keys)
            else:
                values.append(inner)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            _gather(item, (*way, index), values, keys)
