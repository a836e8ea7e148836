"""A line out of line, a quote left open and what was not meant as YAML reads it: told where it is."""

from __future__ import annotations

import pytest

from macros.problems import ProblemsError
from macros.source.yamlio import parse
from tests.helpers import MARK, marked_place

UNCLOSED = "ett citattecken som öppnas här stängs aldrig: lägg till det"
UNOPENED = "ett citattecken som stängs här öppnas aldrig: lägg till det"
NO_KEY = "nyckeln saknas: skriv den före texten, med kolon efter"
TOO_FAR = "raden är för långt indragen: ställ den rakt under nyckeln ovanför"
TWO, FOUR = (f"raden är för lite indragen: lägg till {n} blanksteg i början" for n in (2, 4))
NO_COLON = "kolon saknas efter nyckeln: skriv nyckel, kolon, blanksteg, värde"
NO_DASH = 'bindestreck saknas: skriv "- " först på raden'
BULLET = 'ett vanligt bindestreck ska stå här: byt "{}" mot "- "'
STRAY = (
    "har både ett värde och rader under sig: ta bort värdet, eller skriv den nyckel som saknas "
    "före raderna"
)
IN_TEXT = (
    "raden blir en del av texten ovanför: ta bort några blanksteg i början om den är en egen "
    "post, och annars bindestrecket"
)
CURLY = "citattecknen blir en del av texten: skriv raka, eller inga alls"
MERGED = (
    "två versioner har inte gått ihop här: behåll det som ska gälla, och ta bort raderna som "
    "börjar med <<<<<<<, ======= och >>>>>>>"
)

