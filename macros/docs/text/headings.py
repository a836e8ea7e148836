"""Headings, blocks of code and notices that Markdown does not read as they are meant."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from macros.docs.markup import AS_CODE
from macros.docs.text.blocks import HEADING, INDENT, NOTICE
from macros.problems import nearest
from macros.source.allowed import NOTICES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from macros.docs.text.blocks import Block, Line
    from macros.docs.text.lists import Found

_INDENTED = re.compile(r"^( {1,3})#{1,6} +\S")
_UNDERLINE = re.compile(r"^-+ *$")
_EQUALS = re.compile(r"^={3,} *$")
_EMPTY = re.compile(r"^#{1,6}\s*(?:#+\s*)?(?:\{[^{}]*\}\s*)?$")
_FENCE = re.compile(r"^([ \t]*)(`{3,}|~{3,})([^\n]*)$", re.MULTILINE)
_ALERT = re.compile(r"^\[!([^\W\d]+)\]")
_ALERTS = {
    "note": "note",
    "tip": "tip",
    "important": "info",
    "warning": "warning",
    "caution": "danger",
}
_LIKE_NOTICE = re.compile(rf"^ *(!!!|\?\?\?\+?|:::|!!?(?= (?:{'|'.join(NOTICES)})\b))(?= ?\S)")
_OF_OTHERS = re.compile(
    rf"^ *([^\w\s|#>]{{1,4}}|1{{2,4}}|[!1]{{2,4}})(?= ?(?:{'|'.join(NOTICES)}) [\"”'])|^ *(///|\+\+\+)(?= ?[a-z])"
    r"|^ *((?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)(?=: )|\.\. [a-z][\w-]*::)"
)
"""A notice as AsciiDoc and reStructuredText write it."""
_OTHER_HEADING = re.compile(
    r"^(={2,6}) ?[^=\s][^=]*?(={2,6}) *$|^h([1-6])\. (?=\S)|^\\#{2,6} |^[^#|]*\S #{2,6} *$"
    r"|^\*{2,6} (?=\S)(?!\w+ \")[^*]*$|^={2,6} (?=[^=\s\"])[^=]*$"
)
"""A heading as wikis write it, or with its signs escaped."""
_TAB = re.compile(r"^={3}[+!]* \"")
_CONTENTS = re.compile(r"^\[TOC\]|^\[\[_?TOC_?\]\]", re.IGNORECASE)
_BOLD = re.compile(r"^(\*\*|__)(?=\S)[^*_\n]{2,80}(?<![\s.:!?…])\1 *$")
_PASTED_FENCE = re.compile(r"^( *)((`{3,}|~{3,})(?:suggestion|markdown|md)) *$", re.MULTILINE)
"""Where GitHub has a proposed text, or a chat service one that it wrote."""
_TYPED_FENCE = re.compile(r"^(?:'{3}|‘{3}|’{3}|´{3}|\"{3}|”{3})\w* *$", re.MULTILINE)
_NO_FENCE = "tecknen gör inget kodblock: skriv ``` på raden före koden och på raden efter"
_SENTENCE = re.compile(r"^ +[A-ZÅÄÖ][^\W\d]*(?: [\w,”\"–-]+){3,}(?:[^\n{}<>=;]|\{\{[^{}\n]*\}\})*$")
"""Words that begin a sentence, and no line of code."""
_ITEM = re.compile(r"^ +(?:[*+-]|\d+\.) +[^\W\d][^\n:{}<>=;]*$")
_HEADING_IN = re.compile(r"^\s+#{2,6} +\S")
_QUOTE_IN = re.compile(r"^ +> ?[^\W\d_]\w*:? \w")
_ROW = re.compile(r"^ +\|[^\n|]+\|[^\n]*\| *$")
_TYPED_QUOTES = re.compile(r"[“”„»«'’]")


def heading_problems(blocks: Sequence[Block]) -> Iterator[Found]:
    """Find lines that are meant as headings and are none, or are not meant as headings."""
    tabs = False
    for block, following in zip_longest(blocks, blocks[1:]):
        line = block.lines[0]
        if block.kind == "paragraph" and _TAB.match(line.text):
            if tabs:
                continue  # one of those that are told
            tabs = True
        if block.kind == "heading":
            if following and (goes_on := _goes_on(line, following)):
                yield goes_on
            found = HEADING.match(line.text)
            rest = line.text[found.end() :] if found else ""
            signs = line.text[: found.end()] if found else ""
            if _EMPTY.match(line.text):
                text = "rubriken är tom: skriv den efter blanksteget, eller ta bort raden"
            elif rest.startswith("#"):
                text = "rubriker har högst sex nivåer: ta bort några #"
            elif rest[:1].isspace():
                continue
            elif signs == "#":
                text = (
                    "# först på raden gör den till en rubrik: skriv \\# om tecknet hör till texten, "
                    "eller ## och ett blanksteg om det är en rubrik"
                )
            else:
                text = f"ett blanksteg saknas efter {signs}: lägg till det"
            yield line.number, line.before + 1, text
        elif block.kind == "paragraph":
            yield from _in_paragraph(block, following)


def _goes_on(line: Line, following: Block) -> Found | None:
    """What is wrong where a heading goes on below it."""
    after = following.lines[0]
    if (
        following.kind == "paragraph"
        and after.number == line.number + 1
        and after.text[:1].islower()
    ):
        text = "rubriken ska stå på en rad: flytta upp den här, eller lägg till en tom rad före den"
        return after.number, after.before + 1, text
    return None


def _first_line(lines: Sequence[Line], following: Block | None) -> str | None:
    """What to say of a line by itself that is meant as something else."""
    first = lines[0].text
    if _EQUALS.match(first):
        return "raden av likhetstecken syns som text: ta bort den"
    if _CONTENTS.match(first):
        return "innehållet visas av sig självt bredvid texten: ta bort raden"
    if _OTHER_HEADING.match(first):
        return "rubriken blir vanlig text: skriv ## och ett blanksteg framför den, och inget efter"
    if _TAB.match(first):
        return (
            "flikar finns inte: skriv en rubrik, ## och ett blanksteg, och texten under utan indrag"
        )
    if _TYPED_FENCE.match(first):
        return _NO_FENCE
    if len(lines) == 1 and following and not lines[0].before and _BOLD.match(first):
        return "fet text är ingen rubrik: skriv ## och ett blanksteg framför, utan stjärnor"
    return None


def _in_paragraph(block: Block, following: Block | None) -> Iterator[Found]:
    lines = block.lines
    if len(lines) > 1 and _UNDERLINE.match(lines[1].text):
        yield (
            lines[1].number,
            lines[1].before + 1,
            (
                "strecken gör raden ovanför till en rubrik: skriv ## framför rubriken, "
                "eller en tom rad före strecken"
            ),
        )
    if len(lines) > 1 and re.match(r"=+ *$", lines[1].text):
        text = "likhetstecknen gör raden ovanför till en rubrik: skriv ## framför den, eller ta bort dem"
        yield lines[1].number, lines[1].before + 1, text
    if told := _first_line(lines, following):
        yield lines[0].number, lines[0].before + 1, told
    for line in lines:
        if found := _INDENTED.match(line.text):
            text = "rubriken är indragen och blir vanlig text: ta bort blankstegen före #"
            yield line.number, line.before + len(found[1]) + 1, text


def indented_problems(blocks: Sequence[Block], code: Sequence[Line]) -> Iterator[Found]:
    """Find sentences and tables that are shown as code, since they are indented."""
    boxes = (
        [block.lines[0].number + 1 for block in blocks if block.kind == "notice"] if code else ()
    )
    for line in code:
        if line.number in boxes:
            indent = len(line.text) - len(line.text.lstrip(" "))
            text = f"texten i rutan ska vara indragen {INDENT} blanksteg, och visas nu som kod: ta bort de andra"
            yield line.number, line.before + indent + 1, text
        elif any(
            meant.match(line.text) for meant in (_SENTENCE, _ROW, _ITEM, _HEADING_IN, _QUOTE_IN)
        ):
            indent = len(line.text) - len(line.text.lstrip(" "))
            text = f"{AS_CODE}: ta bort blankstegen före den"
            yield line.number, line.before + indent + 1, text


def fence_problem(text: str) -> Found | None:
    """The first block of code in a body that is none; `text` is without those that are."""
    if other := _TYPED_FENCE.search(text):
        line = text.count("\n", 0, other.start()) + 1
        return line, 1, _NO_FENCE
    for found in _FENCE.finditer(text):
        if found[2] in found[3]:
            continue  # code within the line
        line = text.count("\n", 0, found.start()) + 1
        column = len(found[1]) + 1
        if found[1]:
            return (
                line,
                column,
                "kodblocket är indraget och blir vanlig text: börja längst till vänster",
            )
        closed = re.search(rf"^{re.escape(found[2])} *$", text[found.end() + 1 :], re.MULTILINE)
        if closed and found[3].strip():
            word = re.split(r"[^\w#+-]", found[3].strip())[0]
            right = found[2] + word
            return line, column, f'raden kan inte börja ett kodblock: skriv bara "{right}"'
        return (
            line,
            column,
            f"kodblocket slutar aldrig: skriv {found[2]} på en egen rad efter koden",
        )
    return None


def pasted_fence_problems(text: str) -> Iterator[Found]:
    """Find text that stands as code in a body, since what it was copied from had put it so."""
    for found in _PASTED_FENCE.finditer(text):
        says = f'"{found[2]}" visar texten under som kod: ta bort raden, och raden med {found[3]} efter texten'
        yield text.count("\n", 0, found.start()) + 1, len(found[1]) + 1, says


def notice_problems(
    blocks: Sequence[Block], code: Sequence[Line], *, english: bool
) -> Iterator[Found]:
    """Find notices that are none, are empty, or of a kind that there is not.

    What is `code` right below a notice is told as that.
    """
    as_code = {line.number - 1 for line in code}
    for index, block in enumerate(blocks):
        line = block.lines[0]
        if block.kind == "notice":
            following = blocks[index + 1] if index + 1 < len(blocks) else None
            if line.number not in as_code:
                yield from _notice(block, following, english=english)
            yield from _fallen_out(block, blocks[index + 1 :])
        elif found := _ALERT.match(line.text):
            kind = _ALERTS.get(found[1].lower(), "note")
            text = (
                f'rutor skrivs inte så här: skriv !!! {kind} "Rubrik", '
                f"och texten på raderna under med {INDENT} blanksteg före"
            )
            yield line.number, 1, text
        elif block.kind in ("paragraph", "list"):
            for line in block.lines:
                if found := _LIKE_NOTICE.match(line.text) or _OF_OTHERS.match(line.text):
                    yield (
                        line.number,
                        line.before + found.start(found.lastindex or 0) + 1,
                        _like(line.text, found[0].strip()),
                    )
                    break


def _fallen_out(notice: Block, following: Sequence[Block]) -> Iterator[Found]:
    """Find the line right below a box's text that is not indented as the rest of it."""
    inside = notice.lines[0].before + INDENT
    last: Line | None = None
    for block in following:
        first = block.lines[0]
        if first.before < inside:
            if last and block.kind == "paragraph" and first.number == last.number + 1:
                text = f"texten hör inte till rutan ovanför: dra in den {INDENT} blanksteg"
                yield first.number, first.before + 1, text
            return
        last = block.lines[-1]


