"""The scorer itself: an editor's own timeline gets full marks, and each thing that goes wrong costs some."""

from dataclasses import replace
from datetime import date

import pytest

from tests.stories.collection import Expected, Place, articles, expectations
from tests.stories.comparison import Comparison
from tests.stories.score import score
from timeline import prose
from timeline.dates.when import When
from timeline.model import Event, Outcome, Report, Timeline

EXPECTED = expectations()
PROSE = {each.slug: [sentence.text for sentence in prose.sentences(prose.read(each.html))] for each in articles()}
LEFT_TO_MERGE = {"suggested", "conflict"}  # what is offered to editors is not part of a timeline


def report(event: Expected, place: Place) -> Report:
    quote = next(sentence for sentence in PROSE[place.article] if sentence.startswith(place.sentence))
    return Report(
        id=f"{event.name}-{place.article}",
        article=place.article,
        when=When.parse(event.when),
        kind=event.kind,
        title=" ".join(event.title),
        quote=quote,
        paragraph=1,
        start=0,
        words=place.words,
        at=quote.index(place.words),
        rule="",
        anchor=date(2023, 1, 1),
        act=event.act,
        negated=event.negated,
    )


def entered(event: Expected) -> Event:
    """What an editor who expects this would enter."""
    reports = tuple(report(event, place) for place in event.places)
    outcome = Outcome(event.came, event.by) if event.came not in ("", "not due") else None
    return Event(event.name, reports[0].when, reports[0].kind, reports[0].title, reports, outcome=outcome)


EVENTS = tuple(map(entered, EXPECTED.events))
PLAN = next(event for event in EVENTS if event.outcome and event.outcome.event)


def missed(*events: Event) -> set[str]:
    tallies = score(Comparison(EXPECTED, Timeline(events, ())))
    return {name for name, tally in tallies.items() if tally.misses} - LEFT_TO_MERGE


def altered(event: Event, **changes: object) -> tuple[Event, ...]:
    """All events, with one of them told differently."""
    told = replace(event, reports=tuple(replace(each, **changes) for each in event.reports))
    return tuple(told if each == event else each for each in EVENTS)


def test_an_editors_own_timeline_gets_full_marks():
    assert set() == missed(*EVENTS)


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"kind": "background"}, {"kind"}),
        ({"act": "statement"}, {"act"}),
        ({"negated": True}, {"negated"}),
        ({"title": "Something"}, {"title"}),
        ({"when": When.parse("1900")}, {"precision", "recall"}),
        ({"words": "zzz", "at": 9999}, {"precision", "recall", "joined", "outcome", "plan link"}),
    ],
)
def test_what_a_report_tells_wrongly_costs_marks(changes, fields):
    assert fields == missed(*altered(PLAN, **changes))


def test_two_events_taken_for_one_cost_marks():
    one, other, *rest = EVENTS
    joined = replace(one, reports=one.reports + other.reports)
    assert {"apart"} == missed(joined, *rest)


def test_one_event_told_as_two_costs_marks():
    copied = next(event for event in EVENTS if len(event.reports) > 1 and not event.outcome)
    rest = [event for event in EVENTS if event != copied]
    parts = [replace(copied, id=each.id, reports=(each,)) for each in copied.reports]
    assert {"joined"} == missed(*parts, *rest)


@pytest.mark.parametrize(
    ("outcome", "fields"),
    [
        (None, {"outcome", "plan link"}),
        (Outcome("took place", "barge"), {"outcome", "plan link"}),
        (Outcome("nothing reported"), {"outcome", "plan link"}),
    ],
)
def test_a_plan_linked_to_the_wrong_thing_costs_marks(outcome, fields):
    assert fields == missed(*(replace(each, outcome=outcome) if each == PLAN else each for each in EVENTS))


def test_date_words_that_should_be_silent_cost_marks_when_they_speak():
    place, _ = EXPECTED.silent[0]
    quote = next(sentence for sentence in PROSE[place.article] if sentence.startswith(place.sentence))
    told = EVENTS[0].reports[0]
    loud = replace(told, id="loud", article=place.article, quote=quote, words=place.words, at=quote.index(place.words))
    assert {"precision", "no event"} == missed(*EVENTS, replace(EVENTS[0], id="loud", reports=(loud,)))
