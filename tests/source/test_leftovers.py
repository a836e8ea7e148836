"""What values bring along from elsewhere is told at the sign, and odd values that are right pass."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from macros.source import values, web
from macros.source.phones import INVALID, VALID, kind_of_number
from macros.source.unwanted import unwanted
from macros.source.yamlio import parse
from tests.helpers import MARK, marked_place

MARKUP = 'märkspråk är inte tillåtet i data: ta bort "{}" och skriv ren text'
SIGN = 'tecknet "{}" syns i texten: ta bort det, och skriv en kommentar på raden ovanför nyckeln'
LIST = "en lista kan inte stå i en text, den skrivs ihop: skriv den som meningar"
OPEN = 'en parentes öppnas och stängs aldrig: skriv ")" där den slutar, eller ta bort den'
TOLD = {
    "bold": ("Det ¤**första** mötet", MARKUP.format("**")),
    "bold by lines": ("Det ¤__första__ mötet", MARKUP.format("__")),
    "italic": ("Det _fo_o ¤_första_ mötet", MARKUP.format("_")),
    "italic by a star": ('"¤*Malmö*"', MARKUP.format("*")),
    "bold on the second line": (">-\n  Det\n  ¤**första** mötet", MARKUP.format("**")),
    "comment in a folded text": (">-\n  ¤# kolla\n  Det första mötet", SIGN.format("#")),
    "comment further down": (">-\n  Det första\n  ¤# kolla\n  mötet", SIGN.format("#")),
    "heading": ("|-\n  ¤## Rubrik\n  Text", SIGN.format("##")),
    "list of bullets": ("|-\n  Det gäller:\n  ¤• ett\n  • två", LIST),
    "a heading within quotes": ('¤"# Rubrik"', SIGN.format("#")),
    "list within quotes": ('"Det gäller:\\n¤- ett"', LIST),
    "numbered list": ("|-\n  Det gäller:\n  ¤1. ett\n  2. två", LIST),
    "a number with its bracket": ("¤2) Kartlägg", LIST),
    "a bullet": ('"¤• ett"', LIST),
    "named code": ("Brå ¤&amp; SKR", '"&amp;" är kod ur en webbsida: skriv "&"'),
    "code of a space": ("Brå¤&nbsp;och SKR", '"&nbsp;" är kod ur en webbsida: skriv ett blanksteg'),
    "code by number": ("Malm¤&#246;", '"&#246;" är kod ur en webbsida: skriv "ö"'),
    "code in an address": (
        "https://x.se/?a=1¤&amp;b=2",
        '"&amp;" är kod ur en webbsida: skriv "&"',
    ),
    "footnote": (
        "Mötet¤[^1] hölls",
        'fotnoter finns inte i data: ta bort "[^" och skriv källan under "sources"',
    ),
    "rest of a merge": (
        ">-\n  Mötet\n  ¤=======\n  hölls",
        'en rest av en krock mellan två ändringar: ta bort "======="',
    ),
    "garbled": ("Malm¤Ã¶", '"Ã¶" är ett tecken som har blivit fel: skriv "ö"'),
    "garbled dash": ("13¤â€“16", '"â€“" är ett tecken som har blivit fel: skriv "–"'),
    "a lost letter": ("f¤?r alla", "en bokstav har blivit ett frågetecken: skriv den igen"),
    "a lost letter after a capital": (
        "R¤?d",
        "en bokstav har blivit ett frågetecken: skriv den igen",
    ),
    "a comma at the end": ("¤Halmstad,", 'värdet slutar med ",": ta bort tecknet'),
    "a semicolon at the end": ("¤Halmstad (norr);", 'värdet slutar med ";": ta bort tecknet'),
    "a dash at the end": ("¤Varningstecken –", 'värdet slutar med "–": ta bort tecknet'),
    "cut off": ("¤Brottsförebyggande rå…", "värdet är avkortat med punkter: skriv hela"),
    "cut off by three dots": ("¤Brottsförebyg...", "värdet är avkortat med punkter: skriv hela"),
    "open bracket": ("¤Brottsförebyggande rådet (Brå", OPEN),
}
RIGHT = [
    "Nivå 1* och 2*", "3 * 4 * 5", "a_b_c", "Filen _x", "C# och F#", "Träff #3", "a) ett och b) två", "Trygg :)",
    "Ett rop :(", "Brå (med SKR (SKR:s kansli))", "AT&T", "Brå & SKR; båda", "Malmö - Lund", "Malmö – Lund", "x = y",
    "https://x.se/a_(b", "https://x.se/?a=1&b=2&section=3", "https://x.se/_a_/b", "Vi [kommunen] leder", "1. Kartlägg",
    "”Citat”", "2 · 3", "Ã", "Âge", "§§ 9–10", "*not", "====", "Vem? Jo, alla", "ett, två …", "och så vidare ...", "- 5 grader", "Natt-", "kl. 9–", "´Malmö´ i en text", "Den 2026-02-28 och 2026-12-31", "Malmö # hamnen", "* se nedan",
]  # fmt: skip


def told(text: str) -> list[str]:
    return [str(problem) for _, problem in unwanted(parse(text, "x.yaml"))]


@pytest.mark.parametrize("case", TOLD)
def test_it_is_told_at_the_sign(case: str) -> None:
    value, says = TOLD[case]
    text = f"a: {value}\n"
    assert told(text.replace(MARK, "")) == [f"x.yaml:{marked_place(text)}: {says}"]


@pytest.mark.parametrize("value", RIGHT)
def test_what_is_odd_and_right_passes(value: str) -> None:
    quoted = value.replace("'", "''")
    assert told(f"a: '{quoted}'\n") == []


@pytest.mark.parametrize("name", ["”Trygg”", "“Trygg”", "»Trygg»"])
def test_a_name_stands_without_quotes_around_it(name: str) -> None:
    text = "citattecknen runt hela värdet syns på sidan: skriv Trygg utan dem"
    assert told(f'title: "{name}"\n') == [f"x.yaml:1:8: {text}"]
    assert told("title: \"'Trygg'\"\n") == []
    assert told(f'note: "{name}"\ntitle: "Om {name}"\n') == []


@pytest.mark.parametrize("kind", [values.Line, values.Text])
@pytest.mark.parametrize("text", ["https://bra.se", "Läs på http://bra.se om det."])
def test_an_address_is_no_text(kind: object, text: str) -> None:
    with pytest.raises(ValidationError, match="en webbadress blir ingen länk i en text"):
        TypeAdapter(kind).validate_python(text)
    assert TypeAdapter(kind).validate_python("Adressen börjar med https://")


def test_a_domain_has_no_www() -> None:
    with pytest.raises(ValidationError, match=r"domänen står utan www: skriv \"skr\.se\""):
        TypeAdapter(values.Domain).validate_python("www.skr.se")
    assert TypeAdapter(values.Domain).validate_python("www2.skr.se")


@pytest.mark.parametrize(
    ("number", "kind"),
    [("8-527 584 40", INVALID), ("10-223 30 00", INVALID), ("116 111", VALID), ("1177", VALID)],
)
def test_a_number_begins_with_its_zero(number: str, kind: str) -> None:
    assert kind_of_number(number) == kind


def test_what_needs_a_login_is_no_source() -> None:
    problem = web.address_problem("https://bra-my.sharepoint.com/:w:/g/x")
    assert problem is not None
    assert problem.endswith("nås bara med inloggning: skriv en öppen sidas adress")
    for path in (":w:/r/sites/bf/x.aspx", "sites/bf/plan.docx", "_layouts/15/Doc.aspx"):
        problem = web.address_problem(f"https://kommunen.sharepoint.com/{path}")
        assert problem is not None
        assert problem.endswith("nås bara med inloggning: skriv en öppen sidas adress")
    assert web.address_problem("https://bra.sharepoint.com/x") is None
