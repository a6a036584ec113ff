"""Every page of the timeline: where it stands, which template draws it, and what it shows."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from html import escape
from typing import Final, Protocol

from timeline import prose, views
from timeline.editing.finding import Finding
from timeline.exports.formats import FORMATS
from timeline.marks import Mark, mark
from timeline.model import Article, Event, Timeline
from timeline.record.changes import Changes
from timeline.stretches import Fingerprint
from timeline.views import Catalogue, Part, addresses


class _Made(Protocol):
    """What a page shows, made already."""

    @property
    def url(self) -> str: ...


TEMPLATES: Final = ("base", "article", "page")  # that a theme must have; those of the timeline come with the program


@dataclass(frozen=True, slots=True)
class Planned:
    """A page still to be drawn, which may be done by any process.

    `outline` gives all that its sight depends on besides the settings, for less than it takes to make that; None where
    a page depends on more, or is not worth asking.
    """

    address: str  # relative to the site's root, and the name of its file
    template: str
    make: Callable[[], Mapping[str, object]]  # what the template finds besides the settings
    outline: Callable[[], object] | None = None
    anywhere: bool = False  # a server shows it at any address, so that its links may not start from its own


def pages(
    timeline: Timeline, catalogue: Catalogue, record: Sequence[Changes] = (), fingerprint: Fingerprint | None = None
) -> Iterator[Planned]:
    """All but the review and the patterns. What a page shows is made when it is its turn."""
    fingerprint = fingerprint or views.fingerprints(catalogue)
    for part in catalogue.parts:
        yield from _part(part, catalogue, fingerprint)
    if len(catalogue.parts) > 1:
        title = catalogue.language.text("Names")
        yield Planned(
            catalogue.choices.front, "timeline/topics", lambda: {"title": "", "lines": views.topic_lines(catalogue)}
        )
        yield Planned(
            addresses.NAMES, "timeline/topics", lambda: {"title": title, "lines": views.names_lines(catalogue)}
        )
    yield from (_planned("timeline/articles", leaf) for leaf in views.article_lists(catalogue))
    for url, cover in views.coverage_pages(catalogue):
        yield Planned(url, "timeline/coverage", partial(_viewed, cover))
    yield from (_planned("timeline/changes", changed) for changed in views.changes_pages(record, catalogue))
    yield Planned(addresses.SEARCH, "timeline/search", dict)
    yield Planned(addresses.MISSING, "timeline/missing", dict, anywhere=True)
    yield Planned(
        addresses.METHOD, "timeline/method", lambda: {"view": views.method_page(timeline, catalogue.language)}
    )
    yield Planned(addresses.ALONG, "timeline/along", dict)


def _part(part: Part, catalogue: Catalogue, fingerprint: Fingerprint) -> Iterator[Planned]:
    later, embed = partial(_later, fingerprint), partial(_embed, part, catalogue, fingerprint)
    yield Planned(part.url, "timeline", lambda: {"view": views.timeline_page(part, catalogue)})
    yield embed(part.url, lambda: [key.event for key in part.keys])
    yield from (later("timeline/period", period) for period in views.period_pages(part, catalogue))
    yield from (embed(url, events) for url, events in views.period_events(part, catalogue))
    yield from (later("timeline/event", event) for event in views.event_pages(part, catalogue))
    for event in part.events:
        if event.id in catalogue.own:
            yield embed(addresses.event(event.id), partial(list, [event]))
    yield from (later("timeline/facet", facet) for facet in views.facet_pages(part, catalogue))
    yield Planned(addresses.names(part.prefix), "timeline/names", lambda: {"view": views.names_page(part, catalogue)})


def _later(fingerprint: Fingerprint, template: str, page: views.Later[object]) -> Planned:
    return Planned(page.url, template, lambda: {"view": page.make()}, partial(page.outline, fingerprint))


def _viewed(make: Callable[[], object]) -> Mapping[str, object]:
    return {"view": make()}


def _planned(template: str, view: _Made) -> Planned:
    return Planned(view.url, template, lambda: {"view": view})


def _embed(
    part: Part, catalogue: Catalogue, fingerprint: Fingerprint, page: str, events: Callable[[], Iterable[Event]]
) -> Planned:
    """What a page of another site shows of a page here, inside itself."""
    return Planned(
        addresses.embed(page),
        "timeline/embed",
        lambda: {"whole": page, "events": [views.brief(event, catalogue) for event in events()]},
        lambda: (part.title, page, [*map(fingerprint, events())]),
    )


def review(timeline: Timeline, catalogue: Catalogue, findings: Sequence[Finding]) -> Planned:
    """The page that only drafts have."""
    return Planned(
        addresses.REVIEW, "timeline/review", lambda: {"view": views.review_page(timeline, catalogue, findings)}
    )


def patterns(catalogue: Catalogue) -> Planned:
    """Likewise."""
    return Planned(addresses.PATTERNS, "timeline/patterns", lambda: {"view": views.patterns_page(catalogue.language)})


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
        own = [addresses.event(event.id) for event in part.events if event.id in catalogue.own]
        years = (addresses.period(part.prefix, "year", shelf.first) for shelf in part.shelves)
        yield from own
        yield from map(addresses.embed, (part.url, *years, *own))
    yield from (address for address, _ in views.redirects(catalogue, record))


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
