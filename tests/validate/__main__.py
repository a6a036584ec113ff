"""Holds built sites against Nu, html-validate, axe in every state of the reader's, and Lighthouse.

The one in output/ comes first; the others have the pages, languages and crowds that it may lack.
"""

import sys
from collections.abc import Iterable
from pathlib import Path
from subprocess import run
from tempfile import TemporaryDirectory
from typing import Final

from playwright.sync_api import sync_playwright

from tests.browser.find import find, missing
from tests.browser.opened import opened
from tests.browser.published import Site
from tests.validate.lighthouse import shortcomings
from tests.validate.pages import pages
from tests.validate.served import served
from tests.validate.sites import sites
from tests.validate.states import barriers

HERE: Final = Path(__file__).parent
TOOLS: Final = HERE / "node_modules"
OUTPUT: Final = Path("output")
GUESSED: Final = ".*This document appears to be written in.*"  # where a page quotes more than it says
UNSEEN: Final = {"review", "patterns", "redirect"}  # which no reader sees, or none for long


def nu(site: Site) -> bool:
    """Reads the pages from a server: in a file, Nu takes our own style sheet for one that the page's policy forbids."""
    java = ("java", "-Dnu.validator.servlet.allow-forbidden-hosts=true", "-jar")  # this machine is one of those
    jar = TOOLS / "vnu-jar/build/dist/vnu.jar"
    with served(site.root) as address:
        addresses = (f"{address}/{page.relative_to(site.root).as_posix()}" for page in pages(site.root))
        return run([*java, jar, "--Werror", "--filterpattern", GUESSED, *addresses], check=False).returncode == 0


def html_validate(site: Site) -> bool:
    options = ("--config", HERE / "html-validate.mjs", "--max-warnings", "0")
    return run([TOOLS / ".bin/html-validate", *options, *pages(site.root)], check=False).returncode == 0


def axe(site: Site, browser: str) -> bool:
    """Prints what bars somebody from a page of some kind, in some state."""
    with sync_playwright() as playwright, opened(playwright, browser) as running:
        return _said(barriers(running, site))


def lighthouse(site: Site, browser: str, kinds: Iterable[str]) -> bool:
    """Prints the scores of one page of each kind; anything below full marks is named, and fails."""
    sound = True
    with served(site.root) as address:
        for kind in kinds:
            found = shortcomings(TOOLS / ".bin/lighthouse", browser, f"{address}/{site.kinds[kind]}")
            print(f"  {kind}: {'; '.join(found) or 'full marks'}", flush=True)
            sound = sound and not found
    return sound


def _said(complaints: Iterable[str]) -> bool:
    """Whether there are none."""
    sound = True
    for complaint in complaints:
        sayable = complaint.encode(sys.stdout.encoding, "backslashreplace").decode(sys.stdout.encoding)
        print(f"  {sayable}", flush=True)
        sound = False
    return sound


def check(site: Site, browser: str | None, scored: set[str]) -> dict[str, bool]:
    """Whether a site is sound, by the name of the checker. `scored` are the kinds that Lighthouse has seen."""
    passed = {"Nu": nu(site), "html-validate": html_validate(site)}
    if browser:
        new = [kind for kind in site.kinds if kind not in scored | UNSEEN]
        scored.update(new)
        passed |= {"axe": axe(site, browser), "Lighthouse": lighthouse(site, browser, new)}
    return passed


def main(named: str = "", *wanted: str) -> int:
    """Look at all sites, or at those that are wanted by name."""
    browser = None if named == "none" else find(named)
    if browser is None:
        if named != "none":
            sys.exit(missing(named))
        print("BROWSER=none: axe and Lighthouse are left out.")
    failed, count, scored = list[str](), 0, set[str]()
    with TemporaryDirectory() as folder:
        for name, site in sites(OUTPUT, Path(folder), wanted):
            print(f"The site {name}: {len(pages(site.root))} pages ...", flush=True)
            checks = check(site, browser, scored)
            failed += [f"{checker} ({name})" for checker, sound in checks.items() if not sound]
            count += len(pages(site.root))
    print(f"Something to mend: {', '.join(failed)}." if failed else f"{count} pages, nothing to mend.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
