"""What the guidance is made of: methods and words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import Field, WrapValidator, model_validator

from macros.model.base import Addressed, Record, Ref
from macros.model.menu import PageFile
from macros.model.sources import Citation, TitleLanguage
from macros.model.steps import Step
from macros.source.no_values import is_and_more
from macros.source.values import Flag, Id, Line, SearchWord, Text, error

if TYPE_CHECKING:
    from collections.abc import Callable

MethodLevel = Literal["plats", "individ", "grupp", "kommun"]
Evidence = Literal["utlandska-studier", "oklart", "ej-studerad", "rattslig"]

EVIDENCE_NAMES: dict[Evidence, str] = {
    "utlandska-studier": "Utländska studier",
    "oklart": "Oklart",
    "ej-studerad": "Ej studerad",
    "rattslig": "Rättslig möjlighet",
}
"""What each kind of evidence is called on the site."""


class Method(Addressed):
    """A method or a form of cooperation, with what is known of its effect."""

    id: Id
    name: Line
    short: Line | None = None
    """The abbreviation."""
    summary: Text
    problems: tuple[Line, ...] = Field(min_length=1)
    """The problems it is for, from a small common vocabulary."""
    level: MethodLevel
    """Where it works: on a place, a person, a group, or the whole municipality."""
    evidence: Evidence
    evidence_summary: Text
    what: Text
    when: Text
    how: tuple[Step, ...] = Field(min_length=1)
    """The steps, in order."""
    who: tuple[Line, ...] = Field(min_length=1)
    effort: Text | None = None
    """What time and money it takes, as far as that is known."""
    example: Text | None = None
    """A worked example, which is invented: the page says so."""
    pages: tuple[PageFile, ...] = ()
    """The files in docs/ of pages to read on."""
    known: Text
    """What is known of its effect."""
    tried: Text
    """Where it was tried."""
    unknown: Text
    """What is not known."""
    related: tuple[Annotated[Id, Ref("methods")], ...] = ()
    """Other methods."""
    aliases: tuple[SearchWord, ...] = ()
    """Other names that a reader may type."""
    sources: tuple[Citation, ...] = Field(min_length=1)

    @property
    def evidence_name(self) -> str:
        """What the kind of evidence is called on the site."""
        return EVIDENCE_NAMES[self.evidence]

    @property
    def label(self) -> str:
        """The abbreviation where there is one that the name does not hold, with the name."""
        return (
            f"{self.name} ({self.short})"
            if self.short and self.short not in self.name
            else self.name
        )


def _headword(value: Any, check: Callable[[Any], str]) -> str:
    return value.strip() if isinstance(value, str) and is_and_more(value) else check(value)


Headword = Annotated[Line, WrapValidator(_headword)]
"""A word that is explained, "m.fl." among them."""


class Term(Addressed):
    """A word or an abbreviation of the field."""

    id: Id
    term: Headword
    abbreviation: Flag = False
    """Whether the term is an abbreviation."""
    expansion: Line | None = None
    """What the abbreviation stands for."""
    expansion_lang: TitleLanguage = "sv"
    """The language of what it stands for."""
    definition: Text
    synonyms: tuple[SearchWord, ...] = ()
    """Everyday words and spellings that a reader may type."""
    see: tuple[Annotated[Id, Ref("terms")], ...] = ()
    """Other terms."""
    sources: tuple[Citation, ...] = ()

    @property
    def name(self) -> str:
        """The term, for sorting."""
        return self.term

    @model_validator(mode="after")
    def _says_what_is_short(self) -> Term:
        if self.abbreviation and self.expansion is None:
            raise error(
                '"expansion" saknas: skriv vad förkortningen står för, eller ta bort "abbreviation"'
            )
        return self


class WordGroup(Record):
    """Words and phrases that mean the same to a reader who searches."""

    words: tuple[SearchWord, ...] = Field(min_length=2)
    """Any of them finds what the others find."""
