"""What must stand around words before a rule may take them for a time."""

from typing import Final

from timeline.dates.tense import Tense, tense_at
from timeline.dates.tokens import Tokens

FUNCTION_WORDS: Final = frozenset(
    "a an the in on at by for from of to with and or but as that which who when while where after before since until "
    "till during through over under into than then so if because although though he she it they we you i his her its "
    "their this these those there here is are was were be been being has have had will would can could may might must "
    "shall should do does did not no also only both all some said says say told near amid against between about "
    "around".split()
)
_BEFORE_A_YEAR: Final = frozenset(
    "in since of until till by from to between and or before after during circa c ca year late early mid around about "
    "through ( - -- / as than vs".split()
)
_BEFORE_A_MONTH: Final = frozenset(
    "in by since until till of last next this from to between early late mid during after before through every each "
    "past coming around about than for s ( - -- previous following".split()  # s: "his minister's March visit"
)
_BEFORE_A_SEASON: Final = frozenset(
    "in by since until till during through from to and between of early late mid - ( --".split()
)
_AFTER_A_CLAUSE: Final = frozenset("and but when as with by in at while which who to".split())
_BEFORE_WHAT_LASTS: Final = frozenset(
    "for over in within after through of took take takes spent lasted just mere".split()
)
_NAMES_TOO: Final = frozenset("april may june jan march august".split())  # people, verbs and adjectives besides
_COMPOUNDS: Final = frozenset("era style vintage built present founded born".split())
_SIGNS: Final = frozenset("$ £ € ¥ # № % ° × = @ & § / : .".split())


def word(tokens: Tokens, index: int) -> str:
    """The folded word of a token, or nothing beyond the ends."""
    return tokens.words[index] if 0 <= index < len(tokens) else ""


def begins_sentence(tokens: Tokens, index: int) -> bool:
    """Whether a token is the first of a sentence or of the text."""
    return index == 0 or word(tokens, index - 1) in {".", "!", "?", '"', "“", ":", "\n"}


def touches(tokens: Tokens, index: int) -> bool:
    """Whether a token follows the one before it without a space."""
    return 0 < index < len(tokens) and tokens.starts[index] == tokens.ends[index - 1]


def ends_line(tokens: Tokens, end: int) -> bool:
    """Whether nothing more stands on the line."""
    return end >= len(tokens) or "\n" in tokens.text[tokens.ends[end - 1] : tokens.starts[end]]


def attributive(tokens: Tokens, end: int) -> bool:
    """Whether the words before token `end` describe a noun that follows: "the 2015 deal", "last week's talks"."""
    following = word(tokens, end)
    if following == "'":
        return True
    return following[:1].isalpha() and following not in FUNCTION_WORDS and not following.endswith(("ed", "ly"))


def stands_alone(tokens: Tokens, start: int, end: int) -> bool:
    """A bound counts only where its date names a time, and no thing: not "before the 2015 deal"."""
    del start
    return not attributive(tokens, end)


def is_year(tokens: Tokens, start: int, end: int) -> bool:
    """Whether four digits are a year. Outside 1900 to 2050 they need a word that says so."""
    before, after = word(tokens, start - 1), word(tokens, end)
    number = int(tokens.words[end - 1])
    if (before in _SIGNS and touches(tokens, start)) or not counts_nothing(tokens, start, end):
        return False
    if after == "-" and touches(tokens, end) and touches(tokens, end + 1):
        compound = word(tokens, end + 1)
        if compound[:1].isalpha() and compound not in _COMPOUNDS and before not in _BEFORE_A_YEAR:
            return False
    if 1900 <= number <= 2050 or before in _BEFORE_A_YEAR:
        return True
    spans = after == "-" and any(category == "year" for category, _ in _lexemes(tokens, end + 1))
    return spans or (before == "," and ends_line(tokens, end))


