"""Long texts in the data are as readable as pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.problems import Problem
from macros.source.prose import LONGEST_MEAN, Figures, figures, plain_passages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.checks.scope import Scope
    from macros.model import Handbook, Initiative, Method, Question
    from macros.source.prose import Passage

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


def readable(scope: Scope) -> Iterator[Problem]:
    """The sentences of an entry are short enough on average."""
    for record, found in measured(scope.handbook):
        if found.mean >= LONGEST_MEAN:
            mean = f"{found.mean:.1f}".replace(".", ",")
            yield Problem(
                record.where(),
                f'meningarna i "{record.id}" har i snitt {mean} ord, och ska ha färre än '
                f"{LONGEST_MEAN}: dela de längsta, först den på {found.longest.words} ord på rad "
                f"{found.longest.line}",
            )


def measured(handbook: Handbook) -> Iterator[tuple[Method | Question | Initiative, Figures]]:
    """Each entry with long texts, and how long their sentences are."""
    for method in handbook.methods:
        steps = [(("how", index, "text"), step.text) for index, step in enumerate(method.how)]
        texts = [((name,), text) for name in METHOD_TEXTS if (text := getattr(method, name))]
        yield from _figures(method, [*texts, *steps])
    for question in handbook.questions:
        support = [
            (("support", index, "text"), item.text) for index, item in enumerate(question.support)
        ]
        first = [(("first", index, "text"), step.text) for index, step in enumerate(question.first)]
        more = [
            ((name,), text) for name in ("example", "unknown") if (text := getattr(question, name))
        ]
        yield from _figures(question, [(("why",), question.why), *first, *support, *more])
    for initiative in handbook.initiatives:
        yield from _figures(initiative, [(("summary",), initiative.summary)])


def _figures(
    record: Method | Question | Initiative, texts: list[tuple[tuple[str | int, ...], str]]
) -> Iterator[tuple[Method | Question | Initiative, Figures]]:
    passages: list[Passage] = [
        passage for loc, text in texts for passage in plain_passages(text, record.where(*loc).line)
    ]
    if found := figures(passages):
        yield record, found
