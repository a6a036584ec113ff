"""Whom a pronoun at the beginning of a title stands for, by the sentences before it; nobody where that is in doubt."""

import re
from collections.abc import Sequence
from typing import Final

from timeline.names import vocabulary as v
from timeline.names.runs import Run
from timeline.syntax.openings import without_dateline
from timeline.syntax.part import VERBS, Part
from timeline.syntax.tagged import Tagged, cut, tag
from timeline.titling.people import people
from timeline.titling.polish import WIDEST
from timeline.titling.subjects import Subject, main_subject, within
from timeline.titling.things import AGENTS, BODIES, POINTING, ROLES, SEXED, definite, only, thing

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
_SHIPS: Final = frozenset(
    "ship boat ferry vessel yacht tanker liner trawler tug barge frigate destroyer submarine schooner sloop".split()
)
_QUOTED: Final = frozenset("i we you my our".split())
_PROOFS: Final = frozenset(
    "result test report study survey evidence record letter document video board jury panel inquest inquiry".split()
)
_OTHERS: Final = re.compile(" (?:they|he|she) ")

_HIM: Final = re.compile(
    r"(?P<head>(?!.*\b(?:he|she|his|says?|said|that)\b)[^,“\"]+) (?P<pronoun>him|her)"
    r"(?P<rest>(?: (?:to|for|as|in|at|on|with|from|of|into|after|before|by|guilty|out|down|away)\b[^“\"]*)?)"
)
_TELLS: Final = re.compile(
    r"(?P<head>[^,“\"]+ (?:said|says|announced|added|warned|claimed|hoped|hopes|believes?|thinks?|confirmed|confirms"
    r"|showed|shows|found|finds|ruled|revealed|reveals|reported|reports|insisted|agreed)(?: that)?)"
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
            found = thing(pronoun, text, subject, verb, acts=acts)
            if not found and not skipped:
                found = only(pronoun, text, subject, sentence, verb)
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
        return _with_object(found, before)
    speaker, pronoun = main_subject(found), told["pronoun"]
    one = any(_leads(person.run, speaker, told["head"]) for person in people(told["head"], before))
    if pronoun == "they" and not (one and not speaker.is_plural):
        return found
    if pronoun in PERSONS and not (speaker.letters.endswith("S") or speaker.low[-1] in BODIES | _PROOFS):
        return found
    name = meant(pronoun, found, before, acts=True)
    name = f"t{name[1:]}" if name.startswith("The ") else name
    return f"{told['head']} {name}{told['rest']}" if name and len(found) + len(name) <= WIDEST else found


def _with_object(found: str, before: Sequence[str]) -> str:
    """A title with a name for "him" or "her", to whom its subject does something: nobody does it to himself."""
    him = _HIM.fullmatch(found) if " him" in found or " her" in found else None
    if not him or len(people(him["head"], before)) > 1:
        return found
    verb = VERBS.search(tag(cut(found)).letters)
    if not verb or verb.end() != len(cut(him["head"])):
        return found  # "met the mayor to tell him"
    name = meant("he" if him["pronoun"] == "him" else "she", found, before, acts=True)
    name = f"t{name[1:]}" if name.startswith("The ") else name
    return f"{him['head']} {name}{him['rest']}" if name and len(found) + len(name) <= WIDEST else found


def speaks_of_self(tagged: Tagged, speaker: Part, pronoun: str) -> str:
    """The name of a speaker for whom a pronoun in what is said may stand: "Berg said | she left"; "" where in doubt."""
    subject = within(tagged, speaker)
    if not subject.text or POINTING.intersection(subject.low[:2]) or len(subject.text) > _LONGEST:
        return ""
    named = [person for person in people(f"{subject.text} said", ()) if person.run.text in subject.text]
    match OWNERS.get(pronoun, pronoun):
        case "they":
            return subject.text if subject.is_plural else ""
        case "it":
            return subject.text if not named and subject.letters[-1] in "nN" and not subject.is_plural else ""
        case "he" | "she" as one:
            person = next((person for person in named if person.sex in ("", one)), None)
            role = subject.low[-1] in v.PEOPLE | ROLES
            return subject.text if person or (role and not named) else ""
    return ""


def _person(pronoun: str, text: str, subject: Subject, before: Sequence[str]) -> str | None:
    """Whom "he" or "she" after a sentence means: its subject, or the only one it may be; None where it has nobody."""
    named = people(text, before)
    found = [person for person in named if person.sex in ("", pronoun)]
    lows = {*text.lower().replace(",", " ").split()}
    sexed = SEXED[pronoun] | (_SHIPS if pronoun == "she" else _NONE)
    if subject.low[0] in ("the", "a", "an") and subject.low[-1] in sexed:
        return definite(subject)
    if pronoun == "she" and subject.letters == "dN" and _is_ship(subject.text.rpartition(" ")[2], before):
        return subject.text
    if _OTHER_SEX.get(pronoun, _NONE) & lows and not any(person.sex for person in found):
        return ""
    if aged := [person for person in found if person.aged]:
        sole = not any(person.sure for person in found if not person.aged) or _leads(aged[0].run, subject, text)
        return aged[0].name if len(aged) == 1 and sole else ""
    if lead := next((person for person in found if _leads(person.run, subject, text)), None):
        return lead.name if lead.sure or " " in lead.name or len(found) == 1 else ""
    role = subject.low[-1] in v.PEOPLE | ROLES or subject.low[-1].endswith((*AGENTS, "-year-old"))
    if role and subject.low[0] in ("the", "a", "an") and "o" not in subject.letters:
        return definite(subject)
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


def _is_ship(name: str, before: Sequence[str]) -> bool:
    """Whether a sentence before tells that a name is a ship's: "the ferry Mirabel"."""
    return any(f"{ship} {name}" in text for text in before for ship in _SHIPS)


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
