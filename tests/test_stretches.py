"""Long files are written in stretches, and an edit leaves most of them as they were."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from tests.samples import event
from timeline.building.kept import Kept, Made
from timeline.site.files import File
from timeline.stretches import Stretch, joined, runs, stretches

EVENTS = [event("2018", title=f"{number} ferries sailed", id=f"2018-{number}-ferries") for number in range(1000)]
IDS = st.lists(st.sampled_from(EVENTS), unique_by=lambda event: event.id, max_size=400)


def titles(events):
    return "\n".join(event.title for event in events)


def fingerprint(event):
    return event.title


@given(IDS)
def test_all_events_stand_in_their_order_with_something_between(events):
    assert [event for run in runs(events) for event in run] == events
    assert joined(stretches(events, titles, "\n")) == titles(events)


@given(IDS, st.sampled_from(EVENTS), st.integers(0, 400))
def test_a_new_event_makes_no_more_than_two_stretches_new(events, added, at):
    others = [event for event in events if event.id != added.id]
    before, after = (Counter(map(tuple, runs(each))) for each in (others, [*others[:at], added, *others[at:]]))
    assert (after - before).total() <= 2


def test_a_run_of_many_events_is_short():
    found = list(runs(EVENTS))
    assert 5 < len(found) < 50


def _file(events, written):
    def write(run):
        written.append(len(run))
        return titles(run)

    def make():
        yield Stretch("All ferries:\n")
        yield from stretches(events, write, "\n")

    return File("ferries.txt", make, list, fingerprint)


def test_what_did_not_change_is_taken_from_the_file_that_stands(tmp_path):
    old, new, written = tmp_path / "old", tmp_path / "new", list[int]()
    made = _file(EVENTS, written).write(old, lambda _: b"")
    assert sum(written) == len(EVENTS)
    written.clear()
    edited = [*EVENTS[:500], event("2018", title="A ferry ran aground", id="2018-aground"), *EVENTS[500:]]
    with Kept(old, {"ferries.txt": Made("all", made)}).stretches("ferries.txt") as taken:
        _file(edited, written).write(new, taken)
    assert (new / "ferries.txt").read_text() == "All ferries:\n" + titles(edited)
    assert len(written) <= 2


def test_of_a_file_that_nothing_is_known_of_nothing_is_taken(tmp_path):
    with Kept(tmp_path).stretches("ferries.txt") as taken:
        assert taken("anything") == b""
