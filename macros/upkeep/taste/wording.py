"""What is most often a slip in the wording of a line: words that belong together, and signs of counting."""

from __future__ import annotations

from macros.upkeep.taste.remnants import Rule

_CHECK = '"{}": kontrollera talet'
_UNITS = (
    "gånger|månader|år|dagar|veckor|timmar|minuter|kronor|procent|kommuner|län|personer|deltagare"
)
_ASKED = r"(?:är|ska|kan|har|gör|blir|behöver|måste|bör|finns|mäter|får|leder|ansvarar|händer|följer|vet|vill)"

WORDING = (
    Rule((": - ", ": * ", ": • ", ": 1. ", ": 1) "), r"(?<=\w): (?:[-*•] (?=[^\W\d][^:]*? [-*•] [^\W\d])|1[.)] (?=[^\W\d][^:]*?(?<!,)(?<! och)(?<! eller) 2[.)] [^\W\d]))", 'listan står på en enda rad: skriv varje punkt på en egen, med "- " eller "1. " först, och en tom rad före'),
    Rule(("kl ", "Kl "), r"\b[Kk]l (?=\d{1,2}\b(?!:))", 'förkortningen skrivs med punkt: "kl."'),
    Rule(("kl. ", "Kl. "), r"(?<=[Kk]l\. )\d{1,2}\.\d\d ?- ?\d{1,2}\.\d\d(?!\.?\d)", '"{}": skriv tiderna med –, som kl. 9.30–11.00'),
    Rule(("åde ",), r"\b[Bb]åde (?:(?! och )[^.,;:()\n]){2,45} (samt)\b", '"både" följs av "och": skriv det i stället för "{}"'),
    Rule(("Vad ", "Hur ", "Vem ", "Vilk", "Varför ", "När ", "Var "), rf"(?:^|(?<=[.!?] )|(?<=^- ))(?:Vad|Hur|Vem|Vilka|Vilken|Vilket|Varför|När|Var) {_ASKED} [^.?!:,\n]*(\.)$", "frågan slutar med punkt: skriv ett frågetecken"),
    Rule(("er att ", "ste att ", "ka att ", "ör att ", "an att ", "te att "), r"\b(?:behöver|måste|ska|bör|kan)(?: inte)? (att) (?=[a-zåäö]+a\b)", '"{}" hör inte hit: ta bort det'),
    Rule(("/.", "/,", "/;"), r"(?<![/\w])[a-zåäö]+/(?:[a-zåäö]+/)*[a-zåäö]+(/)(?=[.,;](?:\s|$))", '"{}" leder inte till något: ta bort det'),
    Rule(("v.", "V."), r"(?<![\w.])[Vv]\. ?(?:5[4-9]|[6-9]\d)\b(?!\.\d)", '"{}" finns inte: kontrollera talet'),
    Rule((" st ", " st. "), rf"(?<=\d )(st\.?) (?=(?:{_UNITS})\b)", '"{}" behövs inte: ta bort det'),
    Rule(tuple(f",{digit}" for digit in range(10)), r"(?<![\w.,/])\d+,\d+,\d+(?=[ .;:)]|$)", _CHECK),
    Rule(("p.g.a", "s.k", "e.d", "o.d", "f.n", "m.a.o"), r"(?<![\w.])(?:p\.g\.a|s\.k|e\.d|o\.d|f\.n|m\.a\.o)(?![\w.])", '"{}": skriv förkortningen med alla sina punkter, eller orden'),
    Rule(("/",), r"(?<![\w/.-])(?:[12]?\d|3[01])/(?:1[0-2]|[1-9])[-–](?:1[5-9]|2\d|3\d|20[1-3]\d)(?![\w/-])", '"{}": skriv dagen som 24 november 2026'),
    Rule(("XX",), r"(?<![\w/])XX(?= (?:från|på|hos|och|med|är|ska|har|i|av|som)\b|[.,;:]|$)", '"{}" väntar på en text: skriv den, eller ta bort det'),
    Rule(("återkommer",), r"\b(?:[Vv]i |[Jj]ag )?återkommer (?:till detta|med (?:mer )?(?:information|info|detaljer|datum|tid|plats|program))\b[^.!?\n]*", '"{}": skriv när, eller ta bort meningen'),
    Rule((" utav ",), r" (utav) ", '"{}": skriv "av"'),
    Rule(("Dom ",), r"(?:^|(?<=[.!?] )|(?<=^- ))(Dom) (?=(?:som|är|har|ska|kan|får|flesta|andra|här)\b)", '"{}": skriv "De"'),
    Rule(("så möjligt",), r"\bså [a-zåäö]+ (så) möjligt\b", '"{}": skriv "som", så många som möjligt'),
    Rule(("Ju ", "ju "), r"\b[Jj]u [^.!?;\n]{3,60} (så) (?:bättre|mer|fler|större|lättare|sämre|mindre|snabbare|färre)\b", '"{}": skriv "desto" efter "ju"'),
    Rule(("arken ",), r"\b[Vv]arken [^.!?;,\n]{2,50} eller (inte)\b", '"{}" hör inte hit efter "varken": ta bort det'),
    Rule(("välkommen",), r"\b(?:[Aa]lla|[Nn]i|[Dd]eltagarna|[Kk]ommunerna) (?:är |hälsas )(?:\w+ )?(välkommen)\b", '"{}" är en: skriv "välkomna" om flera'),
    Rule(("et är ", "et var ", "et blir "), r"\b[Dd]et (?:är|var|blir) ([a-zåäö]{2,}(?:lig|isk|tig|dig|nig))(?=[.,;:]| (?:att|om|när)\b)", '"{}" får -t efter "det": skriv det så'),
    Rule(("ikraft", "tillexempel", "iallafall", "tillföljd", "isamband", "ienlighet"), r"\b(?:ikraft|tillexempel|iallafall|tillföljd|isamband|ienlighet)\b(?!t)", '"{}" är två ord: skriv isär det'),
    Rule(("ens-", "ets-", "nas-"), r"(?<![\w/(#.-])[a-zåäö]{3,}(?:en|et|na)s(-)(?=[a-zåäö]{4})", "bindestrecket efter genitiven hör inte hit: skriv ett blanksteg"),
    Rule((" sid ", " sid. ", " sidan "), r"\b(?:finns|står|[Ll]äs|[Ss]e [a-zåäö]+) (på (?:sid\.?|sidan) \d+)(?=[.,;)]|$)", '"{}": sidorna här har inga nummer: skriv i vilken källa, eller länka till rubriken'),
    Rule((" X", " Y", " N"), r"\b(?:kapitel|avsnitt|bilaga|sidan?|tabell|figur|steg) [XYN](?=[.,;:)]|$| (?:och|i|på|för)\b)", '"{}" väntar på en text: skriv den, eller ta bort det'),
    Rule((":\\\\",), r"https?:\\\\\S+", '"{}" är ingen adress: skriv [vad sidan heter](https://…), med snedstreck'),
    Rule((" hundra ", " tusen "), r"\b\d{3} hundra\b|\b\d{4,} tusen\b", _CHECK),
)  # fmt: skip
