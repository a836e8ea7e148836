"""The same content gives the same site, byte for byte, whoever builds it and where."""

from __future__ import annotations

import filecmp
import shutil
from typing import TYPE_CHECKING

from tests.helpers import SITE_URL, TODAY, build_command, copy_project

if TYPE_CHECKING:
    from pathlib import Path


def _names(root: Path) -> list[str]:
    return sorted(p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file())


def test_a_build_elsewhere_gives_the_same_bytes(
    whole_project: Path, site: Path, tmp_path: Path
) -> None:
    """In a folder of another name, in another time zone and language, and hashing otherwise.

    And from what was remembered, while the first was made from nothing.
    """
    folder = copy_project(tmp_path / "annan")
    shutil.copytree(whole_project / ".cache", folder / ".cache")
    done = build_command(
        folder,
        "built",
        SITE_URL=SITE_URL,
        TODAY=TODAY.isoformat(),
        PYTHONHASHSEED="77",
        TZ="Pacific/Kiritimati",
        LANG="C",
        LC_ALL="C",
        NO_CACHE="",
    )
    assert done.returncode == 0, done.stderr
    assert _names(folder / "built") == _names(site)
    _, different, errors = filecmp.cmpfiles(site, folder / "built", _names(site), shallow=False)
    assert different == []
    assert errors == []
