"""A page's text: what Markdown would show otherwise than it was meant is one line, in its place.

Each mistake is rendered as the site renders it, to see that it is one: `shows` stands in the page.
What is right is odd, and passes.
"""

from __future__ import annotations

import re

import pytest

from macros.docs.conflicts import conflicts
from macros.docs.markup import markup_problems
from macros.docs.outline import outline_of, outline_problems
from macros.docs.text import text_problems
from macros.source.doc_page import DocPage, to_html
from tests.helpers import MARK, marked_place

HEAD = "---\ntitle: Prov\ndescription: Prov.\n---\n"


def told(body: str, head: str = HEAD) -> list[str]:
    """What is said of a page's text and headings, without the name of the file."""
    page = DocPage("docs/prov.md", "prov.md", head + body)
    found = conflicts(page) or [*text_problems(page), *markup_problems(page)]
    found = found or list(outline_problems(page, outline_of(page, {})))
    return [str(problem).removeprefix("docs/prov.md:") for problem in found]


def shown(body: str) -> str:
    """The page as it would be shown, with the marks of HTML left out."""
    html = to_html(body, raw_html=False)
    return re.sub(r"</?(?:p|li|ul|blockquote)>", "", html)


CAPTION = '"{}" syns som text: skriv vad tabellen visar som en mening'
OF_MAIL = "raden hör till ett mejl: ta bort den"
OF_WEB = "raden hör till det som står runt texten på en annan webbplats: ta bort den"
OF_CHAT = '"{}" är sagt av en chattjänst: ta bort det'
SHEET = '"{}" är ett fel ur ett kalkylblad: skriv värdet'
ASKED = '"{}" väntar på ett svar: skriv det, eller ta bort det'
OF_WORD = '"{}" hör till ett dokument i Word: ta bort det'
BEFORE_LIST = "en tom rad saknas före listan: lägg till den"
TASK = 'rutor att kryssa i skrivs inte så här: skriv "- " utan klammern, och raden "checklist: true" i sidhuvudet'
NESTED = "underpunkten är indragen {} blanksteg och hamnar på samma nivå som de andra: skriv 4 blanksteg före {}"
BULLET = '"{}" gör ingen lista: skriv ett bindestreck och ett blanksteg, "- "'
BRACKET = '"{0})" gör ingen lista: skriv "{0}." med punkt'
LETTERS = '"{})" gör ingen lista: skriv siffror med punkt, "1.", eller bindestreck'
SPACE = 'ett blanksteg saknas efter "{}": lägg till det, så blir det en lista'
FIRST = "raden blir en lista och visas som 1: skriv {}\\. om den är vanlig text, eller dra in det som står mellan punkterna 4 blanksteg"
BEFORE_TABLE = "en tom rad saknas före tabellen: lägg till den"
AFTER_TABLE = "en tom rad saknas efter tabellen: lägg till den"
NO_DASHES = "tabellen saknar raden med streck: skriv |---|---| på raden under rubrikerna"
TAB = "en tabb mitt i raden syns inte: skriv en tabell med | mellan cellerna, eller byt tabben mot ett blanksteg"
ALERT = 'rutor skrivs inte så här: skriv !!! {} "Rubrik", och texten på raderna under med 4 blanksteg före'
NO_LINK = "länken blir ingen länk: skriv [{}]({})"
NO_END = "länken blir ingen länk: parentesen efter adressen saknar sitt slut, )"
NO_TEXT = "länken saknar text: skriv mellan hakarna vad den leder till"
MAIL = "e-postadressen blir ingen länk: skriv <{}>"
BOLD = "fetstilen har ingen början eller inget slut: skriv ** på båda sidor om orden, utan blanksteg innanför"
OPEN = "{} som börjar här slutar aldrig: skriv {} efter orden också"
EMPTY = "rubriken är tom: skriv den efter blanksteget, eller ta bort raden"
HASH = "# först på raden gör den till en rubrik: skriv \\# om tecknet hör till texten, eller ## och ett blanksteg om det är en rubrik"
DASHES = "strecken gör raden ovanför till en rubrik: skriv ## framför rubriken, eller en tom rad före strecken"
HEADING_IN = "rubriken är indragen och blir vanlig text: ta bort blankstegen före #"
FENCE_IN = "kodblocket är indraget och blir vanlig text: börja längst till vänster"
FENCE_OPEN = "kodblocket slutar aldrig: skriv {} på en egen rad efter koden"
NOWHERE = "klammern gäller ingenting här: ställ den {}"
OUTSIDE = "texten hör inte till rutan ovanför: dra in den 4 blanksteg"
STRAIGHT = 'rubriken ska stå inom raka citattecken: skriv !!! note "Rubrik"'
FOOTNOTE = 'fotnoter används inte: skriv källan i texten, eller under "kallor" i sidhuvudet'
CONFLICT = "här krockar två ändringar: behåll den text som gäller, och ta bort raderna som börjar med <<<<<<<, ======= och >>>>>>>"
PERSON = "det ser ut som ett personnummer: ta bort det, uppgifter om personer hör inte hit"
PERSONS = '"{}" ser ut som en persons brevlåda: skriv funktionens eller myndighetens, personer står inte med'
MOBILE = '"{}" är ett mobilnummer: skriv växelns eller funktionens nummer, personers står inte med'
INDENTED = "raden är indragen och visas som kod: ta bort blankstegen före den"
LOST = "en bokstav har blivit ett frågetecken: skriv den igen"
GARBLED = '"{}" är ett tecken som har blivit fel: skriv "{}"'

NONE = '"{}" betyder ingenting här: ta bort tecknen, skriv **ord** för fetstil och *ord* för kursiv'
SEEN = '"{}" visas som det står: '
LEFT = '"{}" syns på sidan: skriv lika många stjärnor före och efter orden, utan blanksteg innanför'
CODE = '"{}" är kod ur en webbsida: skriv "{}"'
COUNTED = '"{}" gör ingen lista: skriv "1." med punkt'
CELLS = "skriv | mellan cellerna, och |---|---| på raden under rubrikerna"
OTHER_CELLS = f"{{}} gör ingen tabell: {CELLS}"
TWO_TEXTS = "bara de sista hakarna blir en länk: skriv länkens ord inom ett par hakar, [{}]({})"
TOGETHER = 'raderna skrivs ihop till en: gör en lista av dem, med "- " först, eller sluta varje rad med två blanksteg'
OTHER_LIST = (
    'punkten visas i listan ovanför: skriv den med "{}", eller en mening mellan de två listorna'
)
NO_COLON = 'förklaringen har förlorat sitt kolon: skriv ":   " först på raden'
MEANING = 'förklaringen går inte att läsa: skriv tre blanksteg efter kolonet, ":   text"'
OTHER_NOTICE = 'rutan går inte att läsa: skriv !!! note "Rubrik" på en egen rad'
AGAIN = 'numret sätts ut av sig självt: ta bort "{}", och de andra punkternas'
OTHER_HEADING = "rubriken blir vanlig text: skriv ## och ett blanksteg framför den, och inget efter"
OTHER_FENCE = "tecknen gör inget kodblock: skriv ``` på raden före koden och på raden efter"
WAITS = '"{}" väntar på en text: skriv den, eller ta bort det'
TWICE = '"{0} {0}": ordet står två gånger, ta bort ett'

