"""What must stand around words before a rule may take them for a time."""

from typing import Final

from timeline.dates.clauses import may_begin, tense_at
from timeline.dates.tokens import Tokens
from timeline.dates.verbs import PAST_FORMS

FUNCTION_WORDS: Final = frozenset(
    "a an the in on at by for from of to with and or but as that which who when while where after before since until "
    "till during through over under into than then so if because although though he she it they we you i his her its "
    "their this these those there here is are was were be been being has have had will would can could may might must "
    "shall should do does did not no also only both all some said says say told near amid against between about "
    "around whether why how unless once whose whom yet nor even still without within despite because along across "
    "again another each every most many few several nobody everybody everyone nothing everything somebody someone "
    "something none much more two three four five six seven eight nine ten".split()
)
BEFORE_A_YEAR: Final = frozenset(
    "in since of until till by from to between and or before after during circa c ca year late early mid around about "
    "through ( - -- / as than vs".split()
)
AROUND: Final = 3  # tokens that may stand on each side of what is still the whole text
_AROUND_A_DATE: Final = frozenset("the on in at during over throughout this by for since until from".split())
_VERBS: Final = PAST_FORMS - {*"left felt thought shot lay lost made built found agreed been gone done".split()}
_AFTER_A_DAY: Final = frozenset("to and in at until till by on for with when or".split())


def begins_sentence(tokens: Tokens, index: int) -> bool:
    """Whether a token is the first of a sentence or of the text."""
    return index == 0 or tokens.words[index - 1] in {".", "!", "?", '"', "“", ":", "\n"}


def touches(tokens: Tokens, index: int) -> bool:
    """Whether a token follows the one before it without a space."""
    return tokens.starts[index] == tokens.starts[index - 1] + tokens.forms[index - 1].size


def ends_line(tokens: Tokens, end: int) -> bool:
    """Whether nothing more stands on the line."""
    return end >= len(tokens) or "\n" in tokens.text[tokens.end(end - 1) : tokens.starts[end]]


def is_whole(tokens: Tokens, start: int, end: int) -> bool:
    """Whether nothing stands around the words but a preposition, an article and marks."""
    if start > AROUND or len(tokens) - end > AROUND:
        return False
    before, after = tokens.words[:start], tokens.words[end:]
    return all(one in _AROUND_A_DATE or not one.isalnum() for one in before) and not any(map(str.isalnum, after))


def attributive(tokens: Tokens, end: int) -> bool:
    """Whether the words before token `end` describe a noun that follows: "the 2015 deal", "last week's talks"."""
    following = tokens.words[end]
    if following == "'":
        return True
    if following in FUNCTION_WORDS or following in _VERBS:
        return False
    return following[:1].isalpha() and not following.endswith(("ed", "ly"))


def stands_alone(tokens: Tokens, start: int, end: int) -> bool:
    """A bound counts only where its date names a time, whole, and no thing: not "before the 2015 deal"."""
    return not attributive(tokens, end) and no_year_follows(tokens, start, end)


def counts_nothing(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the number at the end is not the number of something: "In May, 2000 people left" names no year."""
    del start
    if tokens.words[end] in ("%", "°", "$", "€", "£", "per"):
        return False
    if tokens.words[end] == "light":
        return tokens.words[end + 1] != "years"
    end += tokens.words[end] in ("cubic", "square", "nautical", "metric")
    return "measure" not in tokens.forms[end].lexemes


def is_no_name(tokens: Tokens, start: int, end: int) -> bool:
    """Not USA Today, nor Radio 4's Today: a capital after a capital or an owner inside a sentence makes a name."""
    if tokens.words[start - 1] == "s" and tokens.capitalised(start) and not begins_sentence(tokens, start):
        return False
    beside = tokens.capitalised(start - 1) or tokens.capitalised(end)
    return not (tokens.capitalised(start) and beside) or begins_sentence(tokens, start)


def is_no_paper(tokens: Tokens, start: int, end: int) -> bool:
    """Neither the Daily News nor "the daily Le Monde"."""
    return is_no_name(tokens, start, end) and not (tokens.words[start - 1] == "the" and tokens.capitalised(end))


def is_no_prefix(tokens: Tokens, start: int, end: int) -> bool:
    """Not "the now-defunct firm"."""
    del start
    return tokens.words[end] != "-" or not touches(tokens, end)


def is_no_attribute(tokens: Tokens, start: int, end: int) -> bool:
    """Neither "on May 4 and 5 people came" nor "on 11/20 or 11/22"."""
    del start
    return not attributive(tokens, end) and tokens.words[end] != "/"


def in_the_future(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the clause speaks of what is to come: "will meet in two weeks", not "was built in two weeks"."""
    return tense_at(tokens, start, end).is_ahead or is_whole(tokens, start, end)


def is_open_beginning(tokens: Tokens, start: int, end: int) -> bool:
    """Whether "from 5 May" begins what is to come or what may be done; not "a letter from July 2017"."""
    return in_the_future(tokens, start, end) or (may_begin(tokens, start) and ends_clause(tokens, start, end))


def follows_a_preposition(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a preposition of time stands before the words, and no article or possessive."""
    prepositions = BEFORE_A_YEAR | {"for", "over", "earlier", "later"}
    return tokens.words[start - 1] in prepositions or is_whole(tokens, start, end)


def is_in_capitals(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the last word is written in capitals, as what stands for several words is."""
    del start
    return tokens.text[tokens.starts[end - 1] : tokens.end(end - 1)].isupper()


def owns_nothing(tokens: Tokens, start: int, end: int) -> bool:
    """Not "the first of May's storms"."""
    del start
    return tokens.words[end] != "'"


def ends_clause(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a mark or a preposition follows: not "In May first reports came", nor "second-placed"."""
    del start
    following = tokens.words[end]
    return following in _AFTER_A_DAY or not (following[:1].isalnum() or following == "-")


def no_year_follows(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the date is not cut off before its year."""
    del start
    return "year" not in tokens.forms[end].lexemes
