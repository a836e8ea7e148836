"""The issue forms, and what was answered in one."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from macros.problems import ProblemsError
from macros.source.characters import odd_character_text, odd_characters, plain
from macros.source.yamlio import read

if TYPE_CHECKING:
    from pathlib import Path

MAX_BODY = 40_000
"""Longest issue that is read, in characters."""
MAX_LENGTH = {"input": 300, "dropdown": 300, "textarea": 3_000, "checkboxes": 1_000}
"""Longest answer to each kind of question, in characters."""
NO_ANSWER = "_No response_"
"""What GitHub writes where nothing was answered."""
_NOTHING = re.compile(
    r"[-–—.…?]+|n/?a|(?:ingen|inga) (?:ändring|ändringar)\.?|oförändra[dt]\.?|samma(?: som (?:nu|förut))?\.?",
    re.IGNORECASE,
)
"""What some write where they have no answer to give."""
_TICK = re.compile(r"- \[[xX]\] (.*)")


class FormError(Exception):
    """The issue or a form cannot be read at all; the text is for those who run the project."""


class Mend(Exception):  # noqa: N818 - not an error of ours: something the writer has to mend
    """Something in the answers has to be mended: the question's id, or None, and what, in Swedish."""

    def __init__(self, problems: list[tuple[str | None, str]]) -> None:
        self.problems = problems
        super().__init__(str(problems))


class Unknown(Mend):
    """An answer names a record that is not known, of the kind `kind`."""

    def __init__(self, kind: str, question: str, text: str) -> None:
        self.kind = kind
        super().__init__([(question, text)])


@dataclass(frozen=True)
class FormQuestion:
    """A question of a form."""

    id: str
    kind: str
    """input, textarea, dropdown or checkboxes."""
    label: str
    required: bool
    options: tuple[str, ...]
    """What can be chosen, or the boxes that have to be ticked."""
    several: bool = False
    """Whether several can be chosen: GitHub writes them on one line, with commas between."""


@dataclass(frozen=True)
class Form:
    """An issue form."""

    name: str
    """The name of its file, without the ending."""
    questions: tuple[FormQuestion, ...]

    def label(self, key: str) -> str:
        """The words of a question."""
        return next(question.label for question in self.questions if question.id == key)


def read_json(path: Path) -> Any:
    """GitHub's JSON.

    Raises:
        FormError: the file is no JSON.
    """
    try:
        return json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError) as error:
        raise FormError(f"{path}: not JSON: {error}") from None


def issue_body(path: Path) -> str:
    """The text of the issue in GitHub's JSON, as it was meant: see `plain` in `characters`.

    Raises:
        FormError: the file is not such JSON.
    """
    value = read_json(path)
    issue = value.get("issue", value) if isinstance(value, dict) else None
    body = issue.get("body") if isinstance(issue, dict) else None
    if body is None and isinstance(issue, dict) and "body" in issue:
        return ""
    if not isinstance(body, str):
        raise FormError(f"{path}: the issue has no text")
    return as_meant(body)


def as_meant(text: str) -> str:
    """The text of an issue as it is read, whichever way it came in."""
    return plain(text.replace("\r\n", "\n").replace("\r", "\n"))


def read_forms(folder: Path) -> list[Form]:
    """Every form in the folder.

    Raises:
        FormError: a form cannot be read.
    """
    forms = []
    for path in sorted(folder.glob("*.yml")):
        if path.name == "config.yml":
            continue
        try:
            value = read(path, path.name).value
        except ProblemsError as error:
            raise FormError(str(error)) from None
        parts = [part for part in value["body"] if part["type"] != "markdown"]
        forms.append(Form(path.stem, tuple(_question(part) for part in parts)))
    return forms


def _question(part: dict[str, Any]) -> FormQuestion:
    attributes = part["attributes"]
    options = attributes.get("options", ())
    if part["type"] == "checkboxes":
        options = [option["label"] for option in options if option.get("required")]
    required = part.get("validations", {}).get("required") is True
    several = attributes.get("multiple") is True
    label, kind = attributes["label"], part["type"]
    return FormQuestion(part["id"], kind, label, required, tuple(options), several)


