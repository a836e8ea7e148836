"""A copy of a content, changed as an editor changes it: a few lines, and every other left alone.

Nothing here knows what the files say: an entry is chosen by what it has, never by its name.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Any

import yaml

from macros import docs
from macros.former import former_in
from macros.load import Loaded, read_all
from macros.model import BY_KEY, BY_MODEL, KINDS, Menu, head_of, key_of, references
from macros.promised.published import read as read_published
from macros.rendering.addresses import anchor_of, page_of
from macros.source import yamlio
from macros.source.parts import folder_of, parts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date
    from pathlib import Path

    from macros.model import Handbook, Record
    from macros.source.doc_page import DocPage

_CALLED = re.compile(r'\{\{ (?:phone|mailbox)\("([\w-]+)"\) \}\}')
Way = tuple[str | int, ...]
"""The way to a value in an entry: ("contact", "source", "read")."""
Entry = dict[str, Any]
MENU = "data/menu.yaml"


class _Dumper(yaml.SafeDumper):
    """Lists stand further in than their key, as in the files."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        super().increase_indent(flow, indentless=False)

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        return True


def _written(value: Any, indent: int) -> list[str]:
    text = yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**6)
    return [" " * indent + line for line in text.splitlines()]


def _last_line(node: yaml.Node) -> int:
    """The last line that a value stands on."""
    if isinstance(node, yaml.ScalarNode):
        if node.style in ("|", ">"):
            return node.start_mark.line + node.end_mark.line - node.start_mark.line - 1
        return node.end_mark.line
    if node.flow_style or not node.value:
        return node.end_mark.line
    last = node.value[-1]
    return _last_line(last[1] if isinstance(last, tuple) else last)


def _child(node: yaml.Node, step: str | int) -> yaml.Node | None:
    if isinstance(step, int):
        return node.value[step]
    return next((value for key, value in node.value if key.value == step), None)


def without(text: str, way: Way) -> str:
    """The YAML text without the key or list item at `way`, and without a list that it leaves empty."""
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    for step in way[:-1]:
        node = _child(node, step)
    if len(node.value) == 1 and len(way) > 2:
        return without(text, way[:-1])
    lines = text.split("\n")
    if isinstance(way[-1], int):
        item = node.value[way[-1]]
        start, end = item.start_mark.line, _last_line(item)
        if len(node.value) == 1:  # the whole list of a file
            lines[start : end + 1] = []
            lines[start - 1] += " []"
            return "\n".join(lines)
    else:
        key, value = next(pair for pair in node.value if pair[0].value == way[-1])
        start, end = key.start_mark.line, max(key.end_mark.line, _last_line(value))
        if node.value[0][0] is key and way[:-1] and isinstance(way[-2], int):
            # The first key stands beside the dash, which stays.
            dash = lines[start][: key.start_mark.column]
            lines[end + 1] = dash + lines[end + 1][key.start_mark.column :]
    lines[start : end + 1] = []
    return "\n".join(lines)


def with_value(text: str, way: Way, value: Any) -> str:
    """The YAML text with a key set, where it stands or else last in what holds it."""
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    for number, step in enumerate(way[:-1]):
        found = _child(node, step)
        if found is None:
            rest: Any = value
            for name in reversed(way[number + 1 :]):
                rest = {name: rest}
            return with_value(text, way[: number + 1], rest)
        node = found
    lines = text.split("\n")
    if isinstance(way[-1], int):
        item = node.value[way[-1]]
        start, end = item.start_mark.line, _last_line(item)
        lines[start : end + 1] = _written([value], lines[start].index("-"))
        return "\n".join(lines)
    column = node.value[0][0].start_mark.column
    new = _written({way[-1]: value}, column)
    for key, old in node.value:
        if key.value == way[-1]:
            start, end = key.start_mark.line, max(key.end_mark.line, _last_line(old))
            new[0] = lines[start][:column] + new[0][column:]
            lines[start : end + 1] = new
            return "\n".join(lines)
    end = _last_line(node)
    lines[end + 1 : end + 1] = new
    return "\n".join(lines)


def with_entry(text: str, way: Way, value: Any, at: int) -> str:
    """The YAML text with an item put into the list at `way`, at a place in it."""
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    for step in way:
        node = _child(node, step)
    if not node.value or node.flow_style:
        items = yaml.safe_load(yaml.serialize(node)) or []
        return with_value(text, way, [*items[:at], value, *items[at:]])
    lines = text.split("\n")
    column = lines[node.value[0].start_mark.line].index("-")
    at = at if at >= 0 else len(node.value)
    line = node.value[at].start_mark.line if at < len(node.value) else _last_line(node) + 1
    lines[line:line] = _written([value], column)
    return "\n".join(lines)


def with_moved(text: str, way: Way, start: int, end: int) -> str:
    """The YAML text with the item `start` of the list at `way` moved after the item `end`."""
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    for step in way:
        node = _child(node, step)
    lines = text.split("\n")
    first, last = node.value[start].start_mark.line, _last_line(node.value[start])
    target = _last_line(node.value[end])
    moved = lines[first : last + 1]
    lines[target + 1 : target + 1] = moved
    del lines[first : last + 1]
    return "\n".join(lines)


def with_first_only(text: str, key: str) -> str:
    """The YAML text with no more than the first entry of a list of the file."""
    items = _child(yaml.compose(text, Loader=yaml.CSafeLoader), key).value
    lines = text.split("\n")
    for item in reversed(items[1:]):
        del lines[item.start_mark.line : _last_line(item) + 1]
    return "\n".join(lines)


