"""What an editor is told to look at, for a collection in which everything is amiss that can be."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from timeline import found
from timeline.dates.readings import read
from timeline.dates.when import When
from timeline.editing import checks, curation, editors, listing
from timeline.editing.additions import RULE
from timeline.editing.checks import AMBIGUOUS, Grounds
from timeline.editing.decisions import Distinct
from timeline.editing.finding import KINDS, Finding
from timeline.editing.signature import Signature
from timeline.errors import Problem
from timeline.identity.memory import Gone, Memory
from timeline.merging.suggestions import Suggestion
from timeline.model import Article, Citation, Event, Passed, Report, Sentence, Timeline
from timeline.titling.unnamed import UNNAMED

FLOOD = Article("articles/flood.md", "flood", "Flood", date(2018, 1, 24), "", outlet="Harn Post")
ECHO = Article("articles/echo.md", "echo", "Echo", date(2018, 1, 27), "", outlet="Le Port")
TOLD = {  # by the id of its report: article, date, title, sentence and its words
    "dam": (FLOOD, "2018-01-22", "The old dam broke", "The old dam at Harn broke on Monday.", "on Monday"),
    "mended": (FLOOD, "2016", "It had been mended", "It had been mended in 2016.", "in 2016"),
    "meets": (FLOOD, "2018-01-26", "The council meets", "The council meets on January 26.", "on January 26"),
    "river": (FLOOD, "2017-12", "Engineers measured the river", "Men measured the river in December.", "in December"),
    "dam-2": (ECHO, "2018-01-23", "The dam at Harn broke", "The dam at Harn broke on Tuesday.", "on Tuesday"),
    "met": (ECHO, "2018-01-26", "The council has met", "The council met in Harn on Friday.", "on Friday"),
    "rain": (ECHO, "2018-01-25", "Rain stops the work", "Rain stopped the work on Thursday.", "on Thursday"),
    "rains": (ECHO, "2018-01-26", "Rain stops the work again", "Rain stopped it again on Friday.", "on Friday"),
}


def report(id_: str, paragraph: int) -> Report:
    article, when, title, quote, words = TOLD[id_]
    place = (quote, paragraph, 0, words, quote.index(words), "rule", article.published)
    return Report(id_, article.slug, When.parse(when), "occurred", title, *place)


REPORTS = {id_: report(id_, number) for number, id_ in enumerate(TOLD, 1)}
EVENTS = {id_: Event(id_, each.when, each.kind, each.title, (each,)) for id_, each in REPORTS.items()}
SACKS = replace(REPORTS["dam"], id="sacks", title="Harn buys sacks", quote="Harn bought sacks on Monday.", at=18)
TEXTS = {
    article: [Sentence(each.quote, each.paragraph, 0) for each in REPORTS.values() if each.article == article.slug]
    for article in (FLOOD, ECHO)
}
NOTICE = Passed("flood", "A notice stamped 4/5/2018 hung there.", 9, 0, "4/5/2018", 17, "", AMBIGUOUS)
FIXED = Passed("echo", "They fixed it on January 26.", 8, 0, "on January 26", 14, "2018-01-26", UNNAMED)

CURATION = """\
# what the editors of the Harn chronicle decided
- event: sacks
  title: "Harn runs out of sacks"
  by: RS
- accept: river
  quote: "Engineers had measured the river in December."
- reject: {outlet: "Harn Psot"}
- merge: [dam, dam-2]
  why: "One dam."
