"""Needs: what has been pointed out, and what answers it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.live.changes.listed import Change, cited, listing

if TYPE_CHECKING:
    from tests.live.draft import Draft

CHANGES: list[Change] = []
change = listing(CHANGES)


@change
def a_need_is_added(draft: Draft) -> None:
    draft.add(
        "needs",
        {
            "id": "ett-nytt-behov",
            "title": "Stationerna är oroliga på kvällen.",
            "who": [draft.entries("organisations")[0]["id"]],
            "who_text": ["trafikbolag"],
            "said_by": [
                {"name": "Trafikbolaget", "year": str(draft.today.year - 10)},
                {
                    "organisation": draft.entries("organisations")[-1]["id"],
                    "year": str(draft.today.year),
                },
            ],
            "counties": [draft.entries("counties")[-1]["code"]],
            "police_regions": [draft.entries("police_regions")[0]["id"]],
            "question": draft.entries("questions")[-1]["id"],
            "status": "planeras",
            "sources": [cited(draft)],
        },
    )


@change
def a_need_is_taken_up_at_an_event(draft: Draft) -> None:
    number = draft.find("needs", lambda entry: "answer" not in entry)
    answer = [
        {"event": draft.entries("events")[-1]["id"]},
        {"initiative": draft.entries("initiatives")[0]["id"]},
        {"method": draft.entries("methods")[-1]["id"]},
    ]
    draft.put("needs", number, "status", "tas upp")
    draft.put("needs", number, "answer", answer)
    draft.put("needs", number, "note", "Mötet är öppet för alla.")


@change
def a_need_is_met(draft: Draft) -> None:
    number = draft.find("needs", lambda entry: entry.get("answer"))
    draft.put("needs", number, "status", "klart")


@change
def a_need_is_told_of_the_whole_country(draft: Draft) -> None:
    fits = [number for number, entry in enumerate(draft.entries("needs")) if "counties" in entry]
    if not fits:  # another change took them all: then it is told of a county first
        draft.put("needs", 0, "counties", ["01"])
    number = fits[0] if fits else 0
    draft.take("needs", number, "counties")
    draft.take("needs", number, "police_regions")


@change
def what_was_answered_is_an_open_need_again(draft: Draft) -> None:
    number = draft.find("needs", lambda entry: entry.get("answer"))
    draft.take("needs", number, "answer")
    draft.put("needs", number, "status", "identifierat")


@change
def the_needs_are_put_in_another_order(draft: Draft) -> None:
    draft.move("needs", 0, len(draft.entries("needs")) - 1)


@change
def a_need_is_removed(draft: Draft) -> None:
    draft.remove("needs", len(draft.entries("needs")) // 2)
