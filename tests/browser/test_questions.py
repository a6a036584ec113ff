"""What a stranger asks, and that no answer is further than two clicks from the front page."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator

from tests.browser.opened import Reader, smooth

pytestmark = pytest.mark.browser


@dataclass
class Stranger:
    """Somebody who has just come to the front page, without scripts, and may click twice."""

    reader: Reader
    clicks: int = 0

    def click(self, what: Locator) -> None:
        assert what.is_visible()  # nobody clicks on what is out of sight
        what.click()
        self.clicks += 1
        assert self.clicks <= 2

    def in_sight(self, part: str = "main") -> str:
        return self.reader.text(part)


@pytest.fixture
def stranger(reader, site):
    reader.page.goto(site.url("index.html"))
    return Stranger(reader)


def test_what_happened_in_july_2025(stranger):
    page = stranger.reader.page
    stranger.click(page.get_by_role("navigation", name="Years").get_by_role("link", name="2025"))
    answer = stranger.in_sight("section:has(> #year_2025)")
    assert page.locator("#year_2025").is_visible()
    assert smooth("25 July 2025 Iran, France, Germany and Britain hold talks in Istanbul") in answer
    assert smooth("28 July 2025 Iran will not discuss its military capabilities") in answer


def test_who_says_so(stranger):
    event = stranger.reader.page.locator("article.tl-event", has_text="Zolfaqar")
    stranger.click(event.locator("summary"))
    assert "Fars News Agency, 24 January 2018" in event.inner_text()
    assert event.locator("blockquote").is_visible()


def test_how_sure_is_the_date_of_the_zolfaqar_launch(stranger):
    stranger.click(stranger.reader.page.get_by_role("link", name="Zolfaqar"))
    assert smooth("July 2017. Known to the month; the day is not given.") in stranger.in_sight()
    assert smooth("“July, 2017” read as July 2017") in stranger.in_sight()


def test_what_did_le_drian_plan_and_what_came_of_it(stranger):
    page = stranger.reader.page
    stranger.click(page.get_by_text("By name, source or kind"))
    stranger.click(page.get_by_role("link", name="Jean-Yves Le Drian"))
    assert smooth("5 March 2018 Le Drian is to visit Iran Planned, outcome not reported") in stranger.in_sight()


def test_give_me_this_in_my_calendar(stranger, site):
    link = stranger.reader.page.get_by_role("contentinfo").get_by_role("link", name="Calendar")
    assert link.is_visible()
    calendar = (site.root / link.get_attribute("href")).read_text(encoding="utf-8")
    assert calendar.startswith("BEGIN:VCALENDAR")
    assert "Istanbul" in calendar


def test_what_has_changed_since_i_was_here(stranger):
    stranger.click(stranger.reader.page.get_by_role("link", name="What changed"))
    assert smooth(
        "Changed · July 2017 A Zolfaqar missile is launched at Islamic State bases in Syria Its title was"
    ) in (stranger.in_sight())


def test_what_was_left_out(stranger):
    stranger.click(stranger.reader.page.get_by_role("link", name="Coverage"))
    stranger.click(stranger.reader.page.get_by_role("link", name="weekly"))
    assert stranger.reader.page.locator(":target").inner_text() == "weekly"
