"""Whom a pronoun at the beginning of a title stands for, by the sentences before it; nobody where that is in doubt."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from timeline.names import vocabulary as v
from timeline.names.runs import Run
from timeline.syntax.part import Part
from timeline.syntax.parts import parts
from timeline.syntax.speakers import subject_of
from timeline.syntax.tagged import Tagged, cut, tag
from timeline.titling.people import people

OWNERS: Final = {"his": "he", "her": "she", "its": "it", "their": "they"}
PERSONS: Final = frozenset("he she".split())
_RESOLVED: Final = PERSONS | frozenset("it they".split())
_NONE: Final[frozenset[str]] = frozenset()
_OTHER_SEX: Final = {
    "he": frozenset("she her hers mrs mrs. ms ms. miss queen princess woman girl mother wife widow sister".split()),
    "she": frozenset("he his him mr mr. sir king prince man boy father husband brother".split()),
}
_FAR: Final = {"he": 8, "she": 8, "it": 3, "they": 3}  # sentences
_SKIPPED: Final = 2  # of them without anybody
_LONGEST: Final = 50  # characters
_ROLES: Final = frozenset(word.lower() for word in v.TITLES | v.PERHAPS) | frozenset(
    """man woman boy girl singer actor actress doctor suspect gunman driver pilot victim lawyer prosecutor author
    writer journalist reporter soldier player striker student teacher nurse widow defendant monk priest fireman
    policeman boss billionaire owner winger midfielder goalkeeper batsman bowler captain swimmer teenager pensioner
    attacker bomber shooter lawmaker diplomat envoy negotiator politician activist scientist professor engineer farmer
    photographer filmmaker candidate nominee dictator inmate prisoner hostage whistleblower""".split()
)
_SEXED: Final = {
    "he": frozenset("man boy actor policeman fireman businessman spokesman chairman king prince monk priest".split()),
    "she": frozenset(
        "woman girl actress policewoman businesswoman spokeswoman chairwoman queen princess nun widow".split()
    ),
}
_AGENTS: Final = ("man", "woman", "ist")
_BODIES: Final = frozenset(
    """company firm government court army ministry agency council group bank party team union committee commission
    parliament department country club organisation organization airline charity police navy regime tribunal
    authority university newspaper network cabinet assembly senate""".split()
)
_PEOPLE: Final = frozenset("police people".split())
_POINTING: Final = frozenset(
    """these those some many both most all others several few they we such another other no none each every this
    that it he she i you there""".split()
)
_HAPPENING: Final = frozenset(
    "came comes rose rises became began fell cut cuts led leads left leaves follows followed means meant kept".split()
)
_QUOTED: Final = frozenset("i we you my our".split())
_PHRASE: Final = frozenset("adnNS0goc-")


class Subject(NamedTuple):
    """The subject of a sentence's first clause, its letters, and the letters of what follows its verb."""

    text: str
    low: tuple[str, ...]
    letters: str
    following: str


_NOBODY_ACTS: Final = Subject("", ("",), "", "")


def meant(pronoun: str, sentence: str, before: Sequence[str], verb: str = "", *, acts: bool) -> str:
    """Whom a pronoun stands for; "" where that is in doubt. `acts` says that what it stands for does something.

    `verb` is what it does, where it is the subject.
    """
    skipped = 0
    for text in reversed(before[-_FAR.get(pronoun, 0) :] if pronoun in _RESOLVED else ()):
        subject = _subject(text)
        if subject.low == (pronoun,):
            continue
        if pronoun in PERSONS:
            found = _person(pronoun, text, subject, before)
        else:
            found = _thing(pronoun, text, subject, verb, acts=acts)
        if found is None and skipped < _SKIPPED:
            skipped += 1
            continue
        named = not found or found.rpartition(" ")[2] in sentence
        return found if found and len(found) <= _LONGEST and not named else ""
    return ""


def speaks_of_self(tagged: Tagged, speaker: Part, pronoun: str) -> str:
    """The name of a speaker for whom a pronoun in what is said may stand: "Berg said | she left"; "" where in doubt."""
    end = speaker.verb if speaker.is_clause else speaker.end
    end = next((row for row in range(speaker.start, end) if tagged.letters[row] not in _PHRASE), end)
    subject = Subject(
        tagged.text(speaker.start, end),
        (*tagged.low[speaker.start : end], "")[:-1],
        tagged.letters[speaker.start : end],
        "",
    )
    if not subject.text or _POINTING.intersection(subject.low[:2]) or len(subject.text) > _LONGEST:
        return ""
    named = [person for person in people(f"{subject.text} said", ()) if person.run.text in subject.text]
    match OWNERS.get(pronoun, pronoun):
        case "they":
            return subject.text if _is_plural(subject) else ""
        case "it":
            return subject.text if not named and subject.letters[-1] in "nN" and not _is_plural(subject) else ""
        case "he" | "she" as one:
            person = next((person for person in named if person.sex in ("", one)), None)
            role = subject.low[-1] in v.PEOPLE | _ROLES
            return subject.text if person or (role and not named) else ""
    return ""


def _thing(pronoun: str, text: str, subject: Subject, verb: str, *, acts: bool) -> str | None:
    if _POINTING.intersection(subject.low[:2]) or not subject.text:
        return ""
    if pronoun == "they" and len(people(text, ())) > 1 and "c" not in subject.letters:
        return ""
    if pronoun == "they":
        return subject.text if _is_plural(subject) else ""
    return _body(subject) or (_namesake(text, subject) if _does(verb) else "") if acts else ""


