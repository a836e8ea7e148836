"""What people write in forms, friendly and hostile: each with the kind of answer that it gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.load import load
from macros.upkeep.forms import apply_body
from tests.helpers import SMALL_RULES, TODAY
from tests.upkeep.test_forms import FILLED, body_of

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("remembered")

C, V, E, N = "andra-kontakt", "samordnare-eller-vakans", "ny-handelse", "nytt-initiativ"
B = "bekrafta"
OWN = {"vag": "Funktionens egen telefon och brevlåda"}
AGAIN = {"telefon": "010-223 60 00", "last": "2026-01-02"}
REMOVED = {"lage": "Tjänsten är tillsatt", "obesatt-till": ""}

# What is answered, what form, what is written in it, and a line that the data then has, or that
# the answer has.
PAYLOADS: dict[str, tuple[str, str, dict[str, str], str]] = {
    # Days.
    "day in words": ("changed", C, {"last": "25 november 2026"}, "read: 2026-11-25"),
    "day in words with weekday": ("changed", C, {"last": "onsdag den 25 november 2026"}, "read: 2026-11-25"),
    "day with a short month": ("changed", C, {"last": "25 nov. 2026"}, "read: 2026-11-25"),
    "day with a slash": ("changed", C, {"last": "25/11 2026"}, "read: 2026-11-25"),
    "day with slashes": ("changed", C, {"last": "25/11/2026"}, "read: 2026-11-25"),
    "day with a hyphen": ("changed", C, {"last": "25/11-2026"}, "read: 2026-11-25"),
    "day with dots": ("changed", C, {"last": "25.11.2026"}, "read: 2026-11-25"),
    "day run together": ("changed", C, {"last": "20261125"}, "read: 2026-11-25"),
    "day that is not there": ("mend", C, {"last": "30 februari 2026"}, 'Vilken dag läste du det?: "2026-02-30" är inget datum som finns'),
    "day without year": ("changed", C, {"last": "25 november"}, "read: 2026-11-25"),
    "month where a day is asked": ("mend", C, {"last": "nov 2026"}, 'Vilken dag läste du det?: "nov 2026" är inget datum: skriv det som 2026-01-31'),
    "month of an event": ("changed", E, {"start": "nov 2026", "slut": ""}, 'start: "2026-11"'),
    "month and year of an event": ("changed", E, {"start": "i mars 2027", "slut": ""}, 'start: "2027-03"'),
    "month in figures": ("changed", E, {"start": "3/2027", "slut": ""}, 'start: "2027-03"'),
    "year of an event": ("changed", E, {"start": "år 2027", "slut": ""}, 'start: "2027"'),
    "both days in words": ("changed", E, {"start": "4 mars 2027", "slut": "5 mars 2027"}, 'end: "2027-03-05"'),
    "season": ("mend", E, {"start": "hösten 2027"}, 'Första dagen: "hösten 2027" är inget datum: skriv det som "2026-01-31", "2026-01" eller "2026"'),
    "vacant to the end of a month": ("changed", V, {"obesatt-till": "mars 2027"}, "vacant_until: 2027-03-31"),
    "vacant for now": ("mend", V, {"obesatt-till": "tills vidare"}, 'Obesatt till och med: "tills vidare" är inget datum: skriv det som 2026-01-31'),
    "year in words": ("changed", N, {"startar": "År 2026", "redovisningsar": "löpande"}, "report_year: Löpande"),
    # Counties.
    "the whole country": ("changed", E, {"lan": "Hela landet"}, "- lansstyrelsen-skane\n    summary"),
    "all counties": ("changed", E, {"lan": "alla län"}, "- lansstyrelsen-skane\n    summary"),
    "two counties": ("changed", E, {"lan": "Skåne och Gotland"}, '- "09"\n      - "12"\n    summary'),
    "three counties": ("changed", E, {"lan": "Skåne, Uppsala och Gotlands län"}, '- "03"\n      - "09"\n      - "12"\n    summary'),
    "counties in the genitive": ("changed", E, {"lan": "Gotlands och Skåne län"}, '- "09"\n      - "12"\n    summary'),
    "no county": ("mend", E, {"lan": "Skåne och Danmark"}, 'Vilka län gäller det?: länet "Danmark" finns inte'),
    # Sources.
    "by phone": ("changed", C, {"kalla-adress": "Jag ringde växeln", "kalla-namn": ""}, "phone_source:\n        url: https://www.lansstyrelsen.se/jonkoping\n        title: Länsstyrelsen i Jönköpings län, uppgift per telefon\n"),
    "our own": ("changed", C, {"kalla-adress": "vi är källan", "kalla-namn": ""}, "title: Länsstyrelsen i Jönköpings län, egen uppgift"),
    "ourselves": ("changed", C, {"kalla-adress": "Vi själva"}, "title: Länsstyrelsen i Jönköpings län, egen uppgift"),
    "by mail": ("changed", V, {"kalla-adress": "De mejlade mig", "kalla-namn": ""}, "- id: lansstyrelsen-jonkoping-webbplatsen\n        place: uppgift per e-post 2026-11-30"),
    "our own event": ("changed", E, {"kalla-adress": "vi själva"}, "- id: lansstyrelsen-skane-webbplatsen\n        place: egen uppgift 2026-11-30"),
    "our own, but who": ("mend", E, {"kalla-adress": "vi själva", "arrangor": "Föreningen"}, "Var har du läst om händelsen?: vi vet inte vilken organisation det är: skriv adressen till en sida hos den"),
    "an address in a sentence": ("changed", C, {"kalla-adress": "Det står på https://www.lansstyrelsen.se/jonkoping/a."}, "url: https://www.lansstyrelsen.se/jonkoping/a\n"),
    "words that are no source": ("mend", C, {"kalla-adress": "det är allmänt känt"}, "Var har du läst det?: skriv adressen till en sida som andra kan öppna, ”jag ringde” eller ”vi själva”"),
    "a page without name": ("mend", C, {"kalla-namn": ""}, "Vad heter källan?: svaret saknas: skriv vad sidan heter"),
    # What is taken away, and what stands so already.
    "a number away": ("changed", C, {"telefon": "ta bort"}, "email: jonkoping@lansstyrelsen.se\n      source"),
    "a mailbox away": ("changed", C, {"telefon": "", "brevlada": "Finns inte längre."}, "contact:\n      phone: 010-223 60 00\n"),
    "both away": ("mend", C, {"telefon": "ta bort", "brevlada": "ta bort"}, "Ny telefon: det är den enda vägen till myndigheten: skriv den som gäller i stället"),
    "all of its own away": ("changed", C, {**OWN, "post": "bra-stod", "telefon": "ta bort", "brevlada": "ta bort"}, "page: https://bra.se/forebygga-brott\n  - id:"),
    "a page away": ("changed", C, {"post": "bra-stod", "telefon": "", "webbsida": "ta bort"}, "organisation: bra\n    direct:"),
    "away what is not there": ("already", C, {**OWN, "telefon": "ta bort"}, ""),
    "a dash is no answer": ("changed", C, {"brevlada": "-", "telefontid": "oförändrat"}, "phone: 010-224 10 10"),
    "the same again": ("already", C, AGAIN, ""),
    "filled already": ("already", V, REMOVED, ""),
    "an event that is there": ("already", E, {"titel": "Råd för framtiden 2024", "start": "2024-04-10", "slut": ""}, ""),
    "a card's address": ("changed", C, {"post": "https://x.example/kontakter/#kontakt-lansstyrelsen-jonkoping"}, "phone: 010-224 10 10"),
    "an organisation's name": ("changed", C, {"post": "Länsstyrelsen i Jönköpings län"}, "phone: 010-224 10 10"),
    # Headings.
    "a heading in an answer": ("changed", E, {"sammanfattning": "### Program\n\nVi möts i Malmö."}, "summary: Program Vi möts i Malmö."),
    "a question in an answer": ("changed", E, {"sammanfattning": "Vi möts.\n\n### Ort\n\nNågon annanstans."}, "place: Malmö"),
    "the next question in an answer": ("changed", E, {"sammanfattning": "Vi möts.\n\n### Vad heter källan?\n\nDen."}, "title: Länsstyrelsens webbplats"),
    # An organisation's own answer.
    "all is right": ("changed", B, {}, "confirmed:\n        day: 2026-12-01\n        way: formulär\n        domain: lansstyrelsen.se"),
    "by the page's address": ("changed", B, {"organisation": "https://x.example/bekrafta/lansstyrelsen-jonkoping/"}, "way: formulär"),
    "a code in capitals": ("changed", B, {"kod": FILLED[B]["kod"].upper().replace("-", " ")}, "way: formulär"),
    "answered yesterday": ("mend", B, {"svarade": "Organisationen svarade med e-post", "dag": "i går"}, 'Vilken dag svarade organisationen?: "i går" är inget datum'),
    "no organisation": ("mend", B, {"organisation": "@alla <img src=x>"}, "Vilken organisation bekräftar?: organisationen"),
    "an organisation that cannot be asked": ("mend", B, {"organisation": "kommunerna"}, 'organisationen "kommunerna" finns inte'),
    "a code that is markup": ("mend", B, {"kod": "<b>abcd</b>"}, "Vilken kod har sidan?: koden är åtta"),
    "a code of a workflow": ("mend", B, {"kod": "${{ secrets.GITHUB_TOKEN }}"}, "Vilken kod har sidan?: koden är åtta"),
    "a code that is long": ("mend", B, {"kod": "a" * 301}, "Vilken kod har sidan?: svaret är för långt"),
    "another's code": ("outdated", B, {"organisation": "lansstyrelsen-skane"}, "bekrafta/lansstyrelsen-skane/"),
    "a code that was": ("outdated", B, {"kod": "aaaa-aaaa"}, "bekrafta/lansstyrelsen-jonkoping/"),
    "a change in YAML": ("editor", B, {"andras": "confirmed:\n  day: 2020-01-01"}, "En redaktör lägger in det som ska ändras."),
    "a change that is hostile": ("editor", B, {"andras": "$(touch pwned) ``` @alla {{ 7*7 }} <script>"}, "En redaktör lägger in det som ska ändras."),
    "another's domain": ("editor", B, {"andras": "domain: example.com"}, "En redaktör lägger in det som ska ändras."),
    # Hostile.
    "HTML": ("mend", E, {"plats": "<img src=x onerror=alert(1)>"}, 'Ort: märkspråk är inte tillåtet i data: ta bort "<img src=x onerror=alert(1)>" och skriv ren text'),
    "a script": ("mend", E, {"titel": "<script>alert(1)</script>"}, 'Vad heter händelsen?: märkspråk är inte tillåtet i data: ta bort "<script>" och skriv ren text'),
    "a link in Markdown": ("mend", E, {"sammanfattning": "[hej](javascript:alert(1))"}, "Vad handlar det om?: märkspråk är inte tillåtet i data"),
    "a mention": ("mend", C, {"post": "@alla ``` @alla"}, "Vilken funktion gäller det?: funktionen \"@alla ''' @alla\" finns inte"),
    "template code": ("mend", E, {"plats": "{{ 7*7 }}"}, 'Ort: mallkod är inte tillåten i data: ta bort "{{"'),
    "expression of a workflow": ("mend", E, {"plats": "${{ secrets.GITHUB_TOKEN }}"}, 'Ort: mallkod är inte tillåten i data: ta bort "{{"'),
    "huge": ("mend", E, {"sammanfattning": "a" * 50_000}, "ärendet är för långt för att läsas: korta svaren"),
    "long": ("mend", C, {"telefon": "1" * 301}, "Ny telefon: svaret är för långt, högst 300 tecken"),
    "long and quoted": ("mend", C, {"post": "x" * 300}, 'Vilken funktion gäller det?: funktionen "xxx'),
    "NUL": ("mend", E, {"plats": "Mal\x00mö"}, "Ort: ett "),
    "text that turns around": ("mend", E, {"plats": "\u202eömlaM"}, "Ort: ett "),
    "a key of YAML": ("mend", C, {"kalla-namn": "x\n      confirmed: 2026-01-01"}, "Vad heter källan?: svaret ska stå på en rad"),
    "a colon": ("changed", E, {"plats": "Malmö: hamnen"}, 'place: "Malmö: hamnen"'),
    "a comment of YAML": ("changed", E, {"plats": "Malmö # hamnen"}, 'place: "Malmö # hamnen"'),
    "a list of YAML": ("changed", E, {"plats": "- Malmö"}, 'place: "- Malmö"'),
    "quotes": ("changed", E, {"plats": '"Malmö" och \'Lund\''}, 'place: "\\"Malmö\\" och \'Lund\'"'),
    "an anchor of YAML": ("changed", E, {"plats": "&a *a"}, 'place: "&a *a"'),
    "a tag of YAML": ("mend", E, {"plats": "!!python/object/apply:os.system [`id`]"}, "Ort: märkspråk"),
    "a path as id": ("mend", C, {"post": "../../etc/passwd"}, 'funktionen "../../etc/passwd" finns inte'),
    "a title that is a path": ("changed", E, {"titel": "../../../etc/passwd 2027"}, "id: etc-passwd-2027"),
    "a title that is a command": ("changed", E, {"titel": "$(touch pwned); rm -rf / 2027"}, "id: touch-pwned-rm-rf-2027"),
    "a command of the runner": ("changed", E, {"plats": "::set-output name=result::changed"}, "place: ::set-output name=result::changed"),
    "a command of the runner on a line": ("mend", E, {"plats": "x\n::error::y"}, "Ort: svaret ska stå på en rad"),
    "an address that is an option": ("mend", C, {"kalla-adress": "--upload-pack=x"}, 'Var har du läst det?: "--upload-pack=x" är ingen webbadress'),
    "a personal number": ("mend", E, {"sammanfattning": "Ring 640823-3234 före mötet."}, "Vad handlar det om?: det ser ut som ett personnummer"),
    "another's box": ("mend", C, {"inga-personer": "- [x] Något annat"}, "Inga personuppgifter: kryssa i rutan"),
}  # fmt: skip


def test_they_are_enough() -> None:
    assert len(PAYLOADS) >= 60


@pytest.mark.parametrize("case", PAYLOADS)
def test_each_gets_its_answer(case: str, small_content: Path) -> None:
    result, form, changed, says = PAYLOADS[case]
    answers = {key: value for key, value in {**FILLED[form], **changed}.items() if value}
    before = {path: path.read_bytes() for path in (small_content / "data").rglob("*")}
    outcome = apply_body(small_content, body_of(form, answers), TODAY)
    assert outcome.result == result, outcome.reply
    files = {path: path.read_bytes() for path in (small_content / "data").rglob("*")}
    new = b"\n".join(text for path, text in files.items() if text != before[path]).decode()
    if result == "changed":
        assert says in new
        load(small_content, TODAY, SMALL_RULES)
    else:
        assert new == ""
        assert says in outcome.reply
    # What others wrote stands in code alone, short enough to be read, and cannot leave it.
    parts = outcome.reply.split("```")
    shown = 0 if result in {"already", "outdated", "editor"} else 1 + bool(outcome.slips)
    assert len(parts) == 1 + 2 * shown
    assert "@" not in "".join(parts[::2])
    assert all(len(line) < 500 for line in outcome.reply.split("\n"))
    assert all(char.isprintable() or char == "\n" for char in outcome.reply)
    assert outcome.title.isprintable()


@pytest.mark.parametrize(
    ("body", "result"),
    [
        ("", "no-form"),
        ("Hej!", "no-form"),
        ("<!-- x -->", "no-form"),
        ("### Vad heter händelsen?", "mend"),
        ("### vad heter händelsen?\n\nx", "no-form"),
        ("### \n" * 1000, "no-form"),
        (body_of(C, FILLED[C]).replace("### Ny telefon", "**Ny telefon**"), "mend"),
        ("Hej! Så här:\n\n" + body_of(C, FILLED[C]), "changed"),
        (body_of(E, FILLED[E]) + "\n\n" + body_of(C, FILLED[C]), "mend"),
    ],
)
def test_a_text_that_is_not_the_forms_gets_an_answer(
    body: str, result: str, small_content: Path
) -> None:
    outcome = apply_body(small_content, body, TODAY)
    assert (outcome.result, bool(outcome.reply)) == (result, True)
