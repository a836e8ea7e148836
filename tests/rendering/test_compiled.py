"""Compiled templates, which are kept as compiled modules are."""

from __future__ import annotations

import os
import sys
import traceback
from typing import TYPE_CHECKING

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined, UndefinedError, pass_context

from macros.rendering.compiled import KeptCompiled

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import CodeType
    from typing import Any


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[Path]]:
    """The files that are kept of the template, in a folder of the test's own."""
    folder = tmp_path / "kept"
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", str(folder))
    return lambda: sorted(path for path in folder.rglob("b.a.html*") if path.is_file())


class Counting(Environment):
    """Counts what is compiled."""

    compiled = 0

    def compile(self, *args: Any, **kwargs: Any) -> CodeType:
        self.compiled += 1
        return super().compile(*args, **kwargs)


def shout(text: str) -> str:
    return text.upper()


@pass_context
def shout_with_context(context: object, text: str) -> str:
    assert context
    return text.upper() + "!"


def rendered(folder: Path, filter_: Callable[..., str] = shout, **settings: Any) -> tuple[str, int]:
    """What a new environment makes of b/a.html, and how many templates it has compiled for that."""
    env = Counting(loader=FileSystemLoader(folder), **settings)
    env.filters["shout"] = filter_
    env.bytecode_cache = KeptCompiled(env)
    return env.get_template("b/a.html").render(), env.compiled


def written(folder: Path, text: str = "<p>{{ '<ja>' | shout }}</p>") -> Path:
    (folder / "b").mkdir(parents=True)
    (folder / "b" / "a.html").write_text(text, "utf-8")
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(tmp_path / "templates")


def test_a_template_is_compiled_once(folder: Path, kept: Callable[[], list[Path]]) -> None:
    assert rendered(folder) == ("<p><JA></p>", 1)
    assert rendered(folder) == ("<p><JA></p>", 0)
    assert len(kept()) == 1
    assert [path.name for path in folder.rglob("*")] == ["b", "a.html"], "MkDocs looks through it"


def test_an_edit_counts_whatever_the_clock_says(
    folder: Path, kept: Callable[[], list[Path]]
) -> None:
    rendered(folder)
    template = folder / "b" / "a.html"
    before = template.stat()
    template.write_text("<p>{{ '<nä>' | shout }}</p>", "utf-8")
    os.utime(template, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert rendered(folder) == ("<p><NÄ></p>", 1)
    assert rendered(folder) == ("<p><NÄ></p>", 0)
    assert len(kept()) == 1, "what it was before is of no use"


def test_what_else_decides_how_it_is_compiled_counts_too(folder: Path) -> None:
    rendered(folder)
    assert rendered(folder, autoescape=True) == ("<p>&lt;JA&gt;</p>", 1)
    assert rendered(folder, variable_start_string="{!") == ("<p>{{ '<ja>' | shout }}</p>", 1)
    assert rendered(folder) == ("<p><JA></p>", 1)
    assert rendered(folder, shout_with_context) == ("<p><JA>!</p>", 1)
    assert rendered(folder) == ("<p><JA></p>", 1)


def test_the_same_text_elsewhere_is_not_compiled_again_and_tells_where_it_lies(
    tmp_path: Path,
) -> None:
    text = "{% block all %}\n{{ nothing }}\n{% endblock %}"
    one, other = written(tmp_path / "one", text), written(tmp_path / "other", text)
    for folder, compiled in ((one, 1), (other, 0), (one, 0)):
        env = Counting(loader=FileSystemLoader(folder), undefined=StrictUndefined)
        env.bytecode_cache = KeptCompiled(env)
        with pytest.raises(UndefinedError) as told:
            env.get_template("b/a.html").render()
        last = traceback.extract_tb(told.value.__traceback__)[-1]
        assert (last.filename, last.lineno) == (str(folder / "b" / "a.html"), 2)
        assert env.compiled == compiled


@pytest.mark.parametrize("left", [0, 1, 20, 60, -1])
def test_what_was_cut_short_is_compiled_anew(
    folder: Path, kept: Callable[[], list[Path]], left: int
) -> None:
    rendered(folder)
    (path,) = kept()
    path.write_bytes(path.read_bytes()[:left])
    assert rendered(folder) == ("<p><JA></p>", 1)
    assert rendered(folder) == ("<p><JA></p>", 0)


def test_what_cannot_be_put_in_its_place_leaves_nothing(
    folder: Path, kept: Callable[[], list[Path]]
) -> None:
    rendered(folder)
    (path,) = kept()
    path.unlink()
    path.mkdir()
    assert rendered(folder) == ("<p><JA></p>", 1)
    assert kept() == []


def test_where_no_folder_can_be_made_it_is_compiled_each_time(
    folder: Path, tmp_path: Path, kept: Callable[[], list[Path]]
) -> None:
    (tmp_path / "kept").write_text("", "utf-8")
    assert [rendered(folder), rendered(folder)] == [("<p><JA></p>", 1)] * 2
    assert kept() == []


def test_where_python_keeps_no_modules_it_is_compiled_each_time(
    folder: Path, kept: Callable[[], list[Path]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert [rendered(folder), rendered(folder)] == [("<p><JA></p>", 1)] * 2
    assert kept() == []
