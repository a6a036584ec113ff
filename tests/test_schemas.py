"""The JSON Schemas say of the YAML files and of timeline.json what the program says of them, and nothing else."""

import json
import re
from contextlib import suppress
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tests.samples import POST, report
from timeline import found
from timeline.dates.when import When
from timeline.editing import additions, decisions, editors, patterns, roster
from timeline.editing.signature import SIGNED
from timeline.identity.memory import Gone, Memory
from timeline.model import ACTS, CAME, KINDS

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "timeline/schemas"
SCHEMAS = {path.name.partition(".")[0]: json.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.json"))}
CURATION, EVENTS, NAMES, TIMELINE = (
    Draft202012Validator(SCHEMAS[name]) for name in ("curation", "events", "names", "timeline")
)
DEFINED = SCHEMAS["curation"]["$defs"]


class Loader(yaml.SafeLoader):
    """Takes keys as they are typed: to YAML 1.1, which it reads, `on` would be a boolean."""

    def construct_mapping(self, node, deep=False):  # noqa: ARG002, FBT002  (as the parent has it)
        return {key.value: self.construct_object(value, deep=True) for key, value in node.value}


def accepts(schema: Draft202012Validator, text: str) -> bool:
    """Whether YAML text is as a schema says. The loader types dates, so that one without quotes is no text."""
    return schema.is_valid(yaml.load(text, Loader))  # noqa: S506  (it is a safe one)


def parts(schema):
    """A schema with all that it is made of."""
    yield schema
    for value in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        if isinstance(value, dict | list):
            yield from parts(value)


# --- the schemas themselves ---


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one(name):
    Draft202012Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize("name", SCHEMAS)
def test_what_a_schema_refers_to_is_defined_and_used(name):
    made = [part for part in parts(SCHEMAS[name]) if isinstance(part, dict)]
    used = {part["$ref"].rpartition("/")[2] for part in made if "$ref" in part}
    assert used == set(SCHEMAS[name]["$defs"])


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_field_is_described(name):
    bare = {
        key
        for part in parts(SCHEMAS[name])
        if isinstance(part, dict)
        for key, field in part.get("properties", {}).items()
        if "description" not in field | SCHEMAS[name]["$defs"].get(field.get("$ref", "").rpartition("/")[2], {})
    }
    assert set() == bare - {"event"}  # which names no field where one id alone may get an address


# --- content/curation.yaml ---

OWN = {verb: [] for verb in decisions.FIELDS}
for each in SCHEMAS["curation"]["items"]["oneOf"]:
    OWN[each["title"]].append(each["properties"])


def fields(verb, ref):
    """The fields of the verb's schema whose own value is of this definition."""
    (properties,) = [each for each in OWN[verb] if each[verb]["$ref"].rpartition("/")[2] == ref]
    return set(properties) - {verb, *SIGNED}


@pytest.mark.parametrize("verb", decisions.FIELDS)
def test_a_verb_takes_the_fields_that_the_program_takes(verb):
    ref = {"merge": "several", "distinct": "several", "add": "new-id"}.get(verb, "ids")
    assert fields(verb, ref) == set(decisions.FIELDS[verb])


@pytest.mark.parametrize("verb", decisions.SWEEPING)
def test_a_verb_with_a_pattern_takes_the_fields_that_the_program_takes(verb):
    assert fields(verb, "pattern") == set(decisions.SWEEPING[verb])


def test_every_verb_and_every_decision_by_pattern_has_a_schema():
    assert {verb: 1 + (verb in decisions.SWEEPING) for verb in decisions.FIELDS} == {
        verb: len(each) for verb, each in OWN.items()
    }


def test_a_pattern_has_the_keys_that_the_program_knows():
    assert list(patterns.KEYS) == list(DEFINED["pattern"]["properties"])
    assert list(patterns.PRECISIONS) == DEFINED["pattern"]["properties"]["precision"]["anyOf"][0]["enum"]


def test_a_source_has_the_keys_that_the_program_knows():
    (add,) = OWN["add"]
    assert list(additions.SOURCE) == list(add["source"]["properties"])


@pytest.mark.parametrize("name", ["curation", "events", "timeline"])
def test_kinds_and_acts_are_those_of_the_model(name):
    assert (list(KINDS), list(ACTS)) == tuple(SCHEMAS[name]["$defs"][key]["enum"] for key in ("kind", "act"))


def test_an_outcome_has_the_keys_and_values_that_the_program_knows():
    assert list(decisions.OUTCOME) == list(DEFINED["outcome"]["properties"])
    ours, theirs = DEFINED["outcome"], SCHEMAS["timeline"]["properties"]["events"]["items"]["properties"]["outcome"]
    assert list(CAME) == ours["properties"]["came"]["enum"] == theirs["anyOf"][0]["properties"]["came"]["enum"]


def test_the_decisions_of_this_site_are_as_the_schema_says():
    assert accepts(CURATION, (ROOT / "content/curation.yaml").read_text("utf-8"))


def test_the_decisions_of_this_site_name_their_schema():
    file = ROOT / "content/curation.yaml"
    named = re.match(r"# yaml-language-server: \$schema=(\S+)\n", file.read_text("utf-8"))
    assert (file.parent / named[1]).resolve() == FOLDER / "curation.schema.json"


@pytest.mark.parametrize("name", ["README.md", "docs/curating.md"])
def test_what_the_documents_show_is_as_the_schema_says(name):
    blocks = re.findall(r"```yaml\n((?:-|#) .*?)```", (ROOT / name).read_text("utf-8"), re.DOTALL)
    assert blocks
    schemas = [NAMES if block.startswith("- name") else CURATION for block in blocks]
    assert [True] * len(blocks) == [accepts(schema, block) for schema, block in zip(schemas, blocks, strict=True)]


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ((ROOT / "content/names.yaml").read_text("utf-8"), True),
        ("# nothing yet\n", True),
        ('- name: "Anna Berg"\n  also: Berg\n  kind: place\n', True),
        ('- name: ""\n', False),
        ('- name: " "\n', False),
        ('- name: Ø\n  also: ["...", "Å."]\n', False),  # no word
        ('- ignore: "Ø-1"\n', True),
        ('- name: "Anna Berg"\n  kind: person\n', False),
        ('- nam: "Anna Berg"\n', False),
        ("- ignore: []\n", False),
        ('- ignore: "Zeppelin"\n  name: "Zeppelin"\n', False),
    ],
)
def test_the_schema_of_names_takes_what_the_program_takes(tmp_path, text, fits):
    (tmp_path / "names.yaml").write_text(text, encoding="utf-8")
    assert (fits, fits) == (accepts(NAMES, text), not roster.read(tmp_path).problems)


