"""The timeline as a Pelican plugin, and a Pelican build as a function. The only module that imports Pelican."""

import logging
import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import partial
from html import escape
from operator import attrgetter
from pathlib import Path
from typing import Any, Final

import pelican  # type: ignore[import-untyped]
from blinker import Signal
from jinja2 import ChoiceLoader, FileSystemLoader
from pelican import signals
from pelican.contents import Article, Category, Page  # type: ignore[import-untyped]
from pelican.generators import Generator  # type: ignore[import-untyped]
from pelican.log import console  # type: ignore[import-untyped]
from pelican.settings import read_settings  # type: ignore[import-untyped]
from pelican.utils import truncate_html_paragraphs, truncate_html_words  # type: ignore[import-untyped]
from pelican.writers import Writer  # type: ignore[import-untyped]

from timeline import catalogues, choices, exports, model, pipeline, plan, prose, search, sitemap, views
from timeline.building import colours, intake, links, markup, refusals, silences, styles
from timeline.building.log import Entry, listening
from timeline.editing.checks import Finding
from timeline.errors import InputError, Problem
from timeline.language import ENGLISH, speaking
from timeline.model import Report, Timeline
from timeline.reading import Pool
from timeline.record import feed, json_feed
from timeline.views import addresses

_FALLBACK: Final = Path(pelican.__file__).parent / "themes/simple"  # where Pelican looks for what a theme lacks

_TEMPLATES: Final = Path(__file__).parent / "templates"

_FEW: Final = 100  # articles that one process reads as fast as several
_POOL: Final = "_POOL"  # the setting by which `build` hands over who reads the articles
_CACHE: Final = "timeline.sqlite"
_DRAFT: Final[dict[str, object]] = {"TIMELINE_REVIEW": True, "TIMELINE_PATTERNS": True}
_TARGET: Final = "@target@"  # stands in the drawn redirect for where it leads

_COVERED: Final = {"pelican.generators", "pelican.contents"}  # their errors are problems of ours, with file and line

_log: Final = logging.getLogger(__name__)

finished = Signal("The pages of a timeline are drawn. Its sender is the generator.")


def connect() -> None:
    """Pelican holds receivers weakly: only functions of a module live long enough."""
    signals.initialized.connect(_prepare)
    signals.generator_init.connect(_read_with_care)
    signals.generator_init.connect(_offer_templates)
    signals.get_generators.connect(_generator)


def _prepare(site: pelican.Pelican) -> None:
    """Take from Pelican what would date an article by guess, or from a cache that other settings have filled."""
    for name, (default, _) in choices.SETTINGS.items():
        site.settings.setdefault(name, default)
    site.settings.update(DEFAULT_DATE=None, CACHE_CONTENT=False, LOAD_CONTENT_CACHE=False)
    tag, content = site.settings["DEFAULT_LANG"], Path(site.settings["PATH"])
    spoken, problems = catalogues.spoken(tag, content)
    if spoken is ENGLISH and not problems and tag != ENGLISH.tag:
        _log.warning(catalogues.unknown(tag, content))
    icon = Path(site.settings["THEME"], "static", "favicon.svg").is_file()  # other themes may have none
    site.settings["JINJA_GLOBALS"] = speaking(spoken) | {"icon": icon} | site.settings["JINJA_GLOBALS"]
    drawing = {"auto_reload": False}  # templates are read once in a build
    site.settings["JINJA_ENVIRONMENT"] = drawing | site.settings["JINJA_ENVIRONMENT"]


def _offer_templates(generator: Generator) -> None:
    """Those of the package stand below the theme's own, so that a site can have any of them otherwise."""
    generator.env.loader = ChoiceLoader([generator.env.loader, FileSystemLoader(_TEMPLATES)])


def _read_with_care(generator: Generator) -> None:
    """Let no file reach a reader that is none of ours to read, and let no reader guess a date."""
    for reader in generator.readers.readers.values():
        reader.read = partial(_looked_at, reader.read, Path(generator.path))
        reader.process_metadata = partial(_processed, reader.process_metadata)


def _looked_at(read: Callable[[str], object], content: Path, path: str) -> object:
    refusals.inspect(Path(path), content)
    with refusals.patience(refusals.PATIENCE):
        return read(path)


def _processed(process: Callable[[str, str], object], name: str, value: str) -> object:
    return intake.iso_date(name, value) if name in ("date", "modified") else process(name, value)


