"""A sentence that is a quotation and who says it, as the part of the quotation that tells most, and the frame."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from timeline.syntax.parts import parts
from timeline.syntax.tagged import cut, tag
from timeline.syntax.verbs import SAYING, TELLING
from timeline.titling.polish import LIMIT, WIDER, WIDEST, is_cut

_FRAMED: Final = re.compile(r"\s*(?:“|\"|``)(?P<words>[^“”\"`]+?),?(?:”|\"|'')(?P<frame>[^“”\"`]{4,120}?)\.?\s*")
_INTRODUCED: Final = re.compile(r"(?P<frame>[^“\"`]{4,110}[,:]) [“\"`]")
_OPENED: Final = re.compile(r"[,:] (?:“|\"|``)(?P<words>[^“”\"`]+)")
_LAST: Final = re.compile('[”"\'](?P<frame> [^“”"]+)$')
_MARKS: Final = re.compile(r'(?P<open>“|``|(?<![^\s(—–])"(?=\S|$))|”|\'\'|"')
_CLOSES: Final = re.compile(  # but not: the pilot Bo" Lund came
    r"(?<=[.,!?…–—-])(?:[”\"]|'')|(?:[”\"]|'')(?=\W*$|[.,;:!?]| (?:[^\W\d_][\w.’'-]* ){0,5}(?:{says})\b)".replace(
        "{says}", "|".join(sorted(SAYING))
    )
)
_SINGLE: Final = re.compile(r"\s*['‘](?=[A-Z][\w’']* )")
_SINGLES: Final = "'‘’"
_SINGLE_CLOSES: Final = re.compile(r"(?:[,.?!]|\w)['’](?=[\s,.;]|$)")
_BARE: Final = re.compile('[“"]([^“”"]+)[”"]')
_SPAN: Final = 3  # sentences of a quotation
_SAYS: Final = re.compile(
    r", [^,]{2,60} (?:said|says|told [^,]+|added|notes|noted|announced|reported)$|, (?:said|says) [^,]{2,60}$"
)
_JOINED: Final = frozenset("mvsfrg")
_BROKEN: Final = re.compile("b[^xHMvX]*$")  # "it was sold, but only the"
_ENDED: Final = frozenset("mvTr")
_ANY: Final = re.compile('[“”"]')
_SPEAKER: Final = re.compile(r"(?:[^\W\d_][\w.’'-]* ){1,6}(?:said|says)|(?:said|says)(?: [^\W\d_][\w.’'-]*){1,6}")
_REACH: Final = 2000  # characters before the date words
_LEAST: Final = 3  # words of a quotation

Titled = Callable[[str, int, int], str]


def quotation(sentence: str, start: int, end: int, found: str, titled: Titled) -> str:
    """A title of a quoted sentence, by the titles of what is quoted, for one that was cut; "" where there is none."""
    framed = _FRAMED.fullmatch(sentence)
    if not framed:
        return _introduced(sentence, found)
    first, last = framed.span("words")
    inside = first <= start and end <= last
    words = titled(framed["words"], start - first, end - first) if inside else titled(framed["words"], 0, 0)
    if is_cut(words) or words.count(" ") < _LEAST or _is_anothers(framed["words"], words):
        return _begun(framed["words"], framed["frame"])
    if inside:
        return _spoken(words, framed["frame"])
    frame = _LAST.search(found)
    whole = f"“{words},”{frame['frame']}" if frame else ""
    quoted = f"“{words}”"
    return whole if frame and len(whole) <= WIDEST else quoted if len(quoted) <= WIDEST else ""


def _introduced(sentence: str, found: str) -> str:
    """What somebody is first said to say, in its first clauses: "Berg said of the dam, “It broke”"; "" for no such."""
    frame, words = _INTRODUCED.match(found), _OPENED.search(sentence)
    begun = _begun(words["words"], "") if frame and words else ""
    whole = f"{frame['frame']} {begun}" if frame and begun else ""
    return whole if len(whole) <= WIDEST else ""


def _begun(words: str, frame: str) -> str:
    """The clauses with which a quotation begins, as many as there is room for; "" where the first is too long."""
    tagged = tag(cut(words.lstrip()))
    found = parts(tagged)
    frame = frame.strip() if _SPEAKER.fullmatch(frame.strip()) else ""
    for number in range(len(found) - 1, 0, -1):
        whole = (
            found[number].kind in _JOINED
            and found[number - 1].kind in _ENDED
            and found[number - 1].is_clause
            and not _BROKEN.search(tagged.letters, found[number - 1].start, found[number].open)
            and any(part.is_clause and part.kind == "m" for part in found[:number])
        )
        if whole and len(begun := tagged.text(0, found[number].open)) + len(frame) <= WIDER:
            return f"“{begun},” {frame}" if frame else f"“{begun}”"
    return ""


def as_quoted(sentence: str, start: int, found: str) -> str:
    """A title in quotation marks, as its sentence stands in them, and nobody is named there who says so."""
    if _is_quoted_in_singles(sentence) and not _ANY.search(found) and not _SAYS.search(found):
        return f"“{found.strip(_SINGLES)}”"
    if not _MARKS.search(sentence, max(start - _REACH, 0), start + _REACH) or _ANY.search(found):
        return found
    if _SAYS.search(found) or not (is_quoted(sentence, start) or ends_quotation(sentence, start)):
        return found
    framed = _FRAMED.fullmatch(sentence)
    inside = framed is not None and framed.end("words") >= start
    if framed and inside and _is_anothers(framed["words"], found):
        return _begun(framed["words"], framed["frame"]) or found
    return _spoken(found, framed["frame"] if framed and inside else "")


def is_quoted(sentence: str, start: int, before: Sequence[str] = ()) -> bool:
    """Whether a place in a sentence lies within a quotation, which may have begun in a sentence before."""
    for text in (sentence[max(start - _REACH, 0) : start], *reversed(before[-_SPAN:])):
        marks = [*_MARKS.finditer(text)]
        if marks:
            return marks[-1]["open"] is not None
    return False


def _is_quoted_in_singles(sentence: str) -> bool:
    """Whether a sentence begins with a single quotation mark that no other closes before its end."""
    return _SINGLE.match(sentence) is not None and not _SINGLE_CLOSES.search(sentence, 1, len(sentence.rstrip()) - 1)


def ends_quotation(sentence: str, start: int) -> bool:
    """Whether a quotation that began in a sentence before ends after a place."""
    if _MARKS.search(sentence, max(start - _REACH, 0), start):
        return False
    mark = _MARKS.search(sentence, start, start + _REACH)
    return mark is not None and mark["open"] is None and _CLOSES.match(sentence, mark.start()) is not None


def has_marks(texts: Sequence[str]) -> bool:
    """Whether something is quoted in any of these sentences."""
    return any(_ANY.search(text) for text in texts)


def is_bare(found: str) -> bool:
    """Whether a title is nothing but a quotation."""
    return found[:1] in ("“", '"') and _BARE.fullmatch(found) is not None


def attributed(found: str, speaker: str) -> str:
    """A quotation with who says so after it, where that is known and there is room."""
    whole = f"“{found[1:-1].rstrip(',')},” {speaker} said"
    return whole if speaker and len(whole) <= LIMIT else found


def _is_anothers(quoted: str, words: str) -> bool:
    """Whether some of the words that are quoted tell what somebody else has said: "“We heard Berg saying that"."""
    before = quoted.partition(words[1:])[0][:-1] if words[1:] in quoted else ""
    return any(word in TELLING for word in before.lower().split())


def _spoken(words: str, frame: str) -> str:
    """Words in quotation marks, and whose they are."""
    whole = f"“{words},” {frame.strip()}"
    return whole if _SPEAKER.fullmatch(frame.strip()) and len(whole) <= WIDEST else f"“{words}”"
