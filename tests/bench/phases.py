"""Build the project of this folder and print as JSON how many CPU seconds each phase takes.

Run by itself, in a copy of the project. Public functions are wrapped as their modules are imported,
whenever that is, so nothing in the project has to know. What a phase does within another counts as
its own; what no phase takes is the rest.
"""

from __future__ import annotations

import functools
import inspect
import json
import sys
import time
from contextlib import contextmanager
from importlib.machinery import PathFinder
from pathlib import Path

REST = "the rest: MkDocs, menus, files listed"
IMPORTS = "imports"
THEME = "theme"

PHASES = {
    "macros.load": {"read_all": "load and check data/"},
    "macros.docs": {"read_pages": "check docs/", "check": "check docs/"},
    "macros.finishing": {"Finisher.finish": "finishing"},
    "macros.site": {"Site.html": "generated pages"},
    "mkdocs_macros.plugin": {"MacrosPlugin.on_page_markdown": "macro calls of docs/"},
    "mkdocs.structure.pages": {"Page.render": "Markdown of docs/"},
    "mkdocs.utils": {
        "write_file": "files written",
        "copy_file": "files written",
        "clean_directory": "files written",
    },
}
"""What is wrapped: functions and methods by module, and the phase that each is."""
THEME_PARTS = {"jinja2.environment": ("Template.render", "Environment.get_template")}
"""What is the theme where no other phase calls it."""

_spent: dict[str, float] = {}
_stack = [IMPORTS]
_last = 0.0


def _switch() -> None:
    """Give the time since the last switch to the phase that is on."""
    global _last  # noqa: PLW0603 - the one clock
    now = time.process_time()
    _spent[_stack[-1]] = _spent.get(_stack[-1], 0.0) + now - _last
    _last = now


@contextmanager
def phase(name: str):
    _switch()
    _stack.append(name)
    try:
        yield
    finally:
        _switch()
        _stack.pop()


def timed(function, name: str, *, only_from_rest: bool = False):
    """The function as a phase; a generator counts while it is asked for more."""

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        if only_from_rest and _stack[-1] != REST:
            return function(*args, **kwargs)
        with phase(name):
            result = function(*args, **kwargs)
        return _each(result, name) if inspect.isgenerator(result) else result

    return wrapper


def _each(found, name: str):
    while True:
        with phase(name):
            try:
                item = next(found)
            except StopIteration:
                return
        yield item


def _wrap(module, path: str, name: str, *, only_from_rest: bool = False) -> None:
    *owners, last = path.split(".")
    owner = functools.reduce(getattr, owners, module)
    setattr(owner, last, timed(getattr(owner, last), name, only_from_rest=only_from_rest))


def _imported(module) -> None:
    for path, name in PHASES.get(module.__name__, {}).items():
        _wrap(module, path, name)
    for path in THEME_PARTS.get(module.__name__, ()):
        _wrap(module, path, THEME, only_from_rest=True)
    if module.__name__ == "macros.exports":
        module.EXPORTS = tuple(
            timed(export, f"export: {export.__name__.removeprefix('export_')}")
            for export in module.EXPORTS
        )


class Finder:
    """Finds modules as Python does, counts their making as imports, and wraps what is in them."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        with phase(IMPORTS):
            spec = PathFinder.find_spec(name, path, target)
        if spec is not None and hasattr(spec.loader, "exec_module"):
            make = spec.loader.exec_module

            def exec_module(module) -> None:
                with phase(IMPORTS):
                    make(module)
                _imported(module)

            spec.loader.exec_module = exec_module
        return spec


def main() -> None:
    sys.path.insert(0, str(Path.cwd()))
    sys.meta_path.insert(0, Finder)
    from mkdocs.__main__ import cli

    _switch()
    _stack[:] = [REST]
    cli(["build", "--strict", "--quiet", "--site-dir", "site"], standalone_mode=False)
    _switch()
    print(json.dumps(_spent))


if __name__ == "__main__":
    main()
