"""A search over events and quotes that runs in the browser: what it searches, and the scripts that its page loads.

The scripts in assets/ are published as they stand. ufuzzy.js is uFuzzy 1.0.19, by its own licence beside it.
"""

import json
from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import Final
from unicodedata import normalize

from timeline.model import Article, Event
from timeline.stretches import Stretch, stretches
from timeline.views import Catalogue, wording

FOLDER: Final = "search"
EVENTS: Final = f"{FOLDER}/events.js"

_ASSETS: Final = files("timeline") / "search/assets"


def scripts() -> Iterator[tuple[str, str]]:
    """Every file that the search page loads besides the events, with its address."""
    for file in sorted(_ASSETS.iterdir(), key=lambda file: file.name):
        yield f"{FOLDER}/{file.name}", file.read_text(encoding="utf-8")


def events(catalogue: Catalogue) -> Iterator[Stretch]:
    """All that can be found, one event a line, in order of time: its id, date, title, names and sources, and quotes.

    What has no page of its own says besides where it stands. Where the site speaks another language, that of the title
    and that of the quotes follow.

    A script and no JSON: a page that is opened from a disk may load scripts beside it, and nothing else.
    """

    def write(run: Sequence[Event]) -> str:
        rows = (_row(event, catalogue) for event in run)
        return ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)

    yield Stretch("timelineSearch([\n")
    yield from stretches(catalogue.events.values(), write, ",\n")
    yield Stretch("\n]);\n")


def _row(event: Event, catalogue: Catalogue) -> tuple[str, ...]:
    """Composed characters alone: the search folds accents letter by letter, and marks what it found in the original."""
    told = [catalogue.articles[report.article] for report in event.reports]
    quotes = dict.fromkeys(report.quote for report in event.reports)
    row = (
        event.id,
        wording.opened(wording.plain(event.when, catalogue.language)),
        event.title,
        _names(event, told),
        "\n".join(quotes),
        "" if event.id in catalogue.own else catalogue.permalink(event),
        catalogue.lang(event),
        _spoken(told),
    )
    said = len(row) - next(n for n, text in enumerate(reversed(row)) if text)  # nothing is said of what ends in nothing
    return tuple(normalize("NFC", text) for text in row[:said])


def _spoken(told: list[Article]) -> str:
    """The language of all quotes of an event; "" where it is the site's, or not one."""
    languages = {article.lang for article in told}
    return languages.pop() if len(languages) == 1 else ""


def _names(event: Event, told: list[Article]) -> str:
    outlets = (article.outlet for article in told)
    cited = (citation.outlet for citation in event.citations)
    return ", ".join(dict.fromkeys(filter(None, (*event.actors, *event.places, *outlets, *cited))))
