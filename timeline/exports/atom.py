"""An Atom feed (RFC 4287): the events last reported first, each dated by its newest article and titled by its own date.

Nothing is dated by the clock.
"""

import re
from datetime import date
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from timeline.exports.collection import Collection, latest, midnight
from timeline.language import Language
from timeline.model import Event
from timeline.views import EventView, wording
from timeline.views.corroboration import corroboration

NAMESPACE: Final = "http://www.w3.org/2005/Atom"
MEDIA: Final = "application/atom+xml"

_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def atom(collection: Collection, address: str, limit: int = 100) -> str:
    entries = latest(collection, limit)
    root = _head(collection, address, entries[0][0] if entries else collection.publication.newest)
    for day, event in entries:
        root.append(_entry(event, day, collection, address))
    indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def heading(view: EventView, language: Language) -> str:
    """An entry's title: the date of the event, and what it is."""
    return language.text("{date}: {title}", date=wording.opened(view.date.words), title=view.title)


def summary(event: Event, collection: Collection) -> str:
    """The first sentence that dates it, and how many sources there are."""
    quoted = [f"“{report.quote}”" for report in event.reports[:1]]
    agreed = corroboration(event, collection.catalogue.articles, collection.language)
    return " ".join([*quoted, f"{agreed.said}."])


def _head(collection: Collection, address: str, updated: date) -> Element:
    site = collection.site
    root = Element("feed", {"xmlns": NAMESPACE, "xml:lang": site.language})
    _text(root, "title", collection.title)
    if site.subtitle:
        _text(root, "subtitle", site.subtitle)
    _text(root, "id", _urn(collection, address))
    _text(root, "updated", midnight(updated))
    _text(SubElement(root, "author"), "name", site.name)
    _link(root, "alternate", "text/html", site.link(collection.page, address))
    if site.url:
        _link(root, "self", MEDIA, site.absolute(address))
    return root


def _entry(event: Event, updated: date, collection: Collection, address: str) -> Element:
    view = collection.view(event)
    entry = Element("entry")
    _text(entry, "title", heading(view, collection.language))
    _text(entry, "id", f"urn:uuid:{collection.site.key(f'events/{event.id}')}")
    _text(entry, "published", midnight(collection.reported(event)[0]))
    _text(entry, "updated", midnight(updated))
    _link(entry, "alternate", "text/html", collection.site.link(view.url, address))
    SubElement(entry, "category", {"term": event.kind})
    _text(entry, "summary", summary(event, collection))
    return entry


def _urn(collection: Collection, address: str) -> str:
    """The first feed of a site keeps the id that it had when it was the only one."""
    whole = collection.name == collection.site.name
    return f"urn:uuid:{collection.site.key('events/' if whole else address)}"


def _link(parent: Element, rel: str, media: str, href: str) -> None:
    SubElement(parent, "link", {"rel": rel, "type": media, "href": href})


def _text(parent: Element, tag: str, text: str) -> None:
    SubElement(parent, tag).text = _NOT_XML.sub("", text)
