"""Data that cannot be read as it is written: each mistake gives one exact line in Swedish, in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.checks import CHECKS
from tests.helpers import Break, data_problem_lines

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("read_once")

FUNCTIONS = "data/coordinators.yaml"
EVENTS = "data/events.yaml"
SOURCES = "data/sources.yaml"
INITIATIVES = "data/initiatives.yaml"
QUESTIONS = "data/questions.yaml"
METHODS = "data/methods.yaml"
WORDS = "data/glossary.yaml"
HISTORY = "data/changelog.yaml"

SYNTAX = {
    "quote left open in a title": Break(WORDS, 'term: "112"', 'term: ¤"112', "ett citattecken som öppnas här stängs aldrig: lägg till det"),
    "single quote left open": Break(INITIATIVES, "    title: Stöd till det regionala", "    title: ¤'Stöd till det regionala", "ett citattecken som öppnas här stängs aldrig: lägg till det"),
    "colon in a summary on one line": Break(HISTORY, "    text: Uppgiften kommer från", "    text: Uppgiften¤: kommer från", "ett kolon i värdet: sätt hela värdet inom citattecken om kolonet hör till texten"),
    "tab before a key": Break(EVENTS, "    kind: konferens\n", "¤\tkind: konferens\n", "tabb är inte tillåten: dra in med blanksteg, två för varje nivå"),
    "tab in a value": Break(WORDS, "definition: Nödnumret.", "definition: Nödnumret.¤\t", "tabb är inte tillåten: dra in med blanksteg, två för varje nivå"),
    "no space after the colon": Break(EVENTS, "    place: Halmstad\n", "    place¤:Halmstad\n", "blanksteg saknas efter kolonet"),
    "no space after the dash": Break(WORDS, "      - nödnummer\n", "      ¤-nödnummer\n", "blanksteg saknas efter bindestrecket"),
    "entry without its dash": Break(HISTORY, "  - id: bras-stod-laggs-upp\n", "    ¤id: bras-stod-laggs-upp\n", 'en ny post börjar här: skriv "- " före "id"'),
    "several entries without a dash": Break(EVENTS, "  - id: lansstyrelsernas-uppdrag-2017\n", "    ¤id: lansstyrelsernas-uppdrag-2017\n", 'en ny post börjar här: skriv "- " före "id"'),
    "indented too far": Break(EVENTS, "    kind: konferens\n", "      ¤kind: konferens\n", "raden är för långt indragen: ställ den rakt under nyckeln ovanför"),
    "indented too little": Break(METHODS, "    level: plats\n", "  ¤level: plats\n", "raden passar inte i listan: kontrollera indraget och att posten börjar med bindestreck"),
    "key without a colon": Break(FUNCTIONS, "    role: stod\n", "    ¤role stod\n", "kolon saknas efter nyckeln, eller så är raden fel indragen: skriv nyckel, kolon, blanksteg, värde"),
    "same key twice": Break(INITIATIVES, "    status: Löpande\n", "    §status: Löpande\n    ¤status: Pågår\n", '"status" står två gånger: den första står på rad {line}, ta bort en'),
    "percent sign first": Break(WORDS, "definition: Nödnumret.", "definition: ¤%Nödnumret.", "tecknet kan inte börja ett värde: sätt värdet inom citattecken"),
    "at sign first": Break(EVENTS, "organiser: Brottsförebyggande rådet (Brå)\n", "organiser: ¤@bra\n", 'ett "@" kan inte börja ett värde: ta bort det, eller sätt värdet inom citattecken'),
    "star first": Break(WORDS, "      - akut\n", "      - ¤*akut\n", 'hänvisningen "*akut" är inte tillåten: skriv ut värdet, eller sätt det inom citattecken om stjärnan hör till texten'),
    "exclamation mark first": Break(EVENTS, "place: Halmstad", "place: ¤!Halmstad", 'typmärket "!Halmstad" är inte tillåtet: ta bort det, eller sätt värdet inom citattecken om utropstecknet hör till texten'),
    "emphasis first, and more": Break(EVENTS, "place: Halmstad", "place: ¤**Halm**stad", "stjärnorna hör till Markdown: skriv Halm utan dem"),
    "a star before a value": Break(EVENTS, "place: Halmstad", "place: ¤*Halmstad och Tylösand", "en stjärna kan inte börja ett värde: ta bort den, eller sätt värdet inom citattecken"),
    "a colon within typed quotes": Break(WORDS, 'term: "112"', "term: ¤”Larm: 112”", "citattecknen är inte raka: skriv raka på båda sidor om värdet"),
    "a comment in place of a value": Break(EVENTS, "place: Halmstad", "place:¤ # kommer", 'värde saknas efter "place": skriv ett, eller ta bort raden'),
    "dots that end the file": Break(EVENTS, "place: Halmstad\n", "place: Halmstad\n¤...\n", 'raden "..." slutar filen: ta bort den'),
    "code of Markdown": Break(WORDS, "      - akut\n", "      - ¤`akut`\n", "de bakåtvända apostroferna hör till Markdown: skriv akut utan dem"),
    "a line that was added, as a comparison shows it": Break(WORDS, "      - akut\n", "¤+      - akut\n", "plustecknet hör till en jämförelse av två versioner: ta bort det"),
    "a line that was taken away": Break(WORDS, "      - akut\n", "¤-      - akut\n", "minustecknet hör till en jämförelse av två versioner: ta bort raden"),
    "the head of a comparison": Break(WORDS, "      - akut\n", "¤@@ -12,3 +12,4 @@\n      - akut\n", "raden hör till en jämförelse av två versioner: ta bort den"),
    "an error of a sheet": Break(EVENTS, "place: Halmstad", "place: ¤#SAKNAS!", '"#SAKNAS!" är ett fel ur ett kalkylblad: skriv värdet, eller ta bort raden'),
    "another error of a sheet": Break(EVENTS, "place: Halmstad", "place: ¤#N/A", '"#N/A" är ett fel ur ett kalkylblad: skriv värdet, eller ta bort raden'),
    "an item that has lost its dash": Break(EVENTS, "    sources:\n      - ", "    sources:\n      - §id: brott-pa-landsbygden\n        ¤id: ", '"id" står två gånger: skriv "- " före, om det är en egen post, eller ta bort det ena'),
    "a comment as code has it": Break(WORDS, "      - akut\n", "      ¤// - akut\n", '"//" gör ingen kommentar här: skriv # i stället, eller ta bort raden'),
    "a comment as the web has it": Break(WORDS, "      - akut\n", "      ¤<!-- akut -->\n", '"<!--" gör ingen kommentar här: skriv # i stället, eller ta bort raden'),
    "list opened and not closed": Break(EVENTS, 'counties:\n      - "09"', 'counties: ¤["09"', "ett komma eller slutet ] saknas"),
    "backslash in quotes": Break(INITIATIVES, 'start_year: "2017"', 'start_year: "¤\\2017"', "omvänt snedstreck inom dubbla citattecken: använd enkla citattecken i stället"),
    "text on the line of a folding sign": Break(EVENTS, "    summary: >-\n      Konferensens", "    summary: >- ¤Konferensens", "efter > och | ska raden vara slut: skriv texten på nästa rad, eller inom citattecken"),
    "three dashes in the file": Break(QUESTIONS, "  - id: lagens-genomforande\n", "¤---\n  - id: lagens-genomforande\n", "filen får bara ha en del: ta bort raden med tre bindestreck"),
}  # fmt: skip

ENCODING = {
    "invisible space": Break(EVENTS, "place: Halmstad", "place: Halm¤\u200bstad", "ett blanksteg utan bredd efter ”Halm”: ta bort det"),
    "text that turns around": Break(EVENTS, "place: Halmstad", "place: Halmstad¤\u202e", "ett osynligt tecken för skrivriktning efter ”Halmstad”: ta bort det"),
    "hard space as indent": Break(EVENTS, "    place: Halmstad", "  ¤\u00a0 place: Halmstad", "ett hårt blanksteg i indraget: byt det mot ett vanligt blanksteg"),
    "line separator": Break(EVENTS, "place: Halmstad", "place: Halm¤\u2028stad", "ett osynligt radskifte efter ”Halm”: ta bort det"),
    "control character": Break(EVENTS, "place: Halmstad", "place: Halm¤\bstad", "ett styrtecken (U+0008) efter ”Halm”: ta bort det"),
}  # fmt: skip

MISREAD = SYNTAX | ENCODING

UTF8 = "filen är inte sparad som UTF-8 här: spara den som UTF-8, så blir å, ä och ö rätt"
BYTES = {
    "Latin-1": ("Återkommer".encode("latin-1"), 1, UTF8),
    "UTF-16": ("Återkommer".encode("utf-16"), 1, UTF8),
    "half a letter": ("Åter".encode()[:1] + b"x", 1, UTF8),
    "null character": (b"\0", 1, "ett styrtecken (U+0000) före ”till”: ta bort det"),
    "byte order mark inside": (
        "\ufeff".encode(),
        1,
        "ett osynligt filmärke (BOM) före ”till”: ta bort det",
    ),
}


def told(root: Path) -> list[str]:
    """What is wrong in the data, a line each."""
    return data_problem_lines(root, CHECKS)


@pytest.mark.parametrize("case", MISREAD)
def test_what_cannot_be_read_gives_one_line_in_its_place(case: str, data: Path) -> None:
    expected = MISREAD[case].apply(data)
    assert told(data) == [expected]


@pytest.mark.parametrize("share", [0.3, 0.5, 0.8])
def test_a_file_whose_end_is_gone_is_told_once_where_it_ends(share: float, data: Path) -> None:
    text = (data / SOURCES).read_text("utf-8")
    kept = text[: text.index("  - id: ", int(len(text) * share))]
    (data / SOURCES).write_text(kept, "utf-8")
    last = kept[: kept.rindex("  - id: ")].count("\n") + 1
    says = "mycket som andra pekar på saknas bland källor: är resten av filen borta?"
    assert told(data) == [f"{SOURCES}:{last}:9: efter den här posten: {says}"]


@pytest.mark.parametrize("case", BYTES)
def test_bytes_that_are_no_text_are_told_where_they_stand(case: str, data: Path) -> None:
    wrong, column, says = BYTES[case]
    path = data / HISTORY
    before, after = path.read_bytes().split(b"    title: Kontakterna", 1)
    path.write_bytes(before + b"    title: " + wrong + after)
    line = before.count(b"\n") + 1
    assert told(data) == [f"{HISTORY}:{line}:{11 + column}: {says}"]
