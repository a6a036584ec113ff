"""A writer that waits until everything is planned, so that all cores can draw."""

from collections.abc import Callable, Collection, Mapping
from functools import partial

from pelican.writers import Writer  # type: ignore[import-untyped]

from timeline.building.drawing import Job


def is_patient(settings: Mapping[str, object]) -> bool:
    """Whether a site is written by this writer: not where another plugin listens to it, and would hear only a part."""
    return settings["PLUGINS"] == ["timeline"]


class PatientWriter(Writer):  # type: ignore[misc]
    """Pelican's own, but that it writes no file before it has handed over those that wait."""

    def __init__(self, *arguments: object, **named: object) -> None:
        super().__init__(*arguments, **named)
        self._waiting: list[tuple[Job, Collection[object]]] | None = []

    def write_file(self, *arguments: object, **named: object) -> None:
        job = partial(super().write_file, *arguments, **named)
        if self._waiting is None:
            job()
        else:
            self._waiting.append((job, named.values()))

    def hand_over(self, prepare: Callable[[Collection[object]], None]) -> list[Job]:
        """The files that were to be written until now, each after what it shows is prepared. Now they are at once."""
        waiting, self._waiting = self._waiting or [], None
        return [partial(_prepared, prepare, shown, job) for job, shown in waiting]


def _prepared(prepare: Callable[[Collection[object]], None], shown: Collection[object], job: Job) -> None:
    prepare(shown)
    job()
