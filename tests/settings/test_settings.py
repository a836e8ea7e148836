"""What is set from outside: what is right is taken, what is meant is mended, the rest refused."""

from __future__ import annotations

from datetime import date

import pytest

from macros.settings.environment import (
    SettingError,
    build_time,
    editors_mail,
    given_day,
    mailbox,
    public_addresses,
    web_address,
)

GIVEN = ("https://egen.example/", "https://kod.example/r")
GITHUB = "https://github.com/Agare/guiden"


@pytest.mark.parametrize(
    ("environ", "site", "repo"),
    [
        ({}, *GIVEN),
        ({"GITHUB_REPOSITORY": "Agare/guiden"}, "https://agare.github.io/guiden/", GITHUB),
        ({"GITHUB_REPOSITORY": " Agare/guiden\n"}, "https://agare.github.io/guiden/", GITHUB),
        ({"GITHUB_REPOSITORY": "Agare/Agare.github.io"}, "https://agare.github.io/", "https://github.com/Agare/Agare.github.io"),
        ({"GITHUB_REPOSITORY": "A-g_x/g.u-i_d"}, "https://a-g_x.github.io/g.u-i_d/", "https://github.com/A-g_x/g.u-i_d"),
        ({"GITHUB_REPOSITORY": "Agare/guiden", "GITHUB_SERVER_URL": "https://git.example"}, "https://agare.github.io/guiden/", "https://git.example/Agare/guiden"),
        ({"GITHUB_REPOSITORY": "Agare/guiden", "GITHUB_SERVER_URL": "https://git.example/kod/"}, "https://agare.github.io/guiden/", "https://git.example/kod/Agare/guiden"),
        ({"GITHUB_REPOSITORY": "Agare/guiden", "GITHUB_SERVER_URL": ""}, "https://agare.github.io/guiden/", GITHUB),
        ({"GITHUB_SERVER_URL": "udda, men ingen frågar"}, *GIVEN),
        ({"GITHUB_REPOSITORY": "Agare/guiden", "SITE_URL": "https://x.example/"}, "https://x.example/", GITHUB),
        ({"SITE_URL": "https://x.example/stod"}, "https://x.example/stod/", GIVEN[1]),
        ({"SITE_URL": ""}, *GIVEN),
        ({"SITE_URL": "  "}, *GIVEN),
        ({"GITHUB_REPOSITORY": ""}, *GIVEN),
    ],
)  # fmt: skip
def test_the_public_addresses_are_those_of_github_or_of_the_settings(
    environ: dict[str, str], site: str, repo: str
) -> None:
    assert public_addresses(environ, *GIVEN) == (site, repo)


def test_the_repository_has_no_last_slash() -> None:
    assert public_addresses({}, "/", "https://kod.example/r/") == ("/", "https://kod.example/r")
    assert public_addresses({}, "/", "") == ("/", "")
    assert public_addresses({}, "https://x.example/sv", "") == ("https://x.example/sv/", "")


@pytest.mark.parametrize(
    ("value", "address"),
    [
        ("https://x.example/", "https://x.example/"),
        ("https://x.example", "https://x.example/"),
        ("https://x.example/stod/guiden", "https://x.example/stod/guiden/"),
        ("https://x.example//stod//", "https://x.example/stod/"),
        (" https://x.example/ \n", "https://x.example/"),
        ("http://x.example", "http://x.example/"),
        ("HTTPS://X.Example/Stod", "https://x.example/Stod/"),
        ("x.example", "https://x.example/"),
        ("x.example/stod", "https://x.example/stod/"),
        ("//x.example/stod", "https://x.example/stod/"),
        ("x.example:8443/stod", "https://x.example:8443/stod/"),
        ("http://localhost:8000", "http://localhost:8000/"),
        ("http://127.0.0.1:8000/x", "http://127.0.0.1:8000/x/"),
        ("http://handboken/", "http://handboken/"),
        ("https://stödguiden.se", "https://xn--stdguiden-17a.se/"),
        ("https://x.example/stöd", "https://x.example/st%C3%B6d/"),
        ("https://x.example/st%C3%B6d/", "https://x.example/st%C3%B6d/"),
        ("https://x.example/~brå,a/v1.2", "https://x.example/~br%C3%A5,a/v1.2/"),
    ],
)  # fmt: skip
def test_an_address_that_is_meant_is_taken(value: str, address: str) -> None:
    assert web_address("SITE_URL", value) == address


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("https://x.example/min sida", "an address has no spaces and no backslash"),
        ("https:\\\\x.example", "an address has no spaces and no backslash"),
        ("https://x.example/\nSet-Cookie: a", "an address has no spaces and no backslash"),
        ("ftp://x.example/", "ftp: is no way to a web site"),
        ("htps://x.example/", "htps: is no way to a web site"),
        ("javascript:alert(1)", "it is no address"),
        ("mailto:red@x.example", "it names a user"),
        ("https://", "it names no host"),
        ("/stod/", "it names no host"),
        ("stodguiden", "it names no host"),
        ("localhost:8000", "it names no host"),
        ("https://x..example/", "it names no host"),
        ("https://-x.example/", "it names no host"),
        ("https://x.example:port/", "it is no address"),
        ("https://x.example:99999/", "it is no address"),
        ("https://[x.example/", "it is no address"),
        ("https://user:pass@x.example/", "it names a user"),
        ("https://x.example/?q=1", "the address of a start page has no ? and no #"),
        ("https://x.example/#top", "the address of a start page has no ? and no #"),
        ("https://x.example/a/../b", "it has a step that is no folder"),
        ("https://x.example/index.html", "it names a page, and not the folder of the site"),
    ],
)
def test_what_is_no_address_of_a_start_page_is_refused_in_one_line(value: str, why: str) -> None:
    with pytest.raises(SettingError) as caught:
        public_addresses({"SITE_URL": value}, *GIVEN)
    assert str(caught.value) == (
        f"SITE_URL is {value!r}: {why}; it should be as https://stodguiden.example/guide/"
    )
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("value", ["Agare", "/guiden", "Agare/", "a/b/c", "Agare/min guide", "../x", "https://github.com/a/b", "Ägare/x"])  # fmt: skip
def test_what_is_no_repository_is_refused(value: str) -> None:
    with pytest.raises(SettingError) as caught:
        public_addresses({"GITHUB_REPOSITORY": value}, *GIVEN)
    assert str(caught.value) == f"GITHUB_REPOSITORY is {value!r}: it should be owner/name"


