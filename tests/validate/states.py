"""One page of each kind as every reader may want to see it: under axe, and under eyes of our own."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser

from tests.browser.opened import View, view
from tests.browser.published import Site
from tests.browser.test_barriers import OPTIONS

# How large pages and letters are. 320 pixels are what 1280 leave at 400 %.
PLACES: Final[Mapping[str, Mapping[str, Any]]] = {
    "desk": {"width": 1280},
    "phone": {"width": 390},
    "400 %": {"width": 320},
    "large text": {"width": 1280, "text": 200},
    "large text, 320": {"width": 320, "text": 200},
}
WISHES: Final[Mapping[str, Mapping[str, Any]]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "more contrast": {"color_scheme": "light", "contrast": "more"},
    "more contrast, dark": {"color_scheme": "dark", "contrast": "more"},
    "forced colours": {"color_scheme": "light", "forced_colors": "active"},
    "forced colours, dark": {"color_scheme": "dark", "forced_colors": "active"},
}
USUAL: Final[Mapping[str, Any]] = {"media": "screen", "contrast": "no-preference", "forced_colors": "none"}
FAULTS: Final = ("sideways", "collisions", "small", "broken")
MOVING: Final = """[...document.querySelectorAll("*")].filter(each => {
    const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(each);
    return animationName !== "none" || parseFloat(transitionDuration) > 0 || scrollBehavior === "smooth";
}).map(each => each.tagName)"""


def barriers(browser: Browser, site: Site) -> Iterator[str]:
    """What keeps somebody from reading a page, with its kind and the state in which it does."""
    page = view(browser)
    for kind, address in shown(site).items():
        for state, found in _of(page, site.url(address)):
            yield f"{kind}, {state}: {found}"


def shown(site: Site) -> dict[str, str]:
    """A page of each kind, and the search with what it found."""
    return site.kinds | {"search, found": "search.html?q=the"}


def _of(page: View, url: str) -> Iterator[tuple[str, str]]:
    for place, sizes in PLACES.items():
        page.show(url, **sizes)
        page.page.wait_for_load_state("networkidle")  # the search loads its events late
        page.open_evidence()
        page.page.evaluate(AXE_SCRIPT)
        yield from ((place, each) for each in (*_axe(page), *_misplaced(page, sizes)))
    page.show(url)
    page.page.wait_for_load_state("networkidle")
    page.open_evidence()
    page.page.evaluate(AXE_SCRIPT)
    yield from (("reduced motion", each) for each in page.page.evaluate(MOVING))
    for wish, wanted in WISHES.items():
        page.page.emulate_media(**{**USUAL, **wanted})
        blind = ["color-contrast"] if "forced_colors" in wanted else []  # it takes the page's colours for those painted
        yield from ((wish, each) for each in (*_axe(page, blind), *page.look("faint")))
    page.page.emulate_media(**{**USUAL, "media": "print"})
    yield from (("print", each) for each in page.look("faint"))


def _axe(page: View, without: Sequence[str] = ()) -> Iterator[str]:
    options = {**OPTIONS, "rules": {rule: {"enabled": False} for rule in without}}
    for found in page.page.evaluate("options => axe.run(options)", options)["violations"]:
        yield from (f"{found['id']} ({found['help']}): {node['html']}" for node in found["nodes"])


def _misplaced(page: View, sizes: Mapping[str, int]) -> Iterator[str]:
    """Letters of twice the size may need to break a long word; the one link of a redirect has all the room there is."""
    faults = [*FAULTS]
    if "text" in sizes:
        faults.remove("broken")
    if page.page.locator("meta[http-equiv=refresh]").count():
        faults.remove("small")
    for fault in faults:
        yield from (f"{fault}: {each}" for each in page.look(fault))
