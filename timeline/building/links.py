"""Links from one article or page to another, or to a file beside it, that lead nowhere. Pelican publishes them."""

import posixpath
from collections.abc import Collection, Iterator, Mapping
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlparse

from timeline.building.intake import Read
from timeline.building.silences import Generator, content, source
from timeline.errors import Problem


def dangling(generator: Generator, read: Read) -> Iterator[Problem]:
    """Links such as {filename}../other.md that lead nowhere: Pelican publishes them as they are."""
    folder, known = content(generator), generator.context["generated_content"]
    listed = {what for what in ("category", "tag", "author") if generator.settings[f"{what.upper()}_SAVE_AS"]}
    for link in read._get_intrasite_link_regex().finditer(read._content):  # noqa: SLF001
        if fault := _fault(link.groupdict(), read.relative_dir, folder, known, listed):
            message = f'the link to "{unescape(link["path"])}" leads nowhere: {fault}'
            yield source(generator, read).problem(message, words=unescape(link["path"]))


def _fault(link: Mapping[str, str], folder: str, content: Path, known: Collection[str], listed: Collection[str]) -> str:
    what, path = link["what"], unquote(urlparse(unescape(link["value"])).path)
    target = posixpath.normpath(posixpath.join("" if path.startswith("/") else folder, path.lstrip("/")))
    match what:
        case "filename" | "static" | "attach" if target.startswith(".."):
            return f"{target} lies outside {content.name}/"
        case "filename" if target in known:
            return ""
        case "filename" | "static" | "attach":
            return "" if (content / target).is_file() else f"there is no {content.name}/{target}"
        case "category" | "tag" | "author":
            return "" if what in listed else f"this site has no pages by {what}"
        case "index":
            return ""
        case _:
            return f"expected {{filename}}, {{static}} or {{attach}}, got {{{what}}}"
