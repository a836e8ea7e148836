"""Verbs in another form than the word before them takes: "ska följs", "kommer att följer", "har beslutar".

What form is which is told by the forms that all pages write, as the gender of a noun is.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from macros.upkeep.taste.agreement import BEFORE_VERBS, GOES, HAVE, SUBJECTS, WILL

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Iterator

    from macros.upkeep.taste.agreement import Group

_ADVERBS = ("inte", "också", "alltid", "även")
_ADVERB = rf"(?:(?:{'|'.join(_ADVERBS)}) )?"
_BEFORE = re.compile(
    rf"(?i:\b(?:(?P<will>{'|'.join(WILL)})|(?P<going>kommer {_ADVERB}att)|(?P<have>{'|'.join(HAVE)}))) "
    rf"(?P<adverb>{_ADVERB})(?P<verb>[a-zåäö]{{2,}})(?![\w-])"
)
_CLAUSES = ("att", "när", "innan", "eftersom", "medan")
_BEGIN = BEFORE_VERBS.union(_CLAUSES)
"""The words that all of these begin with."""
_SUBJECT = re.compile(
    rf"(?i:\b({'|'.join(_CLAUSES)}) ({'|'.join(sorted(SUBJECTS))})) ([a-zåäö]{{3,}}a)(?![\w-])"
)
"""A clause whose verb is not in the present tense: "att ni dokumentera"."""
_PRESENT = {
    "blir": "bli", "ingår": "ingå", "deltar": "delta", "bidrar": "bidra", "samverkar": "samverka", "innehåller": "innehålla",
}  # fmt: skip
_PRESENT_OF_MUST = {
    "är": "vara", "har": "ha", "gör": "göra", "ger": "ge", "går": "gå", "står": "stå", "tar": "ta", "följer": "följa",
    "kräver": "kräva", "arbetar": "arbeta", "ansvarar": "ansvara",
}  # fmt: skip
"""What may follow "det ni kan", and not "ni måste"."""
_NO_VERB = ("ens", "alls", "dels")


class Verbs:
    """What the pages tell of verbs by the forms that they write them in."""

    def __init__(self, used: Counter[str], knows: Callable[[str], bool]) -> None:
        """`used` counts the words of all pages; the dictionary `knows` a word."""
        self._used = used
        self._knows = knows
        self._may = cache(self._may_be)

    def may_be(self, group: Group) -> bool:
        """The quick look at words that stand after each other."""
        return group[0] in _BEGIN and self._may(group)

    def _may_be(self, group: Group) -> bool:
        further = group[0] == "kommer" and group[1] in _ADVERBS  # its verb is the fourth
        return further or next(self.slips(" ".join(group)), None) is not None

    def slips(self, line: str) -> Iterator[tuple[int, str]]:
        """The verbs of a line that are in another form: where they begin, and what to say of them."""
        for found in _BEFORE.finditer(line):
            if right := self._right(found):
                before = line[found.start() : found.start("verb")]
                yield found.start(), GOES.format(found[0], before + right)
        for found in _SUBJECT.finditer(line):
            right = f"{found[3]}r"
            if self._is(right) and self._used[found[3]]:
                yield found.start(2), GOES.format(f"{found[2]} {found[3]}", f"{found[2]} {right}")

    def _right(self, found: re.Match[str]) -> str | None:
        verb = found["verb"]
        if found["have"]:
            return self._supine(verb)
        if found["going"]:
            return _PRESENT.get(verb) or _PRESENT_OF_MUST.get(verb) or self._infinitive(verb)
        must = not found["will"].lower().startswith("k")
        if right := _PRESENT.get(verb) or (_PRESENT_OF_MUST.get(verb) if must else None):
            return right
        right = f"{verb[:-1]}as"
        passive = verb.endswith("s") and not verb.endswith(("as", "ås", "ss"))
        return right if passive and verb not in _NO_VERB and self._is(right) else None

    def _infinitive(self, verb: str) -> str | None:
        """What a verb in the present tense is called."""
        right = f"{verb[:-2]}a" if verb.endswith("er") else verb[:-1] if verb.endswith("ar") else ""
        return right if right and self._is(right) else None

    def _supine(self, verb: str) -> str | None:
        """What a verb in the present tense is after "har", if it is no noun."""
        right = f"{verb[:-1]}t" if verb.endswith("ar") else ""
        verbs = right and self._is(right) and self._is(verb[:-1])
        return right if verbs and not self._knows(f"{verb}na") else None

    def _is(self, form: str) -> bool:
        """Whether the pages write a form, and the dictionary knows it."""
        return bool(self._used[form]) and self._knows(form)
