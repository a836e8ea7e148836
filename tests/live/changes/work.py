"""What is done over time: assignments, development questions, and events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.live.changes.listed import Change, cited, listing
from tests.live.yaml_text import with_first_only, with_value

if TYPE_CHECKING:
    from tests.live.draft import Draft

CHANGES: list[Change] = []
change = listing(CHANGES)


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
def a_report_is_handed_in(draft: Draft) -> None:
    number = draft.find("initiatives", lambda entry: "reports" in entry)
    draft.put("initiatives", number, ("reports", 0, "handed_in"), draft.today)


@change
def a_report_is_put_off_and_its_receiver_is_known(draft: Draft) -> None:
    number = draft.find("initiatives", lambda entry: "reports" in entry)
    last = len(draft.entries("initiatives")[number]["reports"]) - 1
    draft.put("initiatives", number, ("reports", last, "due"), f"{draft.today.year + 3}-05")
    draft.put("initiatives", number, ("reports", last, "to_name"), "regeringen")


@change
def an_initiative_gets_reports(draft: Draft) -> None:
    number = draft.find("initiatives", lambda e: "reports" not in e and "start_year" not in e)
    organisation = draft.entries("organisations")[0]["id"]
    draft.take("initiatives", number, "report_year")
    reports = [
        {"id": "ny-delredovisning", "due": f"{draft.today.year}-12-01", "part": "delredovisning"},
        {
            "id": "ny-slutredovisning",
            "due": str(draft.today.year + 1),
            "part": "slutredovisning",
            "by": "Två organisationer",
            "to": organisation,
            "note": "Den gäller båda åren.",
        },
    ]
    draft.put("initiatives", number, "reports", reports)


@change
def an_event_belongs_to_an_initiative(draft: Draft) -> None:
    number = draft.find("events", lambda entry: "initiative" not in entry)
    draft.put("events", number, "initiative", draft.entries("initiatives")[-1]["id"])


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
    draft.append("initiatives", number, "sources", cited(draft, year="2026"))


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
            "sources": [cited(draft)],
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
            "sources": [cited(draft)],
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
            "sources": [cited(draft)],
        },
        sum(event["start"] < f"{year}-03-04" for event in events),
    )


@change
def a_meeting_is_told_of_with_all_that_is_known_and_collides(draft: Draft) -> None:
    county = draft.entries("counties")[0]["code"]
    year = draft.today.year + 1
    events = draft.entries("events")
    for number, status in enumerate(("planerad", "flyttad")):
        draft.add(
            "events",
            {
                "id": f"samma-dag-{number}",
                "title": f"Träff {number} på juldagen",
                "kind": "möte",
                "start": f"{year}-12-25",
                "time": "09:30",
                "end_time": "16:00",
                "zone": "Europe/Helsinki",
                "status": status,
                **({"moved_from": f"{year}-12-24"} if number else {}),
                "link": "https://www.lansstyrelsen.se/mote.html",
                "registration": {"until": f"{year}-12-20"},
                "organisers": [draft.entries("organisations")[0]["id"]],
                "audience": ["kommuner", "polis"],
                "questions": [draft.entries("questions")[0]["id"]],
                "level": "lokal",
                "counties": [county],
                "police_regions": [draft.entries("police_regions")[0]["id"]],
                "series": draft.entries("recurring")[0]["id"],
                "summary": "Länsstyrelsen och polisen bjuder in länets kommuner.",
                "sources": [cited(draft)],
            },
            len(events),
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
    for event in draft.entries("events")[1:]:
        draft.let_go_of("events", event["id"])
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
            "sources": [cited(draft)],
        },
    )
    draft.put("recurring", 0, "frequency", "två gånger om året")


@change
def something_recurring_is_removed(draft: Draft) -> None:
    draft.remove("recurring", 0)
