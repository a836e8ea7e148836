"""From a filled-in issue form to a change of the data: what is written, and what is refused."""

from __future__ import annotations

import difflib
import json
from typing import TYPE_CHECKING

import pytest

from macros.__main__ import main
from macros.load import load
from macros.upkeep.forms import apply_issue
from macros.upkeep.forms.answers import read_forms
from tests.helpers import ROOT, SMALL, SMALL_RULES, TODAY

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("remembered")

SOURCE = {
    "kalla-adress": "https://www.lansstyrelsen.se/jonkoping.html",
    "kalla-namn": "Länsstyrelsens webbplats",
    "last": "2026-11-30",
}
CONTACT = {
    "post": "lansstyrelsen-jonkoping",
    "vag": "Myndighetens växel och brevlåda",
    "telefon": "010-224 10 10",
    **SOURCE,
    "inga-personer": "- [X] Det gäller en funktion eller en myndighet, inte en person.",
}
VACANCY = {
    "post": "lansstyrelsen-jonkoping",
    "lage": "Tjänsten är obesatt",
    "obesatt-till": "2027-03-31",
    **SOURCE,
    "inga-personer": "- [X] Det gäller en funktion, inte en person.",
}
EVENT = {
    "titel": "Länsträff: medborgarlöften 2027",
    "sort": "möte",
    "start": "2027-03-04",
    "slut": "2027-03-05",
    "plats": "Malmö",
    "distans": "Nej",
    "arrangor": "Länsstyrelsen Skåne",
    "lan": "skåne, Gotlands län",
    "sammanfattning": "Länsstyrelsen och polisen bjuder in länets kommuner.\nDe går igenom årets medborgarlöften och vad som hände med de förra.",
    **SOURCE,
}
INITIATIVE = {
    "titel": "Trygga stationer",
    "ansvarig": "Länsstyrelsen Skåne",
    "typ": "Projekt",
    "malgrupp": "Kommuner\nPolisen",
    "partner": "Trafikverket",
    "startar": "2026",
    "redovisningsar": "Löpande",
    "lage": "Pågår",
    "pagar": "Ja",
    "sammanfattning": "Kommuner och polis går igenom stationerna i länet tillsammans.",
    **SOURCE,
}
NEED = {
    "behov": "Butikerna vill veta\nvem de ska ringa.",
    "vem": "Små butiker\n- Polismyndigheten",
    "fraga": "lagens genomforande",
    "lan": "skåne, Gotlands län",
    "sagt-av": "Länsstyrelsen Skåne",
    "ar": "år 2025",
    **SOURCE,
}
COOPERATION = {
    "namn": "Länets nätverk",
    "slag": "nätverk",
    "lan": "Skåne, Jönköpings län",
    "ordnar": "Länsstyrelsen Skåne",
    "beskrivning": "Länsstyrelsen samlar kommunernas samordnare\nfyra gånger om året.",
    "kalla-adress": "vi själva",
    "last": "2026-11-30",
}
ANSWER = {
    "organisation": "lansstyrelsen-jonkoping",
    "kod": load(SMALL, TODAY, SMALL_RULES).fingerprints["lansstyrelsen-jonkoping"],
    "svarade": "Vi svarar själva här",
}
PAGE = {"sida": "/vagledning/lagen/", "fel": "Paragrafen har fel nummer."}
FILLED = {
    "andra-kontakt": CONTACT,
    "samordnare-eller-vakans": VACANCY,
    "ny-handelse": EVENT,
    "nytt-initiativ": INITIATIVE,
    "anmal-behov": NEED,
    "beratta-samverkan": COOPERATION,
    "fel-pa-sida": PAGE,
    "bekrafta": ANSWER,
}
FORMS = {form.name: form for form in read_forms(ROOT / ".github/ISSUE_TEMPLATE")}


def body_of(form: str, answers: dict[str, str]) -> str:
    """The text that GitHub makes of a filled-in form."""
    return "\n\n".join(
        f"### {question.label}\n\n{answers.get(question.id, '_No response_')}"
        for question in FORMS[form].questions
    )


@pytest.fixture
def project(small_content: Path) -> Path:
    """What the command reads, in a copy."""
    return small_content


def texts_of(project: Path) -> dict[str, list[str]]:
    return {
        path.name: path.read_bytes().decode("utf-8", "replace").split("\n")
        for path in sorted((project / "data").iterdir())
    }


