"""The plans of two stories, and what an editor says came of each: `python -m tests.outcomes.stories` prints misses."""

import pytest

from tests.outcomes.stories import STORIES, answers, share, written


@pytest.mark.parametrize("story", STORIES)
def test_what_came_of_plans_is_what_an_editor_says(story):
    assert share(answers(story)) > 0.85, "\n".join(str(answer) for answer in answers(story) if not answer.right)


@pytest.mark.parametrize("story", STORIES)
def test_nothing_is_told_of_a_plan_that_is_not_so(story):
    assert [] == [str(answer) for answer in answers(story) if answer.false]


@pytest.mark.parametrize("story", STORIES)
def test_each_run_of_words_stands_once_in_its_story(story):
    entries = written(story)
    text = " ".join(" ".join(entry["text"].split()) for entry in entries)
    runs = [run for entry in entries for plan in entry.get("plans", ()) for run in (plan["plan"], plan.get("by", ""))]
    assert {1} == {text.count(run) for run in runs if run}
