"""What is most often a slip on a page: its headings, its lines, its links."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any

from macros.blocks import macro_names
from macros.docs.files import PICTURES
from macros.docs.front_matter import PageMeta
from macros.memory import remember
from macros.model import marked
from macros.problems import Place
from macros.source.doc_page import LINK, is_template
from macros.source.stops import ends_with_stop
from macros.source.values import Spelt
from macros.upkeep.taste.blocks import block_slips
from macros.upkeep.taste.lines import line_slips, text_slip
from macros.upkeep.taste.signs import sign_slip, sign_slips
from macros.upkeep.taste.texts import BRAND, HANGS, SHOUTED, begins, slips
from macros.upkeep.taste.writing import BLANKS, language_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.site import Site
    from macros.source.doc_page import DocPage

_NAMED = re.compile(r"\{[^{}]*\} *$")
_BOLD = re.compile(r"\*\*|__")
_NO_END = re.compile(r"(?:[:,;–/!…-]|\.{3})$|(?<![.\w])(?!(?:etc|osv|resp|bl|ca)\.)\w{3,}(\.)$")
_NO_TITLE = re.compile(
    r"[\w/.-]+\.(?:md|html?)|Ny sida|Namnlös(?: sida)?|Untitled|Titel|Rubrik|\d+|\d{4}-\d\d-\d\d"
)
_COPIED = re.compile(r"\((?:kopia|copy|\d)\)$|\bkopia$")
_SHOWN = re.compile('"[^"]*"')
_NO_HEADING = re.compile(r"(?:Ny )?[Rr]ubrik(?:en)?(?: här)?|Titel|Lorem\b.*|\d{4}-\d\d-\d\d|\d+")
_NUMBER = re.compile(r"(?:\d+(?:\.\d+)+\.?|\d+\)|[A-D][.)]) (?=[A-ZÅÄÖ])")
_LONE_QUOTE = re.compile(r"(?<![\d=])\"(?=[^\"]*$)")
_SAMI = re.compile(r"(?<=lang=[\"'])se(?=[\"'])")
_TWO_SLASHES = re.compile(r"(?<=\w)//(?=\w)")
_TYPED_DASH = re.compile(r"[–—]")
_NUMBERED = re.compile(r"(?:Figur|Tabell|Diagram|Bild) \d+[:.](?= )")
_IN_A_LIST = re.compile(r" *(?:[-*+]|\d+\.) +(#{1,6}) |    (#{1,6}) ")
_QUOTED_TWICE = re.compile(r" {0,3}> ?>")
_LIKE_A_HEADING = re.compile(r"(\*{1,3}|_{1,2})([A-ZÅÄÖ0-9][^*_\n]{2,60}(?<![.:!,;]))\1$")
"""A line that is bold from its beginning to its end, and no sentence: a heading, to the eye alone."""
_OF_THE_HEAD = re.compile(rf"(?:{'|'.join(PageMeta.model_fields)}):(?= |$)")
_ENGLISH = re.compile(
    r"\w(?:.*?\b(?:the|of|and|is|are|with|this|that|from|which|have|has)\b){3}", re.IGNORECASE
)
"""Three small words of English; with none of Swedish beside them the line is English."""
_SWEDISH = re.compile(r"\b(?:och|att|är|det|som|en|ett|på|för|av|i)\b", re.IGNORECASE)


def page_notices(site: Site) -> Iterator[tuple[Place, str]]:
    """What is most often a slip on each of the pages."""
    for page in site.docs:
        key = (page.file, page.text)
        told = remember("page slips", key, partial(_plainly, page))
        for line, column, says in told:
            yield Place(page.file, line, column), says


def _plainly(page: DocPage) -> list[list[Any]]:
    return [[place.line, place.column, says] for place, says in page_slips(page)]


def page_slips(page: DocPage) -> Iterator[tuple[Place, str]]:
    """The same on a page, its head among it; the first on each line, which others often follow from."""
    told: set[int] = set()
    rows: dict[str, set[int]] = {}
    for place, says in _all_slips(page):
        if place.line in told:
            continue
        told.add(place.line)
        # What stands on each line of a list is one mistake.
        same = rows.setdefault(_SHOWN.sub("", says), set())
        if place.line - 1 not in same:
            yield place, says
        same.add(place.line)


def _all_slips(page: DocPage) -> Iterator[tuple[Place, str]]:
    meta = PageMeta.model_validate(page.meta.value)
    for sami in _SAMI.finditer(page.body) if "lang=" in page.body else ():
        yield page.place_at(sami.start()), '"se" är nordsamiska: svenska skrivs "sv"'
    if meta.lang != "sv":
        return
    leads = [n for n, line in enumerate(page.prose, start=1) if line.startswith("{: .lead")]
    for number in leads[1:]:
        yield page.place(number), "ingressen är ett enda stycke: ta bort klammern under det här"
    for name, says in _of_head(meta):
        yield page.meta.place((name,)), says
    for value in marked(meta, Spelt):
        if value.loc[0] == "kallor" and ends_with_stop(value.value):
            yield page.meta.place(value.loc), 'titeln slutar med ".": ta bort tecknet'
            continue
        said = text_slip(value.value) or next(slips(value.value), None)
        if told := said[1] if said else sign_slip(value.value):
            yield page.meta.place(value.loc), told
    for number, column, says in line_slips(page.prose, page.body):
        yield page.place(number, column), says
    headed: tuple[int, str] | None = None
    steps: dict[str, int] = {}
    before = ""
    for number in calls_in_code(page):
        yield page.place(number), _IN_CODE
    for number in sentences_in_code(page):
        yield page.place(number), "meningen visas som kod: ta bort blankstegen före den"
    for number, column in bare_calls(page):
        yield page.place(number, column), _NO_BRACES
    for fence in _FENCED_TABLE.finditer(page.body) if "\n|" in page.body else ():
        yield page.place_at(fence.start()), "tabellen står i kod: ta bort raderna med ``` runt den"
    for number, line in enumerate(page.prose, start=1):
        if not line:
            continue
        if line.startswith("#"):
            if line.strip("# ") == meta.title:
                yield (
                    page.place(number),
                    "rubriken står redan överst på sidan: ta bort den, eller skriv en annan",
                )
            for says in _of_heading(line):
                yield page.place(number), says
            if (step := _STEP.match(line)) and (last := steps.get(step[1], 0)) + 1 != int(step[2]):
                says = f'"{step[0].strip("# ")}" kommer efter {last or "ingen"}: numrera om, eller lägg till det som saknas'
                yield page.place(number), says
            if step:
                steps[step[1]] = int(step[2])
            if headed and _level(headed[1]) >= _level(line) and not before:
                yield page.place(headed[0]), _NO_TEXT
            headed, before = (number, line), ""
        elif not before.strip():
            before = line
        following = page.prose[number] if number < len(page.prose) else ""
        if (cut := HANGS.search(line.rstrip())) and not following.strip() and line[0].isalpha():
            yield (
                page.place(number, cut.start() + 1),
                f'stycket slutar med "{cut[0]}": skriv resten',
            )
        for found, says in _of_line(line):
            yield page.place(number, found.start() + 1), says
        if line.count('"') % 2 and (lone := _LONE_QUOTE.search(line)):
            says = "ett citattecken saknar sitt andra: skriv ett före och ett efter orden"
            yield page.place(number, lone.start() + 1), says
        for slip, says in slips(line):
            yield page.place(number, begins(slip) + 1), says
        for address, says in _of_links(line, page.uri) if "](" in line else ():
            yield page.place(number, line.find(address) + 1), says
    for number, column, says in block_slips(page.prose, page.body, template=is_template(page.uri)):
        yield page.place(number, column), says
    for number, column, says in sign_slips(page.prose):
        yield page.place(number, column), says


def bare_calls(page: DocPage) -> Iterator[tuple[int, int]]:
    """The lines and columns, from 1, of macros that are called without their braces."""
    for number, line in enumerate(page.prose, start=1) if '("' in page.body else ():
        for found in _BARE_CALL.finditer(line) if '("' in line else ():
            if found[1] in macro_names():
                yield number, found.start() + 1


def sentences_in_code(page: DocPage) -> Iterator[int]:
    """The lines of a page that are indented so far that a whole sentence is read as code."""
    before = ""
    for number, line in enumerate(page.prose if "\n\n    " in page.body else (), start=1):
        if line.startswith("    ") and not _HOLDS.match(before) and _SENTENCE.fullmatch(line):
            yield number
        elif line.strip() and not line.startswith("  "):
            before = line


_HOLDS = re.compile(r"[-*+:>|]|\d+\.|!!!|\?\?\?")
"""The beginning of what an indented line may belong to."""
_SENTENCE = re.compile(r" {4,}[A-ZÅÄÖ][a-zåäö]+(?: [(”\"]?[\w-]+[,.:;!?)”\"]*){3,}(?<=[.!?])")


def calls_in_code(page: DocPage) -> Iterator[int]:
    """The lines of a page that call a macro within a block of code, where none is made."""
    if "{{" not in page.body:
        return
    for number, (line, prose) in enumerate(zip(page.body.split("\n"), page.prose, strict=False), 1):
        found = _CALL.search(line)
        if found and "{{" not in prose and found[1] in macro_names():
            yield number


_BARE_CALL = re.compile(r"(?<![\w.])(?<!\{\{)(?<!\{\{ )(\w+)\([\"”][^\"”\n]*[\"”]\)")
_NO_BRACES = 'makrot saknar sina klamrar: skriv {{ namn("värde") }}'
_CALL = re.compile(r"\{\{ *(\w+) *\(")
_IN_CODE = "makroanropet står i kod och visas som det står: ta bort tecknen ` runt det"
_ENDS_TITLE = re.compile(r"(?<!\bm\.fl)(?<!\bm\.m)[.:,;–-]$")


def _of_head(meta: PageMeta) -> Iterator[tuple[str, str]]:
    """What is most often a slip in the title and the description: the key, and what to say."""
    for name in ("title", "description"):
        text = getattr(meta, name)
        if text[0].islower() and not BRAND.match(text):
            yield name, "texten börjar med liten bokstav: skriv den stor"
        elif name == "title" and _NO_TITLE.fullmatch(text):
            yield name, "titeln säger inte vad sidan handlar om: skriv en annan"
        elif name == "title" and (copied := _COPIED.search(text)):
            yield name, f'"{copied[0]}" är namnet på en kopia: ta bort det'
        elif SHOUTED.fullmatch(text):
            yield name, "texten är skriven med stora bokstäver: skriv den med små"
        elif name == "title" and (end := _ENDS_TITLE.search(text)):
            yield name, f'titeln slutar med "{end[0]}": ta bort tecknet'
        elif foreign := language_of(text):
            yield name, f"texten är på {foreign}: skriv den på svenska"
        elif "  " in text:
            yield name, BLANKS
        elif name == "title" and "_" in text:
            yield name, '"_" syns i titeln: skriv blanksteg mellan orden'
        elif text_slip(text):
            continue
        elif name == "description" and " " not in text:
            yield name, "beskrivningen är ett enda ord: skriv i en mening vad sidan ger och för vem"
        elif name == "description" and not text.endswith((".", "?", "!", "”", '"')):
            yield name, "beskrivningen slutar utan punkt: skriv resten, eller punkten"


_OPENS = "\"”'’§–{"
"""What a heading may begin with beside a word."""
_IN_SIGNS = re.compile(r"\"[^\"]*\"|”[^”]*”|\([^()]*\)")
_TITLE_CASE = re.compile(r"[A-ZÅÄÖ][a-zåäö]*$")
_CAPITALS = re.compile(r"[A-ZÅÄÖ]{2,}")
_MANY = 3
_LONGEST_HEADING = 110
_LONGEST_NAME = 5
"""Letters of an abbreviation that a heading may be."""


def _of_line(line: str) -> Iterator[tuple[re.Match[str], str]]:
    if found := _NUMBERED.match(line):
        yield found, f'"{found[0]}": bilder och tabeller har inga nummer här: ta bort det'
    elif found := _QUOTED_TWICE.match(line):
        yield found, "citatet står i ett citat, som i ett mejl: skriv ett > i början"
    elif found := _LIKE_A_HEADING.match(line):
        yield found, f'raden ser ut som en rubrik: skriv "### {found[2]}", eller ta bort stjärnorna'
    elif found := _IN_A_LIST.match(line):
        yield (
            found,
            f'rubriken står i en lista: ta bort "{found[1] or found[2]}", eller tecknet före',
        )
    elif found := _OF_THE_HEAD.match(line):
        yield found, f'"{found[0]}" hör till sidans huvud: flytta raden upp mellan strecken'
    elif (found := _ENGLISH.match(line)) and not _SWEDISH.search(line):
        yield found, "texten är på engelska: översätt den"


_FENCED_TABLE = re.compile(r"^(```|~~~) *\n(?:\|.*\n){2,}\1$", re.MULTILINE)
_STEP = re.compile(r"(#{2,6} (?:Steg|Fas|Moment|Etapp)) (\d{1,2})\b")


def _level(heading: str) -> int:
    return len(heading) - len(heading.lstrip("#"))


_NO_TEXT = "rubriken har ingen text under sig: skriv den, eller ta bort rubriken"


def _of_heading(line: str) -> Iterator[str]:
    words = _NAMED.sub("", line).strip("# ")
    capitals = len(_CAPITALS.findall(words)) >= _MANY and words.upper() == words
    if len(words) > _LONGEST_HEADING and ". " in words:
        yield "texten står i rubriken: lägg den på en egen rad, med en tom rad emellan"
    elif (
        SHOUTED.fullmatch(words)
        or capitals
        or (words.isalpha() and words.isupper() and len(words) > _LONGEST_NAME)
    ):
        yield "rubriken är skriven med stora bokstäver: skriv den med små"
    elif len(parts := words.split()) >= _MANY and all(map(_TITLE_CASE.match, parts)):
        yield "rubriken har stor bokstav i varje ord: skriv bara det första och namn så"
    elif _NO_HEADING.fullmatch(words):
        yield "rubriken säger inte vad avsnittet handlar om: skriv en annan"
    elif _BOLD.search(words):
        yield "rubriken är fet ändå: ta bort stjärnorna"
    elif "](" in words:
        yield "rubriken är en länk: skriv rubriken för sig, och länken i texten under"
    elif found := _NO_END.search(words):
        yield f'rubriken slutar med "{found[0][-1]}": ta bort tecknet'
    elif (words and not (words[0].isalnum() or words[0] in _OPENS)) or _IN_SIGNS.fullmatch(words):
        yield "rubriken står inom tecken, eller börjar med ett: skriv bara orden"
    elif words[:1].islower() and not BRAND.match(words):
        yield "rubriken börjar med liten bokstav: skriv den stor"
    elif numbered := _NUMBER.match(words):
        yield f'rubriken har ett nummer: ta bort "{numbered[0].strip()}"'
    elif len(words) > _LONGEST_HEADING:
        yield f"rubriken är {len(words)} tecken: korta den, eller lägg texten på en egen rad under"


def _of_links(line: str, uri: str) -> Iterator[tuple[str, str]]:
    for found in LINK.finditer(line):
        address = found[2]
        if not found[1] and address.lower().endswith(PICTURES):
            yield address, "länken leder till en bild: skriv ! före hakarna om bilden ska synas"
        elif address.endswith("#") and len(address) > 1:
            yield address, 'adressen slutar med "#": ta bort tecknet, eller skriv rubrikens adress'
        elif _TWO_SLASHES.search(address):
            yield address, 'adressen har "//" mitt i: pröva den med ett snedstreck'
        elif _TYPED_DASH.search(address):
            yield address, "adressen har ett långt streck: är det ett bindestreck, -?"
        elif address == uri.rpartition("/")[2]:
            yield (
                address,
                "länken leder till sidan som den står på: ta bort den, eller länka till rubriken",
            )
