"""What an article's page shows beside its text: each dated statement, how it was read, and what event it tells of."""

from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter

from timeline.dates.when import When
from timeline.language import Language
from timeline.model import Article, Event, Passed, Report
from timeline.views import addresses, wording
from timeline.views.catalogue import Catalogue
from timeline.views.dates import DateView, date_view
from timeline.views.wording import Words


@dataclass(frozen=True, slots=True)
class Mark:
    """Date words to be marked in an article: where they stand, and the event that they are linked to."""

    paragraph: int
    start: int  # offsets in the paragraph's text, the end exclusive
    end: int
    anchor: str
    url: str  # of the event, relative to the site's root
    title: str  # what the words were read as


@dataclass(frozen=True, slots=True)
class Reading:
    """Date words as the machine read them: either an event, or `why` there is none."""

    words: str  # the whole sentence, where editors have dated it
    anchor: str  # in the article's text; "" where the words are not marked
    read_as: DateView | None
    event: str
    lang: str  # of the event's title, "" where it is that of the site
    url: str
    why: str


@dataclass(frozen=True, slots=True)
class ArticleReading:
    """An article with the dates found in it, in the order of the text."""

    title: str
    lang: str  # of the title and the text, "" where it is that of the site
    outlet: str
    author: str
    source: str  # where the original stands, as a citation or an address
    link: str  # that address, "" where it is none
    published: Words
    description: str
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """An article in the list of sources."""

    title: str
    lang: str  # of the title, "" where it is that of the site
    url: str
    outlet: str
    published: Words
    events: str


def article_reading(article: Article, catalogue: Catalogue) -> ArticleReading:
    language = catalogue.language
    published = wording.day(article.published, language)
    return ArticleReading(
        title=article.title,
        lang=article.lang,
        outlet=article.outlet,
        author=article.author,
        source=article.source,
        link=addresses.external(article.source),
        published=published,
        description=language.text(
            "{title}, {day}: {dates}, {events}.",
            title=article.title,
            day=published.text,
            dates=language.count("{n} dated statement", "{n} dated statements", len(marks(article, catalogue))),
            events=_events_told(article, catalogue),
        ),
        readings=tuple(_readings(article, catalogue)),
    )


def article_lines(catalogue: Catalogue) -> tuple[ArticleLine, ...]:
    return tuple(
        ArticleLine(
            article.title,
            article.lang,
            addresses.article(article),
            article.outlet,
            wording.day(article.published, catalogue.language),
            _events_told(article, catalogue),
        )
        for article in catalogue.articles.values()
    )


def marks(article: Article, catalogue: Catalogue) -> tuple[Mark, ...]:
    """The date words of an article that tell of an event, in the order of the text, each once."""
    told: dict[str, Mark] = {}
    for report, event in catalogue.told.get(article.slug, ()):
        if report.words:  # those of an event that editors added are not in the text
            mark = _mark(report, catalogue.url(event), catalogue.language)
            told.setdefault(addresses.mention_anchor(report), mark)
    return tuple(sorted(told.values(), key=lambda mark: (mark.paragraph, mark.start)))


def _mark(report: Report, url: str, language: Language) -> Mark:
    start, anchor = report.start + report.at, addresses.mention_anchor(report)
    return Mark(report.paragraph, start, start + len(report.words), anchor, url, wording.plain(report.when, language))


def _readings(article: Article, catalogue: Catalogue) -> Iterator[Reading]:
    """In the order of the text."""
    told = [
        (report.paragraph, report.start + report.at, _told(report, event, catalogue))
        for report, event in catalogue.told.get(article.slug, ())
    ]
    passed = catalogue.passed.get(article.slug, ())
    left = [(item.paragraph, item.start + item.at, _passed(item, catalogue.language)) for item in passed]
    return (reading for *_, reading in sorted(told + left, key=itemgetter(0, 1)))


def _told(report: Report, event: Event, catalogue: Catalogue) -> Reading:
    words, anchor = report.words or report.quote, addresses.mention_anchor(report) if report.words else ""
    read_as = date_view(report.when, catalogue.language)
    return Reading(words, anchor, read_as, event.title, catalogue.lang(event), catalogue.url(event), "")


def _passed(item: Passed, language: Language) -> Reading:
    return Reading(item.words, "", _denoted(item.reads, language), "", "", "", language.text(item.why))


def _denoted(reads: str, language: Language) -> DateView | None:
    """Nothing for what TimeML calls a duration or a set: it denotes no time."""
    try:
        return date_view(When.parse(reads), language)
    except ValueError:
        return None


def _events_told(article: Article, catalogue: Catalogue) -> str:
    return wording.events(len({event.id for _, event in catalogue.told.get(article.slug, ())}), catalogue.language)
