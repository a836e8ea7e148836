"""Ways to break the real project: each gives one Swedish line in its place, and publishes nothing."""

from __future__ import annotations

import hashlib
import random
import re
from typing import TYPE_CHECKING

import pytest

from macros.__main__ import main
from tests.helpers import (
    SMALL,
    TODAY,
    Break,
    build_command,
    check_command,
    make,
    problem_lines,
)

if TYPE_CHECKING:
    from pathlib import Path

PLACES, NETWORK, FUNCTIONS = "data/places.yaml", "data/network.yaml", "data/coordinators.yaml"
PAGE, MENU = "docs/prov.md", "mkdocs.yml"

DATA = {
    "unclosed quote": Break(PLACES, 'county: "25"', 'county: ¤"25', "ett citattecken som öppnas här stängs aldrig: lägg till det"),
    "colon in a title": Break(FUNCTIONS, "title: Brås stöd", "title: Brå¤: stöd", "ett kolon i värdet: sätt hela värdet inom citattecken om kolonet hör till texten"),
    "no space after a colon": Break(PLACES, "name: Malmö\n", "name¤:Malmö\n", "blanksteg saknas efter kolonet"),
    "no space after a dash": Break(PLACES, '  - code: "1280"', '  ¤-code: "1280"', "blanksteg saknas efter bindestrecket"),
    "tab": Break(PLACES, "    name: Malmö\n", "¤\tname: Malmö\n", "tabb är inte tillåten: dra in med blanksteg, två för varje nivå"),
    "indented too far": Break(PLACES, "    name: Malmö\n", "      ¤name: Malmö\n", "raden är för långt indragen: ställ den rakt under nyckeln ovanför"),
    "indented too little": Break(PLACES, '  - code: "1280"\n    name: Malmö\n', '  - code: "1280"\n  ¤name: Malmö\n', "raden passar inte i listan: kontrollera indraget och att posten börjar med bindestreck"),
    "duplicate key": Break(FUNCTIONS, "    role: stod\n", "    §role: stod\n    ¤role: stod\n", '"role" står två gånger: den första står på rad {line}, ta bort en'),
    "misspelt key": Break(FUNCTIONS, "hours: tisdagar", "¤houres: tisdagar", 'okänd nyckel "houres" – menade du "hours"?'),
    "missing key": Break(PLACES, '  - code: "1280"\n    name: Malmö\n', '  - ¤code: "1280"\n', '"name" saknas: lägg till raden "name: …"'),
    "misspelt list": Break(PLACES, "municipalities:\n", "¤municipalites:\n", 'okänd nyckel "municipalites" – menade du "municipalities"?'),
    "unknown county": Break(FUNCTIONS, 'county: "25"', 'county: ¤"26"', 'okänd länskod "26" – menade du "25" (Norrbottens län)?'),
    "the wrong county": Break(FUNCTIONS, 'county: "25"', 'county: ¤"24"', 'Länsstyrelsen Norrbotten hör till länskod "25" (Norrbottens län), inte "24": ändra "county" eller "organisation"'),
    "unknown organisation": Break(FUNCTIONS, "organisation: lansstyrelsen-skane", "organisation: ¤lansstyrelsen-skåne".replace("å", "aa"), 'okänd organisation "lansstyrelsen-skaane" – menade du "lansstyrelsen-skane" (Länsstyrelsen i Skåne län)?'),
    "a county's code changed": Break(PLACES, '- code: "25"', '- code: ¤"26"', 'ingen post pekar på "26", men 16 poster pekar på "25", som inte finns – menade du "25"?'),
    "a region's id changed": Break(PLACES, "- id: bergslagen", "- id: ¤bergslag", 'ingen post pekar på "bergslag", men 4 poster pekar på "bergslagen", som inte finns – menade du "bergslagen"?'),
    "code without quotes": Break(PLACES, 'code: "1280"', "code: ¤1280", 'koden ska stå inom citattecken: "1280"'),
    "an entry twice": Break(PLACES, '  - code: "1280"\n    name: Malmö\n    county: "12"\n', '  - code: §"1280"\n    name: Malmö\n    county: "12"\n  - code: ¤"1280"\n    name: Malmö\n    county: "12"\n', '"1280" används redan på rad {line}: varje post ska ha ett eget värde'),
    "bad phone number": Break(FUNCTIONS, "phone: 08-527 58 400", "phone: ¤08-527 58", '"08-527 58" är inget giltigt svenskt telefonnummer: kontrollera riktnummer och antal siffror'),
    "bad mailbox": Break(FUNCTIONS, "email: bf@bra.se", "email: ¤bf.bra.se", '"bf.bra.se" är ingen e-postadress: skriv den som "namn@myndighet.se"'),
    "someone else's mailbox": Break(FUNCTIONS, "email: bf@bra.se", "email: ¤bf@gmail.com", 'brevlådan "bf@gmail.com" hör inte till Brå: adressen ska sluta på @bra.se'),
    "a date that is none": Break(FUNCTIONS, "read: 2026-11-24", "read: ¤2026-11-31", '"2026-11-31" är inget datum som finns'),
    "a day ahead": Break(FUNCTIONS, "read: 2026-11-24", "read: ¤2062-11-24", "datumet 2062-11-24 har inte varit än: kontrollera årtalet"),
    "a vacancy that ran out": Break(FUNCTIONS, "    role: stod\n", "    role: stod\n    vacant_until: ¤2026-06-30\n", "vakansen gick ut 2026-06-30: ta bort raden om tjänsten är tillsatt, annars skriv ett nytt datum"),
    "markup": Break(FUNCTIONS, "title: Brås stöd", "title: ¤<b>Brås</b> stöd", 'märkspråk är inte tillåtet i data: ta bort "<" och skriv ren text'),
    "template code": Break(FUNCTIONS, "title: Brås stöd till lokala aktörer", 'title: ¤"{{ config }}"', 'mallkod är inte tillåten i data: ta bort "{{"'),
    "a person's number": Break(FUNCTIONS, "hours: tisdagar", "hours: ¤640823-3234, tisdagar", "det ser ut som ett personnummer: ta bort det, uppgifter om personer hör inte hit"),
    "alias": Break(NETWORK, "name: Polismyndigheten", "name: ¤*polisen", 'hänvisningen "*polisen" är inte tillåten: skriv ut värdet, eller sätt det inom citattecken om stjärnan hör till texten'),
    "code in a tag": Break(NETWORK, "name: Polismyndigheten", 'name: ¤!!python/object/apply:os.system ["touch x"]', 'typmärket "tag:yaml.org,2002:python/object/apply:os.system" är inte tillåtet: ta bort det, eller sätt värdet inom citattecken om utropstecknet hör till texten'),
    "a merge that went wrong": Break(PLACES, "municipalities:\n", "¤<<<<<<< HEAD\nmunicipalities:\n", "kolon saknas efter nyckeln, eller så är raden fel indragen: skriv nyckel, kolon, blanksteg, värde"),
    "a new file": Break("data/evenemang.yaml", "", "¤events: []\n", 'okänd datafil – menade du "events.yaml"?'),
}  # fmt: skip

