"""The site shown on this machine, and built again after each edit."""

from contextlib import suppress
from threading import Timer
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.site.projects import HARBOUR, project
from timeline.building.serve import Watched, server, watch
from timeline.errors import InputError

PATIENCE = 20  # seconds after which an edit counts as missed


class Enough(Exception):  # noqa: N818  (no error)
    """Ends a watch."""


@pytest.fixture
def watched(tmp_path):
    for folder in ("content/articles", "content/events", "theme"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "content/articles/harbour.md").write_text(HARBOUR)
    (tmp_path / "pelicanconf.py").write_text("")
    return Watched(
        (tmp_path / "content", tmp_path / "theme"), (tmp_path / "pelicanconf.py",), tmp_path / "content/events"
    )


def builds(watched, *acts):
    """Watch, and do one thing at each build. The build after the last thing ends it, or else patience does."""
    missed, left = watched.folders[0] / "missed.md", list(acts)
    clock = Timer(PATIENCE, missed.write_text, [""])
    clock.start()

    def build():
        if missed.exists() or not left:
            raise Enough
        left.pop(0)()

    try:
        with suppress(Enough):
            watch(watched, build)
    finally:
        clock.cancel()
    assert not missed.exists()


def replaced(path, text):
    """Saved as many editors do: beside, then renamed."""
    path.with_suffix(".new").write_text(text)
    path.with_suffix(".new").rename(path)


@pytest.mark.parametrize(
    "edit",
    [
        lambda root: (root / "content/articles/ferry.md").write_text("new"),
        lambda root: (root / "content/articles/harbour.md").write_text("changed"),
        lambda root: (root / "content/articles/harbour.md").unlink(),
        lambda root: (root / "content/curation.yaml").write_text("[]"),
        lambda root: (root / "content/events/harbour.yaml").write_text("by hand"),
        lambda root: (root / "theme/base.html").write_text("changed"),
        lambda root: replaced(root / "pelicanconf.py", "SITENAME = 'Port'"),
    ],
)
def test_an_edit_leads_to_a_build(tmp_path, watched, edit):
    builds(watched, lambda: Timer(0.5, edit, [tmp_path]).start())


def test_an_edit_saved_during_a_build_leads_to_another(tmp_path, watched):
    builds(watched, lambda: (tmp_path / "content/articles/harbour.md").write_text("changed"))


def test_a_settings_file_may_be_replaced_again_and_again(tmp_path, watched):
    texts = ["A = 1", "A = 12", "A = 123"]
    builds(watched, *(lambda text=text: replaced(tmp_path / "pelicanconf.py", text) for text in texts))


@pytest.mark.parametrize("name", ["events/harbour.yaml", ".harbour.md.swp", "articles/.#harbour.md"])
def test_what_a_build_or_an_editor_writes_for_itself_is_no_edit(tmp_path, watched, name):
    later = tmp_path / "content/later.md"

    def write():
        (tmp_path / "content" / name).write_text("written")
        Timer(1, later.write_text, [""]).start()

    builds(watched, write)
    assert later.exists()  # or the build that ended it came of what was written


def test_pages_are_served_and_never_kept_by_the_browser(tmp_path):
    (tmp_path / "index.html").write_text("<p>Here")
    with server(tmp_path, 0) as serving:
        with urlopen(f"http://127.0.0.1:{serving.server_port}/") as answer:
            assert (answer.read(), answer.headers["Cache-Control"]) == (b"<p>Here", "no-store")
        with pytest.raises(HTTPError):
            urlopen(f"http://127.0.0.1:{serving.server_port}/../secret")
        serving.shutdown()


def test_a_port_that_is_taken_is_said_plainly(tmp_path):
    with server(tmp_path, 0) as serving:
        taken = serving.server_port
        with pytest.raises(InputError, match=f"127.0.0.1:{taken}: this port cannot be used: Address already in use"):
            server(tmp_path, taken)
        serving.shutdown()


def test_the_command_shows_errors_and_goes_on(tmp_path):
    made = project(tmp_path, harbour=HARBOUR)
    serving = made.start("timeline", "serve", "-s", "settings.py", "--port", "0", "--watch")
    lines = iter(serving.stdout.readline, "")
    try:
        assert "shows output" in next(lines)
        assert next(lines).startswith("3 events from 1 article, ")
        made.write("content/articles/harbour.md", HARBOUR.replace("2021-05-12", "May 2021"))
        assert next(lines).startswith("content/articles/harbour.md:2: ")
        made.write("content/articles/harbour.md", HARBOUR)
        assert next(line for line in lines if "events" in line).startswith("3 events from 1 article, ")
    finally:
        serving.kill()
        serving.communicate()
