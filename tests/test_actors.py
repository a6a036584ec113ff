"""Events carry the actors and places that their sentences name, in the collection that they come from."""

from dataclasses import replace
from datetime import date
from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import actors
from timeline.dates.when import When
from timeline.editing.roster import Ignored, Listed, Roster
from timeline.model import Article, Event, Report, Sentence

NOBODY = Roster()


def texts(*articles: str) -> dict[Article, tuple[Sentence, ...]]:
    """Articles named a, b, c ..., of one sentence a line."""
    return {
        Article(f"{slug}.md", slug, slug, date(2018, 1, 24), ""): tuple(
            Sentence(line.strip(), number, 0) for number, line in enumerate(text.strip().splitlines(), 1)
        )
        for slug, text in zip(ascii_lowercase, articles, strict=False)
    }


def told(article: str, quote: str) -> Event:
    report = Report("r", article, When.parse("2018"), "occurred", "T", quote, 1, 0, "", 0, "a rule", date(2018, 1, 24))
    return Event("e", report.when, "occurred", "T", (report,))


def names(collection: dict[Article, tuple[Sentence, ...]], article: str, quote: str, roster: Roster = NOBODY):
    (named,) = actors.named([told(article, quote)], collection, roster)
    return named


HARBOUR = texts(
    """
    Harbour Minister Anna Berg said that the quay would open.
    Berg also warned the builders.
    The quay is in Larvik, where fishermen met on Monday.
    They had come to Larvik by boat.
    The Northern Harbour Agency (NHA) refused to answer.
    The NHA said that it would.
    """,
    """
    Workers in Larvik waited for Anna Berg.
    “Nobody asked us,” said Karl Lund, a diver.
    Lund lives near Larvik.
    Iran rejected the plan of the NHA.
    """,
)


@pytest.mark.parametrize(
    ("article", "quote", "who", "where"),
    [
        ("a", "On Monday, Berg came home.", ("Anna Berg",), ()),  # the surname of a full name in the article
        ("a", "In 2017 the NHA built a quay.", ("Northern Harbour Agency",), ()),  # introduced in brackets
        ("b", "The NHA paid in 2017.", ("Northern Harbour Agency",), ()),  # and known elsewhere
        ("a", "Minister Berg's boat sank.", ("Anna Berg",), ()),  # a title is no name, a possessive no other name
        ("b", "Lund dived in Larvik in 2016.", ("Karl Lund",), ("Larvik",)),
        ("b", "Larvik refused.", (), ()),  # a town that acts is no place
        ("b", "Iran paid in 2016.", ("Iran",), ()),
        ("b", "He was in Iran in 2016.", (), ("Iran",)),
        ("b", "A Harbour Street opened on Friday.", (), ()),  # met once
        ("b", "Yesterday the French quay was shut.", (), ()),
    ],
)
def test_the_names_of_a_sentence(article, quote, who, where):
    assert (who, where) == names(HARBOUR, article, quote)


def test_an_event_without_a_sentence_is_known_by_its_title():
    event = replace(told("a", ""), reports=(), title="Anna Berg visits Larvik")
    assert [(("Anna Berg",), ("Larvik",))] == actors.named([event], HARBOUR, NOBODY)


def test_names_come_by_their_number_of_events_and_then_by_alphabet():
    events = [
        told("b", quote)
        for quote in ("Lund met Anna Berg.", "Anna Berg spoke.", "Iran met Lund, Anna Berg and the NHA.")
    ]
    first, _, third = actors.named(events, HARBOUR, NOBODY)
    assert (("Anna Berg", "Karl Lund"), ()) == first
    assert (("Anna Berg", "Karl Lund", "Iran", "Northern Harbour Agency"), ()) == third


def test_an_event_shows_a_handful_of_names():
    states = "Chile, Cuba, Ghana, Haiti, India, Iran and Kenya agreed."
    assert (("Chile", "Cuba", "Ghana", "Haiti", "India"), ()) == names(HARBOUR, "a", states)


