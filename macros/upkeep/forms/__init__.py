"""From a filled-in issue form to a change of the data, or to what has to be mended in the form.

What stands in an issue is data: it is compared, validated and written as YAML values. It never
becomes a command, a template or a path.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from macros.load import read_all
from macros.problems import Place, Problem, ProblemsError
from macros.rendering.environment import render_page
from macros.settings.environment import SettingError
from macros.source.yamlio import MAX_BYTES, decode, parse
from macros.upkeep.collisions import collisions_told
from macros.upkeep.forms.answers import (
    FormError,
    Mend,
    Unknown,
    find_form,
    issue_body,
    read_answers,
)
from macros.upkeep.forms.confirming import CONFIRMABLE, AsksForChange, Outdated
from macros.upkeep.forms.plans import plan_for
from macros.upkeep.forms.reached import as_reached
from macros.upkeep.forms.replies import reply
from macros.upkeep.forms.wording import as_day_told, with_year
from macros.upkeep.forms.yaml_edit import Insert, edited
from macros.upkeep.own_site import own_site
from macros.upkeep.taste.notices import data_slips

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from pathlib import Path

    from macros.load import Loaded
    from macros.upkeep.forms.answers import Form
    from macros.upkeep.forms.plans import Plan

__all__ = ["FORMS", "FormError", "Outcome", "apply_body", "apply_issue"]

FORMS = ".github/ISSUE_TEMPLATE"
"""The folder of the issue forms, from the project's root."""


class UnreadableError(Exception):
    """What an answer belongs in, or points to, is wrong already, and cannot be read."""

    reply = "unreadable"


class FullError(UnreadableError):
    """The file that an answer belongs in has no room for it."""

    reply = "full"


@dataclass(frozen=True)
class Outcome:
    """What came of an issue."""

    result: Literal["changed", "already", "mend", "outdated", "editor", "no-form"]
    """The data was changed; it stands so already; the form has to be mended; what it confirms has
    changed since; an editor has to read it; it is no form."""
    title: str = ""
    """What was changed, made of ids and our own words alone: fit for a commit or a pull request."""
    reply: str = ""
    """A comment in Swedish, as Markdown."""
    review: str = ""
    """What the reviewer has to know beside, as Markdown; empty where there is nothing."""
    own: bool = False
    """Whether it is an organisation's own answer of what is said of it."""
    collides: tuple[str, ...] = ()
    """What a new event collides with, a line each, and the nearest free days."""
    slips: tuple[str, ...] = ()
    """What in the answers is most often a slip, a line each: it stops nothing."""


def apply_issue(root: Path, issue: Path, today: date) -> Outcome:
    """`apply_body` with the text of the issue in GitHub's JSON, of its event or of itself.

    Raises:
        FormError: the JSON or a form cannot be read.
    """
    return apply_body(root, issue_body(issue), today)


def apply_body(root: Path, body: str, today: date, answered: date | None = None) -> Outcome:
    """Change the data below `root` as the text of an issue says, if what comes of it is right.

    `answered` is the day that it was written; today, if it is not told.

    A file is written once, after everything has been checked in its new state; otherwise it is
    left, or put back, as it was. The change is judged, not the past: what was wrong in the data
    before it is nobody's answer.

    Raises:
        FormError: a form cannot be read.
    """
    form = find_form(body, root / FORMS)
    if form is None:
        return Outcome("no-form", reply=reply("no-form"))
    before = read_all(root, today)
    try:
        answers = read_answers(form, body)
        plan = _plan(form, answers, before, answered or today)
        if plan is None:
            return Outcome("editor", reply=reply("editor"))
        after = _write(root, plan, form, before)
        if after is None:
            return Outcome("already", reply=reply("already"))
    except UnreadableError as error:
        return Outcome("editor", reply=reply(error.reply))
    except AsksForChange:
        return Outcome("editor", reply=reply("asks-for-change"))
    except Outdated as outdated:
        return Outcome("outdated", reply=reply("outdated", page=_address(root, outdated.page)))
    except Mend as mend:
        lines = [f"{form.label(key)}: {text}" if key else text for key, text in mend.problems]
        return Outcome("mend", reply=reply("mend", lines))
    own = plan.answers_for is not None
    collides = tuple(collisions_told(after.handbook, plan.event)) if plan.event else ()
    slips = tuple(_slips(root, plan, form, after))
    told = reply("changed", [plan.title], own=own, collides=collides, slips=slips)
    return Outcome("changed", plan.title, told, _review(plan, collides), own, collides, slips)


