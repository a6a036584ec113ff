"""An overview of many years: it never outgrows a screen, and each year can be gone to all the same."""

from hypothesis import given
from hypothesis import strategies as st

from timeline.language import ENGLISH
from timeline.views.years import MOST, overview, year_link

CENTURY = dict.fromkeys(range(1900, 2000), 1)


def shown(counts, current=None):
    return overview(counts, lambda year: year_link(year, ENGLISH), ENGLISH, current)


def bars(counts, current=None):
    return [(bar.label, int(bar.count or 0), bar.link and bar.link.url) for bar in shown(counts, current)]


def test_a_century_is_shown_by_decade_each_leading_to_its_first_year():
    found = bars(CENTURY | {1905: 5})
    assert (len(found), found[0], found[-1]) == (
        10, ("1900–09", 14, "years/1900.html"), ("1990–99", 10, "years/1990.html"),
    )  # fmt: skip


def test_from_a_year_those_of_its_decade_are_shown_one_by_one():
    found = bars(CENTURY, current=1957)
    assert [label for label, *_ in found[4:17]] == [
        "1940–49",
        *(str(year) for year in range(1950, 1960)),
        "1960–69",
        "1970–79",
    ]


def test_a_decade_leads_to_its_first_year_with_events():
    fewer = {year: 1 for year in CENTURY if year // 10 != 195 or year in (1953, 1958)}
    assert ("1950–59", 2, "years/1953.html") in bars(fewer)


def test_a_decade_with_one_year_only_in_the_span_is_called_by_that():
    assert bars(CENTURY | {2000: 1})[-1] == ("2000", 1, "years/2000.html")


def test_many_decades_are_shown_by_century():
    labels = [label for label, *_ in bars(dict.fromkeys(range(1200, 2000), 1), current=1957)]
    assert labels[:2] == ["1200–99", "1300–99"]
    assert labels[7:14] == ["1900–09", "1910–19", "1920–29", "1930–39", "1940–49", "1950", "1951"]


def test_silent_decades_are_folded_with_the_years_that_they_cover():
    (_, gap, _) = shown({1700: 1} | CENTURY)[:3]
    assert (gap.label, gap.said, gap.years) == ("…", "1710 to 1899: no events", 190)


@given(st.sets(st.integers(1, 9999), min_size=1, max_size=80), st.data())
def test_there_are_never_many_columns_and_every_event_is_in_one(years, data):
    current = data.draw(st.sampled_from(sorted(years)))
    columns = shown(dict.fromkeys(years, 2), current)
    assert len(columns) <= MOST + 30  # what surrounds the current year comes on top
    assert sum(int(bar.count or 0) for bar in columns) == 2 * len(years)
    assert [bar.link.url for bar in columns if bar.link and bar.link.url == f"years/{current}.html"] != []
