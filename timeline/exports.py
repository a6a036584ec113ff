"""The timeline to take along, as JSON and as an Atom feed."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from typing import Any, Final
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from timeline.merging import sources
from timeline.model import Article, Event, Report, Timeline
from timeline.views import Catalogue, EventView, Part, addresses, event_view, wording

ATOM: Final = "http://www.w3.org/2005/Atom"

_SCHEMAS: Final = files("timeline") / "schemas"
_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Site:
    """What a feed says of the site it comes from. `url` is "" where the site's own address is not known."""

    name: str
    subtitle: str = ""
    url: str = ""
    language: str = "en"


def timeline_json(timeline: Timeline, catalogue: Catalogue, siteurl: str = "") -> str:
    """All events in order, one a line. Without the site's own address theirs are relative to its root."""
    topics = [_topic(part, siteurl) for part in catalogue.parts if part.prefix]
    head = {"schema": addresses.schema("timeline.schema.json"), "topics": topics}
    events = ",\n".join(_json(_event(event, catalogue, siteurl)) for event in timeline.events)
    return f'{_json(head)[:-1]}, "events": [\n{events}\n]}}\n'


def schemas() -> Iterator[tuple[str, str]]:
    """The JSON Schemas of timeline.json and of the YAML files, each with its address."""
    for file in sorted(_SCHEMAS.iterdir(), key=lambda file: file.name):
        yield addresses.schema(file.name), file.read_text(encoding="utf-8")


def feed(timeline: Timeline, catalogue: Catalogue, site: Site, limit: int = 100) -> str:
    """Atom (RFC 4287): the events last reported first. An entry is dated by its newest article, its title by the event.

    Nothing is dated by the clock. An event that no dated source tells of takes the date of the newest article of all.
    """
    newest = max((article.published for article in timeline.articles), default=date.min)
    dated = [(_reported(event, catalogue.articles) or newest, event) for event in timeline.events]
    latest = sorted(dated, key=lambda pair: pair[0], reverse=True)[:limit]
    root = _head(site, catalogue.choices.front, max((day for day, _ in latest), default=newest))
    for day, event in latest:
        root.append(_entry(event, day, catalogue, site))
    indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)


def _topic(part: Part, siteurl: str) -> dict[str, Any]:
    return {"topic": part.topic, "title": part.title, "url": _absolute(siteurl, part.url), "events": len(part.events)}


def _event(event: Event, catalogue: Catalogue, siteurl: str) -> dict[str, Any]:
    when, outcome = event.when, event.outcome
    return {
        "id": event.id,
        "url": _absolute(siteurl, addresses.event(event.id)),
        "edtf": when.edtf,
        "earliest": _day(when.first),
        "latest": _day(when.last),
        "precision": when.precision,
        "kind": event.kind,
        "act": event.act,
        "negated": event.negated,
        "title": event.title,
        "state": event.status,
        "corroboration": sources.state(event, catalogue.origins),
        "score": event.score,
        "topic": event.topic,
        "actors": event.actors,
        "places": event.places,
        "aliases": event.aliases,
        "note": event.note,
        "outcome": {"came": outcome.came, "event": outcome.event} if outcome else None,
        "reports": [_report(report, catalogue.articles[report.article]) for report in event.reports],
        "citations": [
            {
                "title": cited.title,
                "outlet": cited.outlet,
                "url": cited.url,
                "published": _day(cited.published),
            }
            for cited in event.citations
        ],
    }


def _report(report: Report, article: Article) -> dict[str, Any]:
    return {
        "id": report.id,
        "article": article.slug,
        "outlet": article.outlet,
        "published": article.published.isoformat(),
        "quote": report.quote,
        "paragraph": report.paragraph,
        "start": report.start,
        "words": report.words,
        "at": report.at,
        "edtf": report.when.edtf,
        "anchor": report.anchor.isoformat(),
        "rule": report.rule,
        "speaker": report.speaker,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _reported(event: Event, articles: Mapping[str, Article]) -> date | None:
    """When the newest of its sources came out."""
    told = [articles[report.article].published for report in event.reports]
    return max([*told, *(cited.published for cited in event.citations if cited.published)], default=None)


def _head(site: Site, front: str, updated: date) -> Element:
    root = Element("feed", {"xmlns": ATOM, "xml:lang": site.language})
    _text(root, "title", site.name)
    if site.subtitle:
        _text(root, "subtitle", site.subtitle)
    _text(root, "id", _urn(site, ""))
    _text(root, "updated", _midnight(updated))
    _text(SubElement(root, "author"), "name", site.name)
    SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": _from_feed(site, front)})
    if site.url:
        SubElement(
            root, "link", {"rel": "self", "type": "application/atom+xml", "href": _from_feed(site, addresses.FEED)}
        )
    return root


def _entry(event: Event, updated: date, catalogue: Catalogue, site: Site) -> Element:
    view = event_view(event, catalogue)
    entry = Element("entry")
    day = wording.opened(view.date.words)
    _text(entry, "title", catalogue.language.text("{date}: {title}", date=day, title=view.title))
    _text(entry, "id", _urn(site, event.id))
    _text(entry, "updated", _midnight(updated))
    SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": _from_feed(site, view.url)})
    SubElement(entry, "category", {"term": event.kind})
    _text(entry, "summary", _summary(view))
    return entry


def _summary(view: EventView) -> str:
    said = [f"“{told.before}{told.words}{told.after}”" for told in view.evidence[:1]]
    return " ".join([*said, f"{view.corroboration.said}."])


def _text(parent: Element, tag: str, text: str) -> None:
    SubElement(parent, tag).text = _NOT_XML.sub("", text)


def _urn(site: Site, id_: str) -> str:
    return uuid5(NAMESPACE_URL, f"{site.url or site.name}/events/{id_}").urn


def _midnight(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _from_feed(site: Site, address: str) -> str:
    return _absolute(site.url, address) if site.url else f"../{address}"


def _absolute(siteurl: str, address: str) -> str:
    return f"{siteurl.rstrip('/')}/{address}" if siteurl else address
