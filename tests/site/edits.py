"""Edits a site at random under `serve --watch`, and looks whether each edit shows: `python -m tests.site.edits 100`.

Articles are rewritten, added and removed; decisions, stylesheet, template and settings changed. Some files are written
in place, some replaced by renaming; some are saved while a build is running. After the tenth edit and the last it looks
at the memory of the server.
"""

import json
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from random import Random
from shutil import copytree
from statistics import median
from subprocess import Popen  # noqa: TC003  (a dataclass names it)
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Final
from urllib.error import HTTPError
from urllib.request import urlopen

from tests.site.projects import HARBOUR, ROOT, SETTINGS, Project
from timeline.building.follow import NEWS

PATIENCE: Final = 60  # seconds after which an edit counts as lost
ENOUGH: Final = 3  # lost edits: after these, no more are made
TENTH: Final = 10
GROWTH: Final = 0.2  # of the server's memory from the tenth edit to the last, at most

_TELEGRAM: Final = "Title: Telegram {0}\nDate: 2021-05-{1:02}\n\nThe pilot of ship {0} drowned on Monday.\n"
_SPARE: Final = range(1001, 1006)  # telegrams at the beginning, so that there is always one to remove
_DECISION: Final = """
- add: 2012-01-01-vote-{0}
  when: "2012-01-01"
  title: "The council votes for the {0}th time"
  kind: occurred
  source: {{title: "Minutes {0}", url: "https://council.example/{0}"}}
"""


@dataclass(frozen=True, slots=True)
class Sight:
    """What there is to see of an edit: words at an address, or that nothing is there."""

    address: str
    words: str = ""


@dataclass
class Desk:
    """A site that is watched and served, and what was done to it."""

    project: Project
    server: "Popen[str]"
    origin: str
    telegrams: list[int] = field(default_factory=lambda: list(_SPARE))
    renamed: int = 0
    during: int = 0  # edits that were saved while a build was running
    takes: list[float] = field(default_factory=list)  # seconds from each edit until it showed

    def text(self, path: str) -> str:
        file = self.project.root / path
        return file.read_text(encoding="utf-8") if file.exists() else ""

    def save(self, path: str, text: str, rng: Random) -> None:
        if rng.random() < 0.5:
            self.project.write(path, text)
        else:
            beside = self.project.write(f"{path}.new", text)
            beside.replace(self.project.root / path)
            self.renamed += 1

    def memory(self) -> int:
        """Kilobytes that the server, without its builds, has in memory."""
        status = Path(f"/proc/{self.server.pid}/status").read_text(encoding="ascii")
        return int(status.partition("VmRSS:")[2].split()[0])

    def building(self) -> bool:
        return (self.project.root / ".output-building").exists()

    def shows(self, sight: Sight) -> bool:
        """Whether there is that to see, asked as open pages ask: again whenever there is news."""
        until, known = time.monotonic() + PATIENCE, ""
        while time.monotonic() < until:
            if self._seen(sight):
                return True
            known = json.loads(self._answer(f"{NEWS}?known={known}"))["name"]
        return False

    def problems(self) -> str:
        return str(json.loads(self._answer(f"{NEWS}?known="))["problems"])

    def _seen(self, sight: Sight) -> bool:
        try:
            return sight.words in self._answer(f"/{sight.address}") and sight.words != ""
        except HTTPError:
            return sight.words == ""

    def _answer(self, address: str) -> str:
        with urlopen(f"{self.origin}{address}") as answer:
            return str(answer.read().decode())


def _rewritten(desk: Desk, number: int, rng: Random) -> Sight:
    path = f"content/articles/harbour-{rng.randrange(3)}.md"
    desk.save(path, f"{desk.text(path)}\nThe quay of yard {number} burnt on 3 May 2011.\n", rng)
    return Sight(f"articles/{Path(path).stem}.html", f"The quay of yard {number} burnt")


def _added(desk: Desk, number: int, rng: Random) -> Sight:
    desk.save(f"content/articles/telegram-{number}.md", _TELEGRAM.format(number, 1 + number % 28), rng)
    desk.telegrams.append(number)
    return Sight(f"articles/telegram-{number}.html", f"Telegram {number}")


def _removed(desk: Desk, _: int, __: Random) -> Sight:
    number = desk.telegrams.pop(0)
    (desk.project.root / f"content/articles/telegram-{number}.md").unlink()
    return Sight(f"articles/telegram-{number}.html")


def _decided(desk: Desk, number: int, rng: Random) -> Sight:
    path = "content/curation.yaml"
    desk.save(path, desk.text(path) + _DECISION.format(number), rng)
    return Sight(f"events/2012-01-01-vote-{number}.html", f"for the {number}th time")


