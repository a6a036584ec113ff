"""What is wrong with an editor's input: where, what was expected, what was found, what to do. All of it at once."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import ClassVar, Final

_UNSEEN: Final = re.compile(  # controls, and what is invisible or turns the order of letters; but for joiners
    r"[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff0-\ufffb"
    r"\ufffe\uffff\U000e0000-\U000e0fff]"
)


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing an editor has to mend. `line` counts from 1; 0 where the whole file is meant."""

    path: str  # as an editor would type it from the project's root: "content/curation.yaml"
    line: int
    message: str  # "`when` must be a quoted EDTF date such as "1998-03", got 1998 (a number)"
    remedy: str = ""  # 'write when: "1998"'

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}" if self.line else self.path
        return f"{where}: {self.message}" + (f"\n    {self.remedy}" if self.remedy else "")


class InputError(Exception):
    """Every problem found in the editors' input, in order of file and line. Nothing is published while there is one."""

    stands: ClassVar = "What was published before stands as it was."

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))

    def __reduce__(self) -> tuple[type["InputError"], tuple[tuple[Problem, ...]]]:
        return InputError, (self.problems,)


class LateError(InputError):
    """Problems that came up when the new site stood already. The next build does what is left."""

    stands: ClassVar = "The new site is published; the next build does what is left."


def shown(text: str, most: int = 200) -> str:
    """Text that is safe to print in a message: on one line, of bearable length, and nothing in it that hides."""
    line = _UNSEEN.sub("\ufffd", " ".join(text.split()))
    return line if len(line) <= most else line[: most - 1] + "…"


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`; did you mean "title"?` for the nearest of the known words, or nothing where none is near."""
    near = get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return f'; did you mean "{near[0]}"?' if near else ""
