"""The multiplied data is right, and there is as much of it as was asked for."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
import yaml

from macros.checks import CHECKS
from macros.model import FILES, NamesWithin
from macros.opening.content import open_site
from macros.source import yamlio
from tests.bench.multiply import (
    COUNTRY_RULES,
    FREE_COUNTRY,
    MOST,
    MULTIPLIED,
    NAMES,
    files,
    multiply,
)
from tests.helpers import TODAY, WHOLE, copy_content, copy_small_project, run

if TYPE_CHECKING:
    from pathlib import Path

    from macros.site import Site

WITHOUT_LIMIT = 1_000_000_000
RULES = [check for check in CHECKS if check.name not in COUNTRY_RULES]


def test_three_times_the_frozen_content_is_right(
    tmp_path: Path, whole: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yamlio, "MAX_BYTES", WITHOUT_LIMIT)
    multiply(copy_content(tmp_path), 3, WITHOUT_LIMIT)
    found = open_site(tmp_path, TODAY, rules=RULES).handbook
    for key in MULTIPLIED:
        assert len(getattr(found, key)) == 3 * len(getattr(whole.handbook, key))
    assert found.counties_by_region.keys() == whole.handbook.counties_by_region.keys()


def test_a_copy_of_the_project_takes_more_places_than_there_are(tmp_path: Path) -> None:
    copy_small_project(tmp_path)
    rules = tmp_path / "macros" / "checks" / "places.py"
    rules.write_text(rules.read_text("utf-8") + FREE_COUNTRY, "utf-8")
    multiply(tmp_path, MOST)
    command = ("-m", "macros", "--today", TODAY.isoformat(), "pages", "--out", "ut")
    done = run(tmp_path, sys.executable, *command)
    assert done.returncode == 0, done.stdout
    assert len(list((tmp_path / "ut" / "kommuner").iterdir())) == 60


@pytest.mark.parametrize("name", ["places.yaml", "events.yaml", "glossary.yaml"])
def test_what_gets_too_big_goes_to_parts(name: str) -> None:
    text = (WHOLE / "data" / name).read_text("utf-8")
    [(_, whole)] = files(name, text, 3, WITHOUT_LIMIT)
    (first, kept), *parts = files(name, text, 3, 40_000)
    assert (first, kept) == (name, text)
    stem = name.removesuffix(".yaml")
    assert [part for part, _ in parts] == [f"{stem}/{n}.yaml" for n in range(2, len(parts) + 2)]
    assert all(len(part.encode()) < 41_000 for _, part in parts)
    together = yamlio.parse(kept, name).value
    for part, content in parts:
        for key, records in yamlio.parse(content, part).value.items():
            together[key] += records
    assert together == yamlio.parse(whole, name).value


def test_no_copy_is_another() -> None:
    text = (WHOLE / "data" / "methods.yaml").read_text("utf-8")
    [(_, written)] = files("methods.yaml", text, MOST, WITHOUT_LIMIT)
    records = yaml.safe_load(written)["methods"]
    for field in ("id", "name", "what"):
        assert len({record[field] for record in records}) == len(records)


def test_no_copy_of_a_municipality_has_the_name_of_another_place(whole: Site) -> None:
    handbook = whole.handbook
    others = {name.casefold() for group in handbook.of(NamesWithin) for name in group.names}
    copies = {
        f"{more} {place.name}".casefold() for more in NAMES[1:] for place in handbook.municipalities
    }
    assert copies & others == set()


def test_once_is_as_it_was() -> None:
    for name in FILES:
        text = (WHOLE / "data" / name).read_text("utf-8")
        assert list(files(name, text, 1, 1)) == [(name, text)]
