"""The noun that a relative clause is about, where no other can be meant: with it, the clause is a statement."""

import re
from typing import Final

from timeline.syntax import valency
from timeline.syntax.lexicon import DAYS, MONTHS
from timeline.syntax.part import Part
from timeline.syntax.tagged import Tagged
from timeline.titling.drafts import Draft

_NOMINAL: Final = frozenset("nNSg0a-")
_HEADS: Final = frozenset("nNS")
_VERBAL: Final = frozenset("a!xHMv")
_COPULAS: Final = frozenset("is are was were be been became become remain remained remains".split())
_SINGULAR: Final = frozenset("is was has".split())
_COUNTED: Final = frozenset(
    """no every each any few all most many some only first last next both either neither those these one ones other
    another such what half least best worst""".split()
)
_NO_PERSONS: Final = frozenset(
    """murder order number matter power letter paper dinner offer chapter disaster cancer anger danger border tower
    river centre error terror factor sector motor favor honor cover transfer takeover career corner answer
    instant""".split()
)
_PERSONS: Final = frozenset(
    """son widow wife husband king queen friend victim chief head president resident member student agent patient
    people men women child children family relative niece aunt uncle cousin twin heir ally aide boss guard judge pilot
    official rebel soldier diplomat youth boy girl fan shepherd thief
    star coach captain spouse couple parent one staff police crew guest host giant saint client opponent
    fellow correspondent spokeswoman spokesman
    witness witnesse eyewitness eyewitnesse""".split()
)
_DIRECTIONS: Final = frozenset("north south east west outskirts outside".split())
_PLAIN: Final = re.compile("d?[anN]*[nN]")
_NAMED: Final = re.compile("d?[an]*N")
_ROLE: Final = re.compile("[an]*n(?=[op])")  # of somebody
_NAME_OF: Final = re.compile("[op](?P<name>d?N+(?:[op]p?N+)*)$")
_PERSON_NAMED: Final = re.compile("nN{1,4}$")
_AGENTS: Final = ("er", "or", "ist", "ian", "man", "woman", "ee", "ant", "mate")
_PLACES: Final = frozenset("in at during on under after before upon".split())


def antecedent(made: Draft, number: int) -> tuple[int, int] | None:
    """The rows of the noun that "who", "which" or "that" stands for as a subject."""
    part, tagged = made.parts[number], made.tagged
    joint = tagged.letters[part.open : part.start]
    if joint not in ("r", ",r") or tagged.letters[part.start : part.start + 1] not in _VERBAL or not part.open:
        return None
    pronoun = tagged.low[part.start - 1]
    if pronoun not in ("who", "which", "that"):
        return None
    end = _before_apposition(made, number) if joint != "r" else part.open
    if end < part.open and pronoun == "which":
        return _owner(tagged, part.open)
    other = _PERSON_NAMED.search(tagged.letters, end, part.open) if end < part.open else None
    if other and is_person(tagged.low[other.start()]):
        return None  # "Anna Berg, the sister of the mayor Karl Holm, | who"
    start = _phrase(tagged, end)
    if start == end or _is_date(tagged.low[end - 1]) or not _agrees(tagged, end - 1, part.verb):
        return None
    if joint == "r" and pronoun == "who" and (subject := _subject(made, start)):
        return subject
    before = made.parts[number - 1]
    if joint == ",r" and before.kind == "p" and tagged.letters[start - 1] == "p" and before.start < start:
        named = tagged.low[before.start] == "including"
        start = before.start + named if named or tagged.letters[before.start] in _HEADS | {"d"} else -1
    else:
        start = _whole(tagged, (start, end), part, loose=joint == ",r")
    if joint == "r" and start >= 0 and _is_general(tagged, start, part.verb):
        return None
    return (start, end) if start >= 0 else None


def described(made: Draft, part: Part) -> tuple[int, int] | None:
    """The rows of the noun that a participle describes: "an accord | signed", "the accord, | signed"."""
    tagged, end = made.tagged, part.open
    start = _phrase(tagged, end)
    if start == end or _is_date(tagged.low[end - 1]):
        return None
    start = _whole(tagged, (start, end), part, loose=part.open < part.start)
    return (start, end) if start >= 0 else None


