"""The sentences that date an event: who wrote them, and how their date words were read."""

from dataclasses import dataclass

from timeline.language import Language
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
    lang: str  # of the quote and the article's title, "" where it is that of the site
    read_as: DateView
    anchor: str  # the day that the words were counted from
    of_article: bool  # whether that is the day of the article
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


def evidence(report: Report, article: Article, language: Language) -> Evidence:
    stop = report.at + len(report.words)
    return Evidence(
        before=report.quote[: report.at],
        words=report.quote[report.at : stop],
        after=report.quote[stop:],
        lang=article.lang,
        read_as=date_view(report.when, language),
        anchor=wording.day(report.anchor, language).text,
        of_article=report.anchor == article.published,
        rule=report.rule,
        speaker=report.speaker,
        article=article.title,
        url=addresses.mention(report, article),
        outlet=article.outlet,
        published=wording.day(article.published, language),
    )


def source(citation: Citation, language: Language) -> Source:
    published = wording.day(citation.published, language) if citation.published else None
    return Source(citation.title, citation.outlet, addresses.external(citation.url), published)
