"""Whether a sentence says that what it dates did not happen, or only supposes it."""

import re
from typing import Final

from timeline.dates.meaning import Bound, Side
from timeline.dates.mentions import Mention
from timeline.telling.passing import is_compared
from timeline.telling.predicates import Mood, Predicate
from timeline.telling.sayings import DENYING, describes, speaks
from timeline.telling.setting import JOINING, Setting
from timeline.telling.words import Words

SUPPOSED: Final = "supposed, not said to happen"
ASKED: Final = "asked, not told"
COMPARED: Final = "a comparison"
REASONS: Final = (SUPPOSED, ASKED, COMPARED)

_CONDITIONS: Final = frozenset("if unless whether lest supposing suppose assuming provided".split())
_NO_CONDITION: Final = frozenset("compared any anything not so only possible necessary ever".split())
_INVERTED: Final = frozenset("had should were".split())
_CONDITIONAL: Final = _CONDITIONS | _INVERTED
_ENDING: Final = frozenset((";", "”", "then"))
_SUBJECTS: Final = frozenset("he she it they we i you there the a an its his her their this that".split())
_NOBODY: Final = frozenset("no none nobody nothing neither nor no-one".split())
_NEGATING: Final = _NOBODY | {"without", "not"}
_NO_COUNT: Final = frozenset("later less fewer more doubt longer matter sooner earlier stranger wonder".split())
_NOT_ONLY: Final = frozenset("only just because least far long surprisingly until before to".split())
_FAILING: Final = frozenset("failed fails fail".split())
_CALLED_OFF: Final = frozenset("cancelled canceled scrapped abandoned aborted postponed".split())
_FELL_THROUGH: Final = re.compile(
    r"\b(?:but|though|although|however)\b[^.;]{0,60}?(?:\b(?:not|never|cancelled|canceled|postponed|delayed|failed|"
    r"scrapped|called off|put off)\b|n[’']t\b)"
)
_REJECTING: Final = frozenset("rejected rejects dismissed dismisses rebuffed disputed disputes contradicted".split())
_CLAIMS: Final = frozenset("claims reports allegations accusations suggestions charges rumours rumors".split())
_REACH: Final = 40  # words to the left in which an "if" is sought


def why_no_event(at: Setting, *, saying: bool) -> str:
    """Why a date tells of nothing that happened or will: asked, supposed, compared with. Empty where it tells of it."""
    if _is_asked(at.words.text, at.ends):
        return ASKED
    if _on_condition(at, at.start):
        return SUPPOSED
    if saying:
        return ""
    if is_compared(at):
        return COMPARED
    if at.mood is Mood.SUPPOSED or (at.mood in (Mood.WOULD, Mood.POSSIBLE) and _has_condition(at)):
        return SUPPOSED
    return ""


def is_negated(at: Setting, mention: Mention, *, saying: bool, later: bool) -> bool:
    """Whether the sentence says that what the date dates did not happen, or will not."""
    verb = at.verb
    if not verb:
        return _without_verb(at)
    if saying:
        return verb.negated and speaks(at.words, verb)
    if is_put_until(at, mention) or _on_condition(at, at.start) or _is_of_subclause(at, verb):
        return False
    return (
        _denied(at, verb)
        or _called_off(at, verb, mention, later=later)
        or (at.own and (_is_not(at, verb) or _nobody(at, verb)))
        or _not_then(at)
        or (at.mood is Mood.MEANT and bool(_FELL_THROUGH.search(at.words.text, at.ends, at.ends + 160)))
    )


def is_put_until(at: Setting, mention: Mention) -> bool:
    """Whether something is put off to a date, and so happens then: "not before May", "postponed until May"."""
    if not isinstance(mention.meaning, Bound) or mention.meaning.side not in (Side.BY, Side.BEFORE):
        return False
    if not mention.words.lower().startswith(("until", "till", "before")):
        return False
    verb = at.verb
    if not verb or not at.follows:
        return False
    return _is_not(at, verb) or _nobody(at, verb) or at.words.at(at.start - 1) == "not" or verb.head in PUTTING_OFF


def _is_of_subclause(at: Setting, verb: Predicate) -> bool:
    """Whether a date belongs to what a verb is bound to: "will not stand when the town votes in May"."""
    return at.follows and not {"when", "once"}.isdisjoint(at.words.low[verb.end : at.start])


PUTTING_OFF: Final = frozenset(
    "postponed delayed deferred adjourned rescheduled pushed put moved postpone delay".split()
)


def _is_asked(text: str, end: int) -> bool:
    """Whether the next mark that ends a sentence is a question mark."""
    found = _END.search(text, end, end + 400)
    return found is not None and found[0] == "?" and not _OPENING.search(text, end, found.start())


_OPENING: Final = re.compile(r"[:“]|``|[ ,]\"")  # of words that are asked, after the date
_END: Final = re.compile(r"[?!]|\.(?=[\s”\"’]|$)")


