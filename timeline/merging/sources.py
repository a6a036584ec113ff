"""Whose text an article is: what its outlet wrote, or a copy of what an agency or another outlet did."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import combinations
from typing import Final, Literal, NamedTuple, TypeAlias
from zlib import crc32

from timeline.likeness import telling_in_order, words
from timeline.model import Article, Event, Sentence

State: TypeAlias = Literal["one source", "several sources", "sources differ in precision", "sources disagree"]

_COPIED: Final = 0.4  # how much of the shorter of two texts the other prints as well, if one is a copy
_LEAST: Final = 5  # prints of two texts must be the same: a sentence is no copy of an article
_RUN: Final = 4  # telling words in a print
_ONE_IN: Final = 4  # of all telling words begins one
_PRINT: Final = 8  # bytes

# Agencies by the names under which news credits them, as timeline.likeness.words reads these.
_AGENCIES: Final = {
    alias: f"agency {names[0]}"
    for names in (
        ("reuters", "thomson reuters", "reuters news"),
        ("ap", "associated press", "ap news"),
        ("afp", "agence france presse"),
        ("dpa", "deutsche presse agentur"),
        ("upi", "united press international"),
        ("pa", "press association", "pa media"),
        ("cp", "canadian press"),
        ("aap", "australian associated press"),
        ("efe", "agencia efe"),
        ("ansa",),
        ("belga",),
        ("ritzau",),
        ("tass", "itar tass"),
        ("interfax",),
        ("ria", "ria novosti"),
        ("xinhua", "xinhua news agency"),
        ("kyodo", "kyodo news"),
        ("yonhap", "yonhap news agency"),
        ("pti", "press trust of india"),
        ("aa", "anadolu", "anadolu agency"),
        ("irna",),
        ("isna",),
        ("mehr", "mehr news agency"),
        ("tasnim", "tasnim news agency"),
        ("fars", "fars news agency"),
        ("sana",),
        ("wafa",),
        ("bloomberg", "bloomberg news"),
    )
    for alias in names
}
_KNOWN_AGENCIES: Final = frozenset(_AGENCIES.values())
_DATELINE: Final = re.compile(r"(?:[^\W\d_][^()]{0,60} )?\((?P<agency>[^()]{2,40})\)(?: ?[-–—:]| )")


class Imprint(NamedTuple):
    """What a text is known again by."""

    prints: bytes  # eight of each
    agency: str  # that its dateline credits; "" where it has none


def imprint(sentences: Sequence[Sentence]) -> Imprint:
    """The prints of a text are runs of telling words, begun at the same words everywhere.

    Which words these are is as good as chance, but the same in every copy. A word changed spoils the runs across it.
    """
    said = [word for sentence in sentences for word in telling_in_order(sentence.text)]
    starts = [place for place, word in enumerate(said[: 1 - _RUN]) if _begins(word)]
    runs = {" ".join(said[start : start + _RUN]) for start in starts}
    first = next((sentence.text for sentence in sentences if not sentence.heading), "")
    dateline = _DATELINE.match(first)
    agency = _AGENCIES.get(" ".join(words(dateline["agency"])), "") if dateline else ""
    return Imprint(b"".join(sorted(blake2b(run.encode(), digest_size=_PRINT).digest() for run in runs)), agency)


def credited(articles: Sequence[Article], imprints: Mapping[Article, Imprint]) -> tuple[Article, ...]:
    """The articles, each with its origin."""
    origins = independent(articles, imprints)
    return tuple([article.crediting(origins[article.slug]) for article in articles])


def independent(articles: Iterable[Article], imprints: Mapping[Article, Imprint]) -> Mapping[str, str]:
    """Of each article's slug the key of its source. Articles of one outlet have one, and so have copies of one text.

    A copy belongs to the agency that it or another copy credits; else to the outlet that printed the text first. An
    article whose outlet is unknown is its own source, unless it is a copy. Of two texts one is a copy if it shares two
    fifths of the shorter one, in the same words but for a few. Linear in the text.
    """
    in_time = {article.slug: article for article in sorted(articles, key=lambda each: (each.published, each.slug))}
    outlets = {_outlet(article.outlet) for article in in_time.values() if article.outlet}
    credits_ = {slug: _credit(article, imprints[article].agency, outlets) for slug, article in in_time.items()}
    origins: dict[str, str] = {}
    for copies in _copies({slug: memoryview(imprints[each].prints).cast("Q") for slug, each in in_time.items()}):
        credited_to = next(filter(None, (credits_[slug] for slug in copies)), "") or own(in_time[copies[0]])
        origins |= dict.fromkeys(copies, credited_to)
    return origins


def own(article: Article) -> str:
    """The key of an article's outlet, or of the article itself where that is unknown."""
    return _outlet(article.outlet) if article.outlet else f"article {article.slug}"


