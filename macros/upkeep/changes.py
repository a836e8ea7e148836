"""What a change does, in Swedish words: to the data, to which pages and to their words."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import TemplateError

from macros.blocks import MacroError
from macros.docs import read_pages
from macros.docs.sandbox import sandbox
from macros.exports.former import former_addresses
from macros.load import load
from macros.model import FILES, HEADS, KINDS, Handbook, kinds_in
from macros.pages import page_specs
from macros.problems import ProblemsError
from macros.rendering.environment import render_page
from macros.site import Site
from macros.source.characters import composed
from macros.source.doc_page import DocPage, address_of
from macros.source.folders import below
from macros.source.parts import parts
from macros.upkeep.changed_words import ChangedWords, changed_words
from macros.upkeep.other_changes import OtherChanges, other_changes, rendered_by_base
from macros.upkeep.plain_pages import plain_pages
from macros.upkeep.record_changes import RecordChange, record_changes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

MAX_COUNTED = 40
"""With more changes than this, pages are counted for all of them together only."""


MAX_GROUPS = 30
"""Of so many groups of pages, the same in each, the words that differ are shown."""


class NoBaseError(Exception):
    """There is nothing to compare with; the text is Swedish."""


class UnreadableBaseError(NoBaseError):
    """What there is to compare with was written for another model."""


@dataclass(frozen=True)
class ChangeLine:
    """What happens to one entry, or the same to several of an organisation."""

    text: str
    """In a sentence, without its full stop."""
    pages: int | None
    """How many pages it changes; None where that was not counted."""


@dataclass(frozen=True)
class Comparison:
    """What differs between two states of the project."""

    changes: tuple[ChangeLine, ...]
    changed: tuple[str, ...]
    """The addresses of the pages whose text changes, from the site's root."""
    added: tuple[str, ...]
    removed: tuple[str, ...]
    led: tuple[tuple[str, str], ...] = ()
    """The old addresses that did not lead before where they do now, and where they do."""
    words: tuple[ChangedWords, ...] = ()
    """What differs in the words of the changed pages."""
    other: OtherChanges = field(default_factory=OtherChanges)
    """What differs beside data and pages."""
    rendered: bool = True
    """Whether the pages before were made by the code of their time, where that is another."""

    @property
    def led_from(self) -> dict[str, str]:
        """The same by the old address, of which some are removed pages."""
        return dict(self.led)

    @property
    def sections(self) -> list[tuple[str, int]]:
        """How many of the changed pages lie in each section, by the first part of the address."""
        pages = sorted(self.changed)
        groups = groupby(pages, lambda page: page.partition("/")[0] if "/" in page else page)
        return [(f"/{name}/" if name else "/", len(list(items))) for name, items in groups]


def compare(root: Path, revision: str, today: date, site: Site) -> Comparison:
    """Compare `site`, which lies at `root`, with a revision of it in git. Nothing is checked out.

    Raises:
        NoBaseError: there is no such revision, or (UnreadableBaseError) its data
            cannot be read by today's model.
    """
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        commit = _extract(root, revision, base)
        for name in FILES:  # a file that is new counts as empty before
            path = base / "data" / name
            if not any(part.exists() for part in parts(base / "data", name)):
                path.parent.mkdir(exist_ok=True)
                empty = "".join(f"{kind.key}: []\n" for kind in kinds_in(name)) or "{}\n"
                path.write_text(empty, "utf-8")
        try:
            before = load(base, today, rules=())
        except ProblemsError as error:
            first = error.problems[0]
            raise UnreadableBaseError(
                f"Det går inte att jämföra: uppgifterna i {revision} går inte att läsa ({first})."
            ) from None
        old, led_before = _page_texts(before, base), _led(before, base)
        new = _page_texts(site.handbook, root)
        other = other_changes(root, commit)
        # Where the code is another, each state is made by its own.
        by_base = rendered_by_base(root, commit, base, today.isoformat()) if other.code else None
    if by_base is not None:
        old = by_base
        new = {
            address_of(name): content.decode()
            for name, content in plain_pages(site, root)
            if name.endswith(".md")
        }
    found = record_changes(before, site.handbook)
    changed = sorted(page for page in new.keys() & old.keys() if new[page] != old[page])
    return Comparison(
        tuple(_told(found, before, site.handbook, root)),
        tuple(changed),
        tuple(sorted(new.keys() - old.keys())),
        tuple(sorted(old.keys() - new.keys())),
        tuple(sorted(_led(site.handbook, root).items() - led_before.items())),
        tuple(changed_words(old, new, changed)),
        other,
        by_base is not None or not other.code,
    )


