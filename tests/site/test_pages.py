"""What holds for every page of a built site."""

import json
import re

import pytest
from jsonschema import Draft202012Validator

from tests.site.links import dead, foreign
from tests.site.projects import FERRY, HARBOUR, project


@pytest.fixture(scope="module")
def rich(tmp_path_factory):
    """A site of every kind of page: an image, a page of its own, and an event that had another address."""
    made = project(
        tmp_path_factory.mktemp("rich"), harbour=HARBOUR, ferry=FERRY + "\n![The quay]({static}/images/q.png)"
    )
    made.write("content/images/q.png", b"\x89PNG")
    made.write("content/pages/about.md", "Title: About us\n\nThe record of [a port]({filename}../articles/harbour.md).")
    made.build()
    event = json.loads(made.files()["timeline.json"])["events"][0]["id"]
    made.write("content/curation.yaml", f"- event: {event}\n  id: departure\n")
    outcome = made.build()
    assert outcome.code == 0, outcome.complained
    return made


def test_every_link_leads_to_a_page_and_a_place_on_it(rich):
    assert list(dead(rich.pages(), rich.files())) == []


def test_nothing_is_fetched_from_elsewhere(rich):
    assert list(foreign(rich.pages())) == []


def test_no_page_but_the_search_runs_a_script_and_none_has_a_style_of_its_own(rich):
    pages = {name: html.replace('<script type="application/ld+json">', "") for name, html in rich.pages().items()}
    assert [name for name, html in pages.items() if "<script" in html or "<style" in html or " style=" in html] == [
        "search.html"
    ]
    assert "<script" not in rich.pages()["index.html"]


def test_the_search_runs_scripts_of_the_site_and_no_others(rich):
    page = rich.pages()["search.html"]
    assert "script-src 'self'\"" in page
    assert re.findall("<script([^>]*)>(.*?)</script>", page) == [
        (' defer src="./search/ufuzzy.js"', ""), (' defer src="./search/search.js"', ""),
    ]  # fmt: skip


def test_the_export_is_as_the_schema_beside_it_says(rich):
    files = rich.files()
    exported = json.loads(files["timeline.json"])
    schema = json.loads(files[exported["schema"]])
    assert [error.message for error in Draft202012Validator(schema).iter_errors(exported)] == []
    assert exported["events"]


def test_every_page_named_in_the_export_is_there(rich):
    files = rich.files()
    events = json.loads(files["timeline.json"])["events"]
    assert [event["url"] for event in events if event["url"] not in files] == []


def test_every_page_named_in_the_feed_is_there(rich):
    files = rich.files()
    addresses = [part.partition('"')[0] for part in files["feeds/events.atom.xml"].decode().split('href="../')[1:]]
    assert addresses != []
    assert [address for address in addresses if address not in files] == []


def test_no_page_knows_where_it_was_built(rich):
    assert [name for name, data in rich.files().items() if str(rich.root).encode() in data] == []


def test_the_link_checker_finds_what_is_wrong():
    page = (
        '<a id="here" href="#here">a</a><a href="#gone">b</a><a href="b.html">c</a><a href="https://example.org/">d</a>'
    )
    assert list(dead({"a/a.html": page}, {"a/a.html"})) == [
        "a/a.html: #gone (no such element)",
        "a/a.html: b.html (no such file)",
    ]
    fetching = '<img src="https://example.org/a.png"><script src="//example.org/a.js"></script><img src="a.png">'
    assert list(foreign({"a.html": fetching})) == [
        "a.html: https://example.org/a.png",
        "a.html: //example.org/a.js",
    ]
