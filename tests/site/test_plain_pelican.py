"""The plugin under Pelican's own command: no swapping there, and no silence either."""

import pytest

from tests.site.projects import project


def pelican(made, *arguments):
    run = made.start("pelican", "content", "-s", "settings.py", *arguments)
    said, _ = run.communicate()
    return run.returncode, " ".join(said.split())


def test_it_builds_the_same_site(built, tmp_path):
    made = project(tmp_path)
    code, _ = pelican(made)
    assert code == 0
    assert made.files() == built.files()
    assert made.files("content/events") == built.files("content/events")


@pytest.mark.parametrize("arguments", [(), ("-q",)])  # with -q Pelican forgets its own --fatal
def test_it_fails_loudly_and_writes_nothing(tmp_path, arguments):
    made = project(tmp_path)
    made.write("content/articles/sinking.md", "Title: Sinking\nDate: March 2020\n\nIt sank.")
    code, said = pelican(made, *arguments)
    assert code == 1
    assert "content/articles/sinking.md:2: `Date` must be a day such as 2018-01-24" in said
    assert made.files() == {}
    assert made.files("content/events") == {}


def test_it_remembers_nothing_when_told_so(tmp_path):
    made = project(tmp_path)
    made.write("settings.py", (tmp_path / "settings.py").read_text() + "TIMELINE_REMEMBER = False\n")
    assert pelican(made)[0] == 0
    assert made.files("content/events") == {}
