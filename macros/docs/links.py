"""The links on a page lead to pages, headings and files that exist."""

from __future__ import annotations

import posixpath
import re
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from macros.docs.files import PICTURES
from macros.finishing.reader import ids
from macros.problems import Problem, nearest
from macros.source.allowed import SCHEMES
from macros.source.characters import composed
from macros.source.doc_page import DEFINITION, LINK
from macros.source.folders import below
from macros.source.mailboxes import is_mailbox
from macros.source.web import address_problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from macros.problems import Place
    from macros.site import Site
    from macros.source.doc_page import DocPage, Outline

_MAILBOX = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SITE = re.compile(r"(?:www\.[\w-]+|[\w-]+(?:\.[\w-]+)*\.(?:se|nu|eu|com|org|net))(?:[/.?#]|$)")
"""What begins as the address of another site does, without what says so."""
_FOOTNOTE = re.compile(r"^ {0,3}\[\^[^\]]+\]:|\[\^[\w-]+\](?![\[(:])")


_ON_GITHUB = re.compile(r"https?://[\w.-]+/[^/]+/[^/]+/(?:blob|edit|raw|tree)/[^/]+/docs/([^?#]+)")
_WEB = re.compile(r"https?://", re.IGNORECASE)
_MISSPELT_WEB = re.compile(r"h?t{1,3}ps{0,2}|h{2}ttps?|hptts?|htpps?")
_SLIPPED = re.compile(
    r"(?<=//)w{1,2}\.|(?<=//)w{4,}\.|(?<=\w)\.\.+(?=\w)|(?<=\w),(?=(?:html?|pdf|se)$)"
)
_NO_COLON = re.compile(r"https?[;,.]?//")
_NUMBER = re.compile(r"\+?[\d -]{3,}")
_DOCUMENTS = (".pdf", ".docx", ".doc", ".xlsx", ".xls", ".pptx", ".ppt", ".zip", ".odt")
"""What no page is meant by, unless one is called the same."""
_NO_ALT = re.compile(
    r"!\[\s*(|[\w -]+\.(?:png|jpe?g|webp|gif|avif)|(?:image|img|bild|foto|skärm\w*|screenshot)[\d _.()-]*)\s*\]",
    re.IGNORECASE,
)
"""A text of an image that says nothing of what it shows."""


class Targets:
    """What a link can lead to: pages, other files, and the ids on a page."""

    def __init__(
        self,
        root: Path,
        pages: list[DocPage],
        site: Site | None,
        outlines: Mapping[str, Outline | None],
    ) -> None:
        """Take the pages as they are read; `outlines` has those that can be known, by file."""
        self._site = site
        self._specs = {spec.source: spec for spec in site.specs} if site else {}
        self._sound = outlines.keys()
        self._files = {
            composed(path.relative_to(root / "docs").as_posix())
            for path in below(root / "docs")
            if path.is_file()
        }
        self._ids: dict[str, AbstractSet[str] | None] = {
            page.uri: outline.ids if (outline := outlines.get(page.uri)) else None
            for page in pages
            if page.uri not in self._specs  # told where it lies
        }
        self.complete = site is not None
        self.missed: dict[str, list[Problem]] = {}
        """The links to what is not there, by what that is."""

    @cached_property
    def uris(self) -> set[str]:
        """Every file in docs/, and every generated page."""
        return {*self._files, *self._specs}

    def forget(self, page: DocPage, lines: AbstractSet[int]) -> None:
        """Leave out the links to what is not there on lines of a page that something is told of."""
        for missed, problems in list(self.missed.items()):
            kept = [p for p in problems if p.place.file != page.file or p.place.line not in lines]
            if kept:
                self.missed[missed] = kept
            else:
                del self.missed[missed]

    def lines_missed(self, page: DocPage) -> set[int]:
        """The lines of a page with a link to what is not there."""
        missed = (problem.place for problems in self.missed.values() for problem in problems)
        return {place.line for place in missed if place.file == page.file}

    def is_sound(self, page: DocPage) -> bool:
        """Whether nothing else is wrong on the page."""
        return page.uri in self._sound

    def ids(self, uri: str) -> AbstractSet[str] | None:
        """The ids on a page; None where they cannot be known before something else is mended."""
        if uri not in self._ids and self._site:
            self._ids[uri] = ids(self._site.html(self._specs[uri]))
        return self._ids[uri]


