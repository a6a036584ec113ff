"""Files that are no articles, or that lead out of content/: refused before anything reads them, with the line."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.site.projects import HARBOUR, project
from timeline.building import refusals
from timeline.building.refusals import DEEPEST, LARGEST, RefusedError

HEAD = "Title: A\nDate: 2018-01-24\n\n"

REFUSED = [
    (b"x" * (LARGEST + 1), 1, "at most 2,000,000 bytes, got 2,000,001"),
    (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", 3, "U+0000"),
    (b"PK\x03\x04\x14\x00", 1, "U+0000"),
    (b"%PDF-1.7\n\x00", 2, "U+0000"),
    (b"\x7fELF\x02\x01\x01\x00", 1, "U+0000"),
    (b"\xff\xfeT\x00i\x00", 1, "U+0000"),  # UTF-16
    (f"{HEAD}The quay\x00burnt.".encode(), 4, "U+0000"),
    (HEAD.encode() + b"<div>" * (DEEPEST + 1), 4, "at most 200 tags within one another"),
    (HEAD.encode() + b"<DIV>\n" * (DEEPEST + 1), 204, "at most 200 tags within one another"),
    (HEAD.encode() + b"<div></p>" * (DEEPEST + 1), 4, "at most 200 tags within one another"),
    (HEAD.encode() + b"<b><i>" * DEEPEST, 4, "at most 200 tags within one another"),
    (HEAD.encode() + b"<x-y>" * (DEEPEST + 1), 4, "at most 200 tags within one another"),
]
READ = [
    b"",
    b"x" * LARGEST,
    "\ufeffTitle: A\r\nDate: 2018-01-24\r\n\r\n\tText\x0c\x85".encode(),  # line ends of all kinds
    "گفت\u200cو\u200cگو, \u2067گفت\u2069, a\u200bb, a\u00adb, 👩\u200d🚒".encode(),  # joiners, isolates, soft hyphens
    "Caf\u00e9".encode("latin-1"),  # its encoding is for the reader to tell
    b"<p>one<p>two" * 1000,  # paragraphs close one another
    b"<li>one<br><img src=x>" * 1000,
    b"<div></div>" * 1000,
    b"</div>" * 1000,
    b"3 < 4 and <3 " * 1000,
]


def written(folder: Path, source: bytes) -> Path:
    path = folder / "article.md"
    path.write_bytes(source)
    return path


@pytest.mark.parametrize(("source", "line", "reason"), REFUSED, ids=range(len(REFUSED)))
def test_what_is_no_article_is_refused(tmp_path, source, line, reason):
    with pytest.raises(RefusedError, match=reason.replace("+", r"\+")) as raised:
        refusals.inspect(written(tmp_path, source), tmp_path)
    assert line == raised.value.line
    assert raised.value.remedy


@pytest.mark.parametrize("source", READ, ids=range(len(READ)))
def test_what_only_looks_odd_is_read(tmp_path, source):
    refusals.inspect(written(tmp_path, source), tmp_path)


@given(st.binary(max_size=200))
def test_any_bytes_are_refused_or_read(tmp_path_factory, source):
    folder = tmp_path_factory.mktemp("any")
    with suppress(RefusedError):
        refusals.inspect(written(folder, source), folder)


@pytest.mark.parametrize("depth", [1, 2])
def test_a_link_out_of_content_is_refused(tmp_path, depth):
    content = tmp_path / "content"
    content.mkdir()
    written(tmp_path, HARBOUR.encode())
    link = content
    for number in range(depth):  # a link to a link
        before, link = link, content / f"link-{number}.md"
        link.symlink_to("../article.md" if number == 0 else before.name)
    with pytest.raises(RefusedError, match="a link to a file outside content/"):
        refusals.inspect(link, content)


def test_a_link_within_content_is_none_of_them(tmp_path):
    written(tmp_path, HARBOUR.encode())
    (tmp_path / "link.md").symlink_to("article.md")
    refusals.inspect(tmp_path / "link.md", tmp_path)
    assert [] == list(refusals.leading_out(tmp_path))


def test_what_takes_too_long_is_given_up():
    def go_on():
        while True:
            pass

    with pytest.raises(RefusedError, match=r"takes longer than 0\.05 seconds"), refusals.patience(0.05):
        go_on()


def test_every_one_of_them_is_named_in_one_build_and_the_site_stands_as_it_was(tmp_path, monkeypatch):
    monkeypatch.setattr(refusals, "PATIENCE", 0.5)
    made = project(tmp_path, harbour=HARBOUR)
    assert made.build().code == 0
    before = made.files()
    made.write("secret.md", HARBOUR)
    made.write("elsewhere/plan.png", b"\x89PNG")
    for name, source in {"huge": b"x" * 50_000_000, "binary": b"\x89PNG\x00", "deep": b"<div>" * 300}.items():
        made.write(f"content/articles/{name}.md", HEAD.encode() + source)
    made.write("content/articles/brackets.md", f"{HEAD}{'[' * 20_000}")  # minutes, to Markdown
    (tmp_path / "content/articles/secret.md").symlink_to("../../secret.md")
    (tmp_path / "content/images").symlink_to("../elsewhere")
    outcome = made.build()
    named = [line for line in outcome.complained.splitlines() if line.startswith("content/")]
    assert outcome.code == 1
    assert named == [
        "content/articles/binary.md:4: expected text, got a file with the character U+0000",
        "content/articles/brackets.md:1: reading this article takes longer than 0.5 seconds",
        "content/articles/deep.md:4: expected at most 200 tags within one another, got more",
        "content/articles/huge.md:1: expected an article of at most 2,000,000 bytes, got 50,000,027",
        "content/articles/secret.md: this is a link to what lies outside content/",
        "content/articles/secret.md:1: this is a link to a file outside content/",
        "content/images: this is a link to what lies outside content/",
    ]
    assert before == made.files()
