"""The people whom a sentence names, each by the fullest name that is known, and whether "he" or "she" may mean them."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from timeline.names import given, runs, territories
from timeline.names import vocabulary as v
from timeline.names.runs import Run
from timeline.syntax.verbs import letter

_NOBODY: Final = v.INSTITUTIONS | v.LEGAL | v.WHEREABOUTS | v.THINGS | v.NEVER | v.CONTENTS
_NO_NAME: Final = _NOBODY | v.TITLES | v.PERHAPS | v.QUALIFIERS | v.RELATIVE | v.BEFORE_PLACES | v.MONTHS
_ACTING: Final = frozenset("aVkvxHM")  # adverbs, and verbs
_AGE: Final = re.compile(r", (?:aged )?\d{1,3}(?=[,.;])|,? \(\d{1,3}\)")
_SEXES: Final = {"mr": "he", "sir": "he", "king": "he", "prince": "he", "mrs": "she", "ms": "she", "queen": "she"}


class Person(NamedTuple):
    """A name that may be somebody's."""

    run: Run
    name: str
    sex: str  # "he" or "she"; "" where nothing tells
    sure: bool  # that it is a person's
    aged: bool  # whether the age is told


def people(text: str, before: Sequence[str]) -> list[Person]:
    """The names in a sentence that may be those of people; `before` are the sentences that may tell more of them."""
    found = runs.runs(text)
    places = {run.text for run in found if run.located and not (run.titled or run.acting)}
    made: dict[str, Person] = {}
    for run in found:
        if run.text not in places and _may_be_person(run, text, before):
            person = _person(run, text, before)
            made[person.name.rpartition(" ")[2]] = made.get(person.name.rpartition(" ")[2], person)
    return [*made.values()]


def _person(run: Run, text: str, before: Sequence[str]) -> Person:
    name = run.text.partition(" ")[2] if letter(run.text.partition(" ")[0], first=True) == "a" else run.text
    full = name if " " in name else _full(name, [*before, text])
    titled = text[: run.start].rstrip(". ").rpartition(" ")[2].lower()
    sex = _SEXES.get(titled, "") or (given.sex(full) if " " in full else "")
    aged = _AGE.match(text, run.end) is not None
    return Person(run, full, sex, bool(sex or aged or run.titled or (run.acting and " " in full)), aged)


def _full(surname: str, texts: Sequence[str]) -> str:
    """A surname with the given name that stood before it."""
    for text in reversed([text for text in texts if f" {surname}" in text]):
        for match in re.finditer(rf"([^\W\d_a-z][\w-]+)(?: [^\W\d_a-z]\.?)? {re.escape(surname)}\b", text):
            if given.sex(match[1]) or (match.start() and _may_be_given(match[1])):
                return match[0]
    return surname


def _may_be_given(word: str) -> bool:
    return word not in _NO_NAME and letter(word, first=True) == "N" and not territories.adjectival(word)


def _may_be_person(run: Run, text: str, before: Sequence[str]) -> bool:
    words = run.text.split()
    known = run.titled or run.acting or _AGE.match(text, run.end) is not None
    following = text[run.end :].partition(" ")[2].partition(" ")[0]
    described = run.noun and not (following and letter(following) in _ACTING)  # "the Berg bridge", but "Berg broke"
    if described or run.owner or (run.located and not known) or text[: run.start].lower().endswith("the "):
        return False
    if run.text.isupper() or _NOBODY.intersection(words) or any(map(territories.adjectival, words)):
        return False
    if territories.fold(run.text) in territories.countries():
        return False
    if len(words) == 1 and run.text in territories.cities():
        return any(re.search(rf"[^\W\d_a-z]\w+ {run.text}\b", other) for other in before)
    return run.titled or len(words) > 1 or known or not run.initial or any(f" {run.text}" in other for other in before)
