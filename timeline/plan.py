"""Every page of the timeline: where it stands, which template draws it, and what it shows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from timeline import prose, views
from timeline.editing.checks import Finding
from timeline.exports.formats import FORMATS
from timeline.marks import Mark, mark
from timeline.model import Article, Timeline
from timeline.record.changes import Changes
from timeline.views import Catalogue, EventView, Part, addresses

TEMPLATES: Final = ("base", "article", "page")  # that a theme must have; those of the timeline come with the program


@dataclass(frozen=True, slots=True)
class Planned:
    """A page still to be drawn. `shown` is what its template finds besides the settings."""

    address: str  # relative to the site's root, and the name of its file
    template: str
    shown: Mapping[str, object]
    anywhere: bool = False  # a server shows it at any address, so that its links may not start from its own


def pages(timeline: Timeline, catalogue: Catalogue, record: Sequence[Changes] = ()) -> Iterator[Planned]:
    """One after the other: what a page shows is made when it is its turn."""
    for part in catalogue.parts:
        yield from _part(part, catalogue)
    if len(catalogue.parts) > 1:
        title = catalogue.language.text("Names")
        yield Planned(catalogue.choices.front, "timeline/topics", {"title": "", "lines": views.topic_lines(catalogue)})
        yield Planned(addresses.NAMES, "timeline/topics", {"title": title, "lines": views.names_lines(catalogue)})
    for leaf in views.article_lists(catalogue):
        yield Planned(leaf.url, "timeline/articles", {"view": leaf})
    for covered in views.coverage_pages(catalogue):
        yield Planned(covered.url, "timeline/coverage", {"view": covered})
    for changed in views.changes_pages(record, catalogue):
        yield Planned(changed.url, "timeline/changes", {"view": changed})
    yield Planned(addresses.SEARCH, "timeline/search", {})
    yield Planned(addresses.MISSING, "timeline/missing", {}, anywhere=True)
    yield Planned(addresses.METHOD, "timeline/method", {"view": views.method_page(timeline, catalogue.language)})
    yield Planned(addresses.ALONG, "timeline/along", {})


def _part(part: Part, catalogue: Catalogue) -> Iterator[Planned]:
    front = views.timeline_page(part, catalogue)
    yield Planned(part.url, "timeline", {"view": front})
    yield _embed(part.url, [event for section in front.sections for event in section.events])
    for period in views.period_pages(part, catalogue):
        yield Planned(period.url, "timeline/period", {"view": period})
        if period.year:
            yield _embed(period.url, period.events)
    for event in views.event_pages(part, catalogue):
        address = addresses.event(event.event.id)
        yield Planned(address, "timeline/event", {"view": event})
        yield _embed(address, [event.event])
    for facet in views.facet_pages(part, catalogue):
        yield Planned(facet.url, "timeline/facet", {"view": facet})
    names = views.names_page(part, catalogue)
    yield Planned(names.url, "timeline/names", {"view": names})


def _embed(page: str, events: Sequence[EventView]) -> Planned:
    """What a page of another site shows of a page here, inside itself."""
    return Planned(addresses.embed(page), "timeline/embed", {"whole": page, "events": events})


def review(timeline: Timeline, catalogue: Catalogue, findings: Sequence[Finding]) -> Planned:
    """The page that only drafts have."""
    return Planned(addresses.REVIEW, "timeline/review", {"view": views.review_page(timeline, catalogue, findings)})


def patterns(catalogue: Catalogue) -> Planned:
    """Likewise."""
    return Planned(addresses.PATTERNS, "timeline/patterns", {"view": views.patterns_page(catalogue.language)})


def claimed(catalogue: Catalogue, record: Sequence[Changes] = ()) -> Iterator[str]:
    """Every address that a page, redirect or export of the timeline will have, without making any of them."""
    yield from (
        catalogue.choices.front,
        addresses.NAMES,
        addresses.SEARCH,
        addresses.MISSING,
        addresses.METHOD,
        addresses.REVIEW,
        addresses.PATTERNS,
        addresses.ALONG,
        addresses.CHANGES_FEED,
        addresses.CHANGES_JSON_FEED,
        *(each.name for each in FORMATS),
    )
    yield from views.article_list_urls(catalogue)
    yield from views.coverage_urls(catalogue)
    yield from views.changes_urls(record, catalogue)
    yield from (address for address, _ in views.renamed(catalogue))
    for part in catalogue.parts:
        yield from (
            (part.url, addresses.names(part.prefix), *(f"{part.prefix}{each.name}" for each in FORMATS))
            if part.prefix
            else ()
        )
        yield from views.periods(part, catalogue)
        yield from views.facet_urls(part)
        own = [event for event in part.events if event.id in catalogue.own]
        shown = (addresses.event(name) for event in own for name in (event.id, *event.aliases))
        years = (addresses.period(part.prefix, "year", shelf.first) for shelf in part.shelves)
        yield from map(addresses.embed, (part.url, *years, *shown))
        for event in part.events:
            yield from map(addresses.event, (event.id, *event.aliases))


def marked(article: Article, catalogue: Catalogue) -> str:
    """The article's HTML, with its date words marked and linked to their events; what gave none only has an id."""
    root = "../" * article.url.count("/")
    found = (*views.marks(article, catalogue), *views.left(article, catalogue))
    return mark(article.html, prose.read(article.html), [_linked(each, root) for each in found])


def _linked(date: views.Mark, root: str) -> Mark:
    if not date.url:
        plain = "<span>", "</span>"
        return Mark(date.paragraph, date.start, date.end, *plain, date.anchor, plain)
    # The mark stands within the link: other themes have colours for links that cannot be read on a marked ground.
    opening = f'<a href="{escape(root + date.url)}" title="{escape(date.title)}"><mark>'
    return Mark(date.paragraph, date.start, date.end, opening, "</mark></a>", date.anchor)
