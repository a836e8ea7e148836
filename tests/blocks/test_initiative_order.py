"""The initiatives by whom they are answered for: the nation's in the order of the file, then the counties'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.blocks import Blocks
from macros.rendering.addresses import Links

if TYPE_CHECKING:
    from macros.site import Site


def test_the_county_boards_stand_last_and_in_swedish_order(small: Site) -> None:
    boards = [o.name for o in small.handbook.organisations if o.county]
    owners = [*reversed(boards), "Skolverket", "Boverket"]
    made = tuple(
        small.handbook.initiatives[0].model_copy(update={"id": f"nummer-{number}", "owner": owner})
        for number, owner in enumerate(owners)
    )
    handbook = small.handbook.model_copy(update={"initiatives": made})
    shown = re.findall(
        r"<h3>(.*?)</h3>", str(Blocks(handbook, Links("uppdrag/")).initiative_list())
    )
    assert shown[:2] == ["Skolverket", "Boverket"]
    assert shown[2:] == [
        "Länsstyrelsen i Gotlands län",
        "Länsstyrelsen i Jönköpings län",
        "Länsstyrelsen i Skåne län",
        "Länsstyrelsen i Uppsala län",
    ]
