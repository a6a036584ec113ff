"""The page of what changed."""

from dataclasses import replace

from tests.record.test_changes import FIRST, FLOOD, SECOND, VISIT, published
from tests.samples import catalogued, timeline
from timeline import views
from timeline.dates.when import When
from timeline.model import Outcome


def shown(record, *events, **choices):
    return list(views.changes_pages(record, catalogued(timeline(*events), **choices)))


def lines(page):
    return [(change.label, change.when, change.title, change.url) for day in page.days for change in day.changes]


def test_before_the_first_publication_nothing_is_listed():
    (page,) = shown((), FLOOD)
    assert (page.url, page.days) == ("changes.html", ())


def test_the_first_publication_is_one_line():
    (page,) = shown(published((FIRST, [FLOOD, VISIT])), FLOOD, VISIT)
    assert [day.day.text for day in page.days] == ["1 February 2018"]
    assert lines(page) == [("First published", "", "2 events", "index.html")]


def test_later_ones_are_listed_event_by_event_the_latest_first():
    (page,) = shown(published((FIRST, [FLOOD]), (SECOND, [VISIT])), VISIT)
    assert [day.day.text for day in page.days] == ["1 March 2018", "1 February 2018"]
    assert lines(page)[:2] == [
        ("New", "March 2018", "A visit", "events/2018-03-event.html"),
        ("Taken off", "July 2017", "A flood", ""),
    ]


def test_what_was_told_before_is_said():
    told = replace(FLOOD, title="The flood", when=When.parse("2017-07-03"), kind="background")
    (page,) = shown(published((FIRST, [FLOOD]), (SECOND, [told])), told)
    (change,) = page.days[0].changes
    assert change.said == (
        "Its title was “A flood”.",
        "Its date was July 2017.",
        "It moved from “What happened” to “Background”.",
    )


def test_so_is_what_came_of_a_plan():
    came = replace(VISIT, outcome=Outcome("took place"))
    (page,) = shown(published((FIRST, [VISIT]), (SECOND, [came]), (SECOND, [VISIT])), VISIT)
    assert [change.said for change in page.days[0].changes] == [
        ("It is no longer said what came of it.",),
        ("Reported as having taken place.",),
    ]


def test_an_event_that_went_into_another_leads_there():
    both = replace(FLOOD, aliases=(VISIT.id,))
    (page,) = shown(published((FIRST, [FLOOD, VISIT]), (SECOND, [both])), both)
    assert lines(page)[0] == ("Brought together", "March 2018", "A visit", "events/2017-07-event.html")


def test_another_address_alone_is_said():
    named = replace(FLOOD, id="flood", aliases=(FLOOD.id,))
    (page,) = shown(published((FIRST, [FLOOD]), (SECOND, [named])), named)
    assert page.days[0].changes[0].said == ("It has another address; the one before leads to it.",)


def test_many_go_on_in_sheets_whose_addresses_are_known_without_making_them():
    events = [replace(FLOOD, id=f"e{n}") for n in range(3)]
    record = published((FIRST, [FLOOD]), (SECOND, [FLOOD, *events]))
    pages = shown(record, FLOOD, *events, page_events=2)
    assert [len(lines(page)) for page in pages] == [2, 2]
    urls = list(views.changes_urls(record, catalogued(timeline(FLOOD, *events), page_events=2)))
    assert [page.url for page in pages] == urls == ["changes.html", "changes-2.html"]
