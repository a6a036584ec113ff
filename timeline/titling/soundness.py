"""Whether an extract is a statement by itself: with subject and verb, what is said, and a subject that is named."""

import re
from typing import Final

from timeline.syntax.part import VERBS
from timeline.syntax.tagged import cut, tag
from timeline.syntax.verbs import SAYING
from timeline.titling.drafts import Draft
from timeline.titling.extracts import Extract
from timeline.titling.pronouns import OWNERS

_PRONOUNS: Final = frozenset("he she it they we i you them him his its their her".split())
_OBJECTS: Final = frozenset("him them".split())
_NO_SUBJECTS: Final = frozenset("me him us them".split())
_POINTERS: Final = frozenset("this that these those such".split())
_FURTHER: Final = frozenset("other others another latter".split())
_LATER: Final = re.compile("[py][^,]*?[nNS0][dh][^poy]*$")  # by the end of the day the site was
_INTRODUCED: Final = re.compile("(?P<phrase>[py][adnNS0]+)ha*")
_RELATIVE: Final = re.compile(",?r")
_TOLD: Final = re.compile('["“:]|\\bthat\\b')
_NO_CONTENT: Final = re.compile(r"(?: (?:in|at|on|to|during|before|after|from|by|with|regardless|despite)\b.*)?")
_UNTOLD: Final = re.compile(
    r"[^,:“\"]* (?P<rest>told(?! (?:the truth|lies|stories|him|her|it))(?:(?! (?:that|about|of|how|not|to) )[^,:“\"])*)"
)
_POINTING: Final = (" another", " other", " others", " latter")
_ANOTHER: Final = re.compile(r"\b(?:is|are|was|were) (?:another|others|the (?:other|latter))$")
_SAYING: Final = SAYING - frozenset("wrote write writes".split())
_BARE: Final = frozenset("said says say told tells tell replied replies commented remarked added".split())
_TOPICS: Final = frozenset("about of to so no yes".split())


def is_complete(made: Draft, extract: Extract) -> bool:
    """Whether an extract has a subject before its finite verb."""
    letters, verb = made.tagged.letters, extract.verb
    if verb < 0 or _says_nothing(made, extract):
        return False
    asks = made.tagged.raw[-1].startswith("?")
    begins = next((piece.start for piece in extract.pieces if piece.need), 0)
    if not asks and _RELATIVE.match(letters, begins) and extract.pieces[0].leads:
        return False  # "..., which is old, | the town pays"
    rows = (row for piece in extract.pieces if not piece.leads for row in range(piece.start, min(piece.end, verb)))
    first = next((row for row in rows if letters[row] not in "a!,cb"), -1)
    if first < 0 or asks or letters[verb] == "X":
        return asks or letters[verb] == "X"
    if made.tagged.low[first] in _NO_SUBJECTS and made.tagged.words[first].text != "US":
        return False  # "the man beside | me was"
    if letters[first] in "py":  # "at least 500 people"
        return "0" in letters[first + 1 : first + 4] or _LATER.match(letters, first, verb) is not None
    return letters[first] in "nNSh0mgdX<"


def is_emptied(found: str, made: Draft, extract: Extract) -> bool:
    """Whether a relative clause in a title has nothing but its verb: "the talks that began (in May) have failed"."""
    part = next((part for part in made.parts if part.kind == "r" and part.is_clause and part.end == made.at), None)
    if part is None or made.dated or part.verb == extract.verb:
        return False
    verbs = VERBS.match(made.tagged.letters, part.verb)
    return verbs is not None and verbs.end() == part.end and made.tagged.text(part.open, part.end) in found


def _says_nothing(made: Draft, extract: Extract) -> bool:
    """Whether a verb of saying stands without what is said."""
    verb, words, letters = extract.verb, made.tagged.words, made.tagged.letters
    if words[verb].low not in SAYING or extract.frame:
        return False
    if words[verb].low in _BARE:
        rows = {row for piece in extract.pieces if piece.need for row in range(piece.start, piece.end)}
        told = any(part.verb > verb and part.verb in rows and part.kind != "r" for part in made.parts)
        return not told and not any(letters[row] in "T<:" or words[row].low in _TOPICS for row in rows)
    head = next((piece for piece in extract.pieces if piece.verb == verb), extract.pieces[-1])
    return head.end == verb + 1 and not any(piece.need == 2 for piece in extract.pieces if piece.start >= head.end)


