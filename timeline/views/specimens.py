"""A small chronology made up to be shown: every precision, kind and state of an event, in three scripts."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from timeline.dates.when import When
from timeline.model import Article, Citation, Event, Kind, Outcome, Report, Timeline
from timeline.views.addresses import PATTERNS

SHAPES: Final = (
    "2018-03-05", "2018-03", "2018-22", "2018", "201X", "2018-03-05/2018-03-11", "../2018-03-05", "2018-03/..",
)  # fmt: skip
WORDINGS: Final = (
    "2018-03-01", "0476-09-04", "2025-07-21/2025-07-27", "2025-07-28/2025-08-03", "2017-11/2018-02", "2015/2018",
    "2017-24", "2018-03~", "2009?", "199X~", "2017~/2018", "../2025-08", "../2025", "2018-01~/..",
)  # fmt: skip

_POST: Final = Article(
    "specimens/quay.md",
    "quay",
    "Ministers quarrel over the quay",
    date(2018, 1, 24),
    "",
    PATTERNS,
    outlet="Harbour Post",
    author="A. Writer",
    source="https://example.org/quay",
)
_NAMELESS: Final = Article("specimens/ferry.md", "ferry", "The ferry is to go on", date(2025, 7, 28), "", PATTERNS)
_FRENCH: Final = Article(
    "specimens/pont.md", "pont", "Le pont attendra", date(2025, 6, 30), "", PATTERNS, outlet="Le Port", lang="fr"
)
_PERSIAN: Final = Article(
    "specimens/pol.md", "pol", "پل تازه", date(2025, 7, 27), "", PATTERNS, outlet="روزنامه بندر", lang="fa"
)
_LONG: Final = (
    "The commission that was to look into the collision of the barge with the second pier lists, on four hundred "
    "pages, what nobody had wanted to know"
)


def specimens() -> Timeline:
    events = tuple(sorted(_events(), key=lambda event: (event.when.sort_key, event.id)))
    return Timeline(events, (_POST, _FRENCH, _PERSIAN, _NAMELESS))


def _events() -> Iterator[Event]:
    yield _event("2009", "An outlet says so in its own voice", _report(_POST, "2009", "It had flooded in ", "2009"))
    doubled = _report(_FRENCH, "201X", "Le trafic a doublé dans les ", "années 2010")
    yield _event("201X", "Mentioned in passing", doubled, kind="background")
    treaty = _report(_POST, "2015", "They recalled the treaty of ", "2015")
    tolls = _report(_FRENCH, "2015", "Le péage fut aboli par le traité de ", "2015")
    yield _event("2015", "Two sources", treaty, tolls)
    yield _event("2017-07", _LONG, _report(_NAMELESS, "2017-07", f"{_LONG}, it said in ", "July 2017"))
    closed = _report(_POST, "2018-01-23", "", "On Tuesday", " the mayor closed it.", speaker="the mayor")
    yield _event("2018-01-23", "Somebody's claim", closed)
    said = _report(_POST, "2018-01-24", "So the minister said ", "today", speaker="the minister")
    yield _event("2018-01-24", "Somebody's statement", said, act="statement")
    no_ship = _report(_POST, "2018-02", "No ship came in ", "February")
    yield _event("2018-02", "What did not happen", no_ship, negated=True)
    yield _plan("2018-03-05", "A plan that came about", Outcome("took place", "specimen-2018-03-06"))
    yield _event("2018-03-06", "How it came about", _report(_POST, "2018-03-06", "He came ", "on March 6"))
    yield _plan("2018-04", "A plan that was called off", Outcome("called off"))
    yield _plan("2018-05", "A plan of which nothing is heard", Outcome("nothing reported"))
    yield _event("2019-03~", "Approximate", _report(_FRENCH, "2019-03~", "Un essai eut lieu ", "vers mars 2019"))
    yield _event("2020-24", "A season", _report(_FRENCH, "2020-24", "Le gel a duré tout ", "l’hiver 2020"))
    divers = _report(_NAMELESS, "2025-07-21/2025-07-27", "Divers worked there ", "last week")
    yield _event("2025-07-21/2025-07-27", "Still going on", divers, kind="ongoing")
    yield _disputed()
    due = _report(_NAMELESS, "../2025-08-31", "Bids are due ", "by the end of the summer")
    yield _event("../2025-08-31", "A deadline", due, kind="deadline")
    cited = (Citation("Calendar", "The Port", "https://example.org/calendar", date(2025, 5, 2)),)
    yield _event("2025-09-23?", "The editors' own, uncertain", kind="planned", edited=("added",), citations=cited)
    yield _event("2025-10", "پل تازه باز شد", _report(_PERSIAN, "2025-10", "پل تازه در ", "اکتبر ۲۰۲۵", " باز شد."))
    toll = _report(_FRENCH, "2026-01/..", "Le péage s’applique ", "dès janvier 2026")
    yield _event("2026-01/..", "From some time on", toll, kind="planned")


def _disputed() -> Event:
    title = "Sources that disagree, of which the editors took one"
    friday = _report(_NAMELESS, "2025-07-25", "The council met the builders ", "on Friday")
    saturday = _report(_PERSIAN, "2025-07-26", "شورا ", "روز شنبه", " با سازندگان دیدار کرد.")
    edited, note = ("title", "when", "merge"), "The minutes give Friday."
    return _event("2025-07-25", title, friday, saturday, edited=edited, note=note)


def _plan(edtf: str, title: str, outcome: Outcome) -> Event:
    told = _report(_POST, edtf, "The minister is to come ", "then", speaker="the minister")
    return _event(edtf, title, told, kind="planned", outcome=outcome)


def _event(edtf: str, title: str, *reports: Report, kind: Kind = "occurred", **known: object) -> Event:
    id_ = f"specimen-{edtf.replace('/', '-to-').strip('.-?~')}"
    return replace(Event(id_, When.parse(edtf), kind, title, reports), **known)  # type: ignore[arg-type]


def _report(article: Article, edtf: str, before: str, words: str, after: str = ".", **known: object) -> Report:
    quote, when = f"{before}{words}{after}", When.parse(edtf)
    found = Report(
        f"{edtf}-{article.slug}", article.slug, when, "occurred", "", quote, 1, 0, words, len(before), "",
        article.published,
    )  # fmt: skip
    return replace(found, **known)  # type: ignore[arg-type]