def link_problems(page: DocPage, targets: Targets) -> Iterator[Problem]:
    """Find links that lead where they may not; those that lead nowhere are left in `targets`."""
    seen = set()
    # Footnotes are told by the rules of the text; what they begin with is like a link's definition.
    notes = any(_FOOTNOTE.search(line) for line in page.prose)
    for number, line in enumerate(page.prose, start=1):
        found = [(match.start(2), match[2], match[1] == "!") for match in _links(line)]
        definition = DEFINITION.match(line)
        if definition and not (_FOOTNOTE.match(line) or line.startswith("[//]")):
            found.append((definition.start(2), definition[2], False))
        for column, written, is_image in found:
            target = _target(written)
            seen.add((target, is_image))
            if "{{" in target:
                continue
            place = page.place(number, column + 1)
            wrong = _told(page, target, targets, is_image=is_image)
            yield from _link_problem(page, target, targets, place, is_image=is_image)
            unsaid = _NO_ALT.match(line, line.rfind("![", 0, column)) if is_image else None
            if unsaid and not wrong:
                yield Problem(
                    page.place(number, unsaid.start() + 1),
                    "bilden saknar text: skriv mellan hakarna vad den visar, för den som inte ser den",
                )
    # What the lines do not show: a link over two lines, or an image by reference.
    rendered = targets.is_sound(page) and not page.is_plain and not notes
    for _, attributes in page.elements if rendered else []:
        for name, value in attributes:
            key = (_target(value), name == "src")
            if name in ("href", "src") and key not in seen and not value.endswith("makro"):
                seen.add(key)
                place = page.place_at(page.body.find(value))
                yield from _link_problem(page, key[0], targets, place, is_image=key[1])


def _links(line: str) -> Iterator[re.Match[str]]:
    """The links and images of a line, those that are what a link shows among them."""
    for match in LINK.finditer(line):
        yield match
        if "](" in line[match.start() : match.start(2) - 2]:
            inner = LINK.finditer(line, match.start() + len(match[1]) + 1, match.start(2) - 2)
            yield from (image for image in inner if image[1])


def slipped(address: str) -> str | None:
    """What to say of the address of another site in which a finger has slipped."""
    if found := _SLIPPED.search(address):
        return f'"{found[0]}" kan inte stå i en adress: kontrollera den'
    return None


def _target(written: str) -> str:
    """Where a link leads: the file that it names, or an address of another site as it stands."""
    return composed(written if _WEB.match(written) else unquote(written))


def _link_problem(
    page: DocPage, target: str, targets: Targets, place: Place, *, is_image: bool
) -> Iterator[Problem]:
    told = _told(page, target, targets, is_image=is_image)
    if isinstance(told, str):
        yield Problem(place, told)
    elif told:
        missed, text = told
        targets.missed.setdefault(missed, []).append(Problem(place, text))


