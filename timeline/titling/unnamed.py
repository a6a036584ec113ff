"""Whether a title says neither who nor what: its subject is a pronoun, and nothing in the title has a name for it."""

import re
from typing import Final

from timeline.syntax.tagged import cut, tag
from timeline.syntax.verbs import SAYING, letter
from timeline.titling.expletives import is_expletive, is_of_time
from timeline.titling.pronouns import OWNERS
from timeline.titling.quotations import is_bare
from timeline.titling.referents import stray
from timeline.titling.subjects import main_subject

UNNAMED: Final = "does not say who or what"  # why a date of such a title gives no event

_BEGINS: Final = re.compile(
    r"[“\"‘']?(?:(?:and|but|so|yet|then|now|however|later|also|still|instead|meanwhile|\w+ly),? )?"
    r"(?P<clause>(?P<pronoun>he|she|they|it|this|that|these|those|his|her|its|their)\b(?![-\w])(?P<rest>.*))",
    re.IGNORECASE,
)
_OF_THEM: Final = re.compile(
    r"(?:none|all|most|many|some|both|several|half|each|any|one|two|three|four|five|six|(?:a|the) [\w-]+(?: [\w-]+)?"
    r"|(?:[a-z]+ ){0,3}(?:\d[\d,]*|dozens|scores|hundreds|thousands|tens of thousands|millions))"
    r" of (?:them|those|these)\b(?! (?:who|which|that|in|at|on|from|with)\b)",
    re.IGNORECASE,
)
_OTHERS: Final = re.compile(r"(?:the )?(?:others?|latter|former)\b", re.IGNORECASE)
_LED: Final = re.compile(  # "At the Games of 2021, they lost"
    r"(?:In|At|On|During|With|For|Despite|From|Under) (?P<lead>[^,“\"]{1,80}), (?P<pronoun>they|he|she)\b"
)
_FRAMED: Final = re.compile(
    r"(?P<words>[“\"].*),[”\"] (?:(?:he|she|they|it) (?:\w+ly |also |then |later )?(?:{says})\b[^“”\"]*"
    r"|(?:said|says|added) (?:he|she|they))"
    r"|.*, (?:he|she|they|it) (?:also )?(?:said|says|told|tells|added|adds)\b[^,“”\"]{0,40}".replace(
        "{says}", "|".join(sorted(SAYING))
    )
)
_SPOKEN: Final = re.compile(" (?:he|she|they|it) |(?:he|she|they)$")
_SELF: Final = re.compile(r"\b(?:i|we|my|our|me|us)\b", re.IGNORECASE)
_CLOSING: Final = {"“": "”", '"': '"'}
_OF_SELF: Final = re.compile('[“"](?:And |But )?(?:I|We|My|Our)\\b[^“”"]*[”"]')  # nobody is named who says so
_CONTRACTED: Final = re.compile("['’](?:s|re|ve|d|ll)\\b")
_DEMONSTRATIVES: Final = frozenset("this that these those".split())
_SEVERAL: Final = frozenset("these those".split())


def is_unnamed(title: str) -> bool:
    """Whether a reader of a title alone cannot tell whom or what it is about, or who says so."""
    framed = _FRAMED.fullmatch(title) if _SPOKEN.search(title) else None
    if framed and (_SELF.search(framed["words"]) if framed["words"] else "N" not in main_subject(title).letters):
        return True
    if _OF_THEM.match(title) or ((others := _OTHERS.match(title)) and _ends_subject(title, others[0].count(" ") + 1)):
        return True
    if is_bare(title) or stray(title):
        return True
    begins = _BEGINS.match(title)
    if not begins and (led := _LED.match(title)):
        named = tag(cut(led["lead"])).letters
        return not any(one in named for one in ("S&c" if led["pronoun"] == "they" else "Nn"))
    if not begins:
        return _OF_SELF.fullmatch(title) is not None
    pronoun, rest = begins["pronoun"].lower(), begins["rest"]
    if pronoun in OWNERS:
        return _is_owned(begins["clause"])
    if pronoun in _DEMONSTRATIVES and not _is_pronoun(begins["clause"], rest):
        return False
    if pronoun == "they" and title[0] in _CLOSING and _SELF.search(rest):
        return False  # “They took our boats,” Berg said: those over against us, whoever they are
    return not (is_of_time(rest) or (pronoun == "it" and is_expletive(rest)))


def _ends_subject(title: str, row: int) -> bool:
    """Whether the verb comes after some words: "the latter | was"."""
    return tag(cut(title)).letters[row : row + 1] in ("x", "H", "M", "v")


def without_speaker(title: str) -> str:
    """A quotation without ", he said", where nobody knows who that is, and nobody in it speaks of himself."""
    framed = _FRAMED.fullmatch(title) if title[0] in _CLOSING else None
    spare = framed and framed["words"] and not _SELF.search(framed["words"])
    return f"{framed['words']}{_CLOSING[title[0]]}" if framed and spare else title


def _is_pronoun(clause: str, rest: str) -> bool:
    """Whether a pointing word is itself the subject: "This was denied", but not "This bridge was closed"."""
    if _CONTRACTED.match(rest) or tag(cut(clause)).letters[1:2] in ("x", "H", "M", "v"):
        return True
    words = clause.lower().split()[:2]
    return len(words) > 1 and words[0] in _SEVERAL and letter(words[1]) == "i"  # "These include"


def _is_owned(clause: str) -> bool:
    """Whether the subject is something of somebody who is not named: "his wife", but not "his wife, Anna Berg,"."""
    subject = main_subject(clause)
    return subject.low[0] in OWNERS and "N" not in subject.letters and f"{subject.text}," not in clause
