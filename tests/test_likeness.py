from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.likeness import Index, Weights, cosine, stem, telling_words, words


def vectors(sentences):
    weights = Weights.among(sentences)
    return [weights.vector(sentence) for sentence in sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran’s envoy met the U.S. team.", ["iran", "envoy", "met", "the", "us", "team"]),  # possessives and initials
        ("François d'Arvieu, Łódź", ["francois", "darvieu", "lodz"]),  # the same with and without accents
        ("12-day war_games", ["12", "day", "war", "games"]),
        ("hello …and\u00a0good-bye.", ["hello", "and", "good", "bye"]),  # a token may hold several, or none
        ("", []),
    ],
)
def test_words(text, expected):
    assert words(text) == expected


@pytest.mark.parametrize(
    "forms",
    [
        ("visit", "visits", "visited", "visiting"),
        ("strike", "strikes", "striking"),
        ("agree", "agrees", "agreed"),
        ("country", "countries"),
        ("stop", "stops", "stopped", "stopping"),
        ("press", "presses", "pressed"),
        ("meet", "meets", "met", "meeting"),  # no ending gives it away
        ("hold", "held"),
    ],
)
def test_forms_of_a_word_share_a_stem(forms):
    assert len(set(map(stem, forms))) == 1


@pytest.mark.parametrize("word", ["king", "red", "2019", "1100", "us", "string"])
def test_what_only_looks_like_an_ending_stays(word):
    assert stem(word) == word


def test_frames_and_dates_are_not_telling():
    assert telling_words("The minister said on Tuesday that last month the ferry sank") == {"minister", "ferri", "sink"}


def test_two_sentences_are_enough_to_weigh_words():
    one, other = vectors([frozenset({"ferry", "sank"}), frozenset({"ferry", "burn"})])
    assert list(one) == ["sank", "ferry"]  # the rarest first
    assert one["sank"] > one["ferry"] > 0.5  # the shared word still counts
    assert 0.3 < cosine(one, other) < 0.55


def test_a_word_never_met_before_weighs_as_much_as_a_rare_one():
    weights = Weights.among([frozenset({"ferry", "sank"}), frozenset({"ferry", "burn"})])
    met, new = weights.vector(frozenset({"ferry", "burn"})), weights.vector(frozenset({"ferry", "storm"}))
    assert new["storm"] > met["burn"] > met["ferry"]


def test_a_sentence_without_telling_words_is_like_nothing():
    empty, other = vectors([frozenset(), frozenset({"ferry"})])
    assert cosine(empty, empty) == cosine(empty, other) == 0


def test_the_index_finds_what_comparing_all_finds():
    sentences = [frozenset({f"w{n % 7}", f"x{n % 5}", f"y{n % 3}", f"z{n % 2}"}) for n in range(60)]
    weighed = vectors(sentences)
    index = Index(0.55)
    for number, vector in enumerate(weighed):
        index.add(number, number % 10, vector)
    assert any(index.near(vector, 2, 5) for vector in weighed)
    for vector in weighed:
        expected = {n for n, other in enumerate(weighed) if 2 <= n % 10 <= 5 and cosine(vector, other) >= 0.55}
        assert set(index.near(vector, 2, 5)) == expected


@given(
    st.lists(st.tuples(st.integers(0, 6), st.frozensets(st.sampled_from("abcdefghij"), max_size=5)), max_size=30),
    st.sampled_from([1, 30]),
    st.integers(0, 6),
    st.sampled_from([0, 1, 5]),
    st.sampled_from([0.3, 0.55]),
)
def test_the_index_finds_what_its_deciding_words_find_crowds_left_out(told, copies, first, wide, least):
    told = told * copies
    weighed = vectors([words for _, words in told])
    index = Index(least)
    for number, ((day, _), vector) in enumerate(zip(told, weighed, strict=True)):
        index.add(number, day, vector)
    here = [number for number, (day, _) in enumerate(told) if first <= day <= first + wide]
    crowds = {word for word in "abcdefghij" if sum(word in deciding(weighed[n], least) for n in here) > 50}
    for vector in weighed[:9]:
        alike = {number: cosine(vector, weighed[number]) for number in here}
        own = deciding(vector, least)
        shared = {number: own.keys() & deciding(weighed[number], least).keys() - crowds for number in here}
        added = {number: sum(own[word] * weighed[number][word] for word in shared[number]) for number in here}
        expected = {n: alike[n] for n in here if alike[n] >= least and added[n] >= least / 2 - 1e-9}
        assert index.near(vector, first, first + wide) == expected


def deciding(vector, least):
    """The rarest words, until all others together are shorter than half of the least cosine."""
    found, left = {}, 1.0
    for word, weight in vector.items():
        if left < (least / 2) ** 2:
            break
        found[word] = weight
        left -= weight**2
    return found


def test_the_index_keeps_the_best_of_a_numbers_vectors():
    near, far = vectors([frozenset({"ferry", "sank"}), frozenset({"ferry", "sank", "port", "night"})])
    index = Index(0.3)
    for number, vector in [(1, near), (1, far), (2, far), (2, near)]:
        index.add(number, 0, vector)
    assert index.near(near, 0, 0) == {1: 1.0, 2: 1.0}


def test_a_word_of_a_crowd_finds_nothing_but_in_fewer_days_it_does():
    weighed = vectors([frozenset({"ferry"})] * 300)
    index = Index(0.55)
    for number, vector in enumerate(weighed):
        index.add(number, number // 30, vector)
    assert index.near(weighed[0], 0, 9) == {}
    assert index.near(weighed[0], 0, 1) == {}
    assert len(index.near(weighed[0], 0, 0)) == 30


def test_the_last_of_days_can_be_searched():
    (vector,) = vectors([frozenset({"ferry"})])
    index = Index(0.55)
    index.add(1, date.max.toordinal(), vector)
    assert index.near(vector, date.min.toordinal(), date.max.toordinal()) == {1: 1.0}
