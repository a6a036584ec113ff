"""How far the sources of an event agree, and who they are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.dates.when import When
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

    @property
    def said(self) -> str:
        """In one line: 2 sources: the Courier and the Mail."""
        return f"{self.words}: {self.outlets}" if self.outlets else self.words


def corroboration(event: Event, articles: Mapping[str, Article]) -> Corroboration:
    told = {report.article: articles[report.article] for report in event.reports}
    origins = {slug: sources.of(article) for slug, article in told.items()}
    publishers = _publishers(event, [article.outlet or (slug,) for slug, article in told.items()])
    agreed = sources.state(event, origins)
    said = _in_words(agreed, sources.count(event, origins), len(publishers), event)
    return Corroboration(agreed, said, wording.listed(_names(publishers)))


def speakers(event: Event) -> str:
    """Who says so, when no outlet says it in its own voice: "Iran and France"."""
    said = [report.speaker for report in event.reports]
    return wording.listed([wording.isolated(name) for name in dict.fromkeys(said)]) if said and all(said) else ""


def _publishers(event: Event, told: Sequence[str | tuple[str]]) -> list[str | tuple[str]]:
    """Each once, by name; one that is not named by what it published."""
    cited = [citation.outlet or (citation.url or citation.title,) for citation in event.citations]
    return list(dict.fromkeys([*told, *cited]))


def _names(publishers: Sequence[str | tuple[str]]) -> list[str]:
    named = [wording.isolated(name) for name in publishers if isinstance(name, str)]
    match len(publishers) - len(named):
        case 0:
            return named
        case 1:
            return [*named, "a publisher not named"]
        case several:
            return [*named, f"{several} publishers not named"]


def _in_words(agreed: State, count: int, publishers: int, event: Event) -> str:
    match agreed:
        case "several sources":
            return f"{count} sources"
        case "sources differ in precision":
            return f"{count} sources, which differ in precision"
        case "sources disagree" if count > 1:
            return f"{count} sources, which disagree on the date ({_dates(event)})"
        case "sources disagree":
            return f"One source, with dates that disagree ({_dates(event)})"
        case "one source":
            return _one_source(count, publishers, len(_whens(event)))


def _dates(event: Event) -> str:
    """Each date that is told; and which of them, or which other, the editors took: that settles what is shown first."""
    told = wording.listed([wording.plain(when) for when in _whens(event)])
    return f"{told}; the editors decided for {wording.plain(event.when)}" if "when" in event.edited else told


def _whens(event: Event) -> list[When]:
    """The dates that are told, in order of time."""
    return sorted({report.when for report in event.reports}, key=lambda when: (when.sort_key, when.edtf))


def _one_source(count: int, publishers: int, dates: int) -> str:
    if not count:
        return "No source given"
    if publishers > 1:
        return f"One source, carried by {publishers} publishers"
    return "One source, more and less precise" if dates > 1 else "One source"
