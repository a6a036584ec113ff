"""Which events a decision means that names none: those of an article, an outlet, a year, a kind, and so on."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final, TypeAlias, cast, get_args

from timeline.dates.when import Precision, When
from timeline.form import Form
from timeline.likeness import words
from timeline.model import ACTS, KINDS, Act, Article, Event, Kind

Test: TypeAlias = Callable[[Event], bool]

KEYS: Final = (
    "article",
    "outlet",
    "topic",
    "from",
    "to",
    "precision",
    "kind",
    "act",
    "speaker",
    "rule",
    "words",
)
PRECISIONS: Final[tuple[str, ...]] = get_args(Precision)


@dataclass(frozen=True, slots=True)
class Pattern:
    """What an event must be like; what is empty asks for nothing. Of several values under one key any will do.

    What is asked of reports must hold for each report of an event, so that what others tell as well is not meant.
    """

    articles: tuple[str, ...] = ()  # slugs
    outlets: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None
    precisions: tuple[Precision, ...] = ()
    kinds: tuple[Kind, ...] = ()
    acts: tuple[Act, ...] = ()
    speakers: tuple[str, ...] = ()  # words of their names
    rules: tuple[str, ...] = ()
    words: tuple[str, ...] = ()  # of the title or of a quote


def read(form: Form) -> Pattern | None:
    """The pattern that a mapping writes; None where problems were noted that leave it meaning too much."""
    known = len(form.problems)
    form.only(KEYS, "a pattern")
    if not form.keys:
        form.note(form.fields.line, "a pattern must ask for something, got nothing", f"use {', '.join(KEYS)}")
    pattern = Pattern(
        articles=form.texts("article", "article"),
        outlets=form.texts("outlet", "outlet"),
        topics=form.texts("topic", "topic"),
        first=_bound(form, "from"),
        last=_bound(form, "to"),
        precisions=cast("tuple[Precision, ...]", form.choices("precision", PRECISIONS)),
        kinds=cast("tuple[Kind, ...]", form.choices("kind", KINDS)),
        acts=cast("tuple[Act, ...]", form.choices("act", ACTS)),
        speakers=_spoken(form, "speaker"),
        rules=form.texts("rule", "rule"),
        words=_spoken(form, "words"),
    )
    if pattern.first and pattern.last and pattern.first > pattern.last:
        form.note(form.line("to"), "`to` must not lie before `from`", "exchange the two")
    return pattern if len(form.problems) == known else None


def test(pattern: Pattern, articles: Mapping[str, Article]) -> Test:
    """What says of an event whether all that the pattern asks for holds. One that no article tells of fits none."""
    asked = (*_of_event(pattern), *_of_reports(pattern, articles), *_of_text(pattern))
    return lambda event: bool(event.reports) and all(holds(event) for holds in asked)


def _bound(form: Form, key: str) -> date | None:
    """The first day of `from`, the last one of `to`."""
    when = form.when(key)
    day = (when.first if key == "from" else when.last) if when else None
    if when and not day:
        form.note(form.line(key), f'`{key}` must be a date without an open end, got "{when}"', "write one such as 2018")
    return day


def _spoken(form: Form, key: str) -> tuple[str, ...]:
    """Texts by their words, as `_contain` looks for them."""
    texts = form.texts(key, key)
    for text in texts:
        if not words(text):
            form.note(form.line(key), f'`{key}` must be words, got "{text}"', "write the words to look for")
    return tuple(_by_words(text) for text in texts)


@lru_cache(maxsize=1024)  # every pattern looks at the same event before any looks at the next
def _by_words(text: str) -> str:
    return f" {' '.join(words(text))} "


def _contain(texts: Iterable[str], sought: tuple[str, ...]) -> bool:
    return any(each in _by_words(text) for text in texts for each in sought)


def _of_event(pattern: Pattern) -> Iterator[Test]:
    if topics := _folded(pattern.topics):
        yield lambda event: event.topic.casefold() in topics
    if kinds := pattern.kinds:
        yield lambda event: event.kind in kinds
    if acts := pattern.acts:
        yield lambda event: event.act in acts
    if precisions := pattern.precisions:
        yield lambda event: event.when.precision in precisions
    if pattern.first or pattern.last:
        yield lambda event: _lies_within(event.when, pattern.first, pattern.last)


def _of_reports(pattern: Pattern, articles: Mapping[str, Article]) -> Iterator[Test]:
    if slugs := pattern.articles:
        yield lambda event: all(report.article in slugs for report in event.reports)
    if outlets := _folded(pattern.outlets):
        of_outlets = {slug for slug, article in articles.items() if article.outlet.casefold() in outlets}
        yield lambda event: all(report.article in of_outlets for report in event.reports)
    if rules := pattern.rules:
        yield lambda event: all(report.rule in rules for report in event.reports)


def _of_text(pattern: Pattern) -> Iterator[Test]:
    if speakers := pattern.speakers:
        yield lambda event: all(_contain((report.speaker,), speakers) for report in event.reports)
    if sought := pattern.words:
        yield lambda event: _contain((event.title, *(report.quote for report in event.reports)), sought)


def _folded(names: Iterable[str]) -> frozenset[str]:
    """Names as they are compared: however their letters are set."""
    return frozenset(name.casefold() for name in names)


def _lies_within(when: When, first: date | None, last: date | None) -> bool:
    """Whether a date lies between two days, both included. One with an open end counts by the end that it has."""
    begins, ends = when.first or when.last, when.last or when.first
    return (not first or begins is None or begins >= first) and (not last or ends is None or ends <= last)
