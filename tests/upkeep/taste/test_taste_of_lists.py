"""Lists and times that are typed as in a message: each slip in its place, and what is nearly one."""

from __future__ import annotations

import pytest

from macros.source.doc_page import DocPage
from macros.upkeep.taste.pages import page_slips
from tests.helpers import MARK, marked_place

HEAD = "---\ntitle: Prov\ndescription: En sida.\n---\n"
ONE_LINE = 'listan står på en enda rad: skriv varje punkt på en egen, med "- " eller "1. " först, och en tom rad före'
RUN_INTO = (
    "raden skrivs ihop med punkten ovanför: lägg till en tom rad, eller dra in den 4 blanksteg"
)
CLOCK = 'förkortningen skrivs med punkt: "kl."'
TIMES = '"{}": skriv tiderna med –, som kl. 9.30–11.00'

BOTH = '"både" följs av "och": skriv det i stället för "samt"'
ASKS = "frågan slutar med punkt: skriv ett frågetecken"
NO_TO = '"att" hör inte hit: ta bort det'
NOWHERE = '"/" leder inte till något: ta bort det'
WEEK = '"{}" finns inte: kontrollera talet'
PIECES = '"{}" behövs inte: ta bort det'
FIGURES = '"{}": kontrollera talet'
STOPS = '"{}": skriv förkortningen med alla sina punkter, eller orden'
DAY = '"{}": skriv dagen som 24 november 2026'
WAITS = '"{}" väntar på en text: skriv den, eller ta bort det'
LATER = '"{}": skriv när, eller ta bort meningen'
ORDER = "tiden är före den i raden ovanför: lägg raderna i ordning, eller rätta den"
SUB_ITEM = 'punkten står i listan ovanför, som har "{}": dra in den 4 blanksteg om den är en underpunkt, eller skriv lika'
DAYS = '"{}" slutar före sin början: kontrollera dagarna'

