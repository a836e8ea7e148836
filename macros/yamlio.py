"""Strict YAML that remembers where each value stands.

The loader reads less than YAML allows, so that what an editor sees in the file is what the site
shows: no aliases, anchors or tags, no duplicate keys, no tabs, and no guessing. A plain scalar is
a whole number only when it is written as one, and only `true`, `false` and nothing at all are
more than text: `no`, `012`, `12:30` and `1.10` stay the text they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from macros.problems import Place, Problem, ProblemsError

if TYPE_CHECKING:
    from pathlib import Path

MAX_BYTES = 256 * 1024
"""A data file larger than this is refused: it should be split."""
MAX_DEPTH = 12
"""Deepest nesting of lists and mappings."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,17})")
_QUOTED = ("'", '"', "|", ">")
_LITERALS = {"true": True, "false": False, "null": None, "~": None, "": None}

Loc = tuple[str | int, ...]
"""The way to a value: keys and list indexes, outermost first."""


@dataclass(frozen=True)
class Document:
    """A YAML file as plain Python values, with the place of every key and value."""

    file: str
    value: Any
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


def read(path: Path, name: str) -> Document:
    """Read the YAML file at `path`, called `name` in problems.

    Raises:
        ProblemsError: the file is not strict YAML; it carries every problem that could be found.
    """
    try:
        raw = path.read_bytes()
    except OSError:
        raise ProblemsError([Problem(Place(name), "filen saknas eller kan inte läsas")]) from None
    if len(raw) > MAX_BYTES:
        text = f"filen är {len(raw) // 1024} kB, högst {MAX_BYTES // 1024} kB är tillåtet: dela upp den"
        raise ProblemsError([Problem(Place(name), text)])
    return parse(decode(raw, name), name)


def decode(raw: bytes, name: str) -> str:
    """Decode UTF-8 (with or without a byte order mark).

    Raises:
        ProblemsError: a byte is not UTF-8; the problem points to it.
    """
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        text = "filen är inte sparad som UTF-8 här: spara den som UTF-8, så blir å, ä och ö rätt"
        place = Place(name, before.count(b"\n") + 1, column)
        raise ProblemsError([Problem(place, text)]) from None


