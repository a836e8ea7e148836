"""The one Jinja environment that our own templates are rendered in: everything is escaped."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from macros.fields import phone_uri
from macros.model import swedish_order

if TYPE_CHECKING:
    from datetime import date

if TYPE_CHECKING:
    from macros.model import Event

TEMPLATES = Path(__file__).parent / "templates"
MONTHS = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
]


def swedish_date(day: date) -> str:
    """A date as it is written in running text: 2 januari 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


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


def _paragraphs(text: str) -> list[str]:
    return [" ".join(part.split()) for part in re.split(r"\n\s*\n", text.strip())]


def upper_first(text: str) -> str:
    """The text with a capital first letter, and the rest as it is."""
    return text[:1].upper() + text[1:]


def partial_date(value: str) -> str:
    """A day, month or year in running text: 10 april 2024, april 2024, 2024."""
    year, _, rest = value.partition("-")
    if not rest:
        return year
    month, _, day = rest.partition("-")
    return (f"{int(day)} " if day else "") + f"{MONTHS[int(month) - 1]} {year}"


def event_dates(event: Event) -> str:
    """When an event is: 10–11 april 2024, 30 mars–1 april 2024, april 2024."""
    start, end = event.start, event.end
    if end is None or end == start:
        return partial_date(start)
    if len(start) == 10 and start[:7] == end[:7]:
        return f"{int(start[8:])}–{partial_date(end)}"
    shown = partial_date(start)
    if start[:4] == end[:4]:
        shown = shown.removesuffix(f" {start[:4]}")
    return f"{shown}–{partial_date(end)}"


def _by_letter(records: list[Any]) -> list[tuple[str, list[Any]]]:
    groups: dict[str, list[Any]] = {}
    for record in sorted(records, key=lambda record: swedish_order(record.name)):
        first = record.name[0].upper()
        groups.setdefault("0–9" if first.isdigit() else first, []).append(record)
    return list(groups.items())


def unread(value: object) -> Markup:
    """A value in a line of Markdown on GitHub: as `plain`, and no @ calls for anyone."""
    return Markup(str(plain(value)).replace("&#64;", "&#64;&#8288;"))  # noqa: S704 - plain escapes


@cache
def environment() -> Environment:
    """Make the environment once; templates are read from macros/templates."""
    env = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters.update(
        swedish_date=swedish_date,
        genitive=genitive,
        plain=plain,
        phone_uri=phone_uri,
        paragraphs=_paragraphs,
        by_letter=_by_letter,
        upper_first=upper_first,
        event_dates=event_dates,
        unread=unread,
    )
    return env


def render(template: str, **context: Any) -> Markup:
    """Render a template, without the blank lines that would end a block of HTML in Markdown."""
    text = environment().get_template(template).render(**context)
    return Markup(re.sub(r"\n[ \t]*(?=\n)", "", text).strip())  # noqa: S704 - autoescaped above


def render_page(template: str, **context: Any) -> str:
    """Render a page skeleton: Markdown, where blank lines part the blocks."""
    return environment().get_template(template).render(**context).strip() + "\n"