@pytest.mark.parametrize(
    ("roster", "quote", "who", "where"),
    [
        (
            Roster((Listed("Anna Berg", ("Berg", "the harbour minister"), None, 1),)),
            "The harbour minister left.",
            ("Anna Berg",),
            (),
        ),
        (Roster((Listed("Anna Lund-Berg", ("Anna Berg",), None, 1),)), "Berg left.", ("Anna Lund-Berg",), ()),
        (Roster((Listed("Berg", (), None, 1),)), "Karl Berg left in 2016.", (), ()),  # a longer name goes around it
        (Roster((Listed("Larvik", (), "actor", 1),)), "A boat sank in Larvik in 2016.", ("Larvik",), ()),
        (Roster((Listed("Old Quay", (), "place", 1),)), "The Old Quay burned in 2016.", (), ("Old Quay",)),
        (Roster((Listed("Old Quay", (), None, 1),)), "The Old Quay burned in 2016.", ("Old Quay",), ()),
        (Roster((Listed("Persia", ("Iran",), None, 1),)), "He was in Iran and Cuba.", (), ("Cuba", "Persia")),
        (Roster(ignored=(Ignored(("Anna Berg",), 1),)), "Berg left.", (), ()),
        (Roster(ignored=(Ignored(("Berg",), 1),)), "Anna Berg left Berg.", ("Anna Berg",), ()),
        (Roster(ignored=(Ignored(("Iran",), 1),)), "Iran paid in 2016.", (), ()),
    ],
)
def test_the_editors_word_comes_first(roster, quote, who, where):
    assert (who, where) == names(HARBOUR, "a", quote, roster)


def test_a_name_must_be_met_more_often_in_a_larger_collection():
    once = "Anna Berg said so.\nAnna Berg left."
    assert ("Anna Berg",) == names(texts(once), "a", "Anna Berg left.")[0]
    assert () == names(texts(once, *["It rained."] * 9), "a", "Anna Berg left.")[0]


WORDS = st.sampled_from(
    """Anna Berg Karl Lund Oslo (NHA) Agency of in said Iran Iran's the The Mr President “Why?” U.S. and , . al-Berg
    de""".split()
)
PROSE = st.lists(WORDS, max_size=14).map(" ".join)
COLLECTION = st.lists(st.lists(PROSE | st.text(max_size=30), max_size=5).map("\n".join), max_size=5)


@given(COLLECTION, PROSE | st.text(), st.randoms(use_true_random=False))
def test_the_order_of_articles_does_not_matter(articles, quote, random):
    collection = texts(*articles)
    shuffled = list(collection.items())
    random.shuffle(shuffled)
    assert names(collection, "a", quote) == names(dict(shuffled), "a", quote)


@given(st.sets(st.text(min_size=1)))
def test_addresses_are_unique_and_ascii(known):
    found = actors.slugs(known)
    assert known == found.keys()
    assert len(known) == len(set(found.values()))
    assert all(slug.isascii() and slug.replace("-", "").isalnum() for slug in found.values())


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Jean-Yves Lund", "jean-yves-lund"),
        ("Côte d’Ivoire", "cote-divoire"),
        ("Øystein Łund", "oystein-lund"),
        ("AT&T", "at-t"),
    ],
)
def test_an_address_is_the_name_in_small_letters(name, slug):
    assert {name: slug} == actors.slugs([name])


def test_what_ascii_cannot_write_is_told_by_a_mark_that_lasts():
    alone, among = actors.slugs(["آنا برگ"]), actors.slugs(["آنا برگ", "کارل لوند", "Anna برگ"])
    assert alone["آنا برگ"] == among["آنا برگ"]
    assert among["آنا برگ"].startswith("name-")
    assert among["Anna برگ"].startswith("anna-")


def test_only_one_of_two_names_that_are_written_alike_has_the_plain_address():
    assert ["jose", "jose-"] == [slug[:5] for slug in sorted(actors.slugs(["José", "Jose"]).values(), key=len)]