- accept: {words: "meets"}
"""


def grounds(tmp_path: Path, curated: str = CURATION) -> Grounds:
    """What is to be looked at when content/events/ holds all reports, and the decisions are these."""
    content = tmp_path / "content"
    content.mkdir()
    (content / "curation.yaml").write_text(curated, "utf-8")
    by_article = {article: [each for each in REPORTS.values() if each.article == article.slug] for article in TEXTS}
    found.write(content, by_article, Memory(gone=(Gone(SACKS),)))
    written = editors.read(content)
    laid = curation.apply(EVENTS.values(), written, TEXTS, [SACKS])
    suggestions = [Suggestion(0.52, "meets", "met", "alike"), Suggestion(0.444, "rain", "rains", "adjacent days")]
    unused = [Problem("content/names.yaml", 3, '"Ida Lund" is named in no article', "delete the name")]
    said = ["content/articles/echo.md: Duplicate definition of `date`"]
    told = Timeline(laid.events, tuple(TEXTS), (NOTICE, FIXED), laid.rejected, laid.notices)
    return Grounds(told, suggestions, written.decisions, found.places(content), "content", unused, said)


PRINTED = """\
Decisions that fit nothing any more (2)
content/curation.yaml:2: "sacks" is no longer found; this was decided about (by RS): "Harn bought sacks on Monday."; \
"flood" has now: "The old dam at Harn broke on Monday."
    name the event that it became, or delete the decision
content/curation.yaml:7: this pattern fits no event; did you mean "Harn Post"?
    mend the pattern, or delete the decision; what is asked of reports must hold for all of an event

Sentences that changed since they were decided about (1)
    see whether the decision still holds, then write the new `quote`
content/curation.yaml:5: "river" is told otherwise now; this was decided about: "Engineers had measured the river in \
December."; now: "Men measured the river in December."
  quote: "Men measured the river in December."

What the build says (1)
content/articles/echo.md: Duplicate definition of `date`

Events that nobody has decided about (4)
    accept it, or decide otherwise: event, reject, merge
content/events/flood.yaml:14: 2016 "It had been mended"
content/events/echo.yaml:23: 2018-01-25 "Rain stops the work"
content/events/echo.yaml:14: 2018-01-26 "The council has met"
content/events/echo.yaml:32: 2018-01-26 "Rain stops the work again"
- accept: mended
  quote: "It had been mended in 2016."
- accept: rain
  quote: "Rain stopped the work on Thursday."
- accept: met
  quote: "The council met in Harn on Friday."
- accept: rains
  quote: "Rain stopped it again on Friday."

Dates on which sources disagree (1)
    say which date holds, or split what is another event
content/events/flood.yaml:5: 2018-01-22 "The old dam broke": sources disagree on the date: 2018-01-22 (Harn Post), \
2018-01-23 (Le Port)
- event: dam
  when: "2018-01-22"

Events that may be one (1)
    merge them, or say that they are distinct
content/events/flood.yaml:23: 2018-01-26 "The council meets" and 2018-01-26 "The council has met" \
(content/events/echo.yaml:14): alike 0.52
- merge: [meets, met]
# or, if they are two:
# - distinct: [meets, met]

Events that are alike, on days beside each other (1)
    merge them, or say that they are distinct
content/events/echo.yaml:23: 2018-01-25 "Rain stops the work" and 2018-01-26 "Rain stops the work again" \
(content/events/echo.yaml:32): alike 0.44
- merge: [rain, rains]
# or, if they are two:
# - distinct: [rain, rains]

Dates that may be read in two ways (1)
    add an event with the date that is meant
content/articles/flood.md: "4/5/2018" may be read with day or month first: 2018-05-04 or 2018-04-05; the sentence: \
"A notice stamped 4/5/2018 hung there."
- add: 2018-05-04-notice-stamped-4-5-2018-hung
  when: "2018-05-04"  # or "2018-04-05"
  title: "A notice stamped 4/5/2018 hung there"
  kind: planned
  article: flood
  quote: "A notice stamped 4/5/2018 hung there."

Dates whose sentences do not say who or what (1)
    add an event with a title that says it
content/articles/echo.md: "on January 26" is 2018-01-26, and the sentence does not say who or what: \
"They fixed it on January 26."
- add: 2018-01-26-fixed-january-26
  when: "2018-01-26"
  title: "They fixed it on January 26"
  kind: occurred
  article: echo
  quote: "They fixed it on January 26."

