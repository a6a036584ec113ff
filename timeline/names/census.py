"""What a whole collection writes with capitals: every mention of what may be a name, and how words are spelled."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Final, TypeAlias

from timeline.names import vocabulary as v
from timeline.names.acronyms import introduced
from timeline.names.runs import Look, Run, runs
from timeline.names.territories import adjectival, cities, countries, fold

_USUALLY: Final = 3  # times as often in small letters makes a word none that names

Looks: TypeAlias = tuple[Look, ...]  # of the runs of a sentence
Form: TypeAlias = tuple[str, Look]  # of a run that may be a name: folded, and its look without what is no part of it
Numbers: TypeAlias = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Mentions:
    """Where a form is met: by each of its looks, the numbers of the places where it looks so."""

    places: dict[Look, list[int]] = field(default_factory=dict)

    def add(self, look: Look, places: Iterable[int]) -> None:
        self.places.setdefault(look, []).extend(places)

    def __len__(self) -> int:
        return sum(map(len, self.places.values()))

    def __iter__(self) -> Iterator[int]:
        return chain.from_iterable(self.places.values())


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
    """All mentions of a collection, and the short names that each article introduces.

    A place is a sentence of an article, by its number among all of them.
    """

    mentions: Mapping[str, Mentions]  # by their folded forms
    read: Mapping[str, Numbers]  # of each sentence, the numbers of its runs' looks
    forms: Sequence[Form | None]  # of each look by its number, what of it may be a name
    spelling: Spelling
    introduced: Mapping[str, Mapping[str, str]]  # article -> folded short name -> folded long one
    article: Sequence[str]  # of each place, its slug
    sentence: Sequence[int]  # and the number of what stands there: the same for the same text
    articles: int

    def articles_of(self, mentions: Mentions) -> set[str]:
        return set(map(self.article.__getitem__, mentions))

    def is_in(self, mentions: Mentions, *, articles: int = 1, sentences: int = 1) -> bool:
        """Whether a form is met in so many articles at least, and in so many different sentences."""
        in_articles, in_sentences = map(self.article.__getitem__, mentions), map(self.sentence.__getitem__, mentions)
        return _differ(in_articles, articles) and _differ(in_sentences, sentences)


def take(texts: Mapping[str, Sequence[str]], known: Mapping[str, Looks]) -> Census:
    """Count the names in the sentences of each article, by its slug. Linear in the text.

    `known` are the runs of sentences that were read before.
    """
    every = [*chain.from_iterable(texts.values())]
    distinct = {text: number for number, text in enumerate(dict.fromkeys(every))}
    runs_of = {text: looks(text) if (found := known.get(text)) is None else found for text in distinct}
    numbers = {look: number for number, look in enumerate(dict.fromkeys(chain.from_iterable(runs_of.values())))}
    read = {text: tuple(map(numbers.__getitem__, found)) for text, found in runs_of.items()}
    spelling = _spelling(distinct, numbers, Counter(chain.from_iterable(read.values())))
    forms = [*map(spelling.form, numbers)]
    mentions = _mentions(forms, map(read.__getitem__, every))
    article = [slug for slug, sentences in texts.items() for _ in sentences]
    sentence = [*map(distinct.__getitem__, every)]
    short = {slug: dict(_introduced(sentences)) for slug, sentences in texts.items()}
    introduced = {slug: names for slug, names in short.items() if names}
    return Census(mentions, read, forms, spelling, introduced, article, sentence, len(texts))


def _mentions(forms: Sequence[Form | None], read: Iterable[Numbers]) -> dict[str, Mentions]:
    """Each form where it is met; the numbers of looks are read place by place."""
    places: list[list[int]] = [[] for _ in forms]
    for place, numbers in enumerate(read):
        for number in numbers:
            places[number].append(place)
    mentions: defaultdict[str, Mentions] = defaultdict(Mentions)
    for form, met in zip(forms, places, strict=True):
        if form:
            mentions[form[0]].add(form[1], met)
    return mentions


def _differ(items: Iterable[object], least: int) -> bool:
    """Whether there are so many different ones: they are counted no further."""
    seen = set[object]()
    for each in items:
        seen.add(each)
        if len(seen) >= least:
            return True
    return False


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


def _spelling(texts: Iterable[str], numbers: Mapping[Look, int], counts: Mapping[int, int]) -> Spelling:
    """`counts` says by its number how often each look is in the texts."""
    capital: Counter[str] = Counter()
    for look, number in numbers.items():
        for word in look.text.split()[look.initial :]:
            capital[word] += counts[number]
    return Spelling(capital, Counter(chain.from_iterable(map(str.split, texts))))


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
