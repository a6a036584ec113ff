"""What a whole collection writes with capitals: every mention of what may be a name, and how words are spelled."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from operator import attrgetter
from typing import Final, Self, TypeAlias

from timeline.names import vocabulary as v
from timeline.names.acronyms import introduced
from timeline.names.runs import Look, Run, runs
from timeline.names.territories import adjectival, cities, countries, fold

_WRITTEN: Final = attrgetter("text", "initial")
_USUALLY: Final = 3  # times as often in small letters makes a word none that names

Looks: TypeAlias = tuple[Look, ...]  # of the runs of a sentence
Form: TypeAlias = tuple[str, Look]  # of a run that may be a name: folded, and its look without what is no part of it
Forms: TypeAlias = tuple[Form, ...]


@dataclass(frozen=True, slots=True)
class Mentions:
    """Where a form is met: each a place in three lists, since a large collection has very many."""

    articles: list[str] = field(default_factory=list)  # their slugs
    sentences: list[int] = field(default_factory=list)  # their numbers: the same for the same text
    looks: list[Look] = field(default_factory=list)

    def __iadd__(self, others: "Mentions") -> Self:
        self.articles.extend(others.articles)
        self.sentences.extend(others.sentences)
        self.looks.extend(others.looks)
        return self

    def add(self, article: str, sentence: int, look: Look) -> None:
        self.articles.append(article)
        self.sentences.append(sentence)
        self.looks.append(look)


@dataclass(frozen=True, slots=True)
class Spelling:
    """How often each word is written with and without a capital where that is the writer's choice."""

    capital: Mapping[str, int]
    small: Mapping[str, int]  # and words with a capital and a mark, which nobody asks for

    def form(self, look: Look) -> Form | None:
        """What may be a name of a run: without a first word that has its capital from the sentence; None of nothing."""
        trimmed = self._trimmed(look) if look.initial else look
        return (fold(trimmed.text), trimmed) if trimmed else None

    def _trimmed(self, look: Look) -> Look | None:
        first, _, rest = look.text.partition(" ")
        if self.small.get(first.lower(), 0) > self.capital.get(first, 0):
            return look._replace(text=rest, initial=False) if rest else None
        known = rest or self.capital.get(first) or fold(first) in countries() or fold(first) in cities()
        return look if known else None

    def common(self, key: str) -> bool:
        """Whether a form is a word that is mostly written small."""
        return self.small.get(key.lower(), 0) > _USUALLY * self.capital.get(key, 0)


@dataclass(frozen=True, slots=True)
class Census:
    """All mentions of a collection, and the short names that each article introduces."""

    mentions: Mapping[str, Mentions]  # by their folded forms
    read: Mapping[str, Forms]  # of each sentence
    spelling: Spelling
    introduced: Mapping[str, Mapping[str, str]]  # article -> folded short name -> folded long one
    articles: int


def take(texts: Mapping[str, Sequence[str]], known: Mapping[str, Looks]) -> Census:
    """Count the names in the sentences of each article, by its slug. Linear in the text.

    `known` are the runs of sentences that were read before.
    """
    distinct = dict.fromkeys(chain.from_iterable(texts.values()))
    read = {text: looks(text) if (found := known.get(text)) is None else found for text in distinct}
    spelling = _spelling(read)
    known_forms = {look: spelling.form(look) for look in dict.fromkeys(chain.from_iterable(read.values()))}
    forms = {text: tuple(filter(None, map(known_forms.__getitem__, found))) for text, found in read.items()}
    numbers = {text: number for number, text in enumerate(forms)}
    mentions: defaultdict[str, Mentions] = defaultdict(Mentions)
    for article, sentences in texts.items():
        for text in sentences:
            number = numbers[text]
            for key, look in forms[text]:
                mentions[key].add(article, number, look)
    short = {article: dict(_introduced(sentences)) for article, sentences in texts.items()}
    introduced = {article: names for article, names in short.items() if names}
    return Census(mentions, forms, spelling, introduced, len(texts))


def looks(text: str) -> Looks:
    """The runs of a sentence, wherever they stand in it."""
    return tuple([run.look for run in reading(text)])


def reading(text: str) -> tuple[Run, ...]:
    """The runs of a sentence, where a long name that a bracket shortens is one run."""
    found = runs(text)
    if "(" not in text:
        return found
    for long in introduced(text):
        outside = [run for run in found if run.end <= long.start or run.start >= long.end]
        inside = [run for run in found if run not in outside]
        if inside:
            whole = inside[-1]._replace(text=text[long.start : long.end], start=long.start, initial=False)
            found = tuple(sorted((*outside, whole), key=lambda run: run.start))
    return found


def _spelling(read: Mapping[str, Iterable[Look]]) -> Spelling:
    capital: Counter[str] = Counter()
    for (text, initial), count in Counter(map(_WRITTEN, chain.from_iterable(read.values()))).items():
        for word in text.split()[initial:]:
            capital[word] += count
    return Spelling(capital, Counter(chain.from_iterable(map(str.split, read))))


def _introduced(sentences: Iterable[str]) -> Iterator[tuple[str, str]]:
    for text in sentences:
        if "(" in text:
            yield from ((fold(each.short), fold(text[each.start : each.end])) for each in introduced(text))


def may_stand(key: str, spelling: Spelling) -> bool:
    """Whether a form can be a name by itself."""
    words = tuple(key.split())
    if key in v.NEVER or len(key) < 2 or v.generic(words) or words[-1] in v.THINGS:
        return False
    if len(words) == 1:
        return not (adjectival(key) or spelling.common(key) or key in v.MONTHS or (key.isupper() and len(key) > 7))
    shouted = all(word.isupper() and len(word) > 4 for word in words)
    return not shouted and not all(map(adjectival, words))