def _on_condition(at: Setting, start: int) -> bool:
    """Whether a row stands in a clause that begins with "if" or the like; a comma may end it."""
    words, comma = at.words, start
    for row in range(start - 1, max(start - _REACH, -1), -1):
        word = words.low[row]
        if word in _ENDING:
            return False
        if word == ",":
            comma = row
        elif word in _CONDITIONAL and _opens_condition(words, row):
            return comma == start or (comma <= row + 2 and not _has_verb(at, row + 1, comma))
    return False


def _has_verb(at: Setting, start: int, end: int) -> bool:
    return any(start <= verb.start < end and verb.mood is not Mood.BARE for verb in at.parsed.predicates)


def _opens_condition(words: Words, row: int) -> bool:
    word = words.low[row]
    if word in _CONDITIONS:
        return words.at(row + 1) == "that" if word == "provided" else words.at(row + 1) not in _NO_CONDITION
    if word not in _INVERTED or (words.at(row - 1) not in ("", ",", "that", "“", "and")):
        return False
    return words.at(row + 1) in _SUBJECTS or (words.capital(row + 1) and words.capital(row))


def _has_condition(at: Setting) -> bool:
    rows = [row for row, word in enumerate(at.words.low) if word in _CONDITIONAL and word != "whether"]
    return any(_opens_condition(at.words, row) for row in rows)


def _is_not(at: Setting, verb: Predicate) -> bool:
    """Whether the verb is negated: "did not come", "failed to come", "was unable to come"."""
    if verb.negated:
        return True
    leads = at.leads
    if not leads:
        return False
    unable = "unable" in at.words.low[leads.end : verb.start]
    return leads.negated or leads.head in _FAILING or unable


def _nobody(at: Setting, verb: Predicate) -> bool:
    """Whether a "no" stands in the subject or the object: "no talks were held", "they held no talks"."""
    words = at.words
    before = max([one.end for one in at.parsed.predicates if one.end <= verb.start], default=0)
    subject = _since_joint(words, max(before, at.first), verb.start)
    rows = [row for row in (*subject, *range(verb.end, at.start)) if words.low[row] in _NEGATING]
    return any(_is_no(words, row) for row in rows)


def _since_joint(words: Words, start: int, end: int) -> range:
    """The rows of a subject: from the last word that joins it to what stands before."""
    joints = [row for row in range(start, end) if words.low[row] in JOINING or words.low[row] in (",", "and", "but")]
    return range(joints[-1] + 1 if joints else start, end)


def _is_no(words: Words, row: int) -> bool:
    word, following = words.low[row], words.at(row + 1)
    if word in _NOBODY:
        return following not in _NO_COUNT and not following[:1].isdigit() and following != "."
    if word == "without":
        return following.endswith("ing")
    return word == "not" and following in ("a", "one", "any", "all", "every") and words.at(row + 2) != "few"


def _not_then(at: Setting) -> bool:
    """As in "In June, not in May"."""
    return at.words.at(at.start - 1) == "not"


def _without_verb(at: Setting) -> bool:
    return any(_is_no(at.words, row) for row in range(at.first, at.start)) or _not_then(at)


def _denied(at: Setting, verb: Predicate) -> bool:
    """Whether what is dated is said by somebody who denies it."""
    if verb.head in DENYING:
        return not verb.negated and not verb.passive
    before = [one for one in at.parsed.predicates if one.end <= verb.start]
    return any(
        _denies(at, one) and not {";", "but", "”"} & {*at.words.low[one.end : verb.start]} for one in before[-2:]
    )


def _denies(at: Setting, verb: Predicate) -> bool:
    """Whether what follows a verb is denied: "denied that", "rejected claims that"."""
    if verb.negated or verb.passive:
        return False
    claimed = verb.head in _REJECTING and bool(_CLAIMS & {*at.words.low[verb.end : verb.end + 3]})
    return verb.head in DENYING or claimed


def _called_off(at: Setting, verb: Predicate, mention: Mention, *, later: bool) -> bool:
    """Whether what was to be then will not be: "the visit on May 5 was cancelled". Calling off is itself an event."""
    words = at.words
    if verb.mood is Mood.AHEAD and at.follows:  # "the visit planned for May 5 was cancelled"
        verb = next((one for one in at.parsed.predicates if one.start >= at.end), verb)
    off = verb.head in ("called", "put") and words.at(verb.end) == "off"
    if not (off or verb.head in _CALLED_OFF) or verb.mood not in (Mood.PAST, Mood.PERFECT, Mood.PRESENT):
        return False
    moved = words.at(at.start - 1) in ("to", "until") or mention.words.startswith(("until", "to "))
    if moved or isinstance(mention.meaning, Bound):
        return False
    subject = not at.follows and at.start > at.first and words.at(at.end) != ","  # "the visit on Monday was cancelled"
    return later or describes(at, mention) or (subject and words.at(at.start - 1) not in (",", "and", "but", "that"))
