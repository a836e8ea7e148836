"""A round of confirmations: the mails as a mail program reads them, and the list."""

from __future__ import annotations

import csv
import email
import email.policy
import re
from dataclasses import replace
from datetime import date, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

import pytest

from macros.__main__ import main
from macros.model import ASKED_AFTER_DAYS, Confirmation
from macros.rendering.corrections import Corrections
from macros.upkeep.rounds import LIST, NoMailboxError, asked_in, confirmation_round
from tests.helpers import TODAY

if TYPE_CHECKING:
    from email.message import EmailMessage
    from pathlib import Path

    from macros.site import Site

MAIL = "redaktionen@guiden.example"
SUGGEST = "https://github.example/x/y/issues/new?template={form}"


@pytest.fixture
def site(small: Site) -> Site:
    """The small content, as it would be published."""
    ways = Corrections(suggest_template=SUGGEST, mail=MAIL)
    return replace(small, name="Guiden", site_url="https://guiden.example/", corrections=ways)


def read(content: bytes) -> EmailMessage:
    return email.message_from_bytes(content, policy=email.policy.default)  # type: ignore[return-value]


def test_a_mail_is_read_back_as_it_was_meant(site: Site) -> None:
    content = dict(confirmation_round(site))["lansstyrelsen-skane.eml"]
    # RFC 5322: lines that end in CR LF, none of them too long; the rest is encoded.
    assert content.isascii()
    lines = content.split(b"\r\n")
    assert not any(b"\n" in line for line in lines)
    assert max(map(len, lines)) <= 78
    message = read(content)
    assert not message.defects
    code = site.handbook.fingerprints["lansstyrelsen-skane"]
    assert message["Subject"] == f"Stämmer det som står om Länsstyrelsen Skåne i Guiden? ({code})"
    assert (message["From"], message["To"]) == (MAIL, "skane@lansstyrelsen.se")
    assert parsedate_to_datetime(message["Date"]).date() == TODAY
    assert re.fullmatch(r"<[\w.-]+@guiden\.example>", message["Message-ID"])
    assert message["X-Unsent"] == "1"
    assert message.get_content_charset() == "utf-8"
    text = message.get_content()
    for said in (
        "Svara på mejlet och skriv: Vi bekräftar.",
        "Svara och skriv: Vi ändrar",
        "@lansstyrelsen.se",
        code,
        "https://guiden.example/bekrafta/lansstyrelsen-skane/",
        f"template=bekrafta.yml&organisation=lansstyrelsen-skane&kod={code}",
        "  Växel: 010-224 10 00",
        "  Officiell brevlåda: skane@lansstyrelsen.se",
        "Regional samordnare i Skåne län",
        "https://guiden.example/kontakter/#kontakt-lansstyrelsen-skane",
        "Skånes råd",
        "https://guiden.example/lan/skane/#samverkan-skane-rad",
    ):
        assert said in text
    assert not re.search(r"<[a-z/]|&#|\{\{|None", text)


def test_without_a_form_the_mail_does_not_speak_of_one(site: Site) -> None:
    ways = Corrections(mail=MAIL)
    files = dict(confirmation_round(replace(site, corrections=ways)))
    assert "formulär" not in read(files["bra.eml"]).get_content()


def test_the_list_says_who_is_asked_and_what_for(site: Site) -> None:
    files = dict(confirmation_round(site))
    text = files[LIST].decode("utf-8-sig")
    rows = list(csv.DictReader(text.splitlines(), delimiter=";"))
    names = [row["organisation"] for row in rows]
    assert names == [
        "Brå",
        "Länsstyrelsen i Gotlands län",
        "Länsstyrelsen i Jönköpings län",
        "Länsstyrelsen Skåne",
        "Länsstyrelsen Uppsala län",
        "Länsstyrelserna",
        "Polismyndigheten",
    ]
    skane = rows[3]
    assert skane == {
        "organisation": "Länsstyrelsen Skåne",
        "brevlåda": "skane@lansstyrelsen.se",
        "svarar från": "lansstyrelsen.se",
        "mejl": "lansstyrelsen-skane.eml",
        "sida": "https://guiden.example/bekrafta/lansstyrelsen-skane/",
        "kod": site.handbook.fingerprints["lansstyrelsen-skane"],
        "uppgifter": "3",
        "bekräftade": "1",
        "frågar om": "växel och brevlåda (1), funktioner (1), samverkan i länet (1)",
    }
    # One without a mailbox is listed, and gets no mail.
    assert (rows[5]["brevlåda"], rows[5]["mejl"]) == ("", "")
    assert {row["mejl"] for row in rows} - {""} == files.keys() - {LIST}


def test_a_round_is_the_same_every_time_it_is_made(site: Site) -> None:
    assert list(confirmation_round(site)) == list(confirmation_round(site))


@pytest.mark.parametrize(("ago", "asked"), [(0, False), (ASKED_AFTER_DAYS - 1, False), (ASKED_AFTER_DAYS, True)])  # fmt: skip
def test_whoever_has_just_answered_is_not_asked_again(ago: int, asked: bool, site: Site) -> None:
    day = TODAY - timedelta(days=ago)
    assert ("polisen" in _asked(site, day)) is asked


def _asked(site: Site, day: date) -> set[str]:
    """Who is asked when the Police has confirmed everything on a day."""
    answer = Confirmation.model_validate({"day": day.isoformat(), "way": "telefon"})
    handbook = site.handbook
    functions = tuple(
        c.model_copy(update={"confirmed": answer}) if c.organisation == "polisen" else c
        for c in handbook.coordinators
    )
    organisations = tuple(
        o.model_copy(update={"contact": o.contact.model_copy(update={"confirmed": answer})})
        if o.id == "polisen" and o.contact
        else o
        for o in handbook.organisations
    )
    values = {name: getattr(handbook, name) for name in type(handbook).model_fields}
    values |= {"coordinators": functions, "organisations": organisations}
    return {
        one.organisation.id for one in asked_in(replace(site, handbook=type(handbook)(**values)))
    }


def test_nobody_is_asked_where_nobody_can_be_answered(small: Site) -> None:
    with pytest.raises(NoMailboxError, match="EDITORS_MAIL"):
        list(confirmation_round(small))


def test_the_command_writes_the_files(
    small_content: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    out = tmp_path / "en mapp" / "omgång"
    command = ["--root", str(small_content), "--today", "2026-12-01", "round", "--out", str(out)]
    monkeypatch.setenv("EDITORS_MAIL", MAIL)
    assert main(command) == 0
    assert capsys.readouterr().out == f"6 mejl och en lista i {out}.\n"
    names = sorted(path.name for path in out.iterdir())
    assert names == sorted(
        [*(f"{key}.eml" for key in ("bra", "polisen")), LIST]
        + [f"lansstyrelsen-{x}.eml" for x in ("gotland", "jonkoping", "skane", "uppsala")]
    )
    assert read((out / "bra.eml").read_bytes())["From"] == MAIL
    monkeypatch.setenv("EDITORS_MAIL", "")
    assert main(command) == 2
    assert "EDITORS_MAIL is not set" in capsys.readouterr().err
