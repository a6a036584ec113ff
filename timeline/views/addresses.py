"""Where things stand on the site, relative to its root. Addresses name files, so that pages open from a disk."""

from datetime import date
from typing import Final

from timeline.model import Article, Report

INDEX: Final = "index.html"  # of a topic; where the front page is, the settings say
ARTICLES: Final = "articles.html"
CHANGES: Final = "changes.html"
CHANGES_FEED: Final = "feeds/changes.atom.xml"
CHANGES_JSON_FEED: Final = "feeds/changes.json"
COVERAGE: Final = "coverage.html"
NAMES: Final = "names.html"
METHOD: Final = "method.html"
SEARCH: Final = "search.html"
MISSING: Final = "404.html"  # by this name servers know it
REVIEW: Final = "review.html"  # of drafts alone
PATTERNS: Final = "patterns.html"  # likewise
ALONG: Final = "along.html"
EXPORT: Final = "timeline.json"
TABLE: Final = "timeline.csv"
CALENDAR: Final = "timeline.ics"
LINKED: Final = "timeline.jsonld"
FEED: Final = "feeds/events.atom.xml"
JSON_FEED: Final = "feeds/events.json"


def event(id_: str) -> str:
    """Where an event can always be asked for, whether or not it has a page of its own."""
    return f"events/{id_}.html"


def topic(name: str) -> str:
    """What the addresses of a topic's pages begin with; "" where the collection is one timeline."""
    return f"topics/{name}/" if name else ""


def period(prefix: str, level: str, first: date, sheet: int = 1) -> str:
    """The page of a year, month or day: years/2018.html, months/2018-03.html, days/2018-03-05-2.html."""
    written = {"year": str(first.year), "month": f"{first.year:04}-{first:%m}", "day": first.isoformat()}[level]
    return f"{prefix}{level}s/{written}{f'-{sheet}' if sheet > 1 else ''}.html"


def facet(prefix: str, sort: str, slug: str, sheet: int = 1) -> str:
    """The page of an actor, place, source or kind: actors/anna-berg.html, actors/anna-berg/2.html."""
    return f"{prefix}{sort}s/{slug}{f'/{sheet}' if sheet > 1 else ''}.html"


def changes(sheet: int = 1) -> str:
    return CHANGES if sheet == 1 else f"changes-{sheet}.html"


def articles(sheet: int = 1) -> str:
    """The list of articles; folders of that name hold the articles themselves."""
    return ARTICLES if sheet == 1 else f"articles-{sheet}.html"


def coverage(slug: str, sheet: int = 1) -> str:
    """The page of a reason why date words gave no event, where these are many."""
    return f"coverage/{slug}{f'/{sheet}' if sheet > 1 else ''}.html"


def names(prefix: str) -> str:
    return f"{prefix}{NAMES}"


def article(told: Article) -> str:
    return told.url or f"articles/{told.slug}.html"


def mention_anchor(report: Report) -> str:
    """The id of the date words in their article: paragraph, and offset in its text."""
    return f"d{report.paragraph}-{report.start + report.at}"


def mention(report: Report, told: Article) -> str:
    """Where the date words stand; the article alone for a sentence that editors have dated."""
    return f"{article(told)}#{mention_anchor(report)}" if report.words else article(told)


def schema(name: str) -> str:
    return f"schemas/{name}"


def beside(page: str, suffix: str) -> str:
    """Where a page's events stand in another form: years/2018.ics beside years/2018.html."""
    return f"{page.removesuffix('.html')}.{suffix}"


def embed(page: str) -> str:
    """The page that shows the same events inside pages of other sites."""
    return f"embed/{page}"


def picture(page: str) -> str:
    return f"pictures/{beside(page, 'png')}"


def external(text: str) -> str:
    """What leads out of the site and is safe to follow, "" for all else: a citation, a path, a script."""
    return text if text.startswith(("https://", "http://")) else ""
