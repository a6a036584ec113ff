"""What a publication changes of what readers were told."""

from dataclasses import replace
from datetime import date

from tests.samples import ARTICLES, POST, UNNAMED, event, report
from timeline.dates.when import When
from timeline.model import Outcome
from timeline.record.changes import Altered, Changes, Removed, Told, after, paged, recorded, state

FIRST, SECOND = date(2018, 2, 1), date(2018, 3, 1)
FLOOD = event("2017-07", report(POST, "2017-07", "It flooded in ", "July 2017"), title="A flood")
VISIT = event("2018-03", report(POST, "2018-03", "He comes in ", "March"), title="A visit", kind="planned")
FLOODED = Told("A flood", When.parse("2017-07"), "occurred", 1)


def published(*publications):
    """The record of these publications, each a day and its events."""
    record = ()
    for day, events in publications:
        record = recorded(record, events, ARTICLES, day)
    return record


def test_the_first_publication_adds_everything():
    (changes,) = published((FIRST, [FLOOD, VISIT]))
    assert changes.day == FIRST
    assert changes.added == ((FLOOD.id, FLOODED), (VISIT.id, Told("A visit", When.parse("2018-03"), "planned", 1)))


def test_publishing_the_same_again_records_nothing():
    once = published((FIRST, [FLOOD]))
    assert published((FIRST, [FLOOD]), (FIRST, [FLOOD]), (SECOND, [FLOOD])) == once


def test_a_second_publication_on_a_day_hides_nothing_of_the_first():
    first, second = published((FIRST, [FLOOD]), (FIRST, [FLOOD, VISIT]))
    assert ([id_ for id_, _ in first.added], [id_ for id_, _ in second.added]) == ([FLOOD.id], [VISIT.id])


def test_what_is_told_otherwise_is_named():
    more = (*FLOOD.reports, report(UNNAMED, "2017-07-03", "It came on ", "3 July 2017"))
    told = replace(FLOOD, title="The flood", when=When.parse("2017-07-03"), kind="background", reports=more)
    _, changes = published((FIRST, [FLOOD]), (SECOND, [told]))
    now = Told("The flood", When.parse("2017-07-03"), "background", 2)
    assert changes.altered == (Altered(FLOOD.id, now, ("title", "when", "kind", "sources")),)


def test_so_is_what_came_of_a_plan():
    came = replace(VISIT, outcome=Outcome("called off", FLOOD.id))
    _, changes = published((FIRST, [VISIT]), (SECOND, [came]))
    assert [(each.changed, each.told.outcome) for each in changes.altered] == [(("outcome",), "called off")]


def test_what_readers_do_not_see_is_no_change():
    assert len(published((FIRST, [FLOOD]), (SECOND, [replace(FLOOD, score=9, status="accepted")]))) == 1


def test_an_event_that_is_told_no_more_is_taken_off():
    _, changes = published((FIRST, [FLOOD, VISIT]), (SECOND, [VISIT]))
    assert changes.removed == (Removed(FLOOD.id),)


def test_an_event_with_another_id_is_the_same_event():
    named = replace(FLOOD, id="flood", aliases=(FLOOD.id,))
    _, changes = published((FIRST, [FLOOD]), (SECOND, [named]))
    assert (changes.added, changes.removed) == ((), ())
    assert changes.altered == (Altered("flood", FLOODED, (), FLOOD.id),)


def test_of_two_events_brought_together_one_went_into_the_other():
    both = replace(FLOOD, aliases=(VISIT.id,))
    _, changes = published((FIRST, [FLOOD, VISIT]), (SECOND, [both]))
    assert (changes.altered, changes.removed) == ((), (Removed(VISIT.id, FLOOD.id),))


def test_of_two_events_that_were_one_the_second_is_new():
    both = replace(FLOOD, aliases=(VISIT.id,))
    _, changes = published((FIRST, [both]), (SECOND, [FLOOD, VISIT]))
    assert ([id_ for id_, _ in changes.added], changes.removed) == ([VISIT.id], ())


def test_the_record_says_what_was_told_after_each_publication():
    named = replace(FLOOD, id="flood", aliases=(FLOOD.id,), title="The flood")
    record = published((FIRST, [FLOOD, VISIT]), (SECOND, [named]))
    assert state(record) == {"flood": replace(FLOODED, title="The flood")}
    assert set(after({}, record[0])) == {FLOOD.id, VISIT.id}


def test_what_once_had_a_page_is_remembered_where_not_everything_has_one():
    record = recorded((), [FLOOD], ARTICLES, FIRST)
    assert paged(record) == {FLOOD.id}
    record = recorded(record, [FLOOD, VISIT], ARTICLES, SECOND, own={VISIT.id})
    assert (record[-1].pages, paged(record)) == ((VISIT.id,), {FLOOD.id, VISIT.id})
    assert recorded(record, [FLOOD, VISIT], ARTICLES, SECOND, own={FLOOD.id}) == record  # it had one before


def test_an_event_that_gains_a_page_is_recorded_though_nothing_else_is_told_of_it():
    record = recorded((), [FLOOD, VISIT], ARTICLES, FIRST, own={FLOOD.id})
    (_, later) = recorded(record, [FLOOD, VISIT], ARTICLES, SECOND, own={VISIT.id})
    assert later == Changes(SECOND, pages=(VISIT.id,))
