"""Shows the built site on this machine, and builds it again whenever something it is made of is edited."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import chain
from pathlib import Path
from threading import Thread
from typing import Final, TypeAlias

import watchfiles

from timeline.errors import InputError, Problem

HOST: Final = "127.0.0.1"
_TICK: Final = (
    200  # milliseconds between two looks at the single files: editors replace them, and a watch would be lost
)

_State: TypeAlias = dict[Path, tuple[int, int, int]]  # of each file: its number, its size, when it was written


class _Pages(SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")  # a reload shows the newest build
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (so named in the standard library)
        """Stay quiet: what a build says must not be lost among requests."""


def server(output: Path, port: int) -> ThreadingHTTPServer:
    """A server of `output`, at work already. Raises InputError where the port cannot be had."""
    try:
        serving = ThreadingHTTPServer((HOST, port), partial(_Pages, directory=str(output)))
    except OSError as error:
        message = f"this port cannot be used: {error.strerror}"
        raise InputError([Problem(f"{HOST}:{port}", 0, message, "choose another with --port")]) from error
    Thread(target=serving.serve_forever, daemon=True).start()
    return serving


@dataclass(frozen=True, slots=True)
class Watched:
    """What a site is made of: folders with all that is in them, and single files."""

    folders: tuple[Path, ...]
    files: tuple[Path, ...]
    written: Path  # the folder in which a build itself writes: that is no edit


def watch(watched: Watched, build: Callable[[], object]) -> None:
    """Build now and after each edit, until interrupted. An edit saved during a build leads to another build."""
    changes = watchfiles.watch(*watched.folders, rust_timeout=_TICK, yield_on_timeout=True)
    next(changes)  # from here on it sees every edit, those during a build as well
    seen: _State = {}
    for changed in chain([True], changes):
        if not changed and seen.items() >= _state(watched.files).items():
            continue
        now = _state([*watched.files, *_inside(watched.folders)])
        if now != seen:
            build()
            seen = {path: state for path, state in now.items() if watched.written not in path.parents}
            seen |= _state(_inside([watched.written]))


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
