"""The answer of `query`, and the lines in README.md that fetch the same from a published site."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from macros.__main__ import main
from macros.upkeep.asking import UnknownError, answer
from tests.helpers import ROOT, TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from macros.site import Site

START = "https://guiden.example/"
MALMO = f"""\
Malmö (1280), Skåne län, Polisregion Syd
{START}kommuner/malmo/

Regional samordnare, Länsstyrelsen i Skåne län
  E-post: skane@lansstyrelsen.se
  Telefon: 010-224 10 00
  Kontaktkort: {START}kontakter/#kontakt-lansstyrelsen-skane

Brottsförebyggande samordnare, Polismyndigheten
  E-post: registrator.kansli@polisen.se
  Telefon: 114 14
  Kontaktkort: {START}kontakter/#kontakt-polisregion-syd"""


def asked(site: Site, text: str) -> str:
    return answer(site.handbook, START, text)


@pytest.mark.parametrize("text", ["Malmö", "malmö", " MALMÖ ", "malmo", "1280", "Malmö kommun"])
def test_a_municipality_is_answered_with_who_supports_it(small: Site, text: str) -> None:
    assert asked(small, text) == MALMO


def test_names_that_read_alike_are_told_apart_by_their_letters(small: Site) -> None:
    assert asked(small, "Håbo").startswith("Håbo (0305), Uppsala län, Polisregion Mitt\n")
    assert asked(small, "Habo").startswith("Habo (0643), Jönköpings län, Polisregion Öst\n")
    # Typed as neither is written: both.
    both = asked(small, "håbö")
    assert "Håbo (0305)" in both
    assert "Habo (0643)" in both


@pytest.mark.parametrize("text", ["Skåne", "Skåne län", "12", "skane", "skånska länet"])
def test_a_county_is_answered(small: Site, text: str) -> None:
    county = asked(small, text)
    assert county.splitlines()[:2] == ["Skåne län (12)", f"{START}lan/skane/"]
    assert county.partition("\n\n")[2] == MALMO.partition("\n\n")[2]


@pytest.mark.parametrize("text", ["syd", "Syd", "Polisregion Syd", "polisregion syd"])
def test_a_police_region_is_answered(small: Site, text: str) -> None:
    lines = asked(small, text).splitlines()
    assert lines[:4] == [
        "Polisregion Syd",
        f"{START}polisregioner/syd/",
        "",
        "Brottsförebyggande samordnare, Polismyndigheten",
    ]


def test_a_function_is_answered_with_all_that_is_known_of_it(small: Site) -> None:
    assert asked(small, "bra-stod").splitlines() == [
        "Brås stöd till lokala aktörer, Brottsförebyggande rådet",
        "  E-post: bf@bra.se",
        "  Telefon: 08-527 584 40 (tisdagar 13–16)",
        "  Webb: https://bra.se/forebygga-brott",
        f"  Kontaktkort: {START}kontakter/#kontakt-bra-stod",
    ]
    assert "  Obesatt till och med: 2027-02-28\n" in asked(small, "lansstyrelsen-uppsala")
    assert "  Att veta: Länsstyrelsernas samordnare" in asked(small, "nationell-samordnare")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Malmöö", 'Ingen plats eller funktion heter "Malmöö". Närmast: Malmö.'),
        ("Gottland", 'Ingen plats eller funktion heter "Gottland". Närmast: Gotland.'),
        ("xyzzy", 'Ingen plats eller funktion heter "xyzzy": skriv en kommun, ett län, en polisregion, en kod eller en funktions id.'),
    ],
)  # fmt: skip
def test_what_there_is_not_is_answered_with_what_is_nearest(
    small: Site, text: str, says: str
) -> None:
    with pytest.raises(UnknownError) as caught:
        asked(small, text)
    assert str(caught.value).startswith(says)
    assert "\n" not in str(caught.value)


def test_the_command_answers_or_says_in_one_line_what_is_nearest(
    small_content: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", START)
    shutil.copy2(ROOT / "mkdocs.yml", small_content / "mkdocs.yml")
    options = ["--root", str(small_content), "--today", TODAY.isoformat(), "query"]
    assert main([*options, "Malmö"]) == 0
    shown = capsys.readouterr()
    assert (shown.out, shown.err) == (MALMO + "\n", "")
    assert main([*options, "Malmöö"]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err == 'Ingen plats eller funktion heter "Malmöö". Närmast: Malmö.\n'
