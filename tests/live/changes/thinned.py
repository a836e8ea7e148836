"""Little is left: what lists of the data come down to when editors take away and nothing comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.model import BY_KEY
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
        _leave(draft, key, 0)


@change
def lists_are_emptied_to_one(draft: Draft) -> None:
    for key in ONE_IS_LEFT:
        _leave(draft, key, 1)


def _leave(draft: Draft, key: str, left: int) -> None:
    """Leave the first entries of a list; what nothing can refer to goes at once."""
    if BY_KEY[key].identifier is None:
        draft.edit(f"data/{BY_KEY[key].file}", with_value, (key,), draft.entries(key)[:left])
    while len(draft.entries(key)) > left:
        draft.take_out(key, left)
    draft.lead_on()


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
