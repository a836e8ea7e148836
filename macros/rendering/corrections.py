"""The three ways to correct a fact: change it, suggest a change, write to the editors.

Where they lead stands in mkdocs.yml, under `extra: corrections`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

if TYPE_CHECKING:
    from collections.abc import Mapping

    from macros.problems import Place

CHANGED_EVENT_FORM = "andrad-handelse.yml"
"""The issue form for an event that has changed; its field `handelse` takes the event's id."""
CONTACT_FORM = "andra-kontakt.yml"
"""The issue form for a contact; its field `post` takes the function's id."""
CONFIRMATION_FORM = "bekrafta.yml"
"""The issue form for an organisation's answer; its fields `organisation` and `kod` take the
organisation's id and the mark of what was shown."""
COOPERATION_FORM = "beratta-samverkan.yml"
"""The issue form for what a county does together; its field `lan` takes a county's name, and
`ordnar` its administrative board's."""
EVENT_FORM = "ny-handelse.yml"
"""The issue form for an event; its fields `lan` and `polisregion` take a place's name."""
NEED_FORM = "anmal-behov.yml"
"""The issue form for a need; its fields `fraga` and `lan` take a question's and a county's name."""
PAGE_FORM = "fel-pa-sida.yml"
"""The issue form for a page; its field `sida` takes the page's address."""


@dataclass(frozen=True)
class Corrections:
    """Where the ways lead. A way that has no address is not shown."""

    edit_template: str = ""
    """The editor for a file, with {file} and {line}."""
    suggest_template: str = ""
    """A form to fill in, with {form}."""
    mail: str = ""
    """The editors' mailbox."""

    @classmethod
    def from_settings(cls, settings: Mapping[str, str], repository: str) -> Corrections:
        """Take the ways from mkdocs.yml; `repository` is its address, or empty."""

        def of_repository(name: str) -> str:
            template = settings.get(name) or ""
            needs = "{repo}" in template
            return template.replace("{repo}", repository) if repository or not needs else ""

        mail = settings.get("mail") or ""
        return cls(of_repository("edit"), of_repository("suggest"), mail)

    def edit(self, place: Place) -> str:
        """The address that opens the file at `place` for editing, or an empty string."""
        return self.edit_template.replace("{file}", quote(place.file)).replace(
            "{line}", str(place.line)
        )

    def suggest(self, form: str, **answers: str) -> str:
        """The address of an issue form, with some answers filled in, or an empty string."""
        if not self.suggest_template:
            return ""
        address = self.suggest_template.replace("{form}", form)
        return f"{address}&{urlencode(answers)}" if answers else address

    def write(self, subject: str, body: str = "") -> str:
        """The address of a mail to the editors with its subject and body, or an empty string."""
        if not self.mail:
            return ""
        lines = body.replace("\n", "\r\n")
        return f"mailto:{self.mail}?subject={quote(subject)}" + (
            f"&body={quote(lines)}" if body else ""
        )
