"""Every part of the pages in every state, as every reader may want to see it."""

import pytest

from tests.browser.opened import SCHEMES
from tests.browser.test_barriers import violations
from tests.browser.test_keyboard import tabbed

pytestmark = pytest.mark.browser

FAULTS = ("sideways", "collisions", "small", "broken")
WISHES = [
    {},
    {"contrast": "more"},
    {"forced_colors": "active"},
]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("wish", WISHES, ids=lambda wish: next(iter(wish), "none"))
def test_every_part_can_be_read(page, patterns, scheme, wish):
    page.show(patterns, width=390, scheme=scheme, **wish)
    page.open_evidence()
    assert page.look("faint") == []


@pytest.mark.parametrize(("width", "text"), [(1280, 100), (1280, 200), (320, 100), (320, 200)])  # 320 is 1280 at 400 %
def test_every_part_has_its_place(page, spoken, width, text):
    page.show(spoken.url("patterns.html"), width=width, text=text)
    page.open_evidence()
    faults = FAULTS if text == 100 else FAULTS[:3]  # letters of twice the size may need to break a long word
    assert {fault: page.look(fault) for fault in faults} == {fault: [] for fault in faults}


def test_every_page_has_room_for_the_words_of_its_language(page, spoken):
    for address in spoken.pages:
        page.show(spoken.url(address), width=320)
        page.open_evidence()
        assert {fault: page.look(fault) for fault in FAULTS} == {fault: [] for fault in FAULTS}, address


def test_axe_finds_no_barrier(page, spoken):
    page.show(spoken.url("patterns.html"))
    page.open_evidence()
    assert list(violations(page)) == []


@pytest.mark.parametrize("wish", WISHES, ids=lambda wish: next(iter(wish), "none"))
def test_the_focus_shows_on_every_stop(page, patterns, wish):
    page.show(patterns, **wish)
    reached = list(tabbed(page, len(page.look("stops"))))
    assert [stop for stop in reached if stop["wrong"]] == []


def test_a_mark_keeps_its_shape_where_the_reader_chooses_the_colours(page, patterns):
    page.show(patterns, forced_colors="active")
    ink = "getComputedStyle(document.body).color"
    edges = "[...document.querySelectorAll('.tl-mark--day')].map(mark => getComputedStyle(mark).borderTopColor)"
    assert set(page.page.evaluate(edges)) == {page.page.evaluate(ink)}


def test_nothing_moves_for_who_wants_it_still(page, patterns):
    page.show(patterns)
    moving = """[...document.querySelectorAll("*")].filter(each => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(each);
        return animationName !== "none" || parseFloat(transitionDuration) > 0 || scrollBehavior === "smooth";
    }).map(each => each.tagName)"""
    assert page.page.evaluate(moving) == []


def test_the_page_runs_as_its_language_does(page, spoken):
    page.show(spoken.url("patterns.html"))
    spine, title = (
        page.page.locator(part).first.bounding_box()["x"] for part in (".tl-event > .tl-mark", ".tl-event__title")
    )
    rightwards = page.page.evaluate("document.dir") == "ltr"
    assert (spine < title) == rightwards
