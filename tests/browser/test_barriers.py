"""What would keep somebody from reading a page: what axe-core knows of, and contrast as it is computed here."""

from collections.abc import Iterator
from itertools import product

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from tests.browser.opened import SCHEMES, WIDTHS, View
from tests.browser.published import KINDS, Site

pytestmark = pytest.mark.browser

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OF_COLOURS = ["color-contrast", "link-in-text-block"]  # all that a page may break in the dark alone
OPTIONS = {"runOnly": RULES, "resultTypes": ["violations"], "preload": False}  # nothing here comes from elsewhere


def violations(page: View) -> Iterator[str]:
    """Of all rules in the light, and then of those of colours in the dark."""
    page.page.evaluate(AXE_SCRIPT)
    of_colours = {"runOnly": {"type": "rule", "values": OF_COLOURS}}
    for scheme, options in {"light": OPTIONS, "dark": OPTIONS | of_colours}.items():
        page.page.emulate_media(color_scheme=scheme)
        for found in page.page.evaluate("options => axe.run(options)", options)["violations"]:
            yield from (f"{scheme}: {found['id']} ({found['help']}): {node['html']}" for node in found["nodes"])


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_no_barrier_in_light_or_dark(page, site, kind, width):
    page.show(site.url(site.kinds[kind]), width=width)
    page.open_evidence()
    assert list(violations(page)) == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_text_stands_out_from_its_ground_in_light_and_dark_and_on_paper(page, site, kind):
    page.show(site.url(site.kinds[kind]))
    page.open_evidence()
    for media, scheme in product(("screen", "print"), SCHEMES):
        page.page.emulate_media(media=media, color_scheme=scheme)
        assert page.look("faint") == [], (media, scheme)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("kind", ["index", "years/*", "events/*"])
def test_so_does_the_text_of_an_event_that_a_link_leads_to(page, site, kind, scheme):
    event = next(event for event in site.events if event["url"] == site.kinds["events/*"])
    page.show(site.url(f"{site.kinds[kind]}#{event['id']}"), scheme=scheme)
    assert page.look("faint") == []


def test_every_kind_of_page_is_looked_at(site: Site):
    assert sorted(site.kinds) == sorted(KINDS)
