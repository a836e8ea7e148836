"""Measure the build beside other engines, its phases, the check, live edits, and growth.

Run by `make bench`. What is compared is measured in turn in the same run, again and again: the
speed of a machine drifts, and a ratio of two runs side by side drifts least.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import signal
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench import growth, live, own, rivals
from tests.bench.runs import FailedError, Run, measure, ratios, set_aside
from tests.bench.tables import NONE, figure, spread, table

if TYPE_CHECKING:
    from collections.abc import Callable

COLD, WARM, NEW = "ours, cold", "ours, warm", "ours, new"
EXPLAINED = """
Cold: nothing is kept but compiled modules and templates. New: nor those, of our own modules and of
all templates; so it is in a new checkout with an environment. The others keep compiled modules."""
TARGETS = {COLD: 0.70, WARM: 0.30}
"""CPU of ours as a share of stock Material's."""
CHECK_WALL, DATA_CPU = 1.0, 0.35
"""Seconds."""
CHECKED_AFTER = ("a page in docs/", "a value of one county")
"""The edits of `live.EDITS` that the check is run after."""


def engines(work: Path, options: argparse.Namespace) -> str:
    """Ours, with more or less kept, and others on the plain pages of the same content."""
    project = own.copy(work, "project")

    def new() -> Run:
        own.forget_compiled(work, project)
        return own.build(work, project, cold=True)

    pages = rivals.write_pages(work, project)
    builds: dict[str, Callable[[], Run]] = {
        COLD: lambda: own.build(work, project, cold=True),
        WARM: lambda: own.build(work, project, cold=False),
        NEW: new,
    }
    for engine in (rivals.STOCK, rivals.BARE, rivals.ZEN):
        if python := rivals.python_of(engine):
            rivals.write_settings(engine, pages, project)
            builds[engine.label] = _built(work, pages, engine, python)
    for name, build in list(builds.items()):
        try:
            build()  # not counted: modules are compiled, files are read
        except FailedError as error:
            if name not in (rivals.BARE.label, rivals.ZEN.label):
                raise
            print(f"{name} fails and is left out: {error}\n", flush=True)
            del builds[name]
    found: dict[str, list[Run]] = {name: [] for name in builds}
    for _ in range(options.rounds):
        for name, build in builds.items():
            found[name].append(build())
    stock = [run.cpu for run in found[rivals.STOCK.label]]
    rows = [
        [
            name,
            figure([run.cpu for run in runs]),
            figure([run.wall for run in runs]),
            figure([run.peak for run in runs], 0),
            spread(ratios([run.cpu for run in runs], stock)),
            f"≤ {TARGETS[name]:.2f}" if name in TARGETS else "",
        ]
        for name, runs in found.items()
    ]
    heads = ["built by", "CPU s", "wall s", "peak MB", "CPU ÷ stock", "target"]
    return table("The build, beside other engines on the same pages", heads, rows) + EXPLAINED


def _built(work: Path, pages: Path, engine: rivals.Engine, python: str) -> Callable[[], Run]:
    command = rivals.build_command(engine, python)

    def build() -> Run:
        set_aside(work, pages / engine.name)  # into an empty folder, as ours
        return measure(work, pages, *command)

    return build


def phases(work: Path, options: argparse.Namespace) -> str:
    """Where the CPU of our build goes."""
    project = own.copy(work, "phases")
    own.build(work, project, cold=True)
    rounds: list[list[dict[str, float]]] = [[], []]
    for _ in range(options.rounds):
        for cold, found in zip((True, False), rounds, strict=True):
            found.append(own.phases(work, project, cold=cold))
    names = sorted(rounds[0][0], key=lambda name: -rounds[0][0][name])
    rows = []
    for name in ("together", *names):
        row = [name]
        for found in rounds:
            totals = [sum(one.values()) for one in found]
            seconds = totals if name == "together" else [one.get(name, 0.0) for one in found]
            share = [100 * value for value in ratios(seconds, totals)]
            row += [figure(seconds), f"{figure(share, 0)} %"]
        rows.append(row)
    heads = ["phase", "cold, CPU s", "share", "warm, CPU s", "share"]
    return table("Where the CPU of our build goes", heads, rows)


