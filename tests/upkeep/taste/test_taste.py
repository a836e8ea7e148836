"""What is most often a slip is a notice in its place, and what is written so on purpose is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.upkeep.taste.figures import figure_slips
from macros.upkeep.taste.notices import taste_notices
from tests.helpers import Break, open_small

if TYPE_CHECKING:
    from pathlib import Path

    from macros.site import Site

EVENTS, INITIATIVES, NETWORK = "data/events.yaml", "data/initiatives.yaml", "data/network.yaml"
SOURCES, METHODS, PLACES = "data/sources.yaml", "data/methods.yaml", "data/places.yaml"
WORDS, LAWS = "data/glossary.yaml", "data/laws.yaml"

pytestmark = pytest.mark.usefixtures("remembered")

SMALL_LETTER = "börjar med liten bokstav: skriv"
NO_END = "texten slutar utan punkt: kontrollera att slutet är med, och sätt punkt"
SHOUTED = "texten är skriven med stora bokstäver: skriv den med små"
UNSAID = (
    'händelsen är {}: skriv dagen då det ändrades under "changed", så att kalendrarna hos dem som '
    "prenumererar ändras"
)
CLEAR = "kan läsas på två sätt: skriv dagen som 24 november 2026"


def told(root: Path) -> list[str]:
    return [str(problem) for problem in taste_notices(open_small(root))]


@pytest.fixture(scope="module")
def before(small: Site) -> list[str]:
    """What is told of the content as it is."""
    return [str(problem) for problem in taste_notices(small)]


SLIPS = {
    "what is no place": Break(EVENTS, "place: Visby", "place: ¤Digitalt via Teams", '"Digitalt" är ingen ort: skriv online: true, och orten bara om man också kan komma dit'),
    "a program for a place": Break(EVENTS, "place: Visby", "place: ¤Zoom", '"Zoom" är ingen ort: skriv online: true, och orten bara om man också kan komma dit'),
    "no place at all": Break(EVENTS, "place: Visby", "place: ¤På distans", '"På distans" är ingen ort: skriv online: true, och orten bara om man också kan komma dit'),
    "a need without its stop": Break("data/needs.yaml", "title: Kommuner vill veta vad de får dela.", "title: ¤Kommuner vill veta vad de får dela", "meningen slutar utan punkt: sätt den"),
    "a number without its last pair": Break(NETWORK, "phone: 08-527 58 400", "phone: ¤08-527 584", '"08-527 584" slutar med tre siffror: är alla med? Annars skrivs det "08-52 75 84"'),
    "one of another area": Break(NETWORK, "phone: 08-527 58 400", "phone: ¤018-195 000", '"018-195 000" slutar med tre siffror: är alla med? Annars skrivs det "018-19 50 00"'),
    "one with the number of the country": Break(NETWORK, "phone: 08-527 58 400", 'phone: ¤"+46 8-527 584"', '"+46 8-527 584" slutar med tre siffror: är alla med? Annars skrivs det "08-52 75 84"'),
    "a code for a place": Break(EVENTS, "place: Visby", 'place: ¤"0980"', '"0980" är inget namn: skriv det med ord'),
    "a year for a title": Break(EVENTS, "title: Råd för framtiden 2024", 'title: ¤"2024"', '"2024" är inget namn: skriv det med ord'),
    "a number for an organiser": Break(EVENTS, "organiser: Brå", 'organiser: ¤"12"', '"12" är inget namn: skriv det med ord'),
    "a sentence for what is short": Break("data/questions.yaml", "short: Lagens genomförande", "short: ¤Hur lagen genomförs i hela kommunen med alla dess förvaltningar", "raden är 63 tecken: korta den, eller dela den på flera"),
    "a page of another than its publisher": Break(SOURCES, "url: https://bra.se/om-bra", "url: ¤https://polisen.se/om-bra", '"polisen.se" är en webbplats hos Polismyndigheten, inte Brå: kontrollera adressen'),
    "a page with www of another": Break(SOURCES, "url: https://bra.se/om-bra", "url: ¤https://www.polisen.se/om-bra", '"polisen.se" är en webbplats hos Polismyndigheten, inte Brå: kontrollera adressen'),
    "more than all": Break(EVENTS, "summary: En konferens.", "summary: Nästan ¤130 % av kommunerna svarade.", '"130 % av" är mer än alla: kontrollera talet'),
    "years turned round": Break(EVENTS, "summary: En konferens.", "summary: Den gäller åren ¤2027–2022.", '"2027–2022" slutar före sin början: skriv "2022–2027", om det är åren'),
    "a day of a sheet": Break(EVENTS, "summary: En konferens.", "summary: Den ¤46023 hålls mötet.", '"46023" ser ut som en dag ur ett kalkylblad: är det 1 januari 2026?'),
    "a year with a figure too many": Break(EVENTS, "summary: En konferens.", "summary: Sedan ¤20224 hålls den.", '"20224": skriv talet som 20 224, eller kontrollera årtalet om det är ett'),
    "a number that is not grouped": Break(EVENTS, "summary: En konferens.", "summary: Den når ¤125000 personer.", '"125000": skriv talet som 125 000, eller kontrollera årtalet om det är ett'),
    "a sum that is not grouped": Break(METHODS, "tried: I Skåne.", "tried: I Skåne, för ¤80000 kronor.", '"80000": skriv talet som 80 000, eller kontrollera årtalet om det är ett'),
    "a row of those who do it": Break(METHODS, "      - Grannar\n", "      - ¤Grannar.\n", "namnet slutar med punkt: ta bort den"),
    "an adjective twice after the": Break(EVENTS, "summary: En konferens.", "summary: De är till för hela ¤hela länet.", '"hela hela": står två gånger, ta bort ett om det är ett fel'),
    "all twice in a clause": Break(EVENTS, "summary: En konferens.", "summary: Den som leder frågar alla ¤alla kommuner.", '"alla alla": står två gånger, ta bort ett om det är ett fel'),
    "a numeral twice in a clause": Break(EVENTS, "summary: En konferens.", "summary: Vi ses när det är tre ¤tre dagar kvar.", '"tre tre": står två gånger, ta bort ett om det är ett fel'),
    "a section in words": Break(EVENTS, "summary: En konferens.", "summary: Enligt ¤paragraf 4 i lagen.", '"paragraf 4" skrivs "4 §"'),
    "a law's number bare": Break(EVENTS, "summary: En konferens.", "summary: Enligt ¤lag 2023:196 hålls den.", '"lag 2023:196" skrivs "lag (2023:196)"'),
    "half a quotation": Break(EVENTS, "summary: En konferens.", "summary: De sade ¤”nej.", "ett citattecken saknar sitt andra: skriv ” före och efter det som någon säger"),
    "a picture": Break(EVENTS, "summary: En konferens.", "summary: Välkommen ¤😊.", '"😊" är en bild, som läses upp med sitt namn: ta bort den'),
    "letters apart": Break(EVENTS, "summary: En konferens.", "summary: På er ¤e g n a plats.", '"e g n a" har blanksteg mellan bokstäverna: skriv ihop ordet'),
    "a site without protection": Break(NETWORK, "website: https://bra.se", "website: ¤http://bra.se", 'adressen går utan skydd: pröva "https://bra.se", och skriv den om den fungerar'),
    "a number in one piece": Break(NETWORK, "phone: 08-527 58 400", "phone: ¤0852758400", '"0852758400" är svårt att läsa: skriv "08-527 584 00"'),
    "two in a row": Break(INITIATIVES, "- Polismyndigheten", "- ¤Polismyndigheten och Brå", '"Polismyndigheten och Brå" är två: skriv dem på var sin rad'),
    "another kind than its name": Break(EVENTS, "title: Råd för framtiden 2024\n    kind: konferens", "title: Redovisning av bidrag\n    kind: ¤ansökan", '"Redovisning av bidrag" låter som redovisning: kontrollera sorten'),
    "a title in small letters": Break(EVENTS, "title: Råd för", "title: ¤råd för", f'{SMALL_LETTER} "Råd"'),
    "a term": Break(WORDS, "term: Brå\n", "term: ¤brå\n", f'{SMALL_LETTER} "Brå"'),
    "a place that is no municipality": Break(EVENTS, "place: Visby", "place: ¤visby slott", f'{SMALL_LETTER} "Visby"'),
    "a row of a list": Break(INITIATIVES, "- Kommuner", "- ¤kommuner", f'{SMALL_LETTER} "Kommuner"'),
    "a word alone in small letters": Break(EVENTS, "summary: En konferens.", "summary: ¤konferens.", "texten börjar med liten bokstav: kontrollera att början är med"),
    "short words of capitals": Break(EVENTS, "title: Råd för framtiden 2024", "title: ¤EN DAG OM ÅRET", SHOUTED),
    "a title of capitals": Break(EVENTS, "title: Råd för framtiden 2024", "title: ¤RÅD FÖR FRAMTIDEN 2024", SHOUTED),
    "a text without its end": Break(EVENTS, "summary: En konferens.", "summary: ¤En konferens", NO_END),
    "a text that ends in the middle": Break(METHODS, "tried: I Skåne.", "tried: ¤I Skåne och i,x".replace(",x", ""), NO_END),
    "a text without its beginning": Break(EVENTS, "summary: En konferens.", "summary: ¤en konferens.", "texten börjar med liten bokstav: kontrollera att början är med"),
    "the name of a site": Break(SOURCES, "title: Myndighetsregistret", "title: ¤myndighetsregistret.scb.se", "titeln är bara webbplatsens adress: skriv vad sidan heter"),
    "another year": Break(EVENTS, 'start: "2024-04-10"\n    end: "2024-04-11"', 'start: ¤"2025-04-10"', "händelsen är 2025 men heter något med 2024: kontrollera båda"),
    "a month too late": Break(EVENTS, 'end: "2024-04-11"', 'end: ¤"2024-05-11"', "konferensen håller på i 32 dagar: kontrollera dagarna"),
    "a move that nobody is told of": Break(EVENTS, "    place: Visby", '    status: ¤flyttad\n    moved_from: "2024-04-09"\n    place: Visby', UNSAID.format("flyttad")),
    "what is cancelled and nobody is told of": Break(EVENTS, "    place: Visby", "    status: ¤inställd\n    place: Visby", UNSAID.format("inställd")),
    "a verb twice": Break(EVENTS, "summary: En konferens.", "summary: Brå ger ¤ger råd.", '"ger ger": står två gånger, ta bort ett om det är ett fel'),
    "a name twice": Break(EVENTS, "summary: En konferens.", "summary: Stöd av Brå ¤Brå i år.", '"Brå Brå": står två gånger, ta bort ett om det är ett fel'),
    "a phrase twice": Break(EVENTS, "summary: En konferens.", "summary: Vi ses med ¤med polisen.".replace("¤med polisen", "polisen ¤med polisen"), '"med polisen med polisen": står två gånger, ta bort ett om det är ett fel'),
    "a name that is cut": Break(EVENTS, "organiser: Brå", "organiser: ¤Länsstyrelsen i", 'slutar med "i": kontrollera att slutet är med'),
    "a title that is cut": Break(EVENTS, "title: Råd för framtiden 2024", "title: ¤Råd för framtiden och", 'slutar med "och": kontrollera att slutet är med'),
    "a year that is cut": Break(EVENTS, "title: Råd för framtiden 2024", "title: ¤Råd för framtiden 20", 'slutar med "20": kontrollera att slutet är med'),
    "a mail": Break(EVENTS, "summary: En konferens.", "summary: ¤Hej! Här är texten.", '"Hej!" hör till ett mejl: ta bort det, om det inte är ett exempel'),
    "another weekday": Break(EVENTS, "summary: En konferens.", "summary: Vi ses ¤måndagen den 24 november 2026.", '"måndagen den 24 november 2026" är en annan veckodag: kontrollera dagen'),
    "a time without its stop": Break(EVENTS, "summary: En konferens.", "summary: Vi ses ¤kl. 930.", '"kl. 930": skriv tiden med punkt, som kl. 9.30'),
    "what stands for words": Break(EVENTS, "summary: En konferens.", "summary: E¤n ... konferens.", "tre punkter mitt i texten: är något borttaget, eller kvar att skriva?"),
    "hours that end before they begin": Break(EVENTS, "summary: En konferens.", "summary: Vi ses ¤kl. 16–9.", '"kl. 16–9" slutar före sin början: kontrollera tiderna'),
    "what has been, and is to come": Break(EVENTS, "summary: En konferens.", "summary: Mötet ¤kommer att hållas i år.", '"kommer att hållas": händelsen har varit, skriv vad som hände'),
    "what has been, and is planned": Break(EVENTS, "summary: En konferens.", "summary: Mötet ¤planeras till våren.", '"planeras till": händelsen har varit, skriv vad som hände'),
    "what has been, and shall be": Break(EVENTS, "summary: En konferens.", "summary: Den ¤ska äga rum i Visby.", '"ska äga rum": händelsen har varit, skriv vad som hände'),
    "another day in the title": Break(EVENTS, "title: Råd för framtiden 2024", "title: Råd ¤12 april 2024", '"12 april 2024" är en annan dag än den i "start", 2024-04-10: kontrollera båda'),
    "another day in the text": Break(EVENTS, "summary: En konferens.", "summary: Den hölls den ¤1 april 2024.", '"1 april" är en annan dag än den i "start", 2024-04-10: kontrollera båda'),
    "another day with its weekday": Break(EVENTS, "summary: En konferens.", "summary: Den ägde rum onsdagen den ¤10 maj.", '"10 maj" är en annan dag än den i "start", 2024-04-10: kontrollera båda'),
    "a statement older than what it states": Break("data/accessibility.yaml", "updated: 2026-11-24", "updated: ¤2026-11-20", "2026-11-20 är före 2026-11-24, då webbplatsen bedömdes: ändrades inte redogörelsen då?"),
    "a county in another region": Break(PLACES, "police_region: mitt", "police_region: ¤syd", "Uppsala län hör till polisregion Mitt sedan 2015: har polisen ändrat det?"),
    "a place in another county": Break(EVENTS, "place: Visby", "place: ¤Malmö", "Malmö ligger i Skåne län, och händelsen gäller ett annat"),
    "another place in another county": Break(EVENTS, "place: Visby", "place: ¤Bjuv", "Bjuv ligger i Skåne län, och händelsen gäller ett annat"),
    "one more of them": Break(EVENTS, "place: Visby", "place: ¤Lund", "Lund ligger i Skåne län, och händelsen gäller ett annat"),
    "a person as organiser": Break(EVENTS, "organiser: Brå\n    counties", "organiser: ¤Karin Ek, Länsstyrelsen Skåne\n    counties", '"Karin Ek" ser ut som en person: skriv bara organisationen'),
    "a person at the police": Break(EVENTS, "organiser: Brå\n    counties", "organiser: ¤Åsa Öberg, polisen\n    counties", '"Åsa Öberg" ser ut som en person: skriv bara organisationen'),
    "a person of a municipality": Break(EVENTS, "organiser: Brå\n    counties", "organiser: ¤Bo Ek, Lunds kommun\n    counties", '"Bo Ek" ser ut som en person: skriv bara organisationen'),
    "a number of the directory": Break(EVENTS, "summary: En konferens.", "summary: Ring ¤08-527 58 400.", '"08-527 58 400" står i katalogen, där det rättas på ett ställe: skriv bara vem man når'),
    "a number of a function": Break(METHODS, "tried: I Skåne.", "tried: I Skåne, på ¤08-527 584 40.", '"08-527 584 40" står i katalogen, där det rättas på ett ställe: skriv bara vem man når'),
    "a mailbox of the directory": Break(EVENTS, "summary: En konferens.", "summary: Skriv till ¤registrator@bra.se.", '"registrator@bra.se" står i katalogen, där det rättas på ett ställe: skriv bara vem man når'),
    "a law by other figures": Break(EVENTS, "summary: En konferens.", "summary: Enligt lag ¤(2023:169) hålls den.", "(2023:169) är ingen av lagarna här: menas (2023:196)?"),
    "a law by its year": Break(METHODS, "tried: I Skåne.", "tried: Enligt lag ¤(2032:196).", "(2032:196) är ingen av lagarna här: menas (2023:196)?"),
    "a law by SFS": Break(METHODS, "tried: I Skåne.", "tried: Enligt lag ¤(SFS 2023:961).", "(2023:961) är ingen av lagarna här: menas (2023:196)?"),
    "a blank before a comma": Break(EVENTS, "summary: En konferens.", "summary: Brå¤ , polisen och fler.".replace("¤ ,", " ¤,"), 'ett blanksteg före ",": ta bort det'),
    "a blank before a word": Break(EVENTS, "summary: En konferens.", "summary: Brå ¤,polisen och fler.", 'ett blanksteg före ",": ta bort det'),
    "a blank before a stop": Break(EVENTS, "summary: En konferens.", "summary: Brå ger råd ¤. Och stöd.", 'ett blanksteg före ".": ta bort det'),
    "no blank after a stop": Break(EVENTS, "summary: En konferens.", "summary: Brå ger råd¤.De ger stöd.", 'ett blanksteg saknas efter "."'),
    "no blank before in": Break(EVENTS, "summary: En konferens.", "summary: Brå ger råd¤.I år ger de stöd.", 'ett blanksteg saknas efter "."'),
    "no blank before an island": Break(EVENTS, "summary: En konferens.", "summary: Brå ger råd¤?Ö för ö ger de stöd.", 'ett blanksteg saknas efter "?"'),
    "no blank before a river": Break(EVENTS, "summary: En konferens.", "summary: Brå ger stöd¤,Å för å.", 'ett blanksteg saknas efter ","'),
    "a time that passes": Break(EVENTS, "summary: En konferens.", "summary: Konferensen hölls ¤i somras.", '"i somras" är snart en annan tid: skriv datumet eller året'),
    "no blank after a comma": Break(EVENTS, "summary: En konferens.", "summary: Brå ger stöd¤,Lund också.", 'ett blanksteg saknas efter ","'),
    "no blank after a question": Break(EVENTS, "summary: En konferens.", "summary: Vem ger råd¤?Brå ger råd.", 'ett blanksteg saknas efter "?"'),
    "two stops": Break(EVENTS, "summary: En konferens.", "summary: Brå ger råd¤.. Och stöd.", '"..": ta bort det ena tecknet'),
    "a comma and a stop": Break(EVENTS, "summary: En konferens.", "summary: Brå ger råd¤,. Och stöd.", '",.": ta bort det ena tecknet'),
    "two commas": Break(EVENTS, "summary: En konferens.", "summary: Brå ger råd¤,, och stöd.", '",,": ta bort det ena tecknet'),
    "a name with a stop": Break(NETWORK, "name: Polismyndigheten", "name: ¤Polismyndigheten.", "namnet slutar med punkt: ta bort den"),
    "a place with a stop": Break(EVENTS, "place: Visby", "place: ¤Visby slott, borggården.", "namnet slutar med punkt: ta bort den"),
    "an organiser with a stop": Break(EVENTS, "organiser: Brå\n    counties", "organiser: ¤Kommunerna.\n    counties", "namnet slutar med punkt: ta bort den"),
    "a stop inside a sentence": Break(LAWS, "in_text: lagen\n", "in_text: ¤lagen.\n", "namnet står mitt i en mening: ta bort punkten"),
    "a capital inside a sentence": Break(LAWS, "in_text: lagen\n", "in_text: ¤Lagen\n", 'namnet står mitt i en mening: skriv "lagen"'),
    "a day of two kinds": Break(EVENTS, "summary: En konferens.", "summary: Den ¤3/4/2026 möts vi.", f'"3/4/2026" {CLEAR}'),
}  # fmt: skip


@pytest.mark.parametrize("case", SLIPS)
def test_a_slip_in_the_data_is_a_notice_in_its_place(
    case: str, small_copy: Path, before: list[str]
) -> None:
    line = SLIPS[case].apply(small_copy)
    place, _, text = line.partition(": ")
    assert [found for found in told(small_copy) if found not in before] == [
        f"{place}: att se över: {text}"
    ]


MEANT = {
    "a place called like a program": Break(EVENTS, "place: Visby", "place: ¤Zoomgatan 1, Visby", ""),
    "a town's own hall": Break(EVENTS, "place: Visby", "place: ¤Digitala huset, Visby", ""),
    "a number of two pairs and three": Break(NETWORK, "phone: 08-527 58 400", "phone: ¤08-527 584 00", ""),
    "a number for all of the country": Break(NETWORK, "phone: 08-527 58 400", "phone: ¤0771-567 567", ""),
    "a place with a number in its name": Break(EVENTS, "place: Visby", "place: ¤Sal 12, Visby", ""),
    "a page on the site of nobody known": Break(SOURCES, "url: https://bra.se/om-bra", "url: ¤https://5dok.org/om-bra", ""),
    "a page on a site below its own": Break(SOURCES, "url: https://bra.se/om-bra", "url: ¤https://webbutik.bra.se/om-bra", ""),
    "growth": Break(EVENTS, "summary: En konferens.", "¤summary: De ökade med 130 procent av nivån, och 100 % av alla svarade.", ""),
    "years in order": Break(EVENTS, "summary: En konferens.", "¤summary: Åren 2022–2027 och 2024–25, dnr 2025/45108, 45 108 personer och 45 108 kronor.", ""),
    "two quotations": Break(EVENTS, "summary: En konferens.", "¤summary: De sade ”ja” och ”nej”.", ""),
    "an application and a report": Break(EVENTS, "title: Råd för framtiden 2024\n    kind: konferens", "¤title: Redovisning av ansökningar\n    kind: redovisning", ""),
    "a brand": Break(EVENTS, "title: Råd för framtiden 2024", "¤title: e-legitimation för kommuner", ""),
    "a host that is a name": Break(EVENTS, "place: Visby", "¤place: krisinformation.se", ""),
    "a title that is a host of another": Break(SOURCES, "title: Myndighetsregistret", "¤title: lagen.nu", ""),
    "an abbreviation": Break(EVENTS, "title: Råd för framtiden 2024", "¤title: BRÅ 2024", ""),
    "a word of capitals among others": Break(EVENTS, "title: Råd för framtiden 2024", "¤title: MUCF och SKR möter CVE", ""),
    "a question": Break(EVENTS, "summary: En konferens.", "¤summary: Vem gör vad?", ""),
    "what someone says": Break(EVENTS, "summary: En konferens.", "¤summary: De sade ”vi är med.”", ""),
    "a bracket last": Break(EVENTS, "summary: En konferens.", "¤summary: En konferens. (Den hölls på nätet.)", ""),
    "thirty days": Break(EVENTS, 'end: "2024-04-11"', '¤end: "2024-05-10"', ""),
    "over new year": Break(EVENTS, 'start: "2024-04-10"\n    end: "2024-04-11"', '¤start: "2023-12-30"\n    end: "2024-01-02"', ""),
    "a last day of another year": Break(EVENTS, "title: Sista dag att söka bidrag", "¤title: Sista dag att söka bidrag för 2026", ""),
    "what is held": Break(EVENTS, "summary: En konferens.", "¤summary: Det som gäller gäller alla, och den som kan kan börja.", ""),
    "more and more": Break(EVENTS, "summary: En konferens.", "¤summary: Allt mer och mer och mer, steg för steg för steg.", ""),
    "very very": Break(EVENTS, "summary: En konferens.", "¤summary: Ett mycket mycket litet möte.", ""),
    "what one can be with in": Break(EVENTS, "title: Råd för framtiden 2024", "¤title: Nätverk att vara med i", ""),
    "the right weekday": Break(EVENTS, "summary: En konferens.", "¤summary: Vi ses tisdagen den 24 november 2026 kl. 9.30.", ""),
    "hours over noon": Break(EVENTS, "summary: En konferens.", "¤summary: Vi ses kl. 9–16, klockan 9.30–10, kl. 9:00–9:45 och klockan 22–05.", ""),
    "a law by its name": Break(LAWS, "in_text: lagen\n", "¤in_text: Brås instruktion\n", ""),
    "a day that is clear": Break(EVENTS, "summary: En konferens.", "¤summary: Den 3/4 2026, 24/11/2026, 1/2 och 3/4 av alla.", ""),
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Enligt § 4 i lagen", '"§ 4" skrivs "4 §"'),
        ("Enligt 19 kap 1§ i lagen", '"19 kap 1§" skrivs "19 kap. 1 §"'),
        ("Enligt 3a§ i lagen", '"3a§" skrivs "3 a §"'),
        ("Enligt 3b § i lagen", '"3b §" skrivs "3 b §"'),
        ("Enligt 4 kap. 3a§", '"3a§" skrivs "3 a §"'),
        ("Enligt 15 a§ i lagen", '"15 a§" skrivs "15 a §"'),
        ("Enligt 4 § 1, 9 och 10 §§, 10 kap. 15 a § och 6 a kap. 3 § samma lag", None),
        ("Det kom genom lag 2025:223 och 101 procent", None),
        ("Hela 100 % av dem, och 101 % av dem", '"101 % av" är mer än alla: kontrollera talet'),
        ("De ökade med 130 procent av det", None),
        ("Postnumret 451 30, dnr 2025/45108 och 45 108 personer", None),
        ("Åren 2022–2022", None),
    ],
)
def test_the_figures_of_a_text(text: str, says: str | None) -> None:
    assert [told for _, told in figure_slips(text)] == ([says] if says else [])


def test_a_section_after_the_last_is_looked_at(small_copy: Path) -> None:
    path = small_copy / EVENTS
    text = path.read_text("utf-8")
    cited = "summary: Enligt {} § lagen (2023:196)."
    path.write_text(text.replace("summary: En konferens.", cited.format(13)), "utf-8")
    assert told(small_copy) == []
    path.write_text(text.replace("summary: En konferens.", cited.format(14)), "utf-8")
    says = '"14 §": den sista paragrafen här i (2023:196) är 13 §'
    assert told(small_copy) == [f"{EVENTS}:12:21: att se över: {says}"]


@pytest.mark.parametrize("case", MEANT)
def test_what_is_meant_is_no_notice(case: str, small_copy: Path, before: list[str]) -> None:
    MEANT[case].apply(small_copy)
    assert told(small_copy) == before


def test_a_switchboard_that_two_have_is_told_at_the_second(small_copy: Path) -> None:
    assert told(small_copy) == []
    line = Break(NETWORK, "phone: 08-527 58 400", "phone: ¤114 14", "samma nummer står på rad 11: kontrollera att de har samma växel").apply(small_copy)  # fmt: skip
    place, _, text = line.partition(": ")
    assert told(small_copy) == [f"{place}: att se över: {text}"]


def test_the_frozen_content_of_full_size_has_none(whole: Site) -> None:
    assert list(taste_notices(whole)) == []


@pytest.mark.parametrize("status", ["inställd\n    changed: 2024-04-01", "bekräftad", "planerad"])
def test_a_change_of_an_event_that_is_told_is_none(
    status: str, small_copy: Path, before: list[str]
) -> None:
    path = small_copy / EVENTS
    text = path.read_text("utf-8")
    path.write_text(
        text.replace("    place: Visby", f"    status: {status}\n    place: Visby"), "utf-8"
    )
    assert told(small_copy) == before


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Råd för framtiden 2024", "title: Råd 10–11 april 2024"),
        ("title: Råd för framtiden 2024", "title: Råd 10 april"),
        ("summary: En konferens.", "summary: Den hölls den 11 april 2024, efter mötet den 1 mars."),
        ("summary: En konferens.", "summary: Planen ska hållas levande, och mötet skulle ge råd."),
        ("summary: En konferens.", "summary: Enligt lag (2023:196) och förordning (2016:1258)."),
        ("summary: En konferens.", "summary: Ring 112, 114 14 eller 010-123 45 67."),
        ("place: Visby", "place: Visby slott, Malmörummet"),
        ("place: Visby", "place: Örnsköldsvik/Umeå"),
        ("organiser: Brå\n    counties", "organiser: Region Gotland, polisen\n    counties"),
        (
            "organiser: Brå\n    counties",
            "organiser: Länsstyrelsen Gotland, polisen m.fl.\n    counties",
        ),
        ("organiser: Brå\n    counties", "organiser: Umeå universitet, Brå\n    counties"),
        ("organiser: Brå\n    counties", "organiser: S:t Eriks församling, Brå\n    counties"),
    ],
)
def test_an_event_may_say(old: str, new: str, small_copy: Path, before: list[str]) -> None:
    path = small_copy / EVENTS
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    assert told(small_copy) == before
