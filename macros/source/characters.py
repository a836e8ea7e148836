"""The one way in for text: letters composed, and signs that nobody sees known by their names.

What is read from a file becomes NFC, so that a name typed on one machine is the same name as one
typed on another. A sign that cannot be seen is an error in a file, where it is told by name, and
falls away in a form, where nobody could find it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

INVISIBLE, CONTROL, PRIVATE, REPLACEMENT = "invisible", "control", "private", "replacement"
LOOKALIKE = "lookalike"
"""A space or a hyphen that looks plain and is another sign: good in print, wrong in a value."""

_DIRECTION = "ett osynligt tecken för skrivriktning"
_FILLER = "ett osynligt utfyllnadstecken"
_NAMES: dict[str, tuple[str, str]] = {
    "\u00ad": ("ett mjukt bindestreck", INVISIBLE),
    "\u034f": ("ett osynligt fogtecken", INVISIBLE),
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069": (_DIRECTION, INVISIBLE),
    "\u115f\u1160\u17b4\u17b5\u180e\u2800\u3164\uffa0": (_FILLER, INVISIBLE),
    "\u200b": ("ett blanksteg utan bredd", INVISIBLE),
    "\u200c\u200d\u2060": ("ett osynligt fogtecken", INVISIBLE),
    "\u2061-\u2065\u206a-\u206f": ("ett osynligt styrtecken", INVISIBLE),
    "\ufff9-\ufffb\U000e0000-\U000e007f": ("ett osynligt märktecken", INVISIBLE),
    "\ufeff": ("ett osynligt filmärke (BOM)", INVISIBLE),
    "\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f": ("ett styrtecken", CONTROL),
    "\r": ("ett radslut av gammalt slag", CONTROL),
    "\u2028": ("ett osynligt radskifte", CONTROL),
    "\u2029": ("ett osynligt styckeskifte", CONTROL),
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff": ("ett tecken som inte finns", CONTROL),
    "\ue000-\uf8ff\U000f0000-\U0010ffff": ("ett tecken ur ett eget typsnitt", PRIVATE),
    "\ufffd": ("ett ersättningstecken", REPLACEMENT),
    "\ufffc": ("ett tecken för ett föremål som inte kom med", REPLACEMENT),
    "\u00a0\u202f": ("ett hårt blanksteg", LOOKALIKE),
    "\u1680\u2000-\u200a\u205f\u3000": ("ett blanksteg av annat slag", LOOKALIKE),
    "\u2010\u2011": ("ett bindestreck av annat slag", LOOKALIKE),
}
"""The signs, as ranges of a character class, with the Swedish name and the kind."""
_TABLE = [(re.compile(f"[{signs}]"), *told) for signs, told in _NAMES.items()]
_ODD = re.compile(f"[{''.join(s for s, (_, k) in _NAMES.items() if k != LOOKALIKE)}]")
_ANY = re.compile(f"[{''.join(_NAMES)}]")
_CODED = {CONTROL, PRIVATE}
"""The kinds whose names say too little without the code."""
_REMEDIES = {
    PRIVATE: "skriv ett vanligt tecken i stället",
    REPLACEMENT: "skriv det som stod där",
}
_WORD = r"([^\W_](?:[\w-]{0,28}[^\W_])?)"
_BESIDE = (
    (" efter ", re.compile(_WORD + r"[^\w\s]*$")),
    (" före ", re.compile(r"[^\w\s]*" + _WORD)),
    (" före ", re.compile(r"\W*" + _WORD)),
    (" efter ", re.compile(_WORD + r"\W*$")),
)
"""The word that a sign stands by: what touches it first."""
_PICTURE = ("So", "Sk", "Mn")
"""Categories of what a joiner may follow in a picture sign made of several."""


@lru_cache(maxsize=64)
def seems_plain(text: str) -> bool:
    """Whether a text has no sign that may be odd: the quick look before the closer one.

    A file is looked at more than once.
    """
    return not _ANY.search(text) and "\t" not in text


def composed(text: str) -> str:
    """The text in NFC: a letter and its accent as one sign, whatever machine it was typed on."""
    return unicodedata.normalize("NFC", text)


def odd_characters(text: str, *, lookalikes: bool = False) -> Iterator[tuple[int, str, str]]:
    """Each sign that does not belong in a text: its index, its Swedish name, and its kind.

    Tabs and line breaks are none. With `lookalikes`, spaces and hyphens that only look plain are.
    """
    for found in (_ANY if lookalikes else _ODD).finditer(text):
        sign, index = found[0], found.start()
        if sign == "\r" and text.startswith("\n", index + 1):
            continue
        if sign == "\u200d" and index and unicodedata.category(text[index - 1]) in _PICTURE:
            continue
        name, kind = next((name, kind) for signs, name, kind in _TABLE if signs.match(sign))
        coded = kind in _CODED and sign not in "\r\u2028\u2029"
        yield index, f"{name} (U+{ord(sign):04X})" if coded else name, kind


def odd_character_text(text: str, index: int, name: str, kind: str) -> str:
    """Say in Swedish which sign it is, by which word it stands, and what to do about it."""
    before = _ANY.sub("", text[max(text.rfind("\n", 0, index) + 1, index - 60) : index])
    after = _ANY.sub("", text[index + 1 : index + 61].partition("\n")[0])
    where = ""
    for side, pattern in _BESIDE:
        found = pattern.search(before) if side == " efter " else pattern.match(after)
        if found:
            where = f"{side}”{found[1]}”"
            break
    if kind == LOOKALIKE:
        remedy = (
            f"byt det mot ett vanligt {'bindestreck' if 'bindestreck' in name else 'blanksteg'}"
        )
    else:
        remedy = _REMEDIES.get(kind, "ta bort det")
    return f"{name}{where}: {remedy}"


def plain(text: str) -> str:
    """An answer as it was meant: composed, with plain spaces and hyphens, and nothing invisible."""
    text = composed(text).replace("\t", " ")
    for index, name, kind in reversed(list(odd_characters(text, lookalikes=True))):
        if kind == LOOKALIKE:
            sign = "-" if "bindestreck" in name else " "
        elif kind == INVISIBLE:
            sign = ""
        else:
            continue
        text = text[:index] + sign + text[index + 1 :]
    return text
