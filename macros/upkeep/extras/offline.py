"""The site as a folder that is opened without a server, in a zip.

A browser lists a folder where a server gives its page, and from a file it neither runs modules nor
fetches anything. So every address ends in a file, the scripts are plain ones, and what they would
fetch lies beside as scripts that give it. What cannot be taken along is what asks GitHub or a mail
program; the links lead there all the same.
"""

from __future__ import annotations

import io
import json
import posixpath
import re
import zipfile
from html import unescape
from typing import TYPE_CHECKING, Any

from macros.rendering.environment import environment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime

    from macros.site import Site

FOLDER = "stodguiden"
"""The folder that all of it lies in."""
PRELUDE = "js/offline.js"
"""What each page runs first."""
LEFT_OUT = ("sitemap.xml", "robots.txt", "404.html", "ta-med/stodguiden", "ta-med/lansblad")
"""How the names begin of what has no use without a server, or is made beside this."""
FETCHED = "assets/"
"""Where what the scripts fetch lies."""

CORE = "assets/search/core.json"
"""What of it every search loads."""
_OF_THE_PLACE = 4
"""What stands after a title where its place is told: end, folder, what comes after, and trail."""

_LINK = re.compile(r'(?P<before>\s(?:href|action)=")(?P<address>[^"]*)"')
_REFRESH = re.compile(r'(?P<before>\scontent="\d+; ?url=)(?P<address>[^"]*)"')
_MODULE = re.compile(r'<script type="module" src="([^"]*)"></script>')
_PRELOAD = re.compile(r'<link rel="(?:modulepreload|preload|prefetch)"[^>]*>\n?')
_NEEDED = re.compile(r"\bimport\((\"[^\"]+\")\)")
_GIVEN = re.compile(r"^export (\{[^}]*\});$", re.MULTILINE)
_CONSTANT = re.compile(r"^export const (\w+) = (.+);$", re.MULTILINE)
_RESULTS = 'new URL("sok/", ROOT)'


class OfflineError(Exception):
    """The site is not as this takes it to be; the text is one line."""


def offline_copy(site: Site, files: Mapping[str, bytes]) -> bytes:
    """The zip; `files` is the built site, by addresses from its root."""
    pages = {name.removesuffix("index.html") for name in files if name.endswith("index.html")}
    taken = {name: content for name, content in files.items() if not name.startswith(LEFT_OUT)}
    return _zipped(dict(_variant(taken, pages, site.site_url)), site.built)


def _variant(
    files: Mapping[str, bytes], pages: set[str], site_url: str
) -> Iterator[tuple[str, bytes]]:
    yield PRELUDE, environment().get_template("offline.js").render().encode()
    for name, content in files.items():
        if name.endswith(".html"):
            yield name, _page(content.decode(), name, site_url).encode()
        elif name.startswith("js/") and name.endswith(".js"):
            yield name, plain_script(content.decode(), name).encode()
        elif name.startswith(FETCHED) and name.endswith(".json"):
            # It lies under its own name too: who looks for the file finds it.
            told = _with_files(json.loads(content), pages)
            if name == CORE:
                told["titles"] = _titles_with_files(told["titles"])
            text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
            yield name, text.encode()
            yield f"{name}.js", f"offlineFile({json.dumps(name)}, {json.dumps(text)});\n".encode()
        else:
            yield name, content


def _page(text: str, name: str, site_url: str) -> str:
    """A page whose addresses end in files and whose scripts are plain ones."""
    text = _LINK.sub(lambda match: f'{match["before"]}{to_file(match["address"])}"', text)
    text = _REFRESH.sub(lambda match: f'{match["before"]}{to_file(match["address"])}"', text)
    # Its own address on the web stays what it is.
    text = re.sub(
        rf'(<link rel="(?:canonical|alternate)"[^>]* href="{re.escape(site_url)}[^"]*?)index\.html"',
        r'\1"',
        text,
    )
    text = _PRELOAD.sub("", text)
    prelude = posixpath.relpath(PRELUDE, posixpath.dirname(name) or ".")
    first = f'<script defer src="{prelude}"></script>\n'
    modules = _MODULE.subn(r'<script defer src="\1"></script>', text)
    return (
        modules[0].replace('<script defer src="', f'{first}<script defer src="', 1)
        if modules[1]
        else text
    )


def to_file(address: str) -> str:
    """An address on the site, with the file's name where it names a folder."""
    if re.match(r"[a-z][a-z0-9+.-]*:|//|#|$", address):
        return address
    path, sign, rest = re.fullmatch(r"([^?#]*)([?#]?)(.*)", unescape(address), re.DOTALL).groups()  # type: ignore[union-attr]
    if not path or posixpath.basename(path) not in ("", ".", ".."):
        return address
    return f"{path.rstrip('/')}/index.html{sign}{rest}".replace("&", "&amp;").replace('"', "&quot;")


def plain_script(text: str, name: str) -> str:
    """A joined script that runs without being a module, and gives what it would export.

    Raises:
        OfflineError: it says something that only a module can.
    """
    if name == "js/site.js" and _RESULTS not in text:
        raise OfflineError(f"{name}: the address of the page of results is not {_RESULTS}")
    text = text.replace(_RESULTS, _RESULTS.replace("sok/", "sok/index.html"))
    text = _CONSTANT.sub(r"const \1 = \2;\ngiven.\1 = \1;", text)
    text = _GIVEN.sub(r"Object.assign(given, \1);", text)
    text = _NEEDED.sub(r"offlineImport(new URL(\1, here))", text)
    text = text.replace("import.meta.url", "here")
    if other := re.search(r"^(?:import|export)\b.*", text, re.MULTILINE):
        raise OfflineError(f"{name}: this form needs a module: {other[0]}")
    return (
        '(() => {\n"use strict";\nconst here = document.currentScript.src;\nconst given = {};\n'
        f"{text}offlineModules[here] = given;\n}})();\n"
    )


def _with_files(value: Any, pages: set[str]) -> Any:
    """What the scripts read, with the files of pages where their addresses stood."""
    if isinstance(value, str):
        page, sign, place = value.partition("#")
        return f"{page}index.html{sign}{place}" if page in pages and page else value
    if isinstance(value, list):
        return [_with_files(item, pages) for item in value]
    if isinstance(value, dict):
        return {key: _with_files(item, pages) for key, item in value.items()}
    return value


def _titles_with_files(rows: str) -> str:
    """The titles that every search loads: the parts of their addresses stand apart there."""
    return "\n".join(map(_title_with_file, rows.split("\n")))


def _title_with_file(row: str) -> str:
    title, *told = row.split("\t")
    if len(told) < _OF_THE_PLACE:
        return row
    end, folder, after, *others = told
    if not (end.strip() or folder or after):
        after = "index.html"
    folder = folder.replace("/#", "/index.html#")
    after = re.sub(r"^/(?=#|$)", "/index.html", after)
    return "\t".join([title, end, folder, after, *others])


def _zipped(files: Mapping[str, bytes], built: datetime) -> bytes:
    """Files by their names, all of one time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in _sorted(files):
            info = zipfile.ZipInfo(f"{FOLDER}/{name}", built.timetuple()[:6])
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, files[name])
    return out.getvalue()


def _sorted(names: Iterable[str]) -> list[str]:
    """The first page first, so that it is what one sees in the folder's list."""
    return sorted(names, key=lambda name: (name != "index.html", name))
