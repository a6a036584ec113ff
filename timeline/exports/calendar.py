"""A calendar (iCalendar, RFC 5545) to load or to subscribe to: the events whose days are known, each in whole days.

A month would become a banner of 31 days, or a first day that nobody gave: such events are left out, and counted.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

import icalendar

from timeline.exports.atom import summary
from timeline.exports.collection import Collection, parts
from timeline.language import Language
from timeline.model import Event
from timeline.views import wording

MEDIA: Final = "text/calendar"

_MAKER: Final = "-//timeline//events//EN"
_OLDER: Final = {"name": "x-wr-calname", "description": "x-wr-caldesc"}  # what came before RFC 7986
_DAILY: Final = timedelta(days=1)  # how often a subscriber should ask again


def calendar(collection: Collection, address: str) -> str:
    """Every event that has days. Nothing is dated by the clock: a stamp is the day of an event's newest article."""
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
    return "".join((head, *_entries(collection), f"END:{end}"))


def days(event: Event) -> tuple[date, date] | None:
    """Its first and last day where both are given as days. A deadline is the last day that its words leave."""
    first, last = event.when.first, event.when.last
    if event.kind == "deadline" and last:
        return last, last
    if first and last and all(end and end.precision == "day" for end in parts(event.when)):
        return first, last
    return None


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


def _entries(collection: Collection) -> Iterator[str]:
    """Each written once, however many calendars have it."""
    written = collection.publication.entries
    for event in collection.events:
        if covered := days(event):
            if event.id not in written:
                written[event.id] = bytes(_entry(event, covered, collection).to_ical()).decode()
            yield written[event.id]


def _entry(event: Event, covered: tuple[date, date], collection: Collection) -> icalendar.Event:
    first, last = covered
    view, site = collection.view(event), collection.site
    stamp = datetime.combine(collection.reported(event)[1], time(), UTC)
    made = icalendar.Event()
    made.add("uid", site.key(f"events/{event.id}"))
    made.add("dtstamp", stamp)
    made.add("last-modified", stamp)
    made.add("dtstart", first)
    if last < date.max:  # an event without an end lasts a day
        made.add("dtend", last + timedelta(days=1))  # the first day that is not its own any more
    made.add("summary", _summary(event, collection.language))
    made.add("description", f"{wording.opened(view.date.words)}. {view.kind_words}.\n{summary(view)}")
    made.add("transp", "TRANSPARENT")
    made.add("categories", [event.kind])
    if status := _status(event):
        made.add("status", status)
    if site.url:
        made.add("url", site.absolute(view.url))
    return made


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