def _told(
    page: DocPage, target: str, targets: Targets, *, is_image: bool
) -> str | tuple[str, str] | None:
    """What is wrong with a link; of one to what is not there, what that is as well."""
    if not target:
        return "länken är tom: skriv vart den leder"
    try:
        scheme = urlsplit(target).scheme
    except ValueError:
        return f'länken "{target}" går inte att läsa'
    if is_image and scheme == "data":
        return "bilden är inklistrad som text: spara den som en fil i docs, och skriv vägen dit"
    if is_image and (scheme or target.startswith("//")):
        return "bilden ligger på en annan webbplats: lägg bildfilen i docs och skriv vägen dit"
    if scheme in ("http", "https") and not urlsplit(target).netloc:
        return f'länken "{target}" är inte hel: skriv den som "{scheme}://myndigheten.se"'
    if scheme in ("http", "https"):
        on_github = _ON_GITHUB.match(target)
        if on_github and on_github[1] in targets.uris:
            right = posixpath.relpath(on_github[1], posixpath.dirname(page.uri) or ".")
            return f'länken leder till filen på GitHub: skriv "{right}"'
        if ' "' in target and not target.endswith('"'):
            return "texten efter adressen saknar sitt sista citattecken: skriv det, eller ta bort texten"
        return _own_page(page, target, targets) or slipped(target) or address_problem(target)
    if scheme == "mailto" and not all(
        map(is_mailbox, target[len("mailto:") :].partition("?")[0].split(","))
    ):
        return f'länken "{target}" leder inte till en brevlåda: skriv den efter mailto:, utan snedstreck'
    if scheme == "tel" and not _NUMBER.fullmatch(target[len("tel:") :]):
        return f'länken "{target}" går inte att ringa: skriv numret efter tel:, bara siffror'
    if scheme in SCHEMES:
        return None
    if not scheme and _MAILBOX.fullmatch(target):
        return f'länken "{target}" leder till en brevlåda: skriv "mailto:{target}"'
    if not scheme and _SITE.match(target):
        return f'länken "{target}" leder till en annan webbplats: skriv "https://{target}"'
    if no_colon := _NO_COLON.match(target):
        return f'kolonet saknas i länken "{target}": skriv "https://{target[no_colon.end() :]}"'
    if _MISSPELT_WEB.fullmatch(scheme):
        return (
            f'länken börjar med "{scheme}:": skriv "https://{target.partition(":")[2].lstrip("/")}"'
        )
    if len(scheme) == 1 or scheme == "file" or target.startswith("\\\\"):
        return (
            "länken leder till en fil på din dator: lägg den i docs, eller länka till en webbadress"
        )
    if scheme:
        return f'länken får inte börja med "{scheme}:": skriv en webbadress, eller vägen till sidan'
    path, _, anchor = target.partition("#")
    if target == "#":
        return 'länken "#" leder ingenstans: skriv rubrikens adress efter #'
    if path.startswith("/"):
        return f'länken "{target}" börjar med snedstreck: skriv vägen till filen från den här sidan'
    start = posixpath.dirname(page.uri)
    uri = posixpath.normpath(posixpath.join(start, path)) if path else page.uri
    if uri not in targets.uris:
        return _missing(uri, target, path, start, targets)
    if is_image and not uri.lower().endswith(PICTURES):
        return f'"{target}" är ingen bild: ta bort utropstecknet om det är en länk'
    if anchor and uri.endswith(".md"):
        ids = targets.ids(uri)
        if ids is not None and anchor not in ids:
            small = anchor.casefold()
            hint = f' – menade du "{small}"?' if small in ids else nearest(anchor, ids)
            text = f'länken "{target}" leder till en rubrik som inte finns{hint}'
            return f"{uri}#{anchor}", text
    return None


def _own_page(page: DocPage, target: str, targets: Targets) -> str | None:
    """What to say of the published address of one of our own pages."""
    parts = urlsplit(target)
    path = parts.path.strip("/")
    if "/" not in path:
        return None  # so short a way may be another site's
    uri = next((uri for uri in (f"{path}.md", f"{path}/index.md") if uri in targets.uris), None)
    if uri is None:
        return None
    right = posixpath.relpath(uri, posixpath.dirname(page.uri) or ".")
    right += f"#{parts.fragment}" if parts.fragment else ""
    return f'länken leder till en av webbplatsens egna sidor: skriv "{right}"'


def _missing(
    uri: str, target: str, path: str, start: str, targets: Targets
) -> str | tuple[str, str] | None:
    for candidate in (f"{uri}.md", posixpath.normpath(posixpath.join(uri, "index.md"))):
        if candidate in targets.uris:
            right = posixpath.relpath(candidate, start or ".")
            return f'länken "{target}" ska leda till en fil: skriv "{right}"'
    if not targets.complete:  # the generated pages are not known without data
        return None
    stem = posixpath.splitext(posixpath.basename(uri))[0]
    if uri.lower().endswith(_DOCUMENTS) and not any(f"/{stem}." in f"/{u}" for u in targets.uris):
        text = f'länken "{target}" leder till en fil, och bara sidor och bilder ligger här: skriv adressen till filen på en webbplats'
        return uri, text
    # Whoever writes .html or .docx means a page; a picture is no page.
    picture = uri.lower().endswith((*PICTURES, ".svg"))
    what = "fil" if picture else "sida"
    known = [
        posixpath.relpath(other, start or ".")
        for other in targets.uris
        if not (picture and other.endswith(".md"))
    ]
    return uri, f'länken "{target}" leder till en {what} som inte finns{nearest(path, known)}'
