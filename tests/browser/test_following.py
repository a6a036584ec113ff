"""That an open page shows an edit by itself, when it is served by `serve --watch`."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

import pytest
from playwright.sync_api import expect

from tests.browser.opened import Reader
from tests.site import edits
from timeline.building.follow import Following, News
from timeline.building.serve import server

pytestmark = pytest.mark.browser

PATIENCE = 60_000  # milliseconds until an edit shows
POLICY = """<!DOCTYPE html><meta http-equiv="Content-Security-Policy" content="default-src 'none'">"""


@pytest.fixture
def open_page(browser):
    context = browser.new_context(reduced_motion="reduce")
    yield Reader(context.new_page())
    context.close()


class Site:
    """A folder that is swapped for another, as builds do, and what is told of them."""

    def __init__(self, root):
        self.root, self.count = root, 0
        self.folder = root / "output"
        self.news = News(self.folder)

    def publish(self, body):
        self.count += 1
        new = self.root / f"new-{self.count}"
        new.mkdir()
        (new / "index.html").write_text(POLICY + body)
        if self.folder.exists():
            self.folder.rename(self.root / f"old-{self.count}")
        new.rename(self.folder)
        self.news.tell("")

    @contextmanager
    def served(self, port=0) -> Iterator[int]:
        with server(self.folder, port, partial(Following, news=self.news)) as serving:
            yield serving.server_port
            serving.shutdown()


@pytest.fixture
def site(tmp_path):
    return Site(tmp_path)


def test_an_edit_shows_in_an_open_page_which_stays_where_it_was_scrolled_to(tmp_path, open_page):
    page = open_page.page
    page.set_viewport_size({"width": 320, "height": 200})
    with edits.watching(tmp_path) as desk:
        page.goto(f"{desk.origin}/articles/harbour-0.html")
        page.evaluate("scrollTo(0, 120)")
        path = "content/articles/harbour-0.md"
        desk.project.write(path, f"{desk.text(path)}\nThe crane fell on 3 May 2011.\n")
        shown = page.get_by_text("The crane fell").first
        expect(shown).to_be_attached(timeout=PATIENCE)
        page.wait_for_function("scrollY === 120")

        article = desk.project.write("content/articles/new.md", "Title: <b id=bold>New</b>\nDate: soon\n\nText.\n")
        told = page.get_by_role("alert")
        expect(told).to_contain_text("content/articles/new.md:2: ", timeout=PATIENCE)
        expect(shown).to_be_attached()  # the site from before stands

        article.unlink()
        expect(told).to_have_count(0, timeout=PATIENCE)
        assert open_page.complaints == []


def test_a_page_that_forbids_everything_follows_too_and_no_other_script_runs(site, open_page):
    smuggled = "<script>document.title = 'smuggled'</script><script src='other.js'></script>"
    site.publish(f"<p>First</p>{smuggled}")
    with site.served() as port:
        open_page.page.goto(f"http://127.0.0.1:{port}/")
        site.publish(f"<p>Second</p>{smuggled}")
        expect(open_page.page.get_by_text("Second")).to_be_visible()
        assert open_page.page.title() == ""
        refused = [said for said in open_page.complaints if "Content Security Policy" in said or said.endswith(" csp")]
        assert open_page.complaints == refused


def test_problems_are_text(site, open_page):
    site.publish("<p>First</p>")
    with site.served() as port:
        open_page.page.goto(f"http://127.0.0.1:{port}/")
        site.news.tell("a.md:1: got <b id=bold>&amp;</b>\n    write less\n")
        expect(open_page.page.get_by_role("alert")).to_have_text("a.md:1: got <b id=bold>&amp;</b> write less")
        assert open_page.page.locator("#bold").count() == 0


def test_a_page_outlasts_its_server_and_an_address_that_leads_nowhere_waits_for_its_page(site, open_page):
    site.publish("<p>First</p>")
    (page := open_page.page).goto("about:blank")
    with site.served() as port:
        page.goto(f"http://127.0.0.1:{port}/")
        page.evaluate("window.same = true")
    site.news = News(site.folder)
    page.wait_for_timeout(1_500)  # meanwhile it asks, and nobody is there
    with site.served(port):
        page.wait_for_timeout(2_500)  # it has asked the new server by then, which shows the same site
        assert page.evaluate("window.same")
        site.folder.rename(site.root / "away")
        site.news.tell("")
        expect(page.get_by_text("There is no page here yet.")).to_be_visible()
        site.publish("<p>Second</p>")
        expect(page.get_by_text("Second")).to_be_visible()