def _styled(desk: Desk, number: int, rng: Random) -> Sight:
    path = "theme/styles/frame.css"
    desk.save(path, f"{desk.text(path)}\n.edit-{number} {{ margin: 0; }}\n", rng)
    return Sight("theme/timeline.css", f".edit-{number} {{")


def _drawn(desk: Desk, number: int, rng: Random) -> Sight:
    path = "theme/templates/base.html"
    desk.save(path, desk.text(path).replace("</body>", f"<!-- edit {number} --></body>"), rng)
    return Sight("index.html", f"<!-- edit {number} -->")


def _named(desk: Desk, number: int, rng: Random) -> Sight:
    desk.save("settings.py", f'{_settings()}SITENAME = "Record {number} of the port"\n', rng)
    return Sight("method.html", f"Record {number} of the port")


def _settings() -> str:
    return SETTINGS.replace(repr(str(ROOT / "theme")), '"theme"')


KINDS: Final = (_rewritten, _added, _removed, _decided, _styled, _drawn, _named)

_Edit = tuple[int, Callable[[Desk, int, Random], Sight]]


@contextmanager
def watching(root: Path) -> Iterator[Desk]:
    """A project of a few articles and a theme of its own, with `timeline serve --watch` at work on it."""
    project = Project(root)
    project.write("settings.py", _settings())
    copytree(ROOT / "theme", root / "theme")
    for number in range(3):
        article = HARBOUR.replace("Harbour reopens after the storm", f"Harbour {number}")
        project.write(f"content/articles/harbour-{number}.md", article)
    for number in _SPARE:
        project.write(f"content/articles/telegram-{number}.md", _TELEGRAM.format(number, number % 28))
    serving = project.start("timeline", "serve", "-s", "settings.py", "--port", "0", "--watch")
    try:
        origin = serving.stdout.readline().partition("/ shows ")[0]
        Thread(target=deque, args=(serving.stdout, 0), daemon=True).start()  # or else it would wait to be heard
        desk = Desk(project, serving, origin)
        if not desk.shows(Sight("index.html", "The Port Sable record")):
            raise TimeoutError(desk.problems())
        yield desk
    finally:
        serving.terminate()
        serving.wait()


def unseen(desk: Desk, count: int, rng: Random) -> Iterator[str]:
    """Make so many edits. Of each what was not to be seen: "" where it showed."""
    for edits in _together(count, rng):
        saved = []
        for edit in edits:
            if saved:
                _wait_for_build(desk, rng)
            saved.append((time.monotonic(), *edit, edit[1](desk, edit[0], rng)))
            desk.during += desk.building()
        for began, number, kind, sight in saved:
            shows = desk.shows(sight)
            desk.takes.append(time.monotonic() - began)
            yield "" if shows else f"edit {number} ({kind.__name__}) does not show: {sight}. {desk.problems()}"


def _together(count: int, rng: Random) -> Iterator[list[_Edit]]:
    """All edits, in groups of up to three of different kinds: within one, each is saved during the build before it."""
    for first in range(1, count + 1, len(KINDS)):
        edits = iter(enumerate(rng.sample(KINDS, len(KINDS))[: count + 1 - first], first))
        while group := list(islice(edits, rng.randint(1, 3))):
            yield group


def _wait_for_build(desk: Desk, rng: Random) -> None:
    until = time.monotonic() + PATIENCE
    while not desk.building() and time.monotonic() < until:
        time.sleep(0.01)
    time.sleep(rng.random())


def main(count: int, seed: int = 1) -> int:
    """Make so many edits, and say what did not show, and how the server's memory grew."""
    lost: list[str] = []
    memory: list[int] = []
    with TemporaryDirectory() as folder, watching(Path(folder)) as desk:
        for done, said in enumerate(unseen(desk, count, Random(seed)), 1):  # noqa: S311
            lost += filter(None, [said])
            if len(lost) == ENOUGH:
                break
            if done <= TENTH:
                memory = [desk.memory()]
        memory.append(desk.memory())
    grown = memory[1] / memory[0] - 1
    print(
        *lost,
        f"{len(desk.takes)} edits, {desk.during} of them saved during a build, {desk.renamed} by renaming: "
        f"{len(lost)} not shown.",
        f"They showed after {median(desk.takes):.1f} s in the median, {max(desk.takes):.1f} s at most.",
        f"Memory of the server: {memory[1] / 1024:.1f} MB, {grown:+.1%} since the tenth edit.",
        sep="\n",
    )
    return 1 if lost or grown > GROWTH else 0


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        sys.exit(main(int(sys.argv[1]) if sys.argv[1:] else 100))
