"""Words that do not go together by gender or number, as the forms on all pages tell them."""

from __future__ import annotations

import pytest

from macros.source.doc_page import DocPage
from macros.upkeep.taste.words import word_slips
from tests.helpers import MARK, marked_place

HEAD = "---\ntitle: Prov\ndescription: En sida.\n---\n"
OTHER = (
    "En kommun, kommunen och kommuner. En åtgärd, åtgärden, åtgärder. En fråga, frågan, frågor, frågan.\n"
    "Ett beslut, beslutet, beslutet. Ett möte, mötet, mötet. Ett råd, rådet, rådet. Ett mål, målet, målet.\n"
    "En lägesbild, lägesbilden, lägesbilder. En insats, insatsen, insatser. En möjlighet, möjligheten, möjligheter.\n"
    "Vi beslutar och samlar. Vi har beslutat och samlat, och kan besluta, samla och följa det.\n"
    "Det ska följas, användas, finnas, enas och delas. Åtgärderna, kommunerna, rollen, roller, roll.\n"
    "En lag, lagen, lagen, lagar. En korta, en text, texten, texten. Kort och kort, kortet, kortet.\n"
)
KNOWN = {
    *("kommunen", "åtgärden", "frågan", "lägesbilden", "insatsen", "möjligheten", "lagen", "texten"),
    *("kortast", "laget", "följas", "användas", "finnas", "enas", "delas", "beslutat", "besluta", "beslutar", "samlar", "samlat", "samla", "följa"),
}  # fmt: skip
GOES = '"{}" går inte ihop: skriv "{}", eller rätta ordet'

