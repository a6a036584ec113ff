"""Every open input as a function of bytes: it returns at a value or a clean error, and raises at anything else."""

import json
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from html import escape
from html.parser import HTMLParser
from pathlib import Path
from tempfile import mkdtemp
from types import SimpleNamespace
from typing import Final
from xml.etree import ElementTree as ET

from icalendar import Calendar
from pelican import contents  # type: ignore[import-untyped]
from pelican.readers import Readers  # type: ignore[import-untyped]
from pelican.settings import read_settings  # type: ignore[import-untyped]

from timeline import exports, found, pipeline, plan, prose, views
from timeline.building import intake, markup, refusals, silences
from timeline.choices import DEFAULT
from timeline.dates import explain, readings, timex3
from timeline.dates.when import When
from timeline.errors import InputError, Problem
from timeline.form import Form
from timeline.marks import Mark, mark
from timeline.model import Article, Timeline
from timeline.prose import Block
from timeline.site import plugin
from timeline.store import Fields, Scalar

PUBLISHED: Final = (date(2018, 1, 24), date(2016, 2, 29), date.min, date.max)
DESK: Final = (
    Article(
        "articles/harbour.md",
        "harbour",
        "The harbour reopens",
        date(2021, 5, 12),
        "<p>The harbour of Port Sable reopened on Monday. Mayor Lund said the quay would be rebuilt by the end of 2022."
        "</p><p>Most trawlers had left the port in March 2019.</p>",
        outlet="The Coast Herald",
    ),
    Article(
        "articles/ferry.md",
        "ferry",
        "The ferry sails again",
        date(2021, 6, 2),
        "<p>The ferry Aurelia sailed on Tuesday. The harbour of Port Sable had reopened on 10 May 2021.</p>",
    ),
)
_ACTIVE: Final = frozenset("script style iframe object embed form input button svg math link meta base".split())
_SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})
_HIDING: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")
_TYPES: Final = frozenset({"DATE", "TIME", "DURATION", "SET"})
_HERE: Final = Path(mkdtemp(prefix="fuzz-")) / "content"


def edtf(source: bytes) -> None:
    """A date in YAML gives exactly the text that it was read from, or an error that says what was expected."""
    text = source.decode("utf-8", "replace")
    when, said = None, ""
    try:
        when = When.parse(text)
    except ValueError as error:
        said = str(error)
    if when is None:
        assert said.startswith("expected ")
        return
    assert (str(when), When.parse(str(when))) == (text, when)
    assert when.first or when.last
    assert when.covers(when)
    assert when.sort_key == When.parse(text).sort_key


def prose_text(source: bytes) -> None:
    """Any text, on any day, gives mentions that stand in it, and a timeline of what it tells."""
    text = source.decode("utf-8", "replace")
    day = PUBLISHED[len(text) % len(PUBLISHED)]
    for start, end, kind, value in timex3.tag(text, day):
        assert 0 <= start < end <= len(text)
        assert kind in _TYPES
        assert value
    for reading in readings.read(text, day):
        assert text[reading.mention.start : reading.mention.end] == reading.mention.words
        assert reading.when is None or When.parse(str(reading.when)) == reading.when
    assert list(explain.explain(text, day))
    _published([Article("articles/a.md", "a", "A", day, f"<p>{escape(text)}</p>")])


def article(source: bytes) -> None:
    """Any file is refused with its line, or becomes an article whose pages can be drawn."""
    file = _put({"articles/a.md": source}) / "articles/a.md"
    settings = read_settings(override={"PATH": str(_HERE), "DEFAULT_DATE": None, "CACHE_CONTENT": False})
    readers = Readers(settings)
    plugin._read_with_care(SimpleNamespace(readers=readers, path=str(_HERE)))  # noqa: SLF001  (as in a build)
    origin = silences.Source(_HERE, "articles/a.md")
    try:
        read = readers.read_file(str(_HERE), "articles/a.md", contents.Article, context={"generated_content": {}})
    except (refusals.RefusedError, intake.DateError, UnicodeDecodeError) as error:
        return _clean(silences._reasons(origin, "article", error), file)  # noqa: SLF001
    if problems := list(silences._unfit(origin, "article", read)):  # noqa: SLF001
        return _clean(problems, file)
    list(markup.taken_out(read._content))  # noqa: SLF001
    read._content = markup.cleaned(read._content)  # noqa: SLF001
    return _published([intake.article(read, ("articles",))])


def html(source: bytes) -> None:
    """Any HTML is read, can be cleaned once and for all, and marked without a change of what is read."""
    text = source.decode("utf-8", "replace")
    list(markup.taken_out(text))
    once = markup.cleaned(text)
    assert once == markup.cleaned(once)
    assert not _Doing(once).faults
    for each in (text, once):
        _stands(each)


def curation(source: bytes) -> None:
    """Any text as content/curation.yaml gives a timeline, or problems with their lines."""
    _published(DESK, _put({"curation.yaml": source}))


