"""Whether the site that stands is what a build would make: then nothing is built.

A site is made of its settings as they are read, the content, the theme, the plugins, this program and every package
that is installed. A function in the settings cannot be compared: then a build is made.
"""

import json
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import cache
from hashlib import sha256
from importlib.metadata import distributions
from pathlib import Path
from typing import Any, Final

from timeline.edition import edition

LANGUAGES: Final = "locale"  # in content/: the words of the pages, and so no article

_OURS: Final = Path(__file__).parents[1]  # with templates, styles and catalogues
_BESIDE: Final = frozenset({"CACHE_PATH", "OUTPUT_PATH"})  # where things lie makes no difference to what they are


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of a site whenever it was asked for."""

    said: tuple[str, ...]
    complained: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """A site that was built: of what, what was in each place that it was written to, and what was said of it."""

    made_of: str
    gave: tuple[str, ...]
    told: Told


def place(cache: Path, output: Path, what: str = "built") -> Path:
    """Where that is kept; or what else is kept of a site."""
    return cache / f"{what}-{sha256(str(output.absolute()).encode()).hexdigest()[:12]}.json"


def ground(settings: Mapping[str, Any], wishes: str) -> str:
    """A hash of all that a site is made of but its content. `wishes` is how it was asked for."""
    found = sha256(f"{wishes} {edition()}".encode())
    plain = {name: value for name, value in settings.items() if name not in _BESIDE}
    found.update(repr(sorted(plain.items())).encode())
    found.update(_installed())
    content = Path(settings["PATH"])
    for folder in [*(each for each in folders(settings) if each != content), content / LANGUAGES]:
        for file in (*_within(folder), *_within(folder.parent / f"{folder.name}.py")):
            _add(found.update, file)
    return found.hexdigest()


def made_of(settings: Mapping[str, Any], ground: str, written: Collection[Path]) -> str:
    """A hash of all that a site is made of. What a build itself has `written` into the content is none of it."""
    found, own = sha256(ground.encode()), tuple(f"{place}{os.sep}" for place in written)
    for file in _within(Path(settings["PATH"])):
        if not f"{file}{os.sep}".startswith(own):
            _add(found.update, file)
    return found.hexdigest()


def _add(add: Callable[[bytes], None], name: str) -> None:
    add(f"{name}\0".encode(errors="surrogateescape"))
    file = Path(name)
    with suppress(OSError):  # a link to nowhere: its name is all there is, as it is of what has no end
        add(sha256(file.read_bytes() if file.is_file() else b"").digest())


def states(places: Iterable[Path]) -> tuple[str, ...]:
    """Of each file, and of all in each folder, a hash of names, sizes and times: one that is touched changes it."""
    return tuple(map(_state, places))


def _state(place: Path) -> str:
    found = sha256()
    for file in _within(place):
        known = os.lstat(file)
        found.update(f"{file} {known.st_size} {known.st_mtime_ns}\n".encode(errors="surrogateescape"))
    return found.hexdigest()


def recall(file: Path, made_of: str, gave: tuple[str, ...]) -> Standing | None:
    """What was said when the site that stands was built; None where it is another, or made of something else.

    `gave` is what a build writes, as it is now: was that touched since, it has to be done again.
    """
    try:
        known = json.loads(file.read_text(encoding="utf-8"))
        kept = Standing(known["made_of"], tuple(known["gave"]), Told(*map(tuple, known["told"].values())))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return kept if (kept.made_of, kept.gave) == (made_of, gave) else None


def keep(file: Path, standing: Standing) -> None:
    """For the next time. What cannot be written is no harm: then the next time is a build."""
    note(file, asdict(standing))


def note(file: Path, known: Mapping[str, Any]) -> None:
    """Write down what a build is spared by, if that can be: whole, or not at all."""
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        beside = file.with_name(f"{file.name}.tmp")
        beside.write_text(json.dumps(known), encoding="utf-8")
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


def _within(place: Path) -> Iterator[str]:
    """A file, or all files in a folder, in order; nothing where there is neither.

    By their names alone: a path of each of tens of thousands would take longer than looking at them.
    """
    if place.is_file():
        yield str(place)
    for root, inner, names in os.walk(place):
        inner[:] = sorted(name for name in inner if name != "__pycache__")
        yield from (f"{root}{os.sep}{name}" for name in sorted(names))
