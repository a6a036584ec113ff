"""All rules, in order. Among readings of the same length the earlier rule wins."""

from typing import Final

from timeline.dates.grammar import Rule
from timeline.dates.parser import Grammar
from timeline.dates.rules import (
    absolute,
    anaphora,
    ancient,
    bounds,
    clocks,
    counted,
    deictic,
    doubt,
    durations,
    named_days,
    not_dates,
    numbers,
    numeric,
    ordinals,
    portions,
    ranges,
    recurring,
    reported,
    seasons,
    spelled,
    turns,
    weekdays,
)

FAMILIES: Final[dict[str, tuple[Rule, ...]]] = {
    "Named days": named_days.RULES,  # before what looks like a time: Black Friday is a day, Black Monday was one
    "What looks like a time": not_dates.RULES,  # before the dates, so that a price as long as a year stays a price
    "Numbers": numbers.RULES,
    "Durations that look like dates": durations.BEFORE_DATES,  # "for the next year" lasts; "the next year" is a date
    "Years before and of our era": ancient.RULES,  # before the years that they would be without "BC"
    "Days, months, years": absolute.RULES,
    "Days and years in words": spelled.RULES,
    "Seasons": seasons.RULES,
    "Days of the week": weekdays.RULES,
    "Dates in numbers": numeric.RULES,  # after the named days, so that 9/11 is one
    "Today and its kin": deictic.RULES,
    "Periods that figures are reported for": reported.RULES,  # before what counts from a date mentioned before
    "Last, this, next": turns.RULES,
    "From the date mentioned before": anaphora.RULES,
    "First, second, last": ordinals.RULES,
    "Early, late, and parts of a period": portions.RULES,
    "So many units away": counted.RULES,
    "Times of day": clocks.RULES,
    "About and perhaps": doubt.RULES,
    "Ranges and lists": ranges.RULES,
    "Bounds": bounds.RULES,
    "How often": recurring.RULES,
    "How long": durations.RULES,  # last: a duration is what is left when no date can be read
}
TABLE: Final[tuple[Rule, ...]] = tuple(rule for rules in FAMILIES.values() for rule in rules)
GRAMMAR: Final = Grammar(TABLE)
