"""The frozen data several times over: other ids, names, codes and words, and as right as before.

Counties and police regions stay as they are, since the map has no more of them; so the list of a
county grows with its municipalities.
"""

from __future__ import annotations

import re
import zlib
from itertools import count
from typing import TYPE_CHECKING, Any

import yaml

from macros.model import FILES
from macros.source.yamlio import parse

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MULTIPLIED = ("municipalities", "initiatives", "methods", "terms", "events", "questions")
"""The kinds that there are more of."""
NAMES = ("", "Nya", "Norra", "Södra", "Inre", "Västra", "Yttre", "Stora", "Lilla", "Övre")
"""What stands before the name in each copy; the first is the original. No place in the data has the
name that comes of it: there is an Östra Ljungby, and a Gamla Uppsala."""
SYLLABLES = ("", "ny", "norr", "söder", "öster", "väster", "lång", "stor", "små", "mellan")
"""What stands before every third of the long words in each copy: growth brings new words."""
MOST = len(NAMES)
"""How many times the data can be had."""
PART_BYTES = 200_000
"""A file that would be larger keeps what it has, and its copies go to parts beside it."""

_TEXTS = frozenset(
    [
        "summary",
        "what",
        "when",
        "how",
        "known",
        "tried",
        "unknown",
        "evidence_summary",
        "why",
        "text",
        "definition",
        "aliases",
        "synonyms",
    ]
)
_REFERENCES = ("related", "see", "initiatives", "methods")
_WORD = re.compile(r"\w{7,}")

# The codes of a county do not last for ten times its municipalities, and there are more of them.
FREE_COUNTRY = (
    "\nCOUNTS.clear()\n\n\ndef county_of_code(scope: Scope) -> Iterator[Problem]:\n"
    "    return iter(())\n"
)
"""What is added to macros/checks/places.py in a copy of the project that is multiplied."""
COUNTRY_RULES = frozenset({"place-counts", "county-of-municipality"})
"""The rules that it takes away."""


def multiply(root: Path, times: int, part_bytes: int = PART_BYTES) -> None:
    """Write the data of the copy at `root` as many times over."""
    for name in FILES:
        path = root / "data" / name
        text = path.read_text("utf-8")
        for file, content in files(name, text, times, part_bytes):
            path = root / "data" / file
            path.parent.mkdir(exist_ok=True)
            path.write_text(content, "utf-8")


def files(name: str, text: str, times: int, part_bytes: int) -> Iterator[tuple[str, str]]:
    """A data file as many times over: it and its parts, by their names in data/."""
    data = parse(text, name).value
    lists = {key: more for key in MULTIPLIED if (more := _copies(key, data.get(key, []), times))}
    if not lists:
        yield name, text
        return
    whole = _dumped({**data, **{key: data[key] + more for key, more in lists.items()}})
    if len(whole.encode()) <= part_bytes:
        yield name, whole
        return
    yield name, text
    number = count(2)
    for key, more in lists.items():
        for part in _parts(more, part_bytes):
            yield f"{name.removesuffix('.yaml')}/{next(number)}.yaml", _dumped({key: part})


def _parts(records: list[Any], part_bytes: int) -> Iterator[list[Any]]:
    part: list[Any] = []
    size = 0
    for record in records:
        more = len(_dumped([record]).encode())
        if part and size + more > part_bytes:
            yield part
            part, size = [], 0
        part.append(record)
        size += more
    yield part


def _copies(key: str, records: list[Any], times: int) -> list[Any]:
    """The copies of the records of a kind, without the originals."""
    used = {record.get("code") for record in records}
    codes = (code for code in (f"{number:04}" for number in range(10_000)) if code not in used)
    copies = [_copy(record, number) for number in range(1, times) for record in records]
    if key == "municipalities":
        for record in copies:
            record["code"] = next(codes)
    return copies


def _copy(record: dict[str, Any], number: int) -> dict[str, Any]:
    copy = dict(_changed(record, number))
    for field in ("id", "slug"):
        if field in copy:
            copy[field] = _id(copy[field], number)
    for field in _REFERENCES:
        if field in copy:
            copy[field] = [_id(other, number) for other in copy[field]]
    for field in ("name", "title", "term"):
        if field in copy:
            copy[field] = (
                f"{copy[field]}{number + 1}"  # an abbreviation is one word
                if copy.get("abbreviation")
                else f"{NAMES[number]} {copy[field]}"
            )
    if "reports" in copy:
        copy["reports"] = [{**item, "id": _id(item["id"], number)} for item in copy["reports"]]
    if "short" in copy:
        copy["short"] = f"{copy['short']} {number + 1}"
    return copy


def _id(value: str, number: int) -> str:
    return f"{value}-{number + 1}"


def _changed(value: Any, number: int, *, text: bool = False) -> Any:
    """A value with other words in its running texts."""
    if isinstance(value, dict):
        return {
            key: _changed(item, number, text=text or key in _TEXTS) for key, item in value.items()
        }
    if isinstance(value, list):
        return [_changed(item, number, text=text) for item in value]
    if text and isinstance(value, str):
        return _WORD.sub(lambda found: _word(found[0], number), value)
    return value


def _word(word: str, number: int) -> str:
    if zlib.crc32(word.lower().encode()) % 3:
        return word
    changed = SYLLABLES[number] + word.lower()
    # The capital letter stays: it tells where a sentence begins.
    return changed.capitalize() if word[0].isupper() else changed


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002
        """The strict loader reads no aliases."""
        return True


def _dumped(value: Any) -> str:
    return yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1_000_000)
