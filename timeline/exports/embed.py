"""What another site writes to show events of this one: an iframe and nothing else."""

from html import escape

from timeline.exports.collection import Collection

_TALL, _SHORT = 600, 220  # pixels: a timeline scrolls in it, a single event fits


def snippet(collection: Collection, address: str) -> str:
    """HTML to paste; "" where the site's own address is not known, since then nothing could be shown."""
    source = collection.site.absolute(address)
    height = _SHORT if len(collection.events) == 1 else _TALL
    title = escape(collection.title)
    attributes = f'src="{escape(source)}" title="{title}" width="100%" height="{height}" loading="lazy"'
    return f'<iframe {attributes} style="border: 0"></iframe>' if source else ""
