"""Which company the names of months, seasons, quarters and days need before they are a date."""

from typing import Final

from timeline.dates.rules.guards import (
    BEFORE_A_YEAR,
    FUNCTION_WORDS,
    attributive,
    begins_sentence,
    counts_nothing,
    ends_clause,
    is_whole,
    touches,
)
from timeline.dates.tokens import Tokens
from timeline.dates.words import NEEDS_A_CAPITAL

_BEFORE_A_MONTH: Final = frozenset(
    "in by since until till of last next this from to between early late mid during after before through every each "
    "past coming around about than for s ( - -- previous following".split()  # s: "his minister's March visit"
)
_BEFORE_A_NOUN: Final = frozenset("the a an its his her their our".split())
_BEFORE_A_SEASON: Final = frozenset(
    "in by since until till during through from to and between of early late mid - ( --".split()
)
_SEASONAL: Final = frozenset(  # what has a season; of a school or a fashion it is as well that of every year
    "offensive offensives campaign counteroffensive counter attack attacks fighting session recess drought floods "
    "rains harvest meeting summit election elections primary tour".split()
)
_OF_EVERY_YEAR: Final = frozenset(  # what is named after a season, whichever year it is
    "timetable timetables schedule schedules collection collections wardrobe menu menus wheat barley rye tyres tires "
    "coat coats clothes clothing uniform uniforms palace residence house cottage camp camps school schools job jobs "
    "solstice olympics sports".split()
)
_PERSONAL: Final = frozenset("to by from for of than and or as with between".split())  # a name as well as a month
_IN_MAY: Final = frozenset(  # what is held in the month, and not by a minister of that name
    "election elections vote votes poll polls ballot ballots referendum primary runoff meeting summit conference "
    "report figures reports sales exports shipments rally protests riots attack attacks bombing shooting quake "
    "earthquake storm flood floods deadline release launch trip visit tour session hearing trial raid".split()
)
_IN_THE_DAY: Final = frozenset("morning afternoon evening night noon lunchtime".split())
_BESIDE: Final = 6  # tokens on either side
_NAMES_TOO: Final = frozenset("april may june jan mar march august".split())  # people, verbs and adjectives besides
_CALENDAR: Final = frozenset({"season", "month", "year"})


