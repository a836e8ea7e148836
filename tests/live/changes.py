"""Changes that any editor may make of the content, each a small function of a draft.

They go for what is there: the first entry that has what is changed, whatever it is called. Made in
this order, one after the other, they leave a content that is right.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, get_args

from markdown.extensions.toc import slugify

from macros.docs.readable import LISTS
from macros.exports.word_files import TEMPLATES, name_of
from macros.former import former_in
from macros.model import OFFICIAL_AFTER_DAYS
from macros.model.guidance import MethodLevel
from tests.helpers import ROOT
from tests.live.draft import MENU, Draft, Entry, with_first_only, with_moved, with_value

if TYPE_CHECKING:
    from macros.source.doc_page import DocPage

Change = Callable[[Draft], None]
CHANGES: list[Change] = []


def change(function: Change) -> Change:
    """List a change."""
    CHANGES.append(function)
    return function


def source(draft: Draft, **more: str) -> Entry:
    return {
        "url": "https://www.exempel.se/sida.html",
        "title": "Exempelverket, En sida",
        "read": draft.today,
        **more,
    }


def own_site(organisation: Entry) -> str:
    """An address that an organisation's page can have: below its domain, where that is told."""
    return f"https://www.{organisation.get('domain', 'exempel.se')}"


def site_of(draft: Draft, coordinator: int) -> str:
    name = draft.entries("coordinators")[coordinator]["organisation"]
    organisations = draft.entries("organisations")
    return own_site(next(entry for entry in organisations if entry["id"] == name))


def other(values: list[str], *, than: object) -> str:
    return next(value for value in values if value != than)


# The files


@change
def a_file_is_parted(draft: Draft) -> None:
    for key in ("coordinators", "initiatives", "methods"):
        draft.part(key)


@change
def some_lists_of_a_file_are_parted(draft: Draft) -> None:
    for key in ("municipalities", "organisations", "cooperations", "events"):
        draft.part(key)


NUMBERS = ["010-224 10 00", "010-224 10 01"]


# The directory


def regional(draft: Draft) -> int:
    """A regional function with a contact, and no other of its organisation."""
    entries = draft.entries("coordinators")
    held = [entry["organisation"] for entry in entries]
    return draft.find(
        "coordinators",
        lambda entry: (
            entry["role"] == "regional-samordnare"
            and {"email", "phone"} <= set(entry.get("contact", {}))
            and held.count(entry["organisation"]) == 1
        ),
    )


def domain_of(draft: Draft, number: int) -> str:
    held_by = draft.entries("coordinators")[number]["organisation"]
    found = draft.find("organisations", lambda entry: entry["id"] == held_by)
    return draft.entries("organisations")[found]["domain"]


@change
def a_phone_number_is_corrected_with_a_source_of_its_own(draft: Draft) -> None:
    number = regional(draft)
    old = draft.entries("coordinators")[number]["contact"]["phone"]
    draft.put("coordinators", number, ("contact", "phone"), other(NUMBERS, than=old))
    draft.put("coordinators", number, ("contact", "phone_source"), source(draft))


@change
def a_number_and_its_source_are_changed(draft: Draft) -> None:
    number = regional(draft)
    old = draft.entries("coordinators")[number]["contact"]["phone"]
    draft.put("coordinators", number, ("contact", "phone"), other(NUMBERS, than=old))
    draft.put("coordinators", number, ("contact", "source"), source(draft))


@change
def a_source_says_its_year(draft: Draft) -> None:
    year = str(draft.today.year - 1)
    draft.put("coordinators", regional(draft), ("contact", "source", "year"), year)


@change
def a_source_loses_its_year(draft: Draft) -> None:
    a_source_says_its_year(draft)  # where none does
    draft.take("coordinators", regional(draft), ("contact", "source", "year"))


@change
def a_contact_has_gone_stale(draft: Draft) -> None:
    long_ago = draft.today - timedelta(days=2 * OFFICIAL_AFTER_DAYS)
    draft.put("coordinators", regional(draft), ("contact", "source", "read"), long_ago)


@change
def a_contact_is_read_anew(draft: Draft) -> None:
    draft.put("coordinators", regional(draft), ("contact", "source", "read"), draft.today)


@change
def a_contact_is_confirmed(draft: Draft) -> None:
    draft.put("coordinators", regional(draft), ("contact", "verified"), draft.today)


@change
def a_phone_is_answered_at_other_hours(draft: Draft) -> None:
    draft.put("coordinators", regional(draft), ("contact", "hours"), "vardagar 8–16")


@change
def hours_are_no_longer_known(draft: Draft) -> None:
    a_phone_is_answered_at_other_hours(draft)
    draft.take("coordinators", regional(draft), ("contact", "hours"))


@change
def a_mailbox_gets_another_address(draft: Draft) -> None:
    number = regional(draft)
    mailbox = f"ny.brevlada@{domain_of(draft, number)}"
    draft.put("coordinators", number, ("contact", "email"), mailbox)


