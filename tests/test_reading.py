"""What articles tell, read in this process or in others."""

from concurrent.futures import ProcessPoolExecutor
from datetime import date

from timeline import reading
from timeline.dates.meaning import Order
from timeline.model import Article

ARTICLES = [
    Article(
        f"articles/{n}.md",
        f"a{n}",
        f"A {n}",
        date(2018, 1, 1 + n),
        "<p>The dam broke on Monday.</p><p>It is 3/4/2018.</p>",
    )
    for n in range(20)
]


def test_an_article_is_read_into_sentences_reports_and_what_was_passed_over():
    told = reading.read(ARTICLES[0])
    assert [sentence.text for sentence in told.sentences] == ["The dam broke on Monday.", "It is 3/4/2018."]
    assert [str(report.when) for report in told.reports] == ["2018-01-01"]
    assert [passed.words for passed in told.passed] == ["3/4/2018"]


def test_the_order_of_day_and_month_is_the_sites():
    assert [str(report.when) for report in reading.read(ARTICLES[0], Order.DAY_FIRST).reports] == [
        "2018-01-01",
        "2018-04-03",
    ]


def test_other_processes_read_the_same_in_the_same_order():
    with ProcessPoolExecutor(2) as executor:
        assert reading.read_all(ARTICLES, executor=executor) == reading.read_all(ARTICLES)
