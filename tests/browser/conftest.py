import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.browser.opened import Reader, View, opened, view
from tests.browser.published import FEW, STORIES, Site, built, in_patterns

EXECUTABLE = os.environ.get("TIMELINE_BROWSER", "")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return built(tmp_path_factory.mktemp("published"))


@pytest.fixture(scope="session")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return built(tmp_path_factory.mktemp("crowded"), STORIES, FEW)


@pytest.fixture(scope="session")
def patterns(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page of patterns."""
    return in_patterns(tmp_path_factory.mktemp("patterns"), "en").url("patterns.html")


@pytest.fixture(scope="session", params=["en", "fr", "fa"])
def spoken(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A small site, with that page, in each language: one of them runs from right to left."""
    return in_patterns(tmp_path_factory.mktemp("patterns"), request.param)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not EXECUTABLE:
        pytest.skip("TIMELINE_BROWSER names no browser")
    with sync_playwright() as playwright, opened(playwright, EXECUTABLE) as running:
        yield running


@pytest.fixture(scope="session")
def page(browser: Browser) -> View:
    return view(browser)


@pytest.fixture(scope="session")
def without_scripts(browser: Browser) -> BrowserContext:
    return browser.new_context(java_script_enabled=False, reduced_motion="reduce")


@pytest.fixture
def reader(without_scripts: BrowserContext) -> Iterator[Reader]:
    page = without_scripts.new_page()
    yield Reader(page)
    page.close()
