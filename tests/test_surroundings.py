"""Whatever the machine and its environment are like, a build is right, or is refused in one line."""

from __future__ import annotations

import hashlib
import os
import random
import re
import resource
import shutil
import socket
import subprocess
import sys
import time
import zipfile
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from macros.engine import serving
from tests.helpers import ON_GITHUB, ROOT, TODAY, build_command, copy_small_project, make, run

if TYPE_CHECKING:
    from pathlib import Path

NEWEST_DAY = "2026-11-24"
"""The newest day that the small content knows."""


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project unpacked in a folder with an odd name, in somebody else's repository."""
    outer = tmp_path_factory.mktemp("hemma")
    git = ["git", "-C", str(outer), "-c", "user.name=x", "-c", "user.email=x@x"]
    subprocess.run([*git, "init", "-q"], check=True)
    when = {"GIT_COMMITTER_DATE": "1000000000 +0100", "PATH": os.environ["PATH"]}
    subprocess.run([*git, "commit", "-q", "--allow-empty", "-m", "x"], check=True, env=when)
    return copy_small_project(outer / """min 'egna' "mapp" på $HOME & Åland; äö""")


@pytest.fixture(scope="module")
def tools(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A PATH with what make needs, and no git."""
    folder = tmp_path_factory.mktemp("bin")
    for name in ("make", "sh", "rm", "touch"):
        (folder / name).symlink_to(shutil.which(name) or "")
    return str(folder)


def _environment(folder: Path) -> dict[str, str]:
    rival = folder / "rival"
    (rival / "macros").mkdir(parents=True)
    (rival / "macros/__init__.py").write_text("raise SystemExit('another package')\n")
    return {
        "PYTHONPATH": str(rival),
        "PYTHONSAFEPATH": "1",
        "PYTHONHOME": "/nowhere",
        "PYTHONWARNINGS": "error",
        "PYTHONOPTIMIZE": "2",
        "PYTHONIOENCODING": "ascii",
        "LC_ALL": "POSIX",
        "LANG": "xx_XX.NONE",
        "SOURCE_DATE_EPOCH": "",
        "TODAY": " 2026-12-01 ",
        "FORMAT": "xml",
        "BASE": "--version",
        "OPTIONS": "'",
        "SUMMARY": "/nowhere/x",
        "ADDRESS": "Storgatan 1",
        "SITE": "/nowhere",
        "PYTHON": "/nowhere/python",
        "NO_CACHE": "1",
        "SITE_URL": "Prov.example/stod/guiden",
        "EDITORS_MAIL": "Redaktionen <red@prov.example>",
        "GITHUB_REPOSITORY": "",
    }


def test_an_odd_folder_and_environment_without_git_give_the_whole_site(
    odd: Path, tools: str, tmp_path: Path, small_project: Path
) -> None:
    done = make(odd, "build", PATH=tools, **_environment(tmp_path))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    site = odd / "site"
    files = {p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file()}
    whole = small_project / "site"
    assert files == {p.relative_to(whole).as_posix() for p in whole.rglob("*") if p.is_file()}

    base = "https://prov.example/stod/guiden/"
    missing = (site / "404.html").read_text("utf-8")
    styles = re.findall(r'<link rel="stylesheet" href="([^"]+)"', missing)
    assert styles
    for address in styles:
        assert (site / address.removeprefix("/stod/guiden/")).is_file(), address
    start = (site / "index.html").read_text("utf-8")
    assert f'hreflang="en" href="{base}en/"' in start
    assert f'rel="canonical" href="{base}"' in start
    assert (site / "robots.txt").read_text() == (
        f"User-agent: *\nAllow: /\n\nSitemap: {base}sitemap.xml\n"
    )
    site_map = (site / "sitemap.xml").read_text("utf-8")
    assert set(re.findall(r"<lastmod>([^<]+)", site_map)) == {NEWEST_DAY}
    assert f"<loc>{base}kontakter/</loc>" in site_map
    assert "mailto:red@prov.example" in (site / "om/index.html").read_text("utf-8")
    for path in site.rglob("*"):
        if path.suffix in {".html", ".xml", ".json", ".txt"}:
            assert "1970" not in path.read_text("utf-8"), path
        if path.suffix == ".docx":
            with zipfile.ZipFile(path) as word:
                assert {entry.date_time[:3] for entry in word.infolist()} == {(2026, 11, 24)}
    # The other commands do not mind either.
    done = make(odd, "diff", PATH=tools, **_environment(tmp_path / "igen"))
    assert "Git finns inte på datorn, så det går inte att jämföra." in done.stdout
    assert "Traceback" not in done.stderr


@pytest.fixture(scope="module")
def built(small_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the built project, with what it remembers, to run commands in."""
    return shutil.copytree(small_project, tmp_path_factory.mktemp("byggt") / "projekt")


REFUSED = {
    "SITE_URL": "ftp://prov.example",
    "EDITORS_MAIL": "a@prov.example, b@prov.example",
    "SOURCE_DATE_EPOCH": "abc",
    "TODAY": "i morgon",
    "GITHUB_REPOSITORY": "guiden",
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_meant_is_refused_in_one_line(name: str, built: Path) -> None:
    before = _state(built / "site")
    done = build_command(built, "site", **{"TODAY": "2026-12-01", name: REFUSED[name]})
    told = [line for line in done.stderr.split("\n") + done.stdout.split("\n") if name in line]
    assert done.returncode == 1
    assert len(told) == 1
    assert told[0].startswith(f"{name} is {REFUSED[name]!r}: it should be" if name != "SITE_URL" else "SITE_URL is 'ftp://prov.example': ftp: is no way to a web site;")  # fmt: skip
    assert "Traceback" not in done.stderr
    assert _state(built / "site") == before


def test_commands_refuse_in_one_line_too(built: Path, tmp_path: Path) -> None:
    def check(*options: str, **env: str) -> tuple[int, str]:
        done = run(built, sys.executable, "-m", "macros", *options, **env)
        return done.returncode, done.stderr

    wrong = "it should be a day from 2000 to 2099, as 2027-03-31\n"
    assert check("check", TODAY="i dag") == (2, f"TODAY is 'i dag': {wrong}")
    status, told = check("check", "--summary", str(tmp_path / "saknas/x"), TODAY="2026-12-01")
    assert status == 2
    assert told.count("\n") == 2
    assert "No such file or directory" in told
    # Where no Swedish letter can be written, it is written in another way.
    assert check("stale", TODAY="2026-12-01", PYTHONIOENCODING="ascii") == (0, "")


def test_what_a_target_is_given_is_never_run(built: Path) -> None:
    for target, given in (
        ("check", "FORMAT=`touch pwned`"),
        ("diff", "BASE=\"; touch pwned; '"),
        ("check", "SUMMARY=$$(touch pwned)"),
    ):
        done = run(built, "make", f"PYTHON='{sys.executable}'", "-o", ".venv/ready", target, given, TODAY="2026-12-01")  # fmt: skip
        assert done.returncode in {0, 2}
        assert "Traceback" not in done.stderr
    assert not (built / "pwned").exists()
    (built / "$(touch pwned)").unlink()


def _state(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in site.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def project(small_project: Path, tmp_path: Path) -> Path:
    """A copy of the built project that remembers what it is made of, so that builds are quick."""
    return shutil.copytree(small_project, tmp_path / "projekt")


def test_a_full_disk_is_told_and_leaves_the_site(project: Path) -> None:
    before = _state(project / "site")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=project,
        env={**os.environ, "TODAY": TODAY.isoformat(), "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)),
    )
    assert done.returncode == 1
    assert "The site stays as it was: " in done.stderr + done.stdout
    assert "Traceback" not in done.stderr
    assert _state(project / "site") == before
    assert not list(project.glob(".site.new-*"))


def test_a_folder_that_cannot_be_written_in_is_told(project: Path, tmp_path: Path) -> None:
    (tmp_path / "fil").touch()
    for target, why in (("fil", "Not a directory"), ("fil/under", "Not a directory")):
        done = build_command(project, str(tmp_path / target), TODAY=TODAY.isoformat())
        assert done.returncode == 1
        told = done.stdout + done.stderr
        assert "The site stays as it was: " in told
        assert why in told or "File exists" in told
        assert "Traceback" not in told


def _started(project: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"],
        cwd=project,
        env={
            **{name: text for name, text in os.environ.items() if not name.startswith("GITHUB_")},
            **ON_GITHUB,  # as what is remembered was made
            "SOURCE_DATE_EPOCH": "1764000000",
            "NO_MKDOCS_2_WARNING": "1",
            "NO_CACHE": "",
        },
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def test_two_builds_at_once_and_builds_that_are_killed_leave_a_whole_site(project: Path) -> None:
    begun = time.monotonic()
    assert _started(project).wait() == 0
    old, took = _state(project / "site"), time.monotonic() - begun
    page = project / "docs/prov.md"
    page.write_text(page.read_text("utf-8").replace("Provsidan hjälper", "Sidan hjälper"), "utf-8")
    picked = random.Random(7)
    seen = []
    for _ in range(3):
        build = _started(project)
        time.sleep(took * picked.uniform(0.4, 1.0))
        build.kill()
        build.wait()
        seen.append(_state(project / "site"))
    builds = [_started(project), _started(project)]
    assert [build.wait() for build in builds] == [0, 0]
    new = _state(project / "site")
    assert new != old
    assert new.keys() == old.keys()
    assert all(state in (old, new) for state in seen)
    assert not list(project.glob(".site.new-*"))


@pytest.mark.parametrize(
    ("address", "why"),
    [
        (("127.0.0.1", 99999), "port must be 0-65535"),
        (("192.0.2.1", 8000), "assign"),
    ],
)
def test_an_address_that_is_none_of_the_machines_is_told(
    address: tuple[str, int], why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_args: object, **_options: object) -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "create_connection", refused)
    with pytest.raises(serving.AddressError, match=why) as caught:
        serving.prepare(
            SimpleNamespace(address_family=socket.AF_INET), SimpleNamespace(dev_addr=address)
        )
    host, port = address
    assert str(caught.value).startswith(f"The site cannot be served on {host}:{port}: ")


PYTHON = """#!/bin/sh
case "$*" in
"-m venv .venv") mkdir -p .venv/bin && cp "$0" .venv/bin/python && echo made >> made ;;
*"import pip"*|*"import sys, pip"*|"-m pip "*) exit 0 ;;
*) exec "{python}" "$@" ;;
esac
"""


@pytest.mark.parametrize("state", ["none", "works", "gone", "replaced"])
def test_an_environment_whose_python_is_gone_or_another_is_made_anew(
    state: str, tmp_path: Path
) -> None:
    (tmp_path / "scripts").mkdir()
    for name in ("Makefile", "requirements.txt", "scripts/venv.sh"):
        shutil.copy2(ROOT / name, tmp_path / name)
    python = tmp_path / "python3"
    python.write_text(PYTHON.format(python=sys.executable))
    python.chmod(0o755)
    kept = tmp_path / ".venv/bin/python"
    if state != "none":
        kept.parent.mkdir(parents=True)
        # What is installed for another version is not found.
        broken = "#!/bin/sh\nexit 1\n" if state == "replaced" else python.read_text()
        if state == "gone":
            kept.symlink_to("/nowhere/python3")
        else:
            kept.write_text(broken)
            kept.chmod(0o755)
        (tmp_path / ".venv/ready").touch()
    done = run(tmp_path, "make", ".venv/ready", PYTHON_COMMAND=str(python))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / ".venv/ready").exists()
    assert (tmp_path / "made").exists() == (state != "works")


def test_a_clone_on_windows_keeps_its_texts_and_pictures(tmp_path: Path) -> None:
    origin, clone = tmp_path / "origin", tmp_path / "clone"
    picture = b"\x89PNG\r\n\x1a\n\x00\r\n\n"
    names = ["Makefile", "scripts/venv.sh", "scripts/freshness.sh", "data/places.yaml", "docs/index.md", "theme/js/finder.js", "theme/css/base.css", "macros/hooks.py", "macros/templates/source.html.j2", "LICENSE", ".github/CODEOWNERS", ".gitattributes"]  # fmt: skip
    for name in names:
        (origin / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, origin / name)
    # A text that was saved with CRLF, and a picture with what looks like ends of lines.
    (origin / "docs/annan.md").write_bytes(b"En rad.\r\nEn till.\r\n")
    (origin / "docs/bild.png").write_bytes(picture)
    git = ["git", "-C", str(origin), "-c", "user.name=x", "-c", "user.email=x@x"]
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "x"]):
        subprocess.run([*git, *command], check=True, capture_output=True)
    windows = ["git", "-c", "core.autocrlf=true", "-c", "core.eol=crlf", "clone", "-q"]
    subprocess.run([*windows, str(origin), str(clone)], check=True, capture_output=True)
    for name in [*names, "docs/annan.md"]:
        assert b"\r" not in (clone / name).read_bytes(), name
    assert (clone / "docs/bild.png").read_bytes() == picture
