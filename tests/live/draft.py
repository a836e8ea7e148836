"""A copy of a content, changed as an editor changes it: a few lines, and every other left alone.

Nothing here knows what the files say: an entry is chosen by what it has, never by its name.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Any

from macros import docs
from macros.exports.former import former_in
from macros.load import read_all
from macros.model import (
    BY_KEY,
    BY_MODEL,
    FILES,
    KINDS,
    Menu,
    Message,
    NamesWithin,
    head_of,
    key_of,
    references,
    ways_of,
)
from macros.pages import page_specs
from macros.promised.published import read as read_published
from macros.rendering.addresses import anchor_of, former_anchors, page_of
from macros.source import yamlio
from macros.source.former_address import parts_of
from macros.source.parts import folder_of, parts
from tests.live.yaml_text import (
    Entry,
    Way,
    parted,
    with_entry,
    with_moved,
    with_value,
    without,
    written,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date
    from pathlib import Path

    from macros.model import Handbook, Record
    from macros.source.doc_page import DocPage

_CALLED = re.compile(r'\{\{ (?:phone|mailbox)\("([\w-]+)"\) \}\}')
MENU = "data/menu.yaml"


class Draft:
    """The content in a folder, which is changed in place and can be put back as it was."""

    def __init__(self, root: Path, today: date) -> None:
        self.root = root
        self.today = today
        self.before: dict[Path, str | None] = {}
        """What stood in the files that have been changed; None for one that is new."""
        self.written = 0
        """How many times a file has been written otherwise than it stood."""
        self._read: dict[int, Handbook] = {}
        self._pages: list[DocPage] | None = None
        self._at_first = self._addresses()

    def restore(self) -> None:
        """Put every file back as it was."""
        for path, text in self.before.items():
            if text is None:
                path.unlink()
            else:
                path.write_text(text, "utf-8")
        self.before.clear()
        self._pages = None

    # Files

    def read(self, name: str) -> str:
        return (self.root / name).read_text("utf-8-sig").replace("\r\n", "\n")

    def write(self, name: str, text: str | None) -> None:
        """Write a file; remove it where there is no text."""
        path = self.root / name
        old = path.read_text("utf-8") if path.exists() else None
        self.before.setdefault(path, old)
        self.written += text != old
        self._pages = None
        if text is None:
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")

    def add_picture(self, name: str, picture: bytes) -> None:
        """Add a picture that is not there."""
        path = self.root / name
        self.before.setdefault(path, None)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(picture)

    def edit(self, name: str, change: Callable[..., str], *args: Any) -> None:
        self.write(name, change(self.read(name), *args))

    # Data

    @property
    def handbook(self) -> Handbook:
        """The data as it is now; kept are what was read first, which drafts go back to, and last."""
        files = sorted((self.root / "data").rglob("*.yaml"))
        now = hash(tuple((str(path), path.read_bytes()) for path in files))
        if now not in self._read:
            for old in list(self._read)[1:]:
                del self._read[old]
            self._read[now] = read_all(self.root, self.today, rules=()).handbook
        return self._read[now]

    def parts(self, name: str) -> list[str]:
        """The files that a data file lies in."""
        found = parts(self.root / "data", name)
        return [path.relative_to(self.root).as_posix() for path in found]

    def head_file(self, name: str) -> str:
        """The part of a data file where what stands beside its lists does, or may do."""
        files = self.parts(name)
        head = head_of(name)
        beside = set(head.model.model_fields) if head else set()
        return next((file for file in files if beside & set(self.values(file))), files[0])

    def files_with(self, key: str) -> list[str]:
        """The files that a list stands in."""
        return [file for file in self.parts(BY_KEY[key].file) if key in self.values(file)]

    def place_of(self, key: str, number: int) -> tuple[str, int]:
        """The file that an entry stands in, and its number there."""
        for file in self.files_with(key):
            count = len(self.values(file)[key])
            if number < count:
                return file, number
            number -= count
        raise LookupError(f"{key} has no such entry")

    def entries(self, key: str) -> list[Entry]:
        """The entries of a list, as plain values."""
        return [entry for file in self.files_with(key) for entry in self.values(file)[key]]

    def values(self, name: str) -> dict[str, Any]:
        """What a data file says, as plain values."""
        return yamlio.read(self.root / name, name).value

    def find(self, key: str, fits: Callable[[Entry], object] = lambda _: True) -> int:
        """The number of the first entry that fits."""
        for number, entry in enumerate(self.entries(key)):
            if fits(entry):
                return number
        raise LookupError(f"no entry of {key} is fit for this change")

    def put(self, key: str, number: int, way: str | Way, value: Any) -> None:
        way = (way,) if isinstance(way, str) else way
        file, number = self.place_of(key, number)
        self.edit(file, with_value, (key, number, *way), value)

    def take(self, key: str, number: int, way: str | Way) -> None:
        """Take away a key of an entry, if it has it."""
        file, number = self.place_of(key, number)
        self._take(file, (key, number, *((way,) if isinstance(way, str) else way)))

    def _take(self, file: str, way: Way) -> None:
        value: Any = self.values(file)
        for step in way:
            if isinstance(value, dict) and step not in value:
                return
            value = value[step]
        self.edit(file, without, way)

    def add(self, key: str, entry: Entry, at: int = -1) -> None:
        """Add an entry: last, or at a place in the list."""
        file = self.files_with(key)[-1]
        if 0 <= at < len(self.entries(key)):
            file, at = self.place_of(key, at)
        else:
            at = len(self.values(file)[key])
        self.edit(file, with_entry, (key,), entry, at)

    def append(self, key: str, number: int, way: str, value: Any) -> None:
        """Add an item to a list of an entry, and the list where there is none."""
        items = self.entries(key)[number].get(way) or []
        self.put(key, number, way, [*items, value])

    def move(self, key: str, start: int, end: int) -> None:
        """Move an entry to after another."""
        entry = self.entries(key)[start]
        (old, start), (new, end) = self.place_of(key, start), self.place_of(key, end)
        if old == new:
            self.edit(new, with_moved, (key,), start, end)
        else:
            self.edit(old, without, (key, start))
            self.edit(new, with_entry, (key,), entry, end + 1)

    def part(self, key: str) -> None:
        """Move half of the last file with a list to a new one."""
        file = self.files_with(key)[-1]
        left, moved = parted(self.read(file), key)
        self.write(file, left)
        self.write(f"data/{folder_of(BY_KEY[key].file)}/zzz-{key}.yaml", moved)

    def remove(self, key: str, number: int) -> None:
        """Remove an entry, and whatever in the data and the pages refers to it."""
        self.take_out(key, number)
        self.lead_on()

    def take_out(self, key: str, number: int) -> None:
        """Remove an entry as above, but for where its address leads: that is for `lead_on`."""
        kind = BY_KEY[key]
        identifier = kind.identifier
        name = self.entries(key)[number][identifier] if identifier else None
        if identifier:
            self.let_go_of(key, name)
            number = self.find(key, lambda entry: entry[identifier] == name)
        file, number = self.place_of(key, number)
        self.edit(file, without, (key, number))
        if kind.section:
            self.unlink(f"{kind.section}/{name}.md")
        elif kind.anchor is not None:
            place = f"{kind.anchor}{name}".replace(":", "-")
            # The sections of a law stand below it.
            self._make_plain(
                lambda _, __, at: at == place or (key == "laws" and at.startswith(f"{place}-"))
            )
        if key == "coordinators":
            self._forget_function(name)

    def let_go_of(self, key: str, name: str) -> None:
        """Remove whatever in the data refers to an entry."""
        while referring := self._referring(key, name):
            self._let_go(referring)

    def rename(self, key: str, number: int, name: str) -> None:
        """Give an entry another id, and let what refers to it follow."""
        for record, found in self._referring(key, self.entries(key)[number]["id"]):
            self.edit(record.where().file, with_value, (*record.loc, *found), name)
        self.put(key, number, "id", name)

    def _let_go(self, referring: list[tuple[Record, Way]]) -> None:
        """Remove the references; where one is needed, the entry that holds it."""
        gone: set[tuple[str, Way]] = set()
        # From the last to the first, so that the numbers of those to come still hold.
        for record, found in reversed(referring):
            file = record.where().file
            # What points to a source is an item of a list, whether its id stands alone or not.
            way = found[:-1] if found[-1] == "id" else found
            if "to" in found:  # one of the ways on from a step
                self._take(file, (*record.loc, *found[: found.index("to") + 2]))
                continue
            if found[0] == "answer":
                self._unanswer(record, int(found[1]))
                continue
            last = not isinstance(way[-1], int) or len(getattr(record, str(way[0]))) == 1
            about = isinstance(record, Message) and way[0] in ("law", "question")
            about = about or isinstance(record, NamesWithin)
            if not (last and (about or _is_needed(record, way))):
                self._take(file, (*record.loc, *way))
            elif (file, record.loc) not in gone:
                gone.add((file, record.loc))
                self.edit(file, without, record.loc)

    def _unanswer(self, need: Record, number: int) -> None:
        """Take away one of what answers a need, which is only pointed out when none is left."""
        file = need.where().file
        entry: Any = self.values(file)
        for step in need.loc:
            entry = entry[step]
        last = len(entry["answer"]) == 1
        self._take(file, (*need.loc, "answer", *(() if last else (number,))))
        if last:
            self.edit(file, with_value, (*need.loc, "status"), "identifierat")

    def _referring(self, key: str, name: str) -> list[tuple[Record, Way]]:
        """The entries that refer to one, and where in each of them."""
        # Where the name stands once, nothing refers to it: that takes no checking of all the data.
        written = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
        texts = [self.read(file) for own in FILES for file in self.parts(own)]
        if sum(len(written.findall(text)) for text in texts if name in text) <= 1:
            return []
        handbook = self.handbook
        return [
            (record, found.loc)
            for kind in KINDS
            for record in handbook.of(kind.model)
            if kind.key != key or key_of(record) != name
            for found in references(record)
            if found.mark.kind == key and found.value == name
        ]

    def _forget_function(self, name: str) -> None:
        handbook = self.handbook

        def known(id_: str) -> bool:
            own = handbook.coordinator_by_id.get(id_)
            return bool(
                (own and (own.direct or handbook.official_contact(own.organisation)))
                or handbook.official_contact(id_)
            )

        for page in self.pages():
            text = re.sub(rf'^\{{\{{ coordinator\("{name}".*\n', "", page.text, flags=re.MULTILINE)
            text = text.replace(f"#kontakt-{name})", ")")
            text = _CALLED.sub(lambda call: call[0] if known(call[1]) else "numret", text)
            if text != page.text:
                self.write(page.file, text)

    # Pages

    def pages(self) -> list[DocPage]:
        if self._pages is None:
            self._pages = docs.read_pages(self.root)[0]
        return self._pages

    def page(self, fits: Callable[[DocPage], object] = lambda _: True) -> DocPage:
        """The first page that fits."""
        for page in self.pages():
            if fits(page):
                return page
        raise LookupError("no page is fit for this change")

    def again(self, page: DocPage) -> DocPage:
        """A page that has been changed, as it reads now."""
        return self.page(lambda other: other.uri == page.uri)

    def put_meta(self, page: DocPage, key: str, value: Any) -> None:
        """Set a key of the page's front matter."""
        head = with_value(page.front_matter or "", (key,), value).strip("\n")
        self.write(page.file, f"---\n{head}\n---\n{page.body}")

    def add_text(self, page: DocPage, text: str) -> None:
        """Add text at the end of a page."""
        self.write(page.file, self.read(page.file).rstrip("\n") + f"\n\n{text}\n")

    def add_page(self, uri: str, head: Entry, body: str, after: str) -> None:
        """Add a page, and its line in the menu below that of another."""
        front = "\n".join(written(head, 0))
        self.write(f"docs/{uri}", f"---\n{front}\n---\n\n{body.strip()}\n")
        way = self._menu_way(after)
        entry = {"title": head["title"], "page": uri}
        self.edit(MENU, with_entry, way[:-1], entry, way[-1] + 1)

    def remove_page(self, page: DocPage) -> None:
        """Remove a page, its line in the menu, and the links to it."""
        self.write(page.file, None)
        self.unlist(page.uri)
        self.unlink(page.uri)
        self.lead_on()

    def lead_on(self) -> None:
        """Let the addresses of pages and entries that are gone lead to the page above, as
        CONTRIBUTING.md tells."""
        published, now = read_published(self.root), self._addresses()
        gone: dict[str, list[str]] = {}
        for address in published.pages:
            if address not in now:
                gone.setdefault(self._over(address), []).append(address)
        for page, places in [*published.anchors.items(), *published.sections.items()]:
            for id_ in places:
                if f"#{id_}" in self._at_first and f"#{id_}" not in now:
                    gone.setdefault(self._over(page + "x"), []).append(f"#{id_}")
        for uri, old in gone.items():
            page = self.page(lambda page, uri=uri: page.uri == uri)
            known = former_in(page)
            if new := [address for address in dict.fromkeys(old) if address not in known]:
                self.put_meta(page, "tidigare", [*known, *new])

    def _addresses(self) -> set[str]:
        """The addresses of pages, and the places of entries, also what they were before."""
        records = [*self.handbook.every_record, *self.handbook.dates]
        found = {page.address for page in self.pages()}
        found |= {f"#{anchor_of(r)}" for r in records if type(r) in BY_MODEL and anchor_of(r)}
        kinds = {kind.model for kind in KINDS if kind.section}
        found |= {page_of(record) for record in records if type(record) in kinds}
        found |= {
            f"{BY_MODEL[type(record)].section}/{old}/"
            for record in records
            if type(record) in kinds
            for old in getattr(record, "former_ids", ())
        }
        found |= {f"#{old}" for olds in former_anchors(self.handbook).values() for old in olds}
        written = (parts_of(line) for page in self.pages() for line in former_in(page))
        found |= {parts[0] for parts in written if parts}
        # The calendar's own pages stay, also when their events have gone.
        published = read_published(self.root).pages
        return found | {spec.address for spec in page_specs(self.handbook, published)}

    def _over(self, address: str) -> str:
        """The page of the folder that an address lies in, or of the one above."""
        uris = {page.uri for page in self.pages()}
        folder = posixpath.dirname(address.rstrip("/"))
        while folder and not {f"{folder}.md", f"{folder}/index.md"} & uris:
            folder = posixpath.dirname(folder)
        return next(
            uri for uri in (f"{folder}/index.md".lstrip("/"), f"{folder}.md") if uri in uris
        )

    def unlist(self, uri: str) -> None:
        """Take a page out of the menu."""
        self.edit(MENU, without, self._menu_way(uri))

    def _menu_way(self, uri: str) -> Way:
        """The way to a page in the menu."""
        menu = Menu.model_validate(self.values(MENU))
        return next(loc for loc, _, entry in menu.entries() if entry.page == uri)

    def _make_plain(self, is_gone: Callable[[str, str, str], bool]) -> None:
        """Let links be plain text, by the folder that each stands in, its page and its place there."""
        link = re.compile(
            r"\[((?:[^\]\[]|\[[^\]]*\])*)\]\(([^)#\s]+)(?:#([^)]*))?\)(?:\{:[^}]*\})?"
        )
        for page in self.pages():
            folder = page.uri.rpartition("/")[0]

            def plain(match: re.Match[str], folder: str = folder) -> str:
                return match[1] if is_gone(folder, match[2], match[3] or "") else match[0]

            text = link.sub(plain, page.body)
            if text != page.body:
                self.write(page.file, page.text[: len(page.text) - len(page.body)] + text)

    def unlink(self, uri: str) -> None:
        """Let what links to a page, or to a place on it, be plain text, and entries not name it."""
        self._make_plain(lambda folder, page, _: _joined(folder, page) == uri)
        for key in ("methods", "questions"):
            for number, entry in enumerate(self.entries(key)):
                pages = entry.get("pages", [])
                if pages == [uri]:
                    self.take(key, number, "pages")
                elif uri in pages:
                    self.put(key, number, "pages", [page for page in pages if page != uri])
        handbook = self.handbook
        for record in (*handbook.methods, *handbook.questions):
            for loc, way in reversed(list(ways_of(record))):
                if way.page == uri:
                    self._take(record.where().file, (*record.loc, *loc))
        for need in handbook.needs:
            for loc, way in reversed(list(ways_of(need))):
                if way.page == uri:
                    self._unanswer(need, int(loc[1]))
        for organisation in handbook.organisations:
            if organisation.page == uri:
                self._take(organisation.where().file, (*organisation.loc, "page"))

    def problems(self) -> Iterator[str]:
        """What is wrong in the data."""
        return map(str, read_all(self.root, self.today).problems)


def _is_needed(record: Record, way: Way) -> bool:
    """Whether an entry cannot be without the field that a way leads to."""
    fields = type(record).model_fields
    return next(info for name, info in fields.items() if way[0] in (name, info.alias)).is_required()


def _joined(folder: str, path: str) -> str:
    return posixpath.normpath(posixpath.join(folder, path))
