"""Years before our era. They are read, so that no other rule takes their digits, and not dated."""

from timeline.dates.grammar import Rule
from timeline.dates.meaning import Dated, Fixed, Vague
from timeline.dates.periods import year
from timeline.dates.rules.guards import attributive, counts_nothing, touches
from timeline.dates.tokens import Tokens

_SEASONS = ("SP", "SU", "FA", "WI")
_BEFORE_A_YEAR = frozenset("in by of from until since during late early".split())
_TO = frozenset("- -- to and or until".split())
_NEARBY = 300  # tokens
_BC = ("bc", "bce", "b . c .", "b . c . e .")


def _phrases(*before: str) -> tuple[str, ...]:
    return tuple(f"{words} {era}" for words in before for era in _BC)


def _before(digits: int = 0, month: int = 0, season: int = 0, decade: int = 0, nth: int = 0) -> Vague:
    """The TIMEX3 value: BC and as many digits as the words give."""
    if decade:
        return Vague(f"BC{decade // 10:03}")
    if nth:
        return Vague(f"BC{nth - 1:02}")
    part = f"-{month:02}" if month else f"-{_SEASONS[season - 1]}" if season else ""
    return Vague(f"BC{digits:04}{part}")


def _of_our_era(digits: int) -> Dated | None:
    return Fixed(year(digits)) if 0 < digits <= 9999 else None


def _is_told_in_such_years(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a number is a year of a text that counts years before our era nearby: "in 492, Darius came again"."""
    if tokens.words[end] in _TO and tokens.words[end + 1].isdigit() and tokens.words[end + 2] in ("bc", "bce"):
        return tokens.words[start - 1] != "-"
    if tokens.words[start - 1] not in _BEFORE_A_YEAR or touches(tokens, start):
        return False
    if attributive(tokens, end) or not counts_nothing(tokens, start, end):
        return False
    near = tokens.words[max(start - _NEARBY, 0) : end + _NEARBY]
    return "bc" in near or "bce" in near


RULES = (
    Rule(
        "before our era",
        _phrases(
            "<digits>",
            "early|late|about|around|circa <digits>",
            "ca|c . <digits>",
            "ca <digits>",
            "<month> <digits>",
            "early|late? the? <season> of? <digits>",
            "the? end|beginning of the <decade>",
            "the? <decade>",
            "the? <nth> century",
        ),
        _before,
        {
            "The temple burned in 356 BC.": "BC0356",
            "It was built in the 5th century BC.": "BC04",
            "He sailed in the spring of 415 B.C.": "BC0415-SP",
        },
        ("Room 356 burned.",),
        gives="vague",
    ),
    Rule(
        "year of an ancient text",
        ("<digits:low_year>",),
        _before,
        {
            "Athens fell in 404 BC, and was free in 403.": "BC0403",
            "The war of 395-387 BC was long.": "BC0395",
        },
        ("In 404 BC it fell, in 30 days.", "In 404 BC it fell to 120 ships.", "It sold in 403."),
        gives="vague",
        guard=_is_told_in_such_years,
    ),
    Rule(
        "of our era",
        ("ad <digits>", "<digits> ad|ce", "a . d . <digits>"),
        _of_our_era,
        {"The wall was built in AD 122.": "0122", "It fell in 79 CE.": "0079"},
        ("It fell on 79 heads.",),
    ),
)
