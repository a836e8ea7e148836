"""The table of kinds, and what agrees with it: the owners, the field texts, the files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from macros.model import (
    BY_KEY,
    BY_MODEL,
    FILES,
    HEADS,
    KINDS,
    Coordinator,
    Handbook,
    Relation,
    WordGroup,
    head_of,
    key_of,
    kinds_in,
    references,
)
from macros.model.base import Part, Ref
from macros.model.kinds import DEVELOPERS, DIRECTORY, EDITORS
from macros.model.marked import marked_fields
from macros.source.field_texts import described_fields, field_text
from tests.helpers import ROOT, TODAY, WHOLE

if TYPE_CHECKING:
    from macros.model import Kind
    from macros.site import Site


def test_the_files_stand_in_the_order_that_they_are_read() -> None:
    assert FILES == (
        "places.yaml",
        "place_names.yaml",
        "network.yaml",
        "coordinators.yaml",
        "initiatives.yaml",
        "questions.yaml",
        "events.yaml",
        "needs.yaml",
        "messages.yaml",
        "rhythm.yaml",
        "planning.yaml",
        "methods.yaml",
        "laws.yaml",
        "sources.yaml",
        "glossary.yaml",
        "search.yaml",
        "accessibility.yaml",
        "changelog.yaml",
        "spelling.yaml",
        "menu.yaml",
    )
    # What has been published is written down beside the data, and is none.
    there = {path.name for path in (WHOLE / "data").iterdir()} - {"addresses.yaml"}
    assert sorted(FILES) == sorted(there)


def test_kinds_and_heads_are_found_by_file_key_and_model() -> None:
    assert [kind.key for kind in kinds_in("events.yaml")] == ["events", "recurring"]
    assert kinds_in("spelling.yaml") == ()
    assert {name: head.key for name in FILES if (head := head_of(name))} == {
        "places.yaml": "places",
        "accessibility.yaml": "accessibility",
        "search.yaml": "searching",
        "spelling.yaml": "spelling",
        "menu.yaml": "menu",
    }
    assert BY_KEY["coordinators"] is BY_MODEL[Coordinator]
    assert len(BY_KEY) == len(BY_MODEL) == len(KINDS)


def test_records_are_told_apart_by_id_or_code_or_not_at_all(small: Site) -> None:
    handbook = small.handbook
    found = {kind.key: kind.identifier for kind in KINDS if kind.identifier != "id"}
    assert found == {
        "counties": "code",
        "municipalities": "code",
        "place_names": None,
        "relations": None,
        "laws": "sfs",
        "criteria": "code",
        "word_groups": None,
    }
    assert key_of(handbook.counties[0]) == "03"
    assert key_of(handbook.coordinators[1]) == "bra-stod"
    for model in (Relation, WordGroup):
        with pytest.raises(KeyError, match=model.__name__):
            key_of(handbook.of(model)[0])


def test_a_page_is_labelled_with_a_capital() -> None:
    assert BY_KEY["questions"].label == "Utvecklingsfråga"
    assert BY_KEY["counties"].label == "Län"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_every_field_of_every_kind_has_a_text(kind: Kind) -> None:
    for name, info in kind.model.model_fields.items():
        text = field_text(kind.model.__name__, info.alias or name)
        assert text.name
        assert isinstance(text.meaning, str)


def test_the_texts_are_read_with_their_examples() -> None:
    text = field_text("Event", "start")
    assert (text.name, text.meaning.endswith("."), len(text.examples) > 0) == ("start", True, True)
    assert field_text("Event", "id") == field_text("Method", "id")  # a common field
    assert ("common", "id") in described_fields()
    assert ("Event", "start") in described_fields()
    with pytest.raises(KeyError):
        field_text("Event", "ingenting")


OWNER = re.compile(r"^(\S+)\s+@stodguiden/(\S+)$", re.MULTILINE)


def test_every_data_file_has_the_owner_of_its_kinds() -> None:
    rows = OWNER.findall((ROOT / ".github/CODEOWNERS").read_text("utf-8"))
    listed = [
        (path.removeprefix("/data/"), team) for path, team in rows if path.startswith("/data/")
    ]
    rows_of = {
        name: [*kinds_in(name), *([head_of(name)] if head_of(name) else [])] for name in FILES
    }
    owners = {name: {row.owner for row in rows} for name, rows in rows_of.items()}
    expected = {name: team for name, (team,) in owners.items()}
    expected |= {name.replace(".yaml", "/"): team for name, team in expected.items()}
    assert sorted(listed) == sorted(expected.items())
    assert {team for _, team in rows} <= {EDITORS, DIRECTORY, DEVELOPERS}


def test_every_reference_points_to_a_kind_that_can_be_pointed_to() -> None:
    found = {}
    for row in (*KINDS, *HEADS):
        for name, _, mark in marked_fields(row.model, Ref):
            if mark is not None:
                found[f"{row.key}.{name}"] = mark.kind
                assert BY_KEY[mark.kind].identifier is not None
    assert found == {
        "counties.police_region": "police_regions",
        "place_names.county": "counties",
        "place_names.municipality": "municipalities",
        "municipalities.county": "counties",
        "municipalities.parted_from": "municipalities",
        "organisations.county": "counties",
        "networks.convenor": "organisations",
        "networks.initiated_by": "organisations",
        "networks.members": "organisations",
        "relations.from_": "organisations",
        "relations.to": "organisations",
        "collision_rules.initiative": "initiatives",
        "cooperations.counties": "counties",
        "cooperations.initiative": "initiatives",
        "coordinators.organisation": "organisations",
        "coordinators.county": "counties",
        "coordinators.police_region": "police_regions",
        "initiatives.related": "initiatives",
        "questions.lead": "organisations",
        "questions.initiatives": "initiatives",
        "questions.methods": "methods",
        "events.counties": "counties",
        "events.initiative": "initiatives",
        "events.organisers": "organisations",
        "events.part_of": "events",
        "events.police_regions": "police_regions",
        "events.questions": "questions",
        "events.series": "recurring",
        "recurring.counties": "counties",
        "needs.who": "organisations",
        "needs.counties": "counties",
        "needs.police_regions": "police_regions",
        "needs.question": "questions",
        "messages.law": "laws",
        "messages.question": "questions",
        "rhythm.who": "organisations",
        "methods.related": "methods",
        "terms.see": "terms",
        "sources.publisher": "organisations",
        "changes.coordinators": "coordinators",
    }


def test_a_kind_without_a_field_of_its_own_in_the_handbook_can_be_asked_for() -> None:
    handbook = Handbook(today=TODAY)
    assert all(handbook.of(kind.model) == () for kind in KINDS)
    assert isinstance(handbook, Handbook)
    assert not issubclass(Handbook, Part)
    assert list(references(Relation.model_validate({"from": "a", "to": "b", "kind": "del av", "text": "x", "sources": ["x"]})))  # fmt: skip
