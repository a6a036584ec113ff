"""Hostile words in front matter, prose, names and decisions: shown as words everywhere, or refused with the line."""

import json
import re
from html import unescape
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest

from tests.site.projects import HARBOUR, project

SCRIPT = "<script>alert(1)</script>"
BREAKOUT = "\"'><img src=x onerror=alert(1)>"

TITLES = [
    SCRIPT,
    BREAKOUT,
    "</title></head><body onload=alert(1)>",
    "{{ 7 * 7 }} {% include '/etc/passwd' %}",
    "{filename}../../../etc/passwd",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "--><script>1</script><!--",
    "]]><script>1</script>",
    "javascript:alert(1)",
    "a\u2066b\u2067c",  # isolates that nobody closes
    "گفتگو درباره موشک",
    "%00%0d%0aSet-Cookie: a=b",
    "=cmd|' /C calc'!A0",
    "../../../etc/passwd",
    "\\u003cscript\\u003e",
    "*[a](javascript:alert(1))*",
]
FIELDS = [  # of an article, and what its page may never hold
    (f"Outlet: {SCRIPT}", "<script"),
    (f"Outlet: {BREAKOUT}", "<img src=x"),
    (f"Author: {SCRIPT}", "<script"),
    ("Source: javascript:alert(1)", 'href="javascript'),
    ("Source: JAVASCRIPT:alert(1)", 'href="JAVASCRIPT'),
    ("Source: data:text/html,<script>1</script>", 'href="data'),
    (f"Source: https://example.org/{BREAKOUT}", "<img src=x"),
    ("Source: //evil.example/x", 'href="//'),
    ('Source: https://good.example@evil.example/" onclick=alert(1)', '" onclick'),
    ("Source: vbscript:x", 'href="vbscript'),
    ("Source: file:///etc/passwd", 'href="file'),
    (f"Topic: {SCRIPT}", "<script"),
    (f"Summary: {SCRIPT}", "<script"),
    (f"Tags: {SCRIPT}, {BREAKOUT}", "<script"),
    (f"Category: {SCRIPT}", "<script"),
]  # fmt: skip
PROSE = [
    f"On 3 May 2011 the captain wrote `{SCRIPT}` into the log.",
    "On 4 May 2011 the captain wrote &lt;script&gt;alert(1)&lt;/script&gt; into the log.",
    "On 5 May 2011 the captain cried “\"'><img src=x onerror=alert(1)>” from the bridge.",
    'On 6 May 2011 <b onclick=alert(1)>the pilot Bo"><svg/onload=alert(1)> Lund</b> came aboard.',
    "On 7 May 2011 [the pilot](javascript:alert(1)) went ashore.",
    "On 8 May 2011 the pilot's {{ SITEURL }} {% raw %} was lost.",
    "On 9 May 2011 the ship گفت\u2067 turned\u2066 round.",
    "On 10 May 2011 the mate paid =SUM(A1:A9) crowns.",
    "On 11 May 2011 the mate read ]]> and <![CDATA[ x aloud.",
    "On 12 May 2011 the mate wrote </script><script>alert(1)</script> on the wall.",
    "On 13 May 2011 the mate a\u200bb\u00adc wrote home.",
]

REFUSED = [
    ("Slug: ../../etc/passwd", "`Slug` must be of letters"),
    ("Slug: /etc/passwd", "`Slug` must be of letters"),
    ("Slug: ..", "`Slug` must be of letters"),
    ("Slug: a/b", "`Slug` must be of letters"),
    ("Slug: a\\b", "`Slug` must be of letters"),
    ("Slug: -rf", "`Slug` must be of letters"),
    ("Slug: .htaccess", "`Slug` must be of letters"),
    ("Slug: a%2fb", "`Slug` must be of letters"),
    ("Slug: a b", "`Slug` must be of letters"),
    ('Slug: a"onclick=b', "`Slug` must be of letters"),
    ("Slug: <script>", "`Slug` must be of letters"),
    (f"Slug: {'a' * 201}", "`Slug` must be of letters"),
    ("Save_as: ../../index.html", "would be written outside the site"),
    ("Save_as: /tmp/x.html", "would be written outside the site"),
    ("Save_as: a/../../x.html", "would be written outside the site"),
    ("Save_as: index.html", "belongs to the timeline already"),
    ("Save_as: timeline.json", "belongs to the timeline already"),
    ("Save_as: events/x/../../index.html", "belongs to the timeline already"),
    ("Date: 2018-01-24'; DROP TABLE", "`Date` must be a day"),
    ("Date: ２０１８-０１-２４", "`Date` must be a day"),  # digits, but not the ASCII ones
    ("Date: 0000-01-01", "`Date` must be a day"),
    ("Date: 99999-01-01", "`Date` must be a day"),
    ('Lang: en" onload="alert(1)', "`Lang` must be a language tag"),
    ("Lang: ../../x", "`Lang` must be a language tag"),
    ("Status: <b>published", "`Status` must be one of"),
]


