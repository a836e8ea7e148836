"""The macro calls on a page: each is read by itself, and tried against the data."""

from __future__ import annotations

import inspect
import re
from functools import cache
from typing import TYPE_CHECKING, Any

from jinja2 import TemplateSyntaxError, nodes

from macros.blocks import Blocks, MacroError, is_inline, macro_names
from macros.docs.sandbox import sandbox
from macros.problems import Problem, as_data, from_data, nearest
from macros.source.doc_page import LINK, Call

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2 import Environment

    from macros.problems import Place
    from macros.site import Site
    from macros.source.doc_page import DocPage, Made

_SIGN = re.compile(r"\{\{|\}\}|\{%|%\}")
_STATEMENT = re.compile(r"\{%-? *(\w+)")
_STATEMENT_ENDS = re.compile(r" *\{%-? *(?:end)(\w+) *-?%\} *$")
_NAME = re.compile(r"\{\{\s*(\w+)")
_BRACES = re.compile(r"\\?\{ *(?:\\?\{ *)?(\w+) *\(")
"""A call in braces that are none: one, two apart, or escaped."""
_OTHER_BRACKETS = re.compile(
    r"(?:\[%?|\[\[|<%=?|<\?|\(\(|^) *(\w+) *\((?=[^()\n]*\) *(?:%?\]|\]\]|%>|\?>|\)\)|$))"
)
"""A call in brackets of another kind, or in none."""
_TEXT = re.compile(r"\"[^\"]*\"|'[^']*'")
_NO_COMMA = re.compile(r"\"x*\" *(?:\"|\w+ *=)|\d +\"")
"""Two values of a call, of which the reader would make one, or nothing."""
_HEADING = re.compile(r"^(?: {0,3}(?:>|[*+-]|\d+\.) *)*#{1,6}")
_UNREADABLE = 'makroanropet går inte att läsa: skriv det som {{ namn("värde") }} på en rad'


def macro_problems(page: DocPage, site: Site | None) -> tuple[list[Problem], Made]:
    """Find calls that cannot be read or made, and what the others give.

    Without `site` they are read, but not made.
    """

    def make() -> list[Any]:
        made: Made = {}
        return [as_data(_problems(page, site, made)), list(made.items())]

    key = (page.file, page.text)
    problems, made = site.remember("macro calls", key, make) if site else make()
    return from_data(problems), {Call(*call): str(html) for call, html in made}


def _turned_off(page: DocPage) -> Place | None:
    """Where the head turns macros off, if it does so."""
    value = page.meta.value if page.front_matter else None
    off = isinstance(value, dict) and value.get("render_macros") is False
    return page.meta.place(("render_macros",)) if off else None


def _problems(page: DocPage, site: Site | None, made: Made) -> Iterator[Problem]:
    if not page.calls_macros:
        off = _turned_off(page)
        for number, line in enumerate(page.prose, start=1):
            if found := re.search(r"\{\{|\{%", line):
                if off:
                    yield Problem(off, "sidan anropar makron: skriv render_macros: true")
                    return
                yield Problem(
                    page.place(number, found.start() + 1),
                    "sidan anropar ett makro men det är inte påslaget: "
                    'lägg till raden "render_macros: true" i sidhuvudet',
                )
                return
        return
    blocks = site.blocks(page.address) if site else None
    is_open = False
    told: set[str] = set()
    for number, text in enumerate(page.uncommented.split("\n"), start=1):
        line, signs = text, _SIGN.findall(text)
        if (ending := _STATEMENT_ENDS.match(text)) and ending[1] in told:
            continue  # told where it begins
        told.update(_STATEMENT.findall(text))
        if is_open and signs and signs[0] == "}}":
            # The end of a call that has been told where it begins.
            line = text.replace("}}", "  ", 1)
        is_open = bool(signs) and signs[-1] == "{{"
        if signs:
            yield from _line_problems(page, number, line, blocks, made)
        elif (
            "(" in line
            and (found := _in_other_signs(page.prose[number - 1]))
            and found[1] in macro_names()
        ):
            yield Problem(page.place(number, found.start() + 1), _UNREADABLE)


def _in_other_signs(line: str) -> re.Match[str] | None:
    """What may be a call that has not its braces."""
    return (_BRACES.search(line) if "{" in line else None) or _OTHER_BRACKETS.search(line)


def _line_problems(
    page: DocPage, number: int, line: str, blocks: Blocks | None, made: Made
) -> Iterator[Problem]:
    position = 0
    while found := _SIGN.search(line, position):
        place = page.place(number, found.start() + 1)
        if found[0] in ("{%", "%}"):
            yield Problem(
                place,
                "på en sida får bara makroanrop stå inom klamrar, inga slingor eller villkor",
            )
            return
        following = _SIGN.search(line, found.end())
        if found[0] == "}}" or following is None or following[0] != "}}":
            yield Problem(place, _UNREADABLE)
            return
        position = following.end()
        text = line[found.start() : position]
        name = _NAME.match(text)
        inline = name is not None and is_inline(getattr(Blocks, name[1], None))
        alone = line.rstrip() == text and not inline
        call = Call(number, found.start(), position, alone)
        told = list(_call_problems(text, place, blocks, call, made))
        yield from told
        if told or alone:
            continue
        if inline:
            if told_here := _misplaced(line, call, made.get(call, "")):
                yield Problem(place, told_here)
        elif line.strip() == text:
            yield Problem(place, "makroanropet är indraget: ta bort blankstegen runt det")
        else:
            yield Problem(
                place,
                "makroanropet ska stå ensamt på raden: flytta resten av texten till en annan",
            )


