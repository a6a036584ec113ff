import pytest

from timeline.likeness import Weights, cosine, stem, telling_words, words


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
