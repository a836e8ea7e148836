"""The head of a page in docs/: its title and description, and what turns macros on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml
from pydantic import ValidationError

from macros.fields import Flag, Line
from macros.model import Part
from macros.problems import Place, Problem, ProblemsError, nearest
from macros.swedish import problems_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.docs.page import DocPage
    from macros.yamlio import Document


class PageMeta(Part):
    """The front matter of a page in docs/."""

    title: Line
    """The page's heading, and its name in lists."""
    description: Line
    """One sentence for search engines."""
    render_macros: Flag = False
    """True on a page that calls macros."""
    template: Line | None = None
    """A theme template of its own, such as the start page's."""


def front_matter_problems(page: DocPage, templates: set[str]) -> Iterator[Problem]:
    """Find what is wrong in the head; `templates` are the theme's."""
    if page.front_matter is None:
        yield Problem(
            Place(page.file),
            "sidhuvudet saknas: börja filen med en rad ---, raderna title: och description:, "
            "och en rad --- till",
        )
        return
    try:
        document = page.meta
    except ProblemsError as error:
        yield from error.problems
        return
    value = document.value if document.value is not None else {}
    try:
        meta = PageMeta.model_validate(value)
    except ValidationError as error:
        yield from problems_of(error, document, (), PageMeta)
        return
    yield from _read_otherwise(page, document, value)
    if meta.template is not None and meta.template not in templates:
        yield Problem(
            document.place(("template",)),
            f'okänd sidmall "{meta.template}"' + (nearest(meta.template, templates) or ""),
        )


def _read_otherwise(page: DocPage, document: Document, value: Any) -> Iterator[Problem]:
    """Point out values that MkDocs, which guesses, would take for something else than text."""
    try:
        guessed = yaml.safe_load(page.front_matter or "")
    except (yaml.YAMLError, ValueError):
        guessed = {}
    for key, text in value.items():
        if not isinstance(guessed, dict) or guessed.get(key) != text:
            yield Problem(document.place((key,)), f'sätt värdet inom citattecken: {key}: "{text}"')