ADD = '- add: x\n  when: "2018"\n  title: T\n  kind: occurred\n'


@pytest.mark.parametrize(
    "text",
    [
        "event: a\n",
        "- a\n",
        "- title: x\n",
        "- {}\n",
        "- event: a\n  merge: [b, c]\n",
        "- event: a\n  titel: x\n",
        "- split: a\n  title: x\n",
        "- event: a\n  when: 1998\n",
        "- event: a\n  when: 2018-03-05\n",
        "- event: a\n  when: ~\n",
        '- event: a\n  when: "2018-3"\n',
        '- event: a\n  when: "2018-13"\n',
        '- event: a\n  when: "next spring"\n',
        "- event: a\n  hide: yes\n  on: 2018-02-01\n",
        '- event: a\n  hide: yes\n  on: "2018-02"\n',
        "- event: a\n  kind: happened\n",
        '- event: a\n  hide: "true"\n',
        "- event: a\n  title: 2015\n",
        "- event: a\n  title: Yes\n",
        '- event: a\n  title: " "\n',
        "- event: []\n  hide: yes\n",
        "- event: 2018-03-05\n  hide: yes\n",
        "- event: a\n",
        '- event: a\n  quote: "Q."\n',
        "- event: [a, b]\n  id: c\n",
        "- merge: [a]\n",
        "- merge: a\n",
        "- merge: {article: a}\n",
        "- split: []\n",
        "- distinct: [a]\n",
        "- accept: a\n  title: x\n",
        "- reject: [a]\n  hide: no\n",
        "- accept: {}\n",
        "- accept: {artcle: x}\n",
        "- accept: {article: []}\n",
        "- reject: {kind: happened}\n",
        "- reject: {from: 2018}\n",
        '- reject: {from: "../2018"}\n',
        "- event: {kind: planned}\n",
        "- event: {kind: planned}\n  title: x\n  hide: yes\n",
        "- accept: {kind: planned}\n  quote: x\n",
        *(f"- event: a\n  id: {id_!r}\n" for id_ in ("Visit", "a b", "../a", "a--b", "-a", "é", "a_b", "x" * 101)),
        ADD,
        ADD + "  article: y\n",
        ADD + "  source: {title: S}\n  quote: Q.\n",
        '- add: x\n  when: "2018"\n  title: T\n  source: {title: S}\n',
        ADD + "  source: S\n",
        ADD + "  source: {outlet: S}\n",
        ADD + "  source: {title: S, name: x}\n",
        ADD + "  source: {title: S, url: 'javascript:alert(1)'}\n",
        ADD + "  source: {title: S, url: 'https:///a'}\n",
        ADD + "  source: {title: S, published: 2018-05-08}\n",
    ],
)
def test_what_the_program_does_not_take_the_schema_does_not(text, tmp_path):
    (tmp_path / "curation.yaml").write_text(text, "utf-8")
    assert editors.read(tmp_path).problems
    assert not accepts(CURATION, text)


