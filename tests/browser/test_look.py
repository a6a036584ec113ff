"""That the eyes of these tests see: pages with one fault each, and what look.js says of them."""

import pytest

pytestmark = pytest.mark.browser

# The question, a page, and how the answer begins.
FAULTS = [
    ("faint", "<p style='color: #777'>Grey</p>", "<p> Grey: 4.48 of 4.5"),  # the best known near miss
    ("faint", "<p style='opacity: .5'>Pale</p>", "<p> Pale: 3.98 of 4.5"),
    ("faint", "<p style='font-size: 24px; color: #999'>Large</p>", "<p> Large: 2.85 of 3"),
    ("faint", "<div style='background: #333'><p style='color: #000'>Dim</p></div>", "<p> Dim: 1.66 of 4.5"),
    ("faint", "<p style='background: linear-gradient(red, blue)'>Sky</p>", "<p> Sky: on an image"),
    ("sideways", "<p style='position: absolute; left: -1em'>Left</p>", "<p> Left"),
    ("sideways", "<p style='overflow: hidden; text-indent: 1260px; white-space: nowrap'>Cut off</p>", "Cut off"),
    ("sideways", "<p style='width: 2000px'>Wide</p>", "the page is 2008 px wide on 1280 px"),
    ("collisions", "<p>One</p><p style='margin-top: -2em'>Two</p>", '"One" lies on "Two"'),
    ("broken", "<p style='width: 4em; overflow-wrap: anywhere'>on Wednesday</p>", "Wednesday"),
    ("small", "<a href='#a' style='display: block; line-height: 20px'>Low</a>", "<a> Low: 1264.0 x 20.0 px"),
    ("small", "<a href='#a' style='display: block; width: 20px; padding: 8px 0'>I</a>", "<a> I: 20.0 x "),
    ("small", "<table><td><a href='#a'>Alone</a></table>", "<a> Alone: "),
]
SOUND = [
    ("faint", "<p style='color: #767676'>Grey</p>"),
    ("faint", "<p style='font-size: 24px; color: #888'>Large</p>"),
    ("faint", "<div style='background: #000'><p style='color: #fff'>Night</p></div>"),
    ("faint", "<p hidden style='color: #fff'>Nobody reads this</p>"),
    ("sideways", "<p>Here</p>"),
    ("collisions", "<p>One <b>after</b> another</p><p>Two</p>"),
    ("broken", "<p style='width: 4em'>on Thursday, 12-day</p>"),
    ("small", "<p>A sentence with <a href='#a'>a link</a> in it.</p>"),
    ("small", "<a href='#a' style='display: block; line-height: 24px'>High enough</a>"),
]
UNSEEN = [
    ("a:focus { outline: none }", "no outline"),
    ("a:focus { outline: 1px solid }", "no outline"),
    ("a:focus { outline: 3px solid #ccc }", "an outline of contrast 1.61"),
    ("a { clip-path: inset(50%) }", "out of sight"),
    ("p { position: absolute; inset: 0; background: #fff }", "out of sight"),
]


@pytest.fixture
def written(page, tmp_path):
    """Shows a page of this content."""

    def show(body):
        file = tmp_path / "page.html"
        file.write_text(f"<!DOCTYPE html><title>Page</title>{body}", encoding="utf-8")
        page.show(file.as_uri())
        return page

    return show


@pytest.mark.parametrize(("question", "body", "answer"), FAULTS)
def test_a_fault_is_seen(written, question, body, answer):
    answers = written(body).look(question)
    assert [each for each in answers if each.startswith(answer)] != [], answers


@pytest.mark.parametrize(("question", "body"), SOUND)
def test_what_is_sound_passes(written, question, body):
    assert written(body).look(question) == []


@pytest.mark.parametrize(("style", "wrong"), UNSEEN)
def test_a_focus_that_does_not_show_is_seen(written, style, wrong):
    page = written(f"<style>{style}</style><a href='#a'>Link</a><p></p>")
    page.page.keyboard.press("Tab")
    assert page.look("focus")["wrong"] == [wrong]


def test_a_link_that_tab_passes_over_is_a_stop_all_the_same(written):
    assert written("<a href='#a' tabindex='-1'>Link</a>").look("stops") == ["<a> Link"]
