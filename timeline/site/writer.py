"""A writer that waits until everything is planned, so that all cores can draw."""

from functools import partial

from pelican.writers import Writer  # type: ignore[import-untyped]

from timeline.building.drawing import Job


class PatientWriter(Writer):  # type: ignore[misc]
    """Pelican's own, but that it writes no file before it has handed over those that wait."""

    def __init__(self, *arguments: object, **named: object) -> None:
        super().__init__(*arguments, **named)
        self._waiting: list[Job] | None = []

    def write_file(self, *arguments: object, **named: object) -> None:
        job = partial(super().write_file, *arguments, **named)
        if self._waiting is None:
            job()
        else:
            self._waiting.append(job)

    def hand_over(self) -> list[Job]:
        """The files that were to be written until now. From now on they are written at once."""
        waiting, self._waiting = self._waiting or [], None
        return waiting
