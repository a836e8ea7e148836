"""Links, emphasis and lists of attributes that are none, and stand as signs in the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.docs.text.dialects import MAYBE_CODED, coded_link, dialect_link
from macros.docs.text.persons import FOOTNOTE
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
_OTHER = re.compile(
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
_SWAPPED = re.compile(r"(?<!!)\[((?:https?://|www\.)[^\]\s]+)\]\(([^()/.#:\n]+)\)")
_NO_TEXT = re.compile(r"(?<!!)\[\s*\]\((?=[^)\s])")
_SHOWN = re.compile(r"!\[$")
_WIKI = re.compile(r"\[\[([^\[\]\n]+)\]\](?!\()")
_MAIL = re.compile(
    r"(?<![\w.+@/-])(?:mailto:)?([\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-zA-Z]{2,})(?![\w@])"
)
_TARGET = re.compile(r"\]\([^)]*\)|\]\[[^\]]*\]")
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
_NAMED = re.compile(r"(?<![\]!\\])\[([^\[\]\n]*[^\W\d][^\[\]\n]*)\] ?\[([^\[\]\n]*)\](?![\[(])")
"""A link by a name that is defined elsewhere."""
_DEFINED = re.compile(r"^ {0,3}\[([^\]]+)\]:")
_WORDS = re.compile(r"\[([^\[\]\n]+)\]")
_BOARD = re.compile(r"\[(b|i|u|s|img|quote)\][^\n]*\[/\1\]", re.IGNORECASE)
"""What forums write instead of Markdown."""
_ACUTE = re.compile(r"(?<![\w´])´{1,3}(?=\w)[^´\n]+´{1,3}(?!\w)")
_TITLE = re.compile(r"^((?:https?://)?\S+\.\w\S*) +(.*\S) *$")
_OTHER_LINK = re.compile(
    rf"{LINK.pattern}|<(?:https?://|mailto:)?[^<>\s]+>|\{{\{{.*?\}}\}}|https?://\S+"
)
"""What has its own signs: links, addresses and macro calls."""
_BOLD = re.compile(r"(?<!\*)\*{2,3}(?!\*)")
_LOOSE_BOLD = re.compile(r"(?<![\w*])\*\* +[^\W\d][^*\n]*? +\*\*(?![\w*])")
_RULE = re.compile(r"^ {0,3}(?:\* *){3,}$", re.MULTILINE)
_STRUCK = re.compile(r"(?<!~)~~(?=[^~\s])[^~\n]*~~(?!~)")
_MARKED = re.compile(r"(?<![=\w])==(?=[^=\s])[^=\n]*==(?![=\w])")
_PICTURE = re.compile(r"(?<![\w:]):([a-z]+(?:_[a-z]+)*):(?![\w:])")
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
    names = {_name(known[1]) for line in raw if (known := _DEFINED.match(line))}
    if names:
        yield from _unused(raw)
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
                _links(text, names)
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


def _unused(raw: Sequence[str]) -> Iterator[Found]:
    """The addresses that are given a name which no link on the page has."""
    used = {
        _name(words[1])
        for line in raw
        if "[" in line and not _DEFINED.match(line)
        for words in _WORDS.finditer(line)
    }
    for number, line in enumerate(raw, start=1):
        known = _DEFINED.match(line)
        if known and not known[1].startswith("^") and _name(known[1]) not in used:
            yield (
                number,
                1,
                (
                    f'ingen länk på sidan heter "{known[1]}", så raden syns inte: skriv '
                    "[vad sidan heter](adressen) i texten"
                ),
            )


def _has_signs(text: str) -> bool:
    return bool(_SIGNS.search(text) or MAYBE.search(text))


def _left(
    text: str, piece: Sequence[Line], raw: Sequence[str], *, starred: bool
) -> tuple[int, str] | None:
    """The sign that is none of ours, or that Markdown leaves."""
    if found := escaped_link(text) or visible_problem(_blank(_OTHER_LINK, text)):
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


def _blank(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def _links(text: str, names: set[str]) -> tuple[int, str] | None:
    rest = text
    if "](" in text:
        if found := _NO_TEXT.search(text):
            return found.start(), "länken saknar text: skriv mellan hakarna vad den leder till"
        if found := _SWAPPED.search(text):
            return found.start(), f"länken är bakvänd: skriv [{found[2]}]({found[1]})"
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
        rest = _blank(LINK, text)
    if ("[" in rest or ":" in rest) and (other := dialect_link(rest)):
        return other
    if "[" in rest:
        for pattern in (_TURNED, _APART, _BRACKETS, _IN_OTHERS, _NO_BRACKET):
            if found := pattern.search(rest):
                label, address = found[1].strip(), found[2].strip()
                return found.start(), f"länken blir ingen länk: skriv [{label}]({address})"
    elif "@" not in rest and "](" not in rest:
        return None
    plain = _blank(_OTHER, rest)
    if found := _NO_END.search(plain if "](" in plain else ""):
        return _unended(rest, found)
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
        if titled := _TITLE.match(address):
            title = titled[2].strip("\"”“'")
            return start, (
                f'orden efter adressen ska stå inom raka citattecken: skriv ({titled[1]} "{title}")'
            )
        return start, "adressen i länken har ett blanksteg: ta bort det"
    return None


def _emphasis(text: str, *, starred: bool) -> tuple[int, str] | None:
    if not _EMPHASIS.search(text):
        return None
    if acute := _ACUTE.search(text):
        return acute.start(), (
            "´ gör ingen kod: skriv ` på båda sidor, tecknet som står lutat åt andra hållet"
        )
    # What is left out is no space: emphasis can begin or end at it.
    plain = _RULE.sub(_spaces, text)
    for left_out in (_TARGET, _OTHER):
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
    if alone and block.kind == "paragraph" and following:
        return "en tom rad saknas efter klammern: lägg till den"
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


def _name(text: str) -> str:
    return " ".join(text.lower().split())


def _spaces(match: re.Match[str]) -> str:
    return " " * len(match[0])
