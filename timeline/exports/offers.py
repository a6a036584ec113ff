"""What each page offers to take along, and all files that this makes."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from timeline.exports import calendar, citation, embed, linked
from timeline.exports.citation import Citation
from timeline.exports.collection import Collection, Publication, Site
from timeline.exports.formats import Export, calendar_of, in_all_formats
from timeline.exports.linked import Block
from timeline.exports.plates import plates
from timeline.model import Article, Event, Timeline
from timeline.pictures import Lettering, Plate, lettering
from timeline.views import Catalogue, Part, addresses, wording
from timeline.views.names import label
from timeline.views.renamed import renamed
from timeline.views.shelves import everything

_NOTHING: Final[tuple[Export, ...]] = ()


@dataclass(frozen=True)
class Offers:
    """All offers of a site. Templates ask for those of a page by its address."""

    timeline: Timeline
    catalogue: Catalogue
    site: Site

    @cached_property
    def whole(self) -> Collection:
        published = Publication(self.catalogue, self.site)
        return Collection(self.site.name, self._front, self.timeline.events, published)

    @cached_property
    def collections(self) -> Mapping[str, Collection]:
        """What has a page that can stand in pages of other sites: timelines, years and events, by its address."""
        parts = (each for part in self.catalogue.parts for each in self._within(part))
        return {each.page: each for each in (self.whole, *parts)}

    @cached_property
    def exports(self) -> Mapping[str, tuple[Export, ...]]:
        """The files of every page that has any: of whole timelines in all formats, of parts of one the calendar."""
        prefixes = {part.url: part.prefix for part in self.catalogue.parts} | {self._front: ""}
        made = defaultdict[str, tuple[Export, ...]](tuple)
        for page, collection in self.collections.items():
            if page in prefixes:
                made[page] = tuple(in_all_formats(collection, prefixes[page]))
            else:
                made[page] = tuple(_calendars(collection))
        facets = (facet for part in self.catalogue.parts for facet in part.facets.paged())
        for facet in facets:
            made[facet.url] = tuple(
                _calendars(self._collection(label(facet, self.catalogue.language), facet.url, facet.events))
            )
        return made

    @property
    def timelines(self) -> tuple[Collection, ...]:
        """The whole, and then each of several topics."""
        return (self.whole, *(self.collections[part.url] for part in self.catalogue.parts if part.prefix))

    @property
    def newest(self) -> str:
        """The day of the newest article: nothing here is later."""
        newest, language = self.whole.publication.newest, self.catalogue.language
        return wording.day(newest, language).text if self.catalogue.articles else ""

    def files(self, page: str) -> tuple[Export, ...]:
        """What stands beside a page to take along."""
        return self.exports.get(page, _NOTHING)

    def snippet(self, page: str) -> str:
        """The HTML that shows this page's events on another site; "" where that cannot be."""
        listed = page in self.collections and page not in self._hubs
        return embed.snippet(self.collections[page], addresses.embed(page)) if listed else ""

    def citation(self, event_id: str) -> Citation:
        return citation.citation(self.catalogue.events[event_id], self.whole)

    def linked(self, event_id: str) -> Block:
        """JSON-LD for the page of an event, as HTML can carry it."""
        return linked.event_block(self.catalogue.events[event_id], self.whole)

    def linked_article(self, article: Article) -> Block:
        return linked.article_block(article, self.whole)

    @cached_property
    def pictures(self) -> Mapping[str, Plate]:
        """What is to be drawn, by the address of its page; nothing while the site has no address to name it by."""
        return plates(self.whole, self.collections, self._letters)

    def picture(self, page: str) -> str:
        """The address of a page's picture, of the whole site's where it has none; "" where no pictures are made."""
        return addresses.picture(page if page in self.pictures else self._front) if self.pictures else ""

    def outline(self, page: str) -> object:
        """All that a page shows of them, but for what it says of its own event."""
        files = [(each.address, each.label, each.title, each.subscribed) for each in self.files(page)]
        return files, self.snippet(page), self.picture(page)

    def written(self) -> Iterator[tuple[str, Export]]:
        """Each file to take along, by its address."""
        yield from ((each.address, each) for files in self.exports.values() for each in files)
        for former, page in renamed(self.catalogue):  # no program that subscribed to a calendar follows a page
            yield from ((addresses.beside(former, "ics"), each) for each in self.files(page))

    def drawn(self) -> Iterator[tuple[str, Plate, Lettering]]:
        """Likewise each picture: what is on it, and how that is lettered."""
        letters = self._letters
        return ((addresses.picture(page), plate, letters) for page, plate in self.pictures.items())

    @property
    def _front(self) -> str:
        return self.catalogue.choices.front

    @property
    def _hubs(self) -> set[str]:
        """The front page of several timelines, which lists no events itself."""
        return {self._front} - {part.url for part in self.catalogue.parts}

    @property
    def _letters(self) -> Lettering:
        return lettering(self.catalogue.choices.font)

    def _within(self, part: Part) -> Iterator[Collection]:
        """A topic, and what of a timeline has a page of its own: its years, and its events."""
        if part.prefix:
            yield self._collection(part.title, part.url, part.events)
        for shelf in part.shelves:
            held = [event for inner in everything([shelf]) for event in inner.events]
            ordered = tuple(sorted(held, key=lambda event: (event.when.sort_key, event.id)))
            yield self._collection(
                shelf.label(self.catalogue.language), addresses.period(part.prefix, "year", shelf.first), ordered
            )
        for event in part.events:
            if event.id in self.catalogue.own:
                yield self._collection(event.title, addresses.event(event.id), (event,))

    def _collection(self, name: str, page: str, events: tuple[Event, ...]) -> Collection:
        return Collection(name, page, events, self.whole.publication)


def _calendars(collection: Collection) -> Iterator[Export]:
    """The calendar of a collection, if any of its events has days to stand on."""
    if any(map(calendar.days, collection.events)):
        yield calendar_of(collection)
