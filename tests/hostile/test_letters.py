"""Characters that nobody meant, in articles of archives: none reaches a page, and no other text is touched."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.site.projects import project
from timeline.building.letters import meant
from timeline.building.markup import cleaned

MEANT = [
    ("the quay\x92s end", "the quay’s end"),  # Windows-1252 taken for Latin-1
    ("\x93Stay ashore\x94 \x96 the mate", "“Stay ashore” – the mate"),
    ("40 \x80, and so on\x85", "40 €, and so on…"),
    ("the quay\x9d burnt", "the quay burnt"),  # that code page has no such character
    ("the quay\x01 burnt", "the quay burnt"),
    ("the quay\x08\x08 burnt", "the quay burnt"),  # a backspace hides what stands before it
    ("the \x1b[2Jquay burnt", "the [2Jquay burnt"),  # terminals obey it
    ("the quay\x7f burnt", "the quay burnt"),
    ("the quay\x0bburnt", "the quay burnt"),  # a line break of some word processors
    ("the quay\ufffe\uffff burnt", "the quay burnt"),
    ("the quay\u202e burnt", "the quay burnt"),  # what follows would be shown backwards
    ("the quay\u202d burnt", "the quay burnt"),
]
LEFT = [
    "گفت\u200cو\u200cگو, \u2067گفت\u2069",
    "a\u200bb, a\u00adb, 👩\u200d🚒",
    "a\tb\r\nc\x0cd",
    "a\ufeffb",
    "a\u00a0b",
]


@pytest.mark.parametrize(("text", "expected"), MEANT)
def test_what_nobody_meant_is_read_as_it_was_meant(text, expected):
    assert expected == meant(text)


@pytest.mark.parametrize("text", LEFT)
def test_what_only_looks_odd_stays(text):
    assert text == meant(text)


@pytest.mark.parametrize("reference", ["&#x202e;", "&#8238;", "&#x7f;", "&#x1;"])
def test_a_reference_brings_none_back(reference):
    assert "<p>the quay</p>" == cleaned(f"<p>the {reference}quay</p>")


@given(st.text())
def test_it_is_done_once(text):
    assert meant(text) == meant(meant(text))


def test_an_archive_with_all_of_them_is_built(tmp_path):
    prose = "\n\n".join(f"On {day} May 2011 {text}." for day, (text, _) in enumerate(MEANT, 1))
    site = project(tmp_path, log=f"Title: The mate\x92s log\x01\u202e\nDate: 2011-06-01\n\n{prose}\n")
    assert site.build().complained == ""
    told = json.loads(site.files()["timeline.json"])
    quotes = [report["quote"] for event in told["events"] for report in event["reports"]]
    assert [f"On {day} May 2011 {text}." for day, (_, text) in enumerate(MEANT, 1)] == quotes
    assert "<bdi>The mate’s log</bdi>" in site.pages()["articles/the-mates-log.html"]
