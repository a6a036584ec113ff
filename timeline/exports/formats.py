"""The formats in which events can be taken along: where each stands, what it is, and what it is good for."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from timeline.exports import atom, calendar, jsonfeed, linked, records, table
from timeline.exports.collection import Collection
from timeline.language import message
from timeline.stretches import Fingerprint, Stretch, joined
from timeline.views import addresses


@dataclass(frozen=True, slots=True)
class Format:
    """One way to take a whole timeline along."""

    name: str  # of its file, beside the timeline's own page
    media: str
    label: str  # what a link to it says
    use: str  # what it is good for
    write: Callable[[Collection, str], str | Iterator[Stretch]]  # whole, or in stretches


FORMATS: Final = (
    Format(
        addresses.FEED,
        atom.MEDIA,
        message("Atom feed"),
        message("Tells a feed reader of what is newly reported."),
        atom.atom,
    ),
    Format(
        addresses.JSON_FEED,
        jsonfeed.MEDIA,
        message("JSON Feed"),
        message("The same for programs that prefer JSON."),
        jsonfeed.json_feed,
    ),
    Format(
        addresses.CALENDAR,
        calendar.MEDIA,
        message("Calendar"),
        message("Every event whose days are known, in whole days: load it once, or subscribe to its address."),
        calendar.calendar,
    ),
    Format(
        addresses.TABLE,
        table.MEDIA,
        message("Table (CSV)"),
        message("A row an event, for spreadsheets. Cells that could be taken for formulas begin with an apostrophe."),
        table.table,
    ),
    Format(
        addresses.EXPORT,
        records.MEDIA,
        message("Data (JSON)"),
        message("Everything that is known of every event and its sources, as the schema beside it says."),
        records.document,
    ),
    Format(
        addresses.LINKED,
        linked.MEDIA,
        message("Linked data (JSON-LD)"),
        message("The events and their sources in the terms of schema.org."),
        linked.document,
    ),
)
_SINGLE: Final = message("Put it into your calendar")
_PART: Final = message("Calendar of {name}")
CALENDAR: Final = next(each for each in FORMATS if each.name == addresses.CALENDAR)


@dataclass(frozen=True, slots=True)
class Export:
    """A file to take along, beside the page that lists its events."""

    address: str
    format: Format
    collection: Collection = field(repr=False)
    label: str = ""
    use: str = ""

    @property
    def media(self) -> str:
        return self.format.media

    @property
    def title(self) -> str:
        return self.collection.title

    @property
    def subscribed(self) -> str:
        """The address that makes a program subscribe to a calendar, once the site has one."""
        whole = self.collection.site.absolute(self.address)
        followed = self.format is CALENDAR and len(self.collection.events) > 1
        return f"webcal:{whole.partition(':')[2]}" if whole and followed else ""

    def stretches(self) -> Iterator[Stretch]:
        """What the file says, never all of it at once where it says much."""
        made = self.format.write(self.collection, self.address)
        return iter([Stretch(made)]) if isinstance(made, str) else made

    def outline(self, fingerprint: Fingerprint) -> object:
        """All that it says, with nothing but a fingerprint of each event."""
        held, parts, front = self.collection, self.collection.catalogue.parts, self.collection.catalogue.choices.front
        topics = [(part.title, len(part.events)) for part in parts if held.page in (part.url, front)]
        return held.name, held.page, topics, [*map(fingerprint, held.events)] or held.publication.newest

    def text(self) -> str:
        return joined(self.stretches())


def in_all_formats(collection: Collection, prefix: str) -> Iterator[Export]:
    """A whole timeline; `prefix` is what the addresses of its pages begin with."""
    return (export(each, f"{prefix}{each.name}", collection) for each in FORMATS)


def export(form: Format, address: str, collection: Collection) -> Export:
    text = collection.language.text
    return Export(address, form, collection, text(form.label), text(form.use))


def calendar_of(collection: Collection) -> Export:
    """That of a year or an event, beside its page."""
    single = len(collection.events) == 1 and collection.page == addresses.event(collection.events[0].id)
    label = collection.language.text(_SINGLE if single else _PART, name=collection.name)
    return Export(addresses.beside(collection.page, "ics"), CALENDAR, collection, label)
