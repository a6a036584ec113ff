"""The plans of a football club, in five outlets over sixteen months: `python -m tests.outcomes.club` prints misses."""

from tests.outcomes.club import answers, share


def test_what_came_of_them_is_what_an_editor_says():
    assert share(answers()) >= 0.9, "\n".join(str(answer) for answer in answers() if not answer.right)


def test_nothing_is_told_of_a_plan_that_is_not_so():
    assert [] == [str(answer) for answer in answers() if answer.false]
