"""What search engines are told: each page by its address, with the day of what is newest on it."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from urllib.parse import quote
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from timeline import views
from timeline.model import Event
from timeline.record.changes import Changes
from timeline.views import Catalogue, Part, addresses
from timeline.views.shelves import everything, sheets

SITEMAP: Final = "sitemap.xml"
ROBOTS: Final = "robots.txt"
MOST: Final = 50_000  # pages in one file, by sitemaps.org

_NAMESPACE: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"


@dataclass(frozen=True, slots=True)
class Dated:
    """A page, and the newest day of what stands on it; None where nothing there has a day."""

    address: str
    day: date | None = None


def files(pages: Iterable[Dated], siteurl: str, most: int = MOST) -> Iterator[tuple[str, str]]:
    """The sitemap, with an index above where it is too long for one file; and robots.txt, which leads to it."""
    parts = _parts(tuple(pages), most)
    texts = [_xml("urlset", "url", [(_url(siteurl, page.address), page.day) for page in part]) for part in parts]
    if len(texts) == 1:
        yield SITEMAP, texts[0]
    else:
        names = [f"sitemap-{number}.xml" for number in range(1, len(texts) + 1)]
        yield from zip(names, texts, strict=True)
        newest = (max((page.day for page in part if page.day), default=None) for part in parts)
        yield (
            SITEMAP,
            _xml("sitemapindex", "sitemap", list(zip((_url(siteurl, name) for name in names), newest, strict=True))),
        )
    yield ROBOTS, f"User-agent: *\nDisallow:\n\nSitemap: {_url(siteurl, SITEMAP)}\n"


def pages(catalogue: Catalogue, record: Sequence[Changes] = ()) -> Iterator[Dated]:
    """All pages that are worth finding: no redirects, and not the one for addresses that lead nowhere."""
    newest = max((article.published for article in catalogue.articles.values()), default=None)
    several = (catalogue.choices.front, addresses.NAMES) if len(catalogue.parts) > 1 else ()
    alone = (*several, addresses.SEARCH, addresses.METHOD, addresses.ALONG)
    lists = (*views.article_list_urls(catalogue), *views.coverage_urls(catalogue))
    yield from (Dated(address, newest) for address in (*alone, *lists))
    changed = record[-1].day if record else newest
    yield from (Dated(address, changed) for address in views.changes_urls(record, catalogue))
    days = _days(catalogue, record)
    for part in catalogue.parts:
        yield from _of(part, catalogue.own, days, catalogue.choices.page_events)
    yield from (Dated(addresses.article(told), told.published) for told in catalogue.articles.values())


def _of(part: Part, own: Collection[str], days: Mapping[str, date], most: int) -> Iterator[Dated]:
    def dated(url: str, events: Iterable[Event]) -> Dated:
        return Dated(url, max((days[event.id] for event in events if event.id in days), default=None))

    yield from (dated(url, part.events) for url in (part.url, addresses.names(part.prefix)))
    for shelf in everything(part.shelves):
        within = [event for inner in everything((shelf,)) for event in inner.events]
        yield from (dated(sheet.url, within) for sheet in sheets(shelf, part.prefix, most))
    for facet in part.facets.paged():
        for number, url in enumerate(facet.urls):
            yield dated(url, facet.events[number * most : (number + 1) * most])
    yield from (dated(addresses.event(event.id), [event]) for event in part.events if event.id in own)


def _days(catalogue: Catalogue, record: Iterable[Changes]) -> dict[str, date]:
    """Since when what is told of each event is the same: its newest source, or a later change in the record."""
    days: dict[str, date] = {}
    for event in catalogue.events.values():
        told = [catalogue.articles[report.article].published for report in event.reports]
        days |= {event.id: max(told)} if told else {}
    for changes in record:
        changed = (*(id_ for id_, _ in changes.added), *(each.event for each in changes.altered))
        days |= {id_: max(changes.day, days.get(id_, changes.day)) for id_ in changed}
    return days


def _parts(pages: Sequence[Dated], most: int) -> list[tuple[Dated, ...]]:
    return [tuple(pages[start : start + most]) for start in range(0, len(pages), most)] or [()]


def _url(siteurl: str, address: str) -> str:
    return f"{siteurl.rstrip('/')}/{quote('' if address == 'index.html' else address)}"


def _xml(root: str, item: str, entries: Iterable[tuple[str, date | None]]) -> str:
    top = Element(root, {"xmlns": _NAMESPACE})
    for url, day in entries:
        entry = SubElement(top, item)
        SubElement(entry, "loc").text = url
        if day:
            SubElement(entry, "lastmod").text = day.isoformat()
    indent(top)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(top, encoding="unicode")}\n'
