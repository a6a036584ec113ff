"""The editors have the last word: every decision changes what it names, or somebody is told why it could not."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates.when import When
from timeline.editing import curation
from timeline.editing.additions import Add
from timeline.editing.curation import Curated
from timeline.editing.decisions import Change, Decision, Distinct, Edit, Merge, Split, named
from timeline.editing.editors import Written
from timeline.editing.notices import Notice
from timeline.editing.patterns import Pattern
from timeline.editing.signature import Signature
from timeline.errors import InputError, Problem
from timeline.model import Article, Citation, Event, Outcome, Report, Sentence

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


BACKGROUND = Change(kind="background")


def accept(*ids: str, line: int = 1, why: str = "", quote: str = "", **pattern: object) -> Edit:
    return Edit(ids, Change(accept=True, hide=False, quote=quote), at(line, why), asked(pattern))


def reject(*ids: str, line: int = 1, why: str = "", **pattern: object) -> Edit:
    return Edit(ids, Change(hide=True), at(line, why), asked(pattern))


def sweep(line: int = 1, why: str = "", change: Change = BACKGROUND, **pattern: object) -> Edit:
    return Edit((), change, at(line, why), asked(pattern))


def asked(pattern: dict[str, object]) -> Pattern | None:
    return Pattern(**pattern) if pattern else None


def distinct(*ids: str, line: int = 1) -> Distinct:
    return Distinct(ids, at(line))


def split(*ids: str, line: int = 1) -> Split:
    return Split(ids, at(line))


def add(id_: str = "own", line: int = 1, article: str = "", quote: str = "", source: Citation | None = None) -> Add:
    return Add(id_, "Our own", When.parse("2018-05"), "occurred", article, quote, source, at(line, "Left out"))


SOURCE = Citation("A page", url="https://example.org/")


def lay(*decisions: Decision, events: Sequence[Event] = FOUND, gone: Sequence[Report] = ()) -> Curated:
    return curation.apply(events, Written(tuple(decisions)), TEXTS, gone)


def problems(*decisions: Decision, **given_: Sequence[Event]) -> tuple[Problem, ...]:
    with pytest.raises(InputError) as raised:
        lay(*decisions, **given_)
    return raised.value.problems


def by_id(curated: Curated) -> dict[str, Event]:
    return {event.id: event for event in curated.events}


def test_nothing_decided_changes_nothing():
    assert lay() == Curated(FOUND, ())


def test_events_come_in_order_of_time():
    assert [event.id for event in lay(events=FOUND[::-1]).events] == ["a", "b", "c"]
    assert [event.id for event in lay(edit("c", when=When.parse("2017"))).events] == ["c", "a", "b"]


@pytest.mark.parametrize(
    ("change", "edited"),
    [
        ({"title": "A visit"}, ("title",)),
        ({"when": When.parse("2018-03-05")}, ("when",)),
        ({"kind": "occurred"}, ("kind",)),
        ({"act": "statement"}, ("act",)),
        ({"negated": True}, ("negated",)),
        ({"kind": "occurred", "when": When.parse("2018"), "title": "A visit"}, ("title", "when", "kind")),
    ],
)
def test_an_edit_changes_what_it_says_and_leaves_the_reports(change, edited):
    edited_event = by_id(lay(edit("a", why="Better so", **change)))["a"]
    assert edited_event == replace(FOUND[0], **change, edited=edited, note="Better so", status="edited")
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
    curated = lay(edit("lost", title="x", line=2), split("lost", line=1), gone=[LOST])
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
        "own",
        When.parse("2018-05"),
        "occurred",
        "Our own",
        (proof,),
        edited=("added",),
        note="Left out",
        status="edited",
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
        (
            [edit("a", outcome=Outcome("took place", "cc"), line=4)],
            4,
            '`outcome`: no event has the id "cc"',
            "copy the id",
        ),
        (
            [edit("a", outcome=Outcome("took place", "a"), line=4)],
            4,
            "an event cannot come of itself",
            "the other event",
        ),
        (
            [edit("a", outcome=Outcome("called off")), edit("a", outcome=Outcome("took place", "c"), line=7)],
            7,
            '`outcome`: "called off" on line 1, "took place c" here',
            "keep one",
        ),
        ([edit("a", negated=True), edit("a", negated=False, line=7)], 7, "two values for `negated`", ""),
        ([accept("a"), reject("a", line=7)], 7, "two values for `hide`", "keep one"),
        ([accept("a"), edit("a", hide=True, line=7)], 7, "(`accept` says false, `reject` says true)", ""),
        ([reject("aa", line=4)], 4, 'no event has the id "aa"', "copy the id"),
        ([distinct("a", "bb", line=4)], 4, 'no event has the id "bb"', ""),
        ([distinct("a", "b", line=4), merge("b", "c", "a")], 4, '"a" and "b" are said to be distinct', "delete one"),
        ([accept("own", line=3), add(source=SOURCE)], 3, '"own" is an event that was added', "where it is added"),
        (
            [sweep(kinds=("planned",)), sweep(line=7, change=Change(kind="deadline"), articles=("old",))],
            7,
            'two patterns fit 2 events, such as "a", and differ on `kind`: "background" on line 1, "deadline" here',
            "by its id",
        ),
        (
            [accept(articles=("new",)), reject(line=7, kinds=("planned",))],
            7,
            'two patterns fit one event, "c", and differ on `hide`: "False" on line 1, "True" here',
            "narrow",
        ),
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
    curated = lay(edit("lost", title="x", line=4), edit("a", title="y", line=5), gone=[LOST, A])
    (notice,) = curated.notices
    assert (notice.path, notice.line) == ("content/curation.yaml", 4)
    assert f'"lost" is no longer found; this was decided about: "{LOST.quote}"' in notice.message
    assert f'"old" has now: "{VISIT.text}"' in notice.message
    assert notice.remedy
    assert by_id(curated)["a"].title == "y"  # the other decisions hold


def test_the_sentence_that_the_decision_quotes_goes_before_the_remembered_one():
    curated = lay(edit("lost", title="x", quote="Talks on iron are due on March 5."), gone=[LOST])
    assert f'"Talks on iron are due on March 5."; "old" has now: "{TALKS.text}"' in curated.notices[0].message


@pytest.mark.parametrize(
    ("lost", "now"),
    [
        (replace(LOST, article="deleted"), 'the article "deleted" is gone'),
        (replace(LOST, quote="Nothing of the kind."), '"old" has no such sentence now'),
    ],
)
def test_what_is_told_no_more_may_have_nothing_like_it(lost, now):
    assert lay(edit("lost", hide=True), gone=[lost]).notices[0].message.endswith(now)


@pytest.mark.parametrize(
    "decision", [edit("lost", hide=True), merge("a", "lost"), split("lost"), edit("a", "lost", hide=True)]
)
def test_whatever_decides_about_what_is_gone_is_reported(decision):
    assert ["lost"] == [notice.kind for notice in lay(decision, gone=[replace(LOST, id="other"), LOST]).notices]


def test_what_is_found_again_is_no_longer_gone():
    assert lay(edit("lost", title="x"), events=[event(LOST)], gone=[LOST]).notices == ()


def test_a_merged_event_keeps_the_address_of_a_part_that_is_gone():
    curated = lay(merge("lost", "a", "b", title="x"), gone=[LOST])
    merged = by_id(curated)["lost"]
    assert (merged.reports, merged.aliases, merged.title) == ((A, B), ("a", "b"), "x")
    assert len(curated.notices) == 1


def test_a_part_that_is_gone_still_leads_to_the_merged_event():
    curated = lay(merge("a", "lost"), edit("lost", title="x", line=2), gone=[LOST])
    assert (by_id(curated)["a"].aliases, by_id(curated)["a"].title) == (("lost",), "x")
    assert [notice.line for notice in curated.notices] == [1, 2]


def test_an_event_may_take_over_the_address_of_what_is_gone():
    curated = lay(edit("a", id="lost"), gone=[LOST])
    assert (by_id(curated)["lost"].aliases, curated.notices) == (("a",), ())


def test_an_event_is_decided_about_by_the_id_of_a_report_that_it_has_lost():
    told = [replace(event(A), aliases=("before",)), event(B)]
    curated = lay(edit("before", title="x"), events=told)
    assert (by_id(curated)["a"].title, curated.notices) == ("x", ())


@pytest.mark.parametrize(("name", "reported"), [("before", True), ("a", False), ("d", False)])
def test_a_report_that_is_told_no_more_cannot_be_split_from_its_event(name, reported):
    told = [replace(event(A, report("d", "2018-03")), aliases=("before", "d")), event(B)]
    notices = lay(split(name), events=told).notices
    assert [True] * reported == ['"before" is told no more, and leads to "a"' in each.message for each in notices]


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


# --- what editors make of an event as a whole ---


@pytest.mark.parametrize(
    ("decisions", "status"),
    [
        ((), "pending"),
        ((accept("a"),), "accepted"),
        ((accept("a", "b"),), "accepted"),
        ((accept("a", why="Seen"), accept("a", line=2)), "accepted"),
        ((accept("a"), edit("a", title="x", line=2)), "edited"),  # that says more
        ((edit("a", kind="occurred"),), "edited"),
        ((merge("a", "b"),), "edited"),
        ((edit("a", why="Hm"),), "pending"),  # a note is no decision
        ((edit("a", hide=False),), "pending"),
        ((split("a"),), "pending"),
        ((distinct("a", "b"),), "pending"),
        ((accept(articles=("old",)),), "accepted"),
        ((sweep(articles=("old",)),), "edited"),
    ],
)
def test_an_event_says_what_editors_made_of_it(decisions, status):
    assert status == by_id(lay(*decisions))["a"].status


def test_what_editors_add_is_theirs():
    assert "edited" == by_id(lay(add(source=SOURCE)))["own"].status


@pytest.mark.parametrize("decision", [reject("a", why="An echo"), edit("a", hide=True, why="An echo")])
def test_a_rejected_event_leaves_the_timeline_and_stays_known(decision):
    curated = lay(decision, edit("b", title="B", line=2))
    assert ["b", "c"] == [event.id for event in curated.events]
    assert [replace(FOUND[0], note="An echo")] == list(curated.rejected)


def test_a_rejected_event_is_rejected_with_all_that_was_decided_about_it():
    curated = lay(reject("a"), merge("a", "b", id="both", line=2))
    assert [("both", ("a", "b"), (A, B))] == [(event.id, event.aliases, event.reports) for event in curated.rejected]
    assert ["c"] == [event.id for event in curated.events]


def test_why_something_was_accepted_is_no_note_beside_the_event():
    curated = lay(accept("a", why="Seen"), edit("a", title="x", line=2, why="Shorter"))
    assert "Shorter" == by_id(curated)["a"].note


def test_an_acceptance_may_quote_the_sentence_that_was_accepted():
    (notice,) = lay(accept("a", quote="He may visit in April."), accept("b", quote=TALKS.text, line=2)).notices
    assert ("changed", "a", "He may visit in April.", VISIT.text) == (notice.kind, notice.event, notice.was, notice.now)
    assert 1 == notice.line


def test_a_notice_names_who_decided():
    signed = Signature("content/curation.yaml", 3, "RS", date(2018, 2, 1))
    (notice,) = lay(Edit(("lost",), Change(hide=True), signed), gone=[LOST]).notices
    assert "this was decided about (by RS, 2018-02-01): " in notice.message


# --- patterns ---


def test_a_pattern_decides_about_every_event_that_it_fits():
    assert ["background", "background", "planned"] == [event.kind for event in lay(sweep(articles=("old",))).events]
    assert ["a", "b"] == [event.id for event in lay(reject(articles=("old",), why="Thin")).rejected]


@pytest.mark.parametrize(
    ("decisions", "kinds"),
    [
        ((sweep(articles=("old",)), edit("a", kind="occurred", line=2)), ["occurred", "background", "planned"]),
        ((edit("a", kind="occurred"), sweep(line=2, articles=("old",))), ["occurred", "background", "planned"]),
        ((reject(articles=("old",)), accept("a", line=2)), ["planned", "planned"]),
        ((reject(articles=("old",)), edit("b", hide=False, line=2)), ["planned", "planned"]),
        ((accept(articles=("old",)), reject("a", line=2)), ["planned", "planned"]),
        (  # one that is named settles what two patterns differ on
            (sweep(articles=("new",)), sweep(3, kinds=("planned",)), edit("c", kind="deadline", line=5)),
            ["background", "background", "deadline"],
        ),
    ],
)
def test_a_decision_by_id_has_the_say_over_a_pattern(decisions, kinds):
    assert kinds == [event.kind for event in lay(*decisions).events]


def test_what_a_decision_by_id_leaves_open_a_pattern_may_fill():
    swept = by_id(lay(edit("a", title="x"), sweep(line=2, articles=("old",))))["a"]
    assert ("x", "background", ("title", "kind")) == (swept.title, swept.kind, swept.edited)


def test_patterns_that_say_the_same_do_not_conflict():
    assert 3 == len(lay(sweep(articles=("old",)), sweep(2, kinds=("planned",))).events)


def test_a_pattern_fits_events_that_editors_merged_where_it_fits_each_of_them():
    both, one = (merge("a", "b"), merge("a", "c"))
    assert ["background", "planned"] == [event.kind for event in lay(both, sweep(2, articles=("old",))).events]
    told = [(event.id, event.kind) for event in lay(one, sweep(2, articles=("old",))).events]
    assert [("a", "planned"), ("b", "background")] == told


def test_a_pattern_never_fits_what_editors_added():
    curated = lay(add(article="old", quote=TALKS.text), reject(line=2, articles=("old",)))
    assert ["own", "c"] == [event.id for event in curated.events]


@pytest.mark.parametrize(
    ("asked_for", "meant"),
    [
        ({"articles": ("odl",)}, '; did you mean "old"?'),
        ({"topics": ("the bridge",)}, ""),
        ({"kinds": ("deadline",)}, ""),
        ({"rules": ("ruel",)}, '; did you mean "rule"?'),
    ],
)
def test_a_pattern_that_fits_nothing_is_told(asked_for, meant):
    curated = lay(reject(line=4, **asked_for))
    (notice,) = curated.notices
    assert (4, "lost", f"this pattern fits no event{meant}") == (notice.line, notice.kind, notice.message)
    assert FOUND == curated.events


# --- what came of a plan ---


@pytest.mark.parametrize(
    ("decisions", "outcome"),
    [
        ((edit("a", outcome=Outcome("called off")),), Outcome("called off")),
        ((edit("a", outcome=Outcome("took place", "c")),), Outcome("took place", "c")),
        ((edit("a", outcome=Outcome("took place", "c")), edit("c", id="pin", line=2)), Outcome("took place", "pin")),
        ((edit("a", outcome=Outcome("took place", "pin")), edit("c", id="pin", line=2)), Outcome("took place", "pin")),
        ((edit("a", outcome=Outcome("took place", "c")), merge("b", "c", line=2)), Outcome("took place", "b")),
        (
            (edit("a", outcome=Outcome("took place", "c")), reject("c", line=2)),
            Outcome("took place"),
        ),  # it leads nowhere
    ],
)
def test_an_outcome_leads_to_the_event_that_tells_of_it(decisions, outcome):
    decided = by_id(lay(*decisions))["a"]
    assert (outcome, ("outcome",), "edited") == (decided.outcome, decided.edited, decided.status)


def test_an_outcome_whose_event_is_told_no_more_leads_nowhere_and_is_reported():
    curated = lay(edit("a", outcome=Outcome("took place", "lost")), gone=[LOST])
    assert Outcome("took place") == by_id(curated)["a"].outcome
    assert ["lost"] == [notice.kind for notice in curated.notices]
    assert {"a", "lost"} == named([edit("a", outcome=Outcome("took place", "lost"))])


# --- topics, and events that are alike ---

BRIDGE, FERRY = event(A, topic="The bridge"), event(C, topic="The ferry")


def test_events_of_two_topics_are_not_merged():
    (problem,) = problems(merge("a", "c", line=3), events=[BRIDGE, FERRY])
    assert (3, True) == (problem.line, 'one topic, got "The bridge" and "The ferry"' in problem.message)


def test_an_event_of_a_topic_may_be_merged_with_one_of_no_topic():
    assert "The bridge" == lay(merge("own", "a", line=2), add(source=SOURCE), events=[BRIDGE]).events[0].topic


def test_everything_known_of_an_event_outlasts_decisions():
    known = replace(BRIDGE, act="statement", negated=True, score=3.5, actors=("Ida",), places=("Port",))
    (edited,) = lay(edit("a", title="x"), events=[known]).events
    assert replace(known, title="x", edited=("title",), status="edited") == edited


def test_a_merged_event_names_whom_any_of_its_parts_names():
    one, other = (replace(BRIDGE, actors=("Ida", "Bo")), replace(FOUND[1], actors=("Bo", "Cy"), places=("Port",)))
    (merged,) = lay(merge("a", "b"), events=[one, other]).events
    assert (("Ida", "Bo", "Cy"), ("Port",)) == (merged.actors, merged.places)


def test_distinct_events_that_have_become_one_are_told():
    (notice,) = lay(distinct("a", "b", line=4), events=[event(A, B), FOUND[2]]).notices
    assert (4, "lost", "a") == (notice.line, notice.kind, notice.event)
    assert 'these are one event now: "a", "b"' in notice.message


def test_a_notice_is_a_problem_that_sorts_among_its_like():
    assert Notice("a", 1, "x") < Notice("a", 2, "a")


IDS = st.sampled_from(["a", "b", "c", "lost", "own", "pin", "none"])
CHANGES = st.builds(
    Change,
    title=st.sampled_from(["", "", "x", "y"]),
    when=st.sampled_from([None, When.parse("2018")]),
    hide=st.sampled_from([None, None, True, False]),
    accept=st.sampled_from([False, False, True]),
    id=st.sampled_from(["", "", "pin", "a", "own"]),
    outcome=st.sampled_from([None, None, Outcome("took place", "b"), Outcome("took place", "lost")]),
    quote=st.sampled_from(["", "q", VISIT.text]),
)
LISTS = st.lists(IDS, min_size=1, max_size=3, unique=True).map(tuple)
PATTERNS = st.builds(
    Pattern,
    articles=st.sampled_from([(), ("old",), ("new", "old")]),
    first=st.sampled_from([None, date(2018, 3, 2)]),
    words=st.sampled_from([(), (" steel ",)]),
)
SIGNED = st.builds(at, st.integers(1, 9))
DECISIONS = st.one_of(
    st.builds(Edit, LISTS, CHANGES, SIGNED),
    st.builds(Edit, st.just(()), st.builds(Change, hide=st.booleans()), SIGNED, PATTERNS),
    st.builds(Merge, LISTS, CHANGES, SIGNED),
    st.builds(Split, LISTS, SIGNED),
    st.builds(Distinct, LISTS, SIGNED),
    st.builds(add, IDS, st.integers(1, 9), st.sampled_from(["", "old", "none"]), st.sampled_from(["q", VISIT.text])),
)


@given(st.lists(DECISIONS, max_size=4), st.permutations(FOUND))
def test_any_decisions_give_a_timeline_or_problems(decisions, events):
    try:
        curated = lay(*decisions, events=events, gone=[LOST])
    except InputError:
        return
    kept = (*curated.events, *curated.rejected)
    names = [name for event in kept for name in (event.id, *event.aliases)]
    assert len(names) == len(set(names))  # no address leads to two events
    assert {report.id for event in kept for report in event.reports} >= {"a", "b", "c"}  # nothing is ever lost
    hidden = any(isinstance(decision, Edit | Merge) and decision.change.hide for decision in decisions)
    assert hidden or not curated.rejected
    assert lay(*decisions, events=events[::-1], gone=[LOST]) == curated  # whatever the order of what was found
