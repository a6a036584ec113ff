"""Found reports known again as what was remembered: by certain proofs, by quotes that went elsewhere, by likeness."""

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import chain, pairwise, product, starmap
from operator import attrgetter, eq
from typing import Any, Final, TypeAlias

from timeline.identity.memory import Memory
from timeline.likeness import telling_words, words
from timeline.model import Report

_Known: TypeAlias = dict[Report, str]  # found reports, and the ids that they bore before
_Key: TypeAlias = Callable[[Report], tuple[Any, ...]]

_SAME_SENTENCE: Final = 0.6  # how much of its words must be left in their order, by difflib's ratio
_REWRITTEN: Final = 0.5  # how much of its telling words, in whatever order, where the date is the same
_SAME_DATE: Final = 0.2  # how much more the same date words count, and the same When
_COMMON: Final = 10  # a quote in more articles than this does not tell which of them is which under a new name

_PLACE: Final[_Key] = attrgetter("article", "paragraph", "start", "at")
_ELSE: Final[_Key] = attrgetter("words", "quote", "when.edtf", "kind", "title", "rule", "speaker")

# By what a report is known again for certain, the best proof first.
_PROOFS: Final[tuple[_Key, ...]] = (
    attrgetter("article", "quote", "at", "words", "when.edtf", "paragraph", "start"),
    attrgetter("article", "quote", "at", "words", "when.edtf"),  # its place has moved
    attrgetter("article", "quote", "at", "words"),  # another rule, or another anchor, reads it
)


def settled(found: Iterable[Report], memory: Memory) -> tuple[list[Report], dict[str, Report]]:
    """The found reports without those of articles that tell what they told, in order; and these, by the ids they bore.

    What they tell is known again by the best proof, article by article: it is no matter for what else is found.
    """
    if len({report.id for report in memory.told}) < len(memory.told):
        return in_order(found), {}
    told = _by_article(in_order(report for report in found if report.article not in memory.standing))
    remembered = _by_article(report for report in memory.told if report.article in told)
    left: list[Report] = []
    known = {report.id: report for each in memory.standing.values() for report in each.reports}
    for article, reports in told.items():
        proofs, before = [*map(_PROOFS[0], reports)], remembered.get(article, ())
        is_read_again = article in memory.articles and len(reports) == len(before) == len(set(proofs))
        if is_read_again and proofs == [*map(_PROOFS[0], before)]:
            known |= {was.id: report.bearing(was.id) for report, was in zip(reports, before, strict=True)}
        else:
            left += reports
    return left, known


def recognise(
    found: Sequence[Report], memory: Memory, heirs: Mapping[str, str], settled: Mapping[str, Report]
) -> _Known:
    """The ids of the found reports that were met before; `heirs` are the new names of articles, by the old ones.

    First by certain proof; then, among what was told last, by quotes that went to any new article, by the id that they
    would be given today, or by likeness to what else is left of the article; then the same among what is told no more.
    """
    before = moved(memory, heirs)
    by_id = {report.id: report for report in reversed(in_order(each for each in before.told if each.id not in settled))}
    told = in_order(by_id.values())
    gone = in_order(each.report for each in before.gone if each.id not in by_id and each.id not in settled)
    known: _Known = {}
    for proof in _PROOFS:
        known |= _same(*_left(found, [*told, *gone], known), proof)
    arrived = [report for report in found if report.article not in memory.articles]
    now = {report.article for report in chain(found, settled.values())} - {*heirs.values()}
    for remembered in (told, gone):
        departed = [report for report in remembered if report.article not in now]
        known |= _same(*_left(arrived, departed, known), lambda report: (report.quote, report.at, report.words))
        known |= _same(*_left(found, remembered, known), lambda report: (report.article, report.id))
        known |= _alike(*_left(found, remembered, known))
    return known


def renamed(found: Sequence[Report], memory: Memory, here: Collection[str]) -> dict[str, str]:
    """The names of today of the articles that were renamed since they were last seen, by those that they had then."""
    gone = [each.report for each in memory.gone]
    known = {*memory.articles, *(report.article for report in gone)}  # what is back under its old name is not renamed
    heirs: dict[str, str] = {}
    for remembered in (memory.told, gone):
        old, new = {*known, *heirs.values()}, {*here, *heirs}
        arrived = [report for report in found if report.article not in old]
        departed = [report for report in remembered if report.article not in new]
        heirs |= _heirs(arrived, departed)
    return heirs


def moved(memory: Memory, heirs: Mapping[str, str]) -> Memory:
    """The memory with the names of today for articles."""
    if not heirs:
        return memory

    def now(report: Report) -> Report:
        return replace(report, article=heirs[report.article]) if report.article in heirs else report

    return replace(
        memory,
        told=tuple(map(now, memory.told)),
        gone=tuple(replace(each, report=now(each.report)) for each in memory.gone),
        articles=frozenset(heirs.get(slug, slug) for slug in memory.articles),
    )


