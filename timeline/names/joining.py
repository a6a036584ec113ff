"""Which forms are one name: surnames and full names, short names and long ones. In doubt a form is nobody's."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Final

from timeline.names import vocabulary as v
from timeline.names.census import Census, Mentions
from timeline.names.territories import adjectival, countries, national

_OWN_LIFE: Final = 0.25  # of a short form's articles at most name a full form: then it is a name by itself
_KNOWN: Final = 1 / 3  # of its articles at least do: then it is known where they don't, if there are several
_LONGEST: Final = 7  # words; what has as many is hardly a name that is shortened
_MOSTLY: Final = 0.8  # of the articles that introduce a short name must mean one thing


@dataclass(frozen=True)
class Joined:
    """What each form stands for in each article. All forms are folded."""

    same: Mapping[str, str]  # form -> the form that stands for it everywhere
    short: Mapping[str, Mapping[str, str]]  # article -> short name -> long one
    owners: Mapping[str, frozenset[str]]  # the end of a full name -> the full names that end so
    full: Mapping[str, Mapping[str, frozenset[str]]]  # article -> the same, of the full names in it
    alone: frozenset[str]  # ends of full names that are names by themselves as well
    known: frozenset[str]  # ends that mean their full name in articles that do not give it

    def by_itself(self, form: str) -> str | None:
        """The form that stands for this one in all articles; None where that depends on the article."""
        if form in self.introduced:
            return None
        meant = form if form in countries() else self.same.get(form, form)
        return None if meant in self.owners else meant

    @cached_property
    def introduced(self) -> frozenset[str]:
        """The short names that any article introduces."""
        return frozenset(chain.from_iterable(self.short.values()))

    def meant(self, article: str, form: str) -> str:
        """The form that stands for this one; "" where it could be one of several."""
        if form in countries():
            return "" if form in self.full.get(article, {}) else form
        form = self.short.get(article, {}).get(form, form)
        form = self.same.get(form, form)
        here = self.full.get(article, {}).get(form, frozenset())
        if form in self.alone:
            return "" if here else form
        if form not in self.owners:
            return form
        among = here or (self.owners[form] if form in self.known else frozenset())
        return next(iter(among)) if len(among) == 1 else ""


def join(census: Census, decided: Mapping[str, str]) -> Joined:
    """Bring the forms of a collection together; what editors decided about forms comes first."""
    titled = {form for form, mentions in census.mentions.items() if any(look.titled for look in mentions.places)}
    counts = {form: len(mentions) for form, mentions in census.mentions.items()}
    same = _everywhere(census) | dict(_without_titles(titled, counts)) | dict(decided)
    full = {
        form
        for form, mentions in census.mentions.items()
        if _is_full(form) and (form in decided or form not in same) and (form in titled or _supported(mentions, census))
    }
    same = _to_the_end(dict(_longer(full)) | same)
    here = defaultdict[str, defaultdict[str, set[str]]](lambda: defaultdict(set))
    owners = defaultdict[str, set[str]](set)
    for form in full:
        root = same.get(form, form)
        tails = [tail for tail in _tails(form, person=form in titled) if tail not in same and tail != root]
        for tail in tails:
            owners[tail].add(root)
        for article in census.articles_of(census.mentions[form]) if tails else ():
            for tail in tails:
                here[article][tail].add(root)
    return Joined(
        same,
        census.introduced,
        {tail: frozenset(roots) for tail, roots in owners.items()},
        {article: {tail: frozenset(roots) for tail, roots in ends.items()} for article, ends in here.items()},
        *_lives(census, owners.keys(), here),
    )


def _everywhere(census: Census) -> dict[str, str]:
    """Short names that mean the same long one in nearly all articles that introduce them."""
    meanings = defaultdict[str, Counter[str]](Counter)
    for names in census.introduced.values():
        for short, long in names.items():
            meanings[short][long] += 1
    best = {short: min(longs, key=lambda long: (-longs[long], long)) for short, longs in meanings.items()}
    return {
        short: long
        for short, long in best.items()
        if short not in countries() and meanings[short][long] >= _MOSTLY * meanings[short].total()
    }


def _without_titles(titled: set[str], counts: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Forms with a title, a people's or a country's name before what is a form of its own: General Berg."""
    ranked = {form.partition(" ")[2] for form in counts if form.partition(" ")[0] in v.PERHAPS} & counts.keys()
    surnames = {form.rpartition(" ")[2] for form in titled | ranked if " " in form}
    for form in counts:
        first, _, rest = form.partition(" ")
        if first in v.PERHAPS and (counts.get(rest, 0) > (" " not in rest) or rest in surnames):
            yield form, rest
        elif (described := _described(form)) in titled or counts.get(described, 0) >= counts[form]:
            yield form, described


