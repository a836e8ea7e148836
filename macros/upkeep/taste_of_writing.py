"""What is most often a slip in a text of data/: a stop that is gone, a letter that is a digit, a name.

Each slip is told by a pattern that finds it in the file, at its last group if it has one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.source.mailboxes import is_given_name
from macros.source.quick_look import Look, quick_look
from macros.upkeep.taste_of_texts import SHOUTED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_maybe = quick_look(
    Look(
        signs=",.!?:;A-ZÅÄÖ0-9©¬”",
        after=r"(?<=[.!?]) +[a-zåäö]|(?<=[a-zåäö],)[a-zåäö]|(?<=[a-zåäö)] [A-ZÅÄÖ])[a-zåäöé]*(?:[ .]|$)"
        r"|(?<=[A-ZÅÄÖ])[a-zåäöé.]+ [A-ZÅÄÖ]|(?<=[A-ZÅÄÖ])[A-ZÅÄÖ]{5}|(?<=[a-zåäö][013])[a-zåäö]"
        r"|(?<=[a-zåäö(]\d)\d?\)?[.,](?:\s|$)|(?<=[©¬”])|(?<= [:;])-?[)(DP]",
        words=(
            *("licka ", "äs mer", "änk", "nedan", "ovan", "Lästid", "Foto", "Senast", "Publicerad"),
            *(
                "Vi använder",
                "idan ",
                "(Dela",
                "(Skriv",
                "håller",
                "svarar",
                "berättar",
                "samordnar",
            ),
        ),
    )
)
"""The quick look: whatever is told one by one has one of these."""
_BLANKS = re.compile(r"\S+ {2,}\S+")
_SHORT = re.compile(
    "adm|ang|arr|art|aug|avd|avs|bil|bitr|dec|dir|dvs|eng|enl|etc|exkl|febr?|fig|forts|inkl|jan|jfr"
    "|kand|kapt?|max|mfl|min|nov|obs|okt|osv|prel|prop|ref|resp|sek|sept?|sid|skr|str|tel|tim|vol"
)
"""Words that are cut short, and end with a stop that ends no sentence."""
_SMALL_AFTER = re.compile(r"(?<![^\W\d_])([a-zåäö]{3,})[.!?] +([a-zåäö]{2,})(?![\w.-]*[A-Z.]\w)")
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
    rf"(?<![\w-])((?!sida|bok|titel|rubrik|mall|avsnitt)[a-zåäö]{{2,}}\)?) ({_BEGINS})(?= [a-zåäö])"
)
"""A word that begins a sentence, after one that does not end one."""
_SHOUTED = re.compile(r"(?<![\w-])[A-ZÅÄÖ]{6,}(?![\w-])")
_DIGIT_IN = re.compile(r"(?<![\w-])[A-ZÅÄÖa-zåäö]?[a-zåäö]+([013])[a-zåäö]+(?![\w-])")
_LETTERS = {"0": "o", "1": "l eller i", "3": "e"}
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
_NAMED = re.compile(
    r"(?<![\w-])(?:[A-ZÅÄÖ][a-zåäöé]+-)?([A-ZÅÄÖ][a-zåäöé]+)(?=( (?:(?:von|af|de|[A-ZÅÄÖ]\.) )?[A-ZÅÄÖ][a-zåäöé][\w-]*))"
)
_INITIAL = re.compile(
    r"(?<![\w.-])[A-ZÅÄÖ]\. ?(?:[A-ZÅÄÖ]\. ?)?[A-ZÅÄÖ][a-zåäöé]*(?:sson|berg|ström|gren|kvist|qvist|lund|dahl|man|borg|stedt|ell|én)(?!\w)"
)
_ALONE = re.compile(
    r"\b(?:[Kk]ontakta|[Rr]ing|[Ff]råga|[Mm]ejla|[Pp]rata med|[Hh]älsningar,?|[Aa]nsvarig är|genom) ([A-ZÅÄÖ][a-zåäöé]+)(?!\w)"
    r"|(?:^|[.!?] )([A-ZÅÄÖ][a-zåäöé]+)(?= (?:håller|svarar|samordnar|ansvarar|berättar|tar emot|är (?:samordnare|handläggare|kontaktperson))\b)"
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ])")
_WORDS_OF_ONE = 4
"""A sentence of so many words is not said twice."""
_TIGHT_COMMA = re.compile(r"(?<![\w-])[a-zåäö]{3,},[a-zåäö]{2,}")
_NOTED = re.compile(r"[a-zåäö]{4,}(\(?\d{1,2}\)?)(?=[.,](?:\s|$))")
_FACE = re.compile(r"(?<=\s)[:;]-?[)(DP](?=\s|$)")
_TIGHT = re.compile(r",[a-zåäö]|\d\)?[.,](?:\s|$)")
_ENDS_BEFORE_SMALL = re.compile(r"[.!?] +[a-zåäö]")
_DIGIT_BEFORE = re.compile(r"[013][a-zåäö]")
"""The quick looks of rules whose patterns begin with any word."""
_HOOK = re.compile(r"[a-zåäö]¬ ?[a-zåäö]")


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
    """What is most often a slip in a text, and what to say of it."""
    if foreign := language_of(text):
        yield (
            spread(text[:40].rpartition(" ")[0] or text),
            f"texten är på {foreign}: skriv den på svenska",
        )
        return
    if again := _said_again(text):
        yield again
    if "  " not in text and not _maybe(text):
        return
    for rule in _RULES:
        if told := rule(text):
            yield told
            return


def _said_again(text: str) -> tuple[str, str] | None:
    """A sentence that stands twice: told where it comes again."""
    sentences = _SENTENCE.split(text)
    if len(sentences) == len(set(sentences)):
        return None
    for index, sentence in enumerate(sentences):
        if sentence in sentences[:index] and len(sentence.split()) >= _WORDS_OF_ONE:
            again = spread(sentence)
            return rf"(?s){again}.*?({again})", "meningen står två gånger i texten: ta bort den ena"
    return None


BLANKS = "flera blanksteg i rad: ta bort alla utom ett"


def _blanks(text: str) -> tuple[str, str] | None:
    found = _BLANKS.search(text)
    return found and (_two(found[0]), BLANKS)


def _small_after(text: str) -> tuple[str, str] | None:
    for found in _SMALL_AFTER.finditer(text) if _ENDS_BEFORE_SMALL.search(text) else ():
        if not _SHORT.fullmatch(found[1]):
            says = f'"{found[2]}" börjar en mening: skriv stor bokstav, eller ett komma före'
            return _two(found[0]), says
    return None


def _no_stop(text: str) -> tuple[str, str] | None:
    found = _NO_STOP.search(text)
    return found and (
        _two(found[0]),
        f'en mening verkar börja med "{found[2]}": sätt punkt före, eller skriv liten bokstav',
    )


def _shouted(text: str) -> tuple[str, str] | None:
    found = _SHOUTED.search(text)
    if not found or SHOUTED.fullmatch(text):
        return None  # or told of the whole
    says = f'"{found[0]}" är skrivet med stora bokstäver: skriv det med små, om det inte är en förkortning'
    return re.escape(found[0]), says


def _digit_in_word(text: str) -> tuple[str, str] | None:
    found = _DIGIT_BEFORE.search(text) and _DIGIT_IN.search(text)
    return found and (
        re.escape(found[0]),
        f'"{found[0]}" har en siffra i ordet: skriv {_LETTERS[found[1]]} i stället för {found[1]}',
    )


def _of_web(text: str) -> tuple[str, str] | None:
    if found := _OF_WEB.search(text):
        says = (
            f'"{found[0]}" hör till en annan webbplats: ta bort det, och skriv vad läsaren behöver'
        )
        return spread(found[0]), says
    if found := _FACE.search(text):
        return re.escape(
            found[0]
        ), f'"{found[0]}" är en min, som läses upp tecken för tecken: ta bort den'
    if found := _HOOK.search(text):
        return re.escape(found[0]), "ordet är avstavat mitt i raden: ta bort tecknet ¬"
    return None


def _person(text: str) -> tuple[str, str] | None:
    found = next((f for f in _NAMED.finditer(text) if is_given_name(f[1])), None)
    name = f"{found[0]}{found[2]}" if found else ""
    found = found or _INITIAL.search(text)
    name = name or (found[0] if found else "")
    if not found:
        alone = next((f for f in _ALONE.finditer(text) if is_given_name(f[1] or f[2] or "")), None)
        name = (alone[1] or alone[2]) if alone else ""
    return (
        (spread(name), f'"{name}" ser ut som en person: skriv bara funktionen eller organisationen')
        if name
        else None
    )


def _tight(text: str) -> tuple[str, str] | None:
    if not _TIGHT.search(text):
        return None
    if found := _TIGHT_COMMA.search(text):
        return re.escape(found[0]), 'ett blanksteg saknas efter ","'
    if found := _NOTED.search(text):
        before = found[0][: -len(found[1])]
        says = f'"{found[1]}" ser ut som en fotnot: ta bort den, och skriv källan under "sources"'
        return rf"{re.escape(before)}({re.escape(found[1])})", says
    return None


def _lone_quote(text: str) -> tuple[str, str] | None:
    if "\n" not in text or text.count("”") % 2 == 0:
        return None  # of one paragraph it is told as on pages
    part = next(part for part in text.split("\n") if part.count("”") % 2)
    before = part[: part.rindex("”")][-30:]
    says = "ett citattecken saknar sitt andra: skriv ” före och efter det som någon säger"
    return rf"{spread(before)}\s*(”)", says


_RULES: tuple[Callable[[str], tuple[str, str] | None], ...] = (
    _blanks,
    _small_after,
    _no_stop,
    _shouted,
    _digit_in_word,
    _of_web,
    _tight,
    _lone_quote,
    _person,
)


def spread(text: str) -> str:
    """What finds a text in a file, where it may go over several lines."""
    return r"\s+".join(map(re.escape, text.split()))


def _two(text: str) -> str:
    """What finds two words in a file, and points to the second."""
    first, second = text.split()
    return rf"{re.escape(first)}\s+({re.escape(second)})"
