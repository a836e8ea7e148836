"""What is most often left on a line of a page from a draft, a message, or another program."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from macros.upkeep.taste_of_persons import person_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence


class _Rule(NamedTuple):
    """A kind of slip."""

    signs: tuple[str, ...]
    """What a line has one of, if it has the slip."""
    pattern: str
    """What it looks like; made ready when a line has one of the signs."""
    says: str | Callable[[re.Match[str]], str]
    """What is said of it, with what was found for the braces."""


_NOT_CUT = (
    "(?!(?:adm|ang|arr|art|aug|avd|avs|bil|bitr|dec|dir|dvs|eng|enl|etc|exkl|febr?|fig|forts|inkl|jan|jfr"
    "|kand|kapt?|max|mfl|min|nov|obs|okt|osv|prel|prop|ref|resp|sek|sept?|sid|skr|str|tel|tim|vol|motsv|särsk|komm|milj)\\.)"
)
"""No word that is cut short, whose stop ends no sentence."""
_PLACEHOLDER = '"{}" står för en text: skriv den, eller ta bort det'
_OF_OTHERS = '"{}" visas som det står: ta bort tecknen'
_NOTE = '"{}" ser ut som en fotnot: ta bort den, och skriv källan bland källorna'
_ASKED = '"{}" väntar på ett svar: skriv det, eller ta bort det'
_DRAFT = "raden säger att texten inte är klar: ta bort den, eller gör texten klar"
AGAIN = "meningen står två gånger: ta bort den ena"
_TWICE = '"{}" står två gånger: ta bort det ena'
_TWICE_OF = '"{}": ordet står två gånger'
_DAY = '"{}": skriv dagen som 24 november 2026'
_SPACE = "ett blanksteg saknas {}: lägg till det"


def _letter(word: str) -> str:
    """The letter that is meant by the digit in a word."""
    return next(f"{letter} i stället för {digit}" for digit, letter in _LETTERS if digit in word)


_LETTERS = (("0", "o"), ("1", "l eller i"), ("3", "e"))

_RULES = (
    _Rule((" av ",), r"\b[Ss]ida? \d{1,3} av \d{1,3}\b", '"{}" är ett sidnummer: ta bort det'),
    _Rule((". ", "1)", "2)", "] ", "¹", "²", "³", ") ", "otnot", "ot ", "oten ", " s. "), r"^(?:\[\d{1,2}\]|\(\d{1,2}\)|[¹²³]|\(?[Nn]ot(?:en)? \d+[:)]?|Fotnot(?: \d+)?:?|\*+\)) (?=\S)|^\d{1,2} (?=[A-ZÅÄÖ][^.]*[^\n]*(?:, s\. ?\d+|\((?:19|20)\d\d\)))|\((?:not|fotnot)(?:en)? \d+\)|\^\(?\d{1,2}\)?", _NOTE),
    _Rule(("1", "2", "3", "4", "5", "6", "7", "8", "9"), r"(?<![\w-])(?![Cc]ovid|[Ii]so|[Bb]rå)[A-ZÅÄÖ]?[a-zåäö]{4,}(\d{1,2})(?= (?:[a-zåäö]|$))|(?<=[a-zåäö]{3}\.)(\d{1,2})(?= [A-ZÅÄÖ])", _NOTE),
    _Rule(("XX", "xx", "N.", "NN", "__", "??"), r"\b(?:19|20)(?:XX|xx|\?\?)|\b20\d\d-(?:XX|xx|\?\?)(?:-(?:XX|xx|\?\?|\d\d))?|\b[Kk]l\.? (?:XX|xx)\b|\bN\. ?N\.|\bNN(?! [A-ZÅÄÖ])\b|(?<=\w )_{3,}(?!\w)|(?<![\w_])_{3,}(?= \w)", _PLACEHOLDER),
    _Rule((":",), r"^\**(?:NYTT|NY TEXT|ÄNDRA[TD]|GAMMALT?|GAMMAL TEXT|TILLÄGG|STRYKS?|BORTTAGET|UTGÅR|KOMMENTAR|FRÅGA|ATT GÖRA|KLADD|FÖRSLAG|ALTERNATIV|NOTERA)\b[^:\n]{0,20}:", '"{}" säger hur texten har ändrats: ta bort det'),
    _Rule(("(", "["), r"[(\[](?:[A-ZÅÄÖ]{2}|[Ff]rån [A-ZÅÄÖ]{2}|alt\.?|NB|jfr ovan): [^()\[\]\n]{2,80}[)\]](?!\()", '"{}" är en anteckning till den som skriver: ta bort den'),
    _Rule(("TA BORT", "STRYK", "FLYTTA", "SKRIV OM", "BEHÅLL"), r"\b(?:TA BORT|STRYKS?|FLYTTAS?|SKRIV OM|BEHÅLLS?)\b", _ASKED),
    _Rule((" ej ", " inte ", "ppdatera"), r"^(?:Obs|OBS|NB)[!:.]? [^\n]*\b(?:[Ss]tämmer (?:ej|inte)|[Uu]ppdatera|[Kk]olla|[Ää]ndra)\b[^\n]*", _ASKED),
    _Rule(("ör att ", "Välj ett "), r"\bKlicka (?:eller tryck )?här för att (?:ange|lägga till|redigera|skriva|infoga)\b[^.\n]*|\bVälj ett (?:objekt|datum|värde)\.", _PLACEHOLDER),
    _Rule(("REF ", "HYPERLINK", "TOC ", "MERGEF"), r"\b(?:PAGE)?REF _\w+(?: \\\w)*|\bHYPERLINK \"[^\"\n]*\"|\bTOC \\\w|\bMERGEFIELD \w+", '"{}" är ett fält ur Word: skriv vad som skulle stå där'),
    _Rule(("E+", "E-", "###"), r"\b\d+(?:,\d+)?E[+-]\d+\b|(?<=\| )#{3,}(?= |$)", '"{}" är ett tal som kalkylbladet inte visade: skriv talet'),
    _Rule(("ska ", "bör ", "måste "), r"(?<!som )(?<!vad )\b(?:ska|bör|måste|skall) (?:ska|bör|måste|skall|kan)\b", '"{}": två ord som säger samma sak, behåll det ena'),
    _Rule(("Redig", "Vidareb", "Gill", "Sett av", "Svara", "svar"), r"^(?:Redigera[dt]|Vidarebefordrad|Gilla(?:d av [^\n]*|t)|Sett av \d+|Svara|\d+ svar)$", "raden hör till en chatt: ta bort den"),
    _Rule(("?", "!", ",", ";"), r"(?<=[\w)”\"])(?:[?!][,;:]|[,;:][?!]|[,;]\.)(?=\s|$)", '"{}": ta bort det ena tecknet'),
    _Rule((",,", "''"), r",,(?=\w)|(?<=\w)''(?!\w)", 'citattecknet skrivs " före och efter orden'),
    _Rule(("§",), r"§{1,2}(?=[^\W\d])|§{3,}", '"{}" hör till en paragrafs nummer, som saknas: skriv det före, som 5 §'),
    _Rule(("t ex", "bl a", "m m", "d v s", "o s v", "s k", "fr o m", "t o m"), r"(?<![\w.])(?:t ex|bl a|m m|d v s|o s v|s k|fr o m|t o m)(?![\w.])", '"{}": skriv förkortningen med punkter, eller orden'),
    _Rule(("..",), r"(?:(?<=\s)|^)\.{2,3}(?=\w)|(?<=\w) ?\.{4,} ?(?=\w)", "punkterna står för något: skriv det, eller ta bort dem"),
    _Rule(("/",), r"(?<![\w/])(?:är|var|ska|bör|kan|måste|har|hade|blir|får)/(?:är|var|ska|bör|kan|måste|har|hade|blir|får)(?![\w/])", '"{}": välj det ena ordet'),
    _Rule(("X ", "(TBC", "(TBA", "(oklar", "(osäk", "(ev"), r"\bX (?=kommuner|län|personer|procent|kronor|deltagare|stycken|år\b|gånger|veckor|dagar)|\((?:TBC|TBA|oklart?|osäkert|ev\.?)\)", _ASKED),
    _Rule(("Här ", "Mer ", "Fortsätt", "tt göra", "Kvar att", "Återstår", "Senast sp", "Sparad", "Ändrad", "Bild"), r"^(?:Här (?:kommer|ska) (?:det )?(?:mer )?(?:text|information|en bild|en tabell|ett stycke)\b[^\n]*|Fortsättning följer\.?|(?:Kvar att|Att) göra:[^\n]*|Återstår:[^\n]*|Senast sparad [^\n]*|(?:Sparad|Ändrad) (?:av|den) [^\n]*|\(?Bild(?:en)? (?:här|saknas|kommer)\)?\.?|(?:Rubrik|Text|Bild) saknas\.?)$", _DRAFT),
    _Rule(("**:",), r"(?<=\*\*):(?=[^\W\d])", _SPACE.format("efter kolonet")),
    _Rule((":",), r"(?<![\w/(.-])[A-ZÅÄÖ]?[a-zåäö]{3,}(:)(?=[a-zåäö]{4,}(?![\w]*[/@:]))", _SPACE.format("efter kolonet")),
    _Rule(("](",), r"(?<=[a-zåäö,.;:])(?<!\\)\[[^\]\n]+\]\(", _SPACE.format("före länken")),
    _Rule(("](",), r"(?<=\])\([^()\s]*\)(?=[a-zåäö]{3})", _SPACE.format("efter länken")),
    _Rule(("[ ", " ]("), r"(?<!\w)\[ +(?=[^\]\n]+\]\()|(?<=\w) +(?=\]\()", "blanksteget innanför hakarna hör inte till länken: ta bort det"),
    _Rule(("](",), r"(\[[^\]\n]+\]\([^()\s]+\))(?:,? (?:och )?)?\1", lambda found: _TWICE.format(found[1])),
    _Rule(("}}",), r"(\{\{[^{}\n]+\}\})(?:,? (?:och )?)?\1", lambda found: _TWICE.format(found[1])),
    _Rule(("{{",), r"(?<=[a-zåäö])\{\{[^{}\n]+\}\}|\{\{[^{}\n]+\}\}(?=[a-zåäö]{2})", _SPACE.format("bredvid makrot")),
    _Rule(("**",), r"(?<![\w*])\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*(?=[a-zåäö]|[A-ZÅÄÖ][a-zåäö])", _SPACE.format("efter fetstilen")),
    _Rule(("#",), r"(?<![\w&/#(])#\d{1,6}\b|\(#\d{1,6}\)", '"{}" är numret på ett ärende, som läsaren inte når: skriv vad det gäller'),
    _Rule((".se)", ".nu)", ".com)"), r"(?<!\])\((?:www\.)?[a-z0-9åäö-]+\.(?:se|nu|com)\)", '"{}" är en adress som text: gör en länk av det som den hör till'),
    _Rule(("kolla", "ämmer", "täm av", "säkert", "Kolla", "ubbelk"), r"\((?:[Kk]olla|[Dd]ubbelkolla|[Ss]täm av|[Oo]säkert|[Ss]tämmer)\b[^()\n]{0,40}\)", _ASKED),
    _Rule(("?)",), r"\([a-zåäö]+(?: [a-zåäö]+)?\?\)", _ASKED),
    _Rule(("[",), r"(?<![\]!\\\w])\[(?:[Tt]ext|[Ss]tycket|[Rr]ubrik|[Bb]ild|[Nn]amn|[Dd]atum|[Ll]änk|[Kk]ommun|[Mm]er|OBS|EXT|[A-ZÅÄÖ]{2,3}\d|\w+=)[^\[\]\n]{0,60}\](?![(\[:{])", _PLACEHOLDER),
    _Rule(("[fyll", "[Fyll", "[skriv", "[Skriv", "[ange", "[Ange", "[?", "[x", "[…", "[..."), r"(?<![\]!\\\w])\[(?:[Ff]yll i|[Ss]kriv|[Aa]nge|[?]+|x+|(?:…|\.{3})(?=\](?: *[.,]|$)))\](?![(\[:{])", _PLACEHOLDER),
    _Rule(("-0", "-1"), r"(?<![\d–-])\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\d–-])", '"{}": skriv dagen med hela året, som 24 november 2026'),
    _Rule(("lag", "förordning"), r"\b(?:[Ll]ag|[Ff]örordning)(?:en)? \(?(?:1[6-9]|20)\d\d-\d{1,4}\b", '"{}": lagens nummer skrivs med kolon, som (2023:196)'),
    _Rule(("/",), r"^/[A-ZÅÄÖ][a-zåäö]+(?: [A-ZÅÄÖ]\w+)?$", "raden hör till ett mejl: ta bort den"),
    _Rule(("@",), r"(?<![\w.])@[a-z][\w-]+\b(?!\.)", '"{}" är någons namn på en annan webbplats: skriv funktionen'),
    _Rule((" skrev:",), r"^>* ?[A-ZÅÄÖ][a-zåäö]+(?: [A-ZÅÄÖ][a-zåäö]+)? skrev:", '"{}" hör till ett mejl: ta bort det, om det inte är ett exempel'),
    _Rule(("en AI", "språkmodell"), r"\b(?:jag är|som) (?:bara )?en (?:AI|språkmodell)\b[^\n.]*", '"{}" är sagt av en chattjänst: ta bort meningen'),
    _Rule(("meddelande", "prenumerationen", "externt"), r"^(?:Detta|Det här) (?:meddelande|mejl|e-postmeddelande)(?:t)? (?:kan innehålla|innehåller|är avsett|kommer från)\b[^\n]*|^(?:Avsluta|Hantera) (?:din )?prenumeration(?:en)?$|^Avregistrera(?: mig)?$", "raden hör till ett mejl: ta bort den"),
    _Rule(("@@", "= ", "\\", "8<"), r"^(?:@@ .*@@.*|={1,6} \S.*|\\[a-z]+\b.*|-{2,}8<-.*)$", "raden hör till ett annat program: ta bort den, eller skriv den i Markdown"),
    _Rule(("!!! ",), r'^!!! \w+ "[^"]*[:.,]"$', "rutans rubrik slutar med ett skiljetecken: ta bort det"),
    _Rule(("[",), r"(?<![\]!\\\w])(?<!: )\[(?![\^/])(?:~|[^\W\d])[^\[\]\n|]{3,80}\](?![(\[:{])", '"{}" visas med sina hakar: skriv texten, eller gör en länk av den'),
    _Rule(("->", "=>", "<-"), r"(?<![-<=])[-=]>|<-(?!-)", 'pilen "{}" läses upp som tecken: skriv med ord'),
    _Rule((":-", ";-", ":)", ";)", ":("), r"(?<=\s)[:;]-?[)(D](?!\w)", '"{}" är en min: ta bort den'),
    _Rule(("( ", " )"), r"(?<!\])\( +(?=\w)|(?<=[\w.]) +\)", "blanksteget innanför parentesen: ta bort det"),
    _Rule(("Vill du ", "äg ", "oppas", "!"), r"^(?:Vill du (?:ha (?:fler|mer|en|ett)|att jag) [^\n?]*\?|Säg (?:gärna )?till om [^\n]*|(?:Jag h|H)oppas (?:att )?(?:det|detta) [^\n]*|(?:Absolut|Självklart|Givetvis|Visst|Javisst|Naturligtvis)! [^\n]*)$", '"{}" är sagt av en chattjänst: ta bort det'),
    _Rule((",000", ",500", ".000", ".500"), r"(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,])(?= (?:kr|kronor|personer|invånare|kommuner))|(?<![\d,.])\d{1,3}(?:\.\d{3})+(?![\d.])(?= (?:kr|kronor|personer|invånare))", '"{}": tusental delas med blanksteg, som 25 000'),
    _Rule(("SEK", "EUR"), r"\b(?:SEK|EUR) ?\d[\d ]*|\d[\d ]* ?(?:SEK|EUR)\b", '"{}": skriv beloppet som 25 000 kronor'),
    _Rule(("@",), r"<[^<>\s@]*@[^<>\s]*[,;:][^<>\s]*>", '"{}" är ingen e-postadress: kontrollera den'),
    _Rule(("Svar:", "Rubrik:", "Titel:", "Ingress:", "Brödtext:", "Sammanfattning:", "Underrubrik:"), r"^\**(?:Svar|Rubrik|Titel|Ingress|Brödtext|Sammanfattning|Underrubrik):\**(?= \S)", '"{}" säger vad texten är, och hör inte till den: ta bort det'),
    _Rule(("...",), r"^\.{4,}$", "raden säger inget för sig själv: ta bort den"),
    _Rule(("$ ",), r"^\$ [a-z][^\n]*$", "raden är ett kommando: ta bort den, eller skriv den i ett kodblock"),
    _Rule(("~",), r"(?<![~\w])~[^\s~\d][^~\n]*~(?![~\w])", _OF_OTHERS),
    _Rule((" --",), r"(?<= )--(?=\S)[^-\n]+--", _OF_OTHERS),
    _Rule(("**",), r"^\*\*\d{1,2}[.)]?\*\* ", 'numret gör ingen lista: skriv "1. " utan stjärnor'),
    _Rule(("(se ", "(Se "), r"\([Ss]e (?:figur|tabell|bild|diagram)(?: \d+|(?:en|met)? (?:nedan|ovan))\)|\([Ss]e (?:figuren|bilden|diagrammet)(?: (?:nedan|ovan))?\)", '"{}": bilder och tabeller har inga nummer här: ta bort det, eller länka till rubriken'),
    _Rule((".20", ".19"), r"(?<![\d.])\d{1,2}\.\d{1,2}\.(?:19|20)\d\d(?!\.?\d)", '"{}": skriv dagen som 24 november 2026'),
    _Rule(("¬", "¶", "†", "‡", "´"), "[¬¶†‡]|´(?![^´]*´)", '"{}" hör inte till texten: ta bort tecknet'),
    _Rule(("- |",), r"^ *- \|[^\n]*\|$", "tabellen står i en lista: ta bort bindestrecken, och skriv |---|---| under rubrikerna"),
    _Rule(("ing ",), r"\b[Rr]ing (?:på )?(?!112\b|114 ?14\b|113 ?13\b|1177\b|116 ?\d{3}\b|118)(?:1\d{2,3}(?: \d{2,3})?)(?=[.,) ]|$)(?! (?:gånger|kommuner|personer))", '"{}": kontrollera numret, nödnumret är 112 och polisens 114 14'),
    _Rule(("0 §",), r"(?<![\d.,])0 §", '"{}": ingen paragraf har det numret, kontrollera det'),
    _Rule(("(",), r"\d\(\d", 'parentesen står mitt i talet "{}": flytta den'),
    _Rule((" .", " ,"), r"(?<=[)\]”*}]) [.,](?=\s|$)", "ett blanksteg före skiljetecknet: ta bort det"),
    _Rule((" :",), r"(?<=[\w*)”]) :(?=\s|[a-zåäö]{2,}\b(?!:))", "ett blanksteg före kolonet: ta bort det"),
    _Rule((". ", ", ", "; "), r"^[.,;] (?=[^\W\d])", "raden börjar med ett skiljetecken: flytta upp det till raden ovanför"),
    _Rule(("|",), r"^(?!\|)[^|\n]*(?<!\w)\|[^\s|][^|\n]*(?<!\s)\|(?!\w)[^|\n]*$", "tecknet | visas som det står: ta bort det"),
    _Rule(("]_",), r"\[#?\w+\]_", "fotnoter används inte: skriv källan i texten"),
    _Rule(("#",), r"(?<![\w&/(#{:-])(?<!\{ )(?<!: )#[a-zåäö]{3,}", '"{}" leder ingenstans här: skriv ordet utan #'),
    _Rule(("%%",), r"%%[^%\n]+%%", '"{}" är en kommentar som visas: ta bort den'),
    _Rule((":e ", ":a "), r"\b\d{1,2}:[ea] (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\b", '"{}": skriv dagen som 24 november'),
    _Rule(("20",), r"(?<![\d:/.-])20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\d-])", '"{}" ser ut som en dag: skriv den som 24 november 2026'),
    _Rule(("ecka ", "vartal "), r"\b[Vv]ecka (?:5[4-9]|[6-9]\d|0)\b|\b[Kk]vartal (?:[5-9]|0)\b", '"{}" finns inte: kontrollera talet'),
    _Rule((" procent", " miljo", " miljar"), r"(?<![\d.])\d{1,3}\.\d{1,2} (?=procent|miljoner|miljarder)", '"{}": decimaler skrivs med komma'),
    _Rule(("rop.",), r"\b[Pp]rop\. (?:19[7-9]|20)\d\d?:\d+", '"{}": en propositions nummer börjar med riksmötet, som 2022/23:43'),
    _Rule(("0",), r"(?<![\d:/.–-])0\d{1,2}-\d{2,4}(?![\d -]*\d)(?!-)", '"{}" är för kort för ett telefonnummer: kontrollera det'),
    _Rule(("(v", "(V"), r"\([Vv](?:ersion )?\d[^()\n]{0,30}\)", '"{}" är namnet på ett utkast: ta bort det'),
    _Rule(("etc", "osv"), r"\b(?:etc\.?,? etc|osv\.?,? osv)\b", _TWICE_OF),
    _Rule((" Och", " Eller", " Att ", " Som ", " Men ", " Med ", " Av ", " För ", " Till ", " Är "), r"(?<=[a-zåäö]{2} )(?:Och|Eller|Att|Som|Men|Med|Av|För|Till|Är)\b(?! [A-ZÅÄÖ])", '"{}" står mitt i meningen: skriv det med liten bokstav, eller en punkt före'),
    _Rule(('","', '";"'), r'^"[^"\n]*"(?:[,;]"[^"\n]*")+$', "raden ser ut som en rad ur ett kalkylblad: skriv en tabell, eller en mening"),
    _Rule(("-- ", "--", "—", "– "), r"^(?:--|—|–) ?[A-ZÅÄÖ][a-zåäö]+(?: [A-ZÅÄÖ][a-zåäö]+)?$", '"{}" ser ut som en person: skriv bara funktionen'),
    _Rule((")[",), r"(?<=\))\[[^\]\n]+\]\(", _SPACE.format("mellan länkarna")),
    _Rule(("}}{{",), r"\}\}\{\{", _SPACE.format("mellan makrona")),
    _Rule((".docx", ".xlsx", ".pptx", ".pdf", ".doc", ".xls"), r"(?<![\w/(.`-])[\w-]+\.(?:docx?|xlsx?|pptx?|pdf)\b(?!\))", '"{}" är ett filnamn, som läsaren inte når: skriv vad filen är'),
    _Rule(("January", "February", "March", "May ", "June", "July", "October"), r"\b(?:January|February|March|May|June|July|October) \d{1,2}\b|\b\d{1,2} (?:January|February|March|May|June|July|October)\b", '"{}": skriv månaden på svenska, som 3 mars'),
    _Rule(("!",), r"^!{1,3} !+ ?\w", 'rutan går inte att läsa: skriv !!! note "Rubrik" på en egen rad'),
    _Rule((",",), r"(?<=[a-zåäö]{2}),(?=[a-zåäö]{2})", 'ett blanksteg saknas efter ","'),
    _Rule((". ",), r"(?<=[a-zåäö][.!?] )\d{1,2}\. (?=[A-ZÅÄÖ][a-zåäö])", 'numret "{}" står mitt i raden: lägg punkten på en egen rad'),
    _Rule(("'s", "’s"), r"(?<=[a-zåäö])['’]s\b", "genitiv skrivs utan apostrof: ta bort den"),
    _Rule((" -",), r"(?<=[a-zåäö]) -(?=[a-zåäö]{3})", "strecket hör till ingendera sidan: skriv – med blanksteg på båda, eller inget"),
    _Rule(("****",), r"\*{4,}(?=\w)", "fetstil har två stjärnor på var sida: ta bort de andra"),
    _Rule(("−",), r"(?<=[\w,]) − (?=[a-zåäö])", "strecket är ett minustecken: skriv –"),
    _Rule(("and/or", "och/eller/"), r"\band/or\b", '"{}" är engelska: skriv eller'),
    _Rule(("/0", "/1", "/2", "/3"), r"(?<![\w/.])20\d\d/(?:0[1-9]|1[0-2])/(?:[0-2]\d|3[01])(?![\w/])", _DAY),
    _Rule((", 20",), r"\b(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december) \d{1,2}, 20\d\d\b", _DAY),
    _Rule(("kl",), r"\bkl\.? ?\d{1,2}h\d\d\b", '"{}": skriv tiden med punkt, som kl. 9.30'),
    _Rule((":",), r"\[(?:1[6-9]|20)\d\d:\d{1,4}\](?![(\[:])", '"{}": lagens nummer skrivs i parentes, som (2023:196)'),
    _Rule(("@",), r"<[^<>\s@]+@[^<>\s@]*\.\.[^<>\s]*>", '"{}" är ingen e-postadress: kontrollera den'),
    _Rule(("nligt ",), r"\b[Ee]nligt [A-ZÅÄÖ][a-zåäö]+ (?:på|hos|vid) (?=[A-ZÅÄÖ])", '"{}" ser ut som en person: skriv bara funktionen'),
    _Rule(("OBS",), r"\bOBS[:!]? (?:[Uu]ppdatera|[Kk]olla|[Ää]ndra|[Kk]ontrollera|[Ff]ixa|[Ss]kriv|[Tt]a bort)\b", _ASKED),
    _Rule(('""',), r'""(?=\w)|(?<=\w)""', "citattecknet står två gånger: ta bort det ena"),
    _Rule(("${", "%"), r"\$\{\w+\}|(?<![\w%])%[a-zåäö_]+%(?![\w%])", '"{}" är ett fält ur ett annat program: skriv vad som skulle stå där'),
    _Rule(("webcache", "translate.goog"), r"https?://(?:webcache\.googleusercontent\.com|[\w-]+\.translate\.goog)[^\s()]*", '"{}" går genom Google: skriv sidans egen adress'),
    _Rule(("(ny", "(gammal", "(test", "(utkast", "(kladd", "(förslag", "(ej klar", "(inte klar", "(prel", "(arbetsv"), r"\((?:ny|nytt|nya|gammal|test|utkast|kladd|förslag|ej klart?|inte klart?|preliminär|arbetsversion)(?: \d)?\)", '"{}" är namnet på ett utkast: ta bort det'),
    _Rule(("[/",), r"\[/\w+\]", _OF_OTHERS),
    _Rule(("- ",), r"(?<=[a-zåäö]{3})- (?!(?:och|eller|samt|men|till|respektive|liksom|såväl|som|utan|inte|än|via|per|in|av|i)\b)(?=[a-zåäö]{3})", "ordet är avstavat mitt i raden: ta bort bindestrecket och skriv ihop ordet"),
    _Rule((" Janu", " Febr", " Mars", " April", " Maj", " Juni", " Juli", " Augu", " Sept", " Okto", " Nove", " Dece"), r"\b\d{1,2} (?:Januari|Februari|Mars|April|Maj|Juni|Juli|Augusti|September|Oktober|November|December)\b", '"{}": månaden skrivs med liten bokstav'),
    _Rule(("polisregioner",), r"\b(?:[Dd]e|[Aa]lla(?: de)?|Sveriges) (?:två|tre|fyra|fem|sex|åtta|nio|tio|elva|tolv) polisregioner(?:na)?\b(?! (?:som|med|utan|där))", '"{}": det finns sju, kontrollera talet'),
    _Rule(("[", ":"), r"^\[?\d{1,2}[.:]\d\d\]? [A-ZÅÄÖ][a-zåäö]+ [A-ZÅÄÖ][a-zåäö]+$|^[A-ZÅÄÖ][a-zåäö]+ [A-ZÅÄÖ][a-zåäö]+,? \[?\d{1,2}[.:]\d\d\]?$", "raden hör till en chatt: ta bort den"),
    _Rule((" > ", " / ", " › ", " » "), r"^(?:Start(?:sida(?:n)?)?|Hem|Om \w+) [>/›»] [^\n.]+$|^[\w ]{2,30}(?: [>›»] [\w ]{2,30}){2,}$", "raden visar vägen till en sida på en annan webbplats: ta bort den"),
    _Rule(("](",), r"(?<=\.)\]\([^()\s]+\)\.", "punkten står två gånger: ta bort den innanför hakarna"),
    _Rule((".md",), r"(?<!\])\([\w./-]+\.md(?:#[\w-]+)?\)", '"{}" blir ingen länk: skriv [vad sidan heter] före parentesen'),
    _Rule(("!!! ",), r'^!!! \w+ "[^"\n]*" +\S', "rutans rubrik slutar vid citattecknet: skriv texten indragen på raden under"),
    _Rule(("-- ", "** ", "== "), r"^(?:-{2,}|\*{2,}|={2,}) [^\W\d][^\n]{0,60} (?:-{2,}|\*{2,}|={2,})$", "raden säger hur texten har ändrats: ta bort den"),
    _Rule(("     ",), r"(?<=\S) {5,}\d{1,3} ?\(\d{1,3}\)$", '"{}" är ett sidnummer: ta bort det'),
    _Rule(("ommentar", "ynpunkt"), r"^\(?[Ss]e (?:kommentar|synpunkt)(?:en|er)? (?:från|av|till) [^\n]{2,40}$", _ASKED),
    _Rule(("!!! ",), r'^!!! \w+ "\s*"$', "rutan har ingen rubrik: skriv en inom citattecknen"),
    _Rule(("example.", "exempel."), r"\]\(https?://(?:www\.)?(?:example\.(?:com|org|net|se)|exempel\.se)\b[^()\s]*\)", "länken leder till en påhittad adress: skriv den riktiga"),
    _Rule((" - ",), r"(?<=[a-zåäö,.”)]) - (?=[^\W\d]|[”(*])", "ett streck mellan ord skrivs –, med blanksteg på båda sidor"),
    _Rule(("--",), r"(?<=[\w,)”]) -{2,3} (?=[\w”(])|(?<=[a-zåäö])-{2,3}(?=[a-zåäö])(?![^\s)]*\))", "två bindestreck visas som två: skriv –"),
    _Rule(("—",), "—", "strecket är det långa engelska: skriv –, med blanksteg på båda sidor"),
    _Rule(("“", "‘"), r"[“‘](?=\w)", "citattecknet skrivs ” också i början"),
    _Rule(("år ", "året ", "SOU ", "Ds ", "SFS ", "rop. "), r"\b(?:år(?:et)?|SOU|Ds|SFS|[Pp]rop\.) (?:2[1-9]|1[0-5])\d\d\b(?! (?:kr|personer|kommuner))", '"{}" är inget årtal som kan stämma: kontrollera det'),
    _Rule((" sid", " s.", "Se s"), r"\([Ss]e (?:sidan|sid\.?|s\.) \d+\)", '"{}": sidorna här har inga nummer: skriv i vilken källa, eller länka till rubriken'),
    _Rule((". ", "? ", "! "), rf"(?<![^\W\d_]){_NOT_CUT}[a-zåäö]{{3,}}[.!?] +([a-zåäö]{{2,}})(?![\w.-]*[A-Z.]\w)", '"{}" börjar en mening: skriv stor bokstav, eller ett komma före'),
    _Rule(("0", "1", "3"), r"(?<![\w-])[A-ZÅÄÖa-zåäö]?[a-zåäö]+[013][a-zåäö]+(?![\w-])", lambda found: f'"{found[0]}" har en siffra i ordet: skriv en bokstav, {_letter(found[0])}'),
    _Rule((".", ","), r"[a-zåäö]{4}(\(?\d{1,2}\)?)(?=[.,](?:\s|$))", _NOTE),
    _Rule(("/",), r"(?<![\w/.:)(])/[a-zåäö]{3,}/(?!\.?\w|/)", _OF_OTHERS),
    _Rule(("=",), r"(?<![\w=])=[a-zåäö]{3,}=(?![\w=])", _OF_OTHERS),
    _Rule((":\\", "\\\\"), r"(?<!\w)[A-Z]:\\[^\s)]+|(?<![\w\\])\\\\[\w$.-]+\\[^\s)]+", '"{}" leder bara på den egna datorn: skriv var läsaren hittar det'),
    _Rule(("\\n", "\\r", "\\t"), r"(?<=[a-zåäö.,])\\[nrt](?=[a-zåäö])", '"{}" är kod för en ny rad: skriv ett blanksteg, eller en tom rad'),
    _Rule((";",), r"^[^;|\n]{1,30};[^;\s][^;\n]{0,30}(?:;[^;\s][^;\n]{0,30})+$", "raden ser ut som en rad ur ett kalkylblad: skriv en tabell, eller en mening"),
    _Rule(("– ", "— ", "· ", "→", "o ", ") ", ": ", "•", "+ ", ". ", "1 ", "2 "), r"^(?:[–—·→+] ?(?=[^\W\d])|o (?=[A-ZÅÄÖ])|[a-h]\) |\(\d{1,2}\) |\d{1,2}: |[ivx]{1,3}\. |[12] (?=[A-ZÅÄÖ][a-zåäö]+ [a-zåäö]+ ?[a-zåäö]*$))(?=\S)", '"{}" gör ingen lista: skriv "- " först, om raden är en punkt'),
    _Rule(("/ ", "% ", "UTKAST", "Utkast", "ARBETS", "ersion", "uppbyggnad", "arbete."), r"^(?:// .*|%% .*|UTKAST\b.*|Utkast(?: \d.*)?|ARBETSMATERIAL\b.*|Version \d[\d.]*|Sidan är under (?:uppbyggnad|arbete)\.?)$", _DRAFT),
    _Rule(("ommer", "enare", "fylls på", "är ska det"), r"^(?:Mer )?[Tt]ext(?:en)? kommer(?: senare| snart)?\.?$|^Här ska (?:det )?stå [^\n]{0,60}$|(?:^|\| )(?:[Ff]ylls? (?:i|på)|[Kk]ommer) (?:senare|snart|inom kort)\.?(?= \||$)", _PLACEHOLDER),
    _Rule(("här.", "länken "), r"^(?:Läs mer|Klicka) här\.?$|\b[Kk]licka på länken\b", "länken som det gäller följde inte med: skriv [vad sidan heter](adressen)"),
    _Rule(("©",), r"^©[^\n]*$|^Copyright [^\n]*$", "raden hör till en annan webbplats: ta bort den"),
    _Rule(('-"-', "-”-"), '-["”]-', '"{}" läses inte upp som det är tänkt: skriv ordet igen'),
    _Rule(("▲", "▼", "↕"), "[▲▼↕]", '"{}" hör till tabellen på en annan sida: ta bort tecknet'),
    _Rule(("> #", ">#"), r"^> ?#{1,6} ", "rubriken står i ett citat: ta bort >, eller rubrikens tecken"),
    _Rule(("&",), r"&(?:[a-zA-Z]{2,8}|#\d{2,5});", '"{}" är kod för ett tecken: skriv tecknet'),
)  # fmt: skip
_OF_SENTENCES = (
    _Rule((", ",), r", (?:Den|Det|De|Här|Där|Då|Så|Vi|Ni|Du|Om|När|Alla|Varje|Källan|Läs|Skriv|Fråga|Texten|Sidan) (?=[a-zåäö])", "ett kommatecken före en ny mening: skriv en punkt"),
    _Rule((", ",), r"\b([a-zåäö]{4,}), \1\b(?! (?:och|men))", _TWICE_OF),
)  # fmt: skip
"""What is a slip in running text alone: a title may list what it holds."""
_OF_PAGES = (
    _Rule(("%", " procent", " miljo", " miljar"), r"\d ?%(?!\w)", '"{}": skriv procent med bokstäver'),
)  # fmt: skip
"""What data may well have, since it quotes."""
_SHORTEST = 3
_NOTHING = re.compile(r"[.…–—_*·•-]{1,2}|\.{3}|\d{1,3}")
"""What a line holds that says nothing."""
_CAPITALS = re.compile(r"(?<![\w–-])(?=[A-ZÅÄÖ]*[AEIOUYÅÄÖ])[A-ZÅÄÖ]{6,}(?![\w-])")
_CODE = re.compile(r"`[^`\n]+`")
_QUOTED = re.compile('"')
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ])")
_MARKS = "-*+>0123456789. "
"""What stands around a sentence and is no part of it."""
_SHORT = 15
"""A sentence of no more letters may stand twice: ”Ring. Ring.”"""
_NO_SENTENCE = re.compile(r"\]\([^()\n]*\)|\{\{.*?\}\}|[:;]-?[()]|(?<![\w(])\w{1,2}\)")
"""What has brackets of its own, or a half of them."""


_EVERY = (*_RULES, *_OF_SENTENCES, *_OF_PAGES)
_Signs = dict[str, dict[str, list[int]]]


@cache
def _ready(pattern: str) -> Callable[[str], re.Match[str] | None]:
    return re.compile(pattern).search


def _by_sign(rules: Sequence[_Rule]) -> _Signs:
    """The signs by the rarest character of each, with the rules that it asks for: most lines have few."""
    found: dict[str, dict[str, list[int]]] = {}
    for index, rule in enumerate(rules):
        for sign in rule.signs:
            rarest = min(sign, key=_FREQUENT.find)
            found.setdefault(rarest, {}).setdefault(sign, []).append(index)
    return found


_FREQUENT = "ABCDEFGHIJKLMNOPQRSTUVWXYZzqxjwcöfbyåpuväkhomgldsir.,nt ea"
"""The letters of Swedish from the rarest; a sign that is not among them is rarer."""
_SIGNS, _SIGNS_OF_TITLES = _by_sign(_EVERY), _by_sign(_RULES)
_SIGNS_OF_DATA = _by_sign((*_RULES, *_OF_SENTENCES))


def line_slips(prose: Sequence[str], body: str) -> Iterator[tuple[int, int, str]]:
    """The first slip of each line of a page: its line and column, from 1, and what to say of it."""
    # What code has left blank is no sign.
    there = {
        rarest: {sign: rules for sign, rules in signs.items() if sign in body}
        for rarest, signs in _SIGNS.items()
    }
    for number, line in enumerate(prose, start=1):
        if len(line) <= _SHORTEST and _NOTHING.fullmatch(line):
            yield number, 1, f'raden säger inget för sig själv: ta bort "{line}"'
        elif line and (found := _slip(line, there, prose, number)):
            yield number, found[0] + 1, found[1]
    for number, line in enumerate(body.split("\n") if "`" in body else (), start=1):
        if "`" in line and prose[number - 1]:
            for code in _CODE.finditer(line):
                around = line[: code.start()][-1:], line[code.end() :][:2]
                if around[0].isalpha() or (around[1].isalpha() and len(around[1]) > 1):
                    yield number, code.start() + 1, _SPACE.format("bredvid koden")
                    break


def text_slip(text: str, *, sentences: bool = False) -> tuple[int, str] | None:
    """The first slip of a text that stands by itself, as a title does: its index, and what to say."""
    return _slip(text, _SIGNS_OF_DATA if sentences else _SIGNS_OF_TITLES, [text], 1)


def _slip(line: str, signs: _Signs, prose: Sequence[str], number: int) -> tuple[int, str] | None:
    asked: set[int] = set()
    for rarest in signs.keys() & set(line):
        for sign, rules in signs[rarest].items():
            if sign in line:
                asked.update(rules)
    for index in sorted(asked):
        rule = _EVERY[index]
        if found := _ready(rule.pattern)(line):
            says = rule.says if isinstance(rule.says, str) else rule.says(found)
            last = found.lastindex or 0
            return found.start(last), says.format(found[last].strip(" |")) if "{}" in says else says
    if (person := person_in(line)) is not None:
        return person
    if (shouted := _CAPITALS.search(line)) and not line.startswith("#"):
        return shouted.start(), (
            f'"{shouted[0]}" är skrivet med stora bokstäver: skriv det med små, om det inte är '
            "en förkortning"
        )
    if (twice := said_again(line)) is not None:
        return twice, AGAIN
    return _quote(line) or _bracket(line, prose, number)


def _quote(line: str) -> tuple[int, str] | None:
    """The quotation mark with a blank on its inner side."""
    if '" ' not in line and ' "' not in line:
        return None
    marks = [found.start() for found in _QUOTED.finditer(line)]
    for first, last in zip(marks[::2], marks[1::2], strict=False) if len(marks) % 2 == 0 else ():
        if line[first + 1 : first + 2] == " " or line[last - 1] == " ":
            return first, "blanksteget innanför citattecknet: ta bort det"
    return None


def said_again(text: str) -> int | None:
    """Where a sentence begins that stands in the text already."""
    begun, told = 0, set()
    for end in [*(found.end() for found in _SENTENCE.finditer(text)), len(text)]:
        sentence = text[begun:end].strip(_MARKS)
        if sentence in told:
            return text.index(sentence, begun)
        if len(sentence) > _SHORT:
            told.add(sentence)
        begun = end
    # A paragraph that was pasted after itself.
    text = text.lstrip(_MARKS)
    half = len(text) // 2
    return begun - half if half > _SHORT and text[:half] == text[half + 1 :] else None


def _bracket(line: str, prose: Sequence[str], number: int) -> tuple[int, str] | None:
    """The bracket of a line by itself that has no other half."""
    if line.count("(") == line.count(")"):
        return None
    plain = _NO_SENTENCE.sub(lambda found: " " * len(found[0]), line)
    opened, closed = plain.count("("), plain.count(")")
    if opened == closed or not _stands_alone(prose, number):
        return None
    sign, other = ("(", ")") if opened > closed else (")", "(")
    return plain.rfind(sign), f'parentesen har inget "{other}": skriv det, eller ta bort "{sign}"'


def _stands_alone(prose: Sequence[str], number: int) -> bool:
    """Whether no other line is read together with this one."""
    around = (prose[number - 2] if number > 1 else "", prose[number] if number < len(prose) else "")
    return all(not text.strip() or text.lstrip().startswith(_BEGINS) for text in around)


_BEGINS = ("- ", "* ", "|", "#", "{:", *(f"{n}." for n in range(1, 30)))
