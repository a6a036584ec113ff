"""The record of publications tells what readers were shown, wherever a publication is killed."""

import errno
import os
from functools import partial
from shutil import copytree

import pytest

from tests.site.projects import HARBOUR, SETTINGS, Project, apart, project
from tests.site.steps import SWAP, heard
from timeline.record.file import FILE

SAID = ("The harbour burnt on 3 May 2021.", "The harbour flooded on 4 May 2021.", "The harbour sank on 5 May 2021.")
RECORD = f"content/{FILE}"


def edit(made, said):
    made.write("content/articles/harbour.md", f"{HARBOUR}\n{said}\n")


def published(root, *editions):
    """A project of which these editions were published, one after the other."""
    made = project(root)
    made.write("settings.py", f"{SETTINGS}TIMELINE_RECORD = True\n")
    for number in editions:
        edit(made, SAID[number])
        assert made.build().code == 0
    return made


def shown(made):
    return made.files(), made.files("content")


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    return published(tmp_path_factory.mktemp("first") / "desk", 0)


def killed(first, root, step):
    """What a publication of the second edition leaves that ends at a step; `all` ends at none."""
    made = Project(copytree(first.root, root / step / "desk"))
    edit(made, SAID[1])
    return made, apart(partial(stepped, made, step))


def stepped(made, step):
    os.setsid()  # whoever is killed with it
    steps = heard(step, made.root)
    made.build()
    return steps.taken


def test_a_publication_that_is_killed_is_on_record_if_readers_saw_it_and_only_then(first, tmp_path):
    _, steps = killed(first, tmp_path, "all")
    swap, seen = steps.index(SWAP), set()
    assert steps[swap - 1].endswith(f"/site/.{FILE}")
    assert steps[swap + 2 : swap + 4] == [f"@{RECORD}", f"@output/.{FILE}"]
    expected = {
        False: shown(published(tmp_path / "unseen", 0, 2)),
        True: shown(published(tmp_path / "seen", 0, 1, 2)),
    }
    for step in range(swap, swap + 4):  # from where neither is in force to where both are
        made, _ = killed(first, tmp_path, str(step))
        seen.add(saw := b"flooded" in made.files()["timeline.json"])
        edit(made, SAID[2])
        assert made.build().code == 0
        assert shown(made) == expected[saw], steps[step]
    assert seen == {True, False}


def test_a_record_that_cannot_be_written_is_written_by_the_next_build(tmp_path, monkeypatch):
    made = published(tmp_path, 0)
    edit(made, SAID[1])
    with monkeypatch.context() as failing:
        failing.setattr("timeline.filing.put", full)
        outcome = made.build()
    assert (1, True) == (outcome.code, "flooded" in made.pages()["changes.html"])
    assert f"{RECORD}: cannot be written: No space left on device" in outcome.complained
    assert outcome.complained.endswith("The new site is published; the next build does what is left.\n")
    assert made.build().code == 0
    assert shown(made) == shown(published(tmp_path / "sound", 0, 1))


def full(file, _data):
    raise OSError(errno.ENOSPC, "No space left on device", str(file))
