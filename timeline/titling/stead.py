"""A title with a name in the stead of a pronoun for which nothing in it can stand, where just one can be meant."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from timeline.syntax.tagged import cut, tag
from timeline.titling.antecedents import is_person
from timeline.titling.people import people
from timeline.titling.polish import WIDEST
from timeline.titling.pronouns import OWNERS, PERSONS, meant
from timeline.titling.referents import BASES, may_be_before, stray
from timeline.titling.subjects import plurals, sole
from timeline.titling.things import BODIES

_APPOSED: Final = (
    r"\b(?:its|his|her|their) (?P<role>[a-z][\w-]*(?: [\w-]+){0,3}), (?P<name>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}),"
)
_ALL: Final = re.compile(r"(?P<all>All \w+|Both|All) (?=\w)")
_QUOTES: Final = re.compile('[“”"]')


def in_stead(title: str, sentence: str, before: Sequence[str]) -> str:
    """The title; with names where they are certain."""
    for _ in range(2):
        word = stray(title)
        made = (way(title, word, sentence, before) for way in _WAYS) if word else ()
        title = next((one for one in made if one and len(one) <= WIDEST and stray(one) != word), title)
    return title


def _apposed(title: str, _: str, sentence: str, __: Sequence[str]) -> str:
    """With the name that the sentence has beside: "its chair" as "Anna Berg", in "its chair, Anna Berg, said"."""
    apposed = re.search(_APPOSED, sentence)
    if not apposed:
        return ""
    owner = re.compile(
        rf"\b(?:its|his|her|their) {re.escape(apposed['role'])}\b(?:, {re.escape(apposed['name'])},)?", re.IGNORECASE
    )
    return owner.sub(apposed["name"], title, 1)


def _counted(title: str, word: str, __: str, before: Sequence[str]) -> str:
    """With what there are two or three of: "Both were opened" as "Both lanes were opened"."""
    all_of, several = _ALL.match(title), plurals(before[-1]) if before else []
    if not all_of or all_of["all"].lower() != word or len(several) != 1:
        return ""
    noun = re.sub("^(?:The|These|Those) ", "", several[0])
    return f"{title[: all_of.end()]}{noun[:1].lower()}{noun[1:]} {title[all_of.end() :]}"


def _meant(title: str, word: str, sentence: str, before: Sequence[str]) -> str:
    """With whom or what a pronoun means after the sentences before, if nothing in its own comes before it."""
    base = BASES.get(word, "")
    place = re.search(rf"\b{word}\b", title) if base else None
    if (
        base in PERSONS
        and before
        and len({one.name for one in people(before[-1], before) if one.sex in ("", base)}) > 1
    ):
        return ""
    if not place or _QUOTES.search(title) or may_be_before(sentence, word):
        return ""
    name = meant(base, title, before, acts=word in OWNERS)
    if not name and base == "it" and before:
        name = sole(before[-1])
    if base == "they" and not _is_known(name, word):
        return ""
    amid = f"t{name[1:]}" if name.startswith("The ") and place.start() else name
    owns = word in OWNERS and not (word == "her" and not _is_owner(title, place.end()))
    owned = f"{amid}{'’' if amid.endswith('s') else '’s'}" if owns else amid
    return f"{title[: place.start()]}{owned}{title[place.end() :]}" if name else ""


def _is_known(name: str, word: str) -> bool:
    """Whether "they" may be told by a name: of people, where they do something; of what is known, not "rocks"."""
    head = name.rpartition(" ")[2].lower()
    return name.startswith("The ") and (word != "they" or is_person(head) or head in BODIES)


def _is_owner(title: str, end: int) -> bool:
    """Whether what follows "her" is hers."""
    return tag(cut(f"The{title[end:]}")).letters[1:2] in tuple("anNSg0")


_WAYS: Final[tuple[Callable[[str, str, str, Sequence[str]], str], ...]] = (_apposed, _counted, _meant)
