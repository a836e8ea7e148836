"""The open data of the built site, as whoever fetches it finds it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from typing import TYPE_CHECKING

from macros.exports.api import SETS
from tests.helpers import ROOT, SITE_URL

if TYPE_CHECKING:
    from pathlib import Path


def test_every_file_that_is_listed_lies_where_it_is_said_to(site: Path) -> None:
    index = json.loads((site / "api/v1/index.json").read_text("utf-8"))
    addresses = {entry["address"].removeprefix(SITE_URL) for entry in index["files"]}
    assert {made.json for made in SETS} | {made.csv for made in SETS} <= addresses
    for address in addresses:
        found = list(site.glob(re.sub(r"\{.*?\}", "*", address)))
        assert found, address
        assert len(found) == 1 or "{" in address


def test_what_refers_to_a_page_leads_to_it(site: Path) -> None:
    for made in SETS:
        rows = json.loads((site / made.json).read_text("utf-8"))["data"]
        for row in rows:
            if "address" in row:
                page, _, anchor = row["address"].removeprefix(SITE_URL).partition("#")
                text = (site / page / "index.html").read_text("utf-8")
                assert not anchor or re.search(rf"id=\"?{re.escape(anchor)}[\" >]", text), row[
                    "address"
                ]


def test_the_lines_of_the_readme_fetch_an_answer(site: Path) -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    lines = "".join(re.findall(r"(?m)^    (import json.*\n|rows = .*\n|print.*\n)", text))
    assert lines.count("\n") == 3
    there = re.sub(r"https://[^\"]*?/(?=api/)", f"{site.as_uri()}/", lines)
    assert there != lines
    done = subprocess.run([sys.executable, "-c", there], capture_output=True, text=True, check=True)
    data = json.loads((site / "api/v1/municipalities.json").read_text("utf-8"))["data"]
    (place,) = [row for row in data if row["name"] == "Sollefteå"]
    assert done.stdout == f"{place['county_support']}\n"
    assert "vasternorrland@lansstyrelsen.se" in done.stdout
