"""Whether a date serves only to name a thing in passing ("the 2015 deal"), or to compare ("more than in 2015")."""

import re
from typing import Final

from timeline.dates.mentions import Mention
from timeline.dates.when import When
from timeline.telling import forms
from timeline.telling.sayings import describes
from timeline.telling.setting import Setting

_COUNT: Final = (
    r"(?:[A-Z]{0,3}[$€£]?\d|(?:a|an|half|two|three|four|five|six|seven|eight|nine|ten|[a-z]{1,9}ty|[a-z]{1,9}teen) )"
)
_MOVES: Final = "up|down|rise|drop|fall|gain|growth|increase|decrease|decline|improvement|change"
_COMPARED: Final = re.compile(
    rf"\b(?:(?<!rather )(?<!other )than(?! {_COUNT})|compared (?:with|to)|versus|as against|unlike"
    rf"|(?:{_MOVES}) [^,;:.]{{0,20}}from|as opposed to|from an? [^,;:.]{{0,20}}(?:high|low|peak|record|average))"
    r"\b(?:[^,;:.]|[.,](?=\d)){0,40}(?:(?:, or|,? ?\() [^,;:]{0,30})?[,)]{0,2} ?$"
)
_LIKENED: Final = re.compile(
    r"\b(?:the same (?:\w+ ){0,2}as|similar to|as \w+ as) (?:that|those|the one|it was|they were)\b[^,;:.]{0,60}$"
    r"|\b(?:like|as) (?:the |an? |its |his |her |their )?(?:\w+ ){1,5}(?:did|does|do|had) $"
)
_SINCE: Final = re.compile(r"\bsince (?:the|an?|its|his|her|their) (?:[^\s,;:.]+ ){1,5}$")
_RECORD: Final = re.compile(
    r"\b(?:first|second|third|last|only|[a-z]{2,12}est|most|least|worst|best)\b[^,;:.]{0,60}$"
    r"|\b(?:not |never |un)(?:seen|reached|recorded|heard|matched)[^,;:.]{0,20}$",
    re.IGNORECASE,
)
_SCENES: Final = frozenset({"in", "at", "during", "on"})
_STRETCHES: Final = frozenset(
    """hours morning mornings night nights evening evenings afternoon week weeks weekend day days end beginning start
    half middle rest most much all part course eve close month months quarter dawn minutes""".split()
)
_EXPLAINING: Final = frozenset("after before since following despite amid over".split())
_LEFT: Final = 100  # characters before a date in which something is compared with it


def is_compared(at: Setting) -> bool:
    """Whether something is compared with what the date dates: "more than in 2015", "the worst since the 2015 flood"."""
    left = _left(at)
    if _COMPARED.search(left) or _LIKENED.search(left):
        return True
    since = at.words.at(_noun(at) - 1) == "since" or ("since" in left and _SINCE.search(left) is not None)
    return since and is_record(at)


def is_record(at: Setting) -> bool:
    """Whether a rank or record stands before the date: "the worst", "a level not seen"."""
    return bool(_RECORD.search(_left(at)))


def only_names(at: Setting, mention: Mention, when: When, *, current: bool, to_come: bool) -> bool:
    """Whether a date only names a thing, which the clause mentions in passing.

    `current` says that the date reaches beyond the day of publication, `to_come` that the clause tells of what will be.
    """
    years = when.precision in ("year", "decade")
    before, after = at.words.at(at.start - 1), at.words.at(at.end)
    if not current and _is_told_of_another_day(at, mention):
        return True
    if years and before == "(":
        return after in (")", ",")
    if years and before == "of" and at.follows:
        return not current or is_record(at)
    if before == "of" and at.follows and not current and _names_by_day(at):
        return True
    if not describes(at, mention):
        return False
    if current:
        return not (to_come or _is_subject(at))
    return years or not (_is_subject(at) or _is_scene(at))


def _names_by_day(at: Setting) -> bool:
    """Whether a thing is called by its day, and is no scene: "victims of the attacks of May 5", not "the hours of"."""
    row = at.start - 2
    if at.words.at(row) in _STRETCHES:
        return False
    while row > at.first and at.words.at(row) not in forms.FUNCTION:
        row -= 1
    return at.words.at(row) == "the" and at.words.at(row - 1) not in _SCENES


def _is_told_of_another_day(at: Setting, mention: Mention) -> bool:
    """Whether what the clause tells has a date of its own, and this one stands in a phrase that explains it.

    As in "he blamed her on Sunday for the defeat in Friday's vote", "on Sunday he came after the fire on Friday".
    """
    verb = at.verb
    if verb is None or not at.follows:
        return False
    own = {row for row in at.parsed.dates if not at.start <= row < at.end and _is_adverbial(at, row)}
    if describes(at, mention):
        return any(_is_beside(at, row) for row in own)
    explains = bool(_EXPLAINING & {*at.words.low[verb.end : at.start]}) and at.words.at(at.start) in _SCENES
    return explains and any(row < verb.start and at.parsed.verbs.isdisjoint(range(row, verb.start)) for row in own)


def _is_adverbial(at: Setting, row: int) -> bool:
    return at.words.at(row) == "on" or at.words.at(row - 1) == "on"


def _is_beside(at: Setting, row: int) -> bool:
    """Whether nothing is done between a date and another one of its clause."""
    between = range(at.end, row) if row > at.start else range(row, at.start)
    return (
        at.first <= row < at.last
        and at.parsed.verbs.isdisjoint(between)
        and "and" not in at.words.low[between.start : between.stop]
    )


def _is_subject(at: Setting) -> bool:
    """Whether the noun that a date describes is the subject of its verb: "last month's storms did harm"."""
    row = _noun(at)
    opens = row <= at.first or at.words.at(row - 1) in (",", "that", "and", "but", "“", '"', "``")
    return opens and not at.follows


def _is_scene(at: Setting) -> bool:
    """Whether what is told took place in it: "ten died in Monday's attack"."""
    return bool(_SCENES & {at.words.at(_noun(at) - 1), at.words.at(at.start)})


def _noun(at: Setting) -> int:
    """The row where the noun phrase begins that a date describes."""
    row = at.start
    while row > at.first and at.words.at(row - 1) in forms.DETERMINERS - {"that"}:
        row -= 1
    return row


def _left(at: Setting) -> str:
    return at.words.text[max(at.begins - _LEFT, 0) : at.begins]