def apply(project: Path, body: str) -> tuple[str, str, str, list[str]]:
    """Apply an issue: the result, title and reply, and the lines that are changed."""
    before = texts_of(project)
    issue = project.parent / "issue.json"
    payload = {"action": "opened", "issue": {"number": 7, "title": "$(id)", "body": body}}
    issue.write_text(json.dumps(payload), "utf-8")
    outcome = apply_issue(project, issue, TODAY)
    lines = [
        line
        for name, after in texts_of(project).items()
        for line in difflib.unified_diff(before[name], after, n=0)
        if line[:1] in {"+", "-"} and not line.startswith(("+++", "---"))
    ]
    return outcome.result, outcome.title, outcome.reply, lines


def test_a_new_switchboard_changes_its_line_and_says_where_it_was_read(project: Path) -> None:
    result, title, reply, lines = apply(project, body_of("andra-kontakt", CONTACT))
    assert result == "changed"
    assert title == "Ändra kontakten för lansstyrelsen-jonkoping"
    assert title in reply
    assert lines == [
        "-      phone: 010-223 60 00",
        "+      phone: 010-224 10 10",
        "+      phone_source:",
        "+        url: https://www.lansstyrelsen.se/jonkoping.html",
        "+        title: Länsstyrelsens webbplats",
        "+        read: 2026-11-30",
    ]


def test_number_and_mailbox_read_in_the_same_place_renew_the_source(project: Path) -> None:
    answers = {**CONTACT, "brevlada": "trygghet.jonkoping@lansstyrelsen.se"}
    _, _, _, lines = apply(project, body_of("andra-kontakt", answers))
    assert lines == [
        "-      email: jonkoping@lansstyrelsen.se",
        "-      phone: 010-223 60 00",
        "+      email: trygghet.jonkoping@lansstyrelsen.se",
        "+      phone: 010-224 10 10",
        "-        url: https://myndighetsregistret.scb.se",
        "-        title: SCB:s myndighetsregister",
        "-        read: 2026-01-02",
        "+        url: https://www.lansstyrelsen.se/jonkoping.html",
        "+        title: Länsstyrelsens webbplats",
        "+        read: 2026-11-30",
    ]


def test_an_organisations_contact_changes_in_one_place(project: Path) -> None:
    answers = {**CONTACT, "post": "polisregion-syd", "telefon": "010-564 00 00"}
    result, title, _, lines = apply(project, body_of("andra-kontakt", answers))
    assert (result, title) == ("changed", "Ändra kontakten för polisen")
    assert lines.count("+      phone: 010-564 00 00") == 1
    assert [line for line in lines if line.startswith("-")] == ["-      phone: 114 14"]


def test_a_functions_own_contact_is_added_in_its_place(project: Path) -> None:
    answers = {
        **CONTACT,
        "vag": "Funktionens egen telefon och brevlåda",
        "telefontid": "måndagar 9–11",
    }
    _, _, _, lines = apply(project, body_of("andra-kontakt", answers))
    assert lines == [
        "+    direct:",
        "+      phone: 010-224 10 10",
        "+      hours: måndagar 9–11",
        "+      source:",
        "+        url: https://www.lansstyrelsen.se/jonkoping.html",
        "+        title: Länsstyrelsens webbplats",
        "+        read: 2026-11-30",
    ]


GIVEN = ["confirmed:", "  day: 2026-11-01", "  way: telefon"]
"""A confirmation, as it stands in the data."""


@pytest.mark.parametrize(
    ("file", "after", "answers", "form", "kept"),
    [
        ("network", "      phone: 010-223 60 00\n", {}, "andra-kontakt", False),
        ("network", "      phone: 010-223 60 00\n", {"telefon": "", "telefontid": "vardagar 9–11"}, "andra-kontakt", False),
        ("network", "      phone: 010-223 60 00\n", {"telefon": "010-223 60 00"}, "andra-kontakt", True),
        ("coordinators", '    county: "06"\n', {}, "andra-kontakt", True),
        ("coordinators", '    county: "06"\n', {"telefon": "", "webbsida": "https://www.lansstyrelsen.se/jonkoping/brott"}, "andra-kontakt", False),
        ("coordinators", '    county: "06"\n', {}, "samordnare-eller-vakans", False),
    ],
)  # fmt: skip
def test_a_confirmation_does_not_outlive_the_value(
    file: str, after: str, answers: dict[str, str], form: str, kept: bool, project: Path
) -> None:
    path = project / f"data/{file}.yaml"
    indent = " " * (6 if file == "network" else 4)
    given = "".join(f"{indent}{line}\n" for line in GIVEN)
    text = path.read_text("utf-8")
    assert after in text
    path.write_text(text.replace(after, after + given), "utf-8")
    answers = {key: value for key, value in {**FILLED[form], **answers}.items() if value}
    result, _, _, lines = apply(project, body_of(form, answers))
    assert result == "changed"
    gone = [f"-{line}" for line in given.rstrip("\n").split("\n")]
    assert [line for line in lines if line in gone] == ([] if kept else gone)


