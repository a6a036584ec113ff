"""Where a decision stands, and who made it."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from timeline.errors import Problem
from timeline.form import Form

SIGNED: Final = ("by", "on", "why")  # what any decision may carry


@dataclass(frozen=True, slots=True)
class Signature:
    """The file and line of a decision, and who made it when and why, as far as that is said."""

    path: str
    line: int
    by: str = ""
    on: date | None = None
    why: str = ""

    @property
    def who(self) -> str:
        """By whom and when, in an aside: " (by RS, 2018-01-24)"; "" where neither is said."""
        said = ", ".join(filter(None, (f"by {self.by}" if self.by else "", str(self.on or ""))))
        return f" ({said})" if said else ""

    @property
    def place(self) -> tuple[str, int]:
        return self.path, self.line

    def problem(self, message: str, remedy: str) -> Problem:
        return Problem(*self.place, message, remedy)


def read(form: Form) -> Signature:
    return Signature(form.path, form.fields.line, form.text("by"), form.day("on"), form.text("why"))
