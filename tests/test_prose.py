"""Article HTML reads as a reader reads it, and every character knows where it stands in the source."""

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from tests.costs import seconds
from timeline.model import Sentence
from timeline.prose import Block, Piece, read, same_text, sentences


def texts(html: str) -> list[str]:
    return [block.text for block in read(html)]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("", []),
        ("bare words", ["bare words"]),
        ("<p>One.</p>\n<p>Two.</p>", ["One.", "Two."]),
        ("<ul><li>One <b>of two</b></li><li>Two</li></ul>", ["One of two", "Two"]),
        ("<li>One<ul><li>Half</li></ul>more</li>", ["One", "Half", "more"]),
        ("<blockquote>Said<p>so.</p>They did.</blockquote>", ["Said", "so.", "They did."]),
        ("<figure><img src=x><figcaption>A ship.</figcaption></figure>", ["A ship."]),
        ("<table><caption>Talks</caption><tr><th>Day<td>Place</table>", ["Talks", "Day", "Place"]),
        ("<dl><dt>Snapback<dd>a return</dl>", ["Snapback", "a return"]),
        ("<details><summary>More</summary>text</details>", ["More", "text"]),
        ("One<hr>Two<div>Three</div>Four", ["One", "Two", "Three", "Four"]),
        ("<P>One<P CLASS=x>Two</P>", ["One", "Two"]),  # capitals
        ("<p></p><p> \n </p><p>&nbsp;</p><p><br></p>", []),  # nothing to read
        # white space
        ("<p>  a \n\t b\r\nc </p>", ["a b c"]),
        ("<p>5&nbsp;March\u00a02018\u2009!</p>", ["5 March 2018 !"]),
        ("<p>a <b> b</b> <i>c </i> d</p>", ["a b c d"]),
        ("<p>a<br>b <br/> c<br></p>", ["a b c"]),
        ("<p>a\u00ad b</p>", ["a b"]),
        # characters
        ("<p>AT&amp;T&rsquo;s &#8220;x&#x201D; &lt;p&gt;</p>", ["AT&T’s “x” <p>"]),
        ("<p>&AMP &lt &copy2018 &notit;</p>", ["& < ©2018 ¬it;"]),  # names that need no semicolon
        ("<p>&nosuch; &nosuch R&D & &; &# &#; &#x;</p>", ["&nosuch; &nosuch R&D & &; &# &#; &#x;"]),
        ("<p>&NotEqualTilde;</p>", ["\u2242\u0338"]),  # one name, two characters
        ("<p>&#0;&#x80;&#xD800;&#99999999;</p>", ["\ufffd€\ufffd\ufffd"]),
        ("<p>&#" + "9" * 5000 + ";</p>", ["\ufffd" + "9" * 4980 + ";"]),  # too long for int()
        (
            "<p>Jan\u00aduary, Feb&shy;ruary, Ma\u200brch, Ap\ufeffril, M\0ay, Ju&#x200B;ne</p>",
            ["January, February, March, April, May, June"],
        ),
        ("<p>Ju\u200cly</p>", ["July"]),
        (
            "<p>می\u200cرود می&zwnj;رود 👩\u200d🚀</p>",
            ["می\u200cرود می\u200cرود 👩\u200d🚀"],
        ),  # joiners that are spelling
        # what is no prose
        ("<p>a<script>if (x < 5) '</p>'</script>b<STYLE>p {}</STYLE >c</p>", ["abc"]),
        ("a<pre><code>x = 1</code></pre>b<textarea>c</textarea>", ["a", "b"]),
        ("<p>the <code>date</code> command</p>", ["the date command"]),
        ("<p>a<svg><title>t</title><path d='M0'/></svg>b<svg/>c<svg></svg><math><mi>x</mi></math></p>", ["abc"]),
        ("<template><p>a</p></template><iframe src=x>b</iframe><noscript>c</noscript>d", ["d"]),
        ("<p>a<!-- b --> c<!----> d<!--> e<!---> f<!-- > --!> g</p>", ["a c d e f g"]),
        ("<!DOCTYPE html><?xml version='1.0'?><p>a<![CDATA[b]]>c</p>", ["ac"]),  # as browsers read it
        ("<p>in 2018<sup><a class='footnote-ref' href='#1'>1</a></sup> and <a href='x'>5</a></p>", ["in 2018 and 5"]),
        # attributes
        ("""<p title="a > b" data-x='<p>no</p>' x = "</p>" hidden>yes</p>""", ["yes"]),
        ("<p title=it's>yes</p>'", ["yes", "'"]),
        # malformed
        ("<p>a<p>b<li>c<h2>d", ["a", "b", "c", "d"]),
        ("</p>a</b></div>b</x></>c", ["a", "bc"]),
        ("<p>a < b <5 <- c</p>", ["a < b <5 <- c"]),
        ("<p>if a <b and c</p><p>d</p>", ["if a <b and c", "d"]),  # a tag that never closes is text
        ("<p>a <b", ["a <b"]),
        ("<p>a <b title='x", ["a <b title='x"]),
        ("<p>a</p <p>b</p>", ["a</p", "b"]),
        ("<p>a <!-- b</p><p>c</p>", ["a <!-- b", "c"]),
        ("<p>a <? b <! c </ d</p>", ["a <? b <! c </ d"]),
        ("<p>a<script>b</p>c", ["ab", "c"]),
        ("<p>a<svg>b</p><p>c</p>", ["ab", "c"]),
        ("<p>a<pre>b</pre c", ["a", "b</pre c"]),
        ("<p>a <![x[ b</p>", ["a <![x[ b"]),
        ("<b>a<i>b</b>c</i>", ["abc"]),
    ],
)
def test_html_reads_as_a_reader_reads_it(html, expected):
    assert texts(html) == expected


