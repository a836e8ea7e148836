"""What the guidance is made of: methods, laws and words; and what the site says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from macros.model.guidance import MethodLevel
from tests.live.changes.listed import Change, cited, listing, other
from tests.live.yaml_text import with_value

if TYPE_CHECKING:
    from tests.live.draft import Draft

CHANGES: list[Change] = []
change = listing(CHANGES)


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
            "sources": [cited(draft)],
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
            "sources": [cited(draft)],
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
    draft.append("terms", 1, "sources", cited(draft))


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
def a_person_has_tried_a_criterion(draft: Draft) -> None:
    number = draft.find("criteria", lambda entry: entry["way"] == "person")
    draft.put("criteria", number, "result", "hålls inte")


@change
def the_site_is_measured_anew(draft: Draft) -> None:
    measurement = {"id": "ny-matning", "what": "Webbplatsen i en telefon", "result": "Inga fel."}
    draft.add("measurements", measurement)
    name = draft.head_file("accessibility.yaml")
    draft.edit(name, _with_words, "assessed", draft.today)
    draft.edit(name, _with_words, "method", ["Vi har prövat själva.", "Ingen annan har gjort det."])
