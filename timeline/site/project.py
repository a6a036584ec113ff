"""What the settings say of where the parts of a site are. Asked for before anything is built, and so soon loaded."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pelican.settings import read_settings  # type: ignore[import-untyped]

from timeline.errors import InputError, Problem


@dataclass(frozen=True, slots=True)
class Project:
    """Where a site's parts are, by its settings."""

    settings: Path
    content: Path
    theme: Path
    output: Path
    front: str  # the page to open first
    keep: tuple[str, ...]  # what stays in output/ from build to build
    cache: Path | None  # the folder of what may be deleted at any time, if any is wanted
    read: Mapping[str, Any]  # all settings


def project(settings: Path, output: Path | None = None) -> Project:
    """Read the settings. Raises InputError where they cannot be read."""
    try:
        read = read_settings(str(settings), override={"OUTPUT_PATH": str(output.absolute())} if output else {})
    except Exception as error:
        message = f"these settings cannot be read: {error} ({type(error).__name__})"
        raise InputError([Problem(str(settings), getattr(error, "lineno", None) or 0, message)]) from error
    content, theme, built = (Path(read[key]) for key in ("PATH", "THEME", "OUTPUT_PATH"))
    front, keep = str(read.get("TIMELINE_FRONT", "index.html")), tuple(read["OUTPUT_RETENTION"])
    cache = Path(read["CACHE_PATH"]) if read.get("TIMELINE_CACHE", True) is True else None
    return Project(settings, content, theme, built, front, keep, cache, read)