# Where a schema cannot see what is wrong, no such value is drawn: [a, a], the 30th of February, dates out of order.
TEXTS = st.sampled_from(["a", "b-2", "The bridge"])
LISTS = st.lists(st.sampled_from(["a", "b", "c"]), min_size=2, max_size=3, unique=True)
DATES = st.sampled_from(["2018", "2018-03", "2018-03-05~", "201X", "2018-22", "2018-01/2018-03"])
GOOD = {
    "when": DATES | st.sampled_from(["../2018", "2018/.."]),
    "on": st.just("2018-02-01"),
    "from": DATES,
    "to": st.just("2019"),
    "kind": st.sampled_from(KINDS),
    "act": st.sampled_from(ACTS),
    "precision": st.sampled_from(["day", "month"]),
    "negated": st.booleans(),
    "hide": st.booleans(),
    "id": st.sampled_from(["a", "a-b"]),
    "outcome": st.fixed_dictionaries({"came": st.sampled_from(CAME)}, optional={"event": TEXTS}),
    "source": st.fixed_dictionaries(
        {"title": TEXTS}, optional={"url": st.just("https://example.org"), "outlet": TEXTS}
    ),
}
BAD = st.sampled_from(["", " ", 7, None, True, [], ["a", ""], ["a", "b"], {}, {"x": "y"}, "../2018", "2018-13", "A b"])
ASKED = st.fixed_dictionaries({}, optional={key: GOOD.get(key, TEXTS | LISTS) for key in patterns.KEYS})
MEANT = {"merge": LISTS, "distinct": LISTS, "split": TEXTS | LISTS, "add": GOOD["id"]}


@st.composite
def entries(draw):
    """A decision that is right, or nearly so: one value that may be wrong, or one key too many."""
    verb = draw(st.sampled_from(list(decisions.FIELDS)))
    allowed = {key: GOOD.get(key, TEXTS) for key in (*decisions.FIELDS[verb], *SIGNED)}
    entry = {verb: draw(MEANT.get(verb, TEXTS | LISTS | ASKED))} | draw(st.fixed_dictionaries({}, optional=allowed))
    if draw(st.booleans()):
        place = draw(st.sampled_from([place for place in (entry, entry[verb]) if isinstance(place, dict)]))
        place[draw(st.sampled_from([*place, "title", "other"]))] = draw(BAD)
    return entry


ENTRIES = entries()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(ENTRIES)
def test_program_and_schema_take_the_same_decisions(tmp_path, entry):
    text = "- " + json.dumps(entry)
    (tmp_path / "curation.yaml").write_text(text, "utf-8")
    assert accepts(CURATION, text) == (not editors.read(tmp_path).problems)


DIGITS = st.sampled_from(["2018", "0000", "201X", "-03", "-13", "-22", "-05", "-31", "~", "?", "/", ".."])