def report(comparison: Comparison, template: str) -> str:
    """The comparison in Swedish; `template` is diff.txt.j2 or diff.md.j2."""
    return render_page(template, comparison=comparison, most=MAX_GROUPS)


def _extract(root: Path, revision: str, target: Path) -> str:
    """Put the data and pages of a revision into a folder; returns the commit that it is."""
    git = ["git", "-C", str(root)]  # a list: no shell
    name = f"{revision}^{{commit}}"
    known = _run([*git, "rev-parse", "--verify", "--quiet", "--end-of-options", name])
    commit = known.stdout.decode().strip()
    if known.returncode or not commit:
        raise NoBaseError(f'Det finns ingen version "{revision}" att jämföra med.')
    done = _run([*git, "archive", "--format=tar", commit, "data", "docs"])
    if done.returncode:
        raise NoBaseError(f"Det går inte att läsa uppgifterna i {revision}.")
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        archive.extractall(target, filter="data")
    return commit


def _run(command: list[str]) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - see above
    except OSError:
        raise NoBaseError("Git finns inte på datorn, så det går inte att jämföra.") from None


def _page_texts(handbook: Handbook, root: Path) -> dict[str, str]:
    """The text of every page by its address, without addresses of lines, which shift."""
    site = Site(handbook, tuple(page_specs(handbook)))
    texts = {spec.address: f"{_said_in(spec.meta)}\n{site.html(spec)}" for spec in site.specs}
    for path in below(root / "docs", "*.md"):
        uri = composed(path.relative_to(root / "docs").as_posix())
        page = DocPage(f"docs/{uri}", uri, composed(path.read_text("utf-8")))
        text = page.body
        if "render_macros: true" in (page.front_matter or ""):
            try:
                text = sandbox(site.blocks(page.address)).from_string(text).render()
            except Exception:  # noqa: BLE001 - the base may call what is not there any more
                text = page.body
        texts[page.address] = f"{page.front_matter}\n{text}"
    return texts


def _said_in(head: object) -> str:
    """What the head of a generated page says, as words that an editor may be shown."""
    if isinstance(head, dict):
        return _said_in(list(head.values()))
    return " ".join(map(_said_in, head)) if isinstance(head, (list, tuple)) else str(head)


def _led(handbook: Handbook, root: Path) -> dict[str, str]:
    """Where the old addresses lead."""
    site = Site(handbook, tuple(page_specs(handbook)), tuple(read_pages(root)[0]))
    return {former.old: former.new for former in former_addresses(site)}


def _told(
    found: list[RecordChange],
    before: Handbook,
    after: Handbook,
    root: Path,
) -> Iterator[ChangeLine]:
    """Each change with the pages that it changes by itself; the same said of several once."""
    order = {change: index for index, change in enumerate(found)}
    groups: dict[tuple[str, str], list[RecordChange]] = {}
    for change in found:
        groups.setdefault((change.group, change.what), []).append(change)
    base: dict[str, str] = {}
    for (group, what), same in sorted(groups.items(), key=lambda item: order[item[1][0]]):
        label = same[0].label if len(same) == 1 else f"{group} ({len(same)} poster)"
        pages = None
        if len(groups) <= MAX_COUNTED:
            base = base or _page_texts(before, root)
            with suppress(
                LookupError, MacroError, TemplateError
            ):  # it needs another of the changes
                texts = _page_texts(_with(before, after, same), root)
                pages = sum(texts.get(key) != base.get(key) for key in texts.keys() | base.keys())
        yield ChangeLine(what.format(label=label).removesuffix("."), pages)


def _with(before: Handbook, after: Handbook, changes: list[RecordChange]) -> Handbook:
    """The handbook as it was, with some of the entries as they become."""
    values: dict[str, Any] = {kind.key: before.of(kind.model) for kind in KINDS}
    values |= {head.key: getattr(before, head.key) for head in HEADS}
    for change in changes:
        if change.kind in {head.key for head in HEADS}:
            values[change.kind] = getattr(after, change.kind)
        elif change.old is None:
            values[change.kind] = (*values[change.kind], change.new)
        else:
            values[change.kind] = tuple(
                change.new if record is change.old else record
                for record in values[change.kind]
                if record is not change.old or change.new is not None
            )
    return Handbook(today=before.today, **values)
