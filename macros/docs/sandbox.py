"""The Jinja environment for editors' pages: sandboxed, escaping, with our macros and no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from macros.blocks import macro_names

if TYPE_CHECKING:
    from macros.blocks import Blocks


class _Page(ImmutableSandboxedEnvironment):
    """Nothing of an object can be reached from a page: macros are called, and that is all."""

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:  # noqa: ARG002
        return False


def sandbox(blocks: Blocks | None = None) -> ImmutableSandboxedEnvironment:
    """Make the environment; `blocks` are those of the page to render.

    Comment markers are `{##` and `##}`, since `{#id}` gives a heading its id in Markdown.
    """
    env = _Page(
        autoescape=True,
        undefined=StrictUndefined,
        comment_start_string="{##",
        comment_end_string="##}",
        keep_trailing_newline=True,
    )
    env.globals.clear()
    env.filters.clear()
    env.tests.clear()
    if blocks is not None:
        env.globals.update({name: getattr(blocks, name) for name in macro_names()})
    return env
