"""A whole site in another language than English, and texts in another language than their site."""

import pytest

from tests.site.links import dead
from tests.site.projects import FERRY, HARBOUR, ROOT, project
from tests.test_theme import elements

PONT = """\
Title: Le pont rouvre
Date: 2021-05-12
Lang: fr
Outlet: روزنامه بندر

Le maire l'a dit au conseil de 2019.
"""
POL = "Title: پل تازه\nDate: 2021-05-13\nLang: fa\n\nThe Persian stub of 2018: پل تازه.\n"


def build(root, tag, **articles):
    made = project(root, **articles)
    made.write("settings.py", (root / "settings.py").read_text() + f'DEFAULT_LANG = "{tag}"\n')
    return made


def english(text):
    """An article that says it is in English, as it must where its site is not."""
    return text.replace("\nDate:", "\nLang: en\nDate:", 1)


@pytest.fixture(scope="module")
def persian(tmp_path_factory):
    root = tmp_path_factory.mktemp("persian")
    made = build(root, "fa", harbour=english(HARBOUR), ferry=english(FERRY))
    made.write("content/locale/fa.po", (ROOT / "tests/locale/fa.po").read_bytes())
    outcome = made.build()
    assert outcome.code == 0, outcome.complained
    return made


def test_a_site_runs_from_right_to_left(persian):
    for name, html in persian.pages().items():
        ((_, root),) = elements(html, "html")
        assert root == {"lang": "fa", "dir": "rtl"}, name


def test_it_says_what_its_own_catalogue_has_and_the_rest_in_english(persian):
    front = persian.pages()["index.html"]
    assert ">گاه‌شمار</a>" in front
    assert '<time datetime="2019-03">مارس ۲۰۱۹</time>' in front
    assert "Skip to the content" in front


def test_what_is_quoted_keeps_its_own_language(persian):
    pages = persian.pages()
    (name,) = [name for name, html in pages.items() if name.startswith("events/") and "2019-03" in name]
    ((_, quote),) = elements(pages[name], "blockquote")
    assert quote == {"dir": "auto", "lang": "en"}
    ((_, article),) = elements(pages["articles/harbour-reopens-after-the-storm-en.html"], "article")
    assert article == {"class": "tl-prose", "lang": "en", "dir": "ltr"}


def test_its_links_are_whole(persian):
    assert list(dead(persian.pages(), persian.files())) == []


def test_a_site_speaks_french(tmp_path):
    made = build(tmp_path, "fr", harbour=english(HARBOUR))
    outcome = made.build()
    assert outcome.code == 0, outcome.complained
    assert "d’ici à fin 2022" in made.pages()["index.html"].casefold()
    assert "warning" not in outcome.complained


def test_an_article_in_another_language_is_shown_in_it(tmp_path):
    made = build(tmp_path, "en", pont=PONT, pol=POL)
    assert made.build().code == 0
    pages = made.pages()
    (about,) = [attributes for _, attributes in elements(pages["articles/pl-tzh-fa.html"], "article")]
    assert about == {"class": "tl-prose", "lang": "fa", "dir": "rtl"}


def test_a_language_that_there_are_no_words_in_is_told(tmp_path):
    made = build(tmp_path, "fre", harbour=HARBOUR)
    outcome = made.build()
    assert outcome.code == 0
    assert 'DEFAULT_LANG names, "fre", so the site speaks English; did you mean "fr"?' in outcome.complained
    assert '<html lang="en" dir="ltr">' in made.pages()["index.html"]


def test_a_faulty_catalogue_stops_the_build_with_its_line(tmp_path):
    made = build(tmp_path, "fr", harbour=HARBOUR)
    made.write("content/locale/fr.po", 'msgid ""\nmsgstr ""\n\nmsgid "Within {period}"\nmsgstr "Dans {periode}"\n')
    outcome = made.build()
    assert outcome.code == 1
    assert "content/locale/fr.po:4: there is no place {periode}" in outcome.complained