def _does(verb: str) -> bool:
    """Whether a verb is of what somebody does, not of what an event does, as in "it follows", "it came"."""
    return verb not in v.HELPING and verb not in _HAPPENING and v.does(verb)


def _namesake(text: str, subject: Subject) -> str:
    """A name that is a subject and no person's; "it" would not stand for one."""
    named = subject.letters.removeprefix("d")
    if {*named} != {"N"} or (named != subject.letters and subject.low[0] != "the") or subject.low[-1].endswith("s"):
        return ""
    return "" if any(person.sex or person.run.titled for person in people(text, ())) else subject.text


def _body(subject: Subject) -> str:
    """The name of a subject that can only be a body of people: "the company", "the airline Ostjet", "Ostjet Inc"."""
    if not subject.letters.isalpha() or {"o", "c"} & {*subject.letters}:
        return ""
    if subject.letters[0] == "d" and subject.low[0] in ("the", "a") and subject.low[-1] in _BODIES:
        return _definite(subject)
    first = len(subject.letters.rstrip("N"))
    if first < len(subject.low) and first and subject.low[first - 1] in _BODIES:
        return " ".join(subject.text.split()[first:])
    named = {subject.text.rpartition(" ")[2].rstrip("."), *subject.text.split()}
    return subject.text if not first and (v.LEGAL | v.INSTITUTIONS) & named else ""


def _definite(subject: Subject) -> str:
    """A subject as one that is known: "a man" is "the man" from then on."""
    return f"The {subject.text.partition(' ')[2]}"


def _subject(text: str) -> Subject:
    tagged = tag(cut(text.lstrip()))
    found = parts(tagged)
    number = next((n for n, part in enumerate(found) if part.is_clause), -1)
    number = next((n for n, part in enumerate(found) if part.is_clause and part.kind in "mv"), number)
    if number < 0 or found[number].kind not in "mv":
        return _NOBODY_ACTS
    part = subject_of(tagged, found, number)
    start, end = part.start, part.verb if part.is_clause else part.end
    while start < end and tagged.letters[start] in "abc,":
        start += 1  # "but he"
    end = next((row for row in range(start, end) if tagged.letters[row] not in _PHRASE | {"h"}), end)
    while start < end and tagged.letters[end - 1] == "a":
        end -= 1
    if start == end:
        return _NOBODY_ACTS
    lows = tuple(word.low for word in tagged.words[start:end])
    return Subject(tagged.text(start, end), lows, tagged.letters[start:end], _after(tagged, found[number].verb))


def _after(tagged: Tagged, verb: int) -> str:
    return tagged.letters[verb + 1 : verb + 7]


def _person(pronoun: str, text: str, subject: Subject, before: Sequence[str]) -> str | None:
    """Whom "he" or "she" after a sentence means: its subject, or the only one it may be; None where it has nobody."""
    named = people(text, before)
    found = [person for person in named if person.sex in ("", pronoun)]
    lows = {*text.lower().replace(",", " ").split()}
    if subject.low[0] in ("the", "a", "an") and subject.low[-1] in _SEXED[pronoun]:
        return _definite(subject)
    if _OTHER_SEX.get(pronoun, _NONE) & lows and not any(person.sex for person in found):
        return ""
    if aged := [person for person in found if person.aged]:
        return aged[0].name if len(aged) == 1 and not any(person.sure for person in found if not person.aged) else ""
    if lead := next((person for person in found if _leads(person.run, subject, text)), None):
        return lead.name if lead.sure or " " in lead.name or len(found) == 1 else ""
    role = subject.low[-1] in v.PEOPLE | _ROLES or subject.low[-1].endswith(_AGENTS)
    if role and subject.low[0] in ("the", "a", "an") and "o" not in subject.letters:
        return _definite(subject)
    other = any(person.sex and _leads(person.run, subject, text) for person in named)
    if role or (not other and _may_name(subject, before)):
        return ""  # "Berg's wife"; or a name that is not known for a person's
    sure = [
        person for person in found if person.sure or (len(found) == 1 and pronoun in lows and not person.run.initial)
    ]
    if subject.low[0] in _QUOTED or not subject.text:
        sure = [person for person in sure if person.run.acting] or sure
    if not found:
        return None
    return sure[0].name if len({person.name for person in sure}) == 1 else ""


def _may_name(subject: Subject, before: Sequence[str]) -> bool:
    """Whether a subject is a name, and no word that only begins its sentence."""
    known = " " in subject.text or any(f" {subject.text}" in text for text in before)
    return {*subject.letters} == {"N"} and known


def _leads(run: Run, subject: Subject, text: str) -> bool:
    """Whether a name is that of a subject: "Berg", "the engineer Anna Berg", "the engineer, Anna Berg"."""
    if not subject.text:
        return False
    if run.text.endswith(f" {subject.text}"):
        return True
    return (
        run.text in subject.text and "o" not in subject.letters.partition("N")[0]
    ) or f"{subject.text}, {run.text}" in text


def _is_plural(subject: Subject) -> bool:
    head = subject.letters.partition("o")[0]
    return head[-1:] == "S" or "c" in head or subject.low[-1] in _PEOPLE
