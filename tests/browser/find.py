"""Finds the browser that the browser tests open, or says in one sentence what to do: `python -m tests.browser.find`."""

import os
import shutil
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from subprocess import DEVNULL, Popen, TimeoutExpired
from typing import Final, TypeAlias

Command: TypeAlias = tuple[str, ...]
Way: TypeAlias = Callable[[], str | None]

COMMANDS: Final = (
    *("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
VARIABLES: Final = ("CHROME", "CHROME_PATH")  # by which other tools are told of a browser
INSTALLERS: Final[dict[str, tuple[Command, ...]]] = {
    "apt-get": (("apt-get", "update"), ("apt-get", "install", "--yes", "--no-install-recommends", "chromium")),
    "dnf": (("dnf", "install", "--assumeyes", "chromium"),),
    "apk": (("apk", "add", "chromium"),),
    "pacman": (("pacman", "--sync", "--refresh", "--noconfirm", "chromium"),),
}
NONE_FOUND: Final = (
    "No browser was found: install Chromium or Chrome, name one with `make test BROWSER=/path/to/it`, "
    "or leave out what needs one with `make test BROWSER=none`."
)


def find(named: str = "") -> str | None:
    """A browser that starts: the one named, or else the first that the machine has or can get."""
    if named:
        return sound(named)
    ways: tuple[Way, ...] = (on_this_machine, from_playwright, from_package_manager)
    return next(filter(None, (way() for way in ways)), None)


def on_this_machine() -> str | None:
    told = (os.environ.get(variable, "") for variable in VARIABLES)
    return next(filter(None, map(sound, (*told, *COMMANDS))), None)


def from_playwright() -> str | None:
    """Playwright's own build: there already, or fetched now."""
    path = playwright_path()
    if sound(path):
        return path
    say("No browser on this machine yet: fetching Playwright's Chromium ...")
    if not done((sys.executable, "-m", "playwright", "install", "--no-shell", "chromium"), seconds=300):
        say("It could not be fetched.")
        return None
    return sound(path)


def playwright_path() -> str:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - takes half a second that few machines need

    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def from_package_manager() -> str | None:
    """What the system's own packages have, where this user may install them."""
    manager = next(filter(shutil.which, INSTALLERS), None)
    if manager is None or os.geteuid() != 0:
        return None
    say(f"Installing Chromium with {manager} ...")
    if not all(done(command, seconds=600) for command in INSTALLERS[manager]):
        say(f"{manager} could not install it.")
        return None
    return on_this_machine()


def sound(command: str) -> str | None:
    """The command's full path, if it is a program that starts; some systems ship an empty shell by a browser's name."""
    path = shutil.which(str(Path(command).expanduser())) if command else None
    return path if path and done((path, "--version"), seconds=30) else None


def done(command: Command, *, seconds: float) -> bool:
    """Whether a command ran to a good end in its time; all that it started ends with it."""
    unasked = os.environ | {"DEBIAN_FRONTEND": "noninteractive", "PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT": "10000"}
    with Popen(command, stdin=DEVNULL, stdout=DEVNULL, stderr=DEVNULL, env=unasked, start_new_session=True) as running:
        try:
            return running.wait(seconds) == 0
        except TimeoutExpired:
            return False
        finally:
            if running.poll() is None:
                with suppress(ProcessLookupError):
                    os.killpg(running.pid, signal.SIGKILL)


def missing(named: str) -> str:
    return f"{named} is no browser that starts here." if named else NONE_FOUND


def say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


def main(named: str = "") -> int:
    """Prints the browser's path on standard output, everything else on standard error."""
    browser = find(named)
    if browser is None:
        say(missing(named))
        return 1
    print(browser)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
