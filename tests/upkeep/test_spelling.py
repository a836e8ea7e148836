"""A word that is not Swedish is told with file and line and the nearest, and stops nothing."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from macros.__main__ import main
from macros.memory import close_memory, open_memory
from macros.model import Term
from macros.problems import Place
from macros.source.doc_page import DocPage
from macros.upkeep import spelling
from macros.upkeep.spelling import Speller, page_mistakes, spelling_notices
from tests.helpers import WHOLE, open_small

if TYPE_CHECKING:
    from pathlib import Path

    from macros.site import Site

pytestmark = pytest.mark.usefixtures("remembered")

TELL = "Är det rätt, så lägg till det i data/spelling.yaml"


@pytest.fixture(scope="module")
def speller(small: Site) -> Speller:
    return Speller.of(small.handbook)


def told(root: Path) -> list[str]:
    return [str(problem) for problem in spelling_notices(open_small(root))]


def change(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


KNOWN = f'data/methods.yaml:4:12: att se över: ordet "GS" känns inte igen. {TELL}'
"""The one word of the small fixture that is not known: a made-up abbreviation."""


def test_a_word_is_told_once_in_each_file(small_copy: Path) -> None:
    assert told(small_copy) == [KNOWN]
    change(small_copy, "docs/prov.md", "Provsidan hjälper", "Provsidan GS hjälper GS")
    assert told(small_copy) == [
        KNOWN,
        f'docs/prov.md:7:11: att se över: ordet "GS" känns inte igen. {TELL}',
    ]


def test_a_misspelt_compound_in_the_data_is_told_with_the_nearest_word(small_copy: Path) -> None:
    change(small_copy, "data/methods.yaml", "      Det andra stycket.", "      Det andra stycket om\n      brotsförebyggande arbete.")  # fmt: skip
    assert told(small_copy) == [
        KNOWN,
        (
            'data/methods.yaml:15:7: att se över: ordet "brotsförebyggande" känns inte igen '
            f'– menade du "brottsförebyggande"? {TELL}'
        ),
    ]


def test_a_misspelt_compound_on_a_page_is_told_with_the_nearest_word(small_copy: Path) -> None:
    change(small_copy, "docs/om/index.md", "Provet är till", "Provet är\ntill *orsaksanalyn* och")
    assert told(small_copy) == [
        KNOWN,
        (
            'docs/om/index.md:7:7: att se över: ordet "orsaksanalyn" känns inte igen '
            f'– menade du "orsaksanalys"? {TELL}'
        ),
    ]


def test_the_head_of_a_page_is_looked_at_too(small_copy: Path) -> None:
    change(small_copy, "docs/arbetet.md", "title: Arbetet", "title: Arbbetet")
    change(small_copy, "docs/arbetet.md", "titel: Brå", "titel: Brå om kommunnen")
    change(small_copy, "docs/arbetet.md", "render_macros", "sokord:\n  - stafvning\nrender_macros")
    lines = [line.partition(" känns")[0] for line in told(small_copy)[1:]]
    assert lines == [
        'docs/arbetet.md:2:8: att se över: ordet "Arbbetet"',
        'docs/arbetet.md:6:12: att se över: ordet "kommunnen"',
    ]


def test_a_word_in_the_list_is_right_and_a_refused_one_is_wrong(small_copy: Path) -> None:
    change(small_copy, "data/spelling.yaml", "words:\n", "words:\n  - GS\n")
    assert told(small_copy) == []
    with (small_copy / "data/spelling.yaml").open("a", encoding="utf-8") as file:
        file.write("refused:\n  - möte\n  - råd\n")
    # The dictionary has both; a capital letter makes no difference.
    assert [line.partition(" känns")[0].rpartition(" ")[2] for line in told(small_copy)] == [
        '"råd"',
        '"Råd"',
        '"Råd"',
        '"möte"',
    ]


def test_words_of_another_language_on_a_page_are_left_out(small_copy: Path) -> None:
    page = small_copy / "docs/arbetet.md"
    span = 'Ordet *commonplase*{: lang="en" } är engelska. Läs [mer][data] om 3 m².\n\n'
    page.write_text(f"{page.read_text('utf-8')}\n{span}[data]: om/index.md\n", "utf-8")
    assert not [line for line in told(small_copy) if "arbetet.md" in line]


def test_a_title_of_another_language_is_left_out(small_copy: Path) -> None:
    change(small_copy, "data/sources.yaml", "title: Om Brå", "title: Å forebygge ½ kommonplass")
    assert any("forebygge" in line for line in told(small_copy))
    change(small_copy, "data/sources.yaml", "kommonplass", "kommonplass\n    lang: nb")
    assert not any("forebygge" in line or "½" in line for line in told(small_copy))


def test_a_page_in_another_language_is_left_out(small_copy: Path) -> None:
    change(small_copy, "docs/om/index.md", "Provet är till", "Qwxz är till")
    assert len(told(small_copy)) == 2
    change(small_copy, "docs/om/index.md", "title:", "lang: en\ntitle:")
    assert told(small_copy) == [KNOWN]


def test_the_command_tells_it_and_succeeds(
    small_content: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    change(small_content, "docs/prov.md", "Provsidan hjälper", "Provsidan hjälpper")
    assert main(["--root", str(small_content), "--today", "2026-12-01", "check"]) == 0
    assert f'docs/prov.md:7:11: att se över: ordet "hjälpper" känns inte igen – menade du "hjälper"? {TELL}\n' in capsys.readouterr().out  # fmt: skip


@pytest.mark.parametrize(
    "word",
    [
        "Länstyrelsen",
        "brotsförebyggande",
        "kommunstyrelsn",
        "lägesbidlen",
        "orsaksanlys",
        "samverkansöverenskommlse",
        "trygghetsmätnig",
        "åtgärdspaln",
    ],
)
def test_a_misspelt_compound_is_found_with_line_and_column(word: str, whole: Site) -> None:
    text = (
        f"---\ntitle: Lägesbild\ndescription: En sida.\n---\n\nEn mening.\n\n- Läs **{word}** nu.\n"
    )
    page = DocPage("docs/sida.md", "sida.md", text)
    speller = Speller.of(whole.handbook)
    assert list(page_mistakes(page, speller)) == [(Place("docs/sida.md", 8, 9), word)]


def test_addresses_calls_and_code_are_not_spelt(speller: Speller) -> None:
    text = (
        "---\ntitle: Lägesbild\ndescription: En sida.\n---\n\n"
        '[Lägesbild](../qwrt/zxcv.md#qwxz) och `qwxz`. {{ qwxz("zxcv") }}\n{: .qwxz }\n'
        "Skriv till qwxz@zxcv.se eller se qwxz.zxcv.nu och https://qwxz.example/zxcv.\n"
    )
    assert list(page_mistakes(DocPage("docs/sida.md", "sida.md", text), speller)) == []


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("kommun", True),
        ("kommunn", False),
        ("Håbo", True),  # the name of a municipality
        ("Håbos", True),
        ("Bjuvs", True),
        ("Skånska", True),  # another name of a county
        ("Bjuw", False),
        ("Brå", True),  # an abbreviation of the glossary
        ("Brå:s", True),
        ("Brås", True),
        ("Brå-rapport", True),
        ("Brå-raport", False),
        ("kommun–polis", True),
        ("orsaksanalys", True),  # listed
        ("Orsaksanalysens", True),  # as the dictionary builds compounds
        ("axe", False),
        ("orsaksanalysis", False),
    ],
)
def test_names_abbreviations_and_their_forms_are_known(
    word: str, known: bool, speller: Speller
) -> None:
    assert speller.knows(word) is known
    assert speller.knows(word) is known  # also the second time, from memory


def test_of_the_terms_only_the_abbreviations_are_known(small: Site) -> None:
    rows = [
        {"id": "a", "term": "Qwxz.", "abbreviation": True, "expansion": "y", "definition": "x"},
        {"id": "b", "term": "Zxcv", "definition": "x"},
    ]
    terms = tuple(Term.model_validate(row) for row in rows)
    speller = Speller.of(small.handbook.model_copy(update={"terms": terms, "spelling": None}))
    assert [speller.knows(word) for word in ("Qwxz", "Zxcv")] == [True, False]


def test_words_are_found_with_their_line_and_place(speller: Speller) -> None:
    text = "Kommunen 12 qwxz\nhar zxcv.\n\nQwrt"
    assert list(speller.wrong(text)) == [(0, 12, "qwxz"), (1, 4, "zxcv"), (3, 0, "Qwrt")]


def test_the_nearest_word_is_never_a_refused_one(monkeypatch: pytest.MonkeyPatch) -> None:
    suggested = ["läns styrelsen", "länsstyrelsen", "länsstyrelse"]
    dictionary = SimpleNamespace(suggest=lambda _: suggested)
    monkeypatch.setattr(spelling, "_dictionary", lambda: dictionary)
    assert Speller(set(), set()).nearest("länsstyrelsn") == ' – menade du "länsstyrelsen"?'
    refusing = Speller(set(), {"länsstyrelsen"})
    assert refusing.nearest("länsstyrelsn") == ' – menade du "länsstyrelse"?'
    suggested.clear()
    assert Speller({"qwxzqwxz"}, set()).nearest("qwxzqwxy") == ' – menade du "qwxzqwxz"?'
    assert Speller(set(), set()).nearest("qwxzqwxzq") == ""


def test_a_word_is_looked_up_once(small_copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    class Dictionary:
        def spell(self, word: str) -> bool:
            asked.append(word)
            return word not in ("Qwxz", "Zxcv")

        def suggest(self, _: str) -> list[str]:
            return []

    monkeypatch.delenv("NO_CACHE")
    monkeypatch.setattr(spelling, "_dictionary", Dictionary)

    def words_told() -> list[str]:
        open_memory(small_copy)
        found = told(small_copy)
        close_memory()
        return [line for line in found if "Qwxz" in line or "Zxcv" in line]

    change(small_copy, "docs/prov.md", "Provsidan hjälper", "Qwxz hjälper")
    first = words_told()
    assert len(first) == 1
    assert len(asked) == len(set(asked)) > 10
    asked.clear()
    change(small_copy, "docs/prov.md", "Qwxz hjälper testerna", "Testerna hjälper Qwxz")
    assert len(words_told()) == 1
    assert set(asked) <= {"Testerna", "testerna"}
    asked.clear()
    change(small_copy, "docs/prov.md", "Qwxz", "Zxcv")
    assert "Zxcv" in words_told()[0]
    assert asked == ["Zxcv"]


def test_the_nearest_is_looked_for_a_few_times_only(
    small_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert spelling.SUGGESTED == 20
    monkeypatch.setattr(spelling, "SUGGESTED", 2)
    change(small_copy, "docs/prov.md", "Provsidan hjälper", "Brotsförebyggande trygghetsmätnig")
    lines = told(small_copy)
    assert ["menade du" in line for line in lines] == [False, True, False]


def test_the_frozen_words_of_full_size_are_needed(
    whole: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert list(spelling_notices(whole)) == []
    monkeypatch.setattr(spelling, "SUGGESTED", 0)
    handbook = whole.handbook.model_copy(update={"spelling": None})
    found = [str(problem) for problem in spelling_notices(replace(whole, handbook=handbook))]
    assert len({line.split('"')[1] for line in found}) > 30
    umebra = next(line for line in found if '"Umebrå"' in line)
    assert umebra.endswith(f'att se över: ordet "Umebrå" känns inte igen. {TELL}')
    assert (WHOLE / spelling.OWN_WORDS).is_file()
