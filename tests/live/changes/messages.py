"""Messages: what all say to the municipalities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.live.changes.listed import Change, cited, listing

if TYPE_CHECKING:
    from tests.live.draft import Draft

CHANGES: list[Change] = []
change = listing(CHANGES)


@change
def a_message_about_another_law_is_added(draft: Draft) -> None:
    draft.add(
        "messages",
        {
            "id": "ett-nytt-budskap",
            "title": "En lag till",
            "law": draft.entries("laws")[-1]["sfs"],
            "subject": "Det här säger lagen",
            "text": "Vi har läst lagen.\n\nRing oss.",
            "points": ["Läs", "Ring", "Skriv"],
            "sayings": [{"asked": "Måste vi?", "said": "Ja.\n\nRing oss."}],
            "reviewed": draft.today,
            "aliases": ["text om en lag till"],
            "sources": [cited(draft)],
        },
    )


@change
def a_message_is_said_in_another_way(draft: Draft) -> None:
    draft.put("messages", 0, "text", "Vi säger det så här i stället. Ring oss.")
    draft.put("messages", 0, "subject", "En annan ämnesrad?")
    draft.append("messages", 0, "sayings", {"asked": "Varför?", "said": "Det är tydligare."})
    draft.put("messages", 0, "reviewed", draft.today)


@change
def a_message_is_removed(draft: Draft) -> None:
    draft.remove("messages", len(draft.entries("messages")) // 2)