Titles that say too little (1)
    write a better one, or let it stand with `accept`
content/events/flood.yaml:14: 2016 "It had been mended": this title begins with "It", and nothing before it says who \
or what that is
- event: mended
  title: "It had been mended"

Names that no article uses (1)
    delete the name
content/names.yaml:3: "Ida Lund" is named in no article
"""


def test_everything_that_needs_a_look_is_printed_with_file_and_line(tmp_path):
    assert PRINTED.splitlines() == [*listing.lines(checks.find(grounds(tmp_path)))][:-1]


def test_every_kind_has_its_heading_and_is_looked_for(tmp_path):
    assert list(KINDS) == list(listing.HEADINGS)
    assert list(KINDS) == list(dict.fromkeys(each.kind for each in checks.find(grounds(tmp_path))))


def test_the_lines_are_those_of_the_files(tmp_path):
    for each in checks.find(grounds(tmp_path)):
        if each.line and each.path.startswith("content/events/"):
            assert f"- id: {each.events[0]}" == (tmp_path / each.path).read_text("utf-8").splitlines()[each.line - 1]


PASTED = """\
- accept: [mended, met, meets]
- distinct: [met, meets]
- distinct: [rain, rains]
- event: dam
  when: "2018-01-22"
- merge: [dam, dam-2]
- accept: [river, rain, rains]
- add: notice
  when: "2018-05-04"
  title: "A notice goes up"
  kind: planned
  article: flood
  quote: "A notice stamped 4/5/2018 hung there."
- add: fixed
  when: "2018-01-26"
  title: "Two builders fixed the dam"
  kind: occurred
  article: echo
  quote: "They fixed it on January 26."
