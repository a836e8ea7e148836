"""A search index in small: rules, words and pages, as they lie on the server."""

from __future__ import annotations

from macros.search.index import sieve
from macros.search.words import RULES

ENDINGS = "arna|erna|ande|aren|are|ar|en|er|et|or|a|e"
# A language in small: rules as the index has them, and the words of a site.
RULES = {
    "stem": [
        f"^(?!.*plan$)((?:VC.|.+?VC).*?)(?:(?<=C)r(?=e))?(?:{ENDINGS})$",
        "^((?:VC.|.+?VC).*(?<=[bdfgklmnprtv]))s$",
        *RULES["stem"][2:],
    ],
    "links": ["", "s"],
    "stopwords": ["vad", "är", "i", "på", "mitt", "följ"],
    "kind_words": {"Län": ["län", "länsstyrelse"]},
    "place_words": ["kommun", "län"],
    "index": {"steps": 26},
    "ranking": {
        "synonym": 0.8,
        "also": 0.3,
        "partly": 0.3,
        "worth": 0.35,
        "entry": 0.25,
        "whole": 0.35,
        "literal": 0.2,
        "enough": 0.2,
        "number": 2,
    },
}
VOCABULARY = (
    "lag lagar läge lägesbild bild samverkan orsaksanalys analys orsak medborgarlöfte löfte hjo "
    "halmstad väst vast trygghet kommun skåne mitt 11414 4paragraf tips uppfölj"
)
NAMES = ("hjo", "halmstad", "väst", "skåne")  # of places
CODED = "".join(f"A{word}{'!' if word in NAMES else ''}" for word in VOCABULARY.split())
CORE = {
    "version": "1",
    "rules": RULES,
    "words": CODED,
    "parts": ["a", "m"],
    # The stems of a group stand together, before the others.
    "homes": ["bild"],
    "texts": [0, 3],
    "trails": [[], ["Ordlista"]],
    # The end of an address where the title does not say it, and the folder, what stands after the
    # end and the trail where they are others than before. The last page has no title here.
    "titles": "Skåne\t\tkommuner/\t/\t0\nSkåne län\tskane\tlan/\t/\t0\nLagen\t\t\t/\t0\nBilden\nAnnat",
    "pages": 5,
    "kinds": [["Kommun", 1], ["Län", 1], ["Vägledning", 3], ["Ordlista", 1]],
    "places": ["Kommun", "Län"],
    "asks_who": ["ring"],
    "localities": sieve(["Österby"]),
    "named": ["mitt"],
    # Groups whose members lead to each other, and those where they lead to the first alone.
    "synonyms": [[], [["avtal", "löft"], ["lägesbild", "lokal bild"], ["anmäl brott", "tip"]]],
}
# Five pages. "Z2;M1" is a stem that weighs most on page 2 and half on page 1; "12" that it is the
# whole of a name of one word on page 2. Each number is counted from the one before it.
LOCALITIES = [["Skåne", "kommun i Provlän", "kommuner/skane/", ["Österby"]]]
INDEX = {
    "core.json": CORE,
    "terms/0.json": {"bild": "13.2;M5;Z3"},
    "terms/1.json": {"lag": "12;M3;Z2"},
    "terms/2.json": {"skån": "10.1;M3;Z0.1", "orsak": "M2;Z0.1"},
    "texts/0.json": [
        [[["", "", "Om Skåne."]]],
        [[["", "", "Om länet."]]],
        [[["", "", "Om lagen."]]],
    ],
    "texts/3.json": [
        [[["", "", "En bild."], ["mer", "Mer om bilden", "Här står mer om bilden."]]],
        [[]],
        [[["bild", "Bild", "En bild."]], "Bild", "ordlista/#bild", 1],
    ],
}
