"""Which links to other sites are dead: for the weekly look, never a reason not to publish."""

from __future__ import annotations

import re
import urllib.error
import urllib.request
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPException
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from macros.problems import Place
from macros.rendering.environment import render_page
from macros.source.folders import below
from macros.source.web import as_asked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

IGNORED_HOSTS: dict[str, str] = {
    "example.org": "reserverat namn: står i exempel och leder ingenstans",
    "github.example": "reserverat namn: står i stället för projektets adress tills den finns",
    "stodguiden.example": "reserverat namn: står i stället för webbplatsens adress tills den finns",
    "localhost": "den egna datorn",
}
"""Hosts whose links are not tried, and why."""

TIMEOUT = 20
"""How long a host may take to answer, in seconds."""
HOSTS_AT_ONCE = 8
"""How many hosts are asked at the same time; each is asked one thing at a time."""
ALIVE = {401, 403, 405, 406, 429, 999}
"""Answers of a host that is there, but lets no program read the page."""
_ADDRESS = re.compile(r"https?://[^\s<>\"'`)\]}|\\]+")
_SOURCES = (("data", "*.yaml"), ("docs", "*.md"), ("macros/templates", "*.j2"))


@dataclass(frozen=True)
class DeadLink:
    """A link that leads nowhere."""

    address: str
    why: str
    """What went wrong, in Swedish."""
    places: tuple[Place, ...]
    """Where it stands."""


def outward_links(root: Path) -> dict[str, list[Place]]:
    """Every address of another site in the content, with the places where it stands."""
    found: dict[str, list[Place]] = defaultdict(list)
    for folder, pattern in _SOURCES:
        for path in below(root / folder, pattern):
            name = path.relative_to(root).as_posix()
            for number, line in enumerate(path.read_text("utf-8").split("\n"), start=1):
                for match in _ADDRESS.finditer(line):
                    address = match[0].rstrip(".,;:!?")
                    # What a template puts together is no address yet.
                    whole = line[match.start() :].split(maxsplit=1)[0]
                    if urlsplit(address).hostname and "{{" not in whole:
                        found[address].append(Place(name, number, match.start() + 1))
    return dict(found)


def dead_links(links: dict[str, list[Place]]) -> Iterator[DeadLink]:
    """Try every link whose host is not ignored, and tell those that are dead."""
    by_host: dict[str, list[str]] = defaultdict(list)
    for address in links:
        host = urlsplit(address).hostname or ""
        if host not in IGNORED_HOSTS:
            by_host[host].append(address)
    with ThreadPoolExecutor(HOSTS_AT_ONCE) as pool:
        for tried in pool.map(_try_all, by_host.values()):
            for address, why in tried:
                yield DeadLink(address, why, tuple(links[address]))


def links_report(root: Path) -> str:
    """The dead links and the ignored hosts, as Markdown in Swedish."""
    links = outward_links(root)
    return render_page(
        "dead_links.md.j2", dead=list(dead_links(links)), tried=len(links), ignored=IGNORED_HOSTS
    )


def _try_all(addresses: list[str]) -> list[tuple[str, str]]:
    tried = ((address, _why_dead(address) and _why_dead(address)) for address in addresses)
    return [(address, why) for address, why in tried if why]


def _why_dead(address: str) -> str | None:
    """What is wrong with an address, or None; asked twice before it is called dead."""
    request = urllib.request.Request(  # noqa: S310 - only http and https are looked for
        as_asked(address),
        headers={"User-Agent": "Mozilla/5.0 (Stodguiden, weekly link check)", "Accept": "*/*"},
    )
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT):  # noqa: S310
            return None
    except urllib.error.HTTPError as error:
        return None if error.code in ALIVE else f"svarar {error.code}"
    except (urllib.error.URLError, HTTPException, OSError, ValueError):
        return "svarar inte"
