"""YAML is read with its lines and typing kept, and written to the same bytes that every reader takes back."""

from contextlib import suppress

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from timeline import store
from timeline.errors import InputError, Problem
from timeline.store import Fields, Items, Node, Scalar, Value

TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def either_loader(request, monkeypatch):
    """Both halves of PyYAML: a machine may have no compiled one."""
    monkeypatch.setattr(store, "_LOADER", getattr(yaml, request.param))


def problems(source: str | bytes) -> tuple[Problem, ...]:
    with pytest.raises(InputError) as raised:
        store.read("f.yaml", source if isinstance(source, bytes) else source.encode())
    return raised.value.problems


@pytest.mark.usefixtures("either_loader")
def test_nodes_know_their_lines():
    node = store.read("f.yaml", b'- a: "x"\n  b:\n    - y\n# a comment\n- {c: z}\n')
    assert node == Items(
        (
            Fields(
                (
                    (Scalar("a", 1, quoted=False), Scalar("x", 1)),
                    (Scalar("b", 2, quoted=False), Items((Scalar("y", 3, quoted=False),), 3)),
                ),
                1,
            ),
            Fields(((Scalar("c", 5, quoted=False), Scalar("z", 5, quoted=False)),), 5),
        ),
        1,
    )


@pytest.mark.usefixtures("either_loader")
@pytest.mark.parametrize(
    ("typed", "text", "quoted", "retyped"),
    [
        ("2018", "2018", False, "a number"),
        ("12:30", "12:30", False, "a number"),  # minutes and seconds, in YAML 1.1
        ("1.5", "1.5", False, "a number"),
        ("2018-03-05", "2018-03-05", False, "a date"),
        ("2018-03", "2018-03", False, ""),
        ("yes", "yes", False, "a boolean"),
        ("on", "on", False, "a boolean"),
        ("~", "~", False, "nothing"),
        ("", "", False, "nothing"),
        ("plain words", "plain words", False, ""),
        ('"2018"', "2018", True, ""),
        ("'yes'", "yes", True, ""),
        ('"\\u00e9"', "é", True, ""),
    ],
)
def test_scalars_keep_what_was_typed(typed, text, quoted, retyped):
    node = store.read("f.yaml", f"a: {typed}\n".encode())
    assert node == Fields(((Scalar("a", 1, quoted=False), Scalar(text, 1, quoted, retyped)),), 1)


@pytest.mark.usefixtures("either_loader")
@pytest.mark.parametrize("source", [b"", b"\n\n", b"# only a comment\n", b"\xef\xbb\xbf"])
def test_a_file_without_content_holds_nothing(source):
    assert store.read("f.yaml", source) is None


@pytest.mark.usefixtures("either_loader")
def test_a_byte_order_mark_and_windows_line_ends_do_no_harm():
    node = store.read("f.yaml", b"\xef\xbb\xbf- a\r\n- b\r\n")
    assert node == Items((Scalar("a", 1, quoted=False), Scalar("b", 2, quoted=False)), 1)


def test_a_file_that_is_not_there_holds_nothing(tmp_path):
    assert store.load(tmp_path / "none.yaml", "none.yaml") is None


def test_a_folder_in_place_of_a_file_is_a_problem(tmp_path):
    with pytest.raises(InputError, match="cannot be read"):
        store.load(tmp_path, "f.yaml")


@pytest.mark.usefixtures("either_loader")
@pytest.mark.parametrize(
    ("source", "line", "part"),
    [
        ("a: 1\nb: 2\na: 3\n", 3, "`a` stands here and on line 1"),
        ("a: 1\n'a': 3\n", 2, "`a` stands here and on line 1"),  # one key, typed in two ways
        ("- x\n- {a: 1, a: 2}\n", 2, "`a` stands here and on line 2"),
        ("- a\n- &b c\n", 2, 'neither anchors nor aliases, got "b"'),
        ("- &b c\n- *b\n", 1, 'neither anchors nor aliases, got "b"'),
        ("- a\n- *b\n", 2, 'neither anchors nor aliases, got "b"'),
        (
            "- !!python/object/apply:os.system [ls]\n",
            1,
            'no tags, got "tag:yaml.org,2002:python/object/apply:os.system"',
        ),
        ("- a\n- !x {a: b}\n", 2, 'no tags, got "!x"'),
        ("a\n---\nb\n", 2, "a second one"),
        ("---\na\n---\nb\n", 3, "a second one"),
        ("- a: b\n\tc: d\n", 2, "a tab"),
        ("a:\n\tb: c\n", 2, "a tab"),
        ("- title: He said: no\n", 1, "a colon"),
        ("- a: 1\n   b: 2\n", 2, "a colon"),
        ("- a: - b\n", 1, 'a "-"'),
        ('- a: b\n- c: "never closed\n\n', 2, "a quotation mark that is never closed"),
        ("- a: b\n- c: [d\n- e\n", 2, "a bracket that is never closed"),
        ("- a: @b\n", 1, "a sign of YAML's own"),
        ("- a: `b`\n", 1, "a sign of YAML's own"),
        ('- a: "\\q"\n', 1, "a backslash"),
        ('- a: "He said "no"."\n', 1, "a line that does not go on"),
        ("- a: 'it's'\n", 1, "a line that does not go on"),
        ('- a: "b"\n c: d\n', 2, "a line that does not go on"),
        ("- a\nb: c\n", 2, "a line that does not go on"),
        ("? [a]\n: b\n", 1, "a word before the colon, got brackets"),
        ("%YAML 3.0\n---\na\n", 1, "its parser says"),
        ("[" * 12, 1, "at most 10 levels"),
        ("[" * 100_000, 1, "at most 10 levels"),
        ("- a\n- " + "{a: " * 12, 2, "at most 10 levels"),
        (b"- a\n- \xff\n", 2, "expected text in UTF-8, got the byte 0xff"),
        ("- é\n- ü\n".encode("latin-1"), 1, "expected text in UTF-8"),
        ("- a\n".encode("utf-16"), 1, "expected text in UTF-8"),
        (b"- a\n- \x00\n", 2, "got the character U+0000"),
        (b"- a\n- \x1b[31m\n", 2, "got the character U+001B"),
    ],
)
def test_what_is_no_plain_yaml_is_a_problem_with_its_line(source, line, part):
    problem = problems(source)[0]
    assert (problem.path, problem.line) == ("f.yaml", line)
    assert part in problem.message


