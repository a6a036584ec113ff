"""That a page fits wherever it is read: on a desk, on a phone, in large letters."""

import pytest

from tests.browser.opened import WIDTHS
from tests.browser.published import KINDS, WHOLE

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_lies_beyond_the_sides_or_on_something_else(page, site, kind, width, text):
    page.show(site.url(site.kinds[kind]), width=width, text=text)
    page.open_evidence()
    assert page.look("sideways") == []
    assert page.look("collisions") == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", KINDS)
def test_no_word_is_broken(page, site, kind, width):
    page.show(site.url(site.kinds[kind]), width=width)
    page.open_evidence()
    assert page.look("broken") == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", WHOLE)  # the one link of a redirect has all the room it may want
def test_every_target_is_large_enough_for_a_finger(page, site, kind, width):
    page.show(site.url(site.kinds[kind]), width=width)
    page.open_evidence()
    assert page.look("small") == []
