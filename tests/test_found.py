"""What was found is kept exactly, in files that people can read, and that change only when what was found does."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline import found
from timeline.dates.when import When
from timeline.errors import InputError
from timeline.identity.memory import Gone, Memory
from timeline.model import Article, Kind, Report

ARTICLE = Article("articles/x.md", "x", "A title", date(2018, 1, 24), "<p>...</p>")
OTHER = replace(ARTICLE, path="articles/y.md", slug="y")
REPORT = Report(
    id="2018-03-05-minister-visits-capital",
    article="x",
    when=When.parse("2018-03-05"),
    kind="planned",
    title="Minister visits the capital",
    quote="He will visit the capital on March 5.",
    paragraph=7,
    start=120,
    words="March 5",
    at=29,
    rule="<month> <day>",
    anchor=date(2018, 1, 24),
)
GONE = Gone(replace(REPORT, id="gone", article="z"), ("other", "2018-03-05-minister-visits-capital"))

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
IDS = st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}", fullmatch=True)
NUMBER = st.integers(0, 10**6)
WHENS = st.sampled_from(["2018", "2018-03", "201X", "2018-03~", "2025-22", "../2025-08-31", "2018-01/.."]).map(
    When.parse
)
REPORTS = st.builds(
    Report,
    id=IDS,
    article=st.just("x"),
    when=WHENS,
    kind=st.sampled_from(get_args(Kind)),
    title=TEXT,
    quote=TEXT,
    paragraph=NUMBER,
    start=NUMBER,
    words=TEXT,
    at=NUMBER,
    rule=TEXT,
    anchor=st.dates(),
    speaker=TEXT,
)


def files(content: Path) -> list[str]:
    return sorted(file.name for file in (content / "events").iterdir())


def refusal(content: Path, *articles: Article) -> str:
    with pytest.raises(InputError) as raised:
        found.write(content, dict.fromkeys(articles, ()))
    return str(raised.value)


def test_a_file_is_written_for_people(tmp_path):
    others = [replace(REPORT, id="other", act="statement"), replace(REPORT, id="third", negated=True)]
    found.write(tmp_path, {ARTICLE: [REPORT, *others]})
    assert [REPORT, *others] == [*found.read(tmp_path).told]
    found.write(tmp_path, {ARTICLE: [REPORT, replace(REPORT, id="other", speaker="The minister")]})
    assert (
        (tmp_path / "events" / "x.yaml")
        .read_text("utf-8")
        .startswith(
            """\
# Found in articles/x.md, and written anew by `make` when that changes. Decisions belong in ../curation.yaml.
article: x
published: "2018-01-24"
events:
- id: 2018-03-05-minister-visits-capital
  when: "2018-03-05"
  kind: planned
  title: "Minister visits the capital"
  words: "March 5"
  rule: "<month> <day>"
  anchor: "2018-01-24"
  quote: "He will visit the capital on March 5."
  at: {paragraph: 7, sentence: 120, words: 29}