def is_empty(found: str, verb: str) -> bool:
    """Whether a title ends before what a verb of saying tells, "Berg declared in the council", or points elsewhere."""
    if found.endswith(_POINTING) and _ANOTHER.search(found):
        return True
    if " told" in found and (untold := _UNTOLD.fullmatch(found)) and not _stated(untold["rest"]):
        return True
    if verb not in _SAYING or _TOLD.search(found):
        return False
    head, _, rest = found.partition(f" {verb}")
    return bool(head) and _NO_CONTENT.fullmatch(rest) is not None and not _stated(rest)


def _stated(text: str) -> bool:
    """Whether a text has a finite verb after its first word."""
    return any(one in "xHMvX" for one in tag(cut(text.strip())).letters[1:])


def is_pronominal(made: Draft, extract: Extract) -> bool:
    """Whether an extract's subject is a pronoun, or its object one that stands for what the sentence names before."""
    letters, row = made.tagged.letters, subject(made, extract)
    if row < 0:
        return False
    low = made.tagged.low[row]
    if _has_object(made, extract) or _is_speakers(made, extract, row):
        return True
    if any(made.tagged.low[at] in _FURTHER for at in range(row, min(row + 3, len(letters)))):
        return True
    if low in _POINTERS:
        return letters[row + 1 : row + 2] not in ("n", "N", "S", "0")
    return low in _PRONOUNS or low in OWNERS or letters[row] == "X"


def _is_speakers(made: Draft, extract: Extract, row: int) -> bool:
    """Whether a subject is something of the speaker's, whom the extract does without: "two of its men"."""
    part = next((part for part in made.parts if part.verb == extract.verb), None)
    if part is None or part.kind != "T" or extract.pieces[0].start < part.open:
        return False
    rows = range(row + 1, part.verb)
    owner = next((at for at in rows if made.tagged.low[at] in OWNERS), -1)
    return owner >= 0 and {*"NhSc"}.isdisjoint(made.tagged.letters[row:owner])


def _has_object(made: Draft, extract: Extract) -> bool:
    """Whether a clause taken from its sentence has a pronoun as object: "jailed after | a jury found her guilty"."""
    part = next((part for part in made.parts if part.verb == extract.verb), None)
    if part is None or part.kind not in "sr":
        return False
    if part.kind == "s" and extract.pieces[0].start < part.open:
        return False
    if made.tagged.low[part.open - 1] in SAYING:
        return False  # "says | while it may be kind to them, the rain"
    low, letters = made.tagged.low, made.tagged.letters
    ends = range(part.verb, part.end)
    objects = _OBJECTS | {"it"} if part.kind == "r" else _OBJECTS  # "which forced it to sell"
    return any(
        low[row] in objects or (low[row] == "her" and letters[row + 1 : row + 2] in ("", *".,pt")) for row in ends
    )


def subject(made: Draft, extract: Extract) -> int:
    """The row where an extract's subject begins; -1 for none."""
    begins = min(piece.start for piece in extract.pieces)
    introduced = _INTRODUCED.match(made.tagged.letters, begins)
    if introduced and introduced.end() == extract.verb:
        return introduced.end("phrase")  # "in May he | left"
    first = next((part for part in made.parts if part.is_clause and part.end > begins), None)
    if first and first.kind == "m" and begins <= first.open and not extract.pieces[0].leads:
        return next((row for row in range(first.start, first.verb + 1) if made.tagged.letters[row] in "hmdnNS0X"), -1)
    pieces = (piece for piece in extract.pieces if piece.need == 2 and not piece.leads)
    rows = (row for piece in pieces for row in range(piece.start, piece.end))
    return next((row for row in rows if made.tagged.letters[row] in "hmdnNS0X"), -1)


def is_framed(made: Draft, number: int) -> bool:
    """Whether a part is what somebody says who is named there: "Berg said | that she left"."""
    part, before = made.parts[number], made.parts[number - 1]
    return part.kind == "T" and number > 0 and made.tagged.letters[before.start : before.start + 1] != "h"