def _generator(_: pelican.Pelican) -> type:
    return TimelineGenerator


class TimelineGenerator(Generator):  # type: ignore[misc]
    """Between Pelican's reading and its writing: from the articles it read to the pages of the timeline."""

    def generate_context(self) -> None:
        """Read the timeline out of the articles. Raises InputError with all that is wrong."""
        chosen, wrong = choices.read(self.settings, "pelicanconf.py")
        self.choices = choices.titled(chosen, intake.titles(self.context["articles"], self.settings["ARTICLE_PATHS"]))
        language, faulty = catalogues.spoken(self.settings["DEFAULT_LANG"], Path(self.path))
        problems, claimed = [*wrong, *faulty, *self._problems()], list[str]()
        if self.choices.html == "safe":
            self._clean()
        try:
            articles = self._articles()
            pool = self.settings.get(_POOL) or _pool(len(articles))
            cache = Path(self.settings["CACHE_PATH"], _CACHE) if self.choices.cache else None
            self.published = pipeline.build(articles, Path(self.path), self.choices, pool, cache)
            self.catalogue = views.catalogue(self.published.timeline, self.choices, language)
            self.offers = self.context["along"] = self._offers()
            claimed += plan.claimed(self.catalogue, self.published.record)
        except InputError as error:
            problems += error.problems
        if problems := [*problems, *silences.collisions(self, claimed)]:
            raise InputError(problems)
        self._show_readings()

    def generate_output(self, writer: Writer) -> None:
        """Draw the pages. Raises InputError for a quote that its article lacks, or a folder that cannot be written."""
        if unproven := list(self._unproven()):
            raise InputError(unproven)
        for page in plan.pages(self.published.timeline, self.catalogue, self.published.record):
            self._draw(writer, page)
        if self.choices.review:
            findings = pipeline.findings(self.published, Path(self.path))
            page = plan.review(self.published.timeline, self.catalogue, findings)
            self._draw(writer, page)
        if self.choices.patterns:
            self._draw(writer, plan.patterns(self.catalogue))
        self._redirect(writer)
        for address, made in self._exports():
            self._write(address, made)
        if self.choices.remember:
            pipeline.remember(self.published, Path(self.path))
        finished.send(self, published=self.published)

    def _draw(self, writer: Writer, page: plan.Planned) -> None:
        relative = self.settings["RELATIVE_URLS"] and not (page.anywhere and self.settings["SITEURL"])
        template = self.get_template(page.template)
        writer.write_file(page.address, template, self.context, relative, url=page.address, **page.shown)

    def _redirect(self, writer: Writer) -> None:
        """Draw one redirect for each depth of folders: they may be many, and differ in no more than where they lead."""
        drawn: dict[int, str] = {}
        for address, target in views.redirects(self.catalogue):
            depth = address.count("/")
            if depth not in drawn:
                self._draw(writer, plan.Planned(address, "timeline/redirect", {"target": _TARGET}))
                drawn[depth] = Path(self.output_path, address).read_text(encoding="utf-8")
            self._write(address, drawn[depth].replace(_TARGET, escape(target)))

    def _write(self, address: str, made: str | bytes) -> None:
        file = Path(self.output_path, address)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(made.encode() if isinstance(made, str) else made)

    def _offers(self) -> exports.Offers:
        settings = self.settings
        named, about = settings["SITENAME"], settings.get("SITESUBTITLE", "")
        site = exports.Site(named, about, settings["SITEURL"], self.catalogue.language.tag)
        return exports.Offers(self.published.timeline, self.catalogue, site)

    def _exports(self) -> Iterator[tuple[str, str | bytes]]:
        yield from self.offers.written()
        yield from self.offers.drawn()
        yield from self._changes(self.offers.site)
        yield from exports.schemas()
        yield from search.published(self.catalogue)
        if self.offers.site.url:
            own = (sitemap.Dated(read.url) for read in silences.contents(self) if isinstance(read, Page))
            pages = sitemap.pages(self.catalogue, self.published.record)
            yield from sitemap.files((*pages, *own), self.offers.site.url)
        yield f"{self.settings['THEME_STATIC_DIR']}/timeline.css", self._stylesheet()

    def _changes(self, site: exports.Site) -> Iterator[tuple[str, str]]:
        changes = views.changes(self.published.record, self.catalogue)
        title = self.catalogue.language.text("What changed")
        newest = max((article.published for article in self.published.timeline.articles), default=date.min)
        yield addresses.CHANGES_FEED, feed.feed(changes, site, title, newest)
        yield addresses.CHANGES_JSON_FEED, json_feed.json_feed(changes, site, title)

    def _stylesheet(self) -> str:
        """That of a theme which adds parts to ours; for any other one, ours alone."""
        added = Path(self.theme, "styles")
        if added.is_dir():
            return styles.whole(added, colours.declared(self.choices.colours))
        return styles.alone(colours.declared(colours.AMONG_OTHERS | self.choices.colours))

    def _clean(self) -> None:
        """Take out of articles and pages what could do more than show text, and say so."""
        for read in silences.contents(self):
            for name in markup.taken_out(read._content):  # noqa: SLF001
                found = silences.source(self, read).problem(
                    f"{name} is left out of the page", "see TIMELINE_HTML in the README", words=name.strip("<>")
                )
                _log.warning("%s", found)
            read._content = markup.cleaned(read._content)  # noqa: SLF001

    def _articles(self) -> tuple[model.Article, ...]:
        """The published articles, in order. Of two with one slug only the first: the other is reported."""
        articles = sorted(map(self._article, self.context["articles"]), key=attrgetter("published", "path"))
        return tuple({article.slug: article for article in reversed(articles)}.values())[::-1]

    def _article(self, read: intake.Read) -> model.Article:
        return intake.article(read, self.settings["ARTICLE_PATHS"])

    def _problems(self) -> Iterator[Problem]:
        yield from silences.missing_templates(self, plan.TEMPLATES, _FALLBACK)
        yield from silences.left_out(self, Article)
        yield from silences.left_out(self, Page)
        yield from silences.vanished(self)
        yield from silences.strays(self)
        yield from silences.led_out(Path(self.path))
        for read in silences.contents(self):
            source = silences.source(self, read)
            yield from silences.undated(source, read) if isinstance(read, Article) else ()
            yield from silences.misplaced(source, read)
            yield from links.dangling(self, read)

    def _unproven(self) -> Iterator[Problem]:
        """Hold every quote against its article as readers will see it, whatever other plugins have done to that."""
        told: dict[str, list[Report]] = defaultdict(list)
        for event in self.published.timeline.events:
            for report in event.reports:
                told[report.article].append(report)
        for read in self.context["articles"]:
            path = silences.Source(Path(self.path), read.relative_source_path).shown
            yield from pipeline.unproven(told[read.slug], path, prose.sentences(prose.read(read.content)))

    def _show_readings(self) -> None:
        """Mark the dates in each article, and put beside it what its page shows of them. What is unlisted has none."""
        listed = {read.relative_source_path for read in self.context["articles"]}
        alone = views.catalogue(Timeline((), ()), self.choices)
        for read in silences.contents(self):
            if not isinstance(read, Article):
                continue
            article = self._article(read)
            if article.path in listed:
                read.metadata.setdefault("summary", _summary(read))
                read._content = plan.marked(article, self.catalogue)  # noqa: SLF001
                read.reading = views.article_reading(article, self.catalogue)
                read.linked = self.offers.linked_article(article)
            else:
                read.reading = views.article_reading(article, alone)
                if not hasattr(read, "category"):
                    read.category = Category(self.settings["DEFAULT_CATEGORY"], self.settings)  # Pelican asks for it


def _summary(read: Article) -> str:
    """As Pelican makes it, but before dates are marked: on a page of another folder their links would lead astray."""
    settings, text = read.settings, read._content  # noqa: SLF001
    if settings.get("SUMMARY_MAX_PARAGRAPHS") is not None:
        text = truncate_html_paragraphs(text, settings["SUMMARY_MAX_PARAGRAPHS"])
    length = settings["SUMMARY_MAX_LENGTH"]
    return str(text if length is None else truncate_html_words(text, length, settings["SUMMARY_END_SUFFIX"]))


def _pool(articles: int) -> Pool | None:
    """Processes to read articles in, as many as there are cores to use; none where starting them would take longer."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return partial(ProcessPoolExecutor, cores) if cores > 1 and articles > _FEW else None


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
            published = _run(project, output, (_DRAFT if draft else {}) | {_POOL: pool})
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
