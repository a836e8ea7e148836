"""The checked content for a build, with the addresses and the time that settings and surroundings give."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from macros.history import History
from macros.opening.content import content_time, open_site
from macros.settings.environment import today
from macros.upkeep.own_site import surroundings

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from macros.rendering.corrections import Corrections
    from macros.site import Site


def take_settings(config: MkDocsConfig, *, served: bool) -> Corrections:
    """Let what the environment says stand over mkdocs.yml; returns the ways to correct.

    A site that is `served` lies where it is served.

    Raises:
        SettingError: something is set that cannot be.
    """
    given = config.site_url or "/"
    public, config.repo_url, ways = surroundings(
        given, config.repo_url, config.extra["corrections"]
    )
    config.site_url = given if served else public
    return ways


def opened(config: MkDocsConfig, ways: Corrections) -> Site:
    """Load and check the content, and let MkDocs know the time of it, too.

    Raises:
        ProblemsError: the content has problems.
        SettingError: something is set that cannot be.
    """
    root = Path(config.config_file_path).parent
    found = open_site(
        root,
        today(),
        name=config.site_name,
        site_url=config.site_url,
        repo_url=config.repo_url,
        corrections=ways,
    )
    found = replace(found, built=content_time(root, found), history=History(root))
    os.environ["SOURCE_DATE_EPOCH"] = str(int(found.built.timestamp()))
    return found
