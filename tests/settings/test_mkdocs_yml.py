"""mkdocs.yml: a mistake gives one Swedish line in its place, before MkDocs reads the file."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from macros.settings.mkdocs_yml import read_settings, settings_problems
from tests.helpers import ROOT, Break, build_command, copy_content, copy_project, run

if TYPE_CHECKING:
    from pathlib import Path

FILE = "mkdocs.yml"
MAIL = "redaktionen@stodguiden.example"
MISTAKES = {
    "an unknown key": Break(FILE, "site_url:", "¤sit_url:", 'okänd nyckel "sit_url" – menade du "site_url"?'),
    "what has fallen out of its key": Break(FILE, "  corrections:\n", "¤corrections:\n", '"corrections" hör till "extra": dra in raden under den'),
    "a key twice": Break(FILE, "strict: true", "§strict: true\n¤strict: true", '"strict" står två gånger: den första står på rad {line}, ta bort en'),
    "no hooks": Break(FILE, "hooks: [macros/hooks.py]\n", "", '"hooks" saknas: lägg till raden "hooks: …"', ((FILE, "site_name", "¤site_name"),)),
    "a hook that is not there": Break(FILE, "[macros/hooks.py]", "[¤macros/hook.py]", '"macros/hook.py" finns inte i projektet – menade du "macros/hooks.py"?'),
    "a menu": Break(FILE, "hooks:", "¤nav: []\nhooks:", "menyn står i en egen fil, data/menu.yaml: flytta raderna dit"),
    "a way to correct": Break(FILE, "    suggest:", "    ¤sugest:", 'okänd nyckel "sugest" – menade du "suggest"?'),
    "a name in an address": Break(FILE, 'edit: "{repo}', 'edit: ¤"{rep}', '"{rep}" betyder ingenting här – menade du "repo"?'),
    "the editors' mailbox": Break(FILE, MAIL, "¤redaktionen", '"redaktionen" är ingen e-postadress: skriv den som "namn@myndighet.se"'),
    "a value of the environment": Break(FILE, MAIL, "¤!ENV [EDITORS_MAIL redaktionen]", "går inte att läsa: skriv det som !ENV [NAMN, värde om det saknas]"),
    "a style that is not there": Break(FILE, "css/base.css", "¤css/bas.css", '"css/bas.css" finns inte i mappen theme – menade du "css/base.css"?'),
    "a script of another site": Break(FILE, "js/finder.js", "¤https://cdn.example.com/finder.js", '"https://cdn.example.com/finder.js" finns inte i mappen theme: sidorna läser inget från andra webbplatser, lägg filen i mappen theme'),
    "a style of another site": Break(FILE, "css/base.css", "¤https://cdn.example.com/base.css", '"https://cdn.example.com/base.css" finns inte i mappen theme: sidorna läser inget från andra webbplatser, lägg filen i mappen theme'),
    "an address without its quotes": Break(FILE, 'suggest: "{repo}/issues/new?template={form}"', "suggest: ¤{repo}/issues/new?template={form}", "tecknet kan inte börja ett värde: sätt värdet inom citattecken"),
    "a script that is not there": Break(FILE, "js/finder.js", "¤js/findr.js", '"js/findr.js" finns inte i mappen theme – menade du "js/finder.js"?'),
    "a script twice": Break(FILE, "  - js/due.js\n", "  - §js/due.js\n  - ¤js/due.js\n", '"js/due.js" står redan på rad {line}: ta bort en'),
    "a folder that is not there": Break(FILE, "[data,", "[¤date,", '"date" finns inte bland mapparna – menade du "data"?'),
    "another theme": Break(FILE, "name: material", "name: ¤materiall", 'okänt värde "materiall" – menade du "material"?'),
    "a truth misspelt": Break(FILE, "font: false", "font: ¤flase", 'okänt värde "flase" – menade du "false"?'),
    "an unknown plugin": Break(FILE, "  - macros:", "  - ¤makros:", 'okänt tillägg "makros" – menade du "macros"?'),
    "a setting of a plugin": Break(FILE, "module_name", "¤modul_name", 'okänd nyckel "modul_name" – menade du "module_name"?'),
    "an unknown extension": Break(FILE, "  - tables", "  - ¤tabels", 'okänt tillägg "tabels" – menade du "tables"?'),
    "an extension that is gone": Break(FILE, "  - admonition\n", "", 'tillägget "admonition" saknas: lägg till raden "- admonition"', ((FILE, "markdown_ext", "¤markdown_ext"),)),
    "an extension twice": Break(FILE, "  - attr_list\n", "  - §attr_list\n  - ¤attr_list\n", '"attr_list" står redan på rad {line}: ta bort en'),
    "a setting beside its extension": Break(FILE, "      permalink", "    ¤permalink", '"permalink" hör till "toc": dra in raden under namnet'),
    "a setting of an extension": Break(FILE, "smart_dashes: false", "smart_dashes: ¤nej", 'okänt värde "nej": tillåtna är false'),
    "what the checks do not read by": Break(FILE, "permalink: false", "permalink: ¤true", 'okänt värde "true": tillåtna är false'),
    "other quotation marks": Break(FILE, 'left-double-quote: "&rdquo;"', 'left-double-quote: ¤"&ldquo;"', 'okänt värde "&ldquo;" – menade du "&rdquo;"?'),
    "errors that are let pass": Break(FILE, "on_error_fail: true", "on_error_fail: ¤false", 'okänt värde "false": tillåtna är true'),
    "a build that is not strict": Break(FILE, "strict: true\n", "strict: ¤false\n", 'okänt värde "false": tillåtna är true'),
    "an address without its file": Break(FILE, '"{repo}/edit/main/{file}#L{line}"', '¤"{repo}/edit/main/"', '"{file}" saknas i adressen: lägg till det där det ska sättas in'),
    "a tab": Break(FILE, "validation:\n", "validation:\n¤\t", "tabb är inte tillåten: dra in med blanksteg, två för varje nivå"),
    "no colon": Break(FILE, "strict: true", "¤strict true", "kolon saknas efter nyckeln, eller så är raden fel indragen: skriv nyckel, kolon, blanksteg, värde"),
}  # fmt: skip
RIGHT = {
    "a mailbox of its own": (MAIL, "red@kommun.se"),
    "the environment alone": (MAIL, "!ENV EDITORS_MAIL"),
    "an address of one's own machine": ("https://stodguiden.example/", "http://localhost:8000/"),
    "a comment": ("strict: true", "strict: true # Som i kontrollen."),
    "Windows' ends of lines": ("\n", "\r\n"),
}


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_content(tmp_path_factory.mktemp("settings"))


@pytest.fixture
def folder(frozen: Path) -> Path:
    shutil.copy2(ROOT / FILE, frozen / FILE)
    return frozen


@pytest.mark.parametrize("case", MISTAKES)
def test_a_mistake_gives_one_line_in_its_place(case: str, folder: Path) -> None:
    expected = MISTAKES[case].apply(folder)
    assert [str(problem) for problem in settings_problems(folder)] == [expected]


@pytest.mark.parametrize("case", RIGHT)
def test_what_is_right_is_not_refused(case: str, folder: Path) -> None:
    old, new = RIGHT[case]
    text = (folder / FILE).read_text("utf-8")
    (folder / FILE).write_bytes(text.replace(old, new).encode())
    assert settings_problems(folder) == []


def test_a_value_of_the_environment_is_read_in_its_place(folder: Path) -> None:
    document = read_settings(folder)
    way = ("extra", "corrections", "mail")
    assert document.value["extra"]["corrections"]["mail"] == "redaktionen@stodguiden.example"
    line = (folder / FILE).read_text("utf-8").split("\n")[document.place(way).line - 1]
    assert line[document.place(way).column - 1 :] == "redaktionen@stodguiden.example"


@pytest.mark.parametrize("text", ["", "- a\n", "a\n"])
def test_a_file_that_holds_no_settings_is_told(text: str, folder: Path) -> None:
    (folder / FILE).write_text(text, "utf-8")
    (told,) = settings_problems(folder)
    assert str(told).startswith("mkdocs.yml:1:1: filen ska bestå av inställningar")


def test_a_file_that_is_not_there_is_told(folder: Path) -> None:
    (folder / FILE).unlink()
    (told,) = settings_problems(folder)
    assert str(told) == "mkdocs.yml:1:1: filen saknas eller kan inte läsas"


def test_a_build_stops_with_the_line_alone(tmp_path: Path) -> None:
    root = copy_project(tmp_path / "p")
    expected = MISTAKES["a way to correct"].apply(root)
    alone = run(root, sys.executable, "-m", "macros.settings.mkdocs_yml")
    assert (alone.returncode, alone.stdout, alone.stderr) == (1, "", f"{expected}\n")
    done = build_command(root, "built")
    assert done.returncode == 1
    assert expected in done.stderr
    assert "Traceback" not in done.stderr
    assert not (root / "built").exists()
