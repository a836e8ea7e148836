"""Who leads a development question, and who else takes part: nobody is named twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from macros.site import Site

BRA = "Brottsförebyggande rådet (Brå)"


@pytest.mark.parametrize(
    ("authorities", "heading", "others"),
    [
        ((BRA, "Skolverket"), "Vilka leder och deltar?", ["Skolverket"]),
        (("Brottsförebyggande rådet", "Skolverket"), "Vilka leder och deltar?", ["Skolverket"]),
        ((BRA,), "Vilka leder frågan?", []),
        ((), "Vilka leder frågan?", []),
    ],
)
def test_who_leads_is_not_told_to_take_part(
    authorities: tuple[str, ...], heading: str, others: list[str], small: Site
) -> None:
    question = small.handbook.questions[0].model_copy(
        update={"lead": ("bra",), "authorities": authorities}
    )
    html = str(small.blocks("utvecklingsfragor/x/").question(question))
    assert f">{heading}</h2>" in html
    assert re.findall(r"<dt>Deltar</dt><dd>(.*?)</dd>", html) == others
