"""What each field is called and means, in Swedish: for the schemas and the summary of a change."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from macros.source.yamlio import read

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True)
class FieldText:
    """A field in words."""

    name: str
    """What it is called, as it stands inside a sentence."""
    meaning: str
    """What it holds, in a sentence."""
    examples: tuple[str | int, ...]
    """What it can hold."""


@cache
def _texts() -> dict[str, dict[str, Any]]:
    name = "field_texts.yaml"
    texts: dict[str, dict[str, Any]] = read(
        Path(__file__).with_name(name), f"macros/source/{name}"
    ).value
    return texts


def field_text(model: str, field: str) -> FieldText:
    """The words for a field, by the name of its model and its key in the data.

    Raises:
        KeyError: macros/source/field_texts.yaml has none.
    """
    texts = _texts()
    name, meaning, *examples = texts.get(model, {}).get(field) or texts["common"][field]
    return FieldText(name, meaning, tuple(examples))


def key_called(name: str, known: Iterable[str]) -> str | None:
    """The key among those that are known that has a name in Swedish, as "plats" is place."""
    named, known = _plain(name), set(known)
    keys = {
        key
        for fields in _texts().values()
        for key, text in fields.items()
        if _plain(text[0]) == named
    }
    if found := keys.intersection(known):
        return min(found)
    begun = {
        key
        for fields in _texts().values()
        for key, text in fields.items()
        if key in known and _plain(text[0].split()[0]) == named and " " in text[0]
    }
    if len(begun) == 1:
        return begun.pop()
    others = (keys for names, keys in _ALSO.items() if named in names.split())
    return next((key for keys in others for key in keys.split() if key in known), None)


def _plain(name: str) -> str:
    """A name as many write it: in small letters, without dots, and run together."""
    return re.sub(r"[\W_]", "", name.casefold().translate(_WITHOUT_DOTS))


_WITHOUT_DOTS = str.maketrans("åäöé", "aaoe")
_ALSO = {
    "tel tele tfn telnr telefonnummer telefonnr direktnummer vaxel nummer": "phone",
    "epost epostadress mejl mejladress mail mailadress emailadress": "email",
    "oppettider oppettid telefontider tider": "hours",
    "hemsida webbplats webb webbadress sajt": "website page url",
    "lank webblank url": "link url website page",
    "ort stad": "place seat",
    "datum startdatum startdag borjar": "start date",
    "slutdatum slutdag slutar": "end",
    "tid klockslag starttid klockan": "time",
    "sluttid": "end_time",
    "anmalningslank anmalningssida sistaanmalningsdag": "registration",
    "rubrik namn titel": "title name term",
    "typ slag kategori": "kind type",
    "beskrivning ingress sammanfattning": "summary definition text meaning",
    "kommentar anmarkning notering obs not": "note",
    "lan lanskod": "counties county",
    "region": "police_region police_regions",
    "malgrupper": "audience target_groups",
    "kalla kallor referens referenser": "sources source",
    "arrangorer anordnare": "organisers organiser",
    "kontakt kontaktuppgifter": "contact direct",
    "agare projektagare uppdragsgivare": "owner",
    "partner samverkanspartner": "partners",
    "slutredovisas redovisas deadline sistadag": "due until",
    "lagrum paragrafer": "section sections",
    "synonym": "synonyms",
    "sokord": "aliases words",
    "uppdaterad": "changed updated reviewed read",
    "kontrollerad": "read",
    "undersidor undermeny underrubriker": "pages",
    "kap": "chapter",
    "ar artal year": "described_year year start_year",
    "senast sistaanmalan": "until due",
    "obesatt vakans": "vacant_until",
}
"""Other names in Swedish: what people write, and the keys that are meant, the likeliest first."""


def described_fields() -> set[tuple[str, str]]:
    """Every model and field that has a text of its own; a common field's model is "common"."""
    return {(model, field) for model, fields in _texts().items() for field in fields}