def is_loose(made: Draft, number: int) -> bool:
    """Whether a clause is told as fact whatever it stands in: "if the mayor, | who resigned, | comes"."""
    part, tagged = made.parts[number], made.tagged
    return (
        part.kind == "r" and tagged.letters[part.open : part.start] == ",r" and "!" not in tagged.letters[: part.open]
    )


def is_place(made: Draft, number: int) -> bool:
    """Whether a relative clause says all by itself: "the raid | in which two men died"."""
    part, tagged = made.parts[number], made.tagged
    if tagged.letters[max(part.start - 2, 0) : part.start] != "pr" or tagged.low[part.start - 1] != "which":
        return False
    return tagged.low[part.start - 2] in _PLACES and tagged.letters[part.start : part.start + 1] not in _VERBAL


def _subject(made: Draft, start: int) -> tuple[int, int] | None:
    """The rows of what is said to be what a relative clause is about: "Anna Berg was a weaver | who"."""
    tagged = made.tagged
    clause = next((part for part in made.parts if part.is_clause and part.verb == start - 1), None)
    if clause is None or tagged.low[start] not in ("a", "an") or tagged.low[start - 1] not in _COPULAS:
        return None
    plain = clause.kind == "m" and _PLAIN.fullmatch(tagged.letters, clause.start, clause.verb)
    return (clause.start, clause.verb) if plain else None


def _before_apposition(made: Draft, number: int) -> int:
    """Where the noun ends before a comma: "Anna Berg, the engineer, | who"."""
    part, tagged = made.parts[number], made.tagged
    before = made.parts[number - 1]
    apposed = before.kind == "p" and tagged.letters[before.open : before.start] == "," and number > 1
    named = apposed and tagged.letters[before.open - 1] == "N" and tagged.letters[before.start : before.end].isalpha()
    return before.open if named and _describes(tagged, before) else part.open


def _describes(tagged: Tagged, apposed: Part) -> bool:
    """Whether an apposition says who somebody is: "the engineer", "senior fellow at Ostwerke"."""
    role = _ROLE.match(tagged.letters, apposed.start, apposed.end)
    return tagged.letters[apposed.start] == "d" or (role is not None and is_person(tagged.low[role.end() - 1]))


def _owner(tagged: Tagged, end: int) -> tuple[int, int] | None:
    """The name in a description of somebody, who cannot be meant: "Anna Berg, the head of Ostwerke, | which"."""
    name = _NAME_OF.search(tagged.letters, 0, end)
    return (name.start("name"), end) if name else None


def _phrase(tagged: Tagged, end: int) -> int:
    """The first row of the noun phrase that ends before a row; that row where there is none."""
    start = end
    while start and tagged.letters[start - 1] in _NOMINAL and tagged.letters[start - 1 : start + 1] != "Sg":
        start -= 1  # "bakers | selling salt rolls"
    if start == end - 1 and tagged.letters[max(start - 2, 0) : end] == "ScS":
        start -= 2  # "guards and weavers"
    start -= start < end and start > 0 and tagged.letters[start - 1] == "0"  # "nine men"
    start -= 2 * (tagged.letters[max(start - 2, 0) : start + 1] == "aq0")  # "more than nine men"
    while start and tagged.letters[start - 1] == "d":
        start -= 1
        if not tagged.low[start].endswith(("'s", "s'")):
            break
        while start and tagged.letters[start - 1] in _NOMINAL:
            start -= 1
    while start < end and tagged.letters[start] in "ag":
        start += 1
    return start if start < end and tagged.letters[end - 1] in _HEADS else end


