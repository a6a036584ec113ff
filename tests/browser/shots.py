"""Pictures of each kind of page, on screens and on paper: `python -m tests.browser.shots FOLDER [BROWSER]`."""

import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from playwright.sync_api import sync_playwright

from tests.browser.find import find, missing, say
from tests.browser.opened import SCHEMES, WIDTHS, opened, view
from tests.browser.printed import pictures
from tests.browser.published import Site, built

SOUGHT: Final = "iran missile"


def shots(site: Site, browser: str, folder: Path) -> Iterator[Path]:
    """Take each picture of the whole page, and give its file: events-390-dark.png."""
    with sync_playwright() as playwright, opened(playwright, browser) as running:
        page = view(running)
        shown = site.kinds | {"search-found": f"search.html?q={SOUGHT}"}
        for (kind, address), width, scheme in product(shown.items(), WIDTHS, SCHEMES):
            file = folder / f"{_named(kind)}-{width}-{scheme}.png"
            page.show(site.url(address), width=width, scheme=scheme)
            page.page.wait_for_load_state("networkidle")  # the search loads its events late
            page.page.screenshot(path=file, full_page=True)
            yield file
        for kind, address in site.kinds.items():
            page.show(site.url(address), media="print")
            yield from pictures(page.page, folder / f"{_named(kind)}-print.png")


def _named(kind: str) -> str:
    return kind.replace("/*", "-one")


def main(folder: str, named: str = "") -> None:
    browser = find(named)
    if browser is None:
        sys.exit(missing(named))
    with TemporaryDirectory() as made:
        taken = [*shots(built(Path(made)), browser, Path(folder))]
    say(f"{len(taken)} pictures are in {folder}.")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit("usage: python -m tests.browser.shots FOLDER [BROWSER]")
    main(*sys.argv[1:])
