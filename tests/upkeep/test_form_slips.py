"""What is most often a slip is told to whoever wrote it, at its question, and stops nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.upkeep.forms import apply_body
from tests.helpers import TODAY
from tests.upkeep.test_forms import FILLED, body_of

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("remembered")

EVENT, INITIATIVE, NEED = "ny-handelse", "nytt-initiativ", "anmal-behov"
TOLD = "Titta gärna på det här också:"
PERSON = "ser ut som en person"

SLIPS = {
    "a person who holds it": (EVENT, {"arrangor": "Anna Lindberg"}, f'Vem ordnar?: "Anna Lindberg" {PERSON}'),
    "a person and an authority": (EVENT, {"arrangor": "Anna Lindberg, Länsstyrelsen Skåne"}, f'Vem ordnar?: "Anna Lindberg" {PERSON}'),
    "a person who answers for it": (INITIATIVE, {"ansvarig": "Karin Holm"}, f'Vem ansvarar?: "Karin Holm" {PERSON}'),
    "a place in another county": (EVENT, {"lan": "Skåne", "plats": "Gotland"}, "Ort: Gotland ligger i Gotlands län, och händelsen gäller ett annat"),
    "another place in another county": (EVENT, {"lan": "Gotland", "plats": "Lund"}, "Ort: Lund ligger i Skåne län"),
    "capitals": (EVENT, {"titel": "LÄNSTRÄFF I MALMÖ 2027"}, "Vad heter händelsen?: texten är skriven med stora bokstäver"),
    "a weekday that is none": (EVENT, {"sammanfattning": "Vi möts måndagen den 4 mars 2027 i Malmö."}, "Vad handlar det om?: "),
    "a small letter": (NEED, {"behov": "butikerna vill veta vem de ska ringa."}, 'Vilket behov har du sett?: börjar med liten bokstav: skriv "Butikerna"'),
}  # fmt: skip


@pytest.mark.parametrize("case", SLIPS)
def test_a_slip_is_told_at_its_question(case: str, small_content: Path) -> None:
    form, changed, says = SLIPS[case]
    outcome = apply_body(small_content, body_of(form, {**FILLED[form], **changed}), TODAY)
    assert outcome.result == "changed", outcome.reply
    assert [line for line in outcome.slips if says in line], outcome.slips
    before, after = outcome.reply.split(TOLD)
    assert says in after
    assert "Det hindrar inte att det publiceras." in after
    assert says not in before


@pytest.mark.parametrize("form", [EVENT, INITIATIVE, NEED])
def test_what_is_right_has_none(form: str, small_content: Path) -> None:
    outcome = apply_body(small_content, body_of(form, FILLED[form]), TODAY)
    assert outcome.result == "changed"
    assert outcome.slips == ()
    assert TOLD not in outcome.reply


def test_what_others_wrote_before_is_nobodys_answer(small_content: Path) -> None:
    path = small_content / "data/events.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("summary: En konferens.", "summary: En konferens..."), "utf-8")
    outcome = apply_body(small_content, body_of(EVENT, FILLED[EVENT]), TODAY)
    assert outcome.slips == ()


COUNTIES = {
    "the letter of a county": ("M", "changed", '      - "12"\n'),
    "two letters": ("M och I", "changed", '      - "09"\n      - "12"\n'),
    "the letter and a name": ("C, Skåne", "changed", '      - "03"\n      - "12"\n'),
    "a municipality": ("Lund", "mend", 'länet "Lund" finns inte: det ligger i Skåne län, skriv länet'),
    "another municipality": ("Håbo", "mend", "det ligger i Uppsala län, Jönköpings län, skriv länet"),
    "a name misspelt": ("Skånne", "mend", 'länet "Skånne" finns inte – menade du "skåne" (Skåne län)?'),
    "what is nowhere": ("Danmark", "mend", 'länet "Danmark" finns inte'),
}  # fmt: skip


@pytest.mark.parametrize("case", COUNTIES)
def test_a_county_is_understood_or_found(case: str, small_content: Path) -> None:
    answer, result, says = COUNTIES[case]
    body = body_of(EVENT, {**FILLED[EVENT], "lan": answer})
    outcome = apply_body(small_content, body, TODAY)
    assert outcome.result == result, outcome.reply
    told = outcome.reply
    if result == "changed":
        told = (small_content / "data/events.yaml").read_text("utf-8").split("id: lanstraff")[1]
    assert says in told


def test_a_question_that_there_is_not_is_told_with_those_there_are(small_content: Path) -> None:
    body = body_of(NEED, {**FILLED[NEED], "fraga": "våld"})
    outcome = apply_body(small_content, body, TODAY)
    assert outcome.result == "mend"
    assert "finns inte: välj bland Lagens genomförande" in outcome.reply
