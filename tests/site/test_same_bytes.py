"""The same input gives the same bytes, on any machine and on any day."""

import os
from shutil import rmtree

import pytest

from tests import newsroom
from tests.site.projects import ROOT, SETTINGS, Project, project
from timeline.building import drawing
from timeline.site import generator

# Loaded by Python itself before anything else. date.today() asks time.time(), datetime.now() does not.
ANOTHER_DAY = """
import datetime, time

class Meta(type):
    def __instancecheck__(cls, value):
        return isinstance(value, now)

now, clock, later = datetime.datetime, time.time, 15 * 365 * 86400 + 40_000
time.time = lambda: clock() + later

class Later(now, metaclass=Meta):
    @classmethod
    def now(cls, tz=None):
        return now.now(tz) + datetime.timedelta(seconds=later)

    @classmethod
    def utcnow(cls):
        return now.utcnow() + datetime.timedelta(seconds=later)

datetime.datetime = Later
"""
ANOTHER_ORDER = """
import os

scan, names = os.scandir, os.listdir

class Turned:
    def __init__(self, *place):
        with scan(*place) as entries:
            self.entries = iter(sorted(entries, key=lambda entry: entry.name, reverse=True))

    def __iter__(self):
        return self.entries

    def __next__(self):
        return next(self.entries)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def close(self):
        pass

os.scandir = Turned
os.listdir = lambda *place: sorted(names(*place), reverse=True)
"""
ELSEWHERE = {  # by what is different: variables, how the process is started, and what Python does at first
    "place, hashes, umask and folder": (
        {
            "TZ": "Pacific/Kiritimati",  # a day ahead of most
            "LC_ALL": "POSIX",
            "LANG": "fr_FR.UTF-8",
            "PYTHONUTF8": "0",
            "SITEURL": "https://example.org",  # means something to publishconf.py alone
            "PYTHONHASHSEED": "4711",
        },
        {"umask": 0o077, "cwd": "/"},
        "",
    ),
    "day and order of files": ({"TZ": "America/St_Johns"}, {}, ANOTHER_DAY + ANOTHER_ORDER),
}


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory):
    """The same project, built elsewhere in every sense, all at once."""
    made = {name: _started(tmp_path_factory.mktemp("strange"), *ways) for name, ways in ELSEWHERE.items()}
    for _, build in made.values():
        said, _ = build.communicate()
        assert build.returncode == 0, said
    return {name: strange for name, (strange, _) in made.items()}


def _started(root, environment, how, at_first):
    made = project(root)
    made.write("first/sitecustomize.py", at_first)
    for file in sorted(made.root.rglob("*.md")):
        os.utime(file, (1, 1))  # nor does it matter when a file was written
    places = os.pathsep.join((str(root / "first"), str(ROOT)))
    command = ("timeline", "build", "-s", str(root / "settings.py"))
    return made, made.start(*command, how=how, **environment, PYTHONPATH=places)


@pytest.mark.parametrize("folder", ["output", "content/events"])
@pytest.mark.parametrize("way", ELSEWHERE)
def test_where_and_when_a_site_is_built_changes_nothing(built, elsewhere, way, folder):
    assert elsewhere[way].files(folder) == built.files(folder)


CROWD = 16  # articles, whose pages are as many as several processes draw


@pytest.fixture(scope="module")
def crowd(tmp_path_factory):
    """Articles enough to share among processes, built by one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(drawing, "_may_fork", lambda: False)
        return _news(tmp_path_factory.mktemp("crowd"))


def _news(root, settings=""):
    made = Project(root)
    made.write("settings.py", f"{SETTINGS}\n{settings}\n")
    newsroom.write(root / "content/articles", CROWD)
    outcome = made.build()
    assert outcome.code == 0, outcome.complained
    return made


def test_one_process_and_several_make_the_same(crowd, tmp_path, monkeypatch):
    monkeypatch.setattr(generator, "_FEW", 1)
    monkeypatch.setattr(drawing, "_may_fork", lambda: True)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1, 2}, raising=False)
    begun = []
    fork = drawing._fork  # noqa: SLF001
    monkeypatch.setattr(drawing, "_fork", lambda *share: begun.append(fork(*share)) or begun[-1])
    several = _news(tmp_path)
    assert len(begun) == 2
    assert several.files() == crowd.files()
    assert several.files("content/events") == crowd.files("content/events")


def test_what_is_kept_of_earlier_readings_changes_nothing(crowd, tmp_path):
    afresh = _news(tmp_path, "TIMELINE_CACHE = False")
    assert not (tmp_path / "cache").exists()
    assert afresh.files() == crowd.files()
    assert crowd.build("-o", "again").code == 0
    assert crowd.files("again") == crowd.files()


def test_a_cache_of_half_the_articles_is_as_good_as_one_of_all(crowd, tmp_path):
    made = _news(tmp_path)
    away = {file: file.read_bytes() for file in sorted((tmp_path / "content/articles").rglob("*.md"))[::2]}
    for file in (*away, tmp_path / "cache/timeline.sqlite"):
        file.unlink()
    assert made.build().code == 0
    for file, text in away.items():
        file.write_bytes(text)
    rmtree(tmp_path / "content/events")  # what is remembered is no cache
    assert made.build().code == 0
    assert made.files() == crowd.files()
