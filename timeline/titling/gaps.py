"""The gap that date words leave in a sentence: what goes with them, since it would dangle, and how it is closed."""

import re
from typing import Final

from timeline.syntax import valency
from timeline.syntax.lexicon import DAYS, MONTHS
from timeline.syntax.pasts import GAPPED
from timeline.syntax.tagged import Tagged, alone, tag
from timeline.syntax.verbs import SAYING
from timeline.titling.bonds import OWNERS, first_word

_GOVERNS: Final = frozenset("poytAqd")
_STOPS: Final = frozenset(",.;:~)csfrT")
_VERBAL: Final = frozenset("xHMv")
_COMMAS: Final = frozenset(",~:")
_NOMINAL: Final = frozenset("nNSg")
_FINITE: Final = re.compile("[xHMvX]")
_AS_EARLY: Final = re.compile(
    "(?:as (?:early|late|recently|soon)(?: as)?|at (?:least|most)|no (?:later|earlier) than)$"
)
_ROUGH: Final = frozenset("as at than".split())
_ASIDE: Final = re.compile(r",[^xHMvX,]+$")
_ORDINAL: Final = re.compile(r"\d+(?:st|nd|rd|th)$")
_VOWEL: Final = re.compile(r"(?i)(?!uni|eu|us|one|ura)[aeiou]")
_LOOSE: Final = frozenset(
    "only just even somewhere sometime early late earlier again about around nearly almost ago".split()
)
_AFTER: Final = frozenset("alone itself forward onward onwards".split())
_PARTS_OF_YEARS: Final = frozenset("early late mid".split())
_CONTACT: Final = re.compile("[nNS](?:h|d[anN]*[nN])$")
_KEEPING: Final = frozenset(
    "keep keeps kept hold holds held leave leaves left find finds found have had get got make made see saw want".split()
)
_RETURNING: Final = frozenset(  # with "back" they say something: "will be back on Monday"
    "be is are was were been am come comes came coming go goes went going get gets got getting send sent".split()
)
_BEFORE_GERUNDS: Final = frozenset("after before by from for of without about despite".split())
_TIMES_OF_DAY: Final = frozenset("morning afternoon evening night".split())
NOUNS: Final = frozenset("cut hit cost bid run split spread set cast shot broadcast deal".split())  # a rate cut
_FROM: Final = frozenset("before after prior".split())
_SPANS: Final = frozenset("years months weeks days hours minutes year month week day hour".split())
_AMOUNTS: Final = frozenset("two three four five six seven eight nine ten couple mere full".split())
_OF_TIME: Final = re.compile(
    r"of (?:the|this|that|next|last)(?: (?:new|same|current|next|last|past))? (?:year|season|month|week)\b"
)
_ZONES: Final = frozenset("local gmt utc bst cet est edt cst cdt pst pdt et aest aedt eastern".split())
_DEEP: Final = frozenset("well deep late early far midway halfway".split())
_ALL: Final = frozenset("right straight all up halfway midway well".split())
_DEGREES: Final = dict.fromkeys(("into", "past", "beyond"), _DEEP) | dict.fromkeys(("through", "to", "over"), _ALL)
_NEARLY: Final = frozenset("well long shortly just right soon".split())  # before or after a time
_EXACTLY: Final = frozenset("exactly precisely almost nearly roughly approximately".split())
_SPAN_TO: Final = re.compile(r"(?:in|over|for|during) (?:the )?(?:last |past )?(?:year|quarter|month|week)$")
_MOST: Final = 5  # rows, of how long
_FAR: Final = 12


def closed(tagged: Tagged, at: int, dates: str) -> tuple[Tagged, int]:
    """The rows without what dangled before row `at`, where the date words stood; and where that is now."""
    gap = _Gap(tagged, at)
    if dates and alone(first_word(dates)) not in _GOVERNS - {"d"} and first_word(dates).lower() not in _FROM:
        if first_word(dates) in _TIMES_OF_DAY:
            gap.take_adjectives()
        gap.take_governor(year=dates.isdecimal())
    elif gap.before_word == "back" and not _RETURNING.intersection(tagged.low[max(at - 2, 0) : at - 1]):
        gap.low -= 1
    elif dates and first_word(dates).lower() in _FROM:
        gap.take_span()
    gap.take_span_to(dates)
    gap.take_zone()
    gap.take_span_of()
    gap.take_loose()
    gap.take_participle()
    gap.take_mate()
    gap.take_commas()
    return gap.close()


