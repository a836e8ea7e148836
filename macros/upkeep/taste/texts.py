"""What is most often a slip in a running text, in data or on a page."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from macros.source.months import MONTHS
from macros.source.repeats import ANY_CASE, PHRASE, maybe_doubled, two_verbs
from macros.upkeep.taste.figures import figure_slips

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

BRAND = re.compile(r"\S*(?:[A-ZÅÄÖ0-9]|\.\w)|[a-z]-")
"""A first word that is written with small letters by whoever has made it: iPad, 1177.se, e-legitimation."""
SHOUTED = re.compile(
    r"(?=[^\n]*[A-ZÅÄÖ]{5})[^a-zåäö\n]*[A-ZÅÄÖ]{2,}[ -]+[^a-zåäö\n]*[A-ZÅÄÖ]{2,}[^a-zåäö\n]*"
)
HANGS = re.compile(r"\b(?:och|eller|samt|att|en|ett)$")
"""A word that something follows, in whatever stands by itself."""
_SLASHED = re.compile(r"(?<![\d/.-])(?:0?[1-9]|1[0-2])/(?:0?[1-9]|1[0-2])/(?:20)?\d\d(?![\d/-])")
"""A date whose day and month nobody can tell apart."""
_CLOCK, _TO = re.compile(r"^\D+"), re.compile(" ?[–-] ?")
_ASIDE = re.compile(
    r"(?P<mail>[Bb]ifogad(?:e|t)? (?:fil(?:en|er)?|dokument(?:et)?|bilag\w+)|rätt mottagare|(?<!> )[Hh]ej[!,] (?=[A-ZÅÄÖ]))"
    r"|(?P<paper>(?:[Ss]e|på) (?:sidan|sid\.?|s\.) \d+ (?:i det här|i detta|ovan|nedan)|i (?:det här|detta) dokumentet)"
    r"|(?P<time>\b(?:kl\.?|klockan) ?\d{3,4}(?!\d|[.:]\d))|(?P<dots>\w \.{3} \w)|(?P<quotes>„|(?<=[\w ])>>(?=\w))|(?P<hours>\b(?:[Kk]l\.?|[Kk]lockan|[Vv]ardagar|(?:[Mm]å|[Tt]i|[Oo]n|[Tt]o|[Ff]r)(?:n|s|rs|e)?(?:dag(?:ar)?)?(?:[–-](?:to|fr|lö|sö)\w*)?) ?\d{1,2}(?:[.:]\d\d)? ?[–-] ?\d{1,2}(?:[.:]\d\d)?(?![\d.:]*\d))|(?P<weekday>\b(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)? (?:den )?\d{1,2} [a-z]{3,9} 20\d\d)"
)
_DIGIT = re.compile(r"\d")
_OF_ASIDE = (
    "ifogad",
    "mottagare",
    "ej!",
    "ej,",
    "dokumentet",
    " ... ",
    "„",
    ">>",
)
"""The quick look: what is told as an aside, and has no digit, has one of these."""
_TYPED = re.compile(
    r"(?<!\w)(?P<apart>(?<=\w )(?:[,;](?=\s|\w|$)|\.(?=\s|$)))|(?<=[a-zåäö]{3})(?P<together>[.,;!?])(?=[A-ZÅÄÖ][a-zåäö]|[IÅÖ] [a-zåäö])"
    r"|(?<=[\w)])(?P<twice>\.\.(?!\.)|(?<=[a-zåäö]{5})\.[,;:]|,[,.;]|;[,.;]|:[.;:]|!{2,}|[!?]\.(?!\.)|\?!+|\?{2,})(?=\s|[)”\"]|$)"
)
"""What a finger, or a cut and a paste, leaves between words."""
_PRESSED = re.compile("[»›>]")
_APART = re.compile(r"(?<![\w,])(?:[a-zåäö] ){3,}[a-zåäö](?![\w,])")
_PICTURE = re.compile("[\u2600-\u27bf\u2b50\u2b55\U0001f300-\U0001faff]\ufe0f?")
_OF_SITE = re.compile(
    r"(?:Läs mer|Visa mer|Mer) ?[»›>]|\bDela på (?:Facebook|LinkedIn|X|Twitter)\b"
)
_OF_TALK = re.compile(
    r"\b(?:[Kk]l\.? ?\d\d[.:]\d\d )?skrev [A-ZÅÄÖ][a-zåäö]+(?: [A-ZÅÄÖ][a-zåäö]+)?:(?= [A-ZÅÄÖ])|\b[Ss]e bilaga\b(?! [A-Z0-9] till)|\([Ss]e [^()\n]*(?:mejlet|bilagan)\)|(?<!\S)@[A-ZÅÄÖ][a-zåäö]+(?: [A-ZÅÄÖ][a-zåäö]+)?"
)
"""What is said to colleagues beside the text."""
_LONE = re.compile(r"”(?=[^”]*$)")
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
}


def slips(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """What is most often a slip in a running text, and what to say of it."""
    if found := maybe_doubled(text):
        yield found, f'"{found[1]} {found[2]}": står två gånger, ta bort ett om det är ett fel'
    if verbs := two_verbs(text):
        yield verbs, f'"{verbs[0]}" hör inte ihop: ta bort eller rätta det ena ordet'
    for dated in _SLASHED.finditer(text) if "/" in text else ():
        yield dated, f'"{dated[0]}" kan läsas på två sätt: skriv dagen som 24 november 2026'
    yield from figure_slips(text)
    if apart := _APART.search(text):
        yield apart, f'"{apart[0]}" har blanksteg mellan bokstäverna: skriv ihop ordet'
    if picture := _PICTURE.search(text):
        yield picture, f'"{picture[0]}" är en bild, som läses upp med sitt namn: ta bort den'
    if ("@" in text or "skrev" in text or "ilaga" in text or "mejlet" in text) and (
        talk := _OF_TALK.search(text)
    ):
        yield talk, _SAYS["mail"].format(talk[0].strip())
    pressed = _OF_SITE.search(text) if "er " in text and _PRESSED.search(text) else None
    if pressed or ("Dela på" in text and (pressed := _OF_SITE.search(text))):
        yield pressed, f'"{pressed[0]}" hör till en annan webbplats: ta bort det'
    if typed := _TYPED.search(text):
        yield typed, _TYPED_SAYS[typed.lastgroup or ""].format(typed[0].strip())
    if "”" in text and text.count("”") % 2 and "\n" not in text and (lone := _LONE.search(text)):
        yield lone, "ett citattecken saknar sitt andra: skriv ” före och efter det som någon säger"
    looked_at = _DIGIT.search(text) or any(sign in text for sign in _OF_ASIDE)
    for aside in _ASIDE.finditer(text) if looked_at else ():
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


def begins(slip: re.Match[str]) -> int:
    """Where what is to be looked at begins: of words that stand twice, the second."""
    return slip.start(2) if slip.re in (ANY_CASE, PHRASE) else slip.start()


def as_written(slip: re.Match[str]) -> str:
    """What finds a slip in a file, where a text may go over several lines."""
    if slip.re is _TYPED:  # a sign is found by the words that it stands by
        before, after = (
            slip.string[: slip.start()].split()[-2:],
            slip.string[slip.end() :].split()[:1],
        )
        apart = slip.string[slip.start() - 1 : slip.start()].isspace()
        beside = r"\s+".join(map(re.escape, before)) + (r"\s+" if apart else "")
        within = slip.string[slip.end() : slip.end() + 1].isspace() or not after
        return rf"{beside}({re.escape(slip[0].strip())}){'' if within else re.escape(after[0])}"
    first, *others = [re.escape(part) for part in slip[0].split()]
    if slip.re is not ANY_CASE and slip.re is not PHRASE:
        return r"\s+".join((first, *others))
    words = len(slip[2].split())
    before, last = [first, *others][:-words], [first, *others][-words:]
    return r"\s+".join(before) + r"\s+(" + r"\s+".join(last) + ")"
