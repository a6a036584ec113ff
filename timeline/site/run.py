"""A build of a whole site as a function, and what the settings say of where its parts are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pelican  # type: ignore[import-untyped]
from pelican.log import console  # type: ignore[import-untyped]
from pelican.settings import read_settings  # type: ignore[import-untyped]

from timeline import pipeline
from timeline.building import silences
from timeline.building.log import Entry, listening
from timeline.editing.checks import Finding
from timeline.errors import InputError, Problem
from timeline.model import Timeline
from timeline.reading import Pool
from timeline.site.generator import POOL, TimelineGenerator, finished

_DRAFT: Final[dict[str, object]] = {"TIMELINE_REVIEW": True, "TIMELINE_PATTERNS": True}
_COVERED: Final = {"pelican.generators", "pelican.contents"}  # their errors are problems of ours, with file and line


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


@dataclass(frozen=True, slots=True)
class Built:
    timeline: Timeline
    notices: tuple[str, ...]  # of what was decided
    warnings: tuple[str, ...] = ()  # of the build itself
    ended: tuple[str, ...] = ()  # ids of events that no article tells any more, since the last build
    findings: tuple[Finding, ...] = ()  # all that an editor should look at, where that was asked for


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


def build(  # noqa: PLR0913  (each is a wish of its own)
    project: Project,
    output: Path,
    *,
    remember: bool = True,
    check: bool = False,
    draft: bool = False,
    pool: Pool | None = None,
) -> Built:
    """Build the whole site into a folder, and what was found into content/events/. Raises InputError.

    A draft has the pages for editors and for makers of themes, whatever the settings say. The articles are read by a
    pool, or by processes of this machine. Whatever was logged as an error is one, though Pelican itself would go on.
    """
    with listening() as log:
        try:
            published = _run(project, output, (_DRAFT if draft else {}) | {POOL: pool})
        except InputError as error:
            heard = [entry for entry in log if entry.logger not in _COVERED]
            raise InputError([*error.problems, *_serious(project, heard)]) from None
        except Exception as error:
            for entry in log:
                error.add_note(f"Pelican says: {entry.text}")
            raise
    if problems := _serious(project, log):
        raise InputError(problems)
    if remember:
        pipeline.remember(published, project.content)
    warnings = tuple(entry.text.replace(f"{project.content}/", f"{project.content.name}/") for entry in log)
    findings = pipeline.findings(published, project.content, warnings) if check else ()
    notices = tuple(map(str, published.timeline.notices))
    return Built(published.timeline, notices, warnings, published.ended, findings)


def _run(project: Project, output: Path, overrides: Mapping[str, object]) -> pipeline.Published:
    """One run of Pelican, as its own command would start it."""
    options = pelican.parse_arguments(["-s", str(project.settings), "-o", str(output)])
    options.overrides = {"DELETE_OUTPUT_DIRECTORY": False, "TIMELINE_REMEMBER": False, **overrides}
    results: list[tuple[TimelineGenerator, pipeline.Published]] = []

    def receive(generator: TimelineGenerator, published: pipeline.Published) -> None:
        results.append((generator, published))

    with finished.connected_to(receive), console.capture():  # its own summary says nothing of events
        instance, settings = pelican.get_instance(options)
        if "timeline" not in settings["PLUGINS"]:
            remedy = 'write PLUGINS = ["timeline"] and PLUGIN_PATHS = ["."]'
            raise InputError([Problem(str(project.settings), 0, "these settings do not load the timeline", remedy)])
        instance.run()
    generator, published = results[-1]
    if lost := list(silences.uncopied(generator)):  # only now has Pelican copied them all
        raise InputError(lost)
    return published


def _serious(project: Project, log: Iterable[Entry]) -> list[Problem]:
    return [Problem(str(project.settings), 0, f"Pelican says: {entry.text}") for entry in log if entry.serious]
