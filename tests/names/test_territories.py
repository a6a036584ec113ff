"""Countries, cities and adjectives are told by Unicode's names and the endings of English."""

import pytest

from timeline.names.territories import adjectival, cities, countries, fold


@pytest.mark.parametrize(
    ("spoken", "name"),
    [
        ("US", "United States"),
        ("Britain", "United Kingdom"),
        ("Cote d'Ivoire", "Côte d’Ivoire"),
        ("Ivory Coast", "Côte d’Ivoire"),
        ("Hong Kong", "Hong Kong"),
        ("Burma", "Myanmar"),
        ("Czech Republic", "Czechia"),
        ("Europe", "Europe"),
        ("Wales", "Wales"),
    ],
)
def test_countries_have_one_name_each(spoken, name):
    assert name == countries()[spoken]


def test_the_world_and_currencies_areas_are_no_countries():
    assert not {"world", "Eurozone", "Unknown Region"} & set(countries().values())


def test_cities_are_those_after_which_time_zones_are_called():
    assert {"Sao Paulo", "Tehran", "New York"} < cities()
    assert not {"Singapore", "UTC", "Vostok"} & cities()


@pytest.mark.parametrize("word", "French Iranian Iranians Moroccan Lebanese Chilean Israeli Swiss Thai Muslims".split())
def test_peoples_languages_and_faiths_are_adjectives(word):
    assert adjectival(word)


@pytest.mark.parametrize("word", "Iran Jordan Berlin Franklin Martin Indiana Malone Austin".split())
def test_names_that_look_like_them_are_not(word):
    assert not adjectival(word)


@pytest.mark.parametrize(
    ("name", "folded"),
    [("U.S.", "US"), ("Côte d’Ivoire", "Cote d'Ivoire"), ("Omar al-Karim", "Omar Karim"), ("Al Berg", "Al Berg")],
)
def test_folding_takes_away_what_spellings_differ_in(name, folded):
    assert folded == fold(name)
