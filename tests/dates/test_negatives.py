"""What only looks like a date: sentences, one a line, in which none is to be found."""

from datetime import date
from pathlib import Path

import pytest

from timeline.dates.readings import read
from timeline.dates.timex3 import tag

WRITTEN = date(2018, 1, 24)
LINES = Path(__file__).with_name("negatives.txt").read_text(encoding="utf-8").splitlines()
NEGATIVES = [line for line in LINES if line and not line.startswith("#")]


@pytest.mark.parametrize("prose", NEGATIVES)
def test_no_date_is_found_where_there_is_none(prose):
    dates = [prose[start:end] for start, end, kind, _ in tag(prose, WRITTEN) if kind == "DATE"]
    denoting = [reading.mention.words for reading in read(prose, WRITTEN) if reading.when]
    assert dates + denoting == []
