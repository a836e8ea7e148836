"""How long what was read is held to be fresh: past these days it is worth a look."""

from __future__ import annotations

OFFICIAL_AFTER_DAYS = 548
"""An authority's mailbox and switchboard are due after 18 months: they stay for years, and who is
in doubt hears it at once."""
OWN_AFTER_DAYS = 183
"""A function's own mailbox or number, and hours, are due after six months: they follow people and
schedules, and a call that nobody answers tells nothing."""
SAID_LONG_AGO_YEARS = 3
"""A need that was last pointed out more years ago, counted from the newest day that anything was
read, is told as a question to ask and not as how things are."""
COOPERATION_LONG_AGO_YEARS = 3
"""What a county does together was last told of more years ago, counted from the newest day that
anything was read: networks end and begin with those who hold them, so it is asked about."""
REVIEW_AFTER_DAYS = 365
"""A page, or the sources of an entry, that nobody has read for longer is due."""
CONFIRMED_AFTER_DAYS = 365
"""An organisation is asked anew when its answer is older than a year: with a round twice a year,
whoever answers every other is never due."""
ASKED_AFTER_DAYS = 150
"""Whoever has confirmed everything within so many days is left out of a round: it answered the last
one. A round that is made again after a month thus reminds the others."""
