"""Dated sentences to reports: kind, title, who says so; and what was passed over, with the reason."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, get_args

from timeline.dates.meaning import Order
from timeline.dates.mentions import Mention
from timeline.dates.readings import Reading, WhyNot, read_each
from timeline.dates.when import When
from timeline.identity.fresh import fresh_id
from timeline.model import Act, Article, Kind, Passed, Report, Sentence
from timeline.telling import datelines, doubts, kinds, sayings, speakers
from timeline.telling.frames import Frame, frames
from timeline.telling.setting import Parsed, parse, setting
from timeline.titles import title
from timeline.titling.pronouns import meant
from timeline.titling.quotations import attributed, has_marks, is_bare
from timeline.titling.referents import may_be_another
from timeline.titling.unnamed import UNNAMED, is_unnamed, without_speaker

TOLD: Final = "this sentence has told that date"
REASONS: Final[tuple[str, ...]] = (*get_args(WhyNot), *datelines.REASONS, *doubts.REASONS, UNNAMED, TOLD)

_LONG: Final = 2_000  # characters of a sentence that is read as a whole
_AROUND: Final = 400  # characters on either side of a date in a longer one
_NEAR: Final = 30  # sentences before, which tell who "he" is at the beginning of a title
_MEMORY: Final = 2  # sentences before, in which "he" may have been named
_AHEAD: Final = 3  # sentences after, in which a quotation may end


@dataclass(frozen=True, slots=True)
class Found:
    """What one article tells: reports of events in order of text, and date words that gave none."""

    reports: tuple[Report, ...]
    passed: tuple[Passed, ...]


def find(article: Article, sentences: Iterable[Sentence], order: Order | None = None) -> Found:
    """Every event that an article dates, read from its day of publication.

    `order` is that of day and month in "3/4/2018", where it is known.
    """
    prose = [sentence for sentence in sentences if not sentence.heading]
    readings = read_each([sentence.text for sentence in prose], article.published, order)
    texts, begins = [sentence.text for sentence in prose], _begins(prose)
    told: list[Report | Passed] = []
    for number, found in enumerate(readings):
        if found:
            earlier = tuple(texts[max(begins[number], number - _NEAR) : number])
            telling = Telling(article, prose[number], _before(prose, number), earlier, _after(prose, number))
            told += _told(telling, found)
    return Found(
        tuple([outcome for outcome in told if isinstance(outcome, Report)]),
        tuple([outcome for outcome in told if isinstance(outcome, Passed)]),
    )


class View(NamedTuple):
    """A sentence read for its clauses and frames; of a very long one, what stands about one date."""

    parsed: Parsed
    frames: tuple[Frame, ...]
    shift: int  # where it begins in the sentence


class Told(NamedTuple):
    """What a sentence tells with a date."""

    kind: Kind
    act: Act
    negated: bool
    speaker: str  # "" where it is the outlet's own statement


class Telling(NamedTuple):
    """A sentence of an article, and the texts of those that stand before it in its paragraph."""

    article: Article
    sentence: Sentence
    before: tuple[str, ...]
    earlier: tuple[str, ...]  # those before it up to the last heading, whatever their paragraph
    after: tuple[str, ...] = ()  # those that follow in its paragraph, as far as a quotation may go on

    def passed(self, reading: Reading, why: str) -> Passed:
        """Date words that gave no event."""
        mention, sentence = reading.mention, self.sentence
        place = (sentence.paragraph, sentence.start, mention.words, mention.start)
        return Passed(self.article.slug, sentence.text, *place, str(reading.when or ""), why)

    def report(self, reading: Reading, when: When, view: View, told: Told) -> Report:
        """A dated event."""
        mention, sentence = reading.mention, self.sentence
        heading = self._title(view, mention, told.speaker)
        return Report(
            id=fresh_id(when, heading),
            article=self.article.slug,
            when=when,
            kind=told.kind,
            title=heading,
            quote=sentence.text,
            paragraph=sentence.paragraph,
            start=sentence.start,
            words=mention.words,
            at=mention.start,
            rule=mention.rule,
            anchor=reading.anchor or self.article.published,
            speaker=told.speaker,
            act=told.act,
            negated=told.negated,
        )

    def _title(self, view: View, mention: Mention, speaker: str) -> str:
        """The title; one that is nothing but a quotation with who says so, in this sentence or before."""
        start, end = mention.start - view.shift, mention.end - view.shift
        words = view.parsed.words
        found = title(words.text, start, end, self.earlier, tagged=words.tagged, speaker=speaker)
        found = without_speaker(found)
        return found if not is_bare(found) else attributed(found, speaker or self._speaker(view))

    def _speaker(self, view: View) -> str:
        """Who says a quotation, as the sentences around it tell; "" where that is in doubt."""
        if view.frames:
            pronoun, sentence = view.frames[-1].pronoun, self.sentence.text
            return meant(pronoun, sentence, self.earlier, acts=True) if view.frames[-1].trails else ""
        goes_on = self.before or has_marks(self.earlier[-1:])  # else somebody else may speak
        return speakers.following(self.after) or (speakers.last(self.earlier) if goes_on else "")


def _before(prose: Sequence[Sentence], number: int) -> tuple[str, ...]:
    paragraph = prose[number].paragraph
    return tuple([one.text for one in prose[max(number - _MEMORY, 0) : number] if one.paragraph == paragraph])


def _after(prose: Sequence[Sentence], number: int) -> tuple[str, ...]:
    paragraph = prose[number].paragraph
    return tuple([one.text for one in prose[number + 1 : number + 1 + _AHEAD] if one.paragraph == paragraph])


def _begins(prose: Sequence[Sentence]) -> list[int]:
    """Of each sentence, the number of the first one after the heading that it stands under."""
    begins: list[int] = []
    for number, sentence in enumerate(prose):
        # a heading is left out of the prose, but has a paragraph's number
        goes_on = number and sentence.paragraph - prose[number - 1].paragraph < 2
        begins.append(begins[-1] if goes_on else number)
    return begins


def _told(telling: Telling, readings: Sequence[Reading]) -> Iterator[Report | Passed]:
    """One report for each date of a sentence; date words that tell of no event, with why."""
    text = telling.sentence.text
    spans = [(reading.mention.start, reading.mention.end) for reading in readings]
    whole = _view(text, spans, 0) if len(text) <= _LONG and any(reading.when for reading in readings) else None
    dated: set[When] = set()
    for reading in readings:
        if not reading.when:
            yield telling.passed(reading, reading.why)
        elif reading.when in dated:
            yield telling.passed(reading, TOLD)
        else:
            outcome = _judged(telling, reading, reading.when, whole or _about(text, reading.mention))
            if isinstance(outcome, Report):
                dated.add(reading.when)
            yield outcome


def _view(text: str, spans: Iterable[tuple[int, int]], shift: int) -> View:
    parsed = parse(text, spans)
    return View(parsed, frames(parsed), shift)


def _about(text: str, mention: Mention) -> View:
    """What stands about a date, cut between words."""
    first = text.find(" ", max(mention.start - _AROUND, 0), mention.start) + 1
    shift = first if mention.start > _AROUND and first else max(mention.start - _AROUND, 0)
    return _view(text[shift : mention.end + _AROUND], [(mention.start - shift, mention.end - shift)], shift)


def _judged(telling: Telling, reading: Reading, when: When, view: View) -> Report | Passed:
    """What a date makes of its sentence: a report, or date words passed over."""
    mention, published = reading.mention, telling.article.published
    if why := datelines.why_no_event(telling.sentence.text, mention):
        return telling.passed(reading, why)
    at = setting(view.parsed, mention.start - view.shift, mention.end - view.shift)
    saying = sayings.is_saying(at, mention, when, published)
    kind = kinds.kind(at, mention, when, published, saying=saying)
    why = doubts.why_no_event(at, saying=saying)
    if why and kind != "deadline":
        return telling.passed(reading, why)
    later = when.first is not None and when.first > published
    negated = kind != "background" and doubts.is_negated(at, mention, saying=saying, later=later)
    speaker = speakers.speaker(at, view.frames, telling.before, saying=saying)
    report = telling.report(reading, when, view, Told(kind, "statement" if saying else "event", negated, speaker))
    unclear = is_unnamed(report.title) or may_be_another(report.title, view.parsed.words.text)
    return telling.passed(reading, UNNAMED) if unclear else report
