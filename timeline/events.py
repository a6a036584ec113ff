"""Dated sentences to reports of events: kind, title and speaker by rule; and what was passed over, with the reason."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from timeline.dates.meaning import Bound, Side
from timeline.dates.mentions import Mention
from timeline.dates.readings import Reading, read_each
from timeline.dates.tense import Tense
from timeline.dates.when import When
from timeline.identity import fresh_id
from timeline.model import Article, Kind, Passed, Report, Sentence
from timeline.titles import title

_COMPARED: Final = re.compile(r"\bthan\b[^,;:.]{0,40}$")
_VERBS: Final = (
    "said|says|told|warned|warns|stated|announced|added|noted|argued|claimed|insisted|stressed|confirmed|declared"
)
_NAME: Final = r"[A-Z][\w’'-]*+(?: (?:[A-Z][\w’'-]*+|de|al|von|van|bin|le|la|du|des))*+"
_SPEAKER: Final = re.compile(
    rf"(?<![\w’'-])(?P<before>{_NAME}) (?:has |had |have )?(?:also )?(?:{_VERBS})\b"
    rf"|(?:[,”\"] )(?:{_VERBS})(?: [a-z]+){{0,4}} (?P<after>{_NAME})"
)
_NO_SPEAKER: Final = frozenset("He She They It We I You The A An This That These Those But And In On At".split())
_COARSE: Final = frozenset({"year", "decade"})


@dataclass(frozen=True, slots=True)
class Found:
    """What one article tells: reports of events in order of text, and date words that gave none."""

    reports: tuple[Report, ...]
    passed: tuple[Passed, ...]


def find(article: Article, sentences: Iterable[Sentence]) -> Found:
    """Every event that an article dates, read from its day of publication."""
    prose = tuple(sentence for sentence in sentences if not sentence.heading)
    readings = read_each((sentence.text for sentence in prose), article.published)
    outcomes = [
        outcome for sentence, found in zip(prose, readings, strict=True) for outcome in _told(article, sentence, found)
    ]
    return Found(
        tuple(outcome for outcome in outcomes if isinstance(outcome, Report)),
        tuple(outcome for outcome in outcomes if isinstance(outcome, Passed)),
    )


def _told(article: Article, sentence: Sentence, readings: Iterable[Reading]) -> Iterator[Report | Passed]:
    """One report for each date of a sentence; date words that tell of no event, with why."""
    dated: set[When] = set()
    for reading in readings:
        mention, when = reading.mention, reading.when
        if when and when not in dated and not _COMPARED.search(sentence.text[: mention.start]):
            dated.add(when)
            yield _report(article, sentence, mention, when)
        else:
            why = reading.why if not when else "this sentence has told that date" if when in dated else "a comparison"
            place = (sentence.paragraph, sentence.start)
            yield Passed(article.slug, sentence.text, *place, mention.words, mention.start, str(when or ""), why)


def _report(article: Article, sentence: Sentence, mention: Mention, when: When) -> Report:
    heading = title(sentence.text, mention.start, mention.end)
    return Report(
        id=fresh_id(when, heading),
        article=article.slug,
        when=when,
        kind=_kind(article, mention, when),
        title=heading,
        quote=sentence.text,
        paragraph=sentence.paragraph,
        start=sentence.start,
        words=mention.words,
        at=mention.start,
        rule=mention.rule,
        anchor=article.published,
        speaker=_speaker(sentence.text),
    )


def _kind(article: Article, mention: Mention, when: When) -> Kind:
    """What the words make of the event, seen from the day of publication."""
    ahead = when.last is None or when.last > article.published
    match mention.meaning:
        case Bound(Side.SINCE):
            return "ongoing" if mention.tense is not Tense.FUTURE else "planned"
        case Bound(Side.BY | Side.BEFORE) if ahead:
            return "deadline"
    if mention.attributive and when.precision in _COARSE and not ahead:
        return "background"
    begins_later = when.first is not None and when.first > article.published
    return "planned" if begins_later or (ahead and mention.tense is Tense.FUTURE) else "occurred"


def _speaker(sentence: str) -> str:
    """Who the sentence says is speaking, as it names them; nothing where it names nobody."""
    match = _SPEAKER.search(sentence)
    if not match:
        return ""
    name = match["before"] or match["after"]
    return "" if name in _NO_SPEAKER else name