def test_headings_know_that_they_are():
    html = "<h2>T<i>alk</i>s</h2>text<h6>more</h6><h1>unclosed<p>text"
    assert [(block.text, block.heading) for block in read(html)] == [
        ("Talks", True), ("text", False), ("more", True), ("unclosed", True), ("text", False),
    ]  # fmt: skip


def test_pieces_know_their_source_and_whether_they_are_linked():
    assert read('<p>R&amp;D\n <a href="x">in</a> May</p>') == (
        Block(
            "R&D in May",
            heading=False,
            pieces=(
                Piece(0, 1, 3, 4, linked=False),
                Piece(1, 1, 4, 9, linked=False),
                Piece(2, 1, 9, 10, linked=False),
                Piece(3, 1, 10, 12, linked=False),
                Piece(4, 2, 24, 26, linked=True),
                Piece(6, 4, 30, 34, linked=False),
            ),
        ),
    )


def test_sentences_know_their_block_and_place_and_a_heading_is_one():
    assert sentences(read("<h2>Who? Why?</h2><p>It began. <b>It</b> ended.</p>")) == (
        Sentence("Who? Why?", paragraph=1, start=0, heading=True),
        Sentence("It began.", paragraph=2, start=0),
        Sentence("It ended.", paragraph=2, start=10),
    )


def test_what_markdown_writes_is_read():
    source = "# Talks\n\nHe said: *no*.\nIn 2018[^1] he left.\n\n```\ncode\n```\n\n- one\n- two\n\n[^1]: A note.\n"
    html = markdown(source, extensions=["extra", "codehilite"])
    assert texts(html) == ["Talks", "He said: no. In 2018 he left.", "one", "two", "A note."]


WORDS = st.lists(st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=8), min_size=1, max_size=8)
SPACES = st.sampled_from([" ", "\n", "&nbsp;", "<br>", " \t ", " <!-- > --> ", "&#32;\u00ad", "<br />\n"])
DRESSES = st.sampled_from(
    ["{}", "<em>{}</em>", "<a href='?a=1&amp;b'>{}</a>", '<span title="a > b">{}</span>', "<b>{}</b>", "{}<!---->"]
)
ESCAPES = st.sampled_from([lambda c: f"&#{ord(c)};", lambda c: f"&#x{ord(c):x};", str, str])


@st.composite
def paragraphs(draw):
    words = draw(WORDS)
    html = [
        draw(DRESSES).replace(
            "{}", "".join("&lt;" if c == "<" else "&amp;" if c == "&" else draw(ESCAPES)(c) for c in word)
        )
        + draw(SPACES)
        for word in words
    ]
    return " ".join(words), "<p>" + "".join(html) + "</p>"


@given(st.lists(paragraphs()))
def test_paragraphs_read_the_same_however_they_are_written(written):
    assert texts("\n".join(html for _, html in written)) == [text for text, _ in written]


BITS = (
    "<p> </p> <b> </b> <a> </a> <svg> </svg> <svg/> <script> </script> <pre> </pre> <br> <h2> </h2> "
    "< > </ /> <? <! <!-- --> <!--> <![CDATA[ ]]> <a/role=doc-noteref> </a/ </pre/ <p/class=' =\" =' \" ' = "
    "& ; &# &#65; &amp &amp; &notit; &nbspx; &shy; &zwnj; &bne; م 5"
)
JUNK = st.lists(
    st.sampled_from([*BITS.split(), " ", "\n", "  ", "\0", "\u00ad", "\u200c", "<b c"]) | st.text(max_size=3),
    max_size=15,
).map("".join)


