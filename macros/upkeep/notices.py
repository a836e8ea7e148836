"""Everything that is worth a look in right content: what is due, and words that are not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.problems import Problem, as_data, from_data
from macros.source.misread import is_quoted
from macros.upkeep.collisions import collision_notices
from macros.upkeep.due import due_notices
from macros.upkeep.hidden_lines import hidden_notices
from macros.upkeep.spelling import spelling_notices
from macros.upkeep.taste.notices import taste_notices

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from macros.model import Handbook
    from macros.problems import Place
    from macros.site import Site


def unused_notices(site: Site) -> Iterator[Problem]:
    """Sources that nothing rests on."""
    for source in site.handbook.sources:
        if source.id not in site.handbook.citing:
            text = f'ingen post pekar på källan "{source.id}": ta bort den om den inte behövs'
            yield Problem(source.where("id"), text, "notice")


def quoted_notices(site: Site) -> Iterator[Problem]:
    """Texts that are whole sentences within quotation marks: quoted, or marked as a value."""
    found = site.remember("quoted texts", (), lambda: as_data(_quoted(site.handbook)))
    yield from from_data(found)


def _quoted(handbook: Handbook) -> Iterator[Problem]:
    says = "citattecknen runt hela texten syns på sidan: ta bort dem om det inte är ett citat"
    for record, found in handbook.every_text:
        if is_quoted(found.value):
            yield Problem(record.where(*found.loc), says, "notice")


NOTICES: tuple[Callable[[Site], Iterator[Problem]], ...] = (
    due_notices,
    unused_notices,
    quoted_notices,
    taste_notices,
    collision_notices,
    hidden_notices,
    spelling_notices,
)
"""Every search for things to look at."""


def notices(site: Site) -> list[Problem]:
    """What is worth a look, in the order of files and lines."""
    found = {find: set(find(site)) for find in NOTICES}
    # A word in small letters, or cut short, is told as that, and is no word to the speller.
    slips = found.get(taste_notices, set())
    told = {problem.place for problem in slips}
    quoted = {problem.place for problem in found.get(quoted_notices, ())}
    found[taste_notices] = {problem for problem in slips if problem.place not in quoted}
    # On a page, a slip is most often made of the words beside it too.
    lines = {(p.place.file, p.place.line) for p in slips if p.place.file.startswith("docs/")}
    spelled = {
        p
        for p in found.pop(spelling_notices, ())
        if not _is_near(p.place, told) and (p.place.file, p.place.line) not in lines
    }
    return sorted(spelled.union(*found.values()))


def _is_near(place: Place, told: set[Place]) -> bool:
    """Whether what stands at a place is a part of what is told: what it is, that says."""
    return any(
        at.file == place.file
        and at.line == place.line
        and -_BEFORE < place.column - at.column < _AFTER
        for at in told
    )


_BEFORE, _AFTER = 15, 40
"""So many letters before and after the place of a slip words may belong to it."""
