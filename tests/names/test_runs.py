"""Which capitals of a sentence belong together, and what stands around them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.names.runs import Run, runs


def found(text: str) -> list[str]:
    return [run.text for run in runs(text)]


def only(text: str) -> Run:
    (run,) = runs(text)
    return run


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # what a name is made of
        ("we met Anna Berg today", ["Anna Berg"]),
        ("we met Jean-Yves Le Drian and Conor O'Neill", ["Jean-Yves Le Drian", "Conor O'Neill"]),
        ("we met Ursula von der Leyen", ["Ursula von der Leyen"]),
        ("we saw de Gaulle and Omar bin Hamad al-Karim", ["de Gaulle", "Omar bin Hamad al-Karim"]),
        ("ships left Côte d’Ivoire", ["Côte d’Ivoire"]),
        ("we met J. R. Berg and J.-P. Lund", ["J. R. Berg", "J.-P. Lund"]),
        ("we met Anna I. Berg", ["Anna I. Berg"]),
        ("we flew to St. Olav", ["St. Olav"]),
        ("she works for AT&T or Berg & Lund", ["AT&T", "Berg & Lund"]),
        ("the U.S. and the U.K. agreed", ["U.S.", "U.K."]),
        (
            "we met the Bank of Norway and the Centre for the Ice",
            ["Bank of Norway", "Centre for the Ice"],
        ),
        ("shares of Berg Inc. and Lund N.V. fell", ["Berg", "Lund"]),  # what the law adds
        # what divides names
        ("so Iran's Anna Berg went", ["Iran", "Anna Berg"]),
        ("the builders' Anna Berg", ["Anna Berg"]),
        ("so Foreign Minister Anna Berg met Gen. Karl Lund", ["Anna Berg", "Karl Lund"]),
        ("we met the French Prime Minister Anna Berg", ["Anna Berg"]),
        ("we met the U.S. President Anna Berg", ["U.S.", "Anna Berg"]),
        ("we met the Secretary of State Anna Berg", ["Anna Berg"]),
        ("we met the Minister of Foreign Affairs Anna Berg", ["Anna Berg"]),
        ("we met the Attorney General Anna Berg", ["Anna Berg"]),
        ("the General Harbour", ["General Harbour"]),  # a title perhaps: the collection tells
        ("we met Berg Tuesday", ["Berg"]),
        ("we met Berg May 5", ["Berg"]),
        ("we met Theresa May", ["Theresa May"]),  # a month, and not here
        ("we met in May", []),
        ("so I met Berg and I'm glad", ["Berg"]),
        ("the 4th Harbour Division", []),  # what is counted is half a name
        ("the Boeing 747 and the F-16", ["Boeing"]),
        ("it cost US$40", ["US"]),
        ("@Anna and #Berg", []),
        # the words that begin a sentence
        ("The quay was shut", []),
        ("In Norway it rained", ["Norway"]),
        ("“The quay is shut,” she said", []),
        # where capitals say nothing
        ("Minister Berg Opens New Quay in Larvik", []),  # a headline
        ("MINISTER OPENS QUAY AND LEAVES it", []),
        ("she wrote “The Long Winter of Ice” and left", []),  # a title
        ("LARVIK, Norway (HP) — Anna Berg left", ["Anna Berg"]),  # where it was written
        ("", []),
    ],
)
def test_the_runs_of_a_sentence(text, names):
    assert names == found(text)


@pytest.mark.parametrize(
    ("text", "initial"),
    [("Berg left early", True), ("“Berg left early”", True), ("so: Berg left", True), ("so Berg left", False)],
)
def test_a_word_has_its_capital_anyway_where_something_begins(text, initial):
    assert initial == only(text).initial


@pytest.mark.parametrize(
    ("text", "titled"),
    [
        ("so Mr Berg left", True),
        ("so the mayor, Anna Berg, left", True),
        ("so spokesman Karl Lund left", True),
        ("so the boat Berg left", False),
    ],
)
def test_titles_are_known_with_and_without_a_capital(text, titled):
    assert titled == only(text).titled


@pytest.mark.parametrize(
    ("text", "located"),
    [
        ("it rained in Larvik", [2]),
        ("it rained near the old city of Larvik", [0]),
        ("it rained in northern Norway", [2]),
        ("she went to Larvik", [1]),
        ("it rained in Larvik and Skien", [2, 2]),
        ("it rained in Larvik, Skien and Oslo", [2, 2, 2]),
        ("it rained in Larvik, Norway, again", [2, 2]),
        ("In Larvik, Norway refused", [2, 0]),  # the sentence goes on
        ("she met Berg and Lund", [0, 0]),
        ("she has shares in Berg", [0]),
        ("according to Berg it rained", [0]),
        ("envoys from Norway met", [0]),
        ("it came from Norway", [1]),
    ],
)
def test_prepositions_tell_of_places(text, located):
    assert located == [run.located for run in runs(text)]


@pytest.mark.parametrize(
    ("text", "acting"),
    [
        ("so Berg warned them", True),
        ("so Berg has also now warned them", True),
        ("so Berg, the mayor, left", True),
        ("so Berg, aged 45, said no", True),
        ("“No,” said Berg", True),
        ("according to Berg it rained", True),
        ("so Berg officials left", True),
        ("so Iran's parliament met", True),
        ("so Iran's coast is long", False),
        ("so Berg boats sank", False),
    ],
)
def test_verbs_and_titles_tell_of_actors(text, acting):
    assert acting == only(text).acting


@pytest.mark.parametrize(
    ("text", "noun", "owner", "of"),
    [
        ("the US shares fell", True, False, False),
        ("it cost US$40", True, False, False),
        ("so Iran's coast is long", False, True, False),
        ("the coast of Iran is long", False, False, True),
        ("they met with Iran over it", False, False, False),
    ],
)
def test_a_name_may_only_describe(text, noun, owner, of):
    run = only(text)
    assert (noun, owner, of) == (run.noun, run.owner, run.of)


@given(st.text(max_size=200) | st.text("AaBb .,'’“”()-&1é—").map(lambda text: text * 3))
def test_runs_stand_in_the_text_in_their_order(text):
    found = runs(text)
    assert all(text[run.start : run.end] == run.text and run.text for run in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
