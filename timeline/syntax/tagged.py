"""A sentence as words with one letter each for what part of speech they are there: `verbs`, read in context.

The letters make one string, so that phrases are found by regular expressions over parts of speech.
"""

import re
from functools import lru_cache
from itertools import accumulate
from typing import Final, NamedTuple

from timeline.sentences import DOUBTFUL, NEVER
from timeline.syntax.settle import settle
from timeline.syntax.verbs import letter

_ABBREVIATED: Final = "|".join(rf"(?<=\b{re.escape(word)}\.)" for word in sorted(NEVER | DOUBTFUL | {"No"}))
_TOKEN: Final = re.compile(
    rf"""(?:\w++ (?:[\u0300-\u036f]++ | (?:[’'&/:_‑-]|\.(?!\w\.))\w++ | (?<=\d),(?=\d)\d++)*+
        (?:% | (?<=s)[’'](?=\s\w) | -(?=\s(?:and|or|to)\s\w)
            | (?<=\b\w)\.(?:-?\w\.)*+(?!\w) | \.(?=[\s,;:])(?:{_ABBREVIATED}))?+
    | '[sS]\b | ``|''|--++|\.\.++|\S)\s*+""",
    re.VERBOSE,
)
_MARKS: Final = (
    {";": ";", ":": ":", ",": ",", ".": ".", "!": ".", "?": ".", "…": ".", "(": "(", "[": "(", ")": ")", "]": ")"}
    | dict.fromkeys("“«„‘", "<")
    | dict.fromkeys("”»’", ">")
    | dict.fromkeys("–—", "~")
    | dict.fromkeys("$£€¥#", "0")
    | {"``": "<", "''": ">", '"': '"', "'": '"', "%": "0", "&": "c"}
)


class Word(NamedTuple):
    """A word or mark as it stands between spaces, without them."""

    text: str
    low: str
    letter: str
    first: str  # its letter where it begins a sentence


class Tagged(NamedTuple):
    """Parallel columns, one row a word or mark; `letters` has one letter for each."""

    raw: list[str]  # with the white space after it
    words: list[Word]
    low: list[str]  # in small letters
    letters: str

    def text(self, start: int, end: int) -> str:
        """The text of some rows, as the sentence has it."""
        return "".join(self.raw[start:end]).rstrip()

    def starts(self, margin: int = 0) -> list[int]:
        """Where each row begins, in characters, if so many stand before the first; and where the last one ends."""
        return list(accumulate(map(len, self.raw), initial=margin))


def cut(text: str) -> list[str]:
    """The words and marks of a text without white space before it, each with the white space that follows it."""
    return _TOKEN.findall(text)


def tag(raw: list[str]) -> Tagged:
    """Words and marks with their parts of speech; the first one begins a sentence."""
    words = list(map(_word, raw))
    loose = "".join([word[2] for word in words])
    if words:
        loose = _first(words[0], loose[1:2]) + loose[1:]
    if '"' in loose or "<" in loose or "." in loose[:-1] or ":" in loose:
        loose = _quoted(raw, words, loose)
    low = [word.low for word in words]
    return Tagged(raw, words, low, settle(loose, low))


def _first(word: Word, following: str) -> str:
    """The letter of a word that begins a sentence: "Alarmed at", but "Ahmed came"."""
    named = word.first == "V" and word.text[0].isupper() and following not in ("p", "o", "y", "t", "a")
    return "N" if named else word.first


def alone(raw: str) -> str:
    """The letter of a word by itself."""
    return _word(raw).letter


@lru_cache(maxsize=1 << 16)
def _word(raw: str) -> Word:
    text = raw.rstrip()
    low = text.replace("’", "'").lower()
    if not text[0].isalnum():
        mark = _MARKS.get(text) or ("~" if text.startswith("--") else "." if text.startswith("..") else "-")
        if text == "-" and raw != text:
            mark = "~"
        mark = "d" if low == "'s" else mark
        return Word(text, low, mark, mark)
    return Word(text, low, letter(text), letter(text, first=True))


def _quoted(raw: list[str], words: list[Word], loose: str) -> str:
    """Straight quotation marks as opening or closing ones; and what begins a sentence within the sentence."""
    letters = list(loose)
    for index, mark in enumerate(loose):
        if mark == '"':
            opens = raw[index] == words[index].text and (index == 0 or raw[index - 1] != words[index - 1].text)
            letters[index] = "<" if opens else ">"
        if letters[index] in "<.:" and index + 1 < len(words) and letters[index + 1] == "N":
            letters[index + 1] = words[index + 1].first
    return "".join(letters)
