"""The words of the site in its language."""

from timeline.language import ENGLISH, language


def test_english_is_what_the_code_says():
    assert "Stands here" == ENGLISH.text("Stands here")
    assert "1 event of 2017" == ENGLISH.count("{n} event of {year}", "{n} events of {year}", 1, year=2017)
    assert "1,200 events of 2017" == ENGLISH.count("{n} event of {year}", "{n} events of {year}", 1200, year=2017)


def test_a_catalogue_says_it_in_its_language():
    assert "Aller au contenu" == language("fr").text("Skip to the content")


def test_a_language_without_a_catalogue_speaks_english_under_its_own_name():
    assert ("tlh", "Skip to the content") == (language("tlh").tag, language("tlh").text("Skip to the content"))
