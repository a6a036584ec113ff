"""A build that counts its changes to files, and kills itself at one of them: `STEP=17 python -m tests.site.steps`.

It says which stretch of its run it is in; STEP=all lists all the steps at the end.
"""

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

BUILD: Final = ("build", "-s", "settings.py")
SWAP: Final = "@swap"  # among the steps: the exchange of the two sites, where there is one already
STRETCHES: Final = {  # of a build, in their order, and how the first step of each begins
    "reading": ("",),
    "drawing": ("@.output-building/site/",),
    "keeping": ("@content/events/",),
    "clearing": (SWAP, "@output"),
}
ENDED: Final = "ended"

_CHANGES: Final = {"os.rename": 1, "os.remove": 0, "os.mkdir": 0, "os.rmdir": 0}  # and which argument is the file


class Steps:
    """Hears of every change in this process and in its forks, which go on counting where they begin."""

    def __init__(self, chosen: str, root: Path) -> None:
        self.taken: list[str] = []
        self._chosen, self._here, self._process = chosen, str(root), os.getpid()
        self._coming = iter(STRETCHES.items())
        next(self._coming)
        self._next = next(self._coming)

    def hear(self, event: str, arguments: tuple[object, ...]) -> None:
        if not (step := self._step(event, arguments)):
            return
        number = len(self.taken)
        if self._chosen == str(number):
            _end(alone=number % 2 == 1)
        self.taken.append(step)
        if step.startswith(self._next[1]) and os.getpid() == self._process:
            _say(self._next[0])
            self._next = next(self._coming, (ENDED, ("never",)))

    def _step(self, event: str, arguments: tuple[object, ...]) -> str:
        """What is about to be changed in this folder; "" for anything else."""
        if event == "ctypes.dlsym" and arguments[1] in ("renameat2", "renamex_np"):
            return SWAP
        if event == "open":
            path, _, flags = arguments
            writes = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR)
            return self._within(path) if writes else ""
        return self._within(arguments[_CHANGES[event]]) if event in _CHANGES else ""

    def _within(self, path: object) -> str:
        if not isinstance(path, str | os.PathLike):
            return ""
        whole = os.path.abspath(os.fspath(path))  # noqa: PTH100  (it is asked for every file that is opened)
        return f"@{whole.removeprefix(f'{self._here}/')}" if whole.startswith(f"{self._here}/") else ""


def _end(*, alone: bool) -> None:
    """As a machine does that is short of memory, or as one that is switched off."""
    if alone:
        os.kill(os.getpid(), signal.SIGKILL)
    os.killpg(0, signal.SIGKILL)


def _say(word: str) -> None:
    os.write(1, f"{word}\n".encode())  # at once, and only once where processes fork


def heard(chosen: str, root: Path) -> Steps:
    """The steps of this process in a folder, from now on."""
    steps = Steps(chosen, root)
    sys.addaudithook(steps.hear)
    return steps


def listed(said: str) -> Iterator[str]:
    """The steps that a build has listed."""
    return (line for line in said.splitlines() if line.startswith("@"))


def main() -> int:
    from timeline import cli  # noqa: PLC0415  (after its own imports the steps begin)

    steps = heard(os.environ["STEP"], Path.cwd())
    code = cli.main(BUILD)
    _say("\n".join([ENDED, *(steps.taken if os.environ["STEP"] == "all" else [])]))
    return code


if __name__ == "__main__":
    sys.exit(main())
