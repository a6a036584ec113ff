"""The calendars, read back by `icalendar` as calendar programs read them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.samples import NOWHERE, POST, SITE, UNNAMED, collection, event, full, report, timeline
from timeline.exports import Site
from timeline.exports.calendar import calendar, days
from timeline.model import Outcome, Timeline
from timeline.stretches import joined

HOME = SITE.url
ADDRESS = "timeline.ics"


def written(*events, site=SITE):
    return joined(calendar(collection(timeline(*events) if events else full(), site), ADDRESS))


def read(*events, site=SITE):
    return icalendar.Calendar.from_ical(written(*events, site=site))


def entries(*events, site=SITE):
    return read(*events, site=site).walk("VEVENT")


def spans(*events):
    """The first and last day of each entry."""
    return [(each["dtstart"].dt, each["dtend"].dt - timedelta(days=1)) for each in entries(*events)]


# --- which events, and on which days ---


@pytest.mark.parametrize(
    ("edtf", "kind", "first", "last"),
    [
        ("2018-03-05", "occurred", "2018-03-05", "2018-03-05"),
        ("2025-07-21/2025-07-27", "ongoing", "2025-07-21", "2025-07-27"),
        ("2018-03-05~", "occurred", "2018-03-05", "2018-03-05"),  # its title says "about"
        ("../2025-08-31", "deadline", "2025-08-31", "2025-08-31"),
        ("../2025-08", "deadline", "2025-08-31", "2025-08-31"),  # the last day on which it is not too late
        ("2025-08", "deadline", "2025-08-31", "2025-08-31"),
        ("2024-02-29", "planned", "2024-02-29", "2024-02-29"),
        ("0066-06-01", "occurred", "0066-06-01", "0066-06-01"),
    ],
)
def test_an_event_has_the_days_that_its_date_gives(edtf, kind, first, last):
    assert spans(event(edtf, kind=kind)) == [(date.fromisoformat(first), date.fromisoformat(last))]


@pytest.mark.parametrize(
    ("edtf", "kind"),
    [
        ("2018-03", "occurred"),  # a banner of 31 days, or a first that nobody gave
        ("2018", "planned"),
        ("2018-22", "occurred"),
        ("201X", "background"),
        ("2018-03/2018-05", "ongoing"),
        ("2018-03/2018-05-20", "ongoing"),
        ("../2018-05-03", "occurred"),  # at any time before
        ("2026-01-01/..", "ongoing"),
        ("2026-01/..", "deadline"),
    ],
)
def test_an_event_without_days_is_left_out(edtf, kind):
    assert days(event(edtf, kind=kind)) is None
    assert entries(event(edtf, kind=kind)) == []


def test_a_calendar_says_how_many_are_left_out():
    assert read(event("2018-03-05"))["description"] == "What happened there"
    assert read(event("2018")).calendar_name == "The port"
    assert "One event is left out" in read(event("2018"), event("2018-03-05"))["description"]
    assert "7 events are left out, since their days are not known." in read()["description"]


def test_all_of_a_timeline_is_read_back():
    assert len(entries()) == 6
    assert spans(*full().events)[0] == (date(2018, 1, 23), date(2018, 1, 23))


def test_the_last_of_all_days_lasts_a_day():
    (entry,) = entries(event("9999-12-31"))
    assert (entry["dtstart"].dt, "dtend" in entry) == (date(9999, 12, 31), False)


@given(st.dates(max_value=date(9999, 12, 30)), st.integers(0, 400))
def test_no_day_is_gained_or_lost(first, length):
    last = min(first + timedelta(days=length), date(9999, 12, 30)) if first.year < 9998 else first
    edtf = f"{first.isoformat()}/{last.isoformat()}" if first != last else first.isoformat()
    assert spans(event(edtf)) == [(first, last)]


# --- what an entry says ---


def test_days_are_whole_and_leave_readers_free():
    text = written(event("2018-03-05"))
    assert "DTSTART;VALUE=DATE:20180305\r\n" in text
    assert "DTEND;VALUE=DATE:20180306\r\n" in text
    assert "TRANSP:TRANSPARENT\r\n" in text


@pytest.mark.parametrize(
    ("known", "summary", "status"),
    [
        ({}, "The visit", None),
        ({"kind": "planned"}, "Planned: The visit", "TENTATIVE"),
        ({"kind": "deadline"}, "Deadline: The visit", None),
        ({"kind": "planned", "outcome": Outcome("took place", "x")}, "Planned: The visit", "TENTATIVE"),
        ({"kind": "planned", "outcome": Outcome("called off")}, "Called off: The visit", "CANCELLED"),
    ],
)
def test_the_title_says_what_a_day_in_a_calendar_would_hide(known, summary, status):
    (entry,) = entries(event("2018-03-05", title="The visit", **known))
    assert (entry["summary"], entry.get("status")) == (summary, status)


@pytest.mark.parametrize(("edtf", "said"), [("2018-03-05~", "About this day"), ("2018-03-05?", "Perhaps on this day")])
def test_doubt_stands_in_the_title(edtf, said):
    (entry,) = entries(event(edtf, title="The visit"))
    assert (entry["summary"], entry["status"]) == (f"{said}: The visit", "TENTATIVE")


def test_a_stamp_is_the_day_of_the_newest_article():
    told = (report(POST, "2018-01-23", "", "On Tuesday"), report(UNNAMED, "2018-01-23", "", "Then"))
    (entry,) = entries(event("2018-01-23", *told))
    assert entry["dtstamp"].dt == entry["last-modified"].dt == datetime(2025, 7, 28, tzinfo=UTC)


def test_an_entry_keeps_its_uid_while_its_title_and_date_change():
    made = event("2018-03-05")
    changed = replace(made, title="Otherwise", when=event("2018-03-06").when)
    assert [each["uid"] for each in entries(made)] == [each["uid"] for each in entries(changed)]


def test_uids_tell_events_apart():
    uids = [str(each["uid"]) for each in entries()]
    assert len(set(uids)) == len(uids) == 6


def test_an_entry_leads_to_its_page_once_the_site_has_an_address():
    assert entries(event("2018-03-05"))[0]["url"] == f"{HOME}/events/2018-03-05-event.html"
    assert "url" not in entries(event("2018-03-05"), site=NOWHERE)[0]


def test_a_calendar_says_where_it_comes_from_and_how_often_to_ask():
    text = written()
    assert f"SOURCE;VALUE=URI:{HOME}/timeline.ics" in text.replace("\r\n ", "")
    assert "REFRESH-INTERVAL;VALUE=DURATION:P1D\r\n" in text
    assert "SOURCE" not in written(site=NOWHERE)


def test_a_calendar_of_nothing_is_one():
    assert icalendar.Calendar.from_ical(joined(calendar(collection(Timeline((), ())), ADDRESS))).walk("VEVENT") == []


# --- how it is written ---

HARD = 'Quay; \\ bridge, "toll": روز شنبه 🚢 é\nsecond line'


def test_every_letter_comes_back():
    read = icalendar.Calendar.from_ical(written(event("2018-03-05", title=HARD), site=Site(HARD)))
    assert read.walk("VEVENT")[0]["summary"] == HARD
    for name in ("name", "x-wr-calname"):  # which the library reads as they are written
        assert read[name].to_ical() == icalendar.vText(HARD).to_ical()


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_any_title_comes_back(title):
    assert entries(event("2018-03-05", title=title))[0]["summary"] == title


def test_no_line_is_longer_than_75_octets_and_no_letter_is_cut():
    for line in written(event("2018-03-05", title="🚢 روز شنبه " * 30)).encode().split(b"\r\n"):
        assert len(line) <= 75
        line.decode()  # raises where a letter was cut


def test_the_same_events_give_the_same_bytes():
    assert written() == written()
