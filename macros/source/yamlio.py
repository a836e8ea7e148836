"""Strict YAML that remembers where each value stands.

The loader reads less than YAML allows, so that what an editor sees in the file is what the site
shows: no aliases, anchors or tags, no duplicate keys, no tabs, and no guessing. A plain scalar is
a whole number only when it is written as one, and only `true`, `false` and nothing at all are
more than text: `no`, `012`, `12:30` and `1.10` stay the text they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import yaml

from macros.problems import Place, Problem, ProblemsError
from macros.source.characters import composed, odd_character_text, odd_characters, seems_plain
from macros.source.misread import long_problem, misquoted, run_together, swallowed
from macros.source.syntax import MAX_DEPTH, cut_problems, merge_problem, syntax_problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MAX_BYTES = 256 * 1024
"""A file larger than this is refused."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,17})")
_SPACE = "[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]"
_HARD_SPACE = re.compile(rf" *(?:- *)?(?:[\w-]+:)?(?={_SPACE})")
"""A space of another kind where YAML needs a plain one."""
_MERGED = ("<<<<<<<", "=======", ">>>>>>>")
_QUOTED = ("'", '"', "|", ">")
_LITERALS = {"true": True, "false": False, "null": None, "~": None, "": None}

Loc = tuple[str | int, ...]
"""The way to a value: keys and list indexes, outermost first."""


@dataclass(frozen=True)
class Document:
    """A YAML file as plain Python values, with the place of every key and value."""

    file: str
    value: Any
    text: str = field(default="", repr=False)
    """The file as it was read."""
    _values: dict[Loc, tuple[int, int]] = field(default_factory=dict)
    _keys: dict[Loc, tuple[int, int]] = field(default_factory=dict)

    def place(self, loc: Loc = (), *, key: bool = False) -> Place:
        """The place of the value at `loc`, or of its key; of the nearest that holds it if absent."""
        marks = [self._keys, self._values] if key else [self._values]
        for end in range(len(loc), -1, -1):
            for places in marks:
                if (found := places.get(loc[:end])) is not None:
                    return Place(self.file, *found)
        return Place(self.file)

    def value_at(self, place: Place) -> Place:
        """The place of the value that a place in the file lies in, or that stands before it."""
        here = (place.line, place.column)
        return Place(
            self.file, *max((at for at in self._values.values() if at <= here), default=here)
        )

    def word_place(self, word: str, loc: Loc) -> Place:
        """The place of the first `word` in the text at `loc`; of the text where it is not found."""
        return self.pattern_place(rf"(?<!\w){re.escape(word)}(?!\w)", loc)

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


def read(path: Path, name: str, remedy: str = "korta den") -> Document:
    """Read the YAML file at `path`, called `name` in problems.

    `remedy` says in Swedish what to do where it is too large.

    Raises:
        ProblemsError: the file is not strict YAML; it carries every problem that could be found.
    """
    try:
        raw = path.read_bytes()
    except OSError:
        raise ProblemsError([Problem(Place(name), "filen saknas eller kan inte läsas")]) from None
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
    loader = _Loader(text)
    try:
        problems = list(_event_problems(text, name))
        if problems:
            raise ProblemsError(problems)
        node = loader.get_single_node()
    except yaml.YAMLError as error:
        raise ProblemsError([syntax_problem(error, text, name)]) from None
    finally:
        loader.dispose()
    values: dict[Loc, tuple[int, int]] = {}
    keys: dict[Loc, tuple[int, int]] = {}
    spans: list[tuple[Any, tuple[str, ...]]] = []
    value = _construct(node, (), values, keys, problems, spans, name) if node else None
    problems += cut_problems(node, text, name)
    lines = text.split("\n") if spans else []
    known = {str(loc[-1]) for loc in keys}
    for long, siblings in spans:
        if told := long_problem(long, siblings, known, lines, name):
            problems = [told]  # what else is wrong follows from it
            break
    if problems:
        raise ProblemsError(problems)
    # The place of nothing at all, after a lone "---", would be below the last line.
    last = text.count("\n") + 1
    if values.get((), (1, 1))[0] > last:
        values[()] = (last, 1)
    return Document(name, value, text, values, keys)


def _raw_problems(text: str, name: str) -> Iterator[Problem]:
    """Signs that have no place in the file, before YAML counts some of them as line breaks."""
    if any(sign in text for sign in _MERGED) and (told := merge_problem(text.split("\n"), name)):
        yield told
        return
    if seems_plain(text):
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if seems_plain(line):
            continue
        if "\t" in line:
            yield Problem(
                Place(name, number, line.index("\t") + 1),
                "tabb är inte tillåten: dra in med blanksteg, två för varje nivå",
            )
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


