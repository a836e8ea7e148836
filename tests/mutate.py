"""Change the code of macros/ at random, one place at a time, and see whether the tests notice.

    .venv/bin/python -m tests.mutate --seed 1 --number 60

Run by hand: it takes the better part of an hour. A change is a comparison turned, a constant that
is another, a statement left out, or a function that returns at once. Each is made in a copy of the
project. The tests of the changed package are run first, then all others; the first that fails ends
the run, since one is enough. What no test notices is listed: write the test that would.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parent.parent
TURNED = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
SORTS = ("comparison", "constant", "statement", "return")
HANGS = 1200
"""Seconds after which a run counts as one that noticed: the change made it hang."""


@dataclass(frozen=True)
class Mutation:
    """One change of one file."""

    path: Path
    node: int
    """The number of the changed node in a walk through the file."""
    line: int
    kind: str
    what: str
    change: Callable[[Any], None]

    @property
    def file(self) -> str:
        """The file's path from the project's root."""
        return self.path.relative_to(ROOT).as_posix()

    @property
    def text(self) -> str:
        """The whole file after the change."""
        tree = ast.parse(self.path.read_text("utf-8"))
        self.change(next(n for i, n in enumerate(ast.walk(tree)) if i == self.node))
        return ast.unparse(ast.fix_missing_locations(tree)) + "\n"


def mutations(path: Path) -> Iterator[Mutation]:
    """Every change that can be made in a file."""
    tree = ast.parse(path.read_text("utf-8"))
    left_alone = {id(node) for part in _left_alone(tree) for node in ast.walk(part)}
    for number, node in enumerate(ast.walk(tree)):
        if id(node) not in left_alone:
            for kind, what, change in _changes(node):
                yield Mutation(path, number, getattr(node, "lineno", 1), kind, what, change)


def chosen(seed: int, number: int) -> list[Mutation]:
    """Changes of macros/ picked at random, as many of each kind."""
    every = [m for path in sorted((ROOT / "macros").rglob("*.py")) for m in mutations(path)]
    picked = random.Random(seed)
    found: list[Mutation] = []
    for index, kind in enumerate(SORTS):
        share = number // len(SORTS) + (index < number % len(SORTS))
        found += picked.sample([m for m in every if m.kind == kind], share)
    return found


def _left_alone(tree: ast.Module) -> Iterator[ast.AST]:
    """What says nothing to whoever uses the code: types, docstrings, help of commands."""
    for node in ast.walk(tree):
        if (
            (isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING")
            or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
            or isinstance(node, ast.Import | ast.ImportFrom)
        ):
            yield node
        elif isinstance(node, ast.AnnAssign):
            yield node.annotation
        elif isinstance(node, ast.FunctionDef):
            yield from (a.annotation for a in node.args.args if a.annotation)
            yield from ([node.returns] if node.returns else [])
            yield from node.decorator_list
        elif (
            (isinstance(node, ast.keyword) and node.arg in ("help", "description", "metavar"))
            or (isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__")
            or (isinstance(node, ast.Call) and ast.unparse(node.func) in ("TypeVar", "cast"))
        ):
            yield node


def _changes(node: ast.AST) -> Iterator[tuple[str, str, Callable[[Any], None]]]:
    """What can be changed in a node: the kind of change, in words, and how."""
    if isinstance(node, ast.Compare):
        for index, op in enumerate(node.ops):
            if type(op) in TURNED:

                def turn(target, index=index, op=op):
                    target.ops[index] = TURNED[type(op)]()

                yield "comparison", f"{type(op).__name__} → {TURNED[type(op)].__name__}", turn
    if isinstance(node, ast.Constant):
        other = _other(node.value)
        if other is not None:

            def replace(target):
                target.value = other

            yield "constant", f"{node.value!r} → {other!r}"[:80], replace
    if isinstance(node, ast.FunctionDef):

        def leave(target):
            generator = any(isinstance(n, ast.Yield | ast.YieldFrom) for n in ast.walk(node))
            early = ast.parse("return" + ("\nyield" if generator else "")).body
            target.body = early

        yield "return", f"{node.name} returns at once", leave
    for name, body in ast.iter_fields(node):
        if name not in ("body", "orelse", "finalbody") or not isinstance(body, list):
            continue
        for index, statement in enumerate(body):
            if isinstance(statement, ast.Assign | ast.AugAssign | ast.Raise | ast.Expr) and not (
                isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
            ):

                def drop(target, name=name, index=index):
                    getattr(target, name)[index] = ast.Pass()

                yield "statement", f"without: {ast.unparse(statement)}"[:80], drop


def _other(value: object) -> object:
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    if isinstance(value, float):
        return value * 1.5
    if isinstance(value, str) and value.strip():
        return value + "x"
    return None


def noticed(mutation: Mutation) -> str:
    """The first test that fails with the change, or an empty string."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "project"
        _copy(root)
        (root / mutation.file).write_text(mutation.text, "utf-8")
        package = Path(mutation.file).parts[1].removesuffix(".py")
        dear = ["tests/site", "tests/browser", "tests/search", "tests/live", "tests/js"]
        near = [f"tests/{package}", f"tests/test_{package}.py"]
        near = [name for name in near if name not in dear and (root / name).exists()]
        quick = ["tests", *(f"--ignore={name}" for name in dear)]
        for tests in (near, quick, ["tests"]):
            if tests and (failed := _failed(root, tests)):
                return failed
    return ""


def _copy(root: Path) -> None:
    names = subprocess.run(
        ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split("\0")
    for name in filter(None, names):
        if (ROOT / name).is_file():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, root / name)
    # What some tests run is the project's own environment: without it they would fail anyhow.
    (root / ".venv").symlink_to(ROOT / ".venv")


def _failed(root: Path, tests: list[str]) -> str:
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-x",
        "-q",
        "-p",
        "no:xdist",
        "-p",
        "no:cacheprovider",
    ]
    env = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "NO_MKDOCS_2_WARNING": "1"}
    try:
        done = subprocess.run(
            [*command, *tests],
            cwd=root,
            env=env,
            capture_output=True,
            text=True,
            check=False,
            timeout=HANGS,
        )
    except subprocess.TimeoutExpired:
        return "it hangs"
    if done.returncode == 0:
        return ""
    lines = [line for line in done.stdout.split("\n") if line.startswith(("FAILED", "ERROR"))]
    return lines[0][:120] if lines else f"exit {done.returncode}"


def main() -> int:
    """Make the changes and tell what came of each; 1 where fewer than 90 % were noticed."""
    parser = argparse.ArgumentParser(description="Change the code at random; do the tests notice?")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--number", type=int, default=60)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    made = chosen(options.seed, options.number)
    caught = 0
    with ThreadPoolExecutor(options.jobs) as pool:
        for mutation, test in zip(made, pool.map(noticed, made), strict=True):
            caught += bool(test)
            told = test or "NOT NOTICED"
            print(f"{mutation.file}:{mutation.line}: {mutation.what}: {told}", flush=True)
    print(f"{caught} of {len(made)} noticed")
    return 0 if caught >= 0.9 * len(made) else 1


if __name__ == "__main__":
    sys.exit(main())