@pytest.mark.usefixtures("either_loader")
def test_problems_are_told_together():
    found = problems("- &a b\n- !c d\n- {e: 1, e: 2}\n- *a\n")
    assert [problem.line for problem in found] == [1, 2, 3, 4]


@pytest.mark.usefixtures("either_loader")
@pytest.mark.parametrize("text", ['"\\ud800"', '"\\UFFFFFFFF"'])  # the two loaders differ in what they let pass
def test_an_escape_that_is_no_character_is_a_problem_or_kept_for_later(text):
    try:
        node = store.read("f.yaml", text.encode())
    except InputError:
        return
    assert isinstance(node, Scalar)


def test_ten_levels_are_read():
    assert isinstance(store.read("f.yaml", b"[" * 10 + b"x" + b"]" * 10), Items)
    assert isinstance(store.read("f.yaml", b"{a: " * 10 + b"x" + b"}" * 10), Fields)


def test_an_alias_bomb_is_refused_without_being_built():
    bomb = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30))
    assert "neither anchors nor aliases" in problems(bomb)[0].message


@given(st.one_of(TEXT.map(str.encode), st.binary(), st.text("-:{}[]&*!|>'\"%@`# \n\tab0,?\\").map(str.encode)))
def test_any_bytes_give_nodes_or_problems(source):
    for loader in ("CSafeLoader", "SafeLoader"):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(store, "_LOADER", getattr(yaml, loader))
            with suppress(InputError):
                store.read("f.yaml", source)


def plain(node: Node | None) -> object:
    match node:
        case Scalar(text=text, quoted=False, retyped="a number"):
            return int(text)
        case Scalar(text=text):
            return text
        case Items(nodes=nodes):
            return [plain(item) for item in nodes]
        case Fields(entries=entries):
            return {key.text: plain(value) for key, value in entries}
    return None


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("month-day", "month-day"),
        ("2018-03-05-a-visit", "2018-03-05-a-visit"),
        ("2018-03-05", '"2018-03-05"'),  # else a date
        ("2018", '"2018"'),
        ("2018-03", '"2018-03"'),  # a date to us, so never bare
        ("201X", '"201X"'),
        ("1e5", '"1e5"'),
        ("no", '"no"'),
        ("null", '"null"'),
        ("", '""'),
        ("A sentence.", '"A sentence."'),
        ('He said "no".', "'He said \"no\".'"),
        ('It\'s "no".', "'It''s \"no\".'"),
        ("a\\b", "'a\\b'"),
        ("a\nb", '"a\\u000ab"'),
        ('"\n', '"\\"\\u000a"'),
        ("a\u202eb", '"a\\u202eb"'),  # would turn the line around in an editor
        ("🕊 été", '"🕊 été"'),
        ("# no comment", '"# no comment"'),
        ("- no item", '"- no item"'),
    ],
)
def test_text_is_written_so_that_nothing_mistakes_it(text, written):
    assert store.dump({"a": text}, "c") == f"# c\na: {written}\n"


def test_a_document_is_written_for_people():
    value: dict[str, Value] = {
        "article": "x",
        "none": [],
        "events": [{"id": "a-b", "at": {"n": 7, "m": 0}}, {"id": "c"}],
    }
    assert store.dump(value, "Found in a.md\nevil: true") == (
        "# Found in a.md\\u000aevil: true\narticle: x\nnone: []\nevents:\n- id: a-b\n  at: {n: 7, m: 0}\n- id: c\n"
    )


@given(TEXT, st.integers(0, 10**6), TEXT)
def test_what_is_written_is_read_back_by_any_reader(text, number, comment):
    value: dict[str, Value] = {"a": [{"b": text, "c": number, "d": {"e": number}}], "f": text}
    source = store.dump(value, comment)
    assert plain(store.read("f.yaml", source.encode())) == value
    assert yaml.safe_load(source) == value
    assert source.count("\n") == 6


def test_a_long_line_is_not_folded():
    text = "word " * 5000
    source = store.dump({"a": text}, "c")
    assert source.count("\n") == 2
    assert plain(store.read("f.yaml", source.encode())) == {"a": text}


@given(st.lists(TEXT, min_size=1, max_size=3))
def test_the_items_of_a_list_can_be_pasted_one_after_the_other(texts):
    entries: list[dict[str, Value]] = [{"merge": texts, "why": text} for text in texts]
    source = store.items(entries[:1]) + store.items(entries[1:])
    assert plain(store.read("f.yaml", source.encode())) == entries
    assert yaml.safe_load(source) == entries
    assert source.count("\n") == 2 * len(entries)


def test_an_item_is_written_for_people():
    assert store.items([{"merge": ["a-b", "2018"], "title": "T"}]) == '- merge: [a-b, "2018"]\n  title: "T"\n'
