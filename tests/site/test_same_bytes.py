"""The same input gives the same bytes, on any machine and on any day."""

import pytest

from tests.site.projects import project

ELSEWHERE = {
    "TZ": "Pacific/Kiritimati",  # a day ahead of most
    "LC_ALL": "POSIX",
    "LANG": "fr_FR.UTF-8",
    "PYTHONHASHSEED": "4711",
    "PYTHONUTF8": "0",
    "SITEURL": "https://example.org",  # means something to publishconf.py alone
}


@pytest.mark.parametrize("folder", ["output", "content/events"])
def test_another_time_zone_locale_hash_seed_and_umask_change_nothing(built, strange, folder):
    assert strange.files(folder) == built.files(folder)


@pytest.fixture(scope="module")
def strange(tmp_path_factory):
    """The same project, built elsewhere in every sense."""
    made = project(tmp_path_factory.mktemp("strange"))
    build = made.start("timeline", "build", "-s", str(made.root / "settings.py"), umask=0o077, **ELSEWHERE)
    said, _ = build.communicate()
    assert build.returncode == 0, said
    return made
