"""The editors have the last word: every decision changes what it names, or somebody is told why it could not."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import curation, fit, found
from timeline.curation import Curated
from timeline.dates.when import When
from timeline.decisions import Add, Change, Decision, Edit, Merge, Signature, Split, Written
from timeline.errors import InputError, Problem
from timeline.model import Article, Citation, Event, Report, Sentence

OLD = Article("articles/old.md", "old", "Old", date(2018, 1, 24), "")
NEW = Article("articles/new.md", "new", "New", date(2025, 7, 28), "")
VISIT = Sentence("The minister will visit the capital in March.", 2, 0)
TALKS = Sentence("Talks on steel are due on March 5.", 2, 46)
VOTE = Sentence("Parliament voted on the steel law last month.", 3, 0)
TEXTS = {OLD: (Sentence("Old", 1, 0, heading=True), VISIT, TALKS), NEW: (VOTE,)}


def report(id_: str, when: str, sentence: Sentence = VISIT, article: Article = OLD) -> Report:
    place = (sentence.text, sentence.paragraph, sentence.start)
    return Report(id_, article.slug, When.parse(when), "planned", id_.upper(), *place, "", 0, "rule", article.published)


def event(*reports: Report, **changes: object) -> Event:
    first = reports[0]
    aliases = tuple(other.id for other in reports[1:])
    found = Event(first.id, first.when, first.kind, first.title, reports, aliases=aliases)
    return replace(found, **changes)


A, B, C = report("a", "2018-03"), report("b", "2018-03-05", TALKS), report("c", "2025-06", VOTE, NEW)
FOUND = (event(A), event(B), event(C))
LOST = report("lost", "2018-03", Sentence("The minister visits the capital by March.", 2, 0))


def at(line: int, why: str = "") -> Signature:
    return Signature("content/curation.yaml", line, why=why)


def edit(*ids: str, line: int = 1, why: str = "", **changes: object) -> Edit:
    return Edit(ids, replace(Change(), **changes), at(line, why))


def merge(*ids: str, line: int = 1, why: str = "", **changes: object) -> Merge:
    return Merge(ids, replace(Change(), **changes), at(line, why))


def split(*ids: str, line: int = 1) -> Split:
    return Split(ids, at(line))


def add(id_: str = "own", line: int = 1, article: str = "", quote: str = "", source: Citation | None = None) -> Add:
    return Add(id_, "Our own", When.parse("2018-05"), "occurred", article, quote, source, at(line, "Left out"))


SOURCE = Citation("A page", url="https://example.org/")


def lay(*decisions: Decision, events: Sequence[Event] = FOUND, remembered: Sequence[Report] = ()) -> Curated:
    return curation.apply(events, Written(tuple(decisions)), TEXTS, remembered)


def problems(*decisions: Decision, **given_: Sequence[Event]) -> tuple[Problem, ...]:
    with pytest.raises(InputError) as raised:
        lay(*decisions, **given_)
    return raised.value.problems


def by_id(curated: Curated) -> dict[str, Event]:
    return {event.id: event for event in curated.events}


def test_nothing_decided_changes_nothing():
    assert lay() == Curated(FOUND, (), ())


def test_events_come_in_order_of_time():
    assert [event.id for event in lay(events=FOUND[::-1]).events] == ["a", "b", "c"]
    assert [event.id for event in lay(edit("c", when=When.parse("2017"))).events] == ["c", "a", "b"]


@pytest.mark.parametrize(
    ("change", "edited"),
    [
        ({"title": "A visit"}, ("title",)),
        ({"when": When.parse("2018-03-05")}, ("when",)),
        ({"kind": "occurred"}, ("kind",)),
        ({"kind": "occurred", "when": When.parse("2018"), "title": "A visit"}, ("title", "when", "kind")),
    ],
)
def test_an_edit_changes_what_it_says_and_leaves_the_reports(change, edited):
    edited_event = by_id(lay(edit("a", why="Better so", **change)))["a"]
    assert edited_event == replace(FOUND[0], **change, edited=edited, note="Better so")
    assert edited_event.reports == (A,)


def test_one_edit_may_be_about_several_events():
    assert [event.kind for event in lay(edit("a", "b", kind="deadline")).events] == ["deadline", "deadline", "planned"]


def test_several_edits_of_one_event_add_up():
    decisions = (
        edit("a", title="A visit", why="Shorter"),
        edit("a", kind="occurred", why="It was"),
        edit("a", why="Shorter"),
    )
    edited = by_id(lay(*decisions))["a"]
    assert (edited.title, edited.kind, edited.note) == ("A visit", "occurred", "Shorter; It was")


def test_a_hidden_event_is_not_shown_and_still_known():
    curated = lay(edit("a", hide=True), edit("a", title="A visit", line=2))
    assert [event.id for event in curated.events] == ["b", "c"]
    assert curated.notices == ()


def test_hide_may_be_taken_back():
    assert len(lay(edit("a", hide=False)).events) == 3


def test_a_pinned_id_becomes_the_address_and_the_former_one_leads_to_it():
    pinned = by_id(lay(edit("a", id="visit")))["visit"]
    assert (pinned.aliases, pinned.edited) == (("a",), ("id",))


@pytest.mark.parametrize("name", ["x", "a", "b", "old-address", "pinned"])
def test_an_event_answers_to_its_id_its_reports_ids_its_aliases_and_its_pinned_id(name):
    told = event(A, B, id="x", aliases=("old-address",))
    curated = lay(edit(name, title="Named"), edit("x", id="pinned", line=2), events=[told])
    assert [event.title for event in curated.events] == ["Named"]


def test_an_event_has_one_pinned_id():
    assert [problem.line for problem in problems(edit("a", id="one"), edit("one", id="two", line=2))] == [2]


def test_ids_pinned_in_a_circle_are_unknown_and_no_endless_search():
    assert [problem.line for problem in problems(edit("x", id="y"), edit("y", id="x", line=2))] == [1, 2]


def test_merged_events_are_one_with_all_their_reports():
    merged = by_id(lay(merge("c", "b", "a", why="All steel")))["c"]
    assert merged.reports == (A, B, C)  # by the day their articles were published, then as read
    assert merged.aliases == ("b", "a")
    assert (merged.title, merged.kind, merged.edited, merged.note) == ("C", "planned", ("merge",), "All steel")


def test_a_merge_may_say_how_the_event_is_shown():
    change = {"title": "Steel", "when": When.parse("2018-04"), "kind": "background", "id": "steel"}
    merged = by_id(lay(merge("a", "b", **change)))["steel"]
    assert (merged.title, merged.when.edtf, merged.kind) == ("Steel", "2018-04", "background")
    assert merged.aliases == ("a", "b")
    assert merged.edited == ("title", "when", "kind", "merge", "id")


@pytest.mark.parametrize(
    ("whens", "merged"),
    [
        (["2018-03", "2018-03-05"], "2018-03-05"),  # the more precise of what agrees
        (["2018-03-05", "2018-03", "2018"], "2018-03-05"),
        (["2018", "2018-03", "2018-03-05"], "2018-03-05"),
        (["2018-03", "2018-04-05"], "2018-03"),  # they disagree: the first listed
        (["2018-04-05", "2018-03"], "2018-04-05"),
        (["2018", "2018-03", "2018-04"], "2018-03"),
        (["2018-03~", "2018-03"], "2018-03"),  # equally wide, and not in doubt
        (["2018-03", "2018-03?"], "2018-03"),
        (["2018-03~", "2018-03?"], "2018-03~"),
        (["../2018-08-31", "2018-07"], "2018-07"),
        (["2018-07", "../2018-08-31"], "2018-07"),
    ],
)
def test_the_date_of_a_merged_event_is_the_most_precise_that_agrees(whens, merged):
    events = [event(report(f"e{n}", when)) for n, when in enumerate(whens)]
    curated = lay(merge(*(event.id for event in events)), events=events)
    assert [event.when.edtf for event in curated.events] == [merged]


def test_two_merges_that_share_an_event_are_one():
    curated = lay(merge("a", "b"), merge("b", "c", line=2))
    assert [(event.id, event.aliases) for event in curated.events] == [("a", ("b", "c"))]


def test_a_merge_said_twice_brings_nothing_twice():
    merged = lay(merge("a", "b"), merge("b", "a", line=2)).events[0]
    assert (merged.reports, merged.aliases) == ((A, B), ("b",))


def test_notices_come_in_order_of_their_lines():
    curated = lay(edit("lost", title="x", line=2), split("lost", line=1), remembered=[LOST])
    assert [notice.line for notice in curated.notices] == [1, 2]


def test_what_the_program_had_merged_already_is_not_marked_as_merged_by_editors():
    merged = lay(merge("b", "a"), events=[event(A, B)]).events[0]
    assert (merged.id, merged.aliases, merged.edited) == ("b", ("a",), ())


def test_decisions_about_any_part_of_a_merged_event_are_about_all_of_it():
    curated = lay(merge("a", "b"), edit("b", title="Steel", line=2), edit("c", hide=True, line=3))
    assert [event.title for event in curated.events] == ["Steel"]


def test_split_names_the_reports_that_stand_apart():
    decisions = split("a"), split("b", "pin"), edit("c", id="pin"), merge("d", "e", id="other")
    assert curation.apart(decisions) == {"a", "b", "pin", "c"}
    assert lay(split("a")).events == FOUND


def test_an_event_may_be_added_from_an_article_here():
    own = by_id(lay(add(article="old", quote="due on March 5.")))["own"]
    proof = Report(
        "own",
        "old",
        When.parse("2018-05"),
        "occurred",
        "Our own",
        "due on March 5.",
        2,
        65,
        "",
        0,
        "editor",
        OLD.published,
    )
    assert own == Event(
        "own", When.parse("2018-05"), "occurred", "Our own", (proof,), edited=("added",), note="Left out"
    )
    assert f"{VISIT.text} {TALKS.text}"[65:] == "due on March 5."


def test_an_event_may_be_added_from_a_source_elsewhere():
    own = by_id(lay(add(source=SOURCE)))["own"]
    assert (own.reports, own.citations, own.edited) == ((), (SOURCE,), ("added",))


def test_an_added_event_may_be_merged_with_one_that_was_found():
    merged = by_id(lay(add(source=SOURCE), merge("a", "own", line=2, why="The same")))["a"]
    assert (merged.reports, merged.citations, merged.aliases) == ((A,), (SOURCE,), ("own",))
    assert (merged.edited, merged.note) == (("merge", "added"), "Left out; The same")


@pytest.mark.parametrize(
    ("quote", "place"),
    [
        (VISIT.text, (2, 0)),
        (TALKS.text, (2, 46)),
        ("in March. Talks on", (2, 36)),  # across two sentences
        ("The minister will visit the capital in May.", None),
        ("Old The minister", None),  # across two paragraphs
    ],
)
def test_where_a_quote_stands(quote, place):
    assert fit.place(quote, TEXTS[OLD]) == place


@pytest.mark.parametrize(
    ("decisions", "line", "message", "remedy"),
    [
        ([edit("aa", title="x")], 1, 'no event has the id "aa"', "copy the id"),
        ([edit("old-adress", title="x")], 1, 'did you mean "old-address"?', ""),
        ([edit("pined", title="x"), edit("a", id="pinned", line=2)], 1, 'did you mean "pinned"?', ""),
        ([merge("a", "nobody", line=4)], 4, 'no event has the id "nobody"', ""),
        ([split("a", "nobody", line=4)], 4, 'no event has the id "nobody"', ""),
        ([edit("a", title="x"), edit("a", title="y", line=7)], 7, '`title`: "x" on line 1, "y" here', "keep one"),
        (
            [edit("a", when=When.parse("2018")), edit("a", when=When.parse("2019"), line=7)],
            7,
            '`when`: "2018" on line 1, "2019" here',
            "",
        ),
        ([edit("a", kind="planned"), edit("a", kind="occurred", line=7)], 7, "two values for `kind`", ""),
        ([edit("a", hide=True), edit("a", hide=False, line=7)], 7, "two values for `hide`", ""),
        ([edit("a", id="x"), edit("a", id="y", line=7)], 7, "two values for `id`", ""),
        ([merge("a", "b", title="x"), edit("b", title="y", line=7)], 7, '`title`: "x" on line 1, "y" here', ""),
        (
            [merge("a", "b"), edit("a", title="x", line=2), edit("b", title="y", line=7)],
            7,
            "two values for `title`",
            "",
        ),
        ([edit("a", id="b", line=3)], 3, '`id` must be one that no other event has, got "b"', "merge"),
        ([edit("a", id="old-address", line=3)], 3, "no other event has", ""),
        ([edit("a", id="x"), edit("b", id="x", line=3)], 3, "no other event has", ""),
        ([add(source=SOURCE), edit("a", id="own", line=3)], 3, "no other event has", ""),
        (
            [add("b", line=3, source=SOURCE)],
            3,
            '`add` must give an id of its own, got "b", which was found',
            "another id",
        ),
        ([add("old-address", line=3, source=SOURCE)], 3, "which was found", ""),
        ([add(source=SOURCE), add(line=3, source=SOURCE)], 3, "which line 1 adds", ""),
        (
            [add(source=SOURCE), edit("own", title="x", line=3)],
            3,
            '"own" is an event that was added',
            "where it is added",
        ),
        ([add(source=SOURCE), split("own", line=3)], 3, '"own" is an event that was added', ""),
        ([add(article="odl", quote="x", line=3)], 3, 'slug of an article, got "odl"; did you mean "old"?', "source:"),
        (
            [add(article="old", quote="The minister will visit in May.", line=3)],
            3,
            '`quote` must stand in "old" word for word, got "The minister will visit in May."',
            f'the nearest sentence is: "{VISIT.text}"',
        ),
    ],
)
def test_what_cannot_be_done_is_told_with_its_line(decisions, line, message, remedy):
    events = [event(A), event(B, aliases=("old-address",)), event(C)]
    (problem,) = problems(*decisions, events=events)
    assert (problem.path, problem.line) == ("content/curation.yaml", line)
    assert message in problem.message
    assert remedy in problem.remedy


def test_everything_wrong_is_told_at_once():
    decisions = (
        edit("x1", hide=True),
        add("a", line=2),
        edit("b", id="c", line=3),
        add("d", line=4, article="none", quote="x"),
    )
    assert [problem.line for problem in problems(*decisions)] == [1, 2, 3, 4]


def test_two_decisions_that_say_the_same_do_not_conflict():
    assert by_id(lay(edit("a", title="x", id="y"), edit("a", title="x", id="y", line=2)))["y"].title == "x"


def test_a_decision_about_what_is_told_no_more_is_reported_with_both_sentences():
    curated = lay(edit("lost", title="x", line=4), edit("a", title="y", line=5), remembered=[LOST, A])
    (notice,) = curated.notices
    assert (notice.path, notice.line) == ("content/curation.yaml", 4)
    assert f'"lost" is no longer found; this was decided about: "{LOST.quote}"' in notice.message
    assert f'"old" has now: "{VISIT.text}"' in notice.message
    assert notice.remedy
    assert by_id(curated)["a"].title == "y"  # the other decisions hold
    assert curated.gone == (LOST,)


def test_the_sentence_that_the_decision_quotes_goes_before_the_remembered_one():
    curated = lay(edit("lost", title="x", quote="Talks on iron are due on March 5."), remembered=[LOST])
    assert f'"Talks on iron are due on March 5."; "old" has now: "{TALKS.text}"' in curated.notices[0].message


@pytest.mark.parametrize(
    ("lost", "now"),
    [
        (replace(LOST, article="deleted"), 'the article "deleted" is gone'),
        (replace(LOST, quote="Nothing of the kind."), '"old" has no such sentence now'),
    ],
)
def test_what_is_told_no_more_may_have_nothing_like_it(lost, now):
    assert lay(edit("lost", hide=True), remembered=[lost]).notices[0].message.endswith(now)


@pytest.mark.parametrize(
    "decision", [edit("lost", hide=True), merge("a", "lost"), split("lost"), edit("a", "lost", hide=True)]
)
def test_what_any_decision_names_is_kept_while_it_does(decision):
    remembered = [replace(LOST, id="other"), LOST]
    assert lay(decision, remembered=remembered).gone == (LOST,)
    assert len(lay(decision, remembered=remembered).notices) == 1
    assert lay(remembered=remembered).gone == ()


def test_what_is_kept_is_kept_in_one_order():
    lost = [replace(LOST, id=id_) for id_ in ("l1", "l2", "l3", "l4")]
    assert lay(split("l4", "l2"), edit("l1", "l3", hide=True), remembered=lost[::-1]).gone == tuple(lost)


def test_what_is_found_again_is_no_longer_gone():
    curated = lay(edit("lost", title="x"), events=[event(LOST)], remembered=[LOST])
    assert (curated.notices, curated.gone) == ((), ())


def test_a_merged_event_keeps_the_address_of_a_part_that_is_gone():
    curated = lay(merge("lost", "a", "b", title="x"), remembered=[LOST])
    merged = by_id(curated)["lost"]
    assert (merged.reports, merged.aliases, merged.title) == ((A, B), ("a", "b"), "x")
    assert len(curated.notices) == 1


def test_a_part_that_is_gone_still_leads_to_the_merged_event():
    curated = lay(merge("a", "lost"), edit("lost", title="x", line=2), remembered=[LOST])
    assert (by_id(curated)["a"].aliases, by_id(curated)["a"].title) == (("lost",), "x")
    assert [notice.line for notice in curated.notices] == [1, 2]


def test_an_event_may_take_over_the_address_of_what_is_gone():
    curated = lay(edit("a", id="lost"), remembered=[LOST])
    assert (by_id(curated)["lost"].aliases, curated.notices, curated.gone) == (("a",), (), ())


@pytest.mark.parametrize(
    "decision",
    [edit("a", title="x", quote="He may visit in April."), merge("a", "b", quote="He may visit in April.")],
)
def test_a_sentence_that_changed_since_it_was_decided_about_is_reported_with_both(decision):
    (notice,) = lay(decision).notices
    assert '"He may visit in April."; now: "The minister will visit the capital in March."' in notice.message
    assert notice.remedy


@pytest.mark.parametrize(
    "decision",
    [
        edit("a", title="x", quote=VISIT.text),
        edit("a", title="x", quote="visit the capital in March"),  # a part will do
        merge("a", "b", quote=TALKS.text),  # any of the reports
    ],
)
def test_a_sentence_that_stands_is_no_news(decision):
    assert lay(decision).notices == ()


def test_builds_to_come_remember_what_a_decision_names(tmp_path):
    decision = edit("lost", title="x")
    found.write(tmp_path, {OLD: [A, B, LOST], NEW: [C]})  # then the sentence goes from the article
    seen = []
    for _ in range(3):
        curated = lay(decision, remembered=found.read(tmp_path))
        found.write(tmp_path, {OLD: [A, B], NEW: [C]}, curated.gone)
        seen.append((curated, {file.name: file.read_bytes() for file in (tmp_path / "events").iterdir()}))
    assert seen[0] == seen[1] == seen[2]
    assert (seen[0][0].gone, len(seen[0][0].notices)) == ((LOST,), 1)
    found.write(tmp_path, {OLD: [A, B], NEW: [C]}, lay(remembered=found.read(tmp_path)).gone)  # the decision goes, too
    assert found.read(tmp_path) == (C, A, B)


IDS = st.sampled_from(["a", "b", "c", "lost", "own", "pin", "none"])
CHANGES = st.builds(
    Change,
    title=st.sampled_from(["", "", "x", "y"]),
    when=st.sampled_from([None, When.parse("2018")]),
    hide=st.sampled_from([None, None, True, False]),
    id=st.sampled_from(["", "", "pin", "a", "own"]),
    quote=st.sampled_from(["", "q", VISIT.text]),
)
LISTS = st.lists(IDS, min_size=1, max_size=3, unique=True).map(tuple)
SIGNED = st.builds(at, st.integers(1, 9))
DECISIONS = st.one_of(
    st.builds(Edit, LISTS, CHANGES, SIGNED),
    st.builds(Merge, LISTS, CHANGES, SIGNED),
    st.builds(Split, LISTS, SIGNED),
    st.builds(add, IDS, st.integers(1, 9), st.sampled_from(["", "old", "none"]), st.sampled_from(["q", VISIT.text])),
)


@settings(deadline=None)
@given(st.lists(DECISIONS, max_size=4), st.permutations(FOUND))
def test_any_decisions_give_a_timeline_or_problems(decisions, events):
    try:
        curated = lay(*decisions, events=events, remembered=[LOST])
    except InputError:
        return
    names = [name for event in curated.events for name in (event.id, *event.aliases)]
    assert len(names) == len(set(names))  # no address leads to two events
    hidden = any(isinstance(decision, Edit | Merge) and decision.change.hide for decision in decisions)
    told = {report.id for event in curated.events for report in event.reports}
    assert hidden or told >= {"a", "b", "c"}  # nothing is lost that nobody hid
    assert lay(*decisions, events=events[::-1], remembered=[LOST]) == curated  # whatever the order of what was found
