"""What an article's page shows beside its text: each dated statement, how it was read, and what event it tells of."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter, itemgetter

from timeline.dates.when import When
from timeline.language import Language
from timeline.model import Article, Event, Passed, Report
from timeline.views import addresses, wording
from timeline.views.catalogue import Catalogue
from timeline.views.dates import DateView, date_view
from timeline.views.leaves import Leaf, leaf_count, leaves
from timeline.views.wording import Words


@dataclass(frozen=True, slots=True)
class Mark:
    """Date words to be marked in an article: where they stand, and the event that they are linked to, if any."""

    paragraph: int
    start: int  # offsets in the paragraph's text, the end exclusive
    end: int
    anchor: str
    url: str  # of the event, relative to the site's root; "" where the words gave none
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
    outlet_url: str  # of the page with all that it tells, "" where there is none
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
        outlet_url=_outlet_url(article, catalogue),
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


def article_outline(article: Article, catalogue: Catalogue, fingerprint: Callable[[Event], str]) -> object:
    """All that its reading and the marks in its text depend on, for less than it takes to make them."""
    told = [
        (report.id, report.paragraph, report.start, report.at, report.words, report.when.edtf, fingerprint(event))
        for report, event in catalogue.told.get(article.slug, ())
    ]
    said = (article.slug, article.title, article.published, article.outlet, article.author, article.source)
    return said, article.url, article.lang, _outlet_url(article, catalogue), told, catalogue.passed.get(article.slug)


def article_lists(catalogue: Catalogue) -> Iterator[Leaf[ArticleLine]]:
    """The articles by day of publication."""
    lines = [
        ArticleLine(
            article.title,
            article.lang,
            addresses.article(article),
            article.outlet,
            wording.day(article.published, catalogue.language),
            _events_told(article, catalogue),
        )
        for article in catalogue.articles.values()
    ]
    title = catalogue.language.text("Articles")
    return leaves(lines, catalogue.choices.page_events, title, addresses.articles, catalogue.language)


def article_list_urls(catalogue: Catalogue) -> Iterator[str]:
    """The addresses of all of them."""
    count = leaf_count(len(catalogue.articles), catalogue.choices.page_events)
    return (addresses.articles(number) for number in range(1, count + 1))


def marks(article: Article, catalogue: Catalogue) -> tuple[Mark, ...]:
    """The date words of an article that tell of an event, in the order of the text, each once."""
    told: dict[str, Mark] = {}
    for report, event in catalogue.told.get(article.slug, ()):
        if report.words:  # those of an event that editors added are not in the text
            mark = _mark(report, catalogue.url(event), catalogue.language)
            told.setdefault(addresses.mention_anchor(report), mark)
    return tuple(sorted(told.values(), key=lambda mark: (mark.paragraph, mark.start)))


def left(article: Article, catalogue: Catalogue) -> tuple[Mark, ...]:
    """The date words that gave no event, in the order of the text, without those that overlap what is marked."""
    return tuple(_free(catalogue.passed.get(article.slug, ()), _taken(article, catalogue)))


def anchors(article: Article, catalogue: Catalogue) -> dict[tuple[int, int], str]:
    """Where in its page one finds what gave no event, by paragraph and offset: the words, or what they overlap."""
    passed, taken = catalogue.passed.get(article.slug, ()), _taken(article, catalogue)
    every = (*taken, *_free(passed, taken))
    return {
        (mark.paragraph, mark.start): next((other.anchor for other in every if _overlap(mark, other)), "")
        for mark in map(_unlinked, passed)
    }


def _taken(article: Article, catalogue: Catalogue) -> Sequence[Mark]:
    """What is marked in the paragraphs of what gave no event, without its links."""
    among = {item.paragraph for item in catalogue.passed.get(article.slug, ())}
    told = (report for report, _ in catalogue.told.get(article.slug, ())) if among else ()
    marked: dict[tuple[int, int], Mark] = {}
    for report in told:
        if report.words and report.paragraph in among:
            marked.setdefault((report.paragraph, report.start + report.at), _unlinked(report))
    return [marked[place] for place in sorted(marked)]


def _free(passed: Iterable[Passed], taken: Sequence[Mark]) -> list[Mark]:
    """What gave no event, without what overlaps that which is taken, or what is before it."""
    found: list[Mark] = []
    for mark in sorted(map(_unlinked, passed), key=attrgetter("paragraph", "start")):
        if not any(_overlap(mark, other) for other in (*taken, *found[-1:])):
            found.append(mark)
    return found


def _unlinked(item: Passed | Report) -> Mark:
    start = item.start + item.at
    return Mark(item.paragraph, start, start + len(item.words), f"d{item.paragraph}-{start}", "", "")


def _overlap(one: Mark, other: Mark) -> bool:
    return one.paragraph == other.paragraph and one.start < other.end and other.start < one.end


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
    places = anchors(article, catalogue) if passed else {}
    without = [
        (item.paragraph, item.start + item.at, _passed(item, places[item.paragraph, item.start + item.at], catalogue))
        for item in passed
    ]
    return (reading for *_, reading in sorted(told + without, key=itemgetter(0, 1)))


def _outlet_url(article: Article, catalogue: Catalogue) -> str:
    sources = (
        facet for part in catalogue.parts if part.topic == article.topic for facet in part.facets.every["source"]
    )
    return next((facet.url for facet in sources if facet.name == article.outlet), "")


def _told(report: Report, event: Event, catalogue: Catalogue) -> Reading:
    words, anchor = report.words or report.quote, addresses.mention_anchor(report) if report.words else ""
    read_as = date_view(report.when, catalogue.language)
    return Reading(words, anchor, read_as, event.title, catalogue.lang(event), catalogue.url(event), "")


def _passed(item: Passed, anchor: str, catalogue: Catalogue) -> Reading:
    read_as, why = denoted(item.reads, catalogue.language), catalogue.language.text(item.why)
    return Reading(item.words, anchor, read_as, "", "", "", why)


def denoted(reads: str, language: Language) -> DateView | None:
    """Nothing for what TimeML calls a duration or a set: it denotes no time."""
    try:
        return date_view(When.parse(reads), language)
    except ValueError:
        return None


def _events_told(article: Article, catalogue: Catalogue) -> str:
    return wording.events(len({event.id for _, event in catalogue.told.get(article.slug, ())}), catalogue.language)
