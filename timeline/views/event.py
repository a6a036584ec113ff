"""An event as a page shows it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from timeline.language import Language, message
from timeline.model import Article, Event, Kind
from timeline.views import wording
from timeline.views.brief import says
from timeline.views.catalogue import Catalogue
from timeline.views.corroboration import Corroboration, corroboration
from timeline.views.dates import DateView, date_view
from timeline.views.evidence import Evidence, Source, evidence, source
from timeline.views.outcome import EventLink, OutcomeView, outcome_view, plans

KIND_WORDS: Final[dict[Kind, str]] = {
    "occurred": message("Reported as having happened"),
    "planned": message("Planned: reported before it was to happen"),
    "deadline": message("Deadline: the day by which something is due"),
    "ongoing": message("Ongoing: still going on when it was reported"),
    "background": message("Background: mentioned in passing, to explain something else"),
}
STATEMENT: Final = message("Statement: what somebody said on that day")
_CHANGES: Final = {
    "title": message("title"),
    "when": message("date"),
    "kind": message("kind"),
    "act": message("event or statement"),
    "negated": message("whether it happened"),
    "outcome": message("outcome"),
}


@dataclass(frozen=True, slots=True)
class EventView:
    id: str
    url: str
    listed: str  # where it stands in a list, with the fragment: the timeline, or a page of its year
    shelved: str  # where it stands among all events of its time
    title: str
    lang: str  # of the title, "" where it is that of the site
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
    edits: str  # what the editors changed, in a sentence; "" where nothing
    note: str
    aliases: tuple[str, ...]
    others: str  # how many other events of its date are listed with it; "" where that is not said
    description: str  # the page in a sentence, for search engines and link previews


def event_view(event: Event, catalogue: Catalogue, others: int = 0) -> EventView:
    articles, language = catalogue.articles, catalogue.language
    date, agreed = date_view(event.when, language), corroboration(event, articles, language)
    return EventView(
        id=event.id,
        url=catalogue.url(event),
        listed=catalogue.listed.get(event.id, ""),
        shelved=catalogue.shelved.get(event.id, ""),
        title=event.title,
        lang=catalogue.lang(event),
        date=date,
        kind=event.kind,
        kind_words=kind_words(event, language),
        evidence=tuple(evidence(report, articles[report.article], language) for report in event.reports),
        sources=tuple(source(citation, language) for citation in event.citations),
        corroboration=agreed,
        says=says(event, language),
        reported=_reported(event, articles, language),
        outcome=outcome_view(event, catalogue),
        plans=plans(event, catalogue),
        edits=_edits(event.edited, language),
        note=event.note,
        aliases=event.aliases,
        others=language.count("One more event of this date", "{n} more events of this date", others) if others else "",
        description=language.text(
            "{date}: {title}. {sources}.", date=wording.opened(date.words), title=event.title, sources=agreed.words
        ),
    )


def kind_words(event: Event, language: Language) -> str:
    """Its kind in a sentence, for the event's own page."""
    if event.negated and event.kind == "occurred":
        return language.text("Reported as not having happened")
    if event.negated:
        return language.text("Reported as not to happen")
    words = STATEMENT if event.act == "statement" else KIND_WORDS[event.kind]
    return language.text(words)


def _reported(event: Event, articles: Mapping[str, Article], language: Language) -> str:
    told = [articles[report.article].published for report in event.reports]
    days = sorted({*told, *(citation.published for citation in event.citations if citation.published)})
    said = [wording.day(day, language).text for day in days]
    if len(said) > 2:
        return language.text("between {first} and {last}", first=said[0], last=said[-1])
    return language.listed(said)


def _edits(edited: tuple[str, ...], language: Language) -> str:
    changed = language.listed([language.text(name) for key, name in _CHANGES.items() if key in edited])
    said = (
        language.text("Added by the editors.") if "added" in edited else "",
        language.text("Set by the editors: {what}.", what=changed) if changed and "added" not in edited else "",
        language.text("Reports brought together by the editors.") if "merge" in edited else "",
    )
    return " ".join(filter(None, said))
