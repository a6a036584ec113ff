"""What a whole collection writes with capitals: every mention of what may be a name, and how words are spelled."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter
from typing import Final, TypeAlias

from timeline.names import vocabulary as v
from timeline.names.acronyms import introduced
from timeline.names.runs import Run, runs
from timeline.names.territories import adjectival, cities, countries, fold

_WRITTEN: Final = attrgetter("text", "initial")
_USUALLY: Final = 3  # times as often in small letters makes a word none that names


# A run of capitals that may be a name: the slug of its article, the number of its sentence (the same for the same
# text), and the run. A large collection has very many.
Mention: TypeAlias = tuple[str, int, Run]
Forms: TypeAlias = tuple[tuple[str, Run], ...]  # the runs of a sentence that may be names, by their folded forms


@dataclass(frozen=True, slots=True)
class Spelling:
    """How often each word is written with and without a capital where that is the writer's choice."""

    capital: Mapping[str, int]
    small: Mapping[str, int]  # and words with a capital and a mark, which nobody asks for

    def trimmed(self, run: Run) -> Run | None:
        """The run without a first word that has its capital from the sentence; None where nothing is left."""
        if not run.initial:
            return run
        first, _, rest = run.text.partition(" ")
        if self.small.get(first.lower(), 0) > self.capital.get(first, 0):
            return run._replace(text=rest, start=run.start + len(first) + 1, initial=False) if rest else None
        known = rest or self.capital.get(first) or fold(first) in countries() or fold(first) in cities()
        return run if known else None

    def forms(self, runs: Iterable[Run]) -> Forms:
        """The runs of a sentence that may be names, by their folded forms."""
        kept = [self.trimmed(run) if run.initial else run for run in runs]
        return tuple([(fold(run.text), run) for run in kept if run])

    def common(self, key: str) -> bool:
        """Whether a form is a word that is mostly written small."""
        return self.small.get(key.lower(), 0) > _USUALLY * self.capital.get(key, 0)


@dataclass(frozen=True, slots=True)
class Census:
    """All mentions of a collection, and the short names that each article introduces."""

    mentions: Mapping[str, Sequence[Mention]]  # by their folded forms
    read: Mapping[str, Forms]  # of each sentence
    spelling: Spelling
    introduced: Mapping[str, Mapping[str, str]]  # article -> folded short name -> folded long one
    articles: int


def take(texts: Mapping[str, Sequence[str]], known: Mapping[str, tuple[Run, ...]]) -> Census:
    """Count the names in the sentences of each article, by its slug. Linear in the text.

    `known` are the runs of sentences that were read before.
    """
    distinct = dict.fromkeys(chain.from_iterable(texts.values()))
    read = {text: reading(text) if (runs := known.get(text)) is None else runs for text in distinct}
    spelling = _spelling(read)
    forms = {text: spelling.forms(runs) for text, runs in read.items()}
    numbers = {text: number for number, text in enumerate(forms)}
    mentions: defaultdict[str, list[Mention]] = defaultdict(list)
    for article, sentences in texts.items():
        for text in sentences:
            number = numbers[text]
            for key, run in forms[text]:
                mentions[key].append((article, number, run))
    short = {article: dict(_introduced(sentences)) for article, sentences in texts.items()}
    return Census(mentions, forms, spelling, {article: names for article, names in short.items() if names}, len(texts))


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


def _spelling(read: Mapping[str, Iterable[Run]]) -> Spelling:
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
