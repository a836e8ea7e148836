"""Slips of writing in data are told once, at the word, and what is written so on purpose is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.upkeep.hidden_lines import hidden_notices
from macros.upkeep.notices import notices
from macros.upkeep.taste.notices import taste_notices
from tests.helpers import MARK, Break, marked_place, open_small

if TYPE_CHECKING:
    from pathlib import Path

EVENTS, SOURCES, NETWORK = "data/events.yaml", "data/sources.yaml", "data/network.yaml"
INITIATIVES, METHODS, WORDS = "data/initiatives.yaml", "data/methods.yaml", "data/glossary.yaml"

pytestmark = pytest.mark.usefixtures("remembered")

BLANKS = "flera blanksteg i rad: ta bort alla utom ett"
CAPITAL = '"{}" börjar en mening: skriv stor bokstav, eller ett komma före'
NO_STOP = 'en mening verkar börja med "{}": sätt punkt före, eller skriv liten bokstav'
LOUD = '"{}" är skrivet med stora bokstäver: skriv det med små, om det inte är en förkortning'
DIGIT = '"{}" har en siffra i ordet: skriv {}'
OF_WEB = '"{}" hör till en annan webbplats: ta bort det, och skriv vad läsaren behöver'
PERSON = '"{}" ser ut som en person: skriv bara funktionen'
AGAIN = "meningen står två gånger: ta bort den ena"
FOREIGN = "texten är på {}: skriv den på svenska"
NOTE = '"{}" ser ut som en fotnot: ta bort den, och skriv källan bland källorna'
TIGHT = 'ett blanksteg saknas efter ","'

TOLD = {
    "two blanks": ("Vi ses med  ¤polisen.", BLANKS),
    "many blanks": ("Vi ses     ¤sedan.", BLANKS),
    "blanks from a table": ("Brå   ¤ger råd.", BLANKS),
    "a small letter after a stop": ("Brå ger råd. ¤polisen också.", CAPITAL.format("polisen")),
    "a stop for a comma": ("Vi ses i Visby hösten. ¤och våren.", CAPITAL.format("och")),
    "a small letter after a question": ("Vem ger råd? ¤fråga dem.", CAPITAL.format("fråga")),
    "no stop before a sentence": ("Brå ger råd ¤Det hjälper.", NO_STOP.format("Det")),
    "no stop before what to do": ("Läs planen ¤Ring sedan polisen.", NO_STOP.format("Ring")),
    "the end of a sentence cut": ("Brå ger råd om ¤Kommunen har en plan.", NO_STOP.format("Kommunen")),
    "a loud word": ("Brå ger ¤INGEN råd nu.".replace("INGEN", "ALDRIG"), LOUD.format("ALDRIG")),
    "a loud name": ("Det gäller ¤KOMMUNER i länet.", LOUD.format("KOMMUNER")),
    "a loud end": ("Vi ses ¤IGENOM året.", LOUD.format("IGENOM")),
    "nought for o": ("En ¤k0mmun ger råd.", DIGIT.format("k0mmun", "en bokstav, o i stället för 0")),
    "one for l": ("En ¤p1an för länet.", DIGIT.format("p1an", "en bokstav, l eller i i stället för 1")),
    "three for e": ("Ett ¤m3d stöd.".replace("m3d", "råd3t"), DIGIT.format("råd3t", "en bokstav, e i stället för 3")),
    "a link that was": ("Brå ger råd. ¤Läs mer här.", OF_WEB.format("Läs mer här")),
    "what was pressed": ("Brå ger råd. ¤Klicka på rubriken.", OF_WEB.format("Klicka på")),
    "a picture's maker": ("Brå ger råd. ¤Foto: Mostphotos.", OF_WEB.format("Foto: Mostphotos")),
    "a table that is not here": ("¤Se tabell 3 ovan.", OF_WEB.format("Se tabell 3 ovan")),
    "a number of a page": ("Brå ger råd. ¤Se sidan 14.", OF_WEB.format("Se sidan 14")),
    "a person": ("Frågor besvaras av ¤Åsa Bergström.", PERSON.format("Åsa Bergström")),
    "a person of two names": ("Ansvarig är ¤Lars-Erik Öberg.", PERSON.format("Lars-Erik Öberg")),
    "a person by a letter": ("Ring ¤K. Andersson om det.", PERSON.format("K. Andersson")),
    "a person by one name": ("Kontakta ¤Karin om det.", PERSON.format("Karin")),
    "a sentence twice": ("Brå ger råd till alla. ¤Brå ger råd till alla.", AGAIN),
    "a sentence again later": ("Vi ses nu i Visby. Brå ger råd. ¤Vi ses nu i Visby.", AGAIN),
    "a question twice": ("Vem ger råd till er? ¤Vem ger råd till er?", AGAIN),
    "English": ("¤The municipality is responsible for the work with the police.", FOREIGN.format("engelska")),
    "little English": ("¤Support with advice for all.", FOREIGN.format("engelska")),
    "Norwegian": ("¤Kommunen skal følge opp planen og må ikke glemme politiet.", FOREIGN.format("norska eller danska")),
    "German": ("¤Die Gemeinde ist für die Arbeit mit der Polizei verantwortlich.", FOREIGN.format("tyska")),
    "Finnish": ("¤Kunnan on laadittava suunnitelma yhdessä poliisin kanssa.", FOREIGN.format("finska")),
    "a note by brackets": ("Brå ger stödet¤(1). Så är det.", NOTE.format("(1)")),
    "a note by a figure": ("Brå ger stödet¤2. Så är det.", NOTE.format("2")),
    "a note before a comma": ("Enligt planen¤12, som gäller.", NOTE.format("12")),
    "no blank after a comma": ("Vi ses med polisen¤,skolan och Brå.", TIGHT),
    "no blank between two": ("Det gäller stöd¤,råd.".replace("råd", "hjälp"), TIGHT),
    "no blank before och": ("Planen är klar¤,och den gäller.", TIGHT),
}  # fmt: skip

RIGHT = [
    "Vi ses t.ex. i Visby, dvs. på Gotland, inkl. hamnen, enl. planen.",
    "Det gäller kap. tre, resp. två, och prop. ett.",
    "Brå och BRÅ, MUCF, SKR och NORAD.",
    "Målet är vitamin b12 och covid19 enligt ISO9001.",
    "Rådet möts i region Syd, och Brå i region Mitt.",
    "De frågade: Det här, är det rätt? Ja.",
    "Sidan Ta med dig guiden finns nu.",
    "Läs mer i planen. Uppdateras varje år.",
    "Region Halland och Malmö Stad möts. Svenska Röda Korset också.",
    "Fråga Brå. Kontakta Polisen. Ring Länsstyrelsen.",
    "Ja. Nej. Ja. Kanske.",
    "Metoden heter Communities That Care och kommer från USA.",
    "Enligt 3 § (2023:196) gäller det 2024, 2025.",
    "Ett stöd på 12,5 miljoner till 3,5 procent.",
]


def told(root: Path) -> list[str]:
    return [str(problem) for problem in taste_notices(open_small(root))]


@pytest.mark.parametrize("case", TOLD)
def test_a_slip_of_writing_is_told_at_the_word(case: str, small_copy: Path) -> None:
    text, says = TOLD[case]
    path = small_copy / EVENTS
    before = path.read_text("utf-8")
    marked = before.replace("summary: En konferens.", f"summary: {text}".replace(": ", ": ", 1))
    if ": " in text or text.startswith("¤@"):
        marked = before.replace("summary: En konferens.", f"summary: >-\n      {text}")
    path.write_text(marked.replace(MARK, ""), "utf-8")
    assert told(small_copy) == [f"{EVENTS}:{marked_place(marked)}: att se över: {says}"]


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_written_so_on_purpose_is_no_notice(text: str, small_copy: Path) -> None:
    path = small_copy / EVENTS
    before = path.read_text("utf-8")
    path.write_text(before.replace("summary: En konferens.", f"summary: >-\n      {text}"), "utf-8")
    assert told(small_copy) == []


def test_blanks_that_end_a_line_are_seen_by_nobody(small_copy: Path) -> None:
    path = small_copy / EVENTS
    text = path.read_text("utf-8")
    ended = "summary: >-\n      En konferens  \n      för alla.  \n"
    path.write_text(text.replace("summary: En konferens.\n", ended), "utf-8")
    assert told(small_copy) == []


LONG = " ".join(f"Visby {n}" for n in range(25))
SAME = "Uppgiften bygger på det som Brå skrev om kommunerna i länet det året."
COPIES = {
    "a text of another entry": Break(METHODS, "tried: I Skåne.", f"tried: ¤{SAME}", "samma text står på rad {other}: är den kopierad? Skriv postens egen"),
    "a source of another year": Break(SOURCES, "sources:\n", 'sources:\n  - id: bra-rad-2025\n    url: https://bra.se/rad\n    title: Råd\n    publisher: bra\n    published: ¤"2024"\n    kind: myndighet\n    read: 2026-11-24\n', 'källan heter "bra-rad-2025" och är från 2024: kontrollera året'),
    "a source of another day": Break(SOURCES, "sources:\n", 'sources:\n  - id: bra-stod-2023\n    url: https://bra.se/stod\n    title: Stöd\n    publisher: bra\n    published: ¤"2024-01-02"\n    kind: myndighet\n    read: 2026-11-24\n', 'källan heter "bra-stod-2023" och är från 2024: kontrollera året'),
    "a host of another ending": Break(NETWORK, "url: https://myndighetsregistret.scb.se", "url: ¤https://myndighetsregistret.scb.nu", '"myndighetsregistret.scb.nu" står bara här, och "myndighetsregistret.scb.se" på flera ställen: menas den?'),
    "a host with a letter more": Break(NETWORK, "url: https://myndighetsregistret.scb.se", "url: ¤https://myndighetsregistret.scbb.se", '"myndighetsregistret.scbb.se" står bara här, och "myndighetsregistret.scb.se" på flera ställen: menas den?'),
    "a host with letters turned": Break(NETWORK, "url: https://myndighetsregistret.scb.se", "url: ¤https://mydnighetsregistret.scb.se", '"mydnighetsregistret.scb.se" står bara här, och "myndighetsregistret.scb.se" på flera ställen: menas den?'),
    "a line as long as a text": Break(EVENTS, "place: Visby", f"place: ¤{LONG}, och i Lund", f"raden är {len(LONG) + 12} tecken: korta den, eller dela den på flera"),
}  # fmt: skip


@pytest.mark.parametrize("case", list(COPIES)[1:])
def test_what_does_not_agree_with_the_rest_is_looked_at(case: str, small_copy: Path) -> None:
    line = COPIES[case].apply(small_copy)
    place, _, text = line.partition(": ")
    assert f"{place}: att se över: {text}" in told(small_copy)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (NETWORK, "url: https://myndighetsregistret.scb.se", "url: https://www.regeringen.se/a"),
        (NETWORK, "website: https://bra.se", "website: https://bra.se/en"),
        (
            SOURCES,
            "sources:\n",
            'sources:\n  - id: bra-rad-2024\n    url: https://bra.se/rad\n    title: Råd\n    publisher: bra\n    published: "2024-01"\n    kind: myndighet\n    read: 2026-11-24\n',
        ),
        (EVENTS, "place: Visby", f"place: {LONG}"),
    ],
)
def test_what_agrees_or_is_another_is_not(file: str, old: str, new: str, small_copy: Path) -> None:
    path = small_copy / file
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    assert told(small_copy) == []


def test_a_text_of_another_entry_is_told_where_it_comes_again(small_copy: Path) -> None:
    path = small_copy / METHODS
    text = path.read_text("utf-8").replace("tried: I Skåne.", f"tried: {SAME}")
    path.write_text(text, "utf-8")
    lines = [n for n, line in enumerate(text.split("\n"), start=1) if SAME in line]
    says = f"samma text står på rad {lines[0]}: är den kopierad? Skriv postens egen"
    assert told(small_copy) == [f"{METHODS}:{n}:12: att se över: {says}" for n in lines[1:]]
    path.write_text(text.replace(SAME, "I Skåne, och i Lund."), "utf-8")
    assert told(small_copy) == []  # a short one may well be the same


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("    # place: Visby\n", "place"),
        ("    #place: Visby\n", "place"),
        ("      # - id: x\n", "id"),
    ],
)
def test_a_key_that_is_a_comment_is_looked_at(line: str, key: str, small_copy: Path) -> None:
    path = small_copy / EVENTS
    text = path.read_text("utf-8").replace("    place: Visby\n", line)
    path.write_text(text, "utf-8")
    says = f'"{key}" är en kommentar och gäller inte: ta bort tecknet #, eller raden'
    column = len(line) - len(line.lstrip()) + 1
    assert [str(found) for found in hidden_notices(open_small(small_copy))] == [
        f"{EVENTS}:7:{column}: att se över: {says}"
    ]


@pytest.mark.parametrize(
    "line", ["    # platsen: se planen\n", "# place: det som står\n", "    # Obs\n"]
)
def test_a_remark_is_none(line: str, small_copy: Path) -> None:
    path = small_copy / EVENTS
    path.write_text(
        path.read_text("utf-8").replace("    place: Visby\n", f"    place: Visby\n{line}"), "utf-8"
    )
    assert list(hidden_notices(open_small(small_copy))) == []


@pytest.mark.parametrize("word", ["komm0n", "räddd¬ning"])
def test_a_word_that_is_told_is_no_word_to_the_speller(word: str, small_copy: Path) -> None:
    path = small_copy / EVENTS
    before = {str(p) for p in notices(open_small(small_copy))}
    text = path.read_text("utf-8").replace("En konferens.", f"En {word} för alla.")
    path.write_text(text, "utf-8")
    new = [p for p in notices(open_small(small_copy)) if str(p) not in before]
    assert len(new) == 1
