"""What is most often left on a line of a page from a draft, a message, or another program."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence


class _Rule(NamedTuple):
    """A kind of slip."""

    signs: tuple[str, ...]
    """What a page has one of, if it has the slip; a page with none need not be looked through."""
    pattern: re.Pattern[str]
    says: str | Callable[[re.Match[str]], str]
    """What is said of it, with what was found for the braces."""


_NAME = r"(?!Länsstyrelse|Region|Polis|Brå|Sverige|Stockholm|Västra|Östra|Norra|Södra|Svenska|Nationella|Barn|Jämställdhet|Skol|Social|Statens|Boverket|Kriminal)[A-ZÅÄÖ][a-zéåäö]+(?<!s) [A-ZÅÄÖ][a-zéåäö]+(?:-[A-ZÅÄÖ][a-zåäö]+)?\b(?! kommun\b| län\b| stad\b)"
_ABBREVIATED = (
    r"(?<!\bresp)(?<!motsv)(?<!särsk)(?<!\binkl)(?<!\bexkl)(?<!forts)(?<!\bkomm)(?<!\bmilj)"
)
_PLACEHOLDER = '"{}" står för en text: skriv den, eller ta bort det'
_OF_OTHERS = '"{}" visas som det står: ta bort tecknen'
_ASKED = '"{}" väntar på ett svar: skriv det, eller ta bort det'
_DRAFT = "raden säger att texten inte är klar: ta bort den, eller gör texten klar"
_TWICE = '"{}" står två gånger: ta bort det ena'
_SPACE = "ett blanksteg saknas {}: lägg till det"

_RULES = (
    _Rule(("](",), re.compile(r"(?<=[a-zåäö,.;:])(?<!\\)\[[^\]\n]+\]\("), _SPACE.format("före länken")),
    _Rule(("](",), re.compile(r"(?<=\])\([^()\s]*\)(?=[a-zåäö]{3})"), _SPACE.format("efter länken")),
    _Rule(("[ ", " ]("), re.compile(r"(?<!\w)\[ +(?=[^\]\n]+\]\()|(?<=\w) +(?=\]\()"), "blanksteget innanför hakarna hör inte till länken: ta bort det"),
    _Rule(("](",), re.compile(r"(\[[^\]\n]+\]\([^()\s]+\))(?:,? (?:och )?)?\1"), lambda found: _TWICE.format(found[1])),
    _Rule(("}}",), re.compile(r"(\{\{[^{}\n]+\}\})(?:,? (?:och )?)?\1"), lambda found: _TWICE.format(found[1])),
    _Rule(("{{",), re.compile(r"(?<=[a-zåäö])\{\{[^{}\n]+\}\}|\{\{[^{}\n]+\}\}(?=[a-zåäö]{2})"), _SPACE.format("bredvid makrot")),
    _Rule(("**",), re.compile(r"(?<![\w*])\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*(?=[a-zåäö]|[A-ZÅÄÖ][a-zåäö])"), _SPACE.format("efter fetstilen")),
    _Rule(("#",), re.compile(r"(?<![\w&/#(])#\d{1,6}\b|\(#\d{1,6}\)"), '"{}" är numret på ett ärende, som läsaren inte når: skriv vad det gäller'),
    _Rule((".se)", ".nu)", ".com)"), re.compile(r"(?<!\])\((?:www\.)?[a-z0-9åäö-]+\.(?:se|nu|com)\)"), '"{}" är en adress som text: gör en länk av det som den hör till'),
    _Rule(("kontakt", "Kontakt", "råga", "ing ", "ejla", "riv till", "älsar", "nsvarig", "oto:", "ext:", "örfattare"), re.compile(rf"(?:\b[Kk]ontakta|\b[Ff]råga|\b[Rr]ing|\b[Mm]ejla|\b[Ss]kriv till|\bhälsar|(?:[Aa]nsvarig|[Kk]ontakt(?:person)?|[Ff]oto|[Tt]ext|[Ff]örfattare):) {_NAME}"), '"{}" ser ut som en person: skriv bara funktionen'),
    _Rule(("kolla", "ämmer", "täm av", "säkert", "Kolla", "ubbelk"), re.compile(r"\((?:[Kk]olla|[Dd]ubbelkolla|[Ss]täm av|[Oo]säkert|[Ss]tämmer)\b[^()\n]{0,40}\)"), _ASKED),
    _Rule(("?)",), re.compile(r"\([a-zåäö]+(?: [a-zåäö]+)?\?\)"), _ASKED),
    _Rule(("[",), re.compile(r"(?<![\]!\\\w])\[(?:[Tt]ext|[Rr]ubrik|[Bb]ild|[Nn]amn|[Dd]atum|[Ll]änk|[Kk]ommun|[Mm]er|OBS|EXT|[A-ZÅÄÖ]{2,3}\d|\w+=)[^\[\]\n]{0,60}\](?![(\[:{])"), _PLACEHOLDER),
    _Rule(("[fyll", "[Fyll", "[skriv", "[Skriv", "[ange", "[Ange", "[?", "[x", "[…", "[..."), re.compile(r"(?<![\]!\\\w])\[(?:[Ff]yll i|[Ss]kriv|[Aa]nge|[?]+|x+|…|\.{3})\](?![(\[:{])"), _PLACEHOLDER),
    _Rule(("-0", "-1"), re.compile(r"(?<![\d–-])\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\d–-])"), '"{}": skriv dagen med hela året, som 24 november 2026'),
    _Rule(("lag", "förordning"), re.compile(r"\b(?:[Ll]ag|[Ff]örordning)(?:en)? \(?(?:1[6-9]|20)\d\d-\d{1,4}\b"), '"{}": lagens nummer skrivs med kolon, som (2023:196)'),
    _Rule(("/",), re.compile(r"^/[A-ZÅÄÖ][a-zåäö]+(?: [A-ZÅÄÖ]\w+)?$"), "raden hör till ett mejl: ta bort den"),
    _Rule(("@",), re.compile(r"(?<![\w.])@[a-z][\w-]+\b(?!\.)"), '"{}" är någons namn på en annan webbplats: skriv funktionen'),
    _Rule((" skrev:",), re.compile(r"^>* ?[A-ZÅÄÖ][a-zåäö]+(?: [A-ZÅÄÖ][a-zåäö]+)? skrev:"), '"{}" hör till ett mejl: ta bort det, om det inte är ett exempel'),
    _Rule(("en AI", "språkmodell"), re.compile(r"\b(?:jag är|som) (?:bara )?en (?:AI|språkmodell)\b[^\n.]*"), '"{}" är sagt av en chattjänst: ta bort meningen'),
    _Rule(("meddelande", "prenumerationen", "externt"), re.compile(r"^(?:Detta|Det här) (?:meddelande|mejl|e-postmeddelande)(?:t)? (?:kan innehålla|innehåller|är avsett|kommer från)\b[^\n]*|^(?:Avsluta|Hantera) (?:din )?prenumeration(?:en)?$|^Avregistrera(?: mig)?$"), "raden hör till ett mejl: ta bort den"),
    _Rule(("@@", "= ", "\\", "8<"), re.compile(r"^(?:@@ .*@@.*|={1,6} \S.*|\\[a-z]+\b.*|-{2,}8<-.*)$"), "raden hör till ett annat program: ta bort den, eller skriv den i Markdown"),
    _Rule((".", "–", "*", "_", "-", "•", "1", "2", "3", "4", "5", "6", "7", "8", "9", "0"), re.compile(r"^(?:[.…–—_*·•-]{1,2}|\.{3}|\d{1,3})$"), 'raden säger inget för sig själv: ta bort "{}"'),
    _Rule(("!!! ",), re.compile(r'^!!! \w+ "[^"]*[:.,]"$'), "rutans rubrik slutar med ett skiljetecken: ta bort det"),
    _Rule(("[/",), re.compile(r"\[/\w+\]"), _OF_OTHERS),
    _Rule(("- ",), re.compile(r"(?<=[a-zåäö]{3})- (?!(?:och|eller|samt|men|till|respektive|liksom|såväl|som|utan|inte|än|via|per|in|av|i)\b)(?=[a-zåäö]{3})"), "ordet är avstavat mitt i raden: ta bort bindestrecket och skriv ihop ordet"),
    _Rule((" Janu", " Febr", " Mars", " April", " Maj", " Juni", " Juli", " Augu", " Sept", " Okto", " Nove", " Dece"), re.compile(r"\b\d{1,2} (?:Januari|Februari|Mars|April|Maj|Juni|Juli|Augusti|September|Oktober|November|December)\b"), '"{}": månaden skrivs med liten bokstav'),
    _Rule(("polisregioner",), re.compile(r"\b(?:[Dd]e|[Aa]lla(?: de)?|Sveriges) (?:två|tre|fyra|fem|sex|åtta|nio|tio|elva|tolv) polisregioner(?:na)?\b(?! (?:som|med|utan|där))"), '"{}": det finns sju, kontrollera talet'),
    _Rule((" | ",), re.compile(r"^[^|\n]+ \| [^|\n]+(?: \| [^|\n]+)*$"), '"|" delar ingen rad utan tabell: skriv den som en mening'),
    _Rule(("[", ":"), re.compile(r"^\[?\d{1,2}[.:]\d\d\]? [A-ZÅÄÖ][a-zåäö]+ [A-ZÅÄÖ][a-zåäö]+$|^[A-ZÅÄÖ][a-zåäö]+ [A-ZÅÄÖ][a-zåäö]+,? \[?\d{1,2}[.:]\d\d\]?$"), "raden hör till en chatt: ta bort den"),
    _Rule((" > ", " / ", " › ", " » "), re.compile(r"^(?:Start(?:sida(?:n)?)?|Hem|Om \w+) [>/›»] [^\n.]+$|^[\w ]{2,30}(?: [>›»] [\w ]{2,30}){2,}$"), "raden visar vägen till en sida på en annan webbplats: ta bort den"),
    _Rule(("](",), re.compile(r"(?<=\.)\]\([^()\s]+\)\."), "punkten står två gånger: ta bort den innanför hakarna"),
    _Rule((".md",), re.compile(r"(?<!\])\([\w./-]+\.md(?:#[\w-]+)?\)"), '"{}" blir ingen länk: skriv [vad sidan heter] före parentesen'),
    _Rule(("!!! ",), re.compile(r'^!!! \w+ "\s*"$'), "rutan har ingen rubrik: skriv en inom citattecknen"),
    _Rule(("example.", "exempel."), re.compile(r"\]\(https?://(?:www\.)?(?:example\.(?:com|org|net|se)|exempel\.se)\b[^()\s]*\)"), "länken leder till en påhittad adress: skriv den riktiga"),
    _Rule((" - ",), re.compile(r"(?<=[a-zåäö,.”)]) - (?=[^\W\d]|[”(*])"), "ett streck mellan ord skrivs –, med blanksteg på båda sidor"),
    _Rule(("--",), re.compile(r"(?<=[\w,)”]) -{2,3} (?=[\w”(])|(?<=[a-zåäö])--(?=[a-zåäö])(?![^\s)]*\))"), "två bindestreck visas som två: skriv –"),
    _Rule(("—",), re.compile("—"), "strecket är det långa engelska: skriv –, med blanksteg på båda sidor"),
    _Rule(("“", "‘"), re.compile(r"[“‘](?=\w)"), "citattecknet skrivs ” också i början"),
    _Rule(("år ", "året ", "SOU ", "Ds ", "SFS ", "rop. "), re.compile(r"\b(?:år(?:et)?|SOU|Ds|SFS|[Pp]rop\.) (?:2[1-9]|1[0-5])\d\d\b(?! (?:kr|personer|kommuner))"), '"{}" är inget årtal som kan stämma: kontrollera det'),
    _Rule((" sid", " s.", "Se s"), re.compile(r"\([Ss]e (?:sidan|sid\.?|s\.) \d+\)"), '"{}": sidorna här har inga nummer: skriv i vilken källa, eller länka till rubriken'),
    _Rule((". ", "? ", "! "), re.compile(rf"(?<![.\d])\b[a-zåäö]{{4,}}{_ABBREVIATED}[.?!] (?=[a-zåäö]{{2}})"), "meningen börjar med liten bokstav: skriv den stor"),
    _Rule(("/",), re.compile(r"(?<![\w/.:)(])/[a-zåäö]{3,}/(?![\w/.])"), _OF_OTHERS),
    _Rule(("=",), re.compile(r"(?<![\w=])=[a-zåäö]{3,}=(?![\w=])"), _OF_OTHERS),
    _Rule((":\\", "\\\\"), re.compile(r"(?<!\w)[A-Z]:\\[^\s)]+|(?<![\w\\])\\\\[\w$.-]+\\[^\s)]+"), '"{}" leder bara på den egna datorn: skriv var läsaren hittar det'),
    _Rule(("\\n", "\\r", "\\t"), re.compile(r"(?<=[a-zåäö.,])\\[nrt](?=[a-zåäö])"), '"{}" är kod för en ny rad: skriv ett blanksteg, eller en tom rad'),
    _Rule((";",), re.compile(r"^[^;|\n]{1,30};[^;\s][^;\n]{0,30}(?:;[^;\s][^;\n]{0,30})+$"), "raden ser ut som en rad ur ett kalkylblad: skriv en tabell, eller en mening"),
    _Rule(("– ", "— ", "· ", "→", "o ", ") ", ": ", "•", "+ ", ". ", "1 ", "2 "), re.compile(r"^(?:[–—·→+] ?(?=[^\W\d])|o (?=[A-ZÅÄÖ])|[a-h]\) |\(\d{1,2}\) |\d{1,2}: |[ivx]{1,3}\. |[12] (?=[A-ZÅÄÖ][a-zåäö]+ [a-zåäö]+ ?[a-zåäö]*$))(?=\S)"), '"{}" gör ingen lista: skriv "- " först, om raden är en punkt'),
    _Rule(("/ ", "% ", "UTKAST", "Utkast", "ARBETS", "ersion", "uppbyggnad", "arbete."), re.compile(r"^(?:// .*|%% .*|UTKAST\b.*|Utkast(?: \d.*)?|ARBETSMATERIAL\b.*|Version \d[\d.]*|Sidan är under (?:uppbyggnad|arbete)\.?)$"), _DRAFT),
    _Rule(("ommer", "enare", "fylls på", "är ska det"), re.compile(r"^(?:Mer )?[Tt]ext(?:en)? kommer(?: senare| snart)?\.?$|^Här ska (?:det )?stå [^\n]{0,60}$|(?:^|\| )(?:[Ff]ylls? (?:i|på)|[Kk]ommer) (?:senare|snart|inom kort)\.?(?= \||$)"), _PLACEHOLDER),
    _Rule(("här.", "länken "), re.compile(r"^(?:Läs mer|Klicka) här\.?$|\b[Kk]licka på länken\b"), "länken som det gäller följde inte med: skriv [vad sidan heter](adressen)"),
    _Rule(("©",), re.compile(r"^©[^\n]*$|^Copyright [^\n]*$"), "raden hör till en annan webbplats: ta bort den"),
    _Rule(('-"-', "-”-"), re.compile('-["”]-'), '"{}" läses inte upp som det är tänkt: skriv ordet igen'),
    _Rule(("▲", "▼", "↕"), re.compile("[▲▼↕]"), '"{}" hör till tabellen på en annan sida: ta bort tecknet'),
    _Rule(("> #",), re.compile(r"^> ?#{1,6} "), "rubriken står i ett citat: ta bort >, eller rubrikens tecken"),
    _Rule(("&",), re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,5});"), '"{}" är kod för ett tecken: skriv tecknet'),
)  # fmt: skip
_CAPITALS = re.compile(r"(?<![\w–-])(?=[A-ZÅÄÖ]*[AEIOUYÅÄÖ])[A-ZÅÄÖ]{6,}(?![\w-])")
_SHORT = 15
"""A sentence that is shorter may stand twice: ”Ring. Ring.”"""
_NO_SENTENCE = re.compile(r"\]\([^()\n]*\)|\{\{.*?\}\}|[:;]-?[()]|(?<![\w(])\w{1,2}\)")
"""What has brackets of its own, or a half of them."""


def line_slips(prose: Sequence[str], body: str) -> Iterator[tuple[int, int, str]]:
    """The first slip of each line of a page: its line and column, from 1, and what to say of it."""
    rules = [rule for rule in _RULES if any(sign in body for sign in rule.signs)]
    for number, line in enumerate(prose, start=1):
        if line and (found := _slip(line, rules, prose, number)):
            yield number, found[0] + 1, found[1]


def _slip(
    line: str, rules: Sequence[_Rule], prose: Sequence[str], number: int
) -> tuple[int, str] | None:
    for rule in rules:
        for sign in rule.signs:
            if sign in line:
                break
        else:
            continue
        if found := rule.pattern.search(line):
            says = rule.says if isinstance(rule.says, str) else rule.says(found)
            return found.start(), says.format(found[0].strip(" |")) if "{}" in says else says
    if (shouted := _CAPITALS.search(line)) and not line.startswith("#"):
        return shouted.start(), (
            f'"{shouted[0]}" är skrivet med stora bokstäver: skriv det med små, om det inte är '
            "en förkortning"
        )
    if (twice := _sentence_twice(line)) is not None:
        return twice, "meningen står två gånger: ta bort den ena"
    return _bracket(line, prose, number)


def _sentence_twice(line: str) -> int | None:
    """Where a sentence begins that is the same as the one before."""
    parts = line.split(". ")
    for index, (one, other) in enumerate(pairwise(parts)):
        if len(one) > _SHORT and other.startswith(one) and other[len(one) :] in ("", "."):
            return len(". ".join(parts[: index + 1])) + 2
    # A paragraph that was pasted after itself.
    half = len(line) // 2
    return half + 1 if half > _SHORT and line[:half] == line[half + 1 :] else None


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
