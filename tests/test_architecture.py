"""The shape of the code: imports go one way, and MkDocs enters by two doors."""

from __future__ import annotations

import ast
import re
from functools import cache
from graphlib import TopologicalSorter
from typing import TYPE_CHECKING

import pytest

from macros.exports import EXPORTS
from macros.source.doc_page import EXTENSIONS
from tests.helpers import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PACKAGE = ROOT / "macros"
MODULES = sorted(PACKAGE.rglob("*.py"))

# What a module may import stands in a line before its own, or in its own package.
LAYERS = (
    "history memory problems",
    "source",
    "model",
    "checks rendering search settings",
    "load blocks finishing",
    "pages",
    "site",
    "docs exports",
    "promised",
    "upkeep",
    "opening",
    "engine",
    "__main__ hooks __init__",
)
RANK = {name: rank for rank, line in enumerate(LAYERS) for name in line.split()}
DOORS = {"hooks.py", "engine/live.py", "engine/pages.py", "engine/theme.py"}
DOORS |= {"engine/content.py", "engine/joined.py", "engine/serving.py", "engine/transaction.py"}


def _name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def _unit(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def _module(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


FILES = {_module(path) for path in MODULES}
TEXTS = {path: path.read_text("utf-8") for path in MODULES}


@cache
def _imports(path: Path) -> frozenset[str]:
    """Each module that is imported, those too that are for types alone."""
    return frozenset(_imported(ast.parse(TEXTS[path])))


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            parts = {f"{node.module}.{alias.name}" for alias in node.names}
            yield from parts & FILES
            if node.module != "macros" and not parts <= FILES:
                yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def test_imports_go_one_way_those_for_types_too() -> None:
    upward = [
        f"{_name(path)} imports {module}"
        for path in MODULES
        for module in sorted(_imports(path))
        if module.startswith("macros.")
        and (there := module.split(".")[1]) != _unit(path)
        and RANK[there] >= RANK[_unit(path)]
    ]
    assert upward == []


def test_no_modules_import_each_other_in_a_circle() -> None:
    imported = {_module(path): FILES.intersection(_imports(path)) for path in MODULES}
    tuple(TopologicalSorter(imported).static_order())  # a CycleError says which


def test_the_whole_fits_in_one_picture() -> None:
    rooms = {path.relative_to(PACKAGE).parts[0] for path in MODULES}
    assert len(rooms) < 25, sorted(rooms)


def test_every_output_is_in_the_one_list_of_outputs() -> None:
    written = {
        match[1]
        for path in (PACKAGE / "exports").rglob("*.py")
        for match in re.finditer(r"^def (export_\w+)\(", path.read_text("utf-8"), re.MULTILINE)
    }
    assert written == {export.__name__ for export in EXPORTS}


def test_mkdocs_is_imported_in_its_doors_only() -> None:
    roots = {_name(path): {module.split(".")[0] for module in _imports(path)} for path in MODULES}
    assert {name for name, imported in roots.items() if "mkdocs" in imported} == DOORS


@pytest.mark.parametrize("name", sorted({*DOORS, "__init__.py"}))
def test_no_private_name_of_mkdocs_or_a_plugin_is_used(name: str) -> None:
    """They may go with any release; what is public is told before it changes."""
    tree = ast.parse((PACKAGE / name).read_text("utf-8"))
    private = [
        ast.unparse(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and re.match("_(?!_)", node.attr)
        and ast.unparse(node.value) not in ("self", "super()")
    ]
    assert private == []
    imported = _imports(PACKAGE / name)
    assert not [module for module in imported if "._" in module]


def test_only_the_loaders_and_commands_touch_files() -> None:
    readers = {
        "source/yamlio.py",
        "model/county_shapes.py",
        "docs/__init__.py",
        "settings/mkdocs_yml.py",
    }
    readers |= {"promised/published.py"}
    readers |= {
        "memory.py",
        "opening/verdict.py",
        "search/words.py",
        "upkeep/forms/answers.py",
        "upkeep/dead_links.py",
    }
    readers |= {"engine/live.py", "upkeep/plain_pages.py", "docs/files.py"}
    writers = {"__main__.py", "upkeep/guides.py", "upkeep/schema.py", "upkeep/forms/__init__.py"}
    writers |= {"upkeep/changes.py", "engine/transaction.py"}
    readers |= {"upkeep/extras/__init__.py", "upkeep/extras/pdf.py"}
    readers |= {"engine/serving.py", "engine/scripts.py", "engine/stylesheet.py"}
    writers |= {"upkeep/changes.py", "upkeep/other_changes.py"}
    call = re.compile(r"\.(read_text|read_bytes|write_text|write_bytes)\(|\bopen\(")
    assert {_name(path) for path, text in TEXTS.items() if call.search(text)} == readers | writers


def test_every_module_says_what_it_is_for_and_is_short() -> None:
    silent = [_name(path) for path, text in TEXTS.items() if not ast.get_docstring(ast.parse(text))]
    assert silent == []
    assert {_name(path): n for path, text in TEXTS.items() if (n := text.count("\n")) >= 350} == {}


def test_every_module_has_its_layer() -> None:
    assert {_unit(path) for path in MODULES} == set(RANK)


@pytest.mark.parametrize("path", sorted(ROOT.glob("requirements*")), ids=lambda path: path.name)
def test_requirements_name_no_registry(path: Path) -> None:
    text = path.read_text("utf-8")
    assert "://" not in text
    assert "index-url" not in text
    assert "find-links" not in text


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_locked_requirement_has_a_version_and_a_hash(name: str) -> None:
    blocks = re.split(r"\n(?=[A-Za-z])", (ROOT / name).read_text("utf-8"))
    packages = [block for block in blocks if re.match(r"[A-Za-z]", block)]
    assert len(packages) > 10
    for block in packages:
        assert re.match(r"[A-Za-z0-9._-]+(\[[a-z,]+\])?==\S+", block), block
        assert "--hash=sha256:" in block, block


def test_the_checks_read_markdown_as_the_site_does() -> None:
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    section = settings.partition("markdown_extensions:\n")[2]
    listed = re.findall(r"^  - ([a-z_.]+)", section.partition("\n\n")[0], re.MULTILINE)
    # MkDocs adds these itself.
    assert sorted({*listed, "fenced_code", "tables", "toc"}) == sorted(EXTENSIONS)
