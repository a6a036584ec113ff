"""What a collection makes of its capitals: which forms are one name, and what is left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.names.known import Known


def known(*articles: str) -> Known:
    """Articles a, b, c ... of one sentence a line."""
    texts = {
        slug: text.strip().splitlines() for slug, text in zip("abcdefghijklmnopqrstuvwxyz", articles, strict=False)
    }
    return Known.of(texts, {}, {})


def actors(collection: Known, text: str, article: str = "a") -> tuple[str, ...]:
    return collection.within(article, text)[0]


def places(collection: Known, text: str) -> tuple[str, ...]:
    return collection.within("a", text)[1]


TWO = "so Anna Berg said no\nthen Anna Berg left"


@pytest.mark.parametrize(
    ("text", "sentence", "found"),
    [
        # one name
        (TWO, "so Berg left", "Anna Berg"),
        (TWO, "so Berg's boat sank", "Anna Berg"),
        (TWO, "so President Anna Berg left", "Anna Berg"),
        (TWO, "so Iranian President Berg left", "Anna Berg"),
        ("so Omar al-Karim said no\nso Karim left", "so al-Karim left", "Omar al-Karim"),
        ("so Jean-Yves Le Lund said no\nso Le Lund left", "so Lund left", "Jean-Yves Le Lund"),
        ("so Anna Javad Berg said no\nso Anna Berg left", "so Berg left", "Anna Berg"),
        ("so Anna Javad Berg said no\nso Javad Berg left\nso Berg said no", "so Berg left", "Anna Javad Berg"),
        ("so General Karl Lund left\nso Karl Lund said no\nso General Lund left", "so Lund left", "Karl Lund"),
        ("so Lund Inc. said no\nso Lund agreed", "so Lund N.V. agreed", "Lund"),
        ("the Oslo Ice Office (OIO) said no\nthe OIO agreed", "so the OIO left", "Oslo Ice Office"),
        ("so Aslan Karím said no\nso Aslan Karim left\nso Karim left", "so Karím left", "Aslan Karim"),
        # as many as there are
        (TWO + "\nso Karl Berg said no\nso Karl Berg left", "so Berg left", ""),
        (TWO + "\nso Karl Berg said no\nso Karl Berg left", "so Karl Berg left", "Karl Berg"),
        # who does nothing, or nothing in particular, is nobody
        ("the Zeppelin is big\na Zeppelin is red\nour Zeppelin is old", "so the Zeppelin left", ""),
        ("the Supreme Court said no\nthe Supreme Court agreed", "the Supreme Court left", ""),
        ("the Foreign Ministry said no\nthe Foreign Ministry agreed", "the Foreign Ministry left", ""),
        ("some Biafran leaders said no\nsome Biafran boats left\ntwo Biafran towns fell", "the Biafran coast", ""),
        ("the French said no\nthe French agreed", "so the French left", ""),
        ("the Internet said no\nthe Internet agreed", "so the Internet left", ""),
        ("so they said at Easter that no\nso Easter agreed", "so Easter left", ""),
        # a capital that a sentence gives
        ("Fishermen said no\nFishermen agreed\nmany fishermen left", "Fishermen left", ""),
        ("Fishermen said no\nFishermen agreed", "Fishermen left", ""),
        ("Apples said no\nso Apples agreed\nso Apples left", "Apples left", "Apples"),
        (TWO, "Yesterday Anna Berg left", ""),  # one long name, for all that is known
        (TWO + "\nit rained yesterday", "Yesterday Anna Berg left", "Anna Berg"),
        # too few
        ("so Anna Berg said no", "so Anna Berg left", ""),
        (TWO.splitlines()[0] + "\n" + TWO.splitlines()[0], "so Anna Berg left", ""),  # a sentence told twice is one
    ],
)
def test_who_is_named(text, sentence, found):
    assert found == " ".join(actors(known(text), sentence))


def test_a_surname_is_the_one_whose_full_name_stands_in_the_article():
    karl = TWO.replace("Anna", "Karl")
    collection = known(TWO + "\nso Berg left", karl + "\nso Berg left", "so Berg left")
    assert [("Anna Berg",), ("Karl Berg",), ()] == [actors(collection, "so Berg left", slug) for slug in "abc"]


def test_a_surname_alone_is_known_where_several_articles_give_one_full_name():
    assert () == actors(known(TWO, "so Berg left"), "so Berg left", "b")  # another Berg perhaps
    assert ("Anna Berg",) == actors(known(TWO, TWO, "so Berg left"), "so Berg left", "c")


def test_a_word_with_a_life_of_its_own_is_no_surname():
    firm = "so Hilton said no\nso Hilton agreed"
    collection = known(TWO.replace("Berg", "Hilton"), *[f"{firm}\nso Hilton met number {each}" for each in "bcdef"])
    assert ("Hilton",) == actors(collection, "so Hilton left", "b")
    assert () == actors(collection, "so Hilton left", "a")  # there it may be either


def test_a_country_is_left_out_where_a_person_is_called_so():
    collection = known("so Mr Karl Jordan said no\nthen Karl Jordan left\nso Jordan agreed", "so Jordan agreed")
    assert [(), ("Jordan",)] == [actors(collection, "so Jordan agreed", article) for article in "ab"]


@pytest.mark.parametrize(
    ("sentence", "who", "where"),
    [
        ("so Iran rejected it", ("Iran",), ()),
        ("so it rained in Iran", (), ("Iran",)),
        ("so Britain and Iran met in Larvik", ("United Kingdom", "Iran"), ("Larvik",)),
        ("so Iran's parliament met", ("Iran",), ()),
        ("the coast of Iran is long", (), ()),
        ("so the US market fell", (), ()),
        ("the price was US$40", (), ()),
        ("so the UN voted", ("United Nations",), ()),
        ("so it went to the UN", ("United Nations",), ()),  # nothing is in a union
        ("so Tehran refused", (), ()),  # its government
        ("so he flew to Tehran", (), ("Tehran",)),
        ("so he swam near the Skagen Strait", (), ("Skagen Strait",)),
        ("so envoys from Iran met", ("Iran",), ()),
    ],
)
def test_countries_act_or_are_places_and_towns_are_places(sentence, who, where):
    collection = known(
        "so it rained in Larvik\nhe was near Larvik\nTehran is large\n"
        "ships left the Skagen Strait\nthe Skagen Strait is cold"
    )
    assert (who, where) == collection.within("a", sentence)


def test_a_headline_names_nobody():
    assert () == actors(known(TWO), "Anna Berg Opens Quay in Larvik")


@given(st.lists(st.text("ABab .()’'-,é", max_size=40), max_size=12), st.text("ABab .()’'-,é"))
def test_any_text_is_read(lines, text):
    known("\n".join(lines[:6]), "\n".join(lines[6:])).within("a", text)
