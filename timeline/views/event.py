"""An event as a page shows it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from timeline.model import Article, Event, Kind
from timeline.views import wording
from timeline.views.catalogue import Catalogue
from timeline.views.corroboration import Corroboration, corroboration, speakers
from timeline.views.dates import DateView, date_view
from timeline.views.evidence import Evidence, Source, evidence, source

KIND_WORDS: Final[dict[Kind, str]] = {
    "occurred": "Reported as having happened",
    "planned": "Planned: reported before it was to happen",
    "deadline": "Deadline: the day by which something is due",
    "ongoing": "Ongoing: still going on when it was reported",
    "background": "Background: mentioned in passing, to explain something else",
}
_CHANGES: Final = {
    "title": "title", "when": "date", "kind": "kind", "act": "act", "negated": "denial", "outcome": "outcome",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class EventView:
    id: str
    url: str
    listed: str  # where it stands in a list, with the fragment: the timeline, or a page of its year
    shelved: str  # where it stands among all events of its time
    title: str
    date: DateView
    kind: Kind
    kind_words: str
    evidence: tuple[Evidence, ...]
    sources: tuple[Source, ...]
    corroboration: Corroboration
    says: str  # under the title: "Planned, according to the minister"; "" where it happened by the outlet's own word
    reported: str  # when, apart from when it happened
    edits: str  # what the editors changed, in a sentence; "" where nothing
    note: str
    aliases: tuple[str, ...]
    others: str  # how many other events of its date are listed with it; "" where that is not said

    @property
    def description(self) -> str:
        """The page in a sentence, for search engines and link previews."""
        return f"{wording.opened(self.date.words)}: {self.title}. {self.corroboration.words}."


def event_view(event: Event, catalogue: Catalogue, others: int = 0) -> EventView:
    articles = catalogue.articles
    return EventView(
        id=event.id,
        url=catalogue.url(event),
        listed=catalogue.listed.get(event.id, ""),
        shelved=catalogue.shelved.get(event.id, ""),
        title=event.title,
        date=date_view(event.when),
        kind=event.kind,
        kind_words=KIND_WORDS[event.kind],
        evidence=tuple(evidence(report, articles[report.article]) for report in event.reports),
        sources=tuple(map(source, event.citations)),
        corroboration=corroboration(event, articles),
        says=_says(event),
        reported=_reported(event, articles),
        edits=_edits(event.edited),
        note=event.note,
        aliases=event.aliases,
        others=f"{wording.counted(others, 'more event')} of this date" if others else "",
    )


def _says(event: Event) -> str:
    kind, claimed = "" if event.kind == "occurred" else event.kind, speakers(event)
    return wording.opened(", ".join(filter(None, (kind, f"according to {claimed}" if claimed else ""))))


def _reported(event: Event, articles: Mapping[str, Article]) -> str:
    told = [articles[report.article].published for report in event.reports]
    days = sorted({*told, *(citation.published for citation in event.citations if citation.published)})
    said = [wording.day(day).text for day in days]
    return f"between {said[0]} and {said[-1]}" if len(said) > 2 else wording.listed(said)


def _edits(edited: tuple[str, ...]) -> str:
    changed = wording.listed([name for key, name in _CHANGES.items() if key in edited])
    said = (
        "Added by the editors." if "added" in edited else "",
        f"{wording.opened(changed)} set by the editors." if changed and "added" not in edited else "",
        "Reports brought together by the editors." if "merge" in edited else "",
    )
    return " ".join(filter(None, said))
