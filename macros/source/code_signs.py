"""What in a value would be read as markup or code."""

from __future__ import annotations

import re

TEMPLATE_CODE = ("{{", "}}", "{%", "%}", "{#", "#}")
MARKUP = (*TEMPLATE_CODE, "<", ">", "`", "|", "\\", "](", "javascript:")
"""The quick look: markup and code have one of these."""

_NAMED = re.compile(r"[^<>]*<([^<>\s]+)>")
"""A mailbox with what its owner is called before it, as mail programs have it."""


_COMPARED = re.compile(r"(?<=[ (])[<>]=? ?(?=\d)")
"""What compares with a number: (< 5 000 invånare). No tag begins so, and it is shown as it stands."""
_CODED_LETTER = re.compile(r"\\u([0-9a-fA-F]{4})")
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,40}>")
_OF_MARKDOWN = re.compile(r"\[([^\[\]]+)\]\([^()\s]*\)")
_LINKED = re.compile(r"<a [^<>]*>([^<>]+)</a>")


def named_mailbox(value: str) -> str | None:
    """The mailbox in a value that has what its owner is called too, or None."""
    found = _NAMED.fullmatch(value) if "@" in value else None
    bare = found[1].removeprefix("mailto:").partition("|")[0] if found else ""
    return bare if "@" in bare else None


def template_problem(value: str, where: str) -> str | None:
    """Say in Swedish what in a value would be read as template code, or None."""
    for sign in TEMPLATE_CODE:
        if sign in value:
            return f'mallkod är inte tillåten {where}: ta bort "{sign}"'
    return None


def markup_problem(value: str) -> str | None:
    """Say in Swedish what in a value would be read as markup or code, or None."""
    if problem := template_problem(value, "i data"):
        return problem
    if "\\u" in value and (code := _CODED_LETTER.search(value)):
        return f'"{code[0]}" är kod ur ett program: skriv "{chr(int(code[1], 16))}"'
    if "<" in value and (link := _LINKED.search(value)):
        return f'länkar skrivs inte i data: skriv bara "{link[1]}"'
    if "](" in value and (link := _OF_MARKDOWN.search(value)):
        return f'länken hör till Markdown: skriv bara "{link[1]}"'
    plain = _COMPARED.sub("", value)
    if "<" in plain and (tag := _TAG.search(plain)):
        return f'märkspråk är inte tillåtet i data: ta bort "{tag[0]}" och skriv ren text'
    for sign in MARKUP:
        if sign in plain:
            return f'märkspråk är inte tillåtet i data: ta bort "{sign}" och skriv ren text'
    return None
