"""The articles as Pelican has them: what it asks of each, and what their pages show of the dates in them."""

from collections.abc import Collection
from operator import attrgetter, itemgetter
from typing import Any

from pelican.contents import Article, Category  # type: ignore[import-untyped]
from pelican.generators import Generator  # type: ignore[import-untyped]

from timeline import model, plan, views
from timeline.building import intake, silences
from timeline.site import markdown
from timeline.site.chronology import Chronology
from timeline.site.writer import Waiting, is_patient


def published(generator: Generator) -> tuple[model.Article, ...]:
    """The published articles, in order. Of two with one slug only the first: the other is reported."""
    folders = generator.settings["ARTICLE_PATHS"]
    every = (intake.article(read, folders) for read in generator.context["articles"])
    articles = sorted(every, key=attrgetter("published", "path"))
    return tuple({article.slug: article for article in reversed(articles)}.values())[::-1]


def as_shown(read: Article) -> str:
    """Its HTML, links resolved. Pelican keeps what `content` gives: dates must be marked first."""
    if is_patient(read.settings):
        return str(read._update_content(read._content, read.get_siteurl()))  # noqa: SLF001
    return str(read.content)


class ArticlePages:
    """The pages of the articles that a generator has, those of drafts and hidden ones with them."""

    def __init__(self, generator: Generator, chronology: Chronology) -> None:
        self._settings, self._chronology = generator.settings, chronology
        listed = {read.relative_source_path for read in generator.context["articles"]}
        articles = [read for read in silences.contents(generator) if isinstance(read, Article)]
        self._unshown = {id(read): read.relative_source_path in listed for read in articles}
        self._ready(articles, generator.context.pop(markdown.SUMMARIES, {}))
        if not is_patient(generator.settings):
            self.show(articles)

    def show(self, shown: Collection[object]) -> None:
        """Mark the dates in articles, and put beside them what their pages show of them, if that is not done."""
        for value in shown:
            if isinstance(value, list | tuple):
                self.show(value)
            elif id(value) in self._unshown:
                self._show(value, listed=self._unshown.pop(id(value)))

    def write(self, waiting: Waiting) -> None:
        self.show(waiting.shown.values())
        waiting.write()

    def write_and_forget(self, waiting: Waiting) -> None:
        """Likewise what no list will show: what thousands of articles show of themselves weighs much."""
        self.write(waiting)
        if isinstance(article := waiting.shown.get("article"), Article):
            article._content, article.reading, article.linked = "", None, None  # noqa: SLF001

    def is_known(self, waiting: Waiting) -> bool:
        """Whether all is known that a page depends on: that of an article, and none of Pelican's own lists."""
        return self._unshown.get(id(waiting.shown.get("article")), False)

    def outline(self, waiting: Waiting) -> object:
        """All that the page of an article depends on."""
        read: Any = waiting.shown["article"]
        known = self._chronology
        return (
            waiting.template,
            as_shown(read),
            sorted(read.metadata.items(), key=itemgetter(0)),
            [other.url for other in read.translations],
            views.article_outline(self._article(read), known.catalogue, known.fingerprint),
            known.offers.outline(waiting.address),
        )

    def _ready(self, articles: Collection[Article], summaries: dict[str, str]) -> None:
        """Let each article have what Pelican asks of it. What is unlisted has no summary, and may have no category."""
        for read in articles:
            if self._unshown[id(read)]:
                text = read._content  # noqa: SLF001  (before dates are marked: elsewhere their links would lead astray)
                if "summary" not in read.metadata:
                    read.metadata["summary"] = summaries.get(text) or markdown.summary(text, read.settings)
            elif not hasattr(read, "category"):
                read.category = Category(self._settings["DEFAULT_CATEGORY"], self._settings)

    def _show(self, read: Article, *, listed: bool) -> None:
        article, catalogue = self._article(read), self._chronology.catalogue
        if listed:
            read._content = plan.marked(article, catalogue)  # noqa: SLF001
            read.reading = views.article_reading(article, catalogue)
            read.linked = self._chronology.offers.linked_article(article)
        else:  # an article that is not published tells of no event
            read.reading = views.article_reading(article, views.catalogue(model.Timeline((), ()), catalogue.choices))

    def _article(self, read: intake.Read) -> model.Article:
        return intake.article(read, self._settings["ARTICLE_PATHS"])
