"""Web addresses: which part of one is wrong, and what would be right."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlsplit, urlunsplit

_START = re.compile(r"(?i)https?://")
_SECOND = re.compile(r"(?i)(?<!^)https?:/?/")
_FORBIDDEN = re.compile(r"""[<>"`{}|\\^]""")
_LONG_DASH = re.compile(
    r"(?<=\d)[–—](?=\d\d[–—-])|(?<=[-–—]\d\d)[–—](?=\d\d)|(?<=[a-z])[–—](?=[a-z])"
)
"""A dash that a program of writing has made of the hyphen of a day, or between words."""
_LABEL = re.compile(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?")
_ENDING = re.compile(r"[a-z]{2,}|xn--[a-z0-9-]+")
_BROKEN_CODE = re.compile(r"%(?![0-9A-Fa-f]{2})")
_LEFT_OVER = re.compile(
    r"(?<=/)\)[.,;]*$|\)[.,;]+$|[,;]+$|(?<=[^:/]/)/+$|(?<=/)\.+$|(?<=html)\.$|(?<=pdf)\.$|(?<=aspx)\.$|(?<=\.(?:se|nu|eu))\.$|(?<=[a-z0-9]{4})\.$"
)
"""What a sentence has left at the end of an address. A name that ends with a stop is short: Inc."""
_OF_MARKDOWN = re.compile(r"\[[^\]]*\]\((https?://[^\s()]+)\)")
"""A link as it is written on a page, where an address stands alone."""
_HIGHLIGHT = re.compile(r":~:text=.*$")
"""The words that a browser marks where somebody has copied a link to a passage."""
_KEPT = ("archive", "arkiv", "wayback")
"""What an address of an archive has in it: there a second address may stand within the first."""
_TRACKING = re.compile(
    r"(?i)utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|mkt_tok"
    r"|mc_[ce]id|_hs(enc|mi)|li_fat_id|jsessionid|phpsessid"
)
_SESSION = re.compile(r"(?i);jsessionid=[^?#]*")
_WRAPPERS = {
    "safelinks.protection.outlook.com": "Outlooks skydd (safelinks)",
    "urldefense.com": "ett skydd i e-posten",
    "urldefense.proofpoint.com": "ett skydd i e-posten",
    "l.facebook.com": "Facebook",
    "lm.facebook.com": "Facebook",
    "www.google.com": "Google",
    "www.google.se": "Google",
    "www.linkedin.com": "LinkedIn",
}
"""Hosts that lead on to an address in their own, and whose that is."""
_INNER = ("url", "u", "q")
"""The parts of a query that the address to lead on to stands in."""
_SHORTENERS = {
    "bit.ly",
    "t.co",
    "tinyurl.com",
    "goo.gl",
    "ow.ly",
    "lnkd.in",
    "is.gd",
    "buff.ly",
    "1drv.ms",
}
_INSIDE = (
    "-my.sharepoint.com",
    "onedrive.live.com",
    "teams.microsoft.com",
    "outlook.office.com",
    "outlook.office365.com",
    "docs.google.com",
    "drive.google.com",
    "mail.google.com",
    "chatgpt.com",
    "dropbox.com",
)
"""How hosts end that only those who have logged in reach."""
_DRAFTS = re.compile(
    r"(?:^|\.)(?:utkast|test|stage|staging|dev|preview|preprod|acc|acceptans|demo|draft|beta|sandbox|localhost)(?:-[\w-]+)?\.|(?:^|\.)(?:dev|test|stage|preview)-"
    r"|\.(?:azurewebsites\.net|vercel\.app|netlify\.app|herokuapp\.com|pages\.dev|ngrok\.io|ngrok-free\.app|github\.dev|codespaces\.new|onrender\.com)$"
)
"""Hosts of what is not published yet."""
_EDITED = re.compile(
    r"(?i)/(?:wp-admin|wp-login\.php|episerver|umbraco|sitecore|admin|login|logga-?in|signin|sign-in|redigera|preview)(?:/|$|\.)|[?&](?:preview(?!=(?:false|0)\b)|returnUrl|ReturnUrl)="
)
"""Where a site is written, and not read."""
_WITHIN = ("intranet.", "intranat.", "intranatet.", "intra.", "insidan.", "inloggad.", "login.")
"""How they begin."""
_SHARED = re.compile(r"/(?::[a-z]:|sites|teams|personal)/|/_layouts/|/(?:Shared|Delade)(?:%20| )")
"""Where what is shared among colleagues lies, at a host of SharePoint's."""
_SEARCHES = re.compile(r"(?:www\.)?(?:google\.\w+|bing\.com|search\.brave\.com|ecosia\.org)")
_PROPOSED = re.compile(r"/(?:pull/\d+|compare|edit|new)(?:/|$)")
LONGEST_SHOWN = 80
"""Longest address that is told whole."""


def host_of(address: str) -> str:
    """The host of a web address, in the letters that the network knows; empty where it has none."""
    try:
        host = (urlsplit(address).hostname or "").rstrip(".")
        return host if host.isascii() else host.encode("idna").decode("ascii")
    except (ValueError, UnicodeError):
        return ""


def is_under(host: str, domain: str) -> bool:
    """Whether a host is a domain, or lies below it."""
    return host == domain or host.endswith("." + domain)


def as_asked(address: str) -> str:
    """The address as the network takes it: no letters but ASCII, in the host or after it."""
    parts, host = urlsplit(address), host_of(address)
    netloc = (
        parts.netloc if parts.netloc.isascii() else host + parts.netloc[len(parts.hostname or "") :]
    )
    return quote(urlunsplit(parts._replace(netloc=netloc)), safe=":/?#[]@!$&'()*+,;=%~")


def canonical(address: str) -> str:
    """The address with its scheme in small letters, which is how it is compared."""
    scheme, colon, rest = address.partition(":")
    return f"{scheme.lower()}{colon}{rest}"


def same_page(address: str) -> str:
    """What an address has in common with every other of its page.

    That is the host without www, the path, and what is asked for; not the place on the page, nor a
    tail that tracks the reader.
    """
    parts = urlsplit(_without_tail(address))
    host = host_of(address).removeprefix("www.")
    path = re.sub(r"/(index\.html?)?$", "", parts.path)
    return f"{host}{path}" + (f"?{parts.query}" if parts.query else "")


@lru_cache(maxsize=4096)
def address_problem(address: str) -> str | None:
    """Say in Swedish what is wrong with a web address, and what would be right, or None."""
    if not _START.match(address):
        return _no_start(address)
    if found := _two(address):
        return found
    for problem in (_signs, _host, _led_on, _tail):
        if text := problem(address):
            return text
    return None


def _no_start(address: str) -> str:
    begun = re.sub(r"^(?i:h?t{1,3}ps?)[:;.]?/{1,3}(?=\w)", "", address)
    text = f'"{_shown(address)}" är ingen webbadress: den ska börja med https://'
    if found := _OF_MARKDOWN.fullmatch(address):
        return f'länken hör till Markdown: skriv bara adressen, "{_shown(found[1])}"'
    bare = address.strip("<>()[]\"'”’")
    if bare != address and _START.match(bare) and address_problem(bare) is None:
        return f'{text}, skriv "{_shown(bare)}"'
    whole = unquote(address)
    if within := _SECOND.search(whole):
        inner = whole[within.start() :]
        if address_problem(inner) is None:
            return f'{text}, skriv "{_shown(inner)}"'
    guess = f"https://{begun}"
    if re.fullmatch(r"(?i)[^/]+\.(?:pdf|docx?|xlsx?|pptx?|html?)", begun):
        return f'"{_shown(address)}" är en fils namn: skriv hela webbadressen till den'
    if re.match(r"[\w.-]+\.[a-zA-Z]{2,}(/|$)", begun) and address_problem(guess) is None:
        return f'{text}, skriv "{_shown(guess)}"'
    return f"{text} och sakna blanksteg"


def _two(address: str) -> str | None:
    found = _SECOND.search(address)
    if found is None:
        return None
    before = address[: found.start()]
    if before.endswith("=") or (before.endswith("/") and any(k in before.lower() for k in _KEPT)):
        return None
    first, second = before.rstrip(" ,;/"), address[found.start() :]
    if _START.fullmatch(before) or not urlsplit(first).hostname:
        return f'"https://" står två gånger: skriv "{_shown(second)}"'
    return f'två adresser i en, "{_shown(first)}" och "{_shown(second)}": skriv bara en av dem'


def _signs(address: str) -> str | None:
    text = f'"{_shown(address)}" är ingen webbadress: '
    if found := re.search(r"\s", address):
        return f'{text}den har ett blanksteg efter "{_end(address, found.start())}"'
    if "…" in address or re.search(r"(?<!\.)\.\.\.", address):
        return f"{text}den är avkortad med punkter, kopiera hela adressen"
    if found := _LONG_DASH.search(address):
        right = _LONG_DASH.sub("-", address)
        return f'{text}skriv bindestreck i stället för "{found[0]}", "{_shown(right)}"'
    if found := _FORBIDDEN.search(address):
        return f"{text}tecknet {found[0]} får inte stå i den"
    if found := _BROKEN_CODE.search(address):
        return f"{text}efter procenttecknet ska två siffror stå, skriv %25 om det hör till den"
    opened, closed = address.count("("), address.count(")")
    if (found := _LEFT_OVER.search(address)) or (address.endswith(")") and closed > opened):
        right = address[: found.start()] if found else address[:-1]
        return f'"{_shown(address)}" slutar med ett skiljetecken: skriv "{_shown(right)}"'
    return None


def _host(address: str) -> str | None:
    text = f'"{_shown(address)}" är ingen webbadress: '
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        return f"{text}webbplatsens namn går inte att läsa"
    if "@" in parts.netloc:
        return f"{text}det som står före @ är en inloggning, ta bort den"
    name = (parts.hostname or "").rstrip(".")
    labels = host_of(address).split(".")
    if not name:
        return f"{text}webbplatsens namn saknas"
    if all(label.isdigit() for label in labels) or ":" in name:
        return f"{text}skriv webbplatsens namn och inte dess nummer"
    if len(labels) < 2:
        return f'{text}"{name}" saknar ändelse, som .se'
    if not all(map(_LABEL.fullmatch, labels)) or not _ENDING.fullmatch(labels[-1]):
        return f'{text}"{name}" kan inte vara en webbplats namn'
    return None


def plain_address(address: str) -> str:
    """An address without the tail that tracks the reader, where that is all that is wrong with it."""
    try:
        plain = _without_tail(address)
    except ValueError:
        return address
    return plain if address_problem(plain) is None else address


def _led_on(address: str) -> str | None:
    parts, host = urlsplit(address), host_of(address)
    if parts.path == "/search" and _SEARCHES.fullmatch(host):
        return f'"{_shown(address)}" är en sökning: skriv adressen till sidan som den hittade'
    if host == "github.com" and _PROPOSED.search(parts.path):
        return f'"{_shown(address)}" är ett förslag på GitHub: skriv adressen till sidan som den gäller'
    if host in _SHORTENERS:
        return f'"{_shown(address)}" är en kortlänk: skriv adressen som den leder till'
    shared = host.endswith(".sharepoint.com") and _SHARED.match(parts.path)
    if shared or host.endswith(_INSIDE) or host.startswith(_WITHIN):
        return f'"{_shown(address)}" nås bara med inloggning: skriv en öppen sidas adress'
    if _DRAFTS.search(host) or _EDITED.search(parts.path + "?" + parts.query):
        return f'"{_shown(address)}" är ett utkast, eller leder dit sidan redigeras: skriv den publicerade sidans adress'
    owner = next((name for end, name in _WRAPPERS.items() if is_under(host, end)), None)
    inner = [value for key, value in parse_qsl(parts.query) if key in _INNER]
    inside = next((value for value in inner if _START.match(value)), None)
    if owner is None or (inside is None and "url" not in host and "safelinks" not in host):
        return None
    if inside is None:
        return f'"{_shown(address)}" går genom {owner}: skriv adressen som den leder till'
    return f'"{_shown(address)}" går genom {owner}: skriv "{_shown(_without_tail(inside))}"'


def _tail(address: str) -> str | None:
    right = _without_tail(address)
    if right == address:
        return None
    if ":~:text=" in address:
        return f'adressen markerar ord på sidan hos den som läser: skriv "{_shown(right)}"'
    return f'adressen har en svans som spårar läsaren: skriv "{_shown(right)}"'


def _without_tail(address: str) -> str:
    parts = urlsplit(address)

    def kept(query: str) -> str:
        items = query.split("&")
        found = [item for item in items if not _TRACKING.fullmatch(item.partition("=")[0])]
        return query if found == items else "&".join(found)

    path = _SESSION.sub("", parts.path)
    query, fragment = kept(parts.query), kept(_HIGHLIGHT.sub("", parts.fragment))
    if (path, query, fragment) == (parts.path, parts.query, parts.fragment):
        return address
    return urlunsplit(SplitResult(parts.scheme, parts.netloc, path, query, fragment))


def _shown(address: str) -> str:
    return address if len(address) <= LONGEST_SHOWN else address[: LONGEST_SHOWN - 1] + "…"


def _end(address: str, index: int) -> str:
    return address[max(0, index - 20) : index]