def _slips(root: Path, plan: Plan, form: Form, after: Loaded) -> Iterator[str]:
    """What in the answers is most often a slip, with the question."""
    files = {file: (root / file).read_bytes() for file in plan.edits}
    for key, text in _told(data_slips(after.handbook), plan, form, files):
        if key:  # else it was there before
            yield f"{form.label(key)}: {text}"


def _review(plan: Plan, collides: tuple[str, ...]) -> str:
    """What the reviewer of an organisation's own answer, or of an event that collides, has to do."""
    if plan.answers_for is None and not collides:
        return ""
    return render_page("review.md.j2", organisation=plan.answers_for, collides=collides)


def _address(root: Path, page: str) -> str:
    """The whole address of a page, as far as the settings tell it."""
    try:
        return str(own_site(root)["site_url"]) + page
    except (ProblemsError, SettingError):
        return "/" + page


def _plan(form: Form, answers: dict[str, str], before: Loaded, answered: date) -> Plan | None:
    if form.name == "bekrafta" and (broken := sorted(before.broken & CONFIRMABLE)):
        raise UnreadableError(broken[0])  # nobody can tell what was shown
    try:
        days = {key: as_day_told(answers[key], answered) for key in answers.keys() & {"last"}}
        days = {key: with_year(day, answered, ahead=False) for key, day in days.items()}
        coming = answers.keys() & {"start", "slut", "anmalan-senast", "obesatt-till"}
        days |= {key: with_year(answers[key], answered, ahead=True) for key in coming}
        return plan_for(form.name, as_reached(answers) | days, before, answered)
    except Unknown as unknown:
        if unknown.kind in before.broken:  # it may well be there, among what is wrong
            raise UnreadableError(unknown.kind) from None
        raise


def _write(root: Path, plan: Plan, form: Form, before: Loaded) -> Loaded | None:
    """Write what the plan changes, and read it; None where that is nothing."""
    old: dict[str, bytes] = {}
    new: dict[str, bytes] = {}
    for file, edits in plan.edits.items():
        try:
            old[file] = (root / file).read_bytes()
            new[file] = edited(decode(old[file], file), file, edits).encode("utf-8")
        except (OSError, ProblemsError):
            raise UnreadableError(file) from None
        if len(new[file]) > MAX_BYTES:
            raise FullError(file)
    if new == old:
        return None
    try:
        _write_all(root, new)
        after = read_all(root, before.handbook.today)
    except BaseException:
        _write_all(root, old)
        raise
    if made := _new_problems(before.problems, after.problems):
        _write_all(root, old)
        raise Mend(_told(made, plan, form, new))
    return after


def _write_all(root: Path, files: dict[str, bytes]) -> None:
    for file, content in files.items():
        (root / file).write_bytes(content)


def _new_problems(before: Iterable[Problem], after: Iterable[Problem]) -> list[Problem]:
    """The problems that a change made: those after it, less those before it.

    A problem is known again by its file and words, since the change moves the lines under it.
    """
    old = Counter(map(_words, before))
    made = []
    for problem in sorted(set(after)):
        if old[_words(problem)]:
            old[_words(problem)] -= 1
        else:
            made.append(problem)
    return made


def _words(problem: Problem) -> tuple[str, str]:
    return problem.place.file, re.sub(r"\brad \d+", "rad", problem.text)


def _told(
    problems: Iterable[Problem], plan: Plan, form: Form, files: dict[str, bytes]
) -> list[tuple[str | None, str]]:
    """Each problem with the question whose answer it stands in, or that stands in it."""
    questions: dict[Place, str] = {}
    around: dict[Place, str] = {}
    documents = {file: parse(decode(files[file], file), file) for file in plan.edits}
    for file, edits in plan.edits.items():
        for edit in edits:
            # What is wrong with a new entry as a whole is told at what it is called.
            least = len(edit.loc) if isinstance(edit, Insert) else len(edit.loc[:2]) + 1
            for loc, question in edit.questions():
                questions.setdefault(documents[file].place(loc), question)
                for end in range(least, len(loc) + 1):
                    for key in (False, True):
                        around.setdefault(documents[file].place(loc[:end], key=key), question)

    def asked(place: Place) -> str | None:
        document = documents.get(place.file)
        place = document.value_at(place) if document else place
        return questions.get(place) or around.get(place)

    told = dict.fromkeys((asked(problem.place), problem.text) for problem in problems)
    order = [question.id for question in form.questions]
    return sorted(told, key=lambda item: order.index(item[0]) if item[0] in order else len(order))
