"""What is most often left on a line from a draft, a message, paper, or another program."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Callable


class Rule(NamedTuple):
    """A kind of slip."""

    signs: tuple[str, ...]
    """What a line has one of, if it has the slip."""
    pattern: str
    """What it looks like; made ready when a line has one of the signs."""
    says: str | Callable[[re.Match[str]], str]
    """What is said of it, with what was found for the braces."""


_PLACEHOLDER = '"{}" står för en text: skriv den, eller ta bort det'
_ASKED = '"{}" väntar på ett svar: skriv det, eller ta bort det'
_DRAFT = "raden säger att texten inte är klar: ta bort den, eller gör texten klar"
_NOTE = '"{}" ser ut som en fotnot: ta bort den, och skriv källan bland källorna'

REMNANTS = (
    Rule(("Tack ", "PS", "P.S", "Ha en "), r"^(?:Tack på förhand|PS[.:]|P\.S\.|Ha en (?:fin|trevlig|skön|bra) (?:dag|helg|vecka|kväll|sommar|jul))(?!\w)[^\n]{0,60}$", "raden hör till ett mejl: ta bort den"),
    Rule(("//",), r"(?<![:\w/])//(?=[A-ZÅÄÖ][a-zåäö]+)", "tecknen // visas: ta bort dem och anteckningen efter"),
    Rule(("(?", "(..", "(…"), r"\((?:\?+|\.{3}|…)\)", _ASKED),
    Rule(("Version ",), r"^Version \d[^\n]*(?:ändrad|skriven|sparad|av [A-ZÅÄÖ])[^\n]*$", _DRAFT),
    Rule((" av ",), r"\b[Ss]ida? \d{1,3} av \d{1,3}\b", '"{}" är ett sidnummer: ta bort det'),
    Rule(("s. ", "s.1", "(19", "(20", "*)", "^(", "otnot", "ot ", "oten ", "¹", "²", "³", "(1", "(2", "(3", "(4", "(5", "(6", "(7", "(8", "(9", "[1", "[2", "[3", "[4", "[5", "[6", "[7", "[8", "[9"), r"^(?:\[\d{1,2}\]|\(\d{1,2}\)|[¹²³]|\(?[Nn]ot(?:en)? \d+[:)]?|Fotnot(?: \d+)?:?|\*+\)) (?=\S)|^\d{1,2} (?=[A-ZÅÄÖ][^.]*[^\n]*(?:, s\. ?\d+|\((?:19|20)\d\d\)))|\((?:not|fotnot)(?:en)? \d+\)|\^\(?\d{1,2}\)?", _NOTE),
    Rule(("1", "2", "3", "4", "5", "6", "7", "8", "9"), r"(?<=[a-zåäö]{4})(?<!ovid)(\d{1,2})(?= (?:[a-zåäö]|$))|(?<=[a-zåäö]{3}\.)(\d{1,2})(?= [A-ZÅÄÖ])|(?<=[a-zåäö]{3}[.!?]) ?(\(\d{1,2}\))(?= [A-ZÅÄÖ]|$)|(?<=[a-zåäö]{3}\.) (\d{1,3})$", _NOTE),
    Rule(("XX", "xx", "N.", "NN", "__", "??"), r"\b(?:19|20)(?:XX|xx|\?\?)|\b20\d\d-(?:XX|xx|\?\?)(?:-(?:XX|xx|\?\?|\d\d))?|\b[Kk]l\.? (?:XX|xx)\b|\bN\. ?N\.|\bNN(?! [A-ZÅÄÖ])\b|(?<=\w )_{3,}(?!\w)|(?<![\w_])_{3,}(?= \w)", _PLACEHOLDER),
    Rule((":",), r"^\**(?:NYTT|NY TEXT|ÄNDRA[TD]|GAMMALT?|GAMMAL TEXT|TILLÄGG|STRYKS?|BORTTAGET|UTGÅR|KOMMENTAR|FRÅGA|ATT GÖRA|KLADD|FÖRSLAG|ALTERNATIV|NOTERA|INTERNT?|Internt?|Kommentar|Anm(?:ärkning)?)\b[^:\n]{0,20}:", '"{}" säger hur texten har ändrats: ta bort det'),
    Rule(("(", "["), r"[(\[](?:[A-ZÅÄÖ]{2}|[Ff]rån [A-ZÅÄÖ]{2}|alt(?:ernativt|\.)?|NB|jfr ovan|NY(?:TT)?(?: TEXT)?|GAMMAL(?: TEXT)?)[:!] ?[^()\[\]\n]{2,80}[)\]](?!\()", '"{}" är en anteckning till den som skriver: ta bort den'),
    Rule(("TA BORT", "STRYK", "FLYTTA", "SKRIV OM", "BEHÅLL"), r"\b(?:TA BORT|STRYKS?|FLYTTAS?|SKRIV OM|BEHÅLLS?)\b", _ASKED),
    Rule((" ej ", " inte ", "ppdatera"), r"^(?:Obs|OBS|NB)[!:.]? [^\n]*\b(?:[Ss]tämmer (?:ej|inte)|[Uu]ppdatera|[Kk]olla|[Ää]ndra)\b[^\n]*", _ASKED),
    Rule(("ör att ", "Välj ett "), r"\bKlicka (?:eller tryck )?här för att (?:ange|lägga till|redigera|skriva|infoga)\b[^.\n]*|\bVälj ett (?:objekt|datum|värde)\.", _PLACEHOLDER),
    Rule(("REF ", "HYPERLINK", "TOC ", "MERGEF"), r"\b(?:PAGE)?REF _\w+(?: \\\w)*|\bHYPERLINK \"[^\"\n]*\"|\bTOC \\\w|\bMERGEFIELD \w+", '"{}" är ett fält ur Word: skriv vad som skulle stå där'),
    Rule(("E+", "E-", "###"), r"\b\d+(?:,\d+)?E[+-]\d+\b|(?<=\| )#{3,}(?= |$)", '"{}" är ett tal som kalkylbladet inte visade: skriv talet'),
    Rule(("Redig", "Vidareb", "Gill", "Sett av", "Svara", "svar"), r"^(?:Redigera[dt]|Vidarebefordrad|Gilla(?:d av [^\n]*|t)|Sett av \d+|Svara|\d+ svar)$", "raden hör till en chatt: ta bort den"),
    Rule(("(välj", "(Välj", "(alt", "(ska det", "(är det", "(stämmer"), r"\((?:[Vv]älj (?:ett|en|det ena|ett av dem|rätt)|alt\.? [^()]*|(?:ska|är|stämmer) det [^()]*\?)\)", _ASKED),
    Rule(("[", " - "), r"^(?:\[(?:\d{4}-\d\d-\d\d,? )?\d{1,2}[.:]\d\d(?:[.:]\d\d)?\](?: -)?|(?:\d{4}-\d\d-\d\d,? )?\d{1,2}[.:]\d\d -) [A-ZÅÄÖ][\w-]+,?(?: [A-ZÅÄÖ][\w-]+)?:(?= )", '"{}" hör till en chatt: ta bort tiden och namnet'),
    Rule(("X ", "(TBC", "(TBA", "(oklar", "(osäk", "(ev"), r"\bX (?=kommuner|län|personer|procent|kronor|deltagare|stycken|år\b|gånger|veckor|dagar)|\((?:TBC|TBA|oklart?|osäkert|ev\.?)\)", _ASKED),
    Rule(("Här ", "Mer ", "Fortsätt", "tt göra", "Kvar att", "Återstår", "Senast sp", "Sparad", "Ändrad", "Bild"), r"^(?:Här (?:kommer|ska) (?:det )?(?:mer )?(?:text|information|en bild|en tabell|ett stycke)\b[^\n]*|Fortsättning följer\.?|(?:Kvar att|Att) göra:[^\n]*|Återstår:[^\n]*|Senast sparad [^\n]*|(?:Sparad|Ändrad) (?:av|den) [^\n]*|\(?Bild(?:en)? (?:här|saknas|kommer)\)?\.?|(?:Rubrik|Text|Bild) saknas\.?)$", _DRAFT),
    Rule(("#",), r"(?:(?<=[Ss]e )|(?<=[Ää]rende )|(?<=ärendet )|(?<=[Ii]ssue )|(?<=PR )|(?<=enligt )|(?<= i ))#\d{1,6}\b|^#\d{1,6}\b|\(#\d{1,6}\)", '"{}" är numret på ett ärende, som läsaren inte når: skriv vad det gäller'),
    Rule(("kolla", "ämmer", "täm av", "säkert", "Kolla", "ubbelk"), r"\((?:[Kk]olla|[Dd]ubbelkolla|[Ss]täm av|[Oo]säkert|[Ss]tämmer)\b[^()\n]{0,40}\)", _ASKED),
    Rule(("?)",), r"\([a-zåäö]+(?: [a-zåäö]+)?\?\)", _ASKED),
    Rule(("[",), r"(?<![\]!\\\w])\[(?:[Tt]ext|[Ss]tycket|[Rr]ubrik|[Bb]ild|[Nn]amn|[Dd]atum|[Ll]änk|[Kk]ommun|[Mm]er|OBS|EXT|[A-ZÅÄÖ]{2,3}\d|\w+=)[^\[\]\n]{0,60}\](?![(\[:{])", _PLACEHOLDER),
    Rule(("[fyll", "[Fyll", "[skriv", "[Skriv", "[ange", "[Ange", "[?", "[x", "[…", "[..."), r"(?<![\]!\\\w])\[(?:[Ff]yll i|[Ss]kriv|[Aa]nge|[?]+|x+|(?:…|\.{3})(?=\](?: *[.,]|$)))\](?![(\[:{])", _PLACEHOLDER),
    Rule(("/",), r"^/[A-ZÅÄÖ][a-zåäö]+(?: [A-ZÅÄÖ]\w+)?$", "raden hör till ett mejl: ta bort den"),
    Rule(("@",), r"(?<![\w.])@[a-z][\w-]+\b(?!\.)", '"{}" är någons namn på en annan webbplats: skriv funktionen'),
    Rule((" skrev:",), r"^>* ?[A-ZÅÄÖ][a-zåäö]+(?: [A-ZÅÄÖ][a-zåäö]+)? skrev:", '"{}" hör till ett mejl: ta bort det, om det inte är ett exempel'),
    Rule(("en AI", "språkmodell"), r"\b(?:jag är|som) (?:bara )?en (?:AI|språkmodell)\b[^\n.]*", '"{}" är sagt av en chattjänst: ta bort meningen'),
    Rule(("meddelande", "prenumerationen", "externt"), r"^(?:Detta|Det här) (?:meddelande|mejl|e-postmeddelande)(?:t)? (?:kan innehålla|innehåller|är avsett|kommer från)\b[^\n]*|^(?:Avsluta|Hantera) (?:din )?prenumeration(?:en)?$|^Avregistrera(?: mig)?$", "raden hör till ett mejl: ta bort den"),
    Rule(("@@", "= ", "\\", "8<", "diff ", ":", "Trace", "{", "git ", "npm ", "pip ", "make "), r"^(?:@@ .*@@.*|={1,6} \S.*|\\[a-z]+\b.*|-{2,}8<-.*|diff --git .*|\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d.*|Traceback .*|[.#]?[\w-]+ ?\{ ?[\w-]+ ?: ?[^{}]*\}|>? ?(?:git|npm|pip|make) [a-z-]+.*)$", "raden hör till ett annat program: ta bort den, eller skriv den i Markdown"),
    Rule(("Vill du ", "äg ", "oppas", "!"), r"^(?:Vill du (?:ha (?:fler|mer|en|ett)|att jag) [^\n?]*\?|Säg (?:gärna )?till om [^\n]*|(?:Jag h|H)oppas (?:att )?(?:det|detta) [^\n]*|(?:Absolut|Självklart|Givetvis|Visst|Javisst|Naturligtvis)! [^\n]*)$", '"{}" är sagt av en chattjänst: ta bort det'),
    Rule(("Svar:", "Rubrik:", "Titel:", "Ingress:", "Brödtext:", "Sammanfattning:", "Underrubrik:"), r"^\**(?:Svar|Rubrik|Titel|Ingress|Brödtext|Sammanfattning|Underrubrik):\**(?= \S)", '"{}" säger vad texten är, och hör inte till den: ta bort det'),
    Rule(("$ ",), r"^\$ [a-z][^\n]*$", "raden är ett kommando: ta bort den, eller skriv den i ett kodblock"),
    Rule(("%%",), r"%%[^%\n]+%%", '"{}" är en kommentar som visas: ta bort den'),
    Rule(("(v", "(V"), r"\([Vv](?:ersion )?\d[^()\n]{0,30}\)", '"{}" är namnet på ett utkast: ta bort det'),
    Rule(('","', '";"'), r'^"[^"\n]*"(?:[,;]"[^"\n]*")+$', "raden ser ut som en rad ur ett kalkylblad: skriv en tabell, eller en mening"),
    Rule((".docx", ".xlsx", ".pptx", ".pdf", ".doc", ".xls"), r"(?<![\w/(.`-])[\w-]+\.(?:docx?|xlsx?|pptx?|pdf)\b(?!\))", '"{}" är ett filnamn, som läsaren inte når: skriv vad filen är'),
    Rule(("OBS",), r"\bOBS[:!]? (?:[Uu]ppdatera|[Kk]olla|[Ää]ndra|[Kk]ontrollera|[Ff]ixa|[Ss]kriv|[Tt]a bort)\b", _ASKED),
    Rule(("Översätt", "Logga ", "Translate", "Tillgänglighet"), r"^(?:Översätt(?: den här)? sidan|Logga (?:in|ut)|Translate(?: this page)?)$", "raden hör till en annan webbplats: ta bort den"),
    Rule(("Källa", "Källor", "källa"), r"\b[Kk]äll(?:a|or): ?(?:Chat ?GPT|Copilot|Gemini|Claude|AI)\b", '"{}": en chattjänst är ingen källa, skriv var det står'),
    Rule(("Bild ", "- ", "– "), r"^(?:Bild|Slide) \d{1,3} (?:av|/) \d{1,3}$|^[-–] ?\d{1,3} ?[-–]$", "raden är ett sidnummer: ta bort den"),
    Rule(("${", "%"), r"\$\{\w+\}|(?<![\w%])%[a-zåäö_]+%(?![\w%])", '"{}" är ett fält ur ett annat program: skriv vad som skulle stå där'),
    Rule(("webcache", "translate.goog"), r"https?://(?:webcache\.googleusercontent\.com|[\w-]+\.translate\.goog)[^\s()]*", '"{}" går genom Google: skriv sidans egen adress'),
    Rule(("(ny", "(gammal", "(test", "(utkast", "(kladd", "(förslag", "(ej klar", "(inte klar", "(prel", "(arbetsv"), r"\((?:ny|nytt|nya|gammal|test|utkast|kladd|förslag|ej klart?|inte klart?|preliminär|arbetsversion)(?: \d)?\)", '"{}" är namnet på ett utkast: ta bort det'),
    Rule(("[", ":"), r"^\[?\d{1,2}[.:]\d\d\]? [A-ZÅÄÖ][a-zåäö]+ [A-ZÅÄÖ][a-zåäö]+$|^[A-ZÅÄÖ][a-zåäö]+ [A-ZÅÄÖ][a-zåäö]+,? \[?\d{1,2}[.:]\d\d\]?$", "raden hör till en chatt: ta bort den"),
    Rule((" > ", " / ", " › ", " » "), r"^(?:Start(?:sida(?:n)?)?|Hem|Om \w+) [>/›»] [^\n.]+$|^[\w ]{2,30}(?: [>›»] [\w ]{2,30}){2,}$", "raden visar vägen till en sida på en annan webbplats: ta bort den"),
    Rule(("-- ", "** ", "== "), r"^(?:-{2,}|\*{2,}|={2,}) [^\W\d][^\n]{0,60} (?:-{2,}|\*{2,}|={2,})$", "raden säger hur texten har ändrats: ta bort den"),
    Rule(("     ",), r"(?<=\S) {5,}\d{1,3} ?\(\d{1,3}\)$", '"{}" är ett sidnummer: ta bort det'),
    Rule(("ommentar", "ynpunkt"), r"^\(?[Ss]e (?:kommentar|synpunkt)(?:en|er)? (?:från|av|till) [^\n]{2,40}$", _ASKED),
    Rule(("example.", "exempel."), r"\]\(https?://(?:www\.)?(?:example\.(?:com|org|net|se)|exempel\.se)\b[^()\s]*\)", "länken leder till en påhittad adress: skriv den riktiga"),
    Rule((".", ","), r"(?<=[a-zåäö]{4})(\(?\d{1,2}\)?)(?=[.,](?:\s|$))", _NOTE),
    Rule((":\\", "\\\\"), r"(?<!\w)[A-Z]:\\[^\s)]+|(?<![\w\\])\\\\[\w$.-]+\\[^\s)]+", '"{}" leder bara på den egna datorn: skriv var läsaren hittar det'),
    Rule((";",), r"^[^;|\n]{1,30};[^;\s][^;\n]{0,30}(?:;[^;\s][^;\n]{0,30})+$", "raden ser ut som en rad ur ett kalkylblad: skriv en tabell, eller en mening"),
    Rule(("/ ", "% ", "UTKAST", "Utkast", "ARBETS", "ersion", "uppbyggnad", "arbete."), r"^(?:// .*|%% .*|UTKAST\b.*|Utkast(?: \d.*)?|ARBETSMATERIAL\b.*|Version \d[\d.]*|Sidan är under (?:uppbyggnad|arbete)\.?)$", _DRAFT),
    Rule(("ommer", "enare", "fylls på", "är ska det"), r"^(?:Mer )?[Tt]ext(?:en)? kommer(?: senare| snart)?\.?$|^Här ska (?:det )?stå [^\n]{0,60}$|(?:^|\| )(?:[Ff]ylls? (?:i|på)|[Kk]ommer) (?:senare|snart|inom kort)\.?(?= \||$)", _PLACEHOLDER),
    Rule(("©",), r"^©[^\n]*$|^Copyright [^\n]*$", "raden hör till en annan webbplats: ta bort den"),
    Rule(("▲", "▼", "↕"), "[▲▼↕]", '"{}" hör till tabellen på en annan sida: ta bort tecknet'),
)  # fmt: skip
