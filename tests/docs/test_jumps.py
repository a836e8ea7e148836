"""A macro that leads to places on its own page stands where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.docs.jumps import jump_problems
from macros.docs.macro_calls import macro_problems
from macros.docs.outline import outline_of
from macros.source.doc_page import DocPage

if TYPE_CHECKING:
    from macros.site import Site

HEAD = "---\ntitle: Prov\ndescription: Prov.\nrender_macros: true\n---\n\n"


def told(body: str, site: Site) -> list[str]:
    page = DocPage("docs/prov.md", "prov.md", HEAD + body)
    problems, made = macro_problems(page, site)
    assert problems == []
    return [str(problem) for problem in jump_problems(page, made, outline_of(page, made))]


@pytest.mark.parametrize(
    ("jumps", "lost", "needs"),
    [
        ('{{ jump_list("polis") }}', ("jump_list", "kontakt-polisregion-mitt"), "directory"),
        ("{{ year_wheel() }}", ("year_wheel", "manad-januari"), "year_table"),
    ],
)
def test_jumps_without_what_they_lead_to_are_told(
    jumps: str, lost: tuple[str, str], needs: str, small: Site
) -> None:
    name, place = lost
    (line,) = told(f"Text.\n\n{jumps}\n", small)
    assert line == (
        f'docs/prov.md:9:1: makrot "{name}" leder till "#{place}", som inte finns på sidan: '
        f"anropa också {{{{ {needs}(…) }}}} på sidan"
    )


@pytest.mark.parametrize(
    "calls",
    [
        '{{ jump_list("polis") }}\n\n{{ directory("polis") }}',
        "{{ year_wheel() }}\n\n{{ year_table() }}",
        "{{ law_news() }}",
        'Ring {{ phone("bra-stod") }}.',
    ],
)
def test_what_leads_to_what_is_there_is_right(calls: str, small: Site) -> None:
    assert told(f"Text.\n\n## Rubrik\n\n{calls}\n", small) == []
