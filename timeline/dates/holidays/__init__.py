"""Days that the calendar knows by name, of the calendars that the readers of news live by."""

from functools import cache
from typing import Final

from timeline.dates.holidays.asian import ASIAN
from timeline.dates.holidays.christian import CHRISTIAN
from timeline.dates.holidays.civil import CIVIL
from timeline.dates.holidays.indian import INDIAN
from timeline.dates.holidays.islamic import ISLAMIC
from timeline.dates.holidays.jewish import JEWISH
from timeline.dates.holidays.names import Named
from timeline.dates.periods import Period

NAMED: Final[dict[str, Named]] = {
    named.name: named for named in (*CIVIL, *CHRISTIAN, *ISLAMIC, *JEWISH, *ASIAN, *INDIAN)
}


@cache
def bearing(name: str, year: int) -> tuple[Period, ...]:
    """The days that bear a name in a year: none where its calendar is not kept, two where its years are shorter."""
    try:
        return tuple(NAMED[name].days(year))
    except (OverflowError, ValueError):  # beyond the years 1 to 9999
        return ()
