"""A kind is added by HACKING's recipe: a model, a row, its texts, a data file. Nothing else.

The recipe is followed in a copy of the project, with a made-up kind: the leaflets that can be
ordered. What a developer expects of a kind has to work for it at once.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.helpers import SMALL, TODAY, copy_small_project, run

if TYPE_CHECKING:
    from pathlib import Path

MODEL = '''"""Leaflets that can be ordered."""

from __future__ import annotations

from typing import Annotated

from macros.model.base import Record, Ref
from macros.source.values import Id, Line, Text


class Leaflet(Record):
    """A leaflet that can be ordered."""

    id: Id
    title: Line
    text: Text
    organisation: Annotated[Id, Ref("organisations")]
    """Who gives it out."""
    related: tuple[Annotated[Id, Ref("leaflets")], ...] = ()
    """Other leaflets."""
'''
ROW = """    Kind("leaflets", Leaflet, "leaflets.yaml", "broschyr", "broschyren",
         "broschyrer", "okänd broschyr"),
"""
TEXTS = """
Leaflet:
  title: [namn, Vad broschyren heter., Tala om våld]
  text: [text, Vad den handlar om., Den tar upp tre frågor.]
  organisation: [organisation, Id för den som ger ut den., bra]
  related: [hör ihop med, Id för andra broschyrer., tala-om-vald]
"""
DATA = """# yaml-language-server: $schema=../schemas/leaflets.schema.json

leaflets:
  - id: tala-om-vald
    title: Tala om våld
    text: Den tar upp tre frågor.
    organisation: bra
    related:
      - trygg-hemma
  - id: trygg-hemma
    title: Trygg hemma
    text: Den ger fem råd.
    organisation: polisen
"""
NEW = "data/leaflets.yaml"


def change(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    text = path.read_text("utf-8")
    assert text.count(old) == 1, old
    path.write_text(text.replace(old, new), "utf-8")


@pytest.fixture(scope="module")
def recipe(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with the new kind."""
    root = copy_small_project(tmp_path_factory.mktemp("kind") / "project")
    (root / "macros/model/leaflets.py").write_text(MODEL, "utf-8")
    change(root, "macros/model/kinds.py", "from macros.model.network import", "from macros.model.leaflets import Leaflet\nfrom macros.model.network import")  # fmt: skip
    change(
        root, "macros/model/kinds.py", '    Kind("measurements"', f'{ROW}    Kind("measurements"'
    )
    texts = root / "macros/source/field_texts.yaml"
    texts.write_text(texts.read_text("utf-8") + TEXTS, "utf-8")
    (root / NEW).write_text(DATA, "utf-8")
    return root


@pytest.fixture
def project(recipe: Path, tmp_path: Path) -> Path:
    """A copy with the new kind, to break."""
    return shutil.copytree(recipe, tmp_path / "project")


def macros(root: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return run(root, sys.executable, "-m", "macros", "--today", TODAY.isoformat(), *command)


def test_the_check_counts_it_and_looks_at_its_spelling(project: Path) -> None:
    change(project, NEW, "Den ger fem råd.", "Den ger femm råd.")
    done = macros(project, "check")
    assert done.returncode == 0, done.stdout
    assert ", 2 broschyrer, " in done.stderr
    assert f'{NEW}:12:19: att se över: ordet "femm" känns inte igen' in done.stdout


def test_wrong_references_from_it_and_a_missing_file_are_told(project: Path) -> None:
    change(project, NEW, "organisation: bra", "organisation: bras")
    change(project, NEW, "- trygg-hemma", "- tryggt-hemma")
    change(project, NEW, "id: trygg-hemma", "id: tala-om-vald")
    done = macros(project, "check")
    assert done.returncode == 1
    assert done.stdout == (
        f'{NEW}:7:19: okänd organisation "bras" – menade du "bra" (Brottsförebyggande rådet)?\n'
        f'{NEW}:9:9: okänd broschyr "tryggt-hemma": rätta det, eller lägg till posten i data/leaflets.yaml\n'
        f'{NEW}:10:9: "tala-om-vald" används redan på rad 4: varje post ska ha ett eget värde\n'
    )
    (project / NEW).unlink()
    assert f"{NEW}:1:1: filen saknas eller kan inte läsas\n" in macros(project, "check").stdout


def test_a_wrong_reference_to_it_is_told(project: Path) -> None:
    change(project, "macros/model/guidance.py", '    aliases: tuple[SearchWord, ...] = ()\n    """Other names that a reader may type."""\n    sources: tuple[Citation, ...] = Field(min_length=1)\n', '    leaflets: tuple[Annotated[Id, Ref("leaflets")], ...] = ()\n    """Leaflets about it."""\n    aliases: tuple[SearchWord, ...] = ()\n    """Other names that a reader may type."""\n    sources: tuple[Citation, ...] = Field(min_length=1)\n')  # fmt: skip
    change(project, "data/methods.yaml", "    related:\n      - belysning\n", "    leaflets:\n      - trygg-hema\n    related:\n      - belysning\n")  # fmt: skip
    done = macros(project, "check")
    assert (done.returncode, done.stdout) == (
        1,
        'data/methods.yaml:33:9: okänd broschyr "trygg-hema" – menade du "trygg-hemma" (Trygg hemma)?\n',
    )


def test_its_schema_is_written(project: Path) -> None:
    assert macros(project, "schema").returncode == 0
    schema = json.loads((project / "schemas/leaflets.schema.json").read_text("utf-8"))
    assert schema["title"] == NEW
    leaflet = schema["definitions"]["Leaflet"]
    assert leaflet["required"] == ["id", "title", "text", "organisation"]
    assert leaflet["properties"]["organisation"]["description"] == "Id för den som ger ut den."
    assert leaflet["properties"]["title"]["examples"] == ["Tala om våld"]


def test_a_new_entry_and_a_change_are_told_in_words(project: Path) -> None:
    git = ["git", "-C", str(project), "-c", "user.name=x", "-c", "user.email=x@x"]
    (project / ".gitignore").write_text("__pycache__\n", "utf-8")
    shutil.copytree(SMALL / "data", project / "data", dirs_exist_ok=True)
    for command in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "x"]):
        subprocess.run([*git, *command], check=True)
    with (project / NEW).open("a", encoding="utf-8") as file:
        file.write(
            "  - id: ny\n    title: Ny broschyr\n    text: Den är ny.\n    organisation: bra\n"
        )
    change(project, NEW, "Den ger fem råd.", "Den ger sex råd.")
    done = macros(project, "diff", "HEAD")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        "Broschyren Trygg hemma: text Den ger fem råd. → Den ger sex råd. 0 sidor ändras.\n"
        "Läggs till: Broschyren Ny broschyr. 0 sidor ändras.\n"
        "Sammanlagt ändras 0 sidor.\n"
    )


def test_what_is_due_is_listed_as_before(project: Path) -> None:
    done = macros(project, "stale")
    assert done.returncode == 0
    assert done.stdout.startswith("Ingen vakans har gått ut.\n")
