"""Which dates come first, and which event stands for each."""

from dataclasses import replace

import pytest

from tests.samples import FRENCH, PERSIAN, POST, UNNAMED, event, report, timeline
from timeline import rank
from timeline.model import Article, Citation, Passed, Timeline

ARTICLES = (POST, FRENCH, PERSIAN, UNNAMED)
OWN = {article.slug: article.slug for article in ARTICLES}  # everybody an independent source


def told(edtf: str, *articles: Article, title: str = "", words: str = "", **known: object):
    reports = (report(article, edtf, f"{words or title or 'It was'} in {article.slug} ", edtf) for article in articles)
    return event(edtf, *reports, title=title, id=f"{edtf}-{title.lower() or 'event'}", **known)


def sourced(shown, sources):
    return replace(shown, articles=tuple(replace(each, origin=sources[each.slug]) for each in shown.articles))


def scored(*events, sources=OWN, keywords=None, passed=()):
    shown = sourced(timeline(*events, passed=passed), sources)
    return dict(zip([each.id for each in shown.events], rank.scores(shown, keywords or {}), strict=True))


def test_a_date_scores_by_the_sources_that_speak_of_it_and_then_by_articles():
    carried = {**OWN, "pont": "bridge"}  # one source, two articles
    assert scored(told("2018-03-05", POST)) == {"2018-03-05-event": 1}
    assert scored(told("2018-03-05", POST, FRENCH)) == {"2018-03-05-event": 2.6}
    assert scored(told("2018-03-05", POST, FRENCH), sources=carried) == {"2018-03-05-event": 1.6}


def test_all_events_of_a_date_count_for_it_and_so_do_mentions_that_gave_none():
    compared = Passed("pol", "More than on 5 March.", 1, 0, "on 5 March", 10, "2018-03-05", "a comparison")
    scores = scored(told("2018-03-05", POST, title="A"), told("2018-03-05", FRENCH, title="B"), passed=(compared,))
    assert [int(score) for score in scores.values()] == [3, 3]


def test_of_two_dates_with_as_many_articles_the_one_with_more_sentences_comes_first():
    scores = scored(told("2018-03-05", POST, POST), told("2018-03-06", POST), told("2018-03-07", POST, FRENCH))
    assert sorted(scores, key=scores.get) == ["2018-03-06-event", "2018-03-05-event", "2018-03-07-event"]


def test_a_month_is_another_date_than_its_days():
    assert scored(told("2018-03", POST), told("2018-03-05", FRENCH)) == {"2018-03-event": 1, "2018-03-05-event": 1}


def test_topics_never_count_for_each_other():
    port, mine = replace(POST, topic="port"), replace(FRENCH, topic="mine")
    events = (told("2018", port, title="A", topic="port"), told("2018", mine, title="B", topic="mine"))
    shown = Timeline(events, (port, mine))
    assert rank.scores(shown, {}) == [1, 1]


def test_keywords_leave_only_the_sentences_that_have_one():
    events = (told("2018", POST, words="The ferry sank"), told("2019", FRENCH, words="Rates fell"))
    assert scored(*events, keywords={"": ["Ferry line"]}) == {"2018-event": 1, "2019-event": 0}


def test_what_only_citations_prove_scores_by_them():
    assert scored(event("2018", citations=(Citation("Minutes"), Citation("Agenda")))) == {"2018-event": 2}


def keys(*events, most, least=1):
    shown = sourced(timeline(*events), OWN)
    ranked = [each.among(score, ((), ())) for each, score in zip(shown.events, rank.scores(shown, {}), strict=True)]
    return [(key.event.id, key.others) for key in rank.key(ranked, most, least)]


def test_a_small_collection_shows_everything():
    events = [told("2018", POST, kind="background"), told("2019", POST)]
    assert keys(*events, most=2) == [("2018-event", 0), ("2019-event", 0)]


def test_of_a_large_one_each_of_the_best_dates_shows_one_event_and_counts_the_others():
    events = [
        told("2018-03-05", POST, FRENCH, title="Landing"),
        told("2018-03-05", PERSIAN, title="Weather"),
        told("2018-04-01", POST, FRENCH, title="Vote"),
        told("2018-05-01", POST, title="Parade"),
    ]
    assert keys(*events, most=2) == [("2018-03-05-landing", 1), ("2018-04-01-vote", 0)]


def test_the_lead_is_what_most_of_the_date_is_about():
    events = [
        told("2018-03-05", POST, title="A", words="Bread cost twice as much"),
        told("2018-03-05", FRENCH, title="B", words="The ferry left the harbour at noon"),
        told("2018-03-05", PERSIAN, title="C", words="The ferry left the harbour for the island"),
        told("2019", POST),
    ]
    assert keys(*events, most=1) == [("2018-03-05-b", 2)]


@pytest.mark.parametrize("broken", [b"", b"{}", b"[7]", b"[0, 0]", b'["a"]', b"\xff"])
def test_what_leads_the_same_dates_is_found_once(broken):
    events = [told("2018-03-05", POST, title=each, words=each) for each in ("The ferry left", "Rates fell", "A ferry")]
    known = dict[str, bytes]()

    def once(name, make):
        return known.setdefault(name, make())

    first = rank.key([*events, told("2019", POST)], 1, once=once)
    assert len(known) == 1
    assert first == rank.key([*events, told("2019", POST)], 1, once=once)
    assert len(known) == 1
    rank.key([*events[1:], told("2019", POST)], 1, once=once)
    assert len(known) == 2
    assert first == rank.key([*events, told("2019", POST)], 1, once=lambda *_: broken)


def test_what_editors_decided_on_leads_its_date():
    events = [told("2018-03-05", POST, FRENCH, title="A"), told("2018-03-05", POST, title="B", status="accepted")]
    assert keys(*events, told("2019", POST), most=1) == [("2018-03-05-b", 1)]


def test_dates_that_only_name_things_are_no_key_dates():
    assert keys(told("2015", POST, FRENCH, kind="background"), told("2018", POST), most=1) == [("2018-event", 0)]


@pytest.mark.parametrize("most", [1, 9])
def test_what_too_few_sources_tell_is_left_out_but_for_editors_words(most):
    events = [told("2017", POST), told("2018", POST, FRENCH), told("2019", POST, status="edited")]
    expected = {"2018-event", "2019-event"}
    assert {id_ for id_, _ in keys(*events, most=most, least=2)} <= expected
    assert len(keys(*events, most=9, least=2)) == 2


def test_the_foremost_are_what_editors_decided_on_and_then_the_best():
    shown = [told("2017", POST), replace(told("2018", POST), score=3), told("2019", POST, status="accepted")]
    assert rank.foremost(shown, 2) == {"2019-event", "2018-event"}
