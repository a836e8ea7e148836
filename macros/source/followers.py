"""Problems that follow from others, which are told: they go when those are mended."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.problems import Place, Problem
from macros.source.values import slugify
from macros.source.yamlio import NOT_THERE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_MEANT = re.compile(r'menade du "([^"]+)"')
_STRANGE_KEY = ("okänd nyckel", "ett kolon utan")


def after_keys(problems: Sequence[Problem]) -> list[Problem]:
    """Without what is wrong in a value whose key is unknown: it is judged when that is mended."""
    strange = {
        (problem.place.file, problem.place.line)
        for problem in problems
        if problem.text.startswith(_STRANGE_KEY)
    }
    meant = {
        (problem.place.file, f'"{found[1]}" saknas: lägg till raden "{found[1]}: …"')
        for problem in problems
        if problem.text.startswith(_STRANGE_KEY) and (found := _MEANT.search(problem.text))
    }
    problems = [p for p in problems if (p.place.file, p.text) not in meant]
    return [
        problem
        for problem in problems
        if (problem.place.file, problem.place.line) not in strange
        or problem.text.startswith(_STRANGE_KEY)
    ]


def after_names(
    problems: Iterable[Problem], astray: Sequence[Problem], names: Iterable[str]
) -> list[Problem]:
    """Without the files that are gone and lie there under another name, which `astray` tells."""
    renamed = [name for name in names if any(f'menade du "{name}"' in p.text for p in astray)]
    gone = {Problem(Place(f"data/{name}"), NOT_THERE) for name in renamed}
    return [problem for problem in problems if problem not in gone]


def by_names(problems: Sequence[Problem], known: Mapping[str, Mapping[str, str]]) -> list[Problem]:
    """With the id where the name of what has one, or another kind's id, stands for it."""
    found = []
    for problem in problems:
        no_id = _NO_ID.match(problem.text)
        words = re.split(r"[ ,;/]+", no_id[1]) if no_id else ()
        if no_id and len(words) > 1 and all(any(w in ids for ids in known.values()) for w in words):
            text = f'"{no_id[1]}" är flera id: skriv ett på varje rad'
            found.append(Problem(problem.place, text, problem.severity))
            continue
        meant = _meant(no_id[1], known) if no_id else None
        if no_id and meant and f'exempel "{meant}"' not in problem.text:
            says = f' – menade du "{meant}"?'
            others = [labels[no_id[1]] for labels in known.values() if no_id[1] in labels]
            if others:
                says = f": det är {others[0]} som har det, kontrollera nyckeln"
            text = f'"{no_id[1]}" är inget id här{says}'
            found.append(Problem(problem.place, text, problem.severity))
        else:
            found.append(problem)
    return found


_NO_ID = re.compile(r'"([^"]+)" kan inte vara ett id: ')


def _meant(value: str, known: Mapping[str, Mapping[str, str]]) -> str | None:
    """The id of what is called so; the value itself, where something of another kind has it."""
    name = slugify(value)
    for labels in known.values():
        if value in labels:
            return value
        for key, label in labels.items():
            if label and slugify(label) == name:
                return key
    return None
