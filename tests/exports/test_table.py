"""The table, read back by the standard library as spreadsheets read it."""

import csv
from dataclasses import replace
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.samples import NOWHERE, POST, collection, event, full, report, timeline
from timeline.exports.table import COLUMNS, guarded, table, unguarded
from timeline.stretches import joined


def rows(shown=None, **site):
    return list(csv.DictReader(StringIO(joined(table(collection(shown, **site), "timeline.csv")), newline="")))


def test_a_row_is_an_event_with_its_first_source():
    made = event("2018-03", report(POST, "2018-03", "He will come in ", "March", speaker="the mayor"), kind="planned")
    assert rows(timeline(replace(made, actors=("Anna Berg", "The port"), places=("Sorn",)))) == [
        {
            "id": "2018-03-event",
            "edtf": "2018-03",
            "earliest": "2018-03-01",
            "latest": "2018-03-31",
            "precision": "month",
            "kind": "planned",
            "act": "event",
            "negated": "false",
            "title": "Event of 2018-03",
            "speaker": "the mayor",
            "quote": "He will come in March.",
            "source": "Harbour Post",
            "published": "2018-01-24",
            "reports": "1",
            "state": "pending",
            "topic": "",
            "actors": "Anna Berg; The port",
            "places": "Sorn",
            "url": "https://example.org/port/events/2018-03-event.html",
        }
    ]


def test_every_event_is_there_once_in_order():
    assert [row["id"] for row in rows()] == [each.id for each in full().events]


def test_an_open_end_is_empty_and_an_address_relative_while_the_site_has_none():
    row = rows(timeline(event("../2025-08-31")), site=NOWHERE)[0]
    assert (row["earliest"], row["latest"]) == ("", "2025-08-31")
    assert row["url"].startswith("events/")


def test_it_is_written_as_rfc_4180_says():
    text = joined(table(collection(timeline(event("2018", title='A "quoted", broken\ntitle'))), "timeline.csv"))
    assert text.startswith(",".join(COLUMNS) + "\r\n")
    assert '"A ""quoted"", broken\ntitle"' in text
    assert text.endswith("\r\n")


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+49", "'+49"),
        ("-5 degrees", "'-5 degrees"),
        ("@cmd", "'@cmd"),
        ("\t=1", "'\t=1"),
        ("＝1", "'＝1"),
        ("'Twas night", "''Twas night"),
        ("2018-03", "2018-03"),
        ("../2025-08-31", "../2025-08-31"),
        ("a = b", "a = b"),
        ("", ""),
    ],
)
def test_no_cell_begins_like_a_formula(cell, written):
    assert (guarded(cell), unguarded(written)) == (written, cell)


@given(st.lists(st.text(), min_size=len(COLUMNS), max_size=len(COLUMNS)))
def test_whatever_is_written_is_read_back(cells):
    written = StringIO(newline="")
    csv.writer(written).writerow(map(guarded, cells))
    (read,) = csv.reader(StringIO(written.getvalue(), newline=""))
    assert [unguarded(cell) for cell in read] == cells


@given(st.text(), st.text())
def test_an_event_is_read_back_equal(title, quote):
    told = report(POST, "2018", quote, "2018")
    (row,) = rows(timeline(event("2018", told, title=title or "x")))
    assert (unguarded(row["title"]), unguarded(row["quote"])) == (title or "x", told.quote)
