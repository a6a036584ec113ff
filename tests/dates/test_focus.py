"""What a text has come to: news stays on its day, a narrative moves from date to date."""

from datetime import date

import pytest

from timeline.dates.focus import is_narrative
from timeline.dates.mentions import find
from timeline.dates.readings import read

WRITTEN = date(2018, 1, 24)

HISTORY = """The League was founded in 1921. War broke out in May 1923, and by August the coast had fallen.
On 3 September the king fled. In March the council met again; it had been dissolved in 1919. In April it voted.
The siege lasted from June 1925 to October. A film of 1998 tells of it. In December the gates were opened, and
in 1926 all was over.
"""

NEWS = """The council met on Monday. Since the 2009 vote, the 2011 law and the 2013 treaty it has met often.
In March it will decide about the bridge of 1921. The minister spoke on Tuesday.
"""


def dates(text: str) -> list[str]:
    return [str(reading.when) for reading in read(text, WRITTEN) if reading.when]


@pytest.mark.parametrize(("text", "narrative"), [(HISTORY, True), (NEWS, False), ("", False)])
def test_a_text_says_itself_whether_it_tells_of_times_past(text, narrative):
    assert narrative is is_narrative(find(text), WRITTEN)


def test_a_narrative_is_read_from_the_date_that_it_has_come_to():
    assert dates(HISTORY) == [
        "1921",
        "1923-05",
        "../1923-08",
        "1923-09-03",
        "1924-03",  # on from September
        "1919",  # a flashback ...
        "1924-04",  # ... moves nothing
        "1925-06/1925-10",
        "1998",  # named in passing ...
        "1925-12",  # ... and the siege goes on
        "1926",
    ]


def test_news_is_read_from_its_own_day_whatever_years_it_names():
    assert dates(NEWS) == ["2018-01-22", "2009", "2011", "2013", "2018-03", "1921", "2018-01-23"]


def test_a_year_that_the_next_words_count_from_is_not_in_passing():
    text = HISTORY.replace("In December the gates", "In August of that year it won a prize. In December the gates")
    assert "1998-08" in dates(text)


def test_what_belongs_to_a_year_before_our_era_is_not_put_into_our_own():
    text = "They sailed in 481 BC. Sparta fell in 404 BC, Thebes in 379 BC, Athens in 378 BC. In the spring it burned."
    assert dates(text) == []
