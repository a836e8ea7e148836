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
    "|konsument|krim|lan|lanet|kris|kultur|kund|larm|lansstyrelsen|ledning|lokalpolis|lpo|lst|lss|mail"
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
    "|uppdrag|upphandl|utlamn|handling|utbild|utredn|utveckl|valds|verksamhet"
)
"""What longer words of that kind begin with."""


_AT = re.compile(r" ?(?:[(\[{](?:at|snabel-?a|@)[)\]}]|\bsnabel-?a\b) ?", re.IGNORECASE)
"""The sign as it is written where no machine shall find it."""
_PLAIN = str.maketrans("åäöéÅÄÖÉ", "aaoeAAOE")


_GIVEN = re.compile(
    "anna|eva|karin|kristina|lena|kerstin|sara|emma|ingrid|malin|jenny|annika|birgitta"
    "|johanna|linda|susanne|elin|monica|monika|ulla|helena|katarina|carina|marianne|anneli"
    "|sofia|sofie|charlotte|camilla|maria|ulrika|pia|anette|annette|gunilla|elisabeth"
    "|elisabet|cecilia|josefin|josefine|hanna|ida|amanda|julia|ellinor|caroline|jessica"
    "|anita|gunnel|agneta|barbro|berit|britta|lotta|lisa|maja|matilda|mathilda|rebecka"
    "|sandra|therese|terese|veronica|veronika|yvonne|asa|lars|anders|mikael|michael|johan"
    "|erik|peter|thomas|tomas|fredrik|daniel|andreas|hans|magnus|stefan|mats|mattias"
    "|mathias|jonas|niklas|martin|leif|bjorn|ulf|henrik|patrik|joakim|christer|krister"
    "|tommy|kjell|roger|robert|david|marcus|markus|anton|oskar|oscar|gustav|gustaf|viktor"
    "|victor|emil|filip|philip|alexander|sebastian|simon|jakob|jacob|rickard|richard|kent"
    "|kenneth|goran|sven|bengt|bertil|hakan|ake|arne|olof|christian|kristian|jorgen|rolf"
    "|lennart|staffan|torbjorn|mohammed|ahmed|ali|hassan|fatima|amina"
)
"""Given names that are common in Sweden, and name nothing else that a mailbox is called by."""
_NAMED_AFTER = frozenset((("maria", "ungdom"), ("sankt", "erik"), ("s", "erik"), ("st", "erik")))
"""What is called by such a name and is no person."""


def is_given_name(word: str) -> bool:
    """Whether a word is a given name that is common in Sweden."""
    return _GIVEN.fullmatch(word.translate(_PLAIN).casefold()) is not None


def is_mailbox(text: str) -> bool:
    """Whether a text is written like a mailbox."""
    return _MAILBOX.fullmatch(text) is not None


def form_problem(text: str) -> str | None:
    """Say in Swedish that a text is not written like a mailbox, and what would be, or None."""
    if is_mailbox(text):
        if "@www." not in text:
            return None
        return f'"{text}" är ingen e-postadress: skriv "{text.replace("@www.", "@")}"'
    says = f'"{text}" är ingen e-postadress: skriv '
    plain = _AT.sub("@", text.strip().strip("'\"”“.,;<>").removeprefix("mailto:"))
    name, sign, host = plain.partition("@")
    folded = f"{name}{sign}{host.replace(',', '.')}".translate(_PLAIN).replace(" ", "")
    if is_mailbox(folded):
        return f'{says}"{folded}"'
    parts = (part.strip("<>") for part in re.split(r"[;, ]+(?:och |eller )?", plain))
    several = [part for part in parts if is_mailbox(part)]
    if len(several) == 1:
        return f'{says}"{several[0]}"'
    if several:
        return f'{says}bara en, som "{several[0]}"'
    if name and len(host) > _SHORTEST_HOST and "." not in host and is_mailbox(f"{folded}.se"):
        return f'{says}"{folded}.se"'
    return f'{says}den som "namn@myndighet.se"'


_SHORTEST_HOST = 2
"""No name of an authority has fewer letters."""


def is_persons(mailbox: str) -> bool:
    """Whether a mailbox is of the form first.last, and no part of it names a function or a place.

    A given name says that it is somebody's, whichever part it is and whatever stands beside it.
    """
    parts = re.split(r"[._]", mailbox.partition("@")[0].casefold())
    if tuple(parts) in _NAMED_AFTER:
        return False
    if any(map(_GIVEN.fullmatch, parts)):
        return True
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
