"""Which forms of a collection stand for names, how each is spelled, and whether it is an actor or a place."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, Literal, NamedTuple, TypeAlias

from timeline.names import vocabulary as v
from timeline.names.census import Census, Mentions, may_stand
from timeline.names.joining import Joined
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


def judged(census: Census, joined: Joined) -> Iterator[tuple[str, Name]]:
    """The forms that stand for names, in a collection of this size."""
    for form, shown in countries().items():
        yield form, Name(shown, "actor" if shown in bodies() else "either")
    for form, mentions in _meant(census, joined).items():
        if (
            form not in countries()
            and _often(form, mentions, census)
            and may_stand(form, census.spelling)
            and (kind := _kind(form, mentions))
        ):
            yield form, Name(_shown(form, _spellings(mentions)), kind)


def _meant(census: Census, joined: Joined) -> Mapping[str, Mentions]:
    """The mentions of each form that stands for others, under any of them."""
    meant: defaultdict[str, Mentions] = defaultdict(Mentions)
    for form, mentions in census.mentions.items():
        if (everywhere := joined.by_itself(form)) is not None:
            meant[everywhere].places.update(mentions.places)
            continue
        for look, places in mentions.places.items():
            for place in places:
                meant[joined.meant(census.article[place], form)].places.setdefault(look, []).append(place)
    meant.pop("", None)  # nobody's
    return meant


def _often(form: str, mentions: Mentions, census: Census) -> bool:
    """Whether a name is met often enough: in 2 sentences of up to 9 articles, in 5 of two articles among thousands."""
    if form in cities():
        return True
    size = len(str(census.articles))  # of the collection
    if len(mentions) <= size:
        return False
    return census.is_in(mentions, articles=(size + 1) // 2, sentences=size + 1)


def _kind(form: str, mentions: Mentions) -> Kind | None:
    words = form.split()
    if form in cities() or words[0] in v.BEFORE_PLACES or words[-1] in v.WHEREABOUTS or _of_a_place(words):
        return "place"
    looks = [(look, len(places)) for look, places in mentions.places.items()]
    acts = sum([times for look, times in looks if look.acting or look.titled])
    places = sum([times for look, times in looks if look.located == 2])
    acting, placed = acts / len(mentions), places / len(mentions)
    if form.isupper():
        return "actor" if acting >= _ACTING else None
    if sum([times for look, times in looks if look.noun]) >= _DESCRIBING * len(mentions):
        return None
    if placed >= _PLACED and acting >= _ACTING_PLACE:
        return "either"
    if placed >= _PLACED and places > 1:
        return "place"
    return "actor" if acting >= _ACTING or v.INSTITUTIONS.intersection(words) else None


def _of_a_place(words: Sequence[str]) -> bool:
    return words[0] in v.WHEREABOUTS and "of" in words


def _spellings(mentions: Mentions) -> Mapping[str, int]:
    spellings: Counter[str] = Counter()
    for look, places in mentions.places.items():
        spellings[look.text] += len(places)
    return spellings


def _shown(form: str, spellings: Mapping[str, int]) -> str:
    """The spelling used most, but for surnames alone, short names, and titles before a name."""
    first, *_, last = form.split() * 2
    whole = [text for text in spellings if fold(text) == form]
    shorter = [text for text in spellings if " " in text and fold(text).startswith(f"{first} ")]
    full = [*whole, *(text for text in shorter if fold(text).endswith(f" {last}"))]
    return min(full or spellings, key=lambda text: (-spellings[text], text))