@settings(max_examples=250)
@given(st.lists(DIGITS, max_size=6).map("".join))
def test_a_date_that_the_program_reads_is_one_to_the_schema(text):
    fits = Draft202012Validator(DEFINED["edtf"]).is_valid(text)
    with suppress(ValueError):
        When.parse(text)
        assert fits
    if fits and not re.search(r"-31|/", text):  # that the 31st exists, and an end is not before its start, takes more
        assert When.parse(text)


# --- content/events/ ---


def test_the_events_of_this_site_are_as_the_schema_says():
    files = sorted((ROOT / "content/events").glob("*.yaml"))
    assert files
    assert [True] * len(files) == [accepts(EVENTS, file.read_text("utf-8")) for file in files]


def test_what_the_program_writes_is_as_the_schema_says(tmp_path):
    told = report(POST, "2018-01", "Opens in ", "January", id="2018-01-opens", speaker="the mayor", act="statement")
    gone = (Gone(told), Gone(told, ("one", "2018-other")))
    found.write(tmp_path, {POST: [told]}, Memory((), gone, {told.id: "2018-other"}, frozenset([told.id])))
    written = {file.name: file.read_text("utf-8") for file in (tmp_path / "events").iterdir()}
    assert {"bridge.yaml", "_gone.yaml"} == set(written)
    assert all(accepts(EVENTS, text) for text in written.values())


@pytest.mark.parametrize("key", ["id", "when", "quote", "at"])
def test_a_report_that_lacks_something_is_refused(tmp_path, key):
    found.write(tmp_path, {POST: [report(POST, "2018-01", "Opens in ", "January")]})
    read = yaml.safe_load((tmp_path / "events/bridge.yaml").read_text("utf-8"))
    del read["events"][0][key]
    assert not EVENTS.is_valid(read)


# --- timeline.json ---

EVENT = {
    "id": "2018-03-visit",
    "url": "events/2018-03-visit.html",
    "edtf": "2018-03",
    "earliest": "2018-03-01",
    "latest": None,
    "precision": "month",
    "kind": "planned",
    "act": "event",
    "negated": False,
    "title": "The minister is to visit",
    "state": "accepted",
    "corroboration": "one source",
    "score": 2.5,
    "topic": "",
    "actors": ["Ida Lund"],
    "places": [],
    "aliases": [],
    "note": "",
    "outcome": {"came": "took place", "event": "2018-03-05-visit"},
    "reports": [
        {
            "id": "2018-03-visit",
            "article": "bridge",
            "outlet": "",
            "published": "2018-01-24",
            "quote": "She will visit in March.",
            "words": "in March",
            "rule": "month",
            "edtf": "2018-03",
            "speaker": "",
            "anchor": "2018-01-24",
            "paragraph": 2,
            "start": 0,
            "at": 15,
        }
    ],
    "citations": [{"title": "Agenda", "outlet": "", "url": "", "published": None}],
}
TOPIC = {"topic": "bridge", "title": "The bridge", "url": "topics/bridge/index.html", "events": 1}
WHOLE = {"schema": "schemas/timeline.schema.json", "topics": [TOPIC], "events": [EVENT]}


def test_a_timeline_is_as_the_schema_says():
    assert TIMELINE.is_valid(WHOLE)
    assert TIMELINE.is_valid(WHOLE | {"events": [EVENT | {"outcome": None, "reports": [], "citations": []}]})


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("edtf", "March 2018"),
        ("earliest", "2018-03"),
        ("precision", "week"),
        ("kind", "happened"),
        ("state", "rejected"),  # what editors reject is not published
        ("corroboration", "certain"),
        ("score", -1),
        ("actors", "Ida Lund"),
        ("outcome", {"came": "perhaps", "event": ""}),
        ("other", 1),
    ],
)
def test_a_timeline_with_other_values_is_refused(key, value):
    assert not TIMELINE.is_valid(WHOLE | {"events": [EVENT | {key: value}]})


@pytest.mark.parametrize("key", EVENT)
def test_an_event_without_one_of_its_fields_is_refused(key):
    assert not TIMELINE.is_valid(WHOLE | {"events": [{name: EVENT[name] for name in EVENT if name != key}]})
