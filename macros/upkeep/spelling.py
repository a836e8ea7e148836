"""The spelling of every Swedish text in data/ and docs/: words to look at, never a reason to stop.

The dictionary is hunspell-sv with Hunspell itself (chunspell). What it lacks stands in
data/spelling.yaml; names of places and abbreviations of the glossary are known without that. The
English page is left out: most of its names are Swedish.
"""

from __future__ import annotations

import re
from functools import cache, cached_property, partial
from importlib.metadata import files
from itertools import groupby, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from macros.docs.front_matter import PageMeta
from macros.memory import current, remember
from macros.model import KINDS, marked
from macros.problems import Place, Problem, nearest
from macros.source.doc_page import DEFINITION
from macros.source.prose import masked
from macros.source.values import Spelt
from macros.upkeep.taste.writing import language_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from macros.model import Handbook
    from macros.site import Site
    from macros.source.doc_page import DocPage

OWN_WORDS = "data/spelling.yaml"
"""Where an editor adds a word that is right."""

SUGGESTED = 20
"""For how many words the nearest is looked for: the dictionary takes up to a second for each."""

_FOREIGN = 4
"""So many words on one line that are not known are of another language."""
_FOREIGN_SPAN = re.compile(r"(\*{1,2}|_)[^*_\n]+\1\{: *lang=\"?(?!sv)[a-z-]+\"? *\}")
"""Words that are marked as another language's."""
_LONGEST_PHRASE = 60
"""So many letters from its first word to its last a phrase has, at most."""
_WORD = re.compile(r"\b[^\W\d_¹²³½¼¾]+(?:[-–:][^\W\d_¹²³½¼¾]+)*(?=\b|[¹²³])")
_FIRST = re.compile(r"[a-zåäö]+")
_PARTS = re.compile("[-–:]")
_ADDRESS = re.compile(
    r"https?://\S+|\b(?:[a-zåäö]{1,2}\.){2,}|[\w.-]+@[\w.-]+|\b(?:\w+\.)+(?:se|nu|no|md|yaml|yml|html|org|eu)\b"
)


class Speller:
    """Says which words of a text are not Swedish."""

    def __init__(self, own: set[str], refused: set[str]) -> None:
        """`own` are words that are right beside the dictionary's, `refused` are wrong."""
        self._own = own
        self._refused = refused
        self._known: dict[str, bool] = {}
        self._asked = False
        self.version = " ".join([*sorted(own), "-", *sorted(refused)])
        """What its answers follow from, beside the dictionary: a part of keys."""

    @classmethod
    def of(cls, handbook: Handbook) -> Speller:
        """The speller that knows the handbook's places, abbreviations and own words."""
        spelling = handbook.spelling
        own = set(spelling.words) if spelling else set()
        for kind in KINDS:
            for place in handbook.of(kind.model) if kind.is_place else ():
                fields = ("name", "full_name", "seat", "local_police_area")
                names = [getattr(place, field, None) or "" for field in fields]
                names += getattr(place, "aliases", ())
                own.update(word for name in names for word in _WORD.findall(name))
        own.update(term.term.rstrip(".") for term in handbook.terms if term.abbreviation)
        return cls(own, set(spelling.refused) if spelling else set())

    def knows(self, word: str) -> bool:
        """Whether a word is right."""
        if word not in self._known:
            self._known[word] = self._look_up(word)
        return self._known[word]

    def doubts(self, text: str) -> bool:
        """Whether some word of a text is not known; which ones is remembered."""
        unknown = set(remember("unknown words", (text, self.version), lambda: self._unknown(text)))
        if unknown:  # the dictionary need not be asked again for the others
            self._known.update((word, word not in unknown) for word in _words(text))
        return bool(unknown)

    def _unknown(self, text: str) -> list[str]:
        return sorted(word for word in _words(text) if not self.knows(word))

    def wrong(self, text: str) -> Iterator[tuple[int, int, str]]:
        """The words of a text that are not known: line from 0, place on it from 0, and the word."""
        text = _ADDRESS.sub(lambda match: " " * len(match[0]), text)
        for match in _WORD.finditer(text):
            if not self.knows(match[0]):
                start = text.rfind("\n", 0, match.start()) + 1
                yield text.count("\n", 0, start), match.start() - start, match[0]

    def nearest(self, word: str) -> str:
        """` – menade du "x"?` for the known word nearest to one that is not, or nothing."""
        every = remember("suggested spelling", (word,), lambda: list(_dictionary().suggest(word)))
        suggested = [found for found in every if " " not in found]
        right = {*suggested, *self._own} - self._refused
        close = [w for w in _dotted(word) if w in right or (len(w) <= _SHORT and self.knows(w))]
        if close := (close or [slip for slip in _turned(word) if slip in right])[:_MOST_MEANT]:
            quoted = " eller ".join(f'"{slip}"' for slip in close)
            return f" – menade du {quoted}?"
        return nearest(word, [*(w for w in suggested if w not in self._refused), *self._own])

    def _look_up(self, word: str) -> bool:
        stem = re.sub(r":?s$", "", word)
        if {word, word.lower()} & self._refused:
            return False
        if self._own & {word, word.lower(), stem, stem.lower()} or self._is_listed(word):
            return True
        parts = _PARTS.split(word)
        return len(parts) > 1 and all(self.knows(part) for part in parts)

    @cached_property
    def _listed(self) -> dict[str, bool]:
        """What the dictionary has said of words. It takes long to be read: most runs need not."""
        return dict(remember("words of the dictionary", (), dict))

    def _is_listed(self, word: str) -> bool:
        if word not in self._listed:
            self._listed[word] = _dictionary().spell(word)
            self._asked = True
        return self._listed[word]

    def keep(self) -> None:
        """Remember what the dictionary has said, if it was asked."""
        if self._asked and (memory := current()):
            memory.keep(memory.digest("words of the dictionary", ()), self._listed)
            self._asked = False


