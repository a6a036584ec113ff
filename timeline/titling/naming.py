"""Whether date words tell which thing is meant, and so stay in a title: "the 2007 budget", "profit for 2007"."""

import re
from typing import Final

from timeline.syntax.lexicon import DAYS, MONTHS
from timeline.syntax.tagged import Tagged, alone

_ABSOLUTE: Final = re.compile(
    r"\d|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter"
    r"|Ramadan|New Year)\b|\b(?:quarter|half)\b"
)
_SPANS: Final = frozenset("years months weeks days hours decades week day".split())
_NOMINAL: Final = frozenset("nNSg")
_NEAREST: Final = frozenset("last this next".split())
_FINITE: Final = re.compile("[xHMvX]")
_VERBAL: Final = frozenset("xHMvX,;:~.rTsf")
_WITH_MATE: Final = re.compile(",?c[padtyo]*[nNS0-]+[dnNS0o-]*")
_AFTER_MATE: Final = re.compile("c[padtyo]*[0-][nNS0-]*$")
_NAMED: Final = (MONTHS | DAYS | frozenset("recently later earlier now".split())) - {"may"}
_TIMES: Final = frozenset("year month week quarter half season".split())
_LEAST: Final = 3  # rows
_NEAR: Final = 6
_FAR: Final = 12


def is_named_by(tagged: Tagged, at: int, dates: str) -> bool:
    """Whether date words stand with a noun that they tell from others of its kind."""
    letters, low = tagged.letters, tagged.low
    if not at or not dates:
        return False
    if letters[at - 1] == "N" and dates.isdecimal() and len(dates) == 4:
        return True  # "the Kelm Games | 2012"
    if low[at - 1] == "for" and at > 1 and letters[at - 2] in "nNS0":
        return _is_period(dates)
    return _is_attributive(tagged, at, dates) and not _is_subject_of_past(tagged, at)


def _is_period(dates: str) -> bool:
    """Whether date words are the time that something is for, "profit for 2007", not how long it lasts, nor a day."""
    words = dates.lower().split()
    return _SPANS.isdisjoint(words) and DAYS.isdisjoint(words) and words[0] != "the"


def _is_attributive(tagged: Tagged, at: int, dates: str) -> bool:
    first = dates.split(maxsplit=1)[0].lower()
    if tagged.letters[at : at + 1] not in tuple(_NOMINAL) or alone(first) in "poytA":
        return False
    if first in _NEAREST or not _ABSOLUTE.search(dates):
        return False
    return tagged.letters[at - 1] in "dan" or (at > 1 and tagged.letters[at - 1] in "poy")  # but "by | 1956 France"


def _is_subject_of_past(tagged: Tagged, at: int) -> bool:
    """Whether the noun is the subject of what happened then: "the 2015 pact | ended the feud"."""
    verb = _FINITE.search(tagged.letters)
    if verb is None or verb.start() < at:
        return False
    return tagged.letters[verb.start()] == "v" or tagged.low[verb.start()] in ("was", "were")


def parallels(tagged: Tagged, at: int) -> bool:
    """Whether each of several things has a date of its own: "ten tons | in 2007 and nine in 2008"."""
    letters = tagged.letters
    if letters[max(at - 2, 0) : at] == "0," and _is_year(tagged, at - 2):
        return True
    if letters[at : at + 1] == "," and _is_year(tagged, at + 1) and letters[at + 2 : at + 3] in (",", "c"):
        return True  # "floods in 2006, | 2009 and 2013"
    if "c" in letters[max(at - _NEAR, 0) : at] and _is_second(tagged, at):
        return True
    return letters[at : at + 1] in (",", "c") and (_is_either(tagged, at) or _has_mate(tagged, at))


def _has_mate(tagged: Tagged, at: int) -> bool:
    """Whether another thing with a date of its own follows date words."""
    mate = _WITH_MATE.match(tagged.letters, at)
    if mate is None or (_is_date(tagged, mate.end() - 1) and mate.end() - at < _LEAST):
        return False
    for row in range(mate.end() - 1, min(mate.end() + _FAR, len(tagged.letters))):
        if tagged.letters[row] in _VERBAL:
            return False
        if _is_date(tagged, row):
            return True
    return False


def _is_either(tagged: Tagged, at: int) -> bool:
    """Whether "or" joins date words to others: "in July or August", of which one is right."""
    low, end = tagged.low, len(tagged.low)
    if at + 1 >= end or low[at] != "or":
        return False
    return _is_date(tagged, at + 1) or (at + 2 < end and _is_date(tagged, at + 2))


def _is_second(tagged: Tagged, at: int) -> bool:
    """Whether date words are the second of two: "ten tons in 1990 and nine | in 1991", "between noon and | May 5"."""
    low = tagged.low
    if at > 1 and low[at - 1] == "or" and _is_date(tagged, at - 2):
        return True
    if at > 1 and low[at - 1] == "and" and "between" in low[max(at - _NEAR, 0) : at]:
        return True
    joint = _AFTER_MATE.search(tagged.letters, max(at - _NEAR, 0), at)
    row = joint.start() - 1 if joint else -1
    return row > 0 and (_is_date(tagged, row) or low[row] in _TIMES)


def _is_year(tagged: Tagged, row: int) -> bool:
    return tagged.letters[row : row + 1] == "0" and len(tagged.words[row].text) == 4 and tagged.low[row].isdecimal()


def _is_date(tagged: Tagged, row: int) -> bool:
    return _is_year(tagged, row) or tagged.low[row] in _NAMED