def find_form(body: str, folder: Path) -> Form | None:
    """The form that an issue was written with, known by the headings that it has."""
    lines = [line.rstrip() for line in body.split("\n")]
    first = next(filter(None, lines), "")
    forms = read_forms(folder)
    for form in forms:
        if first == _heading(form.questions[0]):
            return form
    # Someone has written above the first heading, or has lost it: most of them tell the form.
    likely = [
        form
        for form in forms
        if sum(_heading(question) in lines for question in form.questions) * 2 > len(form.questions)
    ]
    return likely[0] if len(likely) == 1 else None


def read_answers(form: Form, body: str) -> dict[str, str]:
    """What was answered, by the id of the question; what was not answered is left out.

    This is the one place where the text of an issue becomes answers.

    Raises:
        Mend: the issue no longer has the form's headings, or an answer is not of its kind.
    """
    if len(body) > MAX_BODY:
        raise Mend([(None, "ärendet är för långt för att läsas: korta svaren")])
    answers: dict[str, str] = {}
    problems: list[tuple[str | None, str]] = []
    for question, lines in zip(form.questions, _parted(form, body.split("\n")), strict=True):
        answer = "\n".join(lines).strip()
        answer = "" if answer == NO_ANSWER or _says_nothing(question, answer) else answer
        if problem := _problem(question, answer):
            problems.append((question.id, problem))
        elif answer:
            answers[question.id] = answer
    if problems:
        raise Mend(problems)
    return answers


def _says_nothing(question: FormQuestion, answer: str) -> bool:
    return question.kind in {"input", "textarea"} and _NOTHING.fullmatch(answer) is not None


def _heading(question: FormQuestion) -> str:
    return f"### {question.label}"


def _parted(form: Form, lines: list[str]) -> list[list[str]]:
    """The lines under each question's heading, in the order of the form.

    Only the form's own headings part the answers, and only in their order; any other heading is
    part of an answer. Where an answer holds one of them too, it is the way that fits the kinds of the
    questions.
    """
    headings = [_heading(question) for question in form.questions]
    stripped = [line.rstrip() for line in lines]
    ways = [_first_places(headings, stripped)]
    if all(places := _first_places(headings[::-1], stripped[::-1])):
        ways.append([len(lines) + 1 - place for place in reversed(places)])
    found = []
    for places in ways:
        if 0 in places:
            question = form.questions[places.index(0)]
            text = f"rubriken ”{question.label}” saknas eller står på fel plats i ärendet: "
            raise Mend([(None, f"{text}skriv tillbaka den, eller fyll i formuläret på nytt")])
        ends = [place - 1 for place in places[1:]] + [len(lines)]
        parts = [lines[place:end] for place, end in zip(places, ends, strict=True)]
        found.append(parts)
        if all(map(_fits, form.questions, parts)):
            return parts
    return found[0]


def _fits(question: FormQuestion, lines: list[str]) -> bool:
    """Whether lines can be all of what GitHub writes under a question."""
    written = [line for line in lines if line.strip()]
    if question.kind == "checkboxes":
        return all(line.startswith("- [") for line in written)
    return question.kind == "textarea" or len(written) <= 1


def _first_places(headings: list[str], lines: list[str]) -> list[int]:
    """The number of the first line of each heading after the one before it; 0 where there is none."""
    places, start = [], 0
    for heading in headings:
        try:
            start = lines.index(heading, start) + 1
            places.append(start)
        except ValueError:
            places.append(0)
    return places


def _problem(question: FormQuestion, answer: str) -> str | None:
    if question.kind == "checkboxes":
        ticked = {match[1].strip() for match in map(_TICK.fullmatch, answer.split("\n")) if match}
        return None if ticked.issuperset(question.options) else "kryssa i rutan"
    if not answer:
        return "svaret saknas" if question.required else None
    if len(answer) > MAX_LENGTH[question.kind]:
        return f"svaret är för långt, högst {MAX_LENGTH[question.kind]} tecken"
    if question.kind == "dropdown":
        chosen = answer.split(", ") if question.several else [answer]
        if not set(chosen).issubset(question.options):
            how = "bland" if question.several else "ett av"
            return f"välj {how} svaren: {', '.join(question.options)}"
        return None
    if question.kind == "input" and "\n" in answer:
        return "svaret ska stå på en rad"
    return next((odd_character_text(answer, *found) for found in odd_characters(answer)), None)
