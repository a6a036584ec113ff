"""One story as six outlets tell it over three years: what the program makes of it beside what an editor would.

`python -m tests.stories.score` prints every miss.
"""

import pytest

from tests.stories.collection import articles, expectations
from tests.stories.comparison import build
from tests.stories.score import score
from timeline import prose
from timeline.dates.when import When
from timeline.model import ACTS, KINDS

EXPECTED = expectations()
ARTICLES = {article.slug: article for article in articles()}

WANTED = [
    ("precision", 0.97),
    ("recall", 0.97),
    ("kind", 0.95),
    ("act", 0.95),
    ("negated", 1.0),
    ("title", 0.95),
    ("no event", 1.0),
    ("apart", 1.0),  # a wrong merge is worse than a missed one
    ("joined", 0.95),
    ("conflict", 1.0),  # a disagreement is never hidden
    ("outcome", 0.9),
    ("plan link", 0.9),
    ("suggested", 0.9),
]


@pytest.fixture(scope="module")
def tallies():
    return score(build())


@pytest.mark.parametrize(("field", "least"), WANTED)
def test_the_program_tells_what_an_editor_would(tallies, field, least):
    tally = tallies[field]
    assert tally.share >= least, "\n".join(map(str, tally.misses))


PLACES = [*(place for event in EXPECTED.events for place in event.places), *(place for place, _ in EXPECTED.silent)]


@pytest.mark.parametrize("place", PLACES, ids=lambda place: f"{place.article}: {place.words}")
def test_each_place_is_one_sentence_that_holds_its_words_once(place):
    sentences = [each.text for each in prose.sentences(prose.read(ARTICLES[place.article].html))]
    begun = [sentence for sentence in sentences if sentence.startswith(place.sentence)]
    assert (1, 1) == (len(begun), begun[0].count(place.words))


@pytest.mark.parametrize("event", EXPECTED.events, ids=lambda event: event.name)
def test_each_expectation_speaks_the_words_of_the_program(event):
    assert event.when == str(When.parse(event.when))
    assert event.kind in KINDS
    assert event.act in ACTS
    assert bool(event.came) <= (event.kind in ("planned", "deadline"))


def test_names_of_events_are_used_once_and_all_that_are_named_exist():
    names = [event.name for event in EXPECTED.events]
    named = {name for group in EXPECTED.same for name in group} | {event.by for event in EXPECTED.events if event.by}
    assert len(names) == len(set(names))
    assert named <= set(names)


def test_the_collection_is_large_enough_to_mean_something():
    assert len(ARTICLES) >= 40
    assert 6 == len({article.outlet for article in ARTICLES.values()})
    assert len(EXPECTED.events) >= 200
