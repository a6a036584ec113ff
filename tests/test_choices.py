"""What settings may say, and what is said of those that may not."""

import pytest

from timeline import choices
from timeline.choices import Choices, Topic
from timeline.dates.meaning import Order


def test_nothing_set_is_the_default():
    assert choices.read({}, "pelicanconf.py") == (Choices(), ())


def test_the_defaults_are_those_of_the_table():
    assert choices.read({name: default for name, (default, _) in choices.SETTINGS.items()}, "x") == (Choices(), ())


def test_what_is_set_is_taken():
    given = {
        "TIMELINE_DATE_ORDER": "day",
        "TIMELINE_KEY_DATES": 40,
        "TIMELINE_TOPICS": {"port": {"title": "The port", "keywords": ["quay"]}, "mine": {}},
        "SITENAME": "not ours",
    }
    topics = {"port": Topic("The port", ("quay",)), "mine": Topic()}
    assert choices.read(given, "x") == (Choices(order=Order.DAY_FIRST, key_dates=40, topics=topics), ())


WRONG = [
    ("TIMELINE_KEY_DATE", 9, 'there is no setting TIMELINE_KEY_DATE; did you mean "TIMELINE_KEY_DATES"?'),
    ("TIMELINE_KEY_DATES", 0, "`TIMELINE_KEY_DATES` must be a number from 1 on, got 0"),
    ("TIMELINE_KEY_DATES", "40", "`TIMELINE_KEY_DATES` must be a number from 1 on, got '40'"),
    ("TIMELINE_KEY_DATES", True, "`TIMELINE_KEY_DATES` must be a number from 1 on, got True"),
    ("TIMELINE_REMEMBER", "no", "`TIMELINE_REMEMBER` must be True or False, got 'no'"),
    ("TIMELINE_DATE_ORDER", "dmy", '`TIMELINE_DATE_ORDER` must be "day", "month" or "", got "dmy"'),
    (
        "TIMELINE_TOPICS",
        {"port": "Port"},
        "`TIMELINE_TOPICS` must give `port` a title and a list of keywords, got 'Port'",
    ),
    ("TIMELINE_TOPICS", {"port": {"titel": ""}}, "`TIMELINE_TOPICS` must give `port` a title and a list of keywords"),
    ("TIMELINE_TOPICS", {"port": {"keywords": "quay"}}, "`TIMELINE_TOPICS` must give `port` a title and a list of"),
]


@pytest.mark.parametrize(("name", "value", "message"), WRONG)
def test_what_is_wrong_is_told_and_the_default_stands(name, value, message):
    read, problems = choices.read({name: value}, "pelicanconf.py")
    assert read == Choices()
    (problem,) = problems
    assert (problem.path, problem.message[: len(message)]) == ("pelicanconf.py", message)
    assert problem.remedy


def test_a_topic_is_titled_as_its_articles_write_it_unless_the_settings_do():
    set_up = Choices(topics={"port": Topic("The port"), "mine": Topic(keywords=("coal",))})
    named = choices.titled(set_up, {"port": "PORT", "mine": "The Mine", "sea": "The Sea"})
    expected = {"port": Topic("The port"), "mine": Topic("The Mine", ("coal",)), "sea": Topic("The Sea")}
    assert named.topics == expected
