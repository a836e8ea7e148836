"""Values that try to become markup stay text, on every way from the data to the reader.

The loader refuses such values. Here it is bypassed: the small site is built twice from handbooks
whose every text has something appended, once hostile and once harmless, and the two have to come
out with the same elements, attributes and addresses.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from macros.rendering.environment import plain
from macros.source.doc_page import to_html
from tests.helpers import TODAY, build_command, copy_small_project

if TYPE_CHECKING:
    from pathlib import Path

LOCAL_POLICE = "https://polisen.se/om-polisen/medborgarloften-och-lokal-samverkan/"
HOSTILE = (
    " Zq \"'><script>alert(1)</script><img src=x onerror=alert(1)><!-- &amp; &lt;b&gt; "
    "[x](javascript:alert(1)) ![x](x.png) <https://x.se> *fet* __fet__ `kod` ~~x~~ ==x== | a | b "
    '{{ 7 * 7 }} {% x %} {: onclick="x" } {#id} *[Zq]: x [^1] \\* $x$ </p></a></dl></section>'
    "\n\n# Rubrik <b>\n\n- lista </div>\n\n    kod\n\n---\n\n<script>x</script>"
)

# As long, word by word: the picture of the network is drawn after the length of its words.
HARMLESS = re.sub(r"[^\w\s]", "x", HOSTILE)

# Appended to the loader of the copy that is built.
POISON = r"""

_read_checked = read_all
_LEFT = re.compile(
    r"[a-z0-9-]+|https?://.*|\S+@\S+|[+0-9][0-9 -]+|Löpande", re.DOTALL
)  # ids, addresses, numbers and dates


def read_all(*arguments, **named):
    loaded = _read_checked(*arguments, **named)
    handbook = loaded.handbook
    values = {name: _poison(getattr(handbook, name)) for name in Handbook.model_fields}
    values["menu"] = handbook.menu  # its titles are given to the macros plugin, as templates
    return Loaded(Handbook(**values), loaded.problems)


# What can hold nothing else: an address, a day and the number of a law have the shape they have.
OF_ONE_SHAPE = frozenset(
    {"slug", "domain", "day", "page", "pages", "law", "sfs", "chapter", "section"}
)


def _poison(value):
    if isinstance(value, BaseModel):
        return value.model_copy(
            update={
                name: _poison(getattr(value, name))
                for name, info in type(value).model_fields.items()
                if "Literal" not in str(info.annotation) and name not in OF_ONE_SHAPE
            }
        )
    if isinstance(value, tuple):
        return tuple(_poison(item) for item in value)
    return value + SUFFIX if isinstance(value, str) and not _LEFT.fullmatch(value) else value
"""


MARK = re.compile(r"(kod=|kod%20|%20)[a-z2-7]{4}-[a-z2-7]{4}\b")
HASH = re.compile(r"'sha256-[A-Za-z0-9+/]{43}='")
"""What the policy of a page allows by: of what it says to machines, which says the names, too."""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        self.elements.append((f"/{tag}", {}))

    def handle_comment(self, data: str) -> None:
        self.elements.append(("!--", {"": data}))

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def _read(path: Path) -> _Reader:
    reader = _Reader()
    reader.feed(path.read_text("utf-8"))
    reader.close()
    return reader


def _build(folder: Path, suffix: str) -> Path:
    copy_small_project(folder)
    loader = folder / "macros" / "load.py"
    head = "import re\nfrom pydantic import BaseModel\n"
    text = loader.read_text("utf-8") + f"\n{head}SUFFIX = {suffix!r}\n{POISON}"
    loader.write_text(text, "utf-8")
    # Headings get other ids than the links to them expect: not what is tried here.
    links = folder / "macros" / "docs" / "links.py"
    links.write_text(links.read_text("utf-8") + "\n\ndef link_problems(*_):\n    return ()\n")
    allowed = folder / "macros" / "settings" / "mkdocs_types.py"
    text = allowed.read_text("utf-8").replace("strict: Literal[True]", "strict: bool")
    allowed.write_text(text.replace('Told = Literal["warn"]', "Told = str"), "utf-8")
    settings = folder / "mkdocs.yml"
    settings.write_text(
        settings.read_text("utf-8").replace("strict: true", "strict: false").replace("anchors: warn", "anchors: ignore")
    )  # fmt: skip
    done = build_command(folder, "built", strict=False, TODAY=TODAY.isoformat())
    assert done.returncode == 0, done.stderr
    return folder / "built"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The site with something harmless in every text, and with something hostile."""
    folder = tmp_path_factory.mktemp("escaping")
    return _build(folder / "harmless", HARMLESS), _build(folder / "hostile", HOSTILE)


