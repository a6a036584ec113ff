"""A hundred random edits of the story, each followed by a build; then all of them are taken back.

Whatever was done, in whatever order: every decision holds or is reported, every address answers for what is still told,
and what is taken back leaves no byte behind.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from random import Random

import pytest

from tests.stories.collection import articles
from tests.stories.edits import EDITS, OF_ARTICLES, Decision, Desk, Edit, Told
from timeline import pipeline, reading, views
from timeline.choices import DEFAULT
from timeline.errors import InputError
from timeline.exports import Offers, Site, records
from timeline.model import Event, Report
from timeline.pipeline import Published
from timeline.stretches import joined

EDITED = 25  # times in each run
PINNED = "pinned-"  # addresses that decisions give, and that go with them

Token = tuple[str, str, str]  # article, sentence and date words, as they were at first


class Reader(Executor):
    """Reads each text once in all tests: what it tells depends on nothing else."""

    def __init__(self):
        self.told = {}

    def submit(self, _, articles, order):
        done = Future()
        done.set_result([self.read(article, order) for article in articles])
        return done

    def read(self, article, order):
        key = article.slug, article.published, article.html
        self.told[key] = self.told.get(key) or reading.read(article, order).packed()
        return self.told[key]


READER = partial(nullcontext, Reader())


FIRST = Desk({article.slug: article for article in articles()})


@dataclass
class Newsroom:
    """A content folder, what was built of it last, and the addresses that were published."""

    content: Path
    rng: Random
    edits: Sequence[Edit]
    desk: Desk = FIRST
    promised: dict[str, set[Token]] = field(default_factory=dict)
    done: list[str] = field(default_factory=list)

    def __post_init__(self):
        self.published = self.build(self.desk)
        self.promise()

    def build(self, desk: Desk) -> Published:
        """What the pipeline makes of a desk, whatever the order of its articles. Raises InputError."""
        told = self.rng.sample(list(desk.articles.values()), len(desk.articles))
        (self.content / "curation.yaml").write_text("".join(map(line, desk.decisions)), "utf-8")
        published = pipeline.build(told, self.content, DEFAULT, lambda _: READER)
        pipeline.remember(published, self.content)
        return published

    def edit(self) -> None:
        """Do one thing. What editors are told to mend first is left as it was."""
        gone = sorted(FIRST.articles.keys() - self.desk.articles.keys())
        if gone and self.rng.random() < 0.2:
            name = self.rng.choice(gone)
            self.put(self.desk.with_article(name, FIRST.articles[name]), f"re-added {name}")
        else:
            change = self.rng.choice(self.edits)
            self.put(change(self.rng, self.desk, self.told), change.__name__)

    def put(self, desk: Desk, what: str) -> None:
        self.done.append(what)
        before, was = self.tokens, self.desk
        try:
            self.published, self.desk = self.build(desk), desk
        except InputError as error:
            told_to_mend = [problem.path.rpartition("/")[2] for problem in error.problems]
        else:
            told_to_mend = []
            self.hold(before, was)
        assert {*told_to_mend} <= {"curation.yaml"}, self.done

    def hold(self, before: Mapping[Token, Report], was: Desk) -> None:
        """Hold decisions and addresses against what is told now, and was told before of the desk as it was."""
        if self.desk.decisions[: len(was.decisions)] != was.decisions:
            self.promised = {}  # whoever takes decisions back changes what is one event
        now = self.tokens
        told = {token for token in now.keys() & before.keys() if goes_on(before[token], now[token])}
        self.hold_decisions()
        self.hold_addresses(told)
        self.promise()

    @property
    def told(self) -> Told:
        by_slug = {article.slug: reports for article, reports in self.published.reports.items()}
        return {name: by_slug[article.slug] for name, article in self.desk.articles.items()}

    @property
    def tokens(self) -> dict[Token, Report]:
        return {
            (name, self.desk.origin(name, report.quote), report.words.casefold()): report
            for name, reports in self.told.items()
            for report in reports
        }

    @property
    def homes(self) -> dict[str, Event]:
        """The event that each address leads to; no address leads to two."""
        timeline = self.published.timeline
        pairs = [
            (name, event) for event in (*timeline.events, *timeline.rejected) for name in (event.id, *event.aliases)
        ]
        homes = dict(pairs)
        assert len(homes) == len(pairs), self.done
        return homes

    def promise(self) -> None:
        """Every event must be found at its address for as long as any of its sentences tells it."""
        owners = {report.id: token for token, report in self.tokens.items()}
        for name, event in self.homes.items():
            if name in self.promised or (name == event.id and not name.startswith(PINNED)):
                self.promised[name] = {owners[report.id] for report in event.reports if report.id in owners}

    def hold_addresses(self, told: Iterable[Token]) -> None:
        homes, owners = self.homes, {report.id: token for token, report in self.tokens.items()}
        for address, tokens in list(self.promised.items()):
            if still := tokens & set(told):
                assert address in homes, (address, still, self.done)
                assert still & {owners.get(report.id) for report in homes[address].reports}, (address, still, self.done)
            else:
                del self.promised[address]

    def hold_decisions(self) -> None:
        reported = {notice.line for notice in self.published.timeline.notices}
        for number, decision in enumerate(self.desk.decisions, 1):
            assert number in reported or self.holds(decision), (decision, self.done)

    def holds(self, decision: Decision) -> bool:
        """Whether the timeline is as a decision says."""
        known = {report.id: event for event in self.homes.values() for report in event.reports} | self.homes
        match decision:
            case {"event": name, "title": title}:
                return known[name].title == title
            case {"event": name, "id": address}:
                return known[name].id == address
            case {"accept": name}:
                return known[name].status != "pending"
            case {"reject": name}:
                return known[name] in self.published.timeline.rejected
            case {"split": name}:
                return {name} == {report.id for report in known[name].reports} or "merge" in known[name].edited
            case {"merge": (one, other)}:
                return known[one] is known[other]
            case {"distinct": (one, other)}:
                return known[one] is not known[other]
        return False

    def take_back(self) -> Iterator[Desk]:
        """Desks on the way back: at once, or article by article in any order."""
        changed = [name for name in FIRST.articles if self.desk.articles.get(name) != FIRST.articles[name]]
        if self.rng.random() < 0.5:
            yield replace(self.desk, articles=FIRST.articles, decisions=())
            return
        yield replace(self.desk, decisions=())
        for name in self.rng.sample(changed, len(changed)):
            yield self.desk.with_article(name, FIRST.articles[name])

    @property
    def bytes(self) -> dict[str, bytes]:
        """All that a build writes, but for pages: these are made of the timeline alone."""
        timeline = self.published.timeline
        whole = Offers(timeline, views.catalogue(timeline, DEFAULT), Site("The story")).whole
        export = joined(records.document(whole, ""))
        return {file.name: file.read_bytes() for file in (self.content / "events").iterdir()} | {"": export.encode()}


def goes_on(before: Report, now: Report) -> bool:
    """Whether a sentence tells what it told: one that was written anew about another date does not."""
    return before.quote == now.quote or before.when == now.when


def line(decision: Decision) -> str:
    return f"- {json.dumps(decision, ensure_ascii=False)}\n"


@pytest.mark.parametrize(("seed", "edits"), [(1, EDITS), (2, EDITS), (3, EDITS), (4, OF_ARTICLES)])
def test_no_edit_breaks_an_address_or_loses_a_decision_and_taken_back_it_leaves_no_byte(tmp_path, seed, edits):
    newsroom = Newsroom(tmp_path, Random(seed), edits)  # noqa: S311  (no secret hangs on it)
    first = newsroom.bytes
    for _ in range(EDITED):
        newsroom.edit()
    edited = newsroom.bytes
    newsroom.put(newsroom.desk, "nothing")
    assert newsroom.bytes == edited
    assert edited != first
    for desk in newsroom.take_back():
        newsroom.put(desk, "taken back")
    assert newsroom.bytes == first, newsroom.done
