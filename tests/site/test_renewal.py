"""What stands as it would be drawn is not drawn again; and nothing else is taken for that."""

import errno
import json
import os
import re
import shutil
from contextlib import chdir
from pathlib import Path
from random import Random

import pytest

from tests.site.projects import project
from timeline import stretches as runs
from timeline.building.kept import Kept, Made
from timeline.errors import InputError
from timeline.site import files as site_files
from timeline.site import run
from timeline.site.project import project as read

STORY = Path(__file__).parents[1] / "stories/content/articles"
SOME = 14  # articles, which is enough for names, topics and crowded years
EDITED = 8  # times
FEW = 100  # stretches of long files are more than that
HARBOUR, FERRY = "harbour-reopens-after-the-storm", "ferry-line-starts-again"
CALENDAR = "events/2021-05-10-harbour-port-sable-reopened.ics"
SETTINGS = """
SITEURL, RELATIVE_URLS = "https://example.org", False
TIMELINE_PAGE_EVENTS, TIMELINE_EVENT_PAGES, TIMELINE_PICTURES, TIMELINE_KEY_DATES = 8, 30, 3, 12
"""


@pytest.fixture
def story(tmp_path):
    texts = {file.stem: file.read_text("utf-8") for file in sorted(STORY.glob("*.md"))[::3][:SOME]}
    made = project(tmp_path, **texts)
    made.write("settings.py", (made.root / "settings.py").read_text() + SETTINGS)
    return made


def _file(rng, made):
    return rng.choice(sorted((made.root / "content/articles").glob("*.md")))


def _changed(file, pattern, new):
    text = file.read_text("utf-8")
    file.write_text(re.sub(pattern, new, text, count=1), "utf-8")


def reworded(rng, made):
    file = _file(rng, made)
    head, _, text = file.read_text("utf-8").partition("\n\n")
    gaps = [found.start() for found in re.finditer(r" (?=\w)", text)]
    at = rng.choice(gaps)
    file.write_text(f"{head}\n\n{text[:at]} at last{text[at:]}", "utf-8")


def retitled(rng, made):
    _changed(_file(rng, made), r"(?m)^(Title: .*)$", r"\1, once more")


def published_by_another(rng, made):
    _changed(_file(rng, made), r"(?m)^Outlet: .*$", f"Outlet: {rng.choice(['La Rade', 'The Other Paper'])}")


def written_by_another(rng, made):
    _changed(_file(rng, made), r"(?m)^Date:", "Author: Mara Quill\nDate:")


def moved_to_another_topic(rng, made):
    _changed(_file(rng, made), r"(?m)^Topic: .*$", "Topic: Elsewhere")


def removed(rng, made):
    _file(rng, made).unlink()


def added(rng, made):
    left = [file for file in sorted(STORY.glob("*.md")) if not (made.root / "content/articles" / file.name).exists()]
    shutil.copy(rng.choice(left), made.root / "content/articles")


def menu(rng, made):
    made.write("content/pages/about.md", f"Title: {rng.choice(['About', 'Who we are'])}\n\nWe read the papers.\n")


def decided(rng, made):
    events = json.loads((made.root / "output/timeline.json").read_text("utf-8"))["events"]
    event = rng.choice(events)["id"]
    decision = rng.choice(
        [
            {"reject": event},
            {"accept": event},
            {"event": event, "title": "The editors say it otherwise"},
            {"event": event, "id": f"pinned-{event}"},
            {"event": event, "note": "Looked at twice.", "when": "2021-03"},
        ]
    )
    with (made.root / "content/curation.yaml").open("a", encoding="utf-8") as file:
        file.write(f"- {json.dumps(decision)}\n")


EDITS = [
    reworded, reworded, retitled, published_by_another, written_by_another, moved_to_another_topic, removed, added,
    menu, decided, decided,
]  # fmt: skip


