"""An edit of a data file touches its own lines alone."""

from __future__ import annotations

import pytest

from macros.upkeep.forms.yaml_edit import Insert, Put, Remove, edited

TEXT = """# Före
xs:
  # Den första.
  - id: a  # först
    read: 2026-01-02
    # Efter a.
  - id: b
    read: 2026-01-03
# Slut
"""


@pytest.mark.parametrize(
    ("edit", "old", "new"),
    [
        (Put(("xs", 0, "read"), "2026-02-03"), "2026-01-02", "2026-02-03"),
        (Put(("xs", 0, "id"), "2026"), "id: a  ", 'id: "2026" '),
        (Put(("xs", 1, "title"), "å: b"), "  - id: b\n", '  - id: b\n    title: "å: b"\n'),
        (Put(("xs", 0, "vacant_until"), "2026-02-03"), "    read: 2026-01-02", "    vacant_until: 2026-02-03\n    read: 2026-01-02"),
        (Put(("xs", 0, "year"), "2024"), "    # Efter", '    year: "2024"\n    # Efter'),
        (Put(("xs", 1, "year"), "text"), "# Slut", "    year: text\n# Slut"),
        (Put(("xs", 1, "read"), "2026-02-30"), "2026-01-03", '"2026-02-30"'),
        (Remove(("xs", 0, "read")), "    read: 2026-01-02\n", ""),
        (Insert(("xs", 0), {"id": "c"}, {}), "  - id: a ", "  - id: c\n  - id: a "),
        (Insert(("xs", 2), {"id": "c"}, {}), "# Slut", "  - id: c\n# Slut"),
    ],
)  # fmt: skip
def test_an_edit_leaves_every_other_line_as_it_was(
    edit: Put | Remove | Insert, old: str, new: str
) -> None:
    assert TEXT.count(old) == 1
    assert edited(TEXT, "x.yaml", [edit]) == TEXT.replace(old, new)


def test_where_an_answer_stands_is_known() -> None:
    put = Put(("a", 0), [], "fråga", {"b": "c", (0, "d"): "e"})
    assert list(put.questions()) == [(("a", 0), "fråga"), (("a", 0, "b"), "c"), (("a", 0, 0, "d"), "e")]  # fmt: skip
    assert list(Remove(("a",)).questions()) == []
    assert list(Insert(("a", 1), {}, {"b": "c"}).questions()) == [(("a", 1, "b"), "c")]


@pytest.mark.parametrize("words", [1, 8, 16, 17, 40])
def test_a_long_summary_is_folded_and_reads_the_same(words: int) -> None:
    text = " ".join(["ordet"] * words)
    out = edited(
        "xs:\n  - id: a\n", "x.yaml", [Insert(("xs", 1), {"id": "b", "summary": text}, {})]
    )
    lines = out.split("    summary: ")[1].rstrip("\n").split("\n")
    folded = len(text) > 50
    assert (lines[0] == ">-") is folded
    if folded:
        assert all(len(line) <= 100 for line in lines)
        assert " ".join(line.strip() for line in lines[1:]) == text
        # Each line is as full as it can be.
        assert all(len(line) + len(" ordet") > 100 for line in lines[1:-1])
    else:
        assert lines == [text]
