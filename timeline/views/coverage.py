"""What the articles say of time that gave no event, and why: by reason, each sentence with its place in its article."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from timeline import actors
from timeline.language import Language
from timeline.model import Passed
from timeline.views import addresses, wording
from timeline.views.articles import anchors, denoted
from timeline.views.catalogue import Catalogue
from timeline.views.dates import DateView
from timeline.views.leaves import leaf_count, leaves
from timeline.views.wording import Words
from timeline.views.years import Link


@dataclass(frozen=True, slots=True)
class Left:
    """Date words that gave no event: `before`, `words` and `after` make up their sentence."""

    before: str
    words: str
    after: str
    read_as: DateView | None
    url: str  # of the words in the article
    article: str
    lang: str  # of the article, "" where it is that of the site
    outlet: str
    published: Words


@dataclass(frozen=True, slots=True)
class Reason:
    """Why some gave no event. They are listed here, or on pages of their own where `url` leads."""

    why: str
    anchor: str
    count: str
    url: str
    left: tuple[Left, ...]


@dataclass(frozen=True, slots=True)
class CoveragePage:
    """All reasons, or a sheet of one of them; `up` leads from this back to all."""

    url: str
    title: str
    description: str
    reasons: tuple[Reason, ...]
    up: Link | None = None
    previous: Link | None = None
    following: Link | None = None


def coverage_pages(catalogue: Catalogue) -> Iterator[CoveragePage]:
    """One page while that is not crowded; else one with the reasons, and sheets for each."""
    language, reasons = catalogue.language, _reasons(catalogue)
    crowded = _crowded([len(reason.left) for reason in reasons], catalogue)
    shown = tuple(replace(reason, left=()) if crowded else replace(reason, url="") for reason in reasons)
    yield CoveragePage(addresses.COVERAGE, language.text("Coverage"), _description(catalogue), shown)
    for reason in reasons if crowded else ():
        yield from _sheets(reason, catalogue)


def coverage_urls(catalogue: Catalogue) -> Iterator[str]:
    """The addresses of all of them."""
    yield addresses.COVERAGE
    counts = Counter(item.why for items in catalogue.passed.values() for item in items)
    if _crowded(counts.values(), catalogue):
        slugs = actors.slugs(counts)
        for why, count in counts.items():
            yield from (
                addresses.coverage(slugs[why], number)
                for number in range(1, leaf_count(count, catalogue.choices.page_events) + 1)
            )


def _reasons(catalogue: Catalogue) -> tuple[Reason, ...]:
    """All that gave no event, the most frequent reason first, in the order of the articles."""
    found = defaultdict[str, list[Left]](list)
    for slug, article in catalogue.articles.items():
        places = anchors(article, catalogue)
        for item in catalogue.passed.get(slug, ()):
            found[item.why].append(_left(item, places[item.paragraph, item.start + item.at], catalogue))
    slugs, ordered = actors.slugs(found), sorted(found, key=lambda why: (-len(found[why]), why))
    return tuple(_reason(why, slugs[why], found[why], catalogue.language) for why in ordered)


def _reason(why: str, slug: str, left: Sequence[Left], language: Language) -> Reason:
    count = language.count("{n} time", "{n} times", len(left))
    return Reason(wording.opened(language.text(why)), f"why_{slug}", count, addresses.coverage(slug), tuple(left))


def _left(item: Passed, anchor: str, catalogue: Catalogue) -> Left:
    article, stop = catalogue.articles[item.article], item.at + len(item.words)
    return Left(
        before=item.quote[: item.at],
        words=item.quote[item.at : stop],
        after=item.quote[stop:],
        read_as=denoted(item.reads, catalogue.language),
        url=f"{addresses.article(article)}{f'#{anchor}' if anchor else ''}",
        article=article.title,
        lang=article.lang,
        outlet=article.outlet,
        published=wording.day(article.published, catalogue.language),
    )


def _sheets(reason: Reason, catalogue: Catalogue) -> Iterator[CoveragePage]:
    most, language = catalogue.choices.page_events, catalogue.language
    address = partial(addresses.coverage, reason.anchor.removeprefix("why_"))
    for leaf in leaves(reason.left, most, reason.why, address, language):
        yield CoveragePage(
            url=leaf.url,
            title=leaf.title,
            description=language.text("Date words in articles that gave no event here. {why}.", why=reason.why),
            reasons=(replace(reason, url="", left=leaf.items),),
            up=Link(language.text("Coverage"), addresses.COVERAGE),
            previous=leaf.previous,
            following=leaf.following,
        )


def _crowded(counts: Iterable[int], catalogue: Catalogue) -> bool:
    return sum(counts) > catalogue.choices.page_events


def _description(catalogue: Catalogue) -> str:
    language = catalogue.language
    told = sum(map(len, catalogue.told.values()))
    passed = sum(map(len, catalogue.passed.values()))
    return language.text(
        "Of {all} in {articles}, {told} date an event here and {passed} do not.",
        all=language.count("{n} date expression", "{n} date expressions", told + passed),
        articles=language.count("{n} article", "{n} articles", len(catalogue.articles)),
        told=language.number(told),
        passed=language.number(passed),
    )
