"""That the site is whole where there is nothing but its files: no server, no network, no scripts."""

from dataclasses import dataclass
from urllib.parse import urldefrag

import pytest

from tests.browser.opened import Reader, open_evidence, smooth
from tests.browser.published import WHOLE
from timeline.dates.when import When
from timeline.language import ENGLISH
from timeline.views import wording

pytestmark = pytest.mark.browser


def lacking(reader, event):
    """What is not said of an event where it stands on a page, of all that there is: when, what, and who says so."""
    when = wording.plain(When.parse(event["edtf"]), ENGLISH)
    expected = [f"{when} {event['title']}", *(report["quote"] for report in event["reports"])]
    text = reader.text(f"article[id='{event['id']}']")
    return [each for each in map(smooth, expected) if each not in text]


def links(page):
    """Where the links of the page lead, as the browser understands them."""
    return set(page.evaluate("[...document.querySelectorAll('a[href]')].map(link => link.href)"))


def marked(page):
    """The id of what the address leads to, "" where there is none, or none that is in sight."""
    return page.evaluate("""() => {
        const target = document.querySelector(":target");
        const { top, bottom } = target?.getBoundingClientRect() ?? {};
        return top < innerHeight && bottom > 0 ? target.id : "";
    }""")


def shown(page):
    """The ids of the events on a page."""
    return page.evaluate("[...document.querySelectorAll('article.tl-event')].map(event => event.id)")


def test_the_timeline_tells_everything(reader, site):
    reader.page.goto(site.url("index.html"))
    open_evidence(reader.page)
    assert [each for event in site.events for each in lacking(reader, event)] == []


def test_the_timeline_tells_it_in_order(reader, site):
    reader.page.goto(site.url("index.html"))
    assert shown(reader.page) == [event["id"] for event in site.events]


def test_a_year_tells_all_of_its_events(reader, site):
    for address in site.of_kind("years/*"):
        reader.page.goto(site.url(address))
        open_evidence(reader.page)
        events = [event for event in site.events if event["id"] in shown(reader.page)]
        assert events != []
        assert [each for event in events for each in lacking(reader, event)] == []


def test_the_page_of_an_event_tells_all_of_it_at_once(reader, site):
    for event in site.events:
        reader.page.goto(site.url(event["url"]))
        assert lacking(reader, event) == []


@dataclass(frozen=True)
class Visit:
    """All pages, each opened once: what the browser asked for and complained of, and what it saw on each."""

    asked: list[str]
    complaints: list[str]
    margins: set[str]
    links: dict[str, set[str]]


@pytest.fixture(scope="module")
def visit(without_scripts, site):
    reader = Reader(without_scripts.new_page())
    margins, seen = set(), {}
    for address in site.pages:
        reader.page.goto(site.url(address))
        margins.add(reader.page.evaluate("getComputedStyle(document.body).margin"))
        seen[address] = links(reader.page)
    reader.page.close()
    return Visit(reader.asked, reader.complaints, margins, seen)


def test_no_page_asks_for_anything_but_files_of_the_site(visit, site):
    assert set(map(site.url, site.pages)) <= set(visit.asked)
    assert [url for url in visit.asked if not url.startswith(site.url())] == []


def test_no_page_makes_the_browser_complain(visit):
    assert visit.complaints == []


def test_the_pages_own_policy_lets_its_stylesheet_in(visit):
    assert visit.margins == {"0px"}


def test_every_link_leads_to_a_file_of_the_site(visit, site):
    files = {path.as_uri() for path in site.root.rglob("*")}
    for address, found in visit.links.items():
        led = {urldefrag(link).url for link in found if not link.startswith(("http", "mailto:"))}
        assert led, address
        assert led <= files, address


def test_every_link_to_a_place_on_a_page_shows_that_place(reader, site, visit):
    places = {link for kind in WHOLE for link in visit.links[site.kinds[kind]] if urldefrag(link).fragment}
    for place in sorted(places):
        reader.page.goto(place)
        assert marked(reader.page) == urldefrag(place).fragment


@pytest.mark.parametrize("kind", ["index", "years/*"])
def test_an_event_that_a_link_leads_to_is_marked(reader, site, kind):
    reader.page.goto(site.url(site.kinds[kind]))
    ids = shown(reader.page)
    grounds = "[...document.querySelectorAll('.tl-event__title')].map(title => getComputedStyle(title).backgroundColor)"
    (plain,) = set(reader.page.evaluate(grounds))
    for n, id_ in enumerate(ids):
        reader.page.goto(site.url(f"{site.kinds[kind]}#{id_}"))
        assert [at for at, ground in enumerate(reader.page.evaluate(grounds)) if ground != plain] == [n]


def test_each_date_in_an_article_leads_to_its_event_and_back(reader, site):
    for address in site.of_kind("articles/*"):
        reader.page.goto(site.url(address))
        dates = [date.get_attribute("id") for date in reader.page.locator("a > mark[id]").all()]
        assert dates != []
        for date in dates:
            reader.follow(f"#{date}")
            assert reader.page.url in {site.url(event["url"]) for event in site.events}

            reader.follow(f'main a[href$="{address}#{date}"]')
            assert (reader.page.url, marked(reader.page)) == (site.url(f"{address}#{date}"), date)


def test_a_former_address_of_an_event_leads_to_it(reader, site):
    assert site.redirects != {}
    for former, address in site.redirects.items():
        reader.page.goto(site.url(former))
        reader.page.wait_for_url(site.url(address), timeout=10_000)
    assert [url for url in reader.asked if not url.startswith(site.url())] == []
