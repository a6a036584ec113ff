"""How often: "every week", "twice a month", "on Mondays", "annual". A timeline shows none of it."""

from functools import partial
from typing import Final

from timeline.dates.grammar import Rule
from timeline.dates.meaning import Recurring
from timeline.dates.periods import SEASON_NAMES, Unit
from timeline.dates.rules.clocks import PARTS
from timeline.dates.rules.durations import lasting
from timeline.dates.rules.guards import is_no_paper
from timeline.dates.rules.guards_for_units import follows_an_amount

_OFTEN: Final = {
    "daily": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "quarterly": "P1Q",
    "fortnightly": "P2W",
    "hourly": "PT1H",
    "biweekly": "P2W",
    "semiannual": "P6M",
    "semiannually": "P6M",
    "biennial": "P2Y",
    "yearly": "P1Y",
    "annually": "P1Y",
    "annual": "P1Y",
}


def _every(unit: Unit | None = None, weekday: int = 0, month: int = 0, count: int = 1) -> Recurring | None:
    if unit:
        lasts = lasting(unit, count)
        return Recurring(lasts.value) if lasts else None
    return Recurring(f"XXXX-{month:02}" if month else f"XXXX-WXX-{weekday + 1}")


def _adverb(word: str) -> Rule:
    """The rule for one adverb or adjective of frequency."""
    return Rule(
        word,
        (word,),
        lambda: Recurring(_OFTEN[word]),
        {f"They meet {word}.": _OFTEN[word]},
        (f"The {word.title()} News wrote so.", f"The {word} Le Monde wrote so."),
        gives="set",
        guard=is_no_paper,
    )


RULES = (
    Rule(
        "so much a unit",
        ("a|an <unit:one_unit>",),
        _every,
        {"It earns ten dollars a day.": "P1D", "It runs 24 hours a day.": "P1D"},
        ("It took a day.",),
        gives="set",
        guard=follows_an_amount,
    ),
    Rule(
        "every",
        (
            "every|each <unit:one_unit>",
            "every|each {count} <unit:units>",
            "every other|second? <weekday>",
            "each <weekday>",
            "every|each <weekday> and|or <_:weekday>",
            "every|each <month>",
            "<weekday:weekdays>",
            "per <unit:one_unit>",
            "once|twice|thrice a|an|each|every|per <unit:one_unit>",
            "{_:count} times a|an|each|every|per <unit:one_unit>",
        ),
        lambda _=0, **named: _every(**named),
        {
            "They meet every week.": "P1W",
            "They meet every three weeks.": "P3W",
            "It is shut on Mondays.": "XXXX-WXX-1",
            "It floods every March.": "XXXX-03",
            "They meet twice a month.": "P1M",
            "They meet three times each year.": "P1Y",
            "They meet every Monday and Friday.": "XXXX-WXX-1",
        },
        ("Every one of them left.",),
        gives="set",
    ),
    Rule(
        "every few",
        ("every|each {few} <unit>",),
        lambda few, unit: Recurring(lasts.value) if (lasts := lasting(unit, few=few)) else None,
        {"They meet every few months.": "PXM"},
        ("Every few of them left.",),
        gives="set",
    ),
    Rule(
        "every season",
        ("every|each <season>",),
        lambda season: Recurring(f"XXXX-{[*SEASON_NAMES.values()][season - 1]}"),
        {"It floods every spring.": "XXXX-SP"},
        ("Every one fell.",),
        gives="set",
    ),
    *(
        Rule(
            f"every {part}",
            (f"every|each {part}", f"every|each <weekday> {part}"),
            lambda weekday=None, value=value: Recurring(
                f"XXXX-XX-XX{value}" if weekday is None else f"XXXX-WXX-{weekday + 1}{value}"
            ),
            {f"They swim every {part}.": f"XXXX-XX-XX{value}"},
            (f"Every {part}er left.",),
            gives="set",
        )
        for part, value in PARTS.items()
    ),
    Rule(
        "weekends",
        ("weekends",),
        lambda: Recurring("XXXX-WXX-WE"),
        {"On weekends he fishes.": "XXXX-WXX-WE"},
        ("Two weekends passed.",),
        gives="set",
        guard=lambda tokens, start, _end: tokens.words[start - 1] in ("on", "at", "and"),
    ),
    Rule(
        "every other",
        ("every other|second <unit:one_unit>",),
        partial(_every, count=2),
        {"They meet every other day.": "P2D"},
        ("Every other man left.",),
        gives="set",
    ),
    *map(_adverb, _OFTEN),
)
