"""The words of the site in its language, and the catalogues that they come from."""

from pathlib import Path

import pytest

from timeline import catalogues
from timeline.errors import InputError
from timeline.language import ENGLISH

STUBS = Path(__file__).parent / "locale"
PERSIAN = catalogues.language("fa", STUBS)
FRENCH = catalogues.language("fr")


def catalogue(folder, tag, *entries):
    """A folder with a catalogue of pairs, or of pairs of pairs where something is counted."""
    lines = ['msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n']
    for said, meant in entries:
        if isinstance(said, str):
            lines.append(f'msgid "{said}"\nmsgstr "{meant}"\n')
        else:
            plural = "".join(f'msgstr[{n}] "{form}"\n' for n, form in enumerate(meant))
            lines.append(f'msgid "{said[0]}"\nmsgid_plural "{said[1]}"\n{plural}')
    (folder / f"{tag}.po").write_text("\n".join(lines), encoding="utf-8")
    return folder


def test_english_is_what_the_code_says():
    assert "Stands here" == ENGLISH.text("Stands here")
    assert "1 event of 2017" == ENGLISH.count("{n} event of {year}", "{n} events of {year}", 1, year=2017)
    assert "1,200 events of 2017" == ENGLISH.count("{n} event of {year}", "{n} events of {year}", 1200, year=2017)


@pytest.mark.parametrize(
    ("language", "number", "listed", "direction"),
    [
        (ENGLISH, "1,200", "a, b and c", "ltr"),
        (FRENCH, "1\u202f200", "a, b et c", "ltr"),
        (PERSIAN, "۱٬۲۰۰", "a،\u200f b، و c", "rtl"),  # Babel alone would write 1٬200
    ],
    ids=["en", "fr", "fa"],
)
def test_numbers_and_lists_are_those_of_the_language(language, number, listed, direction):
    assert (number, listed, direction) == (language.number(1200), language.listed(["a", "b", "c"]), language.direction)
    assert "" == language.listed([])


def test_only_what_runs_the_other_way_is_isolated():
    assert ("Le Port", "\u2068بندر\u2069") == (ENGLISH.isolated("Le Port"), ENGLISH.isolated("بندر"))
    assert ("\u2068Le Port\u2069", "بندر") == (PERSIAN.isolated("Le Port"), PERSIAN.isolated("بندر"))


def test_what_a_catalogue_lacks_keeps_its_order_on_a_page_that_runs_the_other_way():
    assert "\u2068Said by مریم\u2069" == PERSIAN.text("Said by {name}", name="مریم")
    assert "Said by Ida" == ENGLISH.text("Said by {name}", name="Ida")
    assert "روش" == PERSIAN.text("Method")


def test_a_country_has_the_words_of_its_language_and_its_own_dates():
    assert "Aller au contenu" == catalogues.language("fr-CA").text("Skip to the content")
    assert ("fr-CA", "fr_CA") == (catalogues.language("fr-CA").tag, str(catalogues.language("fr-CA").locale))
    assert "a, b, and c" == catalogues.language("en-US").listed(["a", "b", "c"])


def test_a_site_may_say_some_words_otherwise(tmp_path):
    own = catalogue(tmp_path, "fr", ("Timeline", "Frise"))
    assert ("Frise", "Aller au contenu") == tuple(
        map(catalogues.language("fr", own).text, ("Timeline", "Skip to the content"))
    )
    own = catalogue(tmp_path, "en", ("Timeline", "Chronology"))
    assert ("Chronology", "Method") == tuple(map(catalogues.language("en", own).text, ("Timeline", "Method")))


@pytest.mark.parametrize("tag", ["tlh", "english", "", "f r", "de"])  # of German there are dates, and no words
def test_a_language_without_words_is_none_and_english_is_spoken_and_said(tag, tmp_path):
    assert catalogues.language(tag) is None
    assert (ENGLISH, ()) == catalogues.spoken(tag, tmp_path / "content")
    told = catalogues.unknown(tag, tmp_path / "content")
    assert f'the language that DEFAULT_LANG names, "{tag}"' in told
    assert "There are: en, fr. content/locale/" in told


WRONG = [
    (("Within {period}", "Dans {periode}"), "there is no place {periode} in this message; it has {period}"),
    (("Within {period}", "Dedans"), "expected {period} in it as well, as in the message"),
    (("Within {period}", "Dans {period"), "expected places such as {name}, got a brace without its other half"),
    (("Method", "<b>Méthode</b>"), 'expected words without < > & ", which are HTML'),
    ((("{n} event", "{n} events"), ("{n} fait", "{m} faits")), "there is no place {m} in this message; it has {n}"),
]


@pytest.mark.parametrize(("entry", "message"), WRONG)
def test_a_faulty_catalogue_is_told_with_its_line(tmp_path, entry, message):
    (tmp_path / "locale").mkdir()
    catalogue(tmp_path / "locale", "fr", entry)
    _, (problem,) = catalogues.spoken("fr", tmp_path)
    assert (True, 5) == (problem.path.endswith("locale/fr.po"), problem.line)
    assert message in problem.message


def test_what_is_no_catalogue_is_told(tmp_path):
    (tmp_path / "fr.po").write_text('msgid "a"\nnonsense\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"fr\.po:2: this is no line of a gettext catalogue"):
        catalogues.language("fr", tmp_path)


def test_a_form_that_counts_one_may_leave_the_number_out(tmp_path):
    entry = (("One source", "{n} sources"), ("Une source", "{n} sources"))
    assert "Une source" == catalogues.language("fr", catalogue(tmp_path, "fr", entry)).count(*entry[0], 1)
