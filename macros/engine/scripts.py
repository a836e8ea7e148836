"""The scripts of the theme, joined: one that every page loads, and one for each that comes later.

The modules stay small files that import each other. A joined script holds those that it needs, each
in a function of its own, so that no name of one is known to another but by an import. What comes
later is what a module imports when it is needed (`import("./search.js")`), and `LATER`.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ADDRESS = "js/site.js"
"""Where the script that every page loads lies on the site."""
RESULTS = "js/search/results.js"
"""What the template of the page of results loads beside it."""
PARTS = {
    "js/filter.js": ("data-filter",),
    "js/calendar.js": ("data-calendar",),
    "js/message.js": ("data-fill",),
    "js/turns.js": ("data-turns",),
    "js/upcoming.js": ("data-months", "data-upcoming"),
    "js/year.js": ("data-wheel",),
}
"""What the pages load beside it that hold one of some words in their HTML."""
LATER = (RESULTS, *PARTS)

_COMMENT = re.compile(r"^[ \t]*(?:/\*(?:[^*]|\*(?!/))*\*/|//[^\n]*)[ \t]*\n", re.MULTILINE)
_IMPORT = re.compile(r'^import \{([^}]*)\} from "([^"]+)";\n', re.MULTILINE)
_PASSED_ON = re.compile(r'^export \{([^}]*)\} from "([^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function\*?|class|const) (\w+))", re.MULTILINE)
_NEEDED = re.compile(r'\bimport\("([^"]+)"\)')
_OTHER = re.compile(r"^(?:import|export)\b(?!\().*", re.MULTILINE)
_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)

_Names = tuple[tuple[str, str], ...]


class ScriptError(Exception):
    """Scripts cannot be joined; the text is one line."""


@dataclass(frozen=True)
class Scripts:
    """What the joined scripts are made of."""

    files: Mapping[str, Path]
    """The modules of the theme, by their addresses."""
    everywhere: tuple[str, ...]
    """Those that every page runs, in their order."""
    later: tuple[str, ...] = LATER
    """Those that some pages load beside them."""

    def joined(self) -> dict[str, bytes]:
        """The joined scripts by their addresses, as the files are now.

        Raises:
            ScriptError: a module says something that cannot be joined, or imports what is not there.
            OSError: one of them cannot be read.
        """
        modules = {name: _module(name, self._text(name)) for name in self.files}
        made: dict[str, bytes] = {}
        wanted = [ADDRESS, *self.later]
        for address in wanted:  # grows while it is walked: what one of them needs later
            entries = self.everywhere if address == ADDRESS else (address,)
            order = _in_order(modules, entries)
            text = _script(modules, order, entries, address)
            made[address] = text.encode()
            needed = {later for name in order for later in modules[name].later}
            wanted += sorted(needed - set(wanted))
        return made

    def _text(self, name: str) -> str:
        return self.files[name].read_text("utf-8")


@dataclass(frozen=True)
class _Module:
    """A module, taken apart."""

    body: str
    """Without its imports, and the word `export` before what it gives."""
    imports: tuple[tuple[_Names, str], ...]
    """The names, each as it is there and as it is here, and the address that they come from."""
    passed_on: tuple[tuple[_Names, str], ...]
    """Likewise, of what it gives on."""
    exports: tuple[str, ...]
    later: tuple[str, ...]
    """What it imports when it is needed."""


def scripts(files: Mapping[str, str | None], everywhere: Iterable[str]) -> Scripts:
    """The scripts among the theme's files, by name; `everywhere` are named by the settings."""
    ours = {name: Path(str(path)) for name, path in files.items() if is_ours(name)}
    return Scripts(ours, tuple(everywhere))


def is_ours(name: str) -> bool:
    """Whether a file of the site is a module of the theme."""
    return name.startswith("js/") and name.endswith(".js")


