"""The names of a collection: what each is called, whether it is an actor or a place, and who is in a text."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal, NamedTuple, Self, TypeAlias

from timeline.names import runs
from timeline.names import vocabulary as v
from timeline.names.census import Census, Forms, Mention, Spelling, may_stand, reading, take
from timeline.names.joining import Joined, join
from timeline.names.phrases import Phrases
from timeline.names.runs import Run
from timeline.names.territories import bodies, cities, countries, fold

Kind: TypeAlias = Literal[
    "actor", "place", "either"
]  # a country, and what is met like one, is what the sentence has it be

_PLACED: Final = 0.2  # of a place's mentions follow "in", "near" ...
_ACTING: Final = 0.05  # of an actor's mentions do what only people and bodies do
_ACTING_PLACE: Final = 0.15  # of a place's at most
_DESCRIBING: Final = 0.6  # of an adjective's mentions at least stand before a noun


class Name(NamedTuple):
    """A name as the site shows it."""

    shown: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Known:
    """Everything that must be known to tell the names in a text of the collection."""

    read: Mapping[str, Forms]  # of each sentence of the collection
    spelling: Spelling
    joined: Joined
    everywhere: Mapping[str, str]  # of the forms that do not depend on the article, those that stand for them
    names: Mapping[str, Name]  # of each form that stands for a name
    decided: Mapping[str, str]  # folded phrase -> the editors' name, "" for none
    kinds: Mapping[str, Kind]  # of the editors' names
    phrases: Phrases

    @classmethod
    def of(
        cls,
        texts: Mapping[str, Sequence[str]],
        decided: Mapping[str, str],
        kinds: Mapping[str, Kind],
        read: Mapping[str, tuple[Run, ...]] = MappingProxyType({}),
    ) -> Self:
        """Learn the names in the sentences of each article, by its slug, under the editors' decisions about phrases.

        `read` has the runs of those sentences that were read before.
        """
        census = take(texts, read)
        joined = join(census, {form: fold(name) for form, name in decided.items() if name and form != fold(name)})
        names = dict(_names(census, joined))
        sides = _sides(names, decided) | dict(kinds)
        everywhere = {form: meant for form in census.mentions if (meant := joined.by_itself(form)) is not None}
        return cls(census.read, census.spelling, joined, everywhere, names, decided, sides, Phrases.of(decided))

    def within(self, article: str, text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The actors and the places that a text of an article names, each once, in their order."""
        actors: dict[str, None] = {}
        places: dict[str, None] = {}
        for name, run, listed in self._found(article, text):
            if side := _side(name.kind, run, listed=listed):
                (actors if side == "actor" else places)[name.shown] = None
        return tuple(actors), tuple(places)

    def _found(self, article: str, text: str) -> Iterator[tuple[Name, Run, bool]]:
        """The names in a text; first those that editors decided about, around which no longer name may stand."""
        forms = self._read(text)
        spans = [
            (start, end, phrase)
            for start, end, phrase in self.phrases.found(text)
            if not any(_around(run, start, end) for _, run in forms)
        ]
        for start, end, phrase in spans:
            run = runs.at(text, start, end)
            located = max((inner.located for _, inner in forms if _within(inner, start, end)), default=0)
            if name := self._listed(self.decided[phrase]):
                yield name, run._replace(located=run.located or located), True
        for form, run in forms:
            if spans and any(_within(run, start, end) for start, end, _ in spans):
                continue
            if name := self._name(article, form):
                yield name, run, False

    def _read(self, text: str) -> Forms:
        found = self.read.get(text)
        return self.spelling.forms(reading(text)) if found is None else found

    def _name(self, article: str, form: str) -> Name | None:
        meant = self.everywhere[form] if form in self.everywhere else self.joined.meant(article, form)
        if not self.decided:
            return self.names.get(meant)
        if meant in self.decided:
            return self._listed(self.decided[meant])
        name = self.names.get(meant)
        return self._listed(self.decided[fold(name.shown)]) if name and fold(name.shown) in self.decided else name

    def _listed(self, name: str) -> Name | None:
        return Name(name, self.kinds.get(name, "actor")) if name else None


