"""Whom a pronoun at the beginning of a title stands for, by the sentences before it; nobody where that is in doubt."""

import re
from collections.abc import Sequence
from typing import Final

from timeline.names import vocabulary as v
from timeline.names.runs import Run
from timeline.syntax.part import Part
from timeline.syntax.speakers import FRAMING
from timeline.syntax.tagged import Tagged
from timeline.titling.drafts import without_dateline
from timeline.titling.expletives import is_expletive
from timeline.titling.people import people
from timeline.titling.polish import WIDEST
from timeline.titling.subjects import Subject, acts_on, main_subject, plurals, told_subjects, within

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
_POINTING: Final = frozenset(
    """these those some many both most all others several few they we such another other no none each every this
    that it he she i you there""".split()
)
_HAPPENING: Final = frozenset(
    "came comes rose rises became began fell cut cuts led leads left leaves follows followed means meant kept".split()
)
_ONE: Final = re.compile("d[an]*[ng](?:od?[an]*[nN])?")
_RENAMED: Final = re.compile(  # what is told is an event: "It was a blow to the town"
    r" (?:is|was|will be|would be|has been|had been|marks|marked|makes|made|brings|brought)(?: not| also| \w+ly)?"
    r" (?:the|an?|one|part|another|[\w’']+[’']s)\b"
)
_IT: Final = re.compile(r"\bit\b", re.IGNORECASE)
_PERSONS: Final = frozenset("person child victim friend guest official resident member leader mob crowd".split())
_SHIPS: Final = frozenset(
    "ship boat ferry vessel yacht tanker liner trawler tug barge frigate destroyer submarine schooner sloop".split()
)
_QUOTED: Final = frozenset("i we you my our".split())
_OTHERS: Final = re.compile(" (?:they|he|she) ")
_TELLS: Final = re.compile(
    r"(?P<head>[^,“\"]+ (?:said|says|announced|added|warned|claimed|hoped|hopes|believes?|thinks?)(?: that)?)"
    r" (?P<pronoun>they|he|she)(?P<rest> .*)"
)


def meant(pronoun: str, sentence: str, before: Sequence[str], verb: str = "", *, acts: bool) -> str:
    """Whom a pronoun stands for; "" where that is in doubt. `acts` says that what it stands for does something.

    `verb` is what it does, where it is the subject.
    """
    skipped = 0
    for text in map(without_dateline, reversed(before[-_FAR.get(pronoun, 0) :] if pronoun in _RESOLVED else ())):
        subject = main_subject(text)
        if subject.low == (pronoun,):
            verb = ""  # "It came out" carries on "It went into a drawer"
            continue
        if pronoun in PERSONS:
            found = _person(pronoun, text, subject, before)
        else:
            found = _thing(pronoun, text, subject, verb, acts=acts)
            if not found and not skipped:
                found = _only(pronoun, text, subject, sentence, verb)
        if found is None and skipped < _SKIPPED:
            skipped += 1
            continue
        named = not found or found.rpartition(" ")[2] in sentence
        return found if found and len(found) <= _LONGEST and not named else ""
    return ""


def with_others(found: str, before: Sequence[str]) -> str:
    """A title with a name for "they" or "he" in what is said by one, or by several, who cannot be meant."""
    told = _TELLS.fullmatch(found) if _OTHERS.search(found) else None
    if not told:
        return found
    speaker, pronoun = main_subject(found), told["pronoun"]
    one = any(_leads(person.run, speaker, told["head"]) for person in people(told["head"], before))
    if pronoun == "they" and not (one and not speaker.is_plural):
        return found
    if pronoun in PERSONS and not speaker.letters.endswith("S"):
        return found
    name = meant(pronoun, found, before, acts=True)
    name = f"t{name[1:]}" if name.startswith("The ") else name
    return f"{told['head']} {name}{told['rest']}" if name and len(found) + len(name) <= WIDEST else found


def speaks_of_self(tagged: Tagged, speaker: Part, pronoun: str) -> str:
    """The name of a speaker for whom a pronoun in what is said may stand: "Berg said | she left"; "" where in doubt."""
    subject = within(tagged, speaker)
    if not subject.text or _POINTING.intersection(subject.low[:2]) or len(subject.text) > _LONGEST:
        return ""
    named = [person for person in people(f"{subject.text} said", ()) if person.run.text in subject.text]
    match OWNERS.get(pronoun, pronoun):
        case "they":
            return subject.text if subject.is_plural else ""
        case "it":
            return subject.text if not named and subject.letters[-1] in "nN" and not subject.is_plural else ""
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
        return _several(text, subject)
    if not acts or (verb in v.HELPING and acts_on(text)):
        return ""  # "The council approved the bridge. It will ..."
    return _body(subject) or (_namesake(text, subject) if _does(verb) else "")


def _only(pronoun: str, text: str, subject: Subject, sentence: str, verb: str) -> str:
    """What "it" or "they" can only mean after a sentence that has one thing, or one noun in the plural, for it."""
    if pronoun == "they":
        others = verb in FRAMING or subject.low[-1] in _BODIES or people(text, ())
        found = [] if others else plurals(text)
        sole = len(found) == 1 and found[0].partition(" ")[0].lower() not in _POINTING and "N" not in subject.letters
        return found[0] if sole else ""
    one = _ONE.fullmatch(subject.letters) and subject.low[0] in ("the", "a", "an")
    it = _IT.search(sentence)
    rest = sentence[it.end() :] if it else ""
    if not it and _is_of_people(main_subject(sentence).low[-1].removesuffix("s")):
        return ""  # "The bridge was closed. Its mayor ..."
    if not one or verb in _HAPPENING | FRAMING or _RENAMED.match(rest) or is_expletive(rest):
        return ""
    head = subject.low[subject.letters.find("o") - 1]
    return "" if _is_of_people(head) or acts_on(text) else _definite(subject)


def _is_of_people(low: str) -> bool:
    """Whether a noun is of a person, or of people."""
    known = low in v.PEOPLE | _ROLES | _BODIES | _PERSONS | _SEXED["he"] | _SEXED["she"]
    return known or low.endswith(_AGENTS)


def _several(text: str, subject: Subject) -> str | None:
    """Whom "they" means: a subject that is plural, or the only one of what that is said to say."""
    if subject.is_plural:
        return subject.text
    told = [one for one in told_subjects(text) if one.is_plural or one.low == ("they",)]
    if any(one.low == ("they",) for one in told):
        return None
    return told[0].text if len(told) == 1 else ""


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


def _person(pronoun: str, text: str, subject: Subject, before: Sequence[str]) -> str | None:
    """Whom "he" or "she" after a sentence means: its subject, or the only one it may be; None where it has nobody."""
    named = people(text, before)
    found = [person for person in named if person.sex in ("", pronoun)]
    lows = {*text.lower().replace(",", " ").split()}
    sexed = _SEXED[pronoun] | (_SHIPS if pronoun == "she" else _NONE)
    if subject.low[0] in ("the", "a", "an") and subject.low[-1] in sexed:
        return _definite(subject)
    if _OTHER_SEX.get(pronoun, _NONE) & lows and not any(person.sex for person in found):
        return ""
    if aged := [person for person in found if person.aged]:
        sole = not any(person.sure for person in found if not person.aged) or _leads(aged[0].run, subject, text)
        return aged[0].name if len(aged) == 1 and sole else ""
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
