"""How the coordinators of a county are reached, as sentences to lift into a mail."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from macros.model import Coordinator, County, Handbook

BLANK = (
    "Ni når samordnaren hos [länsstyrelsen] på [brevlåda] eller genom växeln, [nummer]. Samordnaren "
    "i [polisregionen] når ni på [brevlåda] eller genom växeln, [nummer]."
)
"""What stands in a text that is for every county: where to fill in is told by brackets."""


def contact_sentences(handbook: Handbook) -> list[tuple[County, str]]:
    """Each county by name, with how its coordinators are reached; some may be known of neither."""
    return [(c, _sentences(handbook, c)) for c in handbook.sorted_counties]


def _sentences(handbook: Handbook, county: County) -> str:
    said = []
    for coordinator in handbook.regional_coordinators.get(county.code, ())[:1]:
        name = handbook.organisation_name(coordinator.organisation)
        said.append(_sentence(handbook, coordinator, f"Ni når samordnaren hos {name}"))
    for police in handbook.police_coordinators.get(county.police_region, ())[:1]:
        region = handbook.region_by_id[county.police_region]
        said.append(_sentence(handbook, police, f"Samordnaren i {region.name_in_text} når ni"))
    return " ".join(filter(None, said)) or "Ingen kontakt är känd."


def _sentence(handbook: Handbook, coordinator: Coordinator, who: str) -> str:
    mailbox = handbook.reached_at(coordinator, "email")
    phone = handbook.reached_at(coordinator, "phone")
    own = coordinator.direct is not None and coordinator.direct.phone is not None
    ways = [
        f"på {mailbox}" if mailbox else "",
        f"{'på' if own else 'genom växeln,'} {phone}" if phone else "",
    ]
    return f"{who} {' eller '.join(filter(None, ways))}." if any(ways) else ""