@change
def an_authority_gets_another_switchboard_everywhere(draft: Draft) -> None:
    entries = draft.entries("coordinators")
    held = [entry["organisation"] for entry in entries if "contact" in entry]
    most = max(held, key=held.count)
    for number, entry in enumerate(entries):
        if entry["organisation"] == most and "contact" in entry:
            draft.put("coordinators", number, ("contact", "phone"), "010-565 00 00")


@change
def a_post_is_vacant_until_a_day(draft: Draft) -> None:
    draft.put("coordinators", regional(draft), "vacant_until", draft.today + timedelta(days=90))


@change
def a_vacancy_has_run_out(draft: Draft) -> None:
    draft.put("coordinators", regional(draft), "vacant_until", draft.today - timedelta(days=90))


@change
def a_post_is_filled_with_a_way_of_its_own(draft: Draft) -> None:
    number = regional(draft)
    draft.take("coordinators", number, "vacant_until")
    mailbox = f"samordnare@{domain_of(draft, number)}"
    direct = {"email": mailbox, "phone": "010-224 10 12", "source": source(draft)}
    draft.put("coordinators", number, "direct", direct)


@change
def a_function_gets_another_title(draft: Draft) -> None:
    draft.put("coordinators", regional(draft), "title", "Samordnare för brottsförebyggande arbete")


@change
def a_function_gets_a_note_a_page_and_a_source(draft: Draft) -> None:
    number = regional(draft)
    draft.put("coordinators", number, "note", "Ring helst på förmiddagen.\n\nSkriv annars.")
    draft.put("coordinators", number, "page", f"{site_of(draft, number)}/brott.html")
    draft.append("coordinators", number, "sources", source(draft, year="2024"))


@change
def a_function_has_no_page_any_more(draft: Draft) -> None:
    number = regional(draft)
    draft.put("coordinators", number, "page", f"{site_of(draft, number)}/brott.html")
    draft.take("coordinators", draft.find("coordinators", lambda entry: "page" in entry), "page")


@change
def only_the_number_of_a_contact_is_known(draft: Draft) -> None:
    draft.take("coordinators", regional(draft), ("contact", "email"))


@change
def only_the_mailbox_of_a_contact_is_known(draft: Draft) -> None:
    draft.take("coordinators", regional(draft), ("contact", "phone"))


@change
def a_function_is_reached_in_no_way_that_is_known(draft: Draft) -> None:
    number = regional(draft)
    draft.put("coordinators", number, "note", "Fråga efter funktionen hos myndigheten.")
    draft.take("coordinators", number, "contact")
    draft.take("coordinators", number, "direct")


@change
def the_functions_are_put_in_another_order(draft: Draft) -> None:
    draft.move("coordinators", 0, len(draft.entries("coordinators")) - 1)


@change
def a_supporting_function_is_removed(draft: Draft) -> None:
    try:
        draft.find("coordinators", lambda entry: entry["role"] == "stod")
    except LookupError:
        a_supporting_function_is_added(draft)
    draft.remove("coordinators", draft.find("coordinators", lambda entry: entry["role"] == "stod"))


@change
def a_supporting_function_is_added(draft: Draft) -> None:
    number = draft.find("organisations", lambda entry: "domain" in entry and "county" not in entry)
    organisation = draft.entries("organisations")[number]
    draft.add(
        "coordinators",
        {
            "id": "nytt-stod",
            "title": "Stöd till lokala aktörer",
            "role": "stod",
            "organisation": organisation["id"],
            "direct": {
                "email": f"nytt.stod@{organisation['domain']}",
                "source": source(draft),
            },
        },
        0,
    )


# Places


@change
def a_municipality_gets_another_name_and_keeps_its_address(draft: Draft) -> None:
    handbook = draft.handbook
    municipality = handbook.municipalities[0]
    draft.put("municipalities", 0, "slug", municipality.slug)
    draft.put("municipalities", 0, "name", f"Nya {municipality.name}")


@change
def a_municipality_is_also_called_something_else(draft: Draft) -> None:
    draft.append("municipalities", 0, "aliases", "Stora skogen")


@change
def a_municipality_lies_in_a_local_police_area(draft: Draft) -> None:
    number = draft.find("municipalities", lambda entry: "local_police_area" not in entry)
    draft.put("municipalities", number, "local_police_area", "Norra skogen")


@change
def a_local_police_area_is_not_known_any_more(draft: Draft) -> None:
    number = draft.find("municipalities", lambda entry: "local_police_area" in entry)
    draft.take("municipalities", number, "local_police_area")


@change
def the_municipalities_and_counties_are_put_in_another_order(draft: Draft) -> None:
    for key in ("municipalities", "counties", "police_regions"):
        draft.move(key, 0, len(draft.entries(key)) - 1)


@change
def a_county_gets_another_seat_and_an_alias(draft: Draft) -> None:
    draft.put("counties", 0, "seat", "Storstad")
    draft.append("counties", 0, "aliases", "Storlänet")


@change
def a_county_moves_to_another_police_region(draft: Draft) -> None:
    regions = [entry["police_region"] for entry in draft.entries("counties")]
    number = next(i for i, region in enumerate(regions) if regions.count(region) > 1)
    draft.put("counties", number, "police_region", other(regions, than=regions[number]))


