"""What a machine does to a build: no room, no permission, a file that goes away. One clear error, and the old site."""

import ctypes
import os
import resource
import subprocess
from functools import partial

import pytest

from tests.site.projects import FERRY, SETTINGS, apart, project

PICTURE = "content/images/quay.png"
VANISHES = """
from pathlib import Path
from pelican import signals

def go(*_):
    Path({file!r}).unlink(missing_ok=True)

def register():
    signals.{signal}.connect(go)
"""


@pytest.fixture
def edited(tmp_path):
    """A project that was built, and edited since."""
    made = project(tmp_path)
    made.write(PICTURE, b"x" * 200_000)
    assert made.build().code == 0
    made.write("content/articles/ferry.md", FERRY.replace("forty", "fifty"))
    made.write("content/articles/tug.md", "Title: The tug\nDate: 2021-07-01\n\nThe tug sank on 3 June 2021.\n")
    return made


def forked(made, first=lambda: None):
    """What a build comes to that does something first, and what it says."""
    _, outcome = apart(lambda: (first(), made.build()))
    return outcome.code, outcome.complained


def started(made):
    """What a build comes to that may not write everywhere, and what it says."""
    build = made.start("timeline", "build", "-s", "settings.py", how={"preexec_fn": as_anybody})
    said, _ = build.communicate()
    return build.returncode, said


def refused(made, build=forked):
    """What a build says that fails, and leaves the site as it was and every file that was found whole."""
    before = made.files()
    code, said = build(made)
    assert (1, before) == (code, made.files()), said
    assert all(data.endswith(b"\n") for data in made.files("content/events").values())
    assert "Traceback" not in said
    assert "1 problem to mend. What was published before stands as it was." in said
    assert not list(made.root.glob(".output*"))
    return said


def mended(made):
    outcome = made.build()
    assert (0, "") == (outcome.code, outcome.complained)
    assert "fifty" in made.pages()["articles/ferry-line-starts-again.html"]


@pytest.mark.parametrize(
    ("most", "said"),
    [
        (2_000, "output: the new site cannot be built: File too large"),  # in a page
        (150_000, "A problem occurred copying file"),  # in the picture: to Pelican a mere warning
    ],
)
def test_a_file_that_cannot_be_written_to_its_end_is_an_error(edited, most, said):
    limit = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (most, most))
    assert said in refused(edited, partial(forked, first=limit))
    mended(edited)


@pytest.fixture
def small_disk(tmp_path):
    """A folder with room for two megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("this user may mount nothing")
    yield folder
    subprocess.run(["umount", folder], check=True)


@pytest.mark.parametrize("left", [0, 60_000, 300_000])
def test_a_full_disk_is_one_clear_error_wherever_it_fills_up(small_disk, left):
    (small_disk / "desk").mkdir()
    made = project(small_disk / "desk")
    made.write(PICTURE, b"x" * 200_000)
    assert made.build().code == 0
    made.write("content/articles/ferry.md", FERRY.replace("forty", "fifty"))
    state = os.statvfs(small_disk)
    (small_disk / "filler").write_bytes(bytes(state.f_bavail * state.f_bsize - left))
    assert "No space left on device" in refused(made)
    (small_disk / "filler").unlink()
    mended(made)


def as_anybody():
    """Root's right to write everywhere is given up with the next program, CAP_DAC_OVERRIDE by prctl(2)."""
    ctypes.CDLL(None).prctl(24, 1, 0, 0, 0)


@pytest.mark.parametrize(
    ("folder", "said"),
    [
        (".", "output: the new site cannot be built: Permission denied (.output-building)"),
        ("content/events", "content/events/ferry-line-starts-again.yaml: cannot be written: Permission denied"),
    ],
)
def test_a_folder_that_cannot_be_written_to_is_one_clear_error(edited, folder, said):
    place = edited.root / folder
    place.chmod(0o555)
    try:
        if _writes(place):
            pytest.skip("this user may write everywhere")
        assert said in refused(edited, started)
    finally:
        place.chmod(0o755)
    mended(edited)


def _writes(folder):
    return not subprocess.run(
        ["touch", folder / "x"], preexec_fn=as_anybody, capture_output=True, check=False
    ).returncode


@pytest.mark.parametrize(
    ("signal", "file"),
    [
        ("article_generator_preread", "content/articles/tug.md"),  # listed, and not read yet
        ("static_generator_finalized", PICTURE),  # listed, and not copied yet
    ],
)
def test_a_file_that_goes_away_during_a_build_is_named(edited, signal, file):
    text = (edited.root / file).read_bytes()
    edited.write("vanish.py", VANISHES.format(file=file, signal=signal))
    edited.write("settings.py", SETTINGS + 'PLUGIN_PATHS.append(".")\nPLUGINS = ["timeline", "vanish"]\n')
    assert f"{file}: this file was here when the build began, and is gone\n    build again\n" in refused(edited)
    edited.write("settings.py", SETTINGS)
    edited.write(file, text)
    mended(edited)
