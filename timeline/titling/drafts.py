"""A dated sentence without its date words, its dateline and its brackets: what a title is made from."""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from timeline.syntax.openings import dateline
from timeline.syntax.part import Part
from timeline.syntax.parts import parts
from timeline.syntax.tagged import Tagged, alone, cut, tag
from timeline.titling.asides import lasting, unbracketed
from timeline.titling.bonds import binds, first_word
from timeline.titling.gaps import closed

_COMPOUND: Final = re.compile(r"-[^\W\d_]")
_PREFIXED: Final = re.compile(r"\w-$")
_MARKS: Final = [", "], ["- "], ["– "], ["— "]
_RANGE: Final = re.compile(r"^[-–/]\d{1,4}\b")  # "Feb. 2-3", "1986/87"
_POSSESSIVE: Final = re.compile(r"['’]s?(?=\s)")
_QUOTES: Final = re.compile('[“”"]|``')  # nobody's words are changed
_QUOTED: Final = re.compile("<(?![a!]*[xHMv])[^<>]*>")  # but not: Berg “walked in”
_VERBAL: Final = ("", *"xHMvka")
_FINITE: Final = re.compile("[xHMvX]")
_BEFORE_MARK: Final = re.compile(r"\s+(?=[,.;:?!])")
_DANGLING: Final = frozenset("rTsfcbdoyt,;:~")
_ADVERBS: Final = frozenset("just only even both not either since before after as during despite with at".split())
_NEARLY: Final = frozenset("soon shortly long right immediately well".split())
_PRONOUNS: Final = frozenset(
    "this these those all both some many each several half".split()
)  # at the end of a sentence
_REACH: Final = 800  # characters on either side of the date words
_DEICTIC: Final = frozenset("today ,yesterday ,tomorrow ,tonight ,here ".split(","))  # amid a clause
_DURING_A_DAY: Final = re.compile("(?:during|in|at|after|before) (?=(?:today|yesterday|tomorrow)$)", re.IGNORECASE)
_BEING_SO: Final = frozenset("is are was were be been become becomes became more less most not and".split())


class Dated(NamedTuple):
    """A sentence, its words, and where the date words stand in it."""

    sentence: str
    start: int
    end: int
    tagged: Tagged


class Draft(NamedTuple):
    """The words that are left, their parts, and the row before which the date words stood."""

    tagged: Tagged
    parts: list[Part]
    at: int
    starts: list[int]  # where each row begins, in characters
    bound: bool = False  # what is left is not true without the date words: "the lowest since May"
    dated: bool = False  # the date words are among what is left
    dates: str = ""  # the date words that are left out
    parted: bool = False  # a comma stood before them
    shut: bool = False  # and a participle with them: "a letter sent (on Monday)"


def draft(dated: Dated) -> Draft:
    """The draft of a sentence without its date words."""
    head, dates, tail = _near(dated)
    if _COMPOUND.match(tail) or _PREFIXED.search(head):
        return draft_with(dated)  # "May-like weather": no date words at all; "by end-May"
    tail = _RANGE.sub("", tail)
    owner = _POSSESSIVE.match(tail)
    if owner:  # "last week's talks", but not "at this year's talks"
        if _keeps_owner(dates, cut(tail[owner.end() :].lstrip())[:1]):
            return draft_with(dated)  # "today's was the first"
        during = _DURING_A_DAY.match(dates)
        head += during[0] if during else ""  # "(during today’s) hearing" as "during the hearing"
        tail = tail[owner.end() :]
    before, after = cut(head), cut(tail.lstrip())
    if dates and _is_from(before, after):
        return draft_with(dated)
    if attributed := owner or _begins_with_article(dates, after):
        before.append("the " if before else "The ")
    elif before and after and alone(before[-1]) in "poyA" and _is_left_alone(before, dates, after[0]):
        before.pop()
    if _is_effective(before):
        before.pop()
    before, after = _closed_up(before, after)
    raw, at = unbracketed(before + after, len(before))
    if not _DEICTIC.isdisjoint(raw) and not _QUOTES.search(dated.sentence):
        raw, at = lasting(raw, at)
    tagged = tag(raw)
    bound = binds(tagged, at, dates, apart=tail[:1] == ",")
    place, described = at, at > 0 and tagged.letters[at - 1] == "u"
    if not attributed:
        tagged, at = closed(tagged, at, dates)
    return _draft(tagged, at, bound=bound)._replace(
        dates=dates, parted=head.rstrip().endswith(","), shut=described and at < place
    )


def _keeps_owner(dates: str, following: list[str]) -> bool:
    """Whether what date words own cannot do without them."""
    if _DURING_A_DAY.match(dates):
        return False
    governed = dates and alone(first_word(dates).lower()) in "poytA"
    return bool(governed) or (bool(following) and alone(following[0]) in "xHM")


def draft_with(dated: Dated) -> Draft:
    """The draft of a sentence with the date words left in."""
    head, dates, tail = _near(dated)
    near, known = f"{head}{dates}{tail}".lstrip(), dated.tagged
    rows = known.raw if len(near) == sum(map(len, known.raw)) else cut(near)
    raw, at = unbracketed(rows, len(cut(head + dates)))
    if not _DEICTIC.isdisjoint(raw) and not _QUOTES.search(dated.sentence):
        first = at - len(cut(dates))
        before, after = lasting(raw[:first], first)[0], lasting(raw[at - 1 :], 0)[0][1:]
        raw, at = [*before, *raw[first:at], *after], len(before) + at - first
    return _draft(known if raw == known.raw else tag(raw), at)._replace(dated=True)