@change
def a_police_region_gets_another_name_and_an_alias(draft: Draft) -> None:
    draft.put("police_regions", 0, "name", "Nordligast")
    draft.append("police_regions", 0, "aliases", "Region ett")


@change
def the_division_of_the_country_is_read_anew(draft: Draft) -> None:
    name = draft.head_file("places.yaml")
    draft.edit(name, lambda text: re.sub(r"(?m)^(    read: ).*$", rf"\g<1>{draft.today}", text))


# The network


@change
def an_organisation_changes_its_website(draft: Draft) -> None:
    number = draft.find("organisations", lambda entry: "website" in entry)
    site = own_site(draft.entries("organisations")[number])
    draft.put("organisations", number, "website", f"{site}?start=1#innehall")


@change
def an_authority_has_no_website_any_more(draft: Draft) -> None:
    entries = draft.entries("coordinators")
    held = {entry["organisation"] for entry in entries if "page" not in entry}
    number = draft.find("organisations", lambda e: e["id"] in held and "website" in e)
    draft.take("organisations", number, "website")


@change
def an_organisation_gets_another_name(draft: Draft) -> None:
    number = draft.find("organisations", lambda entry: "short_name" in entry)
    draft.put("organisations", number, "name", "Myndigheten för trygghet")
    draft.put("organisations", number, "short_name", "MFT")


@change
def an_organisation_has_no_short_name_any_more(draft: Draft) -> None:
    draft.take("organisations", draft.find("organisations", lambda e: "short_name" in e), "short_name")  # fmt: skip


@change
def an_organisation_leaves_the_diagram(draft: Draft) -> None:
    draft.take("organisations", draft.find("organisations", lambda e: "diagram" in e), "diagram")


@change
def an_organisation_comes_into_the_diagram(draft: Draft) -> None:
    draft.put("organisations", draft.find("organisations", lambda e: "diagram" not in e), "diagram", 9)  # fmt: skip


@change
def an_organisation_is_added(draft: Draft) -> None:
    draft.add(
        "organisations",
        {
            "id": "ny-organisation",
            "name": "Den nya organisationen",
            "short_name": "DNO",
            "kind": "intresseorganisation",
            "level": "nationell",
            "website": "https://www.exempel.se",
        },
    )


@change
def an_organisation_is_removed_with_what_refers_to_it(draft: Draft) -> None:
    needed = {entry["organisation"] for entry in draft.entries("coordinators")}
    for entry in draft.entries("questions"):
        needed.update(() if "lead_text" in entry else entry["lead"])
    draft.remove("organisations", draft.find("organisations", lambda e: e["id"] not in needed))


@change
def a_network_is_added(draft: Draft) -> None:
    organisation = draft.entries("organisations")[0]["id"]
    draft.add(
        "networks",
        {
            "id": "nytt-natverk",
            "name": "Det nya nätverket",
            "level": "regional",
            "subject": "Nätverket arbetar med trygga platser.",
            "convenor": organisation,
            "initiated_by": organisation,
            "members": [organisation],
            "guests": ["Kommuner i länet"],
            "described_year": "2026",
            "sources": [source(draft)],
        },
        0,
    )


@change
def a_network_is_convened_by_several_and_says_what_is_not_known(draft: Draft) -> None:
    draft.take("networks", 0, "convenor")
    draft.put("networks", 0, "convenor_text", "flera myndigheter i tur och ordning")
    draft.put("networks", 0, "note", "Källan säger inte hur ofta nätverket träffas.")
    draft.append("networks", 0, "members", draft.entries("organisations")[-1]["id"])


@change
def a_network_is_removed(draft: Draft) -> None:
    draft.remove("networks", len(draft.entries("networks")) - 1)


@change
def a_relation_is_told_otherwise(draft: Draft) -> None:
    draft.put("relations", 0, "text", "Den ena stödjer den andra i det dagliga arbetet.")
    draft.put("relations", 0, "kind", "stödjer")
    draft.put("relations", 0, "described_year", "2026")


@change
def a_relation_is_added(draft: Draft) -> None:
    first, *_, last = draft.entries("organisations")
    text = "Den första samverkar med den sista."
    relation = {"from": first["id"], "to": last["id"], "kind": "samverkar med", "text": text}
    draft.add("relations", {**relation, "sources": [source(draft)]})


@change
def a_relation_is_removed(draft: Draft) -> None:
    draft.remove("relations", 1)


@change
def a_county_has_a_new_cooperation(draft: Draft) -> None:
    draft.add(
        "cooperations",
        {
            "id": "ny-samverkan",
            "county": draft.entries("counties")[-1]["code"],
            "name": "Trygga stationer i länet",
            "kind": "överenskommelse",
            "text": "Kommunerna och polisen går tillsammans varje fredag.",
            "initiative": draft.entries("initiatives")[0]["id"],
            "sources": [source(draft)],
        },
    )


@change
def a_cooperation_is_removed(draft: Draft) -> None:
    draft.remove("cooperations", 0)


# Assignments and initiatives


@change
def an_initiative_gets_another_title(draft: Draft) -> None:
    draft.put("initiatives", 0, "title", "Ett uppdrag med ett nytt namn")


