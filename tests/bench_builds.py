"""Times builds of invented collections beside bare Pelican: `python -m tests.bench_builds [COUNT ...]`.

Cold, unchanged and with one article edited; each as a ratio to Pelican's own build of the same articles, made in the
same run, with peak memory. Beside Hugo as well, where it is installed.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

from tests import newsroom

ROOT: Final = Path(__file__).parents[1]
COUNTS: Final = (100, 1_000, 5_000)
OURS: Final = (sys.executable, "-m", "timeline", "build", "-s", "settings.py")
BARE: Final = (sys.executable, "-m", "pelican", "content", "-s", "bare.py", "-o", "bare")
SETTINGS: Final = """\
import sys

sys.path.insert(0, {root!r})
from pelicanconf import *

THEME = {theme!r}
PLUGIN_PATHS = [{root!r}]
"""
PLAIN: Final = 'SITENAME, TIMEZONE, THEME, ARTICLE_PATHS = "Bare", "UTC", "simple", ["articles"]\n'


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took: seconds by the clock and of all cores, and the most memory of one process in MB."""

    wall: float
    cpu: float
    memory: float


def main(counts: Sequence[int]) -> None:
    print("articles                  wall s    x Pelican     CPU s    MB")
    for count in counts:
        with TemporaryDirectory() as folder:
            project = Path(folder)
            prepare(project, count)
            bare = cost(BARE, project)
            rows = [("bare Pelican", bare), *ours(project), *others(project)]
        for name, row in rows:
            print(
                f"{count:6,}  {name:15}{row.wall:9.2f}{row.wall / bare.wall:12.2f}{row.cpu:10.2f}{row.memory:7.0f}",
                flush=True,
            )


def prepare(project: Path, count: int) -> None:
    newsroom.write(project / "content/articles", count)
    settings = SETTINGS.format(root=str(ROOT), theme=str(ROOT / "theme"))
    (project / "settings.py").write_text(settings, encoding="utf-8")
    (project / "bare.py").write_text(PLAIN, encoding="utf-8")


def ours(project: Path) -> Iterator[tuple[str, Cost]]:
    yield "cold", cost(OURS, project)
    yield "unchanged", cost(OURS, project)
    article = next((project / "content/articles").rglob("*.md"))
    article.write_text(article.read_text(encoding="utf-8") + "\nThe quay burnt on Monday.\n", encoding="utf-8")
    yield "one edit", cost(OURS, project)


def others(project: Path) -> Iterator[tuple[str, Cost]]:
    """Hugo on the same articles, with a theme of two lines."""
    if not shutil.which("hugo"):
        return
    site = project / "hugo"
    for file in (project / "content/articles").rglob("*.md"):
        head, _, text = file.read_text(encoding="utf-8").partition("\n\n")
        fields = "\n".join(
            f"{key.lower()}: {value!r}" for key, _, value in (line.partition(": ") for line in head.splitlines())
        )
        target = site / "content" / file.name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(f"---\n{fields}\n---\n{text}", encoding="utf-8")
    layouts = site / "layouts/_default"
    layouts.mkdir(parents=True)
    (layouts / "single.html").write_text("<h1>{{ .Title }}</h1>{{ .Content }}", encoding="utf-8")
    (layouts / "list.html").write_text(
        "{{ range .Pages }}<a href={{ .Permalink }}>{{ .Title }}</a>{{ end }}", encoding="utf-8"
    )
    (site / "hugo.toml").write_text('baseURL = "/"\n', encoding="utf-8")
    yield "Hugo", cost(("hugo", "--quiet"), site)


def cost(command: Sequence[str], project: Path) -> Cost:
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    said, begun = project / "said.txt", perf_counter()
    with said.open("wb") as out:
        started = subprocess.Popen(command, cwd=project, env=os.environ | {"PYTHONPATH": path}, stdout=out, stderr=out)
        _, status, used = os.wait4(started.pid, 0)
    if status:
        sys.exit(f"{' '.join(command)} failed:\n{said.read_text(encoding='utf-8', errors='replace')}")
    return Cost(perf_counter() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


if __name__ == "__main__":
    main([int(count) for count in sys.argv[1:]] or COUNTS)
