"""What somebody takes along who only reads and clicks."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

import icalendar
import pytest

from tests.browser.opened import WIDTHS

pytestmark = pytest.mark.browser

FRAME = """<!DOCTYPE html><html lang="en"><title>A paper</title><body style="margin: 0"><p>Ours</p>
<iframe src="{}" title="Events" width="100%" height="600"></iframe></body></html>"""


def target(reader, link):
    """The file that a link leads to."""
    url = reader.page.get_by_role("link", name=link, exact=True).first.evaluate("link => link.href")
    return Path(unquote(urlsplit(url).path))


@pytest.mark.parametrize(("kind", "link"), [("index", "Calendar"), ("years/*", "Calendar of 2018")])
def test_all_of_a_page_is_one_click_from_a_calendar(reader, site, kind, link):
    reader.page.goto(site.url(site.kinds[kind]))
    assert icalendar.Calendar.from_ical(target(reader, link).read_bytes()).walk("VEVENT")


def test_so_is_an_event(reader, site):
    event = next(event for event in site.events if event["precision"] == "day")
    reader.page.goto(site.url(event["url"]))
    (entry,) = icalendar.Calendar.from_ical(target(reader, "Put it into your calendar").read_bytes()).walk("VEVENT")
    assert entry["dtstart"].dt.isoformat() == event["earliest"]


def test_every_format_is_two_clicks_from_the_front_page(reader, site):
    reader.page.goto(site.url("index.html"))
    reader.follow("text=Take it along")
    for link in ("Atom feed", "JSON Feed", "Calendar", "Table (CSV)", "Data (JSON)", "Linked data (JSON-LD)"):
        assert target(reader, link).stat().st_size


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", ["embed", "embed/*"])
def test_another_page_can_hold_it_however_narrow(reader, site, tmp_path, kind, width):
    holder = tmp_path / "paper.html"
    holder.write_text(FRAME.format(site.url(site.kinds[kind])))
    reader.page.set_viewport_size({"width": width, "height": 800})
    reader.page.goto(holder.as_uri())
    body = reader.page.frame_locator("iframe").locator("body")
    assert body.evaluate("body => body.ownerDocument.documentElement.scrollWidth <= innerWidth")
    assert reader.complaints == []


def test_a_link_in_a_frame_leads_out_of_it(reader, site, tmp_path):
    holder = tmp_path / "paper.html"
    holder.write_text(FRAME.format(site.url("embed/index.html")))
    reader.page.goto(holder.as_uri())
    with reader.page.expect_navigation():
        reader.page.frame_locator("iframe").locator("article a").first.click()
    assert reader.page.url in {site.url(event["url"]) for event in site.events}
