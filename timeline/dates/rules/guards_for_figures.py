"""Which company figures need before they are a date."""

from typing import Final

from timeline.dates.rules.guards import (
    BEFORE_A_YEAR,
    attributive,
    begins_sentence,
    counts_nothing,
    ends_line,
    is_whole,
    touches,
)
from timeline.dates.tokens import Tokens

_COMPOUNDS: Final = frozenset("era style vintage built present founded born".split())
_BEFORE_A_DAY_IN_NUMBERS: Final = frozenset("on by until till since from before after between".split())
_BEFORE_A_YEAR_IN_WORDS: Final = frozenset("in since until till by from during year of to circa".split())
_BEFORE_A_COUNT: Final = frozenset(
    "some nearly almost roughly about around over least another all many only just exactly approximately , "
    "additional further".split()
)
_COUNTING: Final = frozenset(
    "kept killed hurt injured arrested counted sent brought held took gave lost made drew employs employed hired "
    "housed freed fired wounded evacuated rescued detained displaced sold bought built".split()
)
_PERSONS: Final = ("children", "people", "men", "women", "folk")  # which no verb is
_PLURALS: Final = ("s", *_PERSONS)
_VERBS_IN_S: Final = frozenset(
    "is was has does sees brings begins ends marks draws looks promises starts opens as his its this plus versus "
    "less across towards closes comes goes saw".split()
)
_NEARBY: Final = 15  # tokens; about half a sentence on either side
_BESIDE_A_FIGURE: Final = frozenset(
    "from than with to against over % percent million billion trillion cents cent share yen marks pounds profit loss "
    "level levels".split()
)
_FIGURES: Final = frozenset(
    "% $ £ € percent profit profits earnings sales revenue revenues net loss losses growth exports imports output "
    "inflation gdp dividend orders deficit surplus shipments production results economy spending investment income "
    "fiscal quarter turnover demand".split()
)
_JOINTS: Final = frozenset("- / .".split())
_AMOUNTS: Final = frozenset({"digits", "amount", "small", "tens", "measure"})
_JOINS_DECADES: Final = frozenset({",", "and", "or", "to", "-"})
_PLACING: Final = frozenset("at near outside opposite behind".split())
_STREETS: Final = frozenset(
    "street avenue road boulevard drive lane highway parkway terrace square st ave rd blvd hwy".split()
)
_WORDS_OF_A_STREET: Final = 4
_SIGNS: Final = frozenset("$ £ € ¥ # № % ° × = @ & § / : .".split())


