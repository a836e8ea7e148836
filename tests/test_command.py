"""`python -m macros`: what each command prints, and its exit code."""

from __future__ import annotations

import json
import sys
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from macros import __main__ as command
from macros.__main__ import main
from macros.problems import Place, Problem
from macros.upkeep.guides import LISTS
from macros.upkeep.plain_pages import plain_pages
from tests.helpers import ROOT, Break, run

if TYPE_CHECKING:
    from pathlib import Path

    from macros.site import Site

Shown = pytest.CaptureFixture[str]

FUNCTIONS, NETWORK = "data/coordinators.yaml", "data/network.yaml"
CONTENTS = (
    "4 polisregioner, 4 län, 6 kommuner, 7 organisationer, 10 funktioner, 2 initiativ, "
    "1 utvecklingsfråga, 2 händelser, 2 behov, 2 budskap, 4 delar av årets rytm, 2 metoder, 2 lagar, 4 källor, 2 ord i ordlistan, "
    "1 post i historiken och 5 sidor i docs"
)
DUE = f"{FUNCTIONS}:21:7: att se över: Brå, Brås stöd till lokala aktörer: kontrollerad 31 december 2024, för 700 dagar sedan"
ASK = f'{NETWORK}:2:5: att se över: 7 organisationer har inte bekräftat sina uppgifter, eller gjorde det för mer än ett år sedan: "make stale" visar vilka'
WORD = (
    'data/methods.yaml:4:12: att se över: ordet "GS" känns inte igen. '
    "Är det rätt, så lägg till det i data/spelling.yaml"
)


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TODAY", "2026-12-01")
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)


def check(root: Path, *options: str) -> int:
    return main(["--root", str(root), "check", *options])


def test_right_content_gives_exit_0_with_what_is_worth_a_look(
    small_content: Path, capsys: Shown
) -> None:
    assert check(small_content) == 0
    assert capsys.readouterr() == (
        f"{DUE}\n{WORD}\n{ASK}\n",
        f"Inga fel. Kontrollerat: {CONTENTS}.\n",
    )


