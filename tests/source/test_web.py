"""Web addresses: which part is wrong, and what would be right."""

from __future__ import annotations

import pytest

from macros.source.web import address_problem, as_asked, host_of, is_under, same_page

START = "den ska börja med https://"
SAFE = "https://eur01.safelinks.protection.outlook.com/?url="
SEARCH = "är en sökning: skriv adressen till sidan som den hittade"
PROPOSED = "är ett förslag på GitHub: skriv adressen till sidan som den gäller"
MARKS = "adressen markerar ord på sidan hos den som läser:"

WRONG = {
    # Two in one.
    "https://bra.se/ahttps://bra.se/b": 'två adresser i en, "https://bra.se/a" och "https://bra.se/b": skriv bara en av dem',
    "https://bra.se https://skr.se": 'två adresser i en, "https://bra.se" och "https://skr.se": skriv bara en av dem',
    "https://bra.se/a;http://skr.se": 'två adresser i en, "https://bra.se/a" och "http://skr.se": skriv bara en av dem',
    "https://bra.se/https://skr.se/x": 'två adresser i en, "https://bra.se" och "https://skr.se/x": skriv bara en av dem',
    "https://https://bra.se/x": '"https://" står två gånger: skriv "https://bra.se/x"',
    "https://http://bra.se": '"https://" står två gånger: skriv "http://bra.se"',
    # No beginning.
    "www.skr.se": f'"www.skr.se" är ingen webbadress: {START}, skriv "https://www.skr.se"',
    "http//bra.se/x": f'"http//bra.se/x" är ingen webbadress: {START}, skriv "https://bra.se/x"',
    "htps://bra.se": f'"htps://bra.se" är ingen webbadress: {START}, skriv "https://bra.se"',
    "https:/bra.se": f'"https:/bra.se" är ingen webbadress: {START}, skriv "https://bra.se"',
    "<https://bra.se/x>": f'"<https://bra.se/x>" är ingen webbadress: {START}, skriv "https://bra.se/x"',
    "(https://bra.se/x)": f'"(https://bra.se/x)" är ingen webbadress: {START}, skriv "https://bra.se/x"',
    "”https://bra.se/x”": f'"”https://bra.se/x”" är ingen webbadress: {START}, skriv "https://bra.se/x"',
    "//bra.se/x": f'"//bra.se/x" är ingen webbadress: {START} och sakna blanksteg',
    "ftp://bra.se": f'"ftp://bra.se" är ingen webbadress: {START} och sakna blanksteg',
    "file:///C:/x.html": f'"file:///C:/x.html" är ingen webbadress: {START} och sakna blanksteg',
    "mailto:bf@bra.se": f'"mailto:bf@bra.se" är ingen webbadress: {START} och sakna blanksteg',
    # No name of a site.
    "https://": '"https://" är ingen webbadress: webbplatsens namn saknas',
    "https:///x": '"https:///x" är ingen webbadress: webbplatsens namn saknas',
    "https://polisen": '"https://polisen" är ingen webbadress: "polisen" saknar ändelse, som .se',
    "https://bra..se": '"https://bra..se" är ingen webbadress: "bra..se" kan inte vara en webbplats namn',
    "https://www,bra.se": '"https://www,bra.se" är ingen webbadress: "www,bra.se" kan inte vara en webbplats namn',
    "https://bra.s": '"https://bra.s" är ingen webbadress: "bra.s" kan inte vara en webbplats namn',
    "https://10.0.0.1/x": '"https://10.0.0.1/x" är ingen webbadress: skriv webbplatsens namn och inte dess nummer',
    "https://[::1]/x": '"https://[::1]/x" är ingen webbadress: skriv webbplatsens namn och inte dess nummer',
    "https://[::1": '"https://[::1" är ingen webbadress: webbplatsens namn går inte att läsa',
    "https://bra.se:x/": '"https://bra.se:x/" är ingen webbadress: webbplatsens namn går inte att läsa',
    "https://a:b@bra.se": '"https://a:b@bra.se" är ingen webbadress: det som står före @ är en inloggning, ta bort den',
    # Signs.
    "https://bra.se/a b": '"https://bra.se/a b" är ingen webbadress: den har ett blanksteg efter "https://bra.se/a"',
    "[Brå](https://bra.se/om)": 'länken hör till Markdown: skriv bara adressen, "https://bra.se/om"',
    "https://bra.se/lång…": '"https://bra.se/lång…" är ingen webbadress: den är avkortad med punkter, kopiera hela adressen',
    "https://bra.se/x...": '"https://bra.se/x..." är ingen webbadress: den är avkortad med punkter, kopiera hela adressen',
    'https://bra.se/"x': '"https://bra.se/"x" är ingen webbadress: tecknet " får inte stå i den',
    "https://bra.se/100%": '"https://bra.se/100%" är ingen webbadress: efter procenttecknet ska två siffror stå, skriv %25 om det hör till den',
    "https://bra.se/x,": '"https://bra.se/x," slutar med ett skiljetecken: skriv "https://bra.se/x"',
    "https://bra.se/x)": '"https://bra.se/x)" slutar med ett skiljetecken: skriv "https://bra.se/x"',
    "https://bra.se/x.html.": '"https://bra.se/x.html." slutar med ett skiljetecken: skriv "https://bra.se/x.html"',
    "https://www.google.com/search?q=br%C3%A5": f'"https://www.google.com/search?q=br%C3%A5" {SEARCH}',
    "https://google.se/search?q=a": f'"https://google.se/search?q=a" {SEARCH}',
    "https://www.bing.com/search?q=a": f'"https://www.bing.com/search?q=a" {SEARCH}',
    "https://github.com/a/b/pull/12/files": f'"https://github.com/a/b/pull/12/files" {PROPOSED}',
    "https://github.com/a/b/compare/utkast": f'"https://github.com/a/b/compare/utkast" {PROPOSED}',
    "https://github.com/a/b/edit/main/docs/x.md": f'"https://github.com/a/b/edit/main/docs/x.md" {PROPOSED}',
    "https://www.lansstyrelsen.se/skane.": '"https://www.lansstyrelsen.se/skane." slutar med ett skiljetecken: skriv "https://www.lansstyrelsen.se/skane"',
    "https://bra.se.": '"https://bra.se." slutar med ett skiljetecken: skriv "https://bra.se"',
    "https://skr.se/a/brottsforebyggande.": '"https://skr.se/a/brottsforebyggande." slutar med ett skiljetecken: skriv "https://skr.se/a/brottsforebyggande"',
    "https://bra.se/a.html#:~:text=Br%C3%A5%20ger": f'{MARKS} skriv "https://bra.se/a.html"',
    "https://bra.se/a#del:~:text=x,y": f'{MARKS} skriv "https://bra.se/a#del"',
    "https://bra.se/a?id=3#:~:text=x": f'{MARKS} skriv "https://bra.se/a?id=3"',
    "https://bra.se/.": '"https://bra.se/." slutar med ett skiljetecken: skriv "https://bra.se/"',
    # Ways through others.
    f"{SAFE}https%3A%2F%2Fbra.se%2Fx": f'"{SAFE}https%3A%2F%2Fbra.se%2Fx" går genom Outlooks skydd (safelinks): skriv "https://bra.se/x"',
    f"{SAFE}https%3A%2F%2Fbra.se%2F%3Futm_source%3Da": f'"{SAFE}https%3A%2F%2Fbra.se%2F%3Fu…" går genom Outlooks skydd (safelinks): skriv "https://bra.se/"',
    "https://nam12.safelinks.protection.outlook.com/ap/x": '"https://nam12.safelinks.protection.outlook.com/ap/x" går genom Outlooks skydd (safelinks): skriv adressen som den leder till',
    "https://www.google.com/url?q=https://bra.se/x&sa=D": '"https://www.google.com/url?q=https://bra.se/x&sa=D" går genom Google: skriv "https://bra.se/x"',
    "https://l.facebook.com/l.php?u=https%3A%2F%2Fbra.se": '"https://l.facebook.com/l.php?u=https%3A%2F%2Fbra.se" går genom Facebook: skriv "https://bra.se"',
    "https://bit.ly/3x": '"https://bit.ly/3x" är en kortlänk: skriv adressen som den leder till',
    # Tails.
    "https://bra.se/x?utm_source=nl": 'adressen har en svans som spårar läsaren: skriv "https://bra.se/x"',
    "https://bra.se/x?a=1&utm_source=nl&utm_medium=e#del": 'adressen har en svans som spårar läsaren: skriv "https://bra.se/x?a=1#del"',
    "https://bra.se/?fbclid=abc": 'adressen har en svans som spårar läsaren: skriv "https://bra.se/"',
    "https://bra.se?gclid=abc": 'adressen har en svans som spårar läsaren: skriv "https://bra.se"',
    "https://bra.se/x#utm_campaign=a": 'adressen har en svans som spårar läsaren: skriv "https://bra.se/x"',
    "https://bra.se/x;jsessionid=A1?b=1": 'adressen har en svans som spårar läsaren: skriv "https://bra.se/x?b=1"',
}  # fmt: skip