- id: other
"""
        )
    )
    assert (tmp_path / "events" / "x.yaml").read_text("utf-8").endswith('  speaker: "The minister"\n')


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(REPORTS, max_size=3, unique_by=lambda report: report.id),
    st.lists(st.builds(Gone, REPORTS, st.lists(IDS, unique=True).map(tuple)), max_size=2),
)
def test_reports_come_back_exactly(tmp_path, reports, gone):
    events = {report.id: "2018-another" for report in reports[1:]}
    memory = Memory(tuple(reports), tuple(gone), events, frozenset(each.id for each in gone), frozenset("x"))
    found.write(tmp_path, {ARTICLE: reports}, memory)
    assert found.read(tmp_path) == memory
    before = {file.name: file.read_bytes() for file in (tmp_path / "events").iterdir()}
    found.write(tmp_path, {ARTICLE: tuple(reports)}, memory)
    assert {file.name: file.read_bytes() for file in (tmp_path / "events").iterdir()} == before

    told = [report.bearing("fresh") for report in reports]  # what the article tells, read anew
    proof = found.proof(ARTICLE, told)
    assert found.read(tmp_path, {"x": (told, proof)}) == memory
    found.write(tmp_path, {ARTICLE: tuple(reports)}, memory, {"x": proof})
    assert {file.name: file.read_bytes() for file in (tmp_path / "events").iterdir()} == before


def test_a_file_that_holds_what_its_article_tells_is_not_read_but_for_its_ids(tmp_path):
    found.write(tmp_path, {ARTICLE: [REPORT]})
    told = ([REPORT], found.proof(ARTICLE, [REPORT]))
    assert found.read(tmp_path, {"x": told}).told[0] is REPORT


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("the capital on", "the town on"),
        ('title: "Minister visits the capital"', "title: 'Minister visits the capital'"),
        ("- id: 2018-03-05-minister-visits-capital", '- id: "2018-03-05-minister-visits-capital"'),
        ("  rule", "  event: Other\n  rule"),
    ],
)
def test_a_file_that_was_changed_by_hand_is_read_as_it_stands_and_written_anew(tmp_path, old, new):
    found.write(tmp_path, {ARTICLE: [REPORT]})
    file, proof = tmp_path / "events/x.yaml", found.proof(ARTICLE, [REPORT])
    before = file.read_text("utf-8")
    file.write_text(before.replace(old, new), "utf-8")
    assert file.read_text("utf-8") != before
    try:
        alone = found.read(tmp_path)
    except InputError as error:
        with pytest.raises(InputError, match=str(error)[:40]):
            found.read(tmp_path, {"x": ([REPORT], proof)})
    else:
        assert found.read(tmp_path, {"x": ([REPORT], proof)}) == alone
    found.write(tmp_path, {ARTICLE: [REPORT]}, Memory(), {"x": proof})
    assert file.read_text("utf-8") == before


def test_nothing_was_found_before_the_first_build(tmp_path):
    assert found.read(tmp_path) == Memory()


def test_an_article_without_events_has_its_file(tmp_path):
    found.write(tmp_path, {ARTICLE: []})
    assert files(tmp_path) == ["x.yaml"]
    assert found.read(tmp_path) == Memory(articles=frozenset("x"))


def test_only_what_differs_is_written(tmp_path):
    found.write(tmp_path, {ARTICLE: [REPORT], OTHER: []})
    kept, changed = (tmp_path / "events" / name for name in ("x.yaml", "y.yaml"))
    before = kept.stat().st_ino, changed.stat().st_ino  # a file that is replaced becomes another one
    found.write(tmp_path, {ARTICLE: [REPORT], OTHER: [replace(REPORT, article="y")]})
    assert kept.stat().st_ino == before[0]
    assert changed.stat().st_ino != before[1]


def test_the_file_of_an_article_that_is_gone_is_deleted(tmp_path):
    found.write(tmp_path, {ARTICLE: [], OTHER: []})
    found.write(tmp_path, {OTHER: []})
    assert files(tmp_path) == ["y.yaml"]


def test_what_an_interrupted_build_left_is_cleared_and_other_files_are_not(tmp_path):
    (tmp_path / "events").mkdir()
    for name in (".z.yaml.tmp", ".x.yaml.tmp", ".gitkeep", "README.md"):
        (tmp_path / "events" / name).touch()
    found.write(tmp_path, {ARTICLE: []})
    assert files(tmp_path) == [".gitkeep", "README.md", "x.yaml"]


def test_the_record_of_what_is_gone_exists_only_while_something_is(tmp_path):
    found.write(tmp_path, {ARTICLE: [REPORT]}, Memory(gone=(GONE,)))
    assert files(tmp_path) == ["_gone.yaml", "x.yaml"]
    assert found.read(tmp_path) == Memory((REPORT,), (GONE,), articles=frozenset("x"))
    found.write(tmp_path, {ARTICLE: [REPORT]})
    assert files(tmp_path) == ["x.yaml"]


@pytest.mark.parametrize(
    ("changes", "touched", "looks"),
    [
        ({}, False, 0),
        ({}, True, 1),  # what was done to it meanwhile is mended
        ({"events": {REPORT.id: "other"}}, False, 1),
        ({"later": frozenset([REPORT.id])}, False, 1),
        ({"told": (replace(REPORT, id="other"),)}, False, 1),
    ],
)
def test_a_file_that_held_the_same_when_it_was_read_is_read_no_more(tmp_path, monkeypatch, changes, touched, looks):
    file, proof = tmp_path / "events/x.yaml", found.proof(ARTICLE, [REPORT])
    found.write(tmp_path, {ARTICLE: (REPORT,)})
    before, looked, read = found.read(tmp_path, {"x": ([REPORT], proof)}), [], found.numbered
    monkeypatch.setattr(found, "numbered", lambda file: looked.append(file) or read(file))
    now = replace(before, **changes)
    if touched:
        file.write_bytes(file.read_bytes() + b"# mine")
    found.write(tmp_path, {ARTICLE: now.told}, now, {"x": proof}, before)
    assert looks == len(looked)
    assert found.read(tmp_path) == now
    assert b"# mine" not in file.read_bytes()


@pytest.mark.parametrize("slug", ["a", "2018-visit", "v1.2", "été", "a_b", "x" * 240])
def test_slugs_that_name_a_file(tmp_path, slug):
    found.write(tmp_path, {replace(ARTICLE, slug=slug): [replace(REPORT, article=slug)]})
    assert files(tmp_path) == [f"{slug}.yaml"]
    assert found.read(tmp_path).told[0].article == slug


@pytest.mark.parametrize(
    "slug",
    [
        "",
        ".",
        "..",
        "../x",
        "/etc/x",
        "a/b",
        "a\\b",
        "..\\x",
        "c:x",
        ".hidden",
        "_gone",
        "a b",
        "a\n",
        "a\0b",
        "-x",
        "x" * 241,
    ],
)
def test_slugs_that_would_leave_the_folder_or_hide_in_it_are_refused(tmp_path, slug):
    text = refusal(tmp_path, replace(ARTICLE, slug=slug), OTHER)
    assert f"{tmp_path.name}/articles/x.md: `Slug` must be usable as the name of a file" in text
    assert list(tmp_path.iterdir()) == []  # nothing is written when anything is refused


def test_two_articles_with_one_slug_are_refused(tmp_path):
    text = refusal(tmp_path, ARTICLE, replace(OTHER, slug="X"))  # one file on many machines
    assert f'articles/y.md: `Slug` must be its own, got "X", which {tmp_path.name}/articles/x.md has too' in text


@pytest.mark.parametrize(
    ("old", "new", "line", "part"),
    [
        ('when: "2018-03-05"', "when: 2018-03-05", 6, "`when` must be a quoted EDTF date"),
        ('when: "2018-03-05"', 'when: "2018-3-5"', 6, "`when`: expected an EDTF date"),
        ('  when: "2018-03-05"\n', "", 5, "an event needs `when`"),
        ("kind: planned", "kind: plan", 7, "`kind` must be one of"),
        ('anchor: "2018-01-24"', 'anchor: "2018"', 11, "`anchor` must be a day"),
        ("paragraph: 7", "paragraph: seven", 13, "`paragraph` must be a number"),
        ("paragraph: 7, ", "", 13, "`paragraph` must be a number, got nothing"),
        ('title: "', "title: [", 8, "expected YAML"),
        ('title: "Minister visits the capital"', "title: 2018", 8, "`title` must be text, got 2018 (a number)"),
        ("  quote: ", "  qoute: ", 5, "`quote` must be text, got nothing"),
        ("article: x\n", "", 2, "`article` must be text, got nothing"),
        ("events:", "event:", 2, "`events` must be a list of mappings, got nothing"),
        ("- id: ", "- id: ../", 5, "`id` must be at most 100 lower-case letters"),  # it becomes a file's name
        ("- id: ", "- a\n- id: ", 4, "`events` must be a list of mappings, got a list"),
    ],
)
def test_a_file_broken_by_hand_may_be_deleted(tmp_path, old, new, line, part):
    found.write(tmp_path, {ARTICLE: [REPORT], OTHER: []})
    file = tmp_path / "events" / "x.yaml"
    assert old in file.read_text("utf-8")
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
    with pytest.raises(InputError) as raised:
        found.read(tmp_path)
    problem = raised.value.problems[0]
    assert (problem.path, problem.line) == (f"{tmp_path.name}/events/x.yaml", line)
    assert part in problem.message
    assert problem.remedy.endswith("delete the file: `make` writes it anew, and some ids may change")


def test_all_broken_files_are_told_together(tmp_path):
    (tmp_path / "events").mkdir()
    (tmp_path / "events" / "a.yaml").write_text("- x\n")
    (tmp_path / "events" / "_gone.yaml").write_bytes(b"\xff")
    with pytest.raises(InputError) as raised:
        found.read(tmp_path)
    gone, other = raised.value.problems
    assert gone.remedy.startswith("restore")  # deleting alone would lose what decisions were about
    assert other.message == "expected an article's events"


def test_a_folder_that_cannot_be_written_is_a_problem(tmp_path):
    (tmp_path / "events").touch()  # a file stands where the folder should be
    with pytest.raises(InputError, match="cannot be written"):
        found.write(tmp_path, {ARTICLE: []})


def test_every_report_is_known_by_its_file_and_line(tmp_path):
    reports = [REPORT, replace(REPORT, id="1920s-storm", speaker="The minister"), replace(REPORT, id="other")]
    found.write(tmp_path, {ARTICLE: reports, OTHER: [replace(REPORT, id="y")]}, Memory(gone=(GONE,)))
    places = found.places(tmp_path)
    assert {"2018-03-05-minister-visits-capital", "1920s-storm", "other", "y"} == set(places)
    for id_, (path, line) in places.items():
        assert id_ in (tmp_path.parent / path).read_text("utf-8").splitlines()[line - 1]


def test_nothing_is_known_of_the_place_of_what_was_never_written(tmp_path):
    assert {} == found.places(tmp_path)
