"""What a year or three brings: the odd, the long, the many, and what is called something else."""

from __future__ import annotations

import itertools
import posixpath
import re
from typing import TYPE_CHECKING, Any

from macros.model import Ref
from macros.model.marked import marked_fields
from macros.model.steps import Way
from tests.live.changes.directory import regional
from tests.live.changes.listed import Change, cited, listing
from tests.live.yaml_text import with_value

if TYPE_CHECKING:
    from tests.live.draft import Draft

CHANGES: list[Change] = []
change = listing(CHANGES)

TITLES = (
    "Trygg & säker – vad gör vi nu?",
    'Projektet "Trygga torg" växer',
    "Från 5 § till 12 §: lagen i praktiken",
    "24/7-linjen för unga (16–25 år)",
    "Café Ümit d'Artagnan",
    "Polis/kommun: så delar vi på det",
    "För kommuner (< 5 000 invånare)",
    "#tryggtillsammans",
    "C++-kurs [distans], 50 % rabatt",
    "Éns långa väg från början till slut i ett arbete som aldrig blir helt färdigt någonsin",
)
"""What something may be called."""


def event(draft: Draft, name: str, **more: Any) -> None:
    """Add an event next year, with what is said of it."""
    entry = {
        "id": name,
        "title": f"Träffen {name}",
        "kind": "möte",
        "start": f"{draft.today.year + 1}-04-08",
        "summary": "Länsstyrelsen bjuder in länets kommuner.",
        "sources": [cited(draft)],
    }
    draft.add("events", entry | more)


# The directory


@change
def a_county_gets_a_second_function(draft: Draft) -> None:
    like = draft.entries("coordinators")[regional(draft)]
    kept = {name: like[name] for name in ("role", "organisation", "county")}
    title = "Samordnare mot våld i nära relationer"
    draft.add("coordinators", {**kept, "id": "den-andra", "title": title})


@change
def a_phone_is_not_answered_in_some_weeks(draft: Draft) -> None:
    number = draft.find("organisations", lambda entry: "phone" in entry.get("contact", {}))
    says = "vardagar 8–12 & 13–15, ej veckorna 28–31"
    draft.put("organisations", number, ("contact", "hours"), says)


@change
def an_organisation_is_changing_its_domain(draft: Draft) -> None:
    number = draft.find("organisations", lambda entry: "domain" in entry)
    old = draft.entries("organisations")[number]["domain"]
    draft.put("organisations", number, "domain", "ny-doman.se")
    draft.put("organisations", number, "other_domains", [old])
    draft.take("organisations", number, ("contact", "confirmed"))


@change
def a_new_authority_comes_with_all_that_it_does(draft: Draft) -> None:
    first, *_, last = (entry["id"] for entry in draft.entries("organisations"))
    draft.add(
        "organisations",
        {
            "id": "trygghetsverket",
            "name": "Trygghetsverket – myndigheten för trygghet & samverkan",
            "short_name": "Trygghetsverket",
            "kind": "myndighet",
            "level": "nationell",
            "domain": "trygghetsverket.se",
            "website": "https://www.trygghetsverket.se/",
            "diagram": 20,
        },
    )
    for to, kind in ((first, "stödjer"), (last, "följer upp")):
        text = "Verket arbetar med den andra varje vecka."
        relation = {"from": "trygghetsverket", "to": to, "kind": kind, "text": text}
        draft.add("relations", {**relation, "sources": [cited(draft)]})
    draft.append("networks", 0, "members", "trygghetsverket")
    note = "Verket svarar på frågor när det har kommit i gång."
    function = {"id": "verkets-stod", "title": "Stöd om trygga platser", "role": "stod"}
    draft.add("coordinators", {**function, "organisation": "trygghetsverket", "note": note})


@change
def everything_is_confirmed(draft: Draft) -> None:
    handbook = draft.handbook
    for key, said in handbook.statements.items():
        answer = {
            "day": draft.today,
            "way": "formulär",
            "domain": handbook.organisation_by_id[key].domain,
        }
        for one in said:
            way = (*one.record.loc, *one.loc, "confirmed")
            draft.edit(one.record.where().file, with_value, way, answer)


