"""From a filled-in issue form to a change of the data, or to what has to be mended in the form.

What stands in an issue is data: it is compared, validated and written as YAML values. It never
becomes a command, a template or a path.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from macros.apply.answers import FormError, Mend, find_form, issue_body, read_answers
from macros.apply.plans import plan_for
from macros.apply.yaml_edit import edited
from macros.load import load
from macros.problems import Place, Problem, ProblemsError
from macros.render import render_page
from macros.yamlio import parse

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from macros.apply.answers import Form
    from macros.apply.plans import Plan

__all__ = ["FormError", "Outcome", "apply_issue"]

FORMS = ".github/ISSUE_TEMPLATE"
"""The folder of the issue forms, from the project's root."""


@dataclass(frozen=True)
class Outcome:
    """What came of an issue."""

    result: Literal["changed", "mend", "editor", "no-form"]
    """The data was changed; the form has to be mended; an editor has to read it; it is no form."""
    title: str = ""
    """What was changed, made of ids and our own words alone: fit for a commit or a pull request."""
    reply: str = ""
    """A comment in Swedish, as Markdown."""


def apply_issue(root: Path, issue: Path, today: date) -> Outcome:
    """Change the data below `root` as the issue says, if what comes of it is right.

    `issue` is GitHub's event or issue as JSON. A file is written once, after everything has been
    checked in its new state; otherwise it is left, or put back, as it was.

    Raises:
        FormError: the JSON or a form cannot be read.
        ProblemsError: the data was wrong already.
    """
    handbook = load(root, today)
    found = find_form(issue_body(issue), root / FORMS)
    if found is None:
        return Outcome("no-form")
    form, body = found
    try:
        answers = read_answers(form, body)
        plan = plan_for(form.name, answers, handbook)
        if plan is None:
            return Outcome("editor", reply=render_page("reply.md.j2", result="editor"))
        _write(root, plan, form, today)
    except Mend as mend:
        lines = [f"{form.label(key)}: {text}" if key else text for key, text in mend.problems]
        return Outcome("mend", reply=_reply("mend", lines))
    return Outcome("changed", plan.title, _reply("changed", [plan.title]))


def _reply(result: str, lines: list[str]) -> str:
    """A comment that shows `lines` as they are: nothing in them is read as Markdown or a mention."""
    plain = ["".join(c if c.isprintable() else " " for c in line) for line in lines]
    return render_page(
        "reply.md.j2", result=result, lines=[line.replace("`", "'") for line in plain]
    )


def _write(root: Path, plan: Plan, form: Form, today: date) -> None:
    path = root / plan.file
    before = path.read_bytes()
    text = edited(before.decode("utf-8"), plan.file, plan.edits)
    path.write_bytes(text.encode("utf-8"))
    try:
        load(root, today)
    except ProblemsError as error:
        path.write_bytes(before)
        raise Mend(_told(error.problems, plan, form, text)) from None
    except BaseException:
        path.write_bytes(before)
        raise


def _told(
    problems: list[Problem], plan: Plan, form: Form, text: str
) -> list[tuple[str | None, str]]:
    """Each problem with the question whose answer it stands in."""
    try:
        document = parse(text, plan.file)
    except ProblemsError:  # told without question: the places of the answers are not known
        return [(None, problem.text) for problem in problems]
    questions: dict[Place, str] = {}
    for edit in plan.edits:
        for loc, question in edit.questions():
            questions.setdefault(document.place(loc), question)
    told = dict.fromkeys((questions.get(problem.place), problem.text) for problem in problems)
    order = [question.id for question in form.questions]
    return sorted(told, key=lambda item: order.index(item[0]) if item[0] in order else len(order))
