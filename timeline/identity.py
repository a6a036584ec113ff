"""Ids that last: made once from date and title, then kept through re-reading, edits, new rules and renamed articles."""

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import product
from typing import Final, TypeAlias

from timeline.dates.when import SEASONS, When
from timeline.likeness import FUNCTION_WORDS, words
from timeline.model import Report

_Known: TypeAlias = dict[Report, str]  # found reports, and the ids that they bore before
_Key: TypeAlias = Callable[[Report], tuple[object, ...]]

_LONGEST_ID: Final = 75  # of the 80 that an address should have at most; the rest is for "-2", "-3" ...
_LONGEST_WORD: Final = 40
_MOST_WORDS: Final = 6

_SAME_SENTENCE: Final = 0.6  # how much of its words must be left in their order, by difflib's ratio
_SAME_DATE: Final = 0.2  # how much more the same date words count, and the same When
_COMMON: Final = 10  # a quote in more articles than this does not tell which of them is which under a new name

# By what a report is known again for certain, the best proof first.
_PROOFS: Final[tuple[_Key, ...]] = (
    lambda report: (report.article, report.quote, report.at, report.words, report.when, report.paragraph, report.start),
    lambda report: (report.article, report.quote, report.at, report.words, report.when),  # its place has moved
    lambda report: (report.article, report.quote, report.at, report.words),  # another rule, or another anchor, reads it
)


def fresh_id(when: When, title: str) -> str:
    """An address for an event not met before: `2018-03-05-le-drian-visits-tehran`. ASCII, at most 75 characters."""
    latin = [word[:_LONGEST_WORD] for word in words(title) if word.isascii()]
    telling = [word for word in latin if word not in FUNCTION_WORDS] or latin or ["event"]
    address = "-".join((_date_part(when.edtf), *telling[:_MOST_WORDS]))
    return address if len(address) <= _LONGEST_ID else address[: _LONGEST_ID + 1].rpartition("-")[0]


def _date_part(edtf: str) -> str:
    match edtf.split("/"):
        case ["..", end]:
            return f"by-{_single(end)}"
        case [start, ".."]:
            return f"from-{_single(start)}"
        case ends:
            return "-to-".join(map(_single, ends))


def _single(edtf: str) -> str:
    year, _, rest = edtf.rstrip("~?%").replace("X", "0s").partition("-")
    if rest.isdigit() and int(rest) in SEASONS:
        return f"{year}-{SEASONS[int(rest)]}"
    return f"{year}-{rest}" if rest else year


def keep(found: Iterable[Report], remembered: Iterable[Report], decided: Collection[str] = ()) -> tuple[Report, ...]:
    """Give each found report the id that it bore before, or else its own fresh one, numbered where that is taken.

    They come in order of article and position, whatever the order of either input. An id remembered for something
    that is still told is never given to anything else; one of what is told no longer may be, unless it is `decided`: an
    editor's decision about it must not fall on another event.
    """
    told = sorted(set(found), key=_position)
    by_id = {report.id: report for report in sorted(remembered, key=_position, reverse=True)}
    known = _recognise(told, sorted(by_id.values(), key=_position))
    taken = {*known.values(), *(by_id.keys() & set(decided))}
    ids = known | _numbered([report for report in told if report not in known], taken)
    return tuple(replace(report, id=ids[report]) for report in told)


def _numbered(unknown: list[Report], taken: set[str]) -> _Known:
    """Ids for reports not met before, the first published first: their fresh ones, or the next number that is free."""
    ids: _Known = {}
    following: defaultdict[str, int] = defaultdict(lambda: 2)
    for report in sorted(unknown, key=lambda each: (each.anchor, _position(each))):
        address = report.id
        while address in taken:
            address = f"{report.id}-{following[report.id]}"
            following[report.id] += 1
        taken.add(address)
        ids[report] = address
    return ids


def _recognise(found: list[Report], remembered: list[Report]) -> _Known:
    """The ids of the found reports that were met before.

    First by certain proof, in the same article or the one that it was renamed to; then by quotes that went to any new
    article; last by likeness to what else is left of the article.
    """
    now, before = {report.article for report in found}, {report.article for report in remembered}
    arrived = [report for report in found if report.article not in before]
    departed = [report for report in remembered if report.article not in now]
    heirs = _heirs(arrived, departed)
    moved = [replace(report, article=heirs.get(report.article, report.article)) for report in remembered]
    known: _Known = {}
    for proof in _PROOFS:
        known |= _same(*_left(found, moved, known), proof)
    known |= _same(*_left(arrived, departed, known), lambda report: (report.quote, report.at, report.words))
    return known | _alike(*_left(found, moved, known))


def _left(found: list[Report], remembered: list[Report], known: _Known) -> tuple[list[Report], list[Report]]:
    """What is not yet paired on either side."""
    given = set(known.values())
    return [report for report in found if report not in known], [each for each in remembered if each.id not in given]


def _heirs(arrived: list[Report], departed: list[Report]) -> dict[str, str]:
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


def _articles_by_quote(reports: list[Report]) -> dict[str, set[str]]:
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


def _by_article(reports: list[Report]) -> dict[str, list[Report]]:
    articles = defaultdict[str, list[Report]](list)
    for report in reports:
        articles[report.article].append(report)
    return articles


def _most_alike_first(found: list[Report], remembered: list[Report]) -> list[tuple[Report, Report]]:
    """The pairs of nearly the same sentence, best first; among equals those that stand first in the article.

    All of this is the same from either side, so that taking an edit back gives back the ids.
    """
    spoken = {report.quote: words(report.quote) for report in (*found, *remembered)}
    quotes = product({report.quote for report in found}, {report.quote for report in remembered})
    likeness = {(one, other): _likeness(spoken[one], spoken[other]) for one, other in quotes}
    pairs = [
        (-_score(report, before, likeness[report.quote, before.quote]), i, j)
        for (i, report), (j, before) in product(enumerate(found), enumerate(remembered))
    ]
    return [(found[i], remembered[j]) for score, i, j in sorted(pairs) if score]


def _score(report: Report, before: Report, likeness: float) -> float:
    """How surely two reports are one, or 0 for not at all."""
    if likeness < _SAME_SENTENCE or (report.quote == before.quote and not _overlap(report, before)):
        return 0
    return likeness + _SAME_DATE * ((report.words == before.words) + (report.when == before.when))


def _overlap(one: Report, other: Report) -> bool:
    """Whether two mentions in one sentence share a letter."""
    return one.at < other.at + len(other.words) and other.at < one.at + len(one.words)


def _likeness(one: list[str], other: list[str]) -> float:
    """The share of words that two sentences have in common, in order; 0 below what makes them the same sentence."""
    first, second = sorted((one, other))  # the ratio depends on the order
    matcher = SequenceMatcher(None, first, second)
    return matcher.ratio() if min(matcher.real_quick_ratio(), matcher.quick_ratio()) >= _SAME_SENTENCE else 0


def _position(report: Report) -> tuple[str | int, ...]:
    """By article and position; the rest makes the order of any two different reports one and the same."""
    text = (report.words, report.quote, report.when.edtf, report.kind, report.title, report.rule, report.speaker)
    place = (report.article, report.paragraph, report.start, report.at)
    return (*place, *text, report.anchor.toordinal(), report.id)
