"""From files to a checked handbook: what is wrong in an entry is told in its place, once."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, get_args

import pytest
from pydantic import ValidationError

from macros.load import load
from macros.model import FILES, head_of, kinds_in
from macros.model.directory import OrganisationKind
from macros.problems import ProblemsError
from tests.helpers import SMALL, SMALL_RULES, TODAY, Break, problem_lines

if TYPE_CHECKING:
    from pathlib import Path

    from macros.site import Site

PLACES, NETWORK, FUNCTIONS = "data/places.yaml", "data/network.yaml", "data/coordinators.yaml"

pytestmark = pytest.mark.usefixtures("remembered")

BROKEN = {
    "unknown key": Break(NETWORK, "    domain: polisen.se", "    domain: polisen.se\n    ¤webb: x", 'okänd nyckel "webb": skriv "website"'),
    "misspelt key": Break(PLACES, "    seat: Visby", "    ¤saet: Visby", 'okänd nyckel "saet" – menade du "seat"?'),
    "misspelt key deep down": Break(FUNCTIONS, "        title: Brås sida", "        ¤titel: Brås sida", 'okänd nyckel "titel": skriv "title"'),
    "missing key": Break(PLACES, '  - code: "0980"\n    name: Gotland\n', '  - ¤code: "0980"\n', '"name" saknas: lägg till raden "name: …"'),
    "missing keys": Break(PLACES, '  - code: "0980"\n    name: Gotland\n    county: "09"\n', '  - ¤code: "0980"\n', "2 nycklar saknas: lägg till rader för name, county"),
    "missing list heading": Break(PLACES, "counties:\n  - code", "  - ¤code", 'listan "counties" saknas: skriv raden "counties:" före den här'),
    "empty value": Break(PLACES, "    seat: Visby", "    seat:¤", 'värde saknas efter "seat": skriv ett, eller ta bort raden'),
    "a list for a text": Break(PLACES, "    seat: Visby", "    seat: ¤[Visby, Slite]", "här ska det stå en text, inte en lista eller en grupp av nycklar"),
    "brackets around a text": Break(PLACES, "    seat: Visby", "    seat: ¤[Visby]", "hakparenteserna gör värdet till en lista: skriv Visby utan dem"),
    "a text for a list": Break(PLACES, "    aliases:\n      - Skånska länet", "    aliases: ¤Skånska länet", "här ska det stå en lista: en rad för varje post, med bindestreck först"),
    "a text for an entry": Break(PLACES, '  - code: "0980"', '  - ¤Gotland\n  - code: "0980"', "här ska det stå nycklar med värden, indragna under raden ovanför: former_ids, code, name, county, slug, parted_from, local_police_area, aliases"),
    "unknown choice": Break(FUNCTIONS, "role: stod", "role: ¤stöd", 'okänt värde "stöd" – menade du "stod"?'),
    "unknown choice, nothing near": Break(NETWORK, "kind: grupp", "kind: ¤kör", f'okänt värde "kör": tillåtna är {", ".join(get_args(OrganisationKind))}'),
    "misspelt list": Break(PLACES, "counties:", "¤countys:", 'okänd nyckel "countys" – menade du "counties"?'),
    "code without quotes": Break(PLACES, 'code: "12"', "code: ¤12", 'koden ska stå inom citattecken: "12"'),
    "id with capitals": Break(NETWORK, "id: bra\n", "id: ¤Brå\n", '"Brå" kan inte vara ett id: använd bara a–z, 0–9 och bindestreck, till exempel "bra"'),
    "markup": Break(PLACES, "seat: Visby", "seat: ¤<b>Visby</b>", 'märkspråk är inte tillåtet i data: ta bort "<b>" och skriv ren text'),
    "markup in a mailbox": Break(FUNCTIONS, "email: bf@bra.se", "email: ¤<bf@bra.se>", 'här ska det bara stå en brevlåda: skriv "bf@bra.se"'),
    "template code": Break(PLACES, "seat: Visby", 'seat: ¤"{{ 7 }}"', 'mallkod är inte tillåten i data: ta bort "{{"'),
    "personal number": Break(FUNCTIONS, "hours: tisdagar", "hours: ¤640823-3234 tisdagar", "det ser ut som ett personnummer: ta bort det, uppgifter om personer hör inte hit"),
    "unknown file": Break("data/coordinator.yaml", "", "¤a: 1\n", 'okänd datafil – menade du "coordinators.yaml"?'),
    "unknown file, nothing near": Break("data/sub/x.yml", "", "¤a: 1\n", f"okänd datafil: tillåtna är {', '.join(FILES)}"),
}  # fmt: skip


@pytest.mark.parametrize("case", BROKEN)
def test_a_mistake_gives_one_line_in_its_place(case: str, small_copy: Path) -> None:
    expected = BROKEN[case].apply(small_copy)
    assert problem_lines(small_copy) == [expected]


def test_mistakes_in_every_file_are_told_at_once_and_in_order(small_copy: Path) -> None:
    expected = [
        Break(NETWORK, "phone: 114 14", "phone: ¤114 149", '"114 149" är inget giltigt svenskt telefonnummer: kontrollera riktnummer och antal siffror').apply(small_copy),
        Break(NETWORK, "level: regional", "level: ¤läns", 'okänt värde "läns": tillåtna är nationell, regional, lokal').apply(small_copy),
        Break(PLACES, "seat: Visby", "seat: ¤<", 'märkspråk är inte tillåtet i data: ta bort "<" och skriv ren text').apply(small_copy),
    ]  # fmt: skip
    assert problem_lines(small_copy) == expected


@pytest.mark.parametrize("file", [f"data/{name}" for name in FILES])
def test_a_missing_file_gives_one_line(file: str, small_copy: Path) -> None:
    (small_copy / file).unlink()
    assert problem_lines(small_copy) == [f"{file}:1:1: filen saknas eller kan inte läsas"]


KEYS = {
    name: [kind.key for kind in kinds_in(name)] or list(head_of(name).model.model_fields)  # type: ignore[union-attr]
    for name in FILES
}
"""What each file holds: the names of its lists, or what stands in it where it has none."""


@pytest.mark.parametrize(
    ("file", "keys"),
    [(f"data/{name}", ", ".join(KEYS[name])) for name in FILES],
)
@pytest.mark.parametrize("text", ["", "# tom\n", "text\n", "- a\n", "7\n"])
def test_an_empty_or_shapeless_file_gives_one_line(
    file: str, keys: str, text: str, small_copy: Path
) -> None:
    (small_copy / file).write_text(text)
    lines = problem_lines(small_copy)
    assert lines == [f"{file}:1:1: filen ska börja med en av nycklarna {keys}"]


@pytest.mark.parametrize(
    ("file", "other"),
    [
        ("laws.yaml", "sources.yaml"),
        ("needs.yaml", "network.yaml"),
        ("glossary.yaml", "methods.yaml"),
    ],
)
def test_what_lies_in_another_file_is_told_by_its_name(
    file: str, other: str, small_copy: Path
) -> None:
    path = small_copy / "data" / file
    text = (small_copy / "data" / other).read_text("utf-8")
    path.write_text(text, "utf-8")
    lines = text.split("\n")
    first = next(n for n, line in enumerate(lines, start=1) if line and line[0] != "#")
    told = f"filen har det som hör till data/{other}: lägg tillbaka det som stod här"
    assert problem_lines(small_copy) == [f"data/{file}:{first}:1: {told}"]


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("sources.yaml", "source.yaml"),
        ("methods.yaml", "Methods.yaml"),
        ("messages.yaml", "messages.yml"),
    ],
)
def test_a_file_under_another_name_is_told_once(file: str, name: str, small_copy: Path) -> None:
    (small_copy / "data" / file).rename(small_copy / "data" / name)
    assert problem_lines(small_copy) == [f'data/{name}:1:1: okänd datafil – menade du "{file}"?']


def test_a_list_that_is_none_gives_one_line(small_copy: Path) -> None:
    (small_copy / FUNCTIONS).write_text("coordinators: polisen\n")
    assert problem_lines(small_copy) == [
        f'{FUNCTIONS}:1:1: "coordinators" ska vara en lista av poster'
    ]


def test_a_missing_data_folder_gives_a_line_for_each_file(tmp_path: Path) -> None:
    with pytest.raises(ProblemsError) as caught:
        load(tmp_path, TODAY)
    assert [problem.place.file for problem in caught.value.problems] == sorted(
        f"data/{name}" for name in FILES
    )


def test_the_fixture_is_refused_only_for_its_size(small_copy: Path) -> None:
    with pytest.raises(ProblemsError) as caught:
        load(small_copy, TODAY)
    assert [str(problem) for problem in caught.value.problems] == [
        'data/places.yaml:7:1: "police_regions" har 4 polisregioner, det ska vara 7: lägg tillbaka det som saknas',
        'data/places.yaml:17:1: "counties" har 4 län, det ska vara 21: lägg tillbaka det som saknas',
        'data/places.yaml:41:1: "municipalities" har 6 kommuner, det ska vara 290: lägg tillbaka det som saknas',
    ]


def test_the_handbook_is_frozen_and_indexed(small: Site) -> None:
    handbook = small.handbook
    assert handbook.county_by_code["12"].full_name == "Skåne län"
    assert [m.name for m in handbook.municipalities_by_county["12"]] == ["Bjuv", "Lund", "Malmö"]
    assert [c.name for c in handbook.counties_by_region["syd"]] == ["Skåne"]
    assert handbook.regional_coordinators["12"][0].id == "lansstyrelsen-skane"
    assert [c.id for c in handbook.police_coordinators["syd"]] == ["polisregion-syd"]
    assert [c.id for c in handbook.with_role("stod")] == ["bra-stod"]
    habo = handbook.municipality_by_code["0643"]
    assert [twin.name for twin in handbook.twins(habo)] == ["Håbo"]
    with pytest.raises(ValidationError):
        handbook.counties[0].name = "Annat"
    with pytest.raises(ValidationError):
        handbook.counties = ()


def test_every_record_knows_its_line(small: Site) -> None:
    lines = (SMALL / PLACES).read_text("utf-8").split("\n")
    for record in (*small.handbook.counties, *small.handbook.municipalities):
        place = record.where()
        assert place.file == PLACES
        assert lines[place.line - 1] == f'  - code: "{record.code}"'


def test_the_small_data_loads_without_the_docs(small_copy: Path) -> None:
    shutil.rmtree(small_copy / "docs")
    assert len(load(small_copy, TODAY, SMALL_RULES).municipalities) == 6
