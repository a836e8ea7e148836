"""What the bench tells of its figures, and how it gets them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.bench import phases
from tests.bench.runs import FailedError, measure, ratios, told
from tests.bench.tables import figure, spread, table

if TYPE_CHECKING:
    from pathlib import Path


def test_a_table_is_readable_as_it_stands() -> None:
    assert table("Så här", ["vad", "s"], [["bygget", "7.25"], ["b", "–"]]) == (
        "## Så här\n\n| vad    |    s |\n| ------ | ---: |\n| bygget | 7.25 |\n| b      |    – |\n"
    )


def test_figures_are_medians() -> None:
    assert figure([3.0, 1.0, 2.0]) == "2.00"
    assert figure([1234.5], 0) == "1234"
    assert figure([]) == "–"
    assert spread([3.0, 1.0, 2.5]) == "2.50 (1.00–3.00)"
    assert spread([3.0]) == "3.00"


def test_ratios_are_taken_round_by_round() -> None:
    assert ratios([1.0, 9.0], [2.0, 3.0]) == [0.5, 3.0]


def test_a_command_is_measured_with_its_children(tmp_path: Path) -> None:
    burn = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'bytearray(90_000_000)'])"
    found = measure(tmp_path, tmp_path, sys.executable, "-c", burn)
    assert found.peak > 90
    assert found.wall > 0
    assert found.cpu > 0


def test_a_command_that_fails_is_told(tmp_path: Path) -> None:
    with pytest.raises(FailedError, match=r"^slut$"):
        measure(tmp_path, tmp_path, sys.executable, "-c", "raise SystemExit('slut')")
    with pytest.raises(FailedError, match="told nothing"):
        told(tmp_path, tmp_path, sys.executable, "-c", "raise SystemExit(1)")


def test_a_phase_within_another_counts_as_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [0.0]

    def work(seconds: float) -> None:
        clock[0] += seconds

    monkeypatch.setattr(phases.time, "process_time", lambda: clock[0])
    monkeypatch.setattr(phases, "_spent", spent := {})
    monkeypatch.setattr(phases, "_stack", [phases.REST])
    monkeypatch.setattr(phases, "_last", 0.0)
    inner = phases.timed(lambda: work(2), "inner")

    def outer():
        work(1)
        inner()
        yield 1
        work(4)
        yield 2

    found = []
    for number in phases.timed(outer, "outer")():
        work(8)
        found.append(number)
    themed = phases.timed(inner, phases.THEME, only_from_rest=True)
    themed()
    phases.timed(themed, "outer")()
    phases._switch()
    assert found == [1, 2]
    assert spent == {"outer": 5, "inner": 6, phases.REST: 16, phases.THEME: 0}