class _Gap:
    """Rows to leave out, growing in both directions."""

    def __init__(self, tagged: Tagged, at: int) -> None:
        self.tagged, self.letters = tagged, tagged.letters
        self.low = self.high = at
        gerund = self.after == "g" and self.letters[at + 1 : at + 2] not in tuple("nNS")
        owned = self.before_word in OWNERS and self.after in "uv"  # "its forecast"
        ordinal = _ORDINAL.match(" ".join(tagged.low[at : at + 1])) and self.letters[at + 1 : at + 2] in ("n", "N")
        self.attributive = (
            (self.after in _NOMINAL and not gerund) or owned or bool(ordinal)
        )  # "the 2012 | 5th District"
        if self.before == "d" and self.after == "c" and self._is_year(at + 1):  # "his 2008 | and 2012 campaigns"
            self.attributive = self.letters[at + 2 : at + 3] in tuple(_NOMINAL)
        if self.before == "d" and self.after == ",":  # "the September 11, 2001, attacks"
            self.high, self.attributive = at + 1, True

    @property
    def before(self) -> str:
        return self.letters[self.low - 1] if self.low else "^"

    @property
    def before_word(self) -> str:
        return self.tagged.low[self.low - 1] if self.low else ""

    @property
    def after(self) -> str:
        return self.letters[self.high : self.high + 1] or "."

    def take_adjectives(self) -> None:
        """What describes the first of the date words: "on the cold, clear (night of May 5)"."""
        low = self.low
        while low and self.letters[low - 1] in "na,":
            low -= 1
        if low and self.letters[low - 1] == "d":
            self.low = low

    def take_governor(self, *, year: bool) -> None:
        """The preposition or article that governed nothing but the date words; "by 1956 France" at the start too."""
        near = self.tagged.low[max(self.low - 3, 0) : self.low]
        if not _ROUGH.isdisjoint(near) and (early := _AS_EARLY.search(" ".join(near))):
            self.low -= early[0].count(" ") + 1
            self.low -= self.before_word in ("until", "till")  # "until at least"
        opens = self.low == 1 and self.before in "pyA" and (self.after == "N" or (year and self.after in _NOMINAL))
        if self.low > 2 and self.before == "c" and self._is_year(self.low - 2):
            self.low -= 2  # "during 1956 and 1957", "in late 1956 and early 1957"
            self.low -= self.before_word in _PARTS_OF_YEARS
        elif self.low > 2 and self.before == "c" and self.tagged.low[self.low - 2] in DAYS | MONTHS - {"may"}:
            self.low -= 2  # "on Friday and (Saturday)", "in April and (May)"
            self.low -= self.before_word in ("last", "this", "next")
        while self.low and (not self.attributive or opens) and self.before in _GOVERNS and not self._governs_other:
            self.low -= 1
        self._take_degree()

    def _take_degree(self) -> None:
        """How far into or through the time: "well into (the spring)", "right up to (May)"."""
        degrees = _DEGREES.get(self.tagged.low[self.low]) if 0 < self.low < self.high else None
        while degrees and self.low and self.before_word in degrees:
            self.low -= 1

    @property
    def _governs_other(self) -> bool:
        """Whether a preposition governs what follows, "left after (last week) | burning it", or nothing: "cut off"."""
        return self.before_word == "off" or (self.after == "g" and self.before_word in _BEFORE_GERUNDS)

    def take_span(self) -> None:
        """How long before or after the date something was: "just two days (before May 5)"."""
        low = self.low
        if low > 1 and self.before_word in _NEARLY and self.before == "a":
            self.low -= 1  # "shut shortly (before May)"
            return
        if not low or self.tagged.low[low - 1] not in _SPANS:
            return
        low -= 1
        while low and self.low - low < _MOST and (self.letters[low - 1] in "0da" or self._is_amount(low - 1)):
            low -= 1
        if low and self.letters[low - 1] not in "poyqtX":
            self.low = low
        elif low and self.low - low == 1 and self.tagged.low[low - 1] == "in":
            self.low = low - 1  # "in years (before 2017)"

    def take_span_to(self, dates: str) -> None:
        """The year, month or week that ended with the date: "in the year (to March)"."""
        bounded = (first_word(dates) if dates else "") == "to" or self.tagged.low[self.low : self.low + 1] == ["to"]
        if bounded and (span := _SPAN_TO.search(" ".join(self.tagged.low[max(self.low - _MOST, 0) : self.low]))):
            low = self.low - span[0].count(" ") - 1
            self.low = low if not low or self.after in _STOPS else self.low

    def _is_amount(self, row: int) -> bool:
        return self.tagged.low[row] in _AMOUNTS

    def take_loose(self) -> None:
        """Words such as "only" and "and" where nothing is left that they belong to."""
        following = self.letters[self.high + 1 : self.high + 2]
        goes_on = self.after == "," and following in tuple("dnNSh0")
        if self.before_word in ("late", "early") and self.letters[self.low - 2 : self.low - 1] not in tuple("xeH"):
            self.low -= 1  # "late on Friday"
        while self.before_word in _EXACTLY:
            self.low -= 1  # "almost exactly (a year ago)"
        if self.low == 1 and self.before_word == "later" and self.after == ",":
            self.low = 0
        while self.low and self.after in _STOPS and (self._is_loose or (self.before == "c" and not goes_on)):
            self.low -= 1
        if self.low > 1 and self.before == "a" and self.letters[self.low - 2] in _COMMAS and self.after == ",":
            self.low -= 1  # "originally due in May"
        if self.before == "c" and self.after in "gp":
            self.low -= 1
        while self.high < len(self.letters) and self.tagged.low[self.high] in _AFTER:
            self.high += 1

    @property
    def _is_loose(self) -> bool:
        return self.before_word in _LOOSE

    def take_participle(self) -> None:
        """A participle with nothing else: "the plans announced in May" keep none."""
        if (
            self.low < 2
            or self.before != "u"
            or self._completes
            or self.before_word in NOUNS
            or self.after not in _STOPS | _VERBAL
            or not _FINITE.search(self.letters)
        ):
            return
        owner = self.letters[self.low - 2]
        if owner in "nNS0,!":
            self.low -= 2 if owner == "!" else 1

    @property
    def _completes(self) -> bool:
        """Whether a participle says what becomes of something, "kept it closed", or is a verb: "the plan it made"."""
        begins = max(self.low - 2 * _FAR, 0)
        if GAPPED.search(self.letters, begins, self.low - 1) or _CONTACT.search(self.letters, begins, self.low - 1):
            return True
        rows = range(max(self.low - _FAR, 0), self.low - 1)
        return any(self.tagged.low[row] in _KEEPING for row in rows)

    def take_zone(self) -> None:
        """Whose time the date words tell: "at nine (on Monday) local time"."""
        rest = self.tagged.low[self.high : self.high + 2]
        if rest[:1] and rest[0] in _ZONES:
            self.high += 1 + (rest[1:] == ["time"])

    def take_span_of(self) -> None:
        """What the date words are a part of: "(in the first quarter) of the new year"."""
        if self.after == "o" and (whole := _OF_TIME.match(" ".join(self.tagged.low[self.high : self.high + 5]))):
            self.high += whole[0].count(" ") + 1

    def take_mate(self) -> None:
        """The other of two dates: "in 1997 and early 1998"."""
        if self.after != "c":
            return
        high = self.high + 1
        if self.tagged.low[high : high + 1] in (["year"], ["month"], ["week"], ["quarter"]):
            self.high = high + 1  # "for the quarter and year"
            return
        high += high < len(self.letters) and self.tagged.low[high] in _PARTS_OF_YEARS
        high += high + 1 < len(self.letters) and self.tagged.low[high] in MONTHS and self._is_year(high + 1)
        if self._is_year(high) or (high < len(self.letters) and self.tagged.low[high] in DAYS | MONTHS - {"may"}):
            self.high = high + 1

    def _is_year(self, row: int) -> bool:
        return self.letters[row : row + 1] == "0" and len(self.tagged.words[row].text) == 4

    def take_commas(self) -> None:
        """Marks that the date words alone needed."""
        told = self.letters[self.high : self.high + 2] == ",T" and self.before_word in SAYING  # "said (), | that"
        if (self.low and self.before in ";<sfrTcb" and self.after == ",") or self._parts_object or told:
            self.high += 1
        elif self.low and self.before in _COMMAS and self.after in _STOPS | _VERBAL and not self._ends_aside:
            self.low -= 1
            self.high += self.letters[self.low] == self.after == "~"  # "if it leaves – as early as (May) – the town"
            if self.after == "," and self.letters[self.high + 1 : self.high + 2] in tuple(_VERBAL):
                self.high += 1
        while not self.low and self.high < len(self.letters) and self.after in ",;:~.c":
            self.high += 1

    @property
    def _ends_aside(self) -> bool:
        """Whether a comma before a verb closes what one before it opened: "the mayor, Anna Berg, | opened"."""
        return self.after in _VERBAL and _ASIDE.search(self.letters, 0, self.low - 1) is not None

    @property
    def _parts_object(self) -> bool:
        """Whether a comma would part a verb from what it wants: "called on Monday, on the army"."""
        waits = self.before == "v" and self.before_word not in valency.ALONE
        return waits and self.after == "," and self.letters[self.high + 1 : self.high + 2] == "p"

    def close(self) -> tuple[Tagged, int]:
        """The rows that stay."""
        low, high, old = self.low, self.high, self.tagged
        raw = old.raw[:low] + old.raw[high:]
        if 0 < low < len(raw):
            raw[low - 1] = self._joined(raw[low - 1].rstrip(), raw[low])
        if "c" in old.letters[low:high] and old.low[high : high + 1] == ["that"]:
            return tag(raw), low  # "in April and (May) | that"
        words, lows = old.words[:low] + old.words[high:], old.low[:low] + old.low[high:]
        return Tagged(raw, words, lows, self.letters[:low] + self.letters[high:]), low

    def _joined(self, word: str, following: str) -> str:
        """The row before the gap as the row after it wants it: "an" for "a", a space or none."""
        if self.attributive and word.lower() in ("a", "an"):
            word = word[0] + ("n" if _VOWEL.match(following) else "")
        close = following[0] in ",.;:!?)]”»" or self.before == "<" or word[-1] in "(["
        return word if close else f"{word} "
