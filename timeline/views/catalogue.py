"""Where everything of a collection stands: what the pages look up when they link, list and quote."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter
from types import MappingProxyType

from timeline import outcomes, rank
from timeline.choices import Choices
from timeline.language import ENGLISH, Language
from timeline.merging import sources
from timeline.model import Article, Event, Passed, Report, Timeline
from timeline.rank import Key, by_topic
from timeline.views import addresses
from timeline.views.facets import Facets, facets
from timeline.views.shelves import Shelf, everything, sheets, shelve


@dataclass(frozen=True, slots=True)
class Part:
    """One timeline of a collection: all of it, or one of its topics."""

    topic: str
    title: str
    url: str  # of its front page
    prefix: str  # what the addresses of its pages begin with
    events: tuple[Event, ...]
    articles: tuple[Article, ...]
    keys: tuple[Key, ...]  # what its front page shows
    shelves: tuple[Shelf, ...]  # one a year
    facets: Facets


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A collection's timelines, and by id or slug what is asked for again and again."""

    parts: tuple[Part, ...]
    choices: Choices
    articles: Mapping[str, Article]
    origins: Mapping[str, str]  # of each article the key of its source
    events: Mapping[str, Event]
    settles: Mapping[str, tuple[str, ...]]  # id of an event that tells what came of plans -> ids of these
    own: frozenset[str]  # ids of the events that have a page of their own
    shelved: Mapping[str, str]  # event id -> where it stands on the page of its year, month or day, with the fragment
    listed: Mapping[str, str]  # the same, but the front page for what stands there
    told: Mapping[str, tuple[tuple[Report, Event], ...]]  # of each article, in order of text
    passed: Mapping[str, tuple[Passed, ...]]
    also: Mapping[str, tuple[str, ...]]  # what else the editors' names of actors and places are called
    language: Language = ENGLISH  # in which the pages speak

    def url(self, event: Event) -> str:
        """Where a link to an event leads without a detour; "" for one that is not on the timeline."""
        return addresses.event(event.id) if event.id in self.own else self.listed.get(event.id, "")

    def permalink(self, event: Event) -> str:
        """Where an event can be asked for again: its own page, or its place on that of its year, month or day."""
        return addresses.event(event.id) if event.id in self.own else self.shelved[event.id]

    def lang(self, event: Event) -> str:
        """The language of an event's title: that of the article it is taken from, "" where it is the site's."""
        if not event.reports or {"title", "added"}.intersection(event.edited):
            return ""
        return self.articles[event.reports[0].article].lang


def catalogue(
    timeline: Timeline,
    choices: Choices,
    language: Language = ENGLISH,
    keys: Mapping[str, tuple[Key, ...]] = MappingProxyType({}),
) -> Catalogue:
    """Everything in its place. `keys` are those of each topic, where they are known."""
    parts = tuple(_parts(timeline, choices, language, keys))
    shelved = {id_: url for part in parts for id_, url in _shelved(part, choices)}
    told, passed = _by_article(timeline), defaultdict[str, list[Passed]](list)
    for item in timeline.passed:
        passed[item.article].append(item)
    return Catalogue(
        parts=parts,
        choices=choices,
        articles={article.slug: article for article in timeline.articles},
        origins={article.slug: sources.of(article) for article in timeline.articles},
        events={event.id: event for event in timeline.events},
        settles=outcomes.planned(timeline.events),
        own=rank.foremost(timeline.events, choices.event_pages),
        shelved=shelved,
        listed=shelved | {found.event.id: f"{part.url}#{found.event.id}" for part in parts for found in part.keys},
        told=told,
        passed={slug: tuple(items) for slug, items in passed.items()},
        also=timeline.also,
        language=language,
    )


def _parts(
    timeline: Timeline, choices: Choices, language: Language, known: Mapping[str, tuple[Key, ...]]
) -> Iterator[Part]:
    """One part for each topic that an article or an event has; a single one is the whole site."""
    events, articles = by_topic(timeline.events), by_topic(timeline.articles)
    slugs = {article.slug: article for article in timeline.articles}
    names = sorted({*events, *articles}) or [""]
    for name in names:
        prefix = addresses.topic(name or "other") if len(names) > 1 else ""
        given = choices.topics[name].title if name in choices.topics else ""
        title = given or name.replace("-", " ").replace("_", " ").strip().capitalize() or language.text("Other topics")
        told = events.get(name, ())
        keys = known[name] if name in known else rank.key(told, choices.key_dates, choices.least_sources)
        shelves, sorted_out = shelve(told, choices.page_events), facets(told, slugs, prefix, choices)
        url = f"{prefix}{addresses.INDEX}" if prefix else choices.front
        yield Part(name, title, url, prefix, told, articles.get(name, ()), keys, shelves, sorted_out)


def _shelved(part: Part, choices: Choices) -> Iterator[tuple[str, str]]:
    for shelf in everything(part.shelves):
        for page in sheets(shelf, part.prefix, choices.page_events):
            yield from ((event.id, f"{page.url}#{event.id}") for event in page.events)


def _by_article(timeline: Timeline) -> dict[str, tuple[tuple[Report, Event], ...]]:
    told = defaultdict[str, list[tuple[Report, Event]]](list)
    for event in timeline.events:
        for report in event.reports:
            told[report.article].append((report, event))
    place = attrgetter("paragraph", "start", "at")
    return {slug: tuple(sorted(found, key=lambda pair: place(pair[0]))) for slug, found in told.items()}