@pytest.mark.parametrize("seed", [1])
def test_files_that_are_made_of_the_same_are_the_same_after_any_edits(story, seed, monkeypatch):
    """Nothing is taken over here: each build draws everything, and says what it made it of."""
    rng, known, stretches, done, content = Random(seed), {}, {}, [], story.root / "content"  # noqa: S311
    monkeypatch.setattr(site_files, "_LONG", 2)
    monkeypatch.setattr(runs, "_RUN", 2)
    seen = taken = 0
    for number in range(EDITED):
        if number:
            edit = rng.choice(EDITS)
            shutil.copytree(content, story.root / "before")
            edit(rng, story)
            done.append(edit.__name__)
        shutil.rmtree(story.root / "output", ignore_errors=True)
        try:
            with chdir(story.root):
                settled = read(Path("settings.py"))
                made_of = run.build(settled, settled.output, kept=Kept(settled.output)).drawn
        except InputError:  # what editors are told to mend first is left as it was
            shutil.rmtree(content)
            shutil.copytree(story.root / "before", content)
            continue
        finally:
            shutil.rmtree(story.root / "before", ignore_errors=True)
        files = story.files()
        for address, made in made_of.items():
            seen += 1
            taken += (address, made.of) in known
            assert known.setdefault((address, made.of), files[address]) == files[address], (address, done)
            at = 0
            for of, size in made.stretches:
                said = files[address][at : at + size]
                assert stretches.setdefault((address, of), said) == said, (address, done)
                at += size
            assert at in {0, len(files[address])}
    assert seen > taken > seen / 2, "most files should be left as they were"
    assert len(stretches) > FEW


def _inodes(made):
    root = made.root / "output"
    return {path.relative_to(root).as_posix(): path.stat().st_ino for path in root.rglob("*") if path.is_file()}


def _taken_over(made, edit):
    before = _inodes(made)
    edit(made)
    assert made.build().code == 0
    after = _inodes(made)
    return {name for name in after if before.get(name) == after[name]}


def _saved(made):
    file = made.root / "content/articles/ferry.md"
    file.write_text(file.read_text().replace("forty", "fifty"))


def test_what_an_edit_does_not_touch_is_taken_over_from_the_site_that_stands(sound):
    sound.build()
    taken = _taken_over(sound, _saved)
    assert {f"articles/{HARBOUR}.html", "sources/the-coast-herald.html", "years/2019.html", CALENDAR} <= taken
    assert not {f"articles/{FERRY}.html", "years/2021.html", "timeline.json", "index.html"} & taken


def _renamed(made):
    file = made.root / "content/articles/ferry.md"
    file.write_text(file.read_text().replace("starts", "begins"))


def _touched(made):
    _saved(made)
    file = made.root / "output/years/2019.html"
    file.write_bytes(file.read_bytes() + b"<!-- by hand -->")


def _themed(made):
    _saved(made)
    with (made.root / "settings.py").open("a") as settings:
        settings.write('SITESUBTITLE = "Another"\n')


def _worded(made):
    _saved(made)
    made.write("content/locale/en.po", 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n')


@pytest.mark.parametrize("edit", [_touched, _themed, _worded])
def test_of_a_site_that_was_touched_or_is_drawn_otherwise_nothing_is_taken_over(sound, edit):
    sound.build()
    assert _taken_over(sound, edit) == set()
    assert "by hand" not in sound.pages()["years/2019.html"]


def test_pages_of_a_theme_that_lists_all_articles_are_drawn_each_time(sound):
    theme = sound.root / "theme"
    shutil.copytree(Path(__file__).parents[2] / "theme", theme)
    with (theme / "templates/base.html").open("a", encoding="utf-8") as base:
        base.write("{% for each in articles %}{{ each.title }}{% endfor %}")
    with (sound.root / "settings.py").open("a") as settings:
        settings.write(f"THEME = {str(theme)!r}\n")
    sound.build()
    taken = _taken_over(sound, _renamed)
    assert not [name for name in taken if name.endswith(".html")]
    assert CALENDAR in taken
    assert "Ferry line begins again" in sound.pages()["years/2019.html"]


def test_where_the_file_system_has_no_links_files_are_copied(tmp_path, monkeypatch):
    def refused(*_):
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    old, new = tmp_path / "old", tmp_path / "new"
    (old / "years").mkdir(parents=True)
    (old / "years/2019.html").write_text("The year")
    monkeypatch.setattr(os, "link", refused)
    kept = Kept(old, {"years/2019.html": Made("a"), "years/2020.html": Made("b")})
    assert kept.again("years/2019.html", "a", new)
    assert (new / "years/2019.html").read_text() == "The year"
    assert not kept.again("years/2019.html", "another", new)


def test_what_is_gone_is_drawn(tmp_path):
    assert not Kept(tmp_path, {"index.html": Made("a")}).again("index.html", "a", tmp_path / "new")


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"ground": "g", "state": "s"}', "\0"])
def test_of_a_list_that_cannot_be_read_nothing_is_taken_over(tmp_path, text):
    (tmp_path / "drawn.json").write_text(text)
    assert Kept.read(tmp_path / "drawn.json", tmp_path, "g", "s") == Kept(tmp_path)
