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
NOTE = 'fotnoter finns inte i data: ta bort "{}" och skriv källan under "sources"'
FORMULA = '"{}" är en formel ur ett kalkylblad: skriv värdet'
UNSURE = '"{}" väntar på ett svar: skriv det, eller ta bort det'
WAITS = '"{}" väntar på en text: skriv den, eller ta bort det'
OF_MAIL = '"{}" hör till ett mejl: ta bort det'
HYPHENED = "ordet är avstavat mitt i raden: ta bort bindestrecket och skriv ihop ordet"
LABEL = '"{}" står som text: ta bort det, nyckeln säger vad det är'
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
    "open bracket": ("Brottsförebyggande rådet ¤(Brå", OPEN),
    "a note apart": ("Brå hjälper ¤[1] kommunerna", NOTE.format("[1]")),
    "a note after a stop": ("Brå ger råd. ¤[12] Länsstyrelsen också", NOTE.format("[12]")),
    "a note last": ("Brå ger råd. ¤[3]", NOTE.format("[3]")),
    "a formula": ("Summan är ¤=SUMMA(A1:A5)", FORMULA.format("=SUMMA(")),
    "a formula alone": ("'¤=ANTAL.OM(A1;3) län'", FORMULA.format("=ANTAL.OM(")),
    "a formula in English": ("I dag ¤=TODAY() är det", FORMULA.format("=TODAY(")),
    "a question to a colleague": ("Brå ger råd ¤(KOLLA DETTA).", UNSURE.format("(KOLLA DETTA)")),
    "another question": ("Malmö ¤(STÄMMER DETTA?)", UNSURE.format("(STÄMMER DETTA?)")),
    "marks of a question": ("Mötet hölls i ¤??", UNSURE.format("??")),
    "a browser": (
        "Brottsförebyggande arbete ¤- Google Chrome",
        '"- Google Chrome" är namnet på ett program: ta bort det',
    ),
    "another browser": (
        "Brå – råd ¤- Microsoft Edge",
        '"- Microsoft Edge" är namnet på ett program: ta bort det',
    ),
    "a reader of PDF": (
        "rapport.pdf ¤- Adobe Acrobat Reader",
        '"- Adobe Acrobat Reader" är namnet på ett program: ta bort det',
    ),
    "a greeting": ("|-\n  ¤Hej!\n\n  Lagen gäller.", OF_MAIL.format("Hej!")),
    "a farewell": (
        "|-\n  Hör av er.\n\n  ¤Vänliga hälsningar\n  Samordnaren",
        OF_MAIL.format("Vänliga hälsningar"),
    ),
    "a short farewell": (
        "|-\n  Hör av er.\n\n  ¤Mvh Samordnaren",
        OF_MAIL.format("Mvh Samordnaren"),
    ),
    "a word cut by a line": (">-\n  stängda passa¤-\n  ger är exempel", HYPHENED),
    "a word cut on its line": ("en kommun¤- polis finns", HYPHENED),
    "a word cut in lines": ("|-\n  en läges¤-\n  bild varje år", HYPHENED),
    "a bullet in the middle": (">-\n  Kravet\n  ¤• på en plan", LIST),
    "bullets in a row": ("Ta med ¤• protokoll • plan", LIST),
    "another bullet": ("Ta med ¤● protokoll", LIST),
    "a word for the value": ('¤"Ämne: Lagen"', LABEL.format("Ämne:")),
    "a form's word": ('¤"Plats: Malmö"', LABEL.format("Plats:")),
    "a title's word": ('¤"Rubrik: Ny lag"', LABEL.format("Rubrik:")),
    "a title to come": ("¤Titel här", WAITS.format("Titel här")),
    "a text to come": ("¤Beskrivning av händelsen", WAITS.format("Beskrivning av händelsen")),
    "more to come": (
        "¤Mer information kommer snart.",
        WAITS.format("Mer information kommer snart."),
    ),
    "a law with a semicolon": (
        "Enligt ¤lag (2023;196) ska",
        '"(2023;196)" är inget lagnummer: skriv "(2023:196)"',
    ),
    "a law with a dash": (
        "Se ¤förordning (2016-1258)",
        '"(2016-1258)" är inget lagnummer: skriv "(2016:1258)"',
    ),
    "a law with a space": (
        '"Se ¤socialtjänstlagen (2025: 400)"',
        '"(2025: 400)" är inget lagnummer: skriv "(2025:400)"',
    ),
    "signs of sections apart": (
        "Se 9 och 10 ¤§ § lagen",
        '"§ §" skrivs ihop, "§§", efter numren: "9 och 10 §§"',
    ),
    "a section after its letter's place": ("Se 10 kap. ¤15 § a lagen", '"15 § a" skrivs "15 a §"'),
    "a law with a nought": (
        "Se lagen ¤(2025:040)",
        '"(2025:040)" är inget lagnummer, det har ingen nolla efter kolonet: kontrollera det',
    ),
    "a chat service's opening": (
        '"¤Självklart! Här är en kortare version: Brå ger råd"',
        '"Självklart! Här är en kortare version:" är sagt av en chattjänst: ta bort det',
    ),
    "what it is": (
        "Men ¤Som AI kan jag inte veta det säkert",
        '"Som AI kan jag inte veta det säkert" är sagt av en chattjänst: ta bort det',
    ),
    "a mark of a chat service": (
        "Brå ger råd¤【4†källa】",
        '"【4†källa】" är ett märke från en chattjänst: ta bort det, och skriv källan under "sources"',
    ),
    "a field of Word": (
        ">-\n  Det är\n  så. ¤Fel! Hittar inte\n  referenskälla.",
        '"Fel! Hittar inte referenskälla." kommer av en korsreferens i Word som inte följde med: skriv vad som stod där',
    ),
    "the head of a message": (
        '"¤Från: P O Skickat: den 3 mars"',
        '"Från: P O Skickat: den 3 mars" hör till ett mejl: ta bort det',
    ),
    "an answer's mark": ('"¤SV: Mötet"', '"SV: " hör till ett mejl: ta bort det'),
    "a source that is none": (
        '"Det är så ¤(källa: ChatGPT)"',
        '"(källa: ChatGPT)": en chattjänst är ingen källa: skriv var det står, eller ta bort uppgiften',
    ),
    "what is pressed elsewhere": (
        "¤Hoppa till innehåll Vi vet inte",
        '"Hoppa till innehåll" hör till en annan webbplats: ta bort det',
    ),
    "a row of contents": (
        "¤Lagen ........ 12",
        '"Lagen ........ 12" hör till ett dokument i Word: ta bort det',
    ),
    "a link of a wiki": ('"Kommuner ¤[[efterfrågade]] råd"', MARKUP.format("[[")),
    "more to write": ("Brå ger råd. ¤(Mer text här.)", UNSURE.format("(Mer text här.)")),
    "a giro": (
        "Betala till ¤bankgiro 5050-1055",
        '"bankgiro 5050-1055": ett nummer att betala till hör inte hit: ta bort det, och skriv vem man frågar',
    ),
    "a place for a name": ("¤Nytt namn", WAITS.format("Nytt namn")),
    "a place for advice": ("¤Fyll i råd här.", WAITS.format("Fyll i råd här.")),
    "something to do": ("¤Att göra", WAITS.format("Att göra")),
    "small crosses": ("till och med ¤xx.", WAITS.format("xx")),
    "a meaning to come": ("Nödnumret. ¤(definition kommer)", WAITS.format("(definition kommer)")),
    "the name of a site": (
        "Södertörn¤ – Wikipedia",
        '"– Wikipedia" är namnet på en webbplats: ta bort det',
    ),
    "a mailbox for a text": (
        "¤bf@bra.se",
        '"bf@bra.se" är en brevlåda: den hör inte hit, skriv en text',
    ),
    "half past midnight by 24": (
        "Vi slutar ¤kl. 24.30 i Malmö",
        '"kl. 24.30" är ingen tid som finns: kontrollera den',
    ),
}
RIGHT = [
    "Nivå 1* och 2*", "3 * 4 * 5", "a_b_c", "Filen _x", "C# och F#", "Träff #3", "a) ett och b) två", "Trygg :)",
    "Ett rop :(", "Brå (med SKR (SKR:s kansli))", "AT&T", "Brå & SKR; båda", "Malmö - Lund", "Malmö – Lund", "x = y",
    "https://x.se/a_(b", "https://x.se/?a=1&b=2&section=3", "https://x.se/_a_/b", "Vi [kommunen] leder", "1. Kartlägg",
    "”Citat”", "2 · 3", "Ã", "Âge", "§§ 9–10", "*not", "====", "Vem? Jo, alla", "ett, två …", "och så vidare ...", "- 5 grader", "Natt-", "kl. 9–", "´Malmö´ i en text", "Den 2026-02-28 och 2026-12-31", "Malmö # hamnen", "* se nedan",
    "Läs SOU [2021:49]", "Viktigt???", "Varför? Vem?", "(OBSERVERA)", "a=b(c)", "1 =2", "Hej då till hoten", "Vänligen ring", "Hejsan alla barn",
    "för- och nackdelar", "brotts- eller ordningsproblem", "vår- samt höstmöten", "in- respektive utpassering", "kommun- som länsnivå", "Ämnen: tre", "Platsen: Malmö",
    "Tidplan: våren", "Titelns längd", "Text och bild", "Beskrivning av ett brott och dess följder", "kommer", "Namnet kommer av staden", "kl. 24.00", "kl. 0.30",
    "lag (2023:196) och förordning (2016:1258)", "lagen (SFS 2023:196)", "lagen (2023) gäller", "balken (1942)", "9 och 10 §§, 4 §", "Malmö - Google",
    "10 kap. 15 a §", "4 § 1", "5 § a och b", "(2025:400)", "Självklart kan kommunen välja", "Här är en bild av läget", "Som AI-stöd prövas flera", "Fel! sade han",
    "Från och till", "Swish används vid bedrägerier", "Bankgirot AB", "Kontot är på 50 000 kronor", "Fyll i mallen", "Att göra rätt", "Namnet kommer av staden", "Ett mejl till @bra",
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


def test_a_bullet_within_a_list_goes() -> None:
    says = 'raden är redan en post i en lista: ta bort "•"'
    assert told("a:\n  - • Polisen\n") == [f"x.yaml:2:5: {says}"]
    assert told("a:\n  - Polisen • Brå\n") == [f"x.yaml:2:13: {LIST}"]


def test_a_day_is_no_place_and_a_mailbox_stands_under_its_key() -> None:
    says = '"2026-08-29" är ett datum, och det står inte under "place": flytta det dit det hör'
    assert told("place: 2026-08-29\n") == [f"x.yaml:1:8: {says}"]
    assert told("day: 2026-08-29\nemail: bf@bra.se\nplace: 112\n") == []


@pytest.mark.parametrize("name", ["”Trygg”", "“Trygg”", "»Trygg»"])
def test_a_name_stands_without_quotes_around_it(name: str) -> None:
    text = "citattecknen runt hela värdet syns på sidan: skriv Trygg utan dem"
    assert told(f'title: "{name}"\n') == [f"x.yaml:1:8: {text}"]
    assert told("title: \"'Trygg'\"\n") == []
    assert told(f'note: "{name}"\ntitle: "Om {name}"\n') == []


@pytest.mark.parametrize("key", ["place", "organiser", "hours", "name"])
def test_what_nobody_asks_has_no_question_mark(key: str) -> None:
    says = "värdet slutar med ett frågetecken: ta reda på om det stämmer, och ta bort tecknet"
    assert told(f"{key}: Malmö?\n") == [f"x.yaml:1:{len(key) + 3}: {says}"]
    assert told("title: Vem gör vad?\nasked: Vad är rätt?\n") == []


@pytest.mark.parametrize("name", ["Är du orolig för ett barn?", "Trygg i Dalarna – vad gör vi nu?"])
def test_a_project_may_be_called_by_a_question(name: str) -> None:
    assert told(f"name: {name}\n") == []
    assert told("name: Var Malmö?\n") != []


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
