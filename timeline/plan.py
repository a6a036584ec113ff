"""Every page of the timeline: where it stands, which template draws it, and what it shows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from timeline import views
from timeline.marks import Mark, mark
from timeline.model import Article, Timeline
from timeline.prose import Block
from timeline.views import addresses

TEMPLATES: Final = ("base", "timeline", "year", "event", "redirect", "articles", "article", "method", "page")


@dataclass(frozen=True, slots=True)
class Planned:
    """A page still to be drawn. `shown` is what its template finds besides the settings."""

    address: str  # relative to the site's root, and the name of its file
    template: str
    shown: Mapping[str, object]


def pages(timeline: Timeline) -> Iterator[Planned]:
    yield Planned(addresses.TIMELINE, "timeline", {"page": views.timeline_page(timeline)})
    for year in views.year_pages(timeline):
        yield Planned(year.section.link.url, "year", {"page": year})
    for event in views.event_pages(timeline):
        yield Planned(event.event.url, "event", {"page": event})
    for alias, id_ in views.redirects(timeline):
        yield Planned(addresses.event(alias), "redirect", {"target": addresses.event(id_)})
    yield Planned(addresses.ARTICLES, "articles", {"lines": views.article_lines(timeline)})
    yield Planned(addresses.METHOD, "method", {"page": views.method_page(timeline)})


def marked(timeline: Timeline, article: Article, blocks: Sequence[Block]) -> str:
    """The article's HTML, with its date words marked and linked to their events."""
    root = "../" * article.url.count("/")
    return mark(article.html, blocks, [_linked(each, root) for each in views.marks(timeline, article.slug)])


def _linked(date: views.Mark, root: str) -> Mark:
    opening = f'<mark><a href="{escape(root + date.url)}" title="{escape(date.title)}">'
    return Mark(date.paragraph, date.start, date.end, opening, "</a></mark>", date.anchor)