def _misplaced(line: str, call: Call, html: str) -> str | None:
    """Say in Swedish that a call cannot stand where it does in its line, or None."""
    if _HEADING.match(line):
        return "ett makro kan inte stå i en rubrik: flytta det till texten"
    before, after = line[: call.start], line[call.end :]
    if before.endswith("<") and after.startswith(">"):
        return "makrot blir en länk av sig självt: ta bort < och > runt det"
    if "<q" in html and before.endswith(('"', "”", "“")) and after.startswith(('"', "”", "“")):
        return "citattecknen följer med makrot: ta bort dem som står runt det"
    # Calls as words, so that a link around them is read as one.
    words = re.sub(r"\{\{.*?\}\}", lambda match: "m" * len(match[0]), line)
    for link in LINK.finditer(words):
        if not link.start() < call.start < link.end():
            continue
        if call.start >= link.start(2):
            return "ett makro kan inte stå i en länks adress: skriv makrot för sig, utan hakar"
        if link[1]:
            return "ett makro kan inte stå i en bilds text: skriv vad bilden visar"
        if "<a " in html:
            return "makrot blir en länk av sig självt: ta bort hakarna och adressen runt det"
    return None


def _call_problems(
    text: str, place: Place, blocks: Blocks | None, call: Call, made: Made
) -> Iterator[Problem]:
    if _NO_COMMA.search(_TEXT.sub(lambda found: f'"{"x" * (len(found[0]) - 2)}"', text)):
        yield Problem(place, "ett kommatecken saknas mellan värdena: lägg till det")
        return
    try:
        tree = _reader().parse(text)
    # Jinja reads numbers as Python does, and brackets one inside the other as deep as they go.
    except (TemplateSyntaxError, ValueError, OverflowError, RecursionError, MemoryError):
        yield Problem(place, _UNREADABLE)
        return
    output = tree.body[0] if tree.body else None
    node = output.nodes[0] if isinstance(output, nodes.Output) and output.nodes else None
    if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name):
        yield Problem(
            place,
            'inom {{ }} får bara ett makroanrop stå: skriv det som {{ namn("värde") }}',
        )
        return
    name = node.node.name
    place = type(place)(place.file, place.line, place.column + text.find(name))
    names = macro_names()
    if name not in names:
        hint = nearest(name, names) or f": de som finns är {', '.join(names)}"
        yield Problem(place, f'okänt makro "{name}"{hint}')
        return
    values = [*node.args, *(keyword.value for keyword in node.kwargs)]
    # Literals only: "a" * 10 ** 10 is a constant to Jinja as well.
    if node.dyn_args or node.dyn_kwargs or any(not isinstance(v, nodes.Const) for v in values):
        yield Problem(
            place,
            f'värdena till makrot "{name}" ska vara texter inom citattecken, tal eller true/false',
        )
        return
    args: list[Any] = [argument.as_const() for argument in node.args]
    kwargs: dict[str, Any] = {keyword.key: keyword.value.as_const() for keyword in node.kwargs}
    signature = _signature(name)
    try:
        signature.bind(None, *args, **kwargs)
    except TypeError:
        allowed = [_example(parameter) for parameter in list(signature.parameters.values())[1:]]
        yield Problem(
            place,
            f'makrot "{name}" anropas med fel värden: det tar '
            + (", ".join(allowed) if allowed else "inga värden"),
        )
        return
    for given, value in signature.bind(None, *args, **kwargs).arguments.items():
        parameter = signature.parameters[given]
        if parameter.annotation == "str" and value is not None and not isinstance(value, str):
            yield Problem(
                place,
                f'makrot "{name}": värdet {str(value).lower()} ska stå inom citattecken, '
                f'"{str(value).lower()}"',
            )
            return
    if blocks is not None:
        try:
            made[call] = getattr(blocks, name)(*args, **kwargs)
        except MacroError as error:
            yield Problem(place, f'makrot "{name}": {error}')


@cache
def _reader() -> Environment:
    """What calls are read by; nothing is rendered with it."""
    return sandbox()


@cache
def _signature(name: str) -> inspect.Signature:
    """What a macro takes."""
    return inspect.signature(getattr(Blocks, name))


def _example(parameter: inspect.Parameter) -> str:
    optional = parameter.default is not inspect.Parameter.empty
    return parameter.name + (" (kan utelämnas)" if optional else "")
