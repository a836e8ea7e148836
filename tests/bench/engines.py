"""Build the site with other engines, and say what differs.

Run by `make engines`. The plain pages (`python -m macros pages`) are built by each and held against
what MkDocs with stock Material makes of them; and the project itself is built by ProperDocs, which
is a fork of MkDocs, and held against MkDocs' build.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench import own, rivals
from tests.bench.compared import contents, dead_links, other_files, other_texts
from tests.bench.runs import FailedError, told

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.bench.compared import Content

EXAMPLES = 5


def plain_pages(work: Path, project: Path) -> None:
    """What each engine makes of the plain pages."""
    folder = rivals.write_pages(work, project)
    stock = _built(rivals.STOCK, work, folder, project) or {}
    for engine in (rivals.PROPER, rivals.ZEN):
        found = _built(engine, work, folder, project)
        if found is not None:
            _tell("pages missing", sorted(stock.keys() - found.keys()))
            _tell("pages more", sorted(found.keys() - stock.keys()))
            _tell("pages with another text", other_texts(stock, found))


def _built(
    engine: rivals.Engine, work: Path, folder: Path, project: Path
) -> dict[str, Content] | None:
    """The pages that an engine builds; None where it cannot be had, or fails."""
    print(f"\n{engine.label} ({', '.join(engine.needs[-1:]) or 'as in requirements.txt'})")
    python = rivals.python_of(engine)
    if python is None:
        return None
    rivals.write_settings(engine, folder, project)
    try:
        told(work, folder, *rivals.build_command(engine, python))
    except FailedError as error:
        print(f"  fails: {error}")
        return None
    found = contents(folder / engine.name)
    print(f"  {len(found)} pages")
    _tell("links that lead nowhere", dead_links(folder / engine.name, found))
    return found


def project_itself(work: Path, project: Path) -> None:
    """Whether ProperDocs builds the project, with its hooks, its theme and its plugin."""
    print(f"\nThe project itself under {rivals.PROPER.label}")
    python = rivals.python_of(rivals.PROPER)
    if python is None:
        return
    try:
        for module, site in (("mkdocs", "site"), ("properdocs", "other")):
            command = [python, "-m", module, "build", "--strict", "--config-file", "mkdocs.yml"]
            told(work, project, *command, "--site-dir", site)
            own.forget(work, project)
    except FailedError as error:
        print(f"  fails: {error}")
        return
    print(f"  {own.pages(project)} pages")
    _tell("files that differ from MkDocs' build", other_files(project / "site", project / "other"))


def _tell(what: str, found: Iterable[str]) -> None:
    found = list(found)
    print(f"  {what}: {len(found)}")
    for line in found[:EXAMPLES]:
        print(f"    {line}")


def main() -> None:
    work = Path(tempfile.mkdtemp(prefix="engines-"))
    try:
        project = own.copy(work, "project")
        plain_pages(work, project)
        project_itself(work, project)
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
