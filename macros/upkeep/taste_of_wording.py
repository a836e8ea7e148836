"""What is most often a slip in the wording of a line: words that belong together, and signs of counting."""

from __future__ import annotations

from macros.upkeep.taste_of_remnants import Rule

_CHECK = '"{}": kontrollera talet'
_UNITS = (
    "gånger|månader|år|dagar|veckor|timmar|minuter|kronor|procent|kommuner|län|personer|deltagare"
)
_ASKED = r"(?:är|ska|kan|har|gör|blir|behöver|måste|bör|finns|mäter|får|leder|ansvarar|händer|följer|vet|vill)"

WORDING = (
    Rule((": - ", ": * ", ": • ", ": 1. ", ": 1) "), r"(?<=\w): (?:[-*•] (?=[^\W\d][^:]*? [-*•] [^\W\d])|1[.)] (?=[^\W\d][^:]*? 2[.)] [^\W\d]))", 'listan står på en enda rad: skriv varje punkt på en egen, med "- " eller "1. " först, och en tom rad före'),
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
)  # fmt: skip
