"""The changes of a timeline as an Atom feed (RFC 4287): one entry for each, dated by its publication."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from timeline.exports import Site
from timeline.exports.collection import midnight
from timeline.views import Change, addresses

NAMESPACE: Final = "http://www.w3.org/2005/Atom"
MOST: Final = 100  # entries; the page has the rest

_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def feed(changes: Sequence[Change], site: Site, title: str, newest: date) -> str:
    """The latest changes first. `newest` dates a feed of none: there is no record yet."""
    latest = changes[:MOST]
    root = Element("feed", {"xmlns": NAMESPACE, "xml:lang": site.language})
    _text(root, "title", f"{title} · {site.name}")
    _text(root, "id", urn(site, ""))
    _text(root, "updated", midnight(latest[0].day if latest else newest))
    _text(SubElement(root, "author"), "name", site.name)
    _link(root, "alternate", "text/html", _href(site, addresses.CHANGES))
    if site.url:
        _link(root, "self", "application/atom+xml", _href(site, addresses.CHANGES_FEED))
    for change in latest:
        root.append(_entry(change, site))
    indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'


def heading(change: Change) -> str:
    """An entry's title: what became of the event, its date, and what it is."""
    return ": ".join(filter(None, (change.label, change.when, change.title)))


def summary(change: Change) -> str:
    """What is otherwise."""
    return " ".join(change.said) or change.title


def urn(site: Site, name: str) -> str:
    return f"urn:uuid:{site.key(f'changes/{name}')}"


def _entry(change: Change, site: Site) -> Element:
    entry = Element("entry")
    _text(entry, "title", heading(change))
    _text(entry, "id", urn(site, f"{change.publication}/{change.event}"))
    _text(entry, "updated", midnight(change.day))
    _link(entry, "alternate", "text/html", _href(site, change.url or addresses.CHANGES))
    SubElement(entry, "category", {"term": change.what})
    _text(entry, "summary", summary(change))
    return entry


def _href(site: Site, address: str) -> str:
    return site.link(address, addresses.CHANGES_FEED)


def _link(parent: Element, rel: str, media: str, href: str) -> None:
    SubElement(parent, "link", {"rel": rel, "type": media, "href": href})


def _text(parent: Element, tag: str, text: str) -> None:
    SubElement(parent, tag).text = _NOT_XML.sub("", text)
