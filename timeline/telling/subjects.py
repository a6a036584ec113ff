"""Who speaks: the rows of the noun phrase that is the subject of a verb of saying, on either side of it."""

from typing import Final

from timeline.telling import forms
from timeline.telling.predicates import Mood, Predicate
from timeline.telling.sayings import speaks
from timeline.telling.setting import JOINING, Parsed
from timeline.telling.words import Words

QUOTES: Final = frozenset(("”", '"', "''", "’", "“", "``", "»"))
MARKS: Final = QUOTES | frozenset(", ; : . ? ! ( ) [ ] – — -- …".split())
ENDS: Final = frozenset("on in at after during to as by before when while that who which from with".split())
_OUTSIDE: Final = frozenset("but or following amid despite regarding".split())
_ASIDE: Final = 30  # words of an aside between a name and its verb, at most
_COMPARED: Final = 4
_LONGEST: Final = 20  # words of a subject


def subject(parsed: Parsed, verb: Predicate) -> tuple[int, int]:
    """The rows of the subject that stands before a verb, end exclusive; none where there is none."""
    words = parsed.words
    end = _back(parsed, verb.start)
    if "than" in words.low[max(end - _COMPARED, 0) : end]:
        return end, end  # "fewer than she had predicted"
    if words.at(end - 1) in (",", ")"):
        end = _before_aside(parsed, end - 1)
    if words.at(end - 1) == "who":
        end -= 2 if words.at(end - 2) == "," else 1
    elif verb.head.endswith("ing") or words.at(end - 1) in ("and", "but", "which"):
        return _shared(parsed, end)
    return _begin(parsed, end), end


def until(parsed: Parsed, start: int, *, through: frozenset[str] = frozenset()) -> int:
    """The row where a name or role that begins at a row ends; it goes on over the prepositions in `through`."""
    words = parsed.words
    row = start
    while row < min(len(words), start + _LONGEST):
        word = words.low[row]
        if word in MARKS or word in ENDS - through or row in parsed.verbs:
            break
        if (row in parsed.dates or _is_adverb(words, row)) and not _describes(words, row):
            break
        row += 1
    return row


def _describes(words: Words, row: int) -> bool:
    """Whether an adverb belongs to what describes a noun: "the newly | elected mayor"."""
    following, after = words.at(row + 1), words.at(row + 2)
    described = forms.is_adverb(words.at(row)) and following.endswith("ed") and after.isalpha()
    return described and not forms.is_adverb(after) and after not in forms.FUNCTION | ENDS


def _begin(parsed: Parsed, end: int) -> int:
    """Where the noun phrase begins that ends before a row; an "and" within it joins two names."""
    words, start, joint = parsed.words, end, 0
    while start > max(end - _LONGEST, 0) and not _parts(parsed, start - 1):
        if _is_adverb(words, start - 1) and start < end:
            return start
        joint = start if words.low[start - 1] == "and" else joint
        start -= 1
    return joint if joint and start - 1 in parsed.verbs else start  # "it was late and Berg said"


def _parts(parsed: Parsed, row: int) -> bool:
    """Whether a row cannot be within a noun phrase."""
    word = parsed.words.low[row]
    return word in MARKS | JOINING | _OUTSIDE or row in parsed.dates or row in parsed.verbs


def _back(parsed: Parsed, row: int) -> int:
    """The row before which a subject ends: past dates, adverbs and brackets between it and its verb."""
    words = parsed.words
    while row > 0:
        near = words.low[max(row - 8, 0) : row]
        if words.low[row - 1] == ")" and "(" in near:
            row -= near[::-1].index("(") + 1
        elif row - 1 in parsed.dates or _is_adverb(words, row - 1):
            row -= 1
        else:
            break
    return row


def _before_aside(parsed: Parsed, comma: int) -> int:
    """Where a name ends that an aside follows, "Berg, who leads the party, said"; a name as an aside is the name."""
    words = parsed.words
    for row in range(comma - 1, max(comma - _ASIDE, 0), -1):
        if words.low[row] in (";", "”", "“"):
            break
        if words.low[row] != ",":
            continue
        named = all(words.capital(place) for place in range(row + 1, comma))
        if named and not words.capital(row - 1):
            return comma  # "the mayor, Anna Berg, said"
        if not named or "," not in words.low[max(row - _ASIDE, 0) : row]:  # else: "of Rome, Italy, said"
            return _back(parsed, row)
    return comma


def _shared(parsed: Parsed, end: int) -> tuple[int, int]:
    """The subject that a verb shares with one before it, "it struck, saying that"; none where that is in doubt."""
    if parsed.words.at(end - 1) == "which":
        return end, end
    earlier = [one for one in parsed.predicates if one.end <= end and one.mood is not Mood.BARE]
    saying = [one for one in earlier if speaks(parsed.words, one) and not one.head.endswith("ing")]
    if saying or len(earlier) == 1:
        return subject(parsed, (saying or earlier)[-1])
    return end, end


def _is_adverb(words: Words, row: int) -> bool:
    return forms.is_adverb(words.at(row)) and not (words.capital(row) and row > 0)