TOLD = {
    "a quote long before the next": ('xs:\n  - a: ¤"1\n' + "    b: x\n" + "  - b: y\n" * 50 + '  - a: "2"\n', UNCLOSED),
    "a quote that the next one closes": ('a: ¤"1\nb: 2\nc: "\n', UNCLOSED),
    "a quote after one over two lines": ('a: "x\n  y"\nb: ¤"z\nc: "w"\n', UNCLOSED),
    "a single quote with one inside": ("a: ¤'it''s\nb: 'x'\n", UNCLOSED),
    "a quote within braces": ('a: {b: ¤"x, c: "y"}\nd: "z"\n', UNCLOSED),
    "a quote that is not opened": ('a: 114 14¤"\n', UNOPENED),
    "curly quotes around words": ("a: ¤”Tryggt i Malmö”\n", CURLY),
    "curly quotes": ("a: ¤”Trygg”\n", CURLY),
    "a first key too far out": ("a:\n  b:\n  ¤c: 1\n    d: 2\n    e: 3\n", TWO),
    "a middle key too far out": ("a:\n    b: 1\n  ¤c: 2\n    d: 3\n", TWO),
    "a key all the way out": ("x:\n  - b: 1\n    c: 1\n¤d: 2\n    e: 3\n", FOUR),
    "a middle key too far in": ("a:\n  b: 1\n    ¤c: 2\n  d: 3\n", TOO_FAR),
    "a first key too far in": ("a:\n     ¤b: 1\n  c: 2\n  d: 3\n", TOO_FAR),
    "a first entry too far in": ("a:\n    ¤- b: 1\n    c: 2\n    d: 3\n  - b: 4\n", TOO_FAR),
    "an entry too far out": ("a:\n  x:\n  ¤- b: 1\n      c: 2\n      d: 3\n", TWO),
    "the text of a key too far out": ("a:\n  - b: 1\n¤c: >-\n      x\n    d: 3\n", FOUR),
    "an item too far in": ("a:\n  - b\n    ¤- c\n  - d\n", TOO_FAR),
    "a first item too far out": ("a:\n  ¤- b\n    - c\n    - d\n", TWO),
    "a value and keys under it": ("a:\n  x: 1\n  ¤b: x\n    c: 1\n    d: 2\n", f'"b" {STRAY}'),
    "a value and a list under it": ("a: 1\n¤b: x\n  - c: 1\n    d: 1\n  - c: 2\n", f'"b" {STRAY}'),
    "no key in a first row": ("a:\n  ¤- Brå\n    c: 2\n", NO_KEY),
    "no key in the first row of the second": ("a:\n  - b: x\n    c: 2\n  ¤- Ett namn med ord\n    c: 2\n", NO_KEY),
    "no key before a list": ("a:\n  ¤- Brå, Samverkan\n    c:\n      - d\n", NO_KEY),
    "no colon in a first key": ("a:\n  ¤- b 1\n    c: 2\n", NO_COLON),
    "an equals sign": ("a:\n  ¤- b = 1\n    c: 2\n", NO_COLON),
    "a space before the colon": ("¤a :1\nb: 2\n", NO_COLON),
    "no colon above a list": ("¤a\n  - b: 1\n", NO_COLON),
    "a first item without its dash": ("a:\n  ¤b\n  - c\n", NO_DASH),
    "a bullet": ("a:\n  ¤• b\n  - c\n", BULLET.format("•")),
    "a long dash": ("a:\n  ¤– b: 1\n    c: 2\n", BULLET.format("–")),
    "two dashes": ("a:\n  - ¤- b: 1\n    c: 2\n", "två bindestreck i rad: ta bort det ena"),
    "a hard space after the colon": ("a:\n  - b:¤\u00a01\n    c: 2\n", "ett hårt blanksteg efter kolonet: byt det mot ett vanligt blanksteg"),
    "a key in a text": ("xs:\n  - a: >-\n      x\n      ¤b: 1\n  - a: y\n    b: 2\n", TOO_FAR),
    "an item in a text": ("a:\n  - >-\n    x\n    ¤- y\n", IN_TEXT),
    "an item at the level of its entry": ("xs:\n  - a: 1\n    b:\n  - ¤c\n", 'posten är för lite indragen: dra in den under "b"'),
    "the first line of an entry twice": ("xs:\n  - a: 1\n  - ¤a: 1\n    b: 2\n", '"a" står två gånger, på rad 2 också: ta bort en'),
    "an entry in the list of the one before": ("xs:\n  - a: 1\n    b: 1\n    c:\n      - d: 1\n      ¤- a: 2\n    b: 2\n    c: []\n", TOO_FAR),
    "a merge that went wrong": ("a: 1\n¤<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n", MERGED),
    "the end of one": ("a: 1\n¤>>>>>>> x\nb: 2\n", MERGED),
}  # fmt: skip

RIGHT = (
    'a: "x\n  y"\nb: 1\n',
    "a: x\n  y\n  z\nb: 1\n",
    'a: Skriv "nu" och ”sen”\n',
    'a: "”Trygg”"\n',
    "a: ”Ett” och ”två”\n",
    'a: ["x", "y"]\nb: {c: "d"}\n',
    "a: 'it''s'\n",
    'a: "säg \\"hej\\""\n',
    "a: >-\n  Obs: läs detta\n  text = 1\nb: 1\n",
    "a: >-\n  x\n\n    mer\n  y\nb: 1\n",
    "a:\n- b\n- c\nd: 1\n",
    "a:\n    - b: 1\n      c: 2\n",
    "a:\n  -   b: 1\n      c: 2\n",
    '# ======= x\na: 1 # x: "y\n',
    "a: 5 - 7\nb: x -\n",
)


@pytest.mark.parametrize("case", TOLD)
def test_a_mistake_is_told_where_it_was_made(case: str) -> None:
    text, says = TOLD[case]
    with pytest.raises(ProblemsError) as caught:
        parse(text.replace(MARK, ""), "f")
    assert str(caught.value).split("\n") == [f"f:{marked_place(text)}: {says}"]


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_not_refused(text: str) -> None:
    assert isinstance(parse(text, "f").value, dict)
