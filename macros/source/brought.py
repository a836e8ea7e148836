"""What the program that a text was pasted from has said around it: a chat service, mail, Word."""

from __future__ import annotations

import re

_MAYBE = re.compile(
    r"【|Fel! |Error! |Själv|Absolut|Visst|Givet|Javis|Naturlig|Sure|Certain|Of course|Som (?:en )?(?:AI|språkm)"
    r"|Vill du att jag|Här (?:är|kommer|följer) |Hoppa|Från: |From: |SV: |VB: |FW|RE: |Fw|Sv: |Vb: |M[Vv][Hh]|Med vänlig|Acceptera|Godkänn"
    r"|Du är här|Jag (?:har|kan) |Chat ?GPT|Copilot|Gemini|Claude|AI\b"
)
"""The quick look: most of what is told begins so, with a sign that is seldom seen."""
_WITHIN = (
    "oaicite",
    "contentRef",
    "[cite",
    "[citation",
    "mig veta",
    "av dig om",
    "till om ",
    "....",
    "giro",
    "wish",
    "onton",
    "learing",
    "Bgnr",
    "bgnr",
    "IBAN",
    "kickat från ",
    "änt från ",
)
"""What else it holds…"""
_TURN = re.compile(r"turn\d")
"""… or this, which few words have."""


def may_be_brought(text: str) -> bool:
    """The quick look: whether anything of the kind can be in a text."""
    if _MAYBE.search(text):
        return True
    for sign in _WITHIN:
        if sign in text:
            return True
    return _TURN.search(text) is not None


_MACHINE = re.compile(
    r"【[^】\n]*】|:?contentReference\[[^\]\n]*\](?:\{[^}\n]*\})?|\(?(?:cite)?turn\d+(?:search|view|news)\d+\)?|\[(?:oaicite|cite|citation)(?::\d+|_start)?\]"
)
"""The marks that a chat service puts where it thinks that it has a source."""
_BROKEN_FIELD = re.compile(
    r"Fel! (?:Hittar inte|Det finns ingen|Bokmärket|Okänt|Ogiltig)[^.!?\n]*[.!]?"
    r"|Error! (?:Reference source|Bookmark|No text|Unknown)[^.!?\n]*[.!]?"
)
"""What Word leaves where a reference of its own could not be followed."""
_OF_CHAT = re.compile(
    r"^(?:Absolut|Självklart|Visst|Givetvis|Javisst|Naturligtvis|Sure|Certainly|Of course)[!,.] (?:[Hh]är|Jag|Here|I)\b[^\n:.!]*[:.!]?"
    r"|\bSom (?:en )?(?:AI|språkmodell)\b(?:-\w+)?[^\n.]*(?:kan|har|vet|är) jag\b[^\n.,]*|\bVill du att jag [^\n?]*\?$|^Hoppas (?:det|detta|att det) hjälper[^\n]*"
    r"|\b(?:[Ll]åt mig veta|[Hh]ör (?:gärna )?av dig|[Ss]äg (?:bara )?till) om (?:du|ni) (?:vill|önskar|behöver|undrar)[^\n]*|^Jag (?:har|kan) (?:nu |också |även |gärna )?(?:uppdatera|justera|skriv|korta|förenkla|förkorta|formatera|strukturera|omformulera|förtydliga|behåll)\w*\b[^\n]*"
    r"|^Här (?:är|kommer|följer) (?:en|ett|din|ditt|den|det) (?:\w+ ){0,3}(?:version|text|förslag|utkast|sammanfattning|översättning|omskrivning|lista)\w*\b[^\n:]{0,60}:",
    re.MULTILINE,
)
"""What a chat service says around the text that it was asked for."""
_OF_MAIL = re.compile(
    r"\b(?:Från|From): [^\n:]{2,60}?\b(?:Skickat|Sent|Till|To|Ämne|Subject): [^\n]{0,20}|^(?:SV|VB|FW|RE|Fwd?|Sv|Vb): |(?<=[.!?] )(?:M[Vv][Hh]|Med vänliga? hälsning(?:ar)?)\b[^\n]{0,40}$"
    r"|(?<=\S )(?:Skickat|Sänt) från (?:min|mitt|Outlook|Samsung)\b[^\n.]{0,40}"
)
"""The head of a message in one line, or what a program ends it with."""
_PAYMENT = re.compile(
    r"\b(?:[Ss]wish(?:a|nummer|nr)?|(?:[Bb]ank|[Pp]lus)giro(?:nummer|nr)?|[Bb]gnr|[Kk]onto(?:nummer|nr)|[Cc]learing(?:nummer|nr)|IBAN)\b[^\n\d.]{0,20}(?:SE)?\d[\d -]{4,}\d"
)
"""A number that one pays to."""
_OF_WEB = re.compile(
    r"^(?:Hoppa till (?:huvud)?innehåll(?:et)?|(?:Acceptera|Godkänn) (?:alla )?(?:kakor|cookies)|Du är här:)"
)
"""What is pressed on another site, before its text."""
_CONTENTS = re.compile(r"\S[^\n]*?\S ?\.{4,} ?\d{1,3}$")
"""A row of a table of contents, with its page."""
_OF_NO_ONE = re.compile(
    r"\((?:[Kk]älla|[Ee]nligt|[Ff]rån):? (?:Chat ?GPT|Copilot|Gemini|Claude|AI)\b[^()\n]*\)"
)
"""A source that is none."""
_SHOWN = 40


def brought(text: str, sources: str) -> tuple[re.Match[str], str] | None:
    """The first thing in a text that came along with it, and what to say of it.

    `sources` is what sources stand under there.
    """
    if not may_be_brought(text):
        return None
    for rule, says in (
        (_MACHINE, '"{}" är ett märke från en chattjänst: ta bort det, och skriv källan under {sources}'),
        (_BROKEN_FIELD, '"{}" kommer av en korsreferens i Word som inte följde med: skriv vad som stod där'),
        (_OF_CHAT, '"{}" är sagt av en chattjänst: ta bort det'),
        (_OF_WEB, '"{}" hör till en annan webbplats: ta bort det'),
        (_CONTENTS, '"{}" hör till ett dokument i Word: ta bort det'),
        (_OF_NO_ONE, '"{}": en chattjänst är ingen källa: skriv var det står, eller ta bort uppgiften'),
        (_OF_MAIL, '"{}" hör till ett mejl: ta bort det'),
        (_PAYMENT, '"{}": ett nummer att betala till hör inte hit: ta bort det, och skriv vem man frågar'),
    ):  # fmt: skip
        if found := rule.search(text):
            shown = found[0] if len(found[0]) <= _SHOWN else found[0][: _SHOWN - 1] + "…"
            return found, says.format(shown, sources=sources)
    return None