def test_no_value_makes_an_element_an_attribute_or_an_address(built: tuple[Path, Path]) -> None:
    harmless, hostile = built
    pages = sorted(path.relative_to(harmless).as_posix() for path in harmless.rglob("*.html"))
    assert len(pages) > 20
    assert pages == sorted(p.relative_to(hostile).as_posix() for p in hostile.rglob("*.html"))
    for page in pages:
        right, tried = _read(harmless / page).elements, _read(hostile / page).elements
        for (tag, attributes), (tried_tag, tried_attributes) in zip(right, tried, strict=False):
            assert (tag, [*attributes]) == (tried_tag, [*tried_attributes]), page
            for name, value in attributes.items():
                if "zq" in value.casefold():
                    # Where a name may stand: in words for the reader, in what a filter looks for,
                    # and encoded in the query of an address of ours.
                    words = name in ("aria-label", "content", "id", "value", "aria-labelledby")
                    query = f"{LOCAL_POLICE}?" in value and re.fullmatch(
                        re.escape(f"{LOCAL_POLICE}?lpfm.loc=") + "[A-Za-z0-9%+._~/-]+",
                        tried_attributes[name],
                    )
                    narrowed = re.fullmatch(
                        r"(?:[./]*samordna/behov/\?"
                        r"|https://[^?]+\?template=(?:anmal-behov|beratta-samverkan|ny-handelse)\.yml&)"
                        r"(?:lan|utvecklingsfraga|fraga|polisregion)=[A-Za-z0-9%+._~/-]+"
                        r"(?:&ordnar=[A-Za-z0-9%+._~/-]+)?",
                        tried_attributes[name],
                    )
                    # Subject and text of a mail are encoded whole, so that nothing can follow them.
                    mail = re.fullmatch(
                        r"mailto:[a-z@.]+\?subject=[A-Za-z0-9%._~/-]+(?:&body=[A-Za-z0-9%._~/-]+)?",
                        tried_attributes[name],
                    )
                    # A page's list of its parts leads to their own ids.
                    part = re.fullmatch(r"#[a-z0-9-]+", tried_attributes[name])
                    assert words or query or narrowed or mail or part or name.startswith("data-"), (
                        f"{page}: <{tag} {name}={value!r}>"
                    )
                else:
                    # The mark of what is said of an organisation is another when else is said, and
                    # so is the hash of what is said to machines.
                    one, other = (
                        HASH.sub("'sha256-'", MARK.sub(r"\1", it))
                        for it in (value, tried_attributes[name])
                    )
                    assert one == other, f"{page}: <{tag} {name}>"
        assert len(right) == len(tried), page


def test_the_values_reach_the_reader_as_text(built: tuple[Path, Path]) -> None:
    for page in ("kommuner/malmo", "lan/skane", "polisregioner/syd", "kontakter", "arbetet"):
        text = "".join(_read(built[1] / page / "index.html").text)
        assert "<script>alert(1)</script>" in text
        assert "{{ 7 * 7 }}" in text
        assert "49" not in text.partition("{{ 7 * 7 }}")[0][-20:]


@pytest.mark.parametrize("template", ["# {}", "x {} y", "- {}", "{}", "| a |\n|---|\n| {} |", "### {} och {}"])  # fmt: skip
@pytest.mark.parametrize(
    "value",
    [HOSTILE, "1. x", "- x", "+ x", "# x", "> x", "    x", "a\n\nb", "---", "===", "*a*", "_a_", "`a`", "a | b", "[a](b)", "![a](b)", "<b>", "&lt;", "a\\", "{: .x }", "{#x}", "a ~ b", ": x", "*[a]: b", "```", "https://x.se", "a@b.se", '"a"', "a -- b"],
)  # fmt: skip
def test_a_value_in_markdown_is_read_as_it_is_written(template: str, value: str) -> None:
    def outline(text: str) -> list[tuple[str, list[str]]]:
        reader = _Reader()
        reader.feed(to_html(template.replace("{}", text)))
        return [(tag, [*attributes]) for tag, attributes in reader.elements]

    assert outline(str(plain(value))) == outline("ord")
    reader = _Reader()
    reader.feed(to_html(f"x {plain(value)} y"))
    assert "".join(reader.text) == f"x {' '.join(value.split())} y"
