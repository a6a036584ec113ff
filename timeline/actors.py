"""Who and what events name, as facets of the site: canonical names, and an address for each."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from itertools import groupby
from types import MappingProxyType
from typing import Final
from unicodedata import normalize

from timeline.editing.roster import Roster
from timeline.likeness import words
from timeline.model import Article, Event, Names, Sentence
from timeline.names.census import Looks
from timeline.names.known import Known
from timeline.names.territories import fold

_HANDFUL: Final = 5  # names of a kind that an event shows
_LONGEST: Final = 60  # characters of an address


def named(
    events: Sequence[Event],
    texts: Mapping[Article, Sequence[Sentence]],
    roster: Roster,
    read: Mapping[str, Looks] = MappingProxyType({}),
) -> list[Names]:
    """The actors and places that the sentences of each event name: those of most events first, five at most.

    A name is found by its capitals, by repetition in the collection and by what stands around it; what can't be told
    well is left out. The editors' list comes before all that is found. Linear in the text. `read` has the runs of
    those sentences that were read before.
    """
    known = know(texts, roster, read)
    found = [_within(known, event) for event in events]
    often = [Counter(name for each in found for name in each[side]) for side in (0, 1)]
    return [(_first(actors, often[0]), _first(places, often[1])) for actors, places in found]


def know(
    texts: Mapping[Article, Sequence[Sentence]],
    roster: Roster,
    read: Mapping[str, Looks] = MappingProxyType({}),
) -> Known:
    """The names of a collection; `known.within(slug, text)` gives those of any text in it."""
    kinds = {entry.name: entry.kind for entry in roster.listed if entry.kind}
    prose = {article.slug: [sentence.text for sentence in sentences] for article, sentences in texts.items()}
    return Known.of(prose, roster.phrases(), kinds, read)


def slugs(names: Iterable[str]) -> dict[str, str]:
    """An address for each name: `jean-yves-le-drian`. ASCII, unique, and hardly ever changed by what else is named.

    Of several names that would share one address, all but the first by alphabet end in a mark of their own.
    """
    each = sorted((_slug(name), name) for name in set(names))
    return {
        name: slug if place == 0 else f"{slug}-{_mark(name)}"
        for slug, same in groupby(each, key=lambda pair: pair[0])
        for place, (_, name) in enumerate(same)
    }


def _slug(name: str) -> str:
    """What of a name can be written in ASCII, with a mark where that is not all."""
    spoken = words(name)
    latin = "-".join(word for word in spoken if word.isascii())[:_LONGEST].strip("-")
    return latin if latin and all(map(str.isascii, spoken)) else "-".join(filter(None, (latin or "name", _mark(name))))


def _mark(name: str) -> str:
    return sha256(normalize("NFKC", name).encode()).hexdigest()[:8]


def _within(known: Known, event: Event) -> Names:
    """The actors and places of all sentences of an event, or of its title where an editor added it without any."""
    if len(event.reports) == 1:  # as most have
        return known.within(event.reports[0].article, event.reports[0].quote)
    quotes = {(report.article, report.quote): None for report in event.reports} or {("", event.title): None}
    found = [known.within(article, quote) for article, quote in quotes]
    actors, places = (tuple(dict.fromkeys(name for each in found for name in each[side])) for side in (0, 1))
    return actors, places


def _first(names: tuple[str, ...], often: Mapping[str, int]) -> tuple[str, ...]:
    if len(names) < 2:
        return names
    return tuple(sorted(names, key=lambda name: (-often[name], fold(name), name))[:_HANDFUL])
