"""Let Lighthouse judge the built site on a phone, beside other engines with the same content.

Run by `make bench-web`. Lighthouse and Starlight come from npm, into a folder of the user's own
(`TOOLS`) and never into the project; without npm nothing can be measured, and without Starlight it
is left out. What is compared is measured in turn, page by page and round by round.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from tests.bench import own, rivals
from tests.bench.runs import FailedError, told
from tests.bench.tables import NONE, table
from tests.chromium import NAMES
from tests.served import served

if TYPE_CHECKING:
    from collections.abc import Callable

TOOLS = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "stodguiden-bench"
LIGHTHOUSE = ("lighthouse@13",)
STARLIGHT = ("astro@5", "@astrojs/starlight@0.36")
"""The last that Node 20 runs."""
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-background-networking"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PAGES = (
    "",
    "kommuner/malmo/",
    "lan/skane/",
    "kontakter/",
    "natverket/",
    "uppdrag/",
    "vagledning/lagen/",
    "ordlista/",
    f"sok/?q={quote('lägesbild')}",
)
"""One of each of nine kinds; of the search, others show their own page of that address."""
OURS, STOCK, STAR = "ours", "Material, stock", "Starlight"
TARGET = 100
SEARCH_TARGET = 95
"""Of the performance of the page of results."""

CONFIG = """import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
export default defineConfig({
  site: "http://127.0.0.1/",
  integrations: [starlight({
    title: "Sidorna", locales: { root: { label: "Svenska", lang: "sv" } },
  })],
});
"""
CONTENT = """import { docsLoader } from "@astrojs/starlight/loaders";
import { docsSchema } from "@astrojs/starlight/schema";
import { defineCollection } from "astro:content";
export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
};
"""


def tool(name: str, needs: tuple[str, ...]) -> Path:
    """The folder with what is needed of npm, got on first use.

    Raises:
        FailedError: it cannot be had.
    """
    folder = TOOLS / name
    ready = folder / "ready"
    if not ready.exists() or ready.read_text("utf-8") != "\n".join(needs):
        if not (npm := shutil.which("npm")):
            raise FailedError("npm is not installed")
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        (folder / "package.json").write_text('{"private": true, "type": "module"}', "utf-8")
        command = [npm, "install", "--no-audit", "--no-fund", "--loglevel=error", *needs]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        if done.returncode:
            raise FailedError((done.stderr.strip() or "npm failed").splitlines()[-1])
        ready.write_text("\n".join(needs), "utf-8")
    return folder


def build_ours(work: Path, project: Path) -> Path:
    """Our site, built."""
    own.build(work, project, cold=True)
    return project / "site"


def build_stock(work: Path, project: Path) -> Path:
    """The plain pages, built by stock Material."""
    pages = rivals.write_pages(work, project)
    rivals.write_settings(rivals.STOCK, pages, project)
    told(work, pages, *rivals.build_command(rivals.STOCK, sys.executable))
    return pages / rivals.STOCK.name


def build_starlight(work: Path, project: Path) -> Path:
    """The plain pages, built by Starlight."""
    folder = tool("starlight", STARLIGHT)
    pages = rivals.write_pages(work, project)
    content = folder / "src" / "content" / "docs"
    shutil.rmtree(content, ignore_errors=True)
    shutil.copytree(pages / "docs", content)
    (folder / "astro.config.mjs").write_text(CONFIG, "utf-8")
    (folder / "src" / "content.config.ts").write_text(CONTENT, "utf-8")
    astro = str(folder / "node_modules" / ".bin" / "astro")
    told(work, folder, astro, "build", ASTRO_TELEMETRY_DISABLED="1")
    return Path(shutil.copytree(folder / "dist", work / "starlight"))


BUILDS: dict[str, Callable[[Path, Path], Path]] = {
    OURS: build_ours,
    STOCK: build_stock,
    STAR: build_starlight,
}


def judge(lighthouse: Path, address: str, out: Path) -> dict[str, int]:
    """What Lighthouse gives a page in each category, from 0 to 100.

    Raises:
        FailedError: it could not open the page.
    """
    # Where only the shell without windows is installed, it serves.
    names = (*NAMES[1:], NAMES[0])
    browser = next((found for name in names if (found := shutil.which(name))), "")
    command = [
        *(str(lighthouse / "node_modules" / ".bin" / "lighthouse"), address, "--quiet"),
        *("--output=json", f"--output-path={out}", f"--chrome-flags={FLAGS}"),
        f"--only-categories={','.join(CATEGORIES)}",
    ]
    env = os.environ | ({"CHROME_PATH": browser} if browser else {})
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        raise FailedError((done.stderr.strip() or "Lighthouse failed").splitlines()[-1])
    found = json.loads(out.read_text("utf-8"))
    for audit in found["audits"].values():
        # Of the performance, those that it shows beside weigh nothing.
        if (
            audit["score"] is not None
            and audit["score"] < 0.9
            and audit["scoreDisplayMode"] == "binary"
        ):
            print(f"{address}: {audit['title']}", file=sys.stderr)
    return {name: round(100 * (found["categories"][name]["score"] or 0)) for name in CATEGORIES}


def measured(sites: dict[str, Path], options: argparse.Namespace, work: Path) -> list[list[str]]:
    """A row for each page and engine: the medians, and the target where there is one."""
    lighthouse = tool("lighthouse", LIGHTHOUSE)
    found: dict[tuple[str, str], list[dict[str, int]]] = {}
    with ExitStack() as stack:
        roots = {name: stack.enter_context(served(folder)).root for name, folder in sites.items()}
        for _ in range(options.rounds):
            for page in PAGES[: options.pages]:
                for name, root in roots.items():
                    runs = found.setdefault((page, name), [])
                    runs.append(judge(lighthouse, root + page, work / "lighthouse.json"))
    rows = []
    for (page, name), runs in found.items():
        medians = [statistics.median(run[category] for run in runs) for category in CATEGORIES]
        least = SEARCH_TARGET if page.startswith("sok/") else TARGET
        target = f"{least}, then {TARGET}" if name == OURS else NONE
        rows.append([f"/{page}", name, *(f"{median:g}" for median in medians), target])
    return rows


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.web", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="how often each page is judged")
    parser.add_argument("--pages", type=int, default=len(PAGES), help="how many of the nine")
    parser.add_argument("--engines", nargs="+", choices=BUILDS, default=list(BUILDS))
    options = parser.parse_args(arguments)
    work = Path(tempfile.mkdtemp(prefix="bench-"))
    try:
        project = own.copy(work, "project")
        sites: dict[str, Path] = {}
        for name in options.engines:
            try:
                sites[name] = BUILDS[name](work, project)
            except FailedError as error:
                print(f"{name} cannot be had and is left out: {error}\n", flush=True)
        heads = ["page", "built by", *CATEGORIES, "target"]
        title = f"Lighthouse on a phone, medians of {options.rounds}"
        print(table(title, heads, measured(sites, options, work)), flush=True)
    except FailedError as error:
        print(f"Could not be measured: {error}", flush=True)
        return 1
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