LONG = "Kontrollera numret och tiderna innan du ringer, för de kan ha ändrats."
MISTAKES: dict[str, tuple[str, str, str]] = {
    # Lists
    "a list under a line": ("Det här gäller:\n¤- en\n- två", BEFORE_LIST, "gäller:\n- en\n- två"),
    "a numbered list under a line": ("Gör så:\n¤1. en\n2. två", BEFORE_LIST, "så:\n1. en\n2. två"),
    "a list of stars under a line": ("Text\n¤* en\n* två", BEFORE_LIST, "Text\n* en\n* två"),
    "one item under a sentence": ("Det gäller.\n¤- en", BEFORE_LIST, "gäller.\n- en"),
    "a list in an item": ("- a\n\n    Stycke:\n    ¤- b\n    - c", BEFORE_LIST, "Stycke:\n- b\n- c"),
    "a list in a quote": ("> Han sa:\n> ¤- en\n> - två", BEFORE_LIST, "sa:\n- en\n- två"),
    "a list in a notice": ('!!! note "X"\n    Text:\n    ¤- en\n    - två', BEFORE_LIST, "Text:\n- en"),
    "two spaces": ("- yttre\n  ¤- inre", NESTED.format(2, "-"), "yttre\ninre"),
    "three spaces": ("1. ett\n   ¤- inre\n   - till", NESTED.format(3, "-"), "ett\ninre\ntill"),
    "one space": ("* yttre\n ¤* inre\n* yttre", NESTED.format(1, "*"), "yttre\ninre\nyttre"),
    "two spaces after a blank line": ("- yttre\n\n  ¤- inre", NESTED.format(2, "-"), "inre"),
    "two spaces too many": ("- a\n    - b\n      ¤- c", NESTED.format(2, "-"), "b\nc"),
    "a paragraph of an item": ("- a\n\n  ¤mer\n\n- b", "stycket hör till punkten ovanför först när det är indraget 4 blanksteg", "mer"),
    "a task": ("¤- [ ] gör", TASK, "[ ] gör"),
    "a task that is done": ("- a\n¤- [x] gjort", TASK, "[x] gjort"),
    "a numbered task": ("¤1. [ ] gör", TASK, "[ ] gör"),
    "a task in an item": ("- a\n    ¤- [ ] gör", TASK, "[ ] gör"),
    "a number twice": ("1. ¤1. ett\n2. 2. två", AGAIN.format("1."), "<ol>\n\n<ol>"),
    "a number and a step": ("1. ¤Steg 1: Ring\n2. Steg 2: Skriv", AGAIN.format("Steg 1:"), "Steg 1: Ring"),
    "short lines": ("¤Brottsförebyggande rådet\nBox 1386\n111 93 Stockholm", TOGETHER, "rådet\nBox 1386"),
    "short lines under a colon": ("¤Öppet:\nMåndag 9–12\nTisdag 13–16\nFredag 9–12", TOGETHER, "Öppet:\nMåndag"),
    "a meaning close to its colon": ("Nämnd\n¤:den som beslutar", MEANING, "Nämnd\n:den"),
    "steps": ("¤Steg 1: Ring\nSteg 2: Skriv", COUNTED.format("Steg 1"), "Steg 1: Ring\nSteg 2"),
    "a bracket": ("¤1) ett\n2) två", BRACKET.format(1), "1) ett\n2) två"),
    "brackets in paragraphs": ("¤1) ett\n\n2) två\n\n3) tre", BRACKET.format(1), "2) två"),
    "a bracket under a line": ("Gör så:\n¤1) ett", BRACKET.format(1), "1) ett"),
    "letters": ("¤a) ett\nb) två", LETTERS.format("a"), "a) ett\nb) två"),
    "a bullet": ("¤• ett", BULLET.format("•"), "• ett"),
    "bullets": ("¤▪ ett\n▪ två", BULLET.format("▪"), "▪ ett\n▪ två"),
    "bullets under a line": ("Text:\n¤· ett\n· två", BULLET.format("·"), "· ett\n· två"),
    "a bullet in a list": ("- ett\n¤• två", BULLET.format("•"), "ett\n• två"),
    "dashes": ("¤– ett\n– två", BULLET.format("–"), "– ett\n– två"),
    "a long dash under a line": ("Det gäller:\n¤— ett", BULLET.format("—"), "— ett"),
    "a dash in a list": ("- ett\n¤– två", BULLET.format("–"), "ett\n– två"),
    "no space": ("¤-ett\n-två", SPACE.format("-"), "-ett\n-två"),
    "no space in the first item alone": ("¤-ett\n- två\n- tre", SPACE.format("-"), "-ett"),
    "no space after the first number alone": ("¤1.ett\n2. två", SPACE.format("1."), "1.ett"),
    "no space in one item": ("- ett\n¤-två", SPACE.format("-"), "ett\n-två"),
    "no space after a number": ("¤1.ett\n2.två", SPACE.format("1."), "1.ett\n2.två"),
    "a hard space": ("¤-\u00a0ett\n-\u00a0två", "ett hårt blanksteg efter listans tecken: byt det mot ett vanligt, så blir det en punkt", "-\u00a0ett"),
    "arrows": ("¤→ ett\n→ två", BULLET.format("→"), "→ ett\n→ två"),
    "bullets of a word processor": ("Text:\n¤o ett\no två", BULLET.format("o"), "o ett\no två"),
    "boxes": ("¤☐ ett\n☐ två", BULLET.format("☐"), "☐ ett\n☐ två"),
    "hyphens of another kind": ("¤‐ ett\n‐ två", BULLET.format("‐"), "‐ ett\n‐ två"),
    "roman numbers": ("¤i) ett\nii) två", LETTERS.format("i"), "i) ett\nii) två"),
    "numbers in brackets": ("¤(1) ett\n(2) två", LETTERS.format("(1"), "(1) ett\n(2) två"),
    "letters with dots": ("¤A. ett\nB. två", LETTERS.replace("{})", "A."), "A. ett\nB. två"),
    "a task without a dash": ("¤[ ] gör", TASK, "[ ] gör"),
    "a list that begins anew": ("1. a\n\nText\n\n¤2. b", FIRST.format(2), "<ol"),
    "a date that begins a line": ("¤5. november är det träff.", FIRST.format(5), "<ol"),
    "a year that begins a line": ("Text\n\n¤2023. Då hände det.", FIRST.format(2023), "<ol"),
    # Tables
    "a table under a line": ("Text\n¤| a | b |\n|---|---|\n| c | d |", BEFORE_TABLE, "| a | b |"),
    "a table without edges under a line": ("Text:\n¤a | b\n---|---\nc | d", BEFORE_TABLE, "a | b"),
    "a table under an item": ("- x\n¤| a | b |\n|---|---|\n| c | d |", BEFORE_TABLE, "| a | b |"),
    "a table in a notice": ('!!! note "X"\n    Text\n    ¤| a | b |\n    |---|---|', BEFORE_TABLE, "| a | b |"),
    "a line under a table": ("| a | b |\n|---|---|\n| c | d |\n¤Text", AFTER_TABLE, "<td>Text</td>"),
    "no row of dashes": ("¤| a | b |\n| c | d |", NO_DASHES, "| a | b |"),
    "no heads": ("¤|---|---|\n| c | d |", "tabellen saknar rubriker: skriv dem på raden ovanför strecken", "| c | d |"),
    "too few dashes": ("| a | b |\n¤|---|\n| c | d |", "tabellen har 2 rubriker, men raden med streck har 1 kolumn: gör dem lika många", "|---|"),
    "a cell too many": ("| a | b |\n|---|---|\n¤| c | d | e |", "raden har 3 celler, men tabellen har 2 kolumner: gör dem lika många", "<td>d</td>\n</tr>"),
    "a cell too few": ("| a | b |\n|---|---|\n¤| c |", "raden har 1 cell, men tabellen har 2 kolumner: gör dem lika många", "<td></td>"),
    "two rows of heads": ("| a | b |\n| c | d |\n¤|---|---|\n| e | f |", "raden med streck ska stå under tabellens första rad: flytta den dit", "| a | b |"),
    "a blank line in a table": ("| a | b |\n|---|---|\n| c | d |\n\n¤| e | f |", "den tomma raden ovanför delar tabellen: ta bort den", "| e | f |"),
    "a blank line under the heads": ("¤| a | b |\n\n|---|---|\n| c | d |", NO_DASHES, "| c | d |"),
    "cells of a spreadsheet": ("Namn¤\tTelefon\nBrå\t08", TAB, "Namn    Telefon"),
    "one row of a spreadsheet": ("Text.\n\nBrå¤\t08\t09", TAB, "Brå"),
    "a tab in a list": ("- a¤\tb", TAB, "a b"),
    "a table of MediaWiki": ('¤{| class="x"\n! a !! b\n|-\n| c || d\n|}', '"{|" gör ingen tabell: ' + CELLS, "{| class"),
    "a table of Jira": ("¤||a||b||\n|c|d|", '"||" gör ingen tabell: ' + CELLS, "||a||b||"),
    "a table of Textile": ("¤|_. a |_. b |\n| c | d |", '"|_." gör ingen tabell: ' + CELLS, ". a |"),
    "equals under heads without borders": ("a | b\n¤=== | ===\nc | d", "raden med streck går inte att läsa: skriv |---|---|, utan annat", "=== | ==="),
    "a list in a cell": ("| a | b |\n|---|---|\n| c | ¤- d - e |", "en lista kan inte stå i en tabell: skriv den som en mening", "<td>- d - e</td>"),
    "commas": ("¤Kommun,Råd\nMalmö,ja\nLund,nej", OTHER_CELLS.format("komman"), "Kommun,Råd\nMalmö"),
    "commas and numbers": ("¤Kommun,Invånare,Råd\nMalmö,357000,1\nLund,128000,0", OTHER_CELLS.format("komman"), "Malmö,357000,1"),
    "commas and spaces": ("Så här:\n\n¤Kommun, Antal, Råd\nMalmö, 3, ja\nLund, 4, nej", OTHER_CELLS.format("komman"), "Malmö, 3, ja"),
    "quoted cells": ('¤"Kommun","Råd"\n"Malmö","ja"', OTHER_CELLS.format("komman"), "Malmö"),
    "semicolons and empty cells": ("¤Kommun;Råd;\nMalmö;ja;\nLund;;", OTHER_CELLS.format("semikolon"), "Malmö;ja;"),
    "semicolons and spaces": ("¤Kommun; Råd\nMalmö; ja\nLund; nej", OTHER_CELLS.format("semikolon"), "Malmö; ja"),
    "columns of spaces": ("¤Kommun  Antal  Råd\nMalmö   3      ja", OTHER_CELLS.format("blanksteg"), "Malmö   3"),
    "two columns of spaces": ("¤Kommun  Råd\nMalmö   ja\nLund    nej", OTHER_CELLS.format("blanksteg"), "Malmö   ja"),
    # Notices
    "an alert": ("¤> [!NOTE]\n> Text", ALERT.format("note"), "[!NOTE]"),
    "an alert of another kind": ("Text\n\n¤> [!WARNING]\n> Text", ALERT.format("warning"), "[!WARNING]"),
    "an alert in lower case": ("¤> [!important] Text", ALERT.format("info"), "[!important]"),
    "text beside a notice": ('!!! note "X"\n¤text', OUTSIDE, "</div>\ntext"),
    "text below a notice": ('!!! note "X"\n\n¤text', OUTSIDE, "</div>\ntext"),
    "text too little indented": ('!!! note "X"\n  ¤text', OUTSIDE, "</div>\ntext"),
    "an empty notice": ('¤!!! note "X"\n\n## Rubrik', "rutan är tom: skriv texten på raderna under, indragen 4 blanksteg", '">X\n</div>'),
    "an unknown kind": ('!!! ¤not "X"\n    text', 'okänd sorts ruta "not" – menade du "note"?', "admonition not"),
    "a kind in Swedish": ('!!! ¤varning "X"\n    text', 'okänd sorts ruta "varning" – menade du "warning"?', "admonition varning"),
    "no title": ("¤!!! note\n    text", 'rutan får en engelsk rubrik: skriv en egen, !!! note "Rubrik"', ">Note"),
    "a title without quotes": ("¤!!! note Viktigt\n    text", 'rubriken ska stå inom citattecken: skriv !!! note "Viktigt"', ">Note\n"),
    "curly quotes": ("¤!!! note ”X”\n    text", STRAIGHT, "!!! note ”X”"),
    "a notice of AsciiDoc": ("¤NOTE: Ring först.", OTHER_NOTICE, "NOTE: Ring"),
    "a notice of reStructuredText": ("¤.. note::\n\n   Ring först.", OTHER_NOTICE, ".. note::"),
    "a notice of MyST": ("```{¤note}\nRing först.\n```", OTHER_NOTICE, "note"),
    "a fold": ('¤??? note "X"\n    text', 'utfällbara rutor finns inte: skriv !!! note "Rubrik" och texten under, indragen', "??? note"),
    "two exclamation marks": ('¤!! note "X"\n    x', 'rutan går inte att läsa: skriv !!! note "Rubrik" på en egen rad', "!! note"),
    "a title without an end": ('¤!!! note "X\n    x', 'rutan går inte att läsa: skriv !!! note "Rubrik" på en egen rad', "!!! note"),
    "colons": ("¤:::note\ntext\n:::", 'rutan går inte att läsa: skriv !!! note "Rubrik" på en egen rad', ":::note"),
    "an indented notice": (' ¤!!! note "X"\n    text', "rutan är indragen och blir vanlig text: ta bort blankstegen före !!!", "!!! note"),
    # Links
    "turned brackets": ("Läs ¤(lagen)[lagen/index.md].", NO_LINK.format("lagen", "lagen/index.md"), "(lagen)[lagen/index.md]"),
    "turned brackets to a site": ("¤(Brå)[https://bra.se]", NO_LINK.format("Brå", "https://bra.se"), "(Brå)[https://bra.se]"),
    "turned brackets to a mailbox": ("¤(brev)[mailto:bf@bra.se]", NO_LINK.format("brev", "mailto:bf@bra.se"), "(brev)[mailto:"),
    "a space between": ("¤[lagen] (lagen/index.md)", NO_LINK.format("lagen", "lagen/index.md"), "[lagen] (lagen"),
    "a colon between": ("Läs ¤[lagen]:(lagen/index.md)", NO_LINK.format("lagen", "lagen/index.md"), "[lagen]:(lagen"),
    "square brackets twice": ("¤[lagen][lagen/index.md]", NO_LINK.format("lagen", "lagen/index.md"), "[lagen][lagen"),
    "no closing bracket": ("Läs ¤[lagen(lagen/index.md).", NO_LINK.format("lagen", "lagen/index.md"), "[lagen(lagen"),
    "no closing parenthesis": ("Läs ¤[lagen](lagen/index.md", NO_END, "[lagen](lagen"),
    "no closing parenthesis in a list": ("- ¤[a](b.md\n- [c](d.md)", NO_END, "[a](b.md"),
    "a space in the address": ("Läs ¤[x](min fil.md).", 'adressen i länken har blanksteg: skriv "min-fil.md", om filen heter så', "min fil.md"),
    "no text": ("Läs ¤[](lagen/index.md).", NO_TEXT, '<a href="lagen/index.md"></a>'),
    "a blank text": ("- ¤[ ](a.md)", NO_TEXT, '"a.md"> </a>'),
    "a link of a wiki": ("Läs ¤[[lagen]] nu.", NO_LINK.format("lagen", "sidans-fil.md"), "[[lagen]]"),
    "a mailbox": ("Skriv till ¤bf@bra.se.", MAIL.format("bf@bra.se"), "till bf@bra.se."),
    "a mailbox in a table": ("| a | b |\n|---|---|\n| c | ¤bf@bra.se |", MAIL.format("bf@bra.se"), "<td>bf@bra.se</td>"),
    "a mailbox that says what it is": ("Brev: ¤mailto:bf@bra.se", MAIL.format("bf@bra.se"), "mailto:bf@bra.se"),
    "a mailbox close to a colon": ("E-post:¤bf@bra.se", MAIL.format("bf@bra.se"), "E-post:bf@bra.se"),
    "a mailbox in a list": ("- E-post: ¤info@polisen.se", MAIL.format("info@polisen.se"), "info@polisen.se"),
    "an address that no link names": ("Läs lagen.\n\n¤[lagen]: lagen/index.md", 'ingen länk på sidan heter "lagen", så raden syns inte: skriv [vad sidan heter](adressen) i texten', "Läs lagen."),
    "a title without quotes after an address": ("Läs ¤[x](https://bra.se/a.html Brås sida).", 'orden efter adressen ska stå inom raka citattecken: skriv (https://bra.se/a.html "Brås sida")', 'a.html Brås sida"'),
    "a sentence within the parenthesis": ("Läs ¤[x](https://bra.se/a.html, som är bra).", "parentesen efter adressen saknar sitt slut: skriv ) efter https://bra.se/a.html", 'a.html, som är bra"'),
    "an image of a wiki": ("¤![[kort.png]]", "bilden blir ingen bild: skriv ![vad bilden visar](kort.png)", "![[kort.png]]"),
    "two texts": ("Läs ¤[lagen][här](lagen/index.md).", TWO_TEXTS.format("lagen", "lagen/index.md"), '[lagen]<a href="lagen/index.md">här</a>'),
    "the mark of a note at a link": ("Läs [lagen](lagen/index.md)¤[1].", FOOTNOTE, "</a>[1]"),
    "two addresses": ("Läs [lagen](a.md)¤(b.md).", "länken har två adresser: ta bort den ena, med sina parenteser", "</a>(b.md)"),
    "a link as the address of another": ("Läs [lagen¤]([här](a.md)).", "en länk kan inte stå i en annan: ta bort den ena", '"[här](a.md)"'),
    "a link of reStructuredText": ("Läs ¤`Brå <https://bra.se>`_ nu.", NO_LINK.format("Brå", "https://bra.se"), "</code>_ nu"),
    "its nameless link": ("Läs ¤`Brå <https://bra.se>`__.", NO_LINK.format("Brå", "https://bra.se"), "</code>__."),
    "its link by a name": ("- Läs ¤`lagens krav`_.", NO_LINK.format("lagens krav", "sidans-fil.md"), "<code>lagens krav</code>_"),
    "its role": ("Se ¤:ref:`lagen`.", NO_LINK.format("lagen", "sidans-fil.md"), ":ref:<code>"),
    "its role with an address": ("Se ¤:doc:`Lagen <lagen/index>`.", NO_LINK.format("Lagen", "sidans-fil.md"), ":doc:<code>"),
    "a link of Org": ("Läs ¤[[https://bra.se][Brå]].", NO_LINK.format("Brå", "https://bra.se"), "[[https://bra.se][Brå]]"),
    "a page of Org": ("- ¤[[lagen/index.md][lagen]]", NO_LINK.format("lagen", "lagen/index.md"), "[[lagen/index.md][lagen]]"),
    "a link of a wiki with words": ("Läs ¤[[lagen/index|om lagen]].", NO_LINK.format("om lagen", "lagen/index"), "[[lagen/index|om lagen]]"),
    "the address first": ("Läs ¤[https://bra.se Brå] nu.", NO_LINK.format("Brå", "https://bra.se"), "[https://bra.se Brå]"),
    "an upright line": ("Läs ¤[Brå|https://bra.se] nu.", NO_LINK.format("Brå", "https://bra.se"), "[Brå|https://bra.se]"),
    "words after the address": ("Läs ¤https://bra.se[Brå] nu.", NO_LINK.format("Brå", "https://bra.se"), "bra.se[Brå]"),
    "a link that says what it is": ("Läs ¤link:lagen/index.md[lagen].", NO_LINK.format("lagen", "lagen/index.md"), "link:lagen"),
    "words within quotation marks": ('Läs ¤"Brå":https://bra.se nu.', NO_LINK.format("Brå", "https://bra.se"), ":https://bra.se nu"),
    "words in an address": ("Läs ¤<https://bra.se|Brå> nu.", NO_LINK.format("Brå", "https://bra.se"), ">https://bra.se|Brå<"),
    "a link of a forum": ("Läs ¤[url=https://bra.se]Brå[/url].", NO_LINK.format("Brå", "https://bra.se"), "[url=https"),
    "an address of a forum": ("Läs ¤[url]https://bra.se[/url].", NO_LINK.format("vad sidan heter", "https://bra.se"), "[url]https"),
    # Emphasis
    "bold without an end": ("¤**Obs: text", BOLD, "**Obs"),
    "bold without a beginning": ("Viktigt¤** här, **ja**", BOLD, "Viktigt**"),
    "bold with spaces within": ("¤** Viktigt **", BOLD, "** Viktigt **"),
    "bold in a cell": ("| a | b |\n|---|---|\n| ¤**c | d |", BOLD, "**c"),
    "bold over two items": ("- ¤**a\n- b**", BOLD, "**a"),
    "three stars": ("¤***tre", BOLD, "***tre"),
    "a star without an end": ("¤*Viktigt att tänka på.", OPEN.format("kursiven", "*"), "*Viktigt"),
    "a star without an end beside another": ("*Ett* och ¤*två.", OPEN.format("kursiven", "*"), "*två"),
    "an underscore without an end": ("Ordet ¤_samverkan är vanligt.", OPEN.format("kursiven", "_"), "_samverkan"),
    "two underscores without an end": ("¤__Viktigt", OPEN.format("fetstilen", "__"), "__Viktigt"),
    "code without an end": ("Raden ¤`title ska finnas.", OPEN.format("koden", "`"), "`title"),
    "struck text": ("Det är ¤~~inte~~ så.", "genomstruken text går inte att skriva: ta bort ~~", "~~inte~~"),
    "marked text": ("Det ¤==viktiga==.", "markerad text går inte att skriva: ta bort ==", "==viktiga=="),
    "a picture sign": ("¤:warning: Obs", '":warning:" blir ingen bild: ta bort det, eller skriv tecknet', ":warning:"),
    "a line break of another kind": ("rad ett¤\\\nrad två", "ett omvänt snedstreck gör ingen ny rad: skriv två blanksteg i stället, eller en tom rad", "ett\\\nrad"),
    # Attributes
    "attributes by themselves": ("Text\n\n¤{: .lead }", NOWHERE.format("direkt under stycket, utan tom rad emellan"), "{: .lead }"),
    "attributes in a line": ("Text ¤{: .lead }", NOWHERE.format("på en egen rad direkt under stycket"), "Text {: .lead }"),
    "attributes in a paragraph": ("Text\n¤{: .lead }\nmer", "en tom rad saknas efter klammern: lägg till den", "{: .lead }"),
    "attributes without an end": ("Text\n¤{: .lead", "klammern saknar sitt slut: lägg till }", "{: .lead"),
    "an id close to its heading": ("## Rubrik¤{#egen}", "ett blanksteg saknas före klammern: lägg till det", "Rubrik{#egen}"),
    "an unknown class": ("Text\n{: .¤ingress }", 'klassen "ingress" finns inte: den som finns är lead', 'class="ingress"'),
    "a misspelt class": ("Text\n{: .¤led }", 'klassen "led" finns inte – menade du "lead"?', 'class="led"'),
    "a class without its dot": ("Text\n{: ¤lead }", "punkten saknas före klassens namn: skriv {: .lead }", " lead>Text"),
    "an attribute": ("[a](b.md){: ¤target=_blank }", 'attributet "target" är inte tillåtet på en sida: ta bort det ur klammern', 'target="_blank"'),
    "an attribute that runs": ("*a*{: ¤onclick='x' }", 'attributet "onclick" är inte tillåtet på en sida: ta bort det ur klammern', "onclick"),
    "an attribute of code": ('```{ .python ¤onmouseover="x" }\nkod\n```', 'attributet "onmouseover" är inte tillåtet på en sida: ta bort det ur klammern', "onmouseover"),
    # Headings and code
    "the page's heading again": ("¤# Rubrik", 'sidan har sin rubrik redan, "title" i sidhuvudet: skriv ## framför den här', "<h1"),
    "a heading with dashes": ("Rubrik\n¤---", DASHES, "<h2"),
    "a line under a text": ("Sist i texten.\n¤-----\n\nMer", DASHES, "<h2"),
    "one dash": ("Text\n¤-\n", DASHES, "<h2"),
    "a second head": ("---\ntitle: x\n¤---", DASHES, "<h2"),
    "equals under a heading": ("## Rubrik\n¤=====", "raden av likhetstecken syns som text: ta bort den", "====="),
    "no space after the signs": ("¤##Rubrik", "ett blanksteg saknas efter ##: lägg till det", "<h2"),
    "no space after three": ("## A\n\n¤###Rubrik", "ett blanksteg saknas efter ###: lägg till det", "<h3"),
    "a tag": ("¤#trygghet", HASH, "<h1"),
    "a number": ("¤#1 i listan", HASH, "<h1"),
    "a heading over two lines": ("## Vilka kontakter finns\n¤hos Brå?", "rubriken ska stå på en rad: flytta upp den här, eller lägg till en tom rad före den", "</h2>\nhos Brå?"),
    "a heading of Org": ("¤** Kontakt\n\nText", OTHER_HEADING, "** Kontakt"),
    "a heading of AsciiDoc": ("¤=== Kontakt\n\nText", OTHER_HEADING, "=== Kontakt"),
    "an empty heading": ("¤##\n\nText", EMPTY, "<h2"),
    "an empty heading with signs after": ("¤## ##", EMPTY, "<h2"),
    "an empty heading with a name": ("¤## {#egen}", EMPTY, "<h2"),
    "seven levels": ("¤####### Sju", "rubriker har högst sex nivåer: ta bort några #", "# Sju"),
    "an indented heading": (" ¤## Rubrik", HEADING_IN, "## Rubrik"),
    "an indented heading under a text": ("Text\n  ¤### Rubrik", HEADING_IN, "### Rubrik"),
    "a block of code without an end": ("¤```yaml\nid: x\n\n- [ ] y", FENCE_OPEN.format("```"), "```yaml"),
    "waves without an end": ("Text\n\n¤~~~\nkod\n", FENCE_OPEN.format("~~~"), "~~~"),
    "a shorter end": ("¤````\nkod\n```\n", FENCE_OPEN.format("````"), "`\nkod"),
    "an indented block of code": ("- a\n\n    ¤```\n    kod\n    ```", FENCE_IN, "kod"),
    "a title of a block of code": ('¤```yaml title="x"\nid: x\n```', 'raden kan inte börja ett kodblock: skriv bara "```yaml"', "title="),
    # Signs
    "a control sign": ("Text med ¤\u0008 tecken", "ett styrtecken (U+0008) före ”tecken”: ta bort det", "\u0008"),
    "a sign of one font": ("¤\uf0b7 ett", "ett tecken ur ett eget typsnitt (U+F0B7) före ”ett”: skriv ett vanligt tecken i stället", "\uf0b7"),
    "a sign that was lost": ("samh¤\ufffdlle", "ett ersättningstecken efter ”samh”: skriv det som stod där", "\ufffd"),
    "a soft hyphen": ("brotts¤\u00adförebyggande", "ett mjukt bindestreck efter ”brotts”: ta bort det", "\u00ad"),
    "a sign in code": ("```\na¤\u200bb\n```", "ett blanksteg utan bredd efter ”a”: ta bort det", "\u200b"),
    "two letters for one": ("fr¤Ã¥n och fÃ¶r", GARBLED.format("Ã¥", "å"), "Ã¥"),
    "three signs for a dash": ("ja ¤â€“ nej", GARBLED.format("â€“", "–"), "â€“"),
    "three signs for a quote": ("¤â€\u009dja", GARBLED.format("â€\u009d", "”"), "â€"),
    "a capital": ("¤Ã…re", GARBLED.format("Ã…", "Å"), "Ã…"),
    "a space that has two signs": ("5¤Â\u00a0%", GARBLED.format("Â\u00a0", "\u00a0"), "Â"),
    "three signs for a lost one": ("f¤ï¿½r", '"ï¿½" är ett tecken som har blivit fel: skriv det som stod där', "ï¿½"),
    "a question mark for a letter": ("samh¤?lle", LOST, "samh?lle"),
    "question marks for letters": ("Br och f¤?r n?r", LOST, "f?r"),
    # What was pasted
    "what a chat service says first": ("¤Absolut! Här är en kortare text:", OF_CHAT.format("Absolut! Här är en kortare text:"), "Absolut!"),
    "what it says last": ("Text.\n\n¤Vill du att jag gör den kortare?", OF_CHAT.format("Vill du att jag gör den kortare?"), "Vill du"),
    "a mark with attributes": ("Råd.¤:contentReference[oaicite:0]{index=0}", '":contentReference[oaicite:0]{index=0}" är ett märke från en chattjänst: ta bort det, och skriv källan under "kallor" i sidhuvudet', ":contentReference"),
    "a mistake of a spreadsheet": ("Antal: ¤#REF!", '"#REF!" är ett fel ur ett kalkylblad: skriv värdet', "#REF!"),
    "the number of a page": ("Text.\n\n¤Sida 3 av 12\n\nText.", "raden är ett sidnummer: ta bort den", "Sida 3"),
    "who a message is from": ("¤Från: Redaktionen <red@bra.se>", "raden hör till ett mejl: ta bort den", "Från:"),
    "a number to come": ("Stöd till ¤XX kommuner.", WAITS.format("XX"), "XX kommuner"),
    "a paragraph twice": (f"{LONG}\n\nText.\n\n¤{LONG}", "stycket står på sidan redan: ta bort det ena", LONG),
    "a day that there is not": ("Mötet är den ¤31 april 2027.", '"31 april" är ingen dag som finns: kontrollera den', "31 april"),
    "a time that there is not": ("Mötet är ¤klockan 25.30.", '"klockan 25.30" är ingen tid som finns: kontrollera den', "25.30"),
    "a private mailbox": ("`¤samordnaren@gmail.com`", PERSONS.format("samordnaren@gmail.com"), "samordnaren@gmail.com"),
    # Persons and sources
    "a personal number": ("Född ¤811218-9876.", PERSON, "811218-9876"),
    "a personal number with a century": ("- ¤19811218-9876", PERSON, "19811218-9876"),
    "a personal number in code": ("`¤8112189876`", PERSON, "8112189876"),
    "a coordination number": ("Nr ¤811278-9873", PERSON, "811278-9873"),
    "a person's mailbox": ("Skriv till ¤anna.exempel@malmo.se.", PERSONS.format("anna.exempel@malmo.se"), "anna.exempel"),
    "a person's mailbox as a link": ("- <¤Anna.Exempel@malmo.se>", PERSONS.format("Anna.Exempel@malmo.se"), "<a href="),
    "a person's mailbox that is led to": ("[skriv](mailto:¤a.exempel@polisen.se)", PERSONS.format("a.exempel@polisen.se"), "mailto:a.exempel"),
    "a person's mailbox in a table": ("| a | b |\n|---|---|\n| c | <¤anna.ek-prov@bra.se> |", PERSONS.format("anna.ek-prov@bra.se"), "<a href="),
    "a footnote": ("Text¤[^1].\n\n[^1]: Fotnot.", FOOTNOTE, 'href="Fotnot."'),
    "a footnote that is not used": ("Text.\n\n¤[^not]: Fotnot.", FOOTNOTE, "Text."),
    "a footnote without an end": ("Text¤[^2].", FOOTNOTE, "[^2]"),
    "a comment": ("Text ¤{## dolt ##}", 'kommentaren syns på sidan: ta bort den, eller lägg till raden "render_macros: true" i sidhuvudet', "{## dolt ##}"),
    # What pasting left
    "a mark of a chat": ("Gäller ¤【4†source】.", '"【4†source】" är ett märke från en chattjänst: ta bort det, och skriv källan under "kallor" i sidhuvudet', "【4†source】"),
    "a broken reference of Word": ("Se ¤Fel! Hittar inte referenskälla.", '"Fel! Hittar inte referenskälla." kommer av en korsreferens i Word som inte följde med: skriv vad som stod där', "Fel! Hittar"),
    "a letter as e-mail writes it": ("f¤=C3=B6r att", GARBLED.format("=C3=B6", "ö"), "=C3=B6"),
    "a letter as an address writes it": ("f¤%C3%A5r", GARBLED.format("%C3%A5", "å"), "%C3%A5"),
    "a letter of an old Macintosh": ("f¤√∂r att", GARBLED.format("√∂", "ö"), "√∂"),
    "joined letters of a PDF": ("tra¤ﬁk", '"ﬁ" är flera bokstäver i ett tecken: skriv "fi"', "ﬁk"),
    "a wide sign": ("¤＃＃ Rubrik", '"＃" är ett tecken av annat slag: skriv "#"', "＃＃"),
    "a letter of another alphabet": ("Pol¤\u0456sen", '"\u0456" är en bokstav ur ett annat alfabet mitt i ordet: skriv den vanliga', "\u0456"),
    "a hyphenated word": ("brottsföre¤-\nbyggande", "ordet är avstavat vid radens slut och visas med bindestreck och blanksteg: ta bort bindestrecket och skriv ihop ordet", "före-\nbygg"),
    "a sentence that is indented": ("Text.\n\n    ¤Det här är ett stycke ur Word.", INDENTED, "<pre><code>Det"),
    "a table that is indented": ("    ¤| a | b |\n    |---|---|\n    | c | d |", INDENTED, "<pre><code>| a"),
    "a comment of another kind": ("Text ¤{# dolt #} mer", "kommentaren syns på sidan: skriv {## före den och ##} efter, eller ta bort den", "{# dolt #}"),
    "a personal number with a dash": ("Född ¤811218–9876.", PERSON, "811218–9876"),
    "a personal number with spaces": ("Född ¤19811218 - 9876", PERSON, "19811218 - 9876"),
    "a mobile number": ("Ring ¤070-174 06 05.", MOBILE.format("070-174 06 05"), "070-174"),
    "a mobile number that is led to": ("[ring](tel:¤+46701740605)", MOBILE.format("+46701740605"), "tel:+467"),
    "a disguised mailbox": ("Skriv till ¤info(at)malmo.se", MAIL.format("info@malmo.se"), "(at)"),
    "a person's disguised mailbox": ("¤anna.exempel [at] malmo.se", PERSONS.format("anna.exempel@malmo.se"), "[at]"),
    "numbers without dots": ("¤1 Ring\n2 Skriv", '"1" gör ingen lista: skriv "1." med punkt', "1 Ring\n2 Skriv"),
    "numbers with colons": ("¤1: ring\n2: skriv", '"1:" gör ingen lista: skriv "1." med punkt', "1: ring\n2"),
    "two hyphens": ("¤-- ett\n-- två", BULLET.format("--"), "-- ett\n-- två"),
    "picture signs": ("¤🔹 ett\n🔹 två", BULLET.format("🔹"), "🔹 ett\n🔹 två"),
    "letters below an item": ("1. ett\n    ¤a) under\n    b) till", LETTERS.format("a"), "a) under"),
    "an item below that is too deep": ("- a\n        ¤- b", "underpunkten är indragen 8 blanksteg och blir vanlig text: skriv 4 blanksteg före -", "- b"),
    "an empty item": ("- ett\n¤-\n- två", "punkten är tom: skriv den på samma rad, eller ta bort raden", "<h2"),
    "an empty item among numbers": ("1. ett\n¤2.\n3. tre", "punkten är tom: skriv den på samma rad, eller ta bort raden", "2.\n"),
    "two marks": ("- ¤• ett\n- • två", "raden har två listtecken: ta bort det ena", "• ett"),
    "other dashes in a table": ("| a | b |\n¤|–––|–––|\n| c | d |", "raden med streck går inte att läsa: skriv |---|---|, utan annat", "|–––|"),
    "a notice below an item": ('- a\n  ¤!!! note "X"\n      b', "rutan är indragen och blir vanlig text: ta bort blankstegen före !!!", "!!! note"),
    "a link by a name that is none": ("Läs ¤[lagen][lag] nu.", NO_LINK.format("lagen", "sidans-fil.md"), "[lagen][lag]"),
    "a link in a link": ("¤[om [lagen](a.md)](b.md)", "en länk kan inte stå i en annan: ta bort den ena", "[lagen](a.md)"),
    "an image apart from its sign": ("¤! [Kort](a.png)", "bilden blir en länk: ta bort blanksteget efter utropstecknet", '! <a href="a.png">'),
    "a title of a link without quotes": ("¤[x](a.md Följ upp)", 'orden efter adressen ska stå inom raka citattecken: skriv (a.md "Följ upp")', "Följ upp"),
    "marks of a forum": ("Det är ¤[b]viktigt[/b].", '"[b]" betyder ingenting här: skriv **ord** för fetstil och *ord* för kursiv', "[b]viktigt"),
    "code between accents": ("Raden ¤´title´ ska finnas.", "´ gör ingen kod: skriv ` på båda sidor, tecknet som står lutat åt andra hållet", "´title´"),
    "bold over two paragraphs": ("¤**a\n\nb**", BOLD, "**a"),
    "an indented conflict": ("- a\n  ¤<<<<<<< HEAD\n  b\n  =======\n  c\n  >>>>>>> main", CONFLICT, "&lt;&lt;&lt;"),
    # Signs of other dialects and programs
    "three stars and two": ("Det är ¤***viktigt** att.", LEFT.format("*"), "*<strong>viktigt"),
    "two stars and three": ("Det är **viktigt¤*** att.", LEFT.format("*"), "</strong>*"),
    "stars that do not match beside code": ("¤***a** `*` b", LEFT.format("*"), "*<strong>a"),
    "plus signs": ("Det är ¤++viktigt++.", NONE.format("++"), "++viktigt++"),
    "bars": ("Svaret är ¤||ja||.", NONE.format("||"), "||ja||"),
    "apostrophes of a wiki": ("Det är ¤'''viktigt'''.", NONE.format("'''"), "viktigt"),
    "a raised number": ("Ytan är 30 m¤^2^.", SEEN.format("^2^") + "skriv det upphöjda eller sänkta tecknet, som ² eller ₂", "m^2^"),
    "a lowered number": ("CO¤~2~", SEEN.format("~2~") + "skriv det upphöjda eller sänkta tecknet, som ² eller ₂", "CO~2~"),
    "a formula": ("Räkna ¤$x^2$ nu.", SEEN.format("$x^2$") + "skriv formeln med vanliga tecken", "$x^2$"),
    "a field of a form": ("Hej ¤{MERGEFIELD Namn}.", SEEN.format("{MERGEFIELD Namn}") + "ta bort klamrarna, eller skriv vad som skulle stå där", "{MERGEFIELD"),
    "a colour": ("Det är ¤{color:red}viktigt.", SEEN.format("{color:red}") + "ta bort klamrarna, eller skriv vad som skulle stå där", "{color:red}"),
    "a field of Word with a stroke": ("Hej ¤«för_namn».", '"«för_namn»" är ett fält ur Word: skriv vad som skulle stå där', "«för_namn»"),
    "a field of Word": ("Hej ¤«Förnamn».", '"«Förnamn»" är ett fält ur Word: skriv vad som skulle stå där', "«Förnamn»"),
    "attributes of words": ("Det är [viktigt]¤{.underline}.", "klammern gäller ingenting här: ta bort den, och hakarna före", "{.underline}"),
    "attributes in parentheses": ("Text.\n¤(: .lead )", SEEN.format("(: .lead )") + "skriv {: .lead }", "(: .lead )"),
    "code of a code": ("Brå ¤&amp;amp; SKR", CODE.format("&amp;amp;", "&"), "&amp;amp;"),
    "code without its end": ("caf¤&eacute idag", CODE.format("&eacute", "é"), "&amp;eacute"),
    "HTML by its codes": ("¤&lt;b&gt;viktigt&lt;/b&gt;", 'HTML visas som det står: ta bort "<b>"', "&lt;b&gt;"),
    "a sign by its code": ("10¤\\xa0000", '"\\xa0" är kod för ett tecken, och visas som det står: skriv tecknet', "\\xa0"),
    "a new line by its code": ("Rad ett¤\\nRad två", '"\\n" är kod för ett tecken, och visas som det står: skriv tecknet', "\\n"),
    "escaped bold": ("Det är ¤\\*\\*viktigt\\*\\*.", "stjärnorna visas: ta bort de omvända snedstrecken före dem", "**viktigt**"),
    "an escaped link": ("Läs ¤\\[lagen\\](../lagen/index.md).", NO_LINK.format("lagen", "../lagen/index.md"), "[lagen](../"),
    "a link turned around": ("Läs ¤[https://bra.se](Brå).", "länken är bakvänd: skriv [Brå](https://bra.se)", 'href="Brå"'),
    "marks of sources": ("Så är det¤[1][2] nu.", FOOTNOTE, "[1][2]"),
    "the mark of a comment": ("Texten¤[AE1] är klar.", '"[AE1]" är märket för en kommentar i Word: ta bort det', "[AE1]"),
    "a text to fill in": ("¤[Skriv text här]", WAITS.format("[Skriv text här]"), "[Skriv"),
    "a text to be written": ("¤TODO: skriv klart", WAITS.format("TODO"), "TODO"),
    "a text of a printer": ("¤Lorem ipsum dolor.", WAITS.format("Lorem ipsum dolor"), "Lorem"),
    "a line of a message": ("¤Skickat från Outlook", "raden hör till ett mejl: ta bort den", "Skickat"),
    "a word twice": ("Kommunen och ¤och polisen.", TWICE.format("och"), "och och"),
    "a word twice over two lines": ("Kommunen och\n¤och polisen.", TWICE.format("och"), "och\noch"),
    "a heading of a wiki": ("¤== Rubrik ==\n\nText", OTHER_HEADING, "== Rubrik =="),
    "a heading of a ticket": ("¤h2. Rubrik\n\nText", OTHER_HEADING, "h2. Rubrik"),
    "an escaped heading": ("¤\\## Rubrik", OTHER_HEADING, "## Rubrik"),
    "a heading with equals": ("Rubrik\n¤=======", "likhetstecknen gör raden ovanför till en rubrik: skriv ## framför den, eller ta bort dem", "<h1"),
    "a heading in bold": ("¤**Ny rubrik**\n\nText under.", "fet text är ingen rubrik: skriv ## och ett blanksteg framför, utan stjärnor", "<strong>Ny rubrik</strong>"),
    "a place for contents": ("¤[TOC]\n\n## A", "innehållet visas av sig självt bredvid texten: ta bort raden", 'class="toc"'),
    "a tab of another theme": ('¤=== "Flik"\n\n    Text', "flikar finns inte: skriv en rubrik, ## och ett blanksteg, och texten under utan indrag", "==="),
    "a block of code by apostrophes": ("¤'''\nkod\n'''", OTHER_FENCE, "kod"),
    "a block of code by quotes": ('¤"""\nkod\n"""', OTHER_FENCE, "kod"),
    "a heading twice": ("## Mall\n\nText\n\n¤## Mall\n\nText", "rubriken står redan på sidan, på rad 5: skriv en som skiljer dem åt", "mall_1"),
    "an alert in Swedish": ("¤> [!OBS]\n> Text", ALERT.format("note"), "[!OBS]"),
    "squares of Word": ("¤§ ett\n§ två", BULLET.format("§"), "§ ett\n§ två"),
    "arrows of Word": ("¤Ø ett\nØ två", BULLET.format("Ø"), "Ø ett\nØ två"),
    "ticks of Word": ("¤ü ett\nü två", BULLET.format("ü"), "ü ett\nü två"),
    "a box after a mark": ("- ¤☐ ett\n- ☐ två", "raden har två listtecken: ta bort det ena", "☐ ett"),
    "a task without a space": ("¤-[ ] ett\n-[ ] två", TASK, "-[ ] ett"),
    "a task with other brackets": ("¤- () ett\n- () två", TASK, "() ett"),
    "numbers of chapters": ("¤1.1 Ring\n1.2 Fråga", COUNTED.format("1.1"), "1.1 Ring\n1.2"),
    "numbers with dashes": ("¤1 - ring\n2 - fråga", COUNTED.format("1-"), "1 - ring\n2"),
    "numbers in circles": ("¤① Ring\n② Fråga", COUNTED.format("①"), "① Ring\n②"),
    "numbers on keys": ("¤1\ufe0f\u20e3 Ring\n2\ufe0f\u20e3 Fråga", COUNTED.format("1\ufe0f\u20e3"), "Ring\n2"),
    "a table of semicolons": ("¤Namn;Ort\nBrå;Sthlm", "semikolon gör ingen tabell: " + CELLS, "Namn;Ort\nBrå"),
    "a table of spaces": ("Namn    Ort\n¤----    ----\nBrå     Sthlm", "blanksteg gör inga kolumner: " + CELLS, "----    ----"),
    "a table that is drawn": ("¤+---+---+\n| a | b |\n+---+---+", "tabellen är ritad med plustecken och går inte att läsa: " + CELLS, "+---+---+"),
    "a table of other bars": ("¤│ a │ b │\n│ c │ d │", '"│" gör ingen tabell: skriv | mellan cellerna', "│ a │ b │"),
    "a table without heads": ("¤| | |\n|---|---|\n| a | b |", "tabellens rubriker är tomma: skriv vad varje kolumn innehåller", "<th></th>"),
    "a heading under a table": ("| a | b |\n|---|---|\n| c | d |\n¤## Rubrik", AFTER_TABLE, "<td>## Rubrik</td>"),
    "two stars and one": ("Det är ¤**viktigt* att.", BOLD, "*<em>viktigt"),
    "bullets in a line": ("Ta med: ¤• karta • tid", '"•" gör ingen lista: skriv varje punkt på en egen rad, med "- "', "• karta • tid"),
    "code with two signs and none": ("Skriv ¤``title på raden.", "koden som börjar här slutar aldrig: skriv `` efter orden också", "``title"),
    "the mark of a note": ("Text.¤^1 Mer.", FOOTNOTE, "^1"),
    "a comment in brackets": ("¤[Kommentar: ska det med?]", WAITS.format("[Kommentar: ska det med?]"), "[Kommentar"),
    "the end of a message": ("Text.\n\n¤Med vänliga hälsningar", "raden hör till ett mejl: ta bort den", "hälsningar"),
    "a mobile number with stops": ("Ring ¤070.174.06.05.", MOBILE.format("070.174.06.05"), "070.174"),
    "a mailbox with spaces": ("Skriv till ¤trygg @ malmo.se", MAIL.format("trygg@malmo.se"), "trygg @ malmo"),
    "an address in angles": ("Läs ¤[lagen]<../lagen/index.md>", NO_LINK.format("lagen", "../lagen/index.md"), "&lt;../lagen"),
    "a table of heads alone": ("¤| a | b |\n|---|---|", "tabellen har inga rader: skriv dem under strecken, eller ta bort den", "<tbody>\n<tr>\n<td></td>"),
    "an item below its mark": ("¤-\n  Ring växeln", "punkten är tom: skriv den på samma rad, eller ta bort raden", "-\n  Ring"),
    "numbers that are shown otherwise": ("1. a\n¤3. b", "punkten visas som 2: skriv 2., och räkna vidare därifrån", "a\nb"),
    "dashes twice in a table": ("| a | b |\n|---|---|\n¤|---|---|\n| c | d |", "raden med streck ska bara stå under rubrikerna: ta bort den här", "<td>---</td>"),
    "numbers that go on wrongly after a blank line": ("1. a\n\n2. b\n\n¤1. c", "punkten visas som 3, för listan ovanför går vidare: skriv 3., eller en mening mellan de två listorna", "\n\n\nc\n"),
    "a number that is left out after a blank line": ("1. a\n2. b\n\n¤4. c\n5. d", "punkten visas som 3, för listan ovanför går vidare: skriv 3., eller en mening mellan de två listorna", "\n\n\nc\n"),
    "a box to tick above an item": ("Text.\n\n¤☐ ett\n- två", '"☐" gör ingen lista: skriv ett bindestreck och ett blanksteg, "- "', "☐ ett\n- två"),
    "a heading within a line": ("Slut på stycket. ¤## Rubrik", "rubriken står mitt i raden: lägg den på en egen rad, med en tom rad före", "stycket. ## Rubrik"),
    "a heading close to the stop": ("Slut på stycket.¤### Rubrik", "rubriken står mitt i raden: lägg den på en egen rad, med en tom rad före", "stycket.### Rubrik"),
    "a text that GitHub proposed": ("¤```suggestion\nRing växeln.\n```", '"```suggestion" visar texten under som kod: ta bort raden, och raden med ``` efter texten', "<code"),
    "a text that a chat service wrote": ("Text.\n\n¤~~~markdown\nRing växeln.\n~~~", '"~~~markdown" visar texten under som kod: ta bort raden, och raden med ~~~ efter texten', "<code"),
    "a letter in two signs": ("Ring f¤o¨r hjälp.", '"o¨" är en bokstav som har blivit två tecken: skriv "ö"', "fo¨r"),
    "a letter in two signs, the mark first": ("P¤˚a tisdag.", '"˚a" är en bokstav som har blivit två tecken: skriv "å"', "P˚a"),
    "a word cut within a line": ("Sam¤- verkan är bra.", "ordet är avstavat mitt i raden: ta bort bindestrecket och skriv ihop ordet", "Sam- verkan"),
    "hard spaces before a capital": ("1. ett\n¤\u00a0\u00a0\u00a0\u00a0- Två", "ett hårt blanksteg i indraget: byt det mot ett vanligt, och dra in fyra för varje nivå", "\u00a0- Två"),
    "hard spaces as indent": ("1. ett\n¤\u00a0\u00a0\u00a0\u00a0- två", "ett hårt blanksteg i indraget: byt det mot ett vanligt, och dra in fyra för varje nivå", "\u00a0- två"),
    "signs after a heading": ("¤Rubrik ##\n\nText", OTHER_HEADING, "Rubrik ##"),
    "a list that is indented": ("Text.\n\n    ¤- ett\n    - två", INDENTED, "<pre><code>- ett"),
    "a heading that is code": ("Text.\n\n    ¤## Rubrik", INDENTED, "<pre><code>## Rubrik"),
    "a brace that ends nothing": ("Text¤} här.", "klammern slutar något som inte har börjat: ta bort den", "Text}"),
    "a day to be written": ("Den ¤XX/XX ses vi.", WAITS.format("XX/XX"), "XX/XX"),
    # Other dialects' captions and cells, dates of other countries, and what Word and mail leave
    "a caption of Pandoc": ("¤Table: Antal\n\n| a | b |\n|---|---|\n| 1 | 2 |", CAPTION.format("Table:"), "Table: Antal"),
    "a caption under a table": ("| a | b |\n|---|---|\n| 1 | 2 |\n\n¤: Antal", CAPTION.format(":"), "<dd>Antal"),
    "a cell that is joined": ("| a | b |\n|---|---|\n| 1 | 2 |\n| ¤^^ | 3 |", '"^^" slår inte ihop cellerna: skriv texten i varje cell', "<td>^^</td>"),
    "text that falls out of a box": ('!!! note "T"\n    Ring.\n\n    Skriv.\n¤Och spara.', "texten hör inte till rutan ovanför: dra in den 4 blanksteg", "Och spara."),
    "month before day": ("Mötet är ¤03/24/2026.", '"03/24/2026" har månaden före dagen: skriv "24 mars 2026"', "03/24"),
    "no month and no day": ("Mötet är ¤13/25/2026.", '"13/25/2026" är ingen dag som finns: kontrollera den', "13/25"),
    "a month that there is not": ("Mötet är ¤2026-13-01.", '"2026-13-01" är ingen dag som finns: kontrollera den', "2026-13"),
    "a day that the month has not": ("Mötet är ¤2026-04-31.", '"2026-04-31" är ingen dag som finns: kontrollera den', "2026-04-31"),
    "a year with a digit too many": ("Lagen gäller från 1 ¤juli 20223.", '"20223" är inget årtal: kontrollera det', "20223"),
    "the contents of a document": ("¤Ring Brå ........ 3\nSkriv ........ 4", OF_WORD.format("Ring Brå ........ 3"), "........ 3"),
    "a break of a page": ("¤-----Sidbrytning-----", OF_WORD.format("-----Sidbrytning-----"), "Sidbrytning"),
    "a change that is shown": ("Brå ger ¤[borttaget: gratis] råd.", OF_WORD.format("[borttaget: gratis]"), "[borttaget"),
    "a raised mark of a note": ("Råd till kommuner¤¹ i år.\n\n¹ Enligt Brå.", FOOTNOTE, "kommuner¹"),
    "an invitation": ("Text.\n\n¤När: den 12 mars 2027 13:00-14:00 i Teams\nPlats: Microsoft Teams-möte", OF_MAIL, "Teams"),
    "a call to join": ("Text.\n\n¤Anslut på datorn, i mobilappen eller rumsenheten\n\nKlicka här för att ansluta till mötet", OF_MAIL, "Anslut"),
    "the number of a meeting": ("¤Mötes-ID: 312 445 889", OF_MAIL, "Mötes-ID"),
    "a message of several lines": ("Text.\n\n¤Hej!\n\nMvh\n\n-- \nRedaktionen", OF_MAIL, "Hej!"),
    "what stands around a text": ("Text.\n\n¤Till innehåll på sidan\n\nDela sidan\n\nText.", OF_WEB, "Dela sidan"),
    "what another site says of cookies": ("¤Vi använder kakor på den här webbplatsen.", OF_WEB, "kakor"),
    "when another site was written": ("Text.\n\n¤Senast uppdaterad: 12 mars 2026", OF_WEB, "Senast"),
    "what another site asks": ("Text.\n\n¤Hjälpte informationen dig?", OF_WEB, "Hjälpte"),
    "what is said before a text": ("¤Här är en omarbetad version av texten:\n\nBrå ger råd.", OF_CHAT.format("Här är en omarbetad version av texten:"), "omarbetad"),
    "what it offers": ("Text.\n\n¤Låt mig veta om du vill ändra.", OF_CHAT.format("Låt mig veta om du vill ändra."), "Låt mig"),
    "what it has done": ("¤Jag har kortat texten.\n\nText.", OF_CHAT.format("Jag har kortat texten."), "kortat"),
    "what it would do": ("Text.\n\n¤Jag kan också förenkla den.", OF_CHAT.format("Jag kan också förenkla den."), "förenkla"),
    "a draft": ("¤Här kommer ett förslag på sammanfattning:", OF_CHAT.format("Här kommer ett förslag på sammanfattnin…"), "förslag"),
    "a list that was asked for": ("¤Här är en kort lista över stöden:", OF_CHAT.format("Här är en kort lista över stöden:"), "lista"),
    "a formula of a sheet": ("Summan är ¤=SUMMA(A1:A5) kommuner.", SHEET.format("=SUMMA(A1:A5)"), "SUMMA"),
    "a formula in English": ("¤=COUNTIF(A1;3)", SHEET.format("=COUNTIF(A1;3)"), "COUNTIF"),
    "a formula of two words": ("Det är ¤=ANTAL.OM(B2) län.", SHEET.format("=ANTAL.OM(B2)"), "ANTAL"),
    "a question to a colleague": ("Brå ger råd. ¤(KOLLA DETTA)", ASKED.format("(KOLLA DETTA)"), "KOLLA"),
    "a doubt": ("Mötet hölls i ¤??", ASKED.format("??"), "??"),
    "what is to be looked at": ("Brå ¤(STÄMMER ÅRET?) ger råd.", ASKED.format("(STÄMMER ÅRET?)"), "STÄMMER"),
    "a line on paper": ("¤Brå rapport 2024:3                 15", "raden är ett sidnummer: ta bort den", "15"),
    "an empty quotation": ("¤>\n\nBrå ger råd.", "citatet är tomt: skriv det på samma rad, eller ta bort tecknet", "Brå"),
    "a law with a semicolon": ("Enligt ¤lag (2023;196) ska ni.", '"(2023;196)" är inget lagnummer: skriv "(2023:196)"', "2023;196"),
    "signs of sections apart": ("Se 9 och 10 ¤§ § lagen.", '"§ §" skrivs ihop, "§§", efter numren: "9 och 10 §§"', "§ §"),
    "half past midnight by 24": ("Vi slutar ¤kl. 24.30.", '"kl. 24.30" är ingen tid som finns: kontrollera den', "24.30"),
    "items by brackets and tabs": ("¤1)\tRing Brå\n\n2)\tSkriv ner svaret", BRACKET.format("1"), "1)"),
    "a short greeting": ("Text.\n\n¤Mvh\nRedaktionen", "raden hör till ett mejl: ta bort den", "Mvh"),
    "a greeting first": ("¤Hej!\n\nText.", "raden hör till ett mejl: ta bort den", "Hej!"),
    "the line before who wrote": ("Text.\n\n¤-- \nRedaktionen", "raden hör till ett mejl: ta bort den", "-- "),
    "an answer": ("¤Den 12 mars 2026 kl. 10.14 skrev Redaktionen:", "raden hör till ett mejl: ta bort den", "skrev"),
    "a message in a message": ("¤-----Ursprungligt meddelande-----", "raden hör till ett mejl: ta bort den", "Ursprungligt"),
    "an address close to its word": ("Läs på ¤webbplats<https://bra.se/a.html>.", NO_LINK.format("webbplats", "https://bra.se/a.html"), "webbplats<a href"),
    "a quote that is code": ("Text.\n\n    ¤> Ring Brå först.", INDENTED, "<pre><code>&gt; Ring"),
    "a lead that is a list": ("- Ring\n- Skriv\n¤{: .lead }", "ingressen är ett stycke: flytta klammern till raden under stycket som inleder sidan", '<li class="lead"'),
    "signs of a font in each row": ("¤\uf0b7 Ring\n\uf0b7 Skriv", "ett tecken ur ett eget typsnitt (U+F0B7) före ”Ring”: skriv ett vanligt tecken i stället", "\uf0b7"),
    "text outside its item": ("1. Ring.\n\n   ¤Säg vem du är.\n\n2. Skriv.", "stycket hör till punkten ovanför först när det är indraget 4 blanksteg", "</ol>"),
    # What two changes left
    "a conflict": ("¤<<<<<<< HEAD\n- [ ] a\n=======\nb\n>>>>>>> main", CONFLICT, "&lt;&lt;&lt;"),
    "a conflict with what was before": ("Text\n\n¤<<<<<<< a\nx\n||||||| b\ny\n=======\nz\n>>>>>>> c\n", CONFLICT, "&lt;&lt;&lt;"),
    "the end of a conflict": ("x\n\n¤>>>>>>> min-gren", CONFLICT, "min-gren"),
    "a conflict in a list": ("- a\n¤<<<<<<< HEAD\n- b\n=======\n- c\n>>>>>>> main\n", CONFLICT, "&lt;&lt;&lt;"),
    # Links that have lost a bracket, or have one too many.
    "a link in two pairs of brackets": ("Läs ¤[[lagen]](a.md).", "länken har dubbla hakar: skriv [lagen](a.md)", "[lagen]</a>"),
    "an address in two pairs of brackets": ("Se ¤[[Brå]](https://bra.se).", "länken har dubbla hakar: skriv [Brå](https://bra.se)", "[Brå]</a>"),
    "a place in two pairs of brackets": ("- Om ¤[[rådet]](b.md#x)", "länken har dubbla hakar: skriv [rådet](b.md#x)", "[rådet]</a>"),
    "a link without its beginning": ("Läs lagen¤](../a.md) nu.", "länken blir ingen länk: skriv [ före orden som leder till ../a.md", "lagen](../a.md)"),
    "a link without its beginning in a list": ("- Ring¤](https://bra.se) nu", "länken blir ingen länk: skriv [ före orden som leder till https://bra.se", "Ring](https"),
    "a link without its beginning after a sentence": ("Ring. Läs planen¤](b.md).", "länken blir ingen länk: skriv [ före orden som leder till b.md", "planen](b.md)"),
    "a link that ends twice": ("Läs ¤[lagen]](../a.md).", NO_LINK.format("lagen", "../a.md"), "[lagen]](../a.md)"),
    "an address that ends twice": ("Se ¤[Brå]](https://bra.se).", NO_LINK.format("Brå", "https://bra.se"), "[Brå]]("),
    "a place that ends twice": ("- Om ¤[rådet]](b.md#x)", NO_LINK.format("rådet", "b.md#x"), "[rådet]]("),
    "a link that begins twice": ("Läs ¤[[lagen](a.md) nu.", "en hake för mycket före länken: ta bort den ena", "[<a href"),
    "an address that begins twice": ("Se ¤[[Brå](https://bra.se).", "en hake för mycket före länken: ta bort den ena", "[<a href"),
    "a place that begins twice": ("- Om ¤[[rådet](b.md#x)", "en hake för mycket före länken: ta bort den ena", "[<a href"),
    "an address without its bracket": ("Läs ¤[lagen]../a.md) nu.", NO_LINK.format("lagen", "../a.md"), "[lagen]../a.md)"),
    "an address of a site without its bracket": ("Se ¤[Brå]https://bra.se/x).", NO_LINK.format("Brå", "https://bra.se/x"), "[Brå]https"),
    "a file without its bracket": ("- Om ¤[rådet]b.md)", NO_LINK.format("rådet", "b.md"), "[rådet]b.md)"),
    "a page turned around": ("Läs ¤[../a.md](lagen om ansvar).", "länken är bakvänd: skriv [lagen om ansvar](../a.md)", "lagen om ansvar"),
    "a place on a page with a space": ("Läs ¤[lagen](a.md #rad).", 'adressen i länken har ett blanksteg: skriv "a.md#rad"', "a.md #rad"),
    "a heading by its words": ("Läs ¤[lagen](a.md#Så här gör du).", 'rubrikens adress har bindestreck mellan orden: skriv "a.md#sa-har-gor-du"', "a.md#Så här"),
    "an image by a name": ("¤![Karta][karta]", "bilden blir ingen bild: skriv ![Karta](bilder/namn.png)", "![Karta][karta]"),
    "an image by its own words": ("Se ¤![Karta][] här.", "bilden blir ingen bild: skriv ![Karta](bilder/namn.png)", "![Karta][]"),
    # Lists that have lost a number.
    "a mark and a number": ("- ¤1. Ring\n- 2. Skriv", "raden har två listtecken: ta bort det ena", "Ring"),
    "a number that is lost": ("1. Ring\n¤**Skriv** nu\n3. Läs", 'raden skrivs ihop med punkten ovanför: börja den med "2. "', "Ring\n<strong>Skriv"),
    "a number without its stop": ("1. Ring\n¤2 Skriv nu\n3. Läs", 'raden skrivs ihop med punkten ovanför: börja den med "2. "', "Ring\n2 Skriv"),
    "a number without its blank": ("1. Ring\n¤2.**Skriv** nu\n3. Läs", 'raden skrivs ihop med punkten ovanför: börja den med "2. "', "Ring\n2.<strong>"),
    "a number in the line before": ("1. Ring Brå. ¤2. Skriv nu.\n3. Läs", 'en punkt står mitt i raden: lägg "2. " först på en egen rad', "Brå. 2. Skriv"),
    "an item of numbers twice": ("1. Ring\n2. Skriv\n¤2. Skriv\n3. Läs", "punkten står två gånger: ta bort den ena", "Skriv"),
    "a number twice in the middle": ("1. Ring\n2. ¤2. Skriv\n3. Läs", 'numret sätts ut av sig självt: ta bort "2."', "Skriv"),
    "a list from nothing": ("¤0. Ring\n1. Skriv", "listan visas från 1: skriv 1., och räkna vidare därifrån", "Ring"),
    "an item of numbers indented": ("1. Ring\n    ¤2. Skriv\n3. Läs", "punkten är indragen och blir en ny lista: ta bort blankstegen, eller skriv 1. i stället för 2.", "Skriv"),
    "an item of numbers by a tab": ("1. Ring\n\t¤2. Skriv\n3. Läs", "punkten är indragen och blir en ny lista: ta bort blankstegen, eller skriv 1. i stället för 2.", "Skriv"),
    "the end of an item by itself": ("- rådet, som kommunen\n\n¤leder\n- planen", "raden hör till punkten ovanför: flytta upp den dit, och ta bort den tomma raden", "leder\n- planen"),
    # Signs that have lost what they are to.
    "text of a box too deep": ('!!! note "Så"\n        ¤Text i rutan som visas', "texten i rutan ska vara indragen 4 blanksteg, och visas nu som kod: ta bort de andra", "<pre><code>Text"),
    "a call within what is indented": ("Text.\n\n    ¤Ring gärna till Brå i dag på {{ x }}.", INDENTED, "<pre><code>Ring"),
    "a quotation that is indented": ("Text.\n\n    ¤> Källa: Stödguiden, i dag", INDENTED, "<pre><code>&gt; Källa"),
    "points right after steps": ("1. Ring\n2. Skriv\n\n¤- punkt\n- till", OTHER_LIST.format("1."), "punkt\n\n"),
    "steps right after points": ("- Ring\n- Skriv\n\n¤1. steg\n2. till", OTHER_LIST.format("-"), "steg\n\n"),
    "points of stars after steps": ("1. Ring\n\n¤* punkt", OTHER_LIST.format("1."), "punkt\n\n"),
    "a meaning without its colon": ("Ord\n:   Ett svar\n\nAnnat\n¤Ett svar till", NO_COLON, "Annat\nEtt svar"),
    "a meaning without its colon, first": ("[Ord](index.md)\n¤Ett svar\n\nAnnat\n:   Ett svar till", NO_COLON, "</a>\nEtt svar"),
    "a meaning without its colon, between": ("A\n:   B\n\nC\n¤D och mer\n\nE\n:   F", NO_COLON, "C\nD"),
    "a meaning with two colons": ("Ord\n¤::   En förklaring", MEANING, "::   En"),
    "attributes without their beginning": ("Text.\n\n¤: .lead }", '": .lead }" visas som det står: skriv {: .lead }', ".lead }"),
    "a picture of a program": ("¤:fontawesome-solid-phone: Ring", '":fontawesome-solid-phone:" blir ingen bild: ta bort det, eller skriv tecknet', ":fontawesome"),
    "a formula of its own": ("¤$$x = 1$$", '"$$x = 1$$" visas som det står: skriv formeln med vanliga tecken', "$$x"),
    "a directive of reStructuredText": ("¤.. toctree::", OTHER_NOTICE, ".. toctree"),
    "small letters to be written": ("Ring ¤xx i dag.", WAITS.format("xx"), "xx"),
    "many small letters to be written": ("Den ¤xxx möts vi.", WAITS.format("xxx"), "xxx"),
    "small letters in a table": ("| a | b |\n|---|---|\n| c | ¤xx |", WAITS.format("xx"), "xx"),
    "a comment of another Markdown": ("¤[//]: # (kolla)\n\nText.", "kommentaren skrivs {## så här ##}: skriv om raden, eller ta bort den", "Text"),
    "a comment of another Markdown with a star": ("Text.\n\n¤[//]: * (kolla)", "kommentaren skrivs {## så här ##}: skriv om raden, eller ta bort den", "Text"),
    "a heading with no sign in its braces": ("## Mall { ¤exempel }\n\nText.", "# saknas i klammern: skriv { #exempel } om det är rubrikens adress", "Mall"),
}  # fmt: skip