@change
def a_region_and_a_county_get_other_names_and_addresses(draft: Draft) -> None:
    old = draft.entries("police_regions")[1]["id"]
    draft.rename("police_regions", 1, "mellersta")
    draft.put("police_regions", 1, "name", "Mellersta")
    draft.append("police_regions", 1, "former_ids", old)
    number = len(draft.entries("counties")) // 2
    slug = draft.handbook.counties[number].slug
    draft.take("counties", number, "slug")
    draft.put("counties", number, "name", "Nordskog")
    draft.put("counties", number, "full_name", "Nordskogs län")
    draft.append("counties", number, "former_ids", slug)
    relink(draft, f"polisregioner/{old}", "polisregioner/mellersta")
    relink(draft, f"lan/{slug}", "lan/nordskog")


@change
def two_municipalities_become_one(draft: Draft) -> None:
    places = draft.handbook.municipalities
    first, second = next(
        (one, other)
        for one, other in itertools.pairwise(places)
        if one.county == other.county and not (one.former_ids or other.former_ids)
    )
    number = draft.find("municipalities", lambda entry: entry["code"] == first.code)
    draft.append("municipalities", number, "former_ids", second.slug)
    draft.append("municipalities", number, "aliases", second.name)
    gone = draft.find("municipalities", lambda entry: entry["code"] == second.code)
    draft.remove("municipalities", gone)
    relink(draft, f"kommuner/{second.slug}", f"kommuner/{first.slug}")


@change
def entries_with_pages_get_other_ids(draft: Draft) -> None:
    for key, section in {
        "methods": "vagledning/metoder",
        "questions": "utvecklingsfragor",
        "messages": "samordna/budskap",
    }.items():
        number = len(draft.entries(key)) - 1
        old = draft.entries(key)[number]["id"]
        draft.rename(key, number, f"nu-{old}")
        draft.append(key, number, "former_ids", old)
        relink(draft, f"{section}/{old}", f"{section}/nu-{old}")


def relink(draft: Draft, old: str, new: str) -> None:
    """Let the links to a generated page lead to where it is now."""
    names = [posixpath.basename(name) for name in (old, new)]
    for page in draft.pages():
        folder = posixpath.dirname(page.uri)

        def led(link: re.Match[str], folder: str = folder) -> str:
            is_it = posixpath.normpath(posixpath.join(folder, link[1])) == f"{old}.md"
            return link[0].replace(f"{names[0]}.md", f"{names[1]}.md") if is_it else link[0]

        text = re.sub(r"(?<=\]\()([^)#\s]+)(?=[)#\s])", led, page.text)
        if text != page.text:
            draft.write(page.file, text)


# What it may be called


@change
def much_is_called_by_odd_names(draft: Draft) -> None:
    for number, title in enumerate(TITLES):
        event(draft, f"udda-{number}", title=title, place="Folkets hus/Teams, Umeå & Luleå")
        for key, name in (("sources", "title"), ("needs", "title"), ("initiatives", "title")):
            if number < len(draft.entries(key)):
                draft.put(key, number, name, title)
        draft.add("changes", {"id": f"udda-{number}", "date": draft.today, "title": title}, 0)
    draft.put("methods", 0, "name", TITLES[1])
    draft.put("networks", 0, "name", TITLES[0])


@change
def words_and_publishers_begin_with_odd_signs(draft: Draft) -> None:
    for number, name in enumerate(("24/7-vård", "à la carte", "Ümit", "3 §-möte", "Ö-drift")):
        draft.add("terms", {"id": f"udda-{number}", "term": name, "definition": "Ett ord."})
        entry = {"id": f"udda-{number}", "url": f"https://www.exempel.se/{number}", "title": "En"}
        more = {"publisher_name": name, "kind": "myndighet", "read": draft.today}
        draft.add("sources", entry | more)


@change
def words_are_short_for_what_also_means_something(draft: Draft) -> None:
    for number, short in enumerate(("AV", "bf", "m.m.", "C&A", "F-3")):
        entry = {"id": f"kort-{number}", "term": short, "abbreviation": True}
        says = {"expansion": f"Något annat {number}", "definition": "En förkortning."}
        draft.add("terms", entry | says)


# The calendar


