"""Stödguiden's own package: from data/ and docs/ to a checked model, pages, macros and exports.

The functions here are the first of the two doors to MkDocs: the macros plugin calls them. The
second is macros/hooks.py.
"""

from __future__ import annotations

from typing import Any


def define_env(env: Any) -> None:
    """Tell the macros plugin which macros there are; on_pre_page_macros makes the calls."""
    from macros.blocks import Blocks, macro_names

    for name in macro_names():
        env.macro(getattr(Blocks, name), name)


def on_pre_page_macros(env: Any) -> None:
    """Make the macro calls of a page in our own sandbox.

    The plugin's own environment would run any code and escapes nothing, so it is handed the
    finished text as one that holds no template.
    """
    from macros.docs.sandbox import sandbox
    from macros.site import current

    if env.page.meta.get("render_macros"):
        blocks = current().blocks(env.page.url)
        text = sandbox(blocks).from_string(env.markdown).render()
        env.markdown = f"{{% raw %}}{text}{{% endraw %}}"
