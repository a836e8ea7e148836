"""Signs that a reader would see in the text: of Markdown, of its kin, and of other programs.

Other dialects of Markdown, wikis, forums and word processors have signs that mean nothing here, and
Markdown itself leaves those that do not fit together. Whatever they come of, they are seen.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from macros.docs.text.persons import FOOTNOTE
from macros.source.doc_page import to_html

if TYPE_CHECKING:
    from collections.abc import Callable

MAYBE = re.compile(r"[*_^~+|$&«•▪●{}\[\\]|'{2}|‘{2}|`{2}|\.lead")
"""Whatever is told has one of these."""

_AROUND = re.compile(r"(?<![\w+|'‘’~=^])(\+\+|\|\||'{2,5}|~~|\^\^)(?=[^\s+|'^~])[^\n]*?\S\1(?!\w)")
"""A sign twice on both sides of a word, which is bold, struck or hidden somewhere else."""
_RAISED = re.compile(r"(?<=\w)([\^~])[\w+-]{1,12}\1(?!\w)")
_FORMULA = re.compile(
    r"(?<![\w$])\${1,2}(?=[^\s$])[^$\n]*[\\^_=][^$\n]*(?<=[^\s$])\${1,2}(?![\w$])"
)
_BRACES = re.compile(r"(?<![{$])\{(?![\s{:.#%}])[^{}(),\n]{1,80}\}(?!\})")
_BRACE = re.compile(r"\A[^{]*?(?<=[^\s{])(\})(?!\})", re.DOTALL)
"""A brace that ends nothing."""
_OF_WORDS = re.compile(r"(?<=\])\{[:.#][^{}\n]*\}")
"""Attributes of words in brackets, as Pandoc has them."""
_OTHER_ATTRIBUTES = re.compile(r"[(\[]:? ?\.lead ?[)\]]|^:? *\.lead *\}?$", re.MULTILINE)
_ENTITY = re.compile(r"(?:&amp;|\\&)(?:#\d{1,6}|[a-zA-Z]{2,8}\d?);")
_CUT_ENTITY = re.compile(
    r"&(?:nbsp|amp|lt|gt|quot|shy|[aeiou](?:ring|uml|acute|grave)|[AEO](?:ring|uml|acute)|[nm]dash|bull)(?![;\w])"
)
_TAG = re.compile(r"&lt;/?[a-zA-Z][^&\n]*&gt;")
_BULLETS = re.compile(r"(?<=\S )([•▪●])(?= )[^\n]* \1 ")
_BACKTICKS = re.compile(r"(?<!`)`{2}(?!`)")
_FIELD = re.compile(r"«(?=[^»]*[A-ZÅÄÖ\d_.-])[\w.-]+»")
_ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|[nrt](?=[A-ZÅÄÖ]))")
"""A sign as programs write it."""
_ESCAPED_BOLD = re.compile(r"\\\*\\\*(?=\S)[^\n]*?\\\*\\\*")
_ESCAPED_LINK = re.compile(
    r"\\\[([^\[\]\n]+?)\\?\]\\?\(((?:https?://|\.{1,2}/|[\w/.-]+\.md)[^()\s]*?)\\?\)"
)
_MARK_OF_SOURCE = re.compile(
    r"(?<=[\w.,;:!?”])(?:\[\d{1,2}\])+(?![(\[:])|(?<=[.,;:!?”])\^\d{1,2}(?!\w)"
)
_MARK_OF_COMMENT = re.compile(r"(?<=[\w.,;:!?”])\[[A-ZÅÄÖ]{1,3}\d{1,3}\](?![(\[:])")

_NONE = "betyder ingenting här: ta bort tecknen, skriv **ord** för fetstil och *ord* för kursiv"
_RULES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (_AROUND, lambda found: f'"{found[1]}" {_NONE}'),
    (
        _RAISED,
        lambda found: (
            f'"{found[0]}" visas som det står: skriv det upphöjda eller sänkta '
            "tecknet, som ² eller ₂"
        ),
    ),
    (
        _FORMULA,
        lambda found: f'"{found[0]}" visas som det står: skriv formeln med vanliga tecken',
    ),
    (_BRACE, lambda _: "klammern slutar något som inte har börjat: ta bort den"),
    (_OF_WORDS, lambda _: "klammern gäller ingenting här: ta bort den, och hakarna före"),
    (
        _OTHER_ATTRIBUTES,
        lambda found: f'"{found[0]}" visas som det står: skriv {{: .lead }}',
    ),
    (
        _BRACES,
        lambda found: (
            f'"{found[0]}" visas som det står: ta bort klamrarna, eller skriv vad som '
            "skulle stå där"
        ),
    ),
    (
        _ENTITY,
        lambda found: f'"{found[0]}" är kod ur en webbsida: skriv "{_sign(found[0])}"',
    ),
    (
        _CUT_ENTITY,
        lambda found: (
            f'"{found[0]}" är kod ur en webbsida: skriv "{html.unescape(found[0] + ";")}"'
        ),
    ),
    (
        _BULLETS,
        lambda found: f'"{found[1]}" gör ingen lista: skriv varje punkt på en egen rad, med "- "',
    ),
    (_BACKTICKS, lambda _: "koden som börjar här slutar aldrig: skriv `` efter orden också"),
    (_TAG, lambda found: f'HTML visas som det står: ta bort "{html.unescape(found[0])}"'),
    (
        _FIELD,
        lambda found: f'"{found[0]}" är ett fält ur Word: skriv vad som skulle stå där',
    ),
    (
        _ESCAPE,
        lambda found: f'"{found[0]}" är kod för ett tecken, och visas som det står: skriv tecknet',
    ),
    (_ESCAPED_BOLD, lambda _: "stjärnorna visas: ta bort de omvända snedstrecken före dem"),
    (_MARK_OF_SOURCE, lambda _: FOOTNOTE),
    (
        _MARK_OF_COMMENT,
        lambda found: f'"{found[0]}" är märket för en kommentar i Word: ta bort det',
    ),
)

_WHOLE = re.compile(
    r"(?<![\w*])(\*{1,3})(?=[^\s*])[^*\n]*(?<=[^\s*])\1(?![\w*])"
    r"|(?<![\w_])(_{1,3})(?=[^\s_])[^_\n]*(?<=[^\s_])\2(?![\w_])"
)
"""Emphasis that nobody can mistake."""
_INLINE_TAG = re.compile(r"<code>.*?</code>|<(?!/?(?:p|li|ul|ol|h\d)\b)[^<>]*>", re.DOTALL)
_BLOCK_TAG = re.compile(r"<[^<>]*>")
_LEFT = re.compile(
    r"(?:(?<=[\s(”\"\0])|^)(?P<begin>[*_]{1,3})\0*(?P<after>[^\W_]+)"
    r"|(?P<before>[^\W_]+)[.,:;!?”)]*\0(?P<end>\*+)(?![\w*])",
    re.MULTILINE,
)


def visible_problem(text: str) -> tuple[int, str] | None:
    """The first sign that a reader would see, with its index.

    `text` is Markdown, with what is code blanked out.
    """
    if not MAYBE.search(text):
        return None
    for rule, says in _RULES:
        if found := rule.search(text):
            return found.start(found.lastindex or 0) if rule is _BRACE else found.start(), says(
                found
            )
    return None


def escaped_link(text: str) -> tuple[int, str] | None:
    """A link whose brackets are escaped, as programs do that write Markdown themselves."""
    found = _ESCAPED_LINK.search(text) if "\\[" in text else None
    return (
        (found.start(), f"länken blir ingen länk: skriv [{found[1]}]({found[2]})")
        if found
        else None
    )


def left_emphasis(text: str) -> tuple[int, str] | None:
    """The first sign of emphasis that Markdown leaves in the text, by what it makes of it.

    `text` is Markdown, with its code.
    """
    rest = _WHOLE.sub("", text)
    if "*" not in rest and "_" not in rest:
        return None
    plain = re.sub(r"\\[*_]", "\1\1", text)
    shown = html.unescape(
        _BLOCK_TAG.sub("\n", _INLINE_TAG.sub("\0", to_html(plain, raw_html=False)))
    )
    if (found := _LEFT.search(shown)) is None:
        return None
    word = found["after"] or found["before"]
    signs = rf"[*_]+(?={re.escape(word)})" if found["after"] else rf"(?<={re.escape(word)})\W*?[*_]"
    place = re.search(signs, plain)
    sign = found["begin"] or found["end"]
    return (place.start() if place else 0), (
        f'"{sign}" syns på sidan: skriv lika många stjärnor före och efter orden, utan blanksteg innanför'
    )


def _sign(code: str) -> str:
    return html.unescape("&" + re.sub(r"^(?:&amp;|\\&)", "", code))