def names(source: bytes) -> None:
    """Any text as content/names.yaml gives a timeline, or problems with their lines."""
    _published(DESK, _put({"names.yaml": source}))


def events(source: bytes) -> None:
    """Any text among what was found gives a timeline, or problems with their lines."""
    name = found.GONE if source.startswith(b"# Told") else "harbour"
    _published(DESK, _put({f"events/{name}.yaml": source}))


_READ: Final[dict[str, Callable[[str], object]]] = {
    "json": json.loads,
    "jsonld": json.loads,
    "xml": ET.fromstring,
    "ics": Calendar.from_ical,
}


class _Doing(HTMLParser):
    """What well-formed HTML has in it that could do more than show text."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.faults += [tag] if tag in _ACTIVE else []
        for name, value in attrs:
            scheme = re.match(r"[\s\x00-\x20]*([a-z][a-z0-9+.-]*):", value or "", re.IGNORECASE)
            leads = name in ("href", "src", "cite") and scheme and scheme[1].lower() not in _SCHEMES
            self.faults += (
                [f"{tag} {name}={value}"] if name.startswith("on") or name in ("style", "srcdoc") or leads else []
            )


TARGETS: Final[dict[str, Callable[[bytes], None]]] = {
    "edtf": edtf,
    "prose": prose_text,
    "article": article,
    "html": html,
    "curation": curation,
    "names": names,
    "events": events,
}


def _put(files: dict[str, bytes]) -> Path:
    """Let content/ hold these files and no others."""
    for folder in (_HERE, _HERE / "articles", _HERE / "events"):
        folder.mkdir(parents=True, exist_ok=True)
    for path in _HERE.rglob("*"):
        if path.is_file():
            path.unlink()
    for name, data in files.items():
        (_HERE / name).write_bytes(data)
    return _HERE


def _published(articles: Sequence[Article], content: Path | None = None) -> None:
    """Build and draw; what was found can be read again, and a second build of it changes nothing."""
    content = content or _put({})
    try:
        published = pipeline.build(articles, content)
        pipeline.remember(published, content)
    except InputError as error:
        return _clean(error.problems, content / "curation.yaml", content / "names.yaml", *content.glob("events/*"))
    texts = {
        read.slug: {(each.paragraph, each.start): each.text for each in said}
        for read, said in published.sentences.items()
    }
    for report in (report for reports in published.reports.values() for report in reports):
        assert texts[report.article][report.paragraph, report.start] == report.quote
        assert report.quote[report.at :].startswith(report.words)
        assert report.title
        assert _is_id(report.id)
    before = {file.name: file.read_bytes() for file in content.glob("events/*")}
    again = pipeline.build(articles, content)
    assert [event.id for event in again.timeline.events] == [event.id for event in published.timeline.events]
    pipeline.remember(again, content)
    assert before == {file.name: file.read_bytes() for file in content.glob("events/*")}
    pipeline.findings(published, content)
    return _drawn(published.timeline)


def _drawn(timeline: Timeline) -> None:
    """Everything that pages show and that can be taken along, in the form that it claims to have."""
    catalogue = views.catalogue(timeline, DEFAULT)
    offers = exports.Offers(timeline, catalogue, exports.Site("A", url="https://example.org"))
    assert [page.make() for page in plan.pages(timeline, catalogue)]
    for address, export in offers.written():
        _READ.get(address.rpartition(".")[2], bool)(export.text())
    for event in timeline.events:
        offers.citation(event.id)
        offers.linked(event.id)


def _stands(html: str) -> None:
    """Each character stands in the source where it is said to, and each sentence in its block."""
    blocks = prose.read(html)
    for block in blocks:
        assert block.text == " ".join(block.text.split())
        assert block.text == "".join(block.text[piece.at : piece.at + piece.length] for piece in block.pieces)
        assert all(0 <= piece.start < piece.end <= len(html) for piece in block.pieces)
    for sentence in prose.sentences(blocks):
        assert blocks[sentence.paragraph - 1].text.startswith(sentence.text, sentence.start)
    marks = [Mark(number, 0, len(block.text), "<i>", "</i>") for number, block in enumerate(blocks, 1)]
    assert _texts(blocks) == _texts(prose.read(mark(html, blocks, marks)))


def _texts(blocks: Iterable[Block]) -> list[tuple[str, bool]]:
    return [(block.text, block.heading) for block in blocks]


def _is_id(text: str) -> bool:
    form = Form("", Fields(((Scalar("id", 1), Scalar(text, 1)),), 1))
    return bool(form.new_id("id")) and not form.problems


def _clean(problems: Iterable[Problem], *files: Path) -> None:
    """Problems that an editor can find and read."""
    lines = {file.name: len(file.read_bytes().splitlines()) + 1 for file in files if file.is_file()}
    told = list(problems)
    assert told
    for problem in told:
        assert problem.path.startswith("content/")
        assert problem.message
        assert not _HIDING.search(str(problem).replace("\n    ", "", 1))
        assert 0 <= problem.line <= max(lines.get(Path(problem.path).name, 1), 1)