PAGES = {
    "no front matter": Break(PAGE, "---\ntitle:", "¤title:", "sidhuvudet saknas: börja filen med en rad ---, raderna title: och description:, och en rad --- till"),
    "front matter not closed": Break(PAGE, "---\n\nProv", "\nProv", "sidhuvudet saknas: börja filen med en rad ---, raderna title: och description:, och en rad --- till", ((PAGE, "---\ntitle", "¤---\ntitle"),)),
    "no title": Break(PAGE, "title: Prov\ndescription", "¤description", '"title" saknas: lägg till raden "title: …"'),
    "misspelt key in front matter": Break(PAGE, "description:", "¤descripton:", 'okänd nyckel "descripton" – menade du "description"?'),
    "colon in the title": Break(PAGE, "title: Prov", "title: Om¤: Stödguiden", "ett kolon i värdet: sätt hela värdet inom citattecken om kolonet hör till texten"),
    "a title that MkDocs would guess about": Break(PAGE, "title: Prov", "title: ¤12:30", 'sätt värdet inom citattecken: title: "12:30"'),
    "a title that is a number": Break(PAGE, "title: Prov", "title: ¤112", 'här ska det stå en text: sätt värdet inom citattecken, "112"'),
    "unknown template": Break(PAGE, "title: Prov", "title: Om\ntemplate: ¤hme.html", 'okänd sidmall "hme.html" – menade du "home.html"?'),
    "unknown macro": Break(PAGE, '{{ directory(level="polis") }}', '{{ ¤direktory(level="polis") }}', 'okänt makro "direktory" – menade du "directory"?'),
    "unknown id": Break(PAGE, '{{ directory(level="polis") }}', '{{ ¤coordinator("lansstyrelsen-skåne") }}', 'makrot "coordinator": samordnaren "lansstyrelsen-skåne" finns inte – menade du "lansstyrelsen-skane" (Regional samordnare)?'),
    "unknown level": Break(PAGE, 'level="polis"', 'level="polisen"', 'makrot "directory": nivån "polisen" finns inte – menade du "polis"?', ((PAGE, '{{ directory(level="polisen', '{{ ¤directory(level="polisen'),)),
    "unknown argument": Break(PAGE, '{{ directory(level="polis") }}', '{{ ¤directory(nivå="polis") }}', 'makrot "directory" anropas med fel värden: det tar level (kan utelämnas), heading (kan utelämnas)'),
    "wrong heading": Break(PAGE, '{{ directory(level="polis") }}', '{{ ¤directory("polis", 2.0) }}', 'makrot "directory": rubriknivån "2.0" finns inte: skriv 2, 3 eller 4'),
    "a macro that is not called": Break(PAGE, '{{ directory(level="polis") }}', "¤{{ directory }}", 'inom {{ }} får bara ett makroanrop stå: skriv det som {{ namn("värde") }}'),
    "call not closed": Break(PAGE, '{{ directory(level="polis") }}', '¤{{ directory(level="polis")', 'makroanropet går inte att läsa: skriv det som {{ namn("värde") }} på en rad'),
    "call closed by one brace": Break(PAGE, '{{ directory(level="nationell") }}', '¤{{ directory(level="regional") }', 'makroanropet går inte att läsa: skriv det som {{ namn("värde") }} på en rad'),
    "call opened by one brace": Break(PAGE, '{{ directory(level="polis") }}', '{ directory(level="polis") ¤}}', 'makroanropet går inte att läsa: skriv det som {{ namn("värde") }} på en rad'),
    "quote not closed in a call": Break(PAGE, '{{ directory(level="polis") }}', '¤{{ directory(level="polis) }}', 'makroanropet går inte att läsa: skriv det som {{ namn("värde") }} på en rad'),
    "call in a sentence": Break(PAGE, '{{ directory(level="polis") }}', 'Här: ¤{{ directory(level="polis") }}', "makroanropet ska stå ensamt på raden: flytta resten av texten till en annan"),
    "call indented": Break(PAGE, '{{ directory(level="polis") }}', '    ¤{{ directory(level="polis") }}', "makroanropet är indraget: ta bort blankstegen runt det"),
    "macros not turned on": Break(PAGE, "render_macros: true\n", "", 'sidan anropar ett makro men det är inte påslaget: lägg till raden "render_macros: true" i sidhuvudet', ((PAGE, '{{ directory(level="nationell")', '¤{{ directory(level="nationell")'),)),
    "a loop": Break(PAGE, "## Polisens", "¤{% for x in y %}\n## Polisens", "på en sida får bara makroanrop stå inom klamrar, inga slingor eller villkor"),
    "a raw block": Break(PAGE, "## Polisens", "¤{% raw %}{{ x }}{% endraw %}\n## Polisens", "på en sida får bara makroanrop stå inom klamrar, inga slingor eller villkor"),
    "a page that is not there": Break(PAGE, "](kontakter.md)", "](¤kontakt.md)", 'länken "kontakt.md" leder till en sida som inte finns – menade du "kontakter.md"?'),
    "a folder": Break(PAGE, "](lan/skane.md)", "](¤lan/skane/)", 'länken "lan/skane/" ska leda till en fil: skriv "lan/skane.md"'),
    "an address from the root": Break(PAGE, "](kontakter.md)", "](¤/kontakter/)", 'länken "/kontakter/" börjar med snedstreck: skriv vägen till filen från den här sidan'),
    "a heading that is not there": Break(PAGE, "](kontakter.md)", "](¤prov.md#nationell-niva-1)", 'länken "prov.md#nationell-niva-1" leder till en rubrik som inte finns – menade du "nationell-niva"?'),
    "an empty link": Break(PAGE, "](kontakter.md)", "](¤)", "länken är tom: skriv vart den leder"),
    "a link that runs code": Break(PAGE, "](kontakter.md)", "](¤javascript:alert(1))", 'länken får inte börja med "javascript:"'),
    "a link over two lines": Break(PAGE, "Provsidan hjälper", "[Guiden\nsom](¤kontakt.md) hjälper", 'länken "kontakt.md" leder till en sida som inte finns – menade du "kontakter.md"?'),
    "a link with a broken address": Break(PAGE, "](kontakter.md)", "](¤http://[x)", 'länken "http://[x" går inte att läsa'),
    "an image elsewhere": Break(PAGE, "Provsidan hjälper", "![](¤https://x.se/a.png) hjälper", "bilden ligger på en annan webbplats: lägg bildfilen i docs och skriv vägen dit"),
    "an image elsewhere, by reference": Break(PAGE, "Provsidan hjälper", "![a][b] hjälper\n\n[b]: ¤https://x.se/a.png\n\nx", "bilden ligger på en annan webbplats: lägg bildfilen i docs och skriv vägen dit"),
    "an image that is not there": Break(PAGE, "Provsidan hjälper", "![Karta](¤karta.png) hjälper", 'länken "karta.png" leder till en sida som inte finns'),
    "HTML": Break(PAGE, "Provsidan hjälper", "Stödguiden ¤<b>hjälper</b>", 'HTML är inte tillåtet på en sida: ta bort "<b>" och använd Markdown eller ett makro'),
    "HTML over two lines": Break(PAGE, "Provsidan hjälper", "¤<script\nsrc=x>hjälper", 'HTML är inte tillåtet på en sida: ta bort "<script" och använd Markdown eller ett makro'),
    "HTML between false code signs": Break(PAGE, "Provsidan hjälper", "\\`¤<img src=x onerror=y>\\` hjälper", 'HTML är inte tillåtet på en sida: ta bort "<img src=x onerror=y>" och använd Markdown eller ett makro'),
    "HTML after a false fence": Break(PAGE, "Provsidan hjälper", "```\n\n¤<script>x</script>\n\nhjälper", 'HTML är inte tillåtet på en sida: ta bort "<script>" och använd Markdown eller ett makro'),
    "a script in an attribute": Break(PAGE, "{: .lead }", '{: .lead ¤onclick="x" }', 'attributet "onclick" är inte tillåtet på en sida: ta bort det ur klammern'),
    "a style in an attribute": Break(PAGE, "{: .lead }", '{: .lead ¤style="color:red" }', 'attributet "style" är inte tillåtet på en sida: ta bort det ur klammern'),
    "a page that the menu lacks": Break("docs/om/ny.md", "", "¤---\ntitle: Ny\ndescription: Ny\n---\n", 'sidan finns inte i menyn: lägg till "- om/ny.md" under nav i mkdocs.yml'),
    "a menu entry without a page": Break(MENU, "om/index.md", "¤om/om.md", 'menyn har sidan "om/om.md" som inte finns i docs – menade du "om/index.md"?'),
    "a page twice in the menu": Break(MENU, "      - Prov: prov.md\n", "      - §prov.md\n      - ¤prov.md\n", 'sidan "prov.md" står redan i menyn på rad {line}: ta bort en'),
    "an empty section in the menu": Break(MENU, "  - Prov:\n", "  - ¤Tom:\n  - Prov:\n", "punkten i menyn leder ingenstans: skriv en sida eller en lista av sidor"),
    "a menu that cannot be read": Break(MENU, "  - Start: index.md", "  - Start: nu¤: index.md", "ett kolon i värdet: sätt hela värdet inom citattecken om kolonet hör till texten"),
    "a page of another kind": Break("docs/om/ny.html", "", "¤<script>x</script>", 'filen kan inte vara en sida: skriv den i Markdown och kalla den "ny.md"'),
}  # fmt: skip


