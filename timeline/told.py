"""What an article tells, and the bytes in which it goes from one process to another and is kept."""

import pickle
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache, partial
from itertools import chain
from operator import attrgetter
from typing import Final, Self

from timeline.dates.when import When
from timeline.merging.sources import Imprint
from timeline.merging.tellings import Telling
from timeline.model import Passed, Report, Sentence
from timeline.names.census import Looks
from timeline.names.runs import Look


@dataclass(frozen=True, slots=True)
class Told:
    """An article read: its sentences, the reports of events in them, and date words that gave none.

    And all else that depends on nothing but the article, so that it is kept with these: what of each report is compared
    with others, the capitals of each sentence, what the text is known again by, and the proof that its file in
    content/events/ tells the same, and a digest of its title and text.
    """

    sentences: tuple[Sentence, ...]
    reports: tuple[Report, ...]
    passed: tuple[Passed, ...]
    compared: bytes  # the tellings of the reports, packed: they are asked for where a topic is told otherwise
    runs: tuple[Looks, ...]
    imprint: Imprint
    proof: bytes
    text: bytes

    def packed(self) -> bytes:
        """Itself as rows of plain values, which pickle writes and reads several times as fast as dataclasses."""
        rows = (
            [*map(tuple, self.sentences)],
            [(report.when.edtf, *_REPORT(report)) for report in self.reports],
            [*map(_PASSED, self.passed)],
            self.compared,
            *self._runs(),
            tuple(self.imprint),
            self.proof,
            self.text,
        )
        return pickle.dumps(rows, 5)

    def tellings(self) -> Sequence[tuple[Report, Telling]]:
        """What each report tells, as it is compared."""
        return [*zip(self.reports, map(_telling, pickle.loads(self.compared)), strict=True)]  # noqa: S301  (our own)

    def _runs(self) -> tuple[list[tuple[object, ...]], list[tuple[int, ...]]]:
        """Each look of a run once, and of each sentence the numbers of its own."""
        numbers = {look: number for number, look in enumerate(dict.fromkeys(chain.from_iterable(self.runs)))}
        return [*map(tuple, numbers)], [tuple(map(numbers.__getitem__, looks)) for looks in self.runs]

    @classmethod
    def unpacked(cls, packed: bytes) -> Self:
        """What was packed. Raises anything where the bytes are broken; they are trusted as the program itself is."""
        sentences, reports, passed, compared, looks, runs, imprint, proof, text = pickle.loads(packed)  # noqa: S301
        known = [*map(_look, looks)]
        return cls(
            tuple(map(_sentence, sentences)),
            tuple([Report(id_, article, _when(edtf), *row) for edtf, id_, article, *row in reports]),
            tuple([Passed(*row) for row in passed]),
            compared,
            tuple([tuple(map(known.__getitem__, some)) for some in runs]),
            Imprint(*imprint),
            proof,
            text,
        )


def packed(tellings: Iterable[Telling]) -> bytes:
    return pickle.dumps([*map(tuple, tellings)], 5)


# A row as what it was: the same as their `_make`, but for its loop in Python.
_sentence: Final = partial(tuple.__new__, Sentence)
_telling: Final = partial(tuple.__new__, Telling)
# What a collection has time and again is there once.
_when: Final = lru_cache(maxsize=1 << 12)(When.parse)
_look: Final = lru_cache(maxsize=1 << 16)(partial(tuple.__new__, Look))
_REPORT: Final = attrgetter(*(each.name for each in fields(Report) if each.name != "when"))
_PASSED: Final = attrgetter(*(each.name for each in fields(Passed)))
