"""Links, emphasis and lists of attributes that are none, and stand as signs in the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.docs.text.dialects import MAYBE_CODED, coded_link
from macros.docs.text.link_texts import OTHER, blank, defined_names, link_problem, unused_problems
from macros.docs.text.tables import cells, is_table
from macros.docs.text.visible import MAYBE, escaped_link, left_emphasis, visible_problem
from macros.source.doc_page import LINK

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from macros.docs.text.blocks import Block, Line
    from macros.docs.text.lists import Found

_SIGNS = re.compile(r"[\[\]*_~`´{@\\:=]")
"""Nothing is looked for in a text without any of these."""
_EMPHASIS = re.compile(r"[*_~`´]|==|(?<!\w):[a-z]")
_TARGET = re.compile(r"\]\([^)]*\)|\]\[[^\]]*\]")
_ACUTE = re.compile(r"(?<![\w´])´{1,3}(?=\w)[^´\n]+´{1,3}(?!\w)")
_OTHER_LINK = re.compile(
    rf"{LINK.pattern}|<(?:https?://|mailto:)?[^<>\s]+>|\{{\{{.*?\}}\}}|https?://\S+"
)
"""What has its own signs: links, addresses and macro calls."""
_BOLD = re.compile(r"(?<!\*)\*{2,3}(?!\*)")
_LOOSE_BOLD = re.compile(r"(?<![\w*])\*\* +[^\W\d][^*\n]*? +\*\*(?![\w*])")
_RULE = re.compile(r"^ {0,3}(?:\* *){3,}$", re.MULTILINE)
_STRUCK = re.compile(r"(?<!~)~~(?=[^~\s])[^~\n]*~~(?!~)")
_MARKED = re.compile(r"(?<![=\w])==(?=[^=\s])[^=\n]*==(?![=\w])")
_PICTURE = re.compile(r"(?<![\w:]):([a-z]+(?:[_-][a-z0-9]+)*):(?![\w:])")
_ATTRIBUTES = re.compile(r"\{(?::[^{}\n]*|\s*[.#][\w-][^{}\n]*)(\}?)")
_PAIRS = (
    # An opening and an ending, and what they are called.
    (
        re.compile(r"(?<![\w*])\*(?=[^\s*.,;:!?)\"”’])"),
        re.compile(r"(?<=[^\s*])\*(?!\*)"),
        "kursiven",
        "*",
    ),
    (
        re.compile(r"(?<![\w_])__(?=[^\s_])"),
        re.compile(r"(?<=[^\s_])__(?![\w_])"),
        "fetstilen",
        "__",
    ),
    (
        re.compile(r"(?<![\w_*])_(?=[^\s_])"),
        re.compile(r"(?<=[^\s_])_(?![\w_])"),
        "kursiven",
        "_",
    ),
    (re.compile(r"(?<![\w`])`(?=[^\s`])"), re.compile(r"(?<=[^\s`])`(?!`)"), "koden", "`"),
)
_UNPAIRED = (
    "fetstilen har ingen början eller inget slut: skriv ** på båda sidor om orden, "
    "utan blanksteg innanför"
)
_ITALIC = re.compile(r"(?<![\w*])\*{1,2}(?=[^\s*])[^*\n]+\*(?!\*)")
_NOTE_MARK = re.compile(r"\w\*(?=[\s.,;:!?)|]|$)", re.MULTILINE)
"""A star after a word, which a note further down answers."""


def inline_problems(blocks: Sequence[Block], raw: Sequence[str]) -> Iterator[Found]:
    """Find signs of Markdown that stand in the text; `raw` are the lines with their code."""
    starred = any(
        "*" in line.text and _NOTE_MARK.search(_ITALIC.sub("", line.text))
        for block in blocks
        for line in block.lines
    )
    names = defined_names(raw)
    if names:
        yield from unused_problems(raw)
    unpaired = False
    for block in blocks:
        if not any(_has_signs(line.text) for line in block.lines):
            unpaired = False
            continue
        for piece in _pieces(block):
            text = "\n".join(line.text for line in piece)
            if not _has_signs(text):
                continue
            found = (
                link_problem(text, names)
                or _coded(piece, text, raw)
                or _emphasis(text, starred=starred)
                or _break(text)
                or _left(text, piece, raw, starred=starred)
            )
            # What begins in one item may end in the next: one mistake.
            if found and not (unpaired and found[1] == _UNPAIRED):
                yield _placed(piece, *found)
            unpaired = bool(found) and not unpaired
        yield from _attributes(block, raw)


def _has_signs(text: str) -> bool:
    return bool(_SIGNS.search(text) or MAYBE.search(text))


def _left(
    text: str, piece: Sequence[Line], raw: Sequence[str], *, starred: bool
) -> tuple[int, str] | None:
    """The sign that is none of ours, or that Markdown leaves."""
    if found := escaped_link(text) or visible_problem(blank(_OTHER_LINK, text)):
        return found
    if starred or not ("*" in text or "_" in text):
        return None
    return left_emphasis("\n".join(_with_code(line, raw) for line in piece))


def _coded(piece: Sequence[Line], text: str, raw: Sequence[str]) -> tuple[int, str] | None:
    """A link of another dialect whose words Markdown takes for code."""
    if not ("_" in text or ":" in text):
        return None
    whole = "\n".join(_with_code(line, raw) for line in piece)
    return coded_link(whole, text) if MAYBE_CODED.search(whole) else None


def _with_code(line: Line, raw: Sequence[str]) -> str:
    """The line with its code, which Markdown has to see; a line with a tab is told or plain."""
    whole = raw[line.number - 1]
    return whole[line.before :][: len(line.text)] if line.before >= 0 else line.text


def _pieces(block: Block) -> Iterator[list[Line]]:
    if is_table(block):
        for line in block.lines:
            yield from ([cell] for cell in cells(line))
    else:
        yield from block.pieces()


def _placed(piece: Sequence[Line], index: int, text: str) -> Found:
    before = "\n".join(line.text for line in piece)[:index]
    line = piece[before.count("\n")]
    return line.number, line.before + len(before.rpartition("\n")[2]) + 1, text


def _emphasis(text: str, *, starred: bool) -> tuple[int, str] | None:
    if not _EMPHASIS.search(text):
        return None
    if acute := _ACUTE.search(text):
        return acute.start(), (
            "´ gör ingen kod: skriv ` på båda sidor, tecknet som står lutat åt andra hållet"
        )
    # What is left out is no space: emphasis can begin or end at it.
    plain = _RULE.sub(_spaces, text)
    for left_out in (_TARGET, OTHER):
        plain = left_out.sub(lambda match: re.sub(r"[^\n]", "\0", match[0]), plain)
    if "**" in plain and not starred and (found := _unpaired_bold(plain)) is not None:
        return found, _UNPAIRED
    if struck := _STRUCK.search(plain):
        return struck.start(), "genomstruken text går inte att skriva: ta bort ~~"
    if marked := _MARKED.search(plain):
        return marked.start(), "markerad text går inte att skriva: ta bort =="
    if picture := _PICTURE.search(plain):
        return picture.start(), f'"{picture[0]}" blir ingen bild: ta bort det, eller skriv tecknet'
    single = _BOLD.sub(_spaces, plain)
    for opening, ending, name, sign in _PAIRS:
        if sign not in single or (sign == "*" and starred):
            continue
        begun = [match.start() for match in opening.finditer(single)]
        ended = sum(1 for match in ending.finditer(single) if match.start() not in begun)
        if len(begun) > ended:
            where = begun[ended] if ended < len(begun) else begun[-1]
            return where, f"{name} som börjar här slutar aldrig: skriv {sign} efter orden också"
    return None


def _unpaired_bold(text: str) -> int | None:
    if loose := _LOOSE_BOLD.search(text):
        return loose.start()
    opened: int | None = None
    for found in _BOLD.finditer(text):
        before, after = text[: found.start()][-1:], text[found.end() :][:1]
        can_end = bool(before) and not before.isspace()
        can_begin = bool(after) and not after.isspace()
        if opened is not None and can_end:
            opened = None
        elif can_begin and opened is None:
            opened = found.start()
        elif can_begin or can_end:
            return opened if opened is not None else found.start()
    return opened


def _break(text: str) -> tuple[int, str] | None:
    if found := re.search(r"(?<!\\)\\(?=\n)", text):
        return found.start(), (
            "ett omvänt snedstreck gör ingen ny rad: skriv två blanksteg i stället, eller en tom rad"
        )
    return None


def _attributes(block: Block, raw: Sequence[str]) -> Iterator[Found]:
    for index, line in enumerate(block.lines):
        if "{" not in line.text:
            continue
        for found in _ATTRIBUTES.finditer(re.sub(r"\{\{.*?\}\}", _spaces, line.text)):
            if text := _attribute_text(block, index, line, found, raw[line.number - 1]):
                yield line.number, line.before + found.start() + 1, text
                return


def _attribute_text(
    block: Block, index: int, line: Line, found: re.Match[str], raw: str
) -> str | None:
    if not found[1]:
        return "klammern saknar sitt slut: lägg till }"
    start, end = found.span()
    column = line.before + start
    before = raw[column - 1] if column else ""
    alone = line.text.strip() == found[0]
    following = block.lines[index + 1] if index + 1 < len(block.lines) else None
    if alone and block.kind == "paragraph" and not index:
        return "klammern gäller ingenting här: ställ den direkt under stycket, utan tom rad emellan"
    if alone and following and following.text.strip() == found[0]:
        return "klammern står två gånger: ta bort den ena"
    if alone and block.kind == "paragraph" and following:
        return "en tom rad saknas efter klammern: lägg till den"
    if alone and block.kind == "list" and ".lead" in found[0]:
        return "ingressen är ett stycke: flytta klammern till raden under stycket som inleder sidan"
    if alone or before in ")]*_`>":
        return None
    at_end = not line.text[end:].strip()
    if block.kind == "heading" and at_end:
        return None if before == " " else "ett blanksteg saknas före klammern: lägg till det"
    if is_table(block):
        return None
    if at_end:
        return "klammern gäller ingenting här: ställ den på en egen rad direkt under stycket"
    return "klammern gäller ingenting här: ta bort den"


def _spaces(match: re.Match[str]) -> str:
    return " " * len(match[0])
