"""The changes of a timeline as a JSON Feed (version 1.1): what their Atom feed says, by the same ids."""

from collections.abc import Sequence
from typing import Any

from timeline.exports import Site, jsonfeed
from timeline.exports.collection import midnight
from timeline.record import feed
from timeline.views import Change, addresses


def json_feed(changes: Sequence[Change], site: Site, title: str) -> str:
    items = (_item(change, site) for change in changes[: feed.MOST])
    address = addresses.CHANGES_JSON_FEED
    return jsonfeed.written(items, site, title=f"{title} · {site.name}", page=addresses.CHANGES, address=address)


def _item(change: Change, site: Site) -> dict[str, Any]:
    return {
        "id": feed.urn(site, f"{change.publication}/{change.event}"),
        "url": site.absolute(change.url or addresses.CHANGES),
        "title": feed.heading(change),
        "content_text": feed.summary(change),
        "date_published": midnight(change.day),
        "tags": [change.what],
    }
