"""Which company units of time need before they are a date, or before they last."""

from typing import Final

from timeline.dates.rules.guards import (
    FUNCTION_WORDS,
    attributive,
    begins_sentence,
    counts_nothing,
    ends_clause,
    in_the_future,
    is_whole,
)
from timeline.dates.tokens import Tokens
from timeline.dates.verbs import PAST_FORMS
from timeline.dates.words import NTH

_AFTER_A_CLAUSE: Final = frozenset("and but when as with by in at while which who to had was were".split())
_BEFORE_WHAT_LASTS: Final = frozenset(
    "for over in within after through of took take takes spent lasted just mere".split()
)
_BEFORE_MORE_THAN: Final = frozenset(
    "for after in of is was were took takes lasted lasting with from by at just well than spent spending within".split()
)
_BEFORE_THAT_DAY: Final = frozenset("on by until since after before from of".split())
_SAYING: Final = frozenset(  # after these "that" begins a clause
    "that say says said saying add adds added announce announces announced admit admits admitted agree agrees agreed "
    "argue argues argued ask asks asked believe believes believed claim claims claimed complain complained conclude "
    "concluded concede conceded confirm confirms confirmed confirming declare declared decide decided deny denies "
    "denied disclose disclosed discover discovered doubt doubted expect expects expected explain explained fear fears "
    "feared feel felt find found guess guessed hear heard hope hopes hoped imply implied indicate indicated insist "
    "insists insisted know knows knew known learn learned learnt maintain maintained mean means meant mention "
    "mentioned note notes noted notice noticed predict predicted promise promised propose proposed prove proved read "
    "realise realised realize realized recall recalled remember remembered report reports reported reveal revealed "
    "rule ruled see saw show shows showed shown so state stated stress stressed suggest suggests suggested swear "
    "swore testify testified tell tells told think thinks thought understand understood vow vowed warn warns warned "
    "write writes wrote fact news word rumour rumours sure clear evidence sign signs likely possible".split()
)
_BEFORE_UNITS_OF: Final = frozenset("after by with despite following through for spent took".split())
_GREATEST: Final = frozenset("most least worst best last final only opening".split())
_BEFORE_OF: Final = 4  # tokens
_BEFORE_IN: Final = 14  # likewise
_MOST: Final = frozenset(
    "most least worst best biggest bloodiest busiest cheapest closest coldest costliest deadliest deepest driest "
    "easiest fastest fewest fiercest greatest hardest heaviest highest hottest largest longest lowest poorest richest "
    "sharpest shortest slowest smallest steepest strongest tightest toughest warmest weakest wettest widest".split()
)
_FIRST: Final = frozenset({"first", "only"})
_MEASURES: Final = frozenset("quarter second".split())  # which may be parts of what follows
_LONG: Final = frozenset("year years decade decades century centuries".split())
_MODALS: Final = frozenset("will would shall should can could may might must 'll".split())
_BEFORE_UNITS_AFTER: Final = frozenset(", came comes died only barely merely and but , --".split())
_COUNTED: Final = frozenset({"digits", "amount", "small", "measure", "units"})
_COUNTS: Final = frozenset({"digits", "small", "tens", "one_unit"})


