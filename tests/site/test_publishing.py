"""The published site is the old one or the new one, whatever happens in between."""

import errno
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from random import Random
from threading import Event

import pytest

from tests.site import kill
from tests.site.editions import Desk
from timeline.building import publish as publishing
from timeline.building.publish import SIGN, publish
from timeline.errors import InputError


def files(folder):
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


def writing(**texts):
    """A build that writes these files, `_` standing for the dot in a name, and a sign that the site is ours."""

    def build(folder):
        (folder / SIGN).write_text("{}")
        for name, text in texts.items():
            (folder / name.replace("_", ".")).write_text(text)

    return build


def left_beside(output):
    return [path.name for path in output.parent.iterdir() if path != output]


def put(output, build, keep=(), say=print):
    return publish(output, build, keep=keep, say=say)


def failing(_folder):
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.fixture
def output(tmp_path):
    return tmp_path / "output"


@pytest.fixture(params=["in one step", "in two"])
def way(request, monkeypatch):
    """Both ways to swap folders: the second is for file systems that cannot exchange them."""
    if request.param == "in two":
        monkeypatch.setattr(publishing, "_exchange", lambda *_: False)


@pytest.mark.usefixtures("way")
def test_a_new_site_takes_the_place_of_the_old_and_nothing_is_left_beside_it(output):
    put(output, writing(index_html="old", gone_html="old"))
    put(output, writing(index_html="new"))
    assert files(output) == {SIGN: "{}", "index.html": "new"}
    assert left_beside(output) == []


def test_what_the_build_gives_is_given_back(output):
    assert put(output, lambda _: 11) == 11


@pytest.mark.parametrize("build", [failing, lambda _: 1 / 0])
def test_a_build_that_fails_leaves_the_site_and_nothing_beside_it(output, build):
    put(output, writing(index_html="old"))
    with pytest.raises((InputError, ZeroDivisionError)):
        put(output, build)
    assert files(output) == {SIGN: "{}", "index.html": "old"}
    assert left_beside(output) == []


def test_a_full_disk_is_one_clear_error(output):
    with pytest.raises(InputError, match=r"output: the new site cannot be built: No space left on device"):
        put(output, failing)


def test_an_output_that_is_no_folder_is_one_clear_error(output):
    output.write_text("")
    with pytest.raises(InputError, match="the new site cannot be built: Not a directory"):
        put(output, writing())


def test_a_folder_that_cannot_be_written_to_is_one_clear_error():
    with pytest.raises(InputError, match="the new site cannot be built: "):
        put(Path("/proc/output"), writing())


@pytest.mark.parametrize("name", ["thesis.docx", ".git"])
def test_a_folder_of_somebody_elses_is_not_replaced(output, name):
    output.mkdir()
    (output / name).write_text("years of work")
    with pytest.raises(InputError, match="no build of ours"):
        put(output, writing(index_html="new"))
    assert files(output) == {name: "years of work"}


def test_what_is_to_be_kept_is_taken_over(output):
    put(output, writing(index_html="old"))
    (output / "CNAME").write_text("example.org")
    (output / ".well-known").mkdir()
    (output / ".well-known/security.txt").write_text("Contact")
    put(output, writing(index_html="new"), keep=("CNAME", ".well-known", ".nothing"))
    assert files(output) == {
        SIGN: "{}",
        "index.html": "new",
        "CNAME": "example.org",
        ".well-known/security.txt": "Contact",
    }


def test_the_same_site_is_not_swapped(output):
    put(output, writing(index_html="same"))
    before = output.stat().st_ino
    put(output, writing(index_html="same"))
    assert output.stat().st_ino == before


@pytest.mark.parametrize("build", [writing(index_html="same"), writing(index_html="same", more_html=""), writing()])
def test_a_site_of_more_or_fewer_files_is_swapped(output, build):
    put(output, writing(index_html="same", other_html=""))
    put(output, build)
    assert "other.html" not in files(output)


def test_a_link_to_the_output_folder_stays_a_link(tmp_path, output):
    real = tmp_path / "real"
    put(real, writing(index_html="old"))
    output.symlink_to(real)
    put(output, writing(index_html="new"))
    assert output.is_symlink()
    assert files(real)["index.html"] == "new"


def test_the_site_can_be_read_by_whom_the_old_one_could(output):
    put(output, writing(index_html="old"))
    output.chmod(0o755)
    put(output, writing(index_html="new"))
    assert output.stat().st_mode & 0o777 == 0o755


def test_a_build_killed_between_its_two_renames_is_mended_by_the_next(output):
    put(output, writing(index_html="old"))
    workshop = output.parent / ".output-building"
    workshop.mkdir()
    output.rename(workshop / "old")
    (workshop / "site").mkdir()
    (workshop / "site/index.html").write_text("half")
    with pytest.raises(InputError):
        put(output, failing)
    assert files(output) == {SIGN: "{}", "index.html": "old"}


def test_of_two_builds_the_second_waits_and_says_so(output):
    said, begun, waiting = [], Event(), Event()

    def first(folder):
        begun.set()
        waiting.wait()
        writing(index_html="first")(folder)

    def say(text):
        said.append(text)
        waiting.set()

    with ThreadPoolExecutor() as builds:
        one = builds.submit(put, output, first)
        begun.wait()
        put(output, writing(index_html="second"), say=say)
        one.result()
    assert said == ["Another build of this site is running; waiting for it to end."]
    assert files(output)["index.html"] == "second"
    assert left_beside(output) == []


def test_many_builds_at_once_leave_one_whole_site(output):
    sites = [writing(a_html=str(number), b_html=str(number)) for number in range(24)]
    with ThreadPoolExecutor(len(sites)) as builds:
        list(builds.map(partial(put, output), sites))
    left = files(output)
    assert left["a.html"] == left["b.html"]
    assert left_beside(output) == []


def test_a_build_killed_at_any_instant_leaves_one_whole_site_and_the_next_build_mends(tmp_path):
    assert not [said for _, said in kill.faults(Desk(tmp_path, articles=3), 4, Random(1)) if said]  # noqa: S311
