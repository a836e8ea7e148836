"""How a contact stands: one quiet line on its card, and a notice only when it is due."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from macros.model import Confirmation
from macros.rendering.corrections import Corrections
from tests.helpers import FORM_HOST, ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from macros.model import Coordinator, Organisation
    from macros.site import Site

DUE = [(ROOT / "theme/js" / name).read_text("utf-8") for name in ("today.js", "due.js")]


def line(site: Site, function: str) -> str:
    """What the closed card says under the contact."""
    card = str(site.blocks("kontakter/").coordinator(function))
    foot = re.search(r'<div class="contact__foot".*?</summary>', card, re.DOTALL)
    assert foot
    without = re.sub(r'<span class="visually-hidden">.*?</span>', "", foot[0])
    return " ".join(re.sub(r"<[^>]*>", "", without).split())


@pytest.mark.parametrize(
    ("function", "says"),
    [
        (
            "lansstyrelsen-jonkoping",
            "Hämtad januari 2026 · inte bekräftad Spara kontakten Stämmer det inte?",
        ),
        (
            "lansstyrelsen-skane",
            "Bekräftad av Länsstyrelsen Skåne 6 maj 2026 Spara kontakten Stämmer det inte?",
        ),
        ("bra-stod", "Uppgift från 2024 · inte bekräftad Spara kontakten Stämmer det inte?"),
        ("nationell-samordnare", "Stämmer det inte?"),
    ],
)
def test_a_card_says_in_a_line_how_it_stands(function: str, says: str, small: Site) -> None:
    assert line(small, function) == says


MAIL, FORM = "red@x.example", f"{FORM_HOST}/x/issues/new?template={{form}}"


@pytest.mark.parametrize(
    ("mail", "form", "first", "within"),
    [
        (MAIL, FORM, "mailto:red@x.example?subject=Bekr", ["../bekrafta/", FORM_HOST]),
        (MAIL, "", "mailto:red@x.example?subject=Bekr", ["../bekrafta/"]),
        ("", FORM, FORM_HOST, ["../bekrafta/", FORM_HOST]),
        ("", "", "../bekrafta/lansstyrelsen-jonkoping/", ["../bekrafta/"]),
    ],
)  # fmt: skip
def test_an_organisation_answers_in_the_ways_that_there_are(
    mail: str, form: str, first: str, within: list[str], small: Site
) -> None:
    site = replace(small, corrections=Corrections(suggest_template=form, mail=mail))
    card = str(site.blocks("kontakter/").coordinator("lansstyrelsen-jonkoping"))
    (link,) = re.findall(r'<a class="contact__confirm" href="([^"]*)"', card)
    assert link.startswith(first)
    (line,) = re.findall(r"<p class=\"corrections\">För (.*)</p>", card)
    assert line.startswith("Länsstyrelsen i Jönköpings län: ")
    found = re.findall(r'href="([^"]*)"', line)
    assert [href.startswith(start) for href, start in zip(found, within, strict=True)] == [True] * len(within)  # fmt: skip
    # Once it has answered, the card is quieter still.
    confirmed = str(site.blocks("kontakter/").coordinator("lansstyrelsen-skane"))
    assert "contact__confirm" not in confirmed
    assert ("bekräfta det med mejl" in confirmed) is bool(mail)


BRIEF = {
    0: "Ingen av de 9 kontakterna är bekräftad av organisationen själv ännu: ",
    1: "Av 9 kontakter är 1 bekräftad av organisationen själv: ",
    5: "Av 9 kontakter är 5 bekräftade av organisationen själv: ",
    9: "Alla 9 kontakter är bekräftade av organisationerna själva: ",
}
"""What is said of so many confirmed contacts."""


@pytest.mark.parametrize(
    ("organisations", "count"),
    [
        ([], 0),
        (["lansstyrelsen-skane"], 1),
        (["lansstyrelsen-skane", "polisen"], 5),
        (["polisen", "bra", "lansstyrelsen-uppsala", "lansstyrelsen-jonkoping", "lansstyrelsen-gotland", "lansstyrelsen-skane"], 9),
    ],
)  # fmt: skip
def test_how_it_stands_is_counted_as_it_is(
    organisations: list[str], count: int, small: Site
) -> None:
    site = confirmed_by(small, organisations)
    blocks = site.blocks("kontakter/")
    assert str(blocks.confirmed_in_brief()).startswith(BRIEF[count])
    table = re.sub(r"<[^>]*>", " ", str(blocks.confirmation_status()))
    assert BRIEF[count].split(":")[0] in table
    rows = [" ".join(row.split()) for row in table.split("\n")]
    boards = sum(key.startswith("lansstyrelsen-") for key in organisations)
    police = 4 * ("polisen" in organisations)
    assert any(row.startswith(f"Länsstyrelserna 4 {boards} ") for row in rows)
    assert any(row.startswith(f"Polisregionerna 4 {police} ") for row in rows)
    assert "Länsstyrelserna, 4 funktioner: 4 utan känd egen telefon eller brevlåda" in " ".join(rows)  # fmt: skip


def confirmed_by(site: Site, keys: list[str]) -> Site:
    """The content where some organisations alone have confirmed their contacts."""
    answer = Confirmation.model_validate({"day": "2026-12-01", "way": "telefon"})

    def told(
        record: Coordinator | Organisation, field: str, key: str
    ) -> Coordinator | Organisation:
        contact = getattr(record, field)
        if contact is None:
            return record
        given = {"confirmed": answer if key in keys else None}
        return record.model_copy(update={field: contact.model_copy(update=given)})

    handbook = site.handbook
    values = {name: getattr(handbook, name) for name in type(handbook).model_fields}
    values["organisations"] = tuple(told(o, "contact", o.id) for o in handbook.organisations)
    values["coordinators"] = tuple(told(c, "direct", c.organisation) for c in handbook.coordinators)
    return replace(site, handbook=type(handbook)(**values))


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(timezone_id="Europe/Stockholm")
    page.set_default_timeout(0)
    yield page
    page.close()


def noticed(page: Page, card: str, now: str) -> list[str]:
    """The notices that a reader sees on a day."""
    page.clock.set_fixed_time(now)
    page.set_content(f"<body>{card}")
    today, due = (re.sub(r"^(import .*|export )", "", text, flags=re.MULTILINE) for text in DUE)
    page.add_script_tag(content=today + due, type="module")
    return [text.strip() for text in page.locator(".notice:visible").all_inner_texts()]


@pytest.mark.parametrize(
    ("now", "shown"),
    [("2027-07-04T23:30:00+02:00", False), ("2027-07-05T00:30:00+02:00", True)],
)
def test_a_notice_comes_the_day_after_the_last(
    now: str, shown: bool, small: Site, page: Page
) -> None:
    card = str(small.blocks("kontakter/").coordinator("lansstyrelsen-jonkoping"))
    says = (
        "Växeln och brevlådan kontrollerades senast januari 2026. "
        "Sök på myndighetens webbplats om du inte kommer fram."
    )
    assert noticed(page, card, now) == ([says] if shown else [])


def test_hours_that_are_old_lead_to_the_switchboard(small: Site, page: Page) -> None:
    card = str(small.blocks("kontakter/").coordinator("bra-stod"))
    assert noticed(page, card, "2026-02-01T12:00:00") == [
        "Telefontiderna kontrollerades senast december 2024. Ring myndighetens växel om ingen svarar."
    ]


def test_without_script_no_card_warns(page: Page, small: Site) -> None:
    page.set_content(f"<body>{small.blocks('kontakter/').coordinator('bra-stod')}")
    assert page.locator(".notice:visible").count() == 0
    assert "inte bekräftad" in page.locator(".contact__foot").inner_text()


def test_the_ways_to_correct_open_by_the_keyboard(page: Page, small: Site) -> None:
    page.set_content(f"<body>{small.blocks('kontakter/').coordinator('lansstyrelsen-skane')}")
    assert not page.locator(".contact__standing p").first.is_visible()
    page.locator("summary").focus()
    page.keyboard.press("Enter")
    assert page.locator(".contact__standing p").first.is_visible()
    assert "Bekräftad av Länsstyrelsen Skåne 6 maj 2026" in page.locator("details").inner_text()
