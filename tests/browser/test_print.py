"""A page on paper: all of the evidence, nothing to click on."""

import pytest

from tests.browser.opened import smooth
from tests.browser.printed import texts
from tests.browser.published import WHOLE

pytestmark = pytest.mark.browser


SEEN = "parts => parts.filter(part => part.checkVisibility({ visibilityProperty: true })).map(part => part.textContent)"


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


@pytest.fixture(scope="module", params=["index", "years/*", "events/*", "articles/*"])
def on_paper(request, without_scripts, site):
    """The text of each sheet of a page, and its headings and dates."""
    page = without_scripts.new_page()
    page.goto(site.url(site.kinds[request.param]))
    heads = [smooth(text) for text in page.locator("h1, h2, h3, .tl-event__date, .tl-gap").all_text_contents()]
    sheets = texts(page)
    page.close()
    return sheets, heads


def test_every_sheet_is_numbered(on_paper):
    sheets, _ = on_paper
    assert [sheet.splitlines()[0] for sheet in sheets] == [f"{n} / {len(sheets)}" for n, _ in enumerate(sheets, 1)]


def test_no_heading_or_date_is_left_alone_at_the_foot_of_a_sheet(on_paper):
    sheets, heads = on_paper
    assert heads
    last = [smooth(sheet.splitlines()[-1]) for sheet in sheets[:-1]]
    assert [line for line in last if any(line in head for head in heads)] == []


def test_the_first_sheet_says_as_of_when(reader, site):
    assert max(report["published"] for event in site.events for report in event["reports"]) == "2025-07-28"
    reader.page.goto(site.url("index.html"))
    assert "newest article: 28 july 2025" in smooth(texts(reader.page)[0])


@pytest.mark.parametrize(("kind", "part"), [("events/*", "pre"), ("years/*", ".tl-along")])
def test_what_is_to_be_taken_along_by_programs_is_not_printed(printed, site, kind, part):
    printed.page.goto(site.url(site.kinds[kind]))
    assert printed.page.locator(part).count() > 0
    assert printed.page.locator(part).evaluate_all(SEEN) == []


def test_a_citation_is_printed(printed, site):
    printed.page.goto(site.url(site.kinds["events/*"]))
    assert "cite this event" in printed.text()


def test_no_navigation_is_printed(printed, site):
    for kind in WHOLE:
        printed.page.goto(site.url(site.kinds[kind]))
        assert printed.page.locator("nav, .skip, footer ul").evaluate_all(SEEN) == [], kind


def test_the_same_navigation_is_there_on_a_screen(reader, site):
    reader.page.goto(site.url("index.html"))
    assert reader.page.locator("nav").first.is_visible()
