"""Blocks about the laws that the work rests on: citations, quotations, and the list of them all."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from macros.blocks.base import BlockBase, MacroError, inline_macro, lookup, macro
from macros.rendering.addresses import LAWS, law_anchor

if TYPE_CHECKING:
    from markupsafe import Markup

    from macros.model import Law
    from macros.model.laws import Section

_NEWEST = 10
"""How many laws are told as new, at most."""


class LawBlocks(BlockBase):
    """The laws of data/laws.yaml."""

    @inline_macro
    def law(self, number: str, section: str = "", chapter: str = "") -> Markup:
        """En hänvisning till en lag i `data/laws.yaml`, också mitt i en mening. `number` är SFS-numret ("2023:196"), `section` paragrafen eller två med tankstreck mellan ("11–12"), `chapter` kapitlet."""
        law = self._law(number)
        sections = self._sections(law, section, chapter) if section or chapter else []
        cited = ""
        if sections:
            cited = sections[0].number
            if len(sections) > 1:
                before = f"{sections[0].chapter} kap. " if sections[0].chapter else ""
                cited = f"{before}{sections[0].section}–{sections[-1].section} §§"
        return self._render(
            "law_citation.html.j2",
            law=law,
            cited=cited,
            target=f"{LAWS}#{law_anchor(law, sections[0] if sections else None)}",
        )

    @inline_macro
    def law_words(self, number: str, words: str) -> Markup:
        """Lagens egna ord inom citattecken, också mitt i en mening. Orden ska stå under lagen i `data/laws.yaml`, bokstav för bokstav."""
        law = self._law(number)
        known = [stored for section in law.sections for stored in section.words]
        if not any(words in stored for stored in known):
            raise MacroError(
                f'orden "{words}" står inte bland lagens egna ord i {law.where("sections")}: '
                "läs lagen, och skriv in dem där under paragrafens words"
            )
        return self._render("law_words.html.j2", words=words)

    @macro
    def law_news(self) -> Markup:
        """Det som är nytt i lagarna, det senaste först, ur `data/laws.yaml`."""
        new = [law for law in self._handbook.laws if law.new]
        latest_first = sorted(new, key=lambda law: law.last_changed or date.min, reverse=True)
        return self._render("law_news.html.j2", laws=latest_first[:_NEWEST], page=LAWS)

    @macro
    def law_list(self) -> Markup:
        """Alla lagar i `data/laws.yaml`, i filens ordning, med de paragrafer som guiden bygger på."""
        return self._render("law_list.html.j2", laws=self._handbook.laws)

    def _law(self, number: str) -> Law:
        return lookup(self._handbook.law_by_number, number, "lagen", lambda law: law.name)

    def _sections(self, law: Law, section: str, chapter: str) -> list[Section]:
        """The sections from the first to the last that are named.

        Raises:
            MacroError: data/laws.yaml has none such.
        """
        first, _, last = section.partition("–")
        wanted = [first, last] if last else [first]
        found = []
        for number in wanted:
            match = law.section_at(number or None, chapter or None)
            if match is None:
                if number.strip("§ ") != number:
                    raise MacroError(f'paragrafen skrivs utan tecken: "{number.strip("§ ")}"')
                have = ", ".join(part.number for part in law.sections)
                raise MacroError(
                    f"lagen ({law.sfs}) har ingen sådan paragraf i {law.where('sections')}"
                    + (f": där står {have}" if have else "")
                )
            found.append(match)
        return found
