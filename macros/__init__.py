"""Stödguiden's own package: from data/ and docs/ to a checked model, pages, macros and exports.

The functions here are the first of the two doors to MkDocs: the macros plugin calls them. The
second is macros/hooks.py.
"""

from __future__ import annotations

import os
from typing import Any

# Records are what their types say, whatever else is installed; and looking for plugins of pydantic's
# for each of them takes time.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


def define_env(env: Any) -> None:
    """Tell the macros plugin which macros there are; on_pre_page_macros makes the calls."""
    from macros.blocks import Blocks, macro_names

    for name in macro_names():
        env.macro(getattr(Blocks, name), name)


def on_pre_page_macros(env: Any) -> None:
    """Leave the macro calls of a page out of its Markdown: what they give is put in afterwards.

    The plugin's own environment would run any code and escapes nothing, so it is told that the
    page holds no template.
    """
    from macros.engine.pages import marked
    from macros.site import current

    page = current().written.get(env.page.file.src_uri)
    if page and page.calls_macros:
        env.markdown = marked(page)
        env.page.meta["render_macros"] = False
