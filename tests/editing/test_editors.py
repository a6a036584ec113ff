"""An editor's file becomes decisions, or all that is wrong with it is told at once: where, what, and what to do."""

from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline.dates.when import When
from timeline.editing import curation, decisions, editors
from timeline.editing.additions import Add
from timeline.editing.decisions import Change, Distinct, Edit, Merge, Split
from timeline.editing.patterns import Pattern
from timeline.editing.signature import Signature
from timeline.errors import InputError, Problem
from timeline.model import Citation, Outcome


@pytest.fixture
def content(tmp_path) -> Path:
    (tmp_path / "content").mkdir()
    return tmp_path / "content"


def read(content: Path, text: str) -> tuple[decisions.Decision, ...]:
    (content / "curation.yaml").write_text(text, "utf-8")
    found = editors.read(content)
    if found.problems:
        raise InputError(found.problems)
    return found.decisions


def problems(content: Path, text: str) -> tuple[Problem, ...]:
    with pytest.raises(InputError) as raised:
        read(content, text)
    return raised.value.problems


def at(line: int, by: str = "", on: date | None = None, why: str = "") -> Signature:
    return Signature("content/curation.yaml", line, by, on, why)


def test_no_file_decides_nothing(content):
    assert editors.read(content) == editors.Written()


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "[]\n"])
def test_an_empty_file_decides_nothing(content, text):
    assert read(content, text) == ()


def test_everything_that_can_be_decided(content):
    text = """\
# comments are welcome
- event: 2018-03-05-visit
  title: Minister to
    visit the capital
  when: "2018-03-05"
  kind: planned
  hide: no
  id: visit
  quote: "He will visit the capital on March 5."
  by: MK
  on: "2018-02-01"
  why: The title was cut short
- event: [a, b, a]
  hide: true

- merge: [a, b, c]
  title: "2018: one event"
- split: a
- split:
    - b
    - c
  by: MK
- add: my-own
  when: "2018-05"
  title: Parliament votes
  kind: occurred
  article: some-article
  quote: |
    Parliament voted
    in May.
- add: elsewhere
  when: "201X~"
  title: Talks drag on
  kind: ongoing
  source: {title: A page, outlet: A paper, url: "https://example.org/a?b=c#d", published: "2018-05-08"}
- add: bare
  when: "2018"
  title: A book appears
  kind: background
  source:
    title: The book
"""
    assert read(content, text) == (
        Edit(
            ("2018-03-05-visit",),
            Change(
                title="Minister to visit the capital",
                when=When.parse("2018-03-05"),
                kind="planned",
                hide=False,
                id="visit",
                quote="He will visit the capital on March 5.",
            ),
            at(2, "MK", date(2018, 2, 1), "The title was cut short"),
        ),
        Edit(("a", "b"), Change(hide=True), at(13)),
        Merge(("a", "b", "c"), Change(title="2018: one event"), at(16)),
        Split(("a",), at(18)),
        Split(("b", "c"), at(19, "MK")),
        Add(
            "my-own",
            "Parliament votes",
            When.parse("2018-05"),
            "occurred",
            "some-article",
            "Parliament voted in May.",
            None,
            at(23),
        ),
        Add(
            "elsewhere",
            "Talks drag on",
            When.parse("201X~"),
            "ongoing",
            "",
            "",
            Citation("A page", "A paper", "https://example.org/a?b=c#d", date(2018, 5, 8)),
            at(31),
        ),
        Add("bare", "A book appears", When.parse("2018"), "background", "", "", Citation("The book"), at(36)),
    )


def test_everything_that_can_be_decided_by_a_pattern(content):
    text = """\
- event: {outlet: [Harbour Post, "Le Port"], kind: background}
  act: statement
  hide: no
  why: Columns
- accept:
    topic: The bridge
    from: "2018-03"
    to: "2019"
    speaker: Lund
  by: MK
- reject:
    article: bridge
    act: event
    precision: [year, decade]
    rule: "month"
    words: ["Tolls and  taxes", quay]
"""
    assert read(content, text) == (
        Edit(
            (),
            Change(act="statement", hide=False),
            at(1, why="Columns"),
            Pattern(outlets=("Harbour Post", "Le Port"), kinds=("background",)),
        ),
        Edit(
            (),
            Change(accept=True, hide=False),
            at(5, "MK"),
            Pattern(topics=("The bridge",), first=date(2018, 3, 1), last=date(2019, 12, 31), speakers=(" lund ",)),
        ),
        Edit(
            (),
            Change(hide=True),
            at(11),
            Pattern(
                articles=("bridge",),
                acts=("event",),
                precisions=("year", "decade"),
                rules=("month",),
                words=(" tolls and taxes ", " quay "),
            ),
        ),
    )


