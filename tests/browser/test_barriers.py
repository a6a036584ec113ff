"""What would keep somebody from reading a page: what axe-core knows of, and contrast as it is computed here."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from tests.browser.opened import SCHEMES, WIDTHS, View
from tests.browser.published import KINDS, Site

pytestmark = pytest.mark.browser

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"runOnly": RULES, "resultTypes": ["violations"], "preload": False}  # nothing here comes from elsewhere


def violations(page: View, scheme: str) -> Iterator[str]:
    page.page.emulate_media(color_scheme=scheme)
    for found in page.page.evaluate("options => axe.run(options)", OPTIONS)["violations"]:
        yield from (f"{scheme}: {found['id']} ({found['help']}): {node['html']}" for node in found["nodes"])


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_no_barrier_in_light_or_dark(page, site, kind, width):
    page.show(site.url(site.kinds[kind]), width=width)
    page.open_evidence()
    page.page.evaluate(AXE_SCRIPT)
    assert [barrier for scheme in SCHEMES for barrier in violations(page, scheme)] == []


@pytest.mark.parametrize("media", ["screen", "print"])
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_text_stands_out_from_its_ground(page, site, kind, scheme, media):
    page.show(site.url(site.kinds[kind]), scheme=scheme, media=media)
    page.open_evidence()
    assert page.look("faint") == []


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("kind", ["index", "years/*", "events/*"])
def test_so_does_the_text_of_an_event_that_a_link_leads_to(page, site, kind, scheme):
    event = next(event for event in site.events if event["url"] == site.kinds["events/*"])
    page.show(site.url(f"{site.kinds[kind]}#{event['id']}"), scheme=scheme)
    assert page.look("faint") == []


def test_every_kind_of_page_is_looked_at(site: Site):
    assert sorted(site.kinds) == sorted(KINDS)
