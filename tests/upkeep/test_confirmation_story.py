"""From the built site to the merged data: an organisation confirms, and nobody what has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
import yaml

from macros.load import load
from macros.site import Site
from tests.built_pages import read_pages
from tests.helpers import ON_GITHUB, ROOT, SMALL_RULES, TODAY
from tests.upkeep.proposal_world import World, git
from tests.upkeep.test_forms import body_of

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.html import HtmlElement

    from macros.model import Handbook
    from tests.built_pages import BuiltPage

FORM = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE/bekrafta.yml").read_text("utf-8"))
NETWORK, KEY = "data/network.yaml", "lansstyrelsen-jonkoping"
STRANGER = "NONE"
"""Who answers is nobody that the project knows."""


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    return World(tmp_path, monkeypatch)


@pytest.fixture(scope="module")
def pages(small_project: Path) -> dict[str, BuiltPage]:
    return read_pages(small_project / "site")


def card(page: BuiltPage, key: str) -> HtmlElement:
    return next(e for e in page.all("section") if e.get("aria-labelledby") == f"kontakt-{key}")


def visible(element: HtmlElement) -> list[HtmlElement]:
    """The links that can be followed without opening anything."""
    return [a for a in element.iter("a") if not any(e.tag == "details" for e in a.iterancestors())]


def to_form(element: HtmlElement) -> str:
    (link,) = [a.get("href", "") for a in element.iter("a") if "bekrafta.yml" in a.get("href", "")]
    return link


def filled(address: str, **written: str) -> str:
    """The issue that GitHub makes of the form at an address, sent in with what is written in it."""
    given = {key: values[0] for key, values in parse_qs(urlsplit(address).query).items()}
    assert given.pop("template") == "bekrafta.yml"
    for question in FORM["body"]:
        options = question["attributes"].get("options")
        if options:
            given[question["id"]] = options[question["attributes"]["default"]]
    assert not any(question["type"] == "checkboxes" for question in FORM["body"])
    return body_of("bekrafta", given | written)


def merged(world: World) -> Handbook:
    git(world.desk, "fetch", "-q", "origin")
    git(world.desk, "checkout", "-q", "--detach", "origin/main")
    return load(world.desk, TODAY, SMALL_RULES)


def accept(world: World, number: int) -> None:
    """Let an editor find that the answer is the organisation's own, and merge its proposal."""
    world.state["issues"][str(number)]["labels"] = [{"name": "godkänd"}]
    assert "Ett förslag är gjort" in world.event(number, "labeled")
    world.merge(number)


def all_confirmed(handbook: Handbook, key: str, way: str) -> bool:
    return all(s.confirmed and s.confirmed.way == way for s in handbook.statements[key])


def test_all_of_it_is_confirmed_in_three_actions_by_form(
    pages: dict[str, BuiltPage], world: World
) -> None:
    shown = card(pages["lan/jonkoping/"], KEY)
    address = to_form(shown)  # the first opens the line of the card, the second follows the link
    reply = world.issue(7, filled(address), STRANGER)  # the third sends it in as it is
    assert reply.startswith("Tack! Dina svar är rätt ifyllda.")
    assert not merged(world).statements[KEY][0].confirmed
    accept(world, 7)
    assert world.pull(7)["title"] == f"Bekräfta uppgifterna om {KEY}"
    assert "en adress som slutar på `@lansstyrelsen.se`" in world.pull(7)["body"]
    assert "`jonkoping@lansstyrelsen.se`" in world.pull(7)["body"]
    assert "Jämför med källan" not in world.pull(7)["body"]
    handbook = merged(world)
    assert all_confirmed(handbook, KEY, "formulär")
    told = str(Site(handbook, ()).blocks("kontakter/").coordinator(KEY))
    assert "Bekräftad av Länsstyrelsen i Jönköpings län 1 december 2026" in told
    assert "Uppgiften stämmer" not in told


