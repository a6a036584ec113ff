"""A site of which nothing has changed is not built again; whatever has changed, it is."""

import pytest

from tests.site.projects import FERRY, project
from timeline.site import run


@pytest.fixture
def builds(monkeypatch):
    """How often the site was built."""
    made, plain = [], run.build

    def counted(*arguments, **wishes):
        made.append(arguments)
        return plain(*arguments, **wishes)

    monkeypatch.setattr(run, "build", counted)
    return made


def test_the_same_again_is_not_built_and_says_the_same(sound, builds):
    first = sound.build()
    before = sound.files()
    assert first == sound.build() == sound.build()
    assert (1, before) == (len(builds), sound.files())


def test_that_a_cache_was_begun_anew_is_said_once(sound, builds):
    sound.write("cache/timeline.sqlite", "no database")
    assert "begun anew" in sound.build().complained
    assert (sound.build().complained, len(builds)) == ("", 1)


def _saved(made):
    made.write("content/articles/ferry.md", FERRY.replace("See", "Look at"))


def _decided(made):
    made.write("content/curation.yaml", "[]\n")


def _added(made):
    made.write("content/articles/third.md", "Title: Third\nDate: 2021-06-02\n\nThe barge sank on Monday.\n")


def _removed(made):
    (made.root / "content/articles/harbour.md").unlink()
    made.write("content/articles/ferry.md", FERRY.partition("See")[0])


def _set(made):
    made.write("settings.py", (made.root / "settings.py").read_text() + 'SITESUBTITLE = "Another"\n')


def _spoilt(made):
    (made.root / "output/index.html").write_text("spoilt")


def _deleted(made):
    (made.root / "output/method.html").unlink()


def _found(made):
    file = next((made.root / "content/events").glob("*.yaml"))
    file.write_text(file.read_text() + "\n")


def _forgotten(made):
    for file in (made.root / "cache").glob("built-*.json"):
        file.write_text("{}")


EDITS = [_saved, _decided, _added, _removed, _set, _spoilt, _deleted, _found, _forgotten]


@pytest.mark.parametrize("edit", EDITS)
def test_whatever_has_changed_the_site_is_built_as_if_for_the_first_time(sound, builds, tmp_path_factory, edit):
    sound.build()
    edit(sound)
    assert sound.build().code == 0
    assert len(builds) == 2
    clean = project(tmp_path_factory.mktemp("clean"))
    if edit not in (_spoilt, _deleted, _found, _forgotten):
        edit(clean)
    clean.build()
    assert clean.files() == sound.files()


def test_a_draft_is_another_site(sound, builds):
    sound.build()
    sound.build("--draft")
    sound.build("--draft")
    assert len(builds) == 2


def test_problems_are_told_each_time(sound, builds):
    sound.build()
    sound.write("content/curation.yaml", "- evnt: a\n")
    assert sound.build() == sound.build()
    assert len(builds) == 3


def test_a_site_that_keeps_nothing_is_always_built(sound, builds):
    sound.write("settings.py", (sound.root / "settings.py").read_text() + "TIMELINE_CACHE = False\n")
    sound.build()
    sound.build()
    assert len(builds) == 2
    assert not (sound.root / "cache").exists()
