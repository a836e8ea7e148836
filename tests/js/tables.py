"""A search index in small: rules, words and pages, as they lie on the server."""

from __future__ import annotations

# A language in small: rules as the index has them, and the words of a site.
RULES = {
    "suffixes": ["arna", "erna", "ande", "aren", "are", "ar", "en", "er", "et", "or", "a", "e"],
    "kept": ["plan"],
    "s_after": "bdfgklmnprtv",
    "links": ["", "s"],
    "particles": ["upp"],
    "stopwords": ["vad", "är", "i", "på", "mitt", "följ"],
    "kind_words": {"Län": ["län", "länsstyrelse"]},
    "place_words": ["kommun", "län"],
}
VOCABULARY = (
    "lag lagar läge lägesbild bild samverkan orsaksanalys analys orsak medborgarlöfte löfte hjo "
    "halmstad väst vast trygghet kommun skåne mitt 11414 tips uppfölj"
)
NAMES = ("hjo", "halmstad", "väst", "skåne")  # of places
CODED = " ".join(f"0{word}{'!' if word in NAMES else ''}" for word in VOCABULARY.split())
CORE = {
    "version": "1",
    "rules": RULES,
    "words": CODED,
    "parts": ["a", "m"],
    "kinds": [["Kommun", 1], ["Län", 1], ["Vägledning", 3]],
    "places": ["Kommun", "Län"],
    "named": ["mitt"],
    "synonyms": {"löft": ["avtal"], "lokal bild": ["lägesbild"], "tip": ["anmäl brott"]},
}
# Five pages. "Z2;M1" is a stem that weighs most on page 2 and half on page 1; "12" that it is the
# whole of a name of one word on page 2. Each number is counted from the one before it.
LOCALITIES = [["Skåne", "kommun i Provlän", "kommuner/skane/", ["Österby"]]]
INDEX = {
    "core.json": CORE,
    "terms/0.json": {"bild": "Z3;13", "lag": "Z2;M3;12"},
    "terms/1.json": {"skån": "Z0.1;10.1", "orsak": "M2.2"},
    "pages/0.json": ["Skåne", "kommuner/skane/", "Kommun", [], ""],
    "pages/1.json": ["Skåne län", "lan/skane/", "Län", [], ""],
    "pages/2.json": ["Lagen", "lagen/", "Vägledning", [], ""],
    "pages/3.json": ["Bilden", "bilden/", "Vägledning", [], ""],
    "pages/4.json": ["Annat", "annat/", "Vägledning", [], ""],
}
