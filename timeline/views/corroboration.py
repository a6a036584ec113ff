"""How far the sources of an event agree, and who they are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.likeness import words
from timeline.merge import State, state
from timeline.model import Article, Event
from timeline.views import wording


@dataclass(frozen=True, slots=True)
class Corroboration:
    """How far the sources agree, in the terms of timeline.merge and in words, and the publishers by name."""

    state: State
    words: str
    outlets: str

    @property
    def said(self) -> str:
        """In one line: 2 sources: the Courier and the Mail."""
        return f"{self.words}: {self.outlets}" if self.outlets else self.words


def corroboration(event: Event, articles: Mapping[str, Article]) -> Corroboration:
    outlets = {report.article: articles[report.article].outlet for report in event.reports}
    agreed, publishers = state(event, outlets), _publishers(event, outlets)
    sources = min(len(publishers), _sentences(event))
    said = _in_words(agreed, sources, len(publishers), _dates(event))
    return Corroboration(agreed, said, wording.listed(_names(publishers)))


def speakers(event: Event) -> str:
    """Who says so, when no outlet says it in its own voice: "Iran and France"."""
    said = [report.speaker for report in event.reports]
    return wording.listed([wording.isolated(name) for name in dict.fromkeys(said)]) if said and all(said) else ""


def _publishers(event: Event, outlets: Mapping[str, str]) -> list[str | tuple[str]]:
    """Each once, by name; one that is not named by what it published."""
    told = [outlet or (slug,) for slug, outlet in outlets.items()]
    cited = [citation.outlet or (citation.url or citation.title,) for citation in event.citations]
    return list(dict.fromkeys(told + cited))


def _names(publishers: Sequence[str | tuple[str]]) -> list[str]:
    named = [wording.isolated(name) for name in publishers if isinstance(name, str)]
    match len(publishers) - len(named):
        case 0:
            return named
        case 1:
            return [*named, "a publisher not named"]
        case several:
            return [*named, f"{several} publishers not named"]


def _sentences(event: Event) -> int:
    """How many there are, copies of one counted once."""
    return len({*(tuple(words(report.quote)) for report in event.reports), *(cited.title for cited in event.citations)})


def _dates(event: Event) -> int:
    return len({report.when for report in event.reports})


def _in_words(agreed: State, sources: int, publishers: int, dates: int) -> str:
    match agreed:
        case "several sources":
            return f"{sources} sources"
        case "sources differ in precision":
            return f"{sources} sources, which differ in precision"
        case "sources disagree" if sources > 1:
            return f"{sources} sources, which disagree on the date"
        case "sources disagree":
            return "One source, with dates that disagree"
        case "one source":
            return _one_source(sources, publishers, dates)


def _one_source(sources: int, publishers: int, dates: int) -> str:
    if not sources:
        return "No source given"
    if publishers > 1:
        return f"One source, carried by {publishers} publishers"
    return "One source, more and less precise" if dates > 1 else "One source"
