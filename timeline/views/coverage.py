"""What the articles say of time that gave no event, and why: by reason, each sentence with its place in its article."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import TypeAlias

from timeline import actors
from timeline.model import Passed
from timeline.views import addresses, wording
from timeline.views.articles import anchors, denoted
from timeline.views.catalogue import Catalogue
from timeline.views.dates import DateView
from timeline.views.leaves import Leaf, leaf_count, leaves
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


@dataclass(frozen=True, slots=True)
class _Found:
    """What gave no event for one reason."""

    why: str
    slug: str
    items: tuple[Passed, ...]


_Show: TypeAlias = Callable[[Passed], Left]


def coverage_pages(catalogue: Catalogue) -> Iterator[tuple[str, Callable[[], CoveragePage]]]:
    """One page while that is not crowded; else one with the reasons, and sheets for each. Each by its address."""
    found, show = _found(catalogue), partial(_left, cache(partial(_anchors, catalogue)), catalogue)
    crowded = _crowded([len(each.items) for each in found], catalogue)
    yield addresses.COVERAGE, partial(_whole, found, None if crowded else show, catalogue)
    for each in found if crowded else ():
        yield from _sheets(each, show, catalogue)


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


def _found(catalogue: Catalogue) -> tuple[_Found, ...]:
    """All that gave no event, the most frequent reason first, in the order of the articles."""
    found = defaultdict[str, list[Passed]](list)
    for slug in catalogue.articles:
        for item in catalogue.passed.get(slug, ()):
            found[item.why].append(item)
    slugs, ordered = actors.slugs(found), sorted(found, key=lambda why: (-len(found[why]), why))
    return tuple(_Found(why, slugs[why], tuple(found[why])) for why in ordered)


def _whole(found: Iterable[_Found], show: _Show | None, catalogue: Catalogue) -> CoveragePage:
    """Without `show` what is left stands on pages of its own."""
    reasons = tuple(_reason(each, map(show, each.items) if show else (), catalogue) for each in found)
    shown = tuple(replace(reason, url="") for reason in reasons) if show else reasons
    return CoveragePage(addresses.COVERAGE, catalogue.language.text("Coverage"), _description(catalogue), shown)


def _sheets(found: _Found, show: _Show, catalogue: Catalogue) -> Iterator[tuple[str, Callable[[], CoveragePage]]]:
    address, title = partial(addresses.coverage, found.slug), _opened(found, catalogue)
    for leaf in leaves(found.items, catalogue.choices.page_events, title, address, catalogue.language):
        yield leaf.url, partial(_sheet, found, leaf, show, catalogue)


def _sheet(found: _Found, leaf: Leaf[Passed], show: _Show, catalogue: Catalogue) -> CoveragePage:
    language, why = catalogue.language, _opened(found, catalogue)
    return CoveragePage(
        url=leaf.url,
        title=leaf.title,
        description=language.text("Date words in articles that gave no event here. {why}.", why=why),
        reasons=(replace(_reason(found, map(show, leaf.items), catalogue), url=""),),
        up=Link(language.text("Coverage"), addresses.COVERAGE),
        previous=leaf.previous,
        following=leaf.following,
    )


def _reason(found: _Found, left: Iterable[Left], catalogue: Catalogue) -> Reason:
    count = catalogue.language.count("{n} time", "{n} times", len(found.items))
    url = addresses.coverage(found.slug)
    return Reason(_opened(found, catalogue), f"why_{found.slug}", count, url, tuple(left))


def _opened(found: _Found, catalogue: Catalogue) -> str:
    return wording.opened(catalogue.language.text(found.why))


def _anchors(catalogue: Catalogue, slug: str) -> Mapping[tuple[int, int], str]:
    return anchors(catalogue.articles[slug], catalogue)


def _left(places: Callable[[str], Mapping[tuple[int, int], str]], catalogue: Catalogue, item: Passed) -> Left:
    article, stop = catalogue.articles[item.article], item.at + len(item.words)
    anchor = places(item.article)[item.paragraph, item.start + item.at]
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
