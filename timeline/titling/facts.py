"""Which clause a clause hangs on, and whether it is stated as fact, or as what somebody says, all the way up."""

import re
from collections.abc import Sequence
from typing import Final

from timeline.syntax.speakers import said, subject_of
from timeline.syntax.tagged import Word
from timeline.syntax.verbs import TELLING
from timeline.titling.drafts import Draft

_ANYTIME: Final = frozenset("because although though while whereas where whilst as".split())
_UNSURE: Final = frozenset("long case condition provided event".split())  # "as long as", "in case"
_PAST: Final = frozenset("was were had did".split())
_NOBODY: Final = frozenset("nobody none no few neither".split())
_FINDING: Final = frozenset(  # what they tell is so
    """found find finds discovered discovers learned learnt learns realised realized showed shows shown proved proves
    finding discovering learning showing proving""".split()
)
_DISPUTED: Final = frozenset("argued argues arguing claimed claims claiming".split())  # what they tell may not be so
_PLAINLY: Final = (TELLING | _FINDING) - _DISPUTED
_NOMINAL: Final = frozenset("dnNSh0")
_VERBAL: Final = frozenset("vugjXz")
_DEEPEST: Final = 8  # clauses within clauses
_AUXILIARY: Final = re.compile("[xHM]")
_DENIED: Final = re.compile("[xHMX]a?!|!a?v")


def above(made: Draft, number: int, depth: int = _DEEPEST) -> int:
    """The clause that a clause hangs on; -1 for none."""
    part = made.parts[number]
    match part.kind:
        case "v" if (subject := subject_of(made.tagged, made.parts, number)) is not part:
            clause = made.parts.index(subject)
            if subject.kind == "r":
                return clause
            if not subject.is_clause and {"c", "b"} & {*made.tagged.letters[subject.open : subject.start]}:
                return next((n for n in range(clause - 1, -1, -1) if made.parts[n].is_clause), -1)
            return clause if subject.is_clause and (either(made, number) or not stated(made, clause, depth - 1)) else -1
        case "m" | "v":
            return governor(made, number)
        case "T" if number and made.parts[number - 1].kind == "g":
            return number - 1  # "saying that"
        case "r" if (predicate := _predicate(made, number)) >= 0:
            return predicate
    return _beside(made, number)


def _beside(made: Draft, number: int) -> int:
    """The clause before a subordinate clause, or the main clause after it."""
    found = made.parts
    apart = made.tagged.letters[found[number].open] in ";:."
    before = -1 if apart else next((n for n in range(number - 1, -1, -1) if found[n].is_clause), -1)
    if before >= 0:
        return before
    later = (n for n in range(number + 1, len(found)) if found[n].is_clause and found[n].kind in "mv")
    after = [n for n in later if subject_of(made.tagged, found, n) is not found[number]]
    return next((n for n in after if not is_aside(made, n)), after[0] if after else -1)


def _predicate(made: Draft, number: int) -> int:
    """The predicate of the noun before a relative clause: "the talks | that failed | were"; -1 for none."""
    found = made.parts
    if not number or found[number - 1].kind != "p" or found[number - 1].is_clause:
        return -1
    after = next((n for n in range(number + 1, len(found)) if found[n].kind == "v"), -1)
    return after if after >= 0 and subject_of(made.tagged, found, after) is found[number - 1] else -1


def is_aside(made: Draft, number: int) -> bool:
    """Whether a clause only says who speaks, amid what is said: "if it breaks, | Berg warned, | the town"."""
    part, letters = made.parts[number], made.tagged.letters
    ends = letters[part.end : part.end + 1] == "," and letters[part.open : part.open + 1] == ","
    return ends and said(made.tagged, part) == part.end - 1


def either(made: Draft, number: int) -> bool:
    """Whether "or" joins a clause to the one before it."""
    part = made.parts[number]
    return any(word.low in ("or", "nor") for word in made.tagged.words[part.open : part.start])


