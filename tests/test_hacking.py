"""HACKING.md and CONTRIBUTING.md tell the truth about the code."""

import re
from pathlib import Path

import pytest

from macros import docs, reference
from macros.blocks import macro_names

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("name", reference.FILES)
def test_the_list_of_macros_agrees_with_the_code(name):
    text = (ROOT / name).read_text("utf-8")
    assert reference.with_list(text) == text, "run make reference"
    for macro in macro_names():
        assert f"- `{{{{ {macro}(" in text


def test_a_file_without_markers_is_refused():
    with pytest.raises(ValueError, match="have to stand around the list"):
        reference.with_list("# Hacking\n")


def test_every_module_is_in_the_table_of_hacking():
    text = (ROOT / "HACKING.md").read_text("utf-8")
    section = text.partition("## The modules")[2].partition("\n## ")[0]
    package = ROOT / "macros"
    modules = {path.name for path in package.glob("*.py")} - {"__init__.py", "__main__.py"}
    modules |= {f"{path.parent.name}/" for path in package.glob("*/__init__.py")}
    assert {name for name in modules - {"hooks.py"} if f"| `{name}` |" not in section} == set()


def test_every_make_target_is_in_the_table_of_hacking():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    text = (ROOT / "HACKING.md").read_text("utf-8")
    targets = set(re.findall(r"^([a-z]+):.*## ", makefile, re.MULTILINE)) - {"help"}
    assert {target for target in targets if f"| `make {target}` |" not in text} == set()


def test_every_key_of_front_matter_is_told_to_editors():
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    assert {key for key in docs.PageMeta.model_fields if f"| `{key}" not in text} == set()


def test_every_data_file_is_told_to_editors():
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    files = {path.name for path in (ROOT / "data").glob("*.yaml")}
    assert {name for name in files if f"| `data/{name}` |" not in text} == set()


def test_links_between_the_files_lead_somewhere():
    for path in ROOT.glob("*.md"):
        for target in re.findall(r"\]\((?!https?://)([^)#]+)\)", _prose(path.read_text("utf-8"))):
            assert (ROOT / target).exists(), f"{path.name}: {target}"


def _prose(text):
    return re.sub(r"^```.*?^```", "", text, flags=re.DOTALL | re.MULTILINE)
