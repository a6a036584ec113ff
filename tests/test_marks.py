"""Marks go round exactly the words meant, and change nothing that a reader reads."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.test_prose import JUNK, paragraphs
from timeline.marks import Mark, mark
from timeline.prose import read


def linked(html: str, words: str, **options: str) -> str:
    """The source with a link round these words of its first block."""
    blocks = read(html)
    start = blocks[0].text.index(words)
    return mark(html, blocks, [Mark(1, start, start + len(words), '<a href="#e">', "</a>", **options)])


@pytest.mark.parametrize(
    ("html", "words", "expected"),
    [
        ("<p>On March 5 he left.</p>", "March 5", '<p>On <a href="#e">March 5</a> he left.</p>'),
        ("March 5", "March 5", '<a href="#e">March 5</a>'),
        ("<p>on <em>March 5</em></p>", "March 5", '<p>on <em><a href="#e">March 5</a></em></p>'),
        ("<em>March</em> 5", "March 5", '<em><a href="#e">March</a></em><a href="#e"> 5</a>'),  # each run by itself
        ("Mar<b>ch</b>", "March", '<a href="#e">Mar</a><b><a href="#e">ch</a></b>'),
        ("<b>5</b> <i>May</i>", "5 May", '<b><a href="#e">5</a></b> <i><a href="#e">May</a></i>'),  # no mere space
        ("March \n 5", "March 5", '<a href="#e">March \n 5</a>'),
        ("March&nbsp;5", "March 5", '<a href="#e">March&nbsp;5</a>'),
        ("March<br>5", "March 5", '<a href="#e">March<br>5</a>'),
        ("Ma\u00adrch &#53;", "March 5", '<a href="#e">Ma\u00adrch &#53;</a>'),
        ("a &amp; b", "&", 'a <a href="#e">&amp;</a> b'),
        (
            "<P  class=x >&ldquo;May&rdquo;",
            "May",
            '<P  class=x >&ldquo;<a href="#e">May</a>&rdquo;',
        ),  # all else as it was
        ("<a href=x>May</a>", "May", "<a href=x><mark>May</mark></a>"),  # links do not nest
        ("<a href=x>5</a> May", "5 May", '<a href=x><mark>5</mark></a><a href="#e"> May</a>'),
        ("<a href=x><b>5</b> May</a>", "5 May", "<a href=x><b><mark>5</mark></b><mark> May</mark></a>"),
        ("a <b May", "May", 'a &lt;b <a href="#e">May</a>'),  # else the mark would close the tag
    ],
)
def test_a_mark_goes_round_its_words(html, words, expected):
    assert linked(html, words) == expected


def test_an_id_goes_on_the_first_run_only():
    assert linked("<b>5</b> May", "5 May", id='"x"') == (
        '<b><a href="#e" id="&quot;x&quot;">5</a></b><a href="#e"> May</a>'
    )
    assert linked("<a><b>5</b> May</a>", "5 May", id="x") == ('<a><b><mark id="x">5</mark></b><mark> May</mark></a>')


def test_what_stands_for_a_link_within_a_link_can_be_chosen():
    assert linked("<a>May</a>", "May", within_link=("<i>", "</i>")) == "<a><i>May</i></a>"


def test_marks_may_touch_and_come_in_any_order():
    html = "<p>one</p><p>May 5</p>"
    marks = [Mark(2, 3, 5, "<i>", "</i>"), Mark(1, 0, 3, "<u>", "</u>"), Mark(2, 0, 3, "<b>", "</b>")]
    assert mark(html, read(html), marks) == "<p><u>one</u></p><p><b>May</b><i> 5</i></p>"


def test_a_reference_to_two_characters_goes_with_the_first():
    marks = [Mark(1, 0, 1, "<b>", "</b>"), Mark(1, 1, 3, "<i>", "</i>")]
    assert mark("&bne;x", read("&bne;x"), marks) == "<b>&bne;</b><i>x</i>"


def test_no_marks_change_nothing():
    html = "<p>a < b & c</p ><!-- -->"
    assert mark(html, read(html), []) == html


@pytest.mark.parametrize(
    "marks",
    [
        [(1, 0, 4), (1, 3, 5)],  # overlap
        [(1, 0, 5), (1, 1, 2)],  # nest
        [(1, 0, 3), (1, 0, 3)],  # twice the same
        [(1, 2, 2)],  # empty
        [(1, 3, 2)],
        [(1, 3, 4)],  # a mere space
        [(1, -1, 2)],
        [(1, 0, 6)],  # beyond the block
        [(0, 0, 1)],
        [(2, 0, 1)],
    ],
)
def test_marks_that_cannot_be_put_in_are_refused(marks):
    html = "<p>May 5</p>"
    with pytest.raises(ValueError, match="expected"):
        mark(html, read(html), [Mark(*each, "<b>", "</b>") for each in marks])


@st.composite
def marked(draw, sources):
    """A source and marks that fit it."""
    html = draw(sources)
    marks = []
    for paragraph, block in enumerate(read(html), 1):
        cuts = sorted(draw(st.sets(st.integers(0, len(block.text)), max_size=6)))
        for number, (start, end) in enumerate(pairwise(cuts)):
            if block.text[start:end].strip() and draw(st.booleans()):
                marks.append(Mark(paragraph, start, end, '<a href="y\'">', "</a>", id=f"m{paragraph}-{number}"))
    return html, marks


SOURCES = JUNK | st.lists(paragraphs().map(lambda each: each[1])).map("".join)


@given(marked(SOURCES))
def test_marks_change_nothing_that_a_reader_reads(case):
    html, marks = case
    blocks = read(html)
    assert [(b.text, b.heading) for b in read(mark(html, blocks, marks))] == [(b.text, b.heading) for b in blocks]


@given(marked(SOURCES))
def test_an_id_appears_once_at_most(case):
    html, marks = case
    ids = re.findall(r' id="(m[0-9-]+)"', mark(html, read(html), marks))
    assert len(ids) == len(set(ids))


@given(marked(st.lists(paragraphs().map(lambda each: each[1])).map("".join)))
def test_without_the_marks_the_source_is_as_it_was(case):
    html, marks = case
    plain = [
        Mark(each.paragraph, each.start, each.end, "<ins>", "</ins>", within_link=("<ins>", "</ins>")) for each in marks
    ]
    assert re.sub("</?ins>", "", mark(html, read(html), plain)) == html