def _module(name: str, text: str) -> _Module:
    def taken(pattern: re.Pattern[str]) -> tuple[tuple[_Names, str], ...]:
        found = pattern.findall(text)
        return tuple((_names(between), _at(name, address)) for between, address in found)

    # A comment, and the space before a line, is nothing to a browser; in a text of several lines
    # it would be.
    text = _COMMENT.sub("", text)
    for line in text.splitlines():
        if line.count("`") % 2:
            raise ScriptError(f"theme/{name}: a text of several lines cannot be joined: {line}")
    body = _PASSED_ON.sub("", _IMPORT.sub("", text))
    exports = tuple(_EXPORT.findall(body))
    body = _EXPORT.sub("", body)
    if other := _OTHER.search(body):
        raise ScriptError(f"theme/{name}: this form cannot be joined: {other[0]}")
    later = tuple(_at(name, address) for address in _NEEDED.findall(body))
    return _Module(_INDENT.sub("", body), taken(_IMPORT), taken(_PASSED_ON), exports, later)


def _in_order(modules: Mapping[str, _Module], entries: Iterable[str]) -> list[str]:
    """The modules that some need, themselves too, each after those that it imports."""
    order: list[str] = []
    begun: set[str] = set()

    def add(name: str, asking: str) -> None:
        if name in order:
            return
        if name not in modules or name in begun:
            why = "imports itself by way of others" if name in begun else "is not there"
            raise ScriptError(f"theme/{name}, which theme/{asking} imports, {why}")
        begun.add(name)
        module = modules[name]
        for _, source in (*module.imports, *module.passed_on):
            add(source, name)
        order.append(name)

    for entry in entries:
        add(entry, entry)
    return order


def _script(
    modules: Mapping[str, _Module], order: list[str], entries: Iterable[str], address: str
) -> str:
    """The joined script that lies at an address."""
    held = {name: f"m{number}" for number, name in enumerate(order)}
    parts = []
    for name in order:
        module = modules[name]
        taken = "".join(
            f"const {{{', '.join(f'{one}: {own}' if own != one else one for one, own in names)}}}"
            f" = {held[source]};\n"
            for names, source in module.imports
        )
        body = taken + _moved(module.body, name, posixpath.dirname(address))
        if name == address:
            # What it takes itself is passed on by the name that it has here.
            here = {own: (one, s) for names, s in module.imports for one, own in names}
            passed = [(one, own, s) for names, s in module.passed_on for one, own in names]
            if wrong := [own for one, own, s in passed if here.get(own, (one, s)) != (one, s)]:
                says = f"passes on another {wrong[0]} than it takes, and cannot be joined"
                raise ScriptError(f"theme/{name} {says}")
            given = [*module.exports, *(own for _, own, _ in passed if own in here)]
            consts = (
                f"export const {own} = {held[s]}.{one};\n"
                for one, own, s in passed
                if own not in here
            )
            export = f"export {{{', '.join(given)}}};\n" if given else ""
            parts.append("".join([body, export, *consts]))
        elif name in entries:
            # What goes wrong in one of them is told, and takes no other with it.
            parts.append(f"queueMicrotask(() => {{\n{body}}});\n")
        else:
            given = [
                *module.exports,
                *(f"{own}: {held[s]}.{one}" for names, s in module.passed_on for one, own in names),
            ]
            parts.append(
                f"const {held[name]} = (() => {{\n{body}return {{{', '.join(given)}}};\n}})();\n"
            )
    return "".join(parts)


def _moved(body: str, name: str, folder: str) -> str:
    """The text of a module, with its addresses as they are from the folder of the joined script."""

    def from_folder(address: str) -> str:
        return "./" + posixpath.relpath(address, folder)

    def needed(match: re.Match[str]) -> str:
        return f'import("{from_folder(_at(name, match[1]))}")'

    own = "import.meta.url"
    if from_folder(name) != "./" + posixpath.basename(name):
        own = f'new URL("{from_folder(name)}", {own})'
    return _NEEDED.sub(needed, body).replace("import.meta.url", own)


def _at(name: str, address: str) -> str:
    """Where a relative address leads from a module."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), address))


def _names(between: str) -> tuple[tuple[str, str], ...]:
    """The names between the braces of an import: what each is called there, and here."""
    parts = [part.split(" as ") for part in re.split(r"\s*,\s*", between.strip()) if part]
    return tuple((part[0].strip(), part[-1].strip()) for part in parts)
