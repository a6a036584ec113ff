"""The words of the site in its language."""

from timeline.language import ENGLISH


def test_english_is_what_the_code_says():
    assert "Stands here" == ENGLISH.text("Stands here")
    assert "1 event of 2017" == ENGLISH.count("{n} event of {year}", "{n} events of {year}", 1, year=2017)
    assert "1,200 events of 2017" == ENGLISH.count("{n} event of {year}", "{n} events of {year}", 1200, year=2017)