def _draft(tagged: Tagged, at: int, *, bound: bool = False) -> Draft:
    letters = tagged.letters
    masked = _QUOTED.sub(_mask, letters) if "<" in letters else letters
    read = parts(tagged, masked if _FINITE.search(masked) else "")
    return Draft(tagged, read, min(at, len(letters)), tagged.starts(), bound)


def _mask(quoted: re.Match[str]) -> str:
    """Nouns for what is quoted; a comma at the end parts it from a speaker before the verb: “We vote,” | Berg said."""
    length = len(quoted[0])
    if quoted[0] == "<a>":
        return "aaa"  # and "suddenly" left
    apart = quoted[0][-2] == "," and quoted.string[quoted.end() : quoted.end() + 1] not in _VERBAL
    return "n" * (length - 2) + quoted[0][-2:] if apart else "n" * length


def _near(dated: Dated) -> tuple[str, str, str]:
    """What stands before the date words, they, and what stands after them; of a long sentence what is near them."""
    sentence, start, end, _ = dated
    head, dates, tail = sentence[:start].lstrip(), sentence[start:end].strip(), sentence[end:]
    if len(head) > _REACH:
        head = head[-_REACH:].partition(" ")[2]
    elif found := dateline(f"{head}{dates}{tail[:_REACH]}"):
        over = found.end() - len(head)
        head, dates, tail = head[found.end() :], dates[max(over, 0) :], tail[max(over - len(dates), 0) :]
    return head, dates, tail if len(tail) <= _REACH else tail[:_REACH].rpartition(" ")[0]


def _is_from(before: list[str], after: list[str]) -> bool:
    """Whether date words tell what a thing is from, before the clause ends or has its verb: "a song from (1992)"."""
    ends = not after or alone(after[0]) in ",;:.xHMv"
    return ends and before[-1:] == ["from "] and before[:-1] != [] and alone(before[-2]) in "nNS"


def _closed_up(before: list[str], after: list[str]) -> tuple[list[str], list[str]]:
    """What stands before and after date words without the commas that only they need."""
    while not before and after and alone(after[0]) in ",;:~.":
        after = after[1:]
    if before[-1:] == after[:1] and before[-1:] in _MARKS and _is_opener(before[:-1]):
        return before[:-1], after[1:]  # "tells how, (in May), the dam broke", "and then - (in May) - fell"
    if before[-1:] in (["and "], ["but "]) and after[:1] == [", "]:
        return before, after[1:]  # "fell ill and (in May), left"
    return before, after


def _is_opener(words: list[str]) -> bool:
    """Whether words end in what opens a clause: "that", "and then"."""
    last = words[:-1] if len(words) > 1 and alone(words[-1]) == "a" else words
    return last != [] and alone(last[-1]) in ("cb" if last is not words else "Tsf")


def _is_effective(before: list[str]) -> bool:
    """Whether a word before the date words only says that something counts from then: "that effective | it"."""
    return before[-1:] == ["effective "] and before[-2:-1] != [] and before[-2].strip() not in _BEING_SO


def _begins_with_article(dates: str, after: list[str]) -> bool:
    """Whether date words take the article of a noun with them: "before the summer | offensive"."""
    return dates[:4].lower() == "the " and bool(after) and alone(after[0]) == "n"


def _is_left_alone(before: list[str], dates: str, following: str) -> bool:
    """Whether a preposition before the date words governs nothing else, and is not that of "profit for 2007"."""
    if before[-1] == "off " or (before[-1] == "for " and before[:-1] and alone(before[-2]) not in "uvVxHMa"):
        return False
    return bool(dates) and alone(first_word(dates)) not in "poytAqd" and alone(following) not in "nNSgd0iz"


def text(tagged: Tagged, spans: Iterable[tuple[int, int]]) -> str:
    """Some spans of rows as text, one space between spans, without what dangles at the end."""
    spans = [*spans]
    while spans and spans[-1][0] < spans[-1][1] and _dangles(tagged, spans[-1][1] - 1):
        start, end = spans.pop()
        if end - start > 1:
            spans.append((start, end - 1))
    if len(spans) == 1:
        return tagged.text(*spans[0])
    pieces = [piece for start, end in spans if (piece := tagged.text(start, end))]
    return _BEFORE_MARK.sub("", " ".join(pieces)) if len(pieces) > 1 else "".join(pieces)


def _dangles(tagged: Tagged, row: int) -> bool:
    letter = tagged.letters[row]
    if letter == "a" and row and tagged.letters[row - 1] == "c":
        return True
    if letter == "a" and tagged.low[row] in _NEARLY and tagged.letters[row + 1 : row + 2] == "s":
        return True  # "left soon | after the dam broke"
    if letter == "u" and row and tagged.letters[row - 1] in "nNS" and tagged.letters[row + 1 : row + 2] == "s":
        return True  # "a claim lodged | after the flood"
    if tagged.low[row] in _PRONOUNS and tagged.letters[row + 1 : row + 2] in ("", *".,>"):
        return False  # "get involved in this."
    return (letter in _DANGLING and tagged.low[row] != "off") or tagged.low[row] in _ADVERBS
