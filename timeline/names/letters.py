"""What capitals are worth in a text: which letters they are, and where everything has one."""

import re
from typing import Final

CAPITAL: Final = "A-ZÀ-ÖØ-Þ" + "".join(filter(str.isupper, map(chr, (*range(0x100, 0x530), *range(0x1E00, 0x1F00)))))
MARKS: Final = "\u0300-\u036f"  # accents written as characters of their own

_PLAIN: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*+")
_SMALL: Final = re.compile(r"(?<![\w'’-])[a-zà-öø-ÿ]{2,}+(?![\w’'-])")
_SHOUTED: Final = re.compile(rf"(?<!\w)[{CAPITAL}]{{4,}}+(?!\w)")
_DIGIT: Final = re.compile(r"\d")
_JOINING: Final = frozenset(
    "a an the of in on at to for from with by and or but as over into after vs nor than via".split()
)
_OPENERS: Final = frozenset("\"“‘«([:;–—…•*|>/'’.!?")


def is_prose(text: str) -> bool:
    """Whether capitals say something: not where every word that could go without has one, nor in a line of capitals."""
    headline = not any(match[0] not in _JOINING for match in _SMALL.finditer(text))
    if headline and sum(word[0].isupper() for word in _PLAIN.findall(text)) > 3:
        return False
    shouted = sum(map(len, _SHOUTED.findall(text)))
    return not shouted or shouted * 3 <= len(text)


def is_title(quoted: str) -> bool:
    """Whether words in quotes are a title: no word in them is small but for those that join."""
    return all(word[0].isupper() or word in _JOINING for word in _PLAIN.findall(quoted))


def begins(text: str, start: int) -> bool:
    """Whether any word would have a capital there: first in the sentence, in a quotation, after a colon."""
    before = text[max(0, start - 4) : start].rstrip()
    return not before or before[-1] in _OPENERS


def has_digit(word: str) -> bool:
    return _DIGIT.search(word) is not None