def test_all_of_it_is_confirmed_in_two_actions_by_mail(
    pages: dict[str, BuiltPage], world: World
) -> None:
    mails = [a.get("href", "") for a in visible(card(pages["lan/jonkoping/"], KEY))]
    (mail,) = [href for href in mails if href.startswith(f"mailto:{ON_GITHUB['EDITORS_MAIL']}")]
    # The first follows the link, the second sends what is written there.
    says = parse_qs(urlsplit(mail).query)
    assert says["subject"] == ["Bekräftelse: Länsstyrelsen i Jönköpings län"]
    bekraftar, andrar, *rest = says["body"][0].split("\r\n")
    page = f"https://exempel.github.io/guiden/bekrafta/{KEY}/"
    assert bekraftar == f"Vi bekräftar: allt på {page}"
    assert andrar == "Vi ändrar: inget"
    # What an editor does with it: the page that it names has the form, with the same code.
    address = to_form(pages[f"bekrafta/{KEY}/"].tree)
    (code,) = parse_qs(urlsplit(address).query)["kod"]
    assert f"Kod: {code}" in rest
    body = filled(address, svarade="Organisationen svarade med e-post", dag="2026-11-30")
    world.issue(7, body)
    assert all(f"+{indent}domain: lansstyrelsen.se" in world.changed(7) for indent in (" " * 8, " " * 6))  # fmt: skip
    world.merge(7)
    assert all_confirmed(merged(world), KEY, "e-post")


def test_the_page_of_an_organisation_has_both_ways_and_all_that_is_said(
    pages: dict[str, BuiltPage],
) -> None:
    page = pages[f"bekrafta/{KEY}/"]
    (mail,) = [href for href in page.hrefs() if "Bekr%C3%A4ftelse" in href]
    assert mail in [a.get("href") for a in visible(card(pages["lan/jonkoping/"], KEY))]
    assert to_form(page.tree) == to_form(card(pages["lan/jonkoping/"], KEY))
    assert "010-223 60 00" in page.words()
    assert unquote(mail).endswith(
        f"Kod: {parse_qs(urlsplit(to_form(page.tree)).query)['kod'][0]}\r\n"
    )


def test_on_the_pages_of_municipalities_a_card_leads_to_the_organisations_page(
    pages: dict[str, BuiltPage],
) -> None:
    links = [a.get("href") for a in visible(card(pages["kommuner/habo/"], KEY))]
    assert f"../../bekrafta/{KEY}/" in links
    assert "kod" not in "".join(href for href in pages["kommuner/habo/"].hrefs() if KEY in href)


def test_a_fact_that_changes_in_between_is_confirmed_by_nobody(
    pages: dict[str, BuiltPage], world: World
) -> None:
    body = filled(to_form(pages[f"bekrafta/{KEY}/"].tree))
    # One stands open, and one comes after the change.
    world.issue(7, body)
    assert world.pull(7)["state"] == "OPEN"
    world.edit("main", NETWORK, "phone: 010-223 60 00", "phone: 010-223 60 10")
    assert world.redo() == "#7: outdated\n"
    assert (world.tip(7), world.pull(7)["state"]) == (None, "CLOSED")
    assert world.state["comments"]["7"][-1].startswith("Tack! Något av det som vi säger om er har ändrats")  # fmt: skip
    reply = world.issue(8, body)
    assert f"/bekrafta/{KEY}/" in reply
    assert world.tip(8) is None
    # It changes back: what was shown is what is said, and the answer holds again.
    world.edit("main", NETWORK, "phone: 010-223 60 10", "phone: 010-223 60 00")
    assert "Ett förslag är gjort" in world.issue(8, body + "\n")


def test_the_day_is_that_of_the_answer_however_late_it_is_made(
    pages: dict[str, BuiltPage], world: World
) -> None:
    body = filled(to_form(pages[f"bekrafta/{KEY}/"].tree))
    world.issue(7, body, STRANGER)
    issue = world.state["issues"]["7"]
    issue |= {"created_at": "2026-11-03T23:30:00Z", "labels": [{"name": "godkänd"}]}
    world.event(7, "labeled")
    assert "+        day: 2026-11-03" in world.changed(7)