def test_a_vacancy_is_told_and_ended(project: Path) -> None:
    _, title, _, lines = apply(project, body_of("samordnare-eller-vakans", VACANCY))
    assert title == "Markera som obesatt: lansstyrelsen-jonkoping"
    assert lines[0] == "+    vacant_until: 2027-03-31"
    filled = {**VACANCY, "lage": "Tjänsten är tillsatt", "brevlada": "jonkoping@lansstyrelsen.se"}
    del filled["obesatt-till"]
    _, title, _, lines = apply(project, body_of("samordnare-eller-vakans", filled))
    assert title == "Markera som tillsatt: lansstyrelsen-jonkoping"
    assert "-    vacant_until: 2027-03-31" in lines
    assert [line for line in lines if line.startswith("-")] == ["-    vacant_until: 2027-03-31"]


def test_an_event_is_put_in_its_place_in_time(project: Path) -> None:
    result, title, _, lines = apply(project, body_of("ny-handelse", EVENT))
    assert (result, title) == ("changed", "Lägg till händelsen lanstraff-medborgarloften-2027")
    assert lines == [
        "+  - id: lanstraff-medborgarloften-2027",
        '+    title: "Länsträff: medborgarlöften 2027"',
        "+    kind: möte",
        '+    start: "2027-03-04"',
        '+    end: "2027-03-05"',
        "+    place: Malmö",
        "+    online: false",
        "+    organisers:",
        "+      - lansstyrelsen-skane",
        "+    counties:",
        '+      - "09"',
        '+      - "12"',
        "+    summary: >-",
        "+      Länsstyrelsen och polisen bjuder in länets kommuner. De går igenom årets medborgarlöften och",
        "+      vad som hände med de förra.",
        "+    sources:",
        "+      - lansstyrelsen-jonkoping-lansstyrelsens-webbplats",
        "+  - id: lansstyrelsen-jonkoping-lansstyrelsens-webbplats",
        "+    url: https://www.lansstyrelsen.se/jonkoping.html",
        "+    title: Länsstyrelsens webbplats",
        "+    publisher: lansstyrelsen-jonkoping",
        "+    kind: myndighet",
        "+    read: 2026-11-30",
    ]
    events = load(project, TODAY, SMALL_RULES).events
    assert [e.start for e in events] == sorted(e.start for e in events)


def test_an_initiative_is_added_last(project: Path) -> None:
    result, title, _, lines = apply(project, body_of("nytt-initiativ", INITIATIVE))
    assert (result, title) == ("changed", "Lägg till initiativet trygga-stationer")
    assert all(line.startswith("+") for line in lines)
    assert '+    start_year: "2026"' in lines
    assert "+    report_year: Löpande" in lines
    assert "+    ongoing: true" in lines
    assert load(project, TODAY, SMALL_RULES).initiatives[-1].target_groups == (
        "Kommuner",
        "Polisen",
    )


def test_an_event_may_go_on_past_midnight(project: Path) -> None:
    answers = {**EVENT, "start": "2027-03-31", "borjar": "kl. 20", "slutar": "01.00"}
    del answers["slut"]
    result, _, _, lines = apply(project, body_of("ny-handelse", answers))
    assert result == "changed"
    assert '+    end: "2027-04-01"' in lines
    answers |= {"borjar": "16.59", "titel": "Eftermiddagen"}
    assert apply(project, body_of("ny-handelse", answers))[0] == "mend"