@pytest.mark.parametrize("case", MISTAKES)
def test_a_mistake_in_the_text_is_one_line(case: str) -> None:
    body, says, shows = MISTAKES[case]
    plain = body.replace(MARK, "")
    assert told(plain) == [f"{marked_place(HEAD + body)}: {says}"]
    # It is a mistake: this is what a reader would see.
    assert shows in shown(plain)


RIGHT = [
    "```text\n<<<<<<< så börjar ett märke\n```",
    "1. a\n\n2. b\n\n3. c",
    "1. a\n\n1. b\n\n1. c",
    "1. a\n\nEn mening.\n\n1. b\n2. c",
    "Frågan gäller C## och C#.",
    "För- och grundskolan, barn- eller ungdomsrådet.",
    "De sade «gick» om det.",
    "Ordet «råd» står där.",
    "Tabell 1. Antal\n\n| a | b |\n|---|---|\n| < 5 | – |",
    "Tabell: antalet per län\n\n| a | b |\n|---|---|\n| 1 | 2 |",
    '!!! note "T"\n    Ring.\n\n    Skriv.\n\nText utanför.',
    "Den 24/11/2026, 24/11 2026, 1/2 och 2026-02-28.",
    "Ytan är 5 km² och 3 m³, och dnr 2026-99-88x står kvar.",
    "Se [rapporten](https://bra.se/2021-13-30-rapport.html).",
    "Hej och tack sa hon -- och gick.",
    "Den 12 mars 2026 skrev kommunen ett beslut.",
    "Vi bytte sida... 3 gånger.",
    "1. Ring.\n\n    Säg vem du är.\n\n2. Skriv.",
    "Läs <https://bra.se/a.html>.",
    "natt-\noch dagvakt, in-\neller utpassering",
    "1 april öppnar sidan.\n2 maj stänger den.",
    "Ordet полиция är ryskt, och Αθήνα grekiskt.",
    "[x](https://bra.se/%C3%A5r) och <https://bra.se/f%C3%B6r>",
    "Text.\n\n    Nyckel: värde\n    id: x",
    "    for each in list: print(each)",
    "Bra! [Kort](a.png) och ![Kort](a.png)",
    "[lagen][lag], [lagen] och [x][ Lag ]\n\n[lag]: a.md\n[lagen]: b.md",
    "Ring 070 eller 0701, eller 010-224 10 00.",
    "café´s och 5´ 30´´",
    "\\[b] och [b] är listans andra",
    "- a\n\n        kod i punkten",
    "Dnr 811218-9877 och 2026/811218-1234",
    "Det är fint – tycker vi.",
    "– Jag vet inte, sa hon.",
    "– Ja.\n\n– Nej.",
    "Vi ses på torsdag\n- om det inte regnar.",
    "Vi såg det under år\n2023. Då hände det.",
    "Enligt 1) lagen och 2) förordningen.",
    "alternativen ett och\n2) det andra",
    "a) ett alternativ",
    "10) är en parentes",
    "5\\. november",
    "Priset är 5 * 3 kronor och 10*2, 2 ** 3.",
    "C# och F# är språk. Nummer #3 i listan.",
    "    kod\n    - [ ] inte lista",
    "lag (2023:196) gäller",
    "brotts*före*byggande och om_detta_namn i fil_namn.md",
    "**fet** och *kursiv* och ***båda***, __fet__ och _kursiv_",
    "- **[länk](a.md)** är fet",
    "*[länk](a.md)* och [en *kursiv* länk](a.md)",
    "Priset* gäller.\n\n*Gäller 2024.",
    "Fotnot* och * ensam stjärna",
    "Skolan* och hemmet**\n\n*Gäller 2024.\n\n**Gäller 2025.",
    "\\*inte kursiv, \\# inte rubrik, \\[inte länk\\](x)",
    "Namn: ____ Datum: ______",
    "`a | b`, `**x` och `- [ ]`, ``a ` b``",
    "```\n- [ ] x\n| a\n**b\n\t\tx\ty\n```",
    "~~~\n```\n~~~",
    "```yaml\na: 1\n```",
    "``` {.yaml}\na: 1\n```",
    "- a\n    - b\n        - c",
    "1. a\n    1. b\n\n    stycke\n\n2. c",
    "  - a\n  - b",
    "- a\n\n- b\n\n\n- c\n\nText",
    "- a\nfortsätter här\n- b",
    "-\ta\n-\tb\n\t- c",
    "- [länk](a.md) text\n- [x](a.md)\n- [A] är en grupp",
    "## Rubrik\n- a\n- b",
    "Term\n:   betydelse\n\n    mer\n\nTerm\n:   betydelse",
    "> citat\n> mer\n>\n> - ja\n> - nej",
    "| a | b |\n|---|---|\n| c \\| d | e |\n| `f | g` | h |",
    "a | b\n---|---\nc | d",
    "| a |\n|---|\n| b |",
    "| a | b |\n|:--|--:|\n| | |",
    "| a | b |\n|---|---|\n| c | d |\n\n| e |\n|---|\n| f |",
    "## Rubrik\n| a | b |\n|---|---|\n| c* | **d** |",
    "Det kostar 5 | 6 kronor, |x| är ett belopp",
    "Text\n\n---\n\nText\n\n***\n\n* * *",
    "rad ett\nrad två\n---",
    "rad ett  \nrad två",
    "## Rubrik {#egen}\n\n### Rubrik ###",
    'Text\n{: .lead }\n\n[a](b.md){: .lead } och *ord*{: lang="en" }',
    "Mängden {a, b} och { inte attribut }",
    '!!! note "X"\n    text\n\n    - a\n    - b\n\nText',
    '!!! warning ""\n    x',
    '!!!tip "X"\n    x',
    "Viktigt!!! Mycket viktigt???",
    "Mejla <bf@bra.se>, [bf@bra.se](mailto:bf@bra.se) eller <mailto:bf@bra.se>.",
    "Läs <https://bra.se/a_b*c>.",
    "<registrator.kansli@polisen.se>, <stod.kommuner@bra.se> och <info@exempel.lansstyrelsen.se>",
    "@skane och a @b c",
    '[x](https://sv.wikipedia.org/wiki/Lag_(juridik)) och [y](a.md "titel")',
    "Läs [lagen\nom x](a.md) nu, [läs](a.md)[mer](b.md), [läs](a.md) (b.md)",
    "[a][b] och [b]\n\n[b]: a.md",
    "Se [1] (sidan 3) och (se nedan)[1], [sic] (Brå 2024), [kapitel 2][1]",
    "[![bild](a.png)](b.md) ![](a.png)",
    "1 < 2 > 0 och a <b",
    "Ring 114\u00a014, 5\u00a0% av kommunerna",
    "och\n+46 8 123 45 67",
    "-5 grader\n-6 grader",
    "för-\noch efterarbete",
    "Varför? Jo. Kvinnor/män, och/eller, kl. 10:30–12:00, 1/2",
    "São Paulo, Ångström, Ærø, naïve, Áron, Ílo, ÅÄÖ",
    "Hej \U0001f468\u200d\U0001f469\u200d\U0001f467 och ✅",
    "Nummer 811218-9875, 2021-00123, 212000-0142",
    "[dokument](https://bra.se/811218-9876.pdf)",
    "https:",
    "→ Läs mer på sidan",
    "O. Nilsson är påhittad",
    "kl. 10:30:15 och a:b:c, 1 == 2, Ord:ord:ord",
    "(1) är första stycket",
    "rad ett\nrad två\n***\n- a\n- b",
    "---\nText",
    "||||||| tom rad",
    "======= och <<<<<< och >>>>>>",
    "|x| är ett belopp, 5 € och |y|.",
    "10^6 är en miljon, ~50 personer och C++ och 18+",
    "Det kostar $5 och $6, alltså US$11",
    "Mängden {a, b}, Q&A, AT&T och Brå &amp; SKR",
    "Hon sa: ”Vi [kommunen] ska […] börja.”",
    "## A\n\n**Exempel:**\n\n- ett\n\n**Vem gör vad?**\n\nAlla.",
    "§ 3 säger en sak.\n4 § säger en annan.",
    "- § 5 i lagen\n- § 6 i lagen",
    "§ 3 säger en sak.\n§ 4 säger en annan.",
    "~ 3 km\n~ 5 km",
    "1. a\n1. b\n\n1. c",
    "1. a\n\n    stycke\n\n2. b",
    "Text.\n\n    - id: x\n    - id: y",
    "Kom; se; segra.\nLäs; skriv; räkna.",
    "| | 2024 |\n|---|---|\n| Antal | 3 |",
    "10 procent av alla.\n11 procent av resten.",
    "Gör en att göra-lista, och skicka från kommunen",
    "Vi vill delta i i år, i `a` i b",
    "O andra sidan.\no är en bokstav.",
    "5' 6'' och ’n’",
    "[lagen][a](https://bra.se)\n\n[a]: a.md",
    "Skriv `` `Brå <https://bra.se>`_ `` eller `[[a][b]]`, och `_` eller `a`",
    "Fält som `a`, `b` och `c_d` _x_",
    'Hon sa ”nej”: https är inte allt. Se "Lag": den gäller.',
    "1,5 kronor per timme\n2,5 kronor per timme",
    "Malmö, Lund och Eslöv,\nKalmar, Växjö och Visby,\nUmeå, Luleå och Kiruna.",
    "Polis, skola och socialtjänst i kommunen träffas ofta, delar bild,\noch gör, planerar och följer upp åtgärder tillsammans, år från år,\noch det gör, planerar och följer de upp.",
    "Ett slut.  Ett till.\nMer.  Slut.",
    "Ett  blanksteg för mycket här\noch inget där",
    "1. 1 § gäller\n2. 2 § också",
    "Steg 1 är klart.\nSteg 2 återstår.",
    "- Steg 1: Ring\n- Steg 2: Skriv",
    "C/o-adresser och och/eller-frågor",
    "Brottsförebyggande rådet  \nBox 1386  \n111 93 Stockholm",
    "Ett kort stycke.\nEtt till.\nEtt tredje.",
    "Vi hörs.\n\nVi hörs.",
    "## Rubrik\nText under den.",
    "Mötet är kl. 24.00 den 29 februari, mellan 1 mars och 31 maj, kl 9–12",
    "Kapitel XX och 31 kommuner",
    "När vet ni? Var: på plats, och i Teams",
    "Lyssna på dem som bor där. Dela gärna sidan med andra.",
    "Här är en lista över stöden som finns, och en till",
    "Ärendet gäller lag (2023:196), 9 och 10 §§, kl. 24.00 (SKR, OBS)",
    "Senast den 31 mars ska planen vara klar",
    "> Citat\n>\n> i två stycken",
    "Vi använder kakor som exempel på fika, sa de. Webbplatsen använder inga kakor.",
    "1.\tRing Brå\n2.\tSkriv ner svaret",
    "Summan a=b(c) och x = SUMMA av allt",
    "Varför då?! Jo.",
    "Nämnd\n:   den som beslutar",
    "1. Ring\n2. Skriv\n\nEn mening.\n\n- punkt",
    "1. Ring\n    - en sak\n    - en till\n2. Skriv\n\n    - tre",
    "- Ring\n\n- Skriv",
    "1. Ring\n\n    - en sak\n        - en till\n\n2. Skriv",
    "- Ring\n\n    1. ett\n    2. två\n\n- Skriv",
    "Nämnd\n:   den som beslutar\n\nEn mening till.\nOch en.",
    "Nämnd\n:   den som beslutar\n\nEn rad för sig",
    "Nämnd\n:   den som beslutar\n\nHär är en text som är skriven på\nflera rader, som i ett brev.",
    "Nämnd\n:   den som beslutar\n\nLäs mer på sidan om\n[lagen](index.md) och fler.",
    "Kommunen och\nPolismyndigheten gör det ihop.\n\nNämnd\n:   den som beslutar",
    "Nämnd\n:   den som beslutar\n\nDet gäller alla kommuner i hela landet\nStockholm hör dit.",
    "Vi kallar den NOTE, och TIP: den är bra",
    "Lärande exempel: 5–7 procent av 40 personer",
    "| a | b |\n|---|---|\n| - | c - d |",
    "[![Kort](a.png)](b.md)",
]  # fmt: skip


