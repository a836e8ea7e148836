"""Every Swedish text an editor writes is spelt as a dictionary has it.

words.txt holds what the dictionary lacks, and with a ! before it, what it should not have.

The dictionary is hunspell-sv (LGPL-3.0) with Hunspell itself (chunspell), both from PyPI and used
by the tests alone. Names of places and abbreviations come from the data. The
English page is left out: most of its names are Swedish, and it is one page.
"""

import re
from collections.abc import Iterable
from importlib.metadata import files
from pathlib import Path

import hunspell
import pytest

from macros.docs import DocPage
from macros.load import DATA_FILES
from macros.problems import Place
from macros.source.prose import masked
from macros.source.yamlio import parse, read

ROOT = Path(__file__).parent.parent
WORDS = ROOT / "tests" / "words.txt"
# Keys whose values are names of other things in the data, addresses, or words to be found by.
NOT_TEXT = frozenset(
    [
        "aliases",
        "code",
        "conformity",
        "convenor",
        "counties",
        "county",
        "domain",
        "email",
        "evidence",
        "from",
        "id",
        "initiated_by",
        "initiative",
        "initiatives",
        "members",
        "methods",
        "organisation",
        "page",
        "phone",
        "police_region",
        "related",
        "role",
        "see",
        "series",
        "slug",
        "synonyms",
        "to",
        "url",
        "website",
        "words",
    ]
)
WORD = re.compile(r"[^\W\d_]+(?:[-–:][^\W\d_]+)*")
ADDRESS = re.compile(
    r"https?://\S+|[\w.-]+@[\w.-]+|\b(?:\w+\.)+(?:se|nu|no|md|yaml|yml|html|org|eu)\b"
)


class Speller:
    """Says which words are wrong."""

    def __init__(self, own_lines: Iterable[str]) -> None:
        listed = {path.name: path for path in files("hunspell-sv") or []}
        folder = Path(str(listed["sv_SE.dic"].locate())).resolve().parent
        self._dictionary = hunspell.Hunspell("sv_SE", hunspell_data_dir=str(folder))
        self._own = set()
        for line in own_lines:
            if line.startswith("!"):
                self._dictionary.remove(line[1:])
            else:
                self._own.add(line)
        for record in read(ROOT / "data" / "places.yaml", "places.yaml").value.values():
            for item in record if isinstance(record, list) else []:
                names = [item.get(key) for key in ("name", "full_name", "seat")]
                names += [item.get("local_police_area"), *item.get("aliases", [])]
                self._own |= {word for name in names if name for word in WORD.findall(name)}
        for term in read(ROOT / "data" / "glossary.yaml", "glossary.yaml").value["terms"]:
            if term.get("abbreviation"):
                self._own.add(term["term"].rstrip("."))
        self._known = {}

    def knows(self, word: str) -> bool:
        if word not in self._known:
            self._known[word] = self._look_up(word)
        return self._known[word]

    def _look_up(self, word: str) -> bool:
        stem = re.sub(r":?s$", "", word)
        if self._own & {word, word.lower(), stem, stem.lower()} or self._dictionary.spell(word):
            return True
        parts = re.split("[-–:]", word)
        return len(parts) > 1 and all(self.knows(part) for part in parts)

    def wrong(self, text: str) -> list[tuple[int, str]]:
        """The misspelt words of a text, each with its line."""
        text = ADDRESS.sub(lambda match: " " * len(match[0]), text)
        return [
            (text.count("\n", 0, match.start()) + 1, match[0])
            for match in WORD.finditer(text)
            if not self.knows(match[0])
        ]


def page_mistakes(speller: Speller, page: DocPage) -> list[tuple[Place, str]]:
    meta = parse("\n" + (page.front_matter or ""), page.file)
    if meta.value.get("lang", "sv") != "sv":
        return []
    found = [
        (page.place(line), word)
        for line, word in speller.wrong(masked("\n".join(page.prose)).replace("\0", " "))
    ]
    heads = {("title",): meta.value["title"], ("description",): meta.value["description"]}
    for index, source in enumerate(meta.value.get("kallor", [])):
        heads["kallor", index, "titel"] = source["titel"]
    found += [
        (meta.place(loc), word) for loc, text in heads.items() for _, word in speller.wrong(text)
    ]
    return found


