"""What every block is rendered with."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from macros.problems import nearest
from macros.rendering.addresses import local_police_page, page_of
from macros.rendering.environment import render

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from markupsafe import Markup

    from macros.model import Handbook
    from macros.model.offered import DataSet
    from macros.rendering.addresses import Links

T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., Any])


_MACROS: set[object] = set()
_INLINE: set[object] = set()


def macro(function: F) -> F:
    """Mark a block as a macro: pages in docs/ can call it, on a line of its own."""
    _MACROS.add(function)
    return function


def inline_macro(function: F) -> F:
    """Mark what can stand within a sentence as a macro: pages can call it anywhere in their text."""
    _INLINE.add(function)
    return macro(function)


def is_inline(function: object) -> bool:
    """Whether a macro may be called within a sentence."""
    return callable(function) and function in _INLINE


def is_macro(function: object) -> bool:
    """Whether a member of a class of blocks is marked as a macro."""
    return callable(function) and function in _MACROS


class MacroError(Exception):
    """A macro was called with something that is not there; the text is Swedish."""


class BlockBase:
    """The blocks of one page: they know the data, and the page that their links start from."""

    def __init__(
        self,
        handbook: Handbook,
        links: Links,
        rendered: dict[object, Markup] | None = None,
        data_sets: Sequence[DataSet] = (),
        published: Collection[str] = (),
    ) -> None:
        """`rendered` keeps what is the same on many pages of one site.

        `data_sets` are those that the site offers, which modules above these blocks write; `published`
        are the addresses that have been published.
        """
        self._handbook = handbook
        self._links = links
        self._rendered = {} if rendered is None else rendered
        self._data_sets = data_sets
        self._published = published

    def _render(self, template: str, **context: Any) -> Markup:
        return render(
            template,
            blocks=self,
            handbook=self._handbook,
            links=self._links,
            page_of=page_of,
            local_police_page=local_police_page,
            **context,
        )

    def _way_to_tell(
        self, form: str, label: str, about: str, asked: Iterable[str], **answers: str
    ) -> Markup:
        """The way to tell the editors: by form, with `answers` filled in, or by mail.

        `about` is what it is about, and what is `asked` stands in the mail.
        """
        ways = self._links.corrections
        return self._render(
            "tell_of.html.j2",
            form=ways.suggest(form, **answers),
            mail=ways.write(f"Stödguiden: {about}", "\n".join(f"{one}: " for one in asked)),
            label=label,
            about=about,
        )


def lookup(
    known: Mapping[str, T], key: object, word: str, name: Callable[[T], str] = lambda _: ""
) -> T:
    """Find `key` among the `known`.

    Raises:
        MacroError: it is not there; the text names the nearest that is.
    """
    if isinstance(key, str) and key in known:
        return known[key]
    if isinstance(key, int):  # a code that has lost its quotes, and maybe its first zero
        for valid in known:
            if valid.isdigit() and int(valid) == key:
                raise MacroError(f'{word} ska stå inom citattecken: "{valid}"')
    names = {valid: name(value) for valid, value in known.items()}
    raise MacroError(f'{word} "{key}" finns inte{nearest(str(key), names)}')


def heading_level(level: object) -> int:
    """Check a heading level.

    Raises:
        MacroError: it is not 2, 3 or 4.
    """
    if not isinstance(level, int) or level not in (2, 3, 4):
        raise MacroError(f'rubriknivån "{level}" finns inte: skriv 2, 3 eller 4')
    return level