def _dotted(word: str) -> Iterator[str]:
    """What a word is that was written without å, ä, ö, or with the letters of Danish."""
    plain = word.translate(_OTHER_KEYBOARD)
    if plain != word:
        yield plain
    for index, letter in enumerate(plain):
        for meant in _DOTTED.get(letter, ""):
            yield plain[:index] + meant + plain[index + 1 :]


def _turned(word: str) -> Iterator[str]:
    """What a word is whose letters came in another order."""
    for index, (first, second) in enumerate(pairwise(word)):
        yield word[:index] + second + first + word[index + 2 :]


_OTHER_KEYBOARD = str.maketrans("æøÆØ", "äöÄÖ")
_DOTTED = {"a": "äå", "o": "ö", "A": "ÄÅ", "O": "Ö"}
_SHORT = 7
"""A word of more letters may be made of two, of which the dictionary knows many that nobody writes."""
_MOST_MEANT = 2


def _words(text: str) -> set[str]:
    """The words of a text, and the parts of those that are written with a hyphen."""
    found = set(_WORD.findall(_ADDRESS.sub(" ", text)))
    return found.union(*(_PARTS.split(word) for word in found))


@cache
def _dictionary() -> Any:
    import hunspell  # what is remembered needs none

    listed = {path.name: path for path in files("hunspell-sv") or []}
    folder = Path(str(listed["sv_SE.dic"].locate())).resolve().parent
    return hunspell.Hunspell("sv_SE", hunspell_data_dir=str(folder))


def spelling_notices(site: Site) -> Iterator[Problem]:
    """A notice for each word that is not known, the first time that it stands in a file."""
    speller = Speller.of(site.handbook)
    told: set[tuple[str, str]] = set()
    # What is asked of the speller follows from the data too.
    of_data = site.remember("misspelt in data", (), lambda: _kept(_in_data(site.handbook, speller)))
    in_data = ((Place(file, line, column), word) for file, line, column, word in of_data)
    for place, word in (*in_data, *_in_docs(site, speller)):
        if (place.file, word) in told:
            continue
        told.add((place.file, word))
        if word.endswith('" är ett ord'):
            yield Problem(place, f'"{word}: skriv ihop det', "notice")
            continue
        if " " in word:
            text = f'ordet "{word} känns inte igen: är den på ett annat språk, så översätt den'
            yield Problem(place, text, "notice")
            continue
        hint = (speller.nearest(word) if len(told) <= SUGGESTED else "") or "."
        yield Problem(
            place,
            f'ordet "{word}" känns inte igen{hint} Är det rätt, så lägg till det i {OWN_WORDS}',
            "notice",
        )
    speller.keep()


