"""The locks: exact versions with their hashes, in step with what they lock, and silent on where packages come from."""

import json
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-audit.lock", "tests/validate/package-lock.json")


def pins(name: str) -> dict[str, str]:
    """Version by package."""
    return dict(re.findall(r"^([\w.-]+)==([^ ]+)", (ROOT / name).read_text(), re.MULTILINE))


def wanted(requirements: list[str]) -> set[str]:
    return {re.match(r"[\w.-]+", requirement)[0].lower() for requirement in requirements}


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_address(name: str) -> None:
    assert "://" not in (ROOT / name).read_text()


@pytest.mark.parametrize("name", LOCKS[:3])
def test_every_package_is_pinned_and_hashed(name: str) -> None:
    entries = re.split(r"^(?=\w)", re.sub(r"(?m)^ *#.*\n", "", (ROOT / name).read_text()), flags=re.MULTILINE)
    assert [entry for entry in entries if entry and not re.match(r"[\w.-]+==\S+.*\\\n +--hash=sha256:", entry)] == []


def test_locks_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    runtime = wanted(project["project"]["dependencies"])
    assert runtime <= pins("requirements.lock").keys()
    groups = project["dependency-groups"]
    assert runtime | wanted(groups["dev"]) <= pins("requirements-dev.lock").keys()
    assert wanted(groups["audit"]) <= pins("requirements-audit.lock").keys()


def test_tests_run_on_the_versions_that_are_used() -> None:
    assert pins("requirements.lock").items() <= pins("requirements-dev.lock").items()


def test_node_lock_holds_the_versions_asked_for() -> None:
    asked = json.loads((ROOT / "tests/validate/package.json").read_text())["devDependencies"]
    locked = json.loads((ROOT / LOCKS[3]).read_text())["packages"]
    assert {name: locked[f"node_modules/{name}"]["version"] for name in asked} == asked
