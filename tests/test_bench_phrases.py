"""The scorer of phrases tells what is read from what is not."""

import json
from datetime import date

import pytest

from tests.bench_phrases import are_in, is_read, is_read_in_our_way, load

REF = "2018-01-24T09:00:00"
PHRASES = [
    ("on 5 May", ["2018-05-05T00:00:00"], True, True),
    ("on 5 May", ["2018-05-06T00:00:00"], False, False),
    ("from 3 to 5 May", ["2018-05-03T00:00:00", "2018-05-06T00:00:00"], True, True),  # the instant after it
    ("early May", ["2018-05-01T00:00:00", "2018-05-11T00:00:00"], False, True),  # a month is what the words say
    ("last 3 days", ["2018-01-21T00:00:00", "2018-01-24T00:00:00"], False, True),  # it goes on to today
    ("this summer", ["2018-06-21T00:00:00", "2018-09-24T00:00:00"], False, True),
    ("the fair three months ago", ["2017-10-24T00:00:00"], False, False),  # a part is not read
]


@pytest.mark.parametrize(("words", "times", "same", "ours"), PHRASES)
def test_a_phrase_is_right_where_its_days_are_or_where_the_words_say_no_more(tmp_path, words, times, same, ours):
    file = tmp_path / "phrases.jsonl"
    file.write_text(json.dumps({"phrase": words, "ref": REF, "kind": "datetime", "times": times, "grain": "day"}))
    [phrase] = load(file)
    assert (same, ours) == (is_read(phrase), is_read_in_our_way(phrase))


def sentence(words: str, found: str, **value: str) -> str:
    start = words.index(found)
    result = {
        "text": found,
        "start": start,
        "end": start + len(found) - 1,
        "type": "datetimeV2.date",
        "values": [value],
    }
    return json.dumps({"input": words, "ref": REF, "not_supported": None, "results": [result]})


@pytest.mark.parametrize(
    ("line", "right"),
    [
        (sentence("They met on 5 May 2016.", "5 May 2016", timex="2016-05-05", value="2016-05-05"), True),
        (sentence("They met on 5 May 2016.", "5 May 2016", timex="2016-06-05", value="2016-06-05"), False),
        (sentence("It is dated 30 Feb 2016.", "30 Feb 2016", timex="2016-02-30", value="not resolved"), True),
    ],
)
def test_an_expression_in_a_sentence_is_right_where_one_of_its_values_is(tmp_path, line, right):
    file = tmp_path / "sentences.jsonl"
    file.write_text(line)
    [phrase] = load(file)
    assert phrase.written == date(2018, 1, 24)
    assert right is is_read(phrase)


def test_files_of_phrases_are_told_from_corpora(tmp_path):
    file = tmp_path / "corpus.jsonl"
    file.write_text(json.dumps({"id": "1", "dct": "2018-01-24", "text": "", "timexes": []}))
    assert not are_in(file)
