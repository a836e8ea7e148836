"""Contact cards: another reader gives the model's facts again, whatever stands in them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
import vobject

from macros.exports.contact_cards import export_contact_cards, offers
from macros.exports.contact_cards.written import escaped, folded
from macros.model import Contact
from macros.rendering.files import cards_of
from macros.source.phones import phone_uri
from tests.exports.changed import ADDRESS, unfolded, with_data

if TYPE_CHECKING:
    from macros.model import Coordinator
    from macros.site import Site

LINE_END = re.compile("\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")


@pytest.fixture(scope="module")
def made(content: Site) -> dict[str, bytes]:
    return dict(export_contact_cards(content))


def plain(text: str) -> str:
    """A text with the ends of lines as a card has them."""
    return LINE_END.sub("\n", text)


def cards(content: bytes) -> list[Any]:
    return list(vobject.readComponents(content.decode()))


def expected_name(coordinator: Coordinator, content: Site) -> str:
    handbook = content.handbook
    if coordinator.county:
        return f"{coordinator.title} i {handbook.county_by_code[coordinator.county].full_name}"
    if coordinator.police_region:
        region = handbook.region_by_id[coordinator.police_region]
        return f"{coordinator.title} i polisregion {region.name}"
    return coordinator.title


def contacts(coordinator: Coordinator, content: Site) -> list[Contact]:
    official = content.handbook.official_contact(coordinator.organisation)
    return [contact for contact in (coordinator.direct, official) if contact]


def test_every_function_has_a_card_in_both_versions_and_every_place_a_file(
    content: Site, made: dict[str, bytes]
) -> None:
    handbook = content.handbook
    places = (*handbook.coordinators, *handbook.counties, *handbook.police_regions)
    names = ["api/v1/coordinators.vcf", *(cards_of(one) for one in places)]
    assert sorted(made) == sorted(
        [*names, *(name.replace(".vcf", ".v4.vcf") for name in names)],
    )


@pytest.mark.parametrize(("suffix", "version"), [(".vcf", "3.0"), (".v4.vcf", "4.0")])
def test_a_card_read_back_is_the_model(
    content: Site, made: dict[str, bytes], suffix: str, version: str
) -> None:
    handbook = content.handbook
    for coordinator in handbook.coordinators:
        address = f"api/v1/coordinators/{coordinator.id}{suffix}"
        (card,) = cards(made[address])
        assert card.version.value == version
        assert card.fn.value == plain(expected_name(coordinator, content))
        organisation = handbook.organisation_by_id[coordinator.organisation]
        assert card.org.value == [plain(organisation.name), plain(coordinator.title)]
        reached = contacts(coordinator, content)
        mailboxes = [contact.email for contact in reached if contact.email]
        assert [one.value for one in card.contents.get("email", [])] == mailboxes
        numbers = [phone_uri(contact.phone) for contact in reached if contact.phone]
        found = [one.value for one in card.contents.get("tel", [])]
        if version == "3.0":
            assert ["tel:" + one for one in found] == numbers
            assert card.n.value.family == card.fn.value
        else:
            assert [one.removesuffix(";phone-context=+46") for one in found] == numbers
            assert card.kind.value == "org"
            assert all(one.params["VALUE"] == ["uri"] for one in card.contents.get("tel", []))
        labels = {one.group: one.value for one in card.contents["x-ablabel"]}
        own = coordinator.direct
        said = [labels[one.group] for one in card.contents.get("tel", [])]
        direct = ["Direktnummer"] if own and own.phone else []
        assert said == [*direct, *["Växel"] * (len(numbers) - len(direct))]
        assert card.url.value.startswith(ADDRESS)
        # The card to fetch anew is the one that phones take.
        assert card.source.value == f"{ADDRESS}api/v1/coordinators/{coordinator.id}.vcf"
        note = card.note.value if "note" in card.contents else ""
        for contact in reached:
            day = contact.source.read
            assert f"{day.day} " in note
            assert plain(contact.source.title) in note
            assert contact.hours is None or plain(contact.hours) in note
        assert coordinator.note is None or plain(coordinator.note).strip() in note
        days = [contact.source.read for contact in reached]
        days += [c.phone_source.read for c in reached if c.phone_source]
        days += [source.read for source in handbook.sources_of(coordinator)]
        revised = max(days) if days else None
        rev = card.contents["rev"][0].value if "rev" in card.contents else None
        assert rev == (f"{revised:%Y%m%d}T000000Z" if revised else None)


def test_no_line_is_longer_than_75_octets_and_no_sign_is_cut(made: dict[str, bytes]) -> None:
    for content in made.values():
        lines = unfolded(content)
        assert lines[0] == "BEGIN:VCARD"
        assert lines[-1] == "END:VCARD"
        # What stands in a text begins no line of its own.
        assert all(re.match(r"(item\d+\.)?[A-Z-]+[;:]", line, re.IGNORECASE) for line in lines)


def test_a_file_of_a_place_has_the_cards_that_its_page_shows(frozen: Site) -> None:
    made = dict(export_contact_cards(frozen))
    skane = [card.fn.value for card in cards(made["api/v1/counties/skane.vcf"])]
    assert skane == [
        "Regional samordnare i Skåne län",
        "Brottsförebyggande samordnare i polisregion Syd",
    ]
    syd = [card.fn.value for card in cards(made["api/v1/police-regions/syd.vcf"])]
    assert syd[0] == "Brottsförebyggande samordnare i polisregion Syd"
    assert sorted(syd[1:]) == [f"Regional samordnare i {name} län" for name in ("Blekinge", "Kalmar", "Kronobergs", "Skåne")]  # fmt: skip
    everyone = cards(made["api/v1/coordinators.vcf"])
    assert len(everyone) == len(frozen.handbook.coordinators)
    uids = [card.uid.value for card in everyone]
    assert len(set(uids)) == len(uids)
    assert all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", uid) for uid in uids)


def test_a_changed_number_changes_the_files_that_hold_it_alone(frozen: Site) -> None:
    handbook = frozen.handbook
    changed = []
    for organisation in handbook.organisations:
        if organisation.id == "lansstyrelsen-skane":
            assert organisation.contact is not None
            contact = organisation.contact.model_copy(update={"phone": "010-224 10 01"})
            organisation = organisation.model_copy(update={"contact": contact})  # noqa: PLW2901
        changed.append(organisation)
    before = dict(export_contact_cards(frozen))
    after = dict(export_contact_cards(with_data(frozen, organisations=tuple(changed))))
    names = ["coordinators", "coordinators/lansstyrelsen-skane", "counties/skane", "police-regions/syd"]  # fmt: skip
    assert {name for name in before if before[name] != after[name]} == {
        f"api/v1/{name}{suffix}" for name in names for suffix in (".vcf", ".v4.vcf")
    }
    uid = re.compile(rb"UID:[^\r]+")
    assert uid.findall(before["api/v1/coordinators.vcf"]) == uid.findall(
        after["api/v1/coordinators.vcf"]
    )


def test_a_card_is_the_same_when_its_id_is_exchanged_and_the_site_has_moved(small: Site) -> None:
    coordinators = small.handbook.coordinators
    first = coordinators[0]
    ids = {"id": "annan", "former_ids": (first.id, "en-till")}
    renamed = (first.model_copy(update=ids), *coordinators[1:])
    told = [
        [
            card.uid.value
            for card in cards(dict(export_contact_cards(site))["api/v1/coordinators.vcf"])
        ]
        for site in (
            with_data(small),
            with_data(small, coordinators=renamed),
            replace(with_data(small), site_url="https://annan.example/"),
        )
    ]
    assert told[0] == told[1] == told[2]
    # Written down once, so that no change of the code gives the functions others.
    assert told[0][0] == "urn:uuid:3f4db05f-fce6-5eac-8fc4-030bceada527"


def test_a_vacancy_and_a_confirmation_are_told(frozen: Site) -> None:
    answer = {"day": "2026-12-02", "way": "e-post", "domain": "bra.se"}
    (bra,) = [c for c in frozen.handbook.coordinators if c.id == "bra-stod"]
    assert bra.direct is not None
    direct = Contact.model_validate({**bra.direct.model_dump(mode="json"), "confirmed": answer})
    bra = bra.model_copy(update={"direct": direct, "vacant_until": direct.confirmed.day})  # type: ignore[union-attr]
    made = dict(export_contact_cards(with_data(frozen, coordinators=(bra,))))
    (card,) = cards(made["api/v1/coordinators/bra-stod.vcf"])
    assert card.note.value.startswith("Vakant till och med 2 december 2026.\n")
    assert "Bekräftade av Brå 2 december 2026." in card.note.value
    assert card.rev.value == "20261202T000000Z"


def test_a_short_number_says_where_it_is_one(frozen: Site) -> None:
    made = dict(export_contact_cards(frozen))
    new = "\n".join(unfolded(made["api/v1/coordinators/polisregion-syd.v4.vcf"]))
    assert "PREF=1:tel:11414;phone-context=+46\n" in new
    old = "\n".join(unfolded(made["api/v1/coordinators/polisregion-syd.vcf"]))
    assert "VOICE,PREF:11414\n" in old


@pytest.mark.parametrize("length", [74, 75, 76, 148, 149, 150])
def test_a_line_is_folded_where_it_has_to_be(length: int) -> None:
    for sign in ("a", "å", "👍"):
        line = "x" * (length % len(sign.encode())) + sign * (length // len(sign.encode()))
        pieces = folded(line).split("\r\n ")
        assert "".join(pieces) == line
        assert len(pieces) == 1 or len(line.encode()) > 75
        assert all(len(piece.encode()) + bool(n) <= 75 for n, piece in enumerate(pieces))


def test_the_signs_of_the_format_are_escaped() -> None:
    assert escaped('a, b; c\\d: "e"\r\nf\u2028g') == 'a\\, b\\; c\\\\d: "e"\\nf\\ng'


def test_every_file_is_offered(frozen: Site) -> None:
    patterns = {re.sub(r"\\\{[a-z]+\\\}", "[^/.]+", re.escape(one.address)) for one in offers()}
    for address in dict(export_contact_cards(frozen)):
        assert [one for one in patterns if re.fullmatch(one, address)], address
    assert {one.media_type for one in offers()} == {"text/vcard"}
