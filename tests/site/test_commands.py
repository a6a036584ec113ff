"""python -m timeline, as it is typed."""

import json

import pytest

from tests.site.projects import FERRY, project
from timeline.cli import INTERRUPTED, main, summary
from timeline.model import Timeline


def test_explain_shows_how_a_date_was_read(capsys):
    assert main(["explain", "He flew to Rome on Tuesday.", "--published", "2018-01-24"]) == 0
    said = capsys.readouterr().out
    assert '"on Tuesday"' in said
    assert "2018-01-23" in said


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["explain", "On Tuesday."], "the following arguments are required: --published"),
        (["explain", "On Tuesday.", "--published", "24.1.2018"], 'expected a day such as 2018-01-24, got "24.1.2018"'),
        (["serve", "--port", "many"], 'expected a number from 0 to 65535, got "many"'),
        (["serve", "--port", "65536"], 'expected a number from 0 to 65535, got "65536"'),
        (["check", "--only", "pendign"], 'got "pendign"; did you mean "pending"?'),
        (["check", "--only", "lost, changed"], 'with commas and no spaces, got " changed"'),
        ([], "the following arguments are required: COMMAND"),
    ],
)
def test_what_cannot_be_understood_is_said_plainly(capsys, arguments, complaint):
    with pytest.raises(SystemExit, match="2"):
        main(arguments)
    assert complaint in capsys.readouterr().err


def test_check_publishes_and_remembers_nothing(sound):
    outcome = sound.run("check", "-s", "settings.py", "--only", "lost,changed,conflict")
    assert (outcome.code, outcome.said) == (0, "4 events from 2 articles, 2019 to 2022. 0 things to look at.\n")
    assert sound.files() == {}
    assert sound.files("content/events") == {}


@pytest.mark.parametrize(("strict", "code"), [((), 0), (("--strict",), 1)])
def test_check_lists_what_an_editor_should_look_at(sound, strict, code):
    sound.write("content/articles/fog.md", "Title: Fog\nDate: 2021-01-01\nDate: 2021-01-02\n\nFog.")
    outcome = sound.run("check", "-s", "settings.py", *strict)
    assert outcome.code == code
    assert "What the build says (1)\n" in outcome.said
    assert "Duplicate definition of `date`" in outcome.said
    assert "Events that nobody has decided about (4)\n" in outcome.said
    assert outcome.said.endswith(" things to look at.\n")


@pytest.mark.parametrize(("only", "code"), [("pending", 1), ("conflict", 0), ("lost,changed,pending", 1)])
def test_check_may_be_strict_about_some_kinds_alone(sound, only, code):
    assert code == sound.run("check", "-s", "settings.py", "--strict", "--only", only).code


def test_what_check_offers_to_paste_settles_it(sound):
    pending = ("check", "-s", "settings.py", "--only", "pending", "--all")
    said = sound.run(*pending).said
    sound.write("content/curation.yaml", said[said.index("- accept") : said.rindex("\n\n")])
    assert sound.run(*pending).said == "4 events from 2 articles, 2019 to 2022. 0 things to look at.\n"


def test_check_shows_ten_of_a_kind_unless_it_is_asked_for_all(sound):
    days = " ".join(f"The ferry sailed to Holm on May {day}." for day in range(1, 13))
    sound.write("content/articles/log.md", f"Title: Log\nDate: 2021-06-01\n\n{days}")
    few, every = (sound.run("check", "-s", "settings.py", "--only", "pending", *all_).said for all_ in ((), ("--all",)))
    assert "(16)" in few
    assert "and 6 more (python -m timeline check --all --only pending)" in few
    assert (10, 16) == (few.count("- accept: "), every.count("- accept: "))


def test_check_fails_where_a_build_would(tmp_path):
    outcome = project(tmp_path, ferry=FERRY).run("check", "-s", "settings.py")
    assert outcome.code == 1
    assert "there is no content/articles/harbour.md" in outcome.complained


def test_a_build_points_to_what_should_be_looked_at(sound):
    sound.build()
    event = json.loads(sound.files()["timeline.json"])["events"][0]["id"]
    sound.write("content/curation.yaml", f'- accept: {event}\n  quote: "It said so once."\n')
    assert sound.build().said.endswith("\n1 thing to look at: python -m timeline check\n")


def test_a_build_says_what_it_warns_of(sound):
    sound.write("content/articles/fog.md", "Title: Fog\nDate: 2021-01-01\nDate: 2021-01-02\n\nFog.")
    assert "warning: Duplicate definition of `date`" in sound.build().complained


def test_an_interrupted_command_says_so_by_its_exit_code(monkeypatch):
    monkeypatch.setattr("timeline.dates.explain.explain", interrupted)
    assert main(["explain", "On Tuesday.", "--published", "2018-01-24"]) == INTERRUPTED


def interrupted(*_args):
    raise KeyboardInterrupt


def test_the_output_folder_may_be_named(sound):
    assert sound.build("-o", "elsewhere").said.endswith("Open elsewhere/index.html\n")
    assert "index.html" in sound.files("elsewhere")
    assert sound.files() == {}


def test_nothing_found_has_no_years():
    assert summary(Timeline((), ())) == "0 events from 0 articles."


def test_there_is_nothing_to_serve_before_a_build(sound):
    assert sound.run("serve", "-s", "settings.py").complained.startswith("output: there is nothing to show yet\n")
