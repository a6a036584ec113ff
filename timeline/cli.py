"""python -m timeline: build the site, check it, serve it, explain a date."""

import os
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace, _SubParsersAction
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Final, TypeAlias

from timeline.building import kept, standing
from timeline.building.kept import Drawn, Kept
from timeline.building.publish import publish
from timeline.building.standing import Standing, Told
from timeline.editing import listing
from timeline.editing.finding import KINDS
from timeline.errors import InputError, Problem, did_you_mean
from timeline.found import FOLDER
from timeline.record import file as record

if TYPE_CHECKING:
    from timeline.model import Timeline
    from timeline.reading import Pool
    from timeline.site.project import Project

_Commands: TypeAlias = "_SubParsersAction[ArgumentParser]"

INTERRUPTED: Final = 130  # what a shell expects of a program that Ctrl-C has ended

_SOME: Final = 5  # ids that are named where there may be many


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what is asked. The exit code is 1 for anything that somebody has to mend; then nothing is published."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except InputError as error:
        _complain(str(error))
        _complain(f"{_counted(len(error.problems), 'problem')} to mend. {error.stands}")
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED


def build(options: Namespace) -> int:
    """Build the site beside the published one, then swap it in; where nothing has changed, let it stand."""
    from timeline.site import project as projects  # noqa: PLC0415  (Pelican takes longer than explaining a date)

    project = projects.project(options.settings, options.output)
    written = (project.output, project.content / FOLDER, project.content / record.FILE)
    if project.cache is None:
        _, told = _build_anew(options, project)
        _tell(told)
        return 0
    file = standing.place(project.cache, project.output)
    ground = standing.ground(project.read, f"draft={options.draft} {Path.cwd()}")  # paths are told from here
    made_of, gave = standing.made_of(project.read, ground, written), standing.states(written)
    known = standing.recall(file, made_of, gave)
    if known is None:
        drawn = standing.place(project.cache, project.output, "drawn")
        built, told = _build_anew(options, project, Kept.read(drawn, project.output, ground, gave[0]))
        gave = standing.states(written)
        known = Standing(made_of, gave, told)
        standing.keep(file, known)
        kept.keep(drawn, ground, gave[0], built)
    _tell(known.told)
    return 0


def _build_anew(options: Namespace, project: "Project", kept: Kept | None = None) -> tuple[Drawn, Told]:
    """What each file of a build was made of, and what is to be said of it each time that it stands."""
    from timeline.site import run  # noqa: PLC0415

    building = partial(run.build, project, draft=options.draft, pool=_pool(options), kept=kept)
    settle = partial(record.settle, content=project.content)
    built = publish(project.output, building, keep=project.keep, say=_complain, settle=settle)
    for warning in built.passing:
        _complain(f"warning: {warning}")
    if built.ended:
        _say(f"{_counted(len(built.ended), 'event')} told no more, whose address leads nowhere: {_some(built.ended)}")
    said = [f"{summary(built.timeline)} Open {os.path.relpath(project.output / project.front)}"]
    if built.notices:
        said.append(f"{_counted(len(built.notices), 'thing')} to look at: python -m timeline check")
    return built.drawn, Told(tuple(said), tuple(f"warning: {warning}" for warning in built.warnings))


def _tell(told: Told) -> None:
    for line in told.said:
        _say(line)
    for line in told.complained:
        _complain(line)


def find(options: Namespace) -> int:
    """Find the events of all articles and write them to content/events/; the site that is published stays as it is."""
    from timeline.site import project as projects  # noqa: PLC0415
    from timeline.site import run  # noqa: PLC0415

    project = projects.project(options.settings)
    built = run.find(project, pool=_pool(options))
    _say(f"{summary(built.timeline)} They are in {os.path.relpath(project.content / FOLDER)}/.")
    return 0


def _pool(options: Namespace) -> "Pool | None":
    """The workers of a cluster, where one is named."""
    if not options.cluster:
        return None
    from timeline import cluster  # noqa: PLC0415  (it takes a second to load)

    return partial(cluster.workers, options.cluster)


def check(options: Namespace) -> int:
    """Say what an editor should look at, and what to paste. Nothing is written."""
    from timeline.site import project as projects  # noqa: PLC0415
    from timeline.site import run  # noqa: PLC0415

    built = run.check(projects.project(options.settings))
    findings = [finding for finding in built.findings if finding.kind in options.only]
    for line in listing.lines(findings, None if options.all else listing.MOST):
        _say(line)
    _say(f"{summary(built.timeline)} {_counted(len(findings), 'thing')} to look at.")
    return 1 if findings and options.strict else 0


def explain(options: Namespace) -> int:
    """Say how the dates in a text are read, and why so."""
    from timeline.dates import explain as dates  # noqa: PLC0415  (its rules take longer than a site that stands)

    for line in dates.explain(options.text, options.published):
        _say(line)
    return 0


