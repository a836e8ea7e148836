"""While serving, an edit gives what a whole build would, and what it cannot is left to one."""

from __future__ import annotations

import json
import os
import random
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers import TODAY, copy_small_project

HARNESS = Path(__file__).parent / "served_copy.py"
CARRIED, LEFT = "carried out", "left to a whole build"
FUNCTIONS, PAGE = "data/coordinators.yaml", "docs/prov.md"

Edit = tuple[str, str, str]
Save = list[Edit]


def after(root: Path, *rows: list[Save]) -> list[tuple[str, list[str]]]:
    """Serve a copy, make the saves of each row, and say what became of it."""
    environ = {
        **{name: value for name, value in os.environ.items() if not name.startswith("GITHUB_")},
        "NO_CACHE": "",
        "NO_MKDOCS_2_WARNING": "1",
        "SOURCE_DATE_EPOCH": "1764000000",
        "TODAY": TODAY.isoformat(),
    }
    done = subprocess.run(
        [sys.executable, str(HARNESS)],
        cwd=root,
        env=environ,
        input=json.dumps(rows),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [tuple(json.loads(line)) for line in done.stdout.splitlines()]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_small_project(tmp_path_factory.mktemp("live") / "en mapp på svenska")


LIVE: dict[str, Save] = {
    "a style": [("theme/css/site.css", "Stödguiden's face", "The face")],
    "a script": [("theme/js/due.js", "\n", "\n\n")],
    "the text of a page": [(PAGE, "Provsidan hjälper", "Den här sidan hjälper")],
    "the description of a page": [(PAGE, "En sida att ta sönder.", "En helt annan sida.")],
    "a macro call less": [(PAGE, '\n{{ directory(level="polis") }}\n', "\nInga.\n")],
    "a value that shows on some pages": [(FUNCTIONS, "010-224 10 00", "010-224 10 10")],
    "a value and a page at once": [
        (FUNCTIONS, "Brås stöd till lokala aktörer", "Brås stöd till alla"),
        (PAGE, "Läs mer", "Läs ännu mer"),
    ],
    "a line more above other records": [(FUNCTIONS, "coordinators:\n", "coordinators:\n\n")],
    "another name for a place": [("data/places.yaml", "    seat: Malmö\n", "    seat: Lund\n")],
    "an explained abbreviation": [("data/glossary.yaml", "expansion: ", "expansion: Det är ")],
    "a template of blocks": [
        ("macros/templates/contact.html.j2", "Myndighetens brevlåda", "Brevlådan")
    ],
    "a template of pages": [
        ("macros/templates/pages/municipality.html.j2", "Ny i uppdraget?", "Är du ny?")
    ],
    "a template of the theme": [
        ("theme/partials/footer.html", "Den här webbplatsen", "Webbplatsen")
    ],
    "the page for what is not there": [("theme/404.html", "</ul>", "</ul>\n<p>Sök igen.</p>")],
}
WHOLE: dict[str, Save] = {
    "code": [("macros/rendering/dates.py", 'return f"{day.day} ', 'return f"den {day.day} ')],
    "a title": [(PAGE, "title: Prov", "title: Provet")],
    "a page more": [
        ("docs/ny.md", "", "---\ntitle: Ny\ndescription: Ny.\n---\n\nText.\n"),
        ("mkdocs.yml", "      - Prov: prov.md\n", "      - Prov: prov.md\n      - Ny: ny.md\n"),
    ],
    "a setting": [("mkdocs.yml", "site_name: Stödguiden", "site_name: Guiden")],
    "a template of what is in every page": [
        ("macros/templates/abbreviation.html.j2", "<abbr", '<abbr class="x"')
    ],
    "another name, and so another title": [
        ("data/methods.yaml", "name: Grannsamverkan", "name: Grannar i samverkan")
    ],
}


def test_every_kind_of_edit_gives_what_a_whole_build_gives(root: Path) -> None:
    kinds = {**LIVE, **WHOLE}
    found = dict(zip(kinds, after(root, *([save] for save in kinds.values())), strict=True))
    assert found == {kind: (CARRIED if kind in LIVE else LEFT, []) for kind in kinds}


def test_a_mistake_leaves_what_is_served_and_is_told(tmp_path: Path) -> None:
    root = copy_small_project(tmp_path / "p")
    wrong: Edit = (FUNCTIONS, 'county: "12"', 'county: "15"')
    mended: Edit = (FUNCTIONS, 'county: "15"', 'county: "12"')
    told, seen = after(root, [[wrong, (PAGE, "hjälper", "hjälpte")]], [[mended]])
    assert 'okänd länskod "15" – menade du "12" (Skåne län)?' in told[0]
    assert told[1] == []
    assert seen == (LEFT, [])


def test_many_edits_in_a_row_give_what_one_build_gives(tmp_path: Path) -> None:
    root, planned = copy_small_project(tmp_path / "p"), copy_small_project(tmp_path / "plan")
    picked = random.Random(7)
    saves = [[_random_edit(planned, picked, number)] for number in range(50)]
    # Now and then a whole build with what is remembered, as after an edit of the settings.
    for number in range(9, 50, 10):
        saves[number].append(("mkdocs.yml", "hooks:", f"# {number}\nhooks:"))
    assert after(root, saves[:-1], saves[-1:]) == [(CARRIED, []), (LEFT, [])]


def _random_edit(root: Path, picked: random.Random, number: int) -> Edit:
    """Lengthen some text of the data, or of a page, by a word; what was edited before may be again."""
    if picked.random() < 0.4:
        path = picked.choice(sorted((root / "docs").rglob("*.md")))
        line = "\n---\n\n"
        text = path.read_text("utf-8")
        new = f"{line}Ett stycke med nummer {number}.\n\n"
    else:
        path = root / picked.choice([FUNCTIONS, "data/initiatives.yaml", "data/glossary.yaml"])
        text = path.read_text("utf-8")
        fields = "hours|title" if path.name == "coordinators.yaml" else "summary|definition"
        lines = re.findall(rf"^ +(?:{fields}): \w.*$", text, re.MULTILINE)
        line = picked.choice(lines)
        new = f"{line} {number}"
    assert line in text, path
    file = path.relative_to(root).as_posix()
    path.write_text(text.replace(line, new, 1), "utf-8")
    return file, line, new
