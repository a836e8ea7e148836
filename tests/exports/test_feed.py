"""The feed: what RFC 4287 asks for, and what is new as another reader reads it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import feedparser
import lxml.etree

from macros.exports.feed import MOST, entries, export_feed, offers
from macros.model import ChangelogEntry
from tests.exports.changed import ADDRESS, with_data

if TYPE_CHECKING:
    from lxml.etree import _Element

    from macros.site import Site

ATOM = "{http://www.w3.org/2005/Atom}"
TAG_URI = re.compile(r"tag:[a-z0-9.-]+,\d{4}(-\d\d(-\d\d)?)?:[\w./~!$&'()*+,;=:@-]+", re.ASCII)
"""RFC 4151, section 2.1."""


def made(site: Site) -> bytes:
    ((address, content),) = export_feed(site)
    assert address == "feed.xml"
    return content


def _one(parent: _Element, name: str) -> _Element:
    """The child of a name, of which there has to be one."""
    (found,) = parent.findall(ATOM + name)
    return found


def _is_instant(text: str | None) -> bool:
    """RFC 3339 with capital T and Z, as section 3.3 asks for."""
    assert text is not None
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", text)
    return bool(datetime.fromisoformat(text))


def test_it_is_atom_by_the_rules_of_rfc_4287(content: Site) -> None:
    feed = lxml.etree.fromstring(made(content))
    assert feed.tag == f"{ATOM}feed"
    known = {"feed", "id", "title", "subtitle", "updated", "link", "author", "rights", "entry", "category", "summary", "name", "uri"}  # fmt: skip
    for element in feed.iter():
        assert element.tag.removeprefix(ATOM) in known  # 6: nothing of another kind
        # 3: no space around what is an address or an instant, and no markup where text is plain.
        if element.tag.removeprefix(ATOM) in ("id", "uri", "updated"):
            assert element.text == (element.text or "").strip()
        assert element.get("type") is None or element.tag == f"{ATOM}link"
    # 4.1.1: one of each, and an author, which goes for every entry.
    for name in ("id", "title", "updated", "subtitle", "rights"):
        _one(feed, name)
    assert (_one(_one(feed, "author"), "name").text or "").strip()
    links = [(link.get("rel"), link.get("href"), link.get("type")) for link in feed.findall(f"{ATOM}link")]  # fmt: skip
    assert links == [
        ("self", f"{ADDRESS}feed.xml", "application/atom+xml"),
        ("alternate", f"{ADDRESS}om/andringar/", "text/html"),
    ]
    ids = [_one(feed, "id").text]
    for entry in feed.findall(f"{ATOM}entry"):
        # 4.1.2: one id, title, updated and summary; without content there is a way to it.
        ids.append(_one(entry, "id").text)
        assert (_one(entry, "title").text or "").strip()
        assert (_one(entry, "summary").text or "").strip()
        assert _is_instant(_one(entry, "updated").text)
        (link,) = entry.findall(f"{ATOM}link")
        assert link.get("rel") == "alternate"
        assert (link.get("href") or "").startswith(ADDRESS)
        assert _one(entry, "category").get("term")  # 4.2.2
    # 4.2.6: an id is an absolute IRI, as it is written, and none is there twice.
    assert len(set(ids)) == len(ids) > 1
    assert all(TAG_URI.fullmatch(one or "") for one in ids)
    # The newest entry decides when the feed was updated.
    days = [entry.findtext(f"{ATOM}updated") or "" for entry in feed.findall(f"{ATOM}entry")]
    assert days == sorted(days, reverse=True)
    assert _one(feed, "updated").text == days[0]
    assert len(days) <= MOST


def test_each_entry_read_back_is_what_is_new(content: Site) -> None:
    read = feedparser.parse(made(content))
    assert not read.bozo
    assert read.version == "atom10"
    # The reader takes the signs that end a line as spaces.
    found = [
        (e.title.split(), e.link, e.summary.split(), e.updated[:10], e.tags[0].term)
        for e in read.entries
    ]
    expected = [
        (e.title.split(), ADDRESS + e.address, e.summary.split(), e.day.isoformat(), e.kind)
        for e in entries(content)
    ]
    assert [entry[1:2] + entry[3:] for entry in found] == [entry[1:2] + entry[3:] for entry in expected]  # fmt: skip
    for entry, wanted in zip(found, expected, strict=True):
        assert _unmarked(entry[0]) == _unmarked(wanted[0])
        assert _unmarked(entry[2]) == _unmarked(wanted[2])


def _unmarked(words: list[str]) -> str:
    """Text as the reader gives it: it takes away what looks like an element to it."""
    return re.sub(r"</?b>|\s", "", "".join(words))


def test_changes_laws_and_guidance_are_told_and_changes_come_first(frozen: Site) -> None:
    found = entries(frozen)
    assert {entry.kind for entry in found} == {"Uppgifter", "Lagar", "Vägledning"}
    told = {entry.name for entry in found}
    assert {f"andringar/{change.id}" for change in frozen.handbook.changes} <= told
    assert len(found) == MOST


def test_what_is_new_is_at_most_fifty(small: Site) -> None:
    def change(number: int) -> dict[str, Any]:
        day = f"2026-{number // 28 + 1:02}-{number % 28 + 1:02}"
        return {"id": f"nr-{number}", "date": day, "title": f"Nummer {number}."}

    many = tuple(ChangelogEntry.model_validate(change(number)) for number in range(60))
    found = [e.name for e in entries(with_data(small, changes=many, laws=()))]
    assert found == [f"andringar/nr-{number}" for number in range(59, 9, -1)]
    few = [e.kind for e in entries(with_data(small, changes=many[:3], laws=()))]
    assert few.count("Uppgifter") == 3


def test_what_is_read_again_or_called_something_else_is_not_new_again(small: Site) -> None:
    law = small.handbook.laws[0]
    coming = {"new": "Något nytt.", "in_force": date(2027, 1, 1), "changed": None, "sections": ()}
    names = set()
    for read in (date(2026, 11, 20), date(2026, 11, 25), date(2027, 3, 1)):
        read_then = law.model_copy(update={**coming, "read": read})
        (entry,) = (e for e in entries(with_data(small, laws=(read_then,))) if e.kind == "Lagar")
        names.add(entry.name)
    assert len(names) == 1
    amended = law.model_copy(update={**coming, "changed": date(2027, 2, 1)})
    (entry,) = (e for e in entries(with_data(small, laws=(amended,))) if e.kind == "Lagar")
    assert entry.name not in names
    told = {"date": "2026-11-01", "title": "Något har ändrats."}
    before, after = (
        ChangelogEntry.model_validate({**told, **ids})
        for ids in ({"id": "gammal"}, {"id": "ny", "former_ids": ["gammal"]})
    )
    first, second = (
        {e.name: e.address for e in entries(with_data(small, changes=(change,), laws=()))}
        for change in (before, after)
    )
    assert first.keys() == second.keys()
    assert second["andringar/gammal"] == "om/andringar/#ny"


def test_without_anything_new_it_is_still_a_feed(small: Site) -> None:
    empty = replace(
        with_data(small, changes=(), laws=()), docs=(), built=datetime(2026, 11, 24, tzinfo=UTC)
    )
    feed = lxml.etree.fromstring(made(empty))
    assert feed.findall(f"{ATOM}entry") == []
    assert feed.findtext(f"{ATOM}updated") == "2026-11-24T00:00:00Z"


def test_the_day_of_the_build_changes_nothing(frozen: Site) -> None:
    later = replace(frozen, built=datetime(2031, 1, 1, tzinfo=UTC))
    assert made(later) == made(frozen)


def test_the_feed_is_offered() -> None:
    assert [(one.address, one.media_type) for one in offers()] == [
        ("feed.xml", "application/atom+xml")
    ]
