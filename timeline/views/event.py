"""An event as a page shows it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from timeline.model import Article, Came, Event, Kind
from timeline.views import wording
from timeline.views.catalogue import Catalogue
from timeline.views.corroboration import Corroboration, corroboration, speakers
from timeline.views.dates import DateView, date_view
from timeline.views.evidence import Evidence, Source, evidence, source
from timeline.views.outcome import EventLink, OutcomeView, outcome_view, plans

KIND_WORDS: Final[dict[Kind, str]] = {
    "occurred": "Reported as having happened",
    "planned": "Planned: reported before it was to happen",
    "deadline": "Deadline: the day by which something is due",
    "ongoing": "Ongoing: still going on when it was reported",
    "background": "Background: mentioned in passing, to explain something else",
}
STATEMENT: Final = "Statement: what somebody said on that day"
_CAME_SHORT: Final[dict[Came, str]] = {
    "took place": "then reported as done",
    "took place later": "then reported as done later",
    "called off": "then reported as called off",
    "nothing reported": "outcome not reported",
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
    outcome: OutcomeView | None  # of a plan or deadline
    plans: tuple[EventLink, ...]  # of which it is the outcome
    actors: str
    places: str
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
        kind_words=_kind_words(event),
        evidence=tuple(evidence(report, articles[report.article]) for report in event.reports),
        sources=tuple(map(source, event.citations)),
        corroboration=corroboration(event, articles),
        says=_says(event),
        reported=_reported(event, articles),
        outcome=outcome_view(event, catalogue),
        plans=plans(event, catalogue),
        actors=wording.listed([wording.isolated(name) for name in event.actors]),
        places=wording.listed([wording.isolated(name) for name in event.places]),
        edits=_edits(event.edited),
        note=event.note,
        aliases=event.aliases,
        others=f"{wording.counted(others, 'more event')} of this date" if others else "",
    )


def _kind_words(event: Event) -> str:
    if event.negated:
        return "Reported as not having happened" if event.kind == "occurred" else "Reported as not to happen"
    return STATEMENT if event.act == "statement" else KIND_WORDS[event.kind]


def _says(event: Event) -> str:
    claimed = speakers(event)
    if event.act == "statement" and event.kind == "occurred":
        return f"Statement by {claimed}" if claimed else "Statement"
    kind = "" if event.kind == "occurred" else event.kind
    came = _CAME_SHORT.get(event.outcome.came, "") if event.outcome else ""
    return wording.opened(", ".join(filter(None, (kind, f"according to {claimed}" if claimed else "", came))))


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
