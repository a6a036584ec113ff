"""That a page fits wherever it is read: on a desk, on a phone, in large letters."""

import pytest

from tests.browser.opened import WIDTHS
from tests.browser.published import KINDS, WHOLE
from tests.site.projects import project
from tests.validate.pages import kinds

pytestmark = pytest.mark.browser

WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk"
ADDRESS = "https://example.org/an/address/that/nothing/breaks/from/its/beginning/to/its/end"
UNWIELDY = f"""\
Title: The {WORD}, or {ADDRESS}
Date: 2021-05-12
Outlet: {WORD}
Author: {WORD}
Source: {ADDRESS}

The {WORD} reopened on Monday, says {ADDRESS} of it.

    code = "a line of a program that is longer than any phone is wide, and that has to be read to its end"

| one | two | three | four | five | six |
|---|---|---|---|---|---|
| {WORD} | 2 | 3 | 4 | 5 | 6 |

افتتح الجسر يوم الاثنين
"""


@pytest.fixture(scope="module")
def unwieldy(tmp_path_factory):
    """A site of everything that may be too long for a line."""
    made = project(tmp_path_factory.mktemp("unwieldy"), long=UNWIELDY)
    made.write("content/pages/about.md", UNWIELDY.partition("\n")[0] + f"\n\n{WORD}\n")
    outcome = made.build()
    assert outcome.code == 0, outcome.complained
    return made.root / "output"


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", KINDS)
def test_everything_has_its_place_whole_and_large_enough_for_a_finger(page, site, kind, width):
    page.show(site.url(site.kinds[kind]), width=width)
    page.open_evidence()
    questions = ["sideways", "collisions", "broken", "small"]
    if kind not in WHOLE:
        questions.remove("small")  # the one link of a redirect has all the room it may want
    assert {question: page.look(question) for question in questions} == {question: [] for question in questions}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", KINDS)
def test_letters_of_twice_the_size_have_their_place(page, site, kind, width):
    page.show(site.url(site.kinds[kind]), width=width, text=200)
    page.open_evidence()
    assert page.look("sideways") == []
    assert page.look("collisions") == []


@pytest.mark.parametrize("text", [100, 200])
def test_what_is_too_long_for_a_line_is_broken(page, unwieldy, text):
    for shown in kinds(unwieldy).values():
        page.show(shown.as_uri(), width=320, text=text)
        page.open_evidence()
        assert page.look("sideways") == [], shown.name
