"""Sources: new ones, what they are called, when they were read, and those that go."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.model import KINDS
from tests.live.changes.listed import Change, cited, listing

if TYPE_CHECKING:
    from tests.live.draft import Draft

CHANGES: list[Change] = []
change = listing(CHANGES)


@change
def a_source_is_added_and_pointed_to_with_a_place(draft: Draft) -> None:
    organisation = draft.entries("organisations")[0]["id"]
    entry = {
        "id": "en-ny-rapport",
        "url": "https://www.exempel.se/rapport.pdf",
        "title": "En ny rapport",
        "publisher": organisation,
        "published": draft.today.isoformat(),
        "kind": "beslut",
        "read": draft.today,
    }
    draft.add("sources", entry, 1)
    draft.append("methods", 0, "sources", {"id": "en-ny-rapport", "place": "s. 12–14"})
    draft.append("methods", 0, "sources", {"id": "en-ny-rapport", "place": "bilaga 2"})


@change
def a_source_waits_for_what_will_rest_on_it(draft: Draft) -> None:
    cited(draft, year="2019")


@change
def a_source_gets_another_title_and_publisher(draft: Draft) -> None:
    number = draft.find("sources", lambda entry: "publisher" in entry)
    draft.take("sources", number, "publisher")
    draft.put("sources", number, "publisher_name", "Den som har tagit över")
    draft.put("sources", number, "title", "Samma sida med ett nytt namn")


@change
def a_source_has_moved(draft: Draft) -> None:
    draft.put("sources", 0, "url", "https://www.exempel.se/ny-plats/")


@change
def a_source_is_read_anew(draft: Draft) -> None:
    for number in range(3):
        draft.put("sources", number, "read", draft.today)


@change
def a_source_turns_out_to_be_second_hand(draft: Draft) -> None:
    number = draft.find("sources", lambda entry: entry["kind"] != "andrahand")
    draft.put("sources", number, "kind", "andrahand")


@change
def the_day_a_text_is_of_is_found(draft: Draft) -> None:
    number = draft.find("sources", lambda entry: "published" not in entry)
    draft.put("sources", number, "published", "2026-03")


@change
def a_page_is_read_in_a_newer_edition(draft: Draft) -> None:
    number = draft.find("sources", lambda entry: entry.get("published", "2026")[:4] < "2026")
    old = draft.entries("sources")[number]
    newer = {**old, "id": f"{old['id']}-ny", "published": "2026", "read": draft.today}
    draft.add("sources", newer, number + 1)
    draft.append("methods", 0, "sources", newer["id"])


@change
def the_sources_are_put_in_another_order(draft: Draft) -> None:
    draft.move("sources", 0, len(draft.entries("sources")) - 1)


@change
def the_sources_are_parted(draft: Draft) -> None:
    draft.part("sources")


@change
def a_source_gets_another_id(draft: Draft) -> None:
    old = draft.entries("sources")[0]["id"]
    for kind in KINDS:
        for file in draft.files_with(kind.key):
            text = draft.read(file)
            new = re.sub(rf"(?m)((?:^ +- |id: ){old})$", r"\1-nytt-namn", text)
            if new != text:
                draft.write(file, new)


@change
def a_source_that_nothing_rests_on_any_more_is_removed(draft: Draft) -> None:
    handbook = draft.handbook
    once = {key for key, records in handbook.citing.items() if len(records) == 1}
    word = draft.find("terms", lambda entry: set(entry.get("sources", ())[:1]) & once)
    key = draft.entries("terms")[word]["sources"][0]
    draft.put("terms", word, "sources", [cited(draft)])
    draft.remove("sources", draft.find("sources", lambda entry: entry["id"] == key))
