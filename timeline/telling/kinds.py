"""What kind of event a date dates: from the tense and the modality of its verb, and from its preposition.

A plan whose day has come stays a plan where its sentence tells no more: "was to open in March". A date is background
where it only names a thing, coarse and past ("the 2015 deal").
"""

from datetime import date
from typing import Final

from timeline.dates.meaning import Bound, Range, Side, Stretch, Weekday
from timeline.dates.mentions import Mention
from timeline.dates.when import When
from timeline.model import Kind
from timeline.telling.doubts import is_put_until
from timeline.telling.passing import is_record, only_names
from timeline.telling.predicates import Mood
from timeline.telling.sayings import speaks
from timeline.telling.setting import Setting

_TO_COME: Final = frozenset({Mood.FUTURE, Mood.DUTY, Mood.WOULD, Mood.POSSIBLE, Mood.AHEAD, Mood.MEANT})
_HOLDS: Final = frozenset({Mood.PRESENT, Mood.PERFECT})
_LEFT_OPEN: Final = frozenset(  # what follows "to" was still to be when this was said
    """plan plans planned planning intend intends intended hope hopes hoped want wants wanted expect expects expected
    aim aims aimed vow vows vowed pledge pledges pledged promise promises promised threatened meant due scheduled set
    slated prepares preparing plans""".split()
)
_FATE: Final = frozenset("be become prove remain die last know see end win lose".split())  # "was to become king"
_OBLIGED: Final = frozenset(
    "required obliged ordered given supposed due told bound needed demanded instructed predicted called".split()
)
_LIMITS: Final = frozenset("deadline deadlines ultimatum cutoff".split())
_LATER: Final = ("later", "the rest", "the end", "the remainder")
_EXPECTING: Final = frozenset("expect expects plan plans hope hopes intend intends predict predicts aim aims".split())


def kind(at: Setting, mention: Mention, when: When, today: date, *, saying: bool) -> Kind:
    """The kind of event, seen from the day of publication."""
    ahead, later = when.last is None or when.last > today, when.first is not None and when.first > today
    if saying:
        return "planned" if later or (when.last == today and at.mood is Mood.FUTURE) else "occurred"
    if bounded := _by_bound(at, mention, when, today):
        return bounded
    if _is_limit(at):
        return "deadline"
    if later:
        return "planned"
    if only_names(at, mention, when, current=ahead, to_come=at.mood in _TO_COME):
        return "background"
    if ahead or when.last == today:
        return _now(at, mention)
    return "planned" if _was_meant(at) else "occurred"


def _by_bound(at: Setting, mention: Mention, when: When, today: date) -> Kind | None:
    """The kind where the words leave one side open, or tell a stretch of time up to now or from now on."""
    ahead = when.last is None or when.last > today
    match mention.meaning:
        case Bound(Side.SINCE | Side.AFTER as side):
            return _from(at, when, today, side)
        case Bound() if is_put_until(at, mention):
            return "planned" if ahead else "occurred"
        case Bound():
            due = ahead or (when.last == today and at.mood in _TO_COME)
            return "deadline" if due or _is_owed(at) else "occurred"
        case Stretch(_, _, sign) if sign < 0:
            if is_record(at):
                return "background"
            within = at.mood is Mood.PAST and at.words.at(at.start - 1) not in ("for", "the")
            return "occurred" if within else "ongoing"
    return None


def _from(at: Setting, when: When, today: date, side: Side) -> Kind:
    """The kind of what is told from a date on."""
    if when.first is None or when.first > today or (when.first == today and at.mood in _TO_COME):
        return "planned"
    if side is Side.SINCE:
        return "background" if is_record(at) else "ongoing"
    return "ongoing" if at.mood in _HOLDS else "planned" if at.mood is Mood.FUTURE else "occurred"


def _is_limit(at: Setting) -> bool:
    """As in "The deadline of March 5", "a June 1 deadline", "it expires in May"."""
    words = at.words
    near = words.low[max(at.start - 4, at.first) : at.start] + words.low[at.end : at.end + 2]
    expiring = at.follows and at.verb is not None and at.verb.head in ("expire", "expires")
    return bool(_LIMITS & {*near}) or expiring


def _now(at: Setting, mention: Mention) -> Kind:
    """The kind of what is dated to a time that holds the day of publication."""
    if at.mood in _TO_COME or _looks_ahead(at, mention):
        return "planned"
    if mention.words.lower().startswith(_LATER) and at.mood not in (Mood.PAST, Mood.PERFECT):
        return "planned"
    return "ongoing" if isinstance(mention.meaning, Range) and at.mood in _HOLDS else "occurred"


def _looks_ahead(at: Setting, mention: Mention) -> bool:
    """A present that is of what is to come: "expects", and "is flying on Monday", written that Monday."""
    if at.verb is None or at.mood is not Mood.PRESENT:
        return False
    heads = {verb.head for verb in (at.verb, at.leads) if verb}
    return bool(heads & _EXPECTING) or (at.verb.head.endswith("ing") and isinstance(mention.meaning, Weekday))


def _was_meant(at: Setting) -> bool:
    """Whether the words tell of a plan, and not of what came of it; for a date that is past."""
    verb = at.verb
    if not verb or not (at.follows or at.start <= at.first + 1):
        return False
    if verb.mood is Mood.BARE:
        return at.mood in (Mood.MEANT, Mood.AHEAD) or (at.leads is not None and at.leads.head in _LEFT_OPEN)
    match verb.mood:
        case Mood.MEANT | Mood.AHEAD:
            return verb.head not in _FATE
        case Mood.WOULD:
            return _is_reported(at)
    return False


def _is_reported(at: Setting) -> bool:
    """Whether somebody is said to have said what is dated: "she said it would open in May"."""
    return any(one.end <= at.start and speaks(at.words, one) for one in at.parsed.predicates)


def _is_owed(at: Setting) -> bool:
    """Whether a bound in the past was a deadline: "had to leave by May"."""
    heads = {verb.head for verb in (at.verb, at.leads) if verb}
    if at.mood is Mood.WOULD:
        return _is_reported(at)
    return at.mood in (Mood.DUTY, Mood.MEANT, Mood.AHEAD) or bool((_OBLIGED | _LEFT_OPEN) & heads) or _is_limit(at)
