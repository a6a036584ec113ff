"""Whether the decisions fit what was found: problems that stop a build, notices that ask an editor to look."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from typing import Any, Final, TypeAlias

from timeline.decisions import Add, Decision, Edit, Merge, Signature, Split
from timeline.errors import Problem, did_you_mean
from timeline.form import shown
from timeline.model import Article, Report, Sentence
from timeline.naming import Names, about

Texts: TypeAlias = Mapping[Article, Sequence[Sentence]]

_ALIKE: Final = 0.3  # of the words, in their order: less than that is another sentence


def problems(names: Names, decisions: Sequence[Decision], texts: Texts) -> Iterator[Problem]:
    """What must be mended before anything is published."""
    yield from _additions(names, decisions, texts)
    yield from _misnamed(names, decisions)
    yield from _taken(names, decisions)
    for deciding in about(names, decisions).values():
        yield from _conflicts(deciding)


def notices(names: Names, decisions: Sequence[Decision], texts: Texts) -> Iterator[Problem]:
    """What a decision was made about and is told otherwise now, or no more; with both sentences."""
    told = {article.slug: [sentence.text for sentence in texts[article]] for article in texts}
    for decision in decisions:
        if isinstance(decision, Add):
            continue
        lost = [id_ for id_ in names.all_meant(decision) if id_ in names.gone]
        yield from (_lost(decision, names.gone[id_], told) for id_ in lost)
        if not lost and not isinstance(decision, Split) and decision.change.quote:
            yield from _changed(decision, names)


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


def _additions(names: Names, decisions: Iterable[Decision], texts: Texts) -> Iterator[Problem]:
    articles = {article.slug: article for article in texts}
    lines: dict[str, int] = {}
    for add in decisions:
        if not isinstance(add, Add):
            continue
        taken = f"line {lines[add.id]} adds" if add.id in lines else ""
        if taken or not _is_added(names, add.id):
            message = f'`add` must give an id of its own, got "{add.id}", which {taken or "was found"}'
            yield _problem(add.signed, message, "choose another id")
        lines.setdefault(add.id, add.signed.line)
        if add.article:
            yield from _unproven(add, articles, texts)


def _is_added(names: Names, id_: str) -> bool:
    return "added" in names.events[names.home[id_]].edited


def _unproven(add: Add, articles: Mapping[str, Article], texts: Texts) -> Iterator[Problem]:
    if add.article not in articles:
        message = f'`article` must be the slug of an article, got "{shown(add.article)}"'
        meant = did_you_mean(add.article, articles)
        yield _problem(add.signed, message + meant, "cite what stands elsewhere with source: {title: ..., url: ...}")
    elif not place(add.quote, sentences := texts[articles[add.article]]):
        message = f'`quote` must stand in "{add.article}" word for word, got "{shown(add.quote)}"'
        like = nearest(add.quote, (sentence.text for sentence in sentences), least=0)
        yield _problem(add.signed, message, f'the nearest sentence is: "{shown(like)}"')


def _misnamed(names: Names, decisions: Iterable[Decision]) -> Iterator[Problem]:
    for decision in decisions:
        for name in () if isinstance(decision, Add) else decision.ids:
            meant = names.meant(name)
            if not meant:
                message = f'no event has the id "{shown(name)}"{did_you_mean(name, names.known())}'
                yield _problem(decision.signed, message, "copy the id from content/events/ or from the event's address")
            elif not isinstance(decision, Merge) and meant in names.events and _is_added(names, meant):
                message = (
                    f'"{shown(name)}" is an event that was added, and no other decision but `merge` can be about it'
                )
                yield _problem(decision.signed, message, "change it where it is added")


def _taken(names: Names, decisions: Iterable[Decision]) -> Iterator[Problem]:
    """Ids that a decision gives to one event while another has them."""
    owners = {name: names.group[id_] for name, id_ in names.home.items()}
    for decision in decisions:
        if isinstance(decision, Edit | Merge) and (pin := decision.change.id):
            for group in names.groups(decision):
                if owners.setdefault(pin, group) != group:
                    message = f'`id` must be one that no other event has, got "{pin}"'
                    yield _problem(decision.signed, message, "choose another id, or merge the two events")


def _conflicts(deciding: Sequence[Edit | Merge]) -> Iterator[Problem]:
    """Two values for one thing about one event."""
    for key in ("title", "when", "kind", "hide", "id"):
        first: tuple[Any, int] | None = None
        for decision in deciding:
            value = getattr(decision.change, key)
            if value in ("", None):
                continue
            first = first or (value, decision.signed.line)
            if value != first[0]:
                message = f'one event has two values for `{key}`: "{first[0]}" on line {first[1]}, "{value}" here'
                yield _problem(decision.signed, message, "keep one of them")


def _lost(decision: Edit | Merge | Split, report: Report, told: Mapping[str, Sequence[str]]) -> Problem:
    quote = "" if isinstance(decision, Split) else decision.change.quote
    quote = quote or report.quote
    like = nearest(quote, told.get(report.article, ()))
    match report.article in told, like:
        case False, _:
            now = f'the article "{report.article}" is gone'
        case _, "":
            now = f'"{report.article}" has no such sentence now'
        case _:
            now = f'"{report.article}" has now: "{like}"'
    message = f'"{report.id}" is no longer found; this was decided about: "{quote}"; {now}'
    return _problem(decision.signed, message, "name the event that it became, or delete the decision")


def _changed(decision: Edit | Merge, names: Names) -> Iterator[Problem]:
    quote = decision.change.quote
    for group in names.groups(decision):
        quotes = [report.quote for id_ in group if id_ in names.events for report in names.events[id_].reports]
        if quotes and not any(quote in " ".join(told.split()) for told in quotes):
            now = nearest(quote, quotes, least=0)
            message = f'"{group[0]}" is told otherwise now; this was decided about: "{quote}"; now: "{now}"'
            yield _problem(decision.signed, message, "see whether the decision still holds, then write the new `quote`")


def _problem(signed: Signature, message: str, remedy: str) -> Problem:
    return Problem(signed.path, signed.line, message, remedy)
