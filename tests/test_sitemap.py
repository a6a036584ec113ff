"""What search engines are told of a site's pages."""

from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

from tests.record.test_changes import published
from tests.samples import POST, UNNAMED, catalogued, event, full, report, timeline
from timeline import plan, sitemap
from timeline.sitemap import Dated

NAMESPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
SITE = "https://example.org/history/"


def listed(text):
    """The addresses in a sitemap, or in an index of several, each with its day."""
    root = ET.fromstring(text)  # noqa: S314  (our own)
    return {
        entry.findtext("s:loc", namespaces=NAMESPACE): entry.findtext("s:lastmod", namespaces=NAMESPACE)
        for entry in root
    }


def test_every_page_is_listed_but_those_that_nobody_should_find():
    made = catalogued(full(), page_events=2, event_pages=5)
    drawn = {page.address for page in plan.pages(full(), made) if not page.address.startswith(("404", "embed"))}
    articles = {article.url or f"articles/{article.slug}.html" for article in full().articles}
    assert {page.address for page in sitemap.pages(made)} == drawn | articles


def test_no_page_is_listed_twice():
    addresses = [page.address for page in sitemap.pages(catalogued(full(), page_events=2))]
    assert len(addresses) == len(set(addresses))


def test_a_page_is_as_new_as_the_newest_source_of_its_events():
    old, new = (event(edtf, report(by, edtf, "In ", edtf)) for edtf, by in (("2009", POST), ("2018", UNNAMED)))
    made = catalogued(timeline(old, new))
    days = {page.address: page.day for page in sitemap.pages(made)}
    assert [days[each] for each in ("index.html", "years/2009.html", "events/2009-event.html", "years/2018.html")] == [
        UNNAMED.published, POST.published, POST.published, UNNAMED.published,
    ]  # fmt: skip


def test_what_an_editor_changed_later_makes_it_newer():
    flood = event("2009", report(POST, "2009", "In ", "2009"))
    titled, later = replace(flood, title="The flood"), date(2030, 1, 1)
    record = published((date(2018, 2, 1), [flood]), (later, [titled]))
    days = {page.address: page.day for page in sitemap.pages(catalogued(timeline(titled)), record)}
    assert [days[each] for each in ("events/2009-event.html", "changes.html", "articles/bridge.html")] == [
        later, later, POST.published,
    ]  # fmt: skip


def test_addresses_are_whole_and_the_front_page_is_the_site_itself():
    files = dict(sitemap.files([Dated("index.html", date(2018, 1, 24)), Dated("articles/pol-é.html")], SITE))
    assert listed(files["sitemap.xml"]) == {
        "https://example.org/history/": "2018-01-24",
        "https://example.org/history/articles/pol-%C3%A9.html": None,
    }
    assert files["robots.txt"].endswith("\nSitemap: https://example.org/history/sitemap.xml\n")


def test_too_many_pages_for_one_file_stand_in_several_below_an_index():
    pages = [Dated(f"events/{n}.html", date(2018, 1, n)) for n in range(1, 6)]
    files = dict(sitemap.files(pages, SITE, most=2))
    assert listed(files["sitemap.xml"]) == {
        "https://example.org/history/sitemap-1.xml": "2018-01-02",
        "https://example.org/history/sitemap-2.xml": "2018-01-04",
        "https://example.org/history/sitemap-3.xml": "2018-01-05",
    }
    assert sum(len(listed(files[f"sitemap-{n}.xml"])) for n in (1, 2, 3)) == 5
