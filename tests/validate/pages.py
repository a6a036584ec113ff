"""The pages of a built site, and one of each kind."""

import re
from pathlib import Path


def pages(site: Path) -> tuple[Path, ...]:
    return tuple(sorted(site.rglob("*.html")))


def kinds(site: Path) -> dict[str, Path]:
    """The largest page of each kind, by the kind's name: pages of one kind lie in one folder, or are named by numbers.

    events/a/index.html and events/b/index.html are of the kind "events/*"; 2018/index.html is of "#".
    """
    by_size = sorted(pages(site), key=lambda page: (page.stat().st_size, page))
    largest = {kind(page.relative_to(site)): page for page in by_size}  # the last of a kind stays
    return dict(sorted(largest.items()))


def kind(page: Path) -> str:
    """What a page's address has in common with others of its sort: those of names, sources and kinds are one."""
    if page.name == "404.html":
        return "404"
    first, *rest = (re.sub(r"\d+", "#", part) for part in page.with_suffix("").parts)
    if first == "topics":
        return f"topics/*/{kind(Path(*page.parts[2:]))}"
    first = "names" if first in ("actors", "places", "sources", "kinds") else first
    return f"{first}/*" if rest not in ([], ["index"]) else first
