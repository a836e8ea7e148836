"""What is most often a slip and may be right: worth a look, never a reason to stop.

Names in small letters, texts that end in the middle, words that stand twice, dates as others write
them.
"""

from __future__ import annotations

import re
from datetime import date
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Any

from macros.docs.files import PICTURES
from macros.docs.front_matter import PageMeta
from macros.memory import remember
from macros.problems import Place, Problem, as_data, from_data
from macros.source.doc_page import LINK
from macros.source.repeats import ANY_CASE, PHRASE, maybe_doubled
from macros.source.web import host_of
from macros.source.months import MONTHS
from macros.upkeep.taste_of_events import event_slips
from macros.upkeep.taste_of_numbers import handwritten_slips, law_number_slips, shared_number_slips

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from macros.model import Handbook, Record
    from macros.model.marked import Marked
    from macros.site import Site
    from macros.source.doc_page import DocPage
    from macros.source.values import Spelt

_NAMES = frozenset(
    (
        *("title", "name", "short_name", "short", "term", "owner", "organiser"),
        *("place", "frequency", "participants", "status", "whom", "for_whom", "what"),
        *("target_groups", "partners", "authorities", "guests", "who"),
    )
)
"""The fields of what is called something, or stands by itself in a row of a list."""
_CALLED = frozenset(("name", "short_name", "short", "term", "owner", "organiser", "place"))
_STOPPED = re.compile(r"[a-zåäö]{5}\.$")
"""A stop after a whole word: a word that is cut short is shorter."""
_ASKS = ("Hur ", "Vad ", "Vem ", "Vilka ", "Vilken ", "Vilket ", "Varför ", "När ", "Var ")
_ENDED = re.compile(r"Avslutat?d?|Slutredovisa[td]")
_NO_MARK = "frågan slutar utan frågetecken: lägg till det"
_BRAND = re.compile(r"\S*[A-ZÅÄÖ0-9.]|[a-z]-")
"""A first word that is written with small letters by whoever has made it: iPad, 1177.se, e-legitimation."""
_NO_NAME = re.compile(
    r"(?:[A-ZÅÄÖ][a-zåäö]*(?:lag|förordning|balk|dag|afton)(?:en)?|Lagen|Första|Alla|[A-ZÅÄÖ][a-zåäö]+s-)(?!\w)"
)
"""How a law or a day begins that is called by no name of its own."""
_SHOUTED = re.compile(
    r"(?=[^\n]*[A-ZÅÄÖ]{5})[^a-zåäö\n]*[A-ZÅÄÖ]{2,}[ -]+[^a-zåäö\n]*[A-ZÅÄÖ]{2,}[^a-zåäö\n]*"
)
_ENDS = re.compile(r"[.!?…:][”\"’'»)\]]*$")
_DOMAIN = re.compile(r"(?:www\.)?[a-z0-9åäö-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,4}/?")
_SLASHED = re.compile(r"(?<![\d/.-])(?:0?[1-9]|1[0-2])/(?:0?[1-9]|1[0-2])/(?:20)?\d\d(?![\d/-])")
"""A date whose day and month nobody can tell apart."""
_NAMED = re.compile(r"\{[^{}]*\} *$")
_BOLD = re.compile(r"\*\*|__")
_NO_END = re.compile(r":$|(?<![.\w])(?!(?:etc|osv|resp|bl|ca)\.)\w{3,}(\.)$")
_NUMBER = re.compile(r"\d+(?:\.\d+)+\.? (?=[A-ZÅÄÖ])")
_CLOCK, _TO = re.compile(r"^\D+"), re.compile(" ?[–-] ?")
_TYPED_DASH = re.compile(r"[–—]")
_NUMBERED = re.compile(r"(?:Figur|Tabell|Diagram|Bild) \d+[:.](?= )")
_IN_A_LIST = re.compile(r" *(?:[-*+]|\d+\.) +(#{1,6}) |    (#{1,6}) ")
_QUOTED_TWICE = re.compile(r" {0,3}> ?>")
_LIKE_A_HEADING = re.compile(r"\*\*([A-ZÅÄÖ0-9][^*\n]{2,60}(?<![.:!,;]))\*\*$")
"""A line that is bold from its beginning to its end, and no sentence: a heading, to the eye alone."""
_OF_THE_HEAD = re.compile(rf"(?:{'|'.join(PageMeta.model_fields)}):(?= |$)")
_ENGLISH = re.compile(
    r"\w(?:.*?\b(?:the|of|and|is|are|with|this|that|from|which|have|has)\b){3}", re.IGNORECASE
)
"""Three small words of English; with none of Swedish beside them the line is English."""
_SWEDISH = re.compile(r"\b(?:och|att|är|det|som|en|ett|på|för|av|i)\b", re.IGNORECASE)
_HANGS = re.compile(r"\b(?:och|eller|samt|att|en|ett)$")
"""A word that something follows, in whatever stands by itself."""
_OF_SOMEBODY = frozenset(("organiser", "owner", "place", "partners", "guests", "authorities"))
_HANGS_AFTER_A_NAME = re.compile(r"\b(?:i|av|på|vid|med|för|från|till)$")
_CUT_YEAR = re.compile(r"(?<=[a-zåäö] )20$")
_ASIDE = re.compile(
    r"(?P<mail>[Bb]ifogad(?:e|t)? (?:fil(?:en|er)?|dokument(?:et)?|bilag\w+)|rätt mottagare|(?<!> )[Hh]ej[!,] (?=[A-ZÅÄÖ]))"
    r"|(?P<paper>(?:[Ss]e|på) (?:sidan|sid\.?|s\.) \d+ (?:i det här|i detta|ovan|nedan)|i (?:det här|detta) dokumentet)"
    r"|(?P<time>\b(?:kl\.?|klockan) ?\d{3,4}(?!\d|[.:]\d))|(?P<dots>\w \.{3} \w)|(?P<quotes>„|(?<=[\w ])>>(?=\w))|(?P<hours>\b(?:[Kk]l\.?|[Kk]lockan|[Vv]ardagar|(?:[Mm]å|[Tt]i|[Oo]n|[Tt]o|[Ff]r)(?:n|s|rs|e)?(?:dag(?:ar)?)?(?:[–-](?:to|fr|lö|sö)\w*)?) ?\d{1,2}(?:[.:]\d\d)? ?[–-] ?\d{1,2}(?:[.:]\d\d)?(?![\d.:]*\d))|(?P<weekday>\b(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)? (?:den )?\d{1,2} [a-z]{3,9} 20\d\d)"
    r"|(?P<person>\b(?:[Ss]amordnar|[Hh]andläggar|[Uu]tredar)en [A-ZÅÄÖ][a-zåäö]+ [A-ZÅÄÖ][a-zåäö]+)"
)
_TYPED = re.compile(
    r"(?<!\w)(?P<apart>(?<=\w )(?:[,;](?=\s|\w|$)|\.(?=\s|$)))|(?<=[a-zåäö]{3})(?P<together>[.,;!?])(?=[A-ZÅÄÖ][a-zåäö])"
    r"|(?<=[\w)])(?P<twice>\.\.(?!\.)|,[,.;]|;[,.;]|:[.;:])(?=\s|$)"
)
"""What a finger, or a cut and a paste, leaves between words."""
_TYPED_SAYS = {
    "apart": 'ett blanksteg före "{}": ta bort det',
    "together": 'ett blanksteg saknas efter "{}"',
    "twice": '"{}": ta bort det ena tecknet',
}
_SAYS = {
    "mail": '"{}" hör till ett mejl: ta bort det, om det inte är ett exempel',
    "paper": '"{}": sidorna här har inga nummer: länka till rubriken i stället',
    "time": '"{}": skriv tiden med punkt, som kl. 9.30',
    "dots": "tre punkter mitt i texten: är något borttaget, eller kvar att skriva?",
    "quotes": "citattecknet skrivs ” också i början",
    "hours": '"{}" slutar före sin början: kontrollera tiderna',
    "weekday": '"{}" är en annan veckodag: kontrollera dagen',
    "person": '"{}" ser ut som en person: skriv bara funktionen',
}


