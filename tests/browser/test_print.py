"""A page on paper: all of the evidence, nothing to click on."""

import pytest

from tests.browser.opened import smooth
from tests.browser.published import WHOLE

pytestmark = pytest.mark.browser


@pytest.fixture
def printed(reader):
    reader.page.emulate_media(media="print")
    return reader


@pytest.mark.parametrize("kind", ["index", "years/*", "events/*"])
def test_evidence_is_printed_though_nobody_opened_it(printed, site, kind):
    printed.page.goto(site.url(site.kinds[kind]))
    quotes = [smooth(quote) for quote in printed.page.locator("blockquote").all_text_contents()]
    assert quotes != []
    assert [quote for quote in quotes if quote not in printed.text()] == []


@pytest.mark.parametrize("kind", WHOLE)
def test_no_navigation_is_printed(printed, site, kind):
    printed.page.goto(site.url(site.kinds[kind]))
    navigation = printed.page.locator("nav, .skip, footer ul").all()
    assert [part.text_content() for part in navigation if part.is_visible()] == []


def test_the_same_navigation_is_there_on_a_screen(reader, site):
    reader.page.goto(site.url("index.html"))
    assert reader.page.locator("nav").first.is_visible()
