"""What a page may load and send: as little while the site is served as when it is built.

MkDocs puts the script that reloads a page into the page itself, where the built site allows none.
So while serving the policy is sent with each page, and allows that very script and no other.
"""

from __future__ import annotations

import base64
import hashlib
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]

CONTENT_SECURITY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'"
)
"""What a page may load and send: only what lies on the site itself."""

_START, _END = b"<script>", b"</script>"
_DATA = re.compile(rb'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
"""What a page says to machines. No browser runs it, but some ask the policy all the same."""


def with_policy(application: Any, policy: str) -> Application:
    """The application of a server, with the `policy` in the head of each page that it sends."""
    served: Application = application

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        head: list[Any] = []

        def keep(*status_and_headers: Any) -> None:
            head[:] = status_and_headers

        body = served(environ, keep)
        status, headers, *more = head
        if not dict(headers).get("Content-Type", "").startswith("text/html"):
            start_response(status, headers, *more)
            return body
        page = b"".join(body)
        sent = ("Content-Security-Policy", _allowing(policy, page))
        start_response(status, [*headers, sent], *more)
        return [page]

    return answer


def allowing(policy: str, *scripts: bytes) -> str:
    """The policy of a page that holds these scripts: each is allowed by its hash, and no other."""
    digests = (base64.b64encode(hashlib.sha256(script).digest()).decode() for script in scripts)
    own = "script-src 'self'"
    return policy.replace(own, " ".join([own, *(f"'sha256-{digest}'" for digest in digests)]))


def _allowing(policy: str, page: bytes) -> str:
    """The policy with the last script of a page allowed, which is put in, and what is no script."""
    scripts = _DATA.findall(page)
    start = page.rfind(_START)
    if start >= 0:
        scripts.append(page[start + len(_START) : page.find(_END, start)])
    return allowing(policy, *scripts)