def taste_notices(site: Site) -> Iterator[Problem]:
    """Everything of the kind, in data and on pages."""
    yield from from_data(site.remember("slips in data", (), lambda: as_data(_told_of_data(site))))
    for place, text in (*_in_docs(site), *law_number_slips(site)):
        yield Problem(place, text, "notice")


def _told_of_data(site: Site) -> Iterator[Problem]:
    for place, text in (*_in_data(site.handbook), *handwritten_slips(site.handbook)):
        yield Problem(place, text, "notice")


def _in_data(handbook: Handbook) -> Iterator[tuple[Place, str]]:
    for _, group in groupby(handbook.every_text, key=lambda text: type(text[0])):
        texts = list(group)
        key = "\n".join([f"{found.loc} {found.value}" for _, found in texts])
        # That there is nothing to tell is remembered, kind by kind.
        if remember("no slips in data", (key,), partial(_no_slip, texts)):
            continue
        for record, found in texts:
            for says in _of_text(found):
                yield record.where(*found.loc), says
                break
            else:
                for slip, says in slips(found.value):
                    yield record.where_like(_as_written(slip), *found.loc), says
    for question in handbook.questions:
        if question.title.startswith(_ASKS) and not question.title.endswith("?"):
            yield question.where("title"), _NO_MARK
    for change in handbook.changes:
        if not _ENDS.search(change.title):
            yield change.where("title"), "meningen slutar utan punkt: sätt den"
    for initiative in handbook.initiatives:
        if initiative.ongoing and (ended := _ENDED.match(initiative.status or "")):
            says = 'men "ongoing" säger att det pågår: kontrollera båda'
            yield initiative.where("status"), f'"{ended[0]}", {says}'
    for source in handbook.sources:
        if _is_host(source.title, source.url):
            yield source.where("title"), _AS_DOMAIN
    yield from event_slips(handbook)
    yield from shared_number_slips(handbook)


