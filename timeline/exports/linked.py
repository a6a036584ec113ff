"""Linked data (JSON-LD, in the terms of schema.org): events, the sentences that date them, and articles.

Nothing is rated as true or false: each statement is the quotation of a source.
"""

import json
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from typing import Any, Final

from timeline.dates.when import When
from timeline.exports.collection import Collection, Site, in_lines, parts
from timeline.model import Article, Citation, Event, Report
from timeline.stretches import Stretch
from timeline.views import addresses

MEDIA: Final = "application/ld+json"

_CONTEXT: Final = "https://schema.org"
_STATUS: Final = "https://schema.org/Event"
_WHOLE: Final = ("day", "month", "year")  # what EDTF Level 0 has, and so ISO 8601

Node = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Block:
    """The text of a <script> element that holds data, and how the policy of a page names it.

    No browser runs it, so that none asks the policy; checkers of HTML do.
    """

    text: str

    @property
    def policy(self) -> str:
        digest = sha256(self.text.encode()).digest()
        return f"script-src 'sha256-{b64encode(digest).decode()}'; "


def document(collection: Collection, address: str) -> Iterator[Stretch]:
    """All events of a collection as a list in order of time, one a line."""
    head = {"@context": _CONTEXT, "@type": "ItemList", "name": collection.title}
    head["@id"] = collection.site.link(collection.page, address)
    head["itemListOrder"] = f"{_CONTEXT}/ItemListOrderAscending"
    return in_lines(head, "itemListElement", collection.events, partial(_event, collection=collection, base=address))


def event_block(event: Event, collection: Collection) -> Block:
    """What the page of an event holds, as HTML can carry it."""
    return block(_event(event, collection, addresses.event(event.id)))


def article_block(article: Article, collection: Collection) -> Block:
    """What the page of an article holds: the article, and the events that it tells of."""
    base = addresses.article(article)
    events = {event.id: event for _, event in collection.catalogue.told.get(article.slug, ())}
    mentions = [_link(event, collection, base) for event in events.values()]
    return block(_article(article, collection.site, base) | ({"mentions": mentions} if mentions else {}))


def block(node: Node) -> Block:
    """A node so written that no text in it can end the element."""
    text = _json({"@context": _CONTEXT} | node)
    return Block(text.replace("&", r"\u0026").replace("<", r"\u003c").replace(">", r"\u003e"))


def _event(event: Event, collection: Collection, base: str) -> Node:
    """An event by its sources' word. One that is denied happened nowhere: of it there are only the quotations."""
    articles, site = collection.catalogue.articles, collection.site
    told = [_quotation(report, articles[report.article], site, base) for report in event.reports]
    node: Node = {"@type": "CreativeWork" if event.negated else "Event", **_link(event, collection, base)}
    if not event.negated:
        node |= _dates(event) | _status(event)
    if about := [{"@type": "Thing", "name": name} for name in dict.fromkeys((*event.actors, *event.places))]:
        node["about"] = about
    if sources := [*told, *map(_cited, event.citations)]:
        node["hasPart" if event.negated else "subjectOf"] = sources
    return node


def _link(event: Event, collection: Collection, base: str) -> Node:
    return {"@id": collection.site.link(collection.catalogue.permalink(event), base), "name": event.title}


def _dates(event: Event) -> Node:
    """When it begins and ends, where EDTF Level 0 gives that: no season, no doubt, no open end."""
    start, end = parts(event.when)
    if not (start and end and _whole(start) and _whole(end)):
        return {}
    return {"startDate": start.edtf} | ({"endDate": end.edtf} if event.when.precision == "interval" else {})


def _whole(when: When) -> bool:
    return when.precision in _WHOLE and not (when.approximate or when.uncertain)


def _status(event: Event) -> Node:
    if event.outcome and event.outcome.came == "called off":
        return {"eventStatus": f"{_STATUS}Cancelled"}
    return {"eventStatus": f"{_STATUS}Scheduled"} if event.kind == "planned" and not event.outcome else {}


def _quotation(report: Report, article: Article, site: Site, base: str) -> Node:
    said: Node = {"@type": "Quotation", "text": report.quote}
    if report.speaker:
        said["spokenByCharacter"] = report.speaker
    return said | {"isBasedOn": _article(article, site, base)}


def _article(article: Article, site: Site, base: str) -> Node:
    told: Node = {
        "@type": "NewsArticle",
        "@id": site.link(addresses.article(article), base),
        "headline": article.title,
        "datePublished": article.published.isoformat(),
    }
    if article.author:
        told["author"] = {"@type": "Person", "name": article.author}
    if article.outlet:
        told["publisher"] = {"@type": "Organization", "name": article.outlet}
    if original := addresses.external(article.source):
        told["isBasedOn"] = original
    return told


def _cited(citation: Citation) -> Node:
    cited: Node = {"@type": "CreativeWork", "name": citation.title}
    if url := addresses.external(citation.url):
        cited["url"] = url
    if citation.outlet:
        cited["publisher"] = {"@type": "Organization", "name": citation.outlet}
    if citation.published:
        cited["datePublished"] = citation.published.isoformat()
    return cited


def _json(value: Node) -> str:
    return json.dumps(value, ensure_ascii=False)
