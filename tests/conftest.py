"""What holds for all tests."""

from types import CodeType

import jinja2
import pytest
from hypothesis import settings

# How long an example takes by the clock says more of the machine than of the program.
settings.register_profile("whole", deadline=None)
settings.load_profile("whole")


@pytest.fixture(scope="session", autouse=True)
def _templates_are_compiled_once():
    """Compiling them is most of building a small site, and the tests build hundreds of these in one process."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(jinja2.Environment, "compile", _compiled(jinja2.Environment.compile, {}))
        yield


def _compiled(plain, known: dict[tuple[object, ...], CodeType]):
    """Jinja's own compiling, of everything that it makes code of but once."""

    def compiled(environment, source, *how, **more):
        parsed = (environment.lexer, tuple(environment.extensions), environment.autoescape, environment.optimized)
        key = (source, *how, *more.items(), *parsed)
        if key not in known:
            known[key] = plain(environment, source, *how, **more)
        return known[key]

    return compiled
