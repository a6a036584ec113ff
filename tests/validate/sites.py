"""The sites that are held against the checkers: the one in output/, and others with every kind of page and language."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

from tests.browser.published import FEW, STORIES, Site, built
from tests.site.projects import ROOT

CONTENT: Final = ROOT / "content"
PUBLISHED: Final = "published"
MADE: Final = {  # name: content, and what its settings say besides
    "a draft": (CONTENT, "TIMELINE_REVIEW, TIMELINE_PATTERNS = True, True\n"),
    "in French": (CONTENT, 'DEFAULT_LANG, TIMELINE_PATTERNS = "fr", True\n'),
    "from right to left": (CONTENT, 'DEFAULT_LANG, TIMELINE_PATTERNS = "fa", True\n'),
    "crowded": (STORIES, FEW),
}


def sites(output: Path, folder: Path, wanted: Collection[str] = ()) -> Iterator[tuple[str, Site]]:
    """Each by its name, or those that are wanted; what is not there yet is built into a folder when it is its turn."""
    if not wanted or PUBLISHED in wanted:
        yield PUBLISHED, Site(output.absolute())
    for name, (content, more) in MADE.items():
        if wanted and name not in wanted:
            continue
        made = folder / name.replace(" ", "-")
        made.mkdir()
        yield name, built(made, content, more)
