"""What a reader types or pastes, made plain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("Malmö", "Malmö"),
        ("Malmo\u0308", "Malmö"),  # letters as macOS names files
        ("A\u030are", "Åre"),
        ("o\u200d\u0308", "ö"),  # an invisible sign between letter and mark
        ("Lilla\u00a0Edet", "Lilla Edet"),
        ("Lilla\u202fEdet", "Lilla Edet"),
        ("Lilla \u2003 Edet", "Lilla Edet"),
        ("Lilla\n\tEdet", "Lilla Edet"),
        ("Upplands\u2010Bro", "Upplands-Bro"),
        ("Upplands\u2011Bro", "Upplands-Bro"),
        ("Upplands\u2212Bro", "Upplands-Bro"),
        ("Upplands–Bro", "Upplands–Bro"),
        ("brotts\u00adförebyggande", "brottsförebyggande"),
        ("\ufeffMalmö\u200b", "Malmö"),
        ("\u202a114 14\u202c", "114 14"),
        ("\u2066Malmö\u2069", "Malmö"),
        ("Malmö\ufe0f", "Malmö"),
        ("lag\u0000en", "lag en"),
        ("lag ", "lag "),  # the word is finished
        ("", ""),
    ],
)
def test_what_the_eye_does_not_see_makes_no_difference(
    call: Callable[..., Any], typed: str, plain: str
) -> None:
    assert call("js/typed.js", "asTyped", typed) == plain
