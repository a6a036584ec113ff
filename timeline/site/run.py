"""A build of a whole site as a function."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pelican  # type: ignore[import-untyped]
from pelican.log import console  # type: ignore[import-untyped]

from timeline import notebook, pipeline
from timeline.building import silences
from timeline.building.log import Entry, listening
from timeline.editing.finding import Finding
from timeline.errors import InputError, Problem
from timeline.model import Timeline
from timeline.reading import Pool
from timeline.site.generator import POOL, TimelineGenerator, finished
from timeline.site.project import Project
from timeline.sweeping import unswept

_DRAFT: Final[dict[str, object]] = {"TIMELINE_REVIEW": True, "TIMELINE_PATTERNS": True}
_PASSING: Final = {notebook.__name__}  # tells of its file, not of the site
_COVERED: Final = {"pelican.generators", "pelican.contents"}  # their errors are problems of ours, with file and line


@dataclass(frozen=True, slots=True)
class Built:
    timeline: Timeline
    notices: tuple[str, ...]  # of what was decided
    warnings: tuple[str, ...] = ()  # of the build itself
    passing: tuple[str, ...] = ()  # of the same, but no matter of the site: a cache that was begun anew
    ended: tuple[str, ...] = ()  # ids of events that no article tells any more, since the last build
    findings: tuple[Finding, ...] = ()  # all that an editor should look at, where that was asked for


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
    with unswept(), listening() as log:
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
    warnings = tuple(_shown(entry, project) for entry in log if entry.logger not in _PASSING)
    passing = tuple(_shown(entry, project) for entry in log if entry.logger in _PASSING)
    findings = pipeline.findings(published, project.content, warnings) if check else ()
    notices = tuple(map(str, published.timeline.notices))
    return Built(published.timeline, notices, warnings, passing, published.ended, findings)


def _shown(entry: Entry, project: Project) -> str:
    return entry.text.replace(f"{project.content}/", f"{project.content.name}/")


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
