"""What fuzzing began with and what it has found give a value or a clean error."""

from pathlib import Path

import pytest

from tests.fuzz import seeds
from tests.fuzz.faults import fault
from tests.fuzz.seeds import TARGETS as NAMES
from tests.fuzz.targets import TARGETS

SOME = 60  # inputs of a target, spread over all that it begins with
FINDINGS = [(name, path) for name in NAMES for path in seeds.findings(name)]


def test_every_target_is_run() -> None:
    assert tuple(TARGETS) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_what_fuzzing_begins_with_is_no_fault(name: str) -> None:
    begun = seeds.of(name)
    faults = {
        source[:200]: said for source in begun[:: 1 + len(begun) // SOME] if (said := fault(TARGETS[name], source))
    }
    assert faults == {}


@pytest.mark.parametrize(("name", "path"), FINDINGS, ids=[f"{name}-{path.name}" for name, path in FINDINGS])
def test_what_was_found_is_mended(name: str, path: Path) -> None:
    assert fault(TARGETS[name], path.read_bytes()) == ""
