"""The names of a collection: what each is called, whether it is an actor or a place, and who is in a text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Self, TypeAlias

from timeline.names import runs
from timeline.names.census import Form, Looks, Numbers, Spelling, looks, reading, take
from timeline.names.joining import Joined, join
from timeline.names.judging import Kind, Name, judged
from timeline.names.phrases import Phrases
from timeline.names.runs import Look, Run
from timeline.names.territories import fold

_Named: TypeAlias = tuple[str, Kind | None]  # a name as it is shown, and what it is; None where it is neither

_NOBODY: Final[_Named] = ("", None)


@dataclass(frozen=True, slots=True)
class Known:
    """Everything that must be known to tell the names in a text of the collection."""

    read: Mapping[str, Numbers]  # of each sentence of the collection, the numbers of its runs' looks
    forms: Sequence[Form | None]  # of each of these
    named: Sequence[_Named | None]  # and whom it names; None where that depends on the article
    spelling: Spelling
    joined: Joined
    everywhere: Mapping[str, Name | None]  # of the forms that do not depend on the article, what they name
    called: "_Called"
    phrases: Phrases

    @classmethod
    def of(
        cls,
        texts: Mapping[str, Sequence[str]],
        decided: Mapping[str, str],
        kinds: Mapping[str, Kind],
        read: Mapping[str, Looks] = MappingProxyType({}),
    ) -> Self:
        """Learn the names in the sentences of each article, by its slug, under the editors' decisions about phrases.

        `read` has the runs of those sentences that were read before.
        """
        census = take(texts, read)
        joined = join(census, {form: fold(name) for form, name in decided.items() if name and form != fold(name)})
        names = dict(judged(census, joined))
        called = _Called(names, decided, _sides(names, decided) | dict(kinds))
        by_itself = ((form, joined.by_itself(form)) for form in census.mentions)
        everywhere = {form: called.by(meant) for form, meant in by_itself if meant is not None}
        named = [_everywhere(form, everywhere) for form in census.forms]
        spoken = Phrases.of(decided)
        return cls(census.read, census.forms, named, census.spelling, joined, everywhere, called, spoken)

    def within(self, article: str, text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The actors and the places that a text of an article names, each once, in their order."""
        actors: dict[str, None] = {}
        places: dict[str, None] = {}
        for name, side in self._found(article, text):
            if side:
                (actors if side == "actor" else places)[name] = None
        return tuple(actors), tuple(places)

    def _found(self, article: str, text: str) -> Iterator[_Named]:
        """The names in a text; where they stand in it matters only beside those that editors decided about."""
        if phrases := tuple(self.phrases.found(text)):
            for name, look, listed in self._found_beside(phrases, article, text):
                yield _named(name, look, listed=listed)
        elif (numbers := self.read.get(text)) is not None:
            for number in numbers:
                yield self.named[number] or self._here(article, self.forms[number])
        else:
            for look in looks(text):
                yield self._here(article, self.spelling.form(look))

    def _here(self, article: str, form: Form | None) -> _Named:
        return _named(self._name(article, form[0]), form[1]) if form else _NOBODY

    def _found_beside(
        self, phrases: Sequence[tuple[int, int, str]], article: str, text: str
    ) -> Iterator[tuple[Name, Look, bool]]:
        """First those that editors decided about, around which no longer name may stand."""
        forms = [(form, run.end - len(form[1].text), run.end) for run in reading(text) if (form := self._form(run))]
        spans = [
            (start, end, phrase)
            for start, end, phrase in phrases
            if not any(_around(begin, stop, start, end) for _, begin, stop in forms)
        ]
        for start, end, phrase in spans:
            look = runs.at(text, start, end).look
            inner = [form[1] for form, begin, stop in forms if begin < end and start < stop]
            located = look.located or max((each.located for each in inner), default=0)
            if name := self.called.listed(self.called.decided[phrase]):
                yield name, look._replace(located=located), True
        for form, begin, stop in forms:
            beside = any(begin < end and start < stop for start, end, _ in spans)
            if not beside and (name := self._name(article, form[0])):
                yield name, form[1], False

    def _form(self, run: Run) -> Form | None:
        return self.spelling.form(run.look)

    def _name(self, article: str, form: str) -> Name | None:
        if form in self.everywhere:
            return self.everywhere[form]
        return self.called.by(self.joined.meant(article, form))


@dataclass(frozen=True, slots=True)
class _Called:
    """What a form names that stands for others."""

    names: Mapping[str, Name]  # as found
    decided: Mapping[str, str]  # folded phrase -> the editors' name, "" for none
    kinds: Mapping[str, Kind]  # of the editors' names

    def by(self, form: str) -> Name | None:
        if form in self.decided:
            return self.listed(self.decided[form])
        name = self.names.get(form)
        if name and self.decided and (own := fold(name.shown)) in self.decided:
            return self.listed(self.decided[own])
        return name

    def listed(self, name: str) -> Name | None:
        return Name(name, self.kinds.get(name, "actor")) if name else None


def _sides(names: Mapping[str, Name], decided: Mapping[str, str]) -> dict[str, Kind]:
    """What editors' names were found to be, under whichever of their forms."""
    found = ((decided[form], names[form].kind) for form in sorted(names.keys() & decided.keys(), reverse=True))
    return {name: kind for name, kind in found if name}


def _side(kind: Kind, run: Look, *, listed: bool) -> Kind | None:
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


def _everywhere(form: Form | None, names: Mapping[str, Name | None]) -> _Named | None:
    """Whom a form names in all articles; None where that depends on the article."""
    if not form:
        return _NOBODY
    return _named(names[form[0]], form[1]) if form[0] in names else None


def _named(name: Name | None, look: Look, *, listed: bool = False) -> _Named:
    return (name.shown, _side(name.kind, look, listed=listed)) if name else _NOBODY


def _around(begin: int, stop: int, start: int, end: int) -> bool:
    """Whether a run stands around a stretch of text, and is longer."""
    return begin <= start and end <= stop and (begin, stop) != (start, end)
