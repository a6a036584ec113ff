"""timeline.json: every event with all that is known of it, as its JSON Schema says."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from importlib.resources import files
from typing import Any, Final

from timeline.exports.collection import Collection, Site, in_lines
from timeline.merging import sources
from timeline.model import Article, Event, Report
from timeline.stretches import Stretch
from timeline.views import Catalogue, Part, addresses

MEDIA: Final = "application/json"

_SCHEMAS: Final = files("timeline") / "schemas"


def document(collection: Collection, address: str) -> Iterator[Stretch]:
    """All events in order, one a line. Without the site's own address theirs begin at its root."""
    catalogue, site = collection.catalogue, collection.site
    holding = (part for part in catalogue.parts if collection.page in (part.url, catalogue.choices.front))
    topics = [_topic(part, site) for part in holding if part.prefix]
    head = {"schema": site.link(addresses.schema("timeline.schema.json"), address), "topics": topics}
    return in_lines(head, "events", collection.events, partial(_event, catalogue=catalogue, site=site))


def schemas() -> Iterator[tuple[str, str]]:
    """The JSON Schemas of timeline.json and of the YAML files, each with its address."""
    for file in sorted(_SCHEMAS.iterdir(), key=lambda file: file.name):
        yield addresses.schema(file.name), file.read_text(encoding="utf-8")


def _topic(part: Part, site: Site) -> dict[str, Any]:
    url = site.absolute(part.url) or part.url
    return {"topic": part.topic, "title": part.title, "url": url, "events": len(part.events)}


def _event(event: Event, catalogue: Catalogue, site: Site) -> dict[str, Any]:
    when, outcome, url = event.when, event.outcome, catalogue.permalink(event)
    return {
        "id": event.id,
        "url": site.absolute(url) or url,
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
