"""The whole way from articles to a timeline, without Pelican."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from timeline import notebook, pipeline, prose
from timeline.errors import InputError
from timeline.merging import merge
from timeline.model import Article, Event
from timeline.outcomes import linking

FLOOD = Article(
    "articles/flood.md",
    "flood",
    "Flood",
    date(2018, 1, 24),
    "<p>The old dam broke on <em>Monday</em>.</p><p>It will be rebuilt by May.</p>",
)
ECHO = Article("articles/echo.md", "echo", "Echo", date(2018, 1, 25), "<p>The old dam broke on Monday.</p>")


def events(tmp_path: Path, *articles: Article, curation: str = "") -> tuple[Event, ...]:
    """Build, as `make` would: what was found is remembered."""
    (tmp_path / "curation.yaml").write_text(curation)
    published = pipeline.build(articles, tmp_path)
    pipeline.remember(published, tmp_path)
    return published.timeline.events


FERRY = Article(
    "articles/ferry.md",
    "ferry",
    "Ferry",
    date(2018, 1, 24),
    "<p>The ferry will sail to Varn on 3 February 2018.</p>",
    topic="sea",
)
SAILED = Article(
    "articles/sailed.md",
    "sailed",
    "Sailed",
    date(2018, 2, 5),
    "<p>The ferry sailed to Varn on 3 February 2018.</p>",
    topic="sea",
)


def test_articles_become_events_in_order(tmp_path):
    told = events(tmp_path, FLOOD)
    assert [("2018-01-22", "The old dam broke"), ("../2018-05", "The old dam will be rebuilt")] == [
        (str(e.when), e.title) for e in told
    ]


def test_reports_of_one_event_are_merged(tmp_path):
    broke = events(tmp_path, FLOOD, ECHO)[0]
    assert ["flood", "echo"] == [report.article for report in broke.reports]


def test_ids_outlast_a_renamed_article_and_an_edited_sentence(tmp_path):
    before = {event.id for event in events(tmp_path, FLOOD)}
    renamed = replace(
        FLOOD, slug="deluge", path="articles/deluge.md", html=FLOOD.html.replace("rebuilt", "built again")
    )
    assert before == {event.id for event in events(tmp_path, renamed)}


def test_an_article_taken_away_takes_its_events_along(tmp_path):
    events(tmp_path, FLOOD, ECHO)
    assert 1 == len(events(tmp_path, ECHO))
    assert () == events(tmp_path)
    assert {"_gone.yaml"} == {file.name for file in (tmp_path / "events").iterdir()}


@pytest.fixture
def worked_out(monkeypatch):
    """What was brought together and what came of plans, by topic, each time that it was worked out."""
    topics = []
    together, outcomes = merge._together, linking._outcomes  # noqa: SLF001

    def merged(reports, *known):
        topics.append(f"merged {reports[0].article}")
        return together(reports, *known)

    def linked(chronicle, latest):
        topics.append(f"linked {chronicle.events[0].topic}")
        return outcomes(chronicle, latest)

    monkeypatch.setattr(merge, "_together", merged)
    monkeypatch.setattr(linking, "_outcomes", linked)
    return topics


SPLIT = "- split: 2018-01-22-old-dam-broke\n"
RETITLED = '- event: 2018-02-03-ferry-sail-varn\n  title: "The ferry calls at Oake"\n'
HIDDEN = "- reject: 2018-02-03-ferry-sailed-varn\n"


@pytest.mark.parametrize(
    ("then", "curation", "again"),
    [
        ({}, "", []),
        ({"flood": "<p>The old dam broke on <em>Monday</em>.</p>"}, "", ["merged flood", "linked "]),
        ({"flood": f"{FLOOD.html}<p>Nobody came.</p>"}, "", ["linked "]),  # what articles speak of tells plans apart
        ({"sailed": "<p>The ferry sailed to Oake on 3 February 2018.</p>"}, "", ["merged ferry", "linked sea"]),
        ({}, SPLIT, ["merged flood", "linked "]),
        ({}, RETITLED, ["linked sea"]),
        ({}, HIDDEN, ["linked sea"]),
    ],
)
def test_what_is_kept_of_a_topic_holds_until_it_tells_otherwise(tmp_path, worked_out, then, curation, again):
    before, cache = (FLOOD, ECHO, FERRY, SAILED), tmp_path / "cache.sqlite"
    pipeline.remember(pipeline.build(before, tmp_path, cache=cache), tmp_path)
    assert ["merged flood", "merged ferry", "linked ", "linked sea"] == worked_out
    (tmp_path / "curation.yaml").write_text(curation)
    articles = [replace(article, html=then.get(article.slug, article.html)) for article in before]
    worked_out.clear()
    kept = pipeline.build(articles, tmp_path, cache=cache)
    assert again == worked_out
    assert pipeline.build(articles, tmp_path) == kept


def test_what_is_kept_and_broken_is_worked_out_again(tmp_path, worked_out):
    articles, cache = (FLOOD, ECHO, FERRY, SAILED), tmp_path / "cache.sqlite"
    whole = pipeline.build(articles, tmp_path, cache=cache)
    readings = [notebook.key(article, None) for article in articles]
    with closing(sqlite3.connect(cache)) as base, base:
        base.execute("UPDATE told SET told = x'80' WHERE name NOT IN (?, ?, ?, ?)", readings)
    worked_out.clear()
    assert whole == pipeline.build(articles, tmp_path, cache=cache)
    assert 4 == len(worked_out)


def test_an_address_that_was_published_meanwhile_goes_on_leading_to_what_is_still_told(tmp_path):
    (before,) = (event for event in events(tmp_path, ECHO))
    earlier = replace(FLOOD, path="articles/first.md", slug="first", html=ECHO.html)
    both = events(tmp_path, ECHO, earlier)[0]
    assert both.id != before.id  # the one that was published first
    (after,) = events(tmp_path, ECHO)
    assert (after.id, after.aliases) == (before.id, (both.id,))


def test_an_event_that_is_told_again_has_its_address_and_its_decision_again(tmp_path):
    decided = "- event: 2018-01-22-old-dam-broke\n  title: The first dam breaks\n"
    first = events(tmp_path, FLOOD, curation=decided)
    assert () == events(tmp_path, curation=decided)
    assert first == events(tmp_path, FLOOD, curation=decided)


def test_trouble_with_decisions_and_with_what_was_found_is_told_together(tmp_path):
    events(tmp_path, FLOOD)
    (tmp_path / "events/flood.yaml").write_text("article: [")
    with pytest.raises(InputError) as error:
        events(tmp_path, FLOOD, curation="- evnt: x\n")
    assert {"curation.yaml", "flood.yaml"} == {Path(problem.path).name for problem in error.value.problems}


def test_a_quote_that_does_not_stand_where_its_report_says_is_named(tmp_path):
    report = events(tmp_path, FLOOD)[0].reports[0]
    moved = replace(report, quote="The new dam broke on Monday.")
    problems = pipeline.unproven([report, moved], FLOOD.path, prose.sentences(prose.read(FLOOD.html)))
    assert ["The new dam broke"] == [problem.message.split(": ")[1][:17] for problem in problems]


def test_a_decision_about_what_is_gone_falls_on_nothing_else(tmp_path):
    decided = "- event: 2018-01-22-old-dam-broke\n  title: The first dam breaks\n"
    events(tmp_path, FLOOD, curation=decided)
    another = Article("articles/new.md", "new", "New", date(2018, 1, 24), "<p>An old dam broke on Monday.</p>")
    told = events(tmp_path, another, curation=decided)
    assert "The first dam breaks" not in [event.title for event in told]
    assert told == events(tmp_path, another, curation=decided)


def test_what_is_wrong_with_a_decision_and_what_it_does_not_fit_are_told_together(tmp_path):
    with pytest.raises(InputError) as error:
        events(tmp_path, FLOOD, curation="- event: 2018-01-22-old-dam-brok\n  titel: x\n  when: 2018-01\n")
    told = "\n".join(problem.message for problem in error.value.problems)
    assert "`event` takes no `titel`" in told
    assert "`when` must be a quoted EDTF date" in told
    assert 'did you mean "2018-01-22-old-dam-broke"?' in told


def test_what_editors_reject_is_kept_beside_the_timeline_and_not_remembered_as_gone(tmp_path):
    events(tmp_path, FLOOD)
    (tmp_path / "curation.yaml").write_text('- reject: {article: flood, from: "2018-01-22", to: "2018-01-22"}\n')
    published = pipeline.build([FLOOD], tmp_path)
    assert ["The old dam will be rebuilt"] == [event.title for event in published.timeline.events]
    assert ["The old dam broke"] == [event.title for event in published.timeline.rejected]
    assert () == published.memory.gone
    assert 2 == len(published.reports[FLOOD])


def test_what_needs_a_look_is_found_with_its_place(tmp_path):
    events(tmp_path, FLOOD, curation="- accept: 2018-01-22-old-dam-broke\n")
    found = pipeline.findings(pipeline.build([FLOOD], tmp_path), tmp_path)
    place = f"{tmp_path.name}/events/flood.yaml", 14
    assert [("pending", *place)] == [(each.kind, each.path, each.line) for each in found if each.kind == "pending"]