def is_part_of_what_lasted(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a year or month is told of what lasted, such as a war: it has no place in the calendar."""
    day = tokens.words[end - 1] == "day"
    return tokens.words[end] == "of" and not day


def is_the_unit(tokens: Tokens, start: int, end: int) -> bool:
    """Whether "the day" is the one spoken of: "ended the day lower", "later in the day", not "the day they met"."""
    if is_whole(tokens, start, end):
        return True
    before, following = tokens.words[start - 1], tokens.words[end]
    closes = before in (
        "end",
        "ended",
        "ending",
        "ends",
        "close",
        "closed",
        "closing",
        "finish",
        "finished",
        "finishing",
    )
    spoken_of = closes or (before == "in" and tokens.words[start - 2] in ("later", "late", "earlier", "early"))
    said_of = following in FUNCTION_WORDS or following in PAST_FORMS or following.endswith("ed")
    for_it = before == "for" and (not following[:1].isalnum() or (said_of and following != "ended"))
    greatest = before == "of" and following != "'" and _tells_the_greatest(tokens, start - 1)
    spoken_of = spoken_of or greatest
    return (spoken_of or for_it) and following not in ("of", "when", "after", "before", "that", "he", "she", "they")


def _tells_the_greatest(tokens: Tokens, of: int) -> bool:
    """Whether something is the most or the nth of a period: "its worst loss of the year"; not "the man of the year"."""
    before = tokens.words[max(of - _BEFORE_OF, 0) : of]
    return any(one in _GREATEST or one.endswith("est") or one in NTH for one in before)


def is_no_duration(tokens: Tokens, start: int, end: int) -> bool:
    """Not "the last year of the war", which counts from the war and not from today; nor "the last quarter mile"."""
    told = "the" not in (tokens.words[start], tokens.words[start - 1]) or tokens.words[end] not in ("of", "in")
    measures = tokens.words[end - 1] in _MEASURES and not counts_nothing(tokens, start, end)
    return told and not measures


def counts_to_now(tokens: Tokens, start: int, end: int) -> bool:
    """Not "the last three years of the war", which are counted from its end."""
    del start
    return tokens.words[end] != "of"


def ends_there(tokens: Tokens, start: int, end: int) -> bool:
    """Not "the day before the vote" nor "later than planned", which count from what follows."""
    if tokens.words[start - 1] in ("not", "nor", "never"):
        return False  # a way of speaking: "not a day earlier"
    last, following = tokens.words[end - 1], tokens.words[end]
    if last in ("later", "earlier"):
        return following != "than"
    return last not in ("before", "after", "following") or not following[:1].isalnum() or following in _AFTER_A_CLAUSE


def is_beside_that(tokens: Tokens, start: int, end: int) -> bool:
    """Whether "the following spring" or "the summer before" counts from what was mentioned: no noun follows."""
    return ends_there(tokens, start, end) and not attributive(tokens, end) and tokens.words[end] not in ("of", "in")


def is_no_clause(tokens: Tokens, start: int, end: int) -> bool:
    """Not "he said that Friday was bad", nor "that Friday's vote failed" after any verb."""
    before = tokens.words[start - 1]
    if tokens.words[start] != "that" or before in _BEFORE_THAT_DAY or before == "," or begins_sentence(tokens, start):
        return True
    return before not in _SAYING and tokens.words[end] != "'" and ends_clause(tokens, start, end)


def is_no_clause_about_seasons(tokens: Tokens, start: int, end: int) -> bool:
    """Neither "he knew that summer was over" nor "the leaves that fall"."""
    before = tokens.words[start - 1]
    if "same" in tokens.words[start:end] or before in _BEFORE_THAT_DAY | {"in", "during"}:
        return True
    if begins_sentence(tokens, start) or before == ",":
        return tokens.words[end - 1] not in ("fall", "spring") or not attributive(tokens, end)
    if tokens.words[end - 1] in ("fall", "spring"):
        return not before.endswith("s") and not tokens.words[end][:1].isalpha()
    return before not in _SAYING


def after_for(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the words tell how long: "for the next year"."""
    del end
    return tokens.words[start - 1] in ("for", "throughout")


def lasts(tokens: Tokens, start: int, end: int) -> bool:
    """Whether bare units last: "for years", "in days", "decades-long", but not "office hours" or "the days of rain"."""
    if tokens.words[end - 1] in ("long", "old", "decades", "centuries"):
        return True
    before, following = tokens.words[start - 1], tokens.words[end]
    if before in ("be", "been") and following in ("before", "since", "until"):
        return True
    if following in ("after", "before"):
        return begins_sentence(tokens, start) or before in _BEFORE_WHAT_LASTS or before in _BEFORE_UNITS_AFTER
    if tokens.words[start] == "the":
        return before in ("over", "through") and following != "of"
    if before in ("or", "and") and "units" in tokens.forms[start - 2].lexemes:
        return not attributive(tokens, end)
    return before in (_BEFORE_UNITS_OF if following == "of" else _BEFORE_WHAT_LASTS)


def follows_an_amount(tokens: Tokens, start: int, end: int) -> bool:
    """Whether "a day" is each day: "ten dollars a day", "three times a week", "15% a year"."""
    del end
    before = tokens.words[start - 1]
    if before in ("%", "once", "twice", "million", "billion", "percent", "dollars", "euros", "times"):
        return True
    return not _COUNTED.isdisjoint(tokens.forms[start - 1].lexemes)


def is_at_present(tokens: Tokens, start: int, end: int) -> bool:
    """Whether "this time" or "the moment" is now: after "at" or "for", and with nothing that says which."""
    if tokens.words[start - 1] not in ("at", "for", "until"):
        return False
    return tokens.words[end] not in ("of", "when", "that", "last", "next", "in")


def no_number_follows(tokens: Tokens, start: int, end: int) -> bool:
    """Not "in the past three years", which lasts, nor "as recently as Monday", which is a day."""
    if tokens.words[end] == "as":
        return False
    if tokens.words[end - 1] == "past":
        return not tokens.words[end][:1].isalnum() or tokens.words[end] in FUNCTION_WORDS
    return _COUNTS.isdisjoint(tokens.forms[end].lexemes)


def is_so_far_ahead(tokens: Tokens, start: int, end: int) -> bool:
    """Whether "in two weeks" tells when something is to come; "in two weeks or three" tells how long it takes.

    And "the worst flood in ten years" tells for how long there was none like it.
    """
    if tokens.words[start - 1] != "in" or tokens.words[end] in ("or", "to") or not in_the_future(tokens, start, end):
        return False
    return not _is_unmatched(tokens, start - 1, long=tokens.words[end - 1] in _LONG)


def _is_unmatched(tokens: Tokens, before: int, *, long: bool) -> bool:
    """Whether something after the verb is the most of its kind; the first, where that would be so for a `long` time."""
    for word in tokens.words[before - 1 : max(before - _BEFORE_IN, 0) : -1]:
        if word in _MOST or (long and word in _FIRST):
            return True
        if word in _MODALS or not word[:1].isalnum():
            return False
    return False


def is_fraction(tokens: Tokens, start: int, end: int) -> bool:
    """Whether quarters are those of a whole: "a quarter", "three-quarters", "three quarters of them"."""
    bare = end - start == 2 and tokens.words[end] == "of"
    return tokens.words[end - 1] == "quarter" or "-" in tokens.words[start:end] or bare


def is_no_ordinal(tokens: Tokens, start: int, end: int) -> bool:
    """Not "a second helping", which is the one after the first, nor "World Cup 2018 day five"."""
    if tokens.words[end - 1] == "second" and (attributive(tokens, end) or tokens.words[end] == "-"):
        return False
    if tokens.words[end - 1] == "second" and tokens.capitalised(end - 1):
        return False
    if tokens.words[end] == "-" and tokens.words[end + 1] in ("old", "long") and tokens.words[start] in ("a", "an"):
        return False
    if tokens.words[end - 1] in ("quarter", "quarters") and is_fraction(tokens, start, end):
        return False
    if tokens.words[start] == "over" and tokens.words[start - 1] not in _BEFORE_MORE_THAN:
        return False  # in the course of, and not more than
    year = "year" in tokens.forms[start].lexemes
    return not (year and end - start == 2 and "one_unit" in tokens.forms[end - 1].lexemes)
