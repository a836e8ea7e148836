"""Which contacts are due, and which links are dead."""

from __future__ import annotations

import threading
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from macros.load import load
from macros.model import Contact
from macros.problems import Place
from macros.upkeep.dead_links import IGNORED_HOSTS, dead_links, outward_links
from macros.upkeep.due import due_contacts, stale_report
from tests.helpers import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SOURCE = {"url": "https://x.se", "title": "x", "read": "2026-01-02"}


@pytest.mark.parametrize(
    ("more", "checked"),
    [
        ({}, date(2026, 1, 2)),
        ({"verified": "2026-03-01"}, date(2026, 3, 1)),
        ({"verified": "2025-03-01"}, date(2026, 1, 2)),
        ({"phone_source": {**SOURCE, "read": "2025-12-01"}}, date(2025, 12, 1)),
        ({"source": {**SOURCE, "year": "2024"}}, date(2024, 12, 31)),
        ({"source": {**SOURCE, "year": "2026"}}, date(2026, 1, 2)),
    ],
)
def test_a_contact_is_as_old_as_what_it_rests_on(more: dict, checked: date) -> None:
    values = {"email": "x@x.se", "phone": "114 14", "source": SOURCE, **more}
    assert Contact.model_validate(values).checked == checked


def test_what_is_older_than_180_days_is_due_and_a_contact_of_several_is_told_once() -> None:
    read = date(2026, 1, 2)
    at_limit = load(ROOT, date(2026, 7, 1), rules=())
    assert (at_limit.today - read).days == 180
    assert not [due for due in due_contacts(at_limit) if due.contact.checked == read]
    due = due_contacts(load(ROOT, date(2026, 7, 2), rules=()))
    police = [item for item in due if item.organisation == "Polismyndigheten"]
    assert [(item.functions, item.days) for item in police] == [(7, 181)]
    organisations = [item.organisation for item in due]
    assert organisations.index("Länsstyrelsen Värmland") < organisations.index(
        "Länsstyrelsen Örebro län"
    )


def test_the_list_says_when_nothing_is_due() -> None:
    handbook = load(ROOT, date(2026, 12, 1)).model_copy(update={"coordinators": ()})
    assert stale_report(handbook, "stale.txt.j2") == "Ingen kontakt är äldre än 180 dagar.\n"
    assert "Ingen kontakt är äldre än 180 dagar." in stale_report(handbook, "stale.md.j2")


class _Server(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(int(self.path.strip("/") or 200))
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def address() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Server)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def test_a_link_is_dead_when_it_is_gone_and_not_when_it_lets_no_program_in(address: str) -> None:
    place = Place("docs/x.md", 3, 1)
    codes = ("200", "404", "403", "410", "500", "429")
    links = {f"{address}/{code}": [place] for code in codes}
    links["http://127.0.0.1:9/x"] = [place]
    links["https://stodguiden.example/x"] = [place]
    found = {link.address.rpartition("/")[2]: link.why for link in dead_links(links)}
    assert found == {
        "404": "svarar 404",
        "410": "svarar 410",
        "500": "svarar 500",
        "x": "svarar inte",
    }
    assert all(reason for reason in IGNORED_HOSTS.values())


def test_links_are_found_where_they_stand(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "data").mkdir()
    (tmp_path / "docs/x.md").write_text("a [b](https://b.se/c_d). Se <https://b.se/e>.\n", "utf-8")
    (tmp_path / "data/x.yaml").write_text("a:\n  url: https://b.se/c_d\n", "utf-8")
    assert outward_links(tmp_path) == {
        "https://b.se/c_d": [Place("data/x.yaml", 2, 8), Place("docs/x.md", 1, 7)],
        "https://b.se/e": [Place("docs/x.md", 1, 30)],
    }
