"""A build of a whole site as a function."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path
from typing import Final

import pelican  # type: ignore[import-untyped]
from pelican import signals
from pelican.log import console  # type: ignore[import-untyped]

from timeline import notebook, pipeline, progress
from timeline.building import silences
from timeline.building.kept import Drawn, Kept
from timeline.building.log import Entry, listening
from timeline.editing.finding import Finding
from timeline.errors import InputError, Problem
from timeline.model import Timeline
from timeline.reading import Pool
from timeline.record import file
from timeline.site.generator import KEPT, POOL, TimelineGenerator, found
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
    drawn: Drawn = field(default_factory=dict)  # what each file was made of
    ended: tuple[str, ...] = ()  # ids of events that no article tells any more, since the last build
    findings: tuple[Finding, ...] = ()  # all that an editor should look at, where that was asked for


class _EnoughError(Exception):
    """Ends a run of Pelican where it would begin to draw."""


def build(
    project: Project, output: Path, *, draft: bool = False, pool: Pool | None = None, kept: Kept | None = None
) -> Built:
    """Build the whole site into a folder, and what was found into content/events/. Raises InputError.

    A draft has the pages for editors and for makers of themes, whatever the settings say. The articles are read by a
    pool, or by processes of this machine. What was kept of the site that stands is not drawn again. In the folder lies
    the record of a publication, until that takes place.
    """
    generator, log = _heard(project, (_DRAFT if draft else {}) | {POOL: pool, KEPT: kept}, output)
    pipeline.remember(generator.published, project.content)
    if generator.published.recording:
        file.lay(output, project.content, generator.published.record)
    return replace(_built(project, generator.published, log), drawn=generator.drawn)


def find(project: Project, *, pool: Pool | None = None) -> Built:
    """Write what is found to content/events/, and nothing else. Raises InputError."""
    generator, log = _heard(project, {POOL: pool})
    pipeline.remember(generator.published, project.content)
    return _built(project, generator.published, log)


def check(project: Project) -> Built:
    """All that an editor should look at. Nothing is written. Raises InputError where a build would, but in drawing."""
    generator, log = _heard(project, {})
    published = generator.published
    built = _built(project, published, log)
    return replace(built, findings=pipeline.findings(published, project.content, built.warnings))


def _heard(
    project: Project, overrides: Mapping[str, object], output: Path | None = None
) -> tuple[TimelineGenerator, list[Entry]]:
    """What a run gives, and what it logs. What is logged as an error is one, though Pelican itself would go on."""
    with unswept(), listening() as log:
        try:
            generator = _run(project, overrides, output)
        except InputError as error:
            heard = [entry for entry in log if entry.logger not in _COVERED]
            raise InputError([*error.problems, *_serious(project, heard)]) from None
        except Exception as error:
            for entry in log:
                error.add_note(f"Pelican says: {entry.text}")
            raise
    if problems := _serious(project, log):
        raise InputError(problems)
    return generator, log


def _built(project: Project, published: pipeline.Published, log: Iterable[Entry]) -> Built:
    warnings = tuple(_shown(entry, project) for entry in log if entry.logger not in _PASSING)
    passing = tuple(_shown(entry, project) for entry in log if entry.logger in _PASSING)
    notices = tuple(map(str, published.timeline.notices))
    return Built(published.timeline, notices, warnings, passing, ended=published.ended)


def _shown(entry: Entry, project: Project) -> str:
    return entry.text.replace(f"{project.content}/", f"{project.content.name}/")


def _run(project: Project, overrides: Mapping[str, object], output: Path | None) -> TimelineGenerator:
    """One run of Pelican, as its own command would start it; without a folder to draw into, all but drawing."""
    options = pelican.parse_arguments(["-s", str(project.settings), *(["-o", str(output)] if output else [])])
    options.overrides = {"DELETE_OUTPUT_DIRECTORY": False, "TIMELINE_REMEMBER": False, **overrides}
    read: list[TimelineGenerator] = []
    with found.connected_to(read.append), _counting(), console.capture():  # its own summary says nothing of events
        instance, settings = pelican.get_instance(options)
        if "timeline" not in settings["PLUGINS"]:
            remedy = 'write PLUGINS = ["timeline"] and PLUGIN_PATHS = ["."]'
            raise InputError([Problem(str(project.settings), 0, "these settings do not load the timeline", remedy)])
        if output:
            instance.run()
        else:
            _read(instance)
    generator = read[-1]
    if not output:
        generator.prove()
    elif lost := list(silences.uncopied(generator)):  # only now has Pelican copied them all
        raise InputError(lost)
    return generator


@contextmanager
def _counting() -> Iterator[None]:
    """Say how many articles Pelican has taken in, as long as it does."""
    with progress.telling("articles loaded") as show:
        number = count(1)
        with signals.article_generator_preread.connected_to(lambda _: show(next(number))):
            yield


def _read(instance: pelican.Pelican) -> None:
    """Let Pelican and all plugins read, up to where it asks who is to write."""
    with signals.get_writer.connected_to(_enough), suppress(_EnoughError):
        instance.run()


def _enough(_: pelican.Pelican) -> None:
    raise _EnoughError


def _serious(project: Project, log: Iterable[Entry]) -> list[Problem]:
    return [Problem(str(project.settings), 0, f"Pelican says: {entry.text}") for entry in log if entry.serious]
