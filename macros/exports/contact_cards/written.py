"""Contact cards as vCard writes them: 3.0 (RFC 2426) and 4.0 (RFC 6350), line by line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.exports.contact_cards.card import Card

Version = Literal["3.0", "4.0"]
VERSIONS: dict[str, Version] = {".vcf": "3.0", ".v4.vcf": "4.0"}
"""What the name of a file ends with in each."""
MOST_OCTETS = 75
"""Of a line, without what ends it (RFC 6350, section 3.2)."""
_LINE_END = re.compile("\r\n?|[\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_SIGNS = {"\\": "\\\\", "\n": "\\n", ",": "\\,", ";": "\\;"}


def written(card: Card, version: Version) -> str:
    """A card, with CRLF after each line and no line longer than 75 octets."""
    return "".join(f"{folded(line)}\r\n" for line in _lines(card, version))


def _lines(card: Card, version: Version) -> Iterator[str]:
    new = version == "4.0"
    yield "BEGIN:VCARD"
    yield f"VERSION:{version}"
    yield "PRODID:-//Stödguiden//Kontaktkort//SV"
    yield f"UID:{card.uid}"
    if card.revised:
        yield f"REV:{card.revised:%Y%m%dT000000Z}"
    if new:
        yield "KIND:org"
    else:
        # 3.0 wants a name in parts. Without one, Outlook and some phones show no name at all; marked
        # as a company (X-ABShowAs), the seven of the Police would all be called alike on an iPhone.
        yield f"N:{escaped(card.name)};;;;"
    yield f"FN:{escaped(card.name)}"
    yield f"ORG:{escaped(card.organisation)};{escaped(card.title)}"
    labelled = [*_ways(card, new=new), *((label, f"URL:{at}") for label, at in card.pages)]
    for number, (label, line) in enumerate(labelled, start=1):
        # What it is, by a label of Apple's that Google writes and reads, too.
        yield f"item{number}.{line}"
        yield f"item{number}.X-ABLabel:{escaped(label)}"
    yield f"SOURCE:{card.source}"
    if card.note:
        yield f"NOTE:{escaped(card.note)}"
    yield "END:VCARD"


def _ways(card: Card, *, new: bool) -> Iterator[tuple[str, str]]:
    """Each way, the first of its kind as the preferred one."""
    seen: set[str] = set()
    for way in card.ways:
        first = way.kind not in seen
        seen.add(way.kind)
        if new:
            name = 'TEL;VALUE=uri;TYPE="work,voice"' if way.kind == "phone" else "EMAIL;TYPE=work"
            preferred = ";PREF=1"
        else:
            name = "TEL;TYPE=WORK,VOICE" if way.kind == "phone" else "EMAIL;TYPE=INTERNET,WORK"
            preferred = ",PREF"
        value = way.value if new else way.value.removeprefix("tel:")
        if new and value.startswith("tel:") and not value.startswith("tel:+"):
            value += ";phone-context=+46"  # 114 14 is a number in Sweden alone (RFC 3966, 5.1.4)
        yield way.label, f"{name}{preferred if first else ''}:{value}"


def escaped(text: str) -> str:
    """A text as a value: the signs that would end it, or part it, after a backslash."""
    return re.sub(r"[\\\n,;]", lambda sign: _SIGNS[sign[0]], _LINE_END.sub("\n", text))


def folded(line: str) -> str:
    """A line in pieces of at most 75 octets, each after the first begun by a space."""
    parts, part, size = [], "", 0
    for sign in line:
        octets = len(sign.encode())
        if size + octets > MOST_OCTETS:
            parts.append(part)
            part, size = "", 1  # the space
        part += sign
        size += octets
    return "\r\n ".join([*parts, part])