def data_mistakes(speller: Speller, path: Path, name: str) -> list[tuple[Place, str]]:
    document = read(path, name)
    lines = path.read_text("utf-8").split("\n")
    found = []

    def look(value: object, loc: tuple[str | int, ...]) -> None:
        if isinstance(value, dict):
            for key, item in value.items():
                if key not in NOT_TEXT:
                    look(item, (*loc, key))
        elif isinstance(value, list):
            for index, item in enumerate(value):
                look(item, (*loc, index))
        elif isinstance(value, str):
            place = document.place(loc)
            for _, word in speller.wrong(value) if value not in ids else []:
                line = place.line
                while line < len(lines) and word not in lines[line - 1]:
                    line += 1
                found.append((Place(name, line), word))

    organisations = read(ROOT / "data" / "network.yaml", "network.yaml").value["organisations"]
    ids = {item["id"] for item in organisations}
    for key, value in document.value.items():
        look(value, (key,))
    return found


@pytest.fixture(scope="module")
def speller() -> Speller:
    return Speller(WORDS.read_text("utf-8").split())


def doc_page(path: Path) -> DocPage:
    file = path.relative_to(ROOT).as_posix()
    return DocPage(file, file.removeprefix("docs/"), path.read_text("utf-8"))


def shown(mistakes: list[tuple[Place, str]]) -> str:
    return "\n".join(sorted(f"{place.file}:{place.line}: {word}" for place, word in mistakes))


def test_pages_are_spelt_right(speller):
    paths = sorted((ROOT / "docs").rglob("*.md"))
    assert paths
    mistakes = [mistake for path in paths for mistake in page_mistakes(speller, doc_page(path))]
    assert not mistakes, f"rätta, eller lägg till ordet i tests/words.txt:\n{shown(mistakes)}"


@pytest.mark.parametrize("name", sorted(DATA_FILES))
def test_data_is_spelt_right(speller, name):
    mistakes = data_mistakes(speller, ROOT / "data" / name, f"data/{name}")
    assert not mistakes, f"rätta, eller lägg till ordet i tests/words.txt:\n{shown(mistakes)}"


MISSPELT = [
    "Länstyrelsen",
    "brotsförebyggande",
    "kommunstyrelsn",
    "lägesbidlen",
    "orsaksanlys",
    "samverkansöverenskommlse",
    "trygghetsmätnig",
    "åtgärdspaln",
]


@pytest.mark.parametrize("word", MISSPELT)
def test_a_misspelt_compound_is_found_with_file_and_line(speller, word):
    text = (
        f"---\ntitle: Lägesbild\ndescription: En sida.\n---\n\nEn mening.\n\n- Läs **{word}** nu.\n"
    )
    page = DocPage("docs/sida.md", "sida.md", text)
    assert page_mistakes(speller, page) == [(Place("docs/sida.md", 8, 1), word)]


def test_a_misspelling_in_the_data_is_found_with_file_and_line(speller, tmp_path):
    source = (ROOT / "data" / "methods.yaml").read_text("utf-8")
    lines = source.split("\n")
    number = next(n for n, line in enumerate(lines) if "kommunen " in line)
    lines[number] = lines[number].replace("kommunen ", "komunnen ", 1)
    path = tmp_path / "methods.yaml"
    path.write_text("\n".join(lines), "utf-8")
    assert data_mistakes(speller, path, "data/methods.yaml") == [
        (Place("data/methods.yaml", number + 1), "komunnen")
    ]


def test_addresses_calls_and_code_are_not_spelt(speller):
    text = (
        "---\ntitle: Lägesbild\ndescription: En sida.\n---\n\n"
        '[Lägesbild](../qwrt/zxcv.md#qwxz) och `qwxz`. {{ qwxz("zxcv") }}\n{: .qwxz }\n'
        "Skriv till qwxz@zxcv.se.\n"
    )
    assert page_mistakes(speller, DocPage("docs/sida.md", "sida.md", text)) == []


def test_our_own_words_are_few_and_in_order():
    lines = WORDS.read_text("utf-8").split()
    bare = [line.lstrip("!") for line in lines]
    assert bare == sorted(set(bare), key=str.casefold)
    dictionary = Speller([])
    assert [line for line in lines if dictionary.knows(line)] == []
    assert [line for line in lines if line[0] == "!" and not dictionary.knows(line[1:])] == []
