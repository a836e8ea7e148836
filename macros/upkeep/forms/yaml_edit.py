"""Edits of a YAML text that leave every other line as it is: comments, order and quotes too."""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass, field
from datetime import date
from io import StringIO
from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import CommentMark
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, FoldedScalarString
from ruamel.yaml.tokens import CommentToken

from macros.model import Confirmation, Contact, ContactSource, Coordinator, Event
from macros.problems import Problem, ProblemsError
from macros.source.yamlio import parse
from macros.upkeep.forms.answers import Mend

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from macros.source.yamlio import Loc

LINE_LENGTH = 100
"""Where long texts are folded."""
DATES = {"read", "day", "vacant_until", "until", "changed"}
"""Keys whose dates stand without quotes."""
ORDER = [
    *(n for p in (Coordinator, Contact, ContactSource) for n in p.model_fields if n != "confirmed"),
    *("contact", "confirmed"),
    *Confirmation.model_fields,
]
"""The order that keys are put in where a function or an organisation gets a new one."""
ORDER_OF_EVENT = [*Event.model_fields]
"""The same for an event."""


@dataclass(frozen=True)
class Put:
    """Set the value at `loc`, whether it stands there or not."""

    loc: Loc
    value: Any
    question: str | None = None
    """The question that was answered with it."""
    parts: Mapping[Any, str] = field(default_factory=dict)
    """The questions behind the parts of a list or mapping, by their way in it."""

    def questions(self) -> Iterator[tuple[Loc, str]]:
        """The place of each answer."""
        if self.question:
            yield self.loc, self.question
        for part, question in self.parts.items():
            yield (*self.loc, *(part if isinstance(part, tuple) else (part,))), question


@dataclass(frozen=True)
class Remove:
    """Take away the key at `loc`."""

    loc: Loc

    def questions(self) -> Iterator[tuple[Loc, str]]:
        """No answer stands there any more."""
        yield from ()


@dataclass(frozen=True)
class Insert:
    """Put an entry or an item into a list, at the index that `loc` ends with."""

    loc: Loc
    value: Any
    parts: Mapping[Any, str]

    def questions(self) -> Iterator[tuple[Loc, str]]:
        """The place of each answer."""
        yield from Put(self.loc, self.value, parts=self.parts).questions()


Edit = Put | Remove | Insert


def edited(text: str, name: str, edits: list[Edit]) -> str:
    """The YAML `text` of the file `name` with the edits made.

    What comes of it is read again by the strict loader and compared with what was meant, so that
    no answer can say more than a value.

    Raises:
        Mend: an answer cannot stand in the file.
        ProblemsError: the text is not strict YAML to begin with, or lacks a list that is edited.
    """
    document = parse(text, name)
    meant = copy.deepcopy(document.value)
    for key in {edit.loc[0] for edit in edits}:
        if not (isinstance(meant, dict) and isinstance(meant.get(key), list)):
            raise ProblemsError([Problem(document.place(), f'listan "{key}" saknas')])
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 10**6
    yaml.indent(mapping=2, sequence=4, offset=2)
    tree = yaml.load(text)
    for edit in edits:
        _edit(meant, edit, edit_value=_plain)
        _edit(tree, edit, edit_value=_node)
    out = StringIO()
    yaml.dump(tree, out)
    result = out.getvalue()
    try:
        got = parse(result, name).value
    except ProblemsError as error:
        raise Mend([(None, problem.text) for problem in error.problems]) from None
    if got != meant:
        raise Mend([(None, "ett svar går inte att skriva i filen: skriv det som ren text")])
    return result


def _edit(tree: Any, edit: Edit, edit_value: Any) -> None:
    for step in edit.loc[:-1]:
        tree = tree[step]
    last: Any = edit.loc[-1]
    if isinstance(edit, Remove):
        if isinstance(tree, CommentedMap):
            _remove_key(tree, last)
        else:
            del tree[last]
    elif isinstance(edit, Insert):
        following = _take_following(tree) if last == len(tree) else ""
        tree.insert(last, edit_value("", edit.value))
        _give_following(tree, following)
    elif isinstance(tree, CommentedMap) and last not in tree:
        order = ORDER_OF_EVENT if edit.loc[0] == "events" else ORDER
        _insert_key(tree, last, edit_value(last, edit.value), order)
    elif isinstance(edit.value, dict) and isinstance(tree, CommentedMap | CommentedSeq):
        _replace_parts(tree[last], edit.value, edit_value)
    else:
        tree[last] = edit_value(last, edit.value)