def _event_problems(text: str, name: str) -> Iterator[Problem]:
    depth = 0
    documents = 0
    loader = _Loader(text)
    try:
        while loader.check_event():
            event = loader.get_event()
            kind = type(event)
            if kind is yaml.DocumentStartEvent:
                documents += 1
                if documents == 2:
                    yield Problem(
                        _begins(event, name),
                        "filen får bara ha en del: ta bort raden med tre bindestreck",
                    )
                    return
            if kind is yaml.AliasEvent:
                yield Problem(
                    _begins(event, name),
                    f'hänvisningen "*{event.anchor}" är inte tillåten: skriv ut värdet, '
                    "eller sätt det inom citattecken om stjärnan hör till texten",
                )
            elif getattr(event, "anchor", None):
                yield Problem(
                    _begins(event, name),
                    f'ankaret "&{event.anchor}" är inte tillåtet: ta bort det, '
                    "eller sätt värdet inom citattecken om &-tecknet hör till texten",
                )
            if tag := getattr(event, "tag", None):
                yield Problem(
                    _begins(event, name),
                    f'typmärket "{tag}" är inte tillåtet: ta bort det, '
                    "eller sätt värdet inom citattecken om utropstecknet hör till texten",
                )
            if kind in (yaml.MappingStartEvent, yaml.SequenceStartEvent):
                depth += 1
                if depth == MAX_DEPTH + 1:
                    text = f"för många nivåer: högst {MAX_DEPTH} är tillåtna"
                    yield Problem(_begins(event, name), text)
                    return
            elif kind in (yaml.MappingEndEvent, yaml.SequenceEndEvent):
                depth -= 1
    finally:
        loader.dispose()


def _begins(found: Any, name: str) -> Place:
    """Where a node or an event of YAML begins."""
    return Place(name, found.start_mark.line + 1, found.start_mark.column + 1)


def _construct(
    node: yaml.Node,
    loc: Loc,
    values: dict[Loc, tuple[int, int]],
    keys: dict[Loc, tuple[int, int]],
    problems: list[Problem],
    spans: list[tuple[Any, tuple[str, ...]]],
    name: str,
    beside: tuple[str, ...] = (),
) -> Any:
    """The values of a node. Texts over several lines are left in `spans`, with the keys beside."""
    values[loc] = (node.start_mark.line + 1, node.start_mark.column + 1)
    if isinstance(node, yaml.SequenceNode):
        problems += run_together(node, name)
        return [
            _construct(child, (*loc, index), values, keys, problems, spans, name)
            for index, child in enumerate(node.value)
        ]
    if isinstance(node, yaml.MappingNode):
        result: dict[str, Any] = {}
        repeated: list[Problem] = []
        begun: Problem | None = None
        above: Any = None
        siblings = tuple(str(pair[0].value) for pair in node.value)
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                place = _begins(key_node, name)
                problems.append(Problem(place, "en nyckel ska vara ett enkelt ord"))
                continue
            key = key_node.value
            mark = key_node.start_mark
            if key in result:
                place = _begins(key_node, name)
                first = keys[(*loc, key)][0]
                text = f'"{key}" står två gånger: den första står på rad {first}, ta bort en'
                if not repeated:
                    begun = swallowed(above, name)
                if not repeated and loc and isinstance(loc[-1], int) and key == next(iter(result)):
                    begun = Problem(place, f'en ny post börjar här: skriv "- " före "{key}"')
                repeated.append(Problem(place, text))
                continue
            above = value_node
            keys[(*loc, key)] = (mark.line + 1, mark.column + 1)
            result[key] = _construct(
                value_node, (*loc, key), values, keys, problems, spans, name, siblings
            )
        # Several keys again, from the first on: an entry without its dash has run into this one.
        problems += [begun] if begun and len(repeated) > 1 else repeated
        return result
    if node.start_mark.line != node.end_mark.line:
        spans.append((node, beside))
    scalar: Any = node
    if not scalar.style and scalar.value and (told := misquoted(node, name)):
        problems.append(told)
    return _scalar(node)


def _scalar(node: Any) -> str | int | bool | None:
    text: str = node.value
    if node.style in _QUOTED:
        return composed(text)  # what a sign is written by its code gives
    if text in _LITERALS:
        return _LITERALS[text]
    return int(text) if _INTEGER.fullmatch(text) else text