def _no_slip(texts: list[tuple[Record, Marked[Spelt]]]) -> bool:
    return not any(
        next(_of_text(found), None) or next(slips(found.value), None) for _, found in texts
    )


def _of_text(found: Marked[Spelt]) -> Iterator[str]:
    value, name = found.value, [part for part in found.loc if isinstance(part, str)][-1]
    if name == "in_text" and value.endswith("."):
        yield "namnet står mitt i en mening: ta bort punkten"
    elif name == "in_text" and (first := _NO_NAME.match(value)):
        yield f'namnet står mitt i en mening: skriv "{first[0].lower()}"'
    if name == "asked" and not _ENDS.search(value):
        yield _NO_MARK
    elif name in _CALLED and _STOPPED.search(value):
        yield "namnet slutar med punkt: ta bort den"
    if not found.mark.sentences:
        if name not in _NAMES or (len(found.loc) > 1 and name == "place"):
            return
        if value[0].islower() and not _BRAND.match(value):
            yield f'börjar med liten bokstav: skriv "{value[0].upper()}{value.split()[0][1:]}"'
        elif cut := _cut(value, name):
            yield f'slutar med "{cut[0]}": kontrollera att slutet är med'
    elif value[0].islower() and not _BRAND.match(value):
        yield "texten börjar med liten bokstav: kontrollera att början är med"
    elif not _ENDS.search(value.rstrip()):
        yield "texten slutar utan punkt: kontrollera att slutet är med, och sätt punkt"
    if _SHOUTED.fullmatch(value):
        yield "texten är skriven med stora bokstäver: skriv den med små"


def _cut(value: str, name: str) -> re.Match[str] | None:
    if name == "title" and (year := _CUT_YEAR.search(value)):
        return year
    of_somebody = _HANGS_AFTER_A_NAME.search(value) if name in _OF_SOMEBODY else None
    return of_somebody or _HANGS.search(value)


_AS_DOMAIN = "titeln är bara webbplatsens adress: skriv vad sidan heter"


def _is_host(title: str, url: str) -> bool:
    if not _DOMAIN.fullmatch(title):
        return False
    return title.strip("/").removeprefix("www.") == host_of(url).removeprefix("www.")


