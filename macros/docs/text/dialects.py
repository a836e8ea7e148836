"""Links as other programs write them: Markdown shows their signs, and leads nowhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WEB = r"https?://[^\s\[\]<>|()]+"
_FILE = r"[\w./-]+\.(?:md|adoc|rst|html?)(?:#[\w-]+)?"
_LINKS = (
    # Org and other wikis: the address, then the words, in two pairs of brackets or one.
    re.compile(r"\[\[(?P<to>[^\[\]|\n]+)[\]|]\[?(?P<words>[^\[\]|\n]+)\]\]"),
    # MediaWiki: the address first, then the words, in brackets.
    re.compile(rf"(?<![\]\\!])\[(?P<to>{_WEB})\s+(?P<words>[^\[\]\n]+)\](?![(\[])"),
    # Jira: an upright line between words and address.
    re.compile(rf"(?<![\]\\!])\[(?P<words>[^\[\]|\n]+)\|(?P<to>{_WEB}|{_FILE})\](?![(\[])"),
    # AsciiDoc: the address, with what it is before it or not, and the words in brackets.
    re.compile(
        rf"(?<![\w(/\[\]])(?:(?:link|xref):(?P<file>[^\s\[\]]+)|(?P<to>{_WEB}))\[(?P<words>[^\[\]\n]*[^\W\d][^\[\]\n]*)\](?![(\[])"
    ),
    # Textile: words within quotation marks, a colon and the address.
    re.compile(rf"[\"”“](?P<words>[^\"”“\n]+)[\"”]:(?P<to>{_WEB}|{_FILE})(?![\w\[])"),
    # Slack: the address as in Markdown, with the words in it.
    re.compile(r"<(?P<to>https?://[^<>|\s]+)\|(?P<words>[^<>\n]+)>"),
    # Mail that has become plain text: the address close to the word that led there.
    re.compile(r"(?P<words>[^\W\d_][\w-]*)<(?P<to>https?://[^<>|\s]+)>"),
    # Forums.
    re.compile(
        r"\[url(?:=[\"']?(?P<to>[^\]\n\"']+)[\"']?)?\](?P<words>[^\[\n]+)\[/url\]", re.IGNORECASE
    ),
)
_RESTRUCTURED = re.compile(r"`(?P<words>[^`<>\n]*?) *<(?P<to>[^<>\s`]+)>`__?(?!\w)")
_ROLE = re.compile(r"(?<!\w):(?:ref|doc|any|term|numref|download):`(?P<words>[^`<>\n]+)[^`\n]*`")
_NAMED = re.compile(r"(?<![`\w])`(?P<words>[^`<>\n]+)`__?(?=[\s.,;:!?)]|$)")
MAYBE_CODED = re.compile(r"`_|:`")
"""A link that takes its words in signs of code has one of these."""


def dialect_link(text: str) -> tuple[int, str] | None:
    """A link of another dialect in a text without code, with its index."""
    for pattern in _LINKS:
        if found := pattern.search(text):
            parts = found.groupdict()
            return found.start(), _says(parts["words"], parts["to"] or parts.get("file"))
    return None


def coded_link(line: str, prose: str) -> tuple[int, str] | None:
    """A link of reStructuredText; `prose` is the line with what Markdown reads as code blank."""
    for pattern in (_RESTRUCTURED, _ROLE, _NAMED):
        for found in pattern.finditer(line):
            signs = prose[found.start() : found.end()]
            # What stands outside the code is what makes a link of it there.
            if signs.strip() in ("_", "__") or (pattern is _ROLE and signs[:1] == ":"):
                return found.start(), _says(found["words"], found.groupdict().get("to"))
    return None


def abbreviation_problems(prose: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """The lines that explain an abbreviation as other Markdown does."""
    for number, line in enumerate(prose, start=1):
        if line.startswith(("*[", "* [")) and _ABBREVIATION.match(line):
            text = "förkortningar förklaras av sig själva, ur data/glossary.yaml: ta bort raden"
            yield number, 1, text


_ABBREVIATION = re.compile(r"\* ?\[[^\]\n]+\](?::| (?=[A-ZÅÄÖ]))")


def _says(words: str, address: str | None) -> str:
    if not address and "://" in words:
        address, words = words, ""
    words, address = words or "vad sidan heter", address or "sidans-fil.md"
    return f"länken blir ingen länk: skriv [{words.strip()}]({address.strip()})"
