"""Each message as a Word file and as plain text to copy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.exports.word_files import word_file_of
from macros.exports.word_files.template import Template
from macros.model import BY_MODEL, Message
from macros.rendering.addresses import page_of
from macros.rendering.contact_sentences import BLANK, contact_sentences
from macros.rendering.dates import swedish_date
from macros.rendering.environment import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model import Handbook
    from macros.site import Site

_FOLDER = f"{BY_MODEL[Message].section}/"


def message_file_names(uri: str) -> tuple[str, ...]:
    """The paths of the files of a message, by the Markdown file that its page would come from."""
    name = uri.removesuffix(".md")
    if not re.fullmatch(rf"{_FOLDER}[^/]+", name) or name == f"{_FOLDER}index":
        return ()
    return f"{name}.docx", f"{name}.txt"


def export_messages(site: Site) -> Iterator[tuple[str, bytes]]:
    """samordna/budskap/lagen.docx and .txt for each message."""
    for message in site.handbook.messages:
        address = page_of(message)
        template = Template(
            message.title,
            message.subject,
            str(site.blocks(address).message_in_word(message)),
            site.site_url + address,
            site.name,
            message.reviewed,
            colophon="message_colophon.html.j2",
            to_fill=False,
        )
        word, text = message_file_names(address.rstrip("/") + ".md")
        yield word, word_file_of(template, site.built)
        yield text, plain_text(message, site.handbook, site.name, template.address).encode()


def plain_text(message: Message, handbook: Handbook, site_name: str, address: str) -> str:
    """A message as plain text: first what is sent, then what helps who sends it."""
    sources = [handbook.source_by_id[cited.id] for cited in message.sources]
    sayings = [f"{saying.asked}\n{_paragraphs(saying.said)}" for saying in message.sayings]
    contacts = [f"{county.full_name}\n{said}" for county, said in contact_sentences(handbook)]
    origin = (
        f"Texten är ett förslag från {site_name}, granskat {swedish_date(message.reviewed)}. Ingen "
        "myndighet har godkänt den. Ändra den så att den låter som ni. Du får använda den fritt om "
        f"du anger källan (CC BY 4.0).\n{address}"
    )
    parts = [
        f"Ämne: {message.subject}",
        "Hej!",
        _paragraphs(message.text),
        BLANK,
        _heading("Punkter till en bild"),
        "\n".join(f"- {point}" for point in message.points),
        _heading("Så säger vi"),
        *sayings,
        _heading("Kontakterna i varje län"),
        *contacts,
        _heading("Källor"),
        "\n".join(f"- {handbook.name_of_source(source)}\n  {source.url}" for source in sources),
        _heading("Vems är texten?"),
        origin,
    ]
    return "\n\n".join(parts) + "\n"


def _heading(text: str) -> str:
    return f"{text.upper()}\n{'-' * len(text)}"


def _paragraphs(text: str) -> str:
    """Text with each paragraph on one line, so that a mail folds it by itself."""
    return "\n\n".join(paragraphs(text))
