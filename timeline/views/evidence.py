"""The sentences that date an event: who wrote them, and how their date words were read."""

from dataclasses import dataclass

from timeline.model import Article, Citation, Report
from timeline.views import addresses, wording
from timeline.views.dates import DateView, date_view
from timeline.views.wording import Words


@dataclass(frozen=True, slots=True)
class Evidence:
    """One sentence that dates an event: `before`, `words` and `after` make up the quote."""

    before: str
    words: str
    after: str
    read_as: DateView
    origin: str  # what the words were read from: "from an article of 28 July 2025"
    rule: str
    speaker: str
    article: str  # its title
    url: str  # of the very words in the article
    outlet: str
    published: Words


@dataclass(frozen=True, slots=True)
class Source:
    """What an editor cites for an event of their own."""

    title: str
    outlet: str
    url: str
    published: Words | None


def evidence(report: Report, article: Article) -> Evidence:
    stop = report.at + len(report.words)
    return Evidence(
        before=report.quote[: report.at],
        words=report.quote[report.at : stop],
        after=report.quote[stop:],
        read_as=date_view(report.when),
        origin=_origin(report, article),
        rule=report.rule,
        speaker=report.speaker,
        article=article.title,
        url=addresses.mention(report, article),
        outlet=article.outlet,
        published=wording.day(article.published),
    )


def source(citation: Citation) -> Source:
    published = wording.day(citation.published) if citation.published else None
    return Source(citation.title, citation.outlet, addresses.external(citation.url), published)


def _origin(report: Report, article: Article) -> str:
    if report.anchor == article.published:
        return f"from an article of {wording.day(report.anchor).text}"
    return f"counted from {wording.day(report.anchor).text}"
