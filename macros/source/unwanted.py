"""What no value may hold, whichever field it stands in."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from macros.problems import Problem
from macros.source.brought import may_be_brought
from macros.source.characters import odd_characters, seems_plain
from macros.source.code_signs import MARKUP, markup_problem, named_mailbox
from macros.source.garbled import OF_GARBLED
from macros.source.impossible import MAYBE_IMPOSSIBLE, impossible, impossible_text
from macros.source.leftovers import MAYBE_LEFTOVER, leftover
from macros.source.mailboxes import persons_mailboxes
from macros.source.personal_numbers import personal_number_problem
from macros.source.phones import mobile_number
from macros.source.quick_look import Look, quick_look
from macros.source.repeats import doubled_word, doubled_word_problem, repeated_items
from macros.source.values import (
    mailbox_problem,
    mobile_number_problem,
    sign_problem,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from macros.problems import Place
    from macros.source.yamlio import Document, Loc


_may_break_a_rule = quick_look(
    Look(
        signs=rf"{''.join(re.escape(sign[-1]) for sign in MARKUP)}{OF_GARBLED}\d",
        after=rf"{'|'.join(f'(?<={re.escape(sign)})' for sign in MARKUP)}|(?<=[{OF_GARBLED}])|(?<=\d)\d{{5}}",
    ),
    MAYBE_LEFTOVER,
    MAYBE_IMPOSSIBLE,
)
"""Whether a value breaks any rule on signs, perhaps; most do not."""


MIXED = re.compile(
    r"\w*(?:[a-zA-ZåäöÅÄÖ][\u0370-\u03ff\u0400-\u04ff]|[\u0370-\u03ff\u0400-\u04ff][a-zA-ZåäöÅÄÖ])\w*"
)
"""A word of letters that look alike and are of two alphabets: nobody would find it."""
_OTHER_ALPHABET = re.compile("[\u0370-\u04ff]")


def unwanted(document: Document) -> Iterator[tuple[Loc, Problem]]:
    """Find it in a file: the way to each value, and the problem in it."""
    text = document.text
    rules: list[Callable[[str], str | None]] = [markup_problem, personal_number_problem]
    # What the whole file lacks need not be looked for in each value. A sign may stand by its code.
    odd = "\\" in text or not seems_plain(text)
    mixed = _OTHER_ALPHABET.search(text) and MIXED.search(text)
    usual = len(rules)
    if next(persons_mailboxes(text), None):
        rules.append(mailbox_problem)
    if mobile_number(text):
        rules.append(mobile_number_problem)
    texts = _texts(document.value)
    # Hardly any file brings anything along: one look at all of its texts tells.
    brings = may_be_brought("\n".join(value for _, value in texts if isinstance(value, str)))
    for loc, value in texts:
        if isinstance(value, list):
            yield from repeated_items(document, value, loc)
        elif (
            not (odd or mixed)
            and len(rules) == usual
            and not (_is_suspect(value) or (brings and may_be_brought(value)))
        ):
            continue
        elif loc[:1] == ("menu",) and loc[-1] == "page":
            continue  # a way to a file, which its own kind judges
        elif bare := named_mailbox(value):
            text = f'en brevlåda hör inte hit: skriv "{value.partition("<")[0].strip()}"'
            if loc[-1:] == ("email",):
                text = f'här ska det bara stå en brevlåda: skriv "{bare}"'
            yield loc, Problem(document.place(loc), text)
        elif problem := next((told for rule in rules if (told := rule(value))), None):
            yield loc, Problem(_place_of(document, loc, problem), problem)
        elif mixed and (word := MIXED.search(value)):
            text = f'"{word[0]}" har bokstäver ur två alfabet, som ser lika ut: skriv ordet igen'
            yield loc, Problem(document.pattern_place(re.escape(word[0]), loc), text)
        elif odd and (problem := sign_problem(value)):
            yield loc, Problem(_sign_place(document, loc, value), problem)
        elif missed := impossible(value):
            place = document.pattern_place(re.escape(missed[0]), loc)
            yield loc, Problem(place, impossible_text(missed))
        elif found := doubled_word_problem(document, value, loc) or leftover(document, value, loc):
            yield loc, found


@lru_cache(maxsize=1 << 15)
def _is_suspect(value: str) -> bool:
    """Whether a value has to be looked at closely; most stand in the data many times."""
    return _may_break_a_rule(value) or doubled_word(value) is not None


def _place_of(document: Document, loc: Loc, problem: str) -> Place:
    """The place of a value; in a text over several lines, of what is quoted first of it."""
    start, quoted = document.place(loc), _QUOTED.search(problem)
    if document.text.split("\n")[start.line - 1][start.column - 1 :][:1] in (">", "|") and quoted:
        return document.pattern_place(re.escape(quoted[1]), loc)
    return start


_QUOTED = re.compile(r'"([^"]+)"')


def _sign_place(document: Document, loc: Loc, value: str) -> Place:
    """The place of the first odd sign in a value; of the value, where it is written by its code."""
    index = next(odd_characters(value, lookalikes=True))[0]
    return document.pattern_place(re.escape(value[index]), loc)


def _texts(value: Any) -> list[tuple[Loc, Any]]:
    """Every text, and every list that has one twice, before what is in it."""
    found: list[tuple[Loc, Any]] = []
    _gather(value, (), found)
    return found


def _gather(value: Any, way: Loc, found: list[tuple[Loc, Any]]) -> None:
    if isinstance(value, str):
        found.append((way, value))
    elif isinstance(value, dict):
        for key, item in value.items():
            if isinstance(item, str):
                found.append(((*way, key), item))
            elif item:
                _gather(item, (*way, key), found)
    elif isinstance(value, list):
        if value and isinstance(value[0], str) and len(set(map(str, value))) < len(value):
            found.append((way, value))
        for index, item in enumerate(value):
            _gather(item, (*way, index), found)
