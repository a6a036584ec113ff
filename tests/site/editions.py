"""A project of three editions, and what may be left of it when a publication of the second is killed."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from shutil import copy, copytree, rmtree
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final, TypeAlias

from tests import newsroom
from tests.site.projects import SETTINGS, Project
from timeline.record.file import FILE

if TYPE_CHECKING:
    from subprocess import Popen

ARTICLES: Final = 110  # more than one process converts or reads by itself, and pages for more than one to draw

_WAITING: Final = "Another build of this site is running; waiting for it to end.\n"

_Files: TypeAlias = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Start:
    """Where a build begins: a folder to copy, what is in it, and what is in it once the build has ended."""

    folder: Path
    before: _Files
    after: _Files


class Desk:
    """A project to publish three times: the second edition changes every page, and the third a few articles.

    `starts` are the second after the first, the third after the second, and the third alone.
    """

    def __init__(self, root: Path, articles: int = ARTICLES) -> None:
        self.root, self.project = root, Project(root / "desk")
        self.project.root.mkdir()
        newsroom.write(self.project.root / "content/articles", articles)
        for file in self._articles():  # of each its first paragraph: many articles, and not too many events
            file.write_text("\n\n".join(file.read_text(encoding="utf-8").split("\n\n")[:2]), encoding="utf-8")
        self._edit("")
        self._build()
        self._edit("On 3 May 2011 the quay burnt.")
        second = self._start("second")
        self._build()
        self._say("On 4 May 2011 the quay was sold.", every=30)
        third = self._start("third")
        for made in ("output", "cache", "content/events"):
            rmtree(self.project.root / made)
        (self.project.root / "content" / FILE).unlink()
        self.starts = (second, third, self._start("alone"))

    def _edit(self, said: str) -> None:
        named = f"SITENAME = 'Edition {said}'\nSITEURL = 'https://quay.example'\nTIMELINE_RECORD = True\n"
        self.project.write("settings.py", SETTINGS + named)
        self._say(said, every=3)

    def _say(self, said: str, every: int) -> None:
        for file in self._articles()[::every]:
            file.write_text(f"{file.read_text(encoding='utf-8')}\n\n{said}\n", encoding="utf-8")

    def _articles(self) -> list[Path]:
        return sorted((self.project.root / "content/articles").rglob("*.md"))

    def _start(self, name: str) -> Start:
        before = self.files()
        folder = Path(copytree(self.project.root, self.root / name))
        self._build()
        after = self.files()
        self.open(folder)
        return Start(folder, before, after)

    def _build(self) -> None:
        outcome = self.project.build()
        assert outcome.code == 0, outcome.complained

    def open(self, folder: Path) -> None:
        """Begin anew with what is in a folder."""
        rmtree(self.project.root)
        copytree(folder, self.project.root)

    def files(self) -> _Files:
        """All there is; of the cache, which may differ from build to build, the names."""
        every = self.project.files(".")
        return {name: b"" if name.startswith("cache/") else data for name, data in every.items()}

    def start(self, step: str) -> "Popen[str]":
        """A build in a process group of its own, which kills itself at a step, or lists all of them."""
        return self.project.start("tests.site.steps", how={"start_new_session": True}, STEP=step)

    def look(self, start: Start) -> str:
        """What is not as it should be while a build is dead and the next has not begun."""
        now = self.files()
        site, record = dict(_in("output/", now)), now.get(f"content/{FILE}")
        laid = site.pop(f".{FILE}", None)
        old, new = start.before.get(f"content/{FILE}"), start.after[f"content/{FILE}"]
        sites = [dict(_in("output/", each)) for each in (start.before, start.after)]
        if site not in sites:
            counts = [sum(data == each.get(name) for name, data in site.items()) for each in sites]
            return f"output/ is neither of the two sites: {len(site)} files, {counts} of either"
        if (record, laid) not in ([(old, None)] if site == sites[0] else [(old, new), (new, new), (new, None)]):
            return "what is on record is not what is published"
        found = [dict(_in("content/events/", each)) for each in (now, start.before, start.after)]
        for name in found[0].keys() | (found[1].keys() & found[2].keys()):
            if not name.startswith(".") and found[0].get(name) not in (found[1].get(name), found[2].get(name)):
                return f"content/events/{name} is neither of the two"
        said = [said for file in ("timeline", "markdown") if (said := self._broken(file))]
        return f"the cache is broken: {said}" if said else ""

    def mend(self, start: Start) -> str:
        """What the next build does wrong."""
        outcome = self.project.build()
        if outcome.code or outcome.complained.removeprefix(_WAITING):
            return f"the next build says: {outcome.complained}"
        now, after = self.files(), start.after
        differing = sorted(name for name in now.keys() | after.keys() if now.get(name) != after.get(name))
        return f"the next build leaves {len(differing)} files otherwise: {differing[:5]}" if differing else ""

    def _broken(self, name: str) -> str:
        """What SQLite finds wrong with a copy of a cache, so that looking mends nothing."""
        with TemporaryDirectory() as folder:
            for file in (self.project.root / "cache").glob(f"{name}.sqlite*"):
                copy(file, folder)
            if not (file := Path(folder, f"{name}.sqlite")).exists():
                return ""
            with closing(sqlite3.connect(file)) as base:
                (said,) = base.execute("PRAGMA integrity_check").fetchone()
        return "" if said == "ok" else f"{name}: {said}"


def _in(folder: str, files: _Files) -> Iterator[tuple[str, bytes]]:
    return ((name.removeprefix(folder), data) for name, data in files.items() if name.startswith(folder))
