"""What a syntax error in YAML comes of, in Swedish, at the place where an editor can mend it."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Any

import yaml

from macros.problems import Place, Problem
from macros.source.layout import NO_DASH, OUTDENTED, TOO_FAR, out_of_line, unclosed_quote
from macros.source.no_values import is_no_value
from macros.source.value_starts import commented_start, of_blocks, of_comments, of_diff, of_quotes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MAX_DEPTH = 12
"""Deepest nesting of lists and mappings."""
_CUT = re.compile(r"( +)#(.?)")
_FORMER = re.compile(r"tidigare: *(#[\w-]+(?:, *#[\w-]+)*) *")
"""Places on a page, as the value of the key that has them, without what keeps them apart."""
_TECHNICAL = re.compile(r"[a-z0-9._:/@+-]*|true|false")
"""What ids, dates, numbers and addresses are written with: a comment may well follow them."""
_UNCLOSED = "ett citattecken som öppnas här stängs aldrig: lägg till det"
_MARK = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?: |$)")
_NO_COLON = re.compile(r"\s*(?!(?:- +)?[\w-]+:(?: |$))\w[\w-]*(?: ?[=;:]| |$)")
_BULLET = re.compile(r"\s*([–—−•·*‣▪])\s*(?=\S)")
_HARD_SPACE = re.compile(r"\s*(?:- +)?(?:[\w-]+:|-)([\xa0\u2000-\u200a\u202f\u3000])")
NO_COLON = "kolon saknas efter nyckeln: skriv nyckel, kolon, blanksteg, värde"
_NOT_STRAIGHT = "citattecknen är inte raka: skriv raka på båda sidor om värdet"
START = "tecknet kan inte börja ett värde: sätt värdet inom citattecken"
_SYNTAX = {
    "mapping values are not allowed": (
        "ett kolon i värdet: sätt hela värdet inom citattecken om kolonet hör till texten"
    ),
    "could not find expected ':'": (
        "kolon saknas efter nyckeln, eller så är raden fel indragen: skriv nyckel, kolon, blanksteg, värde"
    ),
    "found unexpected end of stream": _UNCLOSED,
    "did not find expected ',' or '}'": "ett komma eller slutet } saknas",
    "did not find expected ',' or ']'": "ett komma eller slutet ] saknas",
    "did not find expected '-' indicator": (
        "raden passar inte i listan: kontrollera indraget och att posten börjar med bindestreck"
    ),
    "did not find expected key": (
        "raden passar inte här: kontrollera indraget, och att citattecken i texten inte bryter värdet"
    ),
    "block sequence entries are not allowed": "en listpost kan inte börja här: sätt den på en egen rad",
    "found character that cannot start any token": START,
    "did not find expected alphabetic or numeric character": (
        "en stjärna eller ett &-tecken kan inte börja ett värde: sätt värdet inom citattecken"
    ),
    "did not find expected comment or line break": (
        "efter > och | ska raden vara slut: skriv texten på nästa rad, eller inom citattecken"
    ),
    "exceeded maximum": f"för många nivåer: högst {MAX_DEPTH} är tillåtna",
    "escape": ("omvänt snedstreck inom dubbla citattecken: använd enkla citattecken i stället"),
}


def syntax_problem(error: Exception, text: str, name: str) -> Problem:
    """Say in Swedish what `error`, raised for `text` by the YAML library, is about, and where."""
    problem = str(getattr(error, "problem", "") or "")
    message = next(
        (swedish for english, swedish in _SYNTAX.items() if english in problem),
        "raden går inte att läsa: kontrollera indrag, kolon och citattecken",
    )
    context = str(getattr(error, "context", "") or "")
    unclosed = "unexpected end of stream" in problem
    begun = unclosed or any(what in context for what in ("a simple key", "an alias", "an anchor"))
    begun = begun or (" or '" in problem and _lines_apart(error))  # a list that is not closed
    marks: list[Any] = [
        getattr(error, "context_mark", None) if begun else None,
        getattr(error, "problem_mark", None),
        getattr(error, "context_mark", None),
    ]
    mark = next((mark for mark in marks if mark is not None), None)
    if mark is None:
        return Problem(Place(name), message)
    lines = text.rstrip("\n").split("\n")
    number = min(mark.line, len(lines) - 1)
    if told := of_quotes(lines, number, name):
        return told
    if typed := _TYPED.match(lines[number]):
        return Problem(Place(name, number + 1, typed.start(1) + 1), _NOT_STRAIGHT)
    if problem_of_quote := unclosed_problem(lines, name):
        return problem_of_quote
    if lines[0].startswith("```") or lines[number].startswith("```"):
        where = 0 if lines[0].startswith("```") else number
        text = f'"{lines[where].strip()}" hör till Markdown: ta bort raden'
        return Problem(Place(name, where + 1), text)
    top = next((n for n, line in enumerate(lines) if line.strip() and line[0] != "#"), 0)
    if lines[top].startswith("  - "):
        text = "listans rubrik saknas: skriv den på raden före, längst ut till vänster"
        return Problem(Place(name, top + 1, 3), text)
    for cause in (of_blocks, of_diff, of_comments):
        if told := cause(lines, number, name):
            return told
    if hidden := commented_start(lines, number, name):
        return hidden
    if commented := _commented_list(lines, number, name):
        return commented
    if markdown := _markdown(lines[number]):
        return Problem(Place(name, number + 1, markdown[0] + 1), markdown[1])
    if message == START and lines[number][mark.column : mark.column + 1] == "@":
        message = (
            'ett "@" kan inte börja ett värde: ta bort det, eller sätt värdet inom citattecken'
        )
    if code := _WEB_CODE.search(lines[number], max(mark.column - 1, 0)):
        message = f'"{code[0]}" är kod ur en webbsida: skriv "{html.unescape(code[0])}"'
    if json := _json_start(lines, number, name):
        return json
    told = Problem(Place(name, number + 1, mark.column + 1), message)
    return told if unclosed else _nearer_cause(lines, number, name) or told


_JSON = re.compile(r"(\s*)(?:- +)?(?:[\[{]+ *\"|[{\[] *$|\"\w+\" *: *\S)")

_AFTER_JSON = 2
"""So many lines after its end what is not closed is stumbled on."""


def _json_start(lines: list[str], number: int, name: str) -> Problem | None:
    """Tell of JSON among the lines: where what cannot be read begins with it."""
    found = None
    for where in range(number, -1, -1):
        line = lines[where]
        if match := _JSON.match(line):
            found = (where, len(match[1]))
        elif found or (line.strip(" ]},") and number - where > _AFTER_JSON):
            break
    if found is None:
        return None
    text = "det här är JSON: skriv varje nyckel på en egen rad, som nyckel: värde, utan klamrar och komman"
    return Problem(Place(name, found[0] + 1, found[1] + 1), text)


_BRACKETED_START = re.compile(r" *(?:- +)?[\w-]+: +([{\[][^{}\[\]\"']*[}\]])(?! *(?:#|$))")
_WEB_CODE = re.compile(r"&(?:#\d{1,6}|[a-zA-Z]{2,8});")


_EMPHASIS = re.compile(r"\s*(?:- +)?(?:[\w-]+: +|(?<=- ))(\*{1,3})(?! )([^*\n]+)\1(?!\*)")
_TYPED = re.compile(r"\s*(?:- +)?[\w-]+: +([”“»]).*[”“«»]\s*$")
"""A value in the quotes of a program of writing, which are none here."""
_STAR = re.compile(r"\s*(?:- +)?(?:[\w-]+: +|(?<=- ))(\*)[^\W\d_][^*\n]* [^*\n]*$")
_CODE = re.compile(r"\s*(?:- +)?(?:[\w-]+: +|(?<=- ))(`+)([^`\n]+)\1")
_IN_A_ROW = re.compile(r"\s*(?:- +)?[\w-]+: +(([\"'])[^\"']*\2(?: *, *\2[^\"']*\2)+) *")
_HASH_IN_LIST = re.compile(r"\s*(?:- +)?[\w-]+: +\[(?:[^\"'\]#]*, +)?(#[\w-]*)")


def _commented_list(lines: list[str], number: int, name: str) -> Problem | None:
    """Tell of a list in brackets that is never closed, since its rest is a comment."""
    for where in range(number, -1, -1):
        if found := _HASH_IN_LIST.match(lines[where]):
            text = f'tecknet # gör resten av raden till en kommentar: skriv "{found[1]}" inom citattecken'
            return Problem(Place(name, where + 1, found.start(1) + 1), text)
    return None


def _markdown(line: str) -> tuple[int, str] | None:
    """Where a value is Markdown that YAML cannot read, and what would be right."""
    if found := _IN_A_ROW.fullmatch(line):
        return found.start(1), f"flera värden på en rad är en lista: skriv [{found[1]}]"
    if found := _EMPHASIS.match(line):
        return found.start(1), f"stjärnorna hör till Markdown: skriv {found[2]} utan dem"
    if found := _STAR.match(line):
        text = (
            "en stjärna kan inte börja ett värde: ta bort den, eller sätt värdet inom citattecken"
        )
        return found.start(1), text
    if found := _CODE.match(line):
        text = f"de bakåtvända apostroferna hör till Markdown: skriv {found[2]} utan dem"
        return found.start(1), text
    if found := re.match(
        r"\s*(?:- +)?(?:[\w-]+: +)?(\[(?P<text>[^\[\]]*)\]\((?P<address>\S+)\)) *$", line
    ):
        address, said = found["address"], found["text"]
        says = f'bara adressen, "{address}"' if "://" in address else f'"{said}"'
        return found.start(1), f"länken hör till Markdown: skriv {says}"
    return None


def cut_problems(node: Any, text: str, name: str) -> Iterator[Problem]:
    """Plain values that end at a number sign, where YAML takes the rest of the line for a comment.

    A comment is told from a text by what one is like: a space after the sign, two before it, or a
    value in front that has no running text.
    """
    if " #" not in text:
        return
    lines = text.split("\n")
    for value in _plain_values(node):
        line, column = value.end_mark.line, value.end_mark.column
        if line >= len(lines) or not (found := _CUT.match(lines[line], column)):
            continue
        one, following = len(found[1]) == 1, found[2]
        if not value.value:
            cut = not following.isspace()  # what is a comment leaves nothing: told as that
        elif not one:
            cut = following.isdigit()
        elif following.isspace() or not following:
            cut = not _TECHNICAL.fullmatch(value.value)
        else:
            cut = True
        if cut and (former := _FORMER.fullmatch(lines[line])):
            right = ", ".join(f'"{place.strip()}"' for place in former[1].split(","))
            yield Problem(
                Place(name, line + 1, found.end(1) + 1),
                f"allt efter # blir en kommentar: skriv tidigare: [{right}]",
            )
        elif cut and not value.value and is_no_value(rest := lines[line][found.end(1) :].strip()):
            text = f'"{rest}" är ett fel ur ett kalkylblad: skriv värdet, eller ta bort raden'
            yield Problem(Place(name, line + 1, found.end(1) + 1), text)
        elif cut:
            yield Problem(
                Place(name, line + 1, found.end(1) + 1),
                "här slutar värdet, för resten av raden blir en kommentar: sätt hela värdet inom "
                "citattecken, eller skriv kommentaren på en egen rad",
            )


def _plain_values(node: Any) -> Iterator[Any]:
    if isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _plain_values(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _plain_values(value)
    elif isinstance(node, yaml.ScalarNode) and not node.style:
        yield node


def _lines_apart(error: Exception) -> bool:
    """Whether what YAML was reading began on an earlier line than it stumbled on."""
    start, end = getattr(error, "context_mark", None), getattr(error, "problem_mark", None)
    return start is not None and end is not None and bool(start.line < end.line)


def _nearer_cause(lines: list[str], number: int, name: str) -> Problem | None:
    """What YAML does not stumble on before the next line: a space that is missing, or too many."""
    line = lines[number]
    above = next((n for n in range(number - 1, -1, -1) if lines[n].strip()), number)
    for where in dict.fromkeys((number, above)):
        if found := _BULLET.match(lines[where]):
            return _bullet(name, where, found)
        if found := _HARD_SPACE.match(lines[where]):
            text = "ett hårt blanksteg: byt det mot ett vanligt blanksteg"
            return Problem(Place(name, where + 1, found.start(1) + 1), text)
        if found := re.match(r"\s*-(?=- )", lines[where]):
            text = "två bindestreck i rad: ta bort det ena"
            return Problem(Place(name, where + 1, found.end() + 1), text)
        if found := re.match(r"\s*- +(?=-(?: |$))", lines[where]):
            text = "två bindestreck i rad: ta bort det ena"
            return Problem(Place(name, where + 1, found.end() + 1), text)
        if found := _BRACKETED_START.match(lines[where]):
            return Problem(Place(name, where + 1, found.start(1) + 1), START)
        if found := re.match(r"\s*-(?=[^\s-])", lines[where]):
            text = "blanksteg saknas efter bindestrecket"
            return Problem(Place(name, where + 1, found.end()), text)
        if found := re.match(r"\s*(?:- +)?[A-Za-z_][\w-]*:(?=[^\s/])", lines[where]):
            text = "blanksteg saknas efter kolonet"
            return Problem(Place(name, where + 1, found.end()), text)
    here = len(line) - len(line.lstrip())
    there = len(lines[above]) - len(lines[above].lstrip())
    if re.match(r" *(?:- +)?[\w-]+: +[|>][+-]?$", lines[above]) and above != number:
        column = re.match(r" *(?:- +)?", lines[above])
        if column and here <= column.end() and re.search(r"[^a-z_ ]", line.partition(":")[0]):
            return Problem(Place(name, number + 1, here + 1), OUTDENTED)
    if above != number and _NO_COLON.match(lines[above]):
        if here == there and re.match(r"\s*- ", line):
            return _no_dash(name, above, there)
        is_row = re.match(r"\s*[\w-]+:(?: |$)", line)
        if (is_row and here == there) or (
            here > there and re.fullmatch(r" *\w[\w-]* *", lines[above])
        ):
            return Problem(Place(name, above + 1, there + 1), NO_COLON)
    if astray := out_of_line(lines, number):
        where, text = astray
        before = next((n for n in range(where - 1, -1, -1) if lines[n].strip()), where)
        if text == TOO_FAR and re.fullmatch(r" *[a-z_]+ *", lines[before]):
            indent = len(lines[before]) - len(lines[before].lstrip())
            return Problem(Place(name, before + 1, indent + 1), NO_COLON)
        return Problem(
            Place(name, where + 1, len(lines[where]) - len(lines[where].lstrip()) + 1), text
        )
    return None


def _bullet(name: str, number: int, found: re.Match[str]) -> Problem:
    text = f'ett vanligt bindestreck ska stå här: byt "{found[1]}" mot "- "'
    return Problem(Place(name, number + 1, found.start(1) + 1), text)


def _no_dash(name: str, number: int, column: int) -> Problem:
    return Problem(Place(name, number + 1, column + 1), NO_DASH)


def unclosed_problem(lines: list[str], name: str) -> Problem | None:
    """Tell of the first quote that opens a value and is not closed."""
    if (found := unclosed_quote(lines)) is None:
        return None
    return Problem(Place(name, found[0] + 1, found[1] + 1), _UNCLOSED)


def merge_problem(lines: Iterable[str], name: str) -> Problem | None:
    """Tell of the marks that git leaves where two versions did not go together."""
    for number, line in enumerate(lines, start=1):
        if _MARK.match(line):
            text = (
                "två versioner har inte gått ihop här: behåll det som ska gälla, och ta bort "
                "raderna som börjar med <<<<<<<, ======= och >>>>>>>"
            )
            return Problem(Place(name, number), text)
    return None


def folded_item(lines: list[str], start: int, end: int, name: str) -> Problem | None:
    """Tell of a line with a dash that YAML has taken for the text of the one above.

    `start` and `end` are the first and last line of a text, from 0.
    """
    if any(re.match(r"\s*- ", line) for line in lines[start + 1 : end + 1]):
        first = lines[start]
        if not re.match(r"\s*(?:- |[\w-]+:)", first):  # the list begins without its dash
            if found := _BULLET.match(first):
                return _bullet(name, start, found)
            if found := re.match(r"\s*-(?=\S)", first):
                text = "blanksteg saknas efter bindestrecket"
                return Problem(Place(name, start + 1, found.end()), text)
            return _no_dash(name, start, len(first) - len(first.lstrip()))
        number, text = out_of_line(lines, end) or (start + 1, TOO_FAR)
        return Problem(
            Place(name, number + 1, len(lines[number]) - len(lines[number].lstrip()) + 1), text
        )
    return None
