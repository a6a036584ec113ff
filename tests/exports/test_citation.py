"""Citations, the BibTeX ones read back by a parser of BibTeX."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import parse_string

from tests.samples import NOWHERE, POST, SITE, UNNAMED, collection, event, report, timeline
from timeline.exports import Site
from timeline.exports.citation import citation, escaped

TOLD = (report(POST, "2018-03-05", "On ", "March 5"), report(UNNAMED, "2018-03-05", "On ", "March 5"))
VISIT = event("2018-03-05", *TOLD, title="The visit")


def cited(made=VISIT, site=SITE):
    return citation(made, collection(timeline(made), site))


def fields(bibtex):
    ((key, entry),) = parse_string(bibtex, "bibtex").entries.items()
    return key, entry


def test_the_text_says_who_when_what_and_where():
    assert cited().text == (
        "The port (28 July 2025). The visit [Event: 5 March 2018]. "
        "https://example.org/port/events/2018-03-05-event.html"
    )
    assert cited().permalink == "https://example.org/port/events/2018-03-05-event.html"


def test_without_an_address_there_is_none_to_cite():
    made = cited(site=NOWHERE)
    assert (made.permalink, made.text) == ("", "The port (28 July 2025). The visit [Event: 5 March 2018].")
    assert "url" not in fields(made.bibtex)[1].fields


def test_an_entry_of_bibtex_has_what_a_bibliography_shows():
    key, entry = fields(cited().bibtex)
    assert (key, entry.type) == ("2018-03-05-event", "misc")
    assert dict(entry.fields) == {
        "title": "{The visit}",
        "year": "2025",
        "month": "July",
        "note": "Event: 5 March 2018",
        "url": "https://example.org/port/events/2018-03-05-event.html",
    }


def test_a_site_is_one_author_whatever_its_name():
    _, entry = fields(cited(site=Site("Quay, Berg and sons")).bibtex)
    assert [str(person) for person in entry.persons["author"]] == ["{Quay, Berg and sons}"]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("50 % of $3 & #1", r"50 \% of \$3 \& \#1"),
        ("a_b", r"a\_b"),
        ("{open", r"\textbraceleft{}open"),
        (r"C:\quay", r"C:\textbackslash{}quay"),
        ("~5^2", r"\textasciitilde{}5\textasciicircum{}2"),
        ("Séjourné روز", "Séjourné روز"),
    ],
)
def test_what_latex_would_take_for_its_own_is_escaped(text, written):
    assert escaped(text) == written


def unescaped(text):
    """Read as LaTeX would set it."""
    words = {
        "textbackslash": "\\",
        "textasciitilde": "~",
        "textasciicircum": "^",
        "textbraceleft": "{",
        "textbraceright": "}",
    }
    read, at = "", 0
    while at < len(text):
        word = next((word for word in words if text.startswith(f"\\{word}{{}}", at)), "")
        if word:
            read, at = read + words[word], at + len(word) + 3
        elif text[at] == "\\":
            read, at = read + text[at + 1], at + 2
        else:
            assert text[at] not in "{}$&#%_~^"
            read, at = read + text[at], at + 1
    return read


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Z"])))
def test_any_title_is_read_back(title):
    made = event("2018", title=f"x{title}x")
    _, entry = fields(cited(made, Site("The port", url="https://example.org/{a}\\b")).bibtex)
    assert unescaped(entry.fields["title"][1:-1]) == made.title
    assert entry.fields["url"] == "https://example.org/%7Ba%7D%5Cb/events/2018-event.html"
