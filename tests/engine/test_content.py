"""What a build takes from its settings and from the environment."""

from __future__ import annotations

import pytest
from mkdocs.config.defaults import MkDocsConfig

from macros.engine.content import take_settings
from macros.settings.environment import SettingError

OUTSIDE = ("SITE_URL", "EDITORS_MAIL", "GITHUB_REPOSITORY", "GITHUB_SERVER_URL")


@pytest.fixture
def config(monkeypatch: pytest.MonkeyPatch) -> MkDocsConfig:
    for name in OUTSIDE:
        monkeypatch.delenv(name, raising=False)
    config = MkDocsConfig()
    config.site_url, config.repo_url = "http://localhost:8000/", "https://kod.example/r/"
    config.extra = {"corrections": {"edit": "{repo}/edit/{file}", "mail": "a@x.example"}}
    return config


def test_a_site_that_is_served_lies_where_it_is_served(
    config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://x.example/stod")
    take_settings(config, served=True)
    assert config.site_url == "http://localhost:8000/"
    take_settings(config, served=False)
    assert config.site_url == "https://x.example/stod/"


def test_the_ways_to_correct_are_those_of_the_settings_and_the_environment(
    config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    ways = take_settings(config, served=False)
    assert (ways.edit_template, ways.mail) == ("https://kod.example/r/edit/{file}", "a@x.example")
    monkeypatch.setenv("EDITORS_MAIL", "2026-13-45@x.example")
    monkeypatch.setenv("GITHUB_REPOSITORY", "Agare/guiden")
    ways = take_settings(config, served=False)
    assert ways.edit_template == "https://github.com/Agare/guiden/edit/{file}"
    assert ways.mail == "2026-13-45@x.example"
    monkeypatch.setenv("EDITORS_MAIL", "2026-13-45")
    with pytest.raises(SettingError, match=r"^EDITORS_MAIL is '2026-13-45'"):
        take_settings(config, served=False)
