"""The files and the directory: functions, and how they are reached."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from macros.model import OFFICIAL_AFTER_DAYS
from tests.live.changes.listed import Change, cited, listing, other, source

if TYPE_CHECKING:
    from tests.live.draft import Draft
    from tests.live.yaml_text import Entry

CHANGES: list[Change] = []
change = listing(CHANGES)


def own_site(organisation: Entry) -> str:
    """An address that an organisation's page can have: below its domain, where that is told."""
    return f"https://www.{organisation.get('domain', 'exempel.se')}"


def site_of(draft: Draft, coordinator: int) -> str:
    name = draft.entries("coordinators")[coordinator]["organisation"]
    organisations = draft.entries("organisations")
    return own_site(next(entry for entry in organisations if entry["id"] == name))


# The files


@change
def a_file_is_parted(draft: Draft) -> None:
    for key in ("coordinators", "initiatives", "methods"):
        draft.part(key)


@change
def some_lists_of_a_file_are_parted(draft: Draft) -> None:
    for key in ("municipalities", "organisations", "cooperations", "events"):
        draft.part(key)


NUMBERS = ["010-224 10 00", "010-224 10 01"]


# The directory


def regional(draft: Draft) -> int:
    """A regional function, and no other of its organisation, which has an official contact."""
    entries = draft.entries("coordinators")
    held = [entry["organisation"] for entry in entries]
    reached = {
        entry["id"]
        for entry in draft.entries("organisations")
        if {"email", "phone"} <= set(entry.get("contact", {}))
    }
    return draft.find(
        "coordinators",
        lambda entry: (
            entry["role"] == "regional-samordnare"
            and entry["organisation"] in reached
            and held.count(entry["organisation"]) == 1
        ),
    )


def board(draft: Draft) -> int:
    """The organisation of that function, where the official contact stands."""
    name = draft.entries("coordinators")[regional(draft)]["organisation"]
    return draft.find("organisations", lambda entry: entry["id"] == name)


def domain_of(draft: Draft) -> str:
    return draft.entries("organisations")[board(draft)]["domain"]


@change
def a_phone_number_is_corrected_with_a_source_of_its_own(draft: Draft) -> None:
    number = board(draft)
    old = draft.entries("organisations")[number]["contact"]["phone"]
    draft.put("organisations", number, ("contact", "phone"), other(NUMBERS, than=old))
    draft.put("organisations", number, ("contact", "phone_source"), source(draft))


@change
def a_number_and_its_source_are_changed(draft: Draft) -> None:
    number = board(draft)
    old = draft.entries("organisations")[number]["contact"]["phone"]
    draft.put("organisations", number, ("contact", "phone"), other(NUMBERS, than=old))
    draft.put("organisations", number, ("contact", "source"), source(draft))


@change
def a_source_says_its_year(draft: Draft) -> None:
    year = str(draft.today.year - 1)
    draft.put("organisations", board(draft), ("contact", "source", "year"), year)


@change
def a_source_loses_its_year(draft: Draft) -> None:
    a_source_says_its_year(draft)  # where none does
    draft.take("organisations", board(draft), ("contact", "source", "year"))


@change
def a_contact_has_gone_stale(draft: Draft) -> None:
    long_ago = draft.today - timedelta(days=2 * OFFICIAL_AFTER_DAYS)
    draft.put("organisations", board(draft), ("contact", "source", "read"), long_ago)


@change
def a_contact_is_read_anew(draft: Draft) -> None:
    draft.put("organisations", board(draft), ("contact", "source", "read"), draft.today)


@change
def a_contact_is_confirmed(draft: Draft) -> None:
    answer = {"day": draft.today, "way": "e-post", "domain": domain_of(draft)}
    draft.put("organisations", board(draft), ("contact", "confirmed"), answer)


@change
def a_function_is_confirmed_by_telephone(draft: Draft) -> None:
    answer = {"day": draft.today, "way": "telefon"}
    draft.put("coordinators", regional(draft), "confirmed", answer)


@change
def a_phone_is_answered_at_other_hours(draft: Draft) -> None:
    draft.put("organisations", board(draft), ("contact", "hours"), "vardagar 8–16")


