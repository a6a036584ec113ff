"""The index finds what comparing each with each would find, but for what only crowds of words share."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from timeline.likeness import Weights, cosine
from timeline.merging.index import Index


def vectors(sentences):
    weights = Weights.among(sentences)
    return [weights.vector(sentence) for sentence in sentences]


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
