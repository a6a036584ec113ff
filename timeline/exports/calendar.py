"""A calendar (iCalendar, RFC 5545) to load or to subscribe to: the events whose days are known, each in whole days.

A month would become a banner of 31 days, or a first day that nobody gave: such events are left out, and counted.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Final

import icalendar

from timeline.dates.when import When
from timeline.exports.atom import summary
from timeline.exports.collection import Collection, parts
from timeline.language import Language
from timeline.model import Event
from timeline.stretches import Stretch, stretches
from timeline.views import wording
from timeline.views.event import kind_words

MEDIA: Final = "text/calendar"

_MAKER: Final = "-//timeline//events//EN"
_OLDER: Final = {"name": "x-wr-calname", "description": "x-wr-caldesc"}  # what came before RFC 7986
_OCTETS: Final = 75
_MOST: Final = 10_000  # entries that are held: those of one timeline stand in many calendars, one after the other
_DAILY: Final = timedelta(days=1)  # how often a subscriber should ask again


def calendar(collection: Collection, address: str) -> Iterator[Stretch]:
    """Every event that has days. No clock dates it: a stamp is the day of an event's newest article."""
    site, made = collection.site, icalendar.Calendar()
    made.add("version", "2.0")
    made.add("prodid", _MAKER)
    made.add("method", "PUBLISH")
    made.add("uid", site.key(address))
    for name, text in (("name", collection.title), ("description", description(collection))):
        for each in (name, _OLDER[name]):
            made.add(each, icalendar.vText(text))  # the library would escape nothing in what it has no type for
    made.add("refresh-interval", _DAILY, {"VALUE": "DURATION"})
    made.add("x-published-ttl", icalendar.vDuration(_DAILY))
    if site.url:
        made.add("url", site.absolute(collection.page))
        made.add("source", site.absolute(address), {"VALUE": "URI"})
    head, end = bytes(made.to_ical()).decode().rsplit("END:", 1)
    yield Stretch(head)
    yield from stretches(collection.events, partial(_entries, collection))
    yield Stretch(f"END:{end}")


def days(event: Event) -> tuple[date, date] | None:
    """Its first and last day where both are given as days. A deadline is the last day that its words leave."""
    first, last = event.when.first, event.when.last
    if event.kind == "deadline" and last:
        return last, last
    if first and last and (event.when.precision == "day" or _from_day_to_day(event.when)):
        return first, last
    return None


def _from_day_to_day(when: When) -> bool:
    return when.precision == "interval" and all(end and end.precision == "day" for end in parts(when))


def description(collection: Collection) -> str:
    """What is in the calendar, and what is not."""
    language = collection.language
    left = sum(days(event) is None for event in collection.events)
    lines = [collection.site.subtitle] if collection.site.subtitle else []
    if left:
        lines.append(
            language.count(
                "One event is left out, since its day is not known.",
                "{n} events are left out, since their days are not known.",
                left,
            )
        )
    return "\n".join(lines)


def _entries(collection: Collection, events: Sequence[Event]) -> str:
    return "".join(_written(event, covered, collection) for event in events if (covered := days(event)))


def _written(event: Event, covered: tuple[date, date], collection: Collection) -> str:
    """Each once, if calendars that have it follow one another closely."""
    written = collection.publication.entries
    if event.id not in written:
        if len(written) == _MOST:
            written.clear()
        written[event.id] = "".join(map(_folded, _entry(event, covered, collection)))
    return written[event.id]


def _entry(event: Event, covered: tuple[date, date], collection: Collection) -> Iterator[str]:
    """Its lines. The library, which is right but takes a millisecond an event, writes all that is there once."""
    (first, last), language, site = covered, collection.language, collection.site
    stamp = f"{_basic(collection.reported(event)[1])}T000000Z"
    yield "BEGIN:VEVENT"
    yield f"UID:{site.key(f'events/{event.id}')}"
    yield f"DTSTAMP:{stamp}"
    yield f"LAST-MODIFIED:{stamp}"
    yield f"DTSTART;VALUE=DATE:{_basic(first)}"
    if last < date.max:  # an event without an end lasts a day
        yield f"DTEND;VALUE=DATE:{_basic(last + _DAILY)}"  # the first day that is not its own any more
    yield f"SUMMARY:{_escaped(_summary(event, language))}"
    yield f"DESCRIPTION:{_escaped(_description(event, collection))}"
    yield "TRANSP:TRANSPARENT"
    yield f"CATEGORIES:{event.kind}"
    if status := _status(event):
        yield f"STATUS:{status}"
    if site.url:
        yield f"URL:{site.absolute(collection.catalogue.url(event))}"
    yield "END:VEVENT"


def _description(event: Event, collection: Collection) -> str:
    language = collection.language
    words = wording.opened(wording.plain(event.when, language))
    return f"{words}. {kind_words(event, language)}.\n{summary(event, collection)}"


def _basic(day: date) -> str:
    """As calendars write days; `strftime` leaves out the zeros of early years on some systems."""
    return day.isoformat().replace("-", "")


def _escaped(text: str) -> str:
    return bytes(icalendar.vText(text).to_ical()).decode()


def _folded(line: str) -> str:
    """A line in pieces of at most 75 octets (RFC 5545, 3.1), none of which begins within a letter."""
    if len(line) <= _OCTETS and line.isascii():
        return f"{line}\r\n"
    left, pieces = line.encode(), list[bytes]()
    while len(left) > _OCTETS:
        end = _OCTETS - bool(pieces)  # the space before a further piece counts
        while left[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(left[:end])
        left = left[end:]
    return b"\r\n ".join((*pieces, left)).decode() + "\r\n"


def _summary(event: Event, language: Language) -> str:
    """The title, after what a day in a calendar would otherwise hide."""
    if _called_off(event):
        return language.text("Called off: {title}", title=event.title)
    if event.kind == "deadline":
        return language.text("Deadline: {title}", title=event.title)
    if event.when.approximate:
        return language.text("About this day: {title}", title=event.title)
    if event.when.uncertain:
        return language.text("Perhaps on this day: {title}", title=event.title)
    if event.kind == "planned":
        return language.text("Planned: {title}", title=event.title)
    return event.title


def _status(event: Event) -> str:
    if _called_off(event):
        return "CANCELLED"
    doubtful = event.when.approximate or event.when.uncertain
    return "TENTATIVE" if doubtful or event.kind == "planned" else ""


def _called_off(event: Event) -> bool:
    return event.outcome is not None and event.outcome.came == "called off"
