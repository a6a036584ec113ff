"""What the pages of a site link to, and which of it leads nowhere."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

FETCHED = {("link", "href"), ("img", "src"), ("img", "srcset"), ("script", "src"), ("iframe", "src"), ("source", "src")}
NOT_FETCHED = {"alternate", "canonical", "next", "prev"}  # <link>s that a browser does not load


@dataclass
class Page(HTMLParser):
    """The ids of a page, its links, and what a browser loads to show it."""

    name: str
    ids: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    fetched: list[str] = field(default_factory=list)

    def __post_init__(self):
        super().__init__()

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.ids |= {found["id"]} if "id" in found else set()
        self.links += [found[name] for name in ("href", "src", "cite") if name in found]
        if not (tag == "link" and NOT_FETCHED.intersection(found.get("rel", "").split())):
            self.fetched += [value for name, value in attrs if (tag, name) in FETCHED]
        if found.get("http-equiv", "").lower() == "refresh":
            self.links.append(found["content"].partition("url=")[2])


def read(pages):
    """Each page by the name of its file, from their HTML."""
    found = {}
    for name, html in pages.items():
        found[name] = Page(name)
        found[name].feed(html)
    return found


def dead(pages, files):
    """Links within the site that lead to no file, or to no element of their page."""
    read_pages = read(pages)
    for name, page in read_pages.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = normpath(join(dirname(name), unquote(parts.path))) if parts.path else name
            if target not in files:
                yield f"{name}: {link} (no such file)"
            elif parts.fragment and unquote(parts.fragment) not in read_pages[target].ids:
                yield f"{name}: {link} (no such element)"


def foreign(pages):
    """What a browser would fetch from elsewhere to show a page."""
    for name, page in read(pages).items():
        yield from (f"{name}: {url}" for url in page.fetched if urlsplit(url).scheme or urlsplit(url).netloc)
