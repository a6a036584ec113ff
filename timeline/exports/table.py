"""A table (CSV, RFC 4180): a row an event, for spreadsheets. No cell of it can become a formula."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Final

from timeline.exports.collection import Collection
from timeline.model import Event
from timeline.stretches import Stretch, stretches

COLUMNS: Final = (
    "id", "edtf", "earliest", "latest", "precision", "kind", "act", "negated", "title", "speaker", "quote", "source",
    "published", "reports", "state", "topic", "actors", "places", "url",
)  # fmt: skip

MEDIA: Final = "text/csv"

# What spreadsheets take for the beginning of a formula, in the wide forms of East Asian keyboards too.
_FORMULA: Final = tuple("=+-@\t\r\n＝＋－＠")
_TEXT: Final = "'"  # what marks a cell as text to them


def table(collection: Collection, address: str) -> Iterator[Stretch]:  # noqa: ARG001  (it says not where it stands)
    """A header and a row an event. The quote is the first that dates it; timeline.json has them all."""
    yield Stretch(_rows([COLUMNS]))
    yield from stretches(collection.events, lambda events: _rows(_cells(event, collection) for event in events))


def guarded(cell: str) -> str:
    """A cell with an apostrophe before what would be a formula, and before an apostrophe, so that it can be undone."""
    return _TEXT + cell if cell.startswith((*_FORMULA, _TEXT)) else cell


def unguarded(cell: str) -> str:
    """The cell as it was."""
    return cell.removeprefix(_TEXT)


def _rows(rows: Iterable[Iterable[str]]) -> str:
    """As RFC 4180 has them."""
    written = StringIO(newline="")
    csv.writer(written).writerows(map(guarded, row) for row in rows)
    return written.getvalue()


def _cells(event: Event, collection: Collection) -> Iterator[str]:
    """In the order of the columns."""
    when, (told, quote, published, speaker) = event.when, _source(event, collection)
    url = collection.catalogue.permalink(event)
    yield from (event.id, when.edtf)
    yield from (day.isoformat() if day else "" for day in (when.first, when.last))
    yield from (when.precision, event.kind, event.act, "true" if event.negated else "false", event.title)
    yield from (speaker, quote, told, published, str(len(event.reports)), event.status, event.topic)
    yield from ("; ".join(event.actors), "; ".join(event.places), collection.site.absolute(url) or url)


def _source(event: Event, collection: Collection) -> tuple[str, str, str, str]:
    """Of its first source who published it, the sentence, when, and who says so in it."""
    for report in event.reports:
        article = collection.catalogue.articles[report.article]
        return article.outlet or article.title, report.quote, article.published.isoformat(), report.speaker
    for cited in event.citations:
        return cited.outlet or cited.title, "", cited.published.isoformat() if cited.published else "", ""
    return "", "", "", ""
