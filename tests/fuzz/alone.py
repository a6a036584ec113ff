"""One target in a process of its own: `python -m tests.fuzz.alone TARGET SECONDS`."""

import importlib
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any, Final, TypeAlias

LONGEST: Final = 4096  # bytes of an input: a fault that needs more needs more than luck

Attempt: TypeAlias = Callable[[bytes], None]
Mutate: TypeAlias = Callable[[bytes, Random], bytes]


def main(name: str, seconds: int) -> None:
    """Fuzz until the time is over. Each fault is kept once, made short."""
    atheris = importlib.import_module("atheris") if find_spec("atheris") else None
    with atheris.instrument_imports(include=["timeline"]) if atheris else nullcontext():  # nothing of it came before
        target = importlib.import_module("tests.fuzz.targets").TARGETS[name]
    from tests.fuzz import faults, mutation, seeds  # noqa: PLC0415

    known: set[str] = set()

    def attempt(source: bytes) -> None:
        if (said := faults.fault(target, source)) and said not in known:
            known.add(said)
            short = mutation.shortened(source, lambda less: faults.fault(target, less) == said)
            file = seeds.FOUND / name / sha256(short).hexdigest()[:12]
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(short)
            print(f"{said}\n    {short[:200]!r}", flush=True)

    begun, pieces = seeds.of(name), seeds.pieces(name)

    def mutate(source: bytes, rng: Random) -> bytes:
        return mutation.mutated(source, rng, pieces, begun)[:LONGEST]

    if atheris:
        _guided(atheris, name, seconds, attempt, mutate)
    else:
        _at_random(begun, seconds, attempt, mutate)


def _guided(atheris: Any, name: str, seconds: int, attempt: Attempt, mutate: Mutate) -> None:
    """What reaches new code is kept. The fuzzer ends the process when its time is over."""
    from tests.fuzz import seeds  # noqa: PLC0415

    kept = seeds.KEPT / name
    kept.mkdir(parents=True, exist_ok=True)

    def change(source: bytes, most: int, seed: int) -> bytes:
        rng = Random(seed)  # noqa: S311
        return bytes(atheris.Mutate(source, most) if rng.random() < 0.3 else mutate(source, rng)[:most])

    with TemporaryDirectory() as folder:
        for number, source in enumerate(seeds.of(name)):
            Path(folder, str(number)).write_bytes(source)
        limits = [
            f"-max_total_time={seconds}",
            f"-max_len={LONGEST}",
            "-timeout=120",
            "-rss_limit_mb=0",
            "-print_final_stats=1",
        ]
        atheris.Setup([sys.argv[0], str(kept), folder, *limits], attempt, custom_mutator=change)
        atheris.Fuzz()


def _at_random(begun: Sequence[bytes], seconds: int, attempt: Attempt, mutate: Mutate) -> None:
    rng, end = Random(1), time.monotonic() + seconds  # noqa: S311
    while time.monotonic() < end:
        attempt(mutate(rng.choice(begun), rng))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
