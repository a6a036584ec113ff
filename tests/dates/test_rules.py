"""Every rule keeps its promises when the whole engine reads its examples."""

from datetime import date

import pytest

from timeline.dates.grammar import Rule
from timeline.dates.readings import Reading, read
from timeline.dates.rules import TABLE

WRITTEN = date(2018, 1, 24)  # a Wednesday; the day that Rule.examples are read on
EXAMPLES = [(rule, text, expected) for rule in TABLE for text, expected in rule.examples.items()]
COUNTER_EXAMPLES = [(rule, text) for rule in TABLE for text in rule.never]


def shown(reading: Reading) -> str:
    """EDTF, or the TIMEX3 value of what is no date."""
    return str(reading.when or getattr(reading.mention.meaning, "value", "-"))


def rules_of(reading: Reading) -> list[str]:
    return reading.mention.rule.split(" > ")


@pytest.mark.parametrize(
    ("rule", "text", "expected"), EXAMPLES, ids=[f"{rule.name}: {text}" for rule, text, _ in EXAMPLES]
)
def test_a_rule_reads_its_examples(rule: Rule, text, expected):
    told = [shown(reading) for reading in read(text, WRITTEN) if rule.name in rules_of(reading)]
    assert expected.split() == told


@pytest.mark.parametrize(
    ("rule", "text"), COUNTER_EXAMPLES, ids=[f"{rule.name}: {text}" for rule, text in COUNTER_EXAMPLES]
)
def test_a_rule_leaves_its_counter_examples_alone(rule: Rule, text):
    assert [reading.mention.words for reading in read(text, WRITTEN) if rule.name in rules_of(reading)] == []


def test_no_two_rules_bear_one_name():
    names = [rule.name for rule in TABLE]
    assert sorted(set(names)) == sorted(names)


def test_every_rule_that_tells_of_time_has_examples_and_counter_examples():
    parts = set("count few day_only ordinal ordinal_day now year_tail the_unit time none".split())  # or no time at all
    lacking = [rule.name for rule in TABLE if rule.gives not in parts and not (rule.examples and rule.never)]
    assert lacking == []
