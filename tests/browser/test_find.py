"""Which browser the browser tests open, tried with programs that only pretend to be one."""

import os
from pathlib import Path
from time import monotonic

import pytest

from tests.browser import find as finding
from tests.browser.find import done, find, main

STARTS = "#!/bin/sh\nexit 0\n"
EMPTY_SHELL = "#!/bin/sh\necho 'install the snap' >&2\nexit 1\n"


@pytest.fixture(autouse=True)
def bare_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A machine with no browser, no network and no package manager; what a test adds to the folder is on its PATH."""
    for variable in finding.VARIABLES:
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(finding, "COMMANDS", ("chromium", "google-chrome"))
    monkeypatch.setattr(finding, "from_playwright", lambda: None)
    return tmp_path


def program(folder: Path, name: str, text: str = STARTS) -> str:
    path = folder / name
    path.write_text(text)
    path.chmod(0o755)
    return str(path)


def test_takes_the_first_browser_on_the_machine(bare_machine: Path) -> None:
    chrome = program(bare_machine, "google-chrome")
    assert find() == chrome

    chromium = program(bare_machine, "chromium")
    assert find() == chromium


def test_passes_over_a_browser_that_does_not_start(bare_machine: Path) -> None:
    program(bare_machine, "chromium", EMPTY_SHELL)
    assert find() is None

    chrome = program(bare_machine, "google-chrome")
    assert find() == chrome


def test_a_browser_told_by_the_environment_comes_first(bare_machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(bare_machine, "chromium")
    told = program(bare_machine, "of-my-own")
    monkeypatch.setenv("CHROME_PATH", told)
    assert find() == told


def test_only_the_named_browser_will_do(bare_machine: Path, capsys: pytest.CaptureFixture[str]) -> None:
    program(bare_machine, "chromium")
    named = str(bare_machine / "missing")
    assert main(named) == 1
    assert capsys.readouterr() == ("", f"{named} is no browser that starts here.\n")


def test_prints_the_path_alone(bare_machine: Path, capsys: pytest.CaptureFixture[str]) -> None:
    chromium = program(bare_machine, "chromium")
    assert main() == 0
    assert capsys.readouterr() == (f"{chromium}\n", "")


def test_root_gets_one_from_the_package_manager(bare_machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    chromium = bare_machine / "chromium"
    script = f'#!/bin/sh\n[ "$1" = install ] || exit 0\necho "#!/bin/sh" > {chromium}\n/bin/chmod +x {chromium}\n'
    program(bare_machine, "apt-get", script)
    assert find() == str(chromium)


def test_nobody_else_is_given_packages(bare_machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    program(bare_machine, "apt-get", f"#!/bin/sh\n: > {bare_machine}/called\n")
    assert find() is None
    assert not (bare_machine / "called").exists()


def test_says_what_to_do_where_there_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert main() == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "make test BROWSER=none" in err


def test_a_command_that_hangs_is_ended_with_what_it_started(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    begun = monotonic()
    assert not done(("/bin/sh", "-c", f"/bin/sleep 60 > {pipe} & /bin/sleep 60"), seconds=1)
    os.set_blocking(reading, True)
    assert os.read(reading, 1) == b""  # comes once nobody holds the other end any more
    os.close(reading)
    assert monotonic() - begun < 30
