"""What the small words around a name tell of it: that it is a place, that it does something, that it only describes."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias

from timeline.likeness import stem
from timeline.names import letters
from timeline.names import vocabulary as v

Span: TypeAlias = tuple[int, int]

_NEAR: Final = 60  # characters that are looked at before and after a name
_LIST: Final = re.compile(r"(?:,? and|,? or|,) (?:the )?")
_LAST: Final = re.compile(r",? (?:and|or) (?:the )?")
_OWNING: Final = re.compile(r"['’]s?(?= )")
_SPOKEN: Final = re.compile(rf"(?:[,?!”\"’'] (?:{'|'.join(sorted(v.NAMING))})|[Aa]ccording to)(?: the)? $")
_MARKS: Final = '.,;:!?”"'
_TELLING: Final = v.STRONG_PLACE | v.WEAK_PLACE | v.BETWEEN | v.NAMING | v.PEOPLE | {"of"}


class Before(NamedTuple):
    """What precedes a name: a preposition of place, who it is, that it is speaking, what belongs to it."""

    located: int = 0  # 2 after "in", where only places follow; 1 where people may, too; -1 after "to" without movement
    titled: bool = False
    spoken: bool = False
    of: bool = False


class After(NamedTuple):
    """What follows a name: what only people and bodies do, a noun that it describes, something that it owns."""

    acting: bool = False
    noun: bool = False
    owner: bool = False


_NO_BEFORE: Final = Before()


def before(text: str, start: int) -> Before:
    """What precedes a name that begins there."""
    near = max(0, start - _NEAR)
    last = text[text.rfind(" ", near, max(near, start - 1)) + 1 : start]
    if not last.endswith(" ") or last[:-1].rstrip(",").lower() not in _TELLING:
        return _NO_BEFORE
    return Before(
        _preposition(text[near:start].lower().split()),
        last[:-1].rstrip(",") in v.PEOPLE,  # the mayor, Anna Berg
        _SPOKEN.search(text, near, start) is not None,  # “No,” said Berg
        text.endswith(("of ", "of the "), near, start),
    )


def after(text: str, end: int) -> After:
    """What follows a name that ends there."""
    rest = text[end : end + _NEAR]
    if rest.startswith(" "):
        return _after_space(rest)
    if owning := _OWNING.match(rest):
        return After(acting=any(word in v.BODIES for word in _following(rest[owning.end() :])[:3]), owner=True)
    if not rest.startswith(", "):
        return After(noun=rest[:1] in ("$", "-", "/"))
    aside = rest.find(",", 2)
    said = aside > 0 and v.acts(_following(rest[aside + 1 :]))  # Berg, aged 45, said
    return After(acting=said or not v.PEOPLE.isdisjoint(_following(rest[2:])))  # Berg, the mayor


def _after_space(rest: str) -> After:
    next_word = rest[1 : rest.find(" ", 1)] if " " in rest[1:] else rest[1:]
    if next_word in v.HELPING:
        return After(acting=v.acts(_following(rest)))
    return _before_word(next_word.rstrip(_MARKS))


@lru_cache(maxsize=2**16)
def _before_word(word: str) -> After:
    """What a name does before a word that is no helping verb."""
    acting = v.acts([word])
    return After(acting, word.islower() and not (word in v.SMALL or word.endswith("ed") or v.does(word)))


def listed(text: str, names: Sequence[Span], located: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Which names, by number, have their preposition from the first of their list, and what it tells."""
    before = 0
    for at, own in enumerate(located):
        before = own or (before if before and _goes_on(text, names, at) else 0)
        if before != own:
            yield at, before


def _preposition(words: list[str]) -> int:
    while len(words) > 1 and words[-1] in v.BETWEEN:
        words.pop()
    match words:
        case [*_, "according", "to"]:
            return 0
        case [*before, "to"]:
            return 1 if any(stem(word) in v.MOVING for word in before[-4:]) else -1
        case [*_, before, "from"] if before in v.SENT:
            return 0
        case [*_, before, "in" | "into"] if before in v.HOLDINGS:
            return 0
        case [*_, last] if last in v.STRONG_PLACE:
            return 2
        case [*_, last]:
            return int(last in v.WEAK_PLACE)
        case _:
            return 0


def _goes_on(text: str, names: Sequence[Span], at: int) -> bool:
    """Whether a name goes on a list, or says where the place before it is: in Lyon and Nice; in Lyon, France."""
    (start, _), (_, end) = names[at - 1], names[at]
    gap = _gap(text, names, at)
    if not _LIST.fullmatch(gap):
        return False
    if _LAST.fullmatch(gap):
        return True
    if letters.begins(text, text.rfind(" ", max(0, start - _NEAR), max(0, start - 1)) + 1):  # In Lyon, Britain refused
        return False
    return text[end : end + 1] in (*",.;)", "") or _LAST.fullmatch(_gap(text, names, at + 1)) is not None


def _gap(text: str, names: Sequence[Span], at: int) -> str:
    return text[names[at - 1][1] : names[at][0]] if at < len(names) else ""


def _following(rest: str) -> list[str]:
    """The next few words, up to the first mark."""
    words = rest.split(None, 5)[:5]
    for place, word in enumerate(words):
        if not word.isalpha():
            return [*words[:place], word.rstrip(_MARKS)]
    return words
