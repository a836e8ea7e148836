"""What a value begins with that YAML reads as something else: quotes, brackets, signs of blocks."""

from __future__ import annotations

import re

from macros.problems import Place, Problem

_TWICE_QUOTED = re.compile(r"\s*(?:- +)?(?:[\w-]+: +)?(([\"'])\2([^\"'\n]+)\2\2) *$")
_COMMA_AFTER_QUOTE = re.compile(r"( *(?:- +)?(?:[\w-]+: +)?(?:\"[^\"]*\"|'[^']*') ?[,;]) *$")
_AFTER_QUOTE = re.compile(r'\s*(?:- +)?(?:[\w-]+: +)?("[^"\n]*")( +[^\s#,\]}:]| *[^\s#,\]}:"])')


def of_quotes(lines: list[str], number: int, name: str) -> Problem | None:
    """Tell of quotes that stand twice around a value, or close before its end."""
    for where in dict.fromkeys((number, max(number - 1, 0))):
        if found := _TWICE_QUOTED.match(lines[where]):
            text = f'citattecknen står två gånger: skriv "{found[3]}"'
            return Problem(Place(name, where + 1, found.start(1) + 1), text)
        if found := _COMMA_AFTER_QUOTE.match(lines[where]):
            text = "ett komma efter värdet: ta bort det"
            return Problem(Place(name, where + 1, found.end(1)), text)
        if (found := _AFTER_QUOTE.match(lines[where])) and not found[1].endswith('\\"'):
            text = (
                "citattecknet före det här stänger värdet: flytta citattecknet till slutet, "
                "eller ta bort det som står efter"
            )
            return Problem(Place(name, where + 1, found.end()), text)
    return None


_BLOCK_SIGN = re.compile(r" *(?:- +)?[\w-]+: +((?:[-/<I!\\][-–>_|]?|[|>][—–_]|[–—>|]{2}))$")

_NO_VALUE = re.compile(r" *(?:- +)?[\w-]+: +([-?]) *$")
"""A sign that stands where something is not known, and that YAML reads as the start of more."""


def _has_text_under(lines: list[str], where: int) -> bool:
    """Whether the next line stands further in than this one's key, and so is its text."""
    column = len(lines[where]) - len(lines[where].lstrip(" -"))
    under = next((line for line in lines[where + 1 :] if line.strip()), "")
    return len(under) - len(under.lstrip(" ")) > column


def of_blocks(lines: list[str], number: int, name: str) -> Problem | None:
    """Tell of a sign for a text of several lines that is none, right above the text."""
    alone = _NO_VALUE.match(lines[number])
    if alone and not _has_text_under(lines, number):
        text = f'"{alone[1]}" är inget värde: skriv ett, eller ta bort raden'
        return Problem(Place(name, number + 1, alone.start(1) + 1), text)
    for where in range(number, max(number - 40, -1), -1):
        if found := _BLOCK_SIGN.match(lines[where]):
            text = f'texten på raderna under inleds med ">-" eller "|-": skriv det i stället för "{found[1]}"'
            return Problem(Place(name, where + 1, found.start(1) + 1), text)
        if where < number and re.match(r" *(?:- +)?[a-z_]+:(?: |$)", lines[where]):
            return None
    return None


_OF_DIFF = re.compile(r"(@@ -\d|diff --git |(?:\+\+\+|---) [ab]/)|\+(?= +\S)|-(?= {3,}\S)")


def of_diff(lines: list[str], number: int, name: str) -> Problem | None:
    """Tell of a line as a comparison of two versions shows it, with a sign first."""
    for where in dict.fromkeys((number, max(number - 1, 0))):
        if found := _OF_DIFF.match(lines[where]):
            if found[1]:
                text = "raden hör till en jämförelse av två versioner: ta bort den"
            elif found[0] == "+":
                text = "plustecknet hör till en jämförelse av två versioner: ta bort det"
            else:
                text = "minustecknet hör till en jämförelse av två versioner: ta bort raden"
            return Problem(Place(name, where + 1), text)
    return None


_OTHER_COMMENT = re.compile(r" *(//|/\*|<!--|;(?= )|%(?= ))")


def of_comments(lines: list[str], number: int, name: str) -> Problem | None:
    """Tell of a comment as other languages have it, and of dots that end the file."""
    for where in dict.fromkeys((number, max(number - 1, 0))):
        if lines[where].strip() == "...":
            return Problem(Place(name, where + 1), 'raden "..." slutar filen: ta bort den')
        if found := _OTHER_COMMENT.match(lines[where]):
            text = f'"{found[1]}" gör ingen kommentar här: skriv # i stället, eller ta bort raden'
            return Problem(Place(name, where + 1, found.start(1) + 1), text)
    return None


_HIDDEN_START = re.compile(r"( *)# ?- *[a-z_]+:(?: |$)")


def commented_start(lines: list[str], number: int, name: str) -> Problem | None:
    """Tell of the first line of an entry that is a comment, where what follows it is none."""
    for where in range(min(number, len(lines) - 1), -1, -1):
        found = _HIDDEN_START.match(lines[where])
        after = next((line for line in lines[where + 1 :] if line.strip()), "")
        if found and after[:1] == " " and not after.lstrip().startswith(("#", "- ")):
            text = "postens första rad är en kommentar: ta bort tecknet #, eller hela posten"
            return Problem(Place(name, where + 1, len(found[1]) + 1), text)
    return None
