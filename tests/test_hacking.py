"""HACKING.md and CONTRIBUTING.md tell the truth about the code."""

import re

import pytest

from macros.blocks import macro_names
from macros.docs import PageMeta
from macros.model import FILES
from macros.upkeep import guides
from tests.helpers import ROOT


@pytest.mark.parametrize("name", guides.LISTS)
def test_the_lists_agree_with_the_code(name):
    text = (ROOT / name).read_text("utf-8")
    assert guides.with_lists(text, guides.LISTS[name]) == text, "run make reference"


@pytest.mark.parametrize("name", ["HACKING.md", "CONTRIBUTING.md"])
def test_every_macro_is_told(name):
    text = (ROOT / name).read_text("utf-8")
    for macro in macro_names():
        assert f"- `{{{{ {macro}(" in text


@pytest.mark.parametrize("name", guides.LISTS)
def test_a_file_without_markers_is_refused(name):
    lists = guides.LISTS[name]
    for text in ("# Hacking\n", f"# Hacking\n{lists[0].start}\n", f"# Hacking\n{lists[0].end}\n"):
        with pytest.raises(ValueError, match="have to stand around the list"):
            guides.with_lists(text, lists)


def test_every_module_is_in_the_table_of_hacking():
    text = (ROOT / "HACKING.md").read_text("utf-8")
    section = text.partition("## The modules")[2].partition("\n## ")[0]
    package = ROOT / "macros"
    modules = {path.name for path in package.glob("*.py")} - {"__init__.py"}
    modules |= {f"{path.parent.name}/" for path in package.glob("*/__init__.py")}
    told = set(re.findall(r"^\| `([a-z_]+(?:\.py|/))` \|", section, re.MULTILINE))
    assert modules - told == set(), "not told"
    assert told - modules == {"templates/"}, "told, and not there"


def test_every_file_of_code_that_hacking_names_is_there():
    text = _prose((ROOT / "HACKING.md").read_text("utf-8"))
    named = set(re.findall(r"`([\w/]+\.(?:py|js|css|html|yml))`", text)) - {"js/site.js"}
    there = [path.as_posix() for path in ROOT.glob(".github/**/*.yml")]
    for folder in ("macros", "theme", "tests", "scripts"):
        there += [path.as_posix() for path in (ROOT / folder).rglob("*.*")]
    there += [path.as_posix() for path in ROOT.glob("*.yml")]
    assert {n for n in named if not any(path.endswith(f"/{n}") for path in there)} == set()


def test_every_make_target_is_in_the_table_of_hacking():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    text = (ROOT / "HACKING.md").read_text("utf-8")
    targets = set(re.findall(r"^([a-z]+):.*## ", makefile, re.MULTILINE)) - {"help"}
    assert {target for target in targets if f"| `make {target}` |" not in text} == set()


def test_every_key_of_front_matter_is_told_to_editors():
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    assert {key for key in PageMeta.model_fields if f"| `{key}" not in text} == set()


def test_every_data_file_is_told_to_editors():
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    assert {name for name in FILES if f"| `data/{name}` |" not in text} == set()


def test_links_between_the_files_lead_somewhere():
    for path in ROOT.glob("*.md"):
        for target in re.findall(r"\]\((?!https?://)([^)#]+)\)", _prose(path.read_text("utf-8"))):
            assert (ROOT / target).exists(), f"{path.name}: {target}"


def _prose(text):
    return re.sub(r"^```.*?^```", "", text, flags=re.DOTALL | re.MULTILINE)
