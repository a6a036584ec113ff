"""Days of the churches: fixed ones, and those counted from Easter, in the West and in the Orthodox East.

Easter is kept for the years 1583 to 4099 of our calendar. Before, the West counted otherwise, and is left alone.
"""

from datetime import date
from typing import Final

from dateutil.relativedelta import SU, relativedelta

from timeline.dates.holidays.names import Named, Needs, each, fixed, from_easter, from_orthodox_easter, span
from timeline.dates.periods import Period


def _advent(year: int) -> tuple[Period]:
    """From the fourth Sunday before Christmas to Christmas Eve."""
    first = date(year, 12, 24) + relativedelta(weekday=SU(-4))
    return (span(first, date(year, 12, 24)),)


FEASTS: Final = (
    Named(
        "Epiphany", "the? feast of the epiphany / epiphany / three kings' day", fixed(1, 6), "2018-01-06", Needs.COMPANY
    ),
    Named("Candlemas", "candlemas", fixed(2, 2), "2018-02-02"),
    Named("Feast of the Annunciation", "the? feast of the annunciation", fixed(3, 25), "2018-03-25"),
    Named("Assumption Day", "assumption day / the? feast of the assumption", fixed(8, 15), "2018-08-15"),
    Named("Michaelmas", "michaelmas", fixed(9, 29), "2018-09-29"),
    Named("All Saints' Day", "all saints' day / all hallows' day", fixed(11, 1), "2018-11-01"),
    Named("All Souls' Day", "all souls' day", fixed(11, 2), "2018-11-02"),
    Named("Advent", "advent", _advent, "2018-12-02/2018-12-24", Needs.COMPANY),
    Named("Advent Sunday", "advent sunday / the? first sunday of|in advent", each(12, 24, SU(-4)), "2018-12-02"),
    Named("St Nicholas' Day", "st|saint .? nicholas'|nicholas day", fixed(12, 6), "2018-12-06"),
    Named("Feast of the Immaculate Conception", "the? feast of the immaculate conception", fixed(12, 8), "2018-12-08"),
    Named("St Lucia's Day", "st|saint .? lucia's|lucy's day", fixed(12, 13), "2018-12-13"),
    Named("St Stephen's Day", "st|saint .? stephen's day", fixed(12, 26), "2018-12-26"),
)
WESTERN: Final = (
    Named("Shrove Monday", "shrove monday / rosenmontag", from_easter(-48), "2018-02-12"),
    Named("Rose Monday", "rose monday", from_easter(-48), "2018-02-12", Needs.COMPANY),
    Named("Shrove Tuesday", "shrove|fat|pancake tuesday / mardi gras / pancake day", from_easter(-47), "2018-02-13"),
    Named("Ash Wednesday", "ash wednesday", from_easter(-46), "2018-02-14"),
    Named("Lent", "lent", from_easter(-46, -1), "2018-02-14/2018-03-31", Needs.CAPITAL),
    Named("Mothering Sunday", "mothering sunday", from_easter(-21), "2018-03-11"),
    Named("Palm Sunday", "palm|branch sunday", from_easter(-7), "2018-03-25"),
    Named("Holy Week", "holy week", from_easter(-7, -1), "2018-03-25/2018-03-31"),
    Named("Maundy Thursday", "maundy|holy|covenant thursday / thursday of mysteries", from_easter(-3), "2018-03-29"),
    Named("Good Friday", "good|holy friday", from_easter(-2), "2018-03-30"),
    Named("Holy Saturday", "holy|easter saturday", from_easter(-1), "2018-03-31"),
    Named("Easter", "easter", from_easter(0), "2018-04-01"),
    Named("Easter Sunday", "easter sunday|day", from_easter(0), "2018-04-01"),
    Named("Easter Monday", "easter monday|mon", from_easter(1), "2018-04-02"),
    Named("Ascension Day", "ascension day|thursday / the? feast of the ascension", from_easter(39), "2018-05-10"),
    Named("Pentecost", "pentecost|whitsun|whitsunday / whit|white|pentecost sunday", from_easter(49), "2018-05-20"),
    Named("Whit Monday", "whit|pentecost monday / monday of the holy spirit", from_easter(50), "2018-05-21"),
    Named("Trinity Sunday", "trinity sunday", from_easter(56), "2018-05-27"),
    Named("Feast of Corpus Christi", "the? feast|solemnity of corpus christi", from_easter(60), "2018-05-31"),
)
EAST: Final = "orthodox|greek"
ORTHODOX: Final = (
    Named(
        "Clean Monday", f"clean|pure|ash monday / {EAST} shrove|lent monday", from_orthodox_easter(-48), "2018-02-19"
    ),
    Named("Great Lent", f"great lent|fast / {EAST} lent", from_orthodox_easter(-48, -9), "2018-02-19/2018-03-30"),
    Named("Lazarus Saturday", "lazarus saturday", from_orthodox_easter(-8), "2018-03-31"),
    Named("Orthodox Palm Sunday", f"{EAST} palm sunday", from_orthodox_easter(-7), "2018-04-01"),
    Named("Orthodox Holy Week", f"{EAST} holy week", from_orthodox_easter(-7, -1), "2018-04-01/2018-04-07"),
    Named("Orthodox Good Friday", f"{EAST} good|great|holy friday", from_orthodox_easter(-2), "2018-04-06"),
    Named("Orthodox Holy Saturday", f"{EAST} holy|great|easter saturday", from_orthodox_easter(-1), "2018-04-07"),
    Named(
        "Orthodox Easter",
        f"{EAST}|coptic easter sunday|day? / {EAST} pascha",
        from_orthodox_easter(0),
        "2018-04-08",
    ),
    Named("Orthodox Easter Monday", f"{EAST} easter monday / bright monday", from_orthodox_easter(1), "2018-04-09"),
    Named("Orthodox Ascension Day", f"{EAST} ascension day|thursday", from_orthodox_easter(39), "2018-05-17"),
    Named("Orthodox Pentecost", f"{EAST} pentecost", from_orthodox_easter(49), "2018-05-27"),
)
CHRISTIAN: Final = FEASTS + WESTERN + ORTHODOX
