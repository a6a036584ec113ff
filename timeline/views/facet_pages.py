"""The page of an actor, a place, a source or a kind: its events by year, in sheets where they are many."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from itertools import groupby
from typing import Final

from timeline.language import Language
from timeline.model import Event
from timeline.views import addresses, days, wording
from timeline.views.brief import Brief, brief
from timeline.views.catalogue import Catalogue, Part
from timeline.views.facets import Facet, Sort, year_anchor
from timeline.views.later import Later, Shown
from timeline.views.leaves import Leaf, leaves
from timeline.views.names import label
from timeline.views.years import Bar, Link, overview, year_link

_MOST: Final = 10_000  # events of a timeline that are held as its pages show them


@dataclass(frozen=True, slots=True)
class FacetYear:
    link: Link
    events: tuple[Brief, ...]


@dataclass(frozen=True, slots=True)
class FacetPage:
    """A sheet of a facet. `sort` says in words what it is the page of."""

    url: str
    label: str
    sort: str
    description: str
    count: str
    note: str  # which of them are here; "" where all are
    up: Link
    overview: tuple[Bar, ...]
    years: tuple[FacetYear, ...]
    previous: Link | None
    following: Link | None


def facet_pages(part: Part, catalogue: Catalogue) -> Iterator[Later[FacetPage]]:
    most, language = catalogue.choices.page_events, catalogue.language

    @lru_cache(_MOST)  # each stands on several pages
    def briefly(id_: str) -> Brief:
        return brief(catalogue.events[id_], catalogue)

    def show(event: Event) -> Brief:
        return briefly(event.id)

    for facet in part.facets.paged():
        for leaf in leaves(facet.events, most, label(facet, language), lambda sheet: facet.urls[sheet - 1], language):  # noqa: B023  (it is used up here)
            yield Later(leaf.url, partial(_page, facet, leaf, most, language), show)


def facet_urls(part: Part) -> Iterator[str]:
    """The addresses of all of them."""
    return (url for facet in part.facets.paged() for url in facet.urls)


def _page(facet: Facet, leaf: Leaf[Event], most: int, language: Language, show: Shown) -> FacetPage:
    count = language.count("{n} event", "{n} events", len(facet.events))
    here = language.text("{shown} of them are on this page.", shown=language.number(len(leaf.items)))
    by_year = groupby(leaf.items, key=lambda event: wording.standing(event.when).year)
    return FacetPage(
        url=leaf.url,
        label=leaf.title,
        sort=_sort(facet.sort, language),
        description=language.text(
            "{name}: {count} in order, each with its sources.", name=label(facet, language), count=count
        ),
        count=count,
        note=here if len(leaf.items) < len(facet.events) else "",
        up=Link(language.text("All names"), addresses.names(facet.prefix)),
        overview=_years(facet, most, language),
        years=tuple(FacetYear(_heading(year, facet, language), tuple(map(show, found))) for year, found in by_year),
        previous=leaf.previous,
        following=leaf.following,
    )


def _sort(sort: Sort, language: Language) -> str:
    return {
        "actor": language.text("Events that name"),
        "place": language.text("Events that name the place"),
        "source": language.text("Events reported by"),
        "kind": language.text("Events by kind"),
    }[sort]


def _heading(year: int, facet: Facet, language: Language) -> Link:
    link = year_link(year, language, facet.prefix)
    return replace(link, anchor=year_anchor(year))


def _years(facet: Facet, most: int, language: Language) -> tuple[Bar, ...]:
    first = facet.first_of_year

    def link(year: int) -> Link:
        return Link(days.year(year, language), facet.at(facet.events[first[year]], most))

    return overview(facet.by_year(), link, language)
