"""A pattern means events by what they are; all that it asks for must hold, and of each report of an event."""

from dataclasses import replace
from datetime import date

import pytest

from tests.samples import FRENCH, PERSIAN, POST, UNNAMED, event, report
from timeline.dates.when import When
from timeline.editing import patterns
from timeline.editing.patterns import Pattern

ARTICLES = {article.slug: article for article in (POST, FRENCH, PERSIAN, UNNAMED)}
LUND = report(POST, "2018-03-05", "The mayor’s quay opens on ", "March 5", speaker="Ida Lund", rule="day and month")
ECHO = report(FRENCH, "2018-03", "Le quai ouvre en ", "mars", speaker="Mayor Lund", rule="month")
QUAY = event("2018-03-05", LUND, kind="planned", title="Quay opens", topic="The bridge")


def fits(pattern, shown, articles):
    return patterns.test(pattern, articles)(shown)


TWICE = replace(QUAY, reports=(LUND, ECHO))


@pytest.mark.parametrize(
    ("asked", "holds"),
    [
        ({"articles": ("bridge",)}, True),
        ({"articles": ("ferry", "bridge")}, True),  # any of them
        ({"articles": ("ferry",)}, False),
        ({"outlets": ("harbour POST",)}, True),
        ({"outlets": ("Harbour",)}, False),  # a name is the whole name
        ({"topics": ("The Bridge",)}, True),
        ({"topics": ("The ferry",)}, False),
        ({"kinds": ("occurred", "planned")}, True),
        ({"kinds": ("occurred",)}, False),
        ({"acts": ("event",)}, True),
        ({"acts": ("statement",)}, False),
        ({"precisions": ("day",)}, True),
        ({"precisions": ("month", "year")}, False),
        ({"rules": ("day and month",)}, True),
        ({"rules": ("day",)}, False),
        ({"speakers": (" lund ",)}, True),
        ({"speakers": (" ida lund ",)}, True),
        ({"speakers": (" mayor ",)}, False),
        ({"words": (" quay opens ",)}, True),  # the title
        ({"words": (" mayor quay opens on ",)}, True),  # the quote: a possessive is no word
        ({"words": (" qua ",)}, False),  # whole words
        ({"words": (" opens quay ",)}, False),  # in their order
        ({"words": (" tolls ", " opens ")}, True),
        ({"articles": ("bridge",), "kinds": ("occurred",)}, False),  # all keys must hold
        ({"articles": ("bridge",), "kinds": ("planned",), "words": (" quay ",)}, True),
    ],
)
def test_a_pattern_asks_for_what_an_event_is(asked, holds):
    assert holds == fits(Pattern(**asked), QUAY, ARTICLES)


@pytest.mark.parametrize(
    ("asked", "holds"),
    [
        ({"outlets": ("Harbour Post",)}, False),  # others tell it, too
        ({"outlets": ("Harbour Post", "Le Port")}, True),
        ({"articles": ("bridge",)}, False),
        ({"speakers": (" lund ",)}, True),
        ({"speakers": (" ida ",)}, False),
        ({"rules": ("month",)}, False),
        ({"words": (" quai ",)}, True),  # any of its sentences
    ],
)
def test_what_is_asked_of_reports_must_hold_for_each(asked, holds):
    assert holds == fits(Pattern(**asked), TWICE, ARTICLES)


@pytest.mark.parametrize(
    ("when", "first", "last", "holds"),
    [
        ("2018-03-05", "2018-03-05", "2018-03-05", True),
        ("2018-03-05", "2018-03-06", None, False),
        ("2018-03-05", None, "2018-03-04", False),
        ("2018-03", "2018-03-01", "2018-03-31", True),
        ("2018-03", "2018-03-02", None, False),  # it may be the first
        ("2018", "2018-03-01", None, False),
        ("201X", "2010-01-01", "2019-12-31", True),
        ("../2018-08-31", "2018-01-01", "2018-12-31", True),  # an open end counts by the other
        ("../2018-08-31", "2018-09-01", None, False),
        ("2018-08/..", None, "2018-12-31", True),
        ("2018-08/..", None, "2018-07-31", False),
        ("2018-03-30/2018-04-02", "2018-03-01", "2018-03-31", False),
    ],
)
def test_a_date_must_lie_within_the_bounds_with_all_its_days(when, first, last, holds):
    bounds = [date.fromisoformat(bound) if bound else None for bound in (first, last)]
    assert holds == fits(Pattern(first=bounds[0], last=bounds[1]), replace(QUAY, when=When.parse(when)), ARTICLES)


def test_an_event_that_no_article_tells_of_fits_no_pattern():
    assert not fits(Pattern(kinds=("planned",)), replace(QUAY, reports=()), ARTICLES)
