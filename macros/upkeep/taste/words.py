"""Words that are right by themselves and most often wrong where they stand, as the other pages write them.

No dictionary tells a capital within a sentence, a word that a blank has parted, or a small word that
cannot follow another. The pages do: what they all write in one way is seldom meant in another once.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain, islice
from operator import add
from posixpath import dirname, normpath
from typing import TYPE_CHECKING, NamedTuple

from macros.docs.front_matter import PageMeta
from macros.upkeep.taste.agreement import Nouns, disagreeing, groups
from macros.upkeep.taste.verbs import Verbs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from macros.problems import Place
    from macros.source.doc_page import DocPage

_WORD = re.compile(r"[^\W\d_]+")
_CAPITAL = re.compile(
    r"(?<=[a-zåäö,;]) (?!(?:Länsstyrelse|Myndighet|Nämnd|Delegation|Center|Centrum|Institut|Stiftelse|Förbund|Råd|Rådet|Regionen|Utredning|Enhet)\w* |(?:Svenskt?|Svenska|Stora|Lilla|Gamla|Nya|Norra|Södra|Östra|Västra|Kommunal|Unga|Röda|Nationell[at]?|Regional[at]?|Statens|Öppna|Trygg\w*|Säkra?|Det)\b)([A-ZÅÄÖ][a-zåäö]+)(?![\w:/-])(?! [A-ZÅÄÖ\d])"
)
"""A word with a capital within a sentence, that is no part of a longer name."""
_BEFORE = re.compile(r"(?<![\w”\"(·])([A-ZÅÄÖ]?[a-zåäö]+)[,;]?$")
_NAMES = re.compile(
    r"sid(?:an|orna)|under|kolumn(?:en|erna)|länk(?:en|arna)|rubrik(?:en|erna)|avsnittet|knappe?n?|fälten?|fältet"
    r"|formuläret|rad(?:en|erna)|steget?|rutan|frågan|film(?:en)?|bok(?:en)?|kurs(?:en)?|projekt(?:et)?|rapport(?:en)?"
    r"|modell(?:en)?|metod(?:en)?|heter|kallas|tidning(?:en)?|nätverk(?:et)?|program(?:met)?|skrift(?:en)?|serie(?:n)?"
    r"|väljer?|öppnar?|startar?|klickar?|använd|se|läs|står|tryck(?:er)?(?: på)?|på|med|kampanj(?:en)?|app(?:en)?|vecka(?:n)?|fliken|menyn|mapp(?:en)?|list(?:an|orna)|tabellen"
)
"""What something is called after."""
_TWICE, _LONG = 2, 4
_COMMON = 3
"""So often a word is written in small letters, if it is no name."""
_HALVES = re.compile(r"(?<![\w.-])([^\W\d_]+) (?=([a-zåäö]{3,})(?![\w-]))")
_NO_HALF = frozenset(
    [
        "över",
        "under",
        "efter",
        "inom",
        "utan",
        "till",
        "från",
        "genom",
        "mellan",
        "före",
        "fram",
        "upp",
        "halv",
        "hela",
        "stor",
        "stora",
        "små",
        "långa",
        "ny",
        "nya",
        "fri",
        "hög",
        "egen",
        "andra",
        "olika",
        "alla",
    ]
)
"""Words that stand before many others, and begin other words too."""
_SHOWN = re.compile(
    r"!\[[^\]\n]*\]\([^)\n]*\)|`[^`\n]*`|\{\{.*?\}\}|\{[:#][^}\n]*\}|\]\([^)\n]*\)|\"[^\"\n]*\"|”[^”\n]*”|\*\*?[^*\n]+\*\*?"
)
"""What holds names and words of others: pictures, code, quotations, what is in bold."""

_LINK_IN_CODE = re.compile(
    r"(?<![\w`])(?<![Ss]kriv )(?<!som )(?<!som: )(?<!exempel )(?<!exempel: )`\[[^\]`\n]+\]\(((?:https?://|mailto:)?[\w./-]+)(?:#[\w-]+)?\)`(?!`)"
)
"""A link that is shown as it is written, and not as an example of how that is done."""
_ADDRESSES = re.compile(r"\]\([^)\n]*\)|\{[^}\n]*\}")


class _Written(NamedTuple):
    """What a page has of words."""

    used: Counter[str]
    capitals: list[tuple[str, int, int, str]]
    """Words with a capital within a sentence: the word, its line, its column, the word before."""
    words: list[str]
    joined: list[str]
    """Each word and the next, in small letters and written as one."""
    groups: set[tuple[str, str, str]]
    """Words that have a noun after them, each with the two that follow."""


def word_slips(
    pages: Sequence[DocPage], knows: Callable[[str], bool]
) -> Iterator[tuple[Place, str]]:
    """The words of all pages that stand otherwise than everywhere else; the dictionary `knows` a word."""
    swedish = [
        (page, _written(page))
        for page in pages
        if "lang:" not in (page.front_matter or "")
        or PageMeta.model_validate(page.meta.value).lang == "sv"
    ]
    used: Counter[str] = Counter()
    for _, written in swedish:
        used.update(written.used)
    yield from _of_capitals(swedish, used)
    yield from _in_code(pages)
    nouns = Nouns(used, knows)
    verbs = Verbs(used, knows)
    together = {group for _, written in swedish for group in written.groups}
    doubtful = nouns.doubtful(together) | {group for group in together if verbs.may_be(group)}
    for page, written in swedish:
        if told := written.groups & doubtful:
            begun = [" ".join(group[:2]) for group in told]
            for number, line in enumerate(page.prose, start=1):
                if line and any(map(line.lower().__contains__, begun)):
                    yield from _of_forms(page, number, line, nouns, verbs)
        found = used.keys() & written.joined
        if found and any(
            _is_one(written.words[index], written.words[index + 1], used)
            for index, joined in enumerate(written.joined)
            if joined in found
        ):
            yield from _of_halves(page, used)


def _written(page: DocPage) -> _Written:
    words = _WORD.findall(_ADDRESSES.sub(" ", "\n".join(page.prose)))
    small = [word.lower() for word in words]
    joined = list(map(add, small, small[1:]))
    return _Written(Counter(words), list(_capitals(page)), words, joined, groups(small))


def _of_capitals(
    pages: Sequence[tuple[DocPage, _Written]], used: Counter[str]
) -> Iterator[tuple[Place, str]]:
    capitals = [
        (page, *found)
        for page, written in pages
        for found in written.capitals
        if found[3].islower() or used[found[3].lower()] >= _COMMON
    ]
    times = Counter(word for _, word, *_ in capitals)
    for page, word, line, column, _ in capitals:
        if times[word] == 1 and used[word.lower()] >= _COMMON:
            says = (
                f'"{word}" står mitt i meningen: skriv det med liten bokstav, eller sätt punkt före'
            )
            yield page.place(line, column), says
    names = {
        word.lower(): word for word, n in times.items() if n >= _COMMON and used[word.lower()] == 1
    }
    for page, written in pages:
        for name in names.keys() & written.used.keys():
            small = re.compile(rf"(?<![\w-]){name}(?![\w-])")
            for number, text in enumerate(page.prose, start=1):
                if name in text and (found := small.search(_SHOWN.sub(_blank, text))):
                    says = f'"{name}" skrivs "{names[name]}" på de andra sidorna: skriv lika'
                    yield page.place(number, found.start() + 1), says


def _in_code(pages: Sequence[DocPage]) -> Iterator[tuple[Place, str]]:
    uris = {page.uri for page in pages}
    for page in pages:
        for found in _LINK_IN_CODE.finditer(page.body) if "`[" in page.body else ():
            if ":" in found[1] or normpath(f"{dirname(page.uri)}/{found[1]}").lstrip("/") in uris:
                says = "länken är skriven som kod: ta bort tecknen ` runt den"
                yield page.place_at(found.start()), says


def _of_forms(
    page: DocPage, number: int, line: str, nouns: Nouns, verbs: Verbs
) -> Iterator[tuple[Place, str]]:
    """The first words of a line that do not go together."""
    for index, says in islice(chain(disagreeing(line, nouns), verbs.slips(line)), 1):
        yield page.place(number, index + 1), says


def _of_halves(page: DocPage, used: Counter[str]) -> Iterator[tuple[Place, str]]:
    for number, line in enumerate(page.prose, start=1):
        for found in _HALVES.finditer(line):
            if _is_one(found[1], found[2], used):
                says = f'"{found[1]} {found[2]}" är ett ord: skriv ihop det'
                yield page.place(number, found.start() + 1), says


def _is_one(first: str, last: str, used: Counter[str]) -> bool:
    """Whether a word and the next are one that a blank has parted."""
    return used.get((first + last).lower(), 0) >= _TWICE and (
        _is_no_word(first, used)
        or _is_no_word(last, used)
        or (min(len(first), len(last)) >= _LONG and first.lower() not in _NO_HALF)
    )


def _capitals(page: DocPage) -> Iterator[tuple[str, int, int, str]]:
    for number, line in enumerate(page.prose, start=1):
        if _CAPITAL.search(line):
            shown = _SHOWN.sub(_blank, line)
            for found in _CAPITAL.finditer(shown):
                before = _BEFORE.search(shown, 0, found.start())
                if before and not _NAMES.fullmatch(before[1].lower()):
                    yield found[1], number, found.start(1) + 1, before[1]


def _blank(found: re.Match[str]) -> str:
    return "·" * len(found[0])


def _is_no_word(word: str, used: Counter[str]) -> bool:
    """Whether a word stands nowhere else, in small letters or not."""
    return used[word] + used[word.lower()] * word[0].isupper() <= 1
