"""Words that mean the same: from the glossary, and from data/search.yaml."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.search.words import is_stopword, stem, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.search.index import Synonyms


def phrase(text: str) -> str:
    """A text as its stems, without stop words unless it has nothing else."""
    every = words(text)
    return " ".join(stem(w) for w in ([w for w in every if not is_stopword(w)] or every))


def synonyms(one_way: Iterable[tuple[str, str]], groups: Iterable[Iterable[str]]) -> Synonyms:
    """By phrase, what it also may mean: `one_way` from first to second, `groups` all to all."""
    found: dict[str, dict[str, None]] = {}

    def add(source: str, target: str) -> None:
        if source and target and source != target:
            found.setdefault(source, {})[target] = None

    for source, target in one_way:
        add(phrase(source), phrase(target))
    for group in groups:
        phrases = [phrase(word) for word in group]
        for source in phrases:
            for target in phrases:
                add(source, target)
    return {source: list(targets) for source, targets in sorted(found.items())}