def _described(form: str) -> str:
    """What of a form the name of a people or a country only describes: Iranian Anna Berg, US State Department."""
    words = form.split()
    for at in range(1, min(len(words), _LONGEST) - 1):
        before, rest = " ".join(words[:at]), words[at:]
        if (before in countries() or national(before)) and not v.generic(tuple(rest)) and "of" not in rest:
            return " ".join(rest)
    return ""


def _supported(mentions: Mentions, census: Census) -> bool:
    """Whether there is more than one sentence with a form, or one that shows that it is somebody."""
    return any(look.acting or look.titled for look in mentions.places) or census.is_in(mentions, sentences=2)


def _is_full(form: str) -> bool:
    words = form.split()
    return (
        1 < len(words) < _LONGEST
        and words[0] not in v.RELATIVE
        and form not in countries()
        and not v.SMALL.intersection(words)
        and not v.generic(tuple(words))
    )


def _tails(form: str, *, person: bool) -> Iterator[str]:
    """The ends of a full name that may stand for it. A country stands for itself, but where a person is called so."""
    words = form.split()
    for at in range(1, len(words)):
        tail = " ".join(words[at:])
        if (person or tail not in countries()) and not (at == len(words) - 1 and _says_little(tail)):
            yield tail


def _says_little(word: str) -> bool:
    return word in v.NEVER or word in v.THINGS or word in v.WHEREABOUTS or v.generic((word,)) or adjectival(word)


def _to_the_end(same: Mapping[str, str]) -> dict[str, str]:
    """Each form with the last one that it leads to."""
    ends: dict[str, str] = {}
    for form in same:
        seen = [form]
        while same.get(seen[-1], seen[-1]) not in seen:
            seen.append(same[seen[-1]])
        ends[form] = seen[-1]
    return ends


def _longer(full: set[str]) -> Iterator[tuple[str, str]]:
    """Full names that leave out words of one other: Javad Berg and Anna Berg of Anna Javad Berg."""
    longer = defaultdict[str, set[str]](set)
    for form in full:
        words = form.split()
        for at in range(1, len(words) - 1):
            longer[" ".join(words[at:])].add(form)
        if len(words) > 2:
            longer[f"{words[0]} {words[-1]}"].add(form)
    for form in sorted(longer.keys() & full):
        if len(longer[form]) == 1:
            yield form, next(iter(longer[form]))


def _lives(
    census: Census, tails: Iterable[str], here: Mapping[str, Mapping[str, set[str]]]
) -> tuple[frozenset[str], frozenset[str]]:
    """Ends of full names that are names by themselves, and those that need no full name beside them."""
    joined = Counter(tail for ends in here.values() for tail in ends)
    wanted = set(tails)
    unjoined = {
        form: sum(form not in here.get(article, {}) for article in census.articles_of(census.mentions[form]))
        for form in wanted & census.mentions.keys()
    }
    share = {form: joined[form] / (joined[form] + unjoined.get(form, 0)) for form in wanted}
    return (
        frozenset(form for form in wanted if share[form] < _OWN_LIFE),
        frozenset(form for form in wanted if share[form] >= _KNOWN and joined[form] > 1),
    )
