"""What pasting leaves behind: signs of other programs, and letters that only look like ours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.docs.text.persons import FOOTNOTE
from macros.source.brought import brought, may_be_brought
from macros.source.impossible import MAYBE_IMPOSSIBLE, impossible, impossible_text
from macros.source.leftovers import HYPHENED, HYPHENED_SAYS, UNSURE
from macros.source.quick_look import Look, quick_look
from macros.source.repeats import doubled_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from macros.docs.text.blocks import Block
    from macros.docs.text.lists import Found

_ADDRESS = re.compile(r"\]\([^)\n]*\)|^ {0,3}\[[^\]]+\]:.*|\S*(?:://|www\.)\S*|\{\{.*?\}\}|\S+@\S+")
_MAYBE_ADDRESS = re.compile(r"[@\[]|\]\(|://|www\.|\{\{")
_UNFINISHED = re.compile(
    r"\b(?:TODO|FIXME|TBD|XXX+|xx+|XX[/-]XX|XX(?= (?:kommuner|län|personer|procent|kronor|deltagare|stycken|ärenden|år)\b))\b|\b[Ll]orem ipsum\b[^.\n]*"
)
_UNSURE = re.compile(UNSURE)
_HARD_INDENT = re.compile(r" *[\xa0\u2000-\u200a\u202f\u3000]+[ \xa0]*\S")
_HEADING_WITHIN = re.compile(r"(?<=[\w.:!?)]) *(#{2,6}) +(?=[A-ZÅÄÖ])")
_OF_SHEET = re.compile(
    r"#(?:REF!|REFERENS!|NAME\?|NAMN\?|VALUE!|VÄRDEFEL!|DIV/0!|DIVISION/0!|N/A\b|SAKNAS!|NULL!|NUM!|OGILTIGT!)"
    r"|(?<!\S)=[A-ZÅÄÖ]{2,}(?:\.[A-ZÅÄÖ]+)?\([^()\n]*\)"
)
"""What a spreadsheet shows where it could not reckon."""
_OF_PAPER = re.compile(
    r"^(?:Sida|Sid\.?|s\.) \d{1,3}(?:(?: av |[/(] ?| \()\d{1,3}\)?)?$|^\d{1,3} ?\(\d{1,3}\)$|^\w[^|\n]*\w {5,}\d{1,3}$"
)
"""The number of a page on paper, and what stands in the same line."""
_OF_WORD = re.compile(
    r"^-*\s?(?:Avsnitts|Sid|Kolumn)brytning\b[^\n]*$|^\S[^\n]*\S ?\.{4,} ?\d{1,3}$"
    r"|\bKommentar(?:erad)? \[[A-ZÅÄÖ]{1,3}\d+\]:?[^\n]*"
    r"|\[(?:borttaget|tillagt|infogat|raderat|formaterat|deleted|inserted): [^\[\]\n]*\]"
)
"""What Word shows and prints beside the text: breaks, contents with their pages, comments, changes."""
_CONTENTS = re.compile(r"\.{4,} ?\d{1,3}$")
_RAISED = re.compile(
    r"(?<=[a-zåäö]{3})[¹²³⁴-⁹](?!\w)|(?<=[a-zåäö]{3}[.,;:)\"”])[¹²³⁴-⁹](?!\w)|(?<=[A-ZÅÄÖ]{2})[¹²³⁴-⁹](?!\w)"
    r"|(?<=[A-ZÅÄÖ\d)][.,])[¹²³⁴-⁹](?!\w)"
)
"""The mark of a note, and no unit: m², km²."""
_TO_FILL_IN = re.compile(
    r"\[(?:kommentar:|obs:|skriv|fyll i|ange|infoga|klicka|välj|lägg till) [^\[\]\n]*\](?![(\[:])",
    re.IGNORECASE,
)
"""What a template asks its user to fill in."""
_OF_MAIL = re.compile(
    r"^Ämne: (?:VB|SV|FW|RE|Fwd): [^\n]*|^\*{0,2}(?:Med v|V)änliga? hälsning[^.\n]*|^(?:Med v|V)änligen?,?$|^\[\d{4}-\d\d-\d\d \d\d:\d\d\][^\n]*"
    r"|^(?:Sänt|Skickat) från (?:min |Outlook|Mail\b)[^.\n]*"
    r"|^(?:Mvh|MVH|M\.v\.h\.?)\b[^\n]{0,40}$|^-- ?$|^Hej(?: (?:alla|igen|på er))?[!,]?$"
    r"|^-{2,} ?(?:Ursprungligt|Vidarebefordrat|Original|Forwarded) me(?:ddelande|ssage)\b[^\n]*"
    r"|^Den \d{1,2} [a-zåäö]{3,9}\.? \d{4}[^\n]* skrev [^\n]*:$|^On [^\n]* wrote:$"
)
"""What stands in a message, and not in its text."""
_OF_INVITATION = re.compile(
    r"^(?:När|Var|Tid|Plats): [^\n]*\bTeams\b[^\n]*|^Microsoft Teams(?:-möte| Need help\?)?$|^Anslut (?:på datorn|till mötet|via|med)\b[^\n]*"
    r"|^Klicka här för att (?:ansluta|delta)\b[^\n]*|^(?:Mötes-?ID|Konferens-?ID|Meeting ID|Lösenord(?:skod)?|Passcode): ?[^\n]*"
    r"|^(?:Obligatoriska|Valfria) deltagare: ?[^\n]*|^(?:Organisatör|Ärende): ?[^\n]*$|^Join (?:the meeting|Zoom)\b[^\n]*"
)
_OF_WEB = re.compile(
    r"^(?:(?:Hoppa )?[Tt]ill (?:huvud)?innehåll(?:et)?(?: på sidan)?|Dela (?:sidan|på (?:Facebook|LinkedIn|X))|Skriv ut(?: sidan)?"
    r"|Lyssna(?: på sidan)?|(?:Vi|Webbplatsen|Denna webbplats|Den här webbplatsen) använder (?:kakor|cookies)(?: (?:på|för att) [^\n]*)?\.?"
    r"|(?:Acceptera|Godkänn|Avvisa|Hantera) (?:alla |endast )?(?:\w+ )?(?:kakor|cookies)|(?:Sidan )?[Ss]enast (?:uppdaterad|ändrad|granskad|publicerad):? \d[^\n]*"
    r"|(?:Publicerad|Uppdaterad):? \d[^\n]*|(?:Stäng|Öppna) menyn?|Du är här: ?[^\n]*|(?:Tillbaka )?[Tt]ill toppen(?: av sidan)?"
    r"|Hjälpte (?:informationen|sidan) dig\?|(?:Fick|Hade) du (?:hjälp|nytta) av [^\n]*\?)$"
)
"""What stands around the text of another site: what is pressed there, and when it was written."""
_OPENINGS = (
    *(
        "Till ",
        "Hoppa ",
        "Dela ",
        "Skriv ut",
        "Lyssna",
        "Vi använder",
        "Webbplatsen använder",
        "Den",
        "Från: ",
    ),
    *("Accept", "Godkänn ", "Avvisa ", "Hantera ", "Sidan ", "Senast ", "Publicerad", "Uppdaterad"),
    *("Stäng ", "Öppna ", "Du är här", "Tillbaka ", "Hjälpte ", "Fick ", "Hade ", "Här ", "När: "),
    *(
        "Var: ",
        "Tid: ",
        "Plats: ",
        "Microsoft Teams",
        "Anslut ",
        "Klicka ",
        "Möte",
        "Konferens",
        "Meet",
    ),
    *("Lösenord", "Passcode", "Obligatoriska ", "Valfria ", "Organisatör", "Ärende", "Join "),
)
"""How a line begins that may be told by one of these two, or by what a chat service says."""
_CODED = re.compile(r"%[C-F][0-9A-F]%[89AB][0-9A-F]")
"""A letter as an address writes its two bytes."""
_MACINTOSH = {"√•": "å", "√§": "ä", "√∂": "ö", "√Ö": "Å", "√Ñ": "Ä", "√ñ": "Ö", "√©": "é"}
"""What two bytes of UTF-8 look like in the encoding that Macintosh had."""
_MAC = re.compile("|".join(_MACINTOSH))
_TOGETHER = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
"""Letters that a PDF has joined, and that no search finds."""
_JOINED = re.compile("[ﬀ-ﬆ]")
_WIDE = re.compile("[\uff01-\uff5e]")
_OF_HEADER = (
    "Skickat: ",
    "Sent: ",
    "Datum: ",
    "Till: ",
    "To: ",
    "Kopia: ",
    "Cc: ",
    "Ämne: ",
    "Subject: ",
)
"""How the lines begin that stand above a message, after the one that says who sent it."""
_MAIL_SAYS = "raden hör till ett mejl: ta bort den"
_WEB_SAYS = "raden hör till det som står runt texten på en annan webbplats: ta bort den"
_APART = 2
"""How many lines further on the next line of a message may stand."""
_LONGEST_TOLD = 40
_SHORTEST = 60
"""A paragraph that is shorter may stand twice."""
_STRANGE = re.compile(
    r"(?<=[A-Za-zåäöÅÄÖ])[\u0370-\u03ff\u0400-\u04ff]|[\u0370-\u03ff\u0400-\u04ff](?=[a-zåäö])"
)
"""A Greek or Cyrillic letter in a word of Latin ones; a whole word of them is a language."""
_CUT = re.compile(r"(?<=[a-zåäö])-$")
_GOES_ON = re.compile(
    r"(?!(?:och|eller|samt|men|till|respektive|liksom|såväl|and|or)\b)[a-zåäö]{2,}"
)
_may_be_pasted = quick_look(
    MAYBE_IMPOSSIBLE,
    Look(
        signs=r"#TFXxKM\[¹²³⁴-⁹?(【:!√%=\ufb00-\ufb06\uff01-\uff5e\u0370-\u04ff\d\-",
        after=r"(?<=#)(?:[A-ZÅÄÖ]| +[A-ZÅÄÖ])|(?<=-)\s+[a-zåäö]|(?<=T)(?:ODO|BD)|(?<=F)IXME|(?<=X)X|(?<=x)x|(?<=K)ommentar|(?<=M)(?:[vV][hH]|\.v)"
        r"|(?<=\[)[bitrfdco]|(?<=\?)\?|(?<=\()[A-ZÅÄÖ]{3}|(?<=turn\d)|(?<= {5}\d)|(?<=-)\s*$"
        r"|(?<=[¹²³⁴-⁹【:!√%=\ufb00-\ufb06\uff01-\uff5e\u0370-\u04ff])",
        start=r" *[\xa0\u2000-\u200a\u202f\u3000]|Sid|s\. \d|\d{1,3} ?\(|--|Hej|\[\d|>",
        words=("från", "änlig", "....", "brytning", "Ämne", "orem ipsum", " skrev ", " wrote"),
    ),
)
"""Whether a line has any of what is told, perhaps; most have nothing."""


def pasted_problems(prose: Sequence[str]) -> Iterator[Found]:
    """Find what came along from another program, the first on each line."""
    message = 0
    brings = may_be_brought("\n".join(prose))  # hardly any page does
    for number, text in enumerate(prose, start=1):
        if message == number - 1 and text.startswith(_OF_HEADER):
            message = number
            continue
        told = _may_be_pasted(text) or text.startswith(_OPENINGS)
        told = told or (brings and may_be_brought(text))
        if not told:
            continue
        if text.rstrip() == ">" and _is_alone(prose, number):
            yield number, 1, "citatet är tomt: skriv det på samma rad, eller ta bort tecknet"
            continue
        plain = text
        if _MAYBE_ADDRESS.search(text):
            plain = _ADDRESS.sub(lambda match: " " * len(match[0]), text)
        following = prose[number] if number < len(prose) else ""
        if text.startswith(("Från: ", "From: ")) and (
            "@" in text or following.startswith(_OF_HEADER)
        ):
            yield number, 1, _MAIL_SAYS
            message = number
        elif "     " in text and _is_column(prose, number):
            continue  # of a table that spaces make, which is told
        elif number > 1 and _CONTENTS.search(text) and _CONTENTS.search(prose[number - 2]):
            continue  # the rows of a table of contents are one mistake
        elif found := _pasted(plain, following):
            # The lines of a message, or of what stands around a text, are one mistake.
            of_message = found[1] in (_MAIL_SAYS, _WEB_SAYS)
            if not (of_message and 0 < message >= number - _APART):
                yield number, found[0] + 1, found[1]
            message = number if of_message else message


def placeholder_problems(prose: Sequence[str]) -> Iterator[Found]:
    """Find what is to be filled in, the first on each line; in a template it is as it should be."""
    for number, text in enumerate(prose, start=1):
        if found := _TO_FILL_IN.search(text) if "[" in text else None:
            yield (
                number,
                found.start() + 1,
                f'"{found[0]}" väntar på en text: skriv den, eller ta bort det',
            )


def twice_problems(blocks: Sequence[Block], raw: Sequence[str]) -> Iterator[Found]:
    """Find words that stand after themselves, the first in each block; `raw` has the code too."""
    for block in blocks:
        lines = block.lines
        text = "\n".join(line.text for line in lines)
        found = doubled_word(text)
        if found is None:
            continue
        before = text[: found.start(2)]
        line = lines[before.count("\n")]
        column = line.before + len(before.rpartition("\n")[2])
        # What stood between them may have been code.
        if raw[line.number - 1][:column].rstrip(" `").endswith(found[1]) or not column:
            says = f'"{found[1]} {found[1]}": ordet står två gånger, ta bort ett'
            yield line.number, column + 1, says


def repeated_problems(blocks: Sequence[Block]) -> Iterator[Found]:
    """Find paragraphs that stand on the page already; in a template they are there to fill in."""
    told: set[str] = set()
    goes_on = False
    for block in blocks:
        text = "\n".join(line.text for line in block.lines)
        if block.kind == "paragraph" and len(text) > _SHORTEST:
            again, goes_on = goes_on, text in told
            # A part of the page that was pasted again is one mistake.
            if goes_on and not again:
                line = block.lines[0]
                yield line.number, line.before + 1, "stycket står på sidan redan: ta bort det ena"
            told.add(text)


def _is_alone(prose: Sequence[str], number: int) -> bool:
    """Whether no line of a quotation stands beside the one with this number."""
    around = (prose[number - 2] if number > 1 else "", *prose[number : number + 1])
    return not any(line.startswith(">") for line in around)


def _is_column(prose: Sequence[str], number: int) -> bool:
    """Whether spaces make columns on the lines beside the one with this number, too."""
    beside = (prose[number - 2] if number > 1 else "", *prose[number : number + 1])
    return any("   " in line.strip() for line in beside)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_TOLD else text[: _LONGEST_TOLD - 1] + "…"


def _pasted(text: str, following: str) -> tuple[int, str] | None:
    if came := brought(text, '"kallor" i sidhuvudet'):
        return came[0].start(), came[1]
    if found := _UNFINISHED.search(text):
        return found.start(), f'"{found[0]}" väntar på en text: skriv den, eller ta bort det'
    if found := _UNSURE.search(text):
        return found.start(), f'"{found[0]}" väntar på ett svar: skriv det, eller ta bort det'
    if found := _OF_SHEET.search(text):
        return found.start(), f'"{found[0]}" är ett fel ur ett kalkylblad: skriv värdet'
    if found := _OF_PAPER.search(text):
        return found.start(), "raden är ett sidnummer: ta bort den"
    if found := _OF_WORD.search(text):
        return found.start(), f'"{_short(found[0])}" hör till ett dokument i Word: ta bort det'
    if found := _RAISED.search(text):
        return found.start(), FOOTNOTE
    if found := impossible(text):
        return found.start(), impossible_text(found)
    if found := _OF_MAIL.search(text) or _OF_INVITATION.search(text):
        return found.start(), _MAIL_SAYS
    if found := _OF_WEB.search(text):
        return found.start(), _WEB_SAYS
    if found := _CODED.search(text):
        right = bytes.fromhex(found[0].replace("%", "")).decode("utf-8", "replace")
        return found.start(), f'"{found[0]}" är ett tecken som har blivit fel: skriv "{right}"'
    if found := _MAC.search(text):
        right = _MACINTOSH[found[0]]
        return found.start(), f'"{found[0]}" är ett tecken som har blivit fel: skriv "{right}"'
    if found := _JOINED.search(text):
        right = _TOGETHER[found[0]]
        return found.start(), f'"{found[0]}" är flera bokstäver i ett tecken: skriv "{right}"'
    if found := _WIDE.search(text):
        right = chr(ord(found[0]) - 0xFEE0)
        return found.start(), f'"{found[0]}" är ett tecken av annat slag: skriv "{right}"'
    if found := _STRANGE.search(text):
        return found.start(), (
            f'"{found[0]}" är en bokstav ur ett annat alfabet mitt i ordet: skriv den vanliga'
        )
    if found := _HARD_INDENT.match(text):
        return (
            0,
            "ett hårt blanksteg i indraget: byt det mot ett vanligt, och dra in fyra för varje nivå",
        )
    if found := _HEADING_WITHIN.search(text):
        text = "rubriken står mitt i raden: lägg den på en egen rad, med en tom rad före"
        return found.start(1), text
    if found := HYPHENED.search(text):
        return found.start(1), HYPHENED_SAYS
    if (found := _CUT.search(text.rstrip())) and _GOES_ON.match(following):
        return found.start(), (
            "ordet är avstavat vid radens slut och visas med bindestreck och blanksteg: "
            "ta bort bindestrecket och skriv ihop ordet"
        )
    return None
