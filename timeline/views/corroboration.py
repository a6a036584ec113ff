"""How far the sources of an event agree, and who they are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.dates.when import When
from timeline.language import Language
from timeline.merging import sources
from timeline.merging.sources import State
from timeline.model import Article, Event
from timeline.views import wording


@dataclass(frozen=True, slots=True)
class Corroboration:
    """How far the sources agree, in the terms of timeline.merging.sources and in words, and the publishers by name."""

    state: State
    words: str
    outlets: str
    said: str  # both in one line: "2 sources: the Courier and the Mail"


def corroboration(event: Event, articles: Mapping[str, Article], language: Language) -> Corroboration:
    told = {report.article: articles[report.article] for report in event.reports}
    origins = {slug: sources.of(article) for slug, article in told.items()}
    publishers = _publishers(event, [article.outlet or (slug,) for slug, article in told.items()])
    agreed, names = sources.state(event, origins), language.listed(_names(publishers, language))
    words = _in_words(agreed, sources.count(event, origins), len(publishers), event, language)
    said = language.text("{sources}: {names}", sources=words, names=names) if names else words
    return Corroboration(agreed, words, names, said)


def speakers(event: Event, language: Language) -> str:
    """Who says so, when no outlet says it in its own voice: "Iran and France"."""
    said = [report.speaker for report in event.reports]
    return language.listed([language.isolated(name) for name in dict.fromkeys(said)]) if said and all(said) else ""


def _publishers(event: Event, told: Sequence[str | tuple[str]]) -> list[str | tuple[str]]:
    """Each once, by name; one that is not named by what it published."""
    cited = [citation.outlet or (citation.url or citation.title,) for citation in event.citations]
    return list(dict.fromkeys([*told, *cited]))


def _names(publishers: Sequence[str | tuple[str]], language: Language) -> list[str]:
    named = [language.isolated(name) for name in publishers if isinstance(name, str)]
    unnamed = len(publishers) - len(named)
    said = language.count("a publisher not named", "{n} publishers not named", unnamed) if unnamed else ""
    return [*named, said] if said else named


def _in_words(agreed: State, count: int, publishers: int, event: Event, language: Language) -> str:
    match agreed:
        case "several sources":
            return language.count("One source", "{n} sources", count)
        case "sources differ in precision":
            return language.count("One source, more and less precise", "{n} sources, which differ in precision", count)
        case "sources disagree":
            return language.count(
                "One source, with dates that disagree ({dates})",
                "{n} sources, which disagree on the date ({dates})",
                max(count, 1),
                dates=_dates(event, language),
            )
        case "one source":
            return _one_source(count, publishers, len(_whens(event)), language)


def _dates(event: Event, language: Language) -> str:
    """Each date that is told; and which of them, or which other, the editors took: that settles what is shown first."""
    told = language.listed([wording.plain(when, language) for when in _whens(event)])
    if "when" not in event.edited:
        return told
    decided = wording.plain(event.when, language)
    return language.text("{dates}; the editors decided for {date}", dates=told, date=decided)


def _whens(event: Event) -> list[When]:
    """The dates that are told, in order of time."""
    return sorted({report.when for report in event.reports}, key=lambda when: (when.sort_key, when.edtf))


def _one_source(count: int, publishers: int, dates: int, language: Language) -> str:
    if not count:
        return language.text("No source given")
    if publishers > 1:
        return language.count(
            "One source, carried by one publisher", "One source, carried by {n} publishers", publishers
        )
    return language.text("One source, more and less precise") if dates > 1 else language.text("One source")
