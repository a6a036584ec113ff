"""What "it" and "they" stand for after a sentence: its subject, or the only thing that it has for them."""

import re
from typing import Final

from timeline.names import vocabulary as v
from timeline.syntax.speakers import FRAMING
from timeline.titling.expletives import is_expletive
from timeline.titling.people import people
from timeline.titling.subjects import Subject, acted_on, acts_on, main_subject, plurals, told_subjects, whole_subject

ROLES: Final = frozenset(word.lower() for word in v.TITLES | v.PERHAPS) | frozenset(
    """man woman boy girl singer actor actress doctor suspect gunman driver pilot victim lawyer prosecutor author
    writer journalist reporter soldier player striker student teacher nurse widow defendant monk priest fireman
    policeman boss billionaire owner winger midfielder goalkeeper batsman bowler captain swimmer teenager pensioner
    attacker bomber shooter lawmaker diplomat envoy negotiator politician activist scientist professor engineer farmer
    democrat republican photographer filmmaker candidate nominee dictator inmate prisoner hostage
    whistleblower""".split()
)
SEXED: Final = {
    "he": frozenset("man boy actor policeman fireman businessman spokesman chairman king prince monk priest".split()),
    "she": frozenset(
        "woman girl actress policewoman businesswoman spokeswoman chairwoman queen princess nun widow".split()
    ),
}
AGENTS: Final = ("man", "woman", "ist")
BODIES: Final = frozenset(
    """company firm government court army ministry agency council group bank party team union committee commission
    parliament department country club organisation organization airline charity police navy regime tribunal
    authority university newspaper network cabinet assembly senate""".split()
)
POINTING: Final = frozenset(
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


def thing(pronoun: str, text: str, subject: Subject, verb: str, *, acts: bool) -> str | None:
    """What "it" or "they" means after a sentence with this subject; "" where in doubt, None where it has nobody."""
    if POINTING.intersection(subject.low[:2]) or not subject.text:
        return ""
    if pronoun == "they" and len(people(text, ())) > 1 and "c" not in subject.letters:
        return ""
    if pronoun == "they":
        return _several(text, subject)
    if (subject.is_plural or people(f"{subject.text} said", ())) and (one := acted_on(text)) and not verb:
        return one
    if not acts or (verb in v.HELPING and acts_on(text)):
        return ""  # "The council approved the bridge. It will ..."
    return _body(subject) or (_namesake(text, subject) if _does(verb) else "")


def only(pronoun: str, text: str, subject: Subject, sentence: str, verb: str) -> str:
    """What "it" or "they" can only mean after a sentence that has one thing, or one noun in the plural, for it."""
    if pronoun == "they":
        others = verb in FRAMING or subject.low[-1] in BODIES or people(text, ())
        found = [] if others else plurals(text)
        sole = len(found) == 1 and found[0].partition(" ")[0].lower() not in POINTING and "N" not in subject.letters
        return found[0] if sole else ""
    one = _ONE.fullmatch(subject.letters) and subject.low[0] in ("the", "a", "an")
    it = _IT.search(sentence)
    rest = sentence[it.end() :] if it else ""
    if not it and _is_of_people(main_subject(sentence).low[-1].removesuffix("s")):
        return ""  # "The bridge was closed. Its mayor ..."
    if not one or verb in _HAPPENING | FRAMING or _RENAMED.match(rest) or is_expletive(rest):
        return ""
    head = subject.low[subject.letters.find("o") - 1]
    return "" if _is_of_people(head) or acts_on(text) else definite(subject)


def _is_of_people(low: str) -> bool:
    """Whether a noun is of a person, or of people."""
    known = low in v.PEOPLE | ROLES | BODIES | _PERSONS | SEXED["he"] | SEXED["she"]
    return known or low.endswith(AGENTS)


def _several(text: str, subject: Subject) -> str | None:
    """Whom "they" means: a subject that is plural, or the only one of what that is said to say."""
    if subject.is_plural:
        return (subject.is_bare and whole_subject(text)) or subject.text
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
    if subject.letters[0] == "d" and subject.low[0] in ("the", "a") and subject.low[-1] in BODIES:
        return definite(subject)
    first = len(subject.letters.rstrip("N"))
    if first < len(subject.low) and first and subject.low[first - 1] in BODIES:
        return " ".join(subject.text.split()[first:])
    named = {subject.text.rpartition(" ")[2].rstrip("."), *subject.text.split()}
    return subject.text if not first and (v.LEGAL | v.INSTITUTIONS) & named else ""


def definite(subject: Subject) -> str:
    """A subject as one that is known: "a man" is "the man" from then on."""
    return f"The {subject.text.partition(' ')[2]}"