def test_what_is_spelt_in_the_data_is_spelt_as_there(project: Path) -> None:
    """But for capitals and signs: who answers need not know the words of the lists."""
    answers = {**INITIATIVE, "malgrupp": "kommuner\nByalag"}
    result, _, _, lines = apply(project, body_of("nytt-initiativ", answers))
    assert result == "changed"
    assert lines.count("+      - Kommuner") == lines.count("+      - Byalag") == 1
    for number, name in enumerate(("Malmö stad", "MALMÖ STAD")):
        source = {"kalla-adress": f"https://x.se/{number}", "kalla-namn": f"{name}, Sida {number}"}
        answers = {**INITIATIVE, **source, "titel": f"Trygga torg {number}"}
        result, _, _, lines = apply(project, body_of("nytt-initiativ", answers))
        assert result == "changed"
        assert "+    publisher_name: Malmö stad" in lines


def test_a_need_is_added_last_and_is_only_pointed_out(project: Path) -> None:
    result, title, _, lines = apply(project, body_of("anmal-behov", NEED))
    key = "butikerna-vill-veta-vem-de-ska-ringa"
    assert (result, title) == ("changed", f"Lägg till behovet {key}")
    assert lines[:17] == [
        f"+  - id: {key}",
        "+    title: Butikerna vill veta vem de ska ringa.",
        "+    who:",
        "+      - polisen",
        "+    who_text:",
        "+      - Små butiker",
        "+    said_by:",
        "+      - organisation: lansstyrelsen-skane",
        '+        year: "2025"',
        "+    counties:",
        '+      - "09"',
        '+      - "12"',
        "+    question: lagen",
        "+    status: identifierat",
        "+    sources:",
        "+      - lansstyrelsen-jonkoping-lansstyrelsens-webbplats",
        "+  - id: lansstyrelsen-jonkoping-lansstyrelsens-webbplats",
    ]
    assert load(project, TODAY, SMALL_RULES).needs[-1].id == key
    assert apply(project, body_of("anmal-behov", NEED))[0] == "already"


def test_what_a_county_tells_of_its_network_is_of_the_day_it_was_told(project: Path) -> None:
    result, title, _, lines = apply(project, body_of("beratta-samverkan", COOPERATION))
    assert (result, title) == ("changed", "Lägg till samverkan lanets-natverk")
    place = lines.index("+    sources:")
    assert lines[:place] == [
        "+  - id: lanets-natverk",
        "+    counties:",
        '+      - "06"',
        '+      - "12"',
        "+    name: Länets nätverk",
        "+    kind: nätverk",
        "+    text: Länsstyrelsen samlar kommunernas samordnare fyra gånger om året.",
        '+    described_year: "2026"',
    ]
    assert "+        place: egen uppgift 2026-11-30" in lines
    assert [c.id for c in load(project, TODAY, SMALL_RULES).cooperations] == [
        "lanets-natverk",
        "skane-rad",
    ]
    assert apply(project, body_of("beratta-samverkan", COOPERATION))[0] == "already"


@pytest.mark.parametrize(
    ("address", "year"),
    [("https://bra.se/om-bra", "2024"), ("https://www.lansstyrelsen.se/jonkoping.html", None)],
)
def test_what_was_read_is_of_the_year_of_its_page_where_that_is_known(
    address: str, year: str | None, project: Path
) -> None:
    answers = {**COOPERATION, **SOURCE, "kalla-adress": address, "lan": "Skåne"}
    assert apply(project, body_of("beratta-samverkan", answers))[0] == "changed"
    assert load(project, TODAY, SMALL_RULES).cooperations[-1].described_year == year


def test_an_error_on_a_page_is_left_to_an_editor(project: Path) -> None:
    result, _, reply, lines = apply(project, body_of("fel-pa-sida", PAGE))
    assert (result, lines) == ("editor", [])
    assert reply == "Tack! En redaktör läser det du har skrivit och rättar sidan.\n"


COMMENTED = (
    (
        "  - id: lansstyrelsen-gotland\n",
        "  # Före Gotland.\n\n  - id: lansstyrelsen-gotland  # nästa\n",
    ),
    ("      phone: 010-223 60 00\n", "      phone: 010-223 60 00 # växel\n      # Källan:\n"),
)
"""In each file, what stands before an entry; in that of the organisations, what stands in one too."""


