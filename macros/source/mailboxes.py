"""Mailboxes: what one is written like, and whether it looks like a person's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PATTERN = (
    r"[A-Za-z0-9_%+-]+(\.[A-Za-z0-9_%+-]+)*"
    r"@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*\.[A-Za-z]{2,}"
)
"""What a mailbox is written like, as JSON Schema can hold it too."""
_MAILBOX = re.compile(PATTERN)
_IN_TEXT = re.compile(rf"(?<![\w.%+-]){PATTERN}")
_PRIVATE = re.compile(
    r"@(?:gmail|hotmail|outlook|live|msn|yahoo|icloud|telia|bredband|spray|proton(?:mail)?)\.\w+$",
    re.IGNORECASE,
)
"""Where people have mailboxes of their own, and no authority has one."""
_NAME = re.compile(r"[a-z]+(-[a-z]+)*\d{0,3}")
_WORDS = re.compile(
    "adm|admin|arkiv|barn|bf|bra|brott|bup|bygg|dataskydd|demokrati|diariet|dso|ekonomi|epost"
    "|event|faktura|fou|fritid|gis|hallbarhet|halsa|hr|info|inkop|integritet|it|jour|jurist"
    "|konsument|krim|kris|kultur|kund|larm|lansstyrelsen|ledning|lokalpolis|lpo|lst|lss|mail"
    "|media|miljo|mitt|nav|noreply|norr|norra|nord|obm|ombud|ordforande|orosanmalan|ost|ostra"
    "|personal|plan|polis|polisen|post|press|rad|radet|reception|region|regionen|regional"
    "|regionala|nationell|nationella|lokal|lokala|remiss|samverkan|skola|skolan|social|socialt"
    "|soder|sodra|sos|ssp|stab|stad|staden|stod|svar|syd|team|trygg|trygghet|ungdom|vast|vastra"
    "|vaktmastare|vard|vaxel|web|webb|webbredaktion|webmaster|bergslagen|blekinge|dalarna"
    "|gavleborg|gotland|halland|jamtland|jonkoping|kalmar|kronoberg|norrbotten|orebro"
    "|ostergotland|skane|sodermanland|stockholm|uppsala|varmland|vasterbotten|vasternorrland"
    "|vastmanland|vastragotaland|goteborg|malmo"
)
"""Words that a function's mailbox has among its parts, and no person's name."""
_BEGINNINGS = re.compile(
    "anmal|avdelning|beredskap|brevlad|brotts|centrum|diarie|enhet|expedition|forebygg|forvaltning|forening|funktion"
    "|handlagg|information|jamstall|kamera|kansli|kommun|kontakt|kontor|koordin|kris|kundtjanst"
    "|kundcenter|lansstyrels|lokalpolis|medborgar|myndighet|namnd|natverk|narings|narpolis|omrades"
    "|overformynd|polisomrad|polisregion|projekt|radgiv|registrat|rekryter|sakerhet|samhall|samord"
    "|samverk|service|skydds|social|statistik|strateg|support|tillstand|tillsyn|trygghets|ungdoms"
    "|uppdrag|upphandl|utbild|utredn|utveckl|valds|verksamhet"
)
"""What longer words of that kind begin with."""


def is_mailbox(text: str) -> bool:
    """Whether a text is written like a mailbox."""
    return _MAILBOX.fullmatch(text) is not None


def is_persons(mailbox: str) -> bool:
    """Whether a mailbox is of the form first.last, and no part of it names a function or a place."""
    parts = re.split(r"[._]", mailbox.partition("@")[0].casefold())
    if len(parts) < 2 or not all(_NAME.fullmatch(part) for part in parts):
        return False
    words = [word.rstrip("0123456789") for part in parts for word in part.split("-")]
    return not any(_WORDS.fullmatch(word) or _BEGINNINGS.match(word) for word in words)


def private_mailboxes(text: str) -> Iterator[tuple[int, str]]:
    """The index and the address of each mailbox in a text that people have for themselves."""
    for found in _IN_TEXT.finditer(text) if "@" in text else ():
        if _PRIVATE.search(found[0]):
            yield found.start(), found[0]


def persons_mailboxes(text: str) -> Iterator[tuple[int, str]]:
    """The index and the address of each mailbox in a text that looks like a person's."""
    if "@" not in text:
        return
    for found in _IN_TEXT.finditer(text):
        if is_persons(found[0]):
            yield found.start(), found[0]
