"""What is taken along: some events of a site, under a name, with what every format says of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from heapq import nlargest
from json import dumps
from posixpath import relpath
from uuid import NAMESPACE_URL, uuid5

from timeline.dates.when import When
from timeline.language import Language
from timeline.model import Event
from timeline.stretches import Stretch, stretches
from timeline.views import Catalogue, EventView, event_view


@dataclass(frozen=True, slots=True)
class Site:
    """What an export says of the site it comes from. `url` is "" where the site's own address is not known."""

    name: str
    subtitle: str = ""
    url: str = ""
    language: str = "en"

    def absolute(self, address: str) -> str:
        """The whole address of a file of the site; "" where the site's own is not known."""
        return f"{self.url.rstrip('/')}/{address}" if self.url else ""

    def link(self, address: str, base: str) -> str:
        """How the file `base` names another one: absolutely where that can be, else beside itself."""
        folder, _, name = address.rpartition("/")
        return self.absolute(address) or _way(folder, base.rpartition("/")[0]) + name

    def key(self, address: str) -> str:
        """A UUID for something of this site, which lasts as long as the site's address."""
        return str(uuid5(NAMESPACE_URL, f"{self.url or self.name}/{address}"))


@lru_cache(maxsize=2**12)
def _way(folder: str, base: str) -> str:
    """What stands before the name of a file, in a file of another folder."""
    between = relpath(folder or ".", base or ".")
    return "" if between == "." else f"{between}/"


@dataclass(frozen=True, eq=False)
class Publication:
    """Everything on a site, as one. `entries` is what calendars have written already, by the id of the event."""

    catalogue: Catalogue
    site: Site
    entries: dict[str, str] = field(default_factory=dict, repr=False)

    @cached_property
    def newest(self) -> date:
        """The day of the newest article."""
        return max((article.published for article in self.catalogue.articles.values()), default=date.min)


@dataclass(frozen=True, slots=True)
class Collection:
    """Events that belong together: all, or those of a topic, a year, or whatever else has a page."""

    name: str
    page: str  # the address of the page that lists them
    events: tuple[Event, ...]
    publication: Publication

    @property
    def site(self) -> Site:
        return self.publication.site

    @property
    def catalogue(self) -> Catalogue:
        return self.publication.catalogue

    @property
    def language(self) -> Language:
        return self.publication.catalogue.language

    @property
    def title(self) -> str:
        """The name, with that of the site."""
        return f"{self.name} · {self.site.name}" if self.name != self.site.name else self.name

    def view(self, event: Event) -> EventView:
        return event_view(event, self.catalogue)

    def reported(self, event: Event) -> tuple[date, date]:
        """When the first and the last of its sources came out; the day of the newest article where none has a date."""
        articles = self.catalogue.articles
        told = [articles[report.article].published for report in event.reports]
        dated = [*told, *(cited.published for cited in event.citations if cited.published)]
        return min(dated, default=self.publication.newest), max(dated, default=self.publication.newest)


def latest(collection: Collection, limit: int) -> list[tuple[date, Event]]:
    """The events last reported, each with that day."""
    dated = ((collection.reported(event)[1], event) for event in collection.events)
    return nlargest(limit, dated, key=lambda pair: pair[0])


def in_lines(
    head: Mapping[str, object], name: str, events: Iterable[Event], item: Callable[[Event], Mapping[str, object]]
) -> Iterator[Stretch]:
    """A JSON object whose last member is a list, each item of it in a line of its own."""

    def write(run: Sequence[Event]) -> str:
        return ",\n".join(dumps(item(event), ensure_ascii=False) for event in run)

    yield Stretch(f'{dumps(head, ensure_ascii=False)[:-1]}, "{name}": [\n')
    yield from stretches(events, write, ",\n")
    yield Stretch("\n]}\n")


def parts(when: When) -> tuple[When | None, When | None]:
    """Both ends of an interval, None for an open one; a single date is both of its own."""
    start, _, end = when.edtf.partition("/")
    return (None if start == ".." else When.parse(start)), (None if end == ".." else When.parse(end or start))


def midnight(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
