"""Links that are none, lead twice, or show other words than they were given."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.docs.text.dialects import dialect_link
from macros.docs.text.persons import FOOTNOTE
from macros.source.doc_page import LINK
from macros.source.values import slugify

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from macros.docs.text.lists import Found

OTHER = re.compile(
    r"\\[^\w\s]"  # an escaped sign
    r"|<(?:https?://|mailto:)?[^<>\s]+>"  # an address as a link
    r"|\{\{.*?\}\}"  # a macro call
    r"|\{[:.#][^{}\n]*\}"  # attributes
    r"|^ {0,3}\[[^\]]+\]:[^\n]*"  # the definition of a link
    r"|https?://\S+",
    re.MULTILINE,
)
_ADDRESS = r"(?:https?://|mailto:|tel:|www\.|\.{0,2}/|#)[^()\[\]\s]+|[\w./-]+\.(?:md|html?|se|png|jpe?g)(?:[/#][^()\[\]\s]*)?|[\w./-]+/[\w./#-]*"
"""What looks like a place that a link leads to."""
_TURNED = re.compile(rf"\(([^()\n]+)\)\[\s*({_ADDRESS})\s*\]")
_APART = re.compile(rf"\[([^\[\]\n]+)\](?:\s+|:)\(\s*({_ADDRESS})\s*\)")
_BRACKETS = re.compile(rf"\[([^\[\]\n]+)\][ ]?\[\s*({_ADDRESS})\s*\]")
_IN_OTHERS = re.compile(rf"\[([^\[\]\n]+)\]\s?[<{{]\s*({_ADDRESS.replace('()', '()<>{}')})\s*[>}}]")
_NO_BRACKET = re.compile(rf"\[([^\[\]()\n]+)\(\s*({_ADDRESS})\s*\)")
_NO_END = re.compile(r"\]\((?P<address>(?:[^()\n]|\([^()\n]*\))*)(?P<end>\)?)")
_SWAPPED = re.compile(
    r"(?<!!)\[((?:https?://|www\.)[^\]\s]+|[\w./-]+\.md(?:#[\w-]+)?)\]\((?![\w-]+\))([^()/.#:\n]+)\)"
    r"|(?<!!)\[((?:https?://|www\.)[^\]\s]+)\]\(([\w-]+)\)"
)
_NO_PAREN = re.compile(rf"\[([^\[\]\n]+)\]({_ADDRESS})\)")
_TWO_ENDS = re.compile(rf"\[([^\[\]\n]+)\]\]\(\s*({_ADDRESS})\s*\)")
_ONE_MORE = re.compile(r"(?<![!\\])\[(?=(?<!!)\[[^\[\]\n]+\]\([^()\s]+\)(?![^\[\]\n]*\]))")
_NO_IMAGE = re.compile(r"!\[([^\[\]\n]*)\] ?\[([^\[\]\n]*)\]")
_NO_START = re.compile(rf"(?:\A|(?<=[.:!?|] ))(?P<words>[^\[\]\n]*?)\]\(\s*({_ADDRESS})\s*\)")
_DOUBLED = re.compile(r"(?<!!)\[\[([^\[\]\n]+)\]\]\(([^()\s]+)\)")
_NO_TEXT = re.compile(r"(?<!!)\[\s*\]\((?=[^)\s])")
_SHOWN = re.compile(r"!\[$")
_WIKI = re.compile(r"\[\[([^\[\]\n]+)\]\](?!\()")
_MAIL = re.compile(
    r"(?<![\w.+@/-])(?:mailto:)?([\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-zA-Z]{2,})(?![\w@])"
)
_IN_EACH_OTHER = re.compile(
    r"\[[^\[\]\n!]*(?<!!)\[[^\[\]\n]*\]\([^()\n]*\)[^\[\]\n]*\]\([^()\n]*\)"
)
_INTO_EACH_OTHER = re.compile(r"\]\(\s*\[[^\[\]\n]*\]\(")
_TWO_TEXTS = re.compile(r"(?<![!\\\])])\[([^\[\]\n]+)\]\[([^\[\]\n]+)\]\(([^()\s]+)\)")
_AND_MORE = re.compile(
    rf"{LINK.pattern}(?:(?P<mark>\[\d{{1,2}}\])(?![(\[:])|\((?P<second>{_ADDRESS})\))"
)
"""A link with the mark of a note, or another address, close to it."""
_APART_IMAGE = re.compile(
    r"(?<!\w)! \[[^\[\]\n]*\]\([^()\s]+\.(?:png|jpe?g|webp|gif|avif)\)", re.IGNORECASE
)
_MIXED = re.compile(rf"\[([^\[\]\n]+)\](?:\[\s*({_ADDRESS})\s*\)|\(\s*({_ADDRESS})\s*\])")
_NO_LINKS = (_TURNED, _APART, _BRACKETS, _IN_OTHERS, _NO_BRACKET, _NO_PAREN, _TWO_ENDS, _MIXED)
_NAMED = re.compile(r"(?<![\]!\\])\[([^\[\]\n]*[^\W\d][^\[\]\n]*)\] ?\[([^\[\]\n]*)\](?![\[(])")
"""A link by a name that is defined elsewhere."""
_DEFINED = re.compile(r"^ {0,3}\[([^\]]+)\]:")
_WORDS = re.compile(r"\[([^\[\]\n]+)\]")
_BOARD = re.compile(r"\[(b|i|u|s|img|quote)\][^\n]*\[/\1\]", re.IGNORECASE)
"""What forums write instead of Markdown."""
_FILE_ENDS = re.compile(r"[\w)]\.(?:pdf|docx?|xlsx?|pptx?|html?|aspx)(?:[?#]\S*)?$", re.IGNORECASE)
"""What an address of several words ends with, and a title never."""
_PATH_ENDS = re.compile(r"/ [\w.-]+/[\w./-]*$")
_TITLE = re.compile(r"^((?:https?://)?\S+\.\w\S*) +(.*\S) *$")


def unused_problems(raw: Sequence[str]) -> Iterator[Found]:
    """The addresses that are given a name which no link on the page has."""
    used = {
        _name(words[1])
        for line in raw
        if "[" in line and not _DEFINED.match(line)
        for words in _WORDS.finditer(line)
    }
    for number, line in enumerate(raw, start=1):
        known = _DEFINED.match(line)
        if known and known[1] == "//":
            yield number, 1, "kommentaren skrivs {## så här ##}: skriv om raden, eller ta bort den"
        elif known and not known[1].startswith("^") and _name(known[1]) not in used:
            yield (
                number,
                1,
                (
                    f'ingen länk på sidan heter "{known[1]}", så raden syns inte: skriv '
                    "[vad sidan heter](adressen) i texten"
                ),
            )


def blank(pattern: re.Pattern[str], text: str) -> str:
    """The text with what the pattern finds made blank, so that places stay."""
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def link_problem(text: str, names: set[str]) -> tuple[int, str] | None:
    """The first link of a text that is none, with its index; `names` are those that are defined."""
    rest = text
    if "](" in text:
        if found := _NO_TEXT.search(text):
            return found.start(), "länken saknar text: skriv mellan hakarna vad den leder till"
        if found := _SWAPPED.search(text):
            address, words = found[1] or found[3], found[2] or found[4]
            return found.start(), f"länken är bakvänd: skriv [{words}]({address})"
        if found := _ONE_MORE.search(text):
            return found.start(), "en hake för mycket före länken: ta bort den ena"
        if found := _DOUBLED.search(text):
            return found.start(), f"länken har dubbla hakar: skriv [{found[1]}]({found[2]})"
        if found := _IN_EACH_OTHER.search(text) or _INTO_EACH_OTHER.search(text):
            return found.start(), "en länk kan inte stå i en annan: ta bort den ena"
        if found := _APART_IMAGE.search(text):
            return found.start(), "bilden blir en länk: ta bort blanksteget efter utropstecknet"
        if "][" in text and (found := _TWO_TEXTS.search(text)) and _name(found[2]) not in names:
            return found.start(), (
                "bara de sista hakarna blir en länk: skriv länkens ord inom ett par hakar, "
                f"[{found[1]}]({found[3]})"
            )
        if found := _AND_MORE.search(text):
            if found["mark"]:
                return found.start("mark"), FOOTNOTE
            return found.start("second") - 1, (
                "länken har två adresser: ta bort den ena, med sina parenteser"
            )
        rest = blank(LINK, text)
    if ("[" in rest or ":" in rest) and (other := dialect_link(rest)):
        return other
    if "[" in rest:
        for pattern in _NO_LINKS:
            if found := pattern.search(rest):
                label = found[1].strip()
                address = (found[2] or found[found.lastindex or 2]).strip()
                if rest[found.start() - 1 : found.start()] == "!":
                    says = f"bilden blir ingen bild: skriv ![{label}]({address})"
                    return found.start() - 1, says
                return found.start(), f"länken blir ingen länk: skriv [{label}]({address})"
    elif "](" in rest and (begun := _NO_START.search(rest)):
        return begun.end("words"), (
            f"länken blir ingen länk: skriv [ före orden som leder till {begun[2]}"
        )
    elif "@" not in rest and "](" not in rest:
        return None
    plain = blank(OTHER, rest)
    if found := _NO_END.search(plain if "](" in plain else ""):
        return _unended(rest, found)
    for found in _NO_IMAGE.finditer(plain) if "![" in plain else ():
        if _name(found[2] or found[1]) not in names:
            says = f"bilden blir ingen bild: skriv ![{found[1] or 'vad bilden visar'}](bilder/namn.png)"
            return found.start(), says
    for found in _NAMED.finditer(plain):
        if not found[2].isdigit() and _name(found[2] or found[1]) not in names:
            return found.start(), f"länken blir ingen länk: skriv [{found[1]}](sidans-fil.md)"
    if found := _BOARD.search(plain):
        return found.start(), (
            f'"[{found[1]}]" betyder ingenting här: skriv **ord** för fetstil och *ord* för kursiv'
        )
    if (found := _WIKI.search(plain)) and _SHOWN.search(plain, 0, found.start() + 1):
        return found.start() - 1, (
            f"bilden blir ingen bild: skriv ![vad bilden visar]({found[1].partition('|')[0]})"
        )
    if found:
        return found.start(), f"länken blir ingen länk: skriv [{found[1]}](sidans-fil.md)"
    if "@" in plain and (found := _MAIL.search(plain)):
        return found.start(), f"e-postadressen blir ingen länk: skriv <{found[1]}>"
    return None


def _unended(text: str, found: re.Match[str]) -> tuple[int, str] | None:
    start = text.rfind("[", 0, found.start())
    start = start if start >= 0 else found.start()
    address = text[found.start("address") : found.end("address")].strip()
    if not found["end"]:
        return start, "länken blir ingen länk: parentesen efter adressen saknar sitt slut, )"
    if re.search(r"\S\s+[^\s\"']", address):
        first = address.split()[0]
        if first.endswith((",", ";")) and "." in first:
            return start, f"parentesen efter adressen saknar sitt slut: skriv ) efter {first[:-1]}"
        if (titled := _TITLE.match(address)) and titled[2].startswith("#"):
            return start, f'adressen i länken har ett blanksteg: skriv "{titled[1]}{titled[2]}"'
        if "#" in address.split()[0] and not re.search("[\"'”]", address):
            page, _, words = address.partition("#")
            right = f"{page}#{slugify(words)}"
            return start, f'rubrikens adress har bindestreck mellan orden: skriv "{right}"'
        if address.endswith(".md") and "://" not in address:
            right = re.sub(r"\s+", "-", address)
            return start, f'adressen i länken har blanksteg: skriv "{right}", om filen heter så'
        if titled and _PATH_ENDS.search(address):
            return start, "adressen i länken har ett blanksteg: ta bort det"
        if titled and _FILE_ENDS.search(address):
            return start, f'adressen i länken har blanksteg: skriv "{address.replace(" ", "%20")}"'
        if titled:
            title = titled[2].strip("\"”“'")
            return start, (
                f'orden efter adressen ska stå inom raka citattecken: skriv ({titled[1]} "{title}")'
            )
        return start, "adressen i länken har ett blanksteg: ta bort det"
    return None


def _name(text: str) -> str:
    return " ".join(text.lower().split())


def defined_names(raw: Sequence[str]) -> set[str]:
    """The names that addresses are given by themselves, for links to use."""
    return {_name(known[1]) for line in raw if (known := _DEFINED.match(line))}