TOLD = {
    "Ta med¤: - dagordning - protokoll - lägesbild": ONE_LINE,
    "Ta med¤: 1. dagordning 2. protokoll": ONE_LINE,
    "Ta med¤: 1) dagordning 2) protokoll": ONE_LINE,
    "Ta med¤: * dagordning * protokoll": ONE_LINE,
    "Ta med:\n\n- dagordning\n- protokoll\n¤Det är allt.": RUN_INTO,
    "1. ring\n2. skriv\n3. mejla\n¤Gör så varje vecka.": RUN_INTO,
    "- plan\n- råd\n¤Är det klart?": RUN_INTO,
    "1. Skriv löftet:\n¤- vem gör vad\n- var": SUB_ITEM.format("1."),
    "1. Ring dem.\n2. Skriv till:\n¤- kommunen\n- polisen": SUB_ITEM.format("1."),
    "1. Läs.\n¤* lagen\n* planen\n2. Skriv.": SUB_ITEM.format("1."),
    "Det gäller ¤1 mars 2026 till 28 februari 2025.": DAYS.format(
        "1 mars 2026 till 28 februari 2025"
    ),
    "Från ¤1 mars 2026 till och med den 28 februari 2026.": DAYS.format(
        "1 mars 2026 till och med den 28 februari 2026"
    ),
    "Perioden ¤9 maj 2026–8 maj 2026 gäller.": DAYS.format("9 maj 2026–8 maj 2026"),
    "Följ både insatserna ¤samt resultatet.": BOTH,
    "Både kommun ¤samt polis är med.": BOTH,
    "- Läs både lagen ¤samt planen.": BOTH,
    "Vad är målet och hur mäter ni det¤.": ASKS,
    "Text. Hur ska ni följa upp planen¤.": ASKS,
    "- Vem ansvarar för planen¤.": ASKS,
    "Ni behöver inte ¤att göra allt.": NO_TO,
    "Ni måste ¤att läsa planen.": NO_TO,
    "Rådet ska ¤att besluta.": NO_TO,
    "Följ upp varje år/halvår¤/.": NOWHERE,
    "Varje år/halvår/månad¤/, sedan igen.": NOWHERE,
    "Fråga kommun/region¤/; sedan polis.": NOWHERE,
    "Vi möts ¤v. 54.": WEEK.format("v. 54"),
    "Vi möts ¤V.60 i Lund.": WEEK.format("V.60"),
    "- Möte ¤v. 99": WEEK.format("v. 99"),
    "Minst 2 ¤st gånger per år.": PIECES.format("st"),
    "Det är 12 ¤st kommuner.": PIECES.format("st"),
    "Om 3 ¤st. veckor.": PIECES.format("st."),
    "Andelen ökade med ¤12,5,3 procent.": FIGURES.format("12,5,3"),
    "Läs ¤1,2,3 först.": FIGURES.format("1,2,3"),
    "Det kostar ¤1,5,0 miljoner.": FIGURES.format("1,5,0"),
    "Tolv föll bort ¤p.g.a bortfall.": STOPS.format("p.g.a"),
    "Det är ¤f.n tomt.": STOPS.format("f.n"),
    "En ¤s.k plan.": STOPS.format("s.k"),
    "Anmäl dig senast ¤12/3-27.": DAY.format("12/3-27"),
    "Senast ¤1/12-2027 svarar ni.": DAY.format("1/12-2027"),
    "- Svar ¤31/1–28": DAY.format("31/1–28"),
    "Talare: ¤XX från Brå.": WAITS.format("XX"),
    "Fråga ¤XX på kommunen.": WAITS.format("XX"),
    "Ring ¤XX.": WAITS.format("XX"),
    "Text. ¤Vi återkommer med mer information!": LATER.format("Vi återkommer med mer information"),
    "¤Vi återkommer med tid och plats.": LATER.format("Vi återkommer med tid och plats"),
    "Program: ¤återkommer med datum.": LATER.format("återkommer med datum"),
    "Det görs med stöd ¤utav Brå.": 'skriv "av"',
    "¤Dom som deltar får ett intyg.": 'skriv "De"',
    "Text. ¤Dom flesta kan.": 'skriv "De"',
    "- ¤Dom är med.": 'skriv "De"',
    "Bjud in så många ¤så möjligt.": "så många som möjligt",
    "Gör det så fort ¤så möjligt.": "så många som möjligt",
    "Svara så tidigt ¤så möjligt i vår.": "så många som möjligt",
    "Ju tidigare ni bokar ¤så bättre blir det.": "desto",
    "Ju fler som är med ¤så större blir rummet.": "desto",
    "Det är så, att ju fler som läser ¤så färre frågar.": "desto",
    "Varken kommunen eller ¤inte polisen kan svara.": "varken",
    "Det finns varken plan eller ¤inte råd.": "varken",
    "Det går varken i dag eller ¤inte senare.": "varken",
    "Alla hälsas hjärtligt ¤välkommen.": "välkomna",
    "Ni är ¤välkommen.": "välkomna",
    "Deltagarna är mycket ¤välkommen.": "välkomna",
    "Det finns plats för ¤100 hundra deltagare.": FIGURES.format("100 hundra"),
    "Det kostar ¤5000 tusen kronor.": FIGURES.format("5000 tusen"),
    "Upp till ¤300 hundra unga.": FIGURES.format("300 hundra"),
    "| Tid | Punkt |\n|---|---|\n| 9.00 | Inledning |\n| 10.00 | Fika |\n¤| 9.30 | Lagen |": ORDER,
    "| Tid | Punkt |\n|---|---|\n| **13.00** | Råd |\n¤| 12.30 | Lunch |\n| 14.00 | Slut |": ORDER,
    "| Tid | A |\n|---|---|\n| 0.10 | Ett |\n| 0.20 | Två |\n¤| 0.02 | Tre |": ORDER,
    "Lämna ut om det är ¤nödvändig.": '"nödvändig" får -t',
    "Det är ¤viktig att läsa.": '"viktig" får -t',
    "Det blir ¤tydlig när ni läser.": '"tydlig" får -t',
    "Lagen trädde ¤ikraft den 1 juli 2023.": '"ikraft" är två ord',
    "Ni kan ¤tillexempel ringa.": '"tillexempel" är två ord',
    "Det går ¤iallafall bra.": '"iallafall" är två ord',
    "Fråga kommunens¤-jurist först.": "efter genitiven",
    "Fråga rådets¤-ordförande.": "efter genitiven",
    "Läs kommunernas¤-planer.": "efter genitiven",
    "Mer finns ¤på sid 23.": '"på sid 23"',
    "Läs ¤på sidan 4, sedan mer.": '"på sidan 4"',
    "Se tabellen ¤på sid. 7.": '"på sid. 7"',
    "Mer finns i ¤kapitel X.": WAITS.format("kapitel X"),
    "Se ¤bilaga Y.": WAITS.format("bilaga Y"),
    "Läs ¤avsnitt N och planen.": WAITS.format("avsnitt N"),
    "Mer finns på ¤https:\\\\bra.se.": "är ingen adress",
    "Läs ¤http:\\\\bra.se/rad": "är ingen adress",
    "- ¤https:\\\\www.bra.se": "är ingen adress",
    "Läs [planen](¤plan.md#).": 'slutar med "#"',
    "Läs [Brå](¤https://bra.se/plan.html#).": 'slutar med "#"',
    "- [Rådet](¤../rad.md#)": 'slutar med "#"',
    "Läs [IMY](¤https://www.imy.se/verksamhet//dataskydd/).": 'har "//" mitt i',
    "Läs [planen](¤../planer//plan.md).": 'har "//" mitt i',
    "- [Brå](¤https://bra.se/a//b)": 'har "//" mitt i',
    "Mötet är ¤kl 9.00.": CLOCK,
    "Mötet är ¤kl 9.00-16.00 varje måndag.": CLOCK,
    "¤Kl 13 börjar mötet.": CLOCK,
    "Mötet är kl. ¤9.00-16.00.": TIMES.format("9.00-16.00"),
    "Mötet är kl. ¤13.15 - 14.00.": TIMES.format("13.15 - 14.00"),
    "Kl. ¤9.30-10.00 är det fika.": TIMES.format("9.30-10.00"),
}
RIGHT = (
    "Ta med det här: dagordning, protokoll och lägesbild.",
    "Bestäm syftet: 1 för kunskap, 2 för beslut.",
    "Rådet: en dagordning – och ett protokoll – räcker.",
    "- Dagordning\n- Kontakta\nPolismyndigheten",
    "- dagordning\n- protokoll\n    Det är allt.",
    "- dagordning\n- protokoll\n\nDet är allt.",
    "Mötet är kl. 9.00–16.00, klockan 9 på kvällen.",
    "1. Skriv löftet:\n    - vem gör vad\n    - var",
    "Det gäller 1 mars 2025 till 28 februari 2026, och den 3 mars 2026 till kl. 9.",
    "| Andel | År |\n|---|---|\n| 12 % | 2025 |\n| 11,5 % | 2026 |",
    "I prop. 2022/23:43 (s. 31) står det.",
    "Se [Brå](https://bra.se/?q=stod%20till%20kommuner%2010kommuner).",
    "Följ både kommun och polis samt region.",
    "Vad ni gör är viktigt. Vad är målet? Hur ni gör avgör ni. När planen är klar, läs den.",
    "Vad gäller planen är den klar. Vad som är bra. Var och en svarar.",
    "Ni behöver tid att läsa, och vill att alla läser.",
    "Fråga kommun/region. Vi möts v. 53, enligt v. 12.",
    "Det är 2 st, och 1,5 miljoner, 2,5 procent. Läs 1, 2, 3.",
    "En s.k. plan p.g.a. bortfall.",
    "Upp till 1/3 av de 12 kommunerna, 24/7-öppet, sidan 3/4-2.",
    "Kromosomerna XX-XY. De som är med. En dom är en dom. Så många som möjligt, så gott det går.",
    "Ju fler, desto bättre. Ju fler som är med, så klart. Varken kommunen eller polisen.",
    "Alla är välkomna. Du är välkommen. Vi återkommer till den frågan i kapitel två. 100 000, fem hundra.",
    "| Tid | Punkt |\n|---|---|\n| 9.00 | Inledning |\n| 10.00 | Fika |\n| 10.00 | Lagen |",
    "| Pass | Punkt |\n|---|---|\n| 9.00 | A |\n| 10.00 | B |\n| 9.00 | C |\n| 10.00 | D |\n| 9.00 | E |",
    "Det är viktigt att läsa. Den är viktig. Det är skyldig myndighet som svarar.",
    "Lagen trädde i kraft. Råds- och nämndfrågor, EU:s-regler. Sidan 4 kapitel är lång.",
    "Läs [polisen](polisens-samordnare.md) och [rådet](../rad/kommunens-planer.md#radets-uppdrag).",
    "Läs kapitel 3, bilaga A. [Arkivet](https://web.archive.org/web/2020/https://bra.se/) har mer.",
    "Version 9.00-16.00 finns.",
)


def slips_of(text: str) -> list[str]:
    page = DocPage("docs/prov.md", "prov.md", HEAD + text)
    return [f"{place.line}:{place.column}: {says}" for place, says in page_slips(page)]


@pytest.mark.parametrize("text", TOLD)
def test_a_slip_is_told_in_its_place(text: str) -> None:
    found = slips_of(text.replace(MARK, ""))
    place = marked_place(HEAD + text)
    # That a line ends without a stop follows from what it lacks.
    (told,) = [slip for slip in found if slip.split(":")[0] == place.split(":")[0]]
    assert told.startswith(f"{place}: ")
    assert TOLD[text] in told


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_nearly_a_slip_is_let_be(text: str) -> None:
    assert not any(says in slip for slip in slips_of(text) for says in (ONE_LINE, RUN_INTO, CLOCK, "tiderna", "dra in den", "dagarna", "procent", "sidorna", "blanksteg saknas", "följs av", "frågan", "hör inte hit", "leder inte", "finns inte", "behövs inte", "förkortningen", "kontrollera talet", "skriv dagen", "väntar", "skriv när", "desto", "varken", "välkomna", "lägg raderna", "får -t", "två ord", "genitiven", "ingen adress", 'slutar med "#"', "mitt i"))  # fmt: skip
