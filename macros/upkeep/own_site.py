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
    from pathlib import Path


def own_site(root: Path) -> dict[str, Any]:
    """What `open_site` is to know of the site beside its content.

    Raises:
        ProblemsError: mkdocs.yml is wrong.
        SettingError: something is set that cannot be.
    """
    check_settings(root)
    settings = read_settings(root).value
    site_url, repo_url = public_addresses(
        os.environ, settings.get("site_url") or "/", settings.get("repo_url") or ""
    )
    ways = dict(settings.get("extra", {}).get("corrections", {}))
    ways["mail"] = editors_mail(os.environ, ways.get("mail"))
    return {
        "name": settings["site_name"],
        "site_url": site_url,
        "repo_url": repo_url,
        "corrections": Corrections.from_settings(ways, repo_url),
    }
