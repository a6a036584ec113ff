"""The last strokes on a title: its marks, its capital, its length."""

import re
from typing import Final

LONGEST: Final = 90  # characters
WIDER: Final = 110  # of a clause that has no better place to end
WHOLE: Final = 125  # of one that is whole
WIDEST: Final = 150  # of one that has a poor place to end
LIMIT: Final = 200  # of one that has none

_CONNECTIVES: Final = frozenset(
    "however meanwhile instead moreover furthermore also then so thus therefore still nevertheless nonetheless and but "
    "yet or nor additionally besides now again hence accordingly".split()
)
_PHRASES: Final = re.compile(  # in which such a word joins nothing to what stands before
    r"(?:so (?:far|long|much|many|few|little)|now that|instead of|but for|yet another|still (?:more|another))\b",
    re.IGNORECASE,
)
_EDGES: Final = " ,;:–—-"
_ABBREVIATED: Final = re.compile(r"(?:\b[^\W\d_]|\b(?:Inc|Co|Ltd|Corp|Jr|Sr|Bros|a\.m|p\.m))\.$")
_WAITING: Final = re.compile(  # words at which nothing is cut: "a drop of 8", "the row over the"
    r"(?:[\s,]+(?:the|an?|of|in|on|at|to|for|from|with|by|over|that|and|or|but|as|his|her|its|their|it|\d[\d.,]*))+$"
)
_MARKS: Final = re.compile(r"[\"“”«»„()\[\]]|``|''")
_MATES: Final = {"“": "”", "„": "“”", "«": "»", "(": ")", "[": "]", '"': '"'}
_QUOTES: Final = frozenset('“"«')
_QUOTATION: Final = re.compile('[^“”"]{0,70}[“"](?P<words>[^“”"]{40,})[”"](?=[^“”"]*$)')


_EARLIER: Final = re.compile(",? if not (?:earlier|sooner|later|before)\\.?$")  # than the date that is gone


def polished(text: str) -> str:
    """A text without connective, full stop and loose marks, its quotation marks in pairs, with a capital."""
    text = _EARLIER.sub("", _without_connectives(text.strip(_EDGES)))
    if _MARKS.search(text):
        text = _paired(text)
    if text.endswith("..") and _ABBREVIATED.search(text[:-1]):
        return text[:-1]
    if text.endswith((".", "!", "…")) and not _ABBREVIATED.search(text):
        text = text.rstrip(".!…").rstrip(_EDGES)
    return text[:1].upper() + text[1:] if text.partition(" ")[0].islower() else text


def _without_connectives(text: str) -> str:
    head, _, rest = text.partition(" ")
    while rest and head.lower().rstrip(",") in _CONNECTIVES and not _PHRASES.match(text):
        text = rest.strip(_EDGES)
        head, _, rest = text.partition(" ")
    return text


def _paired(text: str) -> str:
    """The text without the quotation marks and brackets of which one of a pair is missing."""
    text = text.replace("``", "“").replace("''", "”")
    lost = {*_unpaired(text)}
    if len(lost) == 1 and 0 < (place := lost.pop()) < len(text) - 2 and text[place] in '“"' and text[place - 1] == " ":
        text += "”" if text[place] == "“" else '"'  # a quotation that goes on in the next sentence
    elif lost := {*_unpaired(text)}:
        text = " ".join("".join(one for place, one in enumerate(text) if place not in lost).split())
    if text.endswith((",”", ',"', ",»")) or (text[:1] in _QUOTES and text.endswith((".”", '."', ".»"))):
        text = text[:-2] + text[-1]
    return text.strip(_EDGES)


def is_paired(text: str) -> bool:
    """Whether each quotation mark and bracket has its mate."""
    return not _MARKS.search(text) or not _unpaired(text)


def _unpaired(text: str) -> list[int]:
    """Where marks stand that have no mate, or that cross another pair."""
    opened: list[tuple[str, int]] = []
    lost: list[int] = []
    for mark in _MARKS.finditer(text):
        if opened and mark[0] in _MATES[opened[-1][0]]:
            opened.pop()
        elif mark[0] in _MATES:
            opened.append((mark[0], mark.start()))
        else:
            lost.append(mark.start())
    return lost + [place for _, place in opened]


def is_cut(text: str) -> bool:
    """Whether a title lacks words that its clause wants."""
    return "…" in text


def cut(text: str, most: int = WIDEST) -> str:
    """A text cut between words to what a title may have, and one mark for what is missing."""
    if len(text) <= most:
        return text
    head = text[: LONGEST - 2].rpartition(" ")[0] or text[: LONGEST - 2]
    head = _WAITING.sub("", head) or head
    whole = (made for made in (_quoted(text), _closed(head)) if made and not _unpaired(made))
    return next(whole, "") or polished(head) + "…"


def _quoted(text: str) -> str:
    """A quotation cut, with who says it after it; "" where the text is none."""
    framed = _QUOTATION.match(text)
    if not framed:
        return ""
    mark, frame = text[framed.end("words")], text[framed.end("words") + 1 :].rstrip(" .")
    room = LONGEST - len(frame) - 2
    return f"{text[:room].rpartition(' ')[0].rstrip(_EDGES)} …{mark}{frame}" if room > LONGEST // 2 else ""


def _closed(head: str) -> str:
    """A text that ends within a quotation, with its closing mark; "" where it does not."""
    marks = [head[place] for place in _unpaired(head)]
    return f"{head.rstrip(_EDGES)} …{_MATES[marks[0]][0]}" if len(marks) == 1 and marks[0] in _QUOTES else ""
