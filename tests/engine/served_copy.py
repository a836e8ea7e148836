"""Run by itself in a copy of the project: serve it without a server, edit it, and compare.

Each line of the standard input is a row of saves as JSON; a save is a list of edits, [file, old,
new]. After each row what is served is compared with what a whole build makes of the same content
without any memory, and the next row goes on from there. Prints a line of JSON for each row: what
became of each save, and the files that differ.
"""

from __future__ import annotations

import gc
import hashlib
import json
import logging
import os
import sys
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

ADDRESS = "http://127.0.0.1:8000/"
SITE = Path("served").resolve()
SITE.mkdir()


_shown: list[Path] = []
"""The folder of the last build that went well."""


def whole_build() -> None:
    """What `mkdocs serve` does first, and again when an edit is beyond the live way."""
    config = load_config("mkdocs.yml", site_dir=str(SITE))
    config.plugins.on_startup(command="serve", dirty=False)
    config.site_url = ADDRESS
    build(config, serve_url=ADDRESS)
    _shown[:] = [Path(config.site_dir)]


def shown() -> dict[str, str]:
    """The files that are served, by a hash of each; the time of a map of the site is no content."""
    return {
        path.relative_to(_shown[0]).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in _shown[0].rglob("*")
        if path.is_file() and not path.name.startswith("sitemap")
    }


def edit(file: str, old: str, new: str) -> None:
    path = Path(file)
    text = path.read_text("utf-8") if path.exists() else ""
    if old not in text:
        raise SystemExit(f"{file} does not hold {old!r}")
    path.write_text(text.replace(old, new, 1), "utf-8")


def update() -> str:
    """Carry out an edit as the server does; says what became of it."""
    from macros.engine import live
    from macros.problems import ProblemsError

    try:
        carried = live.update()
    except ProblemsError as error:
        return str(error)
    return "carried out" if carried else "left to a whole build"


def outputs_written() -> None:
    from macros.engine import live

    for session in live._session:
        if session.timer:
            session.timer.join()


def main() -> None:
    logging.disable(logging.CRITICAL)
    gc.set_threshold(50_000, 10, 10)  # the garbage of a hundred builds is looked for more seldom
    told = sys.stdout
    sys.stdout = sys.stderr
    whole_build()
    for line in sys.stdin:
        became = []
        for save in json.loads(line):
            for one in save:
                edit(*one)
            became.append(update())
            if became[-1] == "left to a whole build":
                whole_build()
        outputs_written()
        live = shown()
        os.environ["NO_CACHE"] = "1"
        try:
            whole_build()
        except BaseException as error:  # noqa: BLE001 - a refusal is an answer, too
            print(repr(error))
            differs = sorted(name for name, content in shown().items() if live.get(name) != content)
        else:
            whole = shown()
            names = live.keys() | whole.keys()
            differs = sorted(name for name in names if live.get(name) != whole.get(name))
        os.environ["NO_CACHE"] = ""
        print(json.dumps([became, differs], ensure_ascii=False), file=told, flush=True)


main()
