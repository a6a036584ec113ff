"""A browser that asks nothing of the network, and two ways to look at a page in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit
from urllib.request import url2pathname

from playwright.sync_api import Browser, CDPSession, Page, Playwright, Request, Route

WIDTHS: Final = (1280, 390, 320)
SCHEMES: Final = ("light", "dark")
HEIGHT: Final = 800

_QUIET: Final = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-first-run",
    "--no-pings",
    "--no-sandbox",  # root cannot have one, and the pages are our own
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
_LOOK: Final = Path(__file__).with_name("look.js")
_ALL: Final = "* { content-visibility: visible !important }"  # what is out of sight lies as when one comes to it
_TEXT: Final = {"standard": 16, "fixed": 13}  # the size that browsers start with, in pixels


@contextmanager
def opened(playwright: Playwright, executable: str) -> Iterator[Browser]:
    browser = playwright.chromium.launch(executable_path=executable, args=_QUIET)
    try:
        yield browser
    finally:
        browser.close()


@dataclass(frozen=True)
class View:
    """A page that can be looked at in every way. Scripts of ours run in it, although the pages forbid them."""

    page: Page
    devtools: CDPSession

    def show(
        self,
        url: str,
        *,
        width: int = WIDTHS[0],
        scheme: str = "light",
        media: str = "screen",
        text: int = 100,
        **more: Any,
    ) -> None:
        """Open a page anew and stay on it, even if it would lead on by itself. `text` is its size in per cent.

        `more` is what else a reader may prefer: contrast, forced_colors.
        """
        sizes = {name: size * text // 100 for name, size in _TEXT.items()}
        self.devtools.send("Page.setFontSizes", {"fontSizes": sizes})
        self.page.set_viewport_size({"width": width, "height": HEIGHT})
        address = url.partition("#")[0]
        if self.page.url.partition("#")[0] == address:
            self.page.goto("about:blank")  # or else another #fragment of the same page would not load it again
        self.page.unroute_all()
        if _leads_on(address):
            self.page.route(lambda asked: asked.endswith(".html") and asked != address, _stay)
        self.page.goto(url)
        self.page.add_style_tag(content=_ALL)
        wanted = {"contrast": "no-preference", "forced_colors": "none"} | more
        self.page.emulate_media(
            media=media, color_scheme=scheme, **wanted
        )  # a page that is opened later would forget it

    def look(self, question: str) -> Any:
        """The answer of look.js to one of its questions."""
        return self.page.evaluate(f"look.{question}()")

    def open_evidence(self) -> None:
        open_evidence(self.page)


def _leads_on(address: str) -> bool:
    """Whether a page is a redirect. Others need not be watched, which takes as long as opening them."""
    file = Path(url2pathname(urlsplit(address).path))
    return 'http-equiv="refresh"' in file.read_text(encoding="utf-8")


def _stay(route: Route) -> None:
    route.fulfill(status=204)  # No Content: a browser that is told so stays where it is


def view(browser: Browser) -> View:
    context = browser.new_context(bypass_csp=True, reduced_motion="reduce")
    context.add_init_script(path=_LOOK)
    page = context.new_page()
    return View(page, context.new_cdp_session(page))


@dataclass
class Reader:
    """A page as readers have it who let no script run, and what it asked for and complained of."""

    page: Page
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("requestfailed", self._failed)
        self.page.on("console", lambda message: self.complaints.append(f"{self.page.url}: {message.text}"))

    def _failed(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # what the test itself did not wait for
            self.complaints.append(f"{request.url}: {request.failure}")

    def follow(self, link: str) -> None:
        with self.page.expect_navigation():
            self.page.click(link)

    def text(self, part: str = "body") -> str:
        """What there is to read now in a part of the page."""
        return smooth(self.page.inner_text(part))


def open_evidence(page: Page) -> None:
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")


def smooth(text: str) -> str:
    """Text without what only its layout is made of: breaks of lines, and capitals at their beginning."""
    return " ".join(text.split()).casefold()
