"""An event of the editors' own needs a proof: a sentence that stands, word for word, or a source elsewhere."""

from dataclasses import replace
from datetime import date

import pytest

from timeline.dates.when import When
from timeline.editing import additions
from timeline.editing.additions import Add
from timeline.editing.signature import Signature
from timeline.model import Article, Citation, Sentence

OLD = Article("articles/old.md", "old", "Old", date(2018, 1, 24), "", topic="The bridge")
NEW = Article("articles/new.md", "new", "New", date(2025, 7, 28), "", topic="The ferry")
VISIT = Sentence("The minister will visit the capital in March.", 2, 0)
TALKS = Sentence("Talks on steel are due on March 5.", 2, 46)
TEXTS = {OLD: (Sentence("Old", 1, 0, heading=True), VISIT, TALKS), NEW: ()}
SIGNED = Signature("content/curation.yaml", 3, why="Left out")

QUOTED = Add("own", "Our own", When.parse("2018-05"), "occurred", "old", VISIT.text, None, SIGNED)
CITED = replace(QUOTED, article="", quote="", source=Citation("A page", url="https://example.org/"))


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
    assert place == additions.place(quote, TEXTS[OLD])


def test_what_is_added_is_as_the_editor_says():
    made = additions.event(replace(QUOTED, act="statement", negated=True), TEXTS)
    assert ("statement", True, "edited", ("added",)) == (made.act, made.negated, made.status, made.edited)
    assert [("statement", True)] == [(report.act, report.negated) for report in made.reports]


@pytest.mark.parametrize(
    ("add", "topic"),
    [(QUOTED, "The bridge"), (CITED, ""), (replace(CITED, topic="The ferry"), "The ferry")],
)
def test_an_event_belongs_to_the_topic_of_its_article_or_to_the_one_it_is_given(add, topic):
    assert topic == additions.event(add, TEXTS).topic


@pytest.mark.parametrize(
    ("add", "message"),
    [
        (replace(CITED, topic="The brigde"), 'that of an article, got "The brigde"; did you mean "The bridge"?'),
        (replace(QUOTED, topic="The ferry"), '`topic` must be that of its article, "The bridge", got "The ferry"'),
        (replace(CITED, id="taken"), '`add` must give an id of its own, got "taken", which was found'),
    ],
)
def test_what_cannot_be_added_is_told(add, message):
    (problem,) = additions.problems([add], ["taken"], TEXTS)
    assert ("content/curation.yaml", 3) == (problem.path, problem.line)
    assert message in problem.message


def test_a_topic_may_be_said_again():
    assert [] == list(additions.problems([replace(QUOTED, topic="The bridge")], [], TEXTS))
