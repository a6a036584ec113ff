"""Markdown converted ahead of Pelican's reading gives what its reading gives, whatever stands in a file."""

import pytest

from tests.site.projects import HARBOUR, SETTINGS, project
from timeline.building import refusals
from timeline.site import markdown

ODD = {
    "harbour": HARBOUR,
    "marked": "\ufeffTitle: A byte order mark\nDate: 2021-06-02\n\nIt *sank* on Monday.[^1]\n\n[^1]: A note.\n",
    "noted": "Title: Another note\nDate: 2021-06-03\n\nIt rose on Monday.[^1]\n\n[^1]: Its own.\n\n*[RFC]: it\n",
    "plain": "Title: The same letters\nDate: 2021-06-04\n\nNo RFC was broken on Tuesday.[^1]\n",
    "raw": 'Title: Raw\nDate: 2021-06-05\n\nA tug <b onclick="go()">sank</b> on Monday.<br>\n\n<script>go()</script>\n',
    "summed": "Title: Summed up\nDate: 2021-06-05\nSummary: It *sank*.\nTags: sea,\n  harbour\n\nA tug sank Monday.\n",
}


@pytest.fixture
def ahead(monkeypatch):
    """As where articles are many. How many files were converted ahead, in each build."""
    counts, plain = [], markdown.convert

    def counted(settings, paths):
        counts.append(len(paths))
        return plain(settings, paths)

    monkeypatch.setattr(markdown, "_FEW", 0)
    monkeypatch.setattr(markdown.cores, "count", lambda: 1)
    monkeypatch.setattr(markdown, "convert", counted)
    return counts


def test_a_site_is_the_same_whether_its_articles_are_converted_ahead(tmp_path, ahead, monkeypatch):
    one = project(tmp_path / "one", **ODD)
    first = one.build()
    assert (first.code, ahead) == (0, [len(ODD)])
    monkeypatch.setattr(markdown, "_FEW", 100)
    other = project(tmp_path / "other", **ODD)
    assert (other.build().code, ahead) == (0, [len(ODD)])
    assert one.files() == other.files()
    assert "<script> is left out of the page" in first.complained


def test_only_what_changed_is_converted_again(tmp_path, ahead):
    made = project(tmp_path, **ODD)
    made.build()
    made.write("content/articles/harbour.md", HARBOUR.replace("reopened", "opened"))
    assert made.build().code == 0
    assert [len(ODD), 1] == ahead
    assert any("opened on" in page for page in made.pages().values())


def test_other_ways_of_markdown_begin_anew(tmp_path, ahead):
    made = project(tmp_path, **ODD)
    made.build()
    made.write("settings.py", f'{SETTINGS}\nMARKDOWN = {{"extensions": ["markdown.extensions.nl2br"]}}\n')
    assert made.build().code == 0
    assert [len(ODD), len(ODD)] == ahead
    made.write("settings.py", f"{SETTINGS}\nSUMMARY_MAX_LENGTH = 2\n")
    assert made.build().code == 0
    assert [len(ODD)] * 3 == ahead


SUMMED = """
THEME, DIRECT_TEMPLATES, TIMELINE_FRONT = "simple", ["index"], "timeline.html"
SUMMARY_MAX_LENGTH, SUMMARY_END_SUFFIX = 3, " (more)"
"""


def test_lists_show_the_summaries_that_pelican_would_make(tmp_path, ahead, monkeypatch):
    one, other = (project(tmp_path / name, **ODD) for name in ("one", "other"))
    one.write("settings.py", SETTINGS + SUMMED)
    other.write("settings.py", SETTINGS + SUMMED)
    assert one.build().code == 0
    monkeypatch.setattr(markdown, "_FEW", 100)
    assert (other.build().code, ahead) == (0, [len(ODD)])
    assert one.pages()["index.html"] == other.pages()["index.html"]
    assert "(more)" in one.pages()["index.html"]
    assert "It <em>sank</em>." in one.pages()["index.html"]


def test_extensions_of_others_may_remember_and_are_left_to_pelican(tmp_path, ahead):
    made = project(tmp_path, **ODD)
    made.write("settings.py", f"{SETTINGS}\nfrom markdown.extensions.nl2br import Nl2BrExtension\n"
               'MARKDOWN = {"extensions": [Nl2BrExtension()]}\n')  # fmt: skip
    assert (made.build().code, ahead) == (0, [])


@pytest.mark.parametrize(
    ("text", "said", "looked_into"),
    [
        (b"Title: A\nDate: 2021-06-02\n\nIt \xff sank.\n", "expected UTF-8 text", True),
        (b"Title: A\nDate: 2021-06-02\n\nIt \x00 sank.\n", "U+0000", False),
        (b"Title: A\nDate: June\n\nIt sank.\n", "`Date` must be a day", True),
        (b"Date: 2021-06-02\n\nIt sank.\n", "has no `Title`", True),
    ],
)
def test_what_is_wrong_with_a_file_is_said_as_ever(tmp_path, ahead, text, said, looked_into):
    made = project(tmp_path, **ODD, broken=text)
    assert said in made.build().complained
    assert [len(ODD) + looked_into] == ahead


@pytest.mark.parametrize("target", ["/dev/zero", "../../secret.md"])
def test_nothing_outside_content_is_looked_into(tmp_path, ahead, target):
    made = project(tmp_path, **ODD)
    made.write("secret.md", "Title: A\nDate: 2021-06-02\n\nThe barge sank on Monday.\n")
    (tmp_path / "content/articles/link.md").symlink_to(target)
    assert "link to a file outside content/" in made.build().complained
    assert [len(ODD)] == ahead


def test_a_file_that_takes_too_long_is_left_to_pelican_which_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(refusals, "PATIENCE", 0.2)
    slow = tmp_path / "slow.md"
    slow.write_text("[" * 20_000, encoding="utf-8")
    quick = tmp_path / "quick.md"
    quick.write_text("It *sank*.", encoding="utf-8")
    none, made = markdown.convert({"MARKDOWN": {}}, [str(slow), str(quick)])
    assert (none, b"<p>It <em>sank</em>.</p>" in made) == (b"", True)
