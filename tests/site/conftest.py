import pytest

from tests.site.projects import project


@pytest.fixture
def sound(tmp_path):
    """A project of two sound articles, not built yet."""
    return project(tmp_path)


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A project that was built once for all tests of a module, which leave it as it is."""
    made = project(tmp_path_factory.mktemp("built"))
    outcome = made.build()
    assert outcome.code == 0, outcome.complained
    return made
