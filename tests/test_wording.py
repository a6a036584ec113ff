"""Dates in the words of other languages than English, whose own stand in test_views.py."""

from datetime import date

import pytest
from babel.dates import tokenize_pattern

from tests.test_language import FRENCH, PERSIAN
from timeline import catalogues
from timeline.dates.when import When
from timeline.language import ENGLISH
from timeline.views import days, wording

IN_FRENCH = [
    ("2018-03-01", "1er mars 2018"),  # the first day alone is an ordinal
    ("2018-03-21", "21 mars 2018"),
    ("2018-08", "août 2018"),
    ("2018", "2018"),
    ("0476-09-04", "4 septembre 476 apr.\N{NO-BREAK SPACE}J.-C."),
    ("0030", "30 apr.\N{NO-BREAK SPACE}J.-C."),
    ("2018-21", "printemps 2018"),
    ("2018-22", "été 2018"),
    ("2017-24", "hiver 2017-18"),
    ("1999-24", "hiver 1999-2000"),
    ("201X", "années 2010"),
    ("2018-03~", "vers mars 2018"),
    ("2018-03-05~", "vers le 5 mars 2018"),  # with an article that a month has not
    ("199X~", "vers les années 1990"),
    ("2009?", "2009 (incertain)"),
    ("2009%", "vers 2009 (incertain)"),
    ("2025-07-01/2025-07-27", "1er–27 juillet 2025"),
    ("2025-07-28/2025-08-01", "28 juillet\u2009–\u20091er août 2025"),
    ("2018-03/2018-05", "mars\u2009–\u2009mai 2018"),
    ("2015/2018", "2015–2018"),
    ("199X/200X", "années 1990\u2009–\u2009années 2000"),
    ("2017~/2018", "vers 2017\u2009–\u20092018"),
    ("../2025-08-01", "d’ici au 1er août 2025"),
    ("../2025-08", "d’ici à fin août 2025"),
    ("../2025", "d’ici à fin 2025"),
    ("../201X", "d’ici à la fin des années 2010"),
    ("2018-04/..", "dès avril 2018"),  # "à partir de" would have to become "d’"
    ("2018-04-01/..", "dès le 1er avril 2018"),
    ("2018-01~/..", "dès janvier 2018 environ"),
]
IN_PERSIAN = [
    ("2018-03-05", "۵ مارس ۲۰۱۸"),
    ("2025-07", "ژوئیهٔ ۲۰۲۵"),
    ("2018", "۲۰۱۸"),
    ("2018-22", "تابستان ۲۰۱۸"),
    ("2018-03~", "حدود مارس ۲۰۱۸"),
    ("../2025-08", "تا پایان اوت ۲۰۲۵"),
    ("2025-07-21/2025-07-27", "۲۱ تا ۲۷ ژوئیهٔ ۲۰۲۵"),
    ("2025-07/2025-08", "ژوئیهٔ ۲۰۲۵ تا اوت ۲۰۲۵"),  # CLDR has no shorter form that Babel can read
    ("2015/2018", "۲۰۱۵ تا ۲۰۱۸"),
]
AMERICAN = [
    ("2018-03-05", "March 5, 2018"),
    ("2025-07-21/2025-07-27", "July 21\u2009–\u200927, 2025"),
    ("../2025-08-31", "by August 31, 2025"),
]


@pytest.mark.parametrize(("edtf", "words"), IN_FRENCH)
def test_a_date_is_worded_in_french(edtf, words):
    assert wording.plain(When.parse(edtf), FRENCH) == words


@pytest.mark.parametrize(("edtf", "words"), IN_PERSIAN)
def test_a_date_has_the_words_digits_and_order_of_persian(edtf, words):
    assert wording.plain(When.parse(edtf), PERSIAN) == words


@pytest.mark.parametrize(("edtf", "words"), AMERICAN)
def test_english_has_the_order_of_its_country(edtf, words):
    assert wording.plain(When.parse(edtf), catalogues.language("en-US")) == words


@pytest.mark.parametrize("language", [ENGLISH, FRENCH, PERSIAN], ids=lambda language: language.tag)
def test_what_html_can_carry_is_the_same_in_every_language(language):
    span = wording.worded(When.parse("2025-07-21/2025-08-03"), language)
    assert ["2025-07-21", "", "2025-08-03"] == [piece.datetime for piece in span]


def test_a_silence_is_told_in_years_and_months():
    said = wording.gap(date(2018, 1, 24), date(2025, 5, 1), FRENCH)
    assert "7 ans et 3 mois sans événement recensé" == said
    assert "1 an sans événement recensé" == wording.gap(date(2018, 1, 24), date(2019, 1, 30), FRENCH)


def test_a_pattern_is_read_once_for_all_dates(monkeypatch):
    """Read anew for each, it would take most of the time of wording a date."""
    patterns = []
    monkeypatch.setattr(days, "tokenize_pattern", lambda each: patterns.append(each) or tokenize_pattern(each))
    for known in (days._tokens, days.day, wording.worded):  # noqa: SLF001
        known.cache_clear()
    first = date(1900, 1, 1).toordinal()
    for number in range(500):
        wording.plain(When.parse(date.fromordinal(first + number).isoformat()), FRENCH)
    assert len(patterns) == 1
