"""What is known of the cooperation in a county, and how old it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from macros.model import COOPERATION_LONG_AGO_YEARS, Cooperation, known_cooperation

if TYPE_CHECKING:
    from macros.site import Site

ASSIGNED = "stodet"
"""An initiative of the small content that is an assignment of the government."""
CONFIRMED = {"day": "2026-02-03", "way": "telefon"}


def made(**values: Any) -> Cooperation:
    what = {"name": "Ett nätverk", "kind": "nätverk", "text": "De möts.", "sources": ["bra-om-bra"]}
    return Cooperation.model_validate({"id": "ett", "counties": ["12"], **what, **values})


def standing(small: Site, *cooperations: Cooperation) -> tuple[str, str | None]:
    handbook = small.handbook.model_copy(update={"cooperations": cooperations})
    known = known_cooperation(handbook, handbook.county_by_code["12"])
    return known.standing, known.year


def years_before(small: Site, years: int) -> str:
    assert small.handbook.newest_read is not None
    return str(small.handbook.newest_read.year - years)


def test_what_is_long_ago_is_told_apart_from_what_is_of_late(small: Site) -> None:
    of_late = years_before(small, COOPERATION_LONG_AGO_YEARS)
    long_ago = years_before(small, COOPERATION_LONG_AGO_YEARS + 1)
    assert standing(small, made(described_year=of_late)) == ("nytt", of_late)
    assert standing(small, made(described_year=long_ago)) == ("gammalt", long_ago)


def test_the_newest_of_several_counts(small: Site) -> None:
    both = made(described_year="2012"), made(id="annat", described_year=years_before(small, 1))
    assert standing(small, *both) == ("nytt", years_before(small, 1))


@pytest.mark.parametrize(
    ("cooperations", "told"),
    [
        ((), ("inget", None)),
        (({"counties": ["09"]},), ("inget", None)),
        (({},), ("odaterat", None)),
        (({"initiative": ASSIGNED, "described_year": "2026"},), ("uppdrag", None)),
        (({"initiative": ASSIGNED}, {"id": "annat"}), ("odaterat", None)),
    ],
)
def test_nothing_no_year_and_assignments_alone_are_told_apart(
    cooperations: tuple[dict[str, Any], ...], told: tuple[str, None], small: Site
) -> None:
    assert standing(small, *(made(**values) for values in cooperations)) == told


def test_an_organisations_own_word_is_as_new_as_its_day(small: Site) -> None:
    confirmed = made(described_year="2012", confirmed=CONFIRMED)
    assert standing(small, confirmed) == ("nytt", "2026")
