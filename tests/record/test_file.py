"""content/changes.yaml: written and read back, and what is said where it was spoilt."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.record.test_changes import FIRST, FLOOD, SECOND, VISIT, published
from timeline.dates.when import When
from timeline.errors import InputError
from timeline.model import CAME, Outcome
from timeline.record.file import FILE, read, text, write

RECORD = published(
    (FIRST, [FLOOD, replace(VISIT, outcome=Outcome("called off"))]),
    (SECOND, [replace(FLOOD, id="flood", aliases=(FLOOD.id,), title="  Die „Flut“: nº 1"), VISIT]),
    (SECOND, [replace(FLOOD, id="flood", aliases=(VISIT.id,), when=When.parse("../2017-08"))]),
)


def spoilt(tmp_path, old, new):
    """What is said of the record with some words of it exchanged."""
    content = tmp_path / "content"
    content.mkdir()
    whole = text(RECORD)
    assert old in whole
    (content / FILE).write_text(whole.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read(content)
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize("pages", [None, (), ("2018-03-event", "flood")])
def test_what_is_written_is_read_back(tmp_path, pages):
    record = (*RECORD[:-1], replace(RECORD[-1], pages=pages))
    write(tmp_path, record)
    assert read(tmp_path) == record


def test_a_day_that_is_added_changes_no_line_before_it():
    assert text(RECORD).startswith(text(RECORD[:2]).rstrip("\n"))


def test_without_a_file_nothing_is_recorded(tmp_path):
    assert read(tmp_path) == ()


TOLD = st.builds(
    lambda title, when, came: replace(VISIT, title=title, when=When.parse(when), outcome=came and Outcome(came)),
    st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1),
    st.sampled_from(["2018", "201X", "2018-22", "../2018-03-05", "2018-03~"]),
    st.sampled_from([None, *CAME]),
)


@given(st.lists(st.tuples(st.integers(1, 28), st.lists(TOLD, max_size=1)), max_size=4))
def test_whatever_was_published_is_read_back(tmp_path_factory, publications):
    record = published(
        *((date(2018, 1, day), events) for day, events in sorted(publications, key=lambda each: each[0]))
    )
    folder = tmp_path_factory.mktemp("content")
    write(folder, record)
    assert read(folder) == record


WRONG = [
    ("published:", "publishd:", r"content/changes.yaml:2: the record takes no `publishd`"),
    (
        '- day: "2018-03-01"',
        '- day: "2018-01-01"',
        r"content/changes.yaml:\d+: `day` must not be earlier than the one before",
    ),
    ('- day: "2018-03-01"', "- day: 2018-03-01", r"content/changes.yaml:\d+: `day` must be a quoted EDTF date"),
    ("sources: 1", 'sources: "1"', r"content/changes.yaml:9: `sources` must be a number, got \"1\""),
    ("kind: occurred", "kind: happened", r"content/changes.yaml:8: `kind` must be one of"),
    ("into: flood", "inot: flood", r"content/changes.yaml:\d+: a removed event takes no `inot`"),
    (
        "formerly: 2017-07-event",
        "formerly: 2017-08-event",
        r"content/changes.yaml:\d+: expected an event that was told",
    ),
    ("published:\n", "published: 3\n#", r"content/changes.yaml:"),
]


@pytest.mark.parametrize(("old", "new", "said"), WRONG)
def test_what_was_spoilt_is_said_with_its_line(tmp_path, old, new, said):
    problems = spoilt(tmp_path, old, new)
    assert any(re.match(said, each) for each in problems), problems