@pytest.mark.parametrize("case", PAGES)
def test_a_mistake_on_a_page_gives_one_line(case: str, small_copy: Path) -> None:
    expected = PAGES[case].apply(small_copy)
    assert problem_lines(small_copy) == [expected]


@pytest.mark.parametrize("case", DATA)
def test_a_mistake_in_the_data_gives_one_line_and_exit_1(
    case: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    expected = DATA[case].apply(project)
    status = main(["--root", str(project), "--today", TODAY.isoformat(), "check"])
    printed = capsys.readouterr()
    assert printed.out == expected + "\n"
    assert printed.err == "1 fel att rätta i 1 fil.\n"
    assert status == 1


TOP = "render_macros: true\n---\n"
CONTACTS = "docs/kontakter.md"
REAL = {
    "unknown county": DATA["unknown county"],
    "unclosed quote": DATA["unclosed quote"],
    "a day ahead": DATA["a day ahead"],
    "unknown macro": Break(CONTACTS, TOP, TOP + "\n{{ ¤direktory() }}\n", 'okänt makro "direktory" – menade du "directory"?'),
    "HTML": Break(CONTACTS, TOP, TOP + "\n¤<b>Viktigt</b>\n", 'HTML är inte tillåtet på en sida: ta bort "<b>" och använd Markdown eller ett makro'),
    "a page that is not there": Break(CONTACTS, TOP, TOP + "\n[Hit](¤lan/lanen.md)\n", 'länken "lan/lanen.md" leder till en sida som inte finns – menade du "lan/skane.md"?'),
    "front matter": Break(CONTACTS, "title: ", "¤titel: ", 'okänd nyckel "titel" – menade du "title"?'),
    "a menu that cannot be read": Break(MENU, "nav:\n", "nav:\n  - Hitta: stöd¤: index.md\n", "ett kolon i värdet: sätt hela värdet inom citattecken om kolonet hör till texten"),
}  # fmt: skip
"""Some of each kind in the real project, for the commands themselves."""


@pytest.mark.parametrize("case", ["unknown county", "unknown macro", "a menu that cannot be read"])
def test_the_command_tells_it_too(case: str, project: Path) -> None:
    expected = REAL[case].apply(project)
    done = check_command(project)
    assert done.stdout == expected + "\n"
    assert done.stderr == "1 fel att rätta i 1 fil.\n"
    assert done.returncode == 1


BUILT = [
    *((case, "mkdocs") for case in ("unknown county", "unclosed quote", "unknown macro", "HTML")),
    *((case, "make") for case in ("a day ahead", "a page that is not there", "front matter", "a menu that cannot be read")),
]  # fmt: skip


def _snapshot(folder: Path) -> dict[str, tuple[str, int]]:
    return {
        path.relative_to(folder).as_posix(): (
            hashlib.sha256(path.read_bytes()).hexdigest(),
            path.stat().st_mtime_ns,
        )
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize(("case", "how"), BUILT)
def test_a_failed_build_leaves_the_site_as_it_was(case: str, how: str, built_project: Path) -> None:
    broken = REAL[case]
    before = _snapshot(built_project / "site")
    whole = (built_project / broken.file).read_bytes()
    try:
        expected = broken.apply(built_project)
        if how == "make":
            done = make(built_project, "build")
        else:
            done = build_command(built_project, "site")
    finally:
        (built_project / broken.file).write_bytes(whole)
    output = done.stdout + done.stderr
    assert done.returncode != 0
    assert output.count(expected) == 1
    assert "Traceback" not in output
    assert _snapshot(built_project / "site") == before
    assert not (built_project / ".site-new").exists()


def test_on_github_a_mistake_is_an_annotation_on_its_line(project: Path) -> None:
    place, _, text = DATA["unknown county"].apply(project).partition(": ")
    file, line, column = place.split(":")
    annotation = f"::error file={file},line={line},col={column}::{text}"
    done = build_command(project, "site", GITHUB_ACTIONS="true")
    assert done.returncode == 1
    assert annotation in done.stderr.split("\n")


HOSTILE_CALLS = [
    '{{ county_map("a" * 10 ** 10) }}',
    "{{ 10 ** 10 ** 10 }}",
    "{{ range(10 ** 9) | list }}",
    "{% for i in range(10 ** 9) %}{% endfor %}",
    '{{ ("%" ~ "99999999999d") % 1 }}',
    '{{ "".__class__.__mro__[1].__subclasses__() }}',
    '{{ "".join }}',
    "{{ config.__init__.__globals__ }}",
    "{{ self.__init__ }}",
    "{{ cycler.__init__.__globals__.os.popen('touch hacked').read() }}",
    "{{ lipsum.__globals__['os'].system('touch hacked') }}",
    "{{ coordinator.__globals__ }}",
    "{{ coordinator.__func__ }}",
    "{{ coordinator(id=(1).__class__) }}",
    "{{ coordinator(*[1]) }}",
    "{{ place_links((), 'x') }}",
    "{{ _render('contact.html.j2') }}",
    "{{ macros_info() }}",
    "{{ context() }}",
    '{{ fix_url("x") }}',
    "{{ now() }}",
    "{% include '/etc/passwd' %}",
    "{% import 'os' as os %}",
    "{% set x = 1 %}",
    '{{ coordinator("bra-stod") | attr("__class__") }}',
    "{{ coordinator(" + "9" * 5000 + ") }}",
    "{{ " + "(" * 5000 + ")" * 5000 + " }}",
    "{{ " + "[" * 5000 + "]" * 5000 + " }}",
    "{{ a" + ".b" * 5000 + " }}",
    "{{ " + "-" * 5000 + "1 }}",
]


@pytest.mark.parametrize("call", HOSTILE_CALLS, ids=lambda call: call[:40])
def test_a_call_that_runs_or_hangs_is_refused_where_it_stands(
    call: str, small_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(small_copy)
    text = (small_copy / PAGE).read_text("utf-8")
    # With links to the page, too: they are looked up among its headings.
    (small_copy / PAGE).write_text(f"{text}\n{call}\n\n[hit](#nationell-niva)\n", "utf-8")
    about = small_copy / "docs/om/index.md"
    about.write_text(about.read_text("utf-8") + "\n[dit](../prov.md#nationell-niva)\n", "utf-8")
    lines = problem_lines(small_copy)
    assert len(lines) == 1
    assert lines[0].startswith(f"{PAGE}:{text.count(chr(10)) + 2}:")
    assert not (small_copy / "hacked").exists()


@pytest.mark.parametrize(
    "text",
    [">" * 3000 + " x", "- " * 3000 + "x", "[" * 3000, "[a](" * 2000, "*" * 4001, "`" * 4001, "![" * 2000 + "](" * 2000, "{: a=" * 1000, "| a " * 3000 + "\n" + "|-" * 3000, "1. " * 3000],
    ids=lambda text: text[:6],
)  # fmt: skip
def test_a_page_nested_without_end_is_told_or_taken(text: str, small_copy: Path) -> None:
    path = small_copy / PAGE
    path.write_text(path.read_text("utf-8") + f"\n{text}\n", "utf-8")
    assert all(line.startswith(f"{PAGE}:") for line in problem_lines(small_copy))


def test_files_that_are_not_text_are_told(small_copy: Path) -> None:
    (small_copy / PAGE).write_bytes("---\ntitle: Om oss på ".encode() + b"\xe5\n---\n")
    (small_copy / "docs" / "bort.md").symlink_to(small_copy / "ingenstans.md")
    menu = (small_copy / MENU).read_bytes()
    (small_copy / MENU).write_bytes(menu + b"# \xff\n")
    not_utf8 = "filen är inte sparad som UTF-8 här: spara den som UTF-8, så blir å, ä och ö rätt"
    assert problem_lines(small_copy) == [
        "docs/bort.md:1:1: filen kan inte läsas",
        f"docs/prov.md:2:18: {not_utf8}",
        f"mkdocs.yml:{menu.decode().count(chr(10)) + 1}:3: {not_utf8}",
    ]


def test_a_page_may_show_code_and_signs(small_copy: Path) -> None:
    path = small_copy / "docs/om/index.md"
    text = path.read_text("utf-8")
    path.write_text(
        f"{text}\nMejla <bf@bra.se>, läs [Brå](https://bra.se) och `<script>`, 1 < 2 > 0.\n\n"
        "```\n<b>{{ kod }}</b>\n[x](finns-inte.md)\n```\n\n## Rubrik {#egen}\n\n[dit](#egen)\n",
        "utf-8",
    )
    assert problem_lines(small_copy) == []


def _mutate(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    for _ in range(chance.randint(1, 3)):
        here, there = chance.randrange(len(lines)), chance.randrange(len(lines))
        line = lines[here]
        index = chance.randrange(len(line) + 1)
        sign = chance.choice("\"'#:-{}[]<>&*!|%@`\\\t\r\x00\u2028\u00a0åÖ 01ax/?=~^()_.,")
        match chance.randrange(9):
            case 0:
                del lines[here]
                lines = lines or [""]
            case 1:
                lines.insert(there, line)
            case 2:
                lines[here], lines[there] = lines[there], line
            case 3:
                lines[here] = line[:index] + sign + line[index + 1 :]
            case 4:
                lines[here] = line[:index] + sign * chance.choice((1, 2, 3)) + line[index:]
            case 5:
                lines[here] = line[:index] + line[index + 1 :]
            case 6:
                lines[here] = line[:index]
            case 7:
                lines[here] = " " * chance.randrange(7) + line.lstrip()
            case _:
                lines[here] = line + lines[there]
    return "\n".join(lines)


FUZZED = sorted(
    path.relative_to(SMALL).as_posix()
    for path in (*SMALL.glob("data/*"), *SMALL.glob("docs/**/*.md"), SMALL / MENU)
)


@pytest.mark.parametrize("file", FUZZED)
def test_no_change_to_a_file_gives_a_traceback(file: str, small_copy: Path) -> None:
    """Seeded changes to lines and characters: each is told with file and line, or is right."""
    path = small_copy / file
    whole = path.read_text("utf-8")
    found = 0
    for seed in range(60):
        text = _mutate(whole, random.Random(f"{file} {seed}"))
        path.write_bytes(text.encode("utf-8"))
        try:
            lines = problem_lines(small_copy)
        except BaseException as error:
            raise AssertionError(f"seed {seed}: {error!r}\n{text}") from error
        found += bool(lines)
        for line in lines:
            place = re.match(r"([a-zåäö/._-]+):(\d+):(\d+): \S", line)
            assert place, f"seed {seed}: {line}"
            assert (small_copy / place[1]).exists(), f"seed {seed}: {line}"
            length = (small_copy / place[1]).read_text("utf-8").count("\n") + 1
            assert 1 <= int(place[2]) <= length, f"seed {seed}: {line}"
        assert len(lines) <= 12, f"seed {seed} makes a cascade:\n" + "\n".join(lines)
    assert found > 10
