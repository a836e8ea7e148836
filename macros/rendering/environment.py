"""The one Jinja environment that our own templates are rendered in: everything is escaped."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from macros.model import plain_letters, swedish_order
from macros.rendering.addresses import anchor_of, event_at, law_anchor, standing_at, year_page
from macros.rendering.compiled import KeptCompiled
from macros.rendering.dates import (
    event_dates,
    event_times,
    partial_date,
    swedish_date,
    swedish_month,
)
from macros.rendering.files import (
    EVERY_CARD,
    EVERY_DATE,
    FEED,
    NATIONAL_DATES,
    cards_of,
    dates_of,
    embedded_at,
)
from macros.source.doc_page import address_of
from macros.source.phones import phone_uri
from macros.source.values import slugify

if TYPE_CHECKING:
    from collections.abc import MutableMapping, Sequence

TEMPLATES = Path(__file__).parent.parent / "templates"


def genitive(name: str) -> str:
    """The Swedish genitive of a name: Skånes, Borås."""
    return name if name.endswith(("s", "x", "z")) else name + "s"


def plain(value: object) -> Markup:
    """A value as it can stand in a line of Markdown: what would be read as a sign is an entity."""
    text = " ".join(str(value).split())
    text = re.sub(r"""[\\`*_{}\[\]()<>#+!|~&:"'=@^$.]""", lambda sign: f"&#{ord(sign[0])};", text)
    if text.startswith("-"):
        text = "&#45;" + text[1:]
    return Markup(text)  # noqa: S704 - every sign that means something is an entity


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, which blank lines part, each on one line."""
    return [" ".join(part.split()) for part in re.split(r"\n\s*\n", text.strip())]


def upper_first(text: str) -> str:
    """The text with a capital first letter, and the rest as it is."""
    return text[:1].upper() + text[1:]


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _by_letter(records: list[Any]) -> list[tuple[str, list[Any]]]:
    groups: dict[str, list[Any]] = {}
    for record in sorted(records, key=lambda record: swedish_order(record.name)):
        first = plain_letters(record.name)[0].upper()
        groups.setdefault("0–9" if first.isdigit() else first, []).append(record)
    return list(groups.items())


def listed(names: Sequence[str]) -> str:
    """Names as they stand in a sentence: a, b och c."""
    return " och ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def mailbox(address: str) -> Markup:
    """A mailbox as it is read: where there is no room for it, a new line begins after its @."""
    return escape(address).replace("@", Markup("@<wbr>"))


def unread(value: object) -> Markup:
    """A value in a line of Markdown on GitHub: as `plain`, and no @ calls for anyone."""
    return Markup(str(plain(value)).replace("&#64;", "&#64;&#8288;"))  # noqa: S704 - plain escapes


class _Environment(Environment):
    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The globals that a template is given: a plain dictionary, which each use of it copies.

        Jinja's chain of two is copied in Python, name by name. Ours are there before any template.
        """
        return {**self.globals, **(d or {})}


@cache
def environment() -> Environment:
    """Make the environment once; templates are read from macros/templates."""
    env = _Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        cache_size=-1,  # each template stays, and is found without a lock
        optimized=False,  # there is next to nothing to reckon in advance, and it takes a while
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters.update(
        swedish_date=swedish_date,
        swedish_month=swedish_month,
        partial_date=partial_date,
        genitive=genitive,
        plain=plain,
        phone_uri=phone_uri,
        paragraphs=paragraphs,
        by_letter=_by_letter,
        upper_first=upper_first,
        host=_host,
        event_dates=event_dates,
        event_times=event_times,
        mailbox=mailbox,
        unread=unread,
        listed=listed,
        address_of=address_of,
        slugify=slugify,
    )
    env.globals.update(
        anchor_of=anchor_of,
        cards_of=cards_of,
        dates_of=dates_of,
        embedded_at=embedded_at,
        event_at=event_at,
        law_anchor=law_anchor,
        standing_at=standing_at,
        year_page=year_page,
        every_card=EVERY_CARD,
        every_date=EVERY_DATE,
        national_dates=NATIONAL_DATES,
        feed=FEED,
    )
    env.bytecode_cache = KeptCompiled(env)
    return env


def render(template: str, **context: Any) -> Markup:
    """Render a template, without the blank lines that would end a block of HTML in Markdown."""
    text = environment().get_template(template).render(**context)
    return Markup(re.sub(r"\n[ \t]*(?=\n)", "", text).strip())  # noqa: S704 - autoescaped above


def render_page(template: str, **context: Any) -> str:
    """Render a page skeleton: Markdown, where blank lines part the blocks."""
    return environment().get_template(template).render(**context).strip() + "\n"