def checks(work: Path, options: argparse.Namespace) -> str:
    """The data alone, and the check as a command."""
    project = own.copy(work, "checks")
    own.check(work, project)
    data, fresh, again = [], [], []
    after: dict[str, list[Run]] = {label: [] for label in CHECKED_AFTER}
    for number in range(10, 10 + options.rounds):
        data.append(own.data_seconds(work, project))
        own.forget(work, project)
        fresh.append(own.check(work, project))
        again.append(own.check(work, project))
        for edit in live.EDITS:
            if edit.label in after:
                after[edit.label].append(own.check_after(work, project, edit, number))
    heads = ["what", "CPU s", "wall s", "target"]
    rows = [["load and check all data, in process", spread(data), NONE, f"≤ {DATA_CPU} CPU"]]
    named = {"nothing kept": fresh, "again": again}
    named |= {f"after a change of {label}": runs for label, runs in after.items()}
    for name, runs in named.items():
        cpu, wall = spread([run.cpu for run in runs]), spread([run.wall for run in runs])
        rows.append([f"`macros check`, {name}", cpu, wall, f"≤ {CHECK_WALL} wall"])
    return table("The check", heads, rows)


def edits(work: Path, options: argparse.Namespace) -> str:
    """From a save until the served page shows it."""
    project = own.copy(work, "live")
    found = live.edits(project, work, options.rounds)
    rows = [[edit.label, spread(seconds), f"≤ {edit.target}"] for edit, seconds in found.items()]
    return table("Live edits", ["what is saved", "s until it is served", "target"], rows)


def scale(work: Path, options: argparse.Namespace) -> str:
    """Our build of as many times the content."""
    projects = growth.projects(work, options.scale)
    own.build(work, projects[1], cold=True)
    found: dict[int, list[Run]] = {times: [] for times in projects}
    for _ in range(options.rounds):
        for times in list(found):
            try:
                found[times].append(own.build(work, projects[times], cold=True))
            except FailedError as error:
                print(f"{times}× fails and is left out: {error}\n", flush=True)
                del found[times]
    once = found[1]
    rows = []
    for times, runs in found.items():
        cpu = ratios([run.cpu for run in runs], [run.cpu for run in once])
        peak = ratios([run.peak for run in runs], [run.peak for run in once])
        target = growth.TARGETS.get(times)
        rows.append(
            [
                f"{times}×",
                str(own.pages(projects[times])),
                figure([run.cpu for run in runs]),
                spread(cpu, 1),
                figure([run.peak for run in runs], 0),
                spread(peak, 1),
                f"≤ {target[0]}× time, ≤ {target[1]}× memory" if target else "",
            ]
        )
    heads = ["content", "pages", "CPU s", "÷ 1×", "peak MB", "÷ 1×", "target"]
    return table("Growth, built cold", heads, rows)


SECTIONS = {
    "engines": engines,
    "phases": phases,
    "checks": checks,
    "live": edits,
    "scale": scale,
}


def _scales(text: str) -> list[int]:
    found = sorted({1, *(int(part) for part in text.split(","))})
    if found[0] < 1 or found[-1] > growth.MOST:
        raise argparse.ArgumentTypeError(f"from 1 to {growth.MOST}")
    return found


def _sections(text: str) -> list[str]:
    if unknown := set(text.split(",")) - set(SECTIONS):
        raise argparse.ArgumentTypeError(f"{', '.join(unknown)}: not among {', '.join(SECTIONS)}")
    return text.split(",")


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="how often each thing is measured")
    parser.add_argument("--scale", type=_scales, default=[1, 3, 10], metavar="1,3,10")
    parser.add_argument(
        "--only", type=_sections, default=list(SECTIONS), metavar=",".join(SECTIONS)
    )
    options = parser.parse_args(arguments)
    # An end from outside runs the code that ends the server and removes the copies, too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    failed = False
    print(
        f"Python {platform.python_version()}, {os.cpu_count()} cores, {options.rounds} rounds; "
        "medians, and from the least to the most.\n",
        flush=True,
    )
    for name in options.only:
        work = Path(tempfile.mkdtemp(prefix="bench-"))
        try:
            print(SECTIONS[name](work, options), flush=True)
        except FailedError as error:
            failed = True
            print(f"## {name}\n\nCould not be measured:\n\n    {error}\n", flush=True)
        finally:
            shutil.rmtree(work, ignore_errors=True)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