@pytest.mark.parametrize("value", ["git server", "ftp://git.example", "https://", "github"])
def test_what_is_no_server_is_refused(value: str) -> None:
    environ = {"GITHUB_REPOSITORY": "a/b", "GITHUB_SERVER_URL": value}
    with pytest.raises(SettingError, match=r"^GITHUB_SERVER_URL is "):
        public_addresses(environ, *GIVEN)


@pytest.mark.parametrize(
    ("value", "taken"),
    [
        ("red@x.example", "red@x.example"),
        (" red@x.example\n", "red@x.example"),
        ("mailto:red@x.example", "red@x.example"),
        ("Redaktionen <red@x.example>", "red@x.example"),
        ('"Red, Stödguiden" <red@x.example>', "red@x.example"),
        ("<red@x.example>", "red@x.example"),
        ("Red.Guide+fel@X.Example", "Red.Guide+fel@x.example"),
        ("red@malmö.se", "red@xn--malm-8qa.se"),
        ("", ""),
        ("  ", ""),
        (None, ""),
    ],
)
def test_a_mailbox_that_is_meant_is_taken(value: object, taken: str) -> None:
    assert mailbox("EDITORS_MAIL", value) == taken


@pytest.mark.parametrize(
    "value",
    ["redaktionen", "red@", "@x.example", "red@x", "a@x.example, b@x.example", "a@x.example;b@x.example", "a@x.example b@x.example", "red@@x.example", "rödaktion@x.example", "https://x.example/kontakt", "red@x.example?cc=b@x.example", "red@x.example\nBcc: b@x.example", "Redaktionen <>", "12", True, 12],
)  # fmt: skip
def test_what_is_not_one_mailbox_is_refused_in_one_line(value: object) -> None:
    with pytest.raises(SettingError) as caught:
        mailbox("EDITORS_MAIL", value)
    right = "it should be one mailbox, as redaktionen@stodguiden.example, or be empty"
    assert str(caught.value) == f"EDITORS_MAIL is {str(value)!r}: {right}"
    assert "\n" not in str(caught.value)


def test_the_environments_mailbox_stands_over_that_of_the_settings() -> None:
    assert editors_mail({}, "a@x.example") == "a@x.example"
    assert editors_mail({"EDITORS_MAIL": "b@x.example"}, "a@x.example") == "b@x.example"
    assert editors_mail({"EDITORS_MAIL": ""}, "a@x.example") == ""
    with pytest.raises(SettingError, match=r"^extra\.corrections\.mail in mkdocs\.yml is 'a'"):
        editors_mail({}, "a")


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("1764000000", date(2025, 11, 24)),
        (" 1764000000\n", date(2025, 11, 24)),
        ("315532801", date(1980, 1, 1)),
        ("4102444799", date(2099, 12, 31)),
        # No time: what tools say that know none, and what is not set.
        ("315532800", None),
        ("0", None),
        ("1", None),
        ("", None),
        ("  ", None),
    ],
)
def test_a_time_of_the_build_is_taken(value: str, day: date | None) -> None:
    found = build_time({"SOURCE_DATE_EPOCH": value})
    assert (found and found.date()) == day
    assert build_time({}) is None


@pytest.mark.parametrize("value", ["abc", "-5", "1764000000.5", "1e9", "2026-11-24", "4102444800", "999999999999", "9" * 30, "0x10", "١٢٣", "1764000000 s"])  # fmt: skip
def test_what_is_no_time_of_a_build_is_refused(value: str) -> None:
    with pytest.raises(SettingError) as caught:
        build_time({"SOURCE_DATE_EPOCH": value})
    right = "it should be whole seconds since 1970, until 2099, or not be set"
    assert str(caught.value) == f"SOURCE_DATE_EPOCH is {value!r}: {right}"


def test_a_day_to_judge_by_is_taken() -> None:
    assert given_day(" 2026-12-01 ") == date(2026, 12, 1)
    assert given_day("2000-01-01") == date(2000, 1, 1)
    assert given_day("2099-12-31") == date(2099, 12, 31)


@pytest.mark.parametrize("value", ["i dag", "2026-13-01", "1999-12-31", "2100-01-01", "0001-01-01", "24/11 2026", "2026-12-01T10:00", "1764000000"])  # fmt: skip
def test_what_is_no_day_to_judge_by_is_refused(value: str) -> None:
    with pytest.raises(SettingError) as caught:
        given_day(value)
    assert str(caught.value) == (
        f"TODAY is {value!r}: it should be a day from 2000 to 2099, as 2027-03-31"
    )
