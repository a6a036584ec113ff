"""The pages that only a large collection has: topics, months, days, and what their lists leave to other pages."""

import pytest

from tests.browser.opened import SCHEMES, WIDTHS
from tests.browser.published import CROWDED
from tests.browser.test_barriers import violations

pytestmark = pytest.mark.browser


def test_every_kind_of_page_is_looked_at(crowded):
    assert sorted(crowded.kinds) == sorted(CROWDED)


@pytest.mark.parametrize("kind", CROWDED)
def test_axe_finds_no_barrier_and_every_text_stands_out(page, crowded, kind):
    page.show(crowded.url(crowded.kinds[kind]), width=390)
    page.open_evidence()
    assert list(violations(page)) == []
    for scheme in SCHEMES:
        page.page.emulate_media(color_scheme=scheme)
        assert page.look("faint") == [], scheme


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", [kind for kind in CROWDED if kind != "redirect"])  # where nobody stays
def test_everything_has_its_place(page, crowded, kind, width):
    page.show(crowded.url(crowded.kinds[kind]), width=width)
    page.open_evidence()
    assert {fault: page.look(fault) for fault in ("sideways", "collisions", "broken", "small")} == {
        "sideways": [], "collisions": [], "broken": [], "small": [],
    }  # fmt: skip


def test_from_the_front_every_event_is_within_three_steps(reader, crowded):
    reader.page.goto(crowded.url("index.html"))
    reader.page.get_by_role("link", name="The Keld Bridge").last.click()
    reader.page.get_by_role("navigation", name="Years").get_by_role("link", name="2022").click()
    reader.page.get_by_role("link", name="events of 2022").click()
    reader.page.get_by_role("navigation", name="Within 2022").get_by_role("link").first.click()
    assert reader.page.locator("article.tl-event").count() > 0