def test_comments_stay_where_they_stand(project: Path) -> None:
    texts = {}
    for name, changed in (("coordinators", COMMENTED[:1]), ("network", COMMENTED)):
        path = project / f"data/{name}.yaml"
        text = path.read_text("utf-8")
        for old, new in changed:
            assert old in text
            text = text.replace(old, new)
        path.write_text(text + "# Slut.\n", "utf-8")
        texts[path] = [line for line in path.read_text("utf-8").split("\n") if "#" in line]
    filled = {**VACANCY, "lage": "Tjänsten är tillsatt", "brevlada": "jonkoping@lansstyrelsen.se"}
    for form, answers in (
        ("andra-kontakt", CONTACT),
        ("samordnare-eller-vakans", VACANCY),
        ("samordnare-eller-vakans", filled),
        ("andra-kontakt", {**CONTACT, "post": "lansstyrelsen-uppsala"}),
    ):
        _, _, _, lines = apply(project, body_of(form, answers))
        assert not [line for line in lines if not line[1:].strip()]
    for path, comments in texts.items():
        text = path.read_text("utf-8")
        assert COMMENTED[0][1] in text
        assert text.endswith("# Slut.\n")
        text = text.replace("010-224 10 10", "010-223 60 00")
        assert [line for line in text.split("\n") if "#" in line] == comments


@pytest.mark.parametrize("form", FILLED)
def test_an_issue_that_is_written_with_windows_line_ends_is_read(form: str, project: Path) -> None:
    result, *_ = apply(project, body_of(form, FILLED[form]).replace("\n", "\r\n"))
    assert result == ("editor" if form == "fel-pa-sida" else "changed")


def test_an_issue_that_is_no_form_is_let_be(project: Path) -> None:
    assert apply(project, "Hej! Numret är fel.")[0] == "no-form"
    assert apply(project, "")[0] == "no-form"


MEND = {
    "unknown function": ("andra-kontakt", {"post": "lansstyrelsen-jonkping"}, 'Vilken funktion gäller det?: funktionen "lansstyrelsen-jonkping" finns inte – menade du "lansstyrelsen-jonkoping" (Regional samordnare)?'),
    "nothing to change": ("andra-kontakt", {"telefon": None}, "Ny telefon: fyll i det som ska ändras: telefon, brevlåda, tid eller webbsida"),
    "bad number": ("andra-kontakt", {"telefon": "010-22"}, 'Ny telefon: "010-22" är inget giltigt svenskt telefonnummer: kontrollera riktnummer och antal siffror'),
    "mailbox elsewhere": ("andra-kontakt", {"brevlada": "jonkoping@gmail.com"}, 'Ny brevlåda: brevlådan "jonkoping@gmail.com" hör inte till Länsstyrelsen i Jönköpings län: adressen ska sluta på @lansstyrelsen.se'),
    "bad date": ("andra-kontakt", {"last": "30 nollember"}, 'Vilken dag läste du det?: "30 nollember" är inget datum: skriv det som 2026-01-31'),
    "impossible date": ("andra-kontakt", {"last": "2026-02-30"}, 'Vilken dag läste du det?: "2026-02-30" är inget datum som finns'),
    "no source": ("andra-kontakt", {"kalla-adress": None}, "Var har du läst det?: svaret saknas"),
    "box not ticked": ("andra-kontakt", {"inga-personer": "- [ ] Det gäller en funktion eller en myndighet, inte en person."}, "Inga personuppgifter: kryssa i rutan"),
    "vacancy without a day": ("samordnare-eller-vakans", {"obesatt-till": None}, "Obesatt till och med: skriv sista dagen, som 2026-12-31"),
    "vacancy that has run out": ("samordnare-eller-vakans", {"obesatt-till": "2026-11-01"}, "Obesatt till och med: dagen har varit: skriv en dag som kommer"),
    "unknown county": ("ny-handelse", {"lan": "Skånee"}, 'Vilka län gäller det?: länet "Skånee" finns inte – menade du "skåne" (Skåne län)?'),
    "ends before it begins": ("ny-handelse", {"slut": "2027-03-01"}, "Sista dagen: slutar 2027-03-01, före starten 2027-03-04: byt plats"),
    "there already": ("ny-handelse", {"titel": "Radet 2024"}, 'Vad heter händelsen?: "radet-2024" finns redan: skriv ett namn som skiljer dem åt'),
    "unknown organisation": ("bekrafta", {"organisation": "lansstyrelsen-skaane"}, 'Vilken organisation bekräftar?: organisationen "lansstyrelsen-skaane" finns inte – menade du "lansstyrelsen-skane" (Länsstyrelsen Skåne)?'),
    "no code": ("bekrafta", {"kod": "den som stod där"}, "Vilken kod har sidan?: koden är åtta bokstäver och siffror: den står sist på sidan"),
    "answered tomorrow": ("bekrafta", {"dag": "2026-12-03"}, "Vilken dag svarade organisationen?: datumet 2026-12-03 har inte varit än: kontrollera årtalet"),
    "unknown question": ("anmal-behov", {"fraga": "Lagens genomförand"}, 'Vilken utvecklingsfråga hör det till?: utvecklingsfrågan "Lagens genomförand" finns inte – menade du "lagens genomförande" (Hur får vi lagen att fungera?)?'),
    "a need of a year that has not been": ("anmal-behov", {"ar": "2031"}, "Vilket år sades det?: året 2031 är senare än 2026, då källan lästes: kontrollera det"),
    "a need that was told some time": ("anmal-behov", {"ar": "i våras"}, 'Vilket år sades det?: "i våras" är inget årtal: skriv det som "2024"'),
    "a network of the whole country": ("beratta-samverkan", {"lan": "hela landet"}, "I vilket län?: skriv länets namn: här står det som ett eller några län ordnar"),
    "a network of nothing": ("beratta-samverkan", {"namn": "!!!"}, "Vad heter nätverket eller samarbetet?: skriv ett namn med bokstäver"),
    "a need of nothing": ("anmal-behov", {"behov": "!!!"}, "Vilket behov har du sett?: skriv ett namn med bokstäver"),
    "year in words": ("nytt-initiativ", {"startar": "i fjol"}, 'Startår: "i fjol" är inget årtal: skriv det som "2024"'),
}  # fmt: skip


