"""The theme's style sheets and scripts among MkDocs' files: few where there were many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.exceptions import Abort
from mkdocs.structure.files import File

from macros.engine import scripts, stylesheet

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from macros.engine.scripts import Scripts
    from macros.engine.stylesheet import StyleSheets

UNUSED = ("assets/javascripts/", "assets/images/favicon")
"""Material's own files that the theme does not load."""


def join(files: Files, config: MkDocsConfig) -> tuple[StyleSheets, Scripts]:
    """Put the joined files in the place of what they are made of, which is returned.

    Raises:
        Abort: the scripts cannot be joined.
    """
    paths = {file.src_uri: file.abs_src_path for file in files}
    styles = stylesheet.style_sheets(paths, config.extra_css)
    modules = scripts.scripts(paths, map(str, config.extra_javascript))
    for file in list(files):
        name = file.src_uri
        if name.startswith(UNUSED) or name.endswith((".map", ".css")) or scripts.is_ours(name):
            files.remove(file)
    try:
        joined = {**styles.joined(), **modules.joined()}
    except scripts.ScriptError as error:
        raise Abort(str(error)) from None
    # MkDocs would find out on each page where they lie as seen from there.
    config.extra_css, config.extra_javascript = [], []
    for address, content in joined.items():
        files.append(File.generated(config, address, content=content))
    return styles, modules
