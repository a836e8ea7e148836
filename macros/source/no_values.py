"""What is written where there is nothing to write: okänd, tbd, a dash."""

from __future__ import annotations

import re

_NO_VALUE = re.compile(
    r"[\W_]*|(är )?okän[dt]a?|oklart?|vet (ej|inte)|(uppgift )?saknas|(uppgift )?finns (ej|inte)"
    r"|(ej|inte) (känt?|angivet|angiven|aktuellt|tillämpligt|bestämt|klart)|n/?a|tb[ac]|tbd|todo|none|nil|asdf+|foo(bar)?"
    r"|#(saknas|n/a|ref|referens|namn|name|värde(fel)?|value|div/0|division/0)[!?]?"
    r"|x{2,}|meddelas( senare)?|beslutas( senare)?|återkommer( senare)?|preliminärt|fyll i|(ska )?kompletteras( senare)?|(ny )?exempeltext|(text|uppgift) (kommer|saknas)|kommer inom kort|skriv (text )?här|fyll i( text)? här|kommer senare|lorem ipsum.*"
    r"|404|(error|fel) \d{3}|(404\W+)?((sidan|page) (kunde inte hittas|hittades inte|finns inte|not found)|(not found))|åtkomst nekad|access denied|logga in|just a moment.*|_?no response_?"
)


_AND_MORE = re.compile(
    r"m\.? ?fl\.?|med flera|mm\.?|m\. ?m\.?|etc\.?|osv\.?|o\. ?s\. ?v\.?|och så vidare|bl\.? ?a\.?"
)
_NULL = ("Null", "NULL")
"""Nothing at all, as YAML would have it in small letters."""


def is_no_value(value: object) -> bool:
    """Whether a value is a text that stands where there is none."""
    if not isinstance(value, str) or not (text := value.strip()):
        return False
    if text in _NULL:
        return True
    bare = text.strip("()[]").casefold()
    return bool(_NO_VALUE.fullmatch(bare) or _AND_MORE.fullmatch(bare.strip()))


def is_and_more(value: str) -> bool:
    """Whether a text says that there is more: a row of a list cannot, but a word that is explained."""
    return bool(_AND_MORE.fullmatch(value.strip().casefold()))
