"""Where a data file lies: it may be several, itself and those in the folder of its name."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from macros.problems import Place, Problem, nearest
from macros.source.characters import composed
from macros.source.folders import below

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path


def folder_of(name: str) -> str:
    """The folder, beside the data file `name`, that more of what it holds may lie in."""
    return name.removesuffix(".yaml")


def parts(data: Path, name: str) -> list[Path]:
    """The files below the folder `data` that hold what belongs in the data file `name`, in order.

    The file itself is first, and the only one where there is none at all.
    """
    own = data / name
    found = (data / folder_of(name)).glob("[!.]*.yaml")
    more = sorted(found, key=lambda path: path.name)
    return [own, *more] if own.exists() or not more else more


_A_COPY = 3
"""So many data files in a folder are a copy of the whole."""


def strays(data: Path, names: Sequence[str]) -> Iterator[Problem]:
    """Files that hold nothing that is known, each with what its name may have been meant to be."""
    known = {path for name in names for path in parts(data, name)}
    known.add(data / "addresses.yaml")  # what has been published: macros/promised reads it
    # One that is gone is most often the one that lies there under a strange name.
    gone = [name for name in names if not any(path.exists() for path in parts(data, name))]
    told: set[str] = set()
    folders = [path for path in data.glob("[!.]*") if path.is_dir()]
    copied = {f.name for f in folders if sum((f / one).exists() for one in names) >= _A_COPY}
    for stray in below(data):
        if stray not in known and not stray.is_dir():
            relative = composed(stray.relative_to(data).as_posix())
            within, _, rest = relative.partition("/")
            if within in told:
                continue
            if within in copied:
                told.add(within)
                text = "mappen har en kopia av datafiler: flytta det nya till filerna i data, och ta bort mappen"
                yield Problem(Place(f"data/{relative}"), text)
                continue
            meant = get_close_matches(within.casefold(), map(folder_of, names), n=1) if rest else []
            hint = (
                f' – menade du "{meant[0]}/{stray.stem}.yaml"?'
                if meant
                else (f' – menade du "{gone[0]}"?' if len(gone) == 1 and not rest else "")
                or nearest(relative, names)
                or f": tillåtna är {', '.join(names)}"
            )
            yield Problem(Place(f"data/{relative}"), f"okänd datafil{hint}")


def without_copies(
    files: Sequence[tuple[str, bytes | None]],
) -> tuple[list[tuple[str, bytes | None]], list[Problem]]:
    """The parts of a data file but for those that are copies of others, and what is said of these."""
    first: dict[bytes, str] = {}
    kept, problems = [], []
    for file, raw in files:
        if raw and first.setdefault(raw, file) != file:
            problems.append(Problem(Place(file), f"filen är en kopia av {first[raw]}: ta bort den"))
        else:
            kept.append((file, raw))
    return kept, problems
