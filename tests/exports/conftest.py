"""The content that what is made for others is read back from: as it is, and hostile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.exports.changed import hostile, with_data

if TYPE_CHECKING:
    from macros.site import Site


@pytest.fixture(scope="module")
def frozen(whole: Site) -> Site:
    return with_data(whole)


@pytest.fixture(scope="module", params=["as it is", "hostile"])
def content(request: pytest.FixtureRequest, frozen: Site) -> Site:
    return frozen if request.param == "as it is" else hostile(frozen)
