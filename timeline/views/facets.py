"""The events of a timeline by whom and what they name, whose words they are, and their kind; and which have pages.

What a page shows of its own events leads to the same events on the page of the name, so that a count holds there too.
"""

from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from operator import attrgetter
from typing import Final, Literal, TypeAlias

from timeline import actors
from timeline.choices import Choices
from timeline.model import KINDS, Article, Event
from timeline.names.territories import fold
from timeline.views import addresses, wording

Sort: TypeAlias = Literal["actor", "place", "source", "kind"]
SORTS: Final[tuple[Sort, ...]] = ("actor", "place", "source", "kind")
STATEMENTS: Final = "statement"  # a kind of its own to readers: nothing has happened but that somebody spoke


@dataclass(frozen=True, slots=True)
class Facet:
    """A name, a source or a kind, with its events in order of time. Without `url` it has no page."""

    sort: Sort
    name: str
    prefix: str  # what the addresses of its timeline's pages begin with
    events: tuple[Event, ...]
    numbers: Sequence[int]  # of these among all of its timeline, by `number`; many facets share that
    number: Mapping[str, int]  # of each event of the timeline, by its id
    years: Sequence[int]  # likewise of each event, by that number
    first_of_year: Mapping[int, int]  # year -> where its first event stands on its pages
    urls: tuple[str, ...]  # of its sheets

    @property
    def url(self) -> str:
        return self.urls[0] if self.urls else ""

    def by_year(self) -> Counter[int]:
        """How many of its events each year has."""
        return Counter(map(self.years.__getitem__, self.numbers))

    def at(self, event: Event, most: int) -> str:
        """Where an event stands on its pages: at the heading of the year, if it is the first of that."""
        place, year = bisect_left(self.numbers, self.number[event.id]), wording.standing(event.when).year
        anchor = year_anchor(year) if self.first_of_year[year] == place else event.id
        return f"{self.urls[place // most]}#{anchor}"


@dataclass(frozen=True, slots=True)
class Facets:
    """All of a timeline: of each sort those with most events first; and of each event its own, in that order."""

    every: Mapping[Sort, tuple[Facet, ...]]
    of: Mapping[str, tuple[Facet, ...]]

    def paged(self) -> Iterator[Facet]:
        return (facet for sort in SORTS for facet in self.every[sort] if facet.url)


def facets(events: Sequence[Event], articles: Mapping[str, Article], prefix: str, choices: Choices) -> Facets:
    """Names and sources have a page where they have enough events, and are not too many; kinds always have one."""
    whole = _Whole(events, {event.id: number for number, event in enumerate(events)}, [*map(_year, events)])
    every = {sort: tuple(_facets(sort, whole, articles, prefix, choices)) for sort in SORTS}
    of: list[list[Facet]] = [[] for _ in events]
    for facet in (facet for sort in SORTS for facet in every[sort]):
        for number in facet.numbers:
            of[number].append(facet)
    return Facets(every, {event.id: tuple(found) for event, found in zip(events, of, strict=True)})


def kind(event: Event) -> str:
    return STATEMENTS if event.act == "statement" and event.kind == "occurred" else event.kind


def year_anchor(year: int) -> str:
    """The id of a year's heading; no event's id holds an underscore."""
    return f"year_{year}"


@dataclass(frozen=True, slots=True)
class _Whole:
    """The events of a timeline, each by its number in their order."""

    events: Sequence[Event]
    number: Mapping[str, int]
    years: Sequence[int]


def _facets(
    sort: Sort, whole: _Whole, articles: Mapping[str, Article], prefix: str, choices: Choices
) -> Iterator[Facet]:
    told, names = defaultdict[str, list[int]](list), _naming(sort, articles)
    for number, event in enumerate(whole.events):
        for name in names(event):
            told[name].append(number)
    slugs = {name: name for name in told} if sort == "kind" else actors.slugs(told)
    for place, name in enumerate(sorted(told, key=lambda name: _order(sort, name, len(told[name])))):
        found = told[name]
        paged = sort == "kind" or (len(found) >= choices.facet_events and place < choices.facet_pages)
        sheets = range(1, -(-len(found) // choices.page_events) + 1) if paged else ()
        urls = tuple(addresses.facet(prefix, sort, slugs[name], sheet) for sheet in sheets)
        own = tuple([whole.events[number] for number in found])
        firsts = _firsts(found, whole.years) if paged else {}
        yield Facet(sort, name, prefix, own, array("I", found), whole.number, whole.years, firsts, urls)


def _firsts(numbers: Sequence[int], years: Sequence[int]) -> Mapping[int, int]:
    first_of_year: dict[int, int] = {}
    for place, number in enumerate(numbers):
        first_of_year.setdefault(years[number], place)
    return first_of_year


def _year(event: Event) -> int:
    return wording.standing(event.when).year


def _naming(sort: Sort, articles: Mapping[str, Article]) -> Callable[[Event], Iterable[str]]:
    """What gives the names of a sort in an event, each once."""
    match sort:
        case "actor":
            return attrgetter("actors")
        case "place":
            return attrgetter("places")
        case "kind":
            return lambda event: (kind(event),)
        case "source":
            return partial(_outlets, articles)


def _outlets(articles: Mapping[str, Article], event: Event) -> Iterable[str]:
    told = [articles[report.article].outlet for report in event.reports]
    if len(told) == 1 and told[0] and not event.citations:  # as most have
        return told
    return dict.fromkeys(filter(None, (*told, *(citation.outlet for citation in event.citations))))


def _order(sort: Sort, name: str, events: int) -> tuple[int, str, str]:
    """Kinds as the model lists them; all else by number of events, then by alphabet."""
    return ((*KINDS, STATEMENTS).index(name), "", "") if sort == "kind" else (-events, fold(name).casefold(), name)
