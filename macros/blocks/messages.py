"""Blocks of the messages: texts to lift into a mail, a slide or an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.blocks.base import BlockBase, macro
from macros.rendering.contact_sentences import BLANK, contact_sentences

if TYPE_CHECKING:
    from markupsafe import Markup

    from macros.model import Message, Question


class MessageBlocks(BlockBase):
    """Messages to the municipalities."""

    @macro
    def message_list(self) -> Markup:
        """Alla budskap i `data/messages.yaml`, med vad var och en handlar om."""
        return self._render("message_list.html.j2", messages=self._handbook.messages)

    @macro
    def county_contacts(self) -> Markup:
        """Hur man når samordnarna i varje län, som meningar att lyfta in i ett mejl. Listan ligger i en vikt ruta."""
        key = ("county_contacts",)
        if key not in self._rendered:
            self._rendered[key] = self._render(
                "county_contacts.html.j2", counties=contact_sentences(self._handbook)
            )
        return self._rendered[key]

    def message(self, message: Message) -> Markup:
        """A message. For generated pages."""
        return self._render(
            "message.html.j2",
            message=message,
            blank=BLANK,
            counties=contact_sentences(self._handbook),
            write=self._links.corrections.write(f"Stödguiden: budskapet {message.title}"),
        )

    def message_of_question(self, question: Question) -> Markup:
        """The link to a development question's message, if it has one. For generated pages."""
        found = [m for m in self._handbook.messages if m.question == question.id]
        return self._render("message_of_question.html.j2", messages=found)

    def message_in_word(self, message: Message) -> Markup:
        """A message as it stands in Word. For the Word files."""
        return self._render(
            "message_word.html.j2",
            message=message,
            blank=BLANK,
            counties=contact_sentences(self._handbook),
        )
