"""Days told from the day of writing: today, yesterday, tomorrow; and now, recently, soon, which are no dates."""

from timeline.dates.grammar import Rule
from timeline.dates.meaning import Relative, Vague
from timeline.dates.periods import Unit
from timeline.dates.rules.guards import follows_a_preposition, is_no_name, is_no_prefix
from timeline.dates.rules.guards_for_units import is_at_present, no_number_follows

RULES = (
    Rule(
        "today",
        ("today", "this very day"),
        lambda: Relative(Unit.DAY, 0),
        {"The court sits today.": "2018-01-24", "Today the court sits.": "2018-01-24"},
        ("USA Today wrote so.",),
        guard=is_no_name,
    ),
    Rule(
        "yesterday",
        ("yesterday",),
        lambda: Relative(Unit.DAY, -1),
        {"He resigned yesterday.": "2018-01-23"},
        ("Yesteryear was fine.",),
    ),
    Rule(
        "tomorrow",
        ("tomorrow",),
        lambda: Relative(Unit.DAY, 1),
        {"They vote tomorrow.": "2018-01-25"},
        ("Tomorrowland is a place.",),
    ),
    Rule(
        "day before yesterday",
        ("the? day before yesterday",),
        lambda: Relative(Unit.DAY, -2),
        {"It broke the day before yesterday.": "2018-01-22"},
        ("It broke the night before.",),
    ),
    Rule(
        "day after tomorrow",
        ("the? day after tomorrow",),
        lambda: Relative(Unit.DAY, 2),
        {"It opens the day after tomorrow.": "2018-01-26"},
        ("It opens the evening after.",),
    ),
    Rule(
        "present",
        (
            "now",
            "currently",
            "current",
            "at present",
            "the? present day",
            "nowadays",
            "these days",
            "right now",
            "the time being",
            "presently",
            "the? present time",
            "this day and age",
        ),
        lambda: Vague("PRESENT_REF"),
        {"He is now in Rome.": "PRESENT_REF", "It will do for the time being.": "PRESENT_REF"},
        ("Nowhere is safe.", "The now-defunct firm fell."),
        gives="vague",
        guard=is_no_prefix,
    ),
    Rule(
        "this time",
        ("this time|moment", "the moment|present"),
        lambda: Vague("PRESENT_REF"),
        {"At the moment it is shut.": "PRESENT_REF", "Nothing is known at this time.": "PRESENT_REF"},
        ("This time it held.", "At this time of the year it rains."),
        gives="vague",
        guard=is_at_present,
    ),
    Rule(
        "earlier units",
        (
            "past|previous|prior|earlier weeks|months|years|decades|centuries",
            "weeks|months|years|decades|centuries past",
        ),
        lambda: Vague("PAST_REF"),
        {"It was colder in past years.": "PAST_REF", "It was colder in years past.": "PAST_REF"},
        ("In the past years it fell.", "For three years past deals held."),
        gives="vague",
        guard=follows_a_preposition,
    ),
    Rule(
        "past",
        ("the other day", "more? recently", "recent", "the recent? past", "recent weeks|months|years|days", "lately"),
        lambda: Vague("PAST_REF"),
        {
            "It recently closed.": "PAST_REF",
            "He came the other day.": "PAST_REF",
            "It fell in recent years.": "PAST_REF",
        },
        ("He walked past the house.", "As recently as Monday he left.", "In the past three years he fell."),
        gives="vague",
        guard=no_number_follows,
    ),
    Rule(
        "future",
        (
            "the? near|foreseeable|immediate|distant? future",
            "very soon",
            "some day",
            "someday",
            "the? coming weeks|months|years|days",
            "the? weeks|months|years|days ahead",
            "the near|short|long|medium term",
        ),
        lambda: Vague("FUTURE_REF"),
        {
            "It will close in the near future.": "FUTURE_REF",
            "It will close in coming weeks.": "FUTURE_REF",
            "Some day it will close.": "FUTURE_REF",
        },
        ("The futures market fell.",),
        gives="vague",
    ),
)