def of(article: Article) -> str:
    """The key of an article's source."""
    return article.origin or own(article)


def count(event: Event, origins: Mapping[str, str]) -> int:
    """How many independent sources tell of an event; `origins` maps each article's slug to the key of its source.

    All copies of one sentence count once, whoever prints it.
    """
    if (all_told := len(event.reports) + len(event.citations)) < 2:
        return all_told
    told = {origins[report.article] for report in event.reports}
    told |= {_outlet(cited.outlet) if cited.outlet else cited.url or cited.title for cited in event.citations}
    sentences = {tuple(words(report.quote)) for report in event.reports} | {(cited.title,) for cited in event.citations}
    return min(len(told), len(sentences))


def state(event: Event, origins: Mapping[str, str]) -> State:
    """How far the sources of an event agree.

    That dates disagree is said even where one source gives both: a disagreement is never hidden.
    """
    whens = {report.when for report in event.reports}
    if not all(one.covers(other) or other.covers(one) for one, other in combinations(whens, 2)):
        return "sources disagree"
    if count(event, origins) < 2:
        return "one source"
    return "several sources" if len(whens) < 2 else "sources differ in precision"


def _outlet(name: str) -> str:
    """An outlet by its name, however that is written; an agency under any of its names."""
    said = " ".join(words(name)).removeprefix("the ")
    return _AGENCIES.get(said, f"outlet {said or name}")


def _credit(article: Article, agency: str, outlets: Collection[str]) -> str:
    """Whom `source` names, or else the agency of the dateline, "PORT SABLE (Reuters) - ..."; "" where neither does."""
    source = _outlet(article.source.removeprefix("Source:"))
    return source if source in outlets or source in _KNOWN_AGENCIES else agency


def _copies(prints: Mapping[str, Collection[int]]) -> Iterator[list[str]]:
    """The slugs of each text, in order of time, as they come."""
    home = {slug: slug for slug in prints}
    order = {slug: number for number, slug in enumerate(prints)}
    for (one, other), shared in _shared(prints).items():
        if shared >= _COPIED * min(len(prints[one]), len(prints[other])):
            first, second = sorted((_first(home, one), _first(home, other)), key=order.__getitem__)
            home[second] = first
    texts: defaultdict[str, list[str]] = defaultdict(list)
    for slug in prints:
        texts[_first(home, slug)].append(slug)
    yield from texts.values()


def _first(home: dict[str, str], slug: str) -> str:
    """The first article of a text; the way there is made shorter for the next that asks."""
    while home[slug] != slug:
        home[slug] = home[home[slug]]
        slug = home[slug]
    return slug


def _shared(prints: Mapping[str, Iterable[int]]) -> Mapping[tuple[str, str], int]:
    """How many prints two articles share, if it is enough for a copy.

    Each print is held against the first article that has it, and against the last before.
    """
    first, before = dict[int, str](), dict[int, str]()
    shared: dict[tuple[str, str], int] = {}
    for slug, own_prints in prints.items():
        beside: list[str] = []
        for each in own_prints:
            if (earliest := first.setdefault(each, slug)) is not slug:
                beside.append(earliest)
                if (last := before.get(each, earliest)) is not earliest:
                    beside.append(last)
                before[each] = slug
        if len(beside) >= _LEAST:
            shared |= {(other, slug): count for other, count in Counter(beside).items() if count >= _LEAST}
    return shared


@lru_cache(maxsize=2**17)
def _begins(word: str) -> bool:
    return crc32(word.encode()) % _ONE_IN == 0
