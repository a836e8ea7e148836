"""While serving, an edit gives what a whole build would, and what it cannot is left to one."""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.helpers import TODAY, copy_small_project

if TYPE_CHECKING:
    from collections.abc import Iterator

HARNESS = Path(__file__).parent / "served_copy.py"
CARRIED, LEFT = "carried out", "left to a whole build"
FUNCTIONS, PAGE, MENU = "data/coordinators.yaml", "docs/prov.md", "data/menu.yaml"

Edit = tuple[str, str, str]
Save = list[Edit]


class Served:
    """A copy of the small project, served without a server by a process of its own."""

    def __init__(self, root: Path) -> None:
        self.root = root
        environ = {
            **{name: value for name, value in os.environ.items() if not name.startswith("GITHUB_")},
            "NO_CACHE": "",
            "NO_MKDOCS_2_WARNING": "1",
            "SOURCE_DATE_EPOCH": "1764000000",
            "TODAY": TODAY.isoformat(),
        }
        self.errors = (root.parent / "errors").open("w+", encoding="utf-8")
        self.process = subprocess.Popen(
            [sys.executable, str(HARNESS)],
            cwd=root,
            env=environ,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.errors,
            text=True,
        )

    def after(self, row: list[Save]) -> tuple[list[str], list[str]]:
        """Make the saves of a row: what became of each, and which files are none of a whole build."""
        assert self.process.stdin
        assert self.process.stdout
        print(json.dumps(row), file=self.process.stdin, flush=True)
        line = self.process.stdout.readline()
        if not line:
            self.errors.seek(0)
            pytest.fail(self.errors.read())
        became, differ = json.loads(line)
        return became, differ


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One copy for all, as starting costs more than most edits: each test goes on from the last."""
    copy = Served(copy_small_project(tmp_path_factory.mktemp("live") / "en mapp på svenska"))
    yield copy
    copy.process.kill()
    copy.process.communicate()
    copy.errors.close()


COPIED: list[Save] = [
    [("theme/css/base.css", "min-height: 100vh", "min-height: 90vh")],
    [("theme/js/due.js", "\n", "\n\n")],
]
PAGES: list[Save] = [
    [(PAGE, "Provsidan hjälper", "Den här sidan hjälper")],
    [(PAGE, "En sida att ta sönder.", "En helt annan sida.")],
    [(PAGE, '\n{{ directory(level="polis") }}\n', "\nInga.\n")],
]
VALUES: list[Save] = [
    [("data/network.yaml", "010-224 10 00", "010-224 10 10")],
    [
        (FUNCTIONS, "Brås stöd till lokala aktörer", "Brås stöd till alla"),
        (PAGE, "Läs mer", "Läs ännu mer"),
    ],
    [("data/places.yaml", "    seat: Malmö\n", "    seat: Lund\n")],
]
LINES: list[Save] = [[(FUNCTIONS, "coordinators:\n", "coordinators:\n\n")]]
"""Where a record stands is part of the address that opens it for editing."""
ABBREVIATIONS: list[Save] = [[("data/glossary.yaml", "expansion: ", "expansion: Det är ")]]
"""What one explains stands on pages whose own content is as it was."""
OLD_ADDRESSES: list[Save] = [
    [(PAGE, "title: Prov\n", 'title: Prov\ntidigare: [gammal/, "#forr till nationell-niva"]\n')],
    [(PAGE, "tidigare: [gammal/, ", "tidigare: [annan/, ")],
    [("data/events.yaml", "id: radet-2024\n", "id: radet-2024\n    former_ids: [radet]\n")],
    [("data/places.yaml", "name: Bjuv\n", "name: Bjuv\n    former_ids: [bjuuv]\n")],
]
"""An old address leads on, on the page itself or from where it was."""
TEMPLATES: list[Save] = [
    [("macros/templates/contact.html.j2", "Myndighetens brevlåda", "Brevlådan")],
    [("macros/templates/pages/municipality.html.j2", "Ny i uppdraget?", "Är du ny?")],
]
THEME: list[Save] = [
    [("theme/partials/footer.html", "Den här webbplatsen", "Webbplatsen")],
    [("theme/404.html", "</ul>", "</ul>\n<p>Sök igen.</p>")],
]
BEYOND: list[Save] = [
    [("macros/rendering/dates.py", 'return f"{day.day} ', 'return f"den {day.day} ')],
    [(PAGE, "title: Prov", "title: Provet")],
    [
        ("docs/ny.md", "", "---\ntitle: Ny\ndescription: Ny.\n---\n\nText.\n"),
        (
            MENU,
            "      - title: Om\n",
            "      - title: Ny\n        page: ny.md\n      - title: Om\n",
        ),
    ],
    [("mkdocs.yml", "site_name: Stödguiden", "site_name: Guiden")],
    [(MENU, "  - title: Start\n", "  - title: Startsidan\n")],
    [("macros/templates/abbreviation.html.j2", "<abbr", '<abbr class="x"')],
    [("data/methods.yaml", "name: Grannsamverkan", "name: Grannar i samverkan")],
]


def test_a_mistake_leaves_what_is_served_and_is_told(served: Served) -> None:
    wrong: Edit = (FUNCTIONS, 'county: "12"', 'county: "15"')
    mended: Edit = (FUNCTIONS, 'county: "15"', 'county: "12"')
    (became, differ), seen = (
        served.after([[wrong, (PAGE, "hjälper", "hjälpte")]]),
        served.after([[mended, (PAGE, "hjälpte", "hjälper")]]),
    )
    assert 'okänd länskod "15" – menade du "12" (Skåne län)?' in became[0]
    assert differ == []
    assert seen == ([LEFT], [])


def test_every_kind_of_edit_gives_what_a_whole_build_gives(served: Served) -> None:
    for row in (COPIED, PAGES, VALUES, LINES, ABBREVIATIONS, OLD_ADDRESSES, TEMPLATES, THEME):
        assert served.after(row) == ([CARRIED] * len(row), []), row
    assert served.after(BEYOND) == ([LEFT] * len(BEYOND), [])


def test_many_edits_in_a_row_give_what_one_build_gives(served: Served, tmp_path: Path) -> None:
    for name in ("data", "docs"):
        shutil.copytree(served.root / name, tmp_path / name)
    picked = random.Random(7)
    numbers = iter(range(50))
    # One, two and three in a save, in turn.
    sizes = [1, 2, 3] * 8 + [2]
    saves = [[_random_edit(tmp_path, picked, next(numbers)) for _ in range(n)] for n in sizes]
    assert next(numbers, None) is None
    # Now and then a whole build with what is remembered, as after an edit of the settings.
    for number in range(8, 25, 8):
        saves[number].append(("mkdocs.yml", "hooks:", f"# {number}\nhooks:"))
    became, differ = served.after(saves[:-1])
    assert [number for number, how in enumerate(became) if how != CARRIED] == [8, 16]
    assert differ == []
    assert served.after(saves[-1:]) == ([LEFT], [])


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