TOLD = {
    "the one after all": ("¤Alla kommunen är med.", "Alla kommuner"),
    "one without its ending": ("Det gäller ¤alla kommun i länet.", "alla kommuner"),
    "one of several": ("Det finns ¤flera insats att välja.", "flera insatser"),
    "one that ends with a": ("Svara på ¤många fråga i taget.", "många frågor"),
    "one that ends with e": ("Ha ¤två möte om året.", "två möten"),
    "one of a number": ("Besök ¤tre kommunen i höst.", "tre kommuner"),
    "one of ours": ("Läs ¤våra åtgärd.", "våra åtgärder"),
    "in an item": ("- ¤Samtliga åtgärd.", "Samtliga åtgärder"),
    "in a cell": ("| A | B |\n|---|---|\n| 1 | ¤Flera åtgärd |", "Flera åtgärder"),
    "the other article": ("Gör ¤ett åtgärd nu.", "en åtgärd"),
    "the other article first": ("¤En möte hålls i dag.", "ett möte"),
    "a short word": ("Kommunen har ¤en råd.", "ett råd"),
    "what is whose": ("Läs ¤vårt lägesbild.", "vår lägesbild"),
    "what is somebody's": ("De följer ¤sin beslut.", "sitt beslut"),
    "none of it": ("Det finns ¤inget kommun till.", "ingen kommun"),
    "some of it": ("Fatta ¤någon beslut först.", "något beslut"),
    "this one": ("Läs ¤denna beslut.", "detta beslut"),
    "the one": ("¤Den beslutet gäller.", "det beslutet"),
    "the one here": ("Läs ¤den här beslutet.", "det här beslutet"),
    "before an adjective": ("¤De lokala rådet träffas.", "det lokala rådet"),
    "another": ("Skriv till ¤det nationella kommunen.", "den nationella kommunen"),
    "an adjective without its ending": ("Ha ett möte, ¤ett viktig möte.", "ett viktigt möte"),
    "an adjective of the other": ("Ta ¤en viktigt fråga i taget.", "en viktig fråga"),
    "article and adjective": ("Det är ¤ett viktigt åtgärd.", "en viktig åtgärd"),
    "article alone": ("Ha ¤en lokal råd.", "ett lokalt råd"),
    "an adjective of several": ("Svara på ¤de viktig frågorna.", "de viktiga frågorna"),
    "a passive after a modal verb": ("Planen ¤ska följs varje år.", "ska följas"),
    "another passive": ("Den ¤kan används av alla.", "kan användas"),
    "a passive after a word between": ("Råden ¤måste alltid finns.", "måste alltid finnas"),
    "a verb after a modal verb": ("Rådet ¤ska har en plan.", "ska ha"),
    "another verb": ("Alla ¤kan också deltar i rådet.", "kan också delta"),
    "what it must": ("Kommunen ¤bör är med.", "bör vara"),
    "none of several": ("Det finns ¤ingen åtgärder i planen.", "inga åtgärder"),
    "a number of several": ("Välj ¤en åtgärder i taget.", "en åtgärd"),
    "its own of several": ("Läs om ¤sin frågor först.", "sina frågor"),
    "what will be": ("Rådet ¤kommer att följer planen.", "kommer att följa"),
    "what will be there": ("Det ¤kommer också att är ett råd.", "kommer också att vara"),
    "what will be decided": ("Vi ¤kommer att beslutar om planen.", "kommer att besluta"),
    "what has been": ("Rådet ¤har beslutar om en plan.", "har beslutat"),
    "what had been": ("Rådet ¤hade inte samlar alla.", "hade inte samlat"),
    "what one must be": ("¤Rådet måste vara frivillig.", "Rådet måste vara frivilligt"),
    "what another can be": ("¤Frågan kan vara viktigt för alla.", "Frågan kan vara viktig"),
    "a clause whose verb has lost its ending": ("Det är bra att ¤ni samla planen.", "ni samlar"),
    "another clause": ("Läs innan ¤vi besluta om det.", "vi beslutar"),
    "a clause of time": ("När ¤man samla råd blir det bra.", "man samlar"),
    "what is said of one": ("¤Rådet är viktig för alla.", "Rådet är viktigt"),
    "what is said of another": ("Läs. ¤Frågan är viktigt för alla.", "Frågan är viktig"),
    "what is said of several": ("- ¤Kommunerna är skyldig att svara.", "Kommunerna är skyldiga"),
    "an adjective of many": ("Det finns ¤flera tydlig frågor.", "flera tydliga frågor"),
}  # fmt: skip
RIGHT = (
    "Alla kommuner har en åtgärd, flera råd och många möten.",
    "Ge alla möjlighet att svara, och ge några kommun och råd.",
    "Då har alla kommun och råd att vända sig till.",
    "Alla i kommunen, alla av lagen och alla råden.",
    "Det lagen kräver är ett beslut. Det här kommunen redan gör är bra.",
    "När den rådet väljer är klar, ring.",
    "Då ger den rådet ett mål.",
    "En särskilt viktig fråga. En lokalt förankrad åtgärd. Ett lokalt råd, en lokal fråga.",
    "En kort text, ett kort, den korta texten. Ett lag och laget.",
    "En kommun- och rådsfråga, en råd- och stödlinje.",
    "De nationella råden, det nationella rådet, den nationella lagen.",
    "Två mål, tre råd, fyra beslut.",
    "Det ska alltid finnas, och kan ens delas. Det kan dels följas, dels användas.",
    "Rådet har kommuner, frågor och åtgärder, och har beslutat. Det kommer att följas.",
    "Finns det inget mer, m.fl. och m.m., så är men, men och men en m.",
    "Ska ni samla det, och kan vi besluta? Det är bra att ni alla är med, när vi bara läser.",
    "Rådet måste vara frivilligt. Frågan kan vara viktig.",
    "Det finns en statistiker, en eller två, ett svar.",
    "Det ni kan är viktigt. Då kan åtgärder, frågor och insatser följas.",
    "Den som leder rådet är viktig. Kommunen i länet är med, och rådet är social samverkan.",
    "Rådet är viktigt, frågan är viktig, kommunerna är skyldiga. Rådet är lokal part.",
    "Någon kommun, något råd, ingen åtgärd, inget mål.",
    "Det är kommunen, det är rådet. Är det lagen som gäller?",
    "Båda: kommun och råd. För alla. Kommunen är med.",
    "En okänd, ett okänd, alla okänd.",
    "Vi är två. Kommunen är en.",
)


def slips_of(text: str, head: str = HEAD) -> list[str]:
    page = DocPage("docs/prov.md", "prov.md", head + text)
    other = DocPage("docs/annan.md", "annan.md", HEAD + OTHER)
    return [
        f"{p.line}:{p.column}: {says}" for p, says in word_slips([page, other], KNOWN.__contains__)
    ]


@pytest.mark.parametrize("name", TOLD)
def test_words_that_do_not_go_together_are_told_with_what_goes(name: str) -> None:
    text, right = TOLD[name]
    line, _, column = marked_place(text).partition(":")
    plain = text.replace(MARK, "")
    told = slips_of(plain)
    assert [slip.split(" går")[0].rpartition(": ")[0] for slip in told] == [
        f"{int(line) + 4}:{column}"
    ]
    wrong = told[0].split('"')[1]
    assert plain.split("\n")[int(line) - 1][int(column) - 1 :].startswith(wrong)
    assert told[0].endswith(GOES.format(wrong, right))


@pytest.mark.parametrize("text", RIGHT)
def test_words_that_go_together_are_let_be(text: str) -> None:
    assert slips_of(text) == []


def test_a_noun_that_the_pages_do_not_write_is_let_be() -> None:
    assert slips_of("En bord, alla stol, ett katt.") == []


def test_of_two_on_a_line_the_first_is_told() -> None:
    assert len(slips_of("Alla kommun har en råd.")) == 1


def test_a_page_in_english_is_let_be() -> None:
    assert slips_of("En råd.", HEAD.replace("---\n", "---\nlang: en\n", 1)) == []