@change
def an_initiative_is_finished(draft: Draft) -> None:
    number = draft.find("initiatives", lambda entry: entry.get("ongoing") is not False)
    draft.put("initiatives", number, "ongoing", value=False)
    draft.put("initiatives", number, "status", "Slutredovisat 2026")
    draft.put("initiatives", number, "report_year", "2026")


@change
def an_initiative_has_only_what_is_needed(draft: Draft) -> None:
    number = len(draft.entries("initiatives")) - 1
    kept = {"id", "title", "owner", "status", "summary", "sources"}
    for name in draft.entries("initiatives")[number]:
        if name not in kept:
            draft.take("initiatives", number, name)


@change
def an_initiative_has_every_fact(draft: Draft) -> None:
    number = draft.find("initiatives")
    for name, value in {
        "owner": "Den nya organisationen",
        "owner_note": "Uppdraget flyttades 2026.",
        "type": "Utbildning",
        "type_note": "En kurs i fyra delar.",
        "target_groups": ["Kommuner", "Fastighetsägare"],
        "target_note": "Den som arbetar i kommunen.",
        "partners": ["Polismyndigheten"],
        "partners_note": "Fler kan komma till.",
        "start_year": "2026",
        "report_year": "Löpande",
        "report_note": "Redovisas varje vår.",
        "described_year": "2026",
        "summary": "Uppdraget ger kurser. De är korta.\n\nAlla får vara med.",
    }.items():
        draft.put("initiatives", number, name, value)
    draft.append("initiatives", number, "aliases", "kursen om trygghet")
    draft.append("initiatives", number, "sources", source(draft, year="2025"))


@change
def an_initiative_is_added(draft: Draft) -> None:
    draft.add(
        "initiatives",
        {
            "id": "ett-nytt-initiativ",
            "title": "Ett nytt initiativ",
            "owner": "Den nya organisationen",
            "status": "Pågår",
            "ongoing": True,
            "summary": "Initiativet prövar nya sätt att arbeta.",
            "related": [draft.entries("initiatives")[0]["id"]],
            "sources": [source(draft)],
        },
        1,
    )


@change
def an_initiative_is_removed_with_what_refers_to_it(draft: Draft) -> None:
    written = " ".join(page.text for page in draft.pages() if page.calls_macros)
    kept = {page.uri for page in draft.pages()}
    draft.remove(
        "initiatives",
        draft.find(
            "initiatives",
            lambda e: (
                e.get("related")
                and f'"{e["id"]}"' not in written
                and f"uppdrag/{e['id']}.md" not in kept
            ),
        ),
    )


@change
def the_initiatives_are_put_in_another_order(draft: Draft) -> None:
    draft.move("initiatives", 0, len(draft.entries("initiatives")) - 1)


# Development questions


@change
def a_question_is_asked_otherwise(draft: Draft) -> None:
    draft.put("questions", 0, "title", "Hur når vi dem som inte kommer?")
    draft.put("questions", 0, "short", "De som inte kommer")
    draft.put("questions", 0, "why", "Många hör aldrig av sig. Det vet vi från enkäter.")


@change
def a_question_gets_more_support_and_more_to_ask_for(draft: Draft) -> None:
    support = {"title": "Ett nytt stöd", "for_whom": "Kommuner", "text": "Stödet ges på plats."}
    draft.append("questions", 0, "support", support)
    draft.append("questions", 0, "ask", {"what": "Ett besök", "whom": "Länsstyrelsen"})
    draft.append("questions", 0, "authorities", "Den nya organisationen")
    draft.append("questions", 0, "lead", draft.entries("organisations")[-1]["id"])
    draft.append("questions", 0, "methods", draft.entries("methods")[-1]["id"])


@change
def a_question_has_only_what_is_needed(draft: Draft) -> None:
    number = len(draft.entries("questions")) - 1
    kept = {"id", "title", "short", "why", "lead", "lead_text", "sources"}
    for name in draft.entries("questions")[number]:
        if name not in kept:
            draft.take("questions", number, name)


@change
def a_question_is_added(draft: Draft) -> None:
    draft.add(
        "questions",
        {
            "id": "en-ny-fraga",
            "title": "Hur får vi lugnare kvällar?",
            "short": "Lugnare kvällar",
            "why": "Kvällarna är stökiga. Det märks i butikerna.",
            "lead_text": ["kommunerna"],
            "sources": [source(draft)],
        },
    )


@change
def a_question_is_removed_with_what_leads_to_it(draft: Draft) -> None:
    draft.remove("questions", 0)


# Events


@change
def an_event_is_added_next_year(draft: Draft) -> None:
    county = draft.entries("counties")[0]["code"]
    year = draft.today.year + 1
    events = draft.entries("events")
    draft.add(
        "events",
        {
            "id": "lanstraff-nasta-ar",
            "title": f"Länsträff {year}",
            "kind": "möte",
            "start": f"{year}-03-04",
            "end": f"{year}-03-05",
            "place": "Storstad",
            "online": True,
            "organiser": "Länsstyrelsen",
            "counties": [county],
            "summary": "Länsstyrelsen och polisen bjuder in länets kommuner.",
            "sources": [source(draft)],
        },
        sum(event["start"] < f"{year}-03-04" for event in events),
    )


