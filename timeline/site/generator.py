"""From the articles that Pelican read to the pages of the timeline."""

import logging
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from functools import partial
from html import escape
from operator import attrgetter, itemgetter
from pathlib import Path
from typing import Final

import pelican  # type: ignore[import-untyped]
from blinker import Signal
from pelican.contents import Article, Category, Page  # type: ignore[import-untyped]
from pelican.generators import Generator  # type: ignore[import-untyped]
from pelican.writers import Writer  # type: ignore[import-untyped]

from timeline import catalogues, choices, exports, model, pipeline, plan, prose, views
from timeline.building import cores, drawing, intake, links, markup, silences
from timeline.building.kept import Drawn, Kept, Made
from timeline.errors import InputError, Problem
from timeline.model import Report, Timeline
from timeline.reading import Pool
from timeline.site import files, markdown
from timeline.site.files import Outline
from timeline.site.renewal import Renewal, sees_more
from timeline.site.writer import PatientWriter, Waiting, is_patient

POOL: Final = "_POOL"  # the setting by which `build` hands over who reads the articles
KEPT: Final = "_KEPT"  # and this one the site that stands, as far as it is known

_FALLBACK: Final = Path(pelican.__file__).parent / "themes/simple"  # where Pelican looks for what a theme lacks

_FEW: Final = 100  # articles that one process reads as fast as several
_CACHE: Final = "timeline.sqlite"
_TARGET: Final = "@target@"  # stands in the drawn redirect for where it leads

_log: Final = logging.getLogger(__name__)

found = Signal("The timeline is read out of the articles, and nothing is drawn yet. Its sender is the generator.")