@pytest.mark.parametrize("address", WRONG)
def test_the_wrong_part_is_told_and_what_is_right(address: str) -> None:
    assert address_problem(address) == WRONG[address]


@pytest.mark.parametrize("address", WRONG)
def test_what_is_said_to_be_right_is_right(address: str) -> None:
    _, found, right = WRONG[address].partition('skriv "')
    if found:
        assert address_problem(right.rstrip('"')) is None


def test_a_host_is_known_by_the_letters_of_the_network() -> None:
    assert host_of("https://www.Malmö.se/x") == "www.xn--malm-8qa.se"
    assert host_of("https://bra.se.") == "bra.se"
    assert host_of("https://[x") == ""
    assert is_under("www.bra.se", "bra.se")
    assert is_under("bra.se", "bra.se")
    assert not is_under("nybra.se", "bra.se")
    assert not is_under("bra.se.example", "bra.se")


@pytest.mark.parametrize(
    ("address", "asked"),
    [
        (
            "https://www.malmö.se:81/å?ä=1#ö",
            "https://www.xn--malm-8qa.se:81/%C3%A5?%C3%A4=1#%C3%B6",
        ),
        ("https://bra.se/a%20b", "https://bra.se/a%20b"),
        ("https://bra.se?id=3", "https://bra.se?id=3"),
    ],
)
def test_an_address_is_asked_for_in_ascii(address: str, asked: str) -> None:
    assert as_asked(address) == asked


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://bra.se/a", "http://www.bra.se/a/", True),
        ("https://bra.se/a", "https://bra.se/a#page=2", True),
        ("https://bra.se/a/index.html", "https://bra.se/a", True),
        ("https://bra.se/a?x=1", "https://bra.se/a?x=1&utm_source=brev", True),
        ("https://bra.se", "https://BRA.se/", True),
        ("https://bra.se/a?x=1", "https://bra.se/a?x=2", False),
        ("https://bra.se/a", "https://bra.se/A", False),
        ("https://bra.se/a", "https://statistik.bra.se/a", False),
    ],
)
def test_what_is_the_same_page(one: str, other: str, same: bool) -> None:
    assert (same_page(one) == same_page(other)) is same


@pytest.mark.parametrize(
    "address",
    [
        "https://www.riksdagen.se/search?q=brott",
        "https://www.google.com/maps/@59.3,18.0,12z",
        "https://github.com/a/b/issues/3",
        "https://github.com/a/pull-requests",
        "https://x.se/Acme_Inc.",
        "https://bra.se/a#:text",
        "https://bra.se/skane/etc.",
    ],
)
def test_an_address_may_look_like_those(address: str) -> None:
    assert address_problem(address) is None
