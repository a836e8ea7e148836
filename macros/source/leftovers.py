"""What a value brought along from somewhere else: Markdown, HTML, a comment, a merge, a cut text.

Values are shown as they are written, so a reader would see the signs.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from macros.problems import Problem
from macros.source.brought import brought
from macros.source.garbled import garbled
from macros.source.mailboxes import is_mailbox
from macros.source.quick_look import Look, quick_look

if TYPE_CHECKING:
    from macros.problems import Place
    from macros.source.yamlio import Document, Loc

MAYBE_LEFTOVER = Look(
    signs="{%NTFXx|*_#&\\[=(•·?…●▪◦,;–—.\n\\-",
    after=r"(?<=\{)\w+\}|(?<=\bN)\.?N\b|(?<=T)(?:ODO|BD)|(?<=F)IXME|(?<=X)X|(?<=%)\w+%|(?<=\bx)x+\b|(?<=[*_#&\[=(•·?…●▪◦])|(?<=[,;–—-])$|(?<=\.)\.\."
    r"|(?<=[a-zåäö]{3}-)[ \n][a-zåäö]|(?<= [–|-]) (?:[WFLYG]|Microsoft|Mozilla|Adobe)"
    r"|(?<=\n)(?:- |1[.] |\d{1,2}\) |(?:Hej|M[Vv][Hh]|V|Med v)[^\n]{0,40}(?:$|\n))",
    start=r"[\"”“„«»´`]|- |1[.] |\d{1,2}\) |[A-ZÅÄÖ][\w-]*: |(?:Hej|M[Vv][Hh]|V|Med v)[^\n]{0,40}(?:$|\n)"
    r"|(?:Ny|Titel|Rubrik|Namn|Text|Beskrivning|Sammanfattning|Kommer|Fyll|Skriv|Mer|Att g)[^.]{0,50}[.]?$|\d{4}-\d\d-\d\d$|\S+@\S+$",
)
_maybe = quick_look(MAYBE_LEFTOVER)
UNSURE = r"(?<![\w?])((?:\(|\\?\[)(?:KOLLA|OBS|FRÅGA|STÄMMER|KONTROLLERA|UPPDATERA|ÄNDRA|LÄGG TILL|FYLL I|SKRIV)\b[^()\[\]\n]*(?:\)|\])|\((?:[Mm]er|[Ss]kriv|[Ff]yll i) [^()\n]{1,20} här\.?\)|\?{2,})"
"""What somebody has written to be asked about later."""
_LABEL = re.compile(
    r"(Ämne|Titel|Rubrik|Beskrivning|Sammanfattning|Datum|Arrangör|Plats|Tid|E-post|Telefon|Namn|Webb(?:plats|adress)?): "
)
"""A word for what the value is, as forms and messages have it."""
_WAITS = re.compile(
    r"(?:(?:Ny(?:tt|a)? )?(?:[Tt]itel|[Rr]ubrik|[Nn]amn|[Bb]eskrivning|[Ss]ammanfattning)|Ny text|Att göra|[Ff]yll i [^.\n]{1,40} här|[Ss]kriv [^.\n]{1,40} här)\.?"
    r"|(?:Titel|Rubrik|Namn|Text|Beskrivning|Sammanfattning)(?: här| hit| saknas| av (?:händelsen|mötet|källan|metoden|initiativet))\.?"
    r"|(?:(?:Titel|Rubrik|Namn|Text|Beskrivning|Sammanfattning|Mer (?:information|info)) )?(?:[Kk]ommer|fylls på|[Ff]ylls i|[Ss]krivs)(?: senare| snart| inom kort)\.?"
)
"""A value that holds the place of one."""
_OF_MAIL = re.compile(
    r"(?:(?<=\n)|^)((?:Hej(?: (?:alla|igen|på er))?[!,]?|(?:Med v|V)änlig(?:a|en)?(?: hälsning\w*)?[,.!]?|M[Vv][Hh][.,]?[^\n]{0,40}))(?:$|\n)"
)
"""A line that opens or closes a message."""
HYPHENED = re.compile(
    r"(?<=[A-ZÅÄÖa-zåäö][a-zåäö]{2})(-)\s+(?!(?:och|eller|samt|men|till|respektive|liksom|såväl|som|utan|inte|än|via|per|kontra|in|av|i|and|or)\b)(?=[a-zåäö]{3})"
)
"""A word that a line's end has cut in two: parts of words that are left out stand before ”och”."""
HYPHENED_SAYS = "ordet är avstavat mitt i raden: ta bort bindestrecket och skriv ihop ordet"
_MARKUP = 'märkspråk är inte tillåtet i data: ta bort "{}" och skriv ren text'
_LIST = "en lista kan inte stå i en text, den skrivs ihop: skriv den som meningar"
_RULES = (
    ("=", re.compile(r"(?<!\S)(={7})(?!\S)"), 'en rest av en krock mellan två ändringar: ta bort "{}"'),
    ("**", re.compile(r"(?<![\w*])(\*\*)(?=[^\s*])(?=[^*]*[^\s*]\*\*)"), _MARKUP),
    ("*", re.compile(r"(?<![\w*])(\*)(?=\w)(?=[^*]*[\w.!?]\*(?![\w*]))"), _MARKUP),
    ("_", re.compile(r"(?<![\w/])(__?)(?=[^\s_])(?=[^_]*[^\s_]\1(?!\w))"), _MARKUP),
    ("[", re.compile(r"(?=\[)(?:(?<=[\w.,;:!?”])|(?<=[\w.,;:!?”] ))(\[\d{1,2}\])(?![\w(\[])"), 'fotnoter finns inte i data: ta bort "{}" och skriv källan under "sources"'),
    ("", re.compile(r"(?=[TFXx])(?:(?<=\s)|(?=\S+\s))\b(TODO|FIXME|TBD|XX+|xx+)\b"), '"{}" väntar på en text: skriv den, eller ta bort det'),
    ("#", re.compile(r"(?=#)(?:(?<=\s)|(?=\S+\s))(#(?:REF|REFERENS|NAME|NAMN|VALUE|VÄRDEFEL|DIV/0|DIVISION/0|SAKNAS|NULL|NUM)[!?])"), '"{}" är ett fel ur ett kalkylblad: skriv värdet'),
    ("=", re.compile(r"(?<![\w.)])(=[A-ZÅÄÖ]{2,}(?:\.[A-ZÅÄÖ]+)?\()"), '"{}" är en formel ur ett kalkylblad: skriv värdet'),
    ("", re.compile(UNSURE), '"{}" väntar på ett svar: skriv det, eller ta bort det'),
    ("- ", re.compile(r"(?<=\S)\s(- (?:Google Chrome|Microsoft[ \u200b]* ?Edge|Mozilla Firefox|Microsoft Word|Adobe Acrobat[ \w]*))(?=[\"']?(?:\n|$))"), '"{}" är namnet på ett program: ta bort det'),
    ("[[", re.compile(r"(\[\[)(?=[^\[\]]+\]\])"), _MARKUP),
    ("%", re.compile(r"(?<!\w)(%\w+%)(?!\w)"), '"{}" står kvar ur en mall: skriv det som ska stå där'),
    ("{", re.compile(r"(?<![\w{])(\$\{\w+\}|\{[a-z_]+\})"), '"{}" är mallkod: ta bort klamrarna, eller skriv det som ska stå där'),
    ("==", re.compile(r"(?<![\w=])(==)(?=\w[^=]*==)"), _MARKUP),
    ("(", re.compile(r"(\((?:(?:OBS|obs)!? ?)?(?:[Kk]olla|[Dd]ubbelkolla|[Kk]ontrollera|[Ff]råga|[Ss]tämmer|[Ss]e mejl|\?)(?: (?:upp|detta|med|från|det)\b[^()\n]{0,40})?[!?]*\))"), '"{}" väntar på ett svar: skriv det, eller ta bort det'),
    ("[", re.compile(r"(?<!\S)(\[(?:[Nn]amn|[Dd]atum|[Pp]lats|[Oo]rt|[Tt]id|[Tt]ext|[Rr]ubrik|[Tt]itel|[Tt]elefon|[Ee]-post|[Kk]älla|[Ff]yll i|[Ss]kriv|sic|\.{3}|…)\b[^\[\]\n]{0,40}\]|\[(?:\.{3}|…)\])(?!\()"), '"{}" står kvar ur en mall: skriv det som ska stå där, eller ta bort det'),
    ("", re.compile(r"(?<!\S)(_{3,}|N\.?N\.?(?= )|<{2}[^<>\n]{1,40}>{2})"), '"{}" väntar på en text: skriv den, eller ta bort det'),
    ("(", re.compile(r"(\((?:\w+ )?kommer(?: senare| snart)?\))"), '"{}" väntar på en text: skriv den, eller ta bort det'),
    ("[^", re.compile(r"(\[\^)(?=\w+\])"), 'fotnoter finns inte i data: ta bort "{}" och skriv källan under "sources"'),
)  # fmt: skip
"""Each with a sign that what it finds has: to look for that first is quicker."""
_HASH = re.compile(r"(?<!\S)(#{1,6})(?=\s)")
_SEEN = 'tecknet "{}" syns i texten: ta bort det, och skriv en kommentar på raden ovanför nyckeln'
_ITEM = re.compile(r"(?:^|(?<=\n))([-*•·] |\d{1,2}\) )|(?<=\n)(1[.] )|(?<=\w )([•●▪◦] )(?=\w)")
_BULLETS = frozenset("•●▪◦")
_CODE = re.compile(r"&(?:#\d{1,6}|#[xX][0-9a-fA-F]{1,5}|[a-zA-Z]{2,8}\d?);")
_SMILEY = re.compile(r"[:;]-?\($|[:;]-?\((?=\s)")
_LONE_PARENTHESIS = re.compile(r"\((?![^()]*\))")
_CUT_OFF = re.compile(r"(?<=[^\W\d])(?:…|\.{3})$")
"""A word that goes on somewhere else."""
_ENDS = re.compile(r"(?<=[\w)])[,;]$|(?<=\s)[–—-]$")
_LAST = (",", ";", "–", "—", "-", ",\n", ";\n", "–\n", "—\n", "-\n")
_DOTS = ("…", "...", "…\n", "...\n")
"""What they find at the end of a value, which may have a line's end after it."""
_LOST = re.compile(r"(?<=[^\W\d_])\?(?=[a-zåäö])")
"""A letter that was no letter where the text came from."""
_ADDRESSES = frozenset(("url", "link", "website"))
_QUOTED = re.compile(r"[\"”“„»«´`]([^\"”“„»«´`]+)[\"”“»«´`]")
_IN_QUOTES = re.compile(r'"[^"]*\s[^"]*"')
"""A text in straight quotes, which no quotation is written with."""
_NAMES = frozenset({"title", "name", "short", "short_name", "term", "place", "organiser", "owner"})
"""Keys of what is called by a name, which nobody quotes."""
_CERTAIN = frozenset({"name", "short_name", "term", "place", "organiser", "owner", "hours", "by"})
"""Keys of what nobody asks."""
_ASKED = re.compile(
    r"(?i)(?:^|[–—:] )(?:hur|vad|vem|vilk(?:a|en|et)|varför|när|var|är|kan|ska|vill|får|har|vågar) \S+ \S"
)
"""What is called by a whole question, as projects are."""
_UNDATED = frozenset({"place", "name", "short_name", "publisher_name"})
"""Keys of what is never called by a day."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_OF_CONTACTS = re.compile(r"mail|post|brevl|phone|tele|kontakt|adress")
"""What a key of a mailbox is called, or may be by a slip, which is told."""
_OF_SITE = re.compile(r" [–|] (?:Wikipedia|Facebook|LinkedIn|YouTube|Google(?: Maps)?)$")
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)


def leftover(document: Document, value: str, loc: Loc) -> Problem | None:
    """The first thing that does not belong in the value at `loc`, told at the sign, or None."""
    for _, wrong, text in garbled(value):
        return Problem(document.pattern_place(re.escape(wrong), loc), text)
    if value.casefold() == "_no response_":
        return Problem(document.place(loc), f'"{value}" är inget värde: ta bort raden')
    if came := brought(value, '"sources"'):
        return Problem(document.pattern_place(_spread(came[0][0]), loc), came[1])
    if not _maybe(value):
        return None
    if (code := _CODE.search(value)) and (sign := html.unescape(code[0])) != code[0]:
        right = f'"{sign}"' if sign.strip() else "ett blanksteg"
        text = f'"{code[0]}" är kod ur en webbsida: skriv {right}'
        return Problem(document.pattern_place(re.escape(code[0]), loc), text)
    if _ADDRESS.fullmatch(value):
        return None
    for sign, rule, says in _RULES:
        if sign in value and (found := rule.search(value)):
            return Problem(document.pattern_place(rule.pattern, loc), says.format(found[1]))
    if "#" in value and (found := _HASH.search(value)):
        place = document.pattern_place(_HASH.pattern, loc)
        if not found.start() or _opens_its_line(document, place):
            return Problem(place, _SEEN.format(found[1]))
    if _may_hold_items(value) and (found := _ITEM.search(value)):
        sign = (found[1] or found[2] or found[3]).strip()
        place = document.pattern_place(rf"({re.escape(sign)}) ", loc)
        if loc and isinstance(loc[-1], int) and not found.start() and "\n" not in value:
            return Problem(place, f'raden är redan en post i en lista: ta bort "{sign}"')
        if found.start() or sign not in "-*" or _opens_its_line(document, place):
            return Problem(place, _LIST)
    if (value[:1] in "HMV" or "\n" in value) and (found := _OF_MAIL.search(value)):
        says = f'"{found[1]}" hör till ett mejl: ta bort det'
        return Problem(document.pattern_place(rf"(?<!\w){re.escape(found[1])}", loc), says)
    if "-" in value and (found := HYPHENED.search(value)):
        return Problem(document.pattern_place(HYPHENED.pattern, loc), HYPHENED_SAYS)
    if _WAITS.fullmatch(value):
        text = f'"{value}" väntar på en text: skriv den, eller ta bort det'
        return Problem(document.place(loc), text)
    if found := _LABEL.match(value):
        text = f'"{found[1]}:" står som text: ta bort det, nyckeln säger vad det är'
        return Problem(document.place(loc), text)
    name = next((step for step in reversed(loc) if isinstance(step, str)), "")
    if "@" in value and is_mailbox(value) and loc and not _OF_CONTACTS.search(name):
        instead = "adressen till en sida" if name in _ADDRESSES else "en text"
        text = f'"{value}" är en brevlåda: den hör inte hit, skriv {instead}'
        return Problem(document.place(loc), text)
    if loc and loc[-1] in _UNDATED and _DAY.fullmatch(value):
        text = (
            f'"{value}" är ett datum, och det står inte under "{loc[-1]}": flytta det dit det hör'
        )
        return Problem(document.place(loc), text)
    if loc[:1] != ("sources",) and (found := _OF_SITE.search(value)):
        place = document.pattern_place(re.escape(found[0]), loc)
        return Problem(place, f'"{found[0].strip()}" är namnet på en webbplats: ta bort det')
    if (
        value.endswith("?")
        and value.strip(" ?")
        and loc
        and loc[-1] in _CERTAIN
        and not _ASKED.search(value)
    ):
        text = "värdet slutar med ett frågetecken: ta reda på om det stämmer, och ta bort tecknet"
        return Problem(document.place(loc), text)
    if "?" in value and not (loc and loc[-1] in _ADDRESSES) and (found := _LOST.search(value)):
        text = "en bokstav har blivit ett frågetecken: skriv den igen"
        return Problem(document.pattern_place(_LOST.pattern, loc), text)
    if value.endswith(_LAST) and (found := _ENDS.search(value)):
        return Problem(document.place(loc), f'värdet slutar med "{found[0]}": ta bort tecknet')
    if value.endswith(_DOTS) and _CUT_OFF.search(value):
        return Problem(document.place(loc), "värdet är avkortat med punkter: skriv hela")
    if loc and loc[-1] in _NAMES and value.endswith((" ...", " …")):
        return Problem(document.place(loc), "värdet är avkortat med punkter: skriv hela")
    if _IN_QUOTES.fullmatch(value):
        text = "citattecknen runt hela texten syns på sidan: ta bort dem"
        return Problem(document.place(loc), text)
    if loc and loc[-1] in _NAMES and (quoted := _QUOTED.fullmatch(value)):
        text = f"citattecknen runt hela värdet syns på sidan: skriv {quoted[1]} utan dem"
        return Problem(document.place(loc), text)
    if value.count("(") > value.count(")") and not _SMILEY.search(value):
        text = 'en parentes öppnas och stängs aldrig: skriv ")" där den slutar, eller ta bort den'
        opened = _LONE_PARENTHESIS.search(value)
        beside = _spread(value[: opened.start()][-40:]) if opened else ""
        return Problem(document.pattern_place(rf"{beside}\s*(\()", loc), text)
    return None


def _may_hold_items(value: str) -> bool:
    """The quick look: whether a sign of a list can begin a line of the value, or stand within it."""
    first = value[:1]
    return first in "-*•·" or first.isdecimal() or "\n" in value or not _BULLETS.isdisjoint(value)


def _spread(text: str) -> str:
    """What finds a text in a file, where it may go over several lines."""
    return r"\s+".join(map(re.escape, text.split()))


def _opens_its_line(document: Document, place: Place) -> bool:
    """Whether the sign at `place` is the first of its line: not so in a text within quotes."""
    return not document.text.split("\n")[place.line - 1][: place.column - 1].strip()
