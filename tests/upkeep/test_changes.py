"""What a change does, in words: against a commit, without touching the files."""

from __future__ import annotations

import shutil
import subprocess
import sys
from base64 import b64decode
from typing import TYPE_CHECKING

import pytest

from macros.__main__ import main
from macros.model import KINDS
from macros.upkeep import changes
from macros.upkeep.changed_words import places
from tests.helpers import TODAY, copy_small_project, move_to_part, run

if TYPE_CHECKING:
    from pathlib import Path

FUNCTIONS, EVENTS, NETWORK = "data/coordinators.yaml", "data/events.yaml", "data/network.yaml"

pytestmark = pytest.mark.usefixtures("remembered")


def git(project: Path, *arguments: str) -> str:
    command = ["git", "-C", str(project), "-c", "user.name=x", "-c", "user.email=x@x", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.fixture
def project(small_content: Path) -> Path:
    """The small content, committed as it is."""
    git(small_content, "init", "-q", "-b", "main")
    git(small_content, "add", ".")
    git(small_content, "commit", "-q", "-m", "x")
    return small_content


def change(project: Path, file: str, old: str, new: str) -> None:
    path = project / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


Shown = pytest.CaptureFixture[str]


def told(project: Path, shown: Shown, *options: str, base: str = "HEAD") -> str:
    command = ["--root", str(project), "--today", TODAY.isoformat(), "diff", *options, base]
    assert main(command) == 0
    out = shown.readouterr().out
    return out if "--format" in options else out.partition("Orden som ändras:\n")[0]


def words(project: Path, shown: Shown) -> list[str]:
    """The words that are told to differ."""
    assert main(["--root", str(project), "--today", TODAY.isoformat(), "diff", "HEAD"]) == 0
    return shown.readouterr().out.partition("Orden som ändras:\n")[2].rstrip("\n").split("\n")


def test_what_is_remembered_does_not_hide_a_change(
    project: Path, capsys: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_CACHE")
    change(project, NETWORK, "010-224 10 00", "010-224 10 10")
    assert main(["--root", str(project), "diff", "HEAD"]) == 0
    assert "10 sidor ändras." in capsys.readouterr().out


def test_each_change_is_told_with_the_pages_it_changes(project: Path, capsys: Shown) -> None:
    change(project, NETWORK, "010-224 10 00", "010-224 10 10")
    change(project, NETWORK, "phone: 114 14", "phone: 010-564 00 00")
    assert told(project, capsys) == (
        "Polismyndigheten: växel 114 14 → 010-564 00 00. 19 sidor ändras.\n"
        "Länsstyrelsen Skåne: växel 010-224 10 00 → 010-224 10 10. 10 sidor ändras.\n"
        "Sammanlagt ändras 21 sidor: /arbetet/ 1, /bekrafta/ 2, /kommuner/ 6, /kontakter/ 1, /lan/ 4, "
        "/polisregioner/ 4, /prov/ 1, /samordna/ 2.\n"
    )
    assert git(project, "status", "--porcelain") == " M data/network.yaml\n"


def test_without_a_change_nothing_is_told(project: Path, capsys: Shown) -> None:
    assert told(project, capsys) == ("Inga uppgifter i data/ ändras.\nSammanlagt ändras 0 sidor.\n")


def test_what_is_added_and_taken_away_is_told(project: Path, capsys: Shown) -> None:
    path = project / EVENTS
    text = path.read_text("utf-8")
    start = text.index("  - id: ansokan-2025")
    entry = text[start : text.index("recurring:")]
    path.write_text(text.replace(entry, "\n"), "utf-8")
    label = "Händelsen Sista dag att söka bidrag"
    # It stands in the calendar, on the page of its year, and on that of its initiative.
    page = "3 sidor ändras.\nSammanlagt ändras 3 sidor: /arbetet/ 1, /kalender/ 1, /uppdrag/ 1.\n"
    assert told(project, capsys) == f"Tas bort: {label}. {page}"
    git(project, "commit", "-q", "-a", "-m", "x")
    path.write_text(text, "utf-8")
    assert told(project, capsys) == f"Läggs till: {label}. {page}"


def test_a_file_that_is_new_counts_as_empty_before(project: Path, capsys: Shown) -> None:
    git(project, "rm", "-q", "--cached", "data/changelog.yaml", "data/spelling.yaml")
    git(project, "commit", "-q", "-m", "as if they were not there")
    assert told(project, capsys) == (
        "Läggs till: Posten i historiken Kontakterna läggs upp. 0 sidor ändras.\n"
        "data/spelling.yaml: rätta ord + orsaksanalys, + WCAG. 0 sidor ändras.\n"
        "Sammanlagt ändras 0 sidor.\n"
    )


def test_pages_that_come_and_go_are_told(project: Path, capsys: Shown) -> None:
    change(project, "data/methods.yaml", "  - id: belysning", "  - id: ljus")
    for file in ("data/methods.yaml", "data/questions.yaml"):
        path = project / file
        path.write_text(path.read_text("utf-8").replace("- belysning", "- ljus"), "utf-8")
    assert told(project, capsys) == (
        "Metoden Grannsamverkan: hör ihop med + Bättre belysning (ljus), − Bättre belysning (belysning).\n"
        "Läggs till: Metoden Bättre belysning. 2 sidor ändras.\n"
        "Tas bort: Metoden Bättre belysning.\n"
        "Sammanlagt ändras 2 sidor: /arbetet/ 1, /vagledning/ 1.\n"
        "Ny sida: /vagledning/metoder/ljus/\n"
        "Borttagen sida: /vagledning/metoder/belysning/, adressen leder ingenstans\n"
    )


def test_old_addresses_that_lead_on_are_told(project: Path, capsys: Shown) -> None:
    change(
        project,
        "data/methods.yaml",
        "  - id: belysning",
        "  - id: ljus\n    former_ids: [belysning]",
    )
    change(project, "data/methods.yaml", "- belysning\n", "- ljus\n")
    change(project, "docs/prov.md", "title: Prov\n", 'title: Prov\ntidigare: ["#forr"]\n')
    told_of = told(project, capsys)
    assert told_of.endswith(
        "Ny sida: /vagledning/metoder/ljus/\n"
        "Borttagen sida: /vagledning/metoder/belysning/\n"
        "Gammal adress: /prov/#forr leder till /prov/\n"
        "Gammal adress: /vagledning/metoder/belysning/ leder till /vagledning/metoder/ljus/\n"
    )
    assert (
        "Gamla adresser som leder vidare: `/prov/#forr` till `/prov/`, "
        "`/vagledning/metoder/belysning/` till `/vagledning/metoder/ljus/`."
    ) in told(project, capsys, "--format", "markdown")
    git(project, "commit", "-q", "-a", "-m", "x")
    assert "adress" not in told(project, capsys)


def test_a_long_text_is_told_by_what_differs(project: Path, capsys: Shown) -> None:
    text = (
        "Konferensen samlade samordnare från hela landet. Den hade då hållits 16 gånger sedan "
        "starten, och många kom från kommuner som inte hade varit med förut."
    )
    change(project, EVENTS, "summary: En konferens.", f"summary: {text}")
    git(project, "commit", "-q", "-a", "-m", "x")
    change(project, EVENTS, "16 gånger", "17 gånger")
    assert told(project, capsys) == (
        "Händelsen Råd för framtiden 2024: sammanfattning ”…då hållits 16 gånger sedan…” → "
        "”…då hållits 17 gånger sedan…”. 2 sidor ändras.\n"
        "Sammanlagt ändras 2 sidor: /bekrafta/ 1, /kalender/ 1.\n"
    )


def test_what_has_no_id_is_told_by_what_it_holds(project: Path, capsys: Shown) -> None:
    change(project, "data/search.yaml", "      - gäng\n", "      - gänget\n")
    name, tail = "Orden som betyder samma sak:", "kriminellt nätverk. 0 sidor ändras."
    assert told(project, capsys) == (
        f"Läggs till: {name} gänget, {tail}\nTas bort: {name} gäng, {tail}\n"
        "Sammanlagt ändras 0 sidor.\n"
    )


def test_what_stands_beside_the_lists_is_told_by_its_file(project: Path, capsys: Shown) -> None:
    change(project, "data/accessibility.yaml", "delvis förenlig", "helt förenlig")
    change(project, "data/spelling.yaml", "  - orsaksanalys\n", "  - axe\n")
    assert told(project, capsys) == (
        "data/accessibility.yaml: förenlighet delvis förenlig → helt förenlig. 1 sida ändras.\n"
        "data/spelling.yaml: rätta ord + axe, − orsaksanalys. 0 sidor ändras.\n"
        "Sammanlagt ändras 1 sida: /arbetet/ 1.\n"
    )


def test_a_page_that_is_written_by_hand_counts(project: Path, capsys: Shown) -> None:
    change(project, "docs/om/index.md", "Provet är till", "Provet finns till")
    change(project, "docs/index.md", "Skriv din kommun.", "Skriv din kommuns namn.")
    assert told(project, capsys) == (
        "Inga uppgifter i data/ ändras.\nSammanlagt ändras 2 sidor: / 1, /om/ 1.\n"
    )


def test_a_page_whose_macros_are_gone_is_compared_as_it_is_written(
    project: Path, capsys: Shown
) -> None:
    change(project, "docs/prov.md", "## Nationell", "{{ makrot_som_fanns() }}\n\n## Nationell")
    git(project, "commit", "-q", "-a", "-m", "x")
    change(project, "docs/prov.md", "{{ makrot_som_fanns() }}\n\n## Nationell", "## Nationell")
    assert told(project, capsys) == (
        "Inga uppgifter i data/ ändras.\nSammanlagt ändras 1 sida: /prov/ 1.\n"
    )


def test_lists_and_values_that_are_taken_away_are_told(project: Path, capsys: Shown) -> None:
    change(project, FUNCTIONS, "      hours: tisdagar 13–16\n", "")
    change(project, "data/places.yaml", "      - Skånska länet\n", "      - Skåneland\n")
    change(project, EVENTS, "    online: true\n", "    online: false\n")
    text = told(project, capsys)
    assert text.startswith(
        "Länet Skåne län: andra namn + Skåneland, − Skånska länet. 1 sida ändras.\n"
        "Brå: egen telefontid tisdagar 13–16 tas bort. 13 sidor ändras.\n"
        "Händelsen Råd för framtiden 2024: på distans ja → nej. 2 sidor ändras.\n"
    )


def test_an_entry_that_says_what_its_id_was_is_the_same(project: Path, capsys: Shown) -> None:
    """What refers to it has changed in nothing that a reader would notice."""
    for file in ("data/methods.yaml", "data/questions.yaml"):
        path = project / file
        text = path.read_text("utf-8").replace("- grannsamverkan\n", "- grannar\n")
        text = text.replace(
            "id: grannsamverkan\n", "id: grannar\n    former_ids: [grannsamverkan]\n"
        )
        path.write_text(text.replace("name: Grannsamverkan\n", "name: Grannar\n"), "utf-8")
    text = told(project, capsys)
    line = "Metoden Grannar: tidigare id + grannsamverkan; id grannsamverkan → grannar; namn Grannsamverkan → Grannar."
    assert text.startswith(line)
    assert "Tas bort" not in text
    assert "Läggs till" not in text


def test_a_law_that_is_amended_is_told_by_what_changes(project: Path, capsys: Shown) -> None:
    change(project, "data/laws.yaml", "meaning: ", "meaning: Numera gäller annat. ")
    text = told(project, capsys)
    assert text.startswith("Lagen Lag om kommuners ansvar: betydelse ")
    assert "Tas bort" not in text


def test_what_is_pointed_to_is_called_by_its_name(project: Path, capsys: Shown) -> None:
    change(project, "data/places.yaml", "police_region: syd\n", "police_region: ost\n")
    change(project, "data/network.yaml", "    members:\n      - bra\n", "    members:\n      - lansstyrelsen-skane\n      - bra\n")  # fmt: skip
    text = told(project, capsys)
    assert "polisregion Syd → Öst" in text
    assert "Nätverket Kärnnätverket: medlemmar + Länsstyrelsen Skåne." in text


def test_a_new_order_is_told(project: Path, capsys: Shown) -> None:
    change(project, "data/network.yaml", "      - bra\n      - polisen\n", "      - polisen\n      - bra\n")  # fmt: skip
    assert told(project, capsys).startswith("Nätverket Kärnnätverket: medlemmar i ny ordning. 2 ")


def test_a_source_is_told_as_one(project: Path, capsys: Shown) -> None:
    old = "      phone: 010-223 60 00\n"
    new = (
        "      phone_source:\n        url: https://x.se/a\n        title: X\n"
        '        read: 2026-11-24\n        year: "2025"\n'
    )
    change(project, NETWORK, old, old + new)
    assert told(project, capsys).startswith(
        "Länsstyrelsen i Jönköpings län: ny uppgift, växelns källa X, https://x.se/a, "
        "läst 2026-11-24, text från 2025. "
    )


def test_a_source_that_is_changed_and_pointed_to_is_told(project: Path, capsys: Shown) -> None:
    change(project, "data/sources.yaml", "title: Om Brå", "title: Om oss")
    change(project, "data/glossary.yaml", "      - bra-om-bra\n", "      - scb-myndighetsregistret\n      - id: bra-om-bra\n        place: s. 2\n")  # fmt: skip
    new = "  - id: nytt\n    url: https://bra.se/nytt\n    title: Nytt\n    publisher: bra\n    kind: myndighet\n    read: 2026-11-25\n"
    with (project / "data/sources.yaml").open("a", encoding="utf-8") as file:
        file.write(new)
    lines = told(project, capsys).split("\n")
    assert [line.rpartition(". ")[0] for line in lines[:3]] == [
        "Källan Om oss: titel Om Brå → Om oss",
        "Läggs till: Källan Nytt",
        "Ordet Brå: källor + scb-myndighetsregistret, + bra-om-bra, s. 2, − bra-om-bra",
    ]


def test_a_relation_and_a_part_of_a_list_are_told_in_words(project: Path, capsys: Shown) -> None:
    change(project, "data/network.yaml", "Polisen samverkar med", "Polisen arbetar med")
    change(project, "data/questions.yaml", "Brå svarar på frågor.", "Brå svarar på allt.")
    lines = told(project, capsys).split("\n")
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
    more: int, counted: bool, project: Path, capsys: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changes, "MAX_COUNTED", 2)
    change(project, EVENTS, "place: Visby", "place: Malmö")
    change(project, EVENTS, "Bidrag till kommuner.", "Pengar till kommuner.")
    if more:
        change(project, FUNCTIONS, "bf@bra.se", "bff@bra.se")
    text = told(project, capsys)
    ends = [
        line.endswith((" 1 sida ändras.", " 2 sidor ändras."))
        for line in text.split("\n")
        if "händelse" in line.lower()
    ]
    assert ends == [counted, counted]
    assert changes.MAX_COUNTED == 2


def test_on_github_nothing_in_the_data_is_read_as_markdown(project: Path, capsys: Shown) -> None:
    change(project, EVENTS, "place: Visby\n", 'place: "Malmö* @alla #1 x_y"\n')
    assert told(project, capsys, "--format", "markdown") == (
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
def test_a_version_that_is_not_there_is_told(base: str, project: Path, capsys: Shown) -> None:
    command = ["--root", str(project), "--today", TODAY.isoformat(), "diff", "--", base]
    assert main(command) == 1
    assert capsys.readouterr().out == f'Det finns ingen version "{base}" att jämföra med.\n'


def test_a_version_without_content_is_told(project: Path, capsys: Shown) -> None:
    git(project, "switch", "-q", "--orphan", "tom")
    git(project, "commit", "-q", "--allow-empty", "-m", "x")
    git(project, "switch", "-q", "main")
    command = ["--root", str(project), "--today", TODAY.isoformat(), "diff", "tom"]
    assert main(command) == 1
    assert capsys.readouterr().out == "Det går inte att läsa uppgifterna i tom.\n"


def test_data_of_another_model_stops_nothing(project: Path, capsys: Shown) -> None:
    change(project, FUNCTIONS, "role: stod", "rol: stod")
    git(project, "commit", "-q", "-a", "-m", "x")
    change(project, FUNCTIONS, "rol: stod", "role: stod")
    assert told(project, capsys) == (
        "Det går inte att jämföra: uppgifterna i HEAD går inte att läsa "
        '(data/coordinators.yaml:17:5: okänd nyckel "rol" – menade du "role"?).\n'
    )


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_every_kind_of_entry_has_a_name_in_both_forms(kind: object) -> None:
    assert all((kind.one, kind.the_one, kind.many, kind.unknown))  # type: ignore[attr-defined]


def commit(project: Path) -> None:
    git(project, "add", "-A")
    git(project, "commit", "-q", "-m", "x")


@pytest.mark.parametrize("back", [False, True])
def test_a_move_between_parts_is_no_change(back: bool, project: Path, capsys: Shown) -> None:
    move_to_part(project, FUNCTIONS, "  - id: lansstyrelsen-upp", "data/coordinators/lan.yaml", "coordinators:\n")  # fmt: skip
    move_to_part(project, EVENTS, "recurring:\n", "data/events/fler.yaml")
    (project / "data/spelling").mkdir()
    (project / "data/spelling.yaml").rename(project / "data/spelling/ord.yaml")
    if back:  # what was in parts is put together again
        commit(project)
        git(project, "checkout", "-q", "HEAD~1", "--", "data")
        for folder in ("coordinators", "events", "spelling"):
            shutil.rmtree(project / "data" / folder)
    assert told(project, capsys) == "Inga uppgifter i data/ ändras.\nSammanlagt ändras 0 sidor.\n"


def test_a_change_of_a_part_is_told_as_one_of_the_file(project: Path, capsys: Shown) -> None:
    part = "data/network/lan.yaml"
    move_to_part(
        project, NETWORK, "  - id: lansstyrelsen-upp", part, "organisations:\n", "\nnetworks:"
    )
    (project / "data/spelling").mkdir()
    (project / "data/spelling.yaml").rename(project / "data/spelling/ord.yaml")
    commit(project)
    change(project, part, "010-224 10 00", "010-224 10 10")
    change(project, "data/spelling/ord.yaml", "  - orsaksanalys\n", "  - axe\n")
    assert told(project, capsys).split("\n")[:2] == [
        "Länsstyrelsen Skåne: växel 010-224 10 00 → 010-224 10 10. 10 sidor ändras.",
        "data/spelling/ord.yaml: rätta ord + axe, − orsaksanalys. 0 sidor ändras.",
    ]


def test_the_words_of_a_page_are_told_where_they_differ(project: Path, capsys: Shown) -> None:
    change(project, "docs/om/index.md", "Provet är till", "Provet finns till")
    change(project, EVENTS, "place: Visby", "place: Malmö")
    assert words(project, capsys) == [
        "  /bekrafta/bra/:",
        "    ”2024 Plats Visby På distans” → ”2024 Plats Malmö På distans”",
        "  /kalender/2024/:",
        "    ”En konferens. Visby och på” → ”En konferens. Malmö och på”",
        "  /om/:",
        "    ”makron. Provet är till för” → ”makron. Provet finns till för”",
    ]
    git(project, "checkout", "-q", ".")
    change(project, "data/sources.yaml", "https://bra.se/", "https://www.bra.se/")
    assert words(project, capsys)[1:] == ["    inga ord, bara länkar eller märkning"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("ett två tre fyra fem sex", "ett två tre 4 fem sex", ["”två tre fyra fem sex” → ”två tre 4 fem sex”"]),
        ("ett", "ett två", ["”ett” → ”ett två”"]),
        ("ett två", "två", ["”ett två” → ”två”"]),
        ("<p>ett</p><p>två</p>", "<p>ett</p><div>två</div>", []),
        ("&lt;ett&gt; &amp; två", "&lt;en&gt; &amp; två", ["”<ett> & två” → ”<en> & två”"]),
        ("3 < 4 och 5", "3 < 4 och 6", ["”4 och 5” → ”4 och 6”"]),
        ("a b c d e f g h", "A b c d e f g H", ["”a b c” → ”A b c”", "”f g h” → ”f g H”"]),
    ],
)  # fmt: skip
def test_words_are_compared_and_not_marks(old: str, new: str, told: list[str]) -> None:
    assert list(places(old, new)) == told


def test_the_head_of_a_generated_page_is_told_as_words(project: Path, capsys: Shown) -> None:
    change(project, "data/places.yaml", "      - Skånska länet\n", "      - Skåneland\n")
    (page, place) = words(project, capsys)
    assert page == "  /lan/skane/:"
    assert "Skånska länet" in place
    assert "Skåneland" in place
    assert not set("'[]{}") & set(place)


def test_much_is_told_in_short() -> None:
    def text(sign: str, count: int) -> str:
        return " ".join(f"{sign}{n if n % 2 else 'x'}" for n in range(count))

    assert len(places(text("a", 16), text("b", 16).replace("bx", "ax"))) == 8
    assert places(text("a", 18), text("b", 18).replace("bx", "ax"))[8:] == ("… och 1 ställe till",)
    (long,) = places("a " * 100, "b " * 100)
    assert long == f"”{'a ' * 12}… {('a ' * 12).strip()}” → ”{'b ' * 12}… {('b ' * 12).strip()}”"
    assert places("a " * 15_000, "b " * 15_000) == ("15000 ord blir 15000 andra",)


def diff_of(project: Path) -> str:
    done = run(project, sys.executable, "-m", "macros", "diff", "HEAD", TODAY=TODAY.isoformat())
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_change_of_code_or_template_is_seen_on_the_pages(tmp_path: Path) -> None:
    project = copy_small_project(tmp_path / "x")
    (project / ".gitignore").write_text(".cache\n__pycache__\n", "utf-8")
    git(project, "init", "-q", "-b", "main")
    commit(project)
    change(project, "macros/templates/source.html.j2", "läst {{", "hämtad {{")
    told = diff_of(project)
    assert told.startswith("Inga uppgifter i data/ ändras.\nSammanlagt ändras 2")
    assert (
        "Koden och mallarna som sidorna görs med ändras: macros/templates/source.html.j2. "
        "Sidorna ovan är jämförda som de gjordes då och görs nu.\n"
    ) in told
    assert " läst 24 november" in told
    assert " hämtad 24 november" in told
    # Where the old code cannot run, that is said.
    change(project, "macros/pages.py", "from __future__", "1 / 0\nfrom __future__")
    commit(project)
    change(project, "macros/pages.py", "1 / 0\n", "")
    assert "alla sidor kan ändras." in diff_of(project)


def test_a_change_of_the_menu_is_told(project: Path, capsys: Shown) -> None:
    change(project, "data/menu.yaml", "title: Prov\n        page", "title: Provet\n        page")
    assert "Provet" in told(project, capsys)


PICTURE = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
"""A PNG of one point."""


def test_what_no_page_is_made_of_is_told_by_its_name(project: Path, capsys: Shown) -> None:
    (project / "theme/css").mkdir(exist_ok=True)
    (project / "theme/css/site.css").write_text("a {}\n", "utf-8")
    (project / "docs/om/bild.png").write_bytes(b64decode(PICTURE))
    change(project, "mkdocs.yml", "site_name: Stödguiden", "site_name: X")
    (project / "README.md").write_text("x\n", "utf-8")  # has nothing to do with the pages
    assert told(project, capsys) == (
        "Inga uppgifter i data/ ändras.\nSammanlagt ändras 0 sidor.\n"
        "Utseendet runt sidornas text ändras: mkdocs.yml, theme/css/site.css. "
        "Det syns inte här: alla sidor kan se annorlunda ut.\n"
        "Bilder och andra filer som ändras: docs/om/bild.png.\n"
    )


UNTOLD = "skriv dagen för ändringen under changed, så att den når dem som prenumererar"


def test_a_change_that_calendars_would_miss_is_told(project: Path, capsys: Shown) -> None:
    change(project, EVENTS, "place: Visby", "place: Halmstad")
    label = "Händelsen Råd för framtiden 2024: plats Visby → Halmstad"
    assert told(project, capsys).startswith(f"{label}; {UNTOLD}. ")
    change(project, EVENTS, "place: Halmstad", "changed: 2026-11-30\n    place: Halmstad")
    said = told(project, capsys)
    assert said.startswith(
        "Händelsen Råd för framtiden 2024: ny uppgift, ändrad 2026-11-30; plats "
    )
    assert UNTOLD not in said
    git(project, "commit", "-q", "-a", "-m", "x")
    change(project, EVENTS, "summary: En konferens.", "summary: En konferens i april.")
    assert UNTOLD not in told(project, capsys)
