"""Stödguiden's own package: from data/ and docs/ to a checked model, pages, macros and exports.

`define_env` is the first of the two doors to MkDocs (the macros plugin calls it); the second is
macros/hooks.py.
"""

from __future__ import annotations

from typing import Any


def define_env(env: Any) -> None:
    """Register every macro with the macros plugin; each renders for the page that calls it."""
    from macros.blocks import macro_names
    from macros.site import current

    def register(name: str) -> None:
        def macro(*args: Any, **kwargs: Any) -> Any:
            return getattr(current().blocks(env.page.url), name)(*args, **kwargs)

        macro.__name__ = name
        env.macro(macro)

    for name in macro_names():
        register(name)
