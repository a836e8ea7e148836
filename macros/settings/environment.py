"""What is set from outside: taken, mended where it is plain what is meant, or refused in one line.

It comes from the environment, where whoever runs a build puts it, so what is told is English.
"""

from __future__ import annotations

import os
import re
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Mapping

FIRST_YEAR, LAST_YEAR = 2000, 2099
"""The years that a day to judge by can be in."""
ZIP_BEGINS = datetime(1980, 1, 1, tzinfo=UTC)
"""No file in a Word file can be older. Tools that know no time say 0, or this."""

_HOST = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*")
_SCHEME = re.compile(r"(?:([A-Za-z][A-Za-z0-9+.-]*):)?//")
_REPOSITORY = re.compile(r"[A-Za-z0-9_-]+/[A-Za-z0-9._-]+")
_LOCAL_PART = re.compile(r"[A-Za-z0-9.!#$&'*+/=?^_`{|}~-]+")


class SettingError(ValueError):
    """A setting cannot be what it is; the text is one line of English."""

    def __init__(self, name: str, value: object, right: str) -> None:
        super().__init__(f"{name} is {str(value)!r}: {right}")


def given_day(value: str, name: str = "TODAY") -> date:
    """A day to judge dates by, ISO 8601.

    Raises:
        SettingError: it is no day, or in a year that no one can mean.
    """
    right = f"it should be a day from {FIRST_YEAR} to {LAST_YEAR}, as 2027-03-31"
    try:
        found = date.fromisoformat(value.strip())
    except ValueError:
        raise SettingError(name, value, right) from None
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise SettingError(name, value, right)
    return found


def today() -> date:
    """The day that content is judged by: TODAY in the environment (ISO 8601), else the real one.

    Raises:
        SettingError: TODAY is set and no date.
    """
    given = os.environ.get("TODAY", "").strip()
    return given_day(given) if given else datetime.now(UTC).date()


def build_time(environ: Mapping[str, str]) -> datetime | None:
    """The time that SOURCE_DATE_EPOCH gives to what is built; None where it gives none.

    A time before 1980 is what tools say that know no time.

    Raises:
        SettingError: it is no time, or one that no file can carry.
    """
    name = "SOURCE_DATE_EPOCH"
    given = environ.get(name, "").strip()
    if not given:
        return None
    right = f"it should be whole seconds since 1970, until {LAST_YEAR}, or not be set"
    if not re.fullmatch(r"[0-9]{1,12}", given):
        raise SettingError(name, environ[name], right)
    try:
        found = datetime.fromtimestamp(int(given), UTC)
    except (OverflowError, OSError, ValueError):
        raise SettingError(name, environ[name], right) from None
    if found.year > LAST_YEAR:
        raise SettingError(name, environ[name], right)
    return found if found > ZIP_BEGINS else None


def public_addresses(environ: Mapping[str, str], site_url: str, repo_url: str) -> tuple[str, str]:
    """The addresses of site and repository: GitHub's where the build runs there, else the given.

    GitHub sets GITHUB_SERVER_URL and GITHUB_REPOSITORY (owner/name) in every job; Pages publishes
    at owner.github.io/name/, or at owner.github.io/ for a repository of that name. SITE_URL
    overrides the site's address, for a domain of one's own. The site's has its last slash.

    Raises:
        SettingError: one of them is no address, or no repository.
    """
    repository = environ.get("GITHUB_REPOSITORY", "").strip()
    if repository:
        if not _REPOSITORY.fullmatch(repository):
            raise SettingError("GITHUB_REPOSITORY", repository, "it should be owner/name")
        owner, _, name = repository.partition("/")
        server = environ.get("GITHUB_SERVER_URL", "").strip() or "https://github.com"
        repo_url = web_address("GITHUB_SERVER_URL", server) + repository
        host = f"{owner.lower()}.github.io"
        site_url = f"https://{host}/" if name.lower() == host else f"https://{host}/{name}/"
    if given := environ.get("SITE_URL", "").strip():
        site_url = web_address("SITE_URL", given)
    return site_url.rstrip("/") + "/", repo_url.strip().rstrip("/")


def editors_mail(environ: Mapping[str, str], given: object) -> str:
    """The editors' mailbox: EDITORS_MAIL in the environment, else the given; empty for none.

    Raises:
        SettingError: it is something else, or several.
    """
    if "EDITORS_MAIL" in environ:
        return mailbox("EDITORS_MAIL", environ["EDITORS_MAIL"])
    return mailbox("extra.corrections.mail in mkdocs.yml", given)


def web_address(name: str, value: str) -> str:
    """The address of a start page, with its last slash; https where it does not say how.

    Raises:
        SettingError: it is no such address.
    """

    def refused(why: str) -> SettingError:
        return SettingError(
            name, value, f"{why}; it should be as https://stodguiden.example/guide/"
        )

    text = value.strip()
    if re.search(r"[\s\x00-\x1f\x7f\\]", text):
        raise refused("an address has no spaces and no backslash")
    scheme = _SCHEME.match(text)
    try:
        parts = urlsplit(text if scheme and scheme[1] else f"https://{text.removeprefix('//')}")
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        raise refused("it is no address") from None
    if parts.scheme not in ("http", "https"):
        raise refused(f"{parts.scheme}: is no way to a web site")
    host = _host(parts.hostname or "")
    # What has no dot can be a machine of one's own network, but only if it is written out.
    if host is None or ("." not in host and not scheme):
        raise refused("it names no host")
    if parts.username is not None:
        raise refused("it names a user")
    if "?" in text or "#" in text:
        raise refused("the address of a start page has no ? and no #")
    steps = [step for step in parts.path.split("/") if step]
    if {".", ".."} & set(steps):
        raise refused("it has a step that is no folder")
    if steps and re.search(r"\.x?html?$", steps[-1], re.IGNORECASE):
        raise refused("it names a page, and not the folder of the site")
    path = "".join(quote(step, safe="%~!$&'()*+,;=:@") + "/" for step in steps)
    return f"{parts.scheme}://{host}{port}/{path}"


def mailbox(name: str, value: object) -> str:
    """The one mailbox that is written to, or an empty string.

    Raises:
        SettingError: it is something else, or several.
    """
    from email.utils import parseaddr  # most commands need none of it

    right = "it should be one mailbox, as redaktionen@stodguiden.example, or be empty"
    text = "" if value is None else str(value).strip()
    text = re.sub(r"^mailto:", "", text, flags=re.IGNORECASE)
    # With a name before it, in angle brackets.
    address = parseaddr(text)[1] if text.endswith(">") else text
    if not address:
        if text:
            raise SettingError(name, value, right)
        return ""
    local, _, domain = address.rpartition("@")
    host = _host(domain)
    if not _LOCAL_PART.fullmatch(local) or host is None or "." not in host:
        raise SettingError(name, value, right)
    return f"{local}@{host}"


def _host(text: str) -> str | None:
    """The name of a host as machines write it, or None where it is none."""
    try:
        found = text.lower().rstrip(".").encode("idna").decode("ascii")
    except UnicodeError:
        return None
    return found if _HOST.fullmatch(found) else None
