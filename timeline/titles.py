"""A sentence to the title of an event: one clause that stands alone, without date words and what it can spare."""

import re
from collections.abc import Iterator
from typing import Final

from timeline.syntax.verbs import SAYING
from timeline.titling.drafts import Draft, draft, draft_with
from timeline.titling.drafts import text as text_of
from timeline.titling.extracts import Extract, extracts
from timeline.titling.polish import LONGEST, cut, polished
from timeline.titling.shorten import shortened

__all__ = ["LONGEST", "title"]

_PRONOUNS: Final = frozenset("he she it they we i you them him his its their her".split())
_POINTERS: Final = frozenset("this that these those such".split())
_LATER: Final = re.compile("[py][^,]*?[nNS0][dh][^poy]*$")  # by the end of the day the site was
_MARKS: Final = re.compile('[“”«»„"()]')
_ASKING: Final = frozenset("xHMrfs")


def title(sentence: str, start: int, end: int) -> str:
    """A title for what the words from start to end date: at most 90 characters, cut between words, never empty."""
    made = draft(sentence, start, end)
    weak = long = ""
    for words in _drafts(made, sentence, start, end):
        for extract in extracts(words):
            if not _is_complete(words, extract):
                continue
            found = _said(words, extract)
            if found and not _is_pronominal(words, extract):
                return found
            weak = weak or found
            long = long or _long(words, extract)
        if weak or long:
            break
    return weak or long or _as_it_stands(made, sentence, start, end)


def _drafts(made: Draft, sentence: str, start: int, end: int) -> Iterator[Draft]:
    """Without the date words, then with them: "This week saw the first vote" says nothing without."""
    if not made.bound:
        yield made
    yield draft_with(sentence, start, end)


def _long(made: Draft, extract: Extract) -> str:
    """The text of an extract that does not fit, cut; its condition stays."""
    needed = [piece for piece in extract.pieces if piece.need == 2]
    firm = next((n for n, piece in enumerate(needed) if piece.firm and n), len(needed))
    condition = text_of(made.tagged, [piece[:2] for piece in needed[firm : firm + 1]])
    head = text_of(made.tagged, [piece[:2] for piece in needed[:firm]])
    if not condition or len(condition) > LONGEST // 2:
        return cut(polished(text_of(made.tagged, [piece[:2] for piece in needed])))
    return polished(f"{head[: LONGEST - len(condition) - 3].rpartition(' ')[0]} … {condition}")


def _as_it_stands(made: Draft, sentence: str, start: int, end: int) -> str:
    """A title of a sentence that has no clause: a headline, a caption."""
    if made.bound:
        made = draft_with(sentence, start, end)
    whole = polished(text_of(made.tagged, [(0, len(made.tagged.raw))]))
    near = sentence[: 4 * LONGEST].strip()
    return cut(whole) or cut(polished(near)) or _MARKS.sub("", near)[:LONGEST].strip() or near[:LONGEST]


def _is_complete(made: Draft, extract: Extract) -> bool:
    """Whether an extract has a subject before its finite verb."""
    letters, verb = made.tagged.letters, extract.verb
    if verb < 0 or _says_nothing(made, extract):
        return False
    asks = made.tagged.raw[-1].startswith("?")
    rows = (row for piece in extract.pieces if not piece.leads for row in range(piece.start, min(piece.end, verb)))
    first = next((row for row in rows if letters[row] not in "a!,cb"), -1)
    if first < 0 or asks or letters[verb] == "X":
        return asks or letters[verb] == "X"
    if letters[first] in "py":  # "at least 500 people"
        return "0" in letters[first + 1 : first + 4] or _LATER.match(letters, first, verb) is not None
    return letters[first] in "nNSh0mgdX<"


def _says_nothing(made: Draft, extract: Extract) -> bool:
    """Whether a verb of saying stands without what is said."""
    if made.tagged.words[extract.verb].low not in SAYING or extract.frame:
        return False
    head = next((piece for piece in extract.pieces if piece.verb == extract.verb), extract.pieces[-1])
    return head.end == extract.verb + 1 and not any(
        piece.need == 2 for piece in extract.pieces if piece.start >= head.end
    )


def _is_pronominal(made: Draft, extract: Extract) -> bool:
    """Whether an extract's subject is a pronoun."""
    letters = made.tagged.letters
    pieces = (piece for piece in extract.pieces if piece.need == 2 and not piece.leads)
    row = next((row for piece in pieces for row in range(piece.start, piece.end) if letters[row] in "hmdnNS0X"), -1)
    if row < 0:
        return False
    low = made.tagged.words[row].low
    if low in _POINTERS:
        return letters[row + 1 : row + 2] not in ("n", "N", "S", "0")
    return low in _PRONOUNS or letters[row] == "X"


def _said(made: Draft, extract: Extract) -> str:
    """The text of an extract, with the frame that goes after it or the mark of a question."""
    frame = f", {text_of(made.tagged, extract.frame)}" if extract.frame else ""
    asks = made.tagged.raw[-1].startswith("?") and made.tagged.letters[extract.pieces[0].start] in _ASKING
    if asks and not frame:
        frame = "?"
    found = shortened(made, extract, LONGEST - len(frame))
    return found and polished(found.rstrip("?") + frame)
