"""Edits that a newsroom makes, at random: each makes another desk of the one that it is given and what that tells."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from random import Random
from typing import Final, TypeAlias

from timeline.model import Article, Report

Told: TypeAlias = Mapping[str, tuple[Report, ...]]  # the reports of each article, by its first name
Decision: TypeAlias = Mapping[str, str | tuple[str, str]]
Edit: TypeAlias = Callable[[Random, "Desk", Told], "Desk"]

_INSERTED: Final = ("at last", "quietly", "in the end", "once more", "all the same")
_THINGS: Final = "crane,lighthouse,dredger,tollbooth,jetty,weighbridge,slipway,sluice,beacon,boatshed".split(",")
_DOINGS: Final = "was painted,was sold,burned down,was insured,was measured,reopened,was blessed,was moved".split(",")


@dataclass(frozen=True, slots=True)
class Desk:
    """What lies in content/: articles by the name that each had first, and decisions."""

    articles: Mapping[str, Article]
    decisions: tuple[Decision, ...] = ()
    lineage: Mapping[tuple[str, str], str] = field(default_factory=dict)  # name and sentence -> what it was at first
    edits: int = 0

    def with_article(self, name: str, article: Article) -> "Desk":
        return replace(self, articles={**self.articles, name: article}, edits=self.edits + 1)

    def without(self, name: str) -> "Desk":
        left = {key: article for key, article in self.articles.items() if key != name}
        return replace(self, articles=left, edits=self.edits + 1)

    def with_decision(self, decision: Decision) -> "Desk":
        return replace(self, decisions=(*self.decisions, decision), edits=self.edits + 1)

    def with_sentence(self, name: str, was: str, now: str, first: str) -> "Desk":
        """The sentence of an article changed; `first` is the one whose history it goes on with."""
        article = self.articles[name]
        told = replace(article, html=article.html.replace(was, now, 1))
        return replace(self.with_article(name, told), lineage={**self.lineage, (name, now): first})

    def origin(self, name: str, sentence: str) -> str:
        return self.lineage.get((name, sentence), sentence)


def _picked(rng: Random, desk: Desk, told: Told) -> tuple[str, Report]:
    """Any report whose sentence stands in its article without markup."""
    whole = [
        (name, report)
        for name, reports in sorted(told.items())
        for report in reports
        if report.quote in desk.articles[name].html
    ]
    return rng.choice(whole)


def reworded(rng: Random, desk: Desk, told: Told) -> Desk:
    """A word or two more in a sentence, somewhere outside its date."""
    name, report = _picked(rng, desk, told)
    gaps = [at.start() for at in re.finditer(" ", report.quote)]
    free = [at for at in gaps if not report.at <= at < report.at + len(report.words)]
    at = rng.choice(free)
    now = f"{report.quote[:at]} {rng.choice(_INSERTED)}{report.quote[at:]}"
    return desk.with_sentence(name, report.quote, now, desk.origin(name, report.quote))


def rewritten(rng: Random, desk: Desk, told: Told) -> Desk:
    """A sentence told from the other end, its date first: no longer like itself, but for what it tells."""
    name, report = _picked(rng, desk, told)
    rest = (report.quote[: report.at] + report.quote[report.at + len(report.words) :]).rstrip(".").split()
    half = len(rest) // 2
    now = f"{report.words[0].upper()}{report.words[1:]} {' '.join((*rest[half:], 'when', *rest[:half]))}."
    return desk.with_sentence(name, report.quote, now, desk.origin(name, report.quote))


def replaced(rng: Random, desk: Desk, told: Told) -> Desk:
    """Another statement in place of a sentence."""
    name, report = _picked(rng, desk, told)
    thing, doing = rng.choice(_THINGS), rng.choice(_DOINGS)
    now = f"The {thing} of quay {desk.edits} {doing} on {rng.randint(1, 28)} May {rng.randint(2015, 2020)}."
    return desk.with_sentence(name, report.quote, now, now)


def removed(rng: Random, desk: Desk, told: Told) -> Desk:
    return desk.without(rng.choice(sorted(told)))


def renamed(rng: Random, desk: Desk, told: Told) -> Desk:
    name = rng.choice(sorted(told))
    slug = f"{name[:20]}-{desk.edits}"
    return desk.with_article(name, replace(desk.articles[name], slug=slug, path=f"articles/{slug}.md"))


def shuffled(rng: Random, desk: Desk, told: Told) -> Desk:
    """The paragraphs of an article in another order."""
    name = rng.choice(sorted(told))
    article = desk.articles[name]
    paragraphs = article.html.split("\n")
    return desk.with_article(name, replace(article, html="\n".join(rng.sample(paragraphs, len(paragraphs)))))


def moved(rng: Random, desk: Desk, told: Told) -> Desk:
    """An article published on another day: all that is counted from it is another day."""
    name = rng.choice(sorted(told))
    article = desk.articles[name]
    return desk.with_article(
        name, replace(article, published=article.published + timedelta(days=rng.choice((-30, -7, -1, 1, 2, 7, 40))))
    )


def decided(rng: Random, desk: Desk, told: Told) -> Desk:
    """A decision about one event or two, of which none was made yet."""
    reports = [report for name in sorted(told) for report in told[name]]
    free = [report for report in reports if not any(report.id in each.values() for each in desk.decisions)]
    one, other = rng.sample(free, 2)
    made: tuple[Decision, ...] = (
        {"event": one.id, "title": f"Title {desk.edits}"},
        {"event": one.id, "id": f"pinned-{desk.edits}"},
        {"accept": one.id, "quote": one.quote},
        {"reject": one.id},
        {"split": one.id},
        {"merge": (one.id, other.id)},
        {"distinct": (one.id, other.id)},
    )
    return desk.with_decision(rng.choice(made))


OF_ARTICLES: Final[tuple[Edit, ...]] = (reworded, rewritten, replaced, removed, renamed, shuffled, moved)
EDITS: Final = (*OF_ARTICLES, decided, decided)
