"""What stands in the data already, in other entries or in the same: it is told where it comes again."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from macros.model import KINDS, NamesWithin, key_of
from macros.problems import Problem
from macros.source.stops import ends_with_stop
from macros.source.values import slugify
from macros.source.web import same_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.checks.scope import Scope
    from macros.model import Cited, County, Event, Municipality, Record, Relation, Source, WordGroup
    from macros.problems import Place


def sources(scope: Scope) -> Iterator[Problem]:
    """No address is two sources, unless they are editions of different years."""
    first: dict[str, list[Source]] = {}
    for source in scope.handbook.sources:
        same = first.setdefault(same_page(source.url), [])
        for other in same:
            if source.id != other.id and _one_edition(source, other):
                place = source.where("url")
                line = other.where("url").seen_from(place)
                yield Problem(
                    place,
                    f'källan står redan på {line}: peka på "{other.id}" i stället'
                    + (", och skriv stället i den som place" if source.url != other.url else ""),
                )
                break
        same.append(source)


def _one_edition(one: Source, other: Source) -> bool:
    return one.year == other.year or None in (one.year, other.year)


def cited(scope: Scope) -> Iterator[Problem]:
    """No entry points to the same place in a source twice."""
    for record in scope.handbook.every_record:
        found: tuple[Cited, ...] = getattr(record, "sources", ())
        for index, item in enumerate(found):
            # An id that stands alone twice is told as any text in a list (macros/source/repeats.py).
            if item.place is not None and item in found[:index]:
                place = record.where("sources", index)
                line = record.where("sources", found.index(item)).seen_from(place)
                yield Problem(place, f"källan står redan på {line}: ta bort en av dem")


def relations(scope: Scope) -> Iterator[Problem]:
    """No relation of a kind between two organisations stands twice."""
    first: dict[object, Relation] = {}
    for relation in scope.handbook.relations:
        other = first.setdefault((relation.from_, relation.to, relation.kind), relation)
        if other is not relation:
            place = relation.where("from")
            line = other.where("from").seen_from(place)
            yield Problem(
                place, f'"{relation.from_}" {relation.kind} "{relation.to}" redan på {line}: '
                "för ihop posterna till en"
            )  # fmt: skip


def events(scope: Scope) -> Iterator[Problem]:
    """No event stands twice: of the same kind, name, days, place and counties."""
    first: dict[object, Event] = {}
    for event in scope.handbook.events:
        what = (event.title.casefold(), event.kind, event.start, event.end)
        other = first.setdefault((*what, event.place, event.counties), event)
        if other is not event and other.id != event.id:
            place = event.where("title")
            line = other.where("title").seen_from(place)
            yield Problem(
                place, f"händelsen står redan på {line}, samma dag: för ihop posterna till en"
            )


def vocabulary(scope: Scope) -> Iterator[Problem]:
    """What lists are narrowed or put together by is spelt in one way: else one thing is two."""
    found: dict[tuple[str, str], dict[str, list[Place]]] = {}
    for source in scope.handbook.sources:
        if source.publisher in (None, *scope.handbook.organisation_by_id):
            name = scope.handbook.publisher_of(source)
            places = found.setdefault(("publisher", slugify(name)), {}).setdefault(name, [])
            places.append(source.where("publisher" if source.publisher else "publisher_name"))
    for record, name in (
        *((method, "problems") for method in scope.handbook.methods),
        *((initiative, "target_groups") for initiative in scope.handbook.initiatives),
    ):
        for index, value in enumerate(getattr(record, name)):
            places = found.setdefault((name, slugify(value)), {}).setdefault(value, [])
            places.append(record.where(name, index))
    for spellings in found.values():
        right, *others = sorted(spellings, key=lambda value: -len(spellings[value]))
        for value in others:
            for place in spellings[value]:
                line = spellings[right][0].seen_from(place)
                yield Problem(place, f'"{value}" skrivs "{right}" på {line}: skriv likadant')


def words_by_themselves(scope: Scope) -> Iterator[Problem]:
    """A list of words has one in each row, each once, and no synonym is the word itself."""
    handbook = scope.handbook
    places: tuple[County | Municipality, ...] = (*handbook.counties, *handbook.municipalities)
    lists: list[tuple[Record, str]] = [
        *((term, "synonyms") for term in handbook.terms),
        *((group, "words") for group in handbook.word_groups),
        *((place, "aliases") for place in places),
        *((group, "names") for group in handbook.of(NamesWithin)),
    ]
    if handbook.searching is not None:
        lists += [(handbook.searching, "asks_who"), (handbook.searching, "short_parts")]
    if handbook.spelling is not None:
        lists += [(handbook.spelling, "words"), (handbook.spelling, "refused")]
    for record, name in lists:
        first: dict[str, int] = {}
        for index, word in enumerate(getattr(record, name)):
            other = first.setdefault(word.casefold(), index)
            if ", " in word or ";" in word or ("/" in word and name in _OF_PLACES):
                says = "ett ord på varje rad: dela raden vid tecknet mellan dem"
            elif len(parts := word.casefold().split()) > 1 and len(set(parts)) == 1:
                says = f'"{word}" är samma ord igen: skriv det en gång'
            elif name == "short_parts" and " " in word:
                says = "en del av ett ord är ett ord: skriv en på varje rad"
            elif record is handbook.spelling and " " in word:
                says = "ett ord på varje rad, utan blanksteg: bara enstaka ord kontrolleras"
            elif name == "short_parts" and len(word) != _SHORT_PART:
                says = f'"{word}" ska ha tre bokstäver: längre ord är delar ändå, och kortare för många'
            elif "(" in word and name in _OF_PLACES:
                says = "ett namn på varje rad: ta bort parentesen"
            elif name in _OF_PLACES and len(word) > 1 and word[0].islower() and word.isalpha():
                says = f'"{word}" skrivs "{word.capitalize()}"'
            elif ends_with_stop(word):
                says = f'"{word}" slutar med punkt: ta bort den'
            elif other != index and word != getattr(record, name)[other]:
                line = record.where(name, other).seen_from(record.where(name, index))
                says = f'"{word}" står redan på {line}, och versaler spelar ingen roll: ta bort en'
            else:
                continue
            yield Problem(record.where(name, index), says)
    for named in places:
        for index, word in enumerate(named.aliases):
            if word.casefold() == named.name.casefold():
                place = named.where("aliases", index)
                yield Problem(place, f'"{word}" är platsens namn: ta bort det härifrån')
    for term in scope.handbook.terms:
        for index, word in enumerate(term.synonyms):
            # Another spelling of capitals may be one that is looked for: BRÅ for Brå.
            if word in (term.term, term.term[:1].lower() + term.term[1:]):
                yield Problem(
                    term.where("synonyms", index), f'"{word}" är ordet självt: ta bort det härifrån'
                )


_OF_PLACES = ("aliases", "names")
_SHORT_PART = 3
"""Letters of a part that is short: longer words are parts without being named."""


def whole(scope: Scope) -> Iterator[Problem]:
    """No entry is another with an id of its own; what is known by more than its id is told by that."""
    for kind in KINDS:
        if kind.identifier != "id" or kind.is_place:
            continue
        first: dict[object, Record] = {}
        # Few have the same texts as another, and to compare all that an entry holds is slow.
        texts = [(_texts(record), record) for record in scope.handbook.of(kind.model)]
        times = Counter(own for own, _ in texts)
        for record in [record for own, record in texts if times[own] > 1]:
            values = [(name, value) for name, value in record if name not in ("id", "former_ids")]
            other = first.setdefault(str(values), record)
            if other is not record and key_of(other) != key_of(record):
                place = record.where("id")
                line = other.where("id").seen_from(place)
                if scope.is_told_in(record) or scope.is_told_in(other):
                    continue
                yield Problem(
                    place,
                    f'allt utom id:t är som i "{key_of(other)}" på {line}: ta bort en av posterna, '
                    "eller skriv det som skiljer",
                )


def _texts(record: Record) -> tuple[str, ...]:
    """What an entry says in plain texts but for its id."""
    return tuple(
        value for name, value in record if type(value) is str and name not in ("id", "former_ids")
    )


def words(scope: Scope) -> Iterator[Problem]:
    """No group of words stands twice, and no word is both right and wrong."""
    first: dict[object, WordGroup] = {}
    for group in scope.handbook.word_groups:
        other = first.setdefault(frozenset(word.casefold() for word in group.words), group)
        if other is not group:
            place = group.where()
            line = other.where().seen_from(place)
            yield Problem(place, f"samma ord står redan som grupp på {line}: ta bort en av dem")
    if (spelling := scope.handbook.spelling) is not None:
        refused = {word.casefold(): index for index, word in enumerate(spelling.refused)}
        for index, word in enumerate(spelling.words):
            if (wrong := refused.get(word.casefold())) is not None:
                place = spelling.where("words", index)
                line = spelling.where("refused", wrong).seen_from(place)
                yield Problem(
                    place, f'"{word}" är fel enligt {line}, och rätt här: ta bort en av dem'
                )