def _sides(names: Mapping[str, Name], decided: Mapping[str, str]) -> dict[str, Kind]:
    """What editors' names were found to be, under whichever of their forms."""
    found = ((decided[form], names[form].kind) for form in sorted(names.keys() & decided.keys(), reverse=True))
    return {name: kind for name, kind in found if name}


def _side(kind: Kind, run: Run, *, listed: bool) -> Kind | None:
    """What a name is in its sentence. Paris that refuses is no place; Iran's coast and US shares name nobody."""
    match kind:
        case "either" if run.acting or not (run.noun or run.owner or run.of or run.located < 0):
            return "place" if run.located > 0 else "actor"
        case "place":
            return "place" if run.located or listed else None
        case "actor" if listed or run.located < 2 or run.owner or run.text.isupper():  # not: it rained in Berg
            return "actor"
        case _:
            return None


def _within(run: Run, start: int, end: int) -> bool:
    """Whether a run shares a letter with a stretch of text."""
    return start < run.end and run.start < end


def _around(run: Run, start: int, end: int) -> bool:
    return run.start <= start and end <= run.end and (run.start, run.end) != (start, end)


def _names(census: Census, joined: Joined) -> Iterator[tuple[str, Name]]:
    """The forms that stand for names, in a collection of this size."""
    size = len(str(census.articles))
    for form, shown in countries().items():
        yield form, Name(shown, "actor" if shown in bodies() else "either")
    for form, mentions in _meant(census, joined).items():
        if (
            form not in countries()
            and _often(form, mentions, size)
            and may_stand(form, census.spelling)
            and (kind := _kind(form, [run for _, _, run in mentions]))
        ):
            yield form, Name(_shown(form, Counter([run.text for _, _, run in mentions])), kind)


def _meant(census: Census, joined: Joined) -> Mapping[str, Sequence[Mention]]:
    """The mentions of each form that stands for others, under any of them."""
    meant: defaultdict[str, list[Mention]] = defaultdict(list)
    for form, mentions in census.mentions.items():
        if (everywhere := joined.by_itself(form)) is not None:
            meant[everywhere] += mentions
            continue
        for mention in mentions:
            meant[joined.meant(mention[0], form)].append(mention)
    meant.pop("", None)  # nobody's
    return meant


def _often(form: str, mentions: Sequence[Mention], size: int) -> bool:
    """Whether a name is met often enough: in 2 sentences of up to 9 articles, in 5 of two articles among thousands."""
    if form in cities():
        return True
    if len(mentions) <= size:
        return False
    articles = {article for article, _, _ in mentions}
    return len(articles) >= (size + 1) // 2 and len({sentence for _, sentence, _ in mentions}) > size


def _kind(form: str, runs: Sequence[Run]) -> Kind | None:
    words = form.split()
    if form in cities() or words[0] in v.BEFORE_PLACES or words[-1] in v.WHEREABOUTS or _of_a_place(words):
        return "place"
    acts = sum([run.acting or run.titled for run in runs])
    places = sum([run.located == 2 for run in runs])
    acting, placed = acts / len(runs), places / len(runs)
    if form.isupper():
        return "actor" if acting >= _ACTING else None
    if sum([run.noun for run in runs]) >= _DESCRIBING * len(runs):
        return None
    if placed >= _PLACED and acting >= _ACTING_PLACE:
        return "either"
    if placed >= _PLACED and places > 1:
        return "place"
    return "actor" if acting >= _ACTING or v.INSTITUTIONS.intersection(words) else None


def _of_a_place(words: Sequence[str]) -> bool:
    return words[0] in v.WHEREABOUTS and "of" in words


def _shown(form: str, spellings: Mapping[str, int]) -> str:
    """The spelling used most, but for surnames alone, short names, and titles before a name."""
    first, *_, last = form.split() * 2
    whole = [text for text in spellings if fold(text) == form]
    shorter = [text for text in spellings if " " in text and fold(text).startswith(f"{first} ")]
    full = [*whole, *(text for text in shorter if fold(text).endswith(f" {last}"))]
    return min(full or spellings, key=lambda text: (-spellings[text], text))
