"""What has been copied and not changed, or has changed in one place: texts, years, hosts."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from macros.problems import Problem
from macros.source.web import host_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model import Handbook, Record
    from macros.problems import Place
    from macros.site import Site
    from macros.source.doc_page import DocPage

_LONG = 60
"""A text that is no longer than this may well be right in two entries."""
_MAY_REPEAT = frozenset(
    {"note", "type_note", "owner_note", "target_note", "report_note", "how", "summary"}
)
"""What is often the same for several."""
_YEAR = re.compile(r"-(20\d\d)$")
_WHOLE = len("lagen")
"""A name of a host that is as long as this is not another's by chance."""
_LONG_HOST = 11
_USUAL, _OFTEN = 3, 20
"""So many times a host stands that others may be it, and a short one."""


def copy_slips(handbook: Handbook) -> Iterator[tuple[Place, str]]:
    """Everything of the kind, each at the value that most likely is wrong."""
    yield from _texts(handbook)
    yield from _years(handbook)
    yield from _hosts(handbook)
    yield from _publishers(handbook)


def _texts(handbook: Handbook) -> Iterator[tuple[Place, str]]:
    """A text of one entry that another of the kind has."""
    first: dict[tuple[type, str], tuple[Record, tuple[str | int, ...]]] = {}
    for record, found in handbook.every_text:
        if len(found.value) < _LONG or not found.mark.sentences:
            continue
        if _MAY_REPEAT.intersection(map(str, found.loc)):
            continue
        other, loc = first.setdefault((type(record), found.value), (record, found.loc))
        if other is not record:
            place = record.where(*found.loc)
            line = other.where(*loc).seen_from(place)
            yield place, f"samma text står på {line}: är den kopierad? Skriv postens egen"


def _years(handbook: Handbook) -> Iterator[tuple[Place, str]]:
    """A source that is called by one year and is of another."""
    for source in handbook.sources:
        named, published = _YEAR.search(source.id), source.published
        if named and published and not published.startswith(named[1]):
            yield (
                source.where("published"),
                f'källan heter "{source.id}" och är från {published[:4]}: kontrollera året',
            )


def _hosts(handbook: Handbook) -> Iterator[tuple[Place, str]]:
    """A host that is nearly one of the others: a letter, or its last part, is another."""
    addresses: list[tuple[Record, tuple[str, ...], str]] = [
        *((source, ("url",), source.url) for source in handbook.sources),
        *((law, ("url",), law.url) for law in handbook.laws),
    ]
    addresses += [
        (organisation, ("website",), organisation.website)
        for organisation in handbook.organisations
        if organisation.website
    ]
    for holder, name, contact in handbook.contacts:
        for key in ("source", "phone_source"):
            if source := getattr(contact, key):
                addresses.append((holder, (name, key, "url"), source.url))
    hosts = [host_of(address).removeprefix("www.") for _, _, address in addresses]
    used = Counter(hosts)
    usual = [host for host in used if used[host] >= _USUAL]
    domains = {d for o in handbook.organisations for d in (o.domain, *o.other_domains) if d}
    for (record, loc, _), host in zip(addresses, hosts, strict=True):
        if used[host] > 1 or host in domains:
            continue
        others = [
            *usual,
            *(other for other in used if used[other] > 1 and len(other) >= _LONG_HOST),
        ]
        near = next((other for other in others if _is_near(host, other)), None)
        if near and len(near.rpartition(".")[0]) < _WHOLE and used[near] < _OFTEN:
            continue
        if near:
            yield (
                record.where(*loc),
                f'"{host}" står bara här, och "{near}" på flera ställen: menas den?',
            )


def _publishers(handbook: Handbook) -> Iterator[tuple[Place, str]]:
    """A source on the site of another organisation than who is said to have published it."""
    owners: dict[str, str] = {}
    for organisation in handbook.organisations:
        domains = {organisation.domain, *organisation.other_domains} - {None}
        name = organisation.id.replace("-", "")
        # A short name may be anybody's; a domain that several have is theirs together.
        for host in domains or ({f"{name}.se"} if len(name) >= _LONG_HOST else ()):
            owners[str(host)] = "" if host in owners else organisation.id
    for source in handbook.sources:
        host = host_of(source.url).removeprefix("www.")
        owner, who = owners.get(host), source.publisher
        if owner and who and who != owner:
            name, other = map(handbook.organisation_name, (owner, who))
            says = f'"{host}" är en webbplats hos {name}, inte {other}: kontrollera adressen'
            yield source.where("url"), says


def same_descriptions(site: Site) -> Iterator[Problem]:
    """A page that is described as another is: it was copied, and lists of results show both."""
    first: dict[str, DocPage] = {}
    for page in site.docs:
        said = str(page.meta.value.get("description", ""))
        other = first.setdefault(said, page)
        if other is not page:
            text = f"beskrivningen är den som {other.file} har: skriv sidans egen"
            yield Problem(page.meta.place(("description",)), text, "notice")


def strange_hosts(site: Site) -> Iterator[Problem]:
    """A page's link to a site of no kind that the content leads to: where programs for work lie."""
    text = "\n".join(
        [source.url for source in site.handbook.sources]
        + [page.front_matter or "" for page in site.docs]
    )
    for page in site.docs:
        for found in _LINKED.finditer(page.body) if "](http" in page.body else ():
            if not _USUAL_ENDS.search(found[1]) and found[1] not in text:
                yield Problem(
                    page.place_at(found.start(1)),
                    f'"{found[1]}" är ingen källas webbplats: kontrollera att alla läsare når sidan, '
                    "och skriv den bland källorna",
                    "notice",
                )


_LINKED = re.compile(r"(?<!`)\]\(https?://([\w.-]+)")
_USUAL_ENDS = re.compile(r"\.(?:se|nu|eu|org|no|dk|fi|int|gov|edu)$|^github\.com$|^example\.com$")
"""How the hosts end of authorities and associations."""


def _is_near(one: str, other: str) -> bool:
    (name, _, end), (known, _, usual_end) = one.rpartition("."), other.rpartition(".")
    if name == known:
        return end != usual_end
    if name[0] != known[0] and name[1:] != known[1:]:
        return False
    # A letter is another, one more or less, or has changed places.
    same = sum(part.size for part in SequenceMatcher(None, name, known).get_matching_blocks())
    return max(len(name), len(known)) - same == 1