def test_where_nothing_is_worth_a_look_nothing_is_printed(
    small_content: Path, capsys: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("macros.upkeep.notices.NOTICES", ())
    assert check(small_content) == 0
    assert capsys.readouterr() == ("", f"Inga fel. Kontrollerat: {CONTENTS}.\n")
    assert check(small_content, "--format", "json") == 0
    assert capsys.readouterr().out == "[]\n"


BREAKS = [
    Break(NETWORK, "phone: 08-527 58 400", "phone: ¤08-527 58", '"08-527 58" är inget giltigt svenskt telefonnummer: kontrollera riktnummer och antal siffror'),
    Break("docs/prov.md", '{{ directory(level="polis") }}', "{{ ¤direktory() }}", 'okänt makro "direktory" – menade du "directory"?'),
    Break("mkdocs.yml", "js/finder.js", "¤js/find.js", '"js/find.js" finns inte i mappen theme – menade du "js/finder.js"?'),
]  # fmt: skip


@pytest.mark.parametrize("case", BREAKS, ids=lambda case: case.file)
def test_a_mistake_gives_exit_1_and_its_line_alone(
    case: Break, small_content: Path, capsys: Shown
) -> None:
    expected = case.apply(small_content)
    assert check(small_content) == 1
    assert capsys.readouterr() == (f"{expected}\n", "1 fel att rätta i 1 fil.\n")


def test_several_mistakes_are_counted_with_their_files(small_content: Path, capsys: Shown) -> None:
    first = BREAKS[0].apply(small_content)
    second = Break(FUNCTIONS, "email: bf@bra.se", "email: ¤bf", '"bf" är ingen e-postadress: skriv den som "namn@myndighet.se"').apply(small_content)  # fmt: skip
    third = BREAKS[1].apply(small_content)
    assert check(small_content) == 1
    assert capsys.readouterr() == (
        f"{second}\n{first}\n{third}\n",
        "3 fel att rätta i 3 filer.\n",
    )


def test_problems_are_annotations_on_github(
    small_content: Path, capsys: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert check(small_content) == 0
    assert capsys.readouterr().out.split("\n")[0] == (
        f"::notice file={FUNCTIONS},line=21,col=7::Brå, Brås stöd till lokala aktörer: kontrollerad 31 december 2024, för 700 dagar sedan"
    )
    place, _, text = BREAKS[0].apply(small_content).partition(": ")
    _, line, column = place.split(":")
    assert check(small_content) == 1
    out = capsys.readouterr().out
    assert out == f"::error file={NETWORK},line={line},col={column}::{text}\n"


def test_problems_are_told_as_json(small_content: Path, capsys: Shown) -> None:
    assert check(small_content, "--format", "json") == 0
    found = json.loads(capsys.readouterr().out)
    assert found[0] == {
        "file": FUNCTIONS,
        "line": 21,
        "column": 7,
        "text": "Brå, Brås stöd till lokala aktörer: kontrollerad 31 december 2024, för 700 dagar sedan",
        "severity": "notice",
    }
    assert len(found) == 3


def test_a_summary_is_added_to_the_file(small_content: Path, tmp_path: Path, capsys: Shown) -> None:
    path = tmp_path / "summary.md"
    path.write_text("Före.\n", "utf-8")
    assert check(small_content, "--summary", str(path)) == 0
    counted = CONTENTS.replace("(", "&#40;")
    notices = (
        "- **data/coordinators&#46;yaml**, rad 21, tecken 7: Brå, Brås stöd till lokala aktörer&#58; "
        "kontrollerad 31 december 2024, för 700 dagar sedan\n"
        "- **data/methods&#46;yaml**, rad 4, tecken 12: ordet &#34;GS&#34; känns inte igen&#46; Är det "
        "rätt, så lägg till det i data/spelling&#46;yaml\n"
        "- **data/network&#46;yaml**, rad 2, tecken 5: 7 organisationer har inte bekräftat sina uppgifter, "
        "eller gjorde det för mer än ett år sedan&#58; &#34;make stale&#34; visar vilka\n"
    )
    right = (
        "Före.\n## Kontrollen av innehållet\n\n"
        f"Inga fel&#46; Kontrollerat&#58; {counted}&#46;\n\n"
        f"Det här är värt att se över. Det stoppar ingenting.\n\n{notices}\n"
    )
    assert path.read_text("utf-8") == right
    BREAKS[0].apply(small_content)
    assert check(small_content, "--summary", str(path)) == 1
    added = path.read_text("utf-8").removeprefix(right)
    assert added.startswith(
        "## Kontrollen av innehållet\n\n1 fel att rätta i 1 fil&#46;\n\n"
        "- **data/network&#46;yaml**, rad 33, tecken 14: "
    )
    assert added.endswith("Kontrollen körs då om av sig själv.\n\n")
    assert "stoppar ingenting" not in added
    capsys.readouterr()


@pytest.mark.parametrize("name", ["pages --out x", "prose", "diff HEAD", "stale"])
def test_every_other_command_tells_mistakes_too(
    name: str, small_content: Path, capsys: Shown
) -> None:
    expected = BREAKS[0].apply(small_content)
    assert main(["--root", str(small_content), *name.split()]) == 1
    assert capsys.readouterr() == (f"{expected}\n", "1 fel att rätta i 1 fil.\n")


def test_the_whole_site_can_be_written_as_plain_files(
    small_content: Path, tmp_path: Path, small: Site, capsys: Shown
) -> None:
    out = tmp_path / "ut"
    assert main(["--root", str(small_content), "pages", "--out", str(out)]) == 0
    written = {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in out.rglob("*")
        if path.is_file()
    }
    assert written == dict(plain_pages(small, small_content))
    assert capsys.readouterr() == ("", "")


def test_the_length_of_sentences_can_be_shown(small_content: Path, capsys: Shown) -> None:
    assert main(["--root", str(small_content), "prose"]) == 0
    assert capsys.readouterr().out == (
        "                                    Ord  Meningar  Snitt  Längsta  på rad\n"
        "docs/om/index.md                     14         2    7,0        9       9\n"
        "docs/prov.md                         15         2    5,5        8      10\n"
        "data/messages.yaml lagens-krav       10         3    3,3        5       6\n"
        "data/methods.yaml grannsamverkan     42        13    3,2        4      10\n"
        "data/initiatives.yaml stodet          6         2    3,0        3      21\n"
        "data/methods.yaml belysning          30        10    3,0        4      44\n"
        "docs/index.md                         8         2    3,0        3       7\n"
        "data/questions.yaml lagen            17         6    2,8        4      21\n"
        "data/messages.yaml fragan             5         2    2,5        4      24\n"
        "data/initiatives.yaml konferensen     2         1    2,0        2      48\n"
        "10 sidor och poster, i snitt 3,3 ord i varje mening.\n"
    )


def test_the_list_of_macros_is_written_into_the_guides(tmp_path: Path) -> None:
    (tmp_path / ".github").mkdir()
    for name, lists in LISTS.items():
        old = "".join(f"Före\n{item.start}\ngammalt\n{item.end}\nEfter\n" for item in lists)
        (tmp_path / name).write_text(old, "utf-8")
    assert main(["--root", str(tmp_path), "reference"]) == 0
    for name, lists in LISTS.items():
        assert (tmp_path / name).read_text("utf-8") == "".join(
            f"Före\n{item.start}\n\n{item.written()}\n\n{item.end}\nEfter\n" for item in lists
        )


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (
            ["--today", "i dag", "stale"],
            "argument --today: the day is 'i dag': it should be a day from 2000 to 2099",
        ),
        ([], "the following arguments are required: command"),
        (["check", "--format", "xml"], "argument --format: invalid choice: 'xml'"),
        (["apply"], "the following arguments are required: --issue"),
        (["pages"], "the following arguments are required: --out"),
    ],
)
def test_what_cannot_be_read_gives_exit_2(options: list[str], says: str, capsys: Shown) -> None:
    with pytest.raises(SystemExit) as caught:
        main(options)
    assert caught.value.code == 2
    assert says in capsys.readouterr().err


def test_the_day_is_that_of_the_option_then_of_the_environment_then_the_real_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def day(*options: str) -> date:
        return command._parser().parse_args([*options, "stale"]).today

    assert day("--today", "2030-01-02") == date(2030, 1, 2)
    assert day() == date(2026, 12, 1)
    monkeypatch.delenv("TODAY")
    before = datetime.now(UTC).date()
    assert before <= day() <= datetime.now(UTC).date()


def test_files_are_counted_once() -> None:
    problems = [Problem(Place("a", line), "x") for line in (1, 2)] + [Problem(Place("b"), "x")]
    assert command._count(problems) == "3 fel att rätta i 2 filer."
    assert command._count(problems[:2]) == "2 fel att rätta i 1 fil."


def test_the_module_is_a_command(small_content: Path) -> None:
    done = run(ROOT, sys.executable, "-m", "macros", "--root", str(small_content), "--today", "2026-12-01", "check")  # fmt: skip
    assert done.returncode == 1  # without its rules, the small content is no whole country
    assert done.stderr == "3 fel att rätta i 1 fil.\n"
    assert done.stdout.count("\n") == 3
