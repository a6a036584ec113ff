"""Times of day: "14:30", "3 p.m.", "Monday morning". A timeline keeps only their day."""

from typing import Final

from timeline.dates.grammar import Rule
from timeline.dates.meaning import Base, Clock, Dated, Relative, Vague, Weekday, grain
from timeline.dates.periods import Unit
from timeline.dates.rules.guards import attributive, stands_alone
from timeline.dates.tokens import Tokens

PARTS: Final = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
ZONES: Final = {"utc": "Z", "gmt": "Z", "bst": "+01", "cet": "+01", "cest": "+02"} | {
    name: f"-{hours:02}"
    for hours, names in {4: "edt", 5: "est cdt", 6: "cst mdt", 7: "mst pdt", 8: "pst"}.items()
    for name in names.split()
}
_BY_NIGHT: Final = frozenset("raid raids attack attacks flight flights patrol patrols march marches".split())
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
    """A time of day on a day, or in a part of one, which tells 3:30 of the afternoon from that of the night."""
    match date:
        case Clock(part, Relative() | Weekday() as day) if part in PARTS.values():
            return Clock(_in_half(time.time, part), day)
        case Clock():
            return None
    return Clock(time.time, date) if grain(date) is Unit.DAY else None


def _in_half(time: str, part: str) -> str:
    later = part in ("TAF", "TEV", "TNI") and time[1:3].isdigit() and "01" <= time[1:3] < "12"
    return f"T{int(time[1:3]) + 12}{time[3:]}" if later and not (part == "TNI" and time[1:3] < "05") else time


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


def _is_any_night(tokens: Tokens, start: int, end: int) -> bool:
    """Whether no one night is meant: "at night", "night raids"."""
    return tokens.words[start - 1] in ("at", "by") or tokens.words[end] in _BY_NIGHT


def _is_by_night(tokens: Tokens, start: int, end: int) -> bool:
    """Not "an overnight ferry", nor "overnight rates"."""
    article = tokens.words[start - 1] in ("a", "an", "the", "no", "its", "his", "her", "their")
    return not article and not attributive(tokens, end)


def _is_that_night(tokens: Tokens, start: int, end: int) -> bool:
    """Whether "the night" is that of the day spoken of: after a preposition, and with nothing that says which."""
    told = tokens.words[start - 1] in ("through", "throughout", "during", "in", "into")
    return told and not attributive(tokens, end) and tokens.words[end] not in ("of", "before", "after", "that", "when")


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
        "o'clock",
        ("{hour:count} o ' clock",),
        lambda hour: Clock(f"T{hour:02}:00") if 1 <= hour <= 24 else None,
        {"It rang at eight o'clock.": "-"},
        ("It rang at thirty o'clock.",),
        gives="time",
    ),
    *(
        Rule(
            name,
            (f"{words} {{hour:count}}",),
            lambda hour, minutes=minutes, back=back: Clock(f"T{hour - back:02}:{minutes}") if 1 <= hour <= 12 else None,
            {f"It rang at {name} ten.": "-"},
            (f"It rang at {name} the hour.", f"The {name} ten men was told."),
            gives="time",
            guard=stands_alone,
        )
        for name, words, minutes, back in (
            ("half past", "half past", 30, 0),
            ("quarter past", "a? quarter past|after", 15, 0),
            ("quarter to", "a? quarter to", 45, 1),
        )
    ),
    Rule(
        "clock of a place",
        ("{time} local|eastern|central|mountain|pacific|daylight|standard? time", "{time} et|ct|mt|pt"),
        lambda time: time if time.time[-1].isdigit() else None,
        {"It rang at 10:35 a.m. local time.": "-", "It rang at 9 p.m. ET.": "-"},
        ("The local time is told.",),
        gives="time",
    ),
    Rule(
        "at night",
        ("night", "night - time", "nighttime", "nightfall"),
        lambda: Vague("XXXX-XX-XXTNI"),
        {"They travelled at night.": "XXXX-XX-XXTNI", "The night raids went on.": "XXXX-XX-XXTNI"},
        ("The night was cold.", "A night club burned."),
        gives="vague",
        guard=_is_any_night,
    ),
    *(
        Rule(
            f"mid-{part}",
            (f"mid - {part}", f"mid{part}"),
            lambda part=part: Clock(PARTS[part]),
            {f"It rang in mid-{part}.": "-"},
            (f"Mid {part}s.",),
            gives="time",
        )
        for part in ("morning", "afternoon")
    ),
    *(
        Rule(
            f"in the {part}",
            (f"the {part}", f"the early|late {part}"),
            lambda part=part: Clock(PARTS[part]),
            {f"It rang in the {part}.": "-"},
            (f"The {part} was cold.",),
            gives="time",
            guard=lambda tokens, start, _end: tokens.words[start - 1] == "in",
        )
        for part in ("morning", "afternoon", "evening")
    ),
    Rule(
        "overnight",
        ("overnight", "the? night through"),
        lambda: Clock("TNI"),
        {"Crews worked overnight.": "-", "It burned overnight, and nobody saw it.": "-"},
        ("An overnight ferry sank.", "It was no overnight success."),
        gives="time",
        guard=_is_by_night,
    ),
    Rule(
        "through the night",
        ("the night", "the early|late? hours"),
        lambda: Clock("TNI"),
        {"Crews worked through the night.": "-", "It burned during the night.": "-"},
        ("The night was cold.", "In the night club it was loud.", "In the night of talks they slept."),
        gives="time",
        guard=_is_that_night,
    ),
    Rule(
        "time on a day",
        ("{time} on|, {date}", "{time} {date}", "{date} ,? at? {time}"),
        lambda time, date: _on(date, time),
        {
            "It opens on Monday at 3 p.m.": "2018-01-29",
            "It struck at 14:58 on 5 May 2017.": "2017-05-05",
            "It rang at 3:30 this afternoon.": "2018-01-24",
        },
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
