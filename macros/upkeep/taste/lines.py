"""What is most often a slip on a line of a page: its signs, its links, its figures, its words."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from macros.upkeep.taste.persons import person_in
from macros.upkeep.taste.remnants import REMNANTS, Rule
from macros.upkeep.taste.wording import WORDING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence


_NOT_CUT = (
    "(?!(?:adm|ang|arr|art|aug|avd|avs|bil|bitr|dec|dir|dvs|eng|enl|etc|exkl|febr?|fig|forts|inkl|jan|jfr"
    "|kand|kapt?|max|mfl|min|nov|obs|okt|osv|prel|prop|ref|resp|sek|sept?|sid|skr|str|tel|tim|vol|motsv|särsk|komm|milj)\\.)"
)
"""No word that is cut short, whose stop ends no sentence."""
_OF_OTHERS = '"{}" visas som det står: ta bort tecknen'
AGAIN = "meningen står två gånger: ta bort den ena"
_TWICE = '"{}" står två gånger: ta bort det ena'
_TWICE_OF = '"{}": ordet står två gånger'
_DAY = '"{}": skriv dagen som 24 november 2026'
_SPACE = "ett blanksteg saknas {}: lägg till det"


def _letter(word: str) -> str:
    """The letter that is meant by the digit in a word."""
    return next(f"{letter} i stället för {digit}" for digit, letter in _LETTERS if digit in word)


_LETTERS = (("0", "o"), ("1", "l eller i"), ("3", "e"))

_MONTHS = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
_PAIR = '"{}" hör inte ihop: ta bort eller rätta det ena ordet'

_RULES = (
    *REMNANTS,
    *WORDING,
    Rule(("i går", "i förrgår", "i förmiddags", "häromdagen", "häromveckan", "i somras", "i våras", "i höstas", "i vintras", "örra veckan", "örra månaden"), r"\b(?:i (?:går|förrgår|förmiddags|somras|våras|höstas|vintras)|häromdagen|häromveckan|[Ff]örra (?:veckan|månaden)s?)\b", '"{}" är snart en annan tid: skriv datumet eller året'),
    Rule(("mkr", "Mkr", "MSEK", "tkr"), r"\d[\d ,]* ?(?:mkr|Mkr|MSEK|tkr)\b", '"{}": skriv ut enheten, som 109 miljoner kronor'),
    Rule(("ni ", "li ", "aj ", "rs ", "il ", "ti ", "er ", "ri ", "år "), rf"\b(?:{_MONTHS}|(?<!\d )år) [1-9]\d\d(?=[.,;:)](?:\s|$)|$)", '"{}": årtalet har tre siffror, kontrollera det'),
    Rule((", men,",), r", men, (?=[a-zåäö]+ )", "ett komma efter men: ta bort det"),
    Rule(("e sid",), r"(?<!\()\b[Ss]e (?:sid\.?|s\.|sidan) \d+(?=[.,;)]|$)", '"{}": sidorna här har inga nummer: skriv i vilken källa, eller länka till rubriken'),
    Rule((": ",), r"\([A-ZÅÄÖ][a-zåäö]+: [^()\n]*\?\)", '"{}" väntar på ett svar: skriv det, eller ta bort det'),
    Rule((" /",), r"(?<=[.!?] )/[A-ZÅÄÖ]{2,3}\b(?=[ .]|$)", '"{}" är någons signatur: ta bort den'),
    Rule(("mfl", "tex ", "tex.", "t.ex", "bl.a", "m.fl", "m.m", ".o.m", "d.v.s", "o.s.v"), r"\bmfl\b|(?<!\w)tex\.(?= )|\b(?:t\.ex|bl\.a|m\.fl|m\.m|fr\.o\.m|t\.o\.m|d\.v\.s|o\.s\.v)(?![\w.])", '"{}": skriv förkortningen med alla sina punkter, eller orden'),
    Rule((" – 19", " – 20", " - 19", " - 20"), r"(?<![\w/:.–-])(?:19|20)\d\d [–-] (?:19|20)\d\d(?![\w/:–-]|\.\w)", '"{}": skriv åren utan blanksteg, som 2025–2026'),
    Rule(("ellan ",), r"\b[Mm]ellan (?:kl\. |klockan )?\d[\d.]*[–-]\d[\d.]*(?<!\.)", '"{}": skriv mellan det ena och det andra'),
    Rule((*(f"{digit}st" for digit in range(10)), *(f"{digit}O" for digit in range(10))), r"(?<![\w.])\d+st\b|(?<![\w./=-])[1-9]\d*O\d*\b(?!-)", '"{}": kontrollera talet, och skriv enheten för sig'),
    Rule((",-", "$"), r"\d[\d ]*,-(?!\w)|\$ ?\d[\d ]*\d", '"{}": skriv beloppet som 25 000 kronor'),
    Rule(("§",), r"(?<![–\d-])(?<!och )(?<!, )\b\d{1,3}(?: [a-h])? §§|\b\d{1,3}[–-]\d{1,3} §(?!§)", '"{}": skriv 4 § om en paragraf, och 4–5 §§ om flera'),
    Rule(("§ st",), r"\d § st\.? ?\d", '"{}": skriv stycket med ord, som 4 § andra stycket'),
    Rule(("SOU ", "SFS ", "Ds "), r"\b(?:SOU|SFS|Ds) (?:19|20)\d\d[/-]\d{1,4}\b", '"{}": numret skrivs med kolon, som SOU 2021:49'),
    Rule(("\\*",), r"\\\*(?=\w)[^*\\\n]+\\\*", "stjärnorna visas: ta bort de omvända snedstrecken före dem"),
    Rule(("en ett", "ett en", "att och", "att är", "att har", "vara med att"), r"(?<!\w)(?:en ett|ett en|att och|vara med att|(?<![Dd]et )att (?:är|har))(?= [a-zåäö])(?! (?:och|eller|samt)\b)", _PAIR),
    Rule((" 1", " 2", " 3", "’1", "’2", "’3", " -1", " -2"), rf"\b(?:(?<!\d )(?<![Ii] )år(?:et)?|våren|sommaren|hösten|vintern|{_MONTHS}) [’'-]?(?:1[5-9]|2\d|3[0-5])(?=[.,;:)](?:\s|$)|$| \||(?: (?:och|samt|har|hade|var|fick|blev|ska|började)\b))", '"{}": skriv årtalet med fyra siffror'),
    Rule((" 204", " 205", " 206", " 207", " 208", " 209"), rf"\b(?:\d{{1,2}} )?(?:{_MONTHS}) 20[4-9]\d\b|(?<!\d )\b20[6-9]\d(?=[.,;:)](?:\s|$)|$)", '"{}" är långt fram: kontrollera årtalet'),
    Rule((*(f"n {word}" for word in ("stort", "nytt", "viktigt", "litet", "gammalt", "annat", "eget")), *(f"tt {word}" for word in ("stor ", "ny ", "viktig ", "liten ", "gammal ", "annan ", "egen ", "gemensam ", "tydlig "))), r"\b(?:[Ee]n (?:stort|nytt|viktigt|litet|gammalt|annat|eget)|[Ee]tt (?:stor|ny|viktig|liten|gammal|annan|egen|gemensam|tydlig))(?= [a-zåäö])", _PAIR),
    Rule((" january", " february", " march", " may ", " june", " july", " august ", " october"), r"\b\d{1,2} (?:january|february|march|may|june|july|october)\b", '"{}": skriv månaden på svenska'),
    Rule(("-19", "-20"), r"(?<![\w/:.–-])(?:19|20)\d\d-(?:19|20)\d\d(?![\w/:–-]|\.\w)", '"{}": skriv åren med tankstreck, som 2025–2026'),
    Rule((".", ",", ";"), r"(?<=\b[12]\d\d\d)([.,;])(?=[A-ZÅÄÖ][a-zåäö])", 'ett blanksteg saknas efter "{}"'),
    Rule(("ska ", "bör ", "måste "), r"(?<!som )(?<!vad )\b(?:ska|bör|måste|skall) (?:ska|bör|måste|skall|kan)\b", '"{}": två ord som säger samma sak, behåll det ena'),
    Rule(("?,", "?;", "?:", "!,", "!;", "!:", ",?", ",!", ";?", ";!", ":?", ":!", ",.", ";."), r"(?<=[\w)”\"])(?:[?!][,;:]|[,;:][?!]|[,;]\.)(?=\s|$)", '"{}": ta bort det ena tecknet'),
    Rule((",,", "''"), r",,(?=\w)|(?<=\w)''(?!\w)", 'citattecknet skrivs " före och efter orden'),
    Rule(("§",), r"§{1,2}(?=[^\W\d])|§{3,}", '"{}" hör till en paragrafs nummer, som saknas: skriv det före, som 5 §'),
    Rule(("t ex", "bl a", "m m", "d v s", "o s v", "s k", "fr o m", "t o m"), r"(?<![\w.])(?:t ex|bl a|m m|d v s|o s v|s k|fr o m|t o m)(?![\w.])", '"{}": skriv förkortningen med punkter, eller orden'),
    Rule(("..",), r"(?:(?<=\s)|^)\.{2,3}(?=\w)|(?<=\w) ?\.{4,} ?(?=\w)", "punkterna står för något: skriv det, eller ta bort dem"),
    Rule(("/",), r"(?<![\w/])(?:är|var|ska|bör|kan|måste|har|hade|blir|får)/(?:är|var|ska|bör|kan|måste|har|hade|blir|får)(?![\w/])", '"{}": välj det ena ordet'),
    Rule((" § ",), r"\b(?:[Ee]nligt|i|av|[Ss]e) (§)(?= [a-zåäö])", '"{}" saknar sitt nummer: skriv det före, som 5 §'),
    Rule(tuple("0123456789"), r"(?<![\w.,:/%-])\d+(?=(?:kr|kronor|län|kommuner|personer|procent|dagar|veckor|månader|år|timmar|minuter|km|kg|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\b)", _SPACE.format("efter talet")),
    Rule(("19", "20"), r"\b(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|år|sedan)(?=(?:19|20)\d\d\b)", _SPACE.format("före året")),
    Rule((" –", "– "), r"(?<=[a-zåäö]) –(?=[a-zåäö]{2})|(?<=[a-zåäö]{2})– (?=[a-zåäö])(?!och\b|eller\b)", "strecket hör till ingendera sidan: skriv – med blanksteg på båda, eller inget"),
    Rule(("**",), r"(?<=[a-zåäö])\*\*(?=[a-zåäö]+\*\*)", _SPACE.format("före fetstilen")),
    Rule(("**:",), r"(?<=\*\*):(?=[^\W\d])", _SPACE.format("efter kolonet")),
    Rule((":",), r"(?<![\w/(.-])[A-ZÅÄÖ]?[a-zåäö]{3,}(:)(?=[a-zåäö]{4,}(?![\w]*[/@:]))", _SPACE.format("efter kolonet")),
    Rule(("](",), r"(?<=[a-zåäö,.;:])(?<!\\)\[[^\]\n]+\]\(", _SPACE.format("före länken")),
    Rule(("](",), r"(?<=\])\([^()\s]*\)(?=[a-zåäö]{3})", _SPACE.format("efter länken")),
    Rule(("[ ", " ]("), r"(?<!\w)\[ +(?=[^\]\n]+\]\()|(?<=\w) +(?=\]\()", "blanksteget innanför hakarna hör inte till länken: ta bort det"),
    Rule(("](",), r"(\[[^\]\n]+\]\([^()\s]+\))(?:,? (?:och )?)?\1", lambda found: _TWICE.format(found[1])),
    Rule(("}}",), r"(\{\{[^{}\n]+\}\})(?:,? (?:och )?)?\1", lambda found: _TWICE.format(found[1])),
    Rule(("{{",), r"(?<=[a-zåäö])\{\{[^{}\n]+\}\}|\{\{[^{}\n]+\}\}(?=[a-zåäö]{2})", _SPACE.format("bredvid makrot")),
    Rule(("**",), r"(?<![\w*])\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*(?=[a-zåäö]|[A-ZÅÄÖ][a-zåäö])", _SPACE.format("efter fetstilen")),
    Rule((".se)", ".nu)", ".com)"), r"(?<!\])\((?:www\.)?[a-z0-9åäö-]+\.(?:se|nu|com)\)", '"{}" är en adress som text: gör en länk av det som den hör till'),
    Rule(("-0", "-1"), r"(?<![\d–-])\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\d–-])", '"{}": skriv dagen med hela året, som 24 november 2026'),
    Rule(("lag", "förordning"), r"\b(?:[Ll]ag|[Ff]örordning)(?:en)? \(?(?:1[6-9]|20)\d\d-\d{1,4}\b", '"{}": lagens nummer skrivs med kolon, som (2023:196)'),
    Rule(("!!! ",), r'^!!! \w+ "[^"]*[:.,]"$', "rutans rubrik slutar med ett skiljetecken: ta bort det"),
    Rule(("[",), r"(?<![\]!\\\w])(?<!: )\[(?![\^/])(?:~|[^\W\d])[^\[\]\n|]{3,80}\](?![(\[:{])", '"{}" visas med sina hakar: skriv texten, eller gör en länk av den'),
    Rule(("->", "=>", "<-"), r"(?<![-<=])[-=]>|<-(?!-)", 'pilen "{}" läses upp som tecken: skriv med ord'),
    Rule((":-", ";-", ":)", ";)", ":("), r"(?<=\s)[:;]-?[)(D](?!\w)", '"{}" är en min: ta bort den'),
    Rule(("( ", " )"), r"(?<!\])\( +(?=\w)|(?<=[\w.]) +\)", "blanksteget innanför parentesen: ta bort det"),
    Rule((*map(",{}".format, range(10)), ".000", ".500"), r"(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,])(?= [a-zåäö]{2,})(?! (?:procent|promille|meter|km|kilo|ton|gånger|kvadrat))(?<![\D]0,\d\d\d)(?<!^0,\d\d\d)|(?<![\d,.])\d{1,3}(?:\.\d{3})+(?![\d.])(?= (?:kr|kronor|personer|invånare))", '"{}": tusental delas med blanksteg, som 25 000'),
    Rule(("SEK", "EUR"), r"\b(?:SEK|EUR) ?\d[\d ]*|\d[\d ]* ?(?:SEK|EUR)\b", '"{}": skriv beloppet som 25 000 kronor'),
    Rule(("@",), r"<[^<>\s@]*@[^<>\s]*[,;:][^<>\s]*>", '"{}" är ingen e-postadress: kontrollera den'),
    Rule(("...",), r"^\.{4,}$", "raden säger inget för sig själv: ta bort den"),
    Rule(("~",), r"(?<![~\w])~[^\s~\d][^~\n]*~(?![~\w])", _OF_OTHERS),
    Rule((" --",), r"(?<= )--(?=\S)[^-\n]+--", _OF_OTHERS),
    Rule(("**",), r"^\*\*\d{1,2}[.)]?\*\* ", 'numret gör ingen lista: skriv "1. " utan stjärnor'),
    Rule(("(se ", "(Se ", "(figur", "(tabell", "(diagram", "(kapitel", "(avsnitt", "e bild ", "e figur ", "e tabell ", "e diagram "), r"\b[Ss]e (?:bild|figur|tabell|diagram) \d+\b|\((?:figur|tabell|diagram|(?:[Ss]e )?(?:kapitel|avsnitt)) \d[\d.]*\)|\([Ss]e (?:figur|tabell|bild|diagram)(?: \d+|(?:en|met)? (?:nedan|ovan))\)|\([Ss]e (?:figuren|bilden|diagrammet)(?: (?:nedan|ovan))?\)", '"{}": bilder och tabeller har inga nummer här: ta bort det, eller länka till rubriken'),
    Rule((".20", ".19"), r"(?<![\d.])\d{1,2}\.\d{1,2}\.(?:19|20)\d\d(?!\.?\d)", '"{}": skriv dagen som 24 november 2026'),
    Rule(("¬", "¶", "†", "‡", "´"), "[¬¶†‡]|´(?![^´]*´)", '"{}" hör inte till texten: ta bort tecknet'),
    Rule(("- |",), r"^ *- \|[^\n]*\|$", "tabellen står i en lista: ta bort bindestrecken, och skriv |---|---| under rubrikerna"),
    Rule(("ing ",), r"\b[Rr]ing (?:på )?(?!112\b|114 ?14\b|113 ?13\b|1177\b|116 ?\d{3}\b|118)(?:1\d{2,3}(?: \d{2,3})?)(?=[.,) ]|$)(?! (?:gånger|kommuner|personer))", '"{}": kontrollera numret, nödnumret är 112 och polisens 114 14'),
    Rule(("0 §",), r"(?<![\d.,])0 §", '"{}": ingen paragraf har det numret, kontrollera det'),
    Rule(("(",), r"\d\(\d", 'parentesen står mitt i talet "{}": flytta den'),
    Rule((" .", " ,"), r"(?<=[)\]”*}]) [.,](?=\s|$)", "ett blanksteg före skiljetecknet: ta bort det"),
    Rule((" :",), r"(?<=[\w*)”]) :(?=\s|[a-zåäö]{2,}\b(?!:))", "ett blanksteg före kolonet: ta bort det"),
    Rule((". ", ", ", "; "), r"^[.,;] (?=[^\W\d])", "raden börjar med ett skiljetecken: flytta upp det till raden ovanför"),
    Rule(("|",), r"^(?!\|)[^|\n]*(?<!\w)\|[^\s|][^|\n]*(?<!\s)\|(?!\w)[^|\n]*$", "tecknet | visas som det står: ta bort det"),
    Rule(("]_",), r"\[#?\w+\]_", "fotnoter används inte: skriv källan i texten"),
    Rule(("#",), r"(?<![\w&/(#{:-])(?<!\{ )(?<!: )#[a-zåäö]{3,}", '"{}" leder ingenstans här: skriv ordet utan #'),
    Rule(("länk",), r"\((?:(?:[Ss]e|[Vv]ia|[Ff]ölj) )?[Ll]änk(?:en)?(?: här| nedan| ovan)?\)", "länken som det gäller följde inte med: skriv [vad sidan heter](adressen)"),
    Rule((" jan", " feb", " mar", " apr", " jun", " jul", " aug", " sep", " okt", " nov", " dec"), r"\b\d{1,2}(?:[:.][ea])? (?:jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)\b\.?(?= (?:19|20)\d\d\b)", '"{}": skriv hela månaden, som 24 november'),
    Rule((":e ", ":a "), r"\b\d{1,2}:[ea] (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\b", '"{}": skriv dagen som 24 november'),
    Rule(("20",), r"(?<![\d:/.-])20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\d-])", '"{}" ser ut som en dag: skriv den som 24 november 2026'),
    Rule(("ecka ", "vartal "), r"\b[Vv]ecka (?:5[4-9]|[6-9]\d|0)\b|\b[Kk]vartal (?:[5-9]|0)\b", '"{}" finns inte: kontrollera talet'),
    Rule((" procent", " miljo", " miljar"), r"(?<![\d.])\d{1,3}\.\d{1,2} (?=procent|miljoner|miljarder)", '"{}": decimaler skrivs med komma'),
    Rule(("rop.",), r"\b[Pp]rop\. (?:19[7-9]|20)\d\d?:\d+", '"{}": en propositions nummer börjar med riksmötet, som 2022/23:43'),
    Rule(("0",), r"(?<![\d:/.–-])0\d{1,2}-\d{2,4}(?![\d -]*\d)(?!-)", '"{}" är för kort för ett telefonnummer: kontrollera det'),
    Rule(("etc", "osv"), r"\b(?:etc\.?,? etc|osv\.?,? osv)\b", _TWICE_OF),
    Rule((" Och", " Eller", " Att ", " Som ", " Men ", " Med ", " Av ", " För ", " Till ", " Är "), r"(?<=[a-zåäö]{2} )(?:Och|Eller|Att|Som|Men|Med|Av|För|Till|Är)\b(?! [A-ZÅÄÖ])", '"{}" står mitt i meningen: skriv det med liten bokstav, eller en punkt före'),
    Rule(("-- ", "--", "—", "– "), r"^(?:--|—|–) ?[A-ZÅÄÖ][a-zåäö]+(?: [A-ZÅÄÖ][a-zåäö]+)?$", '"{}" ser ut som en person: skriv bara funktionen'),
    Rule((")[",), r"(?<=\))\[[^\]\n]+\]\(", _SPACE.format("mellan länkarna")),
    Rule(("}}{{",), r"\}\}\{\{", _SPACE.format("mellan makrona")),
    Rule(("January", "February", "March", "May ", "June", "July", "October"), r"\b(?:January|February|March|May|June|July|October) \d{1,2}\b|\b\d{1,2} (?:January|February|March|May|June|July|October)\b", '"{}": skriv månaden på svenska, som 3 mars'),
    Rule(("!",), r"^!{1,3} !+ ?\w", 'rutan går inte att läsa: skriv !!! note "Rubrik" på en egen rad'),
    Rule((",",), r"(?<=[a-zåäö]{2}),(?=[a-zåäö]{2})", 'ett blanksteg saknas efter ","'),
    Rule((". ",), r"(?<=[a-zåäö][.!?] )(?<!\b[Kk]l\. )(?<!\bca\. )(?<!\bnr\. )\d{1,2}\. (?=[A-ZÅÄÖ][a-zåäö])", 'numret "{}" står mitt i raden: lägg punkten på en egen rad'),
    Rule(("'s", "’s", "s' ", "s’ "), r"(?<=[a-zåäö])['’]s\b|^[^'’]*[a-zåäö]s(['’])(?= [a-zåäö])[^'’]*$", "genitiv skrivs utan apostrof: ta bort den"),
    Rule((" -",), r"(?<=[a-zåäö]) -(?=[a-zåäö]{3})", "strecket hör till ingendera sidan: skriv – med blanksteg på båda, eller inget"),
    Rule(("****",), r"\*{4,}(?=\w)", "fetstil har två stjärnor på var sida: ta bort de andra"),
    Rule(("−",), r"(?<=[\w,]) − (?=[a-zåäö])", "strecket är ett minustecken: skriv –"),
    Rule(("and/or", "och/eller/"), r"\band/or\b", '"{}" är engelska: skriv eller'),
    Rule(("/0", "/1", "/2", "/3"), r"(?<![\w/.])20\d\d/(?:0[1-9]|1[0-2])/(?:[0-2]\d|3[01])(?![\w/])", _DAY),
    Rule((" 20",), r"\b(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december) \d{1,2},? 20\d\d\b", _DAY),
    Rule(("kl",), r"\bkl\.? ?\d{1,2}h\d\d\b", '"{}": skriv tiden med punkt, som kl. 9.30'),
    Rule((":",), r"\[(?:1[6-9]|20)\d\d:\d{1,4}\](?![(\[:])", '"{}": lagens nummer skrivs i parentes, som (2023:196)'),
    Rule(("@",), r"<[^<>\s@]+@[^<>\s@]*\.\.[^<>\s]*>", '"{}" är ingen e-postadress: kontrollera den'),
    Rule(("nligt ",), r"\b[Ee]nligt [A-ZÅÄÖ][a-zåäö]+ (?:på|hos|vid) (?=[A-ZÅÄÖ])", '"{}" ser ut som en person: skriv bara funktionen'),
    Rule(("()", '""', "****"), r'(?<= )\(\)|(?<=[\w,] )""(?=[\s.,])|(?<=\w )\*{4}(?![\w*])', '"{}" är tomt: skriv det som skulle stå där, eller ta bort det'),
    Rule((", ,", ", .", ", ;", ". ,", ". .", ". ;", "; ,", "; .", "; ;"), r"(?<=[^\W\d])[,.;] [,.;](?=\s|$)", '"{}": ta bort det ena tecknet'),
    Rule((" och eller ", " och/eller/"), r"\boch eller\b", '"{}": välj det ena, eller skriv och/eller'),
    Rule((":-",), r"\d[\d ]* ?:-(?!\w)", '"{}": skriv beloppet som 500 kronor'),
    Rule(("O1", "O2", "O3", "O4", "O5", "O6", "O7", "O8", "O9", "O0", "0O"), r"\b(?:O\d|0O)[\d -]{4,}", '"{}" har bokstaven O i numret: skriv siffran 0'),
    Rule(("år ", "året "), r"\bår(?:et)? \d{5,}\b", '"{}" är inget årtal: kontrollera det'),
    Rule(('""', "””"), r'""(?=\w)|(?<=\w)""|””', "citattecknet står två gånger: ta bort det ena"),
    Rule(("[/",), r"\[/\w+\]", _OF_OTHERS),
    Rule(("- ",), r"(?<=[a-zåäö]{3})- (?!(?:och|eller|samt|men|till|respektive|liksom|såväl|som|utan|inte|än|via|per|in|av|i)\b)(?=[a-zåäö]{3})", 'bindestrecket hör inte hit: skriv ihop ordet, eller " – " om det är ett tankstreck'),
    Rule((" Janu", " Febr", " Mars", " April", " Maj", " Juni", " Juli", " Augu", " Sept", " Okto", " Nove", " Dece"), r"\b\d{1,2} (?:Januari|Februari|Mars|April|Maj|Juni|Juli|Augusti|September|Oktober|November|December)\b", '"{}": månaden skrivs med liten bokstav'),
    Rule(("polisregioner",), r"\b(?:[Dd]e|[Aa]lla(?: de)?|Sveriges) (?:två|tre|fyra|fem|sex|åtta|nio|tio|elva|tolv) polisregioner(?:na)?\b(?! (?:som|med|utan|där))", '"{}": det finns sju, kontrollera talet'),
    Rule(("](",), r"(?<=\.)\]\([^()\s]+\)\.", "punkten står två gånger: ta bort den innanför hakarna"),
    Rule((".md",), r"(?<!\])\([\w./-]+\.md(?:#[\w-]+)?\)", '"{}" blir ingen länk: skriv [vad sidan heter] före parentesen'),
    Rule(("!!! ",), r'^!!! \w+ "[^"\n]*" +\S', "rutans rubrik slutar vid citattecknet: skriv texten indragen på raden under"),
    Rule(("!!! ",), r'^!!! \w+ "\s*"$', "rutan har ingen rubrik: skriv en inom citattecknen"),
    Rule((" - ",), r"(?<=[a-zåäö,.”)]) - (?=[^\W\d]|[”(*])", "ett streck mellan ord skrivs –, med blanksteg på båda sidor"),
    Rule(("--",), r"(?<=[\w,)”]) -{2,} (?=[\w”(])|(?<=[a-zåäö])-{2,}(?=[a-zåäö])(?![^\s)]*\))", "två bindestreck visas som två: skriv –"),
    Rule(("—",), "—", "strecket är det långa engelska: skriv –, med blanksteg på båda sidor"),
    Rule(("“", "‘"), r"[“‘](?=\w)", "citattecknet skrivs ” också i början"),
    Rule(("år ", "året ", "SOU ", "Ds ", "SFS ", "rop. "), r"\b(?:år(?:et)?|SOU|Ds|SFS|[Pp]rop\.) (?:2[1-9]|1[0-5])\d\d\b(?! (?:kr|personer|kommuner))", '"{}" är inget årtal som kan stämma: kontrollera det'),
    Rule((" sid", "s. ", "sid", "Se s"), r"(?<!\d )\((?:[Ss]e )?(?:sidan|sid\.?|s\.) \d+(?:[-–]\d+)?\)", '"{}": sidorna här har inga nummer: skriv i vilken källa, eller länka till rubriken'),
    Rule((". ", "? ", "! "), rf"(?<![^\W\d_]){_NOT_CUT}[a-zåäö]{{3,}}[.!?] +([a-zåäö]{{2,}})(?![\w.-]*[A-Z.]\w)", '"{}" börjar en mening: skriv stor bokstav, eller ett komma före'),
    Rule(("0", "1", "3"), r"(?<![\w-])[A-ZÅÄÖa-zåäö]?[a-zåäö]+[013][a-zåäö]+(?![\w-])", lambda found: f'"{found[0]}" har en siffra i ordet: skriv en bokstav, {_letter(found[0])}'),
    Rule(("/",), r"(?<![\w/.:)(])/[a-zåäö]{3,}/(?!\.?\w|/)", _OF_OTHERS),
    Rule(("/",), r"\b(?:[Ee]n|\d+|[Tt]vå|[Tt]re|[Ff]yra) (?:gång|gånger|ggr|ggn) ?/ ?(?:år|mån|månad|vecka|v|termin|kvartal)\b", '"{}": skriv ut det, som en gång om året'),
    Rule(("=",), r"(?<![\w=])=[a-zåäö]{3,}=(?![\w=])", _OF_OTHERS),
    Rule(("\\n", "\\r", "\\t"), r"(?<=[a-zåäö.,])\\[nrt](?=[a-zåäö])", '"{}" är kod för en ny rad: skriv ett blanksteg, eller en tom rad'),
    Rule(("– ", "— ", "· ", "→", "o ", ") ", ": ", "•", "+ ", ". ", "1 ", "2 "), r"^(?![–—] ?[^\n]*\b(?:säger|sa|sade|berättar|skriver|frågar|svarar|menar)\b)(?:[–—·→] ?(?=[^\W\d])|\+(?=[^\W\d])|o (?=[A-ZÅÄÖ])|[a-h][.)] (?=[^\W\d_]{2})|[A-D]\) |[A-H]\. (?=[A-ZÅÄÖ])|\(\d{1,2}\) |\d{1,2}: |[ivx]{1,3}\. |[12] (?=[A-ZÅÄÖ][a-zåäö]+ [a-zåäö]+ ?[a-zåäö]*$))(?=\S)", '"{}" gör ingen lista: skriv "- " först, om raden är en punkt'),
    Rule(("här.", "länken "), r"^(?:Läs mer|Klicka) här\.?$|\b[Kk]licka på länken\b", "länken som det gäller följde inte med: skriv [vad sidan heter](adressen)"),
    Rule(('-"-', "-”-"), '-["”]-', '"{}" läses inte upp som det är tänkt: skriv ordet igen'),
    Rule(("](",), r"(?<=[a-zåäö,] )\[[a-zåäö][^\[\]\n.?!]*[a-zåäö]([.,;:])\]\([^()\s]+\)(?!\.)", 'skiljetecknet "{}" hör inte till länken: flytta ut det ur hakarna'),
    Rule(("> #", ">#"), r"^> ?#{1,6} ", "rubriken står i ett citat: ta bort >, eller rubrikens tecken"),
    Rule(("&",), r"&(?:[a-zA-Z]{2,8}|#\d{2,5});", '"{}" är kod för ett tecken: skriv tecknet'),
)  # fmt: skip
_OF_SENTENCES = (
    Rule((", Och ", ", Eller ", ", Men ", ", Samt "), r"(?<=, )(?:Och|Eller|Men|Samt)\b(?! [A-ZÅÄÖ])", '"{}" står mitt i meningen: skriv det med liten bokstav, eller en punkt före'),
    Rule((", ",), r", (?:En|Ett|Den|Det|De|Här|Där|Då|Så|Vi|Ni|Du|Om|När|Alla|Varje|Källan|Läs|Skriv|Fråga|Texten|Sidan) (?=[a-zåäö])", "ett kommatecken före en ny mening: skriv en punkt"),
    Rule((", ",), r"\b([a-zåäö]{4,}), \1\b(?! (?:och|men))", _TWICE_OF),
)  # fmt: skip
"""What is a slip in running text alone: a title may list what it holds."""
_OF_PAGES = (
    Rule((":0", ":1", ":2", ":3", ":4", ":5"), r"\b(?:[Kk]l\.?|[Kk]lockan) ?\d{1,2}:\d\d\b(?: ?[-–] ?\d{1,2}:\d\d)?|(?<![\d:])\d{1,2}:\d\d ?[-–] ?\d{1,2}:\d\d(?![\d:])", '"{}": skriv tiden med punkt, som kl. 9.30–11.00'),
    Rule(("%", " procent", " miljo", " miljar"), r"(?<![\d,])\d[\d ]*(?:,\d+)? ?%(?!\w)(?! *\|)", '"{}": skriv procent med bokstäver'),
)  # fmt: skip
"""What data may well have, since it quotes."""
_SHORTEST = 3
_NOTHING = re.compile(r"[.…–—_*·•-]{1,2}|\.{3}|\d{1,3}|[ivx]{1,3}")
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


def _by_sign(rules: Sequence[Rule]) -> _Signs:
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
    for number, line in enumerate(prose, start=1):
        if len(line) <= _SHORTEST and _NOTHING.fullmatch(line):
            yield number, 1, f'raden säger inget för sig själv: ta bort "{line}"'
        elif line and (found := _slip(line, _SIGNS, prose, number, body)):
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


def _slip(
    line: str, signs: _Signs, prose: Sequence[str], number: int, body: str = ""
) -> tuple[int, str] | None:
    asked: set[int] = set()
    for rarest in signs.keys() & set(line):
        for sign, rules in signs[rarest].items():
            # What code has left blank is no sign.
            if sign in line and (not body or sign in body):
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