def slips(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """What is most often a slip in a running text, and what to say of it."""
    if found := maybe_doubled(text):
        yield found, f'"{found[1]} {found[2]}": står två gånger, ta bort ett om det är ett fel'
    for dated in _SLASHED.finditer(text) if "/" in text else ():
        yield dated, f'"{dated[0]}" kan läsas på två sätt: skriv dagen som 24 november 2026'
    if typed := _TYPED.search(text):
        yield typed, _TYPED_SAYS[typed.lastgroup or ""].format(typed[0].strip())
    for aside in _ASIDE.finditer(text):
        kind = aside.lastgroup or ""
        if _MEANT.get(kind, bool)(aside[0]):
            yield aside, _SAYS[kind].format(aside[0].strip())


def _is_another_weekday(text: str) -> bool:
    words = text.split()
    if words[-2] not in MONTHS:
        return False
    try:
        day = date(int(words[-1]), MONTHS.index(words[-2]) + 1, int(words[-3]))
    except ValueError:
        return False  # no day at all, which is told
    return _WEEKDAYS[day.weekday()] != words[0].removesuffix("en").removesuffix("dag")


def _ends_before(text: str) -> bool:
    first, last = _TO.split(_CLOCK.sub("", text))
    return _minutes(last) <= _minutes(first) < _EVENING


def _minutes(text: str) -> int:
    hours, _, minutes = text.replace(":", ".").partition(".")
    return int(hours) * 60 + int(minutes or 0)


_EVENING = 17 * 60
"""What begins after that may end the day after."""
_MEANT: dict[str, Callable[[str], bool]] = {
    "weekday": _is_another_weekday,
    "hours": _ends_before,
}
"""What is more than its form: whether it is a slip."""
_WEEKDAYS = ("mån", "tis", "ons", "tors", "fre", "lör", "sön")


def _begins(slip: re.Match[str]) -> int:
    """Where what is to be looked at begins: of words that stand twice, the second."""
    return slip.start(2) if slip.re in (ANY_CASE, PHRASE) else slip.start()


def _as_written(slip: re.Match[str]) -> str:
    """What finds a slip in a file, where a text may go over several lines."""
    first, *others = [re.escape(part) for part in slip[0].split()]
    if slip.re is not ANY_CASE and slip.re is not PHRASE:
        return r"\s+".join((first, *others))
    words = len(slip[2].split())
    before, last = [first, *others][:-words], [first, *others][-words:]
    return r"\s+".join(before) + r"\s+(" + r"\s+".join(last) + ")"


def _in_docs(site: Site) -> Iterator[tuple[Place, str]]:
    for page in site.docs:
        key = (page.file, page.text)
        told = remember("page slips", key, partial(_plainly, page))
        for line, column, says in told:
            yield Place(page.file, line, column), says


def _plainly(page: DocPage) -> list[list[Any]]:
    return [[place.line, place.column, says] for place, says in page_slips(page)]


def page_slips(page: DocPage) -> Iterator[tuple[Place, str]]:
    """The same on a page, its head among it."""
    meta = PageMeta.model_validate(page.meta.value)
    if meta.lang != "sv":
        return
    before = ""
    for number, line in enumerate(page.prose, start=1):
        if line.startswith("#"):
            for says in _of_heading(line, before):
                yield page.place(number), says
        following = page.prose[number] if number < len(page.prose) else ""
        if (cut := _HANGS.search(line.rstrip())) and not following.strip() and line[0].isalpha():
            yield (
                page.place(number, cut.start() + 1),
                f'stycket slutar med "{cut[0]}": skriv resten',
            )
        before = line if line.strip() else before
        for found, says in _of_line(line):
            yield page.place(number, found.start() + 1), says
        for slip, says in slips(line):
            yield page.place(number, _begins(slip) + 1), says
        for address, says in _of_links(line) if "](" in line else ():
            yield page.place(number, line.find(address) + 1), says


def _of_line(line: str) -> Iterator[tuple[re.Match[str], str]]:
    if found := _NUMBERED.match(line):
        yield found, f'"{found[0]}": bilder och tabeller har inga nummer här: ta bort det'
    elif found := _QUOTED_TWICE.match(line):
        yield found, "citatet står i ett citat, som i ett mejl: skriv ett > i början"
    elif found := _LIKE_A_HEADING.match(line):
        yield found, f'raden ser ut som en rubrik: skriv "### {found[1]}", eller ta bort stjärnorna'
    elif found := _IN_A_LIST.match(line):
        yield (
            found,
            f'rubriken står i en lista: ta bort "{found[1] or found[2]}", eller tecknet före',
        )
    elif found := _OF_THE_HEAD.match(line):
        yield found, f'"{found[0]}" hör till sidans huvud: flytta raden upp mellan strecken'
    elif (found := _ENGLISH.match(line)) and not _SWEDISH.search(line):
        yield found, "texten är på engelska: översätt den"


def _of_heading(line: str, before: str) -> Iterator[str]:
    words = _NAMED.sub("", line).strip("# ")
    level, above = (len(text) - len(text.lstrip("#")) for text in (line, before))
    if _SHOUTED.fullmatch(words):
        yield "rubriken är skriven med stora bokstäver: skriv den med små"
    elif _BOLD.search(words):
        yield "rubriken är fet ändå: ta bort stjärnorna"
    elif found := _NO_END.search(words):
        yield f'rubriken slutar med "{found[0][-1]}": ta bort tecknet'
    elif words[:1].islower() and not _BRAND.match(words):
        yield "rubriken börjar med liten bokstav: skriv den stor"
    elif numbered := _NUMBER.match(words):
        yield f'rubriken har ett nummer: ta bort "{numbered[0].strip()}"'
    elif above >= level > 0:
        yield "rubriken ovanför har ingen text: skriv den, eller ta bort rubriken"


def _of_links(line: str) -> Iterator[tuple[str, str]]:
    for found in LINK.finditer(line):
        address = found[2]
        if not found[1] and address.lower().endswith(PICTURES):
            yield address, "länken leder till en bild: skriv ! före hakarna om bilden ska synas"
        elif _TYPED_DASH.search(address):
            yield address, "adressen har ett långt streck: är det ett bindestreck, -?"
