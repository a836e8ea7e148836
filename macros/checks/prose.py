"""Long texts in the data are as readable as pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.memory import remember
from macros.problems import Problem
from macros.source.prose import LONGEST_MEAN, Figures, figures, plain_passages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.checks.scope import Scope
    from macros.model import Handbook, Initiative, Message, Method, Question, Record, Told
    from macros.source.prose import Passage

    Measured = Method | Question | Initiative | Message
    Texts = list[tuple[tuple[str | int, ...], str]]

METHOD_TEXTS = (
    "summary",
    "evidence_summary",
    "what",
    "when",
    "effort",
    "example",
    "known",
    "tried",
    "unknown",
)
"""The running texts of a method, beside its steps."""


_NUMBERED = re.compile(r"(?:(?:Steg|Punkt) (\d{1,2})[.:)]?|(\d{1,2})[.:])\s")


def numbered(scope: Scope) -> Iterator[Problem]:
    """Steps that are numbered where they are shown do not number themselves."""
    handbook = scope.handbook
    steps: list[tuple[Record, str, tuple[Told, ...]]] = [
        *((method, "how", method.how) for method in handbook.methods),
        *((question, "first", question.first) for question in handbook.questions),
    ]
    for record, name, told in steps:
        for index, step in enumerate(told):
            found = _NUMBERED.match(step.text)
            if found and int(found[1] or found[2]) == index + 1:
                yield Problem(
                    record.where_word(found[0].split()[0], name, index, "text"),
                    f'numret sätts ut av sig självt: ta bort "{found[0].strip()}"',
                )
                break  # the others are numbered in the same way


def readable(scope: Scope) -> Iterator[Problem]:
    """The sentences of an entry are short enough on average."""
    entries = tuple(_entries(scope.handbook))

    def hard() -> list[int]:
        found = (next(_figures(*entry), None) for entry in entries)
        return [number for number, it in enumerate(found) if it and it[1].mean >= LONGEST_MEAN]

    # Remembered by the texts alone: most often none of them has changed.
    texts = repr([[text for _, text in texts] for _, texts in entries])
    for number in remember("entries hard to read", (texts,), hard):
        for record, found in _figures(*entries[number]):
            mean = f"{found.mean:.1f}".replace(".", ",")
            yield Problem(
                record.where(),
                f'meningarna i "{record.id}" har i snitt {mean} ord, och ska ha färre än '
                f"{LONGEST_MEAN}: dela de längsta, först den på {found.longest.words} ord på rad "
                f"{found.longest.line}",
            )


def measured(handbook: Handbook) -> Iterator[tuple[Measured, Figures]]:
    """Each entry with long texts, and how long their sentences are."""
    for record, texts in _entries(handbook):
        yield from _figures(record, texts)


def _entries(handbook: Handbook) -> Iterator[tuple[Measured, Texts]]:
    for method in handbook.methods:
        steps = [(("how", index, "text"), step.text) for index, step in enumerate(method.how)]
        texts = [((name,), text) for name in METHOD_TEXTS if (text := getattr(method, name))]
        yield method, [*texts, *steps]
    for question in handbook.questions:
        support = [
            (("support", index, "text"), item.text) for index, item in enumerate(question.support)
        ]
        first = [(("first", index, "text"), step.text) for index, step in enumerate(question.first)]
        more = [
            ((name,), text) for name in ("example", "unknown") if (text := getattr(question, name))
        ]
        yield question, [(("why",), question.why), *first, *support, *more]
    for initiative in handbook.initiatives:
        yield initiative, [(("summary",), initiative.summary)]
    for message in handbook.messages:
        said = [(("sayings", index, "said"), s.said) for index, s in enumerate(message.sayings)]
        yield message, [(("text",), message.text), *said]


def _figures(record: Measured, texts: Texts) -> Iterator[tuple[Measured, Figures]]:
    passages: list[Passage] = [
        passage for loc, text in texts for passage in plain_passages(text, record.where(*loc).line)
    ]
    if found := figures(passages):
        yield record, found
