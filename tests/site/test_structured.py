"""What each built page says to machines: that it can be read, and that the policy allows it."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
from typing import TYPE_CHECKING

from tests.helpers import SITE_URL

if TYPE_CHECKING:
    from tests.built_pages import BuiltPage

_SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
_POLICY = re.compile(r'http-equiv="Content-Security-Policy" content="([^"]*)"')


def test_every_page_says_where_it_is_and_its_policy_allows_that(
    pages: dict[str, BuiltPage],
) -> None:
    told = {a: p.text for a, p in pages.items() if 'http-equiv="refresh"' not in p.text}
    del told["404.html"]
    assert len(told) > 400
    for address, text in told.items():
        if address.startswith("bekrafta/"):  # for the organisation alone: nothing is to find it
            assert _SCRIPT.findall(text) == []
            assert "sha256" not in text
            continue
        (script,) = _SCRIPT.findall(text)
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        (policy,) = _POLICY.findall(text)
        assert f"script-src 'self' 'sha256-{digest}';" in html.unescape(policy), address
        first = json.loads(script)["@graph"][0]
        if address == "":
            assert first["url"] == SITE_URL
        else:
            assert first["itemListElement"][-1]["item"] == SITE_URL + address
            shown = re.findall(r'<nav class="crumbs".*?</nav>', text, re.DOTALL)[0]
            names = [
                html.unescape(re.sub("<[^>]*>", "", n)) for n in re.findall(r"<li.*?</li>", shown)
            ]
            assert [item["name"] for item in first["itemListElement"]] == names


def test_the_page_about_open_data_tells_the_size_of_every_file(
    pages: dict[str, BuiltPage],
) -> None:
    sizes = re.findall(r"data-size-of=\"[^\"]*\">([^<]*)<", pages["oppna-data/"].text)
    assert len(sizes) > 2
    assert all(re.search(r"\d [kM]B", size) for size in sizes)
