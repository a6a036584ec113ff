"""A small chronology to show: every precision and kind, sources that agree and sources that do not, three scripts."""

from dataclasses import replace
from datetime import date

from timeline.choices import Choices
from timeline.dates.when import When
from timeline.exports import Collection, Publication, Site
from timeline.language import ENGLISH, Language
from timeline.model import Article, Citation, Event, Kind, Passed, Report, Timeline
from timeline.views import Catalogue, catalogue

POST = Article(
    "articles/bridge.md",
    "bridge",
    "Ministers quarrel over the bridge",
    date(2018, 1, 24),
    "",
    "articles/bridge.html",
    outlet="Harbour Post",
    author="A. Writer",
    source="https://example.org/bridge",
)
UNNAMED = Article("articles/ferry.md", "ferry", "The ferry is to go on", date(2025, 7, 28), "", "articles/ferry.html")
FRENCH = Article(
    "articles/pont.md",
    "pont",
    "Le pont attendra",
    date(2025, 6, 30),
    "",
    outlet="Le Port",
    source="Le Port, p. 4",
    lang="fr",
)
PERSIAN = Article("articles/pol.md", "pol", "پل تازه", date(2025, 7, 27), "", outlet="روزنامه بندر", lang="fa")
SITE = Site("The port", "What happened there", "https://example.org/port")
NOWHERE = Site("The port")  # which has no address yet
ARTICLES = (POST, FRENCH, PERSIAN, UNNAMED)


def report(article: Article, edtf: str, before: str, words: str, after: str = ".", **known: object) -> Report:
    """A report whose quote stands at the beginning of the paragraph given, of the first one otherwise."""
    found = Report(
        id=f"{edtf}-{article.slug}",
        article=article.slug,
        when=When.parse(edtf),
        kind="occurred",
        title="as found",
        quote=f"{before}{words}{after}",
        paragraph=1,
        start=0,
        words=words,
        at=len(before),
        rule="<a rule>",
        anchor=article.published,
    )
    return replace(found, **known)  # type: ignore[arg-type]


def event(edtf: str, *reports: Report, title: str = "", kind: Kind = "occurred", **known: object) -> Event:
    made = Event(f"{edtf.replace('/', '-to-')}-event", When.parse(edtf), kind, title or f"Event of {edtf}", reports)
    return replace(made, **known)  # type: ignore[arg-type]


def catalogued(shown: Timeline, language: Language = ENGLISH, **choices: int) -> Catalogue:
    return catalogue(shown, Choices(**choices), language)  # type: ignore[arg-type]


def collection(shown: Timeline | None = None, site: Site = SITE) -> Collection:
    """All events of a timeline, as they are taken along."""
    shown = shown or full()
    return Collection(site.name, "index.html", shown.events, Publication(catalogued(shown), site))


def timeline(*events: Event, articles: tuple[Article, ...] = ARTICLES, passed: tuple[Passed, ...] = ()) -> Timeline:
    return Timeline(tuple(sorted(events, key=lambda each: each.when.sort_key)), articles, passed)


def full() -> Timeline:
    return timeline(
        event("2009", report(POST, "2009", "The quay had flooded in ", "2009"), kind="background"),
        event("201X", report(FRENCH, "201X", "Le trafic a doublé dans les ", "années 2010"), kind="background"),
        event(
            "2015",
            report(POST, "2015", "They recalled the treaty of ", "2015", paragraph=4),
            report(UNNAMED, "2015", "Tolls lifted by the ", "2015", " treaty would come back.", paragraph=3),
            kind="background",
            title="The harbour treaty",
        ),
        event("2017-07", report(POST, "2017-07", "A crane fell in ", "July 2017", paragraph=2)),
        event("2018-01-23", report(POST, "2018-01-23", "", "On Tuesday", " the mayor refused.", speaker="the mayor")),
        event(
            "2018-03-05",
            report(POST, "2018-03-05", "He will come on ", "March 5", paragraph=6, speaker="the minister"),
            report(POST, "2018-03", "His visit is set for ", "March", paragraph=5),
            kind="planned",
            title="The minister is to visit the harbour",
            aliases=("2018-03-visit",),
        ),
        event("2019-03~", report(FRENCH, "2019-03~", "Un essai eut lieu ", "vers mars 2019", paragraph=2)),
        event("2020-24", report(FRENCH, "2020-24", "Le gel a duré tout ", "l'hiver 2020", paragraph=3)),
        event(
            "2025-07-21/2025-07-27",
            report(UNNAMED, "2025-07-21/2025-07-27", "Divers worked there ", "last week", paragraph=2),
            kind="ongoing",
        ),
        event(
            "2025-07-25",
            report(UNNAMED, "2025-07-25", "The council met the builders ", "on Friday", paragraph=4),
            report(PERSIAN, "2025-07-26", "شورا ", "روز شنبه", " با سازندگان دیدار کرد."),
            title="The council meets the builders",
            edited=("title", "when", "merge"),
            note="The minutes give Friday.",
        ),
        event(
            "../2025-08-31",
            report(UNNAMED, "../2025-08-31", "Bids are due ", "by the end of the summer", paragraph=5),
            kind="deadline",
        ),
        event(
            "2025-09-23?",
            kind="planned",
            edited=("added",),
            citations=(Citation("Calendar", "The Port", "https://example.org/calendar", date(2025, 5, 2)),),
        ),
        event("2026-01/..", report(FRENCH, "2026-01/..", "Le péage s'applique ", "dès janvier 2026"), kind="planned"),
        passed=(Passed("bridge", "It is 20 days away.", 2, 27, "20 days", 6, "P20D", "a length of time"),),
    )


def two_topics() -> Timeline:
    """An article and an event of each."""
    ships = replace(POST, topic="ships"), replace(UNNAMED, topic="quays")
    told = (report(ships[0], "2018-03-05", "On ", "March 5"), report(ships[1], "2019", "In ", "2019"))
    events = (event("2018-03-05", told[0], topic="ships"), event("2019", told[1], topic="quays"))
    return timeline(*events, articles=ships)
