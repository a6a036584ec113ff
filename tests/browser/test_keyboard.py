"""That all of a page can be reached and used with a keyboard, and that one sees where one is."""

import pytest

from tests.browser.published import KINDS

pytestmark = pytest.mark.browser


def tabbed(page, count):
    """Where the focus is after each of so many presses of the Tab key."""
    for _ in range(count):
        page.page.keyboard.press("Tab")
        yield page.look("focus")


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("kind", KINDS)
def test_tab_reaches_every_link_and_summary_in_order_and_shows_where_it_is(page, site, kind, width):
    page.show(site.url(site.kinds[kind]), width=width)
    page.open_evidence()
    stops = page.look("stops")
    reached = list(tabbed(page, len(stops)))
    assert [(stop["at"], stop["name"], stop["wrong"]) for stop in reached] == [
        (n, name, []) for n, name in enumerate(stops)
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_the_focus_shows_in_the_dark_too(page, site, kind):
    page.show(site.url(site.kinds[kind]), scheme="dark")
    reached = tabbed(page, len(page.look("stops")))
    assert [stop for stop in reached if stop["wrong"]] == []


def test_tab_reaches_every_event_of_the_timeline_in_order(page, site):
    page.show(site.url("index.html"))
    inside = "document.activeElement.closest('article')?.id"
    focused = [page.page.evaluate(inside) for _ in tabbed(page, len(page.look("stops")))]
    assert list(dict.fromkeys(filter(None, focused))) == [event["id"] for event in site.events]


def test_the_first_link_leads_past_the_navigation(page, site):
    page.show(site.url(site.kinds["years/*"]))
    keyboard = page.page.keyboard
    keyboard.press("Tab")
    keyboard.press("Enter")
    keyboard.press("Tab")
    assert page.page.evaluate("document.activeElement === document.querySelector('main').querySelector('a, summary')")


def test_evidence_opens_and_closes_with_the_keyboard(page, site):
    page.show(site.url("index.html"))
    summary, quote = page.page.locator("article summary").first, page.page.locator("blockquote").first
    assert not quote.is_visible()

    summary.focus()
    page.page.keyboard.press("Enter")
    assert quote.is_visible()

    page.page.keyboard.press("Space")
    assert not quote.is_visible()