def _whole(tagged: Tagged, noun: tuple[int, int], part: Part, *, loose: bool) -> int:
    """Where the phrase begins with what it is part of, "the Battle of Ostheim"; -1 where that is in doubt."""
    letters, (start, end) = tagged.letters, noun
    bare = {*letters[start:end]} == {"N"}
    governor = letters[start - 1] if start else ""
    if governor == "o" or (bare and not loose):
        start = _with_head(tagged, start, part, bare=bare)
    elif (
        governor == "p" and start > 1 and letters[start - 2] in "nS" and _is_doubtful(tagged, start - 2, end - 1, part)
    ) or (governor and governor not in "apyvujgV,;:~cbTsfx"):
        return -1
    if start < 0 or (start > 1 and letters[start - 1] == "c" and letters[start - 2] != ","):
        return -1
    return start if loose or _is_certain(tagged, start, end) else -1


def _is_doubtful(tagged: Tagged, head: int, end: int, part: Part) -> bool:
    """Whether a relative clause may be of either of two nouns: "the row over the mills | that began"."""
    joint = tagged.letters[part.open : part.start]
    persons = is_person(tagged.low[head]), is_person(tagged.low[end])
    governor = tagged.low[head + 1]
    if joint == ",r" and governor != "in" and governor in valency.GOVERNING.get(tagged.low[head], ()):
        return not persons[1] or tagged.low[part.start - 1] == "which"  # "an inquiry into the mill, | which was shut"
    if joint != "r" or tagged.low[part.start - 1] == "who":
        return joint == "r" and (persons[0] or not persons[1])
    return _agrees(tagged, head, part.verb) and not persons[0]


def _with_head(tagged: Tagged, start: int, part: Part, *, bare: bool) -> int:
    """Where the phrase begins that a phrase is part of, if that can be meant."""
    letters, low = tagged.letters, tagged.low[start - 2]
    if not start or letters[start - 1] not in "op":
        return -1
    if letters[start - 2] == "0":
        return start  # "two of the nine men who"
    head = _phrase(tagged, start - 1)
    if head == start - 1 or (head and letters[head - 1] == "o") or _is_date(low) or low in _DIRECTIONS:
        return -1
    if low in valency.PARTITIVE and not is_person(low):
        return head  # "a series of raids that"
    if not _agrees(tagged, start - 2, part.verb):
        return start  # "the parents of | Karl Holm, who was"
    if tagged.low[part.start - 1] == "who":
        return _of_whom(tagged, head, start)
    if is_person(low):
        return start  # "the director of | the firm that"
    if bare and (letters[start - 2] == "N" or letters[start - 1] == "p"):
        return head
    return start if bare else -1


def _of_whom(tagged: Tagged, head: int, start: int) -> int:
    """Where the phrase begins that "who" is about, of a phrase and the one it is part of; -1 where it may be either."""
    letters, person = tagged.letters, is_person(tagged.low[start - 2])
    if not person:
        return start  # "the town of | Karl Holm, who", "the murder of | a clerk who"
    if not _NAMED.match(letters, start):
        return head
    return -1 if letters[start - 2] == "S" else head  # "the parents of Karl Holm, who left"


def is_person(low: str) -> bool:
    """Whether a noun may name somebody: "the leader of", "the sons of", but not "the town of"."""
    one = low.removesuffix("s")
    return one not in _NO_PERSONS and (one in _PERSONS or one.endswith(_AGENTS))


def _is_certain(tagged: Tagged, start: int, end: int) -> bool:
    """Whether a noun is the same without the clause that tells which: not "no man | who", not "was a man | who"."""
    lows = {word.low for word in tagged.words[start:end]}
    if "some" in lows and "0" in tagged.letters[start:end]:
        lows.remove("some")  # "some nine men"
    if _COUNTED & lows or any(low.endswith("est") and len(low) > 5 for low in lows):
        return False
    return not start or tagged.low[start - 1] not in _COPULAS


def _is_general(tagged: Tagged, start: int, verb: int) -> bool:
    """Whether a clause tells of no one thing: "talks | that end in quarrels"."""
    present = tagged.words[verb].letter in ("i", "z") or tagged.low[verb] in ("is", "are")
    return present and tagged.letters[start] not in ("d", "0")


def _is_date(low: str) -> bool:
    return low in MONTHS or low in DAYS or any(map(str.isdigit, low))


def _agrees(tagged: Tagged, head: int, verb: int) -> bool:
    return tagged.letters[head] != "S" or tagged.low[verb] not in _SINGULAR