@change
def an_event_is_known_by_its_month_or_its_year_only(draft: Draft) -> None:
    for number, start in ((0, f"{draft.today.year + 1}-05"), (1, str(draft.today.year + 2))):
        draft.take("events", number, "end")
        draft.put("events", number, "start", start)


@change
def an_event_is_moved_to_another_day_and_place(draft: Draft) -> None:
    number = draft.find("events", lambda entry: "place" in entry)
    draft.take("events", number, "end")
    draft.put("events", number, "start", draft.today.isoformat())
    draft.put("events", number, "place", "Lillstad")
    draft.put("events", number, "kind", "konferens")


@change
def an_event_is_removed(draft: Draft) -> None:
    draft.remove("events", len(draft.entries("events")) // 2)


@change
def the_calendar_is_emptied_to_one_event(draft: Draft) -> None:
    first, *others = draft.files_with("events")
    draft.edit(first, with_first_only, "events")
    for file in others:
        draft.edit(file, with_value, ("events",), [])
    draft.lead_on()


@change
def something_recurring_is_added_and_something_changed(draft: Draft) -> None:
    draft.add(
        "recurring",
        {
            "id": "ny-traff",
            "title": "Kvällsträffen",
            "frequency": "varje höst",
            "organiser": "Länsstyrelsen",
            "participants": "kommuner",
            "summary": "Träffen handlar om kvällar.",
            "counties": [draft.entries("counties")[0]["code"]],
            "sources": [source(draft)],
        },
    )
    draft.put("recurring", 0, "frequency", "två gånger om året")


@change
def something_recurring_is_removed(draft: Draft) -> None:
    draft.remove("recurring", 0)


# Methods


@change
def a_method_is_added(draft: Draft) -> None:
    draft.add(
        "methods",
        {
            "id": "en-ny-metod",
            "name": "Trygga stationer",
            "short": "TS",
            "summary": "Ni är på stationen när den är som mest orolig.",
            "problems": ["stök på stationer"],
            "level": "plats",
            "evidence": "ej-studerad",
            "evidence_summary": "Ingen har studerat det.",
            "what": "Ni går i par. Ni hälsar.\n\nNi ringer när det behövs.",
            "when": "Välj den när stationen är orolig.",
            "how": ["Räkna.", "Gå.", "Räkna igen."],
            "who": ["kommunen", "trafikbolaget"],
            "known": "Inget är känt.",
            "tried": "I två orter.",
            "unknown": "Om det hjälper.",
            "related": [draft.entries("methods")[0]["id"]],
            "aliases": ["stationsvärdar"],
            "sources": [source(draft)],
        },
    )


@change
def a_method_is_better_known(draft: Draft) -> None:
    draft.put("methods", 0, "evidence", "utlandska-studier")
    draft.put("methods", 0, "evidence_summary", "Studier från två länder visar att den hjälper.")
    draft.put("methods", 0, "known", "Brotten blev färre.\n\nDet höll i sig ett år.")
    draft.append("methods", 0, "how", "Se efter hur det gick.")
    draft.append("methods", 0, "problems", "bråk på torg")


@change
def a_method_gets_another_name_and_works_elsewhere(draft: Draft) -> None:
    number = draft.find("methods")
    level = draft.entries("methods")[number]["level"]
    draft.take("methods", number, "short")
    draft.put("methods", number, "name", "Metoden med ett nytt namn")
    draft.put("methods", number, "level", other(list(get_args(MethodLevel)), than=level))


@change
def a_method_is_removed_with_what_refers_to_it(draft: Draft) -> None:
    draft.remove("methods", draft.find("methods", lambda entry: entry.get("related")))


# Laws


@change
def a_law_is_added(draft: Draft) -> None:
    draft.add(
        "laws",
        {
            "sfs": f"{draft.today.year}:992",
            "name": "Lag om prov",
            "in_text": "provlagen",
            "in_force": draft.today,
            "read": draft.today,
            "url": f"https://lagen.nu/{draft.today.year}:992",
            "meaning": "Den som provar ska skriva upp det.",
            "new": "Lagen är ny.",
            "sections": [
                {"chapter": "2", "section": "3 a", "text": "Prov skrivs upp.", "words": ["prov"]},
                {"section": "4", "since": draft.today, "text": "Provet sparas."},
            ],
            "sources": [source(draft)],
        },
    )


@change
def a_law_is_amended(draft: Draft) -> None:
    number = draft.find("laws", lambda entry: not entry["sfs"].endswith(":992"))
    draft.put("laws", number, "amended", "2026:993")
    draft.put("laws", number, "changed", draft.today)
    draft.put("laws", number, "meaning", "Lagen kräver nu något annat.")
    draft.put("laws", number, "new", "Kravet är ett annat.")


@change
def a_page_cites_and_quotes_a_law(draft: Draft) -> None:
    law = next(law for law in draft.handbook.laws if any(s.words for s in law.sections))
    section = next(section for section in law.sections if section.words)
    given = ", ".join(
        part
        for part in (
            f'"{law.sfs}"',
            f'"{section.section}"' if section.section else "",
            f'chapter="{section.chapter}"' if section.chapter else "",
        )
        if part
    )
    page = draft.page(lambda page: page.uri.startswith("vagledning/") and not page.calls_macros)
    draft.put_meta(page, "render_macros", value=True)
    words = section.words[0].replace('"', "")
    draft.add_text(
        draft.again(page),
        f'Det följer av {{{{ law({given}) }}}}: {{{{ law_words("{law.sfs}", "{words}") }}}}.',
    )


# Words


@change
def an_abbreviation_and_a_word_are_added_to_the_glossary(draft: Draft) -> None:
    draft.add(
        "terms",
        {
            "id": "xyq",
            "term": "XYQ",
            "abbreviation": True,
            "expansion": "Exempel på ytterligare kvalitet",
            "definition": "Ett exempel.",
            "synonyms": ["kvalitetsexempel"],
            "see": [draft.entries("terms")[0]["id"]],
        },
    )
    draft.add("terms", {"id": "aanyord", "term": "aanyord", "definition": "Ett ord."}, 0)


@change
def a_word_is_explained_otherwise(draft: Draft) -> None:
    draft.put("terms", 1, "definition", "En kort förklaring.\n\nOch en till.")
    draft.append("terms", 1, "synonyms", "ett annat ord")
    draft.append("terms", 1, "sources", source(draft))


@change
def an_abbreviation_stands_for_something_else(draft: Draft) -> None:
    number = draft.find("terms", lambda entry: entry.get("abbreviation"))
    draft.put("terms", number, "expansion", "Något helt annat än förut")


@change
def a_word_is_removed_with_what_refers_to_it(draft: Draft) -> None:
    draft.remove("terms", draft.find("terms", lambda entry: entry.get("see")))


@change
def a_group_of_words_is_added_and_one_removed(draft: Draft) -> None:
    draft.add("word_groups", {"words": ["perrong", "spår", "plattform"]}, 0)
    draft.remove("word_groups", len(draft.entries("word_groups")) - 1)


@change
def a_word_is_added_to_a_group(draft: Draft) -> None:
    draft.append("word_groups", 0, "words", "kvällsstök")


@change
def a_word_is_right_and_one_is_wrong(draft: Draft) -> None:
    name = draft.head_file("spelling.yaml")
    for key, word in (("words", "stationsvärdar"), ("refused", "stationsvärder")):
        items = draft.values(name).get(key) or []
        draft.edit(name, _with_words, key, [*items, word])


def _with_words(text: str, key: str, words: list[str]) -> str:
    return with_value(text, (key,), words)


# What the site says of itself


@change
def the_history_gets_an_entry(draft: Draft) -> None:
    draft.add(
        "changes",
        {
            "id": "ett-nytt-nummer",
            "date": draft.today,
            "title": "En länsstyrelse får ett nytt nummer.",
            "text": "Växeln byttes.\n\nBrevlådan är densamma.",
            "coordinators": [draft.entries("coordinators")[0]["id"]],
        },
        0,
    )


@change
def the_history_loses_its_last_entry(draft: Draft) -> None:
    draft.add("changes", {"id": "till", "date": draft.today, "title": "En sak till ändrades."}, 0)
    draft.remove("changes", len(draft.entries("changes")) - 1)


@change
def a_fault_of_the_site_is_found(draft: Draft) -> None:
    fault = {
        "id": "ny-brist",
        "what": "Kartan är svår att se i starkt solljus.",
        "criterion": "1.4.11",
        "plan": "Vi prövar andra färger.",
    }
    draft.add("faults", fault, 0)


@change
def every_fault_of_the_site_is_mended(draft: Draft) -> None:
    while draft.entries("faults"):
        draft.remove("faults", 0)
    name = draft.head_file("accessibility.yaml")
    draft.edit(name, _with_words, "conformity", "helt förenlig")
    draft.edit(name, _with_words, "updated", draft.today)


@change
def the_site_is_measured_anew(draft: Draft) -> None:
    measurement = {"id": "ny-matning", "what": "Webbplatsen i en telefon", "result": "Inga fel."}
    draft.add("measurements", measurement)
    name = draft.head_file("accessibility.yaml")
    draft.edit(name, _with_words, "assessed", draft.today)
    draft.edit(name, _with_words, "method", ["Vi har prövat själva.", "Ingen annan har gjort det."])


# Pages


def plain(page: DocPage) -> bool:
    """Whether a page has sources and a review date, and text without macros."""
    head = page.front_matter or ""
    return "kallor:" in head and "granskad:" in head and not page.calls_macros


@change
def a_page_gets_another_title_and_description(draft: Draft) -> None:
    page = draft.page(lambda page: plain(page) and name_of(page.uri) is None)
    draft.put_meta(page, "title", "En sida med en ny rubrik")
    draft.put_meta(draft.again(page), "description", "Kort sagt: allt är nytt.")


@change
def a_page_is_reviewed(draft: Draft) -> None:
    for page in draft.pages():
        if "granskad:" in (page.front_matter or ""):
            draft.put_meta(page, "granskad", draft.today)


@change
def a_page_was_last_reviewed_long_ago(draft: Draft) -> None:
    draft.put_meta(draft.page(plain), "granskad", draft.today - timedelta(days=900))


@change
def a_page_gets_a_source_and_a_word_to_be_found_by(draft: Draft) -> None:
    page = draft.page(plain)
    new = {"titel": "Exempelverket, En rapport", "adress": "https://www.exempel.se/r.pdf", "ar": 2025}  # fmt: skip
    draft.put_meta(page, "kallor", [*page.meta.value["kallor"], new])
    words = page.meta.value.get("sokord") or []
    draft.put_meta(draft.again(page), "sokord", [*words, "kvällsstök"])


@change
def a_page_gets_a_heading_a_list_a_table_and_a_link(draft: Draft) -> None:
    page = draft.page(lambda page: plain(page) and page.uri.count("/") == 1)
    draft.add_text(
        page,
        """## En ny rubrik {#min-rubrik}

Ett nytt stycke med en [länk till kontakterna](../kontakter.md) och en [till rubriken](#min-rubrik).

- en punkt
- en till

### En underrubrik

1. Först det här.
2. Sedan det här.

| Uppgift | Värde |
|---|---|
| Plats | Torget |

!!! note "Tänk på"

    Det här är viktigt.
""",
    )


@change
def a_page_loses_a_paragraph(draft: Draft) -> None:
    page = draft.page(
        lambda page: (
            plain(page) and not page.uri.startswith("vagledning/") and len(_paragraphs(page)) > 3
        )
    )
    draft.write(page.file, page.text.replace(_paragraphs(page)[-1] + "\n", "", 1))


def _paragraphs(page: DocPage) -> list[str]:
    return re.findall(r"(?m)(?<=\n\n)[A-ZÅÄÖ][^\n{]*\.$", page.body)


@change
def a_page_is_to_be_ticked_off(draft: Draft) -> None:
    draft.put_meta(draft.page(plain), "checklist", value=True)


@change
def a_page_is_added_with_its_line_in_the_menu(draft: Draft) -> None:
    """The recipe of CONTRIBUTING.md; the length that a page needs is taken from another."""
    like = guidance(draft)
    folder = like.uri.rpartition("/")[0]
    body = re.sub(r"\{#[\w-]+\}", "", like.body)
    head = {
        "title": "Trygga stationer",
        "description": "Så arbetar ni på en station.",
        "granskad": draft.today,
        "kallor": [{"titel": "Exempelverket", "adress": "https://www.exempel.se"}],
    }
    draft.add_page(f"{folder}/trygga-stationer.md", head, body, after=like.uri)


def guidance(draft: Draft) -> DocPage:
    """A page of the guidance that neither the code nor a macro has to do with."""
    led_to = "\n".join(
        path.read_text("utf-8")
        for folder in ("macros/templates", "theme")
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix in (".html", ".j2", ".js")
    )
    return draft.page(
        lambda page: (
            page.uri.startswith("vagledning/")
            and page.uri not in LISTS
            and not page.uri.endswith("index.md")
            and f'"{page.address}"' not in led_to
            and not page.calls_macros
            and name_of(page.uri) is None
        )
    )


@change
def a_page_is_removed_with_its_line_in_the_menu(draft: Draft) -> None:
    draft.remove_page(guidance(draft))


@change
def a_page_that_calls_macros_is_added(draft: Draft) -> None:
    """The recipes of CONTRIBUTING.md for macros."""
    county = draft.entries("counties")[0]["code"]
    function = draft.entries("coordinators")[-1]["id"]
    initiative = draft.entries("initiatives")[0]["id"]
    body = f"""Sidan visar uppgifter ur katalogen.
{{: .lead }}

## En funktion

{{{{ coordinator("{function}", title="Här når du oss") }}}}

## Länets kommuner

{{{{ municipality_list("{county}") }}}}

## Länets samverkan

{{{{ county_cooperations(county="{county}") }}}}

## Kartan

{{{{ county_map("{county}") }}}}

## Ett uppdrag

{{{{ initiative_facts("{initiative}") }}}}

## Relationerna

{{{{ relation_list() }}}}
"""
    head = {"title": "Uppgifter ur katalogen", "description": "Prov.", "render_macros": True}
    after = draft.page(lambda page: page.uri.startswith("om/") and page.uri != "om/index.md")
    draft.add_page("om/ur-katalogen.md", head, body, after=after.uri)


@change
def the_call_of_a_macro_is_changed(draft: Draft) -> None:
    page = draft.page(lambda page: "{{ place_finder(" in page.body and page.uri != "index.md")
    text = re.sub(r"\{\{ place_finder\(.*\) \}\}", '{{ place_finder(heading="Vilken kommun?") }}', page.text)  # fmt: skip
    draft.write(page.file, text)


@change
def a_template_is_added(draft: Draft) -> None:
    like = draft.page(lambda page: name_of(page.uri))
    head = {**like.meta.value, "title": "Mall: trygga stationer", "granskad": draft.today}
    draft.add_page(f"{TEMPLATES}/trygga-stationer.md", head, like.body, after=like.uri)


@change
def a_template_is_removed(draft: Draft) -> None:
    a_template_is_added(draft) if not templates(draft) else None
    draft.remove_page(templates(draft)[0])


def templates(draft: Draft) -> list[DocPage]:
    return [page for page in draft.pages() if name_of(page.uri)]


@change
def a_generated_page_is_written_by_hand(draft: Draft) -> None:
    taken = {page.uri for page in draft.pages()}
    number = draft.find("initiatives", lambda e: f"uppdrag/{e['id']}.md" not in taken)
    entry = draft.entries("initiatives")[number]
    body = f'## Fakta\n\n{{{{ initiative_facts("{entry["id"]}") }}}}\n\n## Mer\n\nMer finns inte.'
    head = {
        "title": "Ett uppdrag med egna ord",
        "description": "Om uppdraget, med egna ord.",
        "granskad": draft.today,
        "kallor": [{"titel": "Exempelverket", "adress": "https://www.exempel.se"}],
        "render_macros": True,
    }
    after = draft.page(lambda page: page.uri.startswith("uppdrag/")).uri
    draft.add_page(f"uppdrag/{entry['id']}.md", head, body, after=after)


@change
def a_page_written_by_hand_gives_way_to_the_generated_one(draft: Draft) -> None:
    made = {f"uppdrag/{entry['id']}.md" for entry in draft.entries("initiatives")}
    written = [page for page in draft.pages() if page.uri in made]
    if not written:
        a_generated_page_is_written_by_hand(draft)
        written = [page for page in draft.pages() if page.uri in made]
    page = written[0]
    draft.write(page.file, None)
    draft.unlist(page.uri)
    for other_page in draft.pages():  # its own headings are gone
        link = f"{page.uri.rpartition('/')[2]}#"
        if link in other_page.text:
            draft.write(other_page.file, re.sub(rf"{re.escape(link)}[\w-]+", link[:-1], other_page.text))  # fmt: skip


@change
def the_menu_is_renamed_and_put_in_another_order(draft: Draft) -> None:
    last = len(draft.values(MENU)["menu"]) - 1
    assert last > 1
    draft.edit(MENU, with_value, ("menu", 1, "title"), "Ett nytt namn")
    draft.edit(MENU, with_moved, ("menu",), 0, last)
    draft.edit(MENU, with_moved, ("menu",), 1, last - 1)


# Addresses


@change
def an_entry_gets_another_id_and_says_what_it_was(draft: Draft) -> None:
    for key in ("events", "networks", "cooperations"):
        old = draft.entries(key)[0]["id"]
        draft.put(key, 0, "id", f"{old}-nu")
        draft.append(key, 0, "former_ids", old)


@change
def a_municipality_gets_another_name_and_another_address(draft: Draft) -> None:
    number = len(draft.entries("municipalities")) // 2
    name = draft.entries("municipalities")[number]["name"]
    old = draft.handbook.municipalities[number].slug
    draft.take("municipalities", number, "slug")
    draft.put("municipalities", number, "name", f"{name} Norra")
    draft.append("municipalities", number, "former_ids", old)


@change
def a_page_moves_and_says_where_it_was(draft: Draft) -> None:
    page = guidance(draft)
    folder, _, name = page.uri.rpartition("/")
    draft.edit(MENU, lambda text: text.replace(f" {page.uri}\n", f" {folder}/ny-{name}\n"))
    draft.write(page.file, None)
    draft.write(f"docs/{folder}/ny-{name}", page.text)
    moved = draft.page(lambda other: other.uri == f"{folder}/ny-{name}")
    draft.put_meta(moved, "tidigare", [*former_in(moved), page.address])
    link = re.compile(rf"(?<=[(/]){re.escape(name)}(?=[)#])")
    for other_page in draft.pages():
        text = link.sub(f"ny-{name}", other_page.text)
        if text != other_page.text:
            draft.write(other_page.file, text)


@change
def a_heading_is_renamed_and_keeps_its_address(draft: Draft) -> None:
    page = draft.page(_heading)
    words, id_ = _heading(page)
    draft.write(page.file, page.text.replace(f"## {words}\n", f"## Helt nya ord {{#{id_}}}\n", 1))


@change
def a_heading_is_removed_and_its_address_leads_to_the_page(draft: Draft) -> None:
    page = draft.page(_heading)
    words, id_ = _heading(page)
    draft.write(page.file, page.text.replace(f"## {words}\n", "", 1))
    page = draft.again(page)
    draft.put_meta(page, "tidigare", [*former_in(page), f"#{id_}"])


def _heading(page: DocPage) -> tuple[str, str] | None:
    """The last heading of a page that nothing leads to and nothing stands below but text."""
    if not plain(page) or page.uri.count("/") != 2 or name_of(page.uri):
        return None
    words = re.findall(r"(?m)^## ([a-zåäöA-ZÅÄÖ ]+)$", page.body)
    return (words[-1], slugify(words[-1], "-")) if len(words) > 2 else None
