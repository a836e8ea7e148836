"""What is most often a slip of writing in a text of data/: its language, its stops, what it was pasted with.

A rule takes a text and tells the index of what is wrong in it, and what to say.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.source.quick_look import Look, quick_look
from macros.upkeep.taste.lines import AGAIN, said_again, text_slip
from macros.upkeep.taste.signs import sign_slip
from macros.upkeep.taste.texts import SHOUTED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Slip = tuple[int, str] | None

_maybe = quick_look(
    Look(
        signs="a-zåäö)A-ZÅÄÖ©",
        after=r"(?<=[a-zåäö)] [A-ZÅÄÖ])[a-zåäöé]*[ .]|(?<=©)",
        words=(
            *("licka ", "äs mer", "änk", "nedan", "ovan", "Lästid", "Foto", "Senast", "Publicerad"),
            *("Vi använder", "idan ", "(Dela", "(Skriv"),
        ),
    )
)
"""The quick look: whatever is told of data alone has one of these."""
_BLANKS = re.compile(r"(?<=\S) {2,}(?=\S)")
_BEGINS = (
    "En(?! vecka)|Den|Det|Vi|De|Kommunen|Fråga|Länsstyrelserna|Arbetet|Ring|Räkna|Varje|Lagen|Skriv|Bestäm"
    "|På|Ett|Ingen|Uppgiften|Målet|Där|När|Då|Uppdraget|Två|Kom|Sedan|Samma|Polisen|Regeringen"
    "|Myndigheterna|Du|Inget|Gå|Be|Följ|Kontrollera|Båda|Att|Kommunens|Gör|För|Stödet"
    "|Samordnaren|Enligt|Deltagarna|Utse|Vad|Konferensen|Börja|Ni|Samverkan|Vid|Parterna"
    "|Svaren|Planen|Under|Kravet|Har|Frågan|Först|Därför|Bara|Reglerna|Berätta|Sätt|Ger|Rådet"
    "|Vilka|Redovisningen|Tre|Rapporten|Ge|Nästan|Dagen|Senast|Minst|Hör|Använd|Om|Flera|Säg"
    "|Guiden|Nämnden|Allt|Något|Nätverket|Övriga|Råden|Ska|Länets|Samarbetet|Projektet|Också"
    "|Beslutet|Delegationen|Alla|Inför|Programmet|Samtidigt|Strategin|Grupperna|Handboken"
    "|Sidorna|Kommunerna|Nästa|Bland|Träffarna|Hur|Lägg|Finns|Många|Gruppen|Skolan|Inom|Lämna"
    "|Till|Genomför|Bedömningen|Bidraget|Läsaren|Webbplatsen|Detta|Dessa|Här|Man|Men|Och|Med|I"
    "|Är|Kan|Välj|Boka|Låt|Resultatet|Studier|Hon|Han|Några|Så|Nu|Mät|Kontakta|Läs|Bjud|Av"
    "|Från|Efter"
)
"""Words that begin sentences, and are in no name."""
_NO_STOP = re.compile(
    rf"(?<![\w-])(?!sida|bok|titel|rubrik|mall|avsnitt)[a-zåäö]{{2,}}\)? ({_BEGINS})(?= [a-zåäö])"
)
"""A word that begins a sentence, after one that does not end one."""
_ENGLISH = re.compile(
    r"\b(?:[Tt]he|of|[Ww]ith|[Tt]his|that|are|[Ff]rom|[Pp]lease|[Ee]very|[Oo]ur|which|their|and|[Ff]or|is|has|been|to|by)\b"
)
_SURELY_ENGLISH = re.compile(r"\b(?:[Tt]he|of|[Ww]ith|[Pp]lease|[Ee]very|which|their|[Tt]his)\b")
_NORSE = re.compile(r"\b(?:og|ikke|hver[ts]?|fra|hvordan|hvad|hva|skal|følge?|må)\b|[øæ]")
_GERMAN = re.compile(r"\b(?:und|ist|für|mit|nicht|das|von|zu|die|wir|eine?)\b|ß")
_FINNISH = re.compile(
    r"\b(?:ja|on|ei|että|kanssa|yhdessä)\b|\w{5,}(?:ssa|ssä|lla|llä|sta|stä|tava)\b"
)
_LANGUAGES: tuple[tuple[str, re.Pattern[str], int], ...] = (
    ("norska eller danska", _NORSE, 3),
    ("tyska", _GERMAN, 3),
    ("finska", _FINNISH, 3),
)
"""What a text may be in, the small words of it, and how many of those are enough."""
_FOREIGN = re.compile(
    r"[øæß]|\b(?:[Tt]he|of|[Ww]ith|[Pp]lease|[Ee]very|und|ist|ja|on|og|der|die)\b"
)
_OF_WEB = re.compile(
    r"(?<!\w)([Kk]licka (?:här|på|in)\b|[Ll]äs mer (?:här|på länken|via länken|nedan)\b|[Ss]e (?:länk|tabell|figur|bild|avsnitt|kapitel)\w*(?: \d+)?(?: (?:nedan|ovan))\b"
    r"|[Ll]änken? (?:nedan|ovan)\b|Lästid: ?\d+|Senast (?:uppdaterad|ändrad|granskad):?|Publicerad:? \d+|Vi använder (?:kakor|cookies)|Foto: \w+|\((?:Dela|Skriv ut)\)|[Ss]e (?:sidan|sid\.?|s\.) \d+)|(© ?\w+)"
)


def language_of(text: str) -> str | None:
    """What a text is in, where it is not in Swedish."""
    if not _FOREIGN.search(text):
        return None
    sure = set(_SURELY_ENGLISH.findall(text))
    if sure and (len(sure) > 1 or len(set(_ENGLISH.findall(text))) > 1 or len(text.split()) < 6):
        return "engelska"
    for name, pattern, least in _LANGUAGES:
        if len(set(pattern.findall(text))) >= least:
            return name
    return None


def writing_slips(text: str) -> Iterator[tuple[str, str]]:
    """What is most often a slip in a text: what finds it in the file, and what to say of it."""
    if foreign := language_of(text):
        start = text[:40].rpartition(" ")[0] or text
        yield spread(start), f"texten är på {foreign}: skriv den på svenska"
        return
    if (again := said_again(text)) is not None:
        yield _in_file(text, again), AGAIN
    for rule in _RULES:
        if told := rule(text):
            yield _in_file(text, told[0]), told[1]
            return


BLANKS = "flera blanksteg i rad: ta bort alla utom ett"


def _blanks(text: str) -> Slip:
    found = _BLANKS.search(text) if "  " in text else None
    return (found.end(), BLANKS) if found else None


def _of_data(text: str) -> Slip:
    """What pages may well say: they tell where to press, and what buttons are called."""
    if not _maybe(text):
        return None
    if found := _NO_STOP.search(text):
        says = (
            f'en mening verkar börja med "{found[1]}": sätt punkt före, eller skriv liten bokstav'
        )
        return found.start(1), says
    if found := _OF_WEB.search(text):
        says = (
            f'"{found[0]}" hör till en annan webbplats: ta bort det, och skriv vad läsaren behöver'
        )
        return found.start(), says
    return None


def _as_on_pages(text: str) -> Slip:
    """What a line of a page may have too; all in capitals is told of the whole."""
    begun = 0
    for line in text.split("\n"):
        if not SHOUTED.fullmatch(line) and (told := text_slip(line, sentences=True)):
            return begun + told[0], told[1]
        if says := sign_slip(line):
            return begun, says
        begun += len(line) + 1
    return None


def _lone_quote(text: str) -> Slip:
    if "\n" not in text or text.count("”") % 2 == 0:
        return None  # of one paragraph it is told as on pages
    part = next(part for part in text.split("\n") if part.count("”") % 2)
    says = "ett citattecken saknar sitt andra: skriv ” före och efter det som någon säger"
    return text.index(part) + part.rindex("”"), says


_RULES: tuple[Callable[[str], Slip], ...] = (_blanks, _of_data, _as_on_pages, _lone_quote)


def spread(text: str) -> str:
    """What finds a text in a file, where it may go over several lines."""
    return r"\s+".join(map(re.escape, text.split()))


def _in_file(text: str, index: int) -> str:
    """What finds the place in a file that a text has at an index: by what stands around it."""
    before, after = text[max(index - 30, 0) : index], text[index : index + 20]
    between = r"\s+" if before[-1:].isspace() or after[:1].isspace() else ""
    return rf"{spread(before)}{between}({spread(after)})"