class Page(HTMLParser):
    """What a browser would make of a page: scripts, handlers, and where it leads."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.faults = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        if tag in ("iframe", "object", "embed", "form") or (tag == "base" and "href" in dict(attrs)):
            self.faults.append(tag)
        if tag == "script" and dict(attrs).get("type") != "application/ld+json" and not dict(attrs).get("src"):
            self.faults.append(tag)
        for name, value in attrs:
            scheme = re.match(r"\s*([a-z]+):", value or "", re.IGNORECASE)
            address = name in ("href", "src", "action") and scheme
            if name.startswith("on") or (address and scheme[1].lower() not in ("http", "https", "mailto", "webcal")):
                self.faults.append(f"{tag} {name}={value}")


@pytest.fixture(scope="module")
def overrun(tmp_path_factory):
    """A site of which every word is hostile."""
    made = project(tmp_path_factory.mktemp("hostile"), harbour=HARBOUR)
    for number, title in enumerate(TITLES):
        made.write(
            f"content/articles/title-{number}.md",
            f"Title: {title}\nSlug: title-{number}\nDate: 2011-05-20\n\nThe quay of {title} burnt on Monday.\n",
        )
    for number, (field, _) in enumerate(FIELDS):
        made.write(
            f"content/articles/field-{number}.md",
            f"Title: Field {number}\nDate: 2011-05-20\n{field}\n\nThe boat Aurelia sailed on Tuesday.\n",
        )
    for number, sentence in enumerate(PROSE):
        made.write(f"content/articles/prose-{number}.md", f"Title: Prose {number}\nDate: 2011-05-20\n\n{sentence}\n")
    made.write("content/pages/about.md", f"Title: {SCRIPT}\nSlug: about\n\n{SCRIPT} <img src=x onerror=alert(1)> ash\n")
    made.write(
        "content/curation.yaml",
        "- add: 2011-05-01-hostile\n  when: \"2011-05-01\"\n  title: '<script>alert(1)</script>'\n  kind: occurred\n"
        "  why: '<img src=x onerror=alert(1)>'\n"
        "  source: {title: '<b onclick=alert(1)>Agenda', url: 'https://example.org/\"onclick=\"alert(1)'}\n",
    )
    made.write("content/names.yaml", "- name: '<script>alert(1)</script>'\n  also: ['Aurelia']\n  kind: actor\n")
    outcome = made.build()
    assert outcome.code == 0, outcome.complained
    return made


def test_no_page_runs_or_leads_anywhere_hostile(overrun):
    faults = {name: found for name, text in overrun.pages().items() if (found := Page(text).faults)}
    assert {} == faults


@pytest.mark.parametrize(("number", "title"), list(enumerate(TITLES)))
def test_a_title_is_shown_as_words(overrun, number, title):
    heading = re.search(r"<h1[^>]*>(.*?)</h1>", overrun.pages()[f"articles/title-{number}.html"], re.DOTALL)
    assert unescape(title) == unescape(re.sub(r"</?bdi>", "", heading[1])).strip()


@pytest.mark.parametrize(("number", "never"), [(number, never) for number, (_, never) in enumerate(FIELDS)])
def test_a_field_stays_in_its_place(overrun, number, never):
    page = overrun.pages()[f"articles/field-{number}.html"]
    assert never not in re.sub(r'<script type="application/ld\+json">.*?</script>', "", page, flags=re.DOTALL)


@pytest.mark.parametrize("number", range(len(PROSE)))
def test_a_sentence_with_hostile_words_dates_its_event(overrun, number):
    events = json.loads(overrun.files()["timeline.json"])["events"]
    told = [event for event in events if any(report["article"] == f"prose-{number}" for report in event["reports"])]
    assert len(told) == 1


def test_what_is_taken_along_is_well_formed(overrun):
    files = overrun.files()
    for name, data in files.items():
        if name.endswith((".xml", ".svg")):
            ET.fromstring(data)  # noqa: S314  (made by ourselves)
        if name.endswith(".json"):
            json.loads(data)


def test_every_page_forbids_what_is_not_its_own(overrun):
    wanting = [name for name, text in overrun.pages().items() if "default-src 'none'" not in text]
    assert [] == wanting


@pytest.fixture(scope="module")
def refused(tmp_path_factory):
    """What one build says of all these articles."""
    made = project(tmp_path_factory.mktemp("refused"), harbour=HARBOUR)
    for number, (field, _) in enumerate(REFUSED):
        date = "" if field.startswith("Date") else "Date: 2011-05-20\n"
        made.write(
            f"content/articles/refused-{number}.md",
            f"Title: Refused {number}\n{date}{field}\n\nA tug sank on Monday.\n",
        )
    outcome = made.build()
    assert outcome.code == 1
    assert {} == made.files()
    return outcome.complained


@pytest.mark.parametrize(("number", "reason"), [(number, reason) for number, (_, reason) in enumerate(REFUSED)])
def test_what_would_leave_its_place_is_refused(refused, number, reason):
    said = [line for line in refused.splitlines() if line.startswith(f"content/articles/refused-{number}.md:")]
    assert said
    assert any(reason in line for line in said)