def test_what_came_of_a_plan(content):
    text = "- event: a\n  outcome: {came: took place later, event: b}\n- merge: [c, d]\n  outcome: {came: called off}\n"
    outcomes = [decision.change.outcome for decision in read(content, text)]
    assert [Outcome("took place later", "b"), Outcome("called off")] == outcomes


def test_what_is_accepted_rejected_or_said_to_be_distinct(content):
    text = """\
- accept: a
  quote: "He will visit."
  on: "2018-02-01"
- reject: [a, b]
  why: Told twice
- distinct: [a, b, c]
"""
    assert read(content, text) == (
        Edit(("a",), Change(accept=True, hide=False, quote="He will visit."), at(1, on=date(2018, 2, 1))),
        Edit(("a", "b"), Change(hide=True), at(4, why="Told twice")),
        Distinct(("a", "b", "c"), at(6)),
    )


ADD = '- add: x\n  when: "2018"\n  title: T\n  kind: occurred\n'
SOURCED = ADD + "  source: {title: S}\n"


@pytest.mark.parametrize(
    ("text", "line", "message", "remedy"),
    [
        # what a decision is
        ("event: a\n", 1, "expected a list of decisions", 'begin each with "- "'),
        ("just text\n", 1, "expected a list of decisions", 'begin each with "- "'),
        ("- a\n", 1, "expected a decision with", '"- event: ..."'),
        ("- event: a\n  why: x\n- [b]\n", 3, "expected a decision with", '"- event: ..."'),
        (
            "- title: x\n",
            1,
            "`event`, `accept`, `reject`, `merge`, `split`, `distinct` or `add`, got `title`",
            "begin it",
        ),
        ("- evnt: x\n  title: y\n", 1, 'got `evnt`, `title`; did you mean "event"?', "begin it"),
        ("- {}\n", 1, "got nothing", "begin it"),
        ("- event: a\n  merge: [b, c]\n", 1, "got `event` and `merge`", "several decisions"),
        # keys
        (
            "- event: a\n  titel: x\n  hide: yes\n",
            2,
            '`event` takes no `titel`; did you mean "title"?',
            "use event, title",
        ),
        ("- split: a\n  title: x\n", 2, "`split` takes no `title`", "use split, by, on, why"),
        ("- event: a\n  42: x\n  hide: yes\n", 2, "`event` takes no `42`", "use"),
        ("- event: a\n  title: x\n  title: y\n", 3, "`title` stands here and on line 2", "keep one"),
        (ADD + "  source: {title: S, name: x}\n", 5, "`source` takes no `name`", "use title, outlet, url, published"),
        # dates
        (
            "- event: a\n  when: 1998\n",
            2,
            '`when` must be a quoted EDTF date such as "1998-03", got 1998 (a number)',
            'write when: "1998"',
        ),
        ("- event: a\n  when: 2018-03-05\n", 2, "got 2018-03-05 (a date)", 'write when: "2018-03-05"'),
        ("- event: a\n  when: 2018-03\n", 2, "got 2018-03 (no quotes)", 'write when: "2018-03"'),
        ("- event: a\n  when: ~\n", 2, "got ~ (nothing)", ""),
        ("- event: a\n  when:\n", 2, "`when` must be text, got nothing", ""),
        ('- event: a\n  when: ["2018"]\n', 2, "`when` must be text, got a list", ""),
        (
            '- event: a\n  when: "2018-3"\n',
            2,
            "`when`: expected an EDTF date such as",
            "as much of the date as is known",
        ),
        ('- event: a\n  when: "2018-02-30"\n', 2, '`when`: expected a date that exists, got "2018-02-30"', ""),
        ('- event: a\n  when: "next spring"\n', 2, 'got "next spring"', ""),
        ("- event: a\n  hide: yes\n  on: 2018-02-01\n", 3, "`on` must be a quoted EDTF date", 'write on: "2018-02-01"'),
        ('- event: a\n  hide: yes\n  on: "2018-02"\n', 3, '`on` must be a day such as "2018-01-24", got "2018-02"', ""),
        ('- event: a\n  hide: yes\n  on: "2018-02-01~"\n', 3, "`on` must be a day such as", ""),
        # other values
        (
            "- event: a\n  kind: happened\n",
            2,
            "`kind` must be one of occurred, planned, deadline, ongoing, background",
            "",
        ),
        ("- event: a\n  kind: occured\n", 2, 'got "occured"; did you mean "occurred"?', "write one of them"),
        ('- event: a\n  hide: "true"\n', 2, '`hide` must be true or false, without quotes, got "true"', "hide: true"),
        ("- event: a\n  hide: 1\n", 2, "got 1 (a number)", ""),
        ("- event: a\n  title: 2015\n", 2, "`title` must be text, got 2015 (a number)", 'write "2015" in quotes'),
        ("- event: a\n  title: Yes\n", 2, "`title` must be text, got Yes (a boolean)", ""),
        ("- event: a\n  title: [x]\n", 2, "`title` must be text, got a list", ""),
        ("- event: a\n  title: {x: y}\n", 2, "`title` must be text, got a mapping", ""),
        ('- event: a\n  title: " "\n', 2, "`title` must be text", ""),
        ('- event: a\n  title: "x\\u0007"\n', 2, '`title` must be text that can be shown, got "x\ufffd"', "control"),
        ("- event: a\n  title: x\n  by: no\n", 3, "`by` must be text, got no (a boolean)", ""),
        # ids
        ("- event: []\n  hide: yes\n", 1, "`event` must name at least one id, got an empty list", ""),
        ("- split: []\n", 1, "`split` must name at least one id", ""),
        ("- event: 2018-03-05\n  hide: yes\n", 1, "`event` must be text, got 2018-03-05 (a date)", "in quotes"),
        ("- event: [a, {b: c}]\n  hide: yes\n", 1, "`event` must be text, got a mapping", ""),
        ("- event: {b: c}\n  hide: yes\n", 1, "a pattern takes no `b`", "use article, outlet"),
        ("- merge: {article: c}\n", 1, "`merge` must be text, got a mapping", ""),
        ("- split: {article: c}\n", 1, "`split` must be text, got a mapping", ""),
        ("- event: a\n", 1, "`event` decides nothing", "add title"),
        ('- event: a\n  quote: "Q."\n', 1, "`event` decides nothing", "add title"),
        ("- event: [a, b]\n  id: c\n", 2, "`id` must be given to one event, got 2", "its own decision"),
        ("- merge: [a]\n", 1, "`merge` must be a list of at least two ids, got 1", "merge: [one, other]"),
        ("- merge: a\n", 1, "`merge` must be a list of at least two ids, got 1", ""),
        ("- merge: [a, a]\n", 1, "`merge` must be a list of at least two ids, got 1", ""),
        ("- merge: []\n", 1, "`merge` must name at least one id", ""),
        *(
            (
                f"- event: a\n  id: {id_!r}\n",
                2,
                "`id` must be at most 100 lower-case letters, digits and single hyphens",
                "",
            )
            for id_ in ("Visit", "a b", "../a", "a/b", "a--b", "-a", "a-", "é", "a_b", "a.b", "١", "x" * 101)
        ),
        (SOURCED.replace("add: x", "add: X"), 1, "`add` must be at most 100 lower-case letters", ""),
        (SOURCED.replace("add: x", "add:"), 1, "`add` must be text, got nothing", ""),
        ("- accept: a\n  title: x\n", 2, "`accept` takes no `title`", "use accept, quote, by, on, why"),
        ("- reject: [a]\n  hide: no\n", 2, "`reject` takes no `hide`", "use reject, quote"),
        ("- distinct: [a]\n", 1, "`distinct` must be a list of at least two ids, got 1", "distinct: [one, other]"),
        ("- event: a\n  act: claim\n", 2, '`act` must be one of event, statement, got "claim"', ""),
        ("- event: a\n  negated: 1\n", 2, "`negated` must be true or false", ""),
        ("- event: a\n  outcome: called off\n", 2, "`outcome` must be a mapping", ""),
        ("- event: a\n  outcome: {event: b}\n", 2, "`outcome` needs `came`", "add came"),
        ("- event: a\n  outcome: {came: perhaps}\n", 2, "`came` must be one of took place, took place later", ""),
        ("- event: {act: event}\n  outcome: {came: called off}\n  hide: no\n", 2, "with a pattern takes no", ""),
        # patterns
        ("- accept: {}\n", 1, "a pattern must ask for something, got nothing", "use article"),
        ("- accept: {artcle: x}\n", 1, 'a pattern takes no `artcle`; did you mean "article"?', ""),
        ("- accept: {article: []}\n", 1, "`article` must name at least one article, got an empty list", ""),
        ("- reject:\n    kind: happened\n", 2, "`kind` must be one of occurred", "write one of them"),
        ("- reject:\n    kind: [planned, happened]\n", 2, 'got "happened"', "write one of them"),
        ("- reject:\n    act: said\n", 2, "`act` must be one of event, statement", ""),
        ("- reject:\n    precision: minute\n", 2, "`precision` must be one of day, month", ""),
        ("- reject:\n    from: 2018\n", 2, "`from` must be a quoted EDTF date", 'write from: "2018"'),
        ('- reject:\n    from: "../2018"\n', 2, '`from` must be a date without an open end, got "../2018"', ""),
        ('- reject:\n    to: "2018/.."\n', 2, '`to` must be a date without an open end, got "2018/.."', ""),
        ('- reject:\n    from: "2019"\n    to: "2018-05"\n', 3, "`to` must not lie before `from`", "exchange"),
        ('- reject:\n    words: "..."\n', 2, '`words` must be words, got "..."', "write the words"),
        ("- event: {kind: planned}\n", 1, "`event` decides nothing", "add kind, act, negated, hide or why"),
        (
            "- event: {kind: planned}\n  title: x\n  hide: yes\n",
            2,
            "`event` with a pattern takes no `title`",
            "use event, kind",
        ),
        ("- event: {kind: planned}\n  id: x\n  hide: yes\n", 2, "`event` with a pattern takes no `id`", ""),
        ("- accept: {kind: planned}\n  quote: x\n", 2, "`accept` with a pattern takes no `quote`", "use accept, by"),
        # what an added event needs
        (ADD, 1, "`add` needs what proves it", "source: {title: ..., url: ...}"),
        (ADD + "  article: y\n", 1, "`article` and `quote` belong together", ""),
        (SOURCED + "  quote: Q.\n", 1, "`article` and `quote` belong together", ""),
        ('- add: x\n  when: "2018"\n  title: T\n  source: {title: S}\n', 1, "`add` needs `kind`", "add kind: ..."),
        ("- add: x\n  kind: occurred\n  title: T\n  source: {title: S}\n", 1, "`add` needs `when`", "add when: ..."),
        (ADD + "  source: S\n", 5, "`source` must be a mapping of keys to values, got S", ""),
        (ADD + "  source:\n", 5, "`source` must be a mapping of keys to values, got nothing", ""),
        (ADD + "  source: {outlet: S}\n", 5, "`source` needs `title`", ""),
        (ADD + "  source: {title: S, published: 2018-05-08}\n", 5, "`published` must be a quoted EDTF date", ""),
        *(
            (
                ADD + f"  source: {{title: S, url: {url!r}}}\n",
                5,
                "`url` must be an address that begins with https://",
                "",
            )
            for url in (
                "javascript:alert(1)",
                "JavaScript://example.org/%0aalert(1)",
                "java\\nscript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "//example.org/a",
                "example.org/a",
                "https://",
                "https:///a",
                "http://[",
                "https://example.org/a b",
            )
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_its_remedy(content, text, line, message, remedy):
    (problem,) = problems(content, text)
    assert (problem.path, problem.line) == ("content/curation.yaml", line)
    assert message in problem.message
    assert remedy in problem.remedy
    assert problem.remedy


def test_everything_wrong_is_told_at_once(content):
    text = """\
- event: a
  titel: x
  when: 2018
- merge: [b]
- event: c
  kind: happened
  hide: "yes"
"""
    assert [problem.line for problem in problems(content, text)] == [2, 3, 4, 6, 7]


def test_a_long_or_crooked_value_does_not_spoil_the_message(content):
    (problem,) = problems(content, '- event: a\n  kind: "' + "x\\e\\n" * 1000 + '"\n')
    assert "\x1b" not in str(problem)
    assert "\n" not in problem.message
    assert len(problem.message) < 400


KEYS = [*decisions.FIELDS, *(key for keys in decisions.FIELDS.values() for key in keys), "by", "on", "why", "other"]
ASKED = ["article", "from", "words", "x"]
PIECES = st.one_of(
    st.sampled_from(KEYS),
    st.sampled_from("-: \n[]{},\"'|>#&*!%~\té\x00\u202e"),
    st.sampled_from([": ", "\n- ", "\n  ", "2018", '"2018-03"', '"../2018"', "planned", "true", "http://["]),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(
    st.one_of(
        st.lists(PIECES).map("".join).map(str.encode),
        st.text().map(lambda text: text.encode("utf-8", "replace")),
        st.binary(),
    )
)
def test_any_file_gives_decisions_or_problems(tmp_path, data):
    (tmp_path / "curation.yaml").write_bytes(data)
    with suppress(InputError):
        editors.read(tmp_path)


VALUES = st.recursive(
    st.one_of(
        st.sampled_from(["x", "2018", '"2018-03"', "true", "~", "planned", '"\\u0000"', "'https://['"]),
        st.text("ab01-é").map(repr),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.dictionaries(st.sampled_from(["title", "url", "published", *ASKED]), inner, max_size=3).map(
            lambda fields: f"{{{', '.join(f'{key}: {value}' for key, value in fields.items())}}}"
        ),
    ),
    max_leaves=4,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(st.lists(st.dictionaries(st.sampled_from(KEYS), VALUES, min_size=1, max_size=6), max_size=4))
def test_any_keys_and_values_give_decisions_or_problems(tmp_path, entries):
    text = "".join("- " + "\n  ".join(f"{key}: {value}" for key, value in entry.items()) + "\n" for entry in entries)
    (tmp_path / "curation.yaml").write_text(text, "utf-8")
    with suppress(InputError):
        curation.apply((), editors.read(tmp_path), {}, ())  # what is wrong in itself is held against the rest, too