def serve(options: Namespace) -> int:
    """Show the built site on this machine; with --watch, build it and load its pages again after each edit."""
    from timeline.building import follow, watch  # noqa: PLC0415  (no build needs them)
    from timeline.building.serve import HOST, Pages, server  # noqa: PLC0415
    from timeline.site import project as projects  # noqa: PLC0415

    project = projects.project(options.settings, options.output)
    if not options.watch and not (project.output / "index.html").exists():
        raise InputError(
            [Problem(os.path.relpath(project.output), 0, "there is nothing to show yet", "run make first")]
        )
    news = follow.News(project.output)
    pages = partial(follow.Following, news=news) if options.watch else Pages
    with server(project.output, options.port, pages) as serving:
        _say(f"http://{HOST}:{serving.server_port}/ shows {os.path.relpath(project.output)}; Ctrl-C ends it.")
        try:
            if options.watch:
                watch.watch(watch.made_of(project), lambda: news.tell(_build_afresh(options)))
            else:
                Event().wait()
        except KeyboardInterrupt:
            return 0
    return 0


def _build_afresh(options: Namespace) -> str:
    """What a build of its own process complained of, if it failed."""
    from timeline.building.watch import afresh  # noqa: PLC0415

    output = ["-o", str(options.output)] if options.output else []
    return afresh(["build", "--draft", "-s", str(options.settings), *output], _complain)


def summary(timeline: "Timeline") -> str:
    """11 events from 2 articles, 2009 to 2025."""
    days = [day for event in timeline.events for day in (event.when.first, event.when.last) if day]
    span = f", {min(days).year} to {max(days).year}" if days else ""
    return f"{_counted(len(timeline.events), 'event')} from {_counted(len(timeline.articles), 'article')}{span}."


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _some(ids: Sequence[str]) -> str:
    return ", ".join(ids[:_SOME]) + (f" and {len(ids) - _SOME} more" if len(ids) > _SOME else "")


def _say(text: str) -> None:
    print(text, flush=True)  # noqa: T201  (a command speaks to whoever runs it)


def _complain(text: str) -> None:
    print(text, file=sys.stderr, flush=True)  # noqa: T201


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="python -m timeline", description="From dated statements in articles to a timeline.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    of_site = ArgumentParser(add_help=False)
    of_site.add_argument("-s", "--settings", type=Path, default="pelicanconf.py", help="default: %(default)s")

    of_cluster = ArgumentParser(add_help=False)
    among = "let the workers of this Dask scheduler read the articles, such as tcp://10.0.0.1:8786"
    of_cluster.add_argument("--cluster", metavar="ADDRESS", help=among)

    building = _command(commands, build, of_site, of_cluster)
    building.add_argument("-o", "--output", type=Path, help="default: what the settings say")
    building.add_argument("--draft", action="store_true", help="with the page that shows editors what needs a look")

    _command(commands, find, of_site, of_cluster)

    checking = _command(commands, check, of_site)
    checking.add_argument("--all", action="store_true", help=f"more than {listing.MOST} of a kind")
    only = f"some of {','.join(KINDS)}; default: all"
    checking.add_argument("--only", type=_kinds, default=KINDS, metavar="KINDS", help=only)
    checking.add_argument("--strict", action="store_true", help="exit with 1 when there is any of these")

    explaining = _command(commands, explain)
    explaining.add_argument("text", help="a sentence or more")
    explaining.add_argument("--published", type=_day, required=True, metavar="DAY", help="such as 2018-01-24")

    serving = _command(commands, serve, of_site)
    serving.add_argument("-o", "--output", type=Path, help="default: what the settings say")
    serving.add_argument("--port", type=_port, default=8000, help="default: %(default)s; 0 takes any that is free")
    serving.add_argument("--watch", action="store_true", help="build now, and again after each edit")
    return parser


def _command(commands: _Commands, run: Callable[[Namespace], int], *parents: ArgumentParser) -> ArgumentParser:
    """A subcommand named and described by the function that does it."""
    told = run.__doc__ or ""
    command = commands.add_parser(run.__name__, parents=parents, help=told, description=told)
    command.set_defaults(run=run)
    return command


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f'expected a day such as 2018-01-24, got "{text}"') from None


def _kinds(text: str) -> tuple[str, ...]:
    for kind in (chosen := tuple(text.split(","))):
        if kind not in KINDS:
            expected = f"some of {', '.join(KINDS)}, with commas and no spaces"
            raise ArgumentTypeError(f'expected {expected}, got "{kind}"{did_you_mean(kind, KINDS)}')
    return chosen


def _port(text: str) -> int:
    if text.isdecimal() and int(text) < 65536:
        return int(text)
    raise ArgumentTypeError(f'expected a number from 0 to 65535, got "{text}"')