"""


def test_what_was_decided_needs_no_look_again(tmp_path):
    texts = {FLOOD: [*TEXTS[FLOOD], Sentence(NOTICE.quote, 9, 0)], ECHO: [*TEXTS[ECHO], Sentence(FIXED.quote, 8, 0)]}
    asked = replace(grounds(tmp_path, ""), unused=(), warnings=())
    (tmp_path / "content/curation.yaml").write_text(PASTED, "utf-8")
    written = editors.read(tmp_path / "content")
    laid = curation.apply(EVENTS.values(), written, texts, ())
    settled = replace(asked.timeline, events=laid.events, notices=laid.notices)
    assert checks.find(asked)
    assert () == checks.find(replace(asked, timeline=settled, decisions=written.decisions))


def shown(*events: Event, passed: tuple[Passed, ...] = (), **given: object) -> tuple[Finding, ...]:
    return checks.find(Grounds(Timeline(events, tuple(TEXTS), passed), **given))


MET = replace(EVENTS["met"], status="accepted")


@pytest.mark.parametrize(
    ("changes", "kinds"),
    [
        ({}, []),
        ({"status": "pending"}, ["pending"]),
        ({"title": "It met"}, []),  # accepted as it is
        ({"title": "It met", "status": "edited", "edited": ("kind",)}, ["title"]),
        ({"title": "It met", "status": "edited", "edited": ("title",)}, []),
        ({"title": "It met", "status": "edited", "edited": ("added",)}, []),
        ({"reports": (REPORTS["dam"], REPORTS["dam-2"])}, []),
        ({"reports": (REPORTS["dam"], REPORTS["dam-2"]), "status": "edited", "edited": ("merge",)}, ["conflict"]),
        ({"reports": (REPORTS["dam"], REPORTS["dam-2"]), "status": "edited", "edited": ("when",)}, []),
        ({"reports": (), "citations": (Citation("Agenda"),), "status": "edited", "edited": ("added",)}, []),
    ],
)
def test_what_an_event_needs(changes, kinds):
    assert kinds == [finding.kind for finding in shown(replace(MET, **changes))]


@pytest.mark.parametrize(
    ("why", "kind"),
    [
        ("alike", "duplicate"),
        ("unclear which", "duplicate"),
        ("adjacent days", "adjacent"),
        ("dates differ", "conflict"),
    ],
)
def test_why_a_pair_is_suggested_says_what_it_may_be(why, kind):
    pair = [replace(MET, id="x"), replace(MET, id="y")]
    assert [kind] == [each.kind for each in shown(*pair, suggestions=[Suggestion(0.5, "x", "y", why)])]


def test_events_of_two_topics_are_not_one():
    pair = (replace(MET, id="x", topic="The bridge"), replace(MET, id="y", topic="The ferry"))
    assert () == shown(*pair, suggestions=[Suggestion(0.5, "x", "y", "alike")])


@pytest.mark.parametrize(("named", "told"), [(("x", "y"), 0), (("z", "old"), 0), (("x", "old"), 1)])
def test_events_that_are_distinct_are_so_under_every_name(named, told):
    pair = (replace(MET, id="x", aliases=("old",)), replace(MET, id="y", aliases=("z",)))
    signed = Signature("content/curation.yaml", 1)
    suggestions = [Suggestion(0.5, "x", "y", "alike")]
    assert told == len(shown(*pair, suggestions=suggestions, decisions=[Distinct(named, signed)]))


@pytest.mark.parametrize(
    ("passed", "quote", "found"),
    [
        (NOTICE, "", ["date"]),
        (NOTICE, NOTICE.quote, []),
        (NOTICE, "stamped 4/5/2018 hung", []),  # a part of it
        (NOTICE, "Another sentence.", ["date"]),
        (replace(NOTICE, why="says how long, not when"), "", []),
        (FIXED, "", ["unnamed"]),
        (FIXED, FIXED.quote, []),
    ],
)
def test_a_date_that_is_left_to_editors_is_settled_by_an_event_from_its_sentence(passed, quote, found):
    added = replace(
        MET, reports=(replace(REPORTS["dam"], article=passed.article, rule=RULE, quote=quote),) if quote else ()
    )
    assert found == [each.kind for each in shown(added, passed=(passed,))]


def test_the_reason_by_which_dates_with_two_readings_are_known_is_that_of_the_reader():
    assert [AMBIGUOUS] == [reading.why for reading in read("A notice stamped 4/5/2018 hung there.", FLOOD.published)]


def test_an_event_that_was_never_written_is_looked_for_in_the_file_of_its_article():
    assert ("content/events/echo.yaml", 0) == checks_place(replace(MET, status="pending"))


def test_an_event_of_the_editors_stands_where_they_added_it(tmp_path):
    added = '- add: own\n  when: "2018"\n  title: It fell\n  kind: occurred\n  source: {title: Agenda}\n'
    pair = grounds(tmp_path, f"# ours\n{added}")
    found_ = checks.find(replace(pair, suggestions=[Suggestion(0.5, "own", "met", "alike")]))
    assert [("content/curation.yaml", 2)] == [(each.path, each.line) for each in found_ if each.kind == "duplicate"]


def checks_place(event: Event) -> tuple[str, int]:
    (finding,) = shown(event)
    return finding.path, finding.line


def test_no_more_than_so_many_of_a_kind_are_listed():
    findings = [Finding("pending", "a.yaml", n, f"event {n}", "accept", f"- accept: e{n}\n") for n in range(1, 1013)]
    few, every = list(listing.lines(findings)), list(listing.lines(findings, None))
    assert "Events that nobody has decided about (1,012)" == few[0] == every[0]
    assert "and 1,002 more (python -m timeline check --all --only pending)" == few[-2]
    assert (["a.yaml:10: event 10", "- accept: e10"], 24) == ([few[11], few[21]], len(few))
    assert "- accept: e1012" == every[-2]


def test_nothing_found_prints_nothing():
    assert [] == list(listing.lines([]))
