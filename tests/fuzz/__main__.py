"""Fuzz the open inputs: `python -m tests.fuzz [TARGET ...] [--seconds N]`. Findings stay in tests/fuzz/found/.

Guided by what code an input reaches where atheris is installed, else at random.
"""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from pathlib import Path
from subprocess import run

from tests.fuzz import seeds
from tests.fuzz.seeds import TARGETS


def main() -> int:
    """Fuzz each target in a process of its own, one after the other. 1 where something was found."""
    options = _options()
    names = options.targets or TARGETS
    before = _found(names)
    ended = [_fuzz(name, options.seconds) for name in names]
    new = sorted(_found(names) - before)
    for path in new:
        print(f"found: {path}")
    return 1 if new or any(ended) else 0


def _options() -> Namespace:
    parser = ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("targets", nargs="*", choices=[[], *TARGETS], metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--seconds", type=int, default=60, help="for each target; default: %(default)s")
    return parser.parse_args()


def _found(names: Iterable[str]) -> set[Path]:
    return {path.relative_to(seeds.ROOT) for name in names for path in seeds.findings(name)}


def _fuzz(name: str, seconds: int) -> int:
    seeds.KEPT.mkdir(parents=True, exist_ok=True)
    file = seeds.KEPT / f"{name}.log"
    print(f"{name}: {seconds} seconds", flush=True)
    with file.open("w") as log:
        ended = run([sys.executable, "-m", "tests.fuzz.alone", name, str(seconds)], stderr=log, check=False).returncode
    if ended:
        print(f"{name} ended with {ended}: see {file}", flush=True)
    return ended


if __name__ == "__main__":
    sys.exit(main())
