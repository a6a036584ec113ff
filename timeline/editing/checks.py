"""What needs an editor's look: decisions to mend, events nobody has decided about, what may be wrong or told twice."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import combinations
from typing import Final, TypeAlias

from timeline.dates.when import When
from timeline.editing import snippets
from timeline.editing.additions import RULE, Add
from timeline.editing.decisions import Decision, Distinct
from timeline.editing.editors import FILE
from timeline.editing.finding import KINDS, Finding, Kind
from timeline.editing.lines import line
from timeline.editing.naming import homes
from timeline.editing.notices import Notice
from timeline.editing.weakness import weakness
from timeline.errors import Problem
from timeline.merging.sources import of, state
from timeline.merging.suggestions import Suggestion
from timeline.model import Article, Event, Passed, Timeline
from timeline.titling.unnamed import UNNAMED

AMBIGUOUS: Final = "may be read with day or month first"  # why timeline.dates.readings gives no date for "3/4/2018"
LEFT: Final = frozenset({AMBIGUOUS, UNNAMED})  # why date words are left to editors

_PAIRED: Final[dict[str, Kind]] = {"dates differ": "conflict", "adjacent days": "adjacent"}
_SAID: Final[dict[str, str]] = {
    "unclear which": ", and which of several is meant is unclear",
    "one outcome": ", and the same came of both",
    "dates differ": ", and their dates differ",
}

_Place: TypeAlias = tuple[str, int]
_At: TypeAlias = Callable[[Event], _Place]


@dataclass(frozen=True, slots=True)
class Grounds:
    """What is looked at: the timeline, and what else is known of how it came about."""

    timeline: Timeline
    suggestions: Sequence[Suggestion] = ()
    decisions: Sequence[Decision] = ()
    places: Mapping[str, _Place] = field(default_factory=dict)  # of reports, by id: see timeline.found
    content: str = "content"  # the folder's name
    unused: Sequence[Problem] = ()  # names that editors gave and no article uses
    warnings: Sequence[str] = ()  # what the build said
    files: Mapping[str, str] = field(
        default_factory=dict
    )  # what is written in articles, as far as known, by their path


def find(grounds: Grounds) -> tuple[Finding, ...]:
    """Every finding, kind by kind in the order of KINDS."""
    events, articles = grounds.timeline.events, {each.slug: each for each in grounds.timeline.articles}
    added = {decision.id: decision.signed.place for decision in grounds.decisions if isinstance(decision, Add)}
    at = partial(_place, {**grounds.places, **added}, grounds.content)
    found = (
        *_decided(grounds.timeline),
        *(_warned(warning, grounds.content) for warning in grounds.warnings),
        *_pending(events, at),
        *_conflicts(events, articles, at),
        *_pairs(grounds, at),
        *_untold(grounds, articles),
        *_weak(events, at),
        *(Finding("name", each.path, each.line, each.message, each.remedy) for each in grounds.unused),
    )
    return tuple(sorted(found, key=lambda finding: KINDS.index(finding.kind)))


def _place(places: Mapping[str, _Place], content: str, event: Event) -> _Place:
    """Where an event was found or added; the file alone where its line is not known."""
    names = (event.id, *event.aliases, *(report.id for report in event.reports))
    files = (f"{content}/events/{report.article}.yaml" for report in event.reports)
    return next((places[name] for name in names if name in places), (next(files, f"{content}/{FILE}"), 0))


def _warned(warning: str, content: str) -> Finding:
    """With the first file in content/ that a warning names, if any."""
    path = next((word.strip(".,:;\"'`") for word in warning.split() if word.startswith(f"{content}/")), "")
    return Finding("warning", path, 0, warning.removeprefix(f"{path}: "))


def _decided(timeline: Timeline) -> Iterator[Finding]:
    """Decisions that fit nothing any more, and sentences that have changed since."""
    home = homes(timeline.events)
    for notice in timeline.notices:
        match notice:
            case Notice(kind=kind, event=event, was=was, now=now):
                snippet = snippets.requote(now) if kind == "changed" else ""
                ids = (home[event],) if event in home else ()
                place = (notice.path, notice.line)
                yield Finding(kind, *place, notice.message, notice.remedy, snippet, ids, was, now)
            case Problem():
                yield Finding("warning", notice.path, notice.line, notice.message, notice.remedy)


def _pending(events: Iterable[Event], at: _At) -> Iterator[Finding]:
    remedy = "accept it, or decide otherwise: event, reject, merge"
    for event in events:
        if event.status == "pending":
            yield Finding("pending", *at(event), _named(event), remedy, snippets.accept(event), (event.id,))


def _conflicts(events: Iterable[Event], articles: Mapping[str, Article], at: _At) -> Iterator[Finding]:
    """Sources that disagree on a date, where no editor has said which one is to be shown."""
    for event in events:
        outlets = {report.article: articles[report.article].outlet for report in event.reports}
        origins = {slug: of(articles[slug]) for slug in outlets}
        if not _is_settled(event, "when") and state(event, origins) == "sources disagree":
            told = dict.fromkeys(f"{each.when} ({outlets[each.article] or each.article})" for each in event.reports)
            what = f"{_named(event)}: sources disagree on the date: {', '.join(told)}"
            remedy = "say which date holds, or split what is another event"
            yield Finding("conflict", *at(event), what, remedy, snippets.redate(event), (event.id,))


def _pairs(grounds: Grounds, at: _At) -> Iterator[Finding]:
    """Suggested pairs that no editor has called distinct."""
    events = {event.id: event for event in grounds.timeline.events}
    apart = _distinct(grounds.decisions, homes(grounds.timeline.events))
    for suggestion in grounds.suggestions:
        one, other = events[suggestion.first], events[suggestion.second]
        if frozenset((one.id, other.id)) in apart or (one.topic and other.topic and one.topic != other.topic):
            continue
        path, number = at(other)
        there = f"{path}:{number}" if number else path
        alike = f"alike {suggestion.score:.2f}{_SAID.get(suggestion.why, '')}"
        what = f"{_named(one)} and {_named(other)} ({there}): {alike}"
        remedy = "merge them, or say that they are distinct"
        snippet = snippets.unite(one, other)
        yield Finding(_PAIRED.get(suggestion.why, "duplicate"), *at(one), what, remedy, snippet, (one.id, other.id))


def _distinct(decisions: Iterable[Decision], home: Mapping[str, str]) -> frozenset[frozenset[str]]:
    return frozenset(
        frozenset(pair)
        for decision in decisions
        if isinstance(decision, Distinct)
        for pair in combinations([home.get(id_, id_) for id_ in decision.ids], 2)
    )


def _untold(grounds: Grounds, articles: Mapping[str, Article]) -> Iterator[Finding]:
    """Date words that only an editor can tell of, where no editor has added an event from their sentence."""
    added = [report for event in grounds.timeline.events for report in event.reports if report.rule == RULE]
    for passed in (each for each in grounds.timeline.passed if each.why in LEFT):
        if not any(each.article == passed.article and _overlap(each.quote, passed.quote) for each in added):
            article = articles[passed.article]
            yield (_two_ways if passed.why == AMBIGUOUS else _unnamed)(
                passed, article, _written(passed, article, grounds)
            )


def _written(passed: Passed, article: Article, grounds: Grounds) -> _Place:
    """Where the article that is meant says so."""
    return f"{grounds.content}/{article.path}", line(grounds.files.get(article.path, ""), passed)


def _two_ways(passed: Passed, article: Article, place: _Place) -> Finding:
    whens = snippets.two_ways(passed, article.published)
    either = f": {' or '.join(map(str, whens))}" if whens else ""
    what = f'"{passed.words}" {passed.why}{either}; the sentence: "{passed.quote}"'
    snippet = snippets.add(passed, whens, article.published) if whens else ""
    return Finding("date", *place, what, "add an event with the date that is meant", snippet)


def _unnamed(passed: Passed, article: Article, place: _Place) -> Finding:
    """A sentence that only says "he" or "it", with no name for that near it."""
    what = f'"{passed.words}" is {passed.reads}, and the sentence {passed.why}: "{passed.quote}"'
    snippet = snippets.add(passed, [When.parse(passed.reads)], article.published)
    return Finding("unnamed", *place, what, "add an event with a title that says it", snippet)


def _overlap(one: str, other: str) -> bool:
    return one in other or other in one


def _weak(events: Iterable[Event], at: _At) -> Iterator[Finding]:
    for event in events:
        if not _is_settled(event, "title") and (why := weakness(event.title)):
            what = f"{_named(event)}: this title {why}"
            yield Finding(
                "title",
                *at(event),
                what,
                "write a better one, or let it stand with `accept`",
                snippets.retitle(event),
                (event.id,),
            )


def _is_settled(event: Event, key: str) -> bool:
    """Whether an editor has set this, or let the event stand as it is."""
    return event.status == "accepted" or not {key, "added"}.isdisjoint(event.edited)


def _named(event: Event) -> str:
    return f'{event.when} "{event.title}"'