def governor(made: Draft, number: int) -> int:
    """The clause that "and" carries on in a clause: "denied that it broke and | that it sank"; -1 for none."""
    part = made.parts[number]
    if not {"c", "b"} & {*made.tagged.letters[part.open : part.start]}:
        return -1
    for n in range(number - 1, -1, -1):
        clause = made.parts[n]
        if clause.kind in "Tf":
            return n
        if clause.kind == "m" and clause.is_clause:
            return n if either(made, number) else -1
    return -1


def stated(made: Draft, number: int, depth: int = _DEEPEST) -> bool:
    """Whether a clause is stated as fact, or as what somebody says, all the way up; below `depth` nothing is."""
    part = made.parts[number]
    if depth < 0 or (part.kind == "f" and not _is_reached(made, number)) or either(made, number):
        return False
    parent = _holder(made, number, depth)
    if part.kind == "T" and not (0 <= parent < number and told(made, parent, number)):
        return False
    if part.kind == "s" and not _happened(made, number):
        return False
    return parent < 0 or stated(made, parent, depth - 1)


def _is_reached(made: Draft, number: int) -> bool:
    """Whether what something lasted until came about: "he slept until | the dam broke", but not "until it breaks"."""
    part, tagged = made.parts[number], made.tagged
    opened = part.is_clause and tagged.low[part.start - 1] in ("until", "till")
    if not opened or is_denied(tagged.letters, tagged.words, 0, part.open) or "M" in tagged.letters[: part.open]:
        return False
    verb = tagged.low[part.verb]
    if tagged.letters[part.start] not in _NOMINAL or tagged.low[part.start] == "being":
        return False
    return verb in _PAST or (tagged.letters[part.verb] == "v" and not verb.endswith("s"))


def _holder(made: Draft, number: int, depth: int) -> int:
    """The clause that decides whether a clause is stated; -1 for none."""
    part = made.parts[number]
    if part.kind == "v":
        subject = subject_of(made.tagged, made.parts, number)
        if subject is not part and subject.kind in "Tsfr":
            return made.parts.index(subject)
    return governor(made, number) if part.kind in "mv" else above(made, number, depth)


def _happened(made: Draft, number: int) -> bool:
    """Whether a subordinate clause tells of what was, or of what is so at any time."""
    part, words = made.parts[number], made.tagged.words
    opener, verb = words[part.start - 1].low, words[part.verb].low
    past = verb in _PAST or (made.tagged.letters[part.verb] == "v" and not verb.endswith("s"))
    if opener not in _ANYTIME and not past:
        return False
    if opener == "because" and is_denied(made.tagged.letters, words, 0, part.open):
        return False
    return not part.open or words[part.open - 1].low not in _UNSURE


def told(made: Draft, number: int, content: int) -> bool:
    """Whether a clause says, plainly, what the next one holds."""
    part, letters, words = made.parts[number], made.tagged.letters, made.tagged.words
    between = made.parts[number + 1 : content]
    if any(one.is_clause or one.kind != "p" or letters[one.open] != "," for one in between):
        return False  # but "told its paper, | the Post, | that"
    if is_cleft(made, number):
        return True
    rows = range(part.start, made.parts[content].open)
    if any(letters[row] in "M!" or words[row].low in _NOBODY for row in rows):
        return False
    verb = next((row for row in reversed(rows) if letters[row] in _VERBAL), -1)
    if verb < 0 or words[verb].low not in _PLAINLY or letters[verb] == "j":
        return False
    return letters[verb] != "g" or letters[verb - 1] != "p"


def is_denied(letters: str, words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a verb of some rows is denied: "has not", "never came", "wouldn't"."""
    return _DENIED.search(letters, start, end) is not None or is_contracted(letters, words, start, end)


def is_contracted(letters: str, words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a verb of some rows is denied in one word: "wouldn't"."""
    return any(words[verb.start()].low.endswith("n't") for verb in _AUXILIARY.finditer(letters, start, end))


def is_cleft(made: Draft, number: int) -> bool:
    """Whether a clause only points at the next: "it was (in May) that"."""
    part = made.parts[number]
    points = made.tagged.letters[part.start : part.end] == "hx" and made.tagged.low[part.start] == "it"
    return points and number + 1 < len(made.parts) and made.parts[number + 1].kind == "T"
