"""What is most often a slip in how the lines of a page stand together: paragraphs, lists, tables."""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from macros.upkeep.taste.tables import table_slips

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Found = tuple[int, int, str]
    Row = tuple[int, str]

_MARK = re.compile(r"([-*+]|\d+\.)[ \t]+")
_ENDED = re.compile(r"[.!?…][”\"*)]*$")
_CAPITAL = re.compile(r"[*\"”(\[]*[A-ZÅÄÖ]")
_BEGUN = re.compile(r"[*\"”(\[]*[^\W_]")
_LOST_STEP = re.compile(r"(\d{1,2}) [A-ZÅÄÖ]")
"""A step whose number has lost its stop."""
_SMALL = re.compile(r"(?:\*\*|[\"”(\[])*[a-zåäö]{2}")
_AFTER_A_LIST = re.compile(r" ?[A-ZÅÄÖ][^|\n]* [^|\n]*[.!?]$")
"""A sentence, which items that are none do not go on with."""
_RUN_INTO = (
    "raden skrivs ihop med punkten ovanför: lägg till en tom rad, eller dra in den 4 blanksteg"
)
_BRAND = re.compile(r"\S*[A-ZÅÄÖ0-9]|\S+\.\w|[a-z]-")
_LONG = 40
_MANY = 3
_FEW = 5
_NO_SENTENCE = "raden är ingen hel mening: skriv resten och punkten, eller ta bort den om den kom med från annat håll"
_ALIKE = 0.8
"""So great a part of the words two paragraphs share, if one is the other's draft."""
_NUMBERS = {"två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9, "tio": 10}  # fmt: skip
_COUNTS = re.compile(
    rf"(?i)(?:^|(?<=[.!?] )|\b(?:de|dessa|följande|här är|finns|är|gör|i|av|har|på) )({'|'.join(_NUMBERS)}) [^\W\d_][^.!?]*:$"
)
"""How many there are of what a list has, in the words before it."""
_SIGNS = re.compile(r"[*_.…–-]+")
"""An item, or a cell, that holds signs alone."""
_RULE = re.compile(r"(?:[-*_] *){3,}$")
_CALL = re.compile(r"^\s*\{\{")
_PARTED = re.compile(r"[^|\n]+ \| [^|\n]+(?: \| [^|\n]+)*")
_ALL_BOLD = re.compile(r"\*\*[^*]+[.!]\*\*|__[^_]+[.!]__")
_CUT = re.compile(r"(?<=[a-zåäö]{2})-$")
_ASIDE = re.compile(r"\([^()]{5,}\)[.!]?")
_CODE = ("```", "~~~", "    ")


def block_slips(prose: Sequence[str], body: str, *, template: bool) -> Iterator[Found]:
    """The slips of a page: line and column, from 1, and what to say of it.

    `body` has its code, too. In a `template` there are rows and items that are to be filled in.
    """
    raw = [*body.split("\n"), "", ""]
    told: set[str] = set()
    chunks = [
        list(rows)
        for blank, rows in groupby(enumerate(prose, start=1), lambda row: not row[1].strip())
        if not blank
    ]
    for index, chunk in enumerate(chunks):
        first = chunk[0][1]
        following = chunks[index + 1][0][1] if index + 1 < len(chunks) else ""
        before = chunks[index - 1][-1][1] if index else ""
        earlier = chunks[index - 1] if index else []
        if [text for _, text in chunk] == [text for _, text in earlier] and len(first) > _LONG:
            yield chunk[0][0], 1, "det här står redan ovanför: ta bort det ena"
        elif _is_nearly(chunk, earlier):
            yield (
                chunk[0][0],
                1,
                "stycket är nästan som det ovanför: är det ena kvar från en ändring?",
            )
        elif template and len(first) > 3 * _LONG and first[0].isalpha() and first in told:
            yield chunk[0][0], 1, "stycket står på sidan redan: ta bort det ena"
        elif first.startswith(":") and _ENDED.search(before) and not before.startswith(":"):
            yield (
                chunk[0][0],
                1,
                "förklaringen hör till stycket ovanför, som blir ett ord: ta bort kolonet, eller skriv ordet före",
            )
        elif first.startswith("#") and len(chunk) > 1 and _RULE.match(chunk[1][1]):
            yield chunk[1][0], 1, "strecken under rubriken blir en linje: ta bort raden"
        elif _RULE.match(first):
            where = "tvärs över" if index else "överst på"
            yield chunk[0][0], 1, f"raden blir ett streck {where} sidan: ta bort den"
        elif first.startswith("|"):
            yield from table_slips(chunk, template=template)
        elif _MARK.match(first):
            yield from _of_list(chunk, before, alone=not _goes_on(chunks, index))
        elif first[0].isalnum() or first[0] in '"”*_([':
            told.add(first)
            code = raw[chunk[-1][0] + 1].startswith(_CODE)
            yield from _of_paragraph(chunk, before, "" if code else following, code=code)


def _is_nearly(chunk: Sequence[Row], earlier: Sequence[Row]) -> bool:
    """Whether two paragraphs differ by a few words alone."""
    one, other = (" ".join(text for _, text in rows) for rows in (chunk, earlier))
    if min(len(one), len(other)) <= 2 * _LONG or one[0] in "-|#>!{:" or one[0].isdigit():
        return False
    words, others = set(one.split()), set(other.split())
    return len(words & others) > _ALIKE * max(len(words), len(others))


def _goes_on(chunks: Sequence[Sequence[Row]], index: int) -> bool:
    """Whether a list has more below or above, after a blank line."""
    beside = [*chunks[max(index - 1, 0) : index], *chunks[index + 1 : index + 2]]
    return any(_MARK.match(row[1].lstrip()) or row[1].startswith("    ") for c in beside for row in c[:1])  # fmt: skip


def _of_paragraph(
    chunk: Sequence[Row], before: str, following: str, *, code: bool
) -> Iterator[Found]:
    rows = [row for row in chunk if not row[1].startswith("{:")]
    (number, first), (end, last) = rows[0], rows[-1]
    if len(rows) == 1 and _PARTED.fullmatch(first):
        yield number, 1, '"|" delar ingen rad utan tabell: skriv den som en mening'
        return
    if len(rows) == 1 and first[0] == "(" and _ASIDE.fullmatch(first):
        yield number, 1, "hela stycket står i parentes: skriv det i texten, eller ta bort det"
        return
    if len(rows) == 1 and len(first) > _LONG and _ALL_BOLD.fullmatch(first):
        yield number, 1, "hela stycket är fetstil: ta bort stjärnorna, eller gör en ruta av det"
        return
    if _CALL.match(first) or first.startswith(("[", "!")) or "|" in first or _is_meaning(chunk):
        return
    text = last.rstrip()
    if first[0].islower() and _CUT.search(before):
        yield (
            number,
            1,
            "ordet är avstavat, och resten står här: skriv ihop det, utan bindestreck och tom rad",
        )
    elif first[0].islower() and not _BRAND.match(first) and not before.lstrip().startswith(("- ", "|")):  # fmt: skip
        yield number, 1, "stycket börjar med liten bokstav: skriv den stor"
    elif text.endswith(":") and not (code or _is_led_to(following)):
        yield end, len(text), "kolonet leder inte till något: skriv det som skulle stå under, eller en punkt"  # fmt: skip
    elif text.endswith((",", ";")):
        yield end, len(text), f'stycket slutar med "{text[-1]}": skriv resten, eller en punkt'
    elif text[-1].isalnum() and not (_is_listed(following) or _is_made(following)):
        few = len(rows) == 1 and len(text.split()) <= _FEW
        yield (
            end,
            len(text),
            _NO_SENTENCE if few else "stycket slutar utan punkt: skriv resten, eller punkten",
        )
    elif listed := next((n for n, t in rows[1:] if re.match(r"[-*] [^\W\d]", t)), None):
        yield (
            listed,
            1,
            "raden skrivs ihop med den ovanför: lägg till en tom rad före, så blir den en punkt",
        )
    elif (
        len(rows) == 2
        and _ENDED.search(first)
        and not first.endswith("  ")
        and min(len(first), len(last)) > _LONG
        and _CAPITAL.match(last)
    ):
        if first == last:
            yield end, 1, "stycket står två gånger: ta bort det ena"
            return
        text = (
            "raden skrivs ihop med stycket ovanför: lägg till en tom rad om det är ett nytt stycke"
        )
        yield end, 1, text


def _is_meaning(chunk: Sequence[Row]) -> bool:
    return any(text.startswith(":") for _, text in chunk)


def _is_listed(following: str) -> bool:
    return bool(_MARK.match(following))


def _is_made(following: str) -> bool:
    return bool(_CALL.match(following))


def _is_led_to(following: str) -> bool:
    """Whether what stands below is what a colon leads to."""
    return bool(following) and not (following.startswith("#") or following[0].isupper())


def _of_list(chunk: Sequence[Row], before: str, *, alone: bool) -> Iterator[Found]:
    items = [(n, t, mark) for n, t in chunk if (mark := _MARK.match(t))]
    texts = [t[mark.end() :].strip() for _, t, mark in items]
    first = items[0][2][1]
    for (number, text), (_, earlier) in zip(chunk[1:], chunk, strict=False):
        if (
            _MARK.match(earlier)
            and _ENDED.search(earlier)
            and _BEGUN.match(text.removeprefix(" "))
            and not _MARK.match(text)
            and not earlier.endswith("  ")
            and len(text) > _MANY
        ):
            step = _LOST_STEP.match(text)
            if step and earlier.startswith(f"{int(step[1]) - 1}."):
                yield (
                    number,
                    1,
                    f'raden skrivs ihop med punkten ovanför: börja den med "{step[1]}. "',
                )
                return
            yield number, 1, _RUN_INTO
            return
    (number, last) = chunk[-1]
    if (
        len(items) == len(chunk) - 1 > 1
        and not _MARK.match(last)
        and _AFTER_A_LIST.match(last)
        and not any(_ENDED.search(text) for text in texts)
    ):
        yield number, 1, _RUN_INTO
        return
    for (number, text), (_, following) in pairwise(chunk):
        if text.startswith(("## ", "> ")) and _MARK.match(following):
            what = "rubriken" if text[0] == "#" else "citatet"
            yield number, 1, f'{what} delar listan: flytta raden, eller börja den med "- "'
            return
    for number, _, mark in items[1:]:
        if mark[1][-1] != first[-1]:
            yield (
                number,
                1,
                f'punkten står i listan ovanför, som har "{first}": dra in den 4 blanksteg om den är en underpunkt, eller skriv lika'
                if first[0].isdigit() and not mark[1][0].isdigit()
                else f'listan är skriven med "{first}", och punkten med "{mark[1]}": skriv lika',
            )
            return
    if empty := next(
        (
            n
            for (n, _, mark), t in zip(items, texts, strict=True)
            if t and _SIGNS.fullmatch(t) and mark[0].count(" ") == 1
        ),
        None,
    ):
        yield empty, 1, "punkten säger inget: skriv den, eller ta bort raden"
        return
    told = _told_again(items, texts) or _unlike(items, texts)
    if told:
        yield told
    elif alone and len(items) == 1 and len(chunk) == 1:
        yield items[0][0], 1, "listan har en enda punkt: skriv fler, eller gör en mening av den"
    elif (
        (counted := _COUNTS.search(before)) and _NUMBERS[counted[1].lower()] != len(items) and alone
    ):
        yield (
            items[0][0],
            1,
            f"texten ovanför säger {counted[1].lower()}, och listan har {len(items)}: rätta det ena",
        )


def _told_again(
    items: Sequence[tuple[int, str, re.Match[str]]], texts: Sequence[str]
) -> Found | None:
    seen: set[str] = set()
    for (number, _, mark), text in zip(items, texts, strict=True):
        if text in seen and len(text) > _MANY:
            return number, mark.end() + 1, "punkten står redan i listan: ta bort den ena"
        seen.add(text)
    return None


def _unlike(items: Sequence[tuple[int, str, re.Match[str]]], texts: Sequence[str]) -> Found | None:
    """The one item that begins or ends otherwise than all the others."""
    if len(texts) < _MANY:
        return None
    small = [
        i
        for i, (text, (_, _, mark)) in enumerate(zip(texts, items, strict=True))
        if _SMALL.match(text) and not _BRAND.match(text) and not mark[0].endswith("  ")
    ]
    if len(small) == 1 and all(_CAPITAL.match(t) for i, t in enumerate(texts) if i not in small):
        number, _, mark = items[small[0]]
        return (
            number,
            mark.end() + 1,
            "punkten börjar med liten bokstav, de andra med stor: skriv lika",
        )
    comma = [i for i, text in enumerate(texts) if text.endswith((",", ";"))]
    if comma and (comma[-1] == len(texts) - 1 or len(comma) == 1):
        number, text, _ = items[comma[-1]]
        return (
            number,
            len(text.rstrip()),
            f'punkten slutar med "{texts[comma[-1]][-1]}": ta bort tecknet',
        )
    open_ends = [i for i, text in enumerate(texts) if not _ENDED.search(text)]
    if (
        len(open_ends) == 1
        and texts[open_ends[0]][-1].isalpha()
        and len(texts[open_ends[0]]) > _MANY
    ):
        number, text, _ = items[open_ends[0]]
        return number, len(text.rstrip()), "punkten slutar utan punkt, som de andra har: skriv den, eller resten"  # fmt: skip
    return None