@pytest.mark.parametrize("case", MEND)
def test_what_has_to_be_mended_is_told_by_its_question(case: str, project: Path) -> None:
    form, changed, says = MEND[case]
    answers = {key: value for key, value in {**FILLED[form], **changed}.items() if value}
    result, _, reply, lines = apply(project, body_of(form, answers))
    assert (result, lines) == ("mend", [])
    assert f"```text\n{says}\n```" in reply


HOSTILE = {
    "shell": ("andra-kontakt", {"telefon": "$(touch /tmp/x)"}),
    "shell as an organisation": ("bekrafta", {"organisation": "$(touch /tmp/x)"}),
    "path as an organisation": ("bekrafta", {"organisation": "../../../etc/passwd"}),
    "a way that is no option": ("bekrafta", {"svarade": "Med röksignaler"}),
    "YAML as a code": ("bekrafta", {"kod": "x\n      confirmed: 2026-01-01"}),
    "shell in the id": ("andra-kontakt", {"post": "skane; rm -rf /"}),
    "path as id": ("andra-kontakt", {"post": "../../../etc/passwd"}),
    "template code": ("ny-handelse", {"titel": "{{ config.__class__ }}"}),
    "template statement": ("ny-handelse", {"sammanfattning": "{% for x in y %}{% endfor %}"}),
    "script": ("ny-handelse", {"titel": "<script>alert(1)</script> 2027"}),
    "link that runs code": ("andra-kontakt", {"kalla-adress": "javascript:alert(1)"}),
    "address with a space": ("andra-kontakt", {"kalla-adress": "https://x.se/ --upload-pack=x"}),
    "YAML in a line": ("andra-kontakt", {"kalla-namn": "x\n        read: 2020-01-01"}),
    "YAML tag": ("ny-handelse", {"plats": "!!python/object/apply:os.system [<id>]"}),
    "headings in another order": ("ny-handelse", {"titel": "x\n\n### Vem ordnar?\n\ny"}),
    "an answer that is no option": ("andra-kontakt", {"vag": "Något annat"}),
    "control characters": ("ny-handelse", {"plats": "Malmö\x1b[2J"}),
    "a person's number": ("ny-handelse", {"sammanfattning": "Anmälan till 640823-3234 senast fredag."}),
    "far too long": ("ny-handelse", {"sammanfattning": "a" * 3001}),
    "far too long an issue": ("ny-handelse", {"sammanfattning": "a " * 40_000}),
    "Markdown link": ("ny-handelse", {"sammanfattning": "Se [här](https://example.org)."}),
    "code that ends the reply's": ("andra-kontakt", {"telefon": "``` @alla <img src=x>"}),
    "a surrogate": ("ny-handelse", {"plats": "\ud800"}),
    "a private mailbox": ("andra-kontakt", {"brevlada": "anna.andersson@hotmail.com"}),
    "a null character": ("nytt-initiativ", {"titel": "a\x00b"}),
    "a question that is a path": ("anmal-behov", {"fraga": "../../lagen"}),
    "YAML as who has said it": ("anmal-behov", {"sagt-av": "x\n        year: 2020"}),
    "a slug of nothing": ("ny-handelse", {"titel": "!!! ???"}),
}  # fmt: skip


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_issue_changes_nothing(case: str, project: Path) -> None:
    form, changed = HOSTILE[case]
    result, title, reply, lines = apply(project, body_of(form, {**FILLED[form], **changed}))
    assert (result, title, lines) == ("mend", "", [])
    inside = reply.split("```text\n", 1)[1].split("\n```")[0]
    assert "```" not in inside  # what others wrote cannot leave the code
    assert reply.count("```") == 2


