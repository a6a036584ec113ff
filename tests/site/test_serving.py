"""The site shown on this machine, and built again after each edit."""

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from random import Random
from shutil import copytree
from threading import Timer
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from tests.site import edits
from tests.site.projects import HARBOUR, ROOT, SETTINGS, project
from timeline.building import follow
from timeline.building.follow import NEWS, SCRIPT, Following, News, followed, widened
from timeline.building.serve import server
from timeline.building.watch import Watched, afresh, made_of, watch
from timeline.errors import InputError
from timeline.site import project as projects

PATIENCE = 20  # seconds after which an edit counts as missed


class Enough(Exception):  # noqa: N818  (no error)
    """Ends a watch."""


@pytest.fixture
def watched(tmp_path):
    for folder in ("content/articles", "content/events", "theme"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "content/articles/harbour.md").write_text(HARBOUR)
    (tmp_path / "pelicanconf.py").write_text("")
    return Watched((tmp_path / "content", tmp_path / "theme"), (tmp_path,), tmp_path / "content/events")


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


def moved(folder):
    """A folder that another takes the place of, as when a repository is unpacked anew: the one watched is gone."""
    copytree(folder, folder.with_name("other"))
    folder.rename(folder.with_name("former"))
    folder.with_name("other").rename(folder)


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
        lambda root: (root / "palette.py").write_text("INK = 'black'"),  # which the settings may import
        lambda root: (root / "pelicanconf.py").unlink(),
    ],
)
def test_an_edit_leads_to_a_build(tmp_path, watched, edit):
    builds(watched, lambda: Timer(0.5, edit, [tmp_path]).start())


def test_an_edit_saved_during_a_build_leads_to_another(tmp_path, watched):
    builds(watched, lambda: (tmp_path / "content/articles/harbour.md").write_text("changed"))


def test_a_settings_file_may_be_replaced_again_and_again(tmp_path, watched):
    texts = ["A = 1", "A = 12", "A = 123"]
    builds(watched, *(lambda text=text: replaced(tmp_path / "pelicanconf.py", text) for text in texts))


def test_a_folder_that_was_replaced_is_still_watched(tmp_path, watched, monkeypatch):
    monkeypatch.setattr("timeline.building.watch._ROUND", 2)

    def build():
        moved(tmp_path / "theme")
        Timer(0.5, (tmp_path / "theme/base.html").write_text, ["changed"]).start()

    builds(watched, build)


def test_templates_of_ones_own_plugins_and_what_settings_import_are_watched_too(tmp_path, monkeypatch):
    made = project(tmp_path)
    made.write("own/base.html", "")
    made.write("plugins/tides/__init__.py", "")
    more = 'THEME_TEMPLATES_OVERRIDES, PLUGINS, PLUGIN_PATHS = ["own", "gone"], ["timeline", "tides"], ["plugins"]\n'
    made.write("settings.py", f"{SETTINGS}{more}")
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(ROOT))
    found = made_of(projects.project(Path("settings.py")))
    assert {tmp_path / name for name in ("content", "own", "plugins/tides")} < set(map(Path.absolute, found.folders))
    assert set(map(Path.absolute, found.modules)) == {tmp_path, tmp_path / "plugins"}
    assert all(folder.is_dir() for folder in found.folders)  # one that is not there cannot be watched


def test_what_cannot_be_watched_is_said_plainly(tmp_path, watched):
    with pytest.raises(InputError, match="edits cannot be watched: "):
        watch(replace(watched, folders=(tmp_path / "gone",)), Enough)


@pytest.mark.parametrize("name", ["events/harbour.yaml", ".harbour.md.swp", "articles/.#harbour.md"])
def test_what_a_build_or_an_editor_writes_for_itself_is_no_edit(tmp_path, watched, name):
    later = tmp_path / "content/later.md"

    def write():
        (tmp_path / "content" / name).write_text("written")
        Timer(1, later.write_text, [""]).start()

    builds(watched, write)
    assert later.exists()  # or the build that ended it came of what was written


# --- serving ---


@contextmanager
def served(folder, pages=None) -> Iterator[str]:
    with server(folder, 0, *([pages] if pages else [])) as serving:
        yield f"http://127.0.0.1:{serving.server_port}"
        serving.shutdown()


def test_pages_are_served_and_never_kept_by_the_browser(tmp_path):
    (tmp_path / "index.html").write_text("<p>Here")
    with served(tmp_path) as origin:
        with urlopen(f"{origin}/") as answer:
            assert (answer.read(), answer.headers["Cache-Control"]) == (b"<p>Here", "no-store")
        with pytest.raises(HTTPError):
            urlopen(f"{origin}/../secret")


@pytest.fixture(params=["alone", "followed"])
def pages(request, tmp_path):
    """Both ways to serve."""
    return partial(Following, news=News(tmp_path)) if request.param == "followed" else None


@pytest.mark.parametrize("address", ["nowhere", "events/nowhere.html", "events/", "events", ".timeline/nowhere"])
def test_an_address_that_leads_nowhere_is_answered_with_the_page_of_the_site_for_it(tmp_path, pages, address):
    (tmp_path / "404.html").write_text('<link href="./theme/timeline.css"><p>Nothing stands here')
    (tmp_path / "events").mkdir()
    with served(tmp_path, pages) as origin, pytest.raises(HTTPError) as answer:
        urlopen(f"{origin}/{address}")
    assert (answer.value.code, answer.value.headers.get_content_type()) == (404, "text/html")
    text = answer.value.read()
    assert text.startswith(b'<link href="/theme/timeline.css"><p>Nothing stands here')  # it is shown at any depth


