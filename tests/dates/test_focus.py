"""What a text has come to: news stays on its day, a narrative moves from date to date."""

from datetime import date

import pytest

from timeline.dates.mentions import find
from timeline.dates.readings import read
from timeline.dates.story import is_narrative

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


NEWS_OF_A_PAST = """The weir at Tarn was shut on Monday. It was built in 1931 and raised in 1958. In
December a crack was found. A flood in 1966 broke it, and in 1971 it gave way again. The council will decide
in March.
"""

NEWS_OF_AN_OLD_CASE = """A court jailed a banker on Monday for fraud in the 1990s. He fled in 1999, was
caught in 2004 and freed in 2006. Prosecutors appealed in March. He will be heard again on July 9.
"""

SHORT_HISTORY = """The war of the canals is still taught today. It began in May 1861. In June an army
crossed the river. In 1862 another was raised, and on March 3 it marched. The following year it was beaten.
That summer peace was made, and in 1865 the king came home.
"""

CHRONICLE = """1912
In March the harbour froze. The ferry sank on April 5.
1913
In January a new one came. On May 6 it sailed.
1919
In April it came back.
"""

OBITUARY = """Anna Ode died on Sunday. She was born on March 2, 1918, moved to the capital in 1936 and
married in 1941. In 1947 she opened a school; two years later it burned. A service will be held on Saturday.
"""

STORY = """War came in June 1914. In March 1915 the first fleet sailed. In November it came home. In May
1916 another sailed; the port had been mined in April. By July it was lost. In 1918 it was over.
"""

HISTORY_WITH_A_PLAN = """The hall was begun in 1404, moved in 1531, shut in 1701 and burned in 1878. It
will open again in October.
"""

SPORT = """They won in 1974, 1978 and 1982. Saturday's win was the fourth. They play again on Thursday.
"""

WEEK = (
    """They met in 1861, in 1865 and in 1870. They came on Monday 3 July 1871. On Friday they left. In 1872 they met."""
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (NEWS_OF_A_PAST, "2018-01-22 1931 1958 2017-12 1966 1971 2018-03"),
        (NEWS_OF_AN_OLD_CASE, "2018-01-22 199X 1999 2004 2006 2017-03 2018-07-09"),
        (SHORT_HISTORY, "2018-01-24 1861-05 1861-06 1862 1862-03-03 1863 1863-22 1865"),
        (CHRONICLE, "1912 1912-03 1912-04-05 1913 1913-01 1913-05-06 1919 1919-04"),
        (OBITUARY, "2018-01-21 1918-03-02 1936 1941 1947 1949 2018-01-27"),
        (STORY, "1914-06 1915-03 1915-11 1916-05 1916-04 ../1916-07 1918"),  # it is on its way to the next date
        (HISTORY_WITH_A_PLAN, "1404 1531 1701 1878 2018-10"),
        (SPORT, "1974 1978 1982 2018-01-20 2018-01-25"),
        (WEEK, "1861 1865 1870 1871-07-03 1871-07-07 1872"),  # its days follow one another
    ],
)
def test_each_kind_of_text_is_read_from_where_it_stands(text, expected):
    assert dates(text) == expected.split()