def reads_as(source: str, text: str) -> bool:
    """Whether a piece of text is what its source says."""
    if len(source) == len(text):
        return all(c == t or (c.isspace() and t == " ") for c, t in zip(source, text, strict=True))
    return unescape(source) == text or (
        text == " " and (unescape(source).isspace() or source.startswith(("<br", "</br")))
    )


@given(JUNK)
def test_every_character_stands_in_the_source_where_its_piece_says(html):
    for block in read(html):
        parts = [block.text[piece.at : piece.at + piece.length] for piece in block.pieces]
        assert "".join(parts) == block.text
        ends = [0, *(piece.end for piece in block.pieces)]
        assert all(end <= piece.start < piece.end for end, piece in zip(ends, block.pieces, strict=False))
        assert all(
            reads_as(html[piece.start : piece.end], part) for piece, part in zip(block.pieces, parts, strict=True)
        )


@given(JUNK)
def test_white_space_is_folded_and_no_block_is_empty(html):
    assert all(text and text == " ".join(text.split()) for text in texts(html))


@given(JUNK)
def test_sentences_are_found_where_they_say(html):
    blocks = read(html)
    for sentence in sentences(blocks):
        text = blocks[sentence.paragraph - 1].text
        assert text[sentence.start :].startswith(sentence.text)


@pytest.mark.parametrize(
    "made",
    [
        lambda n: "<div>" * n + "x" + "</div>" * n,
        lambda n: "<b>" * n,
        lambda n: "<" * 10 * n,
        lambda n: "<a " * n,
        lambda n: "<a b='" * n,
        lambda n: "<a b='\"" * n,
        lambda n: '<a b="<x" c=' * n,
        lambda n: "<a " + "= " * 5 * n,
        lambda n: "<a =" + " " * 10 * n + "x",
        lambda n: "</a" * n,
        lambda n: "<!--" * n,
        lambda n: "<!-- >" * n,
        lambda n: "<svg>" * n,
        lambda n: "<script><pre><svg><math>" * (n // 4),
        lambda n: "&" * 10 * n,
        lambda n: "&#;" * n,
        lambda n: "&amp;" * 2 * n,
        lambda n: "&" + "a" * 10 * n,
        lambda n: "&#" + "9" * 10 * n,
        lambda n: " " * 10 * n,
        lambda n: "\0" * 5 * n,
        lambda n: "a\u00ad" * 3 * n,
        lambda n: "<" + "a" * 10 * n,
        lambda n: "x" * 10 * n,
    ],
    ids=lambda made: made(40)[:12],
)
def test_anything_is_read_in_time_proportional_to_its_length(made):
    def cost(length: int) -> float:
        html = made(length)
        return seconds(lambda: sentences(read(html)))

    assert cost(12_000) < 40 * max(cost(1_500), 0.01)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ('<p>A <a href="{filename}x.md">dam</a> broke.</p>', '<p>A <a href="../x.html">dam</a> broke.</p>', True),
        ("<p>On Monday.</p>", '<p>On <mark id="d1"><a href="e.html" title="A dam breaks">Monday</a></mark>.</p>', True),
        ('<p>One.</p><img src="{static}a.png">', '<p>One.</p><img src="images/a.png">', True),
        ("<p>A dam broke.</p>", "<p>A dam held.</p>", False),
        ("<p>A dam broke.</p>", "<p>A dam</p><p>broke.</p>", False),
        ("<p>A dam<a>1</a> broke.</p>", '<p>A dam<a class="footnote-ref">1</a> broke.</p>', False),  # a note is no text
        ("<p>A dam", "<<a>p>A dam", False),
        ('<img alt="a>b">', '<img alt=a>b">', False),
    ],
)  # fmt: skip
def test_sources_that_differ_in_links_marks_and_images_hold_the_same_sentences(one, other, same):
    assert same_text(one, other) is same_text(other, one) is same


@given(
    *[st.lists(st.sampled_from(("<", ">", "a", "<a>", "</a>", " ", '"', "<p>", "x=", "<img ", "mark"))).map("".join)]
    * 2
)
def test_what_is_said_to_be_the_same_reads_the_same(one, other):
    if same_text(one, other):
        assert sentences(read(one)) == sentences(read(other))
