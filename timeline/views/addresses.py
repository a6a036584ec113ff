"""Where things stand on the site, relative to its root. Addresses name files, so that pages open from a disk."""

from typing import Final

from timeline.model import Article, Report

TIMELINE: Final = "index.html"
ARTICLES: Final = "articles.html"
METHOD: Final = "method.html"
EXPORT: Final = "timeline.json"
FEED: Final = "feeds/events.atom.xml"


def event(id_: str) -> str:
    return f"events/{id_}.html"


def year(number: int) -> str:
    return f"years/{number}.html"


def article(told: Article) -> str:
    return told.url or f"articles/{told.slug}.html"


def mention_anchor(report: Report) -> str:
    """The id of the date words in their article: paragraph, and offset in its text."""
    return f"d{report.paragraph}-{report.start + report.at}"


def mention(report: Report, told: Article) -> str:
    return f"{article(told)}#{mention_anchor(report)}"


def external(text: str) -> str:
    """What leads out of the site and is safe to follow, "" for all else: a citation, a path, a script."""
    return text if text.startswith(("https://", "http://")) else ""
