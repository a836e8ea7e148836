"""Other engines that build the same pages: their settings, and environments of their own.

None of them is a dependency of the project. An environment is made on first use, in .cache/engines.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import venv
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

from macros.load import read_all
from macros.settings.mkdocs_yml import read_settings
from macros.upkeep.plain_pages import path_of
from tests.bench.runs import told
from tests.helpers import ROOT, TODAY

if TYPE_CHECKING:
    from pathlib import Path

ENGINES = ROOT / ".cache" / "engines"
PROPERDOCS = "properdocs==1.6.7"
ZENSICAL = "zensical==0.0.73"
"""Releases after this one ask for a part, zensical-ui, that could not be had when it was tried."""
OWN = "ours"
"""Stands for the requirements of the project."""


@dataclass(frozen=True)
class Engine:
    """An engine, and the theme that it is given."""

    name: str
    """Names its settings and the folder that it builds, too."""
    label: str
    module: str
    """The Python module that is its command."""
    theme: dict[str, Any]
    plugins: list[Any]
    needs: tuple[str, ...] = ()
    """What its environment holds; nothing where the project's own does."""

    @property
    def is_zensical(self) -> bool:
        """Whether its command takes no folder to build into, and keeps what it built before."""
        return self.module == "zensical"


_MATERIAL = {"name": "material", "language": "sv", "font": False}
_SEARCH = [{"search": {"lang": "sv"}}]

STOCK = Engine("stock", "Material, stock", "mkdocs", _MATERIAL, _SEARCH)
BARE = Engine("bare", "MkDocs' own theme", "mkdocs", {"name": "mkdocs"}, ["search"])
# ProperDocs builds with the theme, and the project with its plugins: both are in its environment.
PROPER = Engine("properdocs", "ProperDocs", "properdocs", _MATERIAL, _SEARCH, (OWN, PROPERDOCS))
ZEN = Engine("zensical", "Zensical", "zensical", _MATERIAL, _SEARCH, (ZENSICAL,))


def python_of(engine: Engine) -> str | None:
    """The Python that runs an engine; None where it cannot be had, which is told."""
    if not engine.needs:
        return sys.executable
    folder = ENGINES / engine.name
    python, ready = folder / "bin" / "python", folder / "ready"
    wanted = _wanted(engine)
    if not ready.exists() or ready.read_text("utf-8") != wanted:
        shutil.rmtree(folder, ignore_errors=True)
        venv.create(folder, with_pip=True)
        install = (str(python), "-m", "pip", "--disable-pip-version-check", "install", "--quiet")
        for need in engine.needs:
            what = ("-r", str(ROOT / "requirements.txt")) if need == OWN else (need,)
            done = subprocess.run((*install, *what), capture_output=True, text=True, check=False)
            if done.returncode:
                why = (done.stderr.strip() or "pip failed").splitlines()[-1]
                print(f"{engine.label} cannot be had and is left out: {why}\n", flush=True)
                return None
        ready.write_text(wanted, "utf-8")
    return str(python)


def _wanted(engine: Engine) -> str:
    own = (ROOT / "requirements.txt").read_text("utf-8") if OWN in engine.needs else ""
    return "\n".join((*engine.needs, own))


def write_pages(work: Path, project: Path) -> Path:
    """Write the plain pages of a copy of the project into a folder that every engine builds."""
    folder = work / "pages"
    told(work, project, sys.executable, "-m", "macros", "pages", "--out", str(folder / "docs"))
    return folder


def write_settings(engine: Engine, folder: Path, project: Path) -> None:
    """Write what an engine goes by, beside the pages: the same menu and Markdown as ours."""
    settings = {
        "site_name": "Sidorna",
        "site_url": "https://sidorna.example/",
        "site_dir": engine.name,
        "theme": engine.theme,
        "plugins": engine.plugins,
        "nav": _paths(read_all(project, TODAY).handbook.menu.nav),
        "not_in_nav": "*",
        "validation": {
            "links": {"not_found": "ignore", "unrecognized_links": "ignore", "anchors": "ignore"}
        },
        "markdown_extensions": read_settings(project).value["markdown_extensions"],
    }
    text = yaml.safe_dump(settings, allow_unicode=True, sort_keys=False)
    (folder / f"{engine.name}.yml").write_text(text, "utf-8")


def _paths(menu: Any) -> Any:
    """A menu with the pages where the plain ones lie."""
    if isinstance(menu, list):
        return [_paths(item) for item in menu]
    if isinstance(menu, dict):
        return {title: _paths(item) for title, item in menu.items()}
    return path_of(menu)


def build_command(engine: Engine, python: str) -> list[str]:
    """How an engine builds the folder that it is run in, from nothing."""
    fresh = ["--clean"] if engine.is_zensical else []
    return [python, "-m", engine.module, "build", *fresh, "--config-file", f"{engine.name}.yml"]
