"""A writer that waits until everything is planned, so that all cores can draw."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from jinja2 import Template
from pelican.writers import Writer  # type: ignore[import-untyped]

from timeline.building.drawing import Job


def is_patient(settings: Mapping[str, object]) -> bool:
    """Whether a site is written by this writer: not where another plugin listens to it, and would hear only a part."""
    return settings["PLUGINS"] == ["timeline"]


class PatientWriter(Writer):  # type: ignore[misc]
    """Pelican's own, but that it writes no file before it has handed over those that wait."""

    def __init__(self, *arguments: object, **named: object) -> None:
        super().__init__(*arguments, **named)
        self._waiting: list[Waiting] | None = []

    def write_file(self, name: str, template: Template, *arguments: object, **named: object) -> None:
        job = partial(super().write_file, name, template, *arguments, **named)
        if self._waiting is None:
            job()
        else:
            self._waiting.append(Waiting(name, str(template.name), named, job))

    def hand_over(self) -> list["Waiting"]:
        """The files that were to be written until now. From now on they are at once."""
        waiting, self._waiting = self._waiting or [], None
        return waiting


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file that Pelican wants to be written."""

    address: str
    template: str
    shown: Mapping[str, object]  # what its template is given besides the settings
    write: Job

    @property
    def lists(self) -> bool:
        """Whether it may show several articles."""
        return not {"article", "page"}.intersection(self.shown)
