"""A small chronology made up to be shown: every precision, kind and state of an event, in three scripts."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from timeline.dates.when import When
from timeline.model import Article, Citation, Event, Kind, Outcome, Passed, Report, Timeline
from timeline.record.changes import Altered, Changes, Removed, Told
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
_PASSED: Final = (
    Passed("quay", "It is 20 days away.", 2, 0, "20 days", 6, "P20D", "says how long, not when"),
    Passed("quay", "Did it close in March 2017?", 3, 0, "in March 2017", 13, "2017-03", "asked, not told"),
    Passed("pol", "پل هر هفته بسته است.", 1, 0, "هر هفته", 3, "", "says how often, not when"),
)
_LONG: Final = (
    "The commission that was to look into the collision of the barge with the second pier lists, on four hundred "
    "pages, what nobody had wanted to know"
)


def specimens() -> Timeline:
    events = tuple(sorted(_events(), key=lambda event: (event.when.sort_key, event.id)))
    return Timeline(events, (_POST, _FRENCH, _PERSIAN, _NAMELESS), _PASSED)


def record() -> tuple[Changes, ...]:
    """What was published of it when, with every way in which an event can change."""
    flood, toll = (
        Told("High water", When.parse("2008"), "occurred", 1),
        Told("A toll", When.parse("2015"), "planned", 1),
    )
    plan = Told("A plan that came about", When.parse("2018-03"), "planned", 1)
    first = (("specimen-2009", flood), ("specimen-2015", toll), ("specimen-2018-03", plan), ("x", toll), ("y", toll))
    now = replace(
        flood, title="An outlet says so in its own voice", when=When.parse("2009"), kind="background", sources=2
    )
    altered = (
        Altered("specimen-2009", now, ("title", "when", "kind", "sources")),
        Altered("specimen-2015", toll, (), formerly="specimen-2015"),
        Altered("specimen-2018-03", replace(plan, outcome="took place"), ("outcome",)),
    )
    new = (("specimen-2025-10", Told("پل تازه باز شد", When.parse("2025-10"), "occurred", 1)),)
    return (
        Changes(_POST.published, first),
        Changes(_NAMELESS.published, new, altered, (Removed("x"), Removed("y", "specimen-2015"))),
    )


def _events() -> Iterator[Event]:
    yield _event("2009", "An outlet says so in its own voice", _report(_POST, "2009", "It had flooded in ", "2009"))
    doubled = _report(_FRENCH, "201X", "Le trafic a doublé dans les ", "années 2010")
    yield _event("201X", "Mentioned in passing", doubled, kind="background")
    treaty = _report(_POST, "2015", "They recalled the treaty of ", "2015")
    tolls = _report(_FRENCH, "2015", "Le péage fut aboli par le traité de ", "2015")
    signed = "Anna Berg", "The Commission for the Harbours and Lighthouses of the North"
    yield _event("2015", "Two sources", treaty, tolls, actors=signed, places=("Sable",))
    yield _event("2017-07", _LONG, _report(_NAMELESS, "2017-07", f"{_LONG}, it said in ", "July 2017"))
    closed = _report(_POST, "2018-01-23", "", "On Tuesday", " the mayor closed it.", speaker="the mayor")
    yield _event("2018-01-23", "Somebody's claim", closed, actors=("Anna Berg", "شورای بندر"), places=("Sable", "Quay"))
    said = _report(_POST, "2018-01-24", "So the minister said ", "today", speaker="the minister")
    yield _event("2018-01-24", "Somebody's statement", said, act="statement")
    no_ship = _report(_POST, "2018-02", "No ship came in ", "February")
    yield _event("2018-02", "What did not happen", no_ship, negated=True)
    yield _plan("2018-03", "A plan that came about", Outcome("took place", "specimen-2018-03-06"))
    yield _plan("2018-03-05", "The same plan, more precisely", Outcome("took place", "specimen-2018-03-06"))
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
