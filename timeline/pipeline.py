"""Articles to a published timeline, from top to bottom."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from timeline import actors, found, notebook, outcomes, rank
from timeline.choices import DEFAULT, Choices
from timeline.editing import additions, checks, curation, decisions, editors, roster
from timeline.editing.additions import RULE
from timeline.editing.checks import LEFT, Grounds
from timeline.editing.decisions import Decision
from timeline.editing.finding import Finding
from timeline.errors import InputError, Problem
from timeline.identity import keeping, lost
from timeline.identity.memory import Memory
from timeline.merging import merge, sources, suggestions
from timeline.model import Article, Event, Once, Report, Sentence, Timeline, anew
from timeline.rank import Key
from timeline.reading import Readers
from timeline.record import changes, file
from timeline.record.changes import Changes
from timeline.sweeping import unswept
from timeline.told import Told


@dataclass(frozen=True, slots=True)
class Published:
    """A timeline, and what it was made of."""

    timeline: Timeline
    keys: Mapping[str, tuple[Key, ...]]  # what stands for each topic
    reports: Mapping[Article, tuple[Report, ...]]  # of each article, for content/events/
    memory: Memory  # what the next build will know of this one
    before: Memory  # and what this one knew of the last
    ended: tuple[str, ...]  # ids of the last build's events that nobody tells any more
    sentences: Mapping[Article, Sequence[Sentence]]
    proofs: Mapping[str, bytes]  # of what each article tells, by its slug
    decisions: tuple[Decision, ...] = ()
    record: tuple[Changes, ...] = ()  # what was published, and when that changed
    recording: bool = False  # whether this is a publication, and belongs into the record


def build(
    articles: Sequence[Article],
    content: Path,
    choices: Choices = DEFAULT,
    readers: Readers = lambda _: None,
    cache: Path | None = None,
) -> Published:
    """Read the articles, lay the editors' decisions over what they tell. Raises InputError with all that is wrong.

    What reads the articles may depend on how many are left to read; what they tell is kept in a cache file, if named.
    """
    with notebook.opened(cache) as kept, unswept():
        once = kept.once if kept else anew
        return _made(notebook.read_all(articles, choices.order, readers, kept), content, choices, once)


def _made(read: Mapping[Article, Told], content: Path, choices: Choices, once: Once) -> Published:
    """What is published of all that articles tell, under the editors' decisions.

    Of many articles all of this is much, so that nothing is held for longer than it is of use.
    """
    written, listed = editors.read(content), roster.read(content)
    written = replace(written, problems=(*written.problems, *listed.problems))

    proofs = {article.slug: each.proof for article, each in read.items()}
    digests = {article.slug: each.proof + each.text for article, each in read.items()}
    remembered = _remembered(content, read, written.problems)
    articles = sources.credited([*read], {article: each.imprint for article, each in read.items()})
    told = tuple(read.values())
    sentences = {article: each.sentences for article, each in zip(articles, told, strict=True)}
    passed = tuple(item for each in told for item in each.passed)
    looks = {sentence.text: looks for each in told for sentence, looks in zip(each.sentences, each.runs, strict=True)}

    slugs = frozenset(article.slug for article in articles)
    reports = chain.from_iterable(each.reports for each in told)
    kept = keeping.keep(reports, remembered, slugs, decisions.named(written.decisions))
    compared = {article.slug: each.tellings for article, each in zip(articles, told, strict=True)}
    del read, told
    apart = curation.apart(written.decisions)
    known = merge.Known(compared, proofs, once)
    merged = lost.led(merge.merge(kept.reports, apart, articles, known), kept.gone)
    memory = Memory(kept.reports, kept.gone, _together(merged), kept.later, slugs)
    by_article, ended = _by_article(articles, kept.reports), lost.ended(remembered, merged)
    del compared, known

    curated = curation.apply(merged, written, sentences, [each.report for each in kept.gone])
    rejected, notices = curated.rejected, curated.notices
    linked = outcomes.link(curated.events, articles, digests, once)
    del merged, curated
    timeline = Timeline(linked, articles, passed, rejected, notices, listed.also())
    named = actors.named(linked, sentences, listed, looks)
    scores = rank.scores(timeline, {name: topic.keywords for name, topic in choices.topics.items()})
    ranked = replace(timeline, events=tuple(map(Event.among, linked, scores, named)))
    del linked, looks, timeline, named
    keys = rank.keys(ranked.events, choices.key_dates, choices.least_sources, once)
    record = _recorded(ranked, content, choices)
    return Published(
        ranked,
        keys,
        by_article,
        memory,
        remembered,
        ended,
        sentences,
        proofs,
        written.decisions,
        record=record,
        recording=choices.record,
    )


def findings(published: Published, content: Path, warnings: Sequence[str] = ()) -> tuple[Finding, ...]:
    """What an editor should look at."""
    timeline, apart = published.timeline, curation.apart(published.decisions)
    alike = suggestions.suggest(timeline.events, apart, timeline.articles)
    places, texts = found.places(content), chain.from_iterable(published.sentences.values())
    unused = roster.unused(roster.read(content), (sentence.text for sentence in texts))
    files = _files(timeline, content)
    grounds = Grounds(timeline, alike, published.decisions, places, content.name, unused, warnings, files)
    return checks.find(grounds)


def _files(timeline: Timeline, content: Path) -> dict[str, str]:
    """What is written in the articles that have dates left to editors, by their path."""
    slugs = {passed.article for passed in timeline.passed if passed.why in LEFT}
    files = [(article.path, content / article.path) for article in timeline.articles if article.slug in slugs]
    return {path: file.read_text(encoding="utf-8", errors="replace") for path, file in files if file.is_file()}


def remember(published: Published, content: Path) -> None:
    """Write what was found to content/events/, where it differs from what stands there. Raises InputError."""
    found.write(content, published.reports, published.memory, published.proofs, published.before)


def record(published: Published, content: Path) -> None:
    """Write a publication into the record. Raises InputError."""
    if published.recording:
        file.write(content, published.record)


def unproven(reports: Sequence[Report], path: str, sentences: Sequence[Sentence]) -> tuple[Problem, ...]:
    """The quotes that do not stand, word for word, where their reports say that they do.

    What was found is a whole sentence; what editors quote may be less, or more than one.
    """
    standing = {sentence[:3] for sentence in sentences}  # whether or not it is a heading
    return tuple(
        Problem(path, 0, f"expected this sentence in paragraph {report.paragraph}, and did not find it: {report.quote}")
        for report in reports
        if (report.quote, report.paragraph, report.start) not in standing
        and (report.rule != RULE or additions.place(report.quote, sentences) != (report.paragraph, report.start))
    )


def _remembered(content: Path, read: Mapping[Article, Told], problems: Sequence[Problem]) -> Memory:
    """What earlier builds found. Raises InputError, with the problems that are known already."""
    by_slug = {article.slug: (each.reports, each.proof) for article, each in read.items()}
    try:
        return found.read(content, by_slug)
    except InputError as error:
        raise InputError([*problems, *error.problems]) from None


def _recorded(timeline: Timeline, content: Path, choices: Choices) -> tuple[Changes, ...]:
    """The record; of a publication with what that changes, dated by the editor or else by the newest article.

    Raises InputError where it cannot be read, or the editor's day lies before the last one in it.
    """
    record = file.read(content)
    days = [article.published for article in timeline.articles] + [each.day for each in record]
    if not choices.record or not (choices.day or days):
        return record
    day = choices.day or max(days)
    if record and day < record[-1].day:
        message = f"`TIMELINE_DAY` must not lie before the last publication, {record[-1].day}, got {day}"
        raise InputError([Problem(f"{content.name}/{file.FILE}", 0, message, "give a later day, or none")])
    own = rank.foremost(timeline.events, choices.event_pages)
    return changes.recorded(record, timeline.events, timeline.articles, day, own)


def _by_article(articles: Sequence[Article], reports: Sequence[Report]) -> dict[Article, tuple[Report, ...]]:
    told: dict[str, list[Report]] = {article.slug: [] for article in articles}
    for report in reports:
        told[report.article].append(report)
    return {article: tuple(told[article.slug]) for article in articles}


def _together(events: Iterable[Event]) -> dict[str, str]:
    """The event of each report that has not given it its id."""
    return {report.id: event.id for event in events for report in event.reports if report.id != event.id}