@change
def hours_are_no_longer_known(draft: Draft) -> None:
    a_phone_is_answered_at_other_hours(draft)
    draft.take("organisations", board(draft), ("contact", "hours"))


@change
def a_mailbox_gets_another_address(draft: Draft) -> None:
    mailbox = f"ny.brevlada@{domain_of(draft)}"
    draft.put("organisations", board(draft), ("contact", "email"), mailbox)


@change
def the_switchboard_of_most_functions_is_corrected_in_one_place(draft: Draft) -> None:
    held = [entry["organisation"] for entry in draft.entries("coordinators")]
    number = draft.find(
        "organisations",
        lambda entry: entry["id"] == max(held, key=held.count) and "contact" in entry,
    )
    draft.put("organisations", number, ("contact", "phone"), "010-565 00 00")


@change
def a_post_is_vacant_until_a_day(draft: Draft) -> None:
    draft.put("coordinators", regional(draft), "vacant_until", draft.today + timedelta(days=90))


@change
def a_vacancy_has_run_out(draft: Draft) -> None:
    draft.put("coordinators", regional(draft), "vacant_until", draft.today - timedelta(days=90))


@change
def a_post_is_filled_with_a_way_of_its_own(draft: Draft) -> None:
    number = regional(draft)
    draft.take("coordinators", number, "vacant_until")
    mailbox = f"samordnare@{domain_of(draft)}"
    direct = {"email": mailbox, "phone": "010-224 10 12", "source": source(draft)}
    draft.put("coordinators", number, "direct", direct)


@change
def a_function_gets_another_title(draft: Draft) -> None:
    draft.put("coordinators", regional(draft), "title", "Samordnare för brottsförebyggande arbete")


@change
def a_function_gets_a_note_a_page_and_a_source(draft: Draft) -> None:
    number = regional(draft)
    draft.put("coordinators", number, "note", "Ring helst på förmiddagen.\n\nSkriv annars.")
    draft.put("coordinators", number, "page", f"{site_of(draft, number)}/brott.html")
    draft.append("coordinators", number, "sources", cited(draft, year="2024"))


@change
def a_function_has_no_page_any_more(draft: Draft) -> None:
    number = regional(draft)
    draft.put("coordinators", number, "page", f"{site_of(draft, number)}/brott.html")
    draft.take("coordinators", draft.find("coordinators", lambda entry: "page" in entry), "page")


@change
def only_the_number_of_a_contact_is_known(draft: Draft) -> None:
    draft.take("organisations", board(draft), ("contact", "email"))


@change
def only_the_mailbox_of_a_contact_is_known(draft: Draft) -> None:
    draft.take("organisations", board(draft), ("contact", "phone"))


@change
def a_function_is_reached_in_no_way_that_is_known(draft: Draft) -> None:
    number = regional(draft)
    draft.put("coordinators", number, "note", "Fråga efter funktionen hos myndigheten.")
    draft.take("organisations", board(draft), "contact")
    draft.take("coordinators", number, "direct")


@change
def the_functions_are_put_in_another_order(draft: Draft) -> None:
    draft.move("coordinators", 0, len(draft.entries("coordinators")) - 1)


@change
def a_supporting_function_is_removed(draft: Draft) -> None:
    try:
        draft.find("coordinators", lambda entry: entry["role"] == "stod")
    except LookupError:
        a_supporting_function_is_added(draft)
    draft.remove("coordinators", draft.find("coordinators", lambda entry: entry["role"] == "stod"))


@change
def a_supporting_function_is_added(draft: Draft) -> None:
    number = draft.find("organisations", lambda entry: "domain" in entry and "county" not in entry)
    organisation = draft.entries("organisations")[number]
    draft.add(
        "coordinators",
        {
            "id": "nytt-stod",
            "title": "Stöd till lokala aktörer",
            "role": "stod",
            "organisation": organisation["id"],
            "direct": {
                "email": f"nytt.stod@{organisation['domain']}",
                "source": source(draft),
            },
        },
        0,
    )
