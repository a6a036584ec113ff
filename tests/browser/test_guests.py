"""The pages of the timeline within themes that know nothing of it, on a phone and in large letters."""

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from tests.browser.published import Site
from tests.browser.test_barriers import RULES
from tests.site.projects import FERRY, HARBOUR, ROOT, Project
from tests.site.test_other_themes import SETTINGS, THEMES, ours

pytestmark = pytest.mark.browser

WITHIN = "options => axe.run('.timeline', options)"  # what stands around it is the theme's
OPTIONS = {"runOnly": [rule for rule in RULES if rule != "best-practice"], "preload": False}  # which asks for one h1


@pytest.fixture(scope="module", params=THEMES)
def guest(request, tmp_path_factory):
    made = Project(tmp_path_factory.mktemp(request.param))
    made.write("settings.py", SETTINGS.format(theme=THEMES[request.param], root=str(ROOT)))
    made.write("content/articles/harbour.md", HARBOUR)
    made.write("content/articles/ferry.md", FERRY)
    assert made.build().code == 0
    return made


def of_the_timeline(answers):
    return [answer for answer in answers if "tl-" in answer]


@pytest.mark.parametrize("wish", [{"scheme": "dark"}, {"text": 200}], ids=["dark", "large"])
def test_nothing_keeps_readers_from_it(page, guest, wish):
    event = next(name for name in ours(guest) if name.startswith("events/"))
    for address in ("timeline.html", event, "method.html"):
        page.show(Site(guest.root / "output").url(address), width=320, **wish)
        page.open_evidence()
        page.page.evaluate(AXE_SCRIPT)
        assert page.page.evaluate(WITHIN, OPTIONS)["violations"] == [], address
        assert page.look("sideways") == [], address
        assert [answer for fault in ("faint", "small") for answer in of_the_timeline(page.look(fault))] == [], address


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_dates_that_are_marked_in_an_article_can_be_read(page, guest, scheme):
    page.show(Site(guest.root / "output").url("harbour-reopens-after-the-storm.html"), scheme=scheme)
    assert page.page.locator("a > mark").count() == 3
    assert [answer for answer in page.look("faint") if answer.startswith("<mark")] == []
