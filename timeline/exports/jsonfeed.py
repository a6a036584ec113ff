"""A JSON Feed (version 1.1): what the Atom feed says, for programs that would rather read JSON."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from timeline.exports.atom import heading, summary
from timeline.exports.collection import Collection, Site, latest, midnight
from timeline.model import Event
from timeline.views import addresses

VERSION: Final = "https://jsonfeed.org/version/1.1"
MEDIA: Final = "application/feed+json"


def json_feed(collection: Collection, address: str, limit: int = 100) -> str:
    """Its addresses are whole ones, so that there are none where the site's own is not known."""
    items = (_item(event, day, collection) for day, event in latest(collection, limit))
    return written(items, collection.site, title=collection.title, page=collection.page, address=address)


def written(items: Iterable[dict[str, Any]], site: Site, *, title: str, page: str, address: str) -> str:
    """A feed of these items, which stands at the address and tells of a page."""
    feed = {
        "version": VERSION,
        "title": title,
        "home_page_url": site.absolute(page),
        "feed_url": site.absolute(address),
        "description": site.subtitle,
        "authors": [_filled({"name": site.name, "url": site.absolute("")})],
        "language": site.language,
        "items": [_filled(item) for item in items],
    }
    return json.dumps(_filled(feed), ensure_ascii=False, indent=1) + "\n"


def _item(event: Event, updated: date, collection: Collection) -> dict[str, Any]:
    view, site = collection.view(event), collection.site
    return {
        "id": f"urn:uuid:{site.key(f'events/{event.id}')}",
        "url": site.absolute(view.url),
        "title": heading(view, collection.language),
        "content_text": summary(event, collection),
        "date_published": midnight(collection.reported(event)[0]),
        "date_modified": midnight(updated),
        "tags": [event.kind],
        "_timeline": {"id": event.id, "edtf": event.when.edtf, "about": site.absolute(addresses.METHOD)},
    }


def _filled(value: dict[str, Any]) -> dict[str, Any]:
    """Without what there is nothing to say of. An empty list of items is something."""
    return {name: each for name, each in value.items() if each != ""}
