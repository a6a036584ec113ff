"""Times of day: "14:30", "3 p.m.", "Monday morning". A timeline keeps only their day."""

from typing import Final

from timeline.dates.grammar import Rule
from timeline.dates.meaning import Base, Clock, Dated, Relative, grain
from timeline.dates.periods import Unit

PARTS: Final = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
ZONES: Final = {"utc": "Z", "gmt": "Z", "bst": "+01", "cet": "+01", "cest": "+02"} | {
    name: f"-{hours:02}"
    for hours, names in {4: "edt", 5: "est cdt", 6: "cst mdt", 7: "mst pdt", 8: "pst"}.items()
    for name in names.split()
}
_SPEECH: Final = {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"}


def _clock(clock: str, half_day: str = "") -> Clock | None:
    hour, _, rest = clock.partition(":")
    hours = _hours(int(hour), half_day)
    return Clock(f"T{hours:02}:{rest}") if hours is not None else None


def _hour(digits: int, half_day: str) -> Clock | None:
    hours = _hours(digits, half_day)
    return Clock(f"T{hours:02}:00") if hours is not None else None


def _hours(hour: int, half_day: str) -> int | None:
    if not half_day:
        return hour
    return hour % 12 + (12 if half_day == "p" else 0) if 1 <= hour <= 12 else None


def _on(date: Dated, time: Clock) -> Clock | None:
    return Clock(time.time, date) if grain(date) is Unit.DAY and not isinstance(date, Clock) else None


def _part(part: str) -> Rule:
    """The rule for one part of the day, before or after the day it belongs to."""
    return Rule(
        part,
        (
            f"{{date}} {part}",
            f"the? {part} of|on {{date}}",
            f"the? early|late {part} of|on {{date}}",
            f"the? early|late? {part} hours of {{date}}",
            f"early|late in the {part} of|on? {{date}}",
            f"{{date}} in|at the? {part}",
        ),
        lambda date: _on(date, Clock(PARTS[part])),
        {f"He spoke on Monday {part}.": "2018-01-22", f"It fell on the {part} of 5 May 2017.": "2017-05-05"},
        (f"The {part} was cold.",),
    )


def _that_part(part: str, which: str, offset: int) -> Rule:
    """The rule for a part of a day that was mentioned before, or of the one beside it."""
    return Rule(
        f"{which.replace('|', ' or ')} {part}",
        (f"{which} {part}", f"early|late {which} {part}", f"the {which} {part}"),
        lambda: Clock(PARTS[part], Relative(Unit.DAY, offset, Base.THEN)),
        {f"It broke on 5 May 2017. They came {which.split('|', maxsplit=1)[0]} {part}.": f"2017-05-0{5 + offset}"},
        (f"A {part} out.",),
    )


def _said(word: str) -> Rule:
    return Rule(
        word, (word,), lambda: Clock(_SPEECH[word]), {f"It rang at {word}.": "-"}, (f"{word}ish",), gives="time"
    )


RULES = (
    Rule(
        "clock",
        ("<clock>", "<clock> <half_day>"),
        _clock,
        {"It rang at 14:58.": "-"},
        ("Read John 3:16b.",),
        gives="time",
    ),
    Rule("hour", ("<digits> <half_day>",), _hour, {"It rang at 3 p.m.": "-"}, ("It rang at 13 p.m.",), gives="time"),
    Rule(
        "clock without colon",
        ("<four_digits> <zone>", "<four_digits> hours"),
        lambda four_digits, zone="": (
            Clock(f"T{four_digits[:2]}:{four_digits[2:]}{ZONES.get(zone, '')}") if four_digits < "2400" else None
        ),
        {"It rang at 0800 GMT.": "-"},
        ("It took 9000 hours.",),
        gives="time",
    ),
    Rule(
        "clock with zone",
        ("{time} <zone>", "{time} ( <zone> )"),
        lambda time, zone: Clock(time.time + ZONES[zone]) if time.time[-1].isdigit() else None,
        {"It rang at 14:58 UTC.": "-"},
        ("It rang in the UTC zone.",),
        gives="time",
    ),
    *(_said(word) for word in _SPEECH),
    Rule(
        "time on a day",
        ("{time} on|, {date}", "{time} {date}", "{date} ,? at? {time}"),
        lambda time, date: _on(date, time),
        {"It opens on Monday at 3 p.m.": "2018-01-22", "It struck at 14:58 on 5 May 2017.": "2017-05-05"},
        ("It opens at 3.",),
    ),
    Rule(
        "tonight",
        ("tonight",),
        lambda: Clock("TNI", Relative(Unit.DAY, 0)),
        {"They play tonight.": "2018-01-24"},
        ("A night out.",),
    ),
    *(
        Rule(
            f"this {part}",
            (f"this {part}",),
            lambda part=part: Clock(PARTS[part], Relative(Unit.DAY, 0)),
            {f"They spoke this {part}.": "2018-01-24"},
            (f"Of this, {part} knows nothing.",),
        )
        for part in ("morning", "afternoon", "evening")
    ),
    Rule(
        "last night",
        ("last night",),
        lambda: Clock("TNI", Relative(Unit.DAY, -1)),
        {"They spoke last night.": "2018-01-23"},
        ("At last nightfall came.",),
    ),
    *(
        _that_part(part, which, offset)
        for part in PARTS
        for which, offset in (("that|same", 0), ("next|following", 1), ("previous|preceding", -1))
    ),
    *(_part(part) for part in PARTS),
)