def compares(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a figure is set beside that of another time: "than a year ago", "from $2 million a year earlier"."""
    before, following = tokens.words[start - 1], tokens.words[end]
    if following in ("than", "'"):
        return False
    if begins_sentence(tokens, start) and following == ",":
        return tells_of_figures(tokens, start, end)
    return before in _BESIDE_A_FIGURE or not _AMOUNTS.isdisjoint(tokens.forms[start - 1].lexemes)


def is_ended(tokens: Tokens, start: int, end: int) -> bool:
    """Whether "the week ended May 5" is a week and no sentence: after a preposition."""
    return tokens.words[start - 1] in ("in", "for", "of", "during", "from", "over", "at") and not attributive(
        tokens, end
    )


def is_the_quarter(tokens: Tokens, start: int, end: int) -> bool:
    """Whether "the quarter" is one of the year, and neither of a town nor of a whole."""
    told = tokens.words[start - 1] in ("in", "for", "during", "over") and not attributive(tokens, end)
    return told and tokens.words[end] not in ("of", "-") and tells_of_figures(tokens, start, end)


def tells_of_figures(tokens: Tokens, start: int, end: int) -> bool:
    """Whether money, shares or growth are spoken of nearby: a half of the year, and not of a game."""
    if any("year" in form.lexemes for form in tokens.forms[start:end]):
        return True
    if tokens.words[end - 1] == "half" and tokens.words[end] == "of":
        return False
    around = (*tokens.words[max(start - _NEARBY, 0) : start], *tokens.words[end : end + _NEARBY])
    return any(near in _FIGURES for near in around)


def is_year(tokens: Tokens, start: int, end: int) -> bool:
    """Whether four digits are a year. Outside 1900 to 2050 they need a word that says so."""
    before, after = tokens.words[start - 1], tokens.words[end]
    number = int(tokens.words[end - 1])
    if (before in _SIGNS and touches(tokens, start)) or not counts_nothing(tokens, start, end):
        return False
    if _is_within_a_code(tokens, start) or _is_count(tokens, start, end) or _is_house(tokens, start, end):
        return False
    if after == "-" and touches(tokens, end) and touches(tokens, end + 1):
        compound = tokens.words[end + 1]
        if compound[:1].isalpha() and compound not in _COMPOUNDS and before not in BEFORE_A_YEAR:
            return False
    if 1900 <= number <= 2050 or before in BEFORE_A_YEAR:
        return True
    spans = after == "-" and "year" in tokens.forms[end + 1].lexemes
    return spans or (before == "," and ends_line(tokens, end))


def _is_count(tokens: Tokens, start: int, end: int) -> bool:
    """Whether four digits count what follows: "some 1932 teachers", not "the disputed 2009 elections"."""
    counted = tokens.words[end]
    if tokens.capitalised(end) or not counted.endswith(_PLURALS) or counted in _VERBS_IN_S or counted.endswith("ss"):
        return False
    before = tokens.words[start - 1]
    if before in _BEFORE_A_COUNT or (before == "than" and tokens.words[start - 2] in ("more", "fewer", "less")):
        return tokens.words[start - 2] not in BEFORE_A_YEAR or tokens.words[start - 2] in ("to", "and", "between")
    return before in _COUNTING or (before == "of" and counted.endswith(_PERSONS))


def _is_house(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a number is that of a house: "at 2015 Mill Avenue"."""
    street = end
    while street < end + _WORDS_OF_A_STREET and tokens.capitalised(street):
        street += 1
    return tokens.words[start - 1] in _PLACING and not _STREETS.isdisjoint(tokens.words[end + 1 : street])


def _is_within_a_code(tokens: Tokens, start: int) -> bool:
    """Whether a number goes on with what stands before it: "555-2017", "7946 1958", "a3f-2018", "x = 2018"."""
    before = tokens.words[start - 1]
    if before in ("=", "#"):
        return True
    if before == "-" and touches(tokens, start):
        before = tokens.words[start - 2]
        unknown = not before.isalpha() and not tokens.forms[start - 2].lexemes
        return unknown or (before.isdigit() and len(before) == 3)
    return before.isdigit() and len(before) > 2


def is_two_digit_year(tokens: Tokens, start: int, end: int) -> bool:
    """An apostrophe and two digits are a year when a space or bracket stands before them and no letter after."""
    del end
    return not touches(tokens, start) or tokens.words[start - 1] in ("(", "-", "--", "/")


def is_decade(tokens: Tokens, start: int, end: int) -> bool:
    """Two digits and an s are as often somebody's age; "the" or an apostrophe says that they are years."""
    del start
    for row in range(end - 1, -1, -1):  # "the 50s, 60s and 70s"
        word = tokens.words[row]
        if "decade" in tokens.forms[row].lexemes:
            if word[0] in "'’" or len(word) > 4:
                return True
        elif word not in _JOINS_DECADES:
            return word == "the"
    return False


def is_century(tokens: Tokens, start: int, end: int) -> bool:
    """Not "a second century", as a batsman hits it: a word needs an article or a preposition before it. Nor a name."""
    first = tokens.words[start]
    told = first == "the" and tokens.words[start - 1] in BEFORE_A_YEAR  # "in the 20th Century Ruritania grew"
    if tokens.capitalised(end - 1) and tokens.capitalised(end) and not told and not tokens.forms[end].lexemes:
        return False  # "21st Century Lantern", as a film or a firm is called
    return first == "the" or first[0].isdigit() or tokens.words[start - 1] in BEFORE_A_YEAR


def is_year_in_words(tokens: Tokens, start: int, end: int) -> bool:
    """Whether words that count are a year: after a preposition, and with nothing that they count."""
    if tokens.words[start - 1] not in _BEFORE_A_YEAR_IN_WORDS or attributive(tokens, end):
        return False
    more = tokens.words[end] in ("-", "and", "hundred", "thousand", "million") and tokens.forms[end + 1].lexemes
    return counts_nothing(tokens, start, end) and not more


def is_year_in_words_after_a_date(tokens: Tokens, start: int, end: int) -> bool:
    """Not "in May twenty seventy-pound shells fell", where the words count what follows."""
    del start
    return not attributive(tokens, end) and tokens.words[end] != "-" and counts_nothing(tokens, end, end)


def is_joined(tokens: Tokens, start: int, end: int) -> bool:
    """Whether no space parts the words, nor anything else joins them: "2017-03", but not "2017 - 3" nor "1/2017-03"."""
    before = touches(tokens, start) and tokens.words[start - 1] in _JOINTS
    after = touches(tokens, end) and tokens.words[end] in _JOINTS and tokens.words[end + 1][:1].isalnum()
    return is_written_together(tokens, start, end) and not before and not after


def is_written_together(tokens: Tokens, start: int, end: int) -> bool:
    """Whether no space parts the words."""
    return all(touches(tokens, index) for index in range(start + 1, end))


def is_no_code(tokens: Tokens, start: int, end: int) -> bool:
    """Not "10.4.2017-beta"."""
    del start
    return not (tokens.words[end] == "-" and touches(tokens, end) and tokens.words[end + 1].isalpha())


def is_numeric_day(tokens: Tokens, start: int, end: int) -> bool:
    """Whether "24/3" is a day, and no fraction or score: after a preposition of time, or beside another such pair."""
    if tokens.words[end] == "of" or tokens.words[start:end] == ["24", "/", "7"] or attributive(tokens, end):
        return False
    before = tokens.words[start - 1]
    if before in _BEFORE_A_DAY_IN_NUMBERS or is_whole(tokens, start, end):
        return True
    if "weekday" in tokens.forms[start - 1].lexemes:
        return True
    joins = ("-", "--", "to", "and", "or", ",", "through", "thru", "till", "until")
    beside = [start - 3, end + 2] if before in joins else [end + 2]
    dated = "slashed" in tokens.forms[end + 1].lexemes
    if tokens.words[end] not in joins:
        return before in joins and tokens.words[start - 3] == "/"
    return dated or any(tokens.words[index] == "/" for index in beside)


def is_short_period(tokens: Tokens, start: int, end: int) -> bool:
    """Whether "Q3" or "H1" alone is a part of a year: after a preposition. With a year beside it, it always is."""
    if end - start > 1 or len(tokens.words[start]) > 2:
        return True
    joins = tokens.words[end] in ("and", "or", "to", "-")
    joined = joins and next(iter(tokens.forms[start].lexemes)) in tokens.forms[end + 1].lexemes
    says_so = joined or tokens.words[start - 1] in BEFORE_A_YEAR or is_whole(tokens, start, end)
    return says_so and not attributive(tokens, end)
