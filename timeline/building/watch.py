"""Builds the site again whenever something it is made of is edited."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

import watchfiles

from timeline.building import standing
from timeline.errors import InputError, Problem
from timeline.found import FOLDER

if TYPE_CHECKING:
    from timeline.site.project import Project

_TICK: Final = 200  # milliseconds between two looks at the modules: editors replace them, and a watch would be lost
_ROUND: Final = 25  # ticks between two looks at everything, for folders that were replaced and what tells of no edits

_State: TypeAlias = dict[Path, tuple[int, int, int]]  # of each file: its number, its size, when it was written


@dataclass(frozen=True, slots=True)
class Watched:
    """What a site is made of."""

    folders: tuple[Path, ...]  # with all that is in them
    modules: tuple[Path, ...]  # folders of which Python files count, and nothing further down
    written: Path  # the folder in which a build itself writes: that is no edit


def made_of(project: "Project") -> Watched:
    """Content, theme, plugins, this program; and the settings, with what they may import."""
    folders = tuple(folder for folder in standing.folders(project.read) if folder.is_dir())
    modules = (project.settings.absolute().parent, *map(Path, project.read["PLUGIN_PATHS"]))
    return Watched(folders, modules, project.content / FOLDER)


def watch(watched: Watched, build: Callable[[], object]) -> None:
    """Build now and after each edit, until interrupted. An edit saved during a build leads to another build.

    Raises InputError where the system lets nothing be watched.
    """
    changes = watchfiles.watch(*watched.folders, rust_timeout=_TICK, yield_on_timeout=True)
    try:
        next(changes)  # from here on it sees every edit, those during a build as well
    except OSError as error:
        remedy = "on Linux, fs.inotify.max_user_watches may be too small; or set WATCHFILES_FORCE_POLLING=true"
        where = os.path.relpath(watched.folders[0])
        raise InputError([Problem(where, 0, f"edits cannot be watched: {error}", remedy)]) from error
    seen: _State = {}
    beside: _State = {}
    for tick, changed in enumerate(chain([True], changes)):
        before, beside = beside, _state(_modules(watched))
        if not changed and tick % _ROUND and beside == before:
            continue
        now = beside | _state(_inside(watched.folders))
        if now != seen:
            build()
            seen = {path: state for path, state in now.items() if watched.written not in path.parents}
            seen |= _state(_inside([watched.written]))


def afresh(command: Sequence[str], say: Callable[[str], None]) -> str:
    """Do a command of ours in a process of its own: edits of the program count too, and memory does not grow.

    What it complains of is said at once, and returned if it failed.
    """
    complained = []
    arguments = [sys.executable, "-m", "timeline", *command]
    with subprocess.Popen(arguments, stderr=subprocess.PIPE, text=True, errors="replace") as running:  # noqa: S603
        for line in running.stderr or ():
            say(line.rstrip("\n"))
            complained.append(line)
    return ("".join(complained) or "The build was ended.") if running.returncode else ""


def _modules(watched: Watched) -> Iterator[Path]:
    return chain.from_iterable(folder.glob("*.py") for folder in watched.modules)


def _state(files: Iterable[Path]) -> _State:
    state: _State = {}
    for path in files:
        with suppress(OSError):  # it may be gone by now
            found = path.stat()
            state[path] = (found.st_ino, found.st_size, found.st_mtime_ns)
    return state


def _inside(folders: Iterable[Path]) -> Iterator[Path]:
    """All files in these folders but the hidden, and what Python compiles."""
    for folder in folders:
        for root, inner, names in os.walk(folder):
            inner[:] = [name for name in inner if not name.startswith((".", "__pycache__"))]
            yield from (Path(root, name) for name in names if not name.startswith("."))
