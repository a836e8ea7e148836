"""What is said of a need's answer agrees with how far it has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.model import ANSWERED, Need
from macros.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.checks.scope import Scope


def answers(scope: Scope) -> Iterator[Problem]:
    """What is being met or has been has an answer, and what has only been pointed out has none."""
    for need in scope.handbook.of(Need):
        if need.status in ANSWERED and not need.answer:
            yield Problem(
                need.where("status"),
                f'status är "{need.status}", men det står inte vad som svarar på behovet: skriv det '
                'under "answer", eller ändra status till "identifierat" eller "planeras"',
            )
        elif need.status == "identifierat" and need.answer:
            yield Problem(
                need.where("status"),
                'status är "identifierat", men under "answer" står det vad som svarar på behovet: '
                'ändra status till "planeras", "tas upp" eller "klart"',
            )


def sayers(scope: Scope) -> Iterator[Problem]:
    """Who has said it stands by its id, where it is an organisation of ours."""
    handbook = scope.handbook
    ids = {name: o.id for o in handbook.organisations for name in (o.name, o.label)}
    for need in handbook.of(Need):
        for index, said in enumerate(need.said_by):
            if said.name is not None and (key := ids.get(said.name)):
                text = f'"{said.name}" står i data/network.yaml: skriv "organisation: {key}"'
                yield Problem(need.where("said_by", index, "name"), text)


def years(scope: Scope) -> Iterator[Problem]:
    """Nobody has said it later than its sources were read."""
    handbook = scope.handbook
    for need in handbook.of(Need):
        sources = handbook.sources_of(need)
        if len(sources) < len(need.sources):
            continue  # one that is not known is told as that
        last = max(source.read.year for source in sources)
        for index, said in enumerate(need.said_by):
            if int(said.year) > last:
                yield Problem(
                    need.where("said_by", index, "year"),
                    f"året {said.year} är senare än {last}, då källan lästes: kontrollera det",
                )
