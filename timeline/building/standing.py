"""Whether the site that stands is what a build would make: then nothing is built.

A site is made of its settings as they are read, the content, the theme, the plugins, this program and every package
that is installed. A function in the settings cannot be compared: then a build is made.
"""

import json
import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import cache
from hashlib import sha256
from importlib.metadata import distributions
from itertools import chain
from pathlib import Path
from typing import Any, Final

from timeline.edition import edition

_OURS: Final = Path(__file__).parents[1]  # with templates, styles and catalogues
_BESIDE: Final = frozenset({"CACHE_PATH", "OUTPUT_PATH"})  # where things lie makes no difference to what they are


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of a site whenever it was asked for."""

    said: tuple[str, ...]
    complained: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """A site that was built: of what, what its files were then, and what was said of it."""

    made_of: str
    gave: str
    told: Told


def place(cache: Path, output: Path) -> Path:
    """Where that is kept."""
    return cache / f"built-{sha256(str(output.absolute()).encode()).hexdigest()[:12]}.json"


def made_of(settings: Mapping[str, Any], wishes: str, written: Collection[Path]) -> str:
    """A hash of all that a site is made of. `wishes` is how it was asked for; what a build has `written` is none."""
    found = sha256(f"{wishes} {edition()}".encode())
    plain = {name: value for name, value in settings.items() if name not in _BESIDE}
    found.update(repr(sorted(plain.items())).encode())
    found.update(_installed())
    for file in _files(settings, written):
        found.update(f"{file}\0".encode(errors="surrogateescape"))
        with suppress(OSError):  # a link to nowhere: its name is all there is, as it is of what has no end
            found.update(sha256(file.read_bytes() if file.is_file() else b"").digest())
    return found.hexdigest()


def state(places: Iterable[Path]) -> str:
    """A hash of the names, sizes and times of files, and of all in folders: one that is touched changes it."""
    found = sha256()
    for file in chain.from_iterable(map(_within, places)):
        known = file.lstat()
        found.update(f"{file} {known.st_size} {known.st_mtime_ns}\n".encode(errors="surrogateescape"))
    return found.hexdigest()


def recall(file: Path, made: str, places: Iterable[Path]) -> Standing | None:
    """What was said when the site that stands was built; None where it is another, or made of something else.

    `places` are what a build writes: were they touched since, it has to be done again.
    """
    try:
        known = json.loads(file.read_text(encoding="utf-8"))
        kept = Standing(known["made_of"], known["gave"], Told(*map(tuple, known["told"].values())))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return kept if (kept.made_of, kept.gave) == (made, state(places)) else None


def keep(file: Path, standing: Standing) -> None:
    """For the next time. What cannot be written is no harm: then the next time is a build."""
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        beside = file.with_name(f"{file.name}.tmp")
        beside.write_text(json.dumps(asdict(standing)), encoding="utf-8")
        beside.replace(file)


def folders(settings: Mapping[str, Any]) -> list[Path]:
    """Where the parts of a site lie, other than its settings. A plugin may be a file of that name with .py instead."""
    plugins = [str(name) for name in settings["PLUGINS"] or () if name != "timeline"]
    folders = [_OURS, settings["PATH"], settings["THEME"], *settings.get("THEME_TEMPLATES_OVERRIDES", ())]
    folders += [Path(base, name) for base in settings["PLUGIN_PATHS"] for name in plugins]
    return list(map(Path, folders))


@cache
def _installed() -> bytes:
    """Every package with its version; once for a process, which goes on with those that it has loaded."""
    named = sorted((each.name or "", each.version or "") for each in distributions())
    return "".join(f"{name} {version}\n" for name, version in named).encode()


def _files(settings: Mapping[str, Any], written: Collection[Path]) -> Iterator[Path]:
    for folder in folders(settings):
        yield from (file for file in _within(folder) if not any(map(file.is_relative_to, written)))
        yield from _within(folder.parent / f"{folder.name}.py")


def _within(place: Path) -> Iterator[Path]:
    """A file, or all files in a folder, in order; nothing where there is neither."""
    if place.is_file():
        yield place
    for root, inner, names in os.walk(place):
        inner[:] = sorted(name for name in inner if name != "__pycache__")
        yield from (Path(root, name) for name in sorted(names))
