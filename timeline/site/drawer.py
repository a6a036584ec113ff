"""What draws each file of a site, unless it stands as it would be drawn."""

from collections.abc import Callable, Iterator
from functools import partial
from html import escape
from pathlib import Path
from typing import Final, TypeAlias

from pelican.contents import Page  # type: ignore[import-untyped]
from pelican.generators import Generator  # type: ignore[import-untyped]
from pelican.writers import Writer  # type: ignore[import-untyped]

from timeline import pipeline, plan, views
from timeline.building import silences
from timeline.building.kept import Kept, Made
from timeline.site import files
from timeline.site.articles import ArticlePages
from timeline.site.chronology import Chronology
from timeline.site.renewal import Renewal, sees_more
from timeline.site.writer import PatientWriter

_Job: TypeAlias = Callable[[], tuple[str, Made] | None]

_TARGET: Final = "@target@"  # stands in the drawn redirect for where it leads


class Drawer:
    """Draws with the templates and the writer of a generator."""

    def __init__(self, generator: Generator, chronology: Chronology, articles: ArticlePages, writer: Writer) -> None:
        self._generator, self._settings, self._writer = generator, generator.settings, writer
        self._known, self._articles = chronology, articles
        self._output = Path(generator.output_path)

    def jobs(self, kept: Kept | None) -> Iterator[_Job]:
        """One for each file; each gives its address, and what it was made of, where that is known."""
        context = self._generator.context
        if kept:  # a file that Pelican copies over ours must find none that the site which stands has too
            kept = kept.without(file.save_as for file in context["staticfiles"])
        own = Renewal(kept, self._output)
        for file in self._files():
            yield partial(own.written, file)
        yield self._redirect
        pages = Renewal(None if kept and sees_more(self._generator.env, context) else kept, self._output, self._menu())
        for page in self._pages():
            outline = page.outline and partial(self._outline, page)
            yield partial(pages.drawn, page.address, outline, partial(self._draw, page))
        yield from self._of_articles(pages)

    def _of_articles(self, pages: Renewal) -> Iterator[_Job]:
        """What Pelican wants to be written, and has not written yet."""
        left = self._writer.hand_over() if isinstance(self._writer, PatientWriter) else []
        write = self._articles.write if any(each.lists for each in left) else self._articles.write_and_forget
        for waiting in left:
            outline = partial(self._articles.outline, waiting) if self._articles.is_known(waiting) else None
            yield partial(pages.drawn, waiting.address, outline, partial(write, waiting))

    def _menu(self) -> object:
        """What every page shows of the site, besides its settings."""
        return [(page.url, page.title, page.save_as) for page in self._generator.context.get("pages", ())]

    def _outline(self, page: plan.Planned) -> object:
        return page.template, page.outline and page.outline(), self._known.offers.outline(page.address)

    def _pages(self) -> Iterator[plan.Planned]:
        published, catalogue = self._known.published, self._known.catalogue
        yield from plan.pages(published.timeline, catalogue, published.record, self._known.fingerprint)
        if catalogue.choices.review:
            findings = pipeline.findings(published, Path(self._generator.path))
            yield plan.review(published.timeline, catalogue, findings)
        if catalogue.choices.patterns:
            yield plan.patterns(catalogue)

    def _files(self) -> Iterator[files.File]:
        """All that no template draws."""
        known, generator = self._known, self._generator
        yield from files.offered(known.offers, known.fingerprint)
        address = f"{self._settings['THEME_STATIC_DIR']}/timeline.css"
        yield files.stylesheet(address, Path(generator.theme), known.catalogue.choices)
        own = (read.url for read in silences.contents(generator) if isinstance(read, Page))
        yield from files.found(known.published, known.offers, own, known.fingerprint)

    def _draw(self, page: plan.Planned) -> None:
        relative = self._settings["RELATIVE_URLS"] and not (page.anywhere and self._settings["SITEURL"])
        template, context = self._generator.get_template(page.template), self._generator.context
        self._writer.write_file(page.address, template, context, relative, url=page.address, **page.make())

    def _redirect(self) -> None:
        """Draw one redirect for each depth of folders: they may be many, and differ in no more than where they lead."""
        drawn: dict[int, str] = {}
        for address, target in views.redirects(self._known.catalogue, self._known.published.record):
            depth = address.count("/")
            if depth not in drawn:
                self._draw(plan.Planned(address, "timeline/redirect", partial(dict, target=_TARGET)))
                drawn[depth] = (self._output / address).read_text(encoding="utf-8")
            files.File(address, partial(drawn[depth].replace, _TARGET, escape(target))).write(self._output)
