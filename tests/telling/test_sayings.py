"""Whether a date dates a saying, or what is said."""

import pytest

from tests.telling.paragraphs import told

ACTS = [
    ("Berg said on Monday that the dam is safe.", "statement"),
    ("On Monday, Berg said the dam is safe.", "statement"),
    ("Berg on Monday said the dam is safe.", "statement"),
    ("Berg told reporters in Geneva on Monday that the dam is safe.", "statement"),
    ("Berg said during a visit to Lund on Monday that the dam is safe.", "statement"),
    ("“The dam is safe,” said Berg on Monday.", "statement"),
    ("“The dam is safe,” a spokesman said on Monday.", "statement"),
    ("The army announced its withdrawal on Monday.", "statement"),
    ("The mayor called on Monday for calm.", "statement"),
    ("The mayor on Monday called for calm.", "statement"),
    ("The mayor called her mother on Monday.", "event"),
    ("In a statement on Friday, the council thanked the weavers.", "statement"),
    ("In an interview published on January 22, Berg thanked the weavers.", "statement"),
    ("In a televised speech from the palace on Friday, Berg thanked the weavers.", "statement"),
    ("The announcement came on Monday.", "statement"),
    ("Friday's statement surprised the town.", "statement"),
    ("Berg was quoted on Monday as saying that the dam is safe.", "statement"),
    ("Berg will announce the budget on March 5.", "statement"),
    ("The ministry said talks on Monday were productive.", "event"),  # the talks were
    ("Berg said the dam broke in 2015.", "event"),
    ("Berg said that on Monday the dam broke.", "event"),
    ("Berg resigned from her post as clerk last month.", "event"),  # no post in which one says something
    ("In a post on her page on Monday, Berg thanked the weavers.", "statement"),
    ("The firm reported a loss in 2015.", "event"),  # a year dates what is told, not the telling
    ("After the storm on Monday, Berg said the dam is safe.", "event"),
    ("Berg, elected on Monday, said the dam is safe.", "event"),
    ("Berg was told to leave on Monday.", "event"),
    ("In 2015, the firm reported a loss.", "event"),
    ("The union declared on Monday that it will strike.", "statement"),
    ("The union declared war on the firm on Monday.", "event"),  # that is done by saying it
    ("The firm posted a loss on Monday.", "event"),
]


@pytest.mark.parametrize(("sentence", "act"), ACTS)
def test_a_date_dates_a_saying_or_what_is_said(sentence, act):
    assert [act] == [report.act for report in told(sentence)]


KINDS = [
    ("Berg said on Monday that the dam will open.", "occurred"),  # whatever is said, it has been said
    ("Berg will speak of the dam in a statement on March 5.", "planned"),
]


@pytest.mark.parametrize(("sentence", "kind"), KINDS)
def test_a_statement_has_happened_unless_it_is_to_come(sentence, kind):
    assert [("statement", kind)] == [(report.act, report.kind) for report in told(sentence)]
