"""Which links to other sites are dead, and where they stand."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from macros.__main__ import main
from macros.problems import Place
from macros.upkeep.dead_links import IGNORED_HOSTS, DeadLink, dead_links, outward_links

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class _Server(BaseHTTPRequestHandler):
    asked: list[str]

    def do_GET(self) -> None:
        self.asked.append(self.path)
        code = self.path.strip("/").partition("?")[0]
        # "once" fails the first time that it is asked.
        again = self.asked.count(self.path) > 1
        self.send_response((200 if again else 503) if code == "once" else int(code or 200))
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def address(asked: list[str]) -> Iterator[str]:
    handler = type("Handler", (_Server,), {"asked": asked})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_link_is_dead_when_it_is_gone_and_not_when_it_lets_no_program_in(
    address: str, asked: list[str]
) -> None:
    places = [Place("docs/x.md", 3, 1), Place("data/y.yaml", 4, 5)]
    codes = ("200", "404", "401", "403", "405", "406", "410", "500", "429", "999", "once")
    links = {f"{address}/{code}": places for code in codes}
    found = {link.address.rpartition("/")[2]: link for link in dead_links(links)}
    assert {key: link.why for key, link in found.items()} == {
        "404": "svarar 404",
        "410": "svarar 410",
        "500": "svarar 500",
    }
    assert found["404"].places == tuple(places)
    # A link that seems dead is asked once more.
    assert {path: asked.count(path) for path in asked} == {
        f"/{code}": 2 if code in ("404", "410", "500", "once") else 1 for code in codes
    }


def test_a_host_that_does_not_answer_is_told_and_an_ignored_one_is_not_asked() -> None:
    place = Place("docs/x.md", 3, 1)
    ignored = {f"https://{host}/x": [place] for host in IGNORED_HOSTS}
    links = {"http://127.0.0.1:9/x": [place], **ignored}
    assert list(dead_links(links)) == [DeadLink("http://127.0.0.1:9/x", "svarar inte", (place,))]
    assert all(reason for reason in IGNORED_HOSTS.values())


def test_letters_in_an_address_are_encoded(address: str, asked: list[str]) -> None:
    assert list(dead_links({f"{address}/200?å=ä%20b": []})) == []
    assert asked == ["/200?%C3%A5=%C3%A4%20b"]


def test_links_are_found_where_they_stand(tmp_path: Path) -> None:
    for folder in ("docs", "data", "macros/templates"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "docs/x.md").write_text("a [b](https://b.se/c_d). Se <https://b.se/e>.\n", "utf-8")
    (tmp_path / "docs/y.txt").write_text("https://b.se/text\n", "utf-8")
    (tmp_path / "data/x.yaml").write_text("a:\n  url: https://b.se/c_d\nb: https://\n", "utf-8")
    (tmp_path / "macros/templates/a.j2").write_text(
        '"https://b.se/{{ x }}" https://b.se/g?\n{{ x }} http://b.se/h! {{ y }}\n', "utf-8"
    )
    template = "macros/templates/a.j2"
    assert outward_links(tmp_path) == {
        "https://b.se/c_d": [Place("data/x.yaml", 2, 8), Place("docs/x.md", 1, 7)],
        "https://b.se/e": [Place("docs/x.md", 1, 30)],
        "https://b.se/g": [Place(template, 1, 24)],
        "http://b.se/h": [Place(template, 2, 9)],
    }


def test_the_report_lists_the_dead_and_the_ignored(
    tmp_path: Path, address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "data").mkdir()
    page = f"[a]({address}/404)\n[b]({address}/200)\n[c](https://localhost/x)\n"
    (tmp_path / "docs/x.md").write_text(page, "utf-8")
    (tmp_path / "data/x.yaml").write_text(f"a: {address}/404\n", "utf-8")
    assert main(["--root", str(tmp_path), "links"]) == 0
    ignored = "".join(f"- `{host}`: {reason}\n" for host, reason in IGNORED_HOSTS.items())
    assert capsys.readouterr().out == (
        "## Döda länkar\n\n1 av 3 länkar till andra webbplatser leder ingenstans. "
        "Leta upp sidans nya adress, eller en annan källa.\n\n"
        f"- [ ] `{address}/404` svarar 404. Står i `data/x.yaml` rad 1, `docs/x.md` rad 1\n\n"
        f"Länkar till de här värdarna prövas inte:\n\n{ignored}"
    )


def test_without_a_dead_link_the_report_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--root", str(tmp_path), "links"]) == 0
    assert capsys.readouterr().out.startswith(
        "## Döda länkar\n\nAlla 0 länkar till andra webbplatser leder någonstans.\n\n"
        "Länkar till de här värdarna prövas inte:\n"
    )
