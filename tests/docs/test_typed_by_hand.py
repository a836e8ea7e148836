"""What an official types or pastes in the browser, each slip in its place with the remedy."""

from __future__ import annotations

import pytest

from macros.docs.front_matter import front_matter_problems
from macros.docs.macro_calls import macro_problems
from macros.docs.text import text_problems
from macros.source.doc_page import DocPage
from tests.helpers import MARK, marked_place

HEAD = "---\ntitle: Prov\ndescription: En sida.\n---\n"
FOOTNOTE = 'fotnoter används inte: skriv källan i texten, eller under "kallor" i sidhuvudet'
MAIL = "raden hör till ett mejl: ta bort den"
COUNTED = '"1-" gör ingen lista: skriv "1." med punkt'
BLANKS = 'adressen i länken har blanksteg: skriv "{}"'
NO_DASHES = "tabellen saknar raden med streck: skriv |---|---| på raden under rubrikerna"
COMMA = "ett kommatecken saknas mellan värdena: lägg till det"
ONLY = 'här ska bara talet stå: skriv {} i stället för "{}"'
COMMENT = "allt efter # blir en kommentar: skriv tidigare: [{}]"

TEXT = {
    "Det säger SKR.¤¹": FOOTNOTE,
    "Det säger SKR¤² i dag.": FOOTNOTE,
    "Så var det 2022.¤³": FOOTNOTE,
    "Så var det (Brå).¤¹": FOOTNOTE,
    "Så säger ”alla”¤¹ där.": FOOTNOTE,
    "¤Från: Ek Anna\nSkickat: den 3 november 2026 14:12\nTill: Samordnare\nÄmne: SV: Råd\n\nText.": MAIL,
    "¤Från: Ek Anna\nTill: Samordnare\nKopia: Råd\n\nText.": MAIL,
    "Text.\n\n¤From: Ek Anna\nSent: Monday\nTo: Samordnare\nSubject: RE: Råd\n\nText.": MAIL,
    "Läs ¤[SCB](https://www.scb.se/hitta/ statistik/).": "adressen i länken har ett blanksteg: ta bort det",
    "Läs ¤[Brå](https://bra.se/a/b/ c/d).": "adressen i länken har ett blanksteg: ta bort det",
    "Svara senast ¤31/6 2027.": '"31/6 2027" är ingen dag som finns: kontrollera den',
    "Svara ¤30/2 2026 klockan 9.": '"30/2 2026" är ingen dag som finns: kontrollera den',
    "Svara ¤5/31 2027.": '"5/31 2027" har månaden före dagen: skriv "31 maj 2027"',
    "¤Vad | Vem\nLöfte | Kommunen\nDialog | Polisen": NO_DASHES,
    "Text.\n\n¤Vad | Vem | När\nLöfte | Kommunen | Nu": NO_DASHES.replace("|---|---|", "|---|---|---|"),
    "¤**Vad** | **Vem**\n[Löfte](a.md) | Kommunen": NO_DASHES,
    "¤1- Ring kommunen.\n2- Ring polisen.": COUNTED,
    "¤1- ring\n2- skriv\n3- mejla": COUNTED,
    "Gör så:\n\n¤1- dagordning\n2- protokoll": COUNTED,
    "Läs ¤[planen](https://bra.se/min plan.pdf).": BLANKS.format("https://bra.se/min%20plan.pdf"),
    "Läs ¤[planen](https://bra.se/a b c.docx).": BLANKS.format("https://bra.se/a%20b%20c.docx"),
    "Läs ¤[planen](https://bra.se/min plan.html#ett).": BLANKS.format("https://bra.se/min%20plan.html#ett"),
}  # fmt: skip
TEXT_RIGHT = (
    "Området är 12 km² och huset 80 m².",
    "Välj kommun | polis i menyn.",
    "Välj kommun | polis\noch sedan län | region i menyn.",
    "Svara 30/6 2027, i kvot 3/4 2027.",
    "Från: kommunen och polisen.",
    "Barn i åldern\n1- och 2-åringar är små.",
    "1- och 2-årsgrupper\nräknas.",
    'Läs [planen](https://bra.se/plan.pdf "Plan.pdf").',
    "Läs [planen](https://bra.se/min%20plan.pdf).",
)
CALLS = {
    '{{ ¤law("2023:196" "10") }}': COMMA,
    '{{ ¤law("2023:196"  section="10") }}': COMMA,
    '{{ ¤coordinator("bra-stod" heading=3) }}': COMMA,
    '{{ ¤coordinator("bra-stod", heading=3 title="Stöd") }}': None,
}
CALLS_RIGHT = (
    '{{ law("2023:196", "10") }}',
    '{{ coordinator("bra-stod", title="Med , och  blanksteg") }}',
    "{{ coordinator('bra-stod', title='\"Stöd\" \"här\"') }}",
)
HEADS = {
    "kallor:\n  - titel: A\n    adress: https://bra.se/a\n    ar: ¤ca 2018": ONLY.format(2018, "ca 2018"),
    "kallor:\n  - titel: A\n    adress: https://bra.se/a\n    ar: ¤april 2018": ONLY.format(2018, "april 2018"),
    "kallor:\n  - titel: A\n    adress: https://bra.se/a\n    ar: ¤år 1999": ONLY.format(1999, "år 1999"),
    "kallor:\n  - titel: A\n    adress: https://bra.se/a\n    ar: ¤2018, 2020": 'här ska det stå ett heltal, inte "2018, 2020"',
    "tidigare: ¤#ett": COMMENT.format('"#ett"'),
    "tidigare: ¤#ett, #tva-tre": COMMENT.format('"#ett", "#tva-tre"'),
    "tidigare: ¤#ett,#b,#c": COMMENT.format('"#ett", "#b", "#c"'),
}  # fmt: skip


def text_told(body: str) -> list[str]:
    page = DocPage("docs/prov.md", "prov.md", HEAD + body)
    return [str(problem).removeprefix("docs/prov.md:") for problem in text_problems(page)]


@pytest.mark.parametrize("body", TEXT)
def test_a_slip_in_the_text_is_one_line(body: str) -> None:
    assert text_told(body.replace(MARK, "")) == [f"{marked_place(HEAD + body)}: {TEXT[body]}"]


@pytest.mark.parametrize("body", TEXT_RIGHT)
def test_what_is_nearly_one_is_let_be(body: str) -> None:
    assert text_told(body) == []


def calls_told(call: str) -> list[str]:
    head = HEAD.replace("title:", "render_macros: true\ntitle:", 1)
    page = DocPage("docs/prov.md", "prov.md", head + call)
    return [problem.text for problem in macro_problems(page, None)[0]]


@pytest.mark.parametrize("call", CALLS)
def test_a_call_whose_comma_is_lost_is_told_so(call: str) -> None:
    told = calls_told(call.replace(MARK, ""))
    assert len(told) == 1
    assert CALLS[call] in (None, *told)


@pytest.mark.parametrize("call", CALLS_RIGHT)
def test_a_call_with_its_commas_is_read(call: str) -> None:
    assert calls_told(call) == []


@pytest.mark.parametrize("lines", HEADS)
def test_a_slip_in_the_head_is_told_with_the_line_to_write(lines: str) -> None:
    text = HEAD.replace("---\n", f"---\n{lines}\n", 1)
    page = DocPage("docs/prov.md", "prov.md", text.replace(MARK, "") + "Text.")
    told = [str(problem).removeprefix("docs/prov.md:") for problem in front_matter_problems(page, set())]  # fmt: skip
    assert told == [f"{marked_place(text)}: {HEADS[lines]}"]
