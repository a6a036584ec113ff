"""The project's own site, built into a folder of the tests' from a copy of its content, and what stands where in it."""

import json
import re
from dataclasses import dataclass
from functools import cached_property
from os.path import normpath
from pathlib import Path
from shutil import copytree
from typing import Any, Final

from tests.site.projects import ROOT, Project, project
from tests.validate.pages import kind, kinds, pages

WHOLE: Final = (
    "404", "along", "articles", "articles/*", "changes", "coverage", "embed", "embed/*", "events/*", "index", "method",
    "names", "names/*", "pages/*", "search", "years/*",
)  # fmt: skip
KINDS: Final = (*WHOLE, "redirect")  # where nobody stays who is not made to
CROWDED: Final = (
    "404", "along", "articles", "articles-#", "articles/*", "changes", "coverage", "coverage/*", "embed/*", "events/*",
    "index", "method", "names", "pages/*", "redirect", "search", "topics/*/days/*", "topics/*/index",
    "topics/*/months/*", "topics/*/names", "topics/*/names/*", "topics/*/years/*",
)  # fmt: skip

SETTINGS: Final = f"""\
from pelicanconf import *

THEME = {str(ROOT / "theme")!r}
PLUGIN_PATHS = [{str(ROOT)!r}]
"""


_REFRESH: Final = re.compile('http-equiv="refresh" content="0; url=([^"#]*)')


@dataclass(frozen=True)
class Site:
    root: Path

    @cached_property
    def events(self) -> list[dict[str, Any]]:
        return json.loads((self.root / "timeline.json").read_bytes())["events"]

    @cached_property
    def redirects(self) -> dict[str, str]:
        """Former addresses of events and names, and the address of each now."""
        texts = {page: page.read_text(encoding="utf-8") for page in pages(self.root)}
        leads = {page: _REFRESH.search(text) for page, text in texts.items()}
        return {
            page.relative_to(self.root).as_posix(): normpath(page.parent / found[1]).removeprefix(f"{self.root}/")
            for page, found in leads.items()
            if found
        }

    @cached_property
    def kinds(self) -> dict[str, str]:
        """The address of one page of each kind."""
        largest = {name: page.relative_to(self.root).as_posix() for name, page in kinds(self.root).items()}
        return largest | ({"redirect": next(iter(self.redirects))} if self.redirects else {})

    @cached_property
    def pages(self) -> list[str]:
        """The addresses of all pages but redirects."""
        every = [page.relative_to(self.root).as_posix() for page in pages(self.root)]
        return [address for address in every if address not in self.redirects]

    def of_kind(self, name: str) -> list[str]:
        return [address for address in self.pages if kind(Path(address)) == name]

    def url(self, address: str = "") -> str:
        """As a browser opens it from the disk."""
        path, _, fragment = address.partition("#")
        path, _, query = path.partition("?")
        return (self.root / path).as_uri() + (f"?{query}" if query else "") + (f"#{fragment}" if fragment else "")


STORIES: Final = ROOT / "tests/stories/content"
FEW: Final = "TIMELINE_PAGE_EVENTS, TIMELINE_KEY_DATES, TIMELINE_EVENT_PAGES = 4, 20, 60\n"


PROSE: Final = """Title: About this record

Whoever keeps it may be [asked](https://port.example/desk).

## How it began

1. One quay, *one* notebook.
2. A second notebook.

> Nobody remembers who lent the pencil.

### What it costs

| Year | Crowns |
| --- | --- |
| 2019 | 40 |
| 2020 | 45 |

It is published so:

    make publish

Ink
:   Paid for by the council, since `2019`.
"""


def built(folder: Path, content: Path = ROOT / "content", more: str = "") -> Site:
    """The site as it is published for the second time, the editors' decisions being new, with a page of prose."""
    project = Project(folder)
    copytree(content, folder / "content")
    project.write("content/locale/fa.po", (ROOT / "tests/locale/fa.po").read_bytes())
    project.write("content/pages/about.md", PROSE)
    project.write("settings.py", f"{SETTINGS}{more}TIMELINE_RECORD = True\n")
    decisions = folder / "content/curation.yaml"
    if decisions.exists():
        written = decisions.read_bytes()
        decisions.unlink()
        _build(project)
        decisions.write_bytes(written)
    _build(project)
    return Site(folder / "output")


def _build(project: Project) -> None:
    outcome = project.build()
    assert outcome.code == 0, outcome.complained


def in_patterns(folder: Path, language: str) -> Site:
    """A site of next to nothing but the page of patterns."""
    made = project(folder, harbour="Title: Harbour\nDate: 2021-05-12\nLang: en\n\nIt reopened on Monday.\n")
    made.write("settings.py", SETTINGS + f"TIMELINE_PATTERNS, DEFAULT_LANG = True, {language!r}\n")
    made.write("content/locale/fa.po", (ROOT / "tests/locale/fa.po").read_bytes())
    outcome = made.build()
    assert outcome.code == 0, outcome.complained
    return Site(folder / "output")