def _insert_key(tree: CommentedMap, key: str, value: Any, order: list[str]) -> None:
    """Insert a key in its order; the comments that follow the entry stay after it."""
    after = set(order[order.index(key) + 1 :])
    index = next((i for i, other in enumerate(tree) if other in after), len(tree))
    if index < len(tree):
        tree.insert(index, key, value)
        return
    following = _take_following(tree)
    tree[key] = value
    _give_following(tree, following)


def _remove_key(tree: Any, key: str) -> None:
    """Take away a key; the comments that follow its value stay."""
    following = _take_following(tree[key], tree, key)
    index = list(tree).index(key)
    del tree[key]
    if index:
        other = list(tree)[index - 1]
        _give_following(tree[other], following, tree, other)


def _holder(node: Any, parent: Any, key: Any) -> tuple[Any, Any]:
    """Where ruamel.yaml keeps what follows a value: at the innermost last key of it."""
    while isinstance(node, CommentedMap | CommentedSeq) and len(node):
        key = list(node)[-1] if isinstance(node, CommentedMap) else len(node) - 1
        parent, node = node, node[key]
    return parent, key


def _take_following(node: Any, parent: Any = None, key: Any = None) -> str:
    """Take the lines of comment after a value; a comment on its own line stays."""
    parent, key = _holder(node, parent, key)
    if not isinstance(parent, CommentedMap | CommentedSeq):
        return ""
    place = 2 if isinstance(parent, CommentedMap) else 0
    token = (parent.ca.items.get(key) or [None] * 4)[place]
    if token is None:
        return ""
    own, _, following = token.value.partition("\n")
    if own.strip():
        token.value = own + "\n"
    else:
        del parent.ca.items[key]
    return str(following)


def _give_following(node: Any, following: str, parent: Any = None, key: Any = None) -> None:
    """Let lines of comment follow a value."""
    if not following:
        return
    parent, key = _holder(node, parent, key)
    place = 2 if isinstance(parent, CommentedMap) else 0
    tokens = parent.ca.items.setdefault(key, [None] * (4 if place else 2))
    if tokens[place] is None:
        tokens[place] = CommentToken("\n" + following, CommentMark(0), None)
    else:
        tokens[place].value += following


def _replace_parts(old: CommentedMap, new: dict[str, Any], edit_value: Any) -> None:
    for key in [key for key in old if key not in new]:
        _remove_key(old, key)
    for key, value in new.items():
        if key in old:
            old[key] = edit_value(key, value)
        else:
            _insert_key(old, key, edit_value(key, value), ORDER)


def _plain(_: str, value: Any) -> Any:
    return copy.deepcopy(value)


def _node(key: str, value: Any) -> Any:
    """The value as it is written: quoted where it has to be, folded where it is long."""
    if isinstance(value, dict):
        return CommentedMap((name, _node(name, part)) for name, part in value.items())
    if isinstance(value, list):
        return CommentedSeq(_node("", part) for part in value)
    if not isinstance(value, str):
        return value
    if key in DATES and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return DoubleQuotedScalarString(value)
    if key == "summary" and len(value) > LINE_LENGTH // 2:
        return _folded(value)
    return value if _is_plain(value) else DoubleQuotedScalarString(value)


def _is_plain(value: str) -> bool:
    if re.match(r"\d", value) and re.fullmatch(r"[\d:-]+", value):
        return False
    try:
        return bool(parse(f"- {value}", "").value == [value])
    except ProblemsError:
        return False


def _folded(text: str) -> FoldedScalarString:
    """A text in the `>-` form, its lines broken at spaces."""
    folded: FoldedScalarString = FoldedScalarString(text)
    folds = []
    start = last = 0
    width = LINE_LENGTH - 6
    for match in re.finditer(" ", text):
        if match.start() - start > width and last > start:
            folds.append(last)
            start = last + 1
        last = match.start()
    if len(text) - start > width and last > start:
        folds.append(last)
    folded.fold_pos = folds  # type: ignore[attr-defined]
    return folded
