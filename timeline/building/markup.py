"""What HTML an article may bring along: a maintained sanitiser (nh3, on ammonia) keeps what only shows text.

Markdown lets raw HTML through. Scripts, styles, frames, forms, event handlers, and addresses that are no place to go to
(`javascript:`, `data:`) are taken out; pictures of other sites too, since a page asks nothing of others.
"""

import re
from collections.abc import Iterator
from html import escape
from typing import Final, NamedTuple

import nh3

from timeline.building import letters

_TAGS: Final = frozenset(
    """a abbr aside b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption
    figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary
    sup table tbody td tfoot th thead time tr u ul var wbr""".split()
)
_EVERYWHERE: Final = frozenset({"class", "dir", "id", "lang", "role", "title"})
_ATTRIBUTES: Final = {
    "a": {"href", "hreflang"},
    "blockquote": {"cite"},
    "col": {"span"},
    "colgroup": {"span"},
    "del": {"cite", "datetime"},
    "details": {"open"},
    "img": {"alt", "height", "src", "width"},
    "ins": {"cite", "datetime"},
    "li": {"value"},
    "ol": {"reversed", "start", "type"},
    "q": {"cite"},
    "td": {"colspan", "headers", "rowspan"},
    "th": {"abbr", "colspan", "headers", "rowspan", "scope"},
    "time": {"datetime"},
}
_SILENT: Final = frozenset("script style template noscript iframe object svg math title textarea select".split())
_PASSES: Final = 10  # one finds most clean, two settle nearly all of the rest
_SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})
_ELSEWHERE: Final = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:|[/\\]{2})", re.IGNORECASE)

_SCHEME: Final = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_IGNORED: Final = re.compile(r"[\x00-\x20]")  # within an address, to browsers

_COMMENT: Final = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_TAG: Final = re.compile(r"<([a-z][a-z0-9-]*)", re.IGNORECASE)
_HANDLER: Final = re.compile(r"<[a-z][^<>]*?[\s/\"'](on[a-z]+)\s*=", re.IGNORECASE)
_ADDRESS: Final = re.compile(r"\b(?:href|src)\s*=\s*[\"']?\s*((?!https?|mailto|tel)[a-z][a-z0-9+.-]*):", re.IGNORECASE)
_PICTURE: Final = re.compile(r"<img\b[^<>]*?\bsrc\s*=\s*[\"']?\s*((?:https?:)?//[^\s\"'<>]+)", re.IGNORECASE)


def _shown(tag: str, attribute: str, value: str) -> str | None:
    """An attribute's value as it may stand; None where it may not. Pictures come from the site itself.

    The sanitiser looks at the schemes of links, and not at those of `cite`.
    """
    if (tag, attribute) == ("img", "src"):
        return None if _ELSEWHERE.match(value) else value
    if attribute != "cite":
        return value
    scheme = _SCHEME.match(_IGNORED.sub("", value))
    return None if scheme and scheme[1].lower() not in _SCHEMES else value


_CLEANER: Final = nh3.Cleaner(
    tags=set(_TAGS),
    clean_content_tags=set(_SILENT),
    attributes={"*": set(_EVERYWHERE), **_ATTRIBUTES},
    attribute_filter=_shown,
    url_schemes=set(_SCHEMES),
    link_rel=None,
    strip_comments=True,
)


class Safe(NamedTuple):
    """What of an article's HTML is safe, and what is left out that an editor would miss."""

    html: str
    without: tuple[str, ...]


def safe(html: str) -> Safe:
    kept = cleaned(html)
    return Safe(html if kept == html else kept, tuple(taken_out(html)))  # the very same text is kept once


def cleaned(html: str) -> str:
    """An article's HTML without what could do more than show text; well formed, whatever came in.

    Cleaned until it is read as it is written: `<h2><x><h2>` without its `<x>` would be two headings within each other,
    which a browser takes for one after the other. What does not settle is shown as it was typed.
    """
    for _ in range(_PASSES):
        before, html = html, letters.meant(_CLEANER.clean(html))  # it reads references
        if html == before:
            return html
    return escape(html)


def taken_out(html: str) -> Iterator[str]:
    """What `cleaned` leaves out that an editor would miss, each once, as it is called: "<script>", "onclick"."""
    html = _COMMENT.sub("", html)
    found = [f"<{name.lower()}>" for name in _TAG.findall(html) if name.lower() not in _TAGS]
    found += [name.lower() for name in _HANDLER.findall(html)]
    found += [f"{scheme.lower()}:" for scheme in _ADDRESS.findall(html)]
    found += _PICTURE.findall(html)
    yield from dict.fromkeys(found)