@pytest.mark.parametrize("body", RIGHT)
def test_what_is_odd_and_right_passes(body: str) -> None:
    assert told(body) == []


def test_a_page_that_calls_macros_keeps_its_comments_to_itself() -> None:
    head = HEAD.replace("---\n", "---\nrender_macros: true\n", 1)
    assert told("Text\n\n{## - [ ] dolt **\n| a\n##}\n\n{{ directory() }}\n- a\n- b", head) == []
    assert told("Text {## dolt", head) == ["6:6: kommentaren saknar sitt slut: lägg till ##}"]


def test_a_template_may_have_what_others_fill_in() -> None:
    body = "[Skriv kommunens namn här]"
    page = DocPage("docs/vagledning/mallar/prov.md", "vagledning/mallar/prov.md", HEAD + body)
    assert list(text_problems(page)) == []


def test_a_page_in_english_may_have_a_notice_with_an_english_title() -> None:
    assert told("!!! note\n    text", HEAD.replace("title", "lang: en\ntitle")) == []


def test_what_follows_an_open_block_of_code_is_not_told() -> None:
    body = "**fet\n\n¤```\n- [ ] a\n\n| b\n"
    assert told(body.replace(MARK, "")) == [
        f"5:1: {BOLD}",
        f"{marked_place(HEAD + body)}: {FENCE_OPEN.format('```')}",
    ]


@pytest.mark.parametrize(
    ("head", "says"),
    [
        ("title: FÃ¶r alla", f"2:9: {GARBLED.format('Ã¶', 'ö')}"),
        ("title: Nr 811218-9876", f"2:11: {PERSON}"),
    ],
)
def test_the_head_of_a_page_is_looked_through_too(head: str, says: str) -> None:
    assert told("Text", f"---\n{head}\n---\n") == [says]