def parted(text: str, key: str) -> tuple[str, str]:
    """The YAML text without the second half of a list of the file, and a text with that half."""
    items = _child(yaml.compose(text, Loader=yaml.CSafeLoader), key).value
    half = items[len(items) // 2 :]
    lines = text.split("\n")
    start, end = half[0].start_mark.line, _last_line(half[-1]) + 1
    moved = "\n".join([f"{key}:", *lines[start:end], ""])
    lines[start:end] = []
    return "\n".join(lines), moved


class Draft:
    """The content in a folder, which is changed in place and can be put back as it was."""

    def __init__(self, root: Path, today: date) -> None:
        self.root = root
        self.today = today
        self.before: dict[Path, str | None] = {}
        """What stood in the files that have been changed; None for one that is new."""
        self._read: dict[int, Loaded] = {}
        self._at_first = self._addresses()

    def restore(self) -> None:
        """Put every file back as it was."""
        for path, text in self.before.items():
            if text is None:
                path.unlink()
            else:
                path.write_text(text, "utf-8")
        self.before.clear()

    # Files

    def read(self, name: str) -> str:
        return (self.root / name).read_text("utf-8-sig").replace("\r\n", "\n")

    def write(self, name: str, text: str | None) -> None:
        """Write a file; remove it where there is no text."""
        path = self.root / name
        old = path.read_text("utf-8") if path.exists() else None
        self.before.setdefault(path, old)
        if text is None:
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")

    def edit(self, name: str, change: Callable[..., str], *args: Any) -> None:
        self.write(name, change(self.read(name), *args))

    # Data

    @property
    def handbook(self) -> Handbook:
        return self._loaded().handbook

    def _loaded(self) -> Loaded:
        """The data as it is now; kept are what was read first, which drafts go back to, and last."""
        files = sorted((self.root / "data").rglob("*.yaml"))
        now = hash(tuple((str(path), path.read_bytes()) for path in files))
        if now not in self._read:
            for old in list(self._read)[1:]:
                del self._read[old]
            self._read[now] = read_all(self.root, self.today)
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
        kind = BY_KEY[key]
        identifier = kind.identifier
        name = self.entries(key)[number][identifier] if identifier else None
        if identifier:
            while referring := self._referring(key, name):
                self._let_go(referring)
            number = self.find(key, lambda entry: entry[identifier] == name)
        file, number = self.place_of(key, number)
        self.edit(file, without, (key, number))
        if kind.section:
            self.unlink(f"{kind.section}/{name}.md")
        if key == "coordinators":
            self._forget_function(name)
        self.lead_on()

    def _let_go(self, referring: list[tuple[Record, Way]]) -> None:
        """Remove the references; where one is needed, the entry that holds it."""
        gone: set[tuple[str, Way]] = set()
        # From the last to the first, so that the numbers of those to come still hold.
        for record, way in reversed(referring):
            file = record.where().file
            if isinstance(way[-1], int) or not _is_needed(record, way):
                self._take(file, (*record.loc, *way))
            elif (file, record.loc) not in gone:
                gone.add((file, record.loc))
                self.edit(file, without, record.loc)

    def _referring(self, key: str, name: str) -> list[tuple[Record, Way]]:
        """The entries that refer to one, and where in each of them."""
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
            return bool((own and (own.direct or own.contact)) or handbook.official_contact(id_))

        for page in self.pages():
            text = re.sub(rf'^\{{\{{ coordinator\("{name}".*\n', "", page.text, flags=re.MULTILINE)
            text = text.replace(f"#kontakt-{name})", ")")
            text = _CALLED.sub(lambda call: call[0] if known(call[1]) else "numret", text)
            if text != page.text:
                self.write(page.file, text)

    # Pages

    def pages(self) -> list[DocPage]:
        return docs.read_pages(self.root)[0]

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
        front = "\n".join(_written(head, 0))
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
            if new := [address for address in old if address not in known]:
                self.put_meta(page, "tidigare", [*known, *new])

    def _addresses(self) -> set[str]:
        """The addresses of pages, and the places of entries."""
        records = list(self.handbook.every_record)
        found = {page.address for page in self.pages()}
        found |= {f"#{anchor_of(r)}" for r in records if type(r) in BY_MODEL and anchor_of(r)}
        kinds = {kind.model for kind in KINDS if kind.section}
        return found | {page_of(record) for record in records if type(record) in kinds}

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

    def unlink(self, uri: str) -> None:
        """Let what links to a page, or to a place on it, be plain text."""
        link = re.compile(r"\[((?:[^\]\[]|\[[^\]]*\])*)\]\(([^)#\s]+)(?:#[^)]*)?\)(?:\{:[^}]*\})?")
        for page in self.pages():
            folder = page.uri.rpartition("/")[0]

            def plain(match: re.Match[str], folder: str = folder) -> str:
                return match[1] if _joined(folder, match[2]) == uri else match[0]

            text = link.sub(plain, page.body)
            if text != page.body:
                self.write(page.file, page.text[: len(page.text) - len(page.body)] + text)

    def problems(self) -> Iterator[str]:
        """What is wrong in the data."""
        return map(str, self._loaded().problems)


def _is_needed(record: Record, way: Way) -> bool:
    """Whether an entry cannot be without the field that a way leads to."""
    fields = type(record).model_fields
    return next(info for name, info in fields.items() if way[0] in (name, info.alias)).is_required()


def _joined(folder: str, path: str) -> str:
    return posixpath.normpath(posixpath.join(folder, path))
