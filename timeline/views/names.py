"""Links to the pages of names, sources and kinds: from an event, from a stretch of time, and in their own index.

A count says how many events stand where its link leads: from a year, those of that year on the page of the name.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from timeline.language import Language
from timeline.model import Event
from timeline.names.territories import fold
from timeline.views import addresses
from timeline.views.catalogue import Catalogue, Part
from timeline.views.facets import SORTS, Facet, Sort
from timeline.views.shelves import Shelf, everything
from timeline.views.years import Link

SHOWN: Final = 12  # names of a sort beside a list of events; the index has the rest


@dataclass(frozen=True, slots=True)
class FacetLink:
    """A name that leads to its events. Without `url` there is nothing more of it than what one sees already."""

    name: str
    url: str
    events: str = ""  # how many, where that is said


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """Names of one sort."""

    sort: Sort
    label: str
    links: tuple[FacetLink, ...]


@dataclass(frozen=True, slots=True)
class Browse:
    """Ways from a list of events to the names in it; `index` leads to all names of the timeline."""

    heading: str
    groups: tuple[FacetGroup, ...]
    index: Link


@dataclass(frozen=True, slots=True)
class NamesGroup:
    """A sort in the index, by alphabet. `left` says how many more there are."""

    label: str
    anchor: str
    links: tuple[FacetLink, ...]
    left: str


@dataclass(frozen=True, slots=True)
class NamesPage:
    url: str
    title: str  # of the timeline, where there are several
    up: Link
    groups: tuple[NamesGroup, ...]


@dataclass(frozen=True, slots=True)
class TopicLine:
    """A timeline in a list of several."""

    title: str
    url: str
    about: str


def label(facet: Facet, language: Language) -> str:
    """What a reader calls it: a name as it is; kinds by their plurals."""
    return kind_label(facet.name, language) if facet.sort == "kind" else facet.name


def kind_label(kind: str, language: Language) -> str:
    return {
        "occurred": language.text("What happened"),
        "planned": language.text("Plans"),
        "deadline": language.text("Deadlines"),
        "ongoing": language.text("What was going on"),
        "background": language.text("Background"),
        "statement": language.text("Statements"),
    }[kind]


def sort_label(sort: Sort, language: Language) -> str:
    return {
        "actor": language.text("Who"),
        "place": language.text("Where"),
        "source": language.text("Sources"),
        "kind": language.text("Kinds"),
    }[sort]


def browse(part: Part, catalogue: Catalogue) -> Browse | None:
    """From a front page: the names with most events of all."""
    paged = [(facet, len(facet.events), facet.url) for facet in part.facets.paged()]
    return _browse(catalogue.language.text("By name, source or kind"), paged, part, catalogue)


def browse_within(shelf: Shelf, part: Part, catalogue: Catalogue) -> Browse | None:
    """From the page of a year, month or day: the names in its events, each leading to these on the name's own page."""
    events = sorted(_all(shelf), key=lambda event: (event.when.sort_key, event.id))
    found = Counter(id(facet) for event in events for facet in part.facets.of[event.id])
    most, first = catalogue.choices.page_events, dict[int, tuple[Facet, Event]]()
    for event in events:
        for facet in part.facets.of[event.id]:
            first.setdefault(id(facet), (facet, event))
    counted = [(facet, found[key], facet.at(event, most)) for key, (facet, event) in first.items() if facet.url]
    return _browse(
        catalogue.language.text("Names, sources and kinds of {time}", time=shelf.label(catalogue.language)),
        counted,
        part,
        catalogue,
    )


def named(event: Event, part: Part, catalogue: Catalogue) -> tuple[FacetGroup, ...]:
    """From an event: all that it names. How much there is of each would make its page another one time and again."""
    found = [(facet, len(facet.events), facet.url) for facet in part.facets.of.get(event.id, ())]
    return tuple(_groups(found, catalogue.language, counted=False))


def names_page(part: Part, catalogue: Catalogue) -> NamesPage:
    groups = tuple(_index(sort, part, catalogue) for sort in SORTS if part.facets.every[sort])
    title = part.title if part.prefix else ""
    return NamesPage(addresses.names(part.prefix), title, Link(catalogue.language.text("Timeline"), part.url), groups)


def names_lines(catalogue: Catalogue) -> tuple[TopicLine, ...]:
    """The indexes of several timelines."""
    return tuple(
        TopicLine(part.title, addresses.names(part.prefix), _about(part, catalogue)) for part in catalogue.parts
    )


def _about(part: Part, catalogue: Catalogue) -> str:
    every, count = part.facets.every, catalogue.language.count
    actors, places, sources = (len(every[sort]) for sort in ("actor", "place", "source"))
    return catalogue.language.text(
        "{actors}, {places}, {sources}",
        actors=count("{n} actor", "{n} actors", actors),
        places=count("{n} place", "{n} places", places),
        sources=count("{n} source", "{n} sources", sources),
    )


def _all(shelf: Shelf) -> Iterator[Event]:
    return (event for each in everything((shelf,)) for event in each.events)


def _browse(heading: str, found: Sequence[tuple[Facet, int, str]], part: Part, catalogue: Catalogue) -> Browse | None:
    groups = tuple(_groups(found, catalogue.language))
    index = Link(catalogue.language.text("All names"), addresses.names(part.prefix))
    return Browse(heading, groups, index) if groups else None


def _groups(
    found: Iterable[tuple[Facet, int, str]], language: Language, *, counted: bool = True
) -> Iterator[FacetGroup]:
    """By sort; within it those with most events first."""
    ordered = sorted(found, key=lambda each: -each[1])
    for sort in SORTS:
        links = (
            FacetLink(label(facet, language), url, language.number(count) if counted else "")
            for facet, count, url in ordered
            if facet.sort == sort
        )
        if shown := tuple(islice(links, SHOWN)):
            yield FacetGroup(sort, sort_label(sort, language), shown)


def _index(sort: Sort, part: Part, catalogue: Catalogue) -> NamesGroup:
    """As many names as may have a page; one that a single event names leads to that."""
    every, language = part.facets.every[sort], catalogue.language
    most = len(every) if sort == "kind" else catalogue.choices.facet_pages
    shown = every[:most] if sort == "kind" else sorted(every[:most], key=lambda facet: _alphabet(facet.name))
    links = (
        FacetLink(label(facet, language), _leads(facet, catalogue), language.number(len(facet.events)))
        for facet in shown
    )
    left = len(every) - len(shown)
    more = language.count("One more is named less often.", "{n} more are named less often.", left) if left else ""
    return NamesGroup(sort_label(sort, language), f"names_{sort}", tuple(links), more)


def _leads(facet: Facet, catalogue: Catalogue) -> str:
    return facet.url or (catalogue.url(facet.events[0]) if len(facet.events) == 1 else "")


def _alphabet(name: str) -> tuple[str, str]:
    return fold(name).casefold(), name
