"""What a page in docs/ may give an element: attributes, classes, and where a link may lead."""

from __future__ import annotations

CLASSES = frozenset({"lead"})
"""The classes that an editor can give a paragraph."""
SCHEMES = frozenset({"http", "https", "mailto", "tel"})
"""What an address may begin with, where it does not lead to a page of the site."""

WRITTEN = frozenset({"class", "id", "lang"})
"""The attributes that an editor can write in braces."""
_MADE = frozenset({"align", "alt", "href", "src", "title"})
"""Those that Markdown makes itself."""
_MADE_CLASSES = ("admonition", "language-")


def is_allowed(name: str, value: str | None) -> bool:
    """Whether an element may have an attribute with this value."""
    if name == "class":
        return all(_is_allowed_class(one) for one in str(value).split())
    return name in WRITTEN or name in _MADE


def _is_allowed_class(name: str) -> bool:
    return name in CLASSES or name in NOTICES or name.startswith(_MADE_CLASSES)


NOTICES = (
    "abstract",
    "danger",
    "example",
    "failure",
    "info",
    "note",
    "question",
    "quote",
    "success",
    "tip",
    "warning",
)
"""The kinds of a notice, `!!! note`."""