def test_a_folder_without_a_site_has_a_page_that_says_so(tmp_path, pages):
    with served(tmp_path, pages) as origin, pytest.raises(HTTPError, match="404") as answer:
        urlopen(f"{origin}/")
    text = answer.value.read()
    assert b"There is no page here yet." in text
    assert (SCRIPT.encode() in text) == bool(pages)  # and is gone when there is one


def test_only_the_head_of_a_page_may_be_asked_for(tmp_path, pages):
    (tmp_path / "index.html").write_text("<p>Here")
    with served(tmp_path, pages) as origin, urlopen(Request(f"{origin}/", method="HEAD")) as answer:
        assert (answer.read(), int(answer.headers["Content-Length"]) > 0) == (b"", True)


def test_a_port_that_is_taken_is_said_plainly(tmp_path):
    with server(tmp_path, 0) as serving:
        taken = serving.server_port
        with pytest.raises(InputError, match=f"127.0.0.1:{taken}: this port cannot be used: Address already in use"):
            server(tmp_path, taken)
        serving.shutdown()


# --- following ---

PAGE = """<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'"><p>Here"""


def test_without_watching_no_page_has_a_script(tmp_path):
    (tmp_path / "index.html").write_text(PAGE)
    with served(tmp_path) as origin:
        with urlopen(f"{origin}/index.html") as answer:
            assert answer.read() == PAGE.encode()
        for address in (SCRIPT, NEWS):
            with pytest.raises(HTTPError, match="404"):
                urlopen(f"{origin}{address}")


def test_a_page_that_follows_says_of_which_site_it_is_and_allows_no_more_than_that_takes(tmp_path):
    (tmp_path / "index.html").write_text(PAGE)
    news = News(tmp_path)
    with served(tmp_path, partial(Following, news=news)) as origin, urlopen(f"{origin}/?from=mail") as answer:
        policy = f"default-src 'none'; img-src 'self'; script-src {origin}{SCRIPT}; connect-src {origin}{NEWS}"
        script = f'<script src="{SCRIPT}" data-edition="{news.edition()}"></script>\n'
        assert answer.read().decode() == f'{PAGE.partition(" content=")[0]} content="{policy}"><p>Here{script}'
    assert (tmp_path / "index.html").read_text() == PAGE


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        ("default-src 'none'", "default-src 'none'; script-src h/S; connect-src h/N"),
        (
            "Default-Src 'self';",
            "default-src 'self'; script-src 'self' h/S; connect-src 'self' h/N",
        ),  # no less than before
        ("script-src 'none'; connect-src 'self'", "script-src h/S; connect-src 'self' h/N"),
        ("default-src *; script-src-elem x", "default-src *; script-src-elem x h/S; connect-src * h/N"),
        ("img-src 'self'", "img-src 'self'"),  # of scripts it says nothing: they are allowed
        ("", ""),
    ],
)
def test_a_policy_is_widened_for_the_script_and_what_it_asks(policy, expected):
    assert widened(policy, "h").replace(SCRIPT, "/S").replace(NEWS, "/N") == expected


@pytest.mark.parametrize(
    ("host", "origin"),
    [
        ("localhost:8000", "http://localhost:8000/"),
        ("[::1]:8000", "http://[::1]:8000/"),
        ("evil; script-src *", "http://127.0.0.1/"),
        ("", "http://127.0.0.1/"),
    ],
)
def test_the_policy_names_the_server_as_the_browser_knows_it_and_cannot_be_stretched(host, origin):
    policy = followed(PAGE.encode(), "1", host).decode().split('content="')[1].partition('"')[0]
    assert policy.count(origin) == 2
    assert "*" not in policy


def test_a_page_of_broken_bytes_keeps_them():
    assert followed(b"<p>\xff\xfe", "1", "h").startswith(b"<p>\xff\xfe<script ")


def heard(origin, known=""):
    with urlopen(f"{origin}{NEWS}?known={known}") as answer:
        return json.load(answer)


def test_news_come_at_once_to_who_knows_others_and_else_with_the_build(tmp_path, monkeypatch):
    monkeypatch.setattr(follow, "_HELD", PATIENCE)
    (site := tmp_path / "output").mkdir()
    news = News(site)
    with served(site, partial(Following, news=news)) as origin:
        first = heard(origin)
        Timer(0.5, news.tell, ["content/a.md:1: <b>wrong</b>"]).start()
        failed = heard(origin, first["name"])
        assert (failed["edition"], failed["problems"]) == (first["edition"], "content/a.md:1: <b>wrong</b>")

        site.rename(tmp_path / "old")
        site.mkdir()
        news.tell("")
        mended = heard(origin, failed["name"])
        assert (mended["edition"] != first["edition"], mended["problems"]) == (True, "")


def test_a_server_that_was_started_again_names_the_same_site_alike(tmp_path):
    assert News(tmp_path).after("") == News(tmp_path).after("")


def test_without_news_a_page_is_not_kept_waiting_forever(tmp_path, monkeypatch):
    monkeypatch.setattr(follow, "_HELD", 0.1)
    news = News(tmp_path / "nothing")
    known = news.after("")
    assert news.after(known["name"]) == known
    assert known["edition"] == ""  # there is no site at all


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["explain", "on Friday", "--published", "2021-05-12"], ""),
        (["build", "-s", "nowhere.py"], "nowhere.py: "),
        (["explain"], "usage: "),
    ],
)
def test_what_a_build_complains_of_is_said_and_handed_on_if_it_failed(tmp_path, monkeypatch, command, said):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    lines = []
    told = afresh(command, lines.append)
    assert told.startswith(said)
    assert told.splitlines() == lines


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


def test_edits_of_every_kind_show(tmp_path):
    """`make edits` makes a hundred."""
    with edits.watching(tmp_path) as desk:
        assert next(filter(None, edits.unseen(desk, len(edits.KINDS), Random(1))), "") == ""  # noqa: S311