def counts_nothing(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the number at the end is not the number of something: "In May, 2000 people left" names no year."""
    del start
    if word(tokens, end) in ("%", "°", "$", "€", "£"):
        return False
    return not any(category == "measure" for category, _ in _lexemes(tokens, end))


def is_month(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a capitalised month stands for the month and not for a person."""
    if tokens.words[start] not in _NAMES_TOO:
        return True
    before = word(tokens, start - 1)
    if before in _BEFORE_A_MONTH:
        return True
    joins = ("to", "-", "--", "and", "or", ",", "&")
    if (word(tokens, end) in joins and _names_month(tokens, end + 1)) or (
        before in joins and _names_month(tokens, start - 2)
    ):
        return True
    return begins_sentence(tokens, start) and word(tokens, end) in ("was", "is", "saw", "will", "brought", ",")


def _names_month(tokens: Tokens, index: int) -> bool:
    return any(category == "month" for category, _ in _lexemes(tokens, index))


def is_season(tokens: Tokens, start: int, end: int) -> bool:
    """Not "the fall of Saigon", nor the Arab Spring; without "the" it takes a preposition."""
    last, following = tokens.words[end - 1], word(tokens, end)
    if last in ("fall", "spring") and following in ("of", "from", "to", "into", "in"):
        return False
    if tokens.words[start] != "the" and word(tokens, start - 1) not in _BEFORE_A_SEASON:
        return False
    return not tokens.capitalised(end - 1) or tokens.words[start] == "the" or not tokens.capitalised(start - 1)


def is_two_digit_year(tokens: Tokens, start: int, end: int) -> bool:
    """An apostrophe and two digits are a year when a space or bracket stands before them and no letter after."""
    del end
    return not touches(tokens, start) or word(tokens, start - 1) in ("(", "-", "--", "/")


def is_decade(tokens: Tokens, start: int, end: int) -> bool:
    """Two digits and an s are as often somebody's age; "the" or an apostrophe says that they are years."""
    decade = tokens.words[end - 1]
    joined = word(tokens, start - 1) in ("and", "or", "to", "-") and any(
        category == "decade" for category, _ in _lexemes(tokens, start - 2)
    )
    return tokens.words[start] == "the" or decade[0] in "'’" or len(decade) > 4 or joined


def is_day_of_month(tokens: Tokens, start: int, end: int) -> bool:
    """Whether "the 31st" is a day: after a preposition of time, and with no noun that it numbers."""
    after_preposition = word(tokens, start - 1) in ("on", "by", "until", "till", "since", "before", "after", "from")
    return after_preposition and tokens.words[end - 1][0].isdigit() and not attributive(tokens, end)


def is_no_name(tokens: Tokens, start: int, end: int) -> bool:
    """Not USA Today, nor Britain Tomorrow: a capital after a capital inside a sentence makes a name."""
    beside = tokens.capitalised(start - 1) or tokens.capitalised(end)
    return not (tokens.capitalised(start) and beside) or begins_sentence(tokens, start)


def is_no_paper(tokens: Tokens, start: int, end: int) -> bool:
    """Neither the Daily News nor "the daily Le Monde"."""
    return is_no_name(tokens, start, end) and not (word(tokens, start - 1) == "the" and tokens.capitalised(end))


def is_no_ordinal(tokens: Tokens, start: int, end: int) -> bool:
    """Not "a second helping", which is the one after the first, nor "World Cup 2018 day five"."""
    if tokens.words[end - 1] == "second" and attributive(tokens, end):
        return False
    year = any(category == "year" for category, _ in tokens.lexemes[start])
    return not (year and end - start == 2 and any(category == "one_unit" for category, _ in tokens.lexemes[end - 1]))


def is_no_prefix(tokens: Tokens, start: int, end: int) -> bool:
    """Not "the now-defunct firm"."""
    del start
    return word(tokens, end) != "-" or not touches(tokens, end)


def after_for(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the words tell how long: "for the next year"."""
    del end
    return word(tokens, start - 1) in ("for", "throughout")


def ends_there(tokens: Tokens, start: int, end: int) -> bool:
    """Not "the day before the vote" nor "later than planned", which count from what follows."""
    del start
    last, following = tokens.words[end - 1], word(tokens, end)
    if last in ("later", "earlier"):
        return following != "than"
    return last not in ("before", "after", "following") or not following[:1].isalnum() or following in _AFTER_A_CLAUSE


def is_the_unit(tokens: Tokens, start: int, end: int) -> bool:
    """Whether "the day" is the one spoken of: "ended the day lower", "later in the day", not "the day they met"."""
    before, following = word(tokens, start - 1), word(tokens, end)
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
    spoken_of = closes or (before == "in" and word(tokens, start - 2) in ("later", "late", "earlier", "early"))
    for_it = before == "for" and (not following[:1].isalnum() or following in ("the", "to"))
    return (spoken_of or for_it) and following not in ("of", "when", "after", "before", "that", "he", "she", "they")


def lasts(tokens: Tokens, start: int, end: int) -> bool:
    """Whether bare units last: "for years", "in days", "decades-long", but not "office hours" or "the days of rain"."""
    if tokens.words[end - 1] in ("long", "decades", "centuries"):
        return True
    return word(tokens, start - 1) in _BEFORE_WHAT_LASTS and word(tokens, end) != "of"


def follows_an_amount(tokens: Tokens, start: int, end: int) -> bool:
    """Whether "a day" is each day: "ten dollars a day", "three times a week", "15% a year"."""
    del end
    before = word(tokens, start - 1)
    if before in ("%", "once", "twice", "million", "billion", "percent", "dollars", "euros", "times"):
        return True
    return any(category in ("digits", "amount", "small", "measure") for category, _ in _lexemes(tokens, start - 1))


def no_number_follows(tokens: Tokens, start: int, end: int) -> bool:
    """Not "in the past three years", which lasts, and is not simply past."""
    if tokens.words[end - 1] == "past":
        return not word(tokens, end)[:1].isalnum() or word(tokens, end) in FUNCTION_WORDS
    return not any(category in ("digits", "small", "tens", "one_unit") for category, _ in _lexemes(tokens, end))


def is_weekday(tokens: Tokens, start: int, end: int) -> bool:
    """A whole name or a dotted abbreviation; "Sun" and "Sat" alone are a star and a verb."""
    return len(tokens.words[start]) > 4 or tokens.text[tokens.ends[end - 1] - 1] == "."


def is_no_duration(tokens: Tokens, start: int, end: int) -> bool:
    """Not "the last year of the war", which counts from the war and not from today."""
    return "the" not in (tokens.words[start], word(tokens, start - 1)) or word(tokens, end) not in ("of", "in")


def is_no_attribute(tokens: Tokens, start: int, end: int) -> bool:
    """Not "on May 4 and 5 people came"."""
    del start
    return not attributive(tokens, end)


def in_the_future(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the clause speaks of what is to come: "will meet in two weeks", not "was built in two weeks"."""
    return tense_at(tokens, start, end) is Tense.FUTURE


def _lexemes(tokens: Tokens, index: int) -> tuple[tuple[str, object], ...]:
    return tokens.lexemes[index] if 0 <= index < len(tokens) else ()
