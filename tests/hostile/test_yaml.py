"""Hostile decisions, names and found events: each refused with its line; nothing is built, run or written by it."""

import pytest

from timeline import found
from timeline.dates.when import When
from timeline.editing import editors, roster
from timeline.errors import InputError

BOMB = "\n".join(["a0: &a0 lol", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10))])

NO_YAML = [  # of any of the three files
    (BOMB, "expected neither anchors nor aliases"),
    ("a: &a [*a]", "expected neither anchors nor aliases"),
    ("- !!python/object/apply:os.system [echo pwned]", "expected no tags"),
    ("- !!python/name:os.system", "expected no tags"),
    ("- !<tag:yaml.org,2002:python/module:os> x", "expected no tags"),
    ("- !!binary aGVsbG8=", "expected no tags"),
    ("- !!set {a, b}", "expected no tags"),
    ("%TAG ! tag:yaml.org,2002:python/\n--- !name:os.system", "expected no tags"),
    ("[" * 100_000, "expected at most 10 levels"),
    ("{a: " * 100_000, "expected at most 10 levels"),
    ("- " * 5_000, "expected at most 10 levels"),
    ("? " * 5_000, "expected"),
    ("a: b\n---\nc: d", "expected one document"),
    ("- event: a\n  event: b", "stands here and on line 1"),
    ("- {[a]: b}", "expected a word before the colon"),
    ('- event: "\\x00"', ""),
    ("\x00", "expected"),
    ("- event: a\n\t hide: true", "expected"),
    ("- <<: {event: a}\n  hide: true", ""),
]  # fmt: skip

DECISIONS = [
    ('- event: a\n  id: "../../index"', "`id`"),
    ('- event: a\n  id: "/etc/passwd"', "`id`"),
    ('- event: a\n  id: "a/b"', "`id`"),
    ('- event: a\n  id: ".."', "`id`"),
    ('- event: a\n  id: "a\\nb"', "`id`"),
    ('- event: a\n  id: "a\\" onclick=\\"b"', "`id`"),
    ('- event: a\n  id: "<script>"', "`id`"),
    (f'- event: a\n  id: "{"a" * 300}"', "`id`"),
    ('- event: a\n  id: ""', "`id`"),
    ('- event: a\n  id: "é"', "`id`"),
    ("- event: a\n  when: 2018-03-05", "`when`"),
    ("- event: a\n  when: yes", "`when`"),
    ('- event: a\n  when: "2018-02-30"', "`when`"),
    ('- event: a\n  hide: "rm -rf"', "`hide`"),
    ("- event: [a, [b, [c]]]\n  hide: true", "`event`"),
    ("- event: {article: {outlet: a}}\n  hide: true", "`article`"),
    ("- event: a\n  title: ''", "`title`"),
    ("- event: a\n  title: [a]", "`title`"),
    ("- evnt: a", "a decision needs one of"),
    ("- 7", "expected a decision with"),
    ("event: a", "expected a list of decisions"),
    ('- add: x\n  when: "2018"\n  title: A\n  source: {title: B, url: "javascript:alert(1)"}', "`url`"),
    ('- add: x\n  when: "2018"\n  title: A\n  source: {title: B, url: "data:text/html,x"}', "`url`"),
    ('- add: x\n  when: "2018"\n  title: A\n  source: {title: B, url: "//evil.example"}', "`url`"),
    ('- add: x\n  when: "2018"\n  title: A\n  source: {title: B, url: "https:///x"}', "`url`"),
    ('- add: x\n  when: "2018"\n  title: A\n  source: {title: B, url: "https://a b"}', "`url`"),
    ('- add: ../x\n  when: "2018"\n  title: A\n  kind: occurred\n  source: {title: B}', "`add`"),
]  # fmt: skip

DATES = [
    "", " ", "2018 ", "\n2018", "2018\n", "2018-03-05T10:00", "20180305", "2018-3-5", "2018-13", "2018-00",
    "2018-02-29", "2018-20", "2018-25", "20XX", "XXXX", "201x", "2018~~", "2018?~x", "2018/2017", "2018/", "/2018",
    "../..", "2018/2018/2018", "-0001", "0000", "10000", "Y17E8", "２０１８", "2018-03-05; rm", "2018-W10",
    "2018-03-05/..//", "1" * 100_000, "../" * 50_000, "2018\x00", "2018-03-05\u202e",
]  # fmt: skip


def refusals(read, folder, name, text):
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(text.encode())
    try:
        told = read(folder)
    except InputError as error:
        return error.problems
    return getattr(told, "problems", ())


FILES = {
    "curation.yaml": editors.read,
    "names.yaml": roster.read,
    "events/article.yaml": found.read,
}


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize(("text", "reason"), NO_YAML, ids=range(len(NO_YAML)))
def test_no_file_takes_what_only_attackers_need(tmp_path, name, text, reason):
    problems = refusals(FILES[name], tmp_path, name, text)
    assert problems
    assert any(reason in problem.message for problem in problems)
    assert all(problem.path.endswith(name) for problem in problems)


@pytest.mark.parametrize(("text", "named"), DECISIONS, ids=range(len(DECISIONS)))
def test_a_hostile_decision_is_refused(tmp_path, text, named):
    assert any(named in problem.message for problem in refusals(editors.read, tmp_path, "curation.yaml", text))


@pytest.mark.parametrize("text", DATES, ids=range(len(DATES)))
def test_what_is_no_date_is_refused_at_once(text):
    with pytest.raises(ValueError, match="expected"):
        When.parse(text)


@pytest.mark.parametrize("sign", ["\ufeff", "\u202e", "\u2066", "\u2028", "\u200b", "\x85"])
def test_no_message_shows_what_hides(tmp_path, sign):
    (problem,) = refusals(editors.read, tmp_path, "curation.yaml", f'- event: a\n  when: "{sign}2018-3"\n  by: A')
    assert sign not in str(problem)
    assert problem.line == 2


@pytest.mark.parametrize("sign", ["\x85", "\u2028", "\u2029"])
def test_lines_are_counted_as_editors_count_them(tmp_path, sign):
    text = f'- event: a\n  why: "one{sign}two"\n  hide: perhaps\n'
    assert [3] == [problem.line for problem in refusals(editors.read, tmp_path, "curation.yaml", text)]
