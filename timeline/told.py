"""What an article tells, and the bytes in which it goes from one process to another and is kept."""

import pickle
from dataclasses import dataclass, fields
from functools import lru_cache
from operator import attrgetter
from typing import Final, Self

from timeline.dates.when import When
from timeline.model import Passed, Report, Sentence


@dataclass(frozen=True, slots=True)
class Told:
    """An article read: its sentences, the reports of events in them, and date words that gave none."""

    sentences: tuple[Sentence, ...]
    reports: tuple[Report, ...]
    passed: tuple[Passed, ...]

    def packed(self) -> bytes:
        """Itself as rows of plain values, which pickle writes and reads several times as fast as dataclasses."""
        reports = [(report.when.edtf, *_REPORT(report)) for report in self.reports]
        return pickle.dumps(([*map(_SENTENCE, self.sentences)], reports, [*map(_PASSED, self.passed)]), 5)

    @classmethod
    def unpacked(cls, packed: bytes) -> Self:
        """What was packed. Raises anything where the bytes are broken; they are trusted as the program itself is."""
        sentences, reports, passed = pickle.loads(packed)  # noqa: S301
        return cls(
            tuple([Sentence(*row) for row in sentences]),
            tuple([Report(id_, article, _when(edtf), *row) for edtf, id_, article, *row in reports]),
            tuple([Passed(*row) for row in passed]),
        )


_when: Final = lru_cache(maxsize=1 << 12)(When.parse)
_SENTENCE: Final = attrgetter(*(each.name for each in fields(Sentence)))
_REPORT: Final = attrgetter(*(each.name for each in fields(Report) if each.name != "when"))
_PASSED: Final = attrgetter(*(each.name for each in fields(Passed)))