def parse(text: str, name: str) -> Document:
    """Turn strict YAML text into a `Document`.

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
    except yaml.MarkedYAMLError as error:
        raise ProblemsError([_syntax_problem(error, text, name)]) from None
    except yaml.YAMLError as error:
        raise ProblemsError([_reader_problem(error, text, name)]) from None
    finally:
        loader.dispose()
    values: dict[Loc, tuple[int, int]] = {}
    keys: dict[Loc, tuple[int, int]] = {}
    value = _construct(node, (), values, keys, problems, name) if node else None
    if problems:
        raise ProblemsError(problems)
    return Document(name, value, values, keys)


def _raw_problems(text: str, name: str) -> Any:
    for number, line in enumerate(text.splitlines(), start=1):
        if "\t" in line:
            yield Problem(
                Place(name, number, line.index("\t") + 1),
                "tabb är inte tillåten: dra in med blanksteg, två för varje nivå",
            )


def _event_problems(text: str, name: str) -> Any:
    depth = 0
    documents = 0
    loader = _Loader(text)
    try:
        while loader.check_event():
            event = loader.get_event()
            place = Place(name, event.start_mark.line + 1, event.start_mark.column + 1)
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents == 2:
                    yield Problem(
                        place, "filen får bara ha en del: ta bort raden med tre bindestreck"
                    )
                    return
            if isinstance(event, yaml.AliasEvent):
                yield Problem(
                    place,
                    f'hänvisningen "*{event.anchor}" är inte tillåten: skriv ut värdet, '
                    "eller sätt det inom citattecken om stjärnan hör till texten",
                )
            elif getattr(event, "anchor", None):
                yield Problem(
                    place,
                    f'ankaret "&{event.anchor}" är inte tillåtet: ta bort det, '
                    "eller sätt värdet inom citattecken om &-tecknet hör till texten",
                )
            if tag := getattr(event, "tag", None):
                yield Problem(
                    place,
                    f'typmärket "{tag}" är inte tillåtet: ta bort det, '
                    "eller sätt värdet inom citattecken om utropstecknet hör till texten",
                )
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth == MAX_DEPTH + 1:
                    yield Problem(place, f"för många nivåer: högst {MAX_DEPTH} är tillåtna")
                    return
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
    finally:
        loader.dispose()


def _construct(
    node: yaml.Node,
    loc: Loc,
    values: dict[Loc, tuple[int, int]],
    keys: dict[Loc, tuple[int, int]],
    problems: list[Problem],
    name: str,
) -> Any:
    values[loc] = (node.start_mark.line + 1, node.start_mark.column + 1)
    if isinstance(node, yaml.SequenceNode):
        return [
            _construct(child, (*loc, index), values, keys, problems, name)
            for index, child in enumerate(node.value)
        ]
    if isinstance(node, yaml.MappingNode):
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            place = Place(name, key_node.start_mark.line + 1, key_node.start_mark.column + 1)
            if not isinstance(key_node, yaml.ScalarNode):
                problems.append(Problem(place, "en nyckel ska vara ett enkelt ord"))
                continue
            key = key_node.value
            if key in result:
                first = keys[(*loc, key)][0]
                problems.append(
                    Problem(
                        place,
                        f'"{key}" står två gånger: den första står på rad {first}, ta bort en',
                    )
                )
                continue
            keys[(*loc, key)] = (place.line, place.column)
            result[key] = _construct(value_node, (*loc, key), values, keys, problems, name)
        return result
    return _scalar(node)


def _scalar(node: Any) -> str | int | bool | None:
    text: str = node.value
    if node.style in _QUOTED:
        return text
    if text in _LITERALS:
        return _LITERALS[text]
    return int(text) if _INTEGER.fullmatch(text) else text


_SYNTAX = {
    "mapping values are not allowed": (
        "ett kolon på fel plats: sätt hela värdet inom citattecken om kolonet hör till texten, "
        "annars kontrollera indraget"
    ),
    "could not find expected ':'": (
        "kolon saknas efter nyckeln, eller så är raden fel indragen: skriv nyckel, kolon, blanksteg, värde"
    ),
    "found unexpected end of stream": "ett citattecken som öppnas här stängs aldrig: lägg till det",
    "did not find expected ',' or '}'": "ett komma eller slutet } saknas",
    "did not find expected ',' or ']'": "ett komma eller slutet ] saknas",
    "did not find expected '-' indicator": (
        "raden passar inte i listan: kontrollera indraget och att posten börjar med bindestreck"
    ),
    "did not find expected key": (
        "raden passar inte här: kontrollera indraget, och att citattecken i texten inte bryter värdet"
    ),
    "block sequence entries are not allowed": "en listpost kan inte börja här: sätt den på en egen rad",
    "found character that cannot start any token": (
        "tecknet kan inte börja ett värde: sätt värdet inom citattecken"
    ),
    "found unknown escape character": (
        "omvänt snedstreck inom dubbla citattecken: använd enkla citattecken i stället"
    ),
    "control characters are not allowed": "ett osynligt styrtecken: ta bort det",
}


def _syntax_problem(error: yaml.MarkedYAMLError, text: str, name: str) -> Problem:
    problem = error.problem or ""
    message = next(
        (swedish for english, swedish in _SYNTAX.items() if english in problem),
        "raden går inte att läsa: kontrollera indrag, kolon och citattecken",
    )
    unclosed = "unexpected end of stream" in problem or "while scanning a simple key" in str(
        error.context
    )
    mark = (error.context_mark if unclosed else None) or error.problem_mark or error.context_mark
    if mark is None:
        return Problem(Place(name), message)
    last = max(text.count("\n"), 0)
    return Problem(Place(name, min(mark.line, last) + 1, mark.column + 1), message)


def _reader_problem(error: yaml.YAMLError, text: str, name: str) -> Problem:
    position = getattr(error, "position", 0)
    before = text.encode("utf-8")[:position] if isinstance(position, int) else b""
    if position < 0 or not before:
        bad = re.search(
            r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", text
        )
        before = text[: bad.start()].encode("utf-8") if bad else b""
    line = before.count(b"\n") + 1
    column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
    return Problem(Place(name, line, column), "ett osynligt styrtecken: ta bort det")
