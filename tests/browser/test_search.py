"""That readers find events by words: with a keyboard, from a disk, by a link that they share."""

import json
import random
import re
from itertools import pairwise

import pytest
from playwright.sync_api import expect

from tests.browser.opened import SCHEMES, Reader
from tests.browser.test_barriers import violations

pytestmark = pytest.mark.browser

SETTLED = re.compile("found: |words: |No event has all")


@pytest.fixture(scope="module")
def with_scripts(browser):
    return browser.new_context(reduced_motion="reduce")


@pytest.fixture
def searching(with_scripts, site):
    """The search page, opened from the disk under its own policy."""
    page = with_scripts.new_page()
    reader = Reader(page)
    page.goto(site.url("search.html"))
    yield reader
    page.close()


def found(reader, words):
    """What the page lists for these words, typed key by key."""
    box = reader.page.get_by_role("searchbox")
    box.fill("")
    box.press_sequentially(words)
    expect(reader.page.get_by_role("status")).to_have_text(SETTLED)
    return reader.page.locator(".tl-found h2").all_text_contents()


ZOLFAQAR = "A Zolfaqar missile is launched at Islamic State bases in Syria"
ISTANBUL = "Iran, France, Germany and Britain hold talks in Istanbul"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Zolfaqar", [ZOLFAQAR]),
        ("zolf", [ZOLFAQAR]),  # the beginning of a word
        ("state television", [ZOLFAQAR]),  # of its quotation alone
        ("syria launched", [ZOLFAQAR]),  # in any order
        ("july 2017", [ZOLFAQAR]),  # its date
        ("fars zolfaqar", [ZOLFAQAR]),  # its source
        ("Jean-Noel", ["Barrot's deadline for an agreement, failing which UN sanctions on Iran are to return"]),
        ('"talks in Istanbul"', [ISTANBUL]),  # a phrase
        ("zolfakar", [ZOLFAQAR]),  # nearly so, since nothing is just so
        ("olfaqar", []),  # not the beginning of a word
        ("zolfaqar istanbul", []),
    ],
)
def test_events_are_found_by_what_is_known_of_them(searching, words, expected):
    assert found(searching, words) == expected


def test_what_titles_say_comes_before_what_quotations_say(searching):
    listed = found(searching, "missile")
    titled = ["missile" in title for title in listed]
    assert True in titled
    assert False in titled
    assert titled == sorted(titled, reverse=True)


def test_what_was_found_is_marked_and_leads_to_the_event(searching):
    assert found(searching, "zolfaqar") == [ZOLFAQAR]
    assert set(searching.page.locator(".tl-found mark").all_text_contents()) == {"Zolfaqar"}
    searching.follow(".tl-found a")
    assert "Zolfaqar" in searching.page.inner_text("h1")


def test_the_number_found_is_announced(searching):
    found(searching, "zolfaqar")
    status = searching.page.get_by_role("status")
    assert status.inner_text() == "Events found: 1."
    found(searching, "zolfaqar istanbul")
    assert status.inner_text() == "No event has all of these words, nor similar ones."


def test_the_address_can_be_shared(searching):
    found(searching, "zolfaqar syria")
    searching.page.wait_for_url(re.compile(r"\?q=zolfaqar[+%]"))
    searching.page.goto(searching.page.url)
    searching.page.wait_for_selector(".tl-found a")
    assert searching.page.get_by_role("searchbox").input_value() == "zolfaqar syria"
    assert searching.page.locator(".tl-found h2").all_text_contents() == [ZOLFAQAR]


def test_arrows_lead_into_the_results_and_back(searching):
    found(searching, "iran")
    keyboard, focused = searching.page.keyboard, "document.activeElement.textContent || document.activeElement.id"
    first, second, *_ = searching.page.locator(".tl-found h2").all_text_contents()
    stops = []
    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp"):
        keyboard.press(key)
        stops.append(searching.page.evaluate(focused))
    assert stops == [first, second, first, "search_words"]


def test_the_events_are_loaded_when_somebody_begins_to_search(searching):
    assert [url for url in searching.asked if "events.js" in url] == []
    found(searching, "zolfaqar")
    assert len([url for url in searching.asked if "events.js" in url]) == 1
    assert searching.complaints == []


def test_events_that_cannot_be_loaded_are_said_to_be_so(with_scripts, site):
    page = with_scripts.new_page()
    page.route("**/events.js", lambda route: route.abort())
    page.goto(site.url("search.html?q=iran"))
    expect(page.get_by_role("status")).to_contain_text("could not be loaded")
    page.close()


def test_without_scripts_the_page_says_how_else_to_find_things(reader, site):
    reader.page.goto(site.url("search.html"))
    assert not reader.page.get_by_role("searchbox").is_visible()
    reader.page.get_by_role("link", name="Browse by name").click()
    assert "names" in reader.page.url


@pytest.mark.parametrize("width", [1280, 320])
def test_results_have_no_barrier_and_all_their_place(page, site, width):
    page.show(site.url("search.html?q=iran"), width=width)
    expect(page.page.get_by_role("status")).to_have_text(SETTLED)
    assert [*violations(page)] == []
    for scheme in SCHEMES:
        page.page.emulate_media(color_scheme=scheme)
        assert page.look("faint") == [], scheme
    assert [answer for fault in ("sideways", "collisions", "broken", "small") for answer in page.look(fault)] == []


@pytest.fixture(scope="module")
def many():
    """What the search page loads of 5,000 events, in words that nobody has."""
    dice = random.Random(1)  # noqa: S311 - it makes text, and no secrets
    words = ["".join(dice.choices("etaoinshrdlu", k=dice.randrange(2, 10))) for _ in range(5_000)]
    return [[f"e{n}", "5 March 2018", *(" ".join(dice.choices(words, k=k)) for k in (9, 4, 26))] for n in range(5_000)]


def spent(browser, url, many, keys):
    """Milliseconds of processor time for each key press on a page just opened, four times that of this machine.

    How busy this is with other things hardly counts.
    """
    page = browser.new_page()
    page.route("**/events.js", lambda route: route.fulfill(body=f"timelineSearch({json.dumps(many)});"))
    devtools = page.context.new_cdp_session(page)
    devtools.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(url)
    page.get_by_role("searchbox").focus()
    page.wait_for_load_state("networkidle")
    took = [busy(devtools)]
    for key in keys:
        page.keyboard.press(key)
        page.wait_for_timeout(120)  # it has answered by then, or has not
        took.append(busy(devtools))
    assert page.locator(".tl-found li").count() > 0
    page.close()
    return [4_000 * (after - before) for before, after in pairwise(took)]


def busy(devtools):
    told = {each["name"]: each["value"] for each in devtools.send("Performance.getMetrics")["metrics"]}
    return told["TaskDuration"]


def test_among_5000_events_every_key_press_is_answered_within_100_milliseconds_on_a_slow_phone(browser, site, many):
    keys = " ".join(many[7][2].split()[:2])
    rounds = [spent(browser, site.url("search.html"), many, keys) for _ in range(2)]
    assert max(map(min, *rounds)) <= 100


def test_a_word_finds_the_same_typed_as_pasted(searching, site):
    """Letter by letter, each search looks only among what the one before has found."""
    for words in ("missile", "iran's", "12-day", "Téhéran", "2025"):
        typed = found(searching, words)
        searching.page.goto(site.url(f"search.html?q={words}"))
        expect(searching.page.get_by_role("status")).to_have_text(SETTLED)
        assert searching.page.locator(".tl-found h2").all_text_contents() == typed
