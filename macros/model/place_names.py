"""The names of places that are neither municipalities, counties nor police regions."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from macros.model.base import Record, Ref
from macros.source.values import CountyOf, MunicipalityOf, SearchWord, error


class NamesWithin(Record):
    """The names of localities, districts and areas that lie in one municipality or county.

    A name that lies in several stands with each of them.
    """

    municipality: Annotated[MunicipalityOf, Ref("municipalities")] | None = None
    """The municipality that they lie in, or that is told for them."""
    county: Annotated[CountyOf, Ref("counties")] | None = None
    """The county, for what is larger than a municipality: landscapes, former counties."""
    names: tuple[SearchWord, ...] = Field(min_length=1)
    """The names, as they are written."""

    @property
    def code(self) -> str:
        """The code of the municipality or the county."""
        return self.municipality or self.county or ""

    @model_validator(mode="after")
    def _lies_in_one(self) -> NamesWithin:
        if (self.municipality is None) == (self.county is None):
            raise error('skriv antingen "municipality" eller "county", och bara en av dem')
        return self
