"""The data sets that the site offers: what each is, and the files that are forms of it.

What they are stands here; which files there are, the modules that write them say in `offers`. The
page about open data and the description for other catalogues are made from `data_sets`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from macros.exports import api, calendars, contact_cards, embedded, feed, planning
from macros.model.offered import DataSet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from macros.model.offered import Offered

THEMES = "http://publications.europa.eu/resource/authority/data-theme"
"""The European list of themes; one is `THEMES/JUST`."""
JUSTICE, GOVERNMENT, REGIONS, SOCIETY = "JUST", "GOVE", "REGI", "SOCI"


_DIRECTORY, _WORK, _KNOWLEDGE = "Kontakter och platser", "Uppdrag och samarbete", "Kunskap och stöd"
_WHOLE = "Hela katalogen"

DATA_SETS = (
    DataSet(
        "coordinators",
        "Kontakter till samordnarna",
        "De funktioner som stödjer brottsförebyggande arbete på länsstyrelser, i polisregioner och "
        "på nationell nivå, med officiell brevlåda, telefon, källa och dag. Inga personer.",
        _DIRECTORY,
        ("brottsförebyggande arbete", "samordnare", "länsstyrelse", "polis", "kontaktuppgifter"),
        (JUSTICE, GOVERNMENT),
    ),
    DataSet(
        "municipalities",
        "Kommuner med sina kontakter",
        "Sveriges kommuner med kod, län och polisregion, och de funktioner som stödjer varje "
        "kommun.",
        _DIRECTORY,
        ("kommuner", "brottsförebyggande arbete", "kontaktuppgifter"),
        (REGIONS, JUSTICE),
    ),
    DataSet(
        "counties",
        "Län",
        "Länen med kod, residensstad och polisregion.",
        _DIRECTORY,
        ("län", "länsstyrelser", "polisregioner"),
        (REGIONS, GOVERNMENT),
    ),
    DataSet(
        "police-regions",
        "Polisregioner",
        "Polismyndighetens regioner och de län som hör till var och en.",
        _DIRECTORY,
        ("polisregioner", "Polismyndigheten", "län"),
        (REGIONS, JUSTICE),
    ),
    DataSet(
        "organisations",
        "Organisationer i nätverket",
        "Myndigheter och andra organisationer i det brottsförebyggande nätverket, med officiell "
        "brevlåda, växel och webbplats.",
        _DIRECTORY,
        ("myndigheter", "organisationer", "kontaktuppgifter"),
        (GOVERNMENT, JUSTICE),
    ),
    DataSet(
        "hsds",
        "Katalogen enligt HSDS",
        "Samma kontakter som tjänster och organisationer i HSDS 3 (Open Referral), en öppen "
        "standard för kataloger över stöd och service.",
        _DIRECTORY,
        ("HSDS", "Open Referral", "tjänstekatalog", "kontaktuppgifter"),
        (GOVERNMENT, JUSTICE),
    ),
    DataSet(
        "events",
        "Kalender",
        "Möten, konferenser, ansökningsdagar och redovisningar, med dag, arrangör, område och "
        "källa. Det som saknar datum är inte med.",
        _WORK,
        ("kalender", "konferenser", "möten", "brottsförebyggande arbete"),
        (JUSTICE, GOVERNMENT),
    ),
    DataSet(
        "recurring",
        "Det som återkommer",
        "Möten och konferenser som kommer igen, utan bestämt datum.",
        _WORK,
        ("möten", "konferenser", "brottsförebyggande arbete"),
        (JUSTICE, GOVERNMENT),
    ),
    DataSet(
        "rhythm",
        "Årets rytm",
        "Det som kommer varje år på sin tid, eller med längre mellanrum: redovisningar, mätningar "
        "och planering.",
        _WORK,
        ("årshjul", "planering", "redovisning"),
        (JUSTICE, GOVERNMENT),
    ),
    DataSet(
        "initiatives",
        "Uppdrag och initiativ",
        "Regeringsuppdrag och andra initiativ, med ansvarig, målgrupp, samarbetspartner, startår "
        "och redovisningar.",
        _WORK,
        ("regeringsuppdrag", "initiativ", "brottsförebyggande arbete"),
        (JUSTICE, GOVERNMENT),
    ),
    DataSet(
        "networks",
        "Nätverk",
        "Nätverken på nationell och regional nivå, med vem som sammankallar och vilka som är med.",
        _WORK,
        ("nätverk", "samverkan", "brottsförebyggande arbete"),
        (JUSTICE, GOVERNMENT),
    ),
    DataSet(
        "relations",
        "Relationer mellan organisationer",
        "Vad en organisation gör för eller med en annan i nätverket.",
        _WORK,
        ("nätverk", "myndigheter", "samverkan"),
        (JUSTICE, GOVERNMENT),
    ),
    DataSet(
        "cooperations",
        "Samverkan i länen",
        "Råd, program och överenskommelser i länen, så långt de är kända, med källa och år.",
        _WORK,
        ("samverkan", "län", "överenskommelser"),
        (JUSTICE, REGIONS),
    ),
    DataSet(
        "questions",
        "Utvecklingsfrågor",
        "De frågor som samordnarna arbetar med nu, med det stöd som finns för var och en.",
        _WORK,
        ("utvecklingsfrågor", "brottsförebyggande arbete", "stöd"),
        (JUSTICE, SOCIETY),
    ),
    DataSet(
        "needs",
        "Behov",
        "Behov som lokala och regionala aktörer har berättat om, med källa och det svar som finns.",
        _WORK,
        ("behov", "brottsförebyggande arbete", "stöd"),
        (JUSTICE, SOCIETY),
    ),
    DataSet(
        "messages",
        "Budskap",
        "Texter att lyfta in i ett mejl, en bild eller ett svar, med källor. Ingen myndighet har "
        "godkänt dem.",
        _KNOWLEDGE,
        ("budskap", "kommunikation", "brottsförebyggande arbete"),
        (JUSTICE, GOVERNMENT),
    ),
    DataSet(
        "methods",
        "Metoder",
        "Metoder i brottsförebyggande arbete, med problem, nivå och vad forskningen säger om "
        "effekten.",
        _KNOWLEDGE,
        ("metoder", "brottsprevention", "effekt", "kunskap"),
        (JUSTICE, SOCIETY),
    ),
    DataSet(
        "terms",
        "Ordlista",
        "Ord och förkortningar i brottsförebyggande arbete, förklarade och med källa.",
        _KNOWLEDGE,
        ("ordlista", "begrepp", "förkortningar"),
        (JUSTICE,),
    ),
    DataSet(
        "laws",
        "Lagar",
        "De lagar och förordningar som styr arbetet, med SFS-nummer, paragrafer och ändringar.",
        _KNOWLEDGE,
        ("lagar", "förordningar", "SFS"),
        (JUSTICE, GOVERNMENT),
    ),
    DataSet(
        "sources",
        "Källor",
        "Alla källor som uppgifterna bygger på, med utgivare, adress och dagen då de lästes.",
        _KNOWLEDGE,
        ("källor", "rapporter", "brottsförebyggande arbete"),
        (JUSTICE,),
    ),
    DataSet(
        "changes",
        "Ändringar",
        "Vad som har ändrats i uppgifter och vägledning, det senaste först.",
        _WHOLE,
        ("ändringar", "flöde"),
        (JUSTICE, GOVERNMENT),
    ),
    DataSet(
        "api",
        "Förteckning och beskrivning av filerna",
        "Alla datafiler med adress och antal poster, och en beskrivning av varje fält som program "
        "kan läsa.",
        _WHOLE,
        ("API", "OpenAPI", "JSON Schema"),
        (JUSTICE, GOVERNMENT),
    ),
)
"""Every data set, in the order that they are shown. An id never changes."""

OFFERS: tuple[Callable[[], tuple[Offered, ...]], ...] = (
    api.offers,
    planning.offers,
    contact_cards.offers,
    embedded.offers,
    calendars.offers,
    feed.offers,
)
"""What each module that writes open data says of its files."""


def data_sets(offers: Iterable[Callable[[], tuple[Offered, ...]]] = OFFERS) -> tuple[DataSet, ...]:
    """The data sets that there are files of, each with its files.

    Raises:
        LookupError: a file is said to be a form of a data set that is not described here.
    """
    files: dict[str, list[Offered]] = {}
    for offer in offers:
        for file in offer():
            files.setdefault(file.dataset, []).append(file)
    if unknown := files.keys() - {one.id for one in DATA_SETS}:
        raise LookupError(f"no data set is described by the name of {', '.join(sorted(unknown))}")
    return tuple(replace(one, files=tuple(files[one.id])) for one in DATA_SETS if one.id in files)
