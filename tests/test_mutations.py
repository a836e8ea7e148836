"""Whatever is done to the data files: they are right, or it is told where they are not."""

from __future__ import annotations

import os
import re
import shutil
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros.load import read_all
from macros.model import FILES
from tests.helpers import SMALL, SMALL_RULES, TODAY

if TYPE_CHECKING:
    from pathlib import Path

RUNS = max(200, int(os.environ.get("MUTATIONS", "0")))
"""How many times the files are changed: more in the weekly run. The seed is the same everywhere."""
LIMIT = 20
"""How long a run may take, in seconds of this process's own time; they take a twentieth of one."""
SIGNS = st.sampled_from([":", ": ", "- ", "-", "#", " #", "'", '"', "{", "}", "[", "]", "{{", "{%", "|", ">", ">-", "&a", "*a", "!x", "!!python/name:os.system", "%", "@", "`", "\t", "\n", "\r", "\n\n", "  ", "---", "...", "? ", "<", "<b>", "å", "\u00a0", "\u200b", "\u2028", "\ufeff", "\x00", "\x07", "\ud83d\ude00", "~", "null", "true", "2026-02-30", "0", "-1", "1e9", "640823-3234", "[" * 50, "a" * 300])  # fmt: skip
ENGLISH = re.compile(r"\b(input|should|expected|value|while|found|error|mapping|None)\b")
"""Words of the libraries' own texts."""

Step = tuple[str, float, float, str]
STEP = st.tuples(
    st.sampled_from(
        [
            "insert",
            "delete",
            "replace",
            "drop line",
            "double line",
            "swap lines",
            "indent",
            "outdent",
            "empty value",
            "take value",
            "cut",
        ]
    ),
    st.floats(0, 1, exclude_max=True),
    st.floats(0, 1, exclude_max=True),
    SIGNS,
)


def changed(text: str, step: Step) -> str:
    """A text after one of the things that an editor can do to it by mistake."""
    what, where, other, sign = step
    at = int(where * (len(text) + 1))
    if what == "insert":
        return text[:at] + sign + text[at:]
    if what == "delete":
        return text[:at] + text[at + 1 + int(other * 8) :]
    if what == "replace":
        return text[:at] + sign + text[at + 1 :]
    if what == "cut":
        return text[:at]
    lines = text.split("\n")
    index, second = int(where * len(lines)), int(other * len(lines))
    line = lines[index]
    if what == "drop line":
        del lines[index]
    elif what == "double line":
        lines.insert(index, line)
    elif what == "swap lines":
        lines[index], lines[second] = lines[second], line
    elif what == "indent":
        lines[index] = " " * (1 + int(other * 4)) + line
    elif what == "outdent":
        lines[index] = line[1 + int(other * 4) :]
    elif what == "empty value":
        lines[index] = line.partition(":")[0] + ":"
    else:
        lines[index] = line.partition(":")[0] + ": " + lines[second].partition(":")[2].strip()
    return "\n".join(lines)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("mutated")
    shutil.copytree(SMALL / "data", root / "data")
    return root


@settings(
    max_examples=RUNS,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(name=st.sampled_from(sorted(FILES)), steps=st.lists(STEP, min_size=1, max_size=3))
def test_a_changed_file_is_right_or_told_with_file_and_line(
    name: str, steps: list[Step], data: Path
) -> None:
    path = data / "data" / name
    whole = (SMALL / "data" / name).read_text("utf-8")
    text = whole
    for step in steps:
        text = changed(text, step)
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        _check(data)
    finally:
        path.write_text(whole, "utf-8")


def _check(root: Path) -> None:
    start = time.process_time()
    problems = read_all(root, TODAY, SMALL_RULES).problems
    assert time.process_time() - start < LIMIT
    for problem in problems:
        path = root / problem.place.file
        assert path.is_file(), problem
        lines = path.read_bytes().decode("utf-8-sig", "replace").split("\n")
        assert 1 <= problem.place.line <= len(lines), problem
        width = len(lines[problem.place.line - 1])
        assert 1 <= problem.place.column <= width + 1, problem
        said = re.sub(r'"[^"]*"', "", problem.text)
        assert not ENGLISH.search(said), problem
