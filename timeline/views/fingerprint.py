"""What pages, calendars and data can show of an event, in a few letters: where these are the same, that is the same."""

from collections.abc import Callable, Iterator
from dataclasses import fields
from hashlib import blake2b
from operator import attrgetter
from typing import Final

from timeline.model import Article, Event, Report
from timeline.views.catalogue import Catalogue

SIZE: Final = 16  # bytes


def digest(value: object) -> str:
    """Of a value that writes itself out in full (`repr`), a hash."""
    return blake2b(repr(value).encode(errors="surrogatepass"), digest_size=SIZE).hexdigest()


def fingerprints(catalogue: Catalogue) -> Callable[[Event], str]:
    """Gives the fingerprint of an event, made when it is first asked for.

    It covers the event, its articles but for their text, where it and they stand, and the same of what came of it.
    What has no source with a date is dated by the newest article (timeline.exports).
    """
    made: dict[str, str] = {}
    newest = max((article.published for article in catalogue.articles.values()), default=None)
    headed = {slug: digest(_HEADER(article)) for slug, article in catalogue.articles.items()}

    def fingerprint(event: Event) -> str:
        known = made.get(event.id)
        if known is None:
            known = made[event.id] = digest([*_around(event, catalogue), *_linked(event, catalogue), *_told(event)])
        return known

    def _told(event: Event) -> Iterator[object]:
        if not event.reports:
            yield newest
        for report in event.reports:
            yield headed[report.article], report.when.edtf, *_REPORT(report)

    return fingerprint


def _around(event: Event, catalogue: Catalogue) -> Iterator[object]:
    """Itself, and where it stands."""
    yield event.when.edtf
    yield _EVENT(event)
    yield catalogue.url(event)
    yield catalogue.listed.get(event.id)
    yield catalogue.shelved.get(event.id)


def _linked(event: Event, catalogue: Catalogue) -> Iterator[object]:
    """Events that its page leads to, as far as it names them."""
    outcome = (event.outcome.event,) if event.outcome else ()
    for id_ in (*outcome, *catalogue.settles.get(event.id, ())):
        if other := catalogue.events.get(id_):
            yield other.when.edtf, other.title, catalogue.lang(other), catalogue.url(other)
        else:
            yield id_


_HEADER: Final = attrgetter(*(each.name for each in fields(Article) if each.name != "html"))
_REPORT: Final = attrgetter(*(each.name for each in fields(Report) if each.name != "when"))
_EVENT: Final = attrgetter(*(each.name for each in fields(Event) if each.name not in ("when", "reports")))
