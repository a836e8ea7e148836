"""The data sets described for other catalogues: DCAT-AP-SE 3, as RDF/XML and as JSON-LD.

The two say the same. What the profile recommends and nobody has decided is left out: the day of the
first publication, and a contact point where the editors have no mailbox.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from macros.blocks.open_data import CATALOGUES, PAGE
from macros.exports.api.origin import origins
from macros.exports.api.sets import ADDRESSES, INDEX
from macros.exports.datasets import THEMES
from macros.model.offered import LICENCE_ADDRESS
from macros.rendering.environment import render_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from macros.exports.api.origin import Origin
    from macros.model.offered import DataSet, Offered
    from macros.site import Site

_EU = "http://publications.europa.eu/resource/authority/"
SWEDEN = f"{_EU}country/SWE"
SWEDISH = f"{_EU}language/SWE"
IRREGULAR = f"{_EU}frequency/IRREG"
"""A file changes when what it says does."""
PUBLIC = f"{_EU}access-right/PUBLIC"
AVAILABLE = f"{_EU}planned-availability/STABLE"
"""The files stay where they are."""
PUBLISHER_TYPE = "http://purl.org/adms/publishertype/PrivateIndividual(s)"
"""No authority and no registered organisation publishes the site, as /om/ says: those who work on it
do. Change it here with the day that somebody else does."""
PUBLISHER_TEXT = "{} är fristående, och ingen myndighet ger ut den."
"""What /om/ says of who publishes it."""
NAMESPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""The vocabularies, by their prefixes."""
DESCRIPTION = (
    "Kontakter, uppdrag, kalender, metoder och ord ur {}, en vägvisare och handbok för regionalt "
    "brottsförebyggande arbete. Allt är fritt att använda."
)

_API = "https://spec.openapis.org/oas/"
"""How the standard begins that a description of an API follows; its media type is any JSON's."""

_MADE_OF = {"hsds": ("coordinators", "organisations", "municipalities"), "api": (INDEX,)}
"""The data sets that tell what others tell, with those."""

Node = dict[str, Any]


