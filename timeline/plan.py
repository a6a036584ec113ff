"""Every page of the timeline: where it stands, which template draws it, and what it shows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from timeline import prose, views
from timeline.editing.checks import Finding
from timeline.marks import Mark, mark
from timeline.model import Article, Timeline
from timeline.views import Catalogue, Part, addresses

TEMPLATES: Final = ("base", "article", "page")  # that a theme must have; those of the timeline come with the program


@dataclass(frozen=True, slots=True)
class Planned:
    """A page still to be drawn. `shown` is what its template finds besides the settings."""

    address: str  # relative to the site's root, and the name of its file
    template: str
    shown: Mapping[str, object]


def pages(timeline: Timeline, catalogue: Catalogue) -> Iterator[Planned]:
    """One after the other: what a page shows is made when it is its turn."""
    for part in catalogue.parts:
        yield from _part(part, catalogue)
    if len(catalogue.parts) > 1:
        yield Planned(catalogue.choices.front, "timeline/topics", {"lines": views.topic_lines(catalogue)})
    yield Planned(addresses.ARTICLES, "timeline/articles", {"lines": views.article_lines(catalogue)})
    yield Planned(addresses.METHOD, "timeline/method", {"view": views.method_page(timeline, catalogue.language)})


def _part(part: Part, catalogue: Catalogue) -> Iterator[Planned]:
    yield Planned(part.url, "timeline", {"view": views.timeline_page(part, catalogue)})
    for period in views.period_pages(part, catalogue):
        yield Planned(period.url, "timeline/period", {"view": period})
    for event in views.event_pages(part, catalogue):
        yield Planned(addresses.event(event.event.id), "timeline/event", {"view": event})


def review(timeline: Timeline, catalogue: Catalogue, findings: Sequence[Finding]) -> Planned:
    """The page that only drafts have."""
    return Planned(addresses.REVIEW, "timeline/review", {"view": views.review_page(timeline, catalogue, findings)})


def patterns(catalogue: Catalogue) -> Planned:
    """Likewise."""
    return Planned(addresses.PATTERNS, "timeline/patterns", {"view": views.patterns_page(catalogue.language)})


def claimed(catalogue: Catalogue) -> Iterator[str]:
    """Every address that a page, redirect or export of the timeline will have, without making any of them."""
    yield from (
        catalogue.choices.front,
        addresses.ARTICLES,
        addresses.METHOD,
        addresses.REVIEW,
        addresses.PATTERNS,
        addresses.EXPORT,
        addresses.FEED,
    )
    for part in catalogue.parts:
        yield from (part.url,) if part.prefix else ()
        yield from views.periods(part, catalogue)
        for event in part.events:
            yield from map(addresses.event, (event.id, *event.aliases))


def marked(article: Article, catalogue: Catalogue) -> str:
    """The article's HTML, with its date words marked and linked to their events."""
    root = "../" * article.url.count("/")
    return mark(
        article.html, prose.read(article.html), [_linked(each, root) for each in views.marks(article, catalogue)]
    )


def _linked(date: views.Mark, root: str) -> Mark:
    opening = f'<mark><a href="{escape(root + date.url)}" title="{escape(date.title)}">'
    return Mark(date.paragraph, date.start, date.end, opening, "</a></mark>", date.anchor)
