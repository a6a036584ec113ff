"""What an editor is offered to paste is read again as the decision that it says it is."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.samples import FRENCH, POST, event, report
from timeline.dates.when import When
from timeline.editing import editors, snippets
from timeline.editing.additions import Add
from timeline.editing.decisions import Change, Decision, Distinct, Merge
from timeline.model import Passed

FIRST = report(FRENCH, "2018-03", "Le quai ouvre en ", "mars")
OWN = report(POST, "2018-03-05", 'The mayor: "The quay opens on ', "March 5", after='."')
QUAY = event("2018-03-05", FIRST, OWN, title="Quay: it opens", id=OWN.id, aliases=(FIRST.id,))
TALKS = event("2018-03-06", report(POST, "2018-03-06", "Talks began ", "on Tuesday"))
NOTICE = Passed("bridge", "A notice, stamped 4/5/2018, hung there.", 3, 0, "4/5/2018", 18, "", "may be read ...")


def read(tmp_path: Path, text: str) -> tuple[Decision, ...]:
    (tmp_path / "curation.yaml").write_text(text, "utf-8")
    written = editors.read(tmp_path)
    assert () == written.problems
    return written.decisions


def test_an_event_is_accepted_with_the_sentence_that_it_comes_from(tmp_path):
    (decision,) = read(tmp_path, snippets.accept(QUAY))
    assert (QUAY.id, Change(accept=True, hide=False, quote=OWN.quote)) == (*decision.ids, decision.change)


@pytest.mark.parametrize(
    ("shown", "quote"),
    [
        (QUAY, OWN.quote),
        (replace(QUAY, id="pinned", aliases=(OWN.id, FIRST.id)), OWN.quote),  # by its former id
        (replace(QUAY, id="other", aliases=()), FIRST.quote),
        (replace(QUAY, reports=()), ""),
    ],
)
def test_the_main_quote_is_that_of_the_report_which_gave_the_id(shown, quote):
    assert quote == snippets.main_quote(shown)


def test_an_event_of_the_editors_own_has_no_sentence_to_quote():
    assert "- accept: 2018-03-05-bridge\n" == snippets.accept(replace(QUAY, reports=()))


def test_title_and_date_are_offered_as_they_are(tmp_path):
    retitled, redated = read(tmp_path, snippets.retitle(QUAY) + snippets.redate(QUAY))
    assert ("Quay: it opens", "2018-03-05") == (retitled.change.title, str(redated.change.when))


def test_two_events_are_merged_or_by_taking_the_signs_away_told_apart(tmp_path):
    text = snippets.unite(QUAY, TALKS)
    ids = (QUAY.id, TALKS.id)
    (merge,) = read(tmp_path, text)
    assert Merge(ids, Change(), merge.signed) == merge
    _, distinct = read(tmp_path, text.replace("# - ", "- "))
    assert Distinct(ids, distinct.signed) == distinct


def test_a_new_quote_takes_the_place_of_the_old_line(tmp_path):
    (decision,) = read(tmp_path, f"- accept: x\n{snippets.requote(OWN.quote)}")
    assert OWN.quote == decision.change.quote


def test_an_event_for_words_with_two_readings_gives_one_and_names_the_other(tmp_path):
    text = snippets.add(NOTICE, snippets.two_ways(NOTICE, date(2018, 6, 1)), date(2018, 6, 1))
    assert '  when: "2018-05-04"  # or "2018-04-05"\n' in text
    (add,) = read(tmp_path, text)
    assert isinstance(add, Add)
    assert (NOTICE.quote, "bridge", "occurred") == (add.quote, add.article, add.kind)


def test_what_lies_ahead_of_its_article_is_planned():
    assert "kind: planned" in snippets.add(NOTICE, [When.parse("2018-05-04")], date(2018, 1, 1))


@pytest.mark.parametrize(
    ("words", "whens"),
    [
        ("4/5/2018", ["2018-05-04", "2018-04-05"]),
        ("3/3/2018", ["2018-03-03"]),
        ("in March", ["2018-03"]),  # nothing ambiguous: one reading
        ("nothing", []),
    ],
)
def test_both_readings_of_date_words(words, whens):
    assert whens == [str(when) for when in snippets.two_ways(replace(NOTICE, words=words), date(2018, 1, 24))]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1).filter(lambda text: text.strip().isprintable() and text.strip()))
def test_any_title_and_sentence_come_back(tmp_path, text):
    shown = replace(QUAY, title=text, reports=(replace(OWN, quote=text),))
    accepted, retitled = read(tmp_path, snippets.accept(shown) + snippets.retitle(shown))
    folded = " ".join(text.split())
    assert (folded, folded) == (accepted.change.quote, retitled.change.title)
