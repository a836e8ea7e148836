"""What is left on a line of a page when Markdown has read it: signs that a reader would see.

Every other rule knows a mistake by what it looks like. This one knows what a text may hold: words,
figures and the signs of writing. Whatever else is left has come of something that Markdown did not
read, or of another program.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.source.allowed import NOTICES
from macros.source.doc_page import AUTOLINK, DEFINITION, LINK

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_STRANGE = re.compile(r"[^\w\s.,;:!?()–\-/\"'”’…§×·⁄\u00ad\u2011]|_")
"""A sign that no text is written with."""
_PLAIN = re.compile(r"[a-zA-ZåäöÅÄÖé0-9 .,;:!?()–\-/\"'”…§]*")
"""The quick look: most lines are of these."""
_NO_START = re.compile(r"(?:[.,;:!?/)&'·]|[+%&°]{2,})+(?=\s|\w|$)(?!(?<=\.)\w)")
"""What no piece of text begins with."""
_BEGINS = re.compile(
    rf"(?: {{4}})*(?:> ?)*(?: {{4}})*(?:#{{1,6}} |(?:[-*+]|\d+\.) +|: {{1,3}}|!!! (?:{'|'.join(NOTICES)})(?= |$))?",
    re.IGNORECASE,
)
"""What a line may begin with that Markdown takes away."""
_AFTER_HEADING = re.compile(r" #+ *$")
"""What a heading may end with, as it began: Markdown takes it away."""
_CALL = re.compile(r"\{\{.*?\}\}")
_ATTRIBUTES = re.compile(r"\{(?::| *[#.])[^{}\n]*\}")
_EMPHASIS = re.compile(
    r"(\*{1,3})(?=[^\s*])([^*]*?[^\s*])\1|(?<!\w)(_{1,3})(?=[^\s_])(.*?[^\s_])\3(?!\w)"
)
_ESCAPED = re.compile(r"\\[\\`*_{}\[\]()#+\-.!>|]")
_MEANT = re.compile(
    r"(?<=\w)_(?=\w)|[~<>≤≥≈±+€£$] ?(?=\d)|(?<=[\w)] )[=+&](?= [\w(])|(?<=\d )[<>≤≥≈±](?= \d)|(?<= \w )[<>](?= \w )|\[(?:…|\.\.\.|sic)\]|(?<=\d)\*(?=\d)|[\w.+-]+@[\w.-]+"
    r"|(?<=\w)&(?=\w)|(?<=[A-Z])(?:\+{1,2}|#)(?!\w)|(?<= )#(?=\d)|(?<=\d )\*(?= \d)|(?<=\d)(?:[%°€£]| [%°€£$])|(?<=\d)°C\b|[®©™](?=\W|$)"
)
"""Signs that are written so: a name with a low line, about and more than, something left out."""
_REFERENCE = re.compile(r"!?\[([^\[\]]+)\](?:\[([^\[\]]*)\])?(?!\()")
"""A link by the name of an address that stands elsewhere on the page."""
_ROW = re.compile(r"[\s|:-]*\|[\s|:-]*$")
_PIPE = re.compile(r"(?<!\\)\|")


def sign_slips(prose: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """The first sign on each line that Markdown has left: line and column, from 1, and what to say."""
    in_table = False
    defined = {named[1].casefold() for line in prose if (named := DEFINITION.match(line))}
    for number, line in enumerate(prose, start=1):
        if not line or line.isspace():
            in_table = False
            continue
        if "|" in line:
            following = prose[number] if number < len(prose) else ""
            in_table = in_table or bool("-" in following and _ROW.match(following))
            if in_table and _ROW.match(line) and "-" in line:
                continue
        if defined and DEFINITION.match(line):
            continue
        begun = 0
        plain = _plain(_without_references(line, defined) if defined else line)
        for piece in _PIPE.split(plain) if in_table else (plain,):
            if found := _found(piece, cell=in_table):
                yield number, begun + found[0] + 1, found[1]
                break
            begun += len(piece) + 1


def _without_references(line: str, defined: set[str]) -> str:
    """A line with the links whose addresses stand in a line of their own as words."""

    def words(found: re.Match[str]) -> str:
        return _words(found) if (found[2] or found[1]).casefold() in defined else found[0]

    return _REFERENCE.sub(words, line)


def sign_slip(text: str) -> str | None:
    """What to say of a sign in a text that stands by itself, as a title does."""
    found = None if not _STRANGE.search(text) else _found(f"x{_MEANT.sub(_words, text)}")
    return found[1] if found else None


def _found(piece: str, *, cell: bool = False) -> tuple[int, str] | None:
    start = len(piece) - len(piece.lstrip())
    begins = _NO_START.match(piece, start)
    if cell and (listed := _LISTED.match(piece)):
        return listed.start(1), "en lista kan inte stå i en tabell: skriv den som en mening"
    if begins and len(piece.strip()) <= _TOLD and piece.strip() == begins[0]:
        return None  # told as a line that says nothing
    found = None if _PLAIN.fullmatch(piece) else _STRANGE.search(piece)
    index = start if begins else found.start() if found else -1
    if index < 0:
        return None
    run = begins or re.compile(r"_+|[^\w\s]+").match(piece, index)
    sign = run[0] if run else piece[index]
    if index > start:
        says = next((says for signs, says in _MEANT_WITHIN if sign.startswith(signs)), _SEEN)
        return index, says.format(sign)
    if cell:
        return (
            index,
            f'"{sign}" står för ingenting i en cell: skriv texten, eller ta bort tecknet',
        )
    meant = next((says for signs, says in _MEANT_AS if sign.startswith(signs)), _NOTHING)
    return index, meant if "{}" not in meant else meant.format(sign)


_SEEN = '"{}" syns på sidan som det står: ta bort det, eller skriv med ord'
_MEANT_WITHIN: tuple[tuple[tuple[str, ...], str], ...] = (
    (("―", "‒", "−"), "strecket är av ett annat slag: skriv –, med blanksteg på båda sidor"),
    (("[", "]"), "haken gör ingen länk: skriv [vad sidan heter](adressen), eller ta bort den"),
)
_LISTED = re.compile(r" *([-*+]) +\w")
_TOLD = 3
_NOTHING = (
    '"{}" gör ingenting här, och syns på sidan: skriv "- " om raden är en punkt, annars bara orden'
)
_MEANT_AS: tuple[tuple[tuple[str, ...], str], ...] = (
    (
        ("!",),
        'rutan går inte att läsa: skriv !!! note "Rubrik" på en egen rad, och texten indragen under',
    ),
    (
        (":", ";"),
        '"{}" gör ingen förklaring av raden: skriv ordet på raden ovanför, och ":   " först här',
    ),
    (
        ("|", "¦"),
        "raden blir ingen tabell: skriv |---|---| under rubrikerna, och lika många celler i varje rad",
    ),
    (("#",), "raden blir ingen rubrik: skriv ## och ett blanksteg före den, eller ta bort #"),
    (
        ("{", "}", "((", "<<"),
        'makrot eller klammern går inte att läsa: skriv {{{{ namn("värde") }}}} på en rad',
    ),
    (("[", "]"), "hakarna gör ingen länk: skriv [vad sidan heter](adressen), eller ta bort dem"),
)
"""What a sign at the beginning is most often meant for, and how that is written."""


def _plain(line: str) -> str:
    """A line without what Markdown reads, each sign where it stood: what is read is letters or blanks."""
    begins = _BEGINS.match(line)
    end = begins.end() if begins else 0
    text = " " * end + line[end:]
    if begins and "#" in begins[0]:
        text = _AFTER_HEADING.sub(_blanks, text)
    if _PLAIN.fullmatch(text):
        return text
    if "{" in text:
        text = _ATTRIBUTES.sub(_blanks, _CALL.sub(_words, text))
    if "\\" in text:
        text = _ESCAPED.sub(_words, text)
    if "](" in text:
        for _ in range(2):  # a picture may be a link
            text = LINK.sub(_of_link, text)
    if "<" in text:
        text = AUTOLINK.sub(_words, text)
    if _PLAIN.fullmatch(text):
        return text
    text = _MEANT.sub(_words, text)
    for _ in range(3) if "*" in text or "_" in text else ():
        text = _EMPHASIS.sub(_inner, text)
    return text


def _words(found: re.Match[str]) -> str:
    return "x" * len(found[0])


def _blanks(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _of_link(found: re.Match[str]) -> str:
    words, _, rest = found[0].rpartition("](")
    begins = len(found[1]) + 1
    return "x" * begins + words[begins:] + "x" * (len(rest) + 2)


def _inner(found: re.Match[str]) -> str:
    signs = found[1] or found[3]
    return "x" * len(signs) + found[0][len(signs) : -len(signs)] + "x" * len(signs)