class TimelineGenerator(Generator):  # type: ignore[misc]
    """Between Pelican's reading and its writing: from the articles it read to the pages of the timeline."""

    drawn: Drawn

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
            pool = self.settings.get(POOL) or _pool(len(articles))
            cache = Path(self.settings["CACHE_PATH"], _CACHE) if self.choices.cache else None
            self.published = pipeline.build(articles, Path(self.path), self.choices, pool, cache)
            timeline, keys = self.published.timeline, self.published.keys
            self.catalogue = views.catalogue(timeline, self.choices, language, keys)
            self.fingerprint = views.fingerprints(self.catalogue)
            self.offers = self.context["along"] = self._offers()
            claimed += plan.claimed(self.catalogue, self.published.record)
        except InputError as error:
            problems += error.problems
        if problems := [*problems, *silences.collisions(self, claimed)]:
            raise InputError(problems)
        self._claimed = tuple(claimed)
        self._ready_articles()
        found.send(self)

    def prove(self) -> None:
        """Raises InputError with every quote that its article, as it came from all plugins, does not have.

        And with every file that would be laid over a page: now Pelican has found them all.
        """
        if wrong := [*self._unproven(), *silences.laid_over(self, self._claimed)]:
            raise InputError(wrong)

    def generate_output(self, writer: Writer) -> None:
        """Draw the pages. Raises InputError for a quote that its article lacks, or a folder that cannot be written."""
        self.prove()
        if not self.choices.review:
            self.published = replace(self.published, sentences={})  # nobody asks for them again, and they weigh much
        together, kept = 1, None
        if isinstance(writer, PatientWriter):
            together, kept = cores.count(), self.settings.get(KEPT)
        done = drawing.draw([*self._jobs(writer, kept)], together)
        self.drawn = dict(filter(None, done))
        if isinstance(writer, PatientWriter):
            self._forget()
        if self.choices.remember:
            pipeline.remember(self.published, Path(self.path))
            pipeline.record(self.published, Path(self.path))

    def _forget(self) -> None:
        """Let go of what nobody asks for once all is drawn: it weighs as much as the files that are to be written."""
        self.context.pop("along")
        del self.catalogue, self.fingerprint, self.offers

    def _jobs(self, writer: Writer, kept: Kept | None) -> Iterator[Callable[[], tuple[str, Made] | None]]:
        """What draws each file, unless it stands as it would be drawn."""
        output = Path(self.output_path)
        if kept:  # a file that Pelican copies over ours must find none that the site which stands has too
            kept = kept.without(file.save_as for file in self.context["staticfiles"])
        files = Renewal(kept, output)
        for file in self._files():
            yield partial(files.written, file)
        yield partial(self._redirect, writer)
        pages = Renewal(None if kept and sees_more(self.env, self.context) else kept, output, self._everywhere())
        for page in self._pages():
            outline = page.outline and partial(self._outline, page)
            yield partial(pages.drawn, page.address, outline, partial(self._draw, writer, page))
        left = writer.hand_over() if isinstance(writer, PatientWriter) else []
        write = self._write if any(each.lists for each in left) else self._write_and_forget
        for waiting in left:
            yield partial(pages.drawn, waiting.address, self._outlined(waiting), partial(write, waiting))

    def _everywhere(self) -> object:
        """What every page shows of the site, besides its settings."""
        return [(page.url, page.title, page.save_as) for page in self.context.get("pages", ())]

    def _outline(self, page: plan.Planned) -> object:
        return page.template, page.outline and page.outline(), self.offers.outline(page.address)

    def _outlined(self, waiting: Waiting) -> Outline | None:
        """What the page of an article depends on. Pelican's own lists show no one knows what."""
        article = waiting.shown.get("article")
        return partial(self._outline_of_article, article, waiting) if self._unshown.get(id(article)) else None

    def _outline_of_article(self, read: Article, waiting: Waiting) -> object:
        return (
            waiting.template,
            self._as_shown(read),
            sorted(read.metadata.items(), key=itemgetter(0)),
            [other.url for other in read.translations],
            views.article_outline(self._article(read), self.catalogue, self.fingerprint),
            self.offers.outline(waiting.address),
        )

    def _write(self, waiting: Waiting) -> None:
        self._show(waiting.shown.values())
        waiting.write()

    def _write_and_forget(self, waiting: Waiting) -> None:
        """Likewise what no list will show: what thousands of articles show of themselves weighs much."""
        self._write(waiting)
        if isinstance(article := waiting.shown.get("article"), Article):
            article._content, article.reading, article.linked = "", None, None  # noqa: SLF001

    def _pages(self) -> Iterator[plan.Planned]:
        timeline = self.published.timeline
        yield from plan.pages(timeline, self.catalogue, self.published.record, self.fingerprint)
        if self.choices.review:
            findings = pipeline.findings(self.published, Path(self.path))
            yield plan.review(timeline, self.catalogue, findings)
        if self.choices.patterns:
            yield plan.patterns(self.catalogue)

    def _draw(self, writer: Writer, page: plan.Planned) -> None:
        relative = self.settings["RELATIVE_URLS"] and not (page.anywhere and self.settings["SITEURL"])
        template = self.get_template(page.template)
        writer.write_file(page.address, template, self.context, relative, url=page.address, **page.make())

    def _redirect(self, writer: Writer) -> None:
        """Draw one redirect for each depth of folders: they may be many, and differ in no more than where they lead."""
        drawn: dict[int, str] = {}
        for address, target in views.redirects(self.catalogue, self.published.record):
            depth = address.count("/")
            if depth not in drawn:
                self._draw(writer, plan.Planned(address, "timeline/redirect", partial(dict, target=_TARGET)))
                drawn[depth] = Path(self.output_path, address).read_text(encoding="utf-8")
            files.File(address, partial(drawn[depth].replace, _TARGET, escape(target))).write(Path(self.output_path))

    def _offers(self) -> exports.Offers:
        settings = self.settings
        named, about = settings["SITENAME"], settings.get("SITESUBTITLE", "")
        site = exports.Site(named, about, settings["SITEURL"], self.catalogue.language.tag)
        return exports.Offers(self.published.timeline, self.catalogue, site)

    def _files(self) -> Iterator[files.File]:
        """All that no template draws."""
        yield from files.offered(self.offers, self.fingerprint)
        address = f"{self.settings['THEME_STATIC_DIR']}/timeline.css"
        yield files.stylesheet(address, Path(self.theme), self.choices)
        own = (read.url for read in silences.contents(self) if isinstance(read, Page))
        yield from files.found(self.published, self.offers, own, self.fingerprint)

    def _clean(self) -> None:
        """Take out of articles and pages what could do more than show text, and say so."""
        known: dict[str, markup.Safe] = self.context.pop(markdown.SAFE, {})
        for read in silences.contents(self):
            safe = known.get(read._content) or markup.safe(read._content)  # noqa: SLF001
            for name in safe.without:
                found = silences.source(self, read).problem(
                    f"{name} is left out of the page", "see TIMELINE_HTML in the README", words=name.strip("<>")
                )
                _log.warning("%s", found)
            read._content = safe.html  # noqa: SLF001

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
        read_before = {article.slug: article for article in self.published.timeline.articles}
        told: dict[str, list[Report]] = defaultdict(list)
        for event in self.published.timeline.events:
            for report in event.reports:
                told[report.article].append(report)
        for read in self.context["articles"]:
            path = silences.source(self, read).shown
            article, html = read_before[read.slug], self._as_shown(read)
            known = self.published.sentences[article] if prose.same_text(article.html, html) else None
            yield from pipeline.unproven(told[read.slug], path, known or prose.sentences(prose.read(html)))

    def _as_shown(self, read: Article) -> str:
        """Its HTML, links resolved. Pelican keeps what `content` gives: dates must be marked first."""
        if is_patient(self.settings):
            return str(read._update_content(read._content, read.get_siteurl()))  # noqa: SLF001
        return str(read.content)

    def _ready_articles(self) -> None:
        """Let each article have what Pelican asks of it; and what its page shows, if that cannot wait."""
        listed = {read.relative_source_path for read in self.context["articles"]}
        articles = [read for read in silences.contents(self) if isinstance(read, Article)]
        known: dict[str, str] = self.context.pop(markdown.SUMMARIES, {})
        for read in articles:
            if read.relative_source_path in listed:
                text = read._content  # noqa: SLF001  (before dates are marked: elsewhere their links would lead astray)
                if "summary" not in read.metadata:
                    read.metadata["summary"] = known.get(text) or markdown.summary(text, read.settings)
            elif not hasattr(read, "category"):
                read.category = Category(self.settings["DEFAULT_CATEGORY"], self.settings)
        self._unshown = {id(read): read.relative_source_path in listed for read in articles}
        if not is_patient(self.settings):
            self._show(articles)

    def _show(self, shown: Collection[object]) -> None:
        """Mark the dates in articles, and put beside them what their pages show of them. What is unlisted has none."""
        for value in shown:
            if isinstance(value, list | tuple):
                self._show(value)
            elif id(value) in self._unshown:
                self._show_reading(value, listed=self._unshown.pop(id(value)))

    def _show_reading(self, read: Article, *, listed: bool) -> None:
        article = self._article(read)
        if listed:
            read._content = plan.marked(article, self.catalogue)  # noqa: SLF001
            read.reading = views.article_reading(article, self.catalogue)
            read.linked = self.offers.linked_article(article)
        else:
            read.reading = views.article_reading(article, views.catalogue(Timeline((), ()), self.choices))


def _pool(articles: int) -> Pool | None:
    """Processes to read articles in; none where starting them would take longer."""
    return cores.pool() if cores.count() > 1 and articles > _FEW else None
