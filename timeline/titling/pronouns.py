"""Whom a pronoun at the beginning of a title stands for, by the sentences before it, where no other can be meant."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from timeline.names import runs, territories
from timeline.names import vocabulary as v
from timeline.names.runs import Run
from timeline.syntax.parts import parts
from timeline.syntax.speakers import subject_of
from timeline.syntax.tagged import Tagged, cut, tag
from timeline.syntax.verbs import letter

PERSONS: Final = frozenset("he she".split())
_RESOLVED: Final = PERSONS | frozenset("it they".split())
_NONE: Final[frozenset[str]] = frozenset()
_OTHER_SEX: Final = {
    "he": frozenset("she her hers mrs mrs. ms ms. miss queen princess woman girl mother wife widow sister".split()),
    "she": frozenset("he his him mr mr. sir king prince man boy father husband brother".split()),
}
_FAR: Final = 3  # sentences
_LONGEST: Final = 50  # characters
_NOBODY: Final = v.INSTITUTIONS | v.LEGAL | v.WHEREABOUTS | v.THINGS | v.NEVER | v.CONTENTS
_ROLES: Final = frozenset(word.lower() for word in v.TITLES | v.PERHAPS) | frozenset(
    """man woman boy girl singer actor actress doctor suspect gunman driver pilot victim lawyer prosecutor author
    writer journalist reporter soldier player striker student teacher nurse widow defendant monk priest""".split()
)
_BODIES: Final = frozenset(
    """company firm government court army ministry agency council group bank party team union committee commission
    parliament department country club organisation organization airline charity police navy regime tribunal
    authority university newspaper network cabinet assembly senate""".split()
)
_PEOPLE: Final = frozenset("police people".split())
_POINTING: Final = frozenset(
    """these those some many both most all others several few they we such other another no none each every this
    that""".split()
)
_PHRASE: Final = frozenset("adnNS0goc-")


_AGE: Final = re.compile(r", (?:aged )?\d{1,3}(?=[,.;])|,? \(\d{1,3}\)")


class Subject(NamedTuple):
    """The subject of a sentence's first clause, its letters, and the letters of what follows its verb."""

    text: str
    low: tuple[str, ...]
    letters: str
    following: str


_NOBODY_ACTS: Final = Subject("", ("",), "", "")


def meant(pronoun: str, sentence: str, before: Sequence[str], *, acts: bool) -> str:
    """Whom a pronoun stands for; "" where that is in doubt. `acts` says that what it stands for does something."""
    if pronoun not in _RESOLVED:
        return ""
    for text in reversed(before[-1:] if pronoun == "they" else before[-_FAR:]):
        subject = _subject(text)
        if not subject.text and pronoun not in PERSONS:
            return ""
        if _OTHER_SEX.get(pronoun, _NONE) & {*text.lower().replace(",", " ").split()}:
            return ""
        if subject.low == (pronoun,) and pronoun != "they" and not (pronoun in PERSONS and _people(text, before)):
            continue
        found = _found(pronoun, text, subject, before, acts=acts)
        named = found.rpartition(" ")[2] in sentence
        return found if len(found) <= _LONGEST and not named else ""
    return ""


def _found(pronoun: str, text: str, subject: Subject, before: Sequence[str], *, acts: bool) -> str:
    if pronoun in PERSONS:
        return _person(text, subject, before)
    if _POINTING.intersection(subject.low[:2]):
        return ""
    if pronoun == "they" and len(_people(text, before)) > 1:
        return ""
    if pronoun == "they":
        return subject.text if _is_plural(subject) and not _has_object(subject, "S") else ""
    return _body(subject) if acts else ""


def _body(subject: Subject) -> str:
    """The name of a subject that can only be a body of people: "the company", "the airline Ostjet", "Ostjet Inc"."""
    if not subject.letters.isalpha() or {"o", "c"} & {*subject.letters}:
        return ""
    if subject.letters[0] == "d" and subject.low[0] == "the" and subject.low[-1] in _BODIES:
        return subject.text
    first = len(subject.letters.rstrip("N"))
    if first < len(subject.low) and first and subject.low[first - 1] in _BODIES:
        return " ".join(subject.text.split()[first:])
    return subject.text if not first and subject.text.rpartition(" ")[2].rstrip(".") in v.LEGAL else ""


def _subject(text: str) -> Subject:
    tagged = tag(cut(text.lstrip()))
    found = parts(tagged)
    number = next((n for n, part in enumerate(found) if part.is_clause), -1)
    if number < 0 or found[number].kind not in "mv":
        return _NOBODY_ACTS
    part = subject_of(tagged, found, number)
    start, end = part.start, part.verb if part.is_clause else part.end
    end = next((row for row in range(start, end) if tagged.letters[row] not in _PHRASE | {"h"}), end)
    if start == end:
        return _NOBODY_ACTS
    lows = tuple(word.low for word in tagged.words[start:end])
    return Subject(tagged.text(start, end), lows, tagged.letters[start:end], _after(tagged, found[number].verb))


def _after(tagged: Tagged, verb: int) -> str:
    return tagged.letters[verb + 1 : verb + 7]


def _person(text: str, subject: Subject, before: Sequence[str]) -> str:
    people = _people(text, before)
    if aged := _aged(text, people):
        return aged.text
    names = {run.text.rpartition(" ")[2] for run in people}
    role = subject.low[0] == "the" and subject.low[-1] in _ROLES and "o" not in subject.letters
    if not names:
        return subject.text if role else ""
    name = max((run.text for run in people), key=len)
    name = name.partition(" ")[2] if letter(name.partition(" ")[0], first=True) == "a" else name
    known = bool(subject.text) and (name in subject.text or f"{subject.text}, {name}" in text)
    known = known or (not role and any(run.titled or run.acting for run in people))
    return name if known and len(names) == 1 else ""


def _aged(text: str, people: Sequence[Run]) -> Run | None:
    """The only one whose age is told, "Anna Berg, 41, left", where nobody else is surely a person."""
    aged = [run for run in people if _AGE.match(text, run.start + len(run.text))]
    others = any(run.titled or run.acting for run in people if run not in aged)
    return aged[0] if len(aged) == 1 and not others else None


def _people(text: str, before: Sequence[str]) -> list[Run]:
    """The names in a sentence that may be those of people."""
    found = runs.runs(text)
    places = {run.text for run in found if run.located and not (run.titled or run.acting)}
    return [run for run in found if run.text not in places and _may_be_person(run, text, before)]


def _may_be_person(run: Run, text: str, before: Sequence[str]) -> bool:
    words = run.text.split()
    known = run.titled or run.acting
    if run.noun or run.owner or (run.located and not known) or text[: run.start].lower().endswith("the "):
        return False
    if run.text.isupper() or _NOBODY.intersection(words) or any(map(territories.adjectival, words)):
        return False
    if territories.fold(run.text) in territories.countries():
        return False
    if len(words) == 1 and run.text in territories.cities():
        return any(re.search(rf"[^\W\d_a-z]\w+ {run.text}\b", other) for other in before)
    return run.titled or len(words) > 1 or not run.initial or any(f" {run.text}" in other for other in before)


def _is_plural(subject: Subject) -> bool:
    head = subject.letters.partition("o")[0]
    return head[-1:] == "S" or "c" in head or subject.low[-1] in _PEOPLE


def _has_object(subject: Subject, letter: str) -> bool:
    """Whether a plural follows the verb as its object, which may be meant as well."""
    return letter in subject.following.partition("p")[0]
