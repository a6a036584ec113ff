"""A JSON Feed (version 1.1): what the Atom feed says, for programs that would rather read JSON."""

import json
from datetime import date
from typing import Any, Final

from timeline.exports.atom import heading, summary
from timeline.exports.collection import Collection, latest, midnight
from timeline.model import Event

VERSION: Final = "https://jsonfeed.org/version/1.1"
MEDIA: Final = "application/feed+json"


def json_feed(collection: Collection, address: str, limit: int = 100) -> str:
    """Its addresses are whole ones, so that there are none where the site's own is not known."""
    site = collection.site
    feed = {
        "version": VERSION,
        "title": collection.title,
        "home_page_url": site.absolute(collection.page),
        "feed_url": site.absolute(address),
        "description": site.subtitle,
        "authors": [_filled({"name": site.name, "url": site.absolute("")})],
        "language": site.language,
        "items": [_item(event, day, collection) for day, event in latest(collection, limit)],
    }
    return json.dumps(_filled(feed), ensure_ascii=False, indent=1) + "\n"


def _item(event: Event, updated: date, collection: Collection) -> dict[str, Any]:
    view = collection.view(event)
    return _filled(
        {
            "id": f"urn:uuid:{collection.site.key(f'events/{event.id}')}",
            "url": collection.site.absolute(view.url),
            "title": heading(view, collection.language),
            "content_text": summary(event, collection),
            "date_published": midnight(collection.reported(event)[0]),
            "date_modified": midnight(updated),
            "tags": [event.kind],
            "_timeline": {"id": event.id, "edtf": event.when.edtf, "about": collection.site.absolute("method.html")},
        }
    )


def _filled(value: dict[str, Any]) -> dict[str, Any]:
    """Without what there is nothing to say of. An empty list of items is something."""
    return {name: each for name, each in value.items() if each != ""}