@change
def events_are_of_every_length_and_place(draft: Draft) -> None:
    year, codes = draft.today.year + 1, [entry["code"] for entry in draft.entries("counties")]
    event(draft, "natt", end=f"{year}-04-09", time="20:00", end_time="01:00")
    event(draft, "nyar", start=f"{year}-12-30", end=f"{year + 1}-01-02", part_of="natt")
    event(draft, "manader", start=f"{year}-04", end=f"{year}-06", kind="ansökan")
    event(draft, "ar", start=f"{year}", end=f"{year + 2}", kind="datum")
    event(draft, "langt-fram", start=f"{year + 4}-05-05", counties=codes)
    event(draft, "lange-sedan", start="1997-05-05", counties=codes[:3])
    event(draft, "pa-natet", online=True, link="https://www.exempel.se/m?a=1&b=2", time="09:00")
    event(draft, "i-manad", start=f"{year}-09", status="flyttad", moved_from=f"{year}-03-10")
    until = {"until": f"{year}-04-08"}
    event(draft, "blir-inte", status="inställd", changed=draft.today, registration=until)


@change
def a_year_has_forty_events(draft: Draft) -> None:
    for number in range(40):
        start = f"{draft.today.year + 2}-{number % 12 + 1:02}-{number % 28 + 1:02}"
        event(draft, f"en-av-manga-{number}", start=start)


@change
def something_comes_in_a_week_and_something_seldom(draft: Draft) -> None:
    who = [draft.entries("organisations")[0]["id"]]
    grounds = [{"kind": "beslut", "since": "2020"}]
    shared = {"grounds": grounds, "who": who, "sources": [cited(draft)]}
    draft.add("rhythm", {"id": "en-vecka", "title": "En vecka om våld", "week": 48, **shared})
    turn = {"id": "en-oversyn", "title": "En översyn görs", "turn": "minst vart tredje år"}
    draft.add("rhythm", {**turn, **shared})


@change
def a_holiday_comes_and_another_goes(draft: Draft) -> None:
    day = {"id": "fridagen", "in_text": "den nya fridagen", "day": "06-07"}
    draft.remove("holidays", 0)
    draft.add("holidays", {**day, "sources": [cited(draft)]})
    rule = draft.find("collision_rules", lambda entry: entry["clash"] == "helgdag")
    draft.put("collision_rules", rule, "advice", "Prata med den andra.")


# What leads on


@change
def a_step_leads_on_in_every_way(draft: Draft) -> None:
    ways = [
        {name: draft.entries(mark.kind)[-1][{"municipalities": "code"}.get(mark.kind, "id")]}
        for name, _, mark in marked_fields(Way, Ref)
        if isinstance(mark, Ref)
    ]
    step = {"text": "Gör så här.", "to": [*ways, {"page": "vagledning/index.md"}]}
    draft.put("methods", 0, "how", ["Räkna.", step])
    draft.put("questions", 0, "first", [step])
    draft.put("methods", 0, "example", "I Påhittade provkommun räknade de.")
    draft.put("methods", 0, "effort", "En timme i veckan.")


@change
def every_need_is_met_by_a_page(draft: Draft) -> None:
    for number in range(len(draft.entries("needs"))):
        draft.put("needs", number, "status", "klart")
        draft.put("needs", number, "answer", [{"page": "vagledning/index.md"}])


# Laws


@change
def a_law_is_read_before_it_comes_into_force(draft: Draft) -> None:
    year = draft.today.year
    law = {
        "sfs": f"{year}:1201",
        "name": 'Lag om åtgärder mot "bus" m.m.',
        "in_text": "trygghetslagen",
        "in_force": f"{year + 1}-07-01",
        "read": draft.today,
        "url": f"https://lagen.nu/{year}:1201",
        "meaning": "Kommunen ska se till sina platser.",
        "new": "Lagen börjar gälla nästa sommar.",
        "sections": [{"chapter": "17", "text": "Hela kapitlet handlar om tillsyn."}],
        "sources": [cited(draft)],
    }
    draft.add("laws", law)
    section = {"section": "99 a", "since": f"{year + 1}-01-01", "text": "Kommunen ska berätta."}
    draft.put("laws", 0, "read", draft.today)
    draft.append("laws", 0, "sections", section)


# Pages
