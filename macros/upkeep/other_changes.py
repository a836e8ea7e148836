"""What a change does beside data and text: to code and templates, look, menu and other files."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

from macros.source.doc_page import address_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SETTINGS = "mkdocs.yml"
_LOCKED = "requirements.txt"


@dataclass(frozen=True)
class OtherChanges:
    """The files that differ beside data/ and the pages of docs/, by what they can do."""

    code: tuple[str, ...] = ()
    """What the content of pages is made with: macros/ and what it stands on."""
    look: tuple[str, ...] = ()
    """What stands around the content of every page: theme/ and mkdocs.yml."""
    files: tuple[str, ...] = ()
    """Pictures and other files in docs/."""
    menu: tuple[str, ...] = ()
    """What differs in the menu, in Swedish."""


def other_changes(root: Path, commit: str) -> OtherChanges:
    """What differs at `root` since a commit of it."""
    names = _git(root, "diff", "--name-only", "-z", "--relative", commit).split("\0")
    names += _git(root, "ls-files", "--others", "--exclude-standard", "-z").split("\0")
    found = sorted(set(filter(None, names)))
    old, new = _git(root, "show", f"{commit}:./{SETTINGS}"), _read(root)
    menu = tuple(_menu_changes(dict(_menu(old)), dict(_menu(new))))
    only_menu = _without_menu(old) == _without_menu(new)
    return OtherChanges(
        code=tuple(n for n in found if n.startswith("macros/") or n == _LOCKED),
        look=tuple(n for n in found if n.startswith("theme/") or (n == SETTINGS and not only_menu)),
        files=tuple(n for n in found if n.startswith("docs/") and not n.endswith(".md")),
        menu=menu,
    )


def rendered_by_base(root: Path, commit: str, base: Path, day: str) -> dict[str, str] | None:
    """The text of every page as the code of a commit makes it of its own content, by address.

    `base` is a folder that the commit's data/ and docs/ lie in. None where that cannot be done:
    the code may be of another time than what is installed.
    """
    done = _run(["git", "-C", str(root), "archive", "--format=tar", commit, "macros"])
    if done.returncode or _run(["tar", "-x", "-C", str(base)], done.stdout).returncode:
        return None
    (base / SETTINGS).write_text(_git(root, "show", f"{commit}:./{SETTINGS}"), "utf-8")
    command = [sys.executable, "-m", "macros", "--today", day, "pages", "--out", "plain"]
    done = _run(command, cwd=base)
    if done.returncode:
        return None
    plain = base / "plain"
    return {
        address_of(path.relative_to(plain).as_posix()): path.read_text("utf-8")
        for path in sorted(plain.rglob("*.md"))
    }


def _menu(text: str) -> Iterator[tuple[str, str]]:
    """The pages of the menu in their order, by file: what they are called, with the parts above."""
    tree: Any = None
    try:
        # Composed only: settings may carry tags such as !ENV, which are MkDocs' to read.
        tree = yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError):
        return
    for key, value in tree.value if isinstance(tree, yaml.MappingNode) else ():
        if key.value == "nav":
            yield from _entries(value, ())


def _entries(node: Any, above: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    if isinstance(node, yaml.ScalarNode):
        yield str(node.value), " › ".join(above)
    elif isinstance(node, yaml.SequenceNode):
        for entry in node.value:
            yield from _entries(entry, above)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _entries(value, (*above, str(key.value)))


def _menu_changes(old: dict[str, str], new: dict[str, str]) -> Iterator[str]:
    for page in (page for page in new if page not in old):
        yield f"ny punkt, ”{new[page]}” ({page})"
    for page in (page for page in old if page not in new):
        yield f"”{old[page]}” ({page}) tas bort"
    both = [page for page in new if page in old]
    for page in both:
        if old[page] != new[page]:
            yield f"”{old[page]}” blir ”{new[page]}” ({page})"
    if both != [page for page in old if page in new]:
        yield "punkterna får en ny ordning"


def _without_menu(text: str) -> list[Any]:
    try:
        tree: Any = yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError):
        return [text]
    pairs = tree.value if isinstance(tree, yaml.MappingNode) else ()
    return [(key.value, yaml.serialize(value)) for key, value in pairs if key.value != "nav"]


def _read(root: Path) -> str:
    path = root / SETTINGS
    return path.read_text("utf-8") if path.is_file() else ""


def _git(root: Path, *arguments: str) -> str:
    return _run(["git", "-C", str(root), *arguments]).stdout.decode("utf-8", "replace")


def _run(
    command: list[str], data: bytes = b"", cwd: Path | None = None
) -> subprocess.CompletedProcess[bytes]:
    # A list: no shell.
    return subprocess.run(command, input=data, capture_output=True, check=False, cwd=cwd)  # noqa: S603
