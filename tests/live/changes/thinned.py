"""Little is left: what lists of the data come down to when editors take away and nothing comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.live.changes.listed import Change, listing
from tests.live.yaml_text import with_value

if TYPE_CHECKING:
    from tests.live.draft import Draft

CHANGES: list[Change] = []
change = listing(CHANGES)

NOT_NEEDED = ("networks", "holidays", "collision_rules", "recurring", "events", "faults", "needs")
"""The lists that may be empty."""
ONE_IS_LEFT = ("relations", "rhythm", "messages", "changes", "word_groups", "questions")


@change
def lists_are_emptied(draft: Draft) -> None:
    for key in NOT_NEEDED:
        while draft.entries(key):
            draft.remove(key, 0)


@change
def lists_are_emptied_to_one(draft: Draft) -> None:
    for key in ONE_IS_LEFT:
        while len(draft.entries(key)) > 1:
            draft.remove(key, 1)


@change
def the_words_of_spelling_and_search_are_taken_away(draft: Draft) -> None:
    for name, keys in (
        ("spelling.yaml", ("words", "refused")),
        ("search.yaml", ("asks_who", "short_parts")),
    ):
        file = draft.head_file(name)
        for key in keys:
            draft.edit(file, with_value, (key,), [])


@change
def nothing_is_in_the_diagram(draft: Draft) -> None:
    for number, entry in enumerate(draft.entries("organisations")):
        if "diagram" in entry:
            draft.take("organisations", number, "diagram")