def is_month(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a capitalised month stands for the month and not for a person, nor for a part of a name."""
    if tokens.words[end] == "-" and _begins_compound(tokens, end):
        return False
    if tokens.words[start] not in _NAMES_TOO:
        return True
    before = tokens.words[start - 1]
    if before in _PERSONAL and not begins_sentence(tokens, start - 1) and _names_a_thing(tokens, start, end):
        return False
    if (
        before in _BEFORE_A_NOUN
        and (len(tokens.words[start]) > 3 or tokens.words[end] in _IN_MAY)
        and tokens.words[end].isalpha()
        and not tokens.capitalised(end)
    ):
        return tokens.words[end] not in FUNCTION_WORDS
    if before == "as" and tokens.words[start - 2] in ("early", "late", "recently", "soon"):
        return True
    if before in _BEFORE_A_MONTH or is_whole(tokens, start, end):
        return True
    joins = ("to", "-", "--", "and", "or", ",", "&")
    if (tokens.words[end] in joins and "month" in tokens.forms[end + 1].lexemes) or (
        before in joins and "month" in tokens.forms[start - 2].lexemes
    ):
        return True
    return begins_sentence(tokens, start) and tokens.words[end] in ("was", "is", "saw", "will", "brought", ",")


def _begins_compound(tokens: Tokens, end: int) -> bool:
    """Whether a hyphen joins a word to another that is no time: "Mar-a-Berg"."""
    hyphened = touches(tokens, end) and touches(tokens, end + 1)
    following = tokens.words[end + 1] if hyphened else ""
    return following.isalpha() and following != "to" and not tokens.forms[end + 1].lexemes


def is_month_after_year(tokens: Tokens, start: int, end: int) -> bool:
    """Not "in 2016 August Smith won"."""
    person = tokens.words[end - 1] in _NAMES_TOO and tokens.capitalised(end - 1)
    return not person and ends_clause(tokens, start, end)


def is_month_and_day(tokens: Tokens, start: int, end: int) -> bool:
    """Not "they may 5 times refuse"."""
    verb = tokens.words[start] in NEEDS_A_CAPITAL and not tokens.capitalised(start)
    return not verb or counts_nothing(tokens, start, end)


def _names_a_thing(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a capital follows that makes a name, as in "the Sunday Lantern", and the words around have none."""
    if not tokens.capitalised(end) or tokens.forms[end].lexemes or tokens.words[end] in _IN_THE_DAY:
        return False
    named = tokens.text[tokens.starts[end] : tokens.end(end)]
    return len(named) > 1 and not named.isupper() and not is_headline(tokens, start, end)


def is_headline(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the words nearby all have capitals, as in a title."""
    around = (*range(max(start - _BESIDE, 0), start), *range(end, min(end + _BESIDE, len(tokens))))
    longer = [index for index in around if tokens.words[index].isalpha() and len(tokens.words[index]) > 3]
    return len(longer) > 1 and all(tokens.capitalised(index) for index in longer)


def _tells_of_time(tokens: Tokens, index: int) -> bool:
    return not _CALENDAR.isdisjoint(tokens.forms[index].lexemes)


def is_season(tokens: Tokens, start: int, end: int) -> bool:
    """Not "the fall of Saigon", nor the Arab Spring; without "the" it takes a preposition."""
    last, following = tokens.words[end - 1], tokens.words[end]
    if last in ("fall", "spring") and following in ("of", "from", "to", "into", "in"):
        return False
    if last in ("fall", "spring") and tokens.words[start - 1] == "to" and not _tells_of_time(tokens, start - 2):
        return False
    if following in _OF_EVERY_YEAR:
        return False
    if following in _SEASONAL:
        return not tokens.capitalised(end) or not tokens.capitalised(end - 1)
    if tokens.words[start] != "the" and tokens.words[start - 1] not in _BEFORE_A_SEASON:
        return False
    return not tokens.capitalised(end - 1) or tokens.words[start] == "the" or not tokens.capitalised(start - 1)


def is_all_season(tokens: Tokens, start: int, end: int) -> bool:
    """Not "they all fall": such a word needs "long" after it, or an article before."""
    return tokens.words[end - 1] not in ("fall", "spring") or tokens.words[start] == "the"


def is_no_verb(tokens: Tokens, start: int, end: int) -> bool:
    """Not "prices fall in 2019": with "in" after it, such a word needs an article, or a preposition before it."""
    del end
    verb = tokens.words[start] in ("fall", "spring") and tokens.words[start + 1] == "in"
    return not verb or tokens.words[start - 1] in _BEFORE_A_SEASON


def is_day_of_month(tokens: Tokens, start: int, end: int) -> bool:
    """Whether "the 31st" is a day: after a preposition of time, and with no noun that it numbers."""
    if tokens.words[start] != "the":
        return tokens.words[start - 1] == "on" and not attributive(tokens, end)
    after_preposition = tokens.words[start - 1] in ("on", "by", "until", "till", "since", "before", "after", "from")
    return (after_preposition or is_whole(tokens, start, end)) and not attributive(tokens, end)


def is_weekday(tokens: Tokens, start: int, end: int) -> bool:
    """A whole name or a dotted abbreviation, and no paper's: "Sun" and "Sat" alone are a star and a verb."""
    if tokens.words[start - 1] == "the" and _names_a_thing(tokens, start, end):
        return False
    return len(tokens.words[start]) > 4 or tokens.text[tokens.end(end - 1) - 1] == "."


def is_weekday_of(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the first word is a day of the week even where it could be another word: not "he sat 19th"."""
    del end
    return tokens.capitalised(start) or tokens.words[start] not in NEEDS_A_CAPITAL


def is_quarter(tokens: Tokens, start: int, end: int) -> bool:
    """A quarter takes an article, a hyphen, a preposition before it, or a year after it."""
    dated = "year" in tokens.forms[end].lexemes
    says_so = dated or tokens.words[start] == "the" or "-" in tokens.words[start:end]
    return says_so or tokens.words[start - 1] in BEFORE_A_YEAR | {"s"} or is_whole(tokens, start, end)