def _in_data(handbook: Handbook, speller: Speller) -> Iterator[tuple[Place, str]]:
    for _, group in groupby(handbook.every_text, key=lambda text: type(text[0])):
        texts = list(group)
        doubtful = speller.doubts("\n".join(found.value for _, found in texts))
        for record, found in texts if doubtful else ():
            if language_of(found.value):
                continue  # told as that
            if found.loc[0] == "title" and getattr(record, "lang", "sv") != "sv":
                continue  # said to be of another language
            for _, _, word in speller.wrong(found.value):
                yield record.where_word(word, *found.loc), word


def _kept(found: Iterable[tuple[Place, str]]) -> list[list[Any]]:
    return [[place.file, place.line, place.column, word] for place, word in found]


def _in_docs(site: Site, speller: Speller) -> Iterator[tuple[Place, str]]:
    for page in site.docs:
        key = (page.file, page.text, speller.version)
        found = remember("misspelt", key, partial(_mistakes, page, speller))
        found = _over_lines(page, found, speller)
        for line, row in groupby(found, key=lambda mistake: mistake[0]):
            words = [(column, word) for _, column, word in row]
            if _is_phrase(words) or (
                len(words) >= _FOREIGN and _is_foreign(page, line, len(words))
            ):
                column, word = words[0]
                yield Place(page.file, line, column), f'{word}" och andra på raden'
                continue
            for column, word in _joined(page, line, words, speller):
                yield Place(page.file, line, column), word


def _joined(
    page: DocPage, line: int, words: list[tuple[int, str]], speller: Speller
) -> Iterator[tuple[int, str]]:
    """The words of a line that are not known; two that a blank has made of one stand together."""
    found = iter(words)
    for column, word in found:
        after = next((w for c, w in words if c == column + len(word) + 1), None)
        if after and line > page.offset and speller.knows(word + after):
            next(found, None)
            yield column, f'{word} {after}" är ett ord'
        else:
            yield column, word


def _over_lines(page: DocPage, found: list[list[Any]], speller: Speller) -> list[list[Any]]:
    """With one for the two halves of a word that the end of a line has parted."""
    kept: list[list[Any]] = []
    told: list[Any] = []
    for line, column, word in found:
        if [line, column] == told:
            continue
        row = line - page.offset - 1
        ends = row >= 0 and page.prose[row].endswith(word)
        rest = _FIRST.match(page.prose[row + 1]) if ends and row + 1 < len(page.prose) else None
        if rest and speller.knows(word + rest[0]):
            told = [line + 1, 1]
            kept.append([line, column, f'{word} {rest[0]}" är ett ord'])
        else:
            kept.append([line, column, word])
    return kept


def _is_phrase(words: list[tuple[int, str]]) -> bool:
    """Whether the words of a line that are not known stand together: a phrase of another language."""
    return len(words) > 2 and words[-1][0] - words[0][0] < _LONGEST_PHRASE


def _is_foreign(page: DocPage, line: int, unknown: int) -> bool:
    """Whether a third of the words of a line are not known."""
    number = line - page.offset
    words = _WORD.findall(page.prose[number - 1]) if number > 0 else ()
    return bool(words) and unknown * 3 >= len(words)


def _mistakes(page: DocPage, speller: Speller) -> list[list[Any]]:
    """What is kept of a page's mistakes: line, column and word."""
    return [[place.line, place.column, word] for place, word in page_mistakes(page, speller)]


def page_mistakes(page: DocPage, speller: Speller) -> Iterator[tuple[Place, str]]:
    """The words of a page, its head among them, that are not known."""
    meta = PageMeta.model_validate(page.meta.value)
    if meta.lang != "sv":
        return
    prose = _FOREIGN_SPAN.sub(lambda found: " " * len(found[0]), "\n".join(page.prose))
    prose = DEFINITION.sub(lambda found: " " * len(found[0]), prose)
    body = masked(prose).replace("\0", " ")
    head = [f for f in marked(meta, Spelt) if f.loc[0] in ("title", "description", "kallor")]
    if not speller.doubts("\n".join([body, *(found.value for found in head)])):
        return
    for found in head:
        if language_of(found.value) and found.loc[0] != "kallor":
            continue  # told as that
        for _, _, word in speller.wrong(found.value):
            yield page.meta.place(found.loc), word
    for line, column, word in speller.wrong(body):
        yield page.place(line + 1, column + 1), word
