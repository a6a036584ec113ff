"""What the front page of a small site costs a reader's line."""

import pytest

from tests.validate.served import served

pytestmark = pytest.mark.browser

MOST = 12 * 1024  # bytes over the wire, in all


@pytest.fixture
def received(browser, site):
    """What a browser is sent for the front page: the kind of each file, its address and its bytes as they came."""
    page = browser.new_page()
    devtools = page.context.new_cdp_session(page)
    devtools.send("Network.enable")
    kinds, weights = {}, {}
    devtools.on("Network.responseReceived", lambda told: kinds.update({told["requestId"]: told["type"]}))
    devtools.on("Network.loadingFinished", lambda told: weights.update({told["requestId"]: told["encodedDataLength"]}))
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    with served(site.root) as address:
        page.goto(f"{address}/index.html", wait_until="networkidle")
        page.close()
        return [(kinds[each], weights[each]) for each in kinds], [url for url in asked if not url.startswith(address)]


def test_the_front_page_takes_12_kilobytes_without_a_script_and_asks_nobody_else(received):
    files, elsewhere = received
    assert sum(weight for _, weight in files) <= MOST
    assert sorted(kind for kind, _ in files if kind != "Other") == ["Document", "Stylesheet"]  # the other is its icon
    assert elsewhere == []
