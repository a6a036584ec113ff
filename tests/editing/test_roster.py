"""The editors' list becomes names, or all that is wrong with it is told at once: where, what, and what to do."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline.editing import roster
from timeline.editing.roster import Ignored, Listed, Roster


@pytest.fixture
def content(tmp_path) -> Path:
    (tmp_path / "content").mkdir()
    return tmp_path / "content"


def read(content: Path, text: str) -> Roster:
    (content / "names.yaml").write_text(text, "utf-8")
    return roster.read(content)


def test_no_file_lists_nothing(content):
    assert Roster() == roster.read(content)


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "[]\n"])
def test_an_empty_file_lists_nothing(content, text):
    assert Roster() == read(content, text)


def test_everything_that_can_be_listed(content):
    text = """\
# comments are welcome
- name: Jean-Yves Lund
  also: [Lund, the French harbour minister]
  kind: actor
- name: "Larvik"
- ignore: [Zeppelin, Monday Club]
- ignore: Quay
"""
    assert read(content, text) == Roster(
        (
            Listed("Jean-Yves Lund", ("Lund", "the French harbour minister"), "actor", 2),
            Listed("Larvik", (), None, 5),
        ),
        (Ignored(("Zeppelin", "Monday Club"), 6), Ignored(("Quay",), 7)),
    )


def test_every_form_stands_for_its_name(content):
    found = read(content, "- name: Anna Berg\n  also: [Berg, “the mayor”]\n- ignore: Quay\n").phrases()
    assert {"Anna Berg": "Anna Berg", "Berg": "Anna Berg", "the mayor": "Anna Berg", "Quay": ""} == found


@pytest.mark.parametrize(
    ("text", "line", "message", "remedy"),
    [
        # what an entry is
        ("name: Berg\n", 1, "expected a list of names, each with `name` or `ignore`", 'begin each with "- "'),
        ("- Berg\n", 1, "expected an entry with `name` or `ignore`", 'write "- name: ..."'),
        ("- also: Berg\n", 1, "an entry needs `name` or `ignore`, got `also`", 'begin it with "- name: ..."'),
        ("- nmae: Berg\n", 1, 'got `nmae`; did you mean "name"?', "begin it"),
        ("- {}\n", 1, "got nothing", "begin it"),
        ("- name: Berg\n  ignore: Lund\n", 1, "an entry needs one of `name` or `ignore`, got both", "two entries"),
        # keys
        ("- name: Berg\n  allso: B\n", 2, '`name` takes no `allso`; did you mean "also"?', "use name, also, kind"),
        ("- ignore: Berg\n  kind: actor\n", 2, "`ignore` takes no `kind`", "use ignore"),
        ("- name: Berg\n  name: Lund\n", 2, "`name` stands here and on line 1", "keep one"),
        # values
        ("- name:\n", 1, "`name` must be text, got nothing", "write some"),
        ("- name: 2018\n", 1, "`name` must be text, got 2018 (a number)", '"2018" in quotes'),
        ("- name: No\n", 1, "`name` must be text, got No (a boolean)", '"No" in quotes'),
        ("- name: [Berg]\n", 1, "`name` must be text, got a list", "write some"),
        ("- name: '—'\n", 1, '`name` must hold a word, got "—"', "as articles do"),
        ("- name: Berg\n  also: []\n", 2, "`also` must hold at least one name, got an empty list", "delete `also`"),
        ("- name: Berg\n  also: [B, {c: d}]\n", 2, "`also` must be text, got a mapping", "write some"),
        ("- ignore: []\n", 1, "`ignore` must hold at least one name, got an empty list", "name one"),
        ("- name: Berg\n  kind: person\n", 2, '`kind` must be one of actor, place, got "person"', "write one of them"),
        ("- name: Berg\n  kind: plac\n", 2, 'got "plac"; did you mean "place"?', "write one of them"),
        # two meanings
        (
            "- name: Anna Berg\n  also: Berg\n- name: Karl Berg\n  also: Berg\n",
            3,
            '"Berg" has two meanings: "Anna Berg" on line 1, "Karl Berg" here',
            "keep one of them",
        ),
        ("- name: Berg\n- name: Berg\n", 2, '"Berg" has two meanings: "Berg" on line 1, "Berg" here', "keep one"),
        ("- ignore: Berg\n- name: Berg\n", 1, '"Berg" has two meanings: "Berg" on line 2, ignored here', "keep one"),
        # what is no YAML
        ("- name: 'Berg\n", 1, "a quotation mark that is never closed", "close it"),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_its_remedy(content, text, line, message, remedy):
    (problem,) = read(content, text).problems
    assert ("content/names.yaml", line) == (problem.path, problem.line)
    assert message in problem.message
    assert remedy in problem.remedy


def test_everything_wrong_is_told_at_once(content):
    text = "- nam: x\n- name: Berg\n  kind: person\n- ignore: []\n"
    assert [1, 3, 4] == [problem.line for problem in read(content, text).problems]


def test_a_name_that_stands_nowhere_is_pointed_out(content):
    found = read(content, "- name: Anna Berg\n  also: Berg\n- name: Karl Lund\n- ignore: [Quay, Oslo Club]\n")
    notices = roster.unused(found, ["Berg left the Quay.", "Karl-Lund left."])
    assert [(3, 'no article names "Karl Lund"'), (4, 'no article names "Oslo Club"')] == [
        (notice.line, notice.message) for notice in notices
    ]
    assert all(notice.remedy for notice in notices)


PIECES = st.one_of(
    st.sampled_from(["- ", "\n- ", "\n  ", ": ", "name", "also", "kind", "ignore", "actor", "Berg", "true", "~", "—"]),
    st.sampled_from("-: \n[]{},\"'|>#&*!%~\té\x00\u202e"),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(st.lists(PIECES).map("".join).map(str.encode) | st.binary())
def test_any_file_gives_names_or_problems(tmp_path, data):
    (tmp_path / "names.yaml").write_bytes(data)
    roster.unused(roster.read(tmp_path), ["Berg"])
