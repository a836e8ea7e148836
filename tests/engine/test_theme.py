"""What the theme is asked for."""

from mkdocs.config import load_config

from macros.engine.theme import without_icons
from tests.helpers import ROOT


def test_every_file_of_the_theme_is_listed_but_those_in_hidden_folders() -> None:
    theme = load_config(str(ROOT / "mkdocs.yml")).theme
    all_listed = theme.get_env().list_templates()
    shown = [
        name for name in all_listed if not any(part[0] == "." for part in name.split("/")[:-1])
    ]
    assert without_icons(theme.get_env)().list_templates() == shown
    assert len(shown) < len(all_listed)
