"""What a report tells, in words that can be compared; and what keeps two alike sentences from telling one event."""

import re
from functools import lru_cache
from hashlib import blake2b
from itertools import chain
from typing import Final, NamedTuple, TypeAlias

from timeline.likeness import stem, telling_in_order, telling_words, words
from timeline.model import Event, Report

Place: TypeAlias = tuple[str, int, int, int]

CALLED_OFF: Final = re.compile(
    r"\b(?:cancel\w*|postpon\w*|scrap(?:s|ped|ping)?|shelv(?:es|ed|ing)|abandon(?:s|ed|ing)?"
    r"|(?:call(?:s|ed|ing)?|puts?|putting) (?P<what>(?:[\w’'-]+ ){0,4})off)\b",
    re.IGNORECASE,
)
_CALLING_OFF: Final = ("cancel", "postpon", "scrap", "shelv", "abandon", "off")  # one of them stands in what it finds
_UNDONE: Final = re.compile(
    r"\b(?:refus(?:e|es|ed|ing) to|declin(?:e|es|ed|ing) to|fail(?:s|ed|ing)? to|instead of|without|never|almost|nearly"
    r"|den(?:y|ies|ied|ying)|(?:kept|prevented|stopped|barred|banned)\b[^,;:]{0,40} from)\b",
    re.IGNORECASE,
)
_NUMBERS: Final = frozenset(
    """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen hundred thousand million billion
    first second third fourth fifth sixth seventh eighth ninth tenth half""".split()
)
# They stand before a name, and like it with a capital.
_TITLES: Final = frozenset(
    """president vice prime minister foreign defence defense finance interior secretary chancellor premier
    governor mayor senator ambassador envoy king queen prince princess pope general colonel admiral sheikh ayatollah sir
    lord lady dr mr mrs ms professor judge chief chairman chairwoman director spokesman spokeswoman deputy""".split()
)
# With them a name is another one than without: "New Varn", "Port Sable", by their stems.
_OF_PLACES: Final = frozenset(
    map(
        stem,
        """new old north south east west northern southern eastern western upper lower central great saint st port
    mount lake cape fort san santa los las el""".split(),
    )
)
_DIGEST: Final = 16
_LETTER: Final = re.compile(r"[^\W_]")
_ENDS_NAME: Final = (",", ";", ":", ".", "'s", "’s", "s'", "s’", ")")


class Telling(NamedTuple):
    """What the sentence of a report tells, as it is compared."""

    sentence: bytes  # the same for the same words
    told: str  # its telling words in alphabetical order, but for the date's own numbers


def telling(report: Report) -> Telling:
    digest = blake2b(sentence(report).encode(), digest_size=_DIGEST).digest()
    return Telling(digest, " ".join(sorted(told(report))))


def place(report: Report) -> Place:
    """Where a report has its date, which no other one has."""
    return report.article, report.paragraph, report.start, report.at


def sentence(report: Report) -> str:
    """A report's sentence by its words alone, so that copies with other quotation marks are still copies."""
    return " ".join(words(report.quote))


def told(report: Report) -> frozenset[str]:
    """The telling words of the sentence around the date words, without the date's own numbers."""
    said = telling_words(_around(report))
    own = _numbers_of(report.when.edtf)
    return said.difference([word for word in said if word.isdecimal() and word.lstrip("0") in own])


@lru_cache(maxsize=2**14)
def _numbers_of(edtf: str) -> frozenset[str]:
    return frozenset(number.lstrip("0") for number in re.findall(r"\d+", edtf))


def all_told(event: Event) -> list[frozenset[str]]:
    """The telling words of each sentence that tells of an event, or of its title where none does."""
    return list(dict.fromkeys(map(told, event.reports))) or [telling_words(event.title)]


def differ(one: Report, other: Report) -> bool:
    """Whether each sentence names somebody, some place or some number that the other does not."""
    return contrast(_around(one), _around(other))


def contrast(one: str, other: str) -> bool:
    """The same of any two texts. A text's first word may be a name, and is taken for one."""
    names_differ = has_own_name(one, other) and has_own_name(other, one)
    return names_differ or (not numbers(one) <= telling_words(other) and not numbers(other) <= telling_words(one))


def has_own_name(text: str, other: str) -> bool:
    """Whether a text names what another does not; "Dahl" names "Ane Dahl" as well, but neither Bo Dahl nor New Dahl."""
    also_named = _names(other)
    own = [name for name in _names(text) if name not in also_named]
    if not own:
        return False
    said = telling_words(other) - frozenset(chain.from_iterable(also_named))
    return not all(said.issuperset(name) or any(_is_one(name, one) for one in also_named) for name in own)


def names(text: str) -> frozenset[str]:
    """The telling words that are written with a capital, titles left out."""
    return frozenset(chain.from_iterable(_names(text)))


def undone(report: Report) -> bool:
    """Whether the sentence tells of what somebody did not do: it was called off, refused, denied."""
    return report.negated or is_undone(report.quote)


@lru_cache(maxsize=2**14)
def is_undone(text: str) -> bool:
    """The same of a text by itself."""
    return is_called_off(text) or _UNDONE.search(text) is not None


def is_called_off(text: str) -> bool:
    """Whether a text tells that something was called off."""
    folded = text.casefold()  # to look for a few letters first is much faster, and nearly all texts lack them
    return any(each in folded for each in _CALLING_OFF) and CALLED_OFF.search(text) is not None


def _around(report: Report) -> str:
    return f"{report.quote[: report.at]} {report.quote[report.at + len(report.words) :]}"


def _is_one(name: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether another name stands for this one: the surname alone, or longer, but by no word of a place's name."""
    within = set(name) <= set(other) or name[-len(other) :] == other
    return within and _OF_PLACES.isdisjoint(set(name) ^ set(other))


@lru_cache(maxsize=2**14)
def _names(text: str) -> tuple[tuple[str, ...], ...]:
    """The names of a text, in order: words with a capital that follow each other, titles left out."""
    found: list[tuple[str, ...]] = []
    goes_on = False
    for token in text.split():
        name = _part_of_name(token)
        if name is None:
            continue
        if name and goes_on:
            found[-1] += name
        elif name:
            found.append(name)
        goes_on = bool(name) and not token.endswith(_ENDS_NAME)
    return tuple(found)


@lru_cache(maxsize=2**16)
def _part_of_name(token: str) -> tuple[str, ...] | None:
    """The telling words of what is written with a capital, none of what is not; None for what stands before names."""
    said = words(token)
    if _TITLES.issuperset(said) or _NUMBERS.issuperset(said):
        return None
    return tuple(telling_in_order(token)) if _has_capital(token) else ()


def _has_capital(token: str) -> bool:
    letter = _LETTER.search(token)
    return letter is not None and letter[0].isupper()


@lru_cache(maxsize=2**14)
def numbers(text: str) -> frozenset[str]:
    """The telling words of a text that are numbers."""
    return frozenset(chain.from_iterable(telling_in_order(token) for token in text.split() if _is_number(token)))


def _is_number(token: str) -> bool:
    return any(letter.isdigit() for letter in token) or not _NUMBERS.isdisjoint(words(token))
