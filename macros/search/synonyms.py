"""Words that mean the same."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from macros.search.words import fold_word, is_stopword, stem, words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable


def phrase(text: str) -> str:
    """A text as its stems, without stop words unless it has nothing else."""
    every = words(text)
    return " ".join(stem(w) for w in ([w for w in every if not is_stopword(w)] or every))


class Synonyms:
    """Groups of words and phrases: those whose members all mean the same, and one-way ones."""

    def __init__(
        self, all_ways: Iterable[Iterable[str]] = (), one_way: Iterable[Iterable[str]] = ()
    ) -> None:
        """In a group of `one_way` the others lead to the first, and no further."""
        texts = [[list(group) for group in groups] for groups in (all_ways, one_way)]
        self.words = [text for groups in texts for group in groups for text in group]
        """Every word and phrase, as it is written."""
        every = [[list(dict.fromkeys(map(phrase, group))) for group in part] for part in texts]
        self.groups = [[group for group in part if len(group) > 1] for part in every]
        """The groups in stems: all ways, and one way."""

    def homes(self, stems: Collection[str]) -> tuple[list[list[str]], list[list[str]]]:
        """The stems parted: by their first group, and those of none by how they are folded.

        A word that no page has, and that is no more than a part of a phrase, leads to what the phrase
        means: else it would be known, and answered by nothing.
        """
        alone = {text for part in self.groups for group in part for text in group}
        self.groups[1] += [
            [group[0], word]
            for group in (group for part in self.groups for group in part)
            for word in dict.fromkeys(" ".join(group).split(" "))
            if word not in stems and word not in alone
        ]
        runs: list[list[str]] = []
        seen: set[str] = set()
        for group in (group for part in self.groups for group in part):
            every = [word for text in group for word in text.split(" ") if word in stems]
            if run := [word for word in dict.fromkeys(every) if word not in seen]:
                runs.append(run)
                seen.update(run)
        rest = sorted(set(stems) - seen, key=lambda word: (fold_word(word), word))
        return runs, [list(run) for _, run in groupby(rest, fold_word)]
