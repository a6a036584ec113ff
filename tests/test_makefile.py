"""What make does before Python of ours runs: finding one, installing once, cleaning up, explaining itself."""

import os
import re
from pathlib import Path
from shutil import copy
from subprocess import CompletedProcess, run

import pytest

ROOT = Path(__file__).parents[1]
PRETENDS_TO_INSTALL = '#!/bin/sh\n[ "$2" = pip ] && echo "$@" >> installed\nexit 0\n'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    copy(ROOT / "Makefile", tmp_path)
    (tmp_path / "output").mkdir()
    (tmp_path / "output/.gitkeep").touch()
    return tmp_path


def make(project: Path, *words: str, **environment: str) -> CompletedProcess[str]:
    """Runs make as from a shell of its own, knowing nothing of the make that runs the tests."""
    bare = {"PATH": os.environ["PATH"], "LC_ALL": "C"} | environment
    return run(["make", *words], cwd=project, env=bare, capture_output=True, text=True, check=False)


def program(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(0o755)
    return path


def test_says_that_python_is_too_old(project: Path) -> None:
    old = program(project / "old", '#!/bin/sh\n[ "$1" = --version ] && echo "Python 3.9.18" || exit 1\n')
    done = make(project, "venv", f"PYTHON={old}")
    assert done.returncode != 0
    assert f"timeline needs Python 3.11 or newer, and {old} is Python 3.9.18." in done.stderr


def test_says_that_python_is_missing(project: Path) -> None:
    done = make(project, "venv", "PYTHON=no-such-python")
    assert done.returncode != 0
    assert "timeline needs Python 3.11 or newer, and no-such-python is not there." in done.stderr


def test_says_that_ensurepip_is_missing(project: Path) -> None:
    lean = program(project / "lean", '#!/bin/sh\ncase "$2" in *ensurepip*) exit 1; esac\n')
    done = make(project, "venv", f"PYTHON={lean}")
    assert done.returncode != 0
    assert "apt install python3-venv" in done.stderr


def test_installs_again_only_when_the_lock_changed(project: Path) -> None:
    program(project / ".venv/bin/python", PRETENDS_TO_INSTALL)
    lock = project / "requirements.lock"
    installed = project / "installed"

    lock.write_text("pelican==4.12.0\n")
    make(project, ".venv/requirements.lock")
    lock.touch()
    make(project, ".venv/requirements.lock")
    assert len(installed.read_text().splitlines()) == 1

    lock.write_text("pelican==4.12.1\n")
    make(project, ".venv/requirements.lock")
    assert len(installed.read_text().splitlines()) == 2


def test_installs_again_after_an_installation_that_failed(project: Path) -> None:
    python = program(project / ".venv/bin/python", '#!/bin/sh\n[ "$2" != pip ]\n')
    (project / "requirements.lock").write_text("pelican==4.12.0\n")
    assert make(project, ".venv/requirements.lock").returncode != 0

    program(python, PRETENDS_TO_INSTALL)
    assert make(project, ".venv/requirements.lock").returncode == 0
    assert (project / "installed").exists()


def test_clean_leaves_what_people_made_and_needs_no_python(project: Path) -> None:
    program(project / ".venv/bin/python", "#!/bin/sh\nexit 1\n")
    for name in ("content/a.md", "output/index.html", "output/events/a/index.html", "timeline/dates/__pycache__/a.pyc"):
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).touch()

    assert make(project, "clean").returncode == 0
    assert [path.name for path in (project / "output").iterdir()] == [".gitkeep"]
    assert (project / "content/a.md").exists()
    assert list(project.glob("timeline/dates/*")) == []


@pytest.fixture
def audited(project: Path) -> Path:
    """A project whose auditors are installed, and find nothing."""
    program(project / ".venv/bin/python", PRETENDS_TO_INSTALL)
    for folder in (project, project / ".venv-audit"):
        folder.mkdir(exist_ok=True)
        (folder / "requirements-audit.lock").write_text("pip-audit==2.10.1\n")
    (project / "tests/validate").mkdir(parents=True)
    program(project / ".venv-audit/bin/pip-audit", "#!/bin/sh\necho No known vulnerabilities found\n")
    program(project / "bin/npm", "#!/bin/sh\necho found 0 vulnerabilities\n")
    return project


def audit(project: Path) -> CompletedProcess[str]:
    return make(project, "audit", PATH=f"{project / 'bin'}:{os.environ['PATH']}")


def test_an_audit_that_finds_nothing_is_good(audited: Path) -> None:
    done = audit(audited)
    assert done.returncode == 0
    assert "No known vulnerabilities" in done.stdout
    assert "found 0 vulnerabilities" in done.stdout


@pytest.mark.parametrize("auditor", [".venv-audit/bin/pip-audit", "bin/npm"])
@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("markdown 3.1 CVE-2024-1", "markdown 3.1 CVE-2024-1"),
        ("HTTPSConnectionPool: Max retries exceeded", "Is this machine online?"),
        ("npm error code ENOTFOUND", "Is this machine online?"),
        ("nh3: could not be audited", "Is this machine online?"),  # a weakness nobody was asked about is no pass
    ],
)
def test_an_audit_fails_of_what_it_finds_and_of_what_it_cannot_ask(
    audited: Path, auditor: str, said: str, told: str
) -> None:
    program(audited / auditor, f"#!/bin/sh\necho '{said}' >&2\nexit 1\n")
    done = audit(audited)
    assert done.returncode != 0
    assert told in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("words", "environment", "expected"),
    [
        ((), {}, "tests.browser.find ''"),
        ((), {"BROWSER": "firefox"}, "tests.browser.find ''"),  # a desktop's own setting, not meant for us
        (("BROWSER=/opt/chrome",), {}, "tests.browser.find '/opt/chrome'"),
        (("BROWSER=none",), {}, "-m 'not browser'"),
        ((), {"BROWSER": "none"}, "-m 'not browser'"),
    ],
)
def test_browser_of_the_tests(words: tuple[str, ...], environment: dict[str, str], expected: str) -> None:
    assert expected in make(ROOT, "--dry-run", "test", *words, **environment).stdout


def test_help_names_every_target_for_people() -> None:
    text = (ROOT / "Makefile").read_text()
    targets = " ".join(re.findall(r"^\.PHONY: (.*)$", text, re.MULTILINE)).split()
    told = re.findall(r"^make ([\w-]+) +\S", make(ROOT, "help").stdout, re.MULTILINE)
    assert sorted(told) == sorted(set(targets) - {"venv", "node_modules"})
