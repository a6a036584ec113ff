"""Holds an invented site of 5,000 events against what readers were promised: `python -m tests.bench_site [BROWSER]`.

Weights are what a server sends, compressed. Times are what a page takes of a processor a quarter as fast as this one,
however busy this one is.
"""

import gzip
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from tests.bench_builds import OURS, cost, prepare
from tests.browser.find import find, missing
from tests.browser.opened import opened
from tests.validate.served import served

ARTICLES: Final = 500  # of which come 5,000 events and more
SLOWER: Final = 4
LOOKS: Final = 5
ANSWERED: Final = 150  # milliseconds after which a key press has its answer here, or has none
# Words that many events have and few have, two and three of them, slips of the pen, and what nothing resembles.
ASKED: Final = (
    "harbour", "lower quay", "grayhaven 2020", "the mayor said on", "june 2020 bridge", "harbuor", "zolfaqar missile",
    '"the council"', "a e i o u", "مرفأ", "öresund", "1234567",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Measured:
    """One promise: what it is about, what was found, and what it may be at most."""

    of: str
    found: float
    most: float
    unit: str

    def __str__(self) -> str:
        verdict = "" if self.found <= self.most else "   TOO MUCH"
        return f"{self.of:44}{self.found:10,.1f} {self.unit:6}at most {self.most:,g}{verdict}"


def measured(site: Path, browser: Browser) -> Iterator[Measured]:
    yield from weights(site)
    with served(site) as address:
        yield from opening(browser, address)
        yield from searching(browser, address)


def weights(site: Path) -> Iterator[Measured]:
    events = len(json.loads((site / "timeline.json").read_bytes())["events"])
    sent = {page: compressed(page) for page in site.rglob("*.html")}
    yield Measured("events", -events, -5_000, "")
    yield Measured("front page", sent[site / "index.html"] / 1024, 60, "KB")
    yield Measured("largest of all pages", max(sent.values()) / 1024, 200, "KB")
    yield Measured("search, an event", compressed(site / "search/events.js") / events, 150, "bytes")


def compressed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), mtime=0))


def opening(browser: Browser, address: str) -> Iterator[Measured]:
    yield Measured("front page, interactive", min(interactive(browser, address) for _ in range(LOOKS)), 1_000, "ms")


def interactive(browser: Browser, address: str) -> float:
    """Processor time until the page is loaded, painted, and done with its work."""
    page = browser.new_page()
    devtools = watched(page)
    page.goto(f"{address}/index.html", wait_until="networkidle")
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
    spent = SLOWER * busy(devtools)
    page.close()
    return spent


def searching(browser: Browser, address: str) -> Iterator[Measured]:
    """Processor time from a key press to its answer, letter by letter; the better of two, since caches are shared."""
    (ready, first), (again, second) = (typed(browser, address) for _ in range(2))
    spent = {asked: [*map(min, first[asked], second[asked])] for asked in ASKED}
    slowest = max(spent, key=lambda asked: max(spent[asked]))
    yield Measured("search, ready after", min(ready, again), 1_000, "ms")
    yield Measured("search, a key press, in the median", median(flat(spent.values())), 100, "ms")
    yield Measured(f"search, the slowest (in {slowest!r})", max(spent[slowest]), 100, "ms")


def typed(browser: Browser, address: str) -> tuple[float, dict[str, list[float]]]:
    """On a page just opened: what it takes to be ready, and then each key press."""
    page = browser.new_page()
    devtools = watched(page)
    page.goto(f"{address}/search.html", wait_until="networkidle")
    began = busy(devtools)
    page.get_by_role("searchbox").focus()
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(1_000)
    ready = SLOWER * (busy(devtools) - began)
    spent = {asked: [*answered(page, devtools, asked)] for asked in ASKED}
    page.close()
    return ready, spent


def answered(page: Page, devtools: CDPSession, asked: str) -> Iterator[float]:
    page.get_by_role("searchbox").fill("")
    page.wait_for_timeout(ANSWERED)
    for key in asked:
        before = busy(devtools)
        page.keyboard.press(key) if key.isascii() else page.keyboard.insert_text(key)
        page.wait_for_timeout(ANSWERED)
        yield SLOWER * (busy(devtools) - before)


def watched(page: Page) -> CDPSession:
    devtools = page.context.new_cdp_session(page)
    devtools.send("Performance.enable", {"timeDomain": "threadTicks"})
    return devtools


def busy(devtools: CDPSession) -> float:
    """Milliseconds that the page's own thread has worked, however busy the machine is with other things."""
    told = {each["name"]: each["value"] for each in devtools.send("Performance.getMetrics")["metrics"]}
    return 1_000 * float(told["TaskDuration"])


def flat(lists: Iterable[list[float]]) -> list[float]:
    return [each for found in lists for each in found]


def main(named: str = "", site: str = "") -> int:
    program = find(named)
    if program is None:
        sys.exit(missing(named))
    with TemporaryDirectory() as made, sync_playwright() as playwright, opened(playwright, program) as browser:
        if not site:
            prepare(Path(made), ARTICLES)
            cost(OURS, Path(made))
        kept = True
        for each in measured(Path(site or made, "" if site else "output"), browser):
            print(each, flush=True)
            kept = kept and each.found <= each.most
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
