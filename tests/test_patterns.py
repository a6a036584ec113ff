"""The page of patterns has every part, in every state."""

import re
from typing import get_args

import pytest

from tests.samples import NOWHERE, catalogued, timeline
from tests.test_language import FRENCH, PERSIAN
from tests.test_theme import LEAST, PARTS, STYLES, elements, templates
from timeline import views
from timeline.exports import Offers
from timeline.exports.formats import FORMATS
from timeline.language import ENGLISH
from timeline.model import CAME, KINDS
from timeline.views import specimens
from timeline.views.changes import What

SHARED = "layout components events marks articles finding along".split()  # the rest is of one kind of page
ALONE = set("tl-event--alone tl-legend tl-embed tl-embed__name tl-formats".split())  # and so is this
HEADS = {"tab", "beside", "edition", "preview", "script", "item"}  # macros of heads of pages, or round them


def drawn(language=ENGLISH):
    nothing = Offers(timeline(), catalogued(timeline()), NOWHERE)
    context = LEAST | {"output_file": "patterns.html", "along": nothing, "view": views.patterns_page(language)}
    return templates(language).get_template("timeline/patterns.html").render(context)


def test_every_class_that_pages_share_is_on_it():
    styled = {name for part in SHARED for name in re.findall(r"\.(tl-[\w-]+)", STYLES[part].read_text("utf-8"))}
    shown = {name for _, attributes in elements(drawn()) for name in attributes.get("class", "").split()}
    assert styled - shown - ALONE == set()


def test_every_macro_is_used_on_it():
    macros, used = {}, set()
    for file in sorted((PARTS / "macros").glob("*.html")):
        macros |= re.findall(r"{% macro (\w+)(.*?){%- endmacro", file.read_text(encoding="utf-8"), re.DOTALL)
    text = (PARTS / "patterns.html").read_text(encoding="utf-8").partition("{% block timeline %}")[2]
    while new := {name for name in macros if re.search(rf"\b{name}\(|\bonce\({name},", text)} - used:
        used |= new
        text = "".join(macros[name] for name in new)
    assert macros.keys() - used == HEADS


def test_a_change_of_every_sort_is_on_it():
    page = views.patterns_page(ENGLISH)
    assert {change.what for day in page.changes for change in day.changes} == {*get_args(What)}
    assert {bool(reason.url) for reason in page.reasons} == {True, False}
    assert {bool(found.url) for found in page.reading.readings} == {True, False}
    assert any(group.left for group in page.index)


def test_facts_of_one_sort_stand_together():
    for facts in re.findall(r'<dl class="tl-facts">(.*?)</dl>', drawn(), re.DOTALL):
        named = re.findall("<dt>(.*?)</dt>", facts)
        assert len(named) == len(set(named))


def test_every_kind_and_outcome_of_an_event_is_on_it():
    events = specimens.specimens().events
    assert {event.kind for event in events} == set(KINDS)
    assert {event.outcome.came for event in events if event.outcome} == {*CAME} - {"took place later"}
    states = {event.corroboration.state for event in views.patterns_page(ENGLISH).events}
    assert states == {"one source", "several sources", "sources disagree"}


def test_a_mark_of_every_precision_is_drawn_in_every_state_that_it_can_have():
    rows = views.patterns_page(ENGLISH).marks
    assert {row[0][0].shape for row in rows} == {"day", "month", "season", "year", "decade", "range", "until", "since"}
    for row in rows:
        (plain, *_), doubts = row, [date.doubts for date, _ in row[2:]]
        assert doubts == ([] if plain[0].shape == "season" else [("approximate",), ("uncertain",)])


@pytest.mark.parametrize("language", [FRENCH, PERSIAN], ids=lambda language: language.tag)
def test_it_can_be_seen_in_every_language(language):
    page = drawn(language)
    assert f'<html lang="{language.tag}" dir="{language.direction}">' in page
    assert len(views.patterns_page(language).events) == len(specimens.specimens().events)


def test_its_links_stay_on_it():
    links = [
        attributes["href"] for tag, attributes in elements(drawn().partition("<main")[2].partition("</main>")[0], "a")
    ]
    files = tuple(f"../{each.name}" for each in FORMATS)  # of the whole site, which are there
    assert [
        link for link in links if not link.startswith(("#", "../patterns.html", "https://example.org", *files))
    ] == []