def export_dcat(site: Site) -> Iterator[tuple[str, bytes]]:
    """oppna-data/dcat.rdf and dcat.jsonld. Their addresses are whole, and so need the site's own."""
    if "://" not in site.site_url:
        return
    graph = description(site)
    (rdf, _), (json_ld, _) = CATALOGUES
    context = {prefix: NAMESPACES[prefix] for prefix in NAMESPACES if prefix != "rdf"}
    document = {"@context": context, "@graph": graph}
    yield rdf, render_page("dcat.rdf.j2", graph=graph, namespaces=NAMESPACES).encode()
    yield json_ld, (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def description(site: Site) -> list[Node]:
    """The catalogue, its publisher, the data sets and their files, as nodes of JSON-LD.

    A value is a node's address, a text with its language or type, or a list of such.
    """
    page = f"{site.site_url}{PAGE}"
    publisher = {"@id": f"{page}#utgivare"}
    contact = [{"@id": f"{page}#kontakt"}] if site.corrections.mail else []
    day = _day(site.built.date())
    catalogue = {
        "@id": f"{page}#katalog",
        "@type": "dcat:Catalog",
        "dcterms:title": _swedish(f"Öppna data från {site.name}"),
        "dcterms:description": _swedish(DESCRIPTION.format(site.name)),
        "dcterms:publisher": publisher,
        "dcterms:license": {"@id": LICENCE_ADDRESS},
        "dcterms:language": {"@id": SWEDISH},
        "dcterms:modified": day,
        "dcterms:spatial": {"@id": SWEDEN},
        "foaf:homepage": {"@id": page},
        "dcat:themeTaxonomy": {"@id": THEMES},
        "dcat:dataset": [{"@id": f"{page}#{one.anchor}"} for one in site.data_sets],
    }
    agent = {
        **publisher,
        "@type": "foaf:Agent",
        "foaf:name": _swedish(site.name),
        "dcterms:type": {"@id": PUBLISHER_TYPE},
        "dcterms:description": _swedish(PUBLISHER_TEXT.format(site.name)),
        "foaf:homepage": {"@id": site.site_url},
    }
    point = [
        {
            **one,
            "@type": "vcard:Organization",
            "vcard:fn": _swedish(f"Redaktionen för {site.name}"),
            "vcard:hasEmail": {"@id": f"mailto:{site.corrections.mail}"},
        }
        for one in contact
    ]
    shared: Node = {"dcterms:publisher": publisher}
    if contact:
        shared["dcat:contactPoint"] = contact[0]
    service = list(_service(site, {**shared, "dcterms:modified": day}))
    if service:
        catalogue["dcat:service"] = {"@id": service[0]["@id"]}
    known = origins(site)
    sets: list[Node] = []
    for one in site.data_sets:
        changed = _changed(one, known) or site.built.date()
        sets += _data_set(site.site_url, one, {**shared, "dcterms:modified": _day(changed)})
    return [catalogue, agent, *point, *service, *sets]


def _service(site: Site, shared: Node) -> Iterator[Node]:
    """The files of JSON as one service, where they are described as an API."""
    page = f"{site.site_url}{PAGE}"
    for one in site.data_sets:
        for file in one.files:
            if file.standard.startswith(_API):
                served = [
                    {"@id": f"{page}#{other.anchor}"}
                    for other in site.data_sets
                    if other is not one
                    and any(found.media_type == "application/json" for found in other.files)
                ]
                node: Node = {
                    "@id": f"{page}#tjanst",
                    "@type": "dcat:DataService",
                    "dcterms:title": _swedish(f"{site.name} som JSON"),
                    "dcterms:description": _swedish(
                        "Färdiga filer att läsa av, utan nyckel och utan frågor: en för varje datamängd."
                    ),
                    **shared,
                    "dcterms:license": {"@id": LICENCE_ADDRESS},
                    "dcterms:accessRights": {"@id": PUBLIC},
                    "dcat:keyword": [_swedish(word) for word in one.keywords],
                    "dcat:endpointURL": {"@id": f"{site.site_url}{ADDRESSES[INDEX]}"},
                    "dcat:endpointDescription": {"@id": site.site_url + file.address},
                    "dcat:servesDataset": served,
                }
                node["dcterms:conformsTo"] = {"@id": file.standard}
                yield node


def _data_set(site_url: str, one: DataSet, shared: Node) -> Iterator[Node]:
    page = f"{site_url}{PAGE}"
    files = [_distribution(site_url, one, file) for file in one.files]
    yield {
        "@id": f"{page}#{one.anchor}",
        "@type": "dcat:Dataset",
        "dcterms:title": _swedish(one.title),
        "dcterms:description": _swedish(one.description),
        "dcterms:identifier": f"{page}#{one.anchor}",
        **shared,
        "dcat:keyword": [_swedish(word) for word in one.keywords],
        "dcat:theme": [{"@id": f"{THEMES}/{code}"} for code in one.themes],
        "dcterms:spatial": {"@id": SWEDEN},
        "dcterms:language": {"@id": SWEDISH},
        "dcterms:accrualPeriodicity": {"@id": IRREGULAR},
        "dcterms:accessRights": {"@id": PUBLIC},
        "dcat:landingPage": {"@id": f"{page}#{one.anchor}"},
        "dcat:distribution": [{"@id": file["@id"]} for file in files],
    }
    yield from files


def _distribution(site_url: str, one: DataSet, file: Offered) -> Node:
    """A file. A row of files is reached by way of the page, and has no address to download from."""
    page = f"{site_url}{PAGE}"
    # By its address and not by its number, so that a file that comes makes no other into another.
    name = re.sub("[^a-z0-9]+", "-", file.address.lower()).strip("-")
    node: Node = {
        "@id": f"{page}#fil-{name}",
        "@type": "dcat:Distribution",
        "dcterms:title": _swedish(file.title),
        "dcterms:description": _swedish(f"{one.title}: {file.title}"),
        "dcat:accessURL": {
            "@id": f"{page}#{one.anchor}" if file.is_many else site_url + file.address
        },
        "dcterms:format": file.media_type,
        "dcterms:license": {"@id": LICENCE_ADDRESS},
        "dcatap:availability": {"@id": AVAILABLE},
    }
    if not file.is_many:
        node["dcat:downloadURL"] = {"@id": site_url + file.address}
    if file.standard:
        node["dcterms:conformsTo"] = {"@id": file.standard}
    return node


def _changed(one: DataSet, known: dict[str, Origin]) -> date | None:
    """The day that what a data set tells of was last changed; None where that is not known."""
    names = _MADE_OF.get(one.id, (one.id,))
    return max((at.day for name in names if (at := known.get(name)) and at.day), default=None)


def _day(day: date) -> Node:
    return {"@value": day.isoformat(), "@type": "xsd:date"}


def _swedish(text: str) -> Node:
    return {"@value": text, "@language": "sv"}
