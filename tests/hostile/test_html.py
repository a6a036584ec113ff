"""Raw HTML in an article: what of it a page shows. Nothing runs, nothing is asked of other sites, no word is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.building import markup

SHOWN = [
    # scripts, and what else is no text
    ("<p>The quay <script>alert(1)</script>burnt.</p>", "<p>The quay burnt.</p>"),
    ("<p>The quay <SCRIPT SRC=//evil.example/x.js></SCRIPT>burnt.</p>", "<p>The quay burnt.</p>"),
    ("<scr<script>ipt>alert(1)</script>", "ipt&gt;alert(1)"),
    ("<script>let a = '<p>'", ""),  # never closed: it swallows the rest, as in a browser
    ("<style>@import '//evil.example/x.css'</style>ash", "ash"),
    ("<link rel=stylesheet href=//evil.example/x.css>ash", "ash"),
    ("<template><script>1</script></template>ash", "ash"),
    ("<noscript><p title='</noscript><img src=x onerror=1>'></noscript>", '<img src="x">\'&gt;'),
    ("<iframe src=//evil.example></iframe>ash", "ash"),
    ('<iframe srcdoc="&lt;script&gt;1&lt;/script&gt;"></iframe>ash', "ash"),
    ("<object data=x.swf>ash</object>", ""),
    ("<embed src=x.swf>ash", "ash"),
    ("<applet code=x>ash</applet>", "ash"),
    ("<svg onload=alert(1)><text>ash</text></svg>", ""),
    ('<svg><a xlink:href="javascript:alert(1)"><text>ash</text></a></svg>', ""),
    ("<svg><style><img src=x onerror=alert(1)></style></svg>", '<img src="x">'),
    ("<math><mtext><table><mglyph><style><img src=x onerror=1></style></mglyph></table></mtext></math>", ""),
    ("<!--[if IE]><script>1</script><![endif]-->ash", "ash"),
    ("<!-- <p>unseen --> ash", " ash"),
    ("<!--><img src=x onerror=alert(1)>-->", '<img src="x">--&gt;'),
    ("<?php echo 1 ?>ash", "ash"),
    ("<![CDATA[<script>1</script>]]>ash", "1]]&gt;ash"),
    ("<xmp><script>1</script></xmp>", "&lt;script&gt;1&lt;/script&gt;"),
    ("<plaintext>the quay burnt", "the quay burnt"),
    # the page around the article
    ("<base href=//evil.example/>ash", "ash"),
    ('<meta http-equiv=refresh content="0;url=//evil.example">ash', "ash"),
    ("<html><head><title>Other</title></head><body>ash</body></html>", "ash"),
    ("</article></main></body></html><p>ash", "<p>ash</p>"),
    ("<body onload=alert(1)>ash", "ash"),
    ("<frameset><frame src=//evil.example></frameset>ash", "ash"),
    ("<main>ash</main><header>coal</header>", "ashcoal"),
    # handlers and styles
    ("<img src=x onerror=alert(1)>", '<img src="x">'),
    ("<img/src=x/onerror=alert(1)>", '<img src="x/onerror=alert(1)">'),
    ("<p onclick=alert(1)>ash</p>", "<p>ash</p>"),
    ("<p ONCLICK=alert(1)>ash</p>", "<p>ash</p>"),
    ("<p on\nclick=alert(1)>ash</p>", "<p>ash</p>"),
    ("<details open ontoggle=alert(1)>ash</details>", '<details open="">ash</details>'),
    ("<a href=x.html autofocus onfocus=alert(1)>ash</a>", '<a href="x.html">ash</a>'),
    ('<p style="position:fixed;inset:0">ash</p>', "<p>ash</p>"),
    ('<p style="background:url(//evil.example/x)">ash</p>', "<p>ash</p>"),
    ("<b contenteditable tabindex=1 accesskey=a>ash</b>", "<b>ash</b>"),
    ('<p data-x="1" aria-hidden="true">ash</p>', "<p>ash</p>"),
    ('<a href="x.html" target=_blank download ping=//evil.example>ash</a>', '<a href="x.html">ash</a>'),
    # forms
    ("<form action=//evil.example><input name=p type=password><button>Go</button></form>", "Go"),
    ("<textarea><script>1</script></textarea>ash", "ash"),
    ("<select><option>ash</select>", ""),
    ('<a href="x.html"><input type=image src=//evil.example/x></a>', '<a href="x.html"></a>'),
    # addresses
    ('<a href="javascript:alert(1)">ash</a>', "<a>ash</a>"),
    ('<a href="JaVaScRiPt:alert(1)">ash</a>', "<a>ash</a>"),
    ('<a href=" javascript:alert(1)">ash</a>', "<a>ash</a>"),
    ('<a href="java\tscript:alert(1)">ash</a>', "<a>ash</a>"),
    ('<a href="java&#x0A;script:alert(1)">ash</a>', "<a>ash</a>"),
    ('<a href="&#106;&#97;vascript&colon;alert(1)">ash</a>', "<a>ash</a>"),
    ('<a href="\x01javascript:alert(1)">ash</a>', "<a>ash</a>"),
    ('<a href="data:text/html,<script>1</script>">ash</a>', "<a>ash</a>"),
    ('<a href="vbscript:msgbox(1)">ash</a>', "<a>ash</a>"),
    ('<a href="file:///etc/passwd">ash</a>', "<a>ash</a>"),
    ('<a href="blob:https://evil.example/1">ash</a>', "<a>ash</a>"),
    ('<a href="intent://x#Intent;end">ash</a>', "<a>ash</a>"),
    ('<blockquote cite="javascript:alert(1)">ash</blockquote>', "<blockquote>ash</blockquote>"),
    ('<q cite=" java\tscript:alert(1)">ash</q>', "<q>ash</q>"),
    ('<del cite="data:x">ash</del>', "<del>ash</del>"),
    ('<img src="data:image/svg+xml,<svg onload=alert(1)>" alt="ash">', '<img alt="ash">'),
    ('<img src="//evil.example/1.gif" alt="ash">', '<img alt="ash">'),
    ('<img src="https://evil.example/1.gif" alt="ash">', '<img alt="ash">'),
    ('<img src="\\\\evil.example\\1.gif" alt="ash">', '<img alt="ash">'),
    ('<img srcset="//evil.example/1.gif 2x" alt="ash">', '<img alt="ash">'),
    ('<img src=x.png longdesc=//evil.example usemap="#m" alt="ash">', '<img src="x.png" alt="ash">'),
    ("<video src=//evil.example/v.mp4 poster=//evil.example/p.png>ash</video>", "ash"),
    ("<audio autoplay src=//evil.example/a.mp3>ash</audio>", "ash"),
    ('<p background="//evil.example/x">ash</p>', "<p>ash</p>"),
    # brackets and entities that close nothing
    ("<p title='\"><script>1</script>'>ash</p>", '<p title="&quot;&gt;&lt;script&gt;1&lt;/script&gt;">ash</p>'),
    ('<p title="a&quot; onclick=&quot;b">ash</p>', '<p title="a&quot; onclick=&quot;b">ash</p>'),
    ("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
    ("<p>a &amp;lt; b</p>", "<p>a &amp;lt; b</p>"),
    ("<p>3 < 4 & 5 > 2</p>", "<p>3 &lt; 4 &amp; 5 &gt; 2</p>"),
    ("<b>ash", "<b>ash</b>"),
    ("<table><script>1</script><tr><td>ash", "<table><tbody><tr><td>ash</td></tr></tbody></table>"),
    ("<a href='x.html'><a href='y.html'>ash</a></a>", '<a href="x.html"></a><a href="y.html">ash</a>'),
    ("<h2><x><h2>ash", "<h2></h2><h2>ash</h2>"),  # one within the other, once the tag between them is gone
    ("<p", ""),
    ("<", "&lt;"),
]
KEPT = [
    '<p>The <em>quay</em> burnt; see <a href="https://example.org/a?b=1&amp;c=2">there</a>.</p>',
    '<p><a href="{filename}../harbour.md#quay">there</a> and <img src="{static}/images/quay.png" alt="The quay"></p>',
    '<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>',
    '<figure><img src="quay.png" alt="" width="300" height="200"><figcaption>The quay</figcaption></figure>',
    '<table><thead><tr><th scope="col">Day</th></tr></thead><tbody><tr><td>Monday</td></tr></tbody></table>',
    '<p dir="rtl" lang="fa">گفتگو</p>',
    '<a href="mailto:desk@example.org">Write</a> or <a href="tel:+3312345">call</a>',
    '<ol start="3" type="a"><li value="7">Seven</li></ol>',
    '<blockquote cite="https://example.org"><p>No.</p></blockquote>',
    '<p><abbr title="North Quay Company">NQC</abbr>, <time datetime="2018-03">March</time></p>',
]


@pytest.mark.parametrize(("html", "shown"), SHOWN)
def test_only_what_shows_text_is_left(html, shown):
    assert shown == markup.cleaned(html)


@pytest.mark.parametrize("html", KEPT)
def test_what_articles_are_made_of_stays_as_it_is(html):
    assert (html, []) == (markup.cleaned(html), list(markup.taken_out(html)))


@pytest.mark.parametrize(
    ("html", "named"),
    [
        ("<script>1</script><script>2</script>", ["<script>"]),
        ("<p ONCLICK=a><p onclick=b>", ["onclick"]),
        ('<a href="javascript:a">x</a><img src=data:b>', ["javascript:", "data:"]),
        ('<img alt="" src="https://example.org/a.png">', ["https://example.org/a.png"]),
        ("<!-- <script> -->", []),
        ("<p>Use &lt;script&gt; in moderation; on=off, data: none.</p>", []),
    ],
)
def test_what_is_left_out_is_named_to_the_editor(html, named):
    assert named == list(markup.taken_out(html))


@given(st.text(st.sampled_from("<>/=\"' !-[]&;#:abpsvgtnoijr\n\x00éא"), max_size=80))
def test_cleaning_what_is_clean_changes_nothing(html):
    once = markup.cleaned(html)
    assert once == markup.cleaned(once)
