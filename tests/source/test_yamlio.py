"""The strict loader: what it refuses, with line and column, and what it leaves as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.problems import Place, ProblemsError
from macros.source.yamlio import MAX_BYTES, decode, parse, read, read_raw
from tests.helpers import MARK, marked_place

if TYPE_CHECKING:
    from pathlib import Path

ALIAS = (
    "är inte tillåten: skriv ut värdet, eller sätt det inom citattecken om stjärnan hör till texten"
)
ANCHOR = (
    "är inte tillåtet: ta bort det, eller sätt värdet inom citattecken om &-tecknet hör till texten"
)
TAG = "är inte tillåtet: ta bort det, eller sätt värdet inom citattecken om utropstecknet hör till texten"
COLON = "ett kolon i värdet: sätt hela värdet inom citattecken om kolonet hör till texten"
UNCLOSED = "ett citattecken som öppnas här stängs aldrig: lägg till det"
NO_COLON = "kolon saknas efter nyckeln, eller så är raden fel indragen: skriv nyckel, kolon, blanksteg, värde"
NO_DASH = 'bindestreck saknas: skriv "- " först på raden'
AT_FIRST = 'ett "@" kan inte börja ett värde: ta bort det, eller sätt värdet inom citattecken'
AFTER_QUOTE = "citattecknet före det här stänger värdet: flytta citattecknet till slutet, eller ta bort det som står efter"
HIDDEN = "postens första rad är en kommentar: ta bort tecknet #, eller hela posten"
OUTDENTED = "texten hör till nyckeln ovanför: dra in den två blanksteg längre än nyckeln"
MISFIT = (
    "raden passar inte här: kontrollera indraget, och att citattecken i texten inte bryter värdet"
)
MISFIT_LIST = (
    "raden passar inte i listan: kontrollera indraget och att posten börjar med bindestreck"
)
INDENTED = "raden är för långt indragen: ställ den rakt under nyckeln ovanför"
NO_START = "tecknet kan inte börja ett värde: sätt värdet inom citattecken"
TWO_PARTS = "filen får bara ha en del: ta bort raden med tre bindestreck"
DEEP = "för många nivåer: högst 12 är tillåtna"
CUT = "här slutar värdet, för resten av raden blir en kommentar: sätt hela värdet inom citattecken, eller skriv kommentaren på en egen rad"
BACKSLASH = "omvänt snedstreck inom dubbla citattecken: använd enkla citattecken i stället"

REFUSED = {
    "duplicate key": ("a: 1\nb: 2\n¤a: 3\n", '"a" står två gånger: den första står på rad 1, ta bort en'),
    "duplicate quoted key": ("a: 1\n¤'a': 2\n", '"a" står två gånger: den första står på rad 1, ta bort en'),
    "duplicate key deep down": ("a:\n  - b: 1\n    ¤b: 2\n", '"b" står två gånger: skriv "- " före, om det är en egen post, eller ta bort det ena'),
    "duplicate key after another": ("a:\n  - b: 1\n    c: 2\n    ¤c: 3\n", '"c" står två gånger: den första står på rad 3, ta bort en'),
    "alias": ("a: ¤*x\n", f'hänvisningen "*x" {ALIAS}'),
    "anchor": ("a: ¤&x 1\n", f'ankaret "&x" {ANCHOR}'),
    "emphasis": ("a: ¤*viktigt* nu\n", "stjärnorna hör till Markdown: skriv viktigt utan dem"),
    "alias in braces": ('{"a":¤*x}\n', f'hänvisningen "*x" {ALIAS}'),
    "anchor in a list": ("[a,¤&x b]\n", f'ankaret "&x" {ANCHOR}'),
    "anchor of a list": ("a: ¤&x\n  - b\n", f'ankaret "&x" {ANCHOR}'),
    "anchor of all": ("¤&x a: 1\n", f'ankaret "&x" {ANCHOR}'),
    "tag on a line of its own": ("a:\n  ¤!x\n  b: 1\n", f'typmärket "!x" {TAG}'),
    "tag": ("a: ¤!viktigt nu\n", f'typmärket "!viktigt" {TAG}'),
    "python tag": ("a: ¤!!python/object/apply:os.system [id]\n", f'typmärket "tag:yaml.org,2002:python/object/apply:os.system" {TAG}'),
    "tab as indent": ("a:\n¤\tb: 1\n", "tabb är inte tillåten: dra in med blanksteg, två för varje nivå"),
    "tab in a value": ("a: b¤\tc\n", "tabb är inte tillåten: dra in med blanksteg, två för varje nivå"),
    "hard space as indent": ("a:\n ¤\u00a0b: 1\n", "ett hårt blanksteg i indraget: byt det mot ett vanligt blanksteg"),
    "two documents": ("a: 1\n¤---\nb: 2\n", TWO_PARTS),
    "two documents, first marked": ("---\na: 1\n¤---\nb: 2\n", TWO_PARTS),
    "another document after the end of one": ("a: 1\n...\n¤---\nb: 2\n", TWO_PARTS),
    "too deep": ("[" * 12 + MARK + "[" + "]" * 13, DEEP),
    "far too deep": ("[" * 1000 + MARK + "[" * 99000, DEEP),
    "complex key": ("? ¤[a]\n: b\n", "en nyckel ska vara ett enkelt ord"),
    "unclosed double quote": ('a: ¤"hej\nb: 2\n', UNCLOSED),
    "unclosed single quote": ("a: ¤'hej\nb: 2\n", UNCLOSED),
    "unclosed quote on the last line": ('a: 1\nb: ¤"hej', UNCLOSED),
    "unclosed quoted key": ('¤"a: 1\nb: 2\n', UNCLOSED),
    "text after a quote": ('a: "hej" ¤du\n', AFTER_QUOTE),
    "a remark after a quote": ('a:\n  - b: "2024" ¤ca\n', AFTER_QUOTE),
    "a unit after a quote": ('a: "25" ¤§\nb: 2\n', AFTER_QUOTE),
    "quotes around quotes": ('a:\n  - ¤""hej""\n', 'citattecknen står två gånger: skriv "hej"'),
    "other quotes around quotes": ("a: ¤''hej du''\n", 'citattecknen står två gånger: skriv "hej du"'),
    "quotes around a code": ('a: ¤""0114""\nb: 2\n', 'citattecknen står två gånger: skriv "0114"'),
    "a fence": ("¤```yaml\na: 1\n```\n", '"```yaml" hör till Markdown: ta bort raden'),
    "an entry whose first line is a comment": ("a:\n  ¤# - id: x\n    b: 1\n  - id: y\n", HIDDEN),
    "a text as far in as its key": ("a:\n  - b: |-\n    ¤Ring dem: de vet.\n", OUTDENTED),
    "colon in a value": ("a: 1\ntitle: Brå¤: stöd\n", COLON),
    "no colon": ("a: 1\n¤b\nc: 2\n", NO_COLON),
    "no space after the colon": ("a¤:1\nb: 2\n", "blanksteg saknas efter kolonet"),
    "no space after the colon in a list": ("a:\n  - b¤:1\n    c: 2\n", "blanksteg saknas efter kolonet"),
    "no space after the dash": ("a:\n  ¤-b: 1\n  - c: 2\n", "blanksteg saknas efter bindestrecket"),
    "indented too far": ("a:\n  - b: 1\n     ¤c: 2\n", INDENTED),
    "indented under a value": ("a: 1\n ¤b: 2\n", INDENTED),
    "indented too little": ("a:\n  b: 1\n ¤c: 2\n", "raden är för lite indragen: lägg till 1 blanksteg i början"),
    "indented too little in a list": ("a:\n  - b: 1\n   ¤c: 2\n", "raden är för lite indragen: lägg till 1 blanksteg i början"),
    "list in a mapping": ("a: 1\n¤- b\n", MISFIT),
    "mapping in a list": ("- a\n¤b: 1\n", MISFIT_LIST),
    "list on the key's line": ("a: ¤- b\n", "en listpost kan inte börja här: sätt den på en egen rad"),
    "percent": ("a: ¤%b\n", NO_START),
    "at": ("a: ¤@b\n", AT_FIRST),
    "at, in a list": ("a:\n  - ¤@b\n", AT_FIRST),
    "at, in an entry": ("a:\n  - b: ¤@c.se\n", AT_FIRST),
    "braces": ("a:\n  - {¤{ b }}\n", "klamrarna gör värdet till en grupp av nycklar: ta bort dem"),
    "a code of a web page": ("a: ¤&ouml;st\n", '"&ouml;" är kod ur en webbsida: skriv "ö"'),
    "dashes in one": ("a:\n  - b\n  -¤- c\n", "två bindestreck i rad: ta bort det ena"),
    "no dash before the first entry": ("a:\n    ¤b: 1\n    c: 2\n  - b: 3\n    c: 4\n", NO_DASH),
    "a text of two lines as far in as its key": ("a:\n  b: |-\n  ¤Ring dem. De vet: allt.\n  c: 1\n", OUTDENTED),
    "backtick": ("a: ¤`b\n", NO_START),
    "code": ("a: ¤`b`\n", "de bakåtvända apostroferna hör till Markdown: skriv b utan dem"),
    "backslash": ('a: "C:¤\\dir"\n', BACKSLASH),
    "a sign that hides a list": ("a: [¤#x, #y]\nb: 2\n", 'tecknet # gör resten av raden till en kommentar: skriv "#x" inom citattecken'),
    "one that hides its end": ("a: [x, ¤#y]\nb:\n  - c\n", 'tecknet # gör resten av raden till en kommentar: skriv "#y" inom citattecken'),
    "one far above": ("a: [¤#x]\nb:\n  - c\nd: 1\n", 'tecknet # gör resten av raden till en kommentar: skriv "#x" inom citattecken'),
    "values in a row": ('a: ¤"x", "y"\n', 'flera värden på en rad är en lista: skriv ["x", "y"]'),
    "three in a row": ("a: 1\nb: ¤'x', 'y', 'z'\n", "flera värden på en rad är en lista: skriv ['x', 'y', 'z']"),
    "values in a row of an entry": ('a:\n  - b: ¤"x" , "y"\n', 'flera värden på en rad är en lista: skriv ["x" , "y"]'),
    "brace": ("a: ¤{b: 1\nc: 2\n", "ett komma eller slutet } saknas"),
    "bracket": ("a: ¤[1, 2\nb: 3\n", "ett komma eller slutet ] saknas"),
    "folded text on the line of its sign": ("a: > ¤x\n  b\n", "efter > och | ska raden vara slut: skriv texten på nästa rad, eller inom citattecken"),
    "control character": ("a: b¤\x07c\n", "ett styrtecken (U+0007) efter ”b”: ta bort det"),
    "next line": ("a: b¤\x85c\n", "ett styrtecken (U+0085) efter ”b”: ta bort det"),
    "line separator": ("ö: b¤\u2028c\n", "ett osynligt radskifte efter ”b”: ta bort det"),
    "carriage return alone": ("a: 1¤\rb: 2\n", "ett radslut av gammalt slag efter ”1”: ta bort det"),
    "byte order mark inside": ("a: ¤\ufeffb\n", "ett osynligt filmärke (BOM) före ”b”: ta bort det"),
    "soft hyphen": ("a: brotts¤\u00adförebyggande\n", "ett mjukt bindestreck efter ”brotts”: ta bort det"),
    "soft hyphen in a key": ("na¤\u00adme: b\n", "ett mjukt bindestreck efter ”na”: ta bort det"),
    "directions around a text": ("a: ¤\u202ab\u202c\n", "ett osynligt tecken för skrivriktning före ”b”: ta bort det (1 till på raden)"),
    "private use": ("a: ¤\uf0b7 b\n", "ett tecken ur ett eget typsnitt (U+F0B7) före ”b”: skriv ett vanligt tecken i stället"),
    "replacement": ("a: Malm¤\ufffd\n", "ett ersättningstecken efter ”Malm”: skriv det som stod där"),
    "hard space after the colon": ("a:¤\u00a0b\n", "ett hårt blanksteg efter kolonet: byt det mot ett vanligt blanksteg"),
    "hard space after the dash": ("a:\n  -¤\u00a0b\n", "ett hårt blanksteg efter bindestrecket: byt det mot ett vanligt blanksteg"),
    "number sign in a title": ("a: Träff ¤#3 i Malmö\n", CUT),
    "number sign in a list": ("a:\n  - Träff ¤#3\n  - b\n", CUT),
    "number sign and a space": ("a: Träff ¤# 3\n", CUT),
    "number sign first": ("a: ¤#3 i Malmö\nb: c\n", CUT),
    "number sign on the second line": ("a: ett två\n  tre ¤#4\n", CUT),
    "number sign after two spaces": ("a: Träff  ¤#3\n", CUT),
    "unknown YAML version": ("¤%YAML 9.9\n---\na: 1\n", "raden går inte att läsa: kontrollera indrag, kolon och citattecken"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_not_strict_yaml_is_refused_in_its_place(case: str) -> None:
    text, says = REFUSED[case]
    with pytest.raises(ProblemsError) as caught:
        parse(text.replace(MARK, ""), "data/x.yaml")
    assert str(caught.value).split("\n") == [f"data/x.yaml:{marked_place(text)}: {says}"]


def test_every_refusal_is_told_at_once() -> None:
    with pytest.raises(ProblemsError) as caught:
        parse("a: &x 1\nb: *x\nc: !t 2\n", "f")
    assert [(p.place.line, p.place.column) for p in caught.value.problems] == [
        (1, 4),
        (2, 4),
        (3, 4),
    ]


def test_columns_count_characters_not_bytes() -> None:
    with pytest.raises(ProblemsError) as caught:
        parse("åäö: *x\n", "f")
    assert str(caught.value.problems[0].place) == "f:1:6"


@pytest.mark.parametrize(
    "text",
    ["no", "yes", "on", "off", "No", "012", "12:30", "1.10", "1e3", "0x1F", "0b1", "0o17", "1_000", "2026-01-31", ".inf", "True", "TRUE", "Null", "<<", "="],
)  # fmt: skip
def test_what_yaml_would_guess_about_stays_text(text: str) -> None:
    assert parse(f"a: {text}\n", "f").value == {"a": text}


@pytest.mark.parametrize(
    ("text", "value"),
    [("7", 7), ("-7", -7), ("0", 0), ("true", True), ("false", False), ("", None), ("~", None), ('"7"', "7"), ("'true'", "true")],
)  # fmt: skip
def test_numbers_and_truth_are_read_where_they_are_plain(text: str, value: object) -> None:
    result = parse(f"a: {text}\n", "f").value["a"]
    assert result == value
    assert type(result) is type(value)


def test_a_mapping_keeps_the_place_of_every_key_and_value() -> None:
    document = parse("a:\n  - b: x\n    ö: y\n", "f")
    assert document.place(("a", 0, "b")) == Place("f", 2, 8)
    assert document.place(("a", 0, "ö"), key=True) == Place("f", 3, 5)
    assert document.place(("a", 0, "absent")) == Place("f", 2, 5)
    assert document.place(("absent",)) == Place("f", 1, 1)


def test_windows_line_endings_and_a_byte_order_mark_are_fine(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes("a: 1\r\nb: å\r\n".encode("utf-8-sig"))
    document = read(path, "x.yaml")
    assert document.value == {"a": 1, "b": "å"}
    assert document.place(("b",)) == Place("x.yaml", 2, 4)


def _refusal(path: Path) -> str:
    with pytest.raises(ProblemsError) as caught:
        read(path, "data/x.yaml")
    return str(caught.value)


def test_a_file_that_is_not_utf8_is_refused_at_the_byte(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes("a: 1\nå: ".encode() + "b: ö".encode("latin-1"))
    assert _refusal(path) == (
        "data/x.yaml:2:7: filen är inte sparad som UTF-8 här: spara den som UTF-8, så blir å, ä och ö rätt"
    )


def test_utf16_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes("a: 1\n".encode("utf-16"))
    assert _refusal(path).startswith("data/x.yaml:1:1: filen är inte sparad som UTF-8 här")


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text("a: 1\n" + "#" * MAX_BYTES)
    assert _refusal(path) == (
        "data/x.yaml:1:1: filen är 257 kB, högst 256 kB är tillåtet: korta den"
    )
    with pytest.raises(ProblemsError, match=r"är tillåtet: flytta något$"):
        read_raw(path.read_bytes(), "data/x.yaml", "flytta något")


def test_a_file_at_the_limit_is_read(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text("a: 1\n" + "#" * (MAX_BYTES - 5))
    assert read(path, "x.yaml").value == {"a": 1}


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    says = "data/x.yaml:1:1: filen saknas eller kan inte läsas"
    assert _refusal(tmp_path / "absent.yaml") == says
    assert _refusal(tmp_path) == says


def test_a_lone_line_of_dashes_is_nothing_on_the_first_line():
    document = parse("---", "f.yaml")
    assert document.value is None
    assert str(document.place()) == "f.yaml:1:1"


def test_places_are_counted_over_several_levels() -> None:
    document = parse(
        "# x\na:\n  - b: 1\n    c:\n      - d\n      - 'e'\n  -   f: >-\n        g\n", "f"
    )
    assert document.place() == Place("f", 2, 1)
    assert document.place(("a",)) == Place("f", 3, 3)
    assert document.place(("a",), key=True) == Place("f", 2, 1)
    assert document.place(("a", 0)) == Place("f", 3, 5)
    assert document.place(("a", 0, "c", 1)) == Place("f", 6, 9)
    assert document.place(("a", 0, "c", 5)) == Place("f", 5, 7)
    assert document.place(("a", 1, "f")) == Place("f", 7, 10)
    assert document.place(("a", 1, "f"), key=True) == Place("f", 7, 7)
    assert document.place(("a", 1, "saknas"), key=True) == Place("f", 7, 7)


def test_a_word_is_found_in_its_text_and_not_before_it() -> None:
    document = parse("a: ordet ord\nb: >-\n  förord\n  ord och ord\nc: slut\n", "f")
    assert document.word_place("ord", ("a",)) == Place("f", 1, 10)
    assert document.word_place("ord", ("b",)) == Place("f", 4, 3)
    assert document.word_place("och", ("a",)) == Place("f", 4, 7)
    assert document.word_place("saknas", ("b",)) == Place("f", 2, 4)
    assert document.word_place("a", ("c",)) == Place("f", 5, 4)


@pytest.mark.parametrize(
    ("text", "value"),
    [("9" * 18, int("9" * 18)), ("9" * 19, "9" * 19), ("-0", 0), ("00", "00"), ("+1", "+1"), ("1.0", "1.0"), ("10", 10)],
)  # fmt: skip
def test_a_whole_number_is_read_where_it_is_written_as_one(text: str, value: object) -> None:
    found = parse(f"a: {text}\n", "f").value["a"]
    assert (found, type(found)) == (value, type(value))


NESTED = {
    "in brackets": lambda depth: "[" * depth + "]" * depth,
    "pairs in brackets": lambda depth: (
        "[a: " * (depth // 2) + "[" * (depth % 2) + "]" * (depth - depth // 2)
    ),
    "in braces": lambda depth: "{a: " * depth + "}" * depth,
    "dashes": lambda depth: "- " * depth + "x",
    "dashes on lines": lambda depth: "".join(f"{' ' * at}-\n" for at in range(depth)),
    "keys": lambda depth: "".join(f"{' ' * at}a:\n" for at in range(depth)),
    "keys with a dash": lambda depth: "".join(f"{' ' * at}-a:\n" for at in range(depth)),
    "lists under their keys": lambda depth: (
        "".join(f"a:\n{'  ' * at}- " for at in range(depth // 2)) + ("b: x" if depth % 2 else "x")
    ),
    "keys of lines": lambda depth: "? " * depth + "x",
}


@pytest.mark.parametrize("way", NESTED)
@pytest.mark.parametrize(("depth", "told"), [(12, False), (13, True)])
def test_values_may_be_nested_so_deep(way: str, depth: int, told: bool) -> None:
    text = NESTED[way](depth)
    if told:
        with pytest.raises(ProblemsError) as caught:
            parse(text, "f")
        assert [problem.text for problem in caught.value.problems] == [DEEP]
    elif way == "keys of lines":
        with pytest.raises(ProblemsError, match="klamrarna gör värdet till en grupp av nycklar"):
            parse(text, "f")
    else:
        assert _depth(parse(text, "f").value) == depth


def _depth(value: object) -> int:
    if not isinstance(value, (dict, list)):
        return 0
    inner = value.values() if isinstance(value, dict) else value
    return 1 + max(map(_depth, inner), default=0)


def test_two_entries_that_have_run_together_are_told_once() -> None:
    with pytest.raises(ProblemsError) as caught:
        parse("xs:\n  - id: a\n    b: 1\n    id: c\n    b: 2\n", "f")
    assert str(caught.value) == 'f:4:5: en ny post börjar här: skriv "- " före "id"'
    with pytest.raises(ProblemsError) as caught:
        parse("xs:\n  - id: a\n    b: 1\n    b: 2\n", "f")
    assert str(caught.value) == 'f:4:5: "b" står två gånger: den första står på rad 3, ta bort en'
    with pytest.raises(ProblemsError) as caught:
        parse("id: a\nb: 1\nid: c\nb: 2\n", "f")
    says = "härifrån står det som finns i filen en gång till: ta bort det"
    assert str(caught.value) == f"f:3:1: {says}"
    with pytest.raises(ProblemsError) as caught:
        parse("a: 1\nb: 1\nc: 1\na: 2\nb: 2\nc: 2\n", "f")
    assert str(caught.value) == f"f:4:1: {says}"
    with pytest.raises(ProblemsError) as caught:
        parse("a: 1\nb: 1\na: 2\n", "f")
    assert str(caught.value) == 'f:3:1: "a" står två gånger: den första står på rad 1, ta bort en'


@pytest.mark.parametrize(
    ("raw", "place"),
    [(b"\xff", "f:1:1"), ("å".encode() + b"\xff", "f:1:2"), (b"a\n\nb\xff", "f:3:2")],
)
def test_a_byte_that_is_no_text_is_told_where_it_stands(raw: bytes, place: str) -> None:
    with pytest.raises(ProblemsError) as caught:
        decode(raw, "f")
    assert str(caught.value.problems[0].place) == place


def test_of_a_large_file_the_size_is_rounded_up(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    for size, told in ((MAX_BYTES + 1, 257), (MAX_BYTES + 1024, 257), (MAX_BYTES + 1025, 258)):
        path.write_bytes(b"#" * size)
        assert f"filen är {told} kB" in _refusal(path)
    assert MAX_BYTES == 262144


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: stod # se nedan\n", "stod"),
        ("a: 2026-01-02 # från webben\n", "2026-01-02"),
        ("a: true # ja\n", True),
        ("a: Träff i Malmö  # kommentar\n", "Träff i Malmö"),
        ('a: "Träff" #3\n', "Träff"),
        ("a: >- # kommentar\n  Träff #3\n", "Träff #3"),
        ("a: C# och F#\n", "C# och F#"),
        ("a: https://bra.se/#del\n", "https://bra.se/#del"),
        ("# Träff #3\na: 1\n", 1),
    ],
)
def test_a_comment_is_told_from_a_text(text: str, value: object) -> None:
    assert parse(text, "f").value == {"a": value}


def test_letters_are_composed_as_they_are_read(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes("na\u0308r: Go\u0308teborg *\n".encode())
    document = read(path, "x.yaml")
    assert document.value == {"när": "Göteborg *"}
    assert document.place(("när",)) == Place("x.yaml", 1, 6)
    assert parse('a: "Go\\u0308teborg"\n', "f").value == {"a": "Göteborg"}
