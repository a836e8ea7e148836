"""The site as a build would publish it: its name, its address, and the ways to correct it.

From mkdocs.yml, and what the environment says over it, without MkDocs.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from macros.rendering.corrections import Corrections
from macros.settings.environment import editors_mail, public_addresses
from macros.settings.mkdocs_yml import check_settings, read_settings

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def own_site(root: Path) -> dict[str, Any]:
    """What `open_site` is to know of the site beside its content.

    Raises:
        ProblemsError: mkdocs.yml is wrong.
        SettingError: something is set that cannot be.
    """
    check_settings(root)
    settings = read_settings(root).value
    ways = settings.get("extra", {}).get("corrections", {})
    site_url, repo_url, corrections = surroundings(
        settings.get("site_url"), settings.get("repo_url"), ways
    )
    return {
        "name": settings["site_name"],
        "site_url": site_url,
        "repo_url": repo_url,
        "corrections": corrections,
    }


def surroundings(
    site_url: str | None, repo_url: str | None, corrections: Mapping[str, str]
) -> tuple[str, str, Corrections]:
    """Where the site and its repository lie, and the ways to correct it.

    What mkdocs.yml says of them is given; what the environment says stands over it.

    Raises:
        SettingError: something is set that cannot be.
    """
    site_url, repo_url = public_addresses(os.environ, site_url or "/", repo_url or "")
    ways = {**corrections, "mail": editors_mail(os.environ, corrections.get("mail"))}
    return site_url, repo_url, Corrections.from_settings(ways, repo_url)
