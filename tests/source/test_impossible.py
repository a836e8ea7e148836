"""Days and times that there are not, tried on both sides of each limit."""

import pytest

from macros.source.impossible import impossible, impossible_text

LAST = {"januari": 31, "februari": 29, "mars": 31, "april": 30, "maj": 31, "juni": 30, "juli": 31}
LAST |= {"augusti": 31, "september": 30, "oktober": 31, "november": 30, "december": 31}
NUMBERED = list(enumerate(LAST.items(), 1))

RIGHT = [
    # The last makes sure that the text is looked at closely.
    *(f"Den 1 {month}, den {last} {month} och kl. 24" for month, last in LAST.items()),
    *(f"Från 2026-{number:02}-01 till 2026-{number:02}-{last}, kl. 9" for number, (_, last) in NUMBERED),
    *("kl. 0", "kl. 24", "kl. 24.00", "klockan 23:59", "kl. 9", "31/12/2026", "1/1/2026"),
    *(f"Den {day}/{month}/2026" for month, last in enumerate(LAST.values(), 1) for day in (1, last)),
    *("mars 2026", "31 mars 2026", "januari 2026 och kl. 8", "12–31 mars"),
]  # fmt: skip
WRONG = [
    *((f"Den {last + 1} {month}", f"{last + 1} {month}") for month, last in LAST.items()),
    *((f"Den 0 {month}", f"0 {month}") for month in LAST),
    *((f"Till 2026-{number:02}-{last + 1}.", f"2026-{number:02}-{last + 1}") for number, (_, last) in NUMBERED),
    *((f"Till 2026-{number:02}-00.", f"2026-{number:02}-00") for number in (1, 12)),
    *((f"Till {day}.", day) for day in ("2026-13-01", "2026-00-10")),
    *((f"Vi ses {time}.", time) for time in ("kl. 25", "kl. 9.60", "klockan 24:60", "kl. 30.00")),
    *((f"Vi ses {day}.", day) for day in ("12/13/2026", "3/24/2026")),
    *((f"Vi ses {last + 1}/{month}/2026.", f"{last + 1}/{month}/2026") for month, last in enumerate(LAST.values(), 1)),
    *((f"Vi ses {day}.", day) for day in ("0/4/2026", "4/0/2026")),
]  # fmt: skip


@pytest.mark.parametrize("text", RIGHT)
def test_what_there_is_passes(text):
    assert impossible(text) is None


@pytest.mark.parametrize(("text", "told"), WRONG)
def test_what_there_is_not_is_found(text, told):
    found = impossible(text)
    assert found
    assert found[0] == told


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("3/24/2026", 'månaden före dagen: skriv "24 mars 2026"'),
        ("12/31/2026", 'månaden före dagen: skriv "31 december 2026"'),
        ("1/13/2026", 'månaden före dagen: skriv "13 januari 2026"'),
        ("13/13/2026", "är ingen dag som finns"),
        ("12/32/2026", "är ingen dag som finns"),
        ("31/4/2026", "är ingen dag som finns"),
        ("4/0/2026", "är ingen dag som finns"),
        ("2/30/2026", "är ingen dag som finns"),
        ("kl. 25", "är ingen tid som finns"),
        ("30 februari", "är ingen dag som finns"),
        ("mars 20266", '"20266" är inget årtal'),
    ],
)
def test_it_is_told_what_would_be_right(text, right):
    found = impossible(text)
    assert found
    assert right in impossible_text(found)
