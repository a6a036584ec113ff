"""What an editor may paste into content/curation.yaml, once it says what is meant."""

from collections.abc import Sequence
from datetime import date

from timeline import store
from timeline.dates.meaning import Order
from timeline.dates.readings import read
from timeline.dates.when import When
from timeline.identity.fresh import fresh_id
from timeline.model import Event, Passed


def accept(event: Event) -> str:
    """With the sentence, so that a change of it will be told."""
    quote = {"quote": told} if (told := main_quote(event)) else {}
    return store.items([{"accept": event.id, **quote}])


def retitle(event: Event) -> str:
    return store.items([{"event": event.id, "title": event.title}])


def redate(event: Event) -> str:
    return store.items([{"event": event.id, "when": event.when.edtf}])


def unite(one: Event, other: Event) -> str:
    """One event, and beside it what says that they are two."""
    ids = [one.id, other.id]
    return store.items([{"merge": ids}]) + "# or, if they are two:\n# " + store.items([{"distinct": ids}])


def requote(quote: str) -> str:
    """The line that takes the place of a quote which is told otherwise now."""
    return store.items([{"quote": quote}]).replace("- ", "  ", 1)


def add(passed: Passed, whens: Sequence[When], published: date) -> str:
    """An event for date words that gave none: with one of the dates that they may mean, and beside it the others."""
    first, *others = whens
    title = passed.quote.rstrip(" .")
    entry = {
        "add": fresh_id(first, title),
        "when": first.edtf,
        "title": title,
        "kind": "occurred" if first.last and first.last <= published else "planned",
        "article": passed.article,
        "quote": passed.quote,
    }
    either = f'when: "{first}"'
    return store.items([entry]).replace(either, " ".join((either, *(f' # or "{other}"' for other in others))), 1)


def two_ways(passed: Passed, published: date) -> tuple[When, ...]:
    """What date words denote with the day first, and with the month first, as far as such a day exists."""
    readings = (reading.when for order in Order for reading in read(passed.words, published, order))
    return tuple(dict.fromkeys(when for when in readings if when))


def main_quote(event: Event) -> str:
    """The sentence that the event's own date and title come from."""
    quotes = {report.id: " ".join(report.quote.split()) for report in reversed(event.reports)}
    own = next((quotes[name] for name in (event.id, *event.aliases) if name in quotes), "")
    return own or next(iter(reversed(quotes.values())), "")