QUOTED = {
    "colon": "Möte: nu",
    "hash": "Möte # ett",
    "quote": 'Mötet "Trygg"',
    "apostrophe": "'Trygg'",
    "dash": "- Möte",
    "star": "*Möte",
    "ampersand": "&möte",
    "question": "? Möte",
    "percent": "%Möte",
    "at": "@möte",
    "true": "true",
    "null": "null",
    "number": "2027",
    "date": "2027-01-01",
    "brackets": "[Möte]",
    "braces": "{Möte}",
    "exclamation": "!Möte",
    "equals": "= Möte",
    "two dashes": "--- Möte",
    "emoji": "Möte 🎉",
}


@pytest.mark.parametrize("case", QUOTED)
def test_what_means_something_in_yaml_is_written_as_the_text_it_is(
    case: str, project: Path
) -> None:
    value = QUOTED[case]
    result, _, _, lines = apply(project, body_of("ny-handelse", {**EVENT, "arrangor": value}))
    assert result == "changed"
    assert all(line.startswith("+") for line in lines)
    event = next(e for e in load(project, TODAY, SMALL_RULES).events if e.start == "2027-03-04")
    assert event.organiser == value


def command(project: Path, issue: Path, *more: str) -> int:
    """Run `python -m macros apply`, in this process."""
    options = ["--root", str(project), "--today", TODAY.isoformat()]
    return main([*options, "apply", "--issue", str(issue), *more])


def test_the_command_says_in_a_word_what_came_of_it(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    issue, out = tmp_path / "event.json", tmp_path / "en" / "mapp"
    issue.write_text(json.dumps({"issue": {"body": body_of("andra-kontakt", CONTACT)}}), "utf-8")
    assert command(project, issue, "--out", str(out)) == 0
    assert capsys.readouterr() == ("changed\n", "")
    title = "Ändra kontakten för lansstyrelsen-jonkoping\n"
    assert (out / "result.txt").read_text("utf-8") == "changed\n"
    assert (out / "title.txt").read_text("utf-8") == title
    reply = (out / "reply.md").read_text("utf-8")
    assert reply == (
        f"Tack! Ett förslag är gjort av dina svar:\n\n```text\n{title}```\n\n"
        "En redaktör jämför förslaget med källan. Sedan publiceras det. "
        "Ändrar du i ärendet görs förslaget om.\n"
    )


def test_without_a_folder_the_command_shows_the_reply(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    issue = tmp_path / "event.json"
    issue.write_text(json.dumps({"body": body_of("fel-pa-sida", PAGE)}), "utf-8")
    assert command(project, issue) == 0
    reply = "Tack! En redaktör läser det du har skrivit och rättar sidan.\n"
    assert capsys.readouterr() == ("editor\n", reply + "\n")


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "7", '{"issue": []}', '{"issue": {}}', "[" * 100_000]
)
def test_what_is_no_issue_is_told_without_a_traceback(
    text: str, project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    issue = tmp_path / "event.json"
    issue.write_text(text, "utf-8")
    assert command(project, issue) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"{issue}: ")


def test_an_issue_without_text_is_no_form(project: Path, tmp_path: Path) -> None:
    issue = tmp_path / "event.json"
    issue.write_text('{"issue": {"body": null}}', "utf-8")
    assert apply_issue(project, issue, TODAY).result == "no-form"
