"""What a change does, in words: against a commit, without touching the files."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from macros.__main__ import main
from macros.model import KINDS
from macros.upkeep import changes
from tests.helpers import TODAY, move_to_part
from tests.upkeep.compared import (
    EVENTS,
    FUNCTIONS,
    NETWORK,
    Shown,
    change,
    commit,
    git,
    told,
)

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("remembered")


def test_what_is_remembered_does_not_hide_a_change(
    committed: Path, capsys: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_CACHE")
    change(committed, NETWORK, "010-224 10 00", "010-224 10 10")
    assert main(["--root", str(committed), "diff", "HEAD"]) == 0
    assert "10 sidor ändras." in capsys.readouterr().out


def test_each_change_is_told_with_the_pages_it_changes(committed: Path, capsys: Shown) -> None:
    change(committed, NETWORK, "010-224 10 00", "010-224 10 10")
    change(committed, NETWORK, "phone: 114 14", "phone: 010-564 00 00")
    assert told(committed, capsys) == (
        "Polismyndigheten: växel 114 14 → 010-564 00 00. 19 sidor ändras.\n"
        "Länsstyrelsen Skåne: växel 010-224 10 00 → 010-224 10 10. 10 sidor ändras.\n"
        "Sammanlagt ändras 21 sidor: /arbetet/ 1, /bekrafta/ 2, /kommuner/ 6, /kontakter/ 1, /lan/ 4, "
        "/polisregioner/ 4, /prov/ 1, /samordna/ 2.\n"
    )
    assert git(committed, "status", "--porcelain") == " M data/network.yaml\n"


def test_without_a_change_nothing_is_told(committed: Path, capsys: Shown) -> None:
    assert told(committed, capsys) == (
        "Inga uppgifter i data/ ändras.\nSammanlagt ändras 0 sidor.\n"
    )


def test_what_is_added_and_taken_away_is_told(committed: Path, capsys: Shown) -> None:
    path = committed / EVENTS
    text = path.read_text("utf-8")
    start = text.index("  - id: ansokan-2025")
    entry = text[start : text.index("recurring:")]
    path.write_text(text.replace(entry, "\n"), "utf-8")
    label = "Händelsen Sista dag att söka bidrag"
    # It stands in the calendar, on the page of its year, and on that of its initiative.
    page = "3 sidor ändras.\nSammanlagt ändras 3 sidor: /arbetet/ 1, /kalender/ 1, /uppdrag/ 1.\n"
    assert told(committed, capsys) == f"Tas bort: {label}. {page}"
    git(committed, "commit", "-q", "-a", "-m", "x")
    path.write_text(text, "utf-8")
    assert told(committed, capsys) == f"Läggs till: {label}. {page}"


def test_a_file_that_is_new_counts_as_empty_before(committed: Path, capsys: Shown) -> None:
    git(committed, "rm", "-q", "--cached", "data/changelog.yaml", "data/spelling.yaml")
    git(committed, "commit", "-q", "-m", "as if they were not there")
    assert told(committed, capsys) == (
        "Läggs till: Posten i historiken Kontakterna läggs upp. 0 sidor ändras.\n"
        "data/spelling.yaml: rätta ord + orsaksanalys, + WCAG. 0 sidor ändras.\n"
        "Sammanlagt ändras 0 sidor.\n"
    )


def test_pages_that_come_and_go_are_told(committed: Path, capsys: Shown) -> None:
    change(committed, "data/methods.yaml", "  - id: belysning", "  - id: ljus")
    for file in ("data/methods.yaml", "data/questions.yaml"):
        path = committed / file
        path.write_text(path.read_text("utf-8").replace("- belysning", "- ljus"), "utf-8")
    assert told(committed, capsys) == (
        "Metoden Grannsamverkan: hör ihop med + Bättre belysning (ljus), − Bättre belysning (belysning).\n"
        "Läggs till: Metoden Bättre belysning. 2 sidor ändras.\n"
        "Tas bort: Metoden Bättre belysning.\n"
        "Sammanlagt ändras 2 sidor: /arbetet/ 1, /vagledning/ 1.\n"
        "Ny sida: /vagledning/metoder/ljus/\n"
        "Borttagen sida: /vagledning/metoder/belysning/, adressen leder ingenstans\n"
    )


def test_old_addresses_that_lead_on_are_told(committed: Path, capsys: Shown) -> None:
    change(
        committed,
        "data/methods.yaml",
        "  - id: belysning",
        "  - id: ljus\n    former_ids: [belysning]",
    )
    change(committed, "data/methods.yaml", "- belysning\n", "- ljus\n")
    change(committed, "docs/prov.md", "title: Prov\n", 'title: Prov\ntidigare: ["#forr"]\n')
    told_of = told(committed, capsys)
    assert told_of.endswith(
        "Ny sida: /vagledning/metoder/ljus/\n"
        "Borttagen sida: /vagledning/metoder/belysning/\n"
        "Gammal adress: /prov/#forr leder till /prov/\n"
        "Gammal adress: /vagledning/metoder/belysning/ leder till /vagledning/metoder/ljus/\n"
    )
    assert (
        "Gamla adresser som leder vidare: `/prov/#forr` till `/prov/`, "
        "`/vagledning/metoder/belysning/` till `/vagledning/metoder/ljus/`."
    ) in told(committed, capsys, "--format", "markdown")
    git(committed, "commit", "-q", "-a", "-m", "x")
    assert "adress" not in told(committed, capsys)


def test_a_long_text_is_told_by_what_differs(committed: Path, capsys: Shown) -> None:
    text = (
        "Konferensen samlade samordnare från hela landet. Den hade då hållits 16 gånger sedan "
        "starten, och många kom från kommuner som inte hade varit med förut."
    )
    change(committed, EVENTS, "summary: En konferens.", f"summary: {text}")
    git(committed, "commit", "-q", "-a", "-m", "x")
    change(committed, EVENTS, "16 gånger", "17 gånger")
    assert told(committed, capsys) == (
        "Händelsen Råd för framtiden 2024: sammanfattning ”…då hållits 16 gånger sedan…” → "
        "”…då hållits 17 gånger sedan…”. 2 sidor ändras.\n"
        "Sammanlagt ändras 2 sidor: /bekrafta/ 1, /kalender/ 1.\n"
    )


def test_what_has_no_id_is_told_by_what_it_holds(committed: Path, capsys: Shown) -> None:
    change(committed, "data/search.yaml", "      - gäng\n", "      - gänget\n")
    name, tail = "Orden som betyder samma sak:", "kriminellt nätverk. 0 sidor ändras."
    assert told(committed, capsys) == (
        f"Läggs till: {name} gänget, {tail}\nTas bort: {name} gäng, {tail}\n"
        "Sammanlagt ändras 0 sidor.\n"
    )


def test_what_stands_beside_the_lists_is_told_by_its_file(committed: Path, capsys: Shown) -> None:
    change(committed, "data/accessibility.yaml", "delvis förenlig", "helt förenlig")
    change(committed, "data/spelling.yaml", "  - orsaksanalys\n", "  - axe\n")
    assert told(committed, capsys) == (
        "data/accessibility.yaml: förenlighet delvis förenlig → helt förenlig. 1 sida ändras.\n"
        "data/spelling.yaml: rätta ord + axe, − orsaksanalys. 0 sidor ändras.\n"
        "Sammanlagt ändras 1 sida: /arbetet/ 1.\n"
    )


def test_a_page_that_is_written_by_hand_counts(committed: Path, capsys: Shown) -> None:
    change(committed, "docs/om/index.md", "Provet är till", "Provet finns till")
    change(committed, "docs/index.md", "Skriv din kommun.", "Skriv din kommuns namn.")
    assert told(committed, capsys) == (
        "Inga uppgifter i data/ ändras.\nSammanlagt ändras 2 sidor: / 1, /om/ 1.\n"
    )


def test_a_page_whose_macros_are_gone_is_compared_as_it_is_written(
    committed: Path, capsys: Shown
) -> None:
    change(committed, "docs/prov.md", "## Nationell", "{{ makrot_som_fanns() }}\n\n## Nationell")
    git(committed, "commit", "-q", "-a", "-m", "x")
    change(committed, "docs/prov.md", "{{ makrot_som_fanns() }}\n\n## Nationell", "## Nationell")
    assert told(committed, capsys) == (
        "Inga uppgifter i data/ ändras.\nSammanlagt ändras 1 sida: /prov/ 1.\n"
    )


def test_lists_and_values_that_are_taken_away_are_told(committed: Path, capsys: Shown) -> None:
    change(committed, FUNCTIONS, "      hours: tisdagar 13–16\n", "")
    change(committed, "data/places.yaml", "      - Skånska länet\n", "      - Skåneland\n")
    change(committed, EVENTS, "    online: true\n", "    online: false\n")
    text = told(committed, capsys)
    assert text.startswith(
        "Länet Skåne län: andra namn + Skåneland, − Skånska länet. 1 sida ändras.\n"
        "Brå: egen telefontid tisdagar 13–16 tas bort. 13 sidor ändras.\n"
        "Händelsen Råd för framtiden 2024: på distans ja → nej. 2 sidor ändras.\n"
    )


def test_an_entry_that_says_what_its_id_was_is_the_same(committed: Path, capsys: Shown) -> None:
    """What refers to it has changed in nothing that a reader would notice."""
    for file in ("data/methods.yaml", "data/questions.yaml"):
        path = committed / file
        text = path.read_text("utf-8").replace("- grannsamverkan\n", "- grannar\n")
        text = text.replace(
            "id: grannsamverkan\n", "id: grannar\n    former_ids: [grannsamverkan]\n"
        )
        path.write_text(text.replace("name: Grannsamverkan\n", "name: Grannar\n"), "utf-8")
    text = told(committed, capsys)
    line = "Metoden Grannar: tidigare id + grannsamverkan; id grannsamverkan → grannar; namn Grannsamverkan → Grannar."
    assert text.startswith(line)
    assert "Tas bort" not in text
    assert "Läggs till" not in text


def test_a_law_that_is_amended_is_told_by_what_changes(committed: Path, capsys: Shown) -> None:
    change(committed, "data/laws.yaml", "meaning: ", "meaning: Numera gäller annat. ")
    text = told(committed, capsys)
    assert text.startswith("Lagen Lag om kommuners ansvar: betydelse ")
    assert "Tas bort" not in text


def test_what_is_pointed_to_is_called_by_its_name(committed: Path, capsys: Shown) -> None:
    change(committed, "data/places.yaml", "police_region: syd\n", "police_region: ost\n")
    change(committed, "data/network.yaml", "    members:\n      - bra\n", "    members:\n      - lansstyrelsen-skane\n      - bra\n")  # fmt: skip
    text = told(committed, capsys)
    assert "polisregion Syd → Öst" in text
    assert "Nätverket Kärnnätverket: medlemmar + Länsstyrelsen Skåne." in text


def test_a_new_order_is_told(committed: Path, capsys: Shown) -> None:
    change(committed, "data/network.yaml", "      - bra\n      - polisen\n", "      - polisen\n      - bra\n")  # fmt: skip
    assert told(committed, capsys).startswith("Nätverket Kärnnätverket: medlemmar i ny ordning. 2 ")


def test_a_source_is_told_as_one(committed: Path, capsys: Shown) -> None:
    old = "      phone: 010-223 60 00\n"
    new = (
        "      phone_source:\n        url: https://x.se/a\n        title: X\n"
        '        read: 2026-11-24\n        year: "2025"\n'
    )
    change(committed, NETWORK, old, old + new)
    assert told(committed, capsys).startswith(
        "Länsstyrelsen i Jönköpings län: ny uppgift, växelns källa X, https://x.se/a, "
        "läst 2026-11-24, text från 2025. "
    )


def test_a_source_that_is_changed_and_pointed_to_is_told(committed: Path, capsys: Shown) -> None:
    change(committed, "data/sources.yaml", "title: Om Brå", "title: Om oss")
    change(committed, "data/glossary.yaml", "      - bra-om-bra\n", "      - scb-myndighetsregistret\n      - id: bra-om-bra\n        place: s. 2\n")  # fmt: skip
    new = "  - id: nytt\n    url: https://bra.se/nytt\n    title: Nytt\n    publisher: bra\n    kind: myndighet\n    read: 2026-11-25\n"
    with (committed / "data/sources.yaml").open("a", encoding="utf-8") as file:
        file.write(new)
    lines = told(committed, capsys).split("\n")
    assert [line.rpartition(". ")[0] for line in lines[:3]] == [
        "Källan Om oss: titel Om Brå → Om oss",
        "Läggs till: Källan Nytt",
        "Ordet Brå: källor + scb-myndighetsregistret, + bra-om-bra, s. 2, − bra-om-bra",
    ]


def test_a_relation_and_a_part_of_a_list_are_told_in_words(committed: Path, capsys: Shown) -> None:
    change(committed, "data/network.yaml", "Polisen samverkar med", "Polisen arbetar med")
    change(committed, "data/questions.yaml", "Brå svarar på frågor.", "Brå svarar på allt.")
    lines = told(committed, capsys).split("\n")
    assert lines[:2] == [
        (
            "Polismyndigheten samverkar med Länsstyrelserna: text Polisen samverkar med "
            "länsstyrelserna. → Polisen arbetar med länsstyrelserna. 1 sida ändras."
        ),
        (
            "Utvecklingsfrågan Hur får vi lagen att fungera?: stöd text Brå svarar på frågor. "
            "→ Brå svarar på allt. 1 sida ändras."
        ),
    ]


@pytest.mark.parametrize(("more", "counted"), [(0, True), (1, False)])
def test_of_many_changes_the_pages_are_counted_together_only(
    more: int, counted: bool, committed: Path, capsys: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changes, "MAX_COUNTED", 2)
    change(committed, EVENTS, "place: Visby", "place: Malmö")
    change(committed, EVENTS, "Bidrag till kommuner.", "Pengar till kommuner.")
    if more:
        change(committed, FUNCTIONS, "bf@bra.se", "bff@bra.se")
    text = told(committed, capsys)
    ends = [
        line.endswith((" 1 sida ändras.", " 2 sidor ändras."))
        for line in text.split("\n")
        if "händelse" in line.lower()
    ]
    assert ends == [counted, counted]
    assert changes.MAX_COUNTED == 2


def test_on_github_nothing_in_the_data_is_read_as_markdown(committed: Path, capsys: Shown) -> None:
    change(committed, EVENTS, "place: Visby\n", 'place: "Malmö* @alla #1 x_y"\n')
    assert told(committed, capsys, "--format", "markdown") == (
        "## Vad ändras?\n\n"
        "- Händelsen Råd för framtiden 2024&#58; plats Visby → "
        "Malmö&#42; &#64;&#8288;alla &#35;1 x&#95;y; skriv dagen för ändringen under changed, så att "
        "den når dem som prenumererar. **2 sidor ändras.**\n\n"
        "Sammanlagt ändras 2 sidor: `/bekrafta/` 1, `/kalender/` 1.\n\n"
        "<details><summary>Orden som ändras</summary>\n\n- `/bekrafta/bra/`\n"
        "    - ”2024 Plats Visby På distans” → "
        "”2024 Plats Malmö&#42; &#64;&#8288;alla &#35;1 x&#95;y På distans”\n- `/kalender/2024/`\n"
        "    - ”En konferens&#46; Visby och på” → "
        "”En konferens&#46; Malmö&#42; &#64;&#8288;alla &#35;1 x&#95;y och på”\n\n</details>\n\n"
        "<details><summary>Sidorna som ändras</summary>\n\n"
        "- `/bekrafta/bra/`\n- `/kalender/2024/`\n\n</details>\n"
    )


@pytest.mark.parametrize("base", ["nosuch", "--output=x", "HEAD:data", ""])
def test_a_version_that_is_not_there_is_told(base: str, committed: Path, capsys: Shown) -> None:
    command = ["--root", str(committed), "--today", TODAY.isoformat(), "diff", "--", base]
    assert main(command) == 1
    assert capsys.readouterr().out == f'Det finns ingen version "{base}" att jämföra med.\n'


def test_a_version_without_content_is_told(committed: Path, capsys: Shown) -> None:
    git(committed, "switch", "-q", "--orphan", "tom")
    git(committed, "commit", "-q", "--allow-empty", "-m", "x")
    git(committed, "switch", "-q", "main")
    command = ["--root", str(committed), "--today", TODAY.isoformat(), "diff", "tom"]
    assert main(command) == 1
    assert capsys.readouterr().out == "Det går inte att läsa uppgifterna i tom.\n"


def test_data_of_another_model_stops_nothing(committed: Path, capsys: Shown) -> None:
    change(committed, FUNCTIONS, "role: stod", "rol: stod")
    git(committed, "commit", "-q", "-a", "-m", "x")
    change(committed, FUNCTIONS, "rol: stod", "role: stod")
    assert told(committed, capsys) == (
        "Det går inte att jämföra: uppgifterna i HEAD går inte att läsa "
        '(data/coordinators.yaml:17:5: okänd nyckel "rol" – menade du "role"?).\n'
    )


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_every_kind_of_entry_has_a_name_in_both_forms(kind: object) -> None:
    assert all((kind.one, kind.the_one, kind.many, kind.unknown))  # type: ignore[attr-defined]


@pytest.mark.parametrize("back", [False, True])
def test_a_move_between_parts_is_no_change(back: bool, committed: Path, capsys: Shown) -> None:
    move_to_part(committed, FUNCTIONS, "  - id: lansstyrelsen-upp", "data/coordinators/lan.yaml", "coordinators:\n")  # fmt: skip
    move_to_part(committed, EVENTS, "recurring:\n", "data/events/fler.yaml")
    (committed / "data/spelling").mkdir()
    (committed / "data/spelling.yaml").rename(committed / "data/spelling/ord.yaml")
    if back:  # what was in parts is put together again
        commit(committed)
        git(committed, "checkout", "-q", "HEAD~1", "--", "data")
        for folder in ("coordinators", "events", "spelling"):
            shutil.rmtree(committed / "data" / folder)
    assert told(committed, capsys) == "Inga uppgifter i data/ ändras.\nSammanlagt ändras 0 sidor.\n"


def test_a_change_of_a_part_is_told_as_one_of_the_file(committed: Path, capsys: Shown) -> None:
    part = "data/network/lan.yaml"
    move_to_part(
        committed, NETWORK, "  - id: lansstyrelsen-upp", part, "organisations:\n", "\nnetworks:"
    )
    (committed / "data/spelling").mkdir()
    (committed / "data/spelling.yaml").rename(committed / "data/spelling/ord.yaml")
    commit(committed)
    change(committed, part, "010-224 10 00", "010-224 10 10")
    change(committed, "data/spelling/ord.yaml", "  - orsaksanalys\n", "  - axe\n")
    assert told(committed, capsys).split("\n")[:2] == [
        "Länsstyrelsen Skåne: växel 010-224 10 00 → 010-224 10 10. 10 sidor ändras.",
        "data/spelling/ord.yaml: rätta ord + axe, − orsaksanalys. 0 sidor ändras.",
    ]


UNTOLD = "skriv dagen för ändringen under changed, så att den når dem som prenumererar"


def test_a_change_that_calendars_would_miss_is_told(committed: Path, capsys: Shown) -> None:
    change(committed, EVENTS, "place: Visby", "place: Halmstad")
    label = "Händelsen Råd för framtiden 2024: plats Visby → Halmstad"
    assert told(committed, capsys).startswith(f"{label}; {UNTOLD}. ")
    change(committed, EVENTS, "place: Halmstad", "changed: 2026-11-30\n    place: Halmstad")
    said = told(committed, capsys)
    assert said.startswith(
        "Händelsen Råd för framtiden 2024: ny uppgift, ändrad 2026-11-30; plats "
    )
    assert UNTOLD not in said
    git(committed, "commit", "-q", "-a", "-m", "x")
    change(committed, EVENTS, "summary: En konferens.", "summary: En konferens i april.")
    assert UNTOLD not in told(committed, capsys)


def test_a_change_of_the_menu_is_told(committed: Path, capsys: Shown) -> None:
    change(committed, "data/menu.yaml", "title: Prov\n        page", "title: Provet\n        page")
    assert "Provet" in told(committed, capsys)
