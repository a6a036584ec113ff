"""Events of the editors' own: each with what proves it, a sentence of an article here or a source elsewhere."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Final, TypeAlias

from timeline.dates.when import When
from timeline.editing.signature import Signature
from timeline.errors import Problem, did_you_mean, shown
from timeline.form import Form
from timeline.model import Act, Article, Citation, Event, Kind, Report, Sentence

Texts: TypeAlias = Mapping[Article, Sequence[Sentence]]

FIELDS: Final = ("when", "title", "kind", "act", "negated", "topic", "article", "quote", "source")
SOURCE: Final = ("title", "outlet", "url", "published")
RULE: Final = "editor"  # of a report in an added event: it has no date words that a rule could have read

_ALIKE: Final = 0.3  # of the words, in their order: less than that is another sentence


@dataclass(frozen=True, slots=True)
class Add:
    """An event of the editors' own, with its proof: a quote from an article of this site, or a source elsewhere."""

    id: str
    title: str
    when: When
    kind: Kind
    article: str
    quote: str
    source: Citation | None
    signed: Signature
    act: Act = "event"
    negated: bool = False
    topic: str = ""  # of an event from elsewhere; another has its article's


def read(form: Form, signed: Signature) -> Add | None:
    form.need(("when", "title", "kind"), "`add`")
    if "article" not in form.keys and "source" not in form.keys:
        message = "`add` needs what proves it, and has neither `article` nor `source`"
        form.note(form.fields.line, message, "add article: and quote:, or source: {title: ..., url: ...}")
    if ("article" in form.keys) != ("quote" in form.keys):
        message = "`article` and `quote` belong together, got only one"
        form.note(form.fields.line, message, "give the sentence and its article")
    id_, title, article, quote = form.new_id("add"), form.text("title"), form.text("article"), form.text("quote")
    when, kind, source = form.when("when"), form.kind("kind"), _source(form.inner("source"))
    act, negated, topic = form.act("act") or "event", form.flag("negated") or False, form.text("topic")
    if not (when and kind):
        return None
    return Add(id_, title, when, kind, article, quote, source, signed, act, negated, topic)


def _source(form: Form | None) -> Citation | None:
    if not form:
        return None
    form.only(SOURCE, "`source`")
    form.need(["title"], "`source`")
    return Citation(form.text("title"), form.text("outlet"), form.url("url"), form.day("published"))


def event(add: Add, texts: Texts) -> Event:
    """The event that an editor adds; its quote is a report of its article."""
    article = next((article for article in texts if article.slug == add.article), None)
    return Event(
        id=add.id,
        when=add.when,
        kind=add.kind,
        title=add.title,
        reports=tuple(_quoted(add, article, texts[article])) if article else (),
        citations=(add.source,) if add.source else (),
        edited=("added",),
        note=add.signed.why,
        act=add.act,
        negated=add.negated,
        status="edited",
        topic=add.topic or (article.topic if article else ""),
    )


def _quoted(add: Add, article: Article, sentences: Iterable[Sentence]) -> Iterator[Report]:
    if where := place(add.quote, sentences):
        proof = (add.quote, *where, "", 0, RULE, article.published, "", add.act, add.negated)
        yield Report(add.id, article.slug, add.when, add.kind, add.title, *proof)


def problems(adds: Iterable[Add], found: Iterable[str], texts: Texts) -> Iterator[Problem]:
    """What is wrong with the additions; `found` are the ids that events have which nobody added."""
    taken = set(found)
    articles = {article.slug: article for article in texts}
    lines: dict[str, int] = {}
    for add in adds:
        if add.id in lines or add.id in taken:
            owner = f"line {lines[add.id]} adds" if add.id in lines else "was found"
            message = f'`add` must give an id of its own, got "{add.id}", which {owner}'
            yield add.signed.problem(message, "choose another id")
        lines.setdefault(add.id, add.signed.line)
        if add.article:
            yield from _unproven(add, articles, texts)
        if add.topic:
            yield from _misplaced(add, articles)


def _unproven(add: Add, articles: Mapping[str, Article], texts: Texts) -> Iterator[Problem]:
    if add.article not in articles:
        message = f'`article` must be the slug of an article, got "{shown(add.article)}"'
        meant = did_you_mean(add.article, articles)
        yield add.signed.problem(message + meant, "cite what stands elsewhere with source: {title: ..., url: ...}")
    elif not place(add.quote, sentences := texts[articles[add.article]]):
        message = f'`quote` must stand in "{add.article}" word for word, got "{shown(add.quote)}"'
        like = nearest(add.quote, (sentence.text for sentence in sentences), least=0)
        yield add.signed.problem(message, f'the nearest sentence is: "{shown(like)}"')


def _misplaced(add: Add, articles: Mapping[str, Article]) -> Iterator[Problem]:
    """A topic that is not the article's, or no article's at all."""
    own = articles.get(add.article)
    topics = {own.topic} if own else {article.topic for article in articles.values()}
    if add.topic not in topics:
        expected = f'that of its article, "{own.topic}"' if own else "that of an article"
        message = f'`topic` must be {expected}, got "{shown(add.topic)}"{did_you_mean(add.topic, filter(None, topics))}'
        yield add.signed.problem(message, "delete the key" if own else "write one that an article has")


def place(quote: str, sentences: Iterable[Sentence]) -> tuple[int, int] | None:
    """The paragraph in which a quote stands word for word, and its offset there; None where it does not."""
    ordered = sorted(sentences, key=lambda sentence: (sentence.paragraph, sentence.start))
    for paragraph, own in groupby(ordered, key=lambda sentence: sentence.paragraph):
        text = ""
        for sentence in own:
            text = text.ljust(sentence.start) + sentence.text
        if quote in text:
            return paragraph, text.index(quote)
    return None


def nearest(quote: str, sentences: Iterable[str], least: float = _ALIKE) -> str:
    """The sentence most like a quote, "" where none is like it."""
    words = quote.split()
    likeness = {text: SequenceMatcher(None, words, text.split()).ratio() for text in sentences}
    best = max(likeness, key=lambda text: likeness[text], default="")
    return best if likeness.get(best, 0) >= least else ""
