"""From the articles that Pelican read to the pages of the timeline."""

import logging
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

import pelican  # type: ignore[import-untyped]
from blinker import Signal
from pelican.contents import Article, Page  # type: ignore[import-untyped]
from pelican.generators import Generator  # type: ignore[import-untyped]
from pelican.writers import Writer  # type: ignore[import-untyped]

from timeline import catalogues, choices, pipeline, plan, prose
from timeline.building import cores, drawing, intake, links, markup, silences
from timeline.building.kept import Drawn
from timeline.errors import InputError, Problem
from timeline.model import Report
from timeline.reading import Pool
from timeline.site import articles, markdown
from timeline.site.articles import ArticlePages
from timeline.site.chronology import Chronology
from timeline.site.drawer import Drawer
from timeline.site.writer import PatientWriter

POOL: Final = "_POOL"  # the setting by which `build` hands over who reads the articles
KEPT: Final = "_KEPT"  # and this one the site that stands, as far as it is known

_FALLBACK: Final = Path(pelican.__file__).parent / "themes/simple"  # where Pelican looks for what a theme lacks

_FEW: Final = 100  # articles that one process reads as fast as several
_CACHE: Final = "timeline.sqlite"

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
            read = articles.published(self)
            given = self.settings.get(POOL)
            readers = (lambda _: given) if given else _pool
            cache = Path(self.settings["CACHE_PATH"], _CACHE) if self.choices.cache else None
            self.published = pipeline.build(read, Path(self.path), self.choices, readers, cache)
            self.chronology = Chronology.of(self.published, self.choices, language, self.settings)
            self.context["along"] = self.chronology.offers
            claimed += plan.claimed(self.chronology.catalogue, self.published.record)
        except InputError as error:
            problems += error.problems
        if problems := [*problems, *silences.collisions(self, claimed)]:
            raise InputError(problems)
        self._claimed = tuple(claimed)
        self.article_pages = ArticlePages(self, self.chronology)
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
        if not self.choices.review:  # nobody asks for the sentences again, and they weigh much
            self.published = replace(self.published, sentences={})
            self.chronology = replace(self.chronology, published=self.published)
        together, kept = 1, None
        if isinstance(writer, PatientWriter):
            together, kept = cores.count(), self.settings.get(KEPT)
        drawer = Drawer(self, self.chronology, self.article_pages, writer)
        self.drawn = dict(filter(None, drawing.draw([*drawer.jobs(kept)], together)))
        if isinstance(writer, PatientWriter):  # all is drawn: what nobody asks for again weighs as much as the files
            self.context.pop("along")
            del self.chronology, self.article_pages, drawer
        if self.choices.remember:
            pipeline.remember(self.published, Path(self.path))
            pipeline.record(self.published, Path(self.path))

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
        told = defaultdict[str, list[Report]](list)
        for event in self.published.timeline.events:
            for report in event.reports:
                told[report.article].append(report)
        for read in self.context["articles"]:
            path = silences.source(self, read).shown
            article, html = read_before[read.slug], articles.as_shown(read)
            known = self.published.sentences[article] if prose.same_text(article.html, html) else None
            yield from pipeline.unproven(told[read.slug], path, known or prose.sentences(prose.read(html)))


def _pool(articles: int) -> Pool | None:
    """Processes to read articles in; none where starting them would take longer."""
    return cores.pool() if cores.count() > 1 and articles > _FEW else None