def _like(text: str, sign: str) -> str:
    if sign.startswith("?"):
        return 'utfällbara rutor finns inte: skriv !!! note "Rubrik" och texten under, indragen'
    if sign == "!!!" and _TYPED_QUOTES.search(text):
        return 'rubriken ska stå inom raka citattecken: skriv !!! note "Rubrik"'
    if sign == "!!!" and text.startswith(" "):
        return "rutan är indragen och blir vanlig text: ta bort blankstegen före !!!"
    return 'rutan går inte att läsa: skriv !!! note "Rubrik" på en egen rad'


def _notice(block: Block, following: Block | None, *, english: bool) -> Iterator[Found]:
    line = block.lines[0]
    found = NOTICE.match(line.text)
    kinds = found[1].lower().split() if found else []
    title = found[2] if found else None
    column = line.before + 1
    if kinds[0] not in NOTICES:
        hint = nearest(kinds[0], NOTICES) or f": de som finns är {', '.join(NOTICES)}"
        column += line.text.lower().index(kinds[0])
        yield line.number, column, f'okänd sorts ruta "{kinds[0]}"{hint}'
    elif len(kinds) > 1:
        words = found[1].split(maxsplit=1)[1] if found else ""
        text = f'rubriken ska stå inom citattecken: skriv !!! {kinds[0]} "{words}"'
        yield line.number, column, text
    elif title is None and not english:
        text = f'rutan får en engelsk rubrik: skriv en egen, !!! {kinds[0]} "Rubrik"'
        yield line.number, column, text
    elif following is None or following.lines[0].before < line.before + INDENT:
        body = following.lines[0] if following else None
        if (
            body
            and following
            and following.kind in ("paragraph", "list")
            and body.number <= line.number + 2
        ):
            text = f"texten hör inte till rutan ovanför: dra in den {INDENT} blanksteg"
            indent = len(body.text) - len(body.text.lstrip(" "))
            yield body.number, body.before + indent + 1, text
        else:
            text = f"rutan är tom: skriv texten på raderna under, indragen {INDENT} blanksteg"
            yield line.number, column, text