def _left(found: Sequence[Report], remembered: Sequence[Report], known: _Known) -> tuple[list[Report], list[Report]]:
    """What is not yet paired on either side."""
    given = set(known.values())
    return [report for report in found if report not in known], [each for each in remembered if each.id not in given]


def _heirs(arrived: Sequence[Report], departed: Sequence[Report]) -> dict[str, str]:
    """The new slug of each article that was renamed: the one that shares most of its quotes. None inherits twice."""
    new, old = _articles_by_quote(arrived), _articles_by_quote(departed)
    shared = Counter(
        pair
        for quote in new.keys() & old.keys()
        if max(len(new[quote]), len(old[quote])) <= _COMMON
        for pair in product(old[quote], new[quote])
    )
    heirs: dict[str, str] = {}
    taken = set[str]()
    for (before, now), _ in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
        if before not in heirs and now not in taken:
            heirs[before] = now
            taken.add(now)
    return heirs


def _articles_by_quote(reports: Sequence[Report]) -> dict[str, set[str]]:
    articles = defaultdict[str, set[str]](set)
    for report in reports:
        articles[report.quote].add(report.article)
    return articles


def _same(found: list[Report], remembered: list[Report], proof: _Key) -> _Known:
    """Pair by one proof; where several share it, in their order."""
    waiting = defaultdict[tuple[object, ...], deque[Report]](deque)
    for report in remembered:
        waiting[proof(report)].append(report)
    return {report: waiting[key].popleft().id for report in found if waiting.get(key := proof(report))}


def _alike(found: list[Report], remembered: list[Report]) -> _Known:
    """Pair what is left within each article, the most alike first."""
    memory = _by_article(remembered)
    known: _Known = {}
    for article, reports in _by_article(found).items():
        given = set[str]()
        for report, before in _most_alike_first(reports, memory.get(article, [])):
            if report not in known and before.id not in given:
                known[report] = before.id
                given.add(before.id)
    return known


def _by_article(reports: Iterable[Report]) -> dict[str, list[Report]]:
    articles = defaultdict[str, list[Report]](list)
    for report in reports:
        articles[report.article].append(report)
    return articles


def _most_alike_first(found: list[Report], remembered: list[Report]) -> list[tuple[Report, Report]]:
    """The pairs that tell the same, in nearly the same sentence before all others; among equals by their places.

    All of this is the same from either side, so that taking an edit back gives back the ids.
    """
    alike = lru_cache(maxsize=None)(_likeness)
    pairs = [
        (-_score(report, before, alike(*sorted((report.quote, before.quote)))), i, j)
        for (i, report), (j, before) in product(enumerate(found), enumerate(remembered))
    ]
    return [(found[i], remembered[j]) for score, i, j in sorted(pairs) if score]


def _score(report: Report, before: Report, likeness: float) -> float:
    """How surely two reports are one, or 0 for not at all."""
    if report.quote == before.quote and not _overlap(report, before):
        return 0
    if likeness >= _SAME_SENTENCE:
        return likeness + _SAME_DATE * ((report.words == before.words) + (report.when == before.when))
    shared = _shared(report, before) if report.when == before.when else 0
    return shared * _SAME_SENTENCE if shared >= _REWRITTEN else 0


def _shared(report: Report, before: Report) -> float:
    """The share of telling words that two sentences have in common (Dice)."""
    one, other = telling_words(report.quote), telling_words(before.quote)
    return 2 * len(one & other) / (len(one) + len(other) or 1)


def _overlap(one: Report, other: Report) -> bool:
    """Whether two mentions in one sentence share a letter."""
    return one.at < other.at + len(other.words) and other.at < one.at + len(one.words)


def _likeness(one: str, other: str) -> float:
    """The share of words that two sentences have in common, in order; 0 below what makes them the same sentence."""
    first, second = sorted((words(one), words(other)))  # the ratio depends on the order
    matcher = SequenceMatcher(None, first, second)
    return matcher.ratio() if min(matcher.real_quick_ratio(), matcher.quick_ratio()) >= _SAME_SENTENCE else 0


def in_order(reports: Iterable[Report]) -> list[Report]:
    """By article and position, each once; those that share a place, if ever there are such, always in one order."""
    ordered = sorted(reports, key=_PLACE)
    if any(starmap(eq, pairwise(map(_PLACE, ordered)))):
        return sorted(set(ordered), key=lambda report: (*_PLACE(report), *_ELSE(report), report.anchor, report.id))
    return ordered
